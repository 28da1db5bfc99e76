import { z } from "zod";
import { members } from "../../../core/actor.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { differencesIn } from "./agreement.ts";
import { isIn } from "./book/code-book.ts";
import { listCodes, listVersions } from "./book/store.ts";
import { listCodedStories, settle } from "./compared/store.ts";
import { type Stretch, wholeLetters } from "./letters.ts";
import { codersNeeded, nextStory } from "./next-story.ts";
import { reachAsCoder } from "./reach-campaign.ts";
import {
  addMarks,
  beginCoding,
  findMasked,
  holdStory,
  listCoded,
  listMarks,
  listStates,
  type MaskedStory,
  removeMark,
  setCoded,
} from "./store.ts";
import { codingWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const mostMarks = 400;
const done = z.object({ id: z.string() });
const letters = z.number().int().min(0).max(200_000);

/** Where a coder stands with a story, by the newest version of the code book. */
interface Standing {
  story: MaskedStory;
  campaignId: string;
  coderId: string;
  version: number;
  /** Null where she has not begun, or where the words were masked anew since. */
  mine: { doneAt: Date | null } | null;
  /** How many are through with it. */
  through: number;
}

/** A story for a coder of its campaign; for all others it is not there. */
async function reachStory(tx: Writer, on: OnChange, id: string): Promise<Standing> {
  const story = await findMasked(tx, on.initiativeId, id);
  if (!story) throw new Refusal("not-found", coreWords.notFound);
  const { coderId } = await reachAsCoder(tx, on, { id: story.campaignId });
  await holdStory(tx, id);
  const [newest] = await listVersions(tx, on.initiativeId, story.campaignId);
  if (!newest) throw new Refusal("conflict", said.noBook);
  const coded = (await listCoded(tx, on.initiativeId, id)).filter(
    (one) => one.version === newest.version && one.maskedAt?.getTime() === story.maskedAt?.getTime(),
  );
  return {
    story,
    campaignId: story.campaignId,
    coderId,
    version: newest.version,
    mine: coded.find((one) => one.coderId === coderId) ?? null,
    through: coded.filter(({ doneAt }) => doneAt).length,
  };
}

/** Begins a story; what she found by an earlier version in codes that did not change since comes along. */
async function begin(tx: Writer, on: OnChange, { story, coderId, version, campaignId }: Standing): Promise<void> {
  const earlier = (await listCoded(tx, on.initiativeId, story.id)).findLast(
    (one) =>
      one.coderId === coderId &&
      one.version < version &&
      one.doneAt !== null &&
      one.maskedAt?.getTime() === story.maskedAt?.getTime(),
  );
  const codes = new Set(
    (await listCodes(tx, on.initiativeId, campaignId)).filter((code) => isIn(code, version)).map(({ id }) => id),
  );
  const marks = earlier ? await listMarks(tx, on.initiativeId, story.id, earlier.version) : [];
  const carried = marks.filter((mark) => mark.coderId === coderId && codes.has(mark.codeId));
  await beginCoding(tx, on.initiativeId, { storyId: story.id, coderId, version }, carried);
}

/** Runs a step of coding a story; what is coded stands with the story and nowhere else, the log of changes included. */
const code = (
  on: OnChange,
  id: string,
  step: (
    tx: Writer,
    standing: Standing & { place: { storyId: string; coderId: string; version: number } },
  ) => Promise<void>,
) =>
  on.write(async (tx, note) => {
    const standing = await reachStory(tx, on, id);
    const { coderId, version } = standing;
    await step(tx, { ...standing, place: { storyId: id, coderId, version } });
    note({ kind: "story-campaign", id: standing.campaignId, keptElsewhere: true });
    return { id };
  });

/** Refuses what can be done only while one codes. */
function needsOpen({ mine }: Standing): void {
  if (!mine) throw new Refusal("conflict", said.beginFirst);
  if (mine.doneAt) throw new Refusal("conflict", said.throughAlready);
}

export const takeNext = change({
  name: "coding.next",
  summary:
    "Gives a coder the story that is best coded next: one begun, then one that another coded alone, then a new one.",
  scope: "initiative",
  input: z.object({ number: z.number().int().min(1) }),
  output: z.object({ id: z.string().nullable() }),
  allow: members,
  example: { number: 9999 },
  run: (on, { number }) =>
    on.write(async (tx, note) => {
      const { campaign, coderId } = await reachAsCoder(tx, on, { number });
      const [newest] = await listVersions(tx, on.initiativeId, campaign.id);
      if (!newest) throw new Refusal("conflict", said.noBook);
      const asked = { campaignId: campaign.id, version: newest.version, coderId };
      const id = nextStory(await listStates(tx, on.initiativeId, asked));
      note({ kind: "story-campaign", id: campaign.id, keptElsewhere: true });
      if (id === null) return { id };
      const standing = await reachStory(tx, on, id);
      if (!standing.mine) await begin(tx, on, standing);
      return { id };
    }),
});

export const beginStory = change({
  name: "coding.begin",
  summary: "Begins to code one story by the newest code book; codes that did not change come along from before.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: done,
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    code(on, id, async (tx, standing) => {
      if (!standing.mine) await begin(tx, on, standing);
    }),
});

/** Sentences that follow one another are one stretch. */
function joined(text: string, stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) => a.from - b.from);
  const all: Stretch[] = [];
  for (const stretch of sorted) {
    const last = all.at(-1);
    if (last && text.slice(last.until, stretch.from).trim() === "") last.until = Math.max(last.until, stretch.until);
    else all.push({ ...stretch });
  }
  return all;
}

