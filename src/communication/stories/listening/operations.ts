import { z } from "zod";
import { members } from "../../../core/actor.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { change, type Deed, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { setBreak } from "./breaks/store.ts";
import { handOver } from "./hand-out/hand-over.ts";
import { noteOpened, noteShut } from "./opened/store.ts";
import { demandStory, listOwnCampaigns, personOf } from "./rights.ts";
import { addReply, lockStory, markTellerRead, setListener, setTranscript } from "./store.ts";
import { listeningWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const oneStory = z.object({ id: idSchema });

/** What listeners do with a story leaves no line in the log of changes, which others read: it is kept with the story, and goes with it. */
export const unlogged = (campaignId: string): Deed => ({ kind: "story-campaign", id: campaignId, keptElsewhere: true });

/** Does something with a story as one of its listeners; for all others it is not there. */
const withOwn = <T extends object = object>(
  on: OnChange,
  id: string,
  step: (tx: Writer, reached: Awaited<ReturnType<typeof demandStory>>) => Promise<T>,
) =>
  on.write(async (tx, note) => {
    const reached = await demandStory(tx, on, id);
    const answer = await step(tx, reached);
    note(unlogged(reached.campaign.id));
    return { id, ...answer };
  });

const byListener = { scope: "initiative", allow: members } as const;
const onlyStory = { ...byListener, input: oneStory, output: oneStory, example: { id: nowhere } } as const;

export const openStory = change({
  name: "story.open",
  summary: "Opens a story on purpose, for half an hour, for the listener alone who opens it.",
  ...onlyStory,
  run: (on, { id }) =>
    withOwn(on, id, async (tx, { personId }) => {
      await noteOpened(tx, on.initiativeId, { storyId: id, personId, now: on.now });
      await markTellerRead(tx, on.initiativeId, id, dayOf(on.now));
      return {};
    }),
});

export const shutStory = change({
  name: "story.shut",
  summary: "Shuts a story that a listener has opened.",
  ...onlyStory,
  run: (on, { id }) =>
    withOwn(on, id, async (tx, { personId }) => {
      await noteShut(tx, on.initiativeId, id, personId);
      return {};
    }),
});

export const passStory = change({
  name: "story.pass",
  summary: "Says that a listener cannot take a story now: another listener of the campaign is asked for its answer.",
  ...byListener,
  input: oneStory,
  output: z.object({ id: idSchema, isTaken: z.boolean() }),
  example: { id: nowhere },
  run: (on, { id }) =>
    withOwn(on, id, async (tx, { campaign, personId }) => {
      await lockStory(tx, on.initiativeId, id);
      const { story } = await demandStory(tx, on, id);
      const passedBy = [...new Set([...story.passedBy, personId])];
      const listenerId = await handOver(tx, on, { id, campaign, passedBy });
      return { isTaken: listenerId !== null };
    }),
});

export const takeStory = change({
  name: "story.take",
  summary: "Says that a listener answers a story herself.",
  ...onlyStory,
  run: (on, { id }) =>
    withOwn(on, id, async (tx, { personId }) => {
      await setListener(tx, on.initiativeId, id, { listenerId: personId });
      return {};
    }),
});

export const replyToStory = change({
  name: "story.reply",
  summary: "Answers a teller; she sees it on her own page, with her four words.",
  ...byListener,
  input: z.object({ id: idSchema, words: z.string().trim().min(2).max(4000) }),
  output: oneStory,
  example: { id: nowhere, words: "Thank you for telling us." },
  run: (on, { id, words }) =>
    withOwn(on, id, async (tx, { personId }) => {
      await lockStory(tx, on.initiativeId, id);
      await addReply(tx, on.initiativeId, { storyId: id, personId, words, now: on.now });
      await markTellerRead(tx, on.initiativeId, id, dayOf(on.now));
      await setListener(tx, on.initiativeId, id, { listenerId: personId, passedBy: [] });
      return {};
    }),
});

export const writeDown = change({
  name: "story.write-down",
  summary: "Keeps what a person wrote down of a voice or a photo of a story.",
  ...byListener,
  input: z.object({ id: idSchema, partId: idSchema, words: z.string().trim().min(1).max(20_000) }),
  output: oneStory,
  example: { id: nowhere, partId: nowhere, words: "What is said in it" },
  run: (on, { id, partId, words }) =>
    withOwn(on, id, async (tx, { personId }) => {
      if (!(await setTranscript(tx, on.initiativeId, { storyId: id, id: partId, words, by: personId })))
        throw new Refusal("not-found", coreWords.notFound);
      return {};
    }),
});

/** The longest break that is said at once; it can be said again. */
const longestBreakDays = 180;

export const takeBreak = change({
  name: "story.take-break",
  summary: "Takes a break from listening until a day, or ends it; no story is handed to whoever takes one.",
  ...byListener,
  input: z.object({ until: z.iso.date().nullable() }),
  output: z.object({}),
  example: { until: null },
  run: (on, { until }) =>
    on.write(async (tx, note) => {
      const today = dayOf(on.now);
      const personId = personOf(on);
      const own = await listOwnCampaigns(tx, on);
      if (own.length === 0) throw new Refusal("not-found", coreWords.notFound);
      if (until !== null && (until < today || until > daysAfter(today, longestBreakDays)))
        throw refuseField("until", said.breakBetween, { count: longestBreakDays });
      for (const { id } of own) await setBreak(tx, on.initiativeId, { campaignId: id, personId, until });
      note(unlogged(personId));
      return {};
    }),
});

export const changes = [openStory, shutStory, passStory, takeStory, replyToStory, writeDown, takeBreak];
