import { z } from "zod";
import { listBackboneNames } from "../../backbone/memberships/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { anyone, isMember, members } from "../../core/actor.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { withoutSigns } from "../../core/romanize.ts";
import { idSchema, maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { actsFor, leads } from "../voices/public.ts";
import { aroundSchema, readAround } from "./around.ts";
import { checklistSchema, questionKeys, suggestionsFor } from "./checklist.ts";
import { choicesOf, choicesSchema } from "./choices.ts";
import { commitmentSchema, countsIn, totalSchema, totalsOf } from "./commitment.ts";
import { findRenewal, listPaces, listRevisions, readPrivate } from "./keeping/store.ts";
import { leastOrganizations, portfolioOf, portfolioSchema } from "./portfolio.ts";
import { keepsPromise } from "./rights.ts";
import { type KnownNames, listNames, listReadable, type Shown, shownSchema, shownStates, showTo } from "./showing.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** How many promises a page of the list shows. */
export const perPage = 50;

/** What a list of promises can be narrowed by. */
export const filterSchema = z.object({
  search: z.string().trim().max(200).default(""),
  type: idSchema.optional().catch(undefined),
  /** A place, and all places in it. */
  place: idSchema.optional().catch(undefined),
  challenge: idSchema.optional().catch(undefined),
  organization: idSchema.optional().catch(undefined),
  /** Those of others are only ever promised or closed. */
  shown: z.enum(shownStates).optional().catch(undefined),
  /** Only those of the reader's organizations. */
  own: z.literal("yes").optional().catch(undefined),
});
export type Filter = z.output<typeof filterSchema>;

const holds = (one: Shown, wanted: string): boolean =>
  wanted === "" ||
  [
    ...[one.names, one.about, one.unit, one.forWhom].flatMap((names) => Object.values(names)),
    one.organization?.name,
    ...one.together.map(({ name }) => name),
    ...one.places.flatMap(({ names }) => Object.values(names)),
  ].some((text) => text && withoutSigns(text).includes(wanted));

/** A place and all that lie in it. */
function placesWithin(known: KnownNames, id: string): Set<string> {
  const within = new Set([id]);
  for (let before = 0; before < within.size; ) {
    before = within.size;
    for (const place of known.places.values()) if (place.parentId && within.has(place.parentId)) within.add(place.id);
  }
  return within;
}

/** The promises of a list that fit what it is narrowed by. */
export function narrow(on: On, all: readonly Shown[], known: KnownNames, filter: Filter): Shown[] {
  const wanted = withoutSigns(filter.search);
  const within = filter.place ? placesWithin(known, filter.place) : null;
  return all.filter(
    (one) =>
      holds(one, wanted) &&
      (!filter.type || one.typeId === filter.type) &&
      (!within || one.placeIds.some((id) => within.has(id))) &&
      (!filter.challenge || one.challengeId === filter.challenge) &&
      (!filter.organization ||
        one.organization?.id === filter.organization ||
        one.together.some(({ id }) => id === filter.organization)) &&
      (!filter.shown || one.shown === filter.shown) &&
      (!filter.own || actsFor(on, one.organizationId)),
  );
}

/** All promises that the one who asks may read, as she may see them. */
export async function showAll(tx: Reader, on: On) {
  const known = await listNames(tx, on.initiativeId);
  const visible = await listReadable(tx, on);
  return { known, visible, all: visible.map((one) => showTo(on, known, one)) };
}

/** @throws {Refusal} for whoever is outside where the initiative has not opened its promises. */
export function demandLook(on: On, open: boolean): void {
  if (!open && !isMember(on.actor, on.initiativeId))
    throw new Refusal("forbidden", on.actor.kind === "visitor" ? coreWords.signInFirst : coreWords.notFound);
}

const option = z.object({ id: z.string(), names: maybeNamesSchema });

export const listPromises = query({
  name: "commitment.list",
  summary:
    "Lists what was promised, by whom, where and by when, with what it adds up to; how a promise goes only to its own.",
  scope: "initiative",
  input: filterSchema.extend({ page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) }),
  output: z.object({
    promises: z.array(shownSchema),
    /** All that fit. */
    fitting: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    /** All that was promised and that this reader may see. */
    promised: z.number().int(),
    organizations: z.number().int(),
    /** What those add up to of which something was heard, and how many promises that rests on. */
    totals: z.array(totalSchema),
    /** Null where so few organizations promised that it would tell of one of them. */
    restsOn: z.number().int().nullable(),
    portfolio: portfolioSchema.nullable(),
    options: z.object({
      types: z.array(option),
      places: z.array(option),
      challenges: z.array(option),
      organizations: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
    silentAfterMonths: z.number().int(),
    mayPromise: z.boolean(),
    leads: z.boolean(),
  }),
  allow: anyone,
  example: { search: "teachers" },
  run: (on, { page, ...filter }) =>
    on.read(async (tx) => {
      const { known, visible, all } = await showAll(tx, on);
      demandLook(on, known.arrangement.open);
      const fitting = narrow(on, all, known, filter);
      const pages = Math.max(1, Math.ceil(fitting.length / perPage));
      const at = Math.min(page, pages);
      const promised = visible.filter(({ promisedAt }) => promisedAt !== null);
      const limit = known.arrangement.silentAfterMonths;
      // To others each stands as it was promised: what is left out could be told by subtracting the list.
      const counting = leads(on) ? promised.filter((one) => countsIn(one, on.now, limit)) : promised;
      const inside = isMember(on.actor, on.initiativeId);
      const paces = inside ? await listPaces(tx, on.initiativeId) : new Map<string, string>();
      const own =
        on.actor.kind === "person" ? on.actor.memberships.flatMap(({ organizationIds }) => organizationIds) : [];
      const organizations = new Set(promised.map(({ organizationId }) => organizationId)).size;
      const told = leads(on) || organizations >= leastOrganizations;
      return {
        promises: fitting.slice((at - 1) * perPage, at * perPage),
        fitting: fitting.length,
        page: at,
        pages,
        promised: promised.length,
        organizations,
        totals: told ? totalsOf(counting) : [],
        restsOn: told ? counting.length : null,
        portfolio: leads(on) ? portfolioOf(promised, { paces, now: on.now, limit, all: true }) : null,
        options: optionsOf(known, all),
        silentAfterMonths: limit,
        mayPromise: leads(on) || own.length > 0,
        leads: leads(on),
      };
    }),
});

/** What the promises of a list can be narrowed by: only what one of them has. */
function optionsOf(known: KnownNames, all: readonly Shown[]) {
  const used = new Set(all.flatMap((one) => [one.typeId, one.challengeId, ...one.placeIds]));
  const some = (every: KnownNames["types"] | KnownNames["places"] | KnownNames["challenges"]) =>
    [...every.values()].filter(({ id }) => used.has(id)).map(({ id, names }) => ({ id, names }));
  const organizations = new Map(
    all.flatMap(({ organization }) => (organization ? [[organization.id, organization]] : [])),
  );
  return {
    types: some(known.types),
    places: some(known.places),
    challenges: some(known.challenges),
    organizations: [...organizations.values()],
  };
}

const revisionSchema = z.object({ promise: commitmentSchema, because: z.string().nullable(), until: z.string() });
const linkSchema = z.object({ id: z.string(), names: maybeNamesSchema, phase: z.string().nullable() });

export const readCommitment = query({
  name: "commitment.read",
  summary:
    "Reads one promise with its history; the private checklist and how it ended only for its organization and the backbone.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    promise: shownSchema,
    /** As it stood before each change, the first first. */
    revisions: z.array(revisionSchema),
    renews: linkSchema.nullable(),
    renewedBy: linkSchema.nullable(),
    own: z
      .object({
        checklist: checklistSchema,
        suggestions: z.array(z.enum(questionKeys)),
        endedBecause: z.string().nullable(),
        declinedBecause: z.string().nullable(),
        declinedAt: z.string().nullable(),
        /** The reader acts for the organization: the word is hers to give. */
        isItsWord: z.boolean(),
      })
      .nullable(),
    backbone: z.array(z.string()),
    around: aroundSchema,
    standing: standingSchema,
  }),
  allow: anyone,
  example: { id: nowhere },
  run: (on, { id }) => on.read((tx) => readOne(tx, on, id)),
});

