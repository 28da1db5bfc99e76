import type { FoundOverlap, OverlapReason, PlacedClaim } from "../../../analysis/counting/claims/find-overlaps.ts";
import { newId } from "../../../core/id.ts";
import type { Names } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { KnownOverlap } from "../totals/totals.ts";
import type { OverlapAnswer, Said } from "./overlap.ts";

/** Everything that came, as claims that may hold the same people. */
export async function listPlacedClaims(tx: Reader, initiativeId: string): Promise<PlacedClaim[]> {
  const rows = await tx
    .selectFrom("contribution")
    .innerJoin("commitment", (join) =>
      join
        .onRef("commitment.initiative_id", "=", "contribution.initiative_id")
        .onRef("commitment.id", "=", "contribution.commitment_id"),
    )
    .leftJoin("progress_report", (join) =>
      join
        .onRef("progress_report.initiative_id", "=", "contribution.initiative_id")
        .onRef("progress_report.id", "=", "contribution.report_id"),
    )
    .select([
      "contribution.id",
      "contribution.organization_id",
      "contribution.amount",
      "contribution.period",
      "contribution.place_id",
      "contribution.group_code",
      "contribution.site",
      "contribution.program",
      "commitment.unit",
      "commitment.goal_id",
      "commitment.counts_to_goal",
      "progress_report.also_counted",
      "progress_report.also_counted_organization_id as also",
    ])
    .where("contribution.initiative_id", "=", initiativeId)
    .where("contribution.replaced_by", "is", null)
    .where("commitment.measure", "=", "count")
    .orderBy("contribution.id")
    .execute();
  const shares = await tx
    .selectFrom("contribution_share")
    .select(["contribution_id", "organization_id"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  const sharing = Map.groupBy(shares, (share) => share.contribution_id);
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    amount: row.amount,
    period: row.period,
    placeId: row.place_id,
    group: row.group_code,
    site: row.site,
    program: row.program,
    of: namesOf(row.unit as Names, row.counts_to_goal ? row.goal_id : null),
    with: [
      ...(row.also && row.also_counted !== "no" ? [row.also] : []),
      ...(sharing.get(row.id) ?? []).map((share) => share.organization_id),
    ].filter((id) => id !== row.organization_id),
  }));
}

/** What is counted, by its words and by the goal in whose unit it is; where nobody said in words, it may be anything. */
function namesOf(unit: Names, goalId: string | null): string[] {
  const words = Object.values(unit).flatMap((word) => (word?.trim() ? [word.trim().toLowerCase()] : []));
  return words.length > 0 && goalId ? [...words, goalId] : words;
}

/** What is known of which claims hold the same people, of those that still stand. */
export async function listKnownOverlaps(tx: Reader, initiativeId: string): Promise<KnownOverlap[]> {
  const rows = await tx
    .selectFrom("overlap")
    .select(["id", "one_id", "other_id", "both_count"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.id, one: row.one_id, other: row.other_id, both: row.both_count }));
}

