import { z } from "zod";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { anyone, isMember } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { localeOf } from "../../core/message.ts";
import { type On, query } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import { adoptionSchema, listAdoptions } from "../adoptions/public.ts";
import { listMilestones, milestoneSchema } from "../milestones/public.ts";
import {
  disagreementSchema,
  languageSchema,
  saysTheSame,
  sectionSchema,
  type Version,
  versionSchema,
  withoutPersons,
} from "./agenda.ts";
import { amendmentStates } from "./amendments/amendment.ts";
import { listAmendments } from "./amendments/store.ts";
import { listDisagreements } from "./disagreements/store.ts";
import { countEndorsers, mayEndorse } from "./endorsements/endorsement.ts";
import { listEndorsements, listRepresentatives } from "./endorsements/store.ts";
import { actsFor, demandAgenda, isBackbone, leads, personOf } from "./rights.ts";
import { listVersions, readDraft, sectionsIn } from "./store.ts";

const named = z.object({ id: z.string(), name: z.string() });

/** One who endorses; in which words with a reservation, and who did it, is for members. */
const endorser = z.object({
  organizationId: z.string(),
  organization: z.string(),
  at: z.string(),
  hasReservation: z.boolean(),
  reservation: z.string().nullable(),
  by: z.string().nullable(),
  recordedNote: z.string().nullable(),
});

const proposal = z.object({
  id: z.string(),
  section: sectionSchema,
  why: z.string(),
  at: z.string(),
  by: z.string().nullable(),
  state: z.enum(amendmentStates),
});

const agreedSchema = z.object({
  initiativeId: z.string(),
  /** Null where no draft was begun. */
  begun: z
    .object({ language: languageSchema, writtenBy: z.enum(["backbone", "members"]), openToEveryone: z.boolean() })
    .nullable(),
  isMember: z.boolean(),
  leads: z.boolean(),
  isBackbone: z.boolean(),
  /** The newest version; null before the first. */
  version: versionSchema.nullable(),
  versions: z.array(z.object({ number: z.number().int(), publishedAt: z.string(), note: z.string() })),
  /** The draft says something else than the newest version. */
  draftDiffers: z.boolean(),
  count: z.object({
    endorsed: z.number().int(),
    of: z.number().int(),
    withReservation: z.number().int(),
    askedAgain: z.number().int(),
  }),
  endorsers: z.array(endorser),
  takenBack: z.array(
    z.object({ organization: z.string(), version: z.number().int(), at: z.string(), note: z.string().nullable() }),
  ),
  disagreements: z.array(disagreementSchema),
  proposals: z.array(proposal),
  /** The reader's own organizations, and what she may do for each. */
  mine: z.array(
    named.extend({ endorses: z.boolean(), endorsedBefore: z.boolean(), may: z.boolean(), declares: z.boolean() }),
  ),
  /** Those that do not endorse the newest version, for the backbone to record. */
  others: z.array(named),
  /** All organizations, for whoever records who adopted a goal. */
  organizations: z.array(named),
  goals: z.array(z.object({ id: z.string(), names: maybeNamesSchema, sentence: maybeNamesSchema })),
  adoptions: z.array(adoptionSchema),
  milestones: z.array(milestoneSchema),
  standing: standingSchema,
});
export type Agreed = z.output<typeof agreedSchema>;

export const readAgreed = query({
  name: "agenda.read",
  summary: "Reads what was agreed: the newest version, who endorses it, what is open, goals adopted and milestones.",
  scope: "initiative",
  input: z.object({}),
  output: agreedSchema,
  allow: anyone,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const agenda = (await demandAgenda(tx, on)) ?? null;
      const inside = isMember(on.actor, on.initiativeId);
      const versions = await listVersions(tx, on.initiativeId);
      const [newest] = versions;
      const organizations = (await listOrganizationNames(tx, on.initiativeId)).sort(byName(on));
      const standing = await endorsing(tx, on, newest?.number ?? 0, organizations, inside);
      const { goals, adoptions } = await listAdoptions(tx, on.initiativeId);
      const shown = newest && (inside ? newest : withoutPersons(newest));
      const current = inside ? await listDisagreements(tx, on.initiativeId) : (shown?.disagreements ?? []);
      return {
        initiativeId: on.initiativeId,
        standing: await standingFor(tx, on, { kind: "agenda", id: on.initiativeId }),
        begun: agenda,
        isMember: inside,
        leads: leads(on),
        isBackbone: isBackbone(on),
        version: shown ?? null,
        versions: versions.map(({ number, publishedAt, note }) => ({ number, publishedAt, note })),
        draftDiffers: inside && (await differs(tx, on, newest)),
        ...standing,
        organizations: leads(on) ? organizations : [],
        disagreements: current,
        proposals: inside ? await proposalsFor(tx, on) : [],
        goals: goals.map(({ id, names, sentence }) => ({ id, names, sentence })),
        adoptions,
        milestones: await listMilestones(tx, on.initiativeId, circlesOf(on.actor, on.initiativeId)),
      };
    }),
});

