import { z } from "zod";
import { members } from "../../../../core/actor.ts";
import { dayOf, daysAfter } from "../../../../core/days.ts";
import { change } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { idSchema } from "../../../../core/schemas.ts";
import { coreWords } from "../../../../core/words.ts";
import { takeStoryBack } from "../../taking-back/public.ts";
import { unlogged } from "../operations.ts";
import { demandWorry } from "./operations.ts";
import { addStep, readHold, setHold } from "./store.ts";
import { worryWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const one = z.object({ id: idSchema });
const whatSchema = z.string().trim().min(2).max(500);
/** The law may demand longer; then it is said again. */
const longestHoldDays = 365;

export const takeWorry = change({
  name: "worry.take",
  summary: "Takes a worry on: from now on this person sees to it, and nobody else is told.",
  scope: "initiative",
  input: one,
  output: one,
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const { worry, campaign, personId, guards } = await demandWorry(tx, on, id, { held: true });
      if (!guards) throw new Refusal("forbidden", said.guardsOnly);
      if (worry.settledAt) throw new Refusal("conflict", said.settledAlready);
      note(unlogged(campaign.id));
      if (worry.takenBy === personId) return { id };
      const step = { by: personId, kind: "taken", what: null, now: on.now } as const;
      await addStep(tx, on.initiativeId, id, step, { takenBy: personId });
      return { id };
    }),
});

export const noteWorry = change({
  name: "worry.note",
  summary: "Adds to the log of a worry what was done, by whom and when; never what the story says.",
  scope: "initiative",
  input: z.object({ id: idSchema, what: whatSchema }),
  output: one,
  allow: members,
  example: { id: nowhere, what: "Called the welfare officer" },
  run: (on, { id, what }) =>
    on.write(async (tx, note) => {
      const { worry, campaign, personId } = await demandWorry(tx, on, id, { held: true });
      if (worry.settledAt) throw new Refusal("conflict", said.settledAlready);
      await addStep(tx, on.initiativeId, id, { by: personId, kind: "noted", what, now: on.now });
      note(unlogged(campaign.id));
      return { id };
    }),
});

export const settleWorry = change({
  name: "worry.settle",
  summary: "Settles a worry with what was done about it.",
  scope: "initiative",
  input: z.object({ id: idSchema, what: whatSchema }),
  output: one,
  allow: members,
  example: { id: nowhere, what: "The welfare officer has taken it over" },
  run: (on, { id, what }) =>
    on.write(async (tx, note) => {
      const { worry, campaign, personId, guards } = await demandWorry(tx, on, id, { held: true });
      if (!guards) throw new Refusal("forbidden", said.guardsOnly);
      if (worry.settledAt) throw new Refusal("conflict", said.settledAlready);
      const step = { by: personId, kind: "settled", what, now: on.now } as const;
      await addStep(tx, on.initiativeId, id, step, { settledBy: personId });
      note(unlogged(campaign.id));
      return { id };
    }),
});

export const holdStory = change({
  name: "worry.hold",
  summary:
    "Stops the deletion of one story until a day, where the law demands it, with the reason that its teller is told.",
  scope: "initiative",
  input: z.object({ id: idSchema, until: z.iso.date(), because: z.string().trim().min(10).max(400) }),
  output: one,
  allow: members,
  example: { id: nowhere, until: "2099-01-01", because: "The police asked for it" },
  run: (on, { id, until, because }) =>
    on.write(async (tx, note) => {
      const { worry, campaign, personId, guards } = await demandWorry(tx, on, id, { held: true });
      if (!guards) throw new Refusal("forbidden", said.guardsOnly);
      const today = dayOf(on.now);
      if (until < today || until > daysAfter(today, longestHoldDays)) throw refuseField("until", said.holdBetween);
      if (!worry.storyId || !(await readHold(tx, on.initiativeId, worry.storyId)))
        throw new Refusal("conflict", said.storyGone);
      await setHold(tx, on.initiativeId, worry.storyId, { until, because });
      await addStep(tx, on.initiativeId, id, { by: personId, kind: "held", what: `${until}: ${because}`, now: on.now });
      note(unlogged(campaign.id));
      return { id };
    }),
});

export const releaseStory = change({
  name: "worry.release",
  summary:
    "Lets a story go that the law held: its teller can take it back again, and what she took back meanwhile is deleted now.",
  scope: "initiative",
  input: one,
  output: one,
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const { worry, campaign, personId, guards } = await demandWorry(tx, on, id, { held: true });
      if (!guards) throw new Refusal("forbidden", said.guardsOnly);
      const hold = worry.storyId ? await readHold(tx, on.initiativeId, worry.storyId) : undefined;
      if (!worry.storyId || !hold) throw new Refusal("not-found", coreWords.notFound);
      await setHold(tx, on.initiativeId, worry.storyId, null);
      await addStep(tx, on.initiativeId, id, { by: personId, kind: "released", what: null, now: on.now });
      if (hold.askedBackOn) await takeStoryBack(tx, on, worry.storyId);
      note(unlogged(campaign.id));
      return { id };
    }),
});

export const changes = [takeWorry, noteWorry, settleWorry, holdStory, releaseStory];