/** Writes what was found and not known yet; answers the new ones. */
export async function addOverlaps(
  tx: Writer,
  initiativeId: string,
  found: readonly FoundOverlap[],
  now: Date,
): Promise<{ id: string; one: string; other: string }[]> {
  const added: { id: string; one: string; other: string }[] = [];
  for (const { one, other, reasons } of found) {
    const row = await tx
      .insertInto("overlap")
      .values({
        initiative_id: initiativeId,
        id: newId(),
        one_id: one,
        other_id: other,
        reasons: [...reasons],
        found_at: now,
      })
      .onConflict((conflict) => conflict.columns(["initiative_id", "one_id", "other_id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (row) added.push({ id: row.id, one, other });
  }
  return added;
}

/** One side of a question as it is kept. */
export interface KeptSide {
  contributionId: string;
  commitmentId: string;
  organizationId: string;
  organization: string;
  site: string | null;
  program: string | null;
  amount: number;
}

/** A question to two partners as it is kept. */
export interface KeptOverlap {
  id: string;
  period: string;
  reasons: OverlapReason[];
  state: "asked" | "settled" | "differs";
  both: number | null;
  settledBy: "partners" | "backbone" | null;
  sides: [KeptSide, KeptSide];
  said: Said[];
}

/** Questions whose claims both still stand, the newest first: all, of some organizations, or one. */
export async function listOverlaps(
  tx: Reader,
  initiativeId: string,
  only: { organizationIds?: readonly string[]; id?: string } = {},
): Promise<KeptOverlap[]> {
  let asked = tx.selectFrom("overlap").selectAll().where("initiative_id", "=", initiativeId);
  if (only.id) asked = asked.where("id", "=", only.id);
  const rows = await asked.orderBy("found_at", "desc").orderBy("id").execute();
  if (rows.length === 0) return [];
  const sides = await listSides(
    tx,
    initiativeId,
    rows.flatMap(({ one_id, other_id }) => [one_id, other_id]),
  );
  const answers = await tx
    .selectFrom("overlap_answer")
    .select(["overlap_id", "organization_id", "answer", "both_count"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  const said = Map.groupBy(answers, ({ overlap_id }) => overlap_id);
  return rows.flatMap((row) => {
    const [one, other] = [sides.get(row.one_id), sides.get(row.other_id)];
    if (!one || !other) return [];
    const { organizationIds } = only;
    if (organizationIds && ![one, other].some((side) => organizationIds.includes(side.organizationId))) return [];
    return {
      id: row.id,
      period: one.period,
      reasons: row.reasons as OverlapReason[],
      state: row.state as KeptOverlap["state"],
      both: row.both_count,
      settledBy: row.settled_by as KeptOverlap["settledBy"],
      sides: [one, other] as [KeptSide, KeptSide],
      said: (said.get(row.id) ?? []).map((answer) => ({
        organizationId: answer.organization_id,
        answer: answer.answer as OverlapAnswer,
        bothCount: answer.both_count,
      })),
    };
  });
}

async function listSides(
  tx: Reader,
  initiativeId: string,
  contributionIds: readonly string[],
): Promise<Map<string, KeptSide & { period: string }>> {
  const rows = await tx
    .selectFrom("contribution")
    .innerJoin("organization", (join) =>
      join
        .onRef("organization.initiative_id", "=", "contribution.initiative_id")
        .onRef("organization.id", "=", "contribution.organization_id"),
    )
    .select([
      "contribution.id as contributionId",
      "contribution.commitment_id as commitmentId",
      "contribution.organization_id as organizationId",
      "organization.name as organization",
      "contribution.site",
      "contribution.program",
      "contribution.amount",
      "contribution.period",
    ])
    .where("contribution.initiative_id", "=", initiativeId)
    .where("contribution.id", "in", [...new Set(contributionIds)])
    .where("contribution.replaced_by", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.contributionId, row]));
}

/** Holds a question until the end of the transaction, so that two answers at once are read one after the other. */
export async function lockOverlap(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx
    .selectFrom("overlap")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
}

/** Writes what a partner said; a second answer takes the place of the first. */
export async function setAnswer(
  tx: Writer,
  initiativeId: string,
  overlapId: string,
  said: Said,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const answer = { answer: said.answer, both_count: said.bothCount, answered_at: now, answered_by: by };
  await tx
    .insertInto("overlap_answer")
    .values({ initiative_id: initiativeId, overlap_id: overlapId, organization_id: said.organizationId, ...answer })
    .onConflict((conflict) => conflict.columns(["initiative_id", "overlap_id", "organization_id"]).doUpdateSet(answer))
    .execute();
}

/** Writes where a question stands. */
export async function setState(
  tx: Writer,
  initiativeId: string,
  id: string,
  stands: { state: KeptOverlap["state"]; both: number | null; settledBy: KeptOverlap["settledBy"]; now: Date },
): Promise<void> {
  await tx
    .updateTable("overlap")
    .set({
      state: stands.state,
      both_count: stands.both,
      settled_by: stands.settledBy,
      settled_at: stands.state === "settled" ? stands.now : null,
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