const byName = (on: On) => {
  const order = new Intl.Collator(localeOf(on.language), { numeric: true });
  return (a: { name: string }, b: { name: string }): number => order.compare(a.name, b.name);
};

async function differs(tx: Reader, on: On, newest: Version | undefined): Promise<boolean> {
  const draft = await readDraft(tx, on.initiativeId);
  return Boolean(draft && newest && !saysTheSame(sectionsIn(draft), newest.sections));
}

async function proposalsFor(tx: Reader, on: On): Promise<Agreed["proposals"]> {
  const all = await listAmendments(tx, on.initiativeId);
  const people = await listPeople(tx, [...new Set(all.flatMap(({ proposedBy }) => proposedBy ?? []))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return all.map(({ id, section, why, proposedAt, proposedBy, state }) => ({
    id,
    section,
    why,
    at: proposedAt,
    by: names.get(proposedBy ?? "") ?? null,
    state,
  }));
}

type Standing = Pick<Agreed, "count" | "endorsers" | "takenBack" | "mine" | "others">;

async function endorsing(
  tx: Reader,
  on: On,
  version: number,
  organizations: readonly { id: string; name: string }[],
  inside: boolean,
): Promise<Standing> {
  const all = await listEndorsements(tx, on.initiativeId);
  const present = new Map(organizations.map(({ id, name }) => [id, name]));
  const nameOf = (one: (typeof all)[number]): string => present.get(one.organizationId) ?? one.organization;
  const standing = all.filter((one) => one.version === version && !one.takenBackAt);
  const endorses = new Set(standing.map(({ organizationId }) => organizationId));
  const before = new Set(
    all.filter((one) => one.version === version - 1 && !one.takenBackAt).map((one) => one.organizationId),
  );
  const people = inside
    ? await listPeople(tx, [...new Set(standing.flatMap(({ endorsedBy }) => endorsedBy ?? []))])
    : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    count: countEndorsers([...present.keys()], all, version),
    endorsers: standing
      .filter(({ organizationId }) => present.has(organizationId))
      .map((one) => ({
        organizationId: one.organizationId,
        organization: nameOf(one),
        at: one.endorsedAt,
        hasReservation: one.reservation !== null,
        reservation: inside ? one.reservation : null,
        by: names.get(one.endorsedBy ?? "") ?? null,
        recordedNote: inside ? one.recordedNote : null,
      })),
    takenBack: inside
      ? all.flatMap((one) =>
          one.takenBackAt
            ? [{ organization: nameOf(one), version: one.version, at: one.takenBackAt, note: one.takenBackNote }]
            : [],
        )
      : [],
    mine: await ownOf(tx, on, { present, endorses, before }),
    others: isBackbone(on) && version > 0 ? organizations.filter(({ id }) => !endorses.has(id)) : [],
  };
}

async function ownOf(
  tx: Reader,
  on: On,
  known: { present: Map<string, string>; endorses: Set<string>; before: Set<string> },
): Promise<Agreed["mine"]> {
  const personId = personOf(on);
  if (!personId) return [];
  const voices = await listRepresentatives(tx, on.initiativeId, { personId });
  return actsFor(on).flatMap((id) => {
    const name = known.present.get(id);
    const voice = voices.find(({ organizationId }) => organizationId === id);
    if (!name || !voice) return [];
    return [
      {
        id,
        name,
        endorses: known.endorses.has(id),
        endorsedBefore: known.before.has(id),
        may: mayEndorse(voice),
        declares: voice.authority === null,
      },
    ];
  });
}
