import type { Reader, Writer } from "../../storage/records.ts";
import { type Commitment, type CommitmentView, commitmentViewSchema } from "./commitment.ts";

const columns = [
  "id",
  "number",
  "organization_id as organizationId",
  "type_id as typeId",
  "names",
  "about",
  "measure",
  "quantity",
  "unit",
  "currency",
  "for_whom as forWhom",
  "dimension_id as dimensionId",
  "group_code as groupCode",
  "place_ids as placeIds",
  "starts_on as startsOn",
  "due_on as dueOn",
  "goal_id as goalId",
  "indicator_id as indicatorId",
  "challenge_id as challengeId",
  "own_goal as ownGoal",
  "counts_to_goal as countsToGoal",
  "phase",
  "cohort_id as cohortId",
  "state",
  "ended_on as endedOn",
  "promised_at",
  "last_heard_at",
  "renews_id as renewsId",
  "waits_for_word as waitsForWord",
  "version",
] as const;

/** The promises of an initiative by number, drafts and those that wait for their organization's word too. */
export async function listCommitments(
  tx: Reader,
  initiativeId: string,
  only: { organizationId?: string; id?: string } = {},
): Promise<CommitmentView[]> {
  let asked = tx.selectFrom("commitment").select(columns).where("initiative_id", "=", initiativeId);
  if (only.organizationId) asked = asked.where("organization_id", "=", only.organizationId);
  if (only.id) asked = asked.where("id", "=", only.id);
  const rows = await asked.orderBy("number").execute();
  if (rows.length === 0) return [];
  const others = await tx
    .selectFrom("commitment_partner")
    .select(["commitment_id", "organization_id", "name"])
    .where("initiative_id", "=", initiativeId)
    .where(
      "commitment_id",
      "in",
      rows.map((row) => row.id),
    )
    .orderBy("commitment_id")
    .orderBy("position")
    .execute();
  const with_ = Map.groupBy(others, (one) => one.commitment_id);
  return rows.map(({ promised_at, last_heard_at, ...row }) =>
    commitmentViewSchema.parse({
      ...row,
      partners: (with_.get(row.id) ?? []).map((one) =>
        one.organization_id ? { organizationId: one.organization_id } : { name: one.name },
      ),
      promisedAt: promised_at?.toISOString() ?? null,
      lastHeardAt: last_heard_at?.toISOString() ?? null,
    }),
  );
}

/** One promise, or undefined. */
export const findCommitment = async (
  tx: Reader,
  initiativeId: string,
  id: string,
): Promise<CommitmentView | undefined> => (await listCommitments(tx, initiativeId, { id }))[0];

/** Writes a new promise under an id that the caller made, numbered on from the last; one caller at a time. */
export async function addCommitment(
  tx: Writer,
  initiativeId: string,
  {
    id,
    state,
    renewsId = null,
    ...commitment
  }: Commitment & { id: string; state: "draft" | "open"; renewsId?: string | null },
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const last = await tx
    .selectFrom("commitment")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  await tx
    .insertInto("commitment")
    .values({
      initiative_id: initiativeId,
      id,
      number: (last?.number ?? 0) + 1,
      ...columnsOf(commitment),
      state,
      renews_id: renewsId,
      promised_at: state === "open" ? now : null,
      last_heard_at: state === "open" ? now : null,
      made_at: now,
      made_by: by,
    })
    .execute();
  await setPartners(tx, initiativeId, id, commitment.partners);
}

/** Writes who keeps a promise together with the one who made it, in the place of those written before. */
export async function setPartners(
  tx: Writer,
  initiativeId: string,
  id: string,
  partners: Commitment["partners"],
): Promise<void> {
  await tx
    .deleteFrom("commitment_partner")
    .where("initiative_id", "=", initiativeId)
    .where("commitment_id", "=", id)
    .execute();
  if (partners.length === 0) return;
  await tx
    .insertInto("commitment_partner")
    .values(
      partners.map((one, position) => ({
        initiative_id: initiativeId,
        commitment_id: id,
        position,
        organization_id: "organizationId" in one ? one.organizationId : null,
        name: "name" in one ? one.name : null,
      })),
    )
    .execute();
}

/** What a promise says, as the columns that hold it. */
export const columnsOf = (one: Omit<Commitment, "partners">) => ({
  organization_id: one.organizationId,
  type_id: one.typeId,
  names: JSON.stringify(one.names),
  about: JSON.stringify(one.about),
  measure: one.measure,
  quantity: one.quantity,
  unit: JSON.stringify(one.unit),
  currency: one.currency,
  for_whom: JSON.stringify(one.forWhom),
  dimension_id: one.dimensionId,
  group_code: one.groupCode,
  place_ids: one.placeIds,
  starts_on: one.startsOn,
  due_on: one.dueOn,
  goal_id: one.goalId,
  indicator_id: one.indicatorId,
  challenge_id: one.challengeId,
  own_goal: JSON.stringify(one.ownGoal),
  counts_to_goal: one.countsToGoal,
  phase: one.phase,
  cohort_id: one.cohortId,
});

/** Holds a promise until the transaction ends, so that two who report on it come one after another. */
export async function holdCommitment(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx
    .selectFrom("commitment")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
}

/** Notes that something was heard of a promise: from now on it is counted again, if it was left out. */
export async function setHeard(tx: Writer, initiativeId: string, id: string, now: Date): Promise<void> {
  await tx
    .updateTable("commitment")
    .set({ last_heard_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
