import { z } from "zod";
import { listPeople } from "../../../../backbone/people/public.ts";
import { anyone } from "../../../../core/actor.ts";
import { dayOf } from "../../../../core/days.ts";
import { newId } from "../../../../core/id.ts";
import { change, type On, type OnChange, query } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { listFirstNames, listReaders } from "../../campaigns/rights.ts";
import { heardViewSchema } from "../../heard/heard.ts";
import { heardForCampaign } from "../../heard/reading.ts";
import { unlogged } from "../../listening/operations.ts";
import { endMendingOf } from "../../papers/mending/store.ts";
import { findSheetByKey, hasPapers } from "../../papers/store.ts";
import { paperWords } from "../../papers/words.ts";
import { asksToKeep, keepStoryLonger, takeQuoteBack, takeStoryBack } from "../../taking-back/take-back.ts";
import { usesOf } from "../../themes/quotes/may-stand.ts";
import { isShownToTeller, ownVoices, ownVoicesSchema } from "../../voices/own.ts";
import { guardianLink } from "../guardian/store.ts";
import { askedOfTellersSchema, asksOf, ownStory, ownStorySchema } from "../look.ts";
import {
  allow,
  exampleKey,
  firstNameSchema,
  keySchema,
  languageOfWords,
  usesSchema,
  wordsSchema,
} from "../operations.ts";
import { listParts } from "../parts/store.ts";
import { beginVisit, endVisit, type Opened, onStory, withStory, wordsShown } from "../phone-key.ts";
import { newcomersOf, readNoMore } from "../readers.ts";
import { findIdByHash, listConsents } from "../store.ts";
import { shownOf } from "../story.ts";
import { tellWords as said } from "../words.ts";
import { hashOfTyped, openedBy } from "./by-words.ts";
import { putAside } from "./put-aside.ts";
import { letRead } from "./reader-operations.ts";
import { addOwnReply, answerQuote, listOwnQuotes, listReplies, noteRead } from "./store.ts";

export const openMyStory = change({
  name: "mystory.open",
  summary: "Opens a story with its four words for half an hour; after a few wrong ones, only a while later.",
  scope: "initiative",
  input: z.object({ words: z.string().max(300) }),
  output: z.object({ key: z.string() }),
  allow: anyone,
  anonymous: true,
  example: { words: "one two three four" },
  async run(on, { words }) {
    const hash = await hashOfTyped(on, words);
    const { id, sheet } = await on.read(async (tx) => ({
      id: await findIdByHash(tx, on.initiativeId, hash),
      sheet: await findSheetByKey(tx, on.initiativeId, hash),
    }));
    if (!id && !sheet) throw refuseField("words", said.wrongWords);
    openedBy(on);
    if (!id) throw refuseField("words", paperWords.notTypedYet);
    await on.write(async (tx, note) => {
      note(unlogged(on.initiativeId));
      await endMendingOf(tx, on.initiativeId, id);
    });
    return { key: beginVisit(on.initiativeId, id, on.now) };
  },
});

const mineSchema = z.object({
  asked: askedOfTellersSchema,
  story: ownStorySchema,
  replies: z.array(z.object({ id: z.uuid(), by: z.string().nullable(), words: z.string(), on: z.iso.date() })),
  ...ownVoicesSchema.shape,
  /** What was heard where she told, and what was done about it or why not. */
  cameOfIt: z.array(heardViewSchema),
  campaignId: z.uuid(),
  storyId: z.uuid(),
  asksToKeep: z.boolean(),
  guardianLinkMade: z.boolean(),
  /** Who listens or codes since it was told, of whom she is asked. */
  newcomers: z.array(z.object({ reader: z.string(), name: z.string(), duty: z.enum(["listener", "coder"]) })),
  readNoMore: z.array(z.string()),
  words: z.array(z.string()).nullable(),
  /** The four words came printed, and were not drawn anew since. */
  isKeyPrinted: z.boolean(),
});
export type Mine = z.output<typeof mineSchema>;

