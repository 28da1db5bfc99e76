import { z } from "zod";
import { notify } from "../../../backbone/notifications/public.ts";
import { members } from "../../../core/actor.ts";
import { change, type OnChange, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { storyPlaceLevels } from "../campaigns/campaign.ts";
import { listReaders } from "../campaigns/rights.ts";
import { unlogged } from "../listening/operations.ts";
import { purposes } from "../listening/quotes/quote.ts";
import { demandOpened, demandStory } from "../listening/rights.ts";
import { lockStory, readPart, readWords } from "../listening/store.ts";
import { listeningWords } from "../listening/words.ts";
import { takeQuoteBack } from "../taking-back/take-back.ts";
import { readRecording } from "../telling/audio.ts";
import { cameDownSchema } from "./own.ts";
import { addWhole, listComeDown, listThemesOf, listWholes, setBytes, setCheck, type Whole } from "./store.ts";
import { lackOfPiece, mayPropose, points, pointsFor, signOf } from "./voice.ts";
import { voiceWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const pieceSchema = z.object({
  id: idSchema,
  kind: z.enum(["audio", "photo"]),
  lack: z.enum(["consent", "parent", "transcript", "unplayable"]).nullable(),
});

const proposalSchema = z.object({
  id: idSchema,
  words: z.string(),
  /** Says which words were read. */
  sign: z.string(),
  places: z.array(z.enum(purposes)),
  theme: namesSchema.nullable(),
  withFirstName: z.boolean(),
  parts: z.array(idSchema),
  /** What a second reader looks at. */
  points: z.array(z.enum(points)),
  isMine: z.boolean(),
  checkAnswer: z.enum(["yes", "no"]).nullable(),
  found: z.array(z.enum(points)),
  answer: z.enum(["yes", "no"]).nullable(),
  isEdited: z.boolean(),
  isUp: z.boolean(),
});
export type Proposal = z.output<typeof proposalSchema>;

type Words = Awaited<ReturnType<typeof readWords>>;
const kindOf = (kind: string): "audio" | "photo" => (kind === "photo" ? "photo" : "audio");
const piecesOf = ({ parts, consents }: Words) =>
  parts.map((part) => {
    const kind = kindOf(part.kind);
    return { id: part.id, kind, lack: lackOfPiece({ ...part, kind }, consents) };
  });
const partsIn = (whole: Pick<Whole, "partIds">, { parts }: Pick<Words, "parts">) =>
  parts.filter(({ id }) => whole.partIds.includes(id)).map(({ id, kind }) => ({ id, kind: kindOf(kind) }));

function proposalOf(whole: Whole, words: Words, personId: string, themes: readonly { id: string; names: unknown }[]) {
  const theme = themes.find(({ id }) => id === whole.themeId);
  return proposalSchema.parse({
    ...{ id: whole.id, words: whole.words, sign: signOf(whole.words), places: whole.places },
    ...{ withFirstName: whole.withFirstName, parts: whole.partIds, points: pointsFor(partsIn(whole, words)) },
    ...{ isMine: whole.askedBy === personId, checkAnswer: whole.checkAnswer, found: whole.points },
    ...{ answer: whole.answer, isEdited: whole.isEdited, isUp: whole.publishedAt !== null },
    theme: theme?.names ?? null,
  });
}

export const prepareVoice = query({
  name: "voice.prepare",
  summary: "What may be proposed of a story to stand whole, for a listener who opened it; and what was proposed.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    id: idSchema,
    version: z.number().int(),
    masked: z.string().nullable(),
    mayPropose: z.boolean(),
    mayFirstName: z.boolean(),
    waitsForParent: z.boolean(),
    parts: z.array(pieceSchema),
    themes: z.array(z.object({ id: idSchema, names: namesSchema })),
    /** The finest place that may be told in this campaign. */
    placeLevel: z.enum(storyPlaceLevels),
    proposed: proposalSchema.nullable(),
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const { campaign, personId } = await demandOpened(tx, on, id);
      const words = await readWords(tx, on.initiativeId, id);
      const themes = await listThemesOf(tx, on.initiativeId, id);
      const [last] = await listWholes(tx, on.initiativeId, id);
      return {
        ...{ id, version: words.version, masked: words.masked, placeLevel: campaign.placeLevel },
        mayPropose: mayPropose(words.consents),
        mayFirstName: mayPropose(words.consents, "first-name"),
        waitsForParent: words.consents.some(({ guardian }) => guardian === "asked"),
        parts: piecesOf(words),
        themes: themes.map((theme) => ({ id: theme.id, names: namesSchema.parse(theme.names) })),
        proposed: last ? proposalOf(last, words, personId, themes) : null,
      };
    }),
});