async function readOne(tx: Reader, on: On, id: string) {
  const [one] = await listReadable(tx, on, { id });
  if (!one) throw new Refusal("not-found", coreWords.notFound);
  const known = await listNames(tx, on.initiativeId);
  const inside = isMember(on.actor, on.initiativeId);
  const linkTo = async (other: string | null | undefined) => {
    const [found] = other && inside ? await listReadable(tx, on, { id: other }) : [];
    return found ? { id: found.id, names: found.names, phase: found.phase } : null;
  };
  const mine = keepsPromise(on, one);
  return {
    promise: showTo(on, known, one),
    revisions: (await listRevisions(tx, on.initiativeId, id)).map(({ promise, because, until }) => ({
      promise: inside
        ? promise
        : { ...promise, partners: [], ownGoal: {}, goalId: null, challengeId: null, indicatorId: null },
      // Why it changed is said to members; words for the partners are not for everybody.
      because: inside ? because : null,
      until,
    })),
    renews: await linkTo(one.renewsId),
    renewedBy: await linkTo((await findRenewal(tx, on.initiativeId, id))?.id),
    own: mine ? await readOwn(tx, on, id, one) : null,
    backbone: mine ? await listBackboneNames(tx, on.initiativeId) : [],
    around: await readAround(tx, on, one),
    standing: await standingFor(tx, on, { kind: "commitment", id }),
  };
}

async function readOwn(tx: Reader, on: On, id: string, one: Parameters<typeof suggestionsFor>[0]) {
  const { checklist, endedBecause, declinedAt, declinedBecause } = await readPrivate(tx, on.initiativeId, id);
  return {
    checklist,
    suggestions: suggestionsFor(one, checklist),
    endedBecause,
    declinedBecause,
    declinedAt: declinedAt?.toISOString() ?? null,
    isItsWord: actsFor(on, one.organizationId),
  };
}

export const readForWriting = query({
  name: "commitment.read-form",
  summary: "Reads what a promise can be written with, and the promise itself where one is gone on with.",
  scope: "initiative",
  input: z.object({ id: idSchema.optional().catch(undefined) }),
  output: z.object({
    choices: choicesSchema,
    promise: shownSchema.nullable(),
    suggestions: z.array(z.enum(questionKeys)),
  }),
  allow: members,
  example: {},
  run: (on, { id }) =>
    on.read(async (tx) => {
      const known = await listNames(tx, on.initiativeId);
      const [one] = id ? await listReadable(tx, on, { id }) : [];
      if (id && (!one || !keepsPromise(on, one))) throw new Refusal("not-found", coreWords.notFound);
      const checklist = id ? (await readPrivate(tx, on.initiativeId, id)).checklist : { answers: {}, note: null };
      return {
        choices: choicesOf(on, known),
        promise: one ? showTo(on, known, one) : null,
        suggestions: one ? suggestionsFor(one, checklist) : [],
      };
    }),
});

export const operations = [listPromises, readCommitment, readForWriting];