/** Whom a teller is asked about, and who reads it no more, by first name. */
async function othersOf(tx: Reader, on: Pick<On, "initiativeId">, { story, campaign }: Opened) {
  const isCounted = (await listConsents(tx, on.initiativeId, story.id)).some(({ use }) => use === "count");
  const now = await listReaders(tx, on.initiativeId, campaign);
  const newcomers = newcomersOf(story, now, { isCounted });
  const gone = readNoMore(story, now);
  const names = await listFirstNames(tx, [...newcomers.map(({ personId }) => personId), ...gone]);
  const nameOf = (id: string): string => names.find(({ personId }) => personId === id)?.name ?? "";
  return {
    newcomers: newcomers.map(({ personId, reader, duty }) => ({ reader, duty, name: nameOf(personId) })),
    readNoMore: gone.map(nameOf).filter((name) => name !== ""),
  };
}

const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? "";

export const readMyStory = query({
  name: "mystory.read",
  summary:
    "Shows a teller her story, what was answered, and what somebody wants to use of it; null where nothing is open.",
  scope: "initiative",
  input: z.object({ key: keySchema.nullable() }),
  output: z.object({ mine: mineSchema.nullable(), hasPapers: z.boolean() }),
  allow: anyone,
  anonymous: true,
  example: { key: null },
  run: (on, { key }) =>
    on.read(async (tx) => {
      const mine = key
        ? await withStory(tx, on, key, async (opened) => {
            const { story, campaign } = opened;
            if (story.state !== "told") return undefined;
            const replies = await listReplies(tx, on.initiativeId, story.id);
            const people = await listPeople(
              tx,
              replies.flatMap(({ personId }) => personId ?? []),
            );
            const names = new Map(people.map(({ id, name }) => [id, firstNameOf(name)]));
            return mineSchema.parse({
              asked: await asksOf(tx, on, campaign, story),
              story: await ownStory(tx, on, opened),
              replies: replies.map(({ id, personId, words, saidAt }) => ({
                ...{ id, words, on: dayOf(saidAt) },
                by: personId === null ? null : (names.get(personId) ?? ""),
              })),
              ...(await ownVoices(tx, on, opened)),
              cameOfIt: await heardForCampaign(tx, on, campaign.id),
              ...{ campaignId: campaign.id, storyId: story.id, asksToKeep: asksToKeep(story.keepUntil, on.now) },
              guardianLinkMade: (await guardianLink(tx, on.initiativeId, story.id)) !== undefined,
              ...(await othersOf(tx, on, opened)),
              ...{ words: wordsShown(story.id, on.now)?.slice() ?? null, isKeyPrinted: story.isKeyPrinted },
            });
          })
        : undefined;
      return { mine: mine ?? null, hasPapers: await hasPapers(tx, on.initiativeId) };
    }),
});

/** Runs a step on a story that was told; a story whose deletion the law stops is only looked at and taken back. */
export const onTold = <T extends object>(on: OnChange, key: string, step: (tx: Writer, opened: Opened) => Promise<T>) =>
  onStory(on, key, async (tx, opened) => {
    if (opened.story.state !== "told" || opened.story.isHeld) throw new Refusal("not-found", said.notOpen);
    return step(tx, opened);
  });

const keyed = { key: keySchema };
const usual = { scope: "initiative", allow: anyone, anonymous: true } as const;

export const readAnswers = change({
  ...usual,
  name: "mystory.read-answers",
  summary: "Notes the day on which a teller read what was answered.",
  input: z.object(keyed),
  output: z.object({}),
  example: { key: exampleKey },
  run: (on, { key }) =>
    onTold(on, key, async (tx, { story }) => {
      await noteRead(tx, on.initiativeId, story.id, dayOf(on.now));
      return {};
    }),
});

export const writeBack = change({
  ...usual,
  name: "mystory.write-back",
  summary: "Keeps what a teller writes back to whoever answered.",
  input: z.object({ ...keyed, words: wordsSchema.pipe(z.string().trim().min(1).max(4000)) }),
  output: z.object({}),
  example: { key: exampleKey, words: "Thank you" },
  run: (on, { key, words }) =>
    onTold(on, key, async (tx, { story }) => {
      const before = await listReplies(tx, on.initiativeId, story.id);
      const last = before.at(-1);
      if (last?.personId === null && last.words === words) return {};
      await addOwnReply(tx, on.initiativeId, { id: newId(), storyId: story.id, words, now: on.now });
      return {};
    }),
});