/** Tells other listeners of a story, without a word of it. */
async function tell(tx: Writer, on: OnChange, demanded: Demanded, sentence: typeof said.toRead): Promise<void> {
  const { campaign, story, personId } = demanded;
  const { readerIds } = await listReaders(tx, on.initiativeId, campaign);
  await notify(tx, on.initiativeId, {
    to: readerIds.filter((one) => one !== personId && story.readerIds.includes(one)),
    ...{ reason: "asked", path: "listening/stories", sentence, now: on.now },
    about: { kind: "story-campaign", id: campaign.id },
  });
}
type Demanded = Awaited<ReturnType<typeof demandStory>>;

/** Whether its teller took it down, and changed nothing since. */
async function wasTakenDown(tx: Reader, on: OnChange, id: string, version: number): Promise<boolean> {
  const last = cameDownSchema
    .array()
    .parse(await listComeDown(tx, on.initiativeId, id))
    .at(-1);
  return last?.because === "teller" && last.version === version;
}

/** What is left of earlier proposals gives way, unless it waits, stands, or was declined in these words. */
async function clearWay(tx: Writer, on: OnChange, id: string, masked: string): Promise<void> {
  for (const whole of await listWholes(tx, on.initiativeId, id)) {
    if (whole.answer === "no" && whole.words === masked) throw new Refusal("conflict", said.tellerSaidNo);
    if (whole.answer !== "no" && whole.checkAnswer !== "no") throw new Refusal("conflict", said.proposedAlready);
    if (whole.checkAnswer === "no") await takeQuoteBack(tx, on, { id: whole.id, storyId: id });
  }
}

/** Recordings are read again, and what phones write into them about themselves goes: rules of today hold for all. */
async function stripParts(tx: Writer, on: OnChange, storyId: string, parts: ReturnType<typeof piecesOf>) {
  for (const { id } of parts.filter(({ kind }) => kind === "audio")) {
    const part = await readPart(tx, on.initiativeId, storyId, id);
    const read = part && readRecording(new Uint8Array(part.bytes));
    if (read && !part.bytes.equals(read.bytes)) await setBytes(tx, on.initiativeId, { storyId, id, bytes: read.bytes });
  }
}

export const proposeVoice = change({
  name: "voice.propose",
  summary: "Proposes a whole story as it was masked; a second listener reads it, and then its teller says yes or no.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    version: z.number().int(),
    places: z.array(z.enum(purposes)).max(purposes.length),
    themeId: idSchema.nullable().default(null),
    withFirstName: z.boolean().default(false),
    partIds: z.array(idSchema).max(10).default([]),
  }),
  output: z.object({ id: idSchema }),
  allow: members,
  example: { id: nowhere, version: 1, places: ["voices"] },
  run: (on, { id, version, places, themeId, withFirstName, partIds }) =>
    on.write(async (tx, note) => {
      const demanded = await demandStory(tx, on, id);
      await lockStory(tx, on.initiativeId, id);
      const words = await readWords(tx, on.initiativeId, id);
      const { masked, language, consents } = words;
      if (masked === null) throw new Refusal("conflict", listeningWords.maskFirst);
      if (words.version !== version) throw new Refusal("conflict", listeningWords.toldAnew);
      if (!mayPropose(consents)) throw new Refusal("conflict", listeningWords.notWhole);
      if (withFirstName && !mayPropose(consents, "first-name"))
        throw refuseField("withFirstName", listeningWords.notByName);
      if (places.length === 0) throw refuseField("places", said.somewhere);
      const themes = await listThemesOf(tx, on.initiativeId, id);
      if (themeId ? !themes.some((one) => one.id === themeId) : places.includes("theme"))
        throw refuseField("themeId", said.whichTheme);
      const chosen = piecesOf(words).filter((piece) => partIds.includes(piece.id));
      if (chosen.length < new Set(partIds).size || chosen.some(({ lack }) => lack !== null))
        throw refuseField("partIds", said.notThisPart);
      if (await wasTakenDown(tx, on, id, version)) throw new Refusal("conflict", said.tellerTookDown);
      await clearWay(tx, on, id, masked);
      await stripParts(tx, on, id, chosen);
      // An id that says nothing of the moment: it stands in the address of what is published.
      const whole = { id: crypto.randomUUID(), storyId: id, words: masked, language, places: [...new Set(places)] };
      const more = { themeId, withFirstName, partIds: chosen.map((piece) => piece.id), askedBy: demanded.personId };
      await addWhole(tx, on.initiativeId, { ...whole, ...more, now: on.now });
      await tell(tx, on, demanded, said.toRead);
      note(unlogged(demanded.campaign.id));
      return { id: whole.id };
    }),
});