export const markStory = change({
  name: "coding.mark",
  summary: "Marks sentences or letters of a story, or the whole of it, with codes.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    codeIds: z.array(idSchema).max(50),
    stretches: z.array(z.object({ from: letters, until: letters })).max(100),
    whole: z.boolean().default(false),
  }),
  output: done,
  allow: members,
  example: { id: nowhere, codeIds: [nowhere], stretches: [], whole: true },
  run: (on, { id, codeIds, stretches, whole }) =>
    code(on, id, async (tx, standing) => {
      needsOpen(standing);
      const { story, place, version, campaignId } = standing;
      const found = stretches.flatMap((stretch) => wholeLetters(story.masked, stretch) ?? []);
      const places = [...joined(story.masked, found), ...(whole ? [{ from: 0, until: 0 }] : [])];
      if (places.length === 0) throw refuseField("stretches", said.whereNeeded);
      if (codeIds.length === 0) throw refuseField("codeIds", said.codeNeeded);
      const known = (await listCodes(tx, on.initiativeId, campaignId)).filter((one) => isIn(one, version));
      if (codeIds.some((codeId) => !known.some((one) => one.id === codeId)))
        throw refuseField("codeIds", said.codeGone);
      const marks = (await listMarks(tx, on.initiativeId, id, version)).length;
      if (marks + codeIds.length * places.length > mostMarks) throw new Refusal("too-many", said.tooManyMarks);
      await addMarks(
        tx,
        on.initiativeId,
        place,
        codeIds.flatMap((codeId) => places.map((stretch) => ({ codeId, ...stretch }))),
      );
    }),
});

export const unmarkStory = change({
  name: "coding.unmark",
  summary: "Takes one's own mark away.",
  scope: "initiative",
  input: z.object({ id: idSchema, codeId: idSchema, from: letters, until: letters }),
  output: done,
  allow: members,
  example: { id: nowhere, codeId: nowhere, from: 0, until: 0 },
  run: (on, { id, ...mark }) =>
    code(on, id, async (tx, standing) => {
      needsOpen(standing);
      await removeMark(tx, on.initiativeId, standing.place, mark);
    }),
});

export const noteMemo = change({
  name: "coding.memo",
  summary: "Notes what a coder thought beside a story; others read it once they are through with it too.",
  scope: "initiative",
  input: z.object({ id: idSchema, memo: z.string().trim().max(4000).nullable().default(null) }),
  output: done,
  allow: members,
  example: { id: nowhere, memo: null },
  run: (on, { id, memo }) =>
    code(on, id, async (tx, standing) => {
      needsOpen(standing);
      await setCoded(tx, on.initiativeId, standing.place, { memo });
    }),
});

export const beThrough = change({
  name: "coding.through",
  summary: "Says that a coder is through with a story: what she did not mark is not in it for her.",
  scope: "initiative",
  input: z.object({ id: idSchema, memo: z.string().trim().max(4000).nullable().optional() }),
  output: done,
  allow: members,
  example: { id: nowhere },
  run: (on, { id, memo }) =>
    code(on, id, async (tx, standing) => {
      if (standing.mine?.doneAt) return;
      needsOpen(standing);
      await setCoded(tx, on.initiativeId, standing.place, { doneAt: on.now, ...(memo !== undefined && { memo }) });
    }),
});

export const takeUpAgain = change({
  name: "coding.reopen",
  summary: "Takes a story up again that a coder was through with, as long as she has not seen what another found.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: done,
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    code(on, id, async (tx, standing) => {
      if (!standing.mine) throw new Refusal("conflict", said.beginFirst);
      if (standing.mine.doneAt && standing.through >= codersNeeded) throw new Refusal("conflict", said.seenAlready);
      await setCoded(tx, on.initiativeId, standing.place, { doneAt: null });
    }),
});

export const settleOne = change({
  name: "coding.settle",
  summary: "Settles a code that one coder found in a story and another did not, with the reason.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    codeId: idSchema,
    found: z.boolean(),
    reason: z.string().trim().min(3).max(1000),
  }),
  output: done,
  allow: members,
  example: { id: nowhere, codeId: nowhere, found: true, reason: "The second sentence says it." },
  run: (on, { id, codeId, found, reason }) =>
    code(on, id, async (tx, standing) => {
      const { campaignId, version, coderId } = standing;
      if (!standing.mine?.doneAt || standing.through < codersNeeded) throw new Refusal("conflict", said.notYetCompared);
      const coded = (await listCodedStories(tx, on.initiativeId, campaignId, version)).find(
        (one) => one.storyId === id,
      );
      if (!coded || differencesIn(coded, [codeId]).length === 0) throw new Refusal("not-found", coreWords.notFound);
      await settle(tx, on.initiativeId, { storyId: id, codeId, found, reason, settledBy: coderId, now: on.now });
    }),
});

/** What coders do. */
export const codingChanges = [
  takeNext,
  beginStory,
  markStory,
  unmarkStory,
  noteMemo,
  beThrough,
  takeUpAgain,
  settleOne,
];
