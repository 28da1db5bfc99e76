import { z } from "zod";
import { anyone, isMember, members } from "../../core/actor.ts";
import { change, type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { affiliationViewSchema, listAffiliations } from "../affiliations/public.ts";
import { listOfOrganization, representationSchema } from "../memberships/public.ts";
import { listPeople } from "../people/public.ts";
import { standingFor, standingSchema } from "../things/public.ts";
import { findMerged, listMergedInto } from "./merging/store.ts";
import { organizationChangeSchema, organizationViewSchema, withoutContact } from "./organization.ts";
import { keeps, leads, reads } from "./rights.ts";
import { findOrganization, listOrganizationNames, listPlaces, lockOrganization, setOrganization } from "./store.ts";
import { tellOrganization } from "./telling.ts";
import { organizationWords as said } from "./words.ts";
import { collectWork, type WorkSource, workPartSchema } from "./work-source.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

const actingSchema = representationSchema
  .omit({ organization: true, organizationId: true })
  .extend({ personId: z.string(), name: z.string() });

/** A profile as one reader sees it. */
export const profileSchema = z.object({
  organization: organizationViewSchema.extend({ changedAt: z.string() }),
  /** What the reader may change: everything, all but what the backbone decides, or nothing. */
  mayChange: z.enum(["all", "own", "nothing"]),
  /** Who acts and acted for it; only to members. */
  people: z.array(actingSchema),
  affiliations: z.array(affiliationViewSchema),
  /** Records that were made one with this. */
  merged: z.array(z.object({ name: z.string(), on: z.string(), by: z.string().nullable() })),
  /** For choosing another; only to who may change something. */
  others: z.array(z.object({ id: z.string(), name: z.string() })),
  standing: standingSchema,
});
export type Profile = z.output<typeof profileSchema>;

/** Where a record that was made one with another leads. */
export const trailSchema = z.object({
  name: z.string(),
  into: z.object({ id: z.string(), name: z.string() }),
  on: z.string(),
  by: z.string().nullable(),
});
export type Trail = z.output<typeof trailSchema>;

/** Makes the query for a profile, told by whom what an organization does is known. */
export const readOrganizationFrom = (sources: readonly WorkSource[]) =>
  query({
    name: "organization.read",
    summary: "Tells an organization's profile, to members and, where the organization agreed, to everybody.",
    scope: "initiative",
    input: z.object({ id: idSchema }),
    output: z.object({
      profile: profileSchema.nullable(),
      trail: trailSchema.nullable(),
      /** What it does and promised, as far as the reader may know. */
      work: z.array(workPartSchema),
    }),
    allow: anyone,
    example: { id: nobody },
    run: (on, { id }) =>
      on.read(async (tx) => {
        const profile = await profileOf(tx, on, id);
        if (!profile) return { profile: null, trail: await trailOf(tx, on, id), work: [] };
        return { profile, trail: null, work: await collectWork(sources, tx, on, { organizationId: id }) };
      }),
  });

export const readForChange = query({
  name: "organization.read-for-change",
  summary: "Tells a profile to the backbone and to who acts for the organization, with what helps to change it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ profile: profileSchema, knownPlaces: z.array(z.string()) }),
  allow: members,
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const profile = await profileOf(tx, on, id);
      if (!profile) throw new Refusal("not-found", coreWords.notFound);
      if (profile.mayChange === "nothing") throw new Refusal("forbidden", coreWords.forbidden);
      return { profile, knownPlaces: await listPlaces(tx, on.initiativeId, 15) };
    }),
});

