import { randomInt } from "node:crypto";
import { z } from "zod";
import { listPeople } from "../../../backbone/people/public.ts";
import { members } from "../../../core/actor.ts";
import { query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { agreementOf, differencesIn, studyRows } from "./agreement.ts";
import { codesOf, isIn } from "./book/code-book.ts";
import { codeViewSchema } from "./book/operations.ts";
import { listCodes, listVersions } from "./book/store.ts";
import { listAllCodedStories, listCodedStories, listSettled } from "./compared/store.ts";
import { sentencesOf } from "./letters.ts";
import { codersNeeded, progressOf, waitsFor } from "./next-story.ts";
import { reachAsCoder } from "./reach-campaign.ts";
import { findMasked, listCoded, listMarks, listMemos, listStates, type MaskedStory } from "./store.ts";
import { listToSettle } from "./to-settle.ts";

const numberSchema = z.number().int().min(1);
const stretchSchema = z.object({ from: z.number().int(), until: z.number().int() });

export const agreementSchema = z.object({
  codeId: z.string().nullable(),
  alpha: z.number().nullable(),
  stories: z.number().int(),
  conclusion: z.enum(["too-few", "no-difference", "good", "with-care", "not-enough"]),
});

export const readRoom = query({
  name: "coding.room",
  summary: "What a coder finds of a campaign: how far coding is, what waits to be settled, how far coders agree.",
  scope: "initiative",
  input: z.object({ number: numberSchema, version: numberSchema.optional() }),
  output: z.object({
    number: z.number().int(),
    names: maybeNamesSchema,
    /** 0 where there is no code book yet. */
    version: z.number().int(),
    newest: z.number().int(),
    versions: z.array(z.number().int()),
    codes: z.array(codeViewSchema),
    progress: z.object({ all: z.number(), once: z.number(), twice: z.number(), mine: z.number() }),
    hasNext: z.boolean(),
    mine: z.array(z.object({ id: z.string(), state: z.enum(["begun", "through"]), compared: z.boolean() })),
    toSettle: z.array(z.object({ id: z.string(), differences: z.number().int() })),
    agreement: z.array(agreementSchema),
  }),
  allow: members,
  example: { number: 9999 },
  run: (on, asked) =>
    on.read(async (tx) => {
      const { campaign, coderId } = await reachAsCoder(tx, on, { number: asked.number });
      const versions = (await listVersions(tx, on.initiativeId, campaign.id)).map(({ version }) => version);
      const newest = versions[0] ?? 0;
      const version = asked.version ?? newest;
      if (version > newest) throw new Refusal("not-found", coreWords.notFound);
      const codes = codesOf(await listCodes(tx, on.initiativeId, campaign.id), version);
      const ids = codes.map(({ id }) => id);
      const states = await listStates(tx, on.initiativeId, { campaignId: campaign.id, version, coderId });
      const toSettle = await listToSettle(tx, on.initiativeId, { campaignId: campaign.id, version, coderId }, ids);
      const all = await listAllCodedStories(tx, on.initiativeId, campaign.id, version);
      return {
        number: campaign.number,
        names: campaign.names,
        version,
        newest,
        versions,
        codes: codes.map((code) => ({ ...code, isNew: version > 1 && code.fromVersion === version })),
        progress: progressOf(states),
        hasNext: states.some(waitsFor),
        mine: states.flatMap(({ id, mine, through }) =>
          mine === "none" ? [] : [{ id, state: mine, compared: mine === "through" && through >= codersNeeded }],
        ),
        toSettle,
        agreement: codes.length === 0 ? [] : agreementOf(all, ids),
      };
    }),
});

const markSchema = stretchSchema.extend({ codeId: z.string() });

export const readStory = query({
  name: "coding.story",
  summary:
    "Reads the masked words of one story as one of its coders sees them, and once two are through, what each found.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    id: z.string(),
    campaign: z.number().int(),
    version: z.number().int(),
    text: z.string(),
    language: z.string().nullable(),
    sentences: z.array(stretchSchema),
    codes: z.array(codeViewSchema),
    /** `again`: she coded it by an earlier version; `masked-anew`: its words were masked anew since she coded it. */
    state: z.enum(["new", "again", "masked-anew", "open", "through", "compared"]),
    memo: z.string().nullable(),
    marks: z.array(markSchema),
    /** What is new in the code book since she coded this story by an earlier version. */
    changed: z.array(z.string()),
    /** Each coder that is through, once she and another are. */
    sides: z.array(
      z.object({ name: z.string(), isMine: z.boolean(), memo: z.string().nullable(), marks: z.array(markSchema) }),
    ),
    differences: z.array(
      z.object({
        codeId: z.string(),
        settled: z.object({ found: z.boolean(), reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
      }),
    ),
  }),
  allow: members,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const story = await findMasked(tx, on.initiativeId, id);
      if (!story) throw new Refusal("not-found", coreWords.notFound);
      const { campaign, coderId } = await reachAsCoder(tx, on, { id: story.campaignId });
      const [newest] = await listVersions(tx, on.initiativeId, campaign.id);
      const version = newest?.version ?? 0;
      const codes = codesOf(await listCodes(tx, on.initiativeId, campaign.id), version);
      const standing = await standingOf(tx, on.initiativeId, { story, coderId, version });
      const since = standing.codedBefore ?? Number.POSITIVE_INFINITY;
      return {
        id,
        campaign: campaign.number,
        version,
        text: story.masked,
        language: story.language,
        sentences: sentencesOf(story.masked, story.language),
        codes: codes.map((code) => ({ ...code, isNew: code.fromVersion > since })),
        state: standing.state,
        changed: codes.filter((code) => code.fromVersion > since).map((code) => code.id),
        ...(await foundIn(tx, on.initiativeId, { story, coderId, version, standing, codes })),
      };
    }),
});