export const changeWords = change({
  ...usual,
  name: "mystory.change-words",
  summary: "Changes the words of a story; what others than listeners read of it is masked anew first.",
  input: z.object({ ...keyed, words: wordsSchema }),
  output: z.object({}),
  example: { key: exampleKey, words: "One experience" },
  run: (on, { key, words }) =>
    onTold(on, key, async (tx, opened) => {
      const { story } = opened;
      const parts = await listParts(tx, on.initiativeId, story.id);
      if (words.trim() === "" && parts.length === 0) throw refuseField("words", said.nothingTold);
      if (words !== story.words) await putAside(tx, on, opened, { words, language: languageOfWords(words, on) });
      return {};
    }),
});

export const changeConsents = change({
  ...usual,
  name: "mystory.change-consents",
  summary: "Changes what a teller allows; what is allowed no more is shown no more, at once.",
  input: z.object({ ...keyed, uses: usesSchema, firstName: firstNameSchema }),
  output: z.object({}),
  example: { key: exampleKey, uses: ["read"] },
  run: (on, { key, uses, firstName }) =>
    onTold(on, key, async (tx, opened) => {
      const { id } = opened.story;
      const told = await listParts(tx, on.initiativeId, id);
      const allowed = await allow(tx, on, opened, { uses, firstName, ...shownOf(told) });
      for (const quote of await listOwnQuotes(tx, on.initiativeId, id)) {
        const parts = told.filter((part) => quote.partIds.includes(part.id));
        if (usesOf({ ...quote, parts }).some((use) => !allowed.includes(use)))
          await takeQuoteBack(tx, on, { id: quote.id, storyId: id }, "consent");
      }
      return {};
    }),
});

export const answerSentence = change({
  ...usual,
  name: "mystory.answer-sentence",
  summary: "Says yes or no to a sentence, in exactly the words that would stand there; a yes can be taken back.",
  input: z.object({ ...keyed, id: z.uuid(), answer: z.enum(["yes", "no"]) }),
  output: z.object({}),
  example: { key: exampleKey, id: "00000000-0000-7000-8000-000000000000", answer: "no" },
  run: (on, { key, id, answer }) =>
    onTold(on, key, async (tx, { story }) => {
      const quote = (await listOwnQuotes(tx, on.initiativeId, story.id)).find((one) => one.id === id);
      if (!quote || !isShownToTeller(quote) || quote.takenDownAt) throw new Refusal("not-found", said.noSuchSentence);
      if (quote.answer === answer) return {};
      if (quote.answer === "yes") await takeQuoteBack(tx, on, { id, storyId: story.id }, "teller");
      else if (!(await answerQuote(tx, on.initiativeId, story.id, { id, answer, now: on.now })))
        throw new Refusal("conflict", said.answeredAlready);
      return {};
    }),
});

export const keepOn = change({
  ...usual,
  name: "mystory.keep-on",
  summary: "Keeps a story for another year, when its time is almost over.",
  input: z.object(keyed),
  output: z.object({}),
  example: { key: exampleKey },
  run: (on, { key }) =>
    onTold(on, key, async (tx, { story, campaign }) => {
      if (!story.keepUntil || !asksToKeep(story.keepUntil, on.now)) throw new Refusal("conflict", said.notDueYet);
      await keepStoryLonger(tx, on, { id: story.id, keepUntil: story.keepUntil }, campaign.keptMonths);
      return {};
    }),
});

export const takeBack = change({
  ...usual,
  name: "mystory.take-back",
  summary: "Takes a story back: it is deleted from everything that is kept, at once.",
  input: z.object(keyed),
  output: z.object({ heldUntil: z.iso.date().nullable(), because: z.string() }),
  example: { key: exampleKey },
  async run(on, { key }) {
    const { held } = await onTold(on, key, (tx, { story }) => takeStoryBack(tx, on, story.id));
    if (!held) endVisit(key);
    return { heldUntil: held?.until ?? null, because: held?.because ?? "" };
  },
});

export const leaveMyStory = change({
  ...usual,
  name: "mystory.leave",
  summary: "Ends a visit to one's own story: what a browser carried opens nothing any more.",
  input: z.object({ key: keySchema.nullable() }),
  output: z.object({}),
  example: { key: exampleKey },
  async run(_on, { key }) {
    if (key) endVisit(key);
    return {};
  },
});

export const returnOperations = [
  ...[openMyStory, readMyStory, readAnswers, writeBack, changeWords, changeConsents, answerSentence],
  ...[letRead, keepOn, takeBack, leaveMyStory],
];
