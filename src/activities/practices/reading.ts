import { z } from "zod";
import { wordsToSearch } from "../../analysis/text/search-words.ts";
import { fileViewSchema, listFiles } from "../../backbone/files/public.ts";
import { listOrganizations } from "../../backbone/organizations/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { anyone, isMember, members } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { listSpots, nameAim, namedAimSchema, spotsSchema } from "../aims/public.ts";
import { actsForIds, listVoices } from "../voices/public.ts";
import { audienceOf, countUses, type PracticeView, practiceViewSchema, useViewSchema } from "./practice.ts";
import { findPractice, listPractices, listUses } from "./store.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const countsSchema = z.object({ tried: z.number().int(), worked: z.number().int(), notHere: z.number().int() });

const lineSchema = practiceViewSchema.extend({
  organization: z.string().nullable(),
  aim: namedAimSchema,
  uses: countsSchema,
});
export type PracticeLine = z.output<typeof lineSchema>;

/** Whether somebody may read a practice. */
export const mayRead = (on: Pick<On, "actor" | "initiativeId">, practice: PracticeView): boolean =>
  isOpenTo(on.actor, on.initiativeId, audienceOf(practice));

/** The names of organizations that a reader may be told: all of them to members, to others those that are open to everyone. */
async function readNames(tx: Reader, on: On): Promise<Map<string, string>> {
  const all = await listOrganizations(tx, on.initiativeId);
  const member = isMember(on.actor, on.initiativeId);
  return new Map(all.filter(({ isPublic }) => member || isPublic).map(({ id, name }) => [id, name]));
}

/** Causes are for members: to others a practice stands alone. */
const aimFor = (on: On, aim: z.output<typeof namedAimSchema>) =>
  isMember(on.actor, on.initiativeId) ? aim : { ...aim, challenges: [] };

const foldedOf = (text: string): string =>
  ` ${wordsToSearch(text)
    .map(({ folded }) => folded)
    .join(" ")}`;

/** Whether every word that is looked for begins a word of the practice, as search compares words. */
function holds(practice: PracticeView, wanted: string): boolean {
  const text = foldedOf([practice.title, practice.how, practice.forWhom, practice.costs].join(" "));
  return wordsToSearch(wanted).every(({ folded }) => text.includes(` ${folded}`));
}

export const listAllPractices = query({
  name: "practice.list",
  summary: "Lists what worked, told by partners; by cause and by words; to visitors what partners opened to everyone.",
  scope: "initiative",
  input: z.object({
    challenge: idSchema.optional().catch(undefined),
    search: z.string().trim().max(200).default(""),
  }),
  output: z.object({
    practices: z.array(lineSchema),
    /** All that this reader may see, whatever was searched for. */
    total: z.number().int(),
    challenges: spotsSchema.shape.challenges,
    mayTell: z.boolean(),
  }),
  allow: anyone,
  example: {},
  run: (on, { challenge, search }) =>
    on.read(async (tx) => {
      const member = isMember(on.actor, on.initiativeId);
      const all = (await listPractices(tx, on.initiativeId)).filter((one) => mayRead(on, one));
      if (all.length === 0 && !member)
        throw new Refusal("forbidden", on.actor.kind === "visitor" ? coreWords.signInFirst : coreWords.notFound);
      const spots = await listSpots(tx, on.initiativeId);
      const names = await readNames(tx, on);
      const uses = Map.groupBy(await listUses(tx, on.initiativeId), ({ practiceId }) => practiceId);
      const about = new Set(all.flatMap(({ challengeIds }) => challengeIds));
      return {
        practices: all
          .filter((one) => (!challenge || (member && one.challengeIds.includes(challenge))) && holds(one, search))
          .map((one) => ({
            ...one,
            challengeIds: member ? one.challengeIds : [],
            organization: names.get(one.organizationId) ?? null,
            aim: aimFor(on, nameAim(spots, one)),
            uses: countUses(uses.get(one.id) ?? []),
          })),
        total: all.length,
        challenges: member ? spots.challenges.filter(({ id }) => about.has(id)) : [],
        mayTell: actsForIds(on).length > 0,
      };
    }),
});

export const readPractice = query({
  name: "practice.read",
  summary:
    "Shows one practice with who tried it and what it changed; to visitors, where it is open, with counts alone.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    practice: practiceViewSchema,
    organization: z.string().nullable(),
    aim: namedAimSchema,
    counts: countsSchema,
    uses: z.array(useViewSchema.extend({ organization: z.string(), isMine: z.boolean() })),
    files: z.array(fileViewSchema),
    mayChange: z.boolean(),
    /** For whom the reader can say how it went. */
    voices: z.array(z.object({ id: z.string(), name: z.string() })),
    standing: standingSchema,
  }),
  allow: anyone,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const practice = await findPractice(tx, on.initiativeId, id);
      if (!practice || !mayRead(on, practice)) throw new Refusal("not-found", coreWords.notFound);
      const member = isMember(on.actor, on.initiativeId);
      const uses = await listUses(tx, on.initiativeId, id);
      const names = await readNames(tx, on);
      const own = actsForIds(on);
      return {
        practice: { ...practice, challengeIds: member ? practice.challengeIds : [] },
        organization: names.get(practice.organizationId) ?? null,
        aim: aimFor(on, nameAim(await listSpots(tx, on.initiativeId), practice)),
        counts: countUses(uses),
        uses: member
          ? uses.map((one) => ({
              ...one,
              organization: names.get(one.organizationId) ?? "",
              isMine: own.includes(one.organizationId),
            }))
          : [],
        files: await listFiles(tx, on.initiativeId, { kind: "practice", id }),
        mayChange: own.includes(practice.organizationId),
        voices: member
          ? (await listVoices(tx, on, { all: false })).filter((voice) => voice.id !== practice.organizationId)
          : [],
        standing: await standingFor(tx, on, { kind: "practice", id }),
      };
    }),
});

export const readPracticeForWriting = query({
  name: "practice.read-for-change",
  summary: "Tells what can be chosen where somebody tells what worked, and in whose name.",
  scope: "initiative",
  input: z.object({ id: idSchema.optional().catch(undefined) }),
  output: z.object({
    practice: practiceViewSchema.nullable(),
    organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    spots: spotsSchema,
  }),
  allow: members,
  example: {},
  run: (on, { id }) =>
    on.read(async (tx) => {
      const practice = id ? await findPractice(tx, on.initiativeId, id) : null;
      if (id && (!practice || !mayRead(on, practice))) throw new Refusal("not-found", coreWords.notFound);
      if (practice && !actsForIds(on).includes(practice.organizationId))
        throw new Refusal("forbidden", coreWords.forbidden);
      return {
        practice: practice ?? null,
        organizations: await listVoices(tx, on, { all: false }),
        spots: await listSpots(tx, on.initiativeId),
      };
    }),
});