interface Asked {
  story: MaskedStory;
  coderId: string;
  version: number;
}

/** Where a coder stands with a story, whose marks she may see, and by which earlier version she coded it. */
async function standingOf(tx: Reader, initiativeId: string, { story, coderId, version }: Asked) {
  const coded = await listCoded(tx, initiativeId, story.id);
  const fresh = coded.filter((one) => one.maskedAt?.getTime() === story.maskedAt?.getTime());
  const now = fresh.filter((one) => one.version === version);
  const mine = now.find((one) => one.coderId === coderId);
  const through = now.filter(({ doneAt }) => doneAt).map((one) => one.coderId);
  const isCompared = Boolean(mine?.doneAt) && through.length >= codersNeeded;
  const earlier = fresh.findLast((one) => one.coderId === coderId && one.version < version && one.doneAt);
  const isStale = coded.some((one) => one.coderId === coderId && !fresh.includes(one));
  const before = isStale ? "masked-anew" : earlier ? "again" : "new";
  const state = isCompared ? "compared" : mine?.doneAt ? "through" : mine ? "open" : before;
  const seen = isCompared ? through : mine ? [coderId] : [];
  return { state, seen, codedBefore: earlier?.version ?? null } as const;
}

/** What a coder marked and noted; once two are through, what each did, and what was settled about it. */
async function foundIn(
  tx: Reader,
  initiativeId: string,
  asked: Asked & { standing: Awaited<ReturnType<typeof standingOf>>; codes: readonly { id: string }[] },
) {
  const { story, coderId, version, standing, codes } = asked;
  const { seen } = standing;
  const isCompared = standing.state === "compared";
  const marks = seen.length > 0 ? await listMarks(tx, initiativeId, story.id, version) : [];
  const memos = await listMemos(tx, initiativeId, { storyId: story.id, version, coderIds: seen });
  const settled = isCompared ? await listSettled(tx, initiativeId, story.id) : [];
  const people = await listPeople(tx, [...new Set([...seen, ...settled.map(({ settledBy }) => settledBy)])]);
  const nameOf = new Map(people.map((one) => [one.id, one.name]));
  const memoOf = (who: string) => memos.find((one) => one.coderId === who)?.memo ?? null;
  const marksOf = (who: string) => marks.filter((mark) => mark.coderId === who);
  const coders = (isCompared ? seen : []).map((who) => ({
    coderId: who,
    found: new Set(marksOf(who).map(({ codeId }) => codeId)),
  }));
  const ids = codes.map((code) => code.id);
  const settledOf = (codeId: string) => {
    const one = settled.find((each) => each.codeId === codeId);
    const { found = false, reason = "" } = one ?? {};
    return one ? { found, reason, by: nameOf.get(one.settledBy) ?? "", at: one.settledAt.toISOString() } : null;
  };
  return {
    memo: memoOf(coderId),
    marks: marksOf(coderId),
    sides: coders.map(({ coderId: who }) => ({
      ...{ name: nameOf.get(who) ?? "", isMine: who === coderId },
      ...{ memo: memoOf(who), marks: marksOf(who) },
    })),
    differences: differencesIn({ storyId: story.id, coders }, ids).map((codeId) => ({
      codeId,
      settled: settledOf(codeId),
    })),
  };
}

/** The order of things drawn by lot. */
export function shuffled<T>(all: readonly T[]): T[] {
  const left = [...all];
  return all.map(() => left.splice(randomInt(left.length), 1)[0] as T);
}

export const readCodesForStudy = query({
  name: "coding.study",
  summary:
    "Codings as a table of unit, coder and value for one's own study of agreement: no words, numbers drawn anew.",
  scope: "initiative",
  input: z.object({ number: numberSchema, version: numberSchema.optional(), code: numberSchema.optional() }),
  output: z.object({ rows: z.array(z.array(z.string())) }),
  allow: members,
  example: { number: 9999 },
  run: (on, asked) =>
    on.read(async (tx) => {
      const { campaign, coderId } = await reachAsCoder(tx, on, { number: asked.number });
      const [newest] = await listVersions(tx, on.initiativeId, campaign.id);
      const version = asked.version ?? newest?.version ?? 0;
      const codes = (await listCodes(tx, on.initiativeId, campaign.id)).filter(
        (one) => isIn(one, version) && (asked.code === undefined || one.number === asked.code),
      );
      if (codes.length === 0) throw new Refusal("not-found", coreWords.notFound);
      // What another coder found is hers to see only in stories that she is through with herself.
      const stories = (await listCodedStories(tx, on.initiativeId, campaign.id, version)).filter(({ coders }) =>
        coders.some((one) => one.coderId === coderId),
      );
      return { rows: studyRows(stories, codes, shuffled) };
    }),
});

/** What coders read. */
export const codingQueries = [readRoom, readStory, readCodesForStudy];
