import { z } from "zod";
import { listChallenges } from "../../agenda/challenges/public.ts";
import { readInitiative } from "../../backbone/initiatives/public.ts";
import { listOrganizations } from "../../backbone/organizations/public.ts";
import { isMember } from "../../core/actor.ts";
import type { Names } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { listGoals } from "../../measurement/goals/public.ts";
import { listIndicators } from "../../measurement/indicators/public.ts";
import { listDimensions, listPlaces } from "../../measurement/places/public.ts";
import type { Reader } from "../../storage/records.ts";
import type { Arrangement } from "./arranging/arrangement.ts";
import { listTypes, readArrangement } from "./arranging/store.ts";
import { type CommitmentView, commitmentViewSchema, isSilent } from "./commitment.ts";
import { keepsPromise, reads } from "./rights.ts";
import { listCommitments } from "./store.ts";

/** Where a promise stands, as its reader may know it: to others a closed one is closed, however it ended. */
export const shownStates = ["draft", "waiting", "promised", "no-update", "closed", "done", "ended"] as const;

const named = z.object({ id: z.string(), names: maybeNamesSchema });

/** A promise as its reader may see it, with the names of what it speaks of. */
export const shownSchema = commitmentViewSchema
  .omit({ state: true, endedOn: true, lastHeardAt: true, waitsForWord: true })
  .extend({
    shown: z.enum(shownStates),
    /** The day on which it was closed. */
    closedOn: z.string().nullable(),
    /** The newest news of it; null to all but its organization and the backbone. */
    lastHeardAt: z.string().nullable(),
    /** The reader acts for its organization, or is of the backbone team. */
    mine: z.boolean(),
    /** Null where the organization has not agreed that everybody reads its name. */
    organization: z.object({ id: z.string(), name: z.string() }).nullable(),
    together: z.array(z.object({ id: z.string().nullable(), name: z.string() })),
    type: named.nullable(),
    places: z.array(named),
    group: maybeNamesSchema.nullable(),
    goal: named.nullable(),
    indicator: named.nullable(),
    challenge: named.nullable(),
  });
export type Shown = z.output<typeof shownSchema>;

type Asking = Pick<On, "actor" | "initiativeId" | "now">;

/** The promises that somebody may read: drafts and what waits for a word only to those whose they are. */
export async function listReadable(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId">,
  only: { organizationId?: string; id?: string } = {},
): Promise<CommitmentView[]> {
  const { open } = await readArrangement(tx, on.initiativeId);
  return (await listCommitments(tx, on.initiativeId, only)).filter((one) => reads(on, one, open));
}

/** Whether somebody is led to what is promised: members, and others where the initiative opened that and its room. */
export async function isWorkOpenTo(tx: Reader, on: Pick<On, "actor" | "initiativeId">): Promise<boolean> {
  const initiative = await readInitiative(tx, on.initiativeId);
  const open = initiative?.rooms.includes("work") ?? false;
  return open && (isMember(on.actor, on.initiativeId) || Boolean(initiative?.promisesAreOpen));
}

/** @throws {Refusal} for whoever is no member, unless the initiative opened its promises and the room they are in. */
export async function demandOpenWork(tx: Reader, on: Pick<On, "actor" | "initiativeId">): Promise<void> {
  if (isMember(on.actor, on.initiativeId) || (await isWorkOpenTo(tx, on))) return;
  throw new Refusal("forbidden", on.actor.kind === "visitor" ? coreWords.signInFirst : coreWords.notFound);
}

/** The names of all that promises speak of. */
export async function listNames(tx: Reader, initiativeId: string) {
  const byId = <T extends { id: string }>(all: readonly T[]): Map<string, T> =>
    new Map(all.map((one) => [one.id, one]));
  return {
    arrangement: await readArrangement(tx, initiativeId),
    organizations: byId(await listOrganizations(tx, initiativeId)),
    types: byId(await listTypes(tx, initiativeId)),
    places: byId(await listPlaces(tx, initiativeId)),
    goals: byId(await listGoals(tx, initiativeId)),
    indicators: byId(await listIndicators(tx, initiativeId)),
    challenges: byId(await listChallenges(tx, initiativeId, { all: true })),
    dimensions: byId(await listDimensions(tx, initiativeId)),
  };
}
export type KnownNames = Awaited<ReturnType<typeof listNames>>;

function stateFor(one: CommitmentView, mine: boolean, now: Date, { silentAfterMonths }: Arrangement): Shown["shown"] {
  if (one.state === "draft") return one.waitsForWord ? "waiting" : "draft";
  if (one.state === "open") return mine && isSilent(one, now, silentAfterMonths) ? "no-update" : "promised";
  return mine ? one.state : "closed";
}

const namedIn = (all: ReadonlyMap<string, { id: string; names: Names }>, id: string | null) => {
  const one = id ? all.get(id) : undefined;
  return one ? { id: one.id, names: one.names } : null;
};

/** A promise as the one who asks may see it. Visitors do not see what it serves and who helps, nor names that are not public. */
export function showTo(on: Asking, known: KnownNames, commitment: CommitmentView): Shown {
  const inside = isMember(on.actor, on.initiativeId);
  const mine = keepsPromise(on, commitment);
  const nameOf = (id: string) => {
    const one = known.organizations.get(id);
    return one && (inside || one.isPublic) ? { id, name: one.name } : null;
  };
  const { state: _, endedOn, lastHeardAt, waitsForWord: __, ...one } = commitment;
  const group = one.dimensionId
    ? known.dimensions.get(one.dimensionId)?.groups.find(({ code }) => code === one.groupCode)
    : undefined;
  const goal = one.goalId ? known.goals.get(one.goalId) : undefined;
  const together = one.partners.flatMap((partner): Shown["together"] | Shown["together"][number] =>
    "name" in partner ? [{ id: null, name: partner.name }] : (nameOf(partner.organizationId) ?? []),
  );
  const shown = {
    ...one,
    shown: stateFor(commitment, mine, on.now, known.arrangement),
    closedOn: endedOn,
    lastHeardAt: mine ? lastHeardAt : null,
    mine,
    organization: nameOf(one.organizationId),
    together,
    type: namedIn(known.types, one.typeId),
    places: one.placeIds.flatMap((id) => namedIn(known.places, id) ?? []),
    group: group?.names ?? null,
    goal: goal ? { id: goal.id, names: nameOfGoal(goal) } : null,
    indicator: namedIn(known.indicators, one.indicatorId),
    challenge: namedIn(known.challenges, one.challengeId),
  };
  return inside ? shown : { ...shown, ...unseenOutside };
}

const nameOfGoal = (goal: { names: Names; sentence: Names }): Names =>
  Object.values(goal.sentence).some(Boolean) ? goal.sentence : goal.names;

/** What a visitor does not see of a promise. */
const unseenOutside = {
  partners: [],
  together: [],
  goalId: null,
  indicatorId: null,
  challengeId: null,
  cohortId: null,
  ownGoal: {},
  goal: null,
  indicator: null,
  challenge: null,
  renewsId: null,
} satisfies Partial<Shown>;