async function profileOf(tx: Reader, on: On, id: string): Promise<Profile | null> {
  const found = await findOrganization(tx, on.initiativeId, id);
  if (!found) return null;
  if (!reads(on, found)) throw new Refusal("not-found", coreWords.notFound);
  const belongs = isMember(on.actor, on.initiativeId);
  const may = keeps(on, id);
  const affiliations = await listAffiliations(tx, on.initiativeId, id);
  return {
    organization: { ...found, ...(may ? {} : withoutContact(found)) },
    mayChange: mayChangeOf(leads(on), may),
    people: belongs ? await listActing(tx, on.initiativeId, id) : [],
    affiliations: affiliations.filter(({ other }) => reads(on, other)),
    merged: belongs ? await listMerged(tx, on.initiativeId, id) : [],
    others: may ? (await listOrganizationNames(tx, on.initiativeId)).filter((one) => one.id !== id) : [],
    standing: await standingFor(tx, on, { kind: "organization", id }),
  };
}

const mayChangeOf = (all: boolean, own: boolean): Profile["mayChange"] => (all ? "all" : own ? "own" : "nothing");

async function listActing(tx: Reader, initiativeId: string, id: string): Promise<Profile["people"]> {
  const acting = await listOfOrganization(tx, initiativeId, id);
  const names = await namesOf(
    tx,
    acting.map(({ personId }) => personId),
  );
  return acting.map(({ organization: _, organizationId: __, ...one }) => ({
    ...one,
    name: names.get(one.personId) ?? "",
  }));
}

async function listMerged(tx: Reader, initiativeId: string, id: string): Promise<Profile["merged"]> {
  const merged = await listMergedInto(tx, initiativeId, id);
  const names = await namesOf(
    tx,
    merged.flatMap(({ mergedBy }) => mergedBy ?? []),
  );
  return merged.map(({ name, mergedAt, mergedBy }) => ({
    name,
    on: mergedAt.toISOString(),
    by: (mergedBy && names.get(mergedBy)) || null,
  }));
}

/** An old address leads on, to whoever may read where it leads. */
async function trailOf(tx: Reader, on: On, id: string): Promise<Trail> {
  const merged = await findMerged(tx, on.initiativeId, id);
  const into = merged && (await findOrganization(tx, on.initiativeId, merged.intoId));
  if (!merged || !into || !reads(on, into)) throw new Refusal("not-found", coreWords.notFound);
  const belongs = isMember(on.actor, on.initiativeId);
  const names = await namesOf(tx, merged.mergedBy && belongs ? [merged.mergedBy] : []);
  return {
    // Its own name may never have been for everybody: a visitor is told where it leads.
    name: belongs ? merged.name : into.name,
    into: { id: into.id, name: into.name },
    on: merged.mergedAt.toISOString(),
    by: (merged.mergedBy && names.get(merged.mergedBy)) || null,
  };
}

const namesOf = async (tx: Reader, personIds: readonly string[]): Promise<Map<string, string>> =>
  new Map((await listPeople(tx, [...new Set(personIds)])).map(({ id, name }) => [id, name]));

/** What the backbone alone decides. */
const decidedByBackbone = ["sector", "admittedOn"] as const;

export const editOrganization = change({
  name: "organization.edit",
  summary: "Changes an organization's profile, by the backbone or by who acts for it; what is left out stays.",
  scope: "initiative",
  input: organizationChangeSchema.extend({
    id: idSchema,
    /** When the profile that was read had last been changed: a newer one is not written over. */
    seen: z.iso.datetime().optional(),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nobody, name: "School network North", sector: "school-network" },
  run: (on, { id, seen, ...wanted }) =>
    on.write(async (tx, note) => {
      const before = await lockOrganization(tx, on.initiativeId, id);
      if (!before) throw new Refusal("not-found", coreWords.notFound);
      if (!keeps(on, id)) throw new Refusal("forbidden", coreWords.forbidden);
      if (!leads(on) && decidedByBackbone.some((one) => wanted[one] !== undefined && wanted[one] !== before[one]))
        throw new Refusal("forbidden", said.backboneDecides);
      if (seen && seen !== before.changedAt) throw new Refusal("conflict", said.changedMeanwhile);
      const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
      const organization = { ...before, ...given };
      await setOrganization(tx, on.initiativeId, id, organization, on.now);
      await tellOrganization(tx, on, organization);
      note({ kind: "organization", id, detail: { name: organization.name, changed: Object.keys(given) } });
      return { id };
    }),
});
