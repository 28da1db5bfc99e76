import { z } from "zod";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { dayOf } from "../../core/days.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import { groupKeyOf, listStandIns, standingFor } from "../aims/public.ts";
import { type CommitmentView, listCommitments } from "../commitments/public.ts";
import { listUndertakings } from "./store.ts";
import { goesOn, type UndertakingView } from "./undertaking.ts";

/** What somebody does or promised to do, as all members may read it. */
export const doingSchema = z.object({
  kind: z.enum(["commitment", "activity"]),
  id: z.string(),
  names: maybeNamesSchema,
  /** Its page, inside the initiative. */
  path: z.string(),
  /** Who does it: the first answers for it. */
  organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  challengeIds: z.array(z.string()),
  placeIds: z.array(z.string()),
  group: z.string().nullable(),
  indicatorId: z.string().nullable(),
  goalId: z.string().nullable(),
  until: z.string().nullable(),
});
export type Doing = z.output<typeof doingSchema>;

interface Asked {
  now: Date;
  /** Also what came to its end. */
  past?: boolean;
}

/**
 * What is promised and done in an initiative: never a draft, nor what waits for its organization's word. Causes that were
 * made one with others are named by the one that stands.
 */
export async function listDoings(tx: Reader, initiativeId: string, { now, past = false }: Asked): Promise<Doing[]> {
  const names = new Map((await listOrganizationNames(tx, initiativeId)).map(({ id, name }) => [id, name]));
  const standIns = await listStandIns(tx, initiativeId);
  const promised = (await listCommitments(tx, initiativeId)).filter(
    ({ state, waitsForWord }) => !waitsForWord && (state === "open" || (past && state !== "draft")),
  );
  const done = (await listUndertakings(tx, initiativeId, { waiting: false })).filter(
    (one) => past || goesOn(one, dayOf(now)),
  );
  return [...promised.map((one) => ofCommitment(one, names)), ...done.map((one) => ofUndertaking(one, names))].map(
    (doing) => ({ ...doing, challengeIds: standingFor(standIns, doing.challengeIds) }),
  );
}

const ofCommitment = (one: CommitmentView, names: ReadonlyMap<string, string>): Doing => {
  const partners = one.partners.flatMap((each) => ("organizationId" in each ? [each.organizationId] : []));
  return {
    kind: "commitment",
    id: one.id,
    names: one.names,
    path: `work/promises/${one.id}`,
    organizations: named(names, [one.organizationId, ...partners]),
    challengeIds: one.challengeId ? [one.challengeId] : [],
    placeIds: one.placeIds,
    group: one.dimensionId && one.groupCode ? groupKeyOf(one.dimensionId, one.groupCode) : null,
    indicatorId: one.indicatorId,
    goalId: one.goalId,
    until: one.dueOn,
  };
};

const ofUndertaking = (one: UndertakingView, names: ReadonlyMap<string, string>): Doing => ({
  kind: "activity",
  id: one.id,
  names: one.names,
  path: `work/activities/${one.id}`,
  organizations: named(names, [one.organizationId]),
  challengeIds: one.challengeIds,
  placeIds: one.placeIds,
  group: one.group,
  indicatorId: one.indicatorId,
  goalId: null,
  until: one.until,
});

const named = (names: ReadonlyMap<string, string>, ids: readonly string[]): Doing["organizations"] =>
  [...new Set(ids)].map((id) => ({ id, name: names.get(id) ?? "" }));
