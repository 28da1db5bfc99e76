import { z } from "zod";
import type { KnownNames } from "../../../../analysis/text/masking.ts";
import { listOrganizations } from "../../../../backbone/organizations/public.ts";
import { members } from "../../../../core/actor.ts";
import { change, query } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { idSchema } from "../../../../core/schemas.ts";
import { listPlaces } from "../../../../measurement/places/public.ts";
import type { Reader } from "../../../../storage/records.ts";
import { unlogged } from "../operations.ts";
import { demandOpened, demandStory } from "../rights.ts";
import { lockStory, readWords, setMasked } from "../store.ts";
import { listeningWords as said } from "../words.ts";
import { cutText, groupMasks, maskGroupSchema, maskText } from "./masking.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const listKnown = async (tx: Reader, initiativeId: string): Promise<KnownNames> => ({
  places: (await listPlaces(tx, initiativeId)).flatMap(({ names }) =>
    Object.values(names).filter((name) => name !== undefined),
  ),
  schools: (await listOrganizations(tx, initiativeId)).map(({ name }) => name),
});

/** All that a story says in words: what was written, then what a person wrote down of voices and photos. */
const wholeOf = ({ words, parts }: Awaited<ReturnType<typeof readWords>>): string =>
  [words, ...parts.map(({ transcript }) => transcript ?? "")].filter((text) => text.trim() !== "").join("\n\n");

/** From what is masked: what is masked already, to go on with it, or the story as it was told. */
const basis = z.enum(["masked", "told"]);

export const suggestMasking = query({
  name: "masking.suggest",
  summary:
    "What a program finds in a story that may tell who, where or when, for a listener to decide; it misses much.",
  scope: "initiative",
  input: z.object({ id: idSchema, from: basis.default("masked") }),
  output: z.object({
    id: idSchema,
    version: z.number().int(),
    from: basis,
    isMasked: z.boolean(),
    unwritten: z.number().int(),
    groups: z.array(maskGroupSchema),
    pieces: z.array(z.object({ text: z.string(), kind: z.string().nullable() })),
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id, from }) =>
    on.read(async (tx) => {
      await demandOpened(tx, on, id);
      const story = await readWords(tx, on.initiativeId, id);
      const known = await listKnown(tx, on.initiativeId);
      const goesOn = from === "masked" && story.masked !== null;
      const text = goesOn ? (story.masked ?? "") : wholeOf(story);
      return {
        id,
        version: story.version,
        from: goesOn ? ("masked" as const) : ("told" as const),
        isMasked: story.masked !== null,
        unwritten: story.parts.filter(({ transcript }) => transcript === null).length,
        groups: groupMasks(text, known, story.language),
        pieces: cutText(text, known),
      };
    }),
});

export const setMasking = change({
  name: "masking.set",
  summary: "Keeps the words of a story that others read, as a listener decided who and what is masked in them.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    version: z.number().int(),
    from: basis,
    masked: z.array(z.string().max(400)).max(2000),
    more: z.array(z.string().trim().min(1).max(400)).max(200),
    readWhole: z.boolean(),
  }),
  output: z.object({ id: idSchema }),
  allow: members,
  example: { id: nowhere, version: 1, from: "told", masked: [], more: [], readWhole: true },
  run: (on, { id, version, from, masked, more, readWhole }) =>
    on.write(async (tx, note) => {
      const { campaign, personId } = await demandStory(tx, on, id);
      if (!readWhole) throw refuseField("readWhole", said.readWholeNeeded);
      await lockStory(tx, on.initiativeId, id);
      const story = await readWords(tx, on.initiativeId, id);
      const known = await listKnown(tx, on.initiativeId);
      const text = from === "masked" && story.masked !== null ? story.masked : wholeOf(story);
      if (text === "") throw refuseField("masked", said.nothingToMask);
      const words = maskText(text, known, story.language, { masked, more });
      if (!(await setMasked(tx, on.initiativeId, id, { words, by: personId, now: on.now, version })))
        throw new Refusal("conflict", said.toldAnew);
      note(unlogged(campaign.id));
      return { id };
    }),
});

export const operations = [suggestMasking, setMasking];