async function findWhole(tx: Reader, on: OnChange, id: string, quoteId: string): Promise<Whole> {
  const whole = (await listWholes(tx, on.initiativeId, id)).find((one) => one.id === quoteId);
  if (!whole) throw new Refusal("not-found", coreWords.notFound);
  return whole;
}

export const checkVoice = change({
  name: "voice.check",
  summary:
    "Says as the second reader whether nobody can be recognized in a whole story that another listener proposed.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    quoteId: idSchema,
    /** Which words she read. */
    sign: z.string().max(40),
    answer: z.enum(["yes", "no"]),
    /** All points for a yes; for a no, what tells who it is. */
    points: z.array(z.enum(points)).max(points.length),
  }),
  output: z.object({ id: idSchema }),
  allow: members,
  example: { id: nowhere, quoteId: nowhere, sign: "of what was read", answer: "no", points: ["names"] },
  run: (on, { id, quoteId, sign, answer, points: found }) =>
    on.write(async (tx, note) => {
      const { campaign, personId, story } = await demandOpened(tx, on, id);
      await lockStory(tx, on.initiativeId, id);
      const whole = await findWhole(tx, on, id, quoteId);
      if (whole.askedBy === personId) throw new Refusal("conflict", said.anotherReads);
      if (whole.checkAnswer !== null || whole.answer === "no") throw new Refusal("conflict", said.readAlready);
      if (signOf(whole.words) !== sign) throw new Refusal("conflict", listeningWords.toldAnew);
      const needed = pointsFor(partsIn(whole, await readWords(tx, on.initiativeId, id)));
      if (answer === "yes" && needed.some((point) => !found.includes(point)))
        throw refuseField("points", said.everyPoint);
      if (answer === "no" && found.length === 0) throw refuseField("points", said.somePoint);
      const goesUp = answer === "yes" && whole.answer === "yes";
      const check = { answer, by: personId, points: answer === "yes" ? needed : found, goesUp, now: on.now };
      await setCheck(tx, on.initiativeId, quoteId, check);
      if (answer === "no")
        await notify(tx, on.initiativeId, {
          to: [whole.askedBy].filter((one) => story.readerIds.includes(one) && campaign.listenerIds.includes(one)),
          ...{ reason: "asked", path: "listening/stories", sentence: said.sentBack, now: on.now },
          about: { kind: "story-campaign", id: campaign.id },
        });
      note(unlogged(campaign.id));
      return { id };
    }),
});

export const withdrawVoice = change({
  name: "voice.withdraw",
  summary: "Takes down a whole story that stands, or what was proposed of it; its teller is told on her own page.",
  scope: "initiative",
  input: z.object({ id: idSchema, quoteId: idSchema }),
  output: z.object({ id: idSchema }),
  allow: members,
  example: { id: nowhere, quoteId: nowhere },
  run: (on, { id, quoteId }) =>
    on.write(async (tx, note) => {
      const { campaign } = await demandStory(tx, on, id);
      await lockStory(tx, on.initiativeId, id);
      const whole = await findWhole(tx, on, id, quoteId);
      if (whole.answer === "no") throw new Refusal("conflict", said.tellerSaidNo);
      await takeQuoteBack(tx, on, { id: quoteId, storyId: id }, "reader");
      note(unlogged(campaign.id));
      return { id };
    }),
});

export const proposingOperations = [prepareVoice, proposeVoice, checkVoice, withdrawVoice];
