import type { Reader, Writer } from "../../storage/records.ts";
import { addUpToOne, type Contribution } from "./contribution.ts";

/** Writes a counted part under an id that the caller made; shares that do not add up to one are a bug of the caller. */
export async function addContribution(
  tx: Writer,
  initiativeId: string,
  { id, shares, ...contribution }: Contribution & { id: string },
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const credited = shares.length > 0 ? shares : [{ organizationId: contribution.organizationId, share: 1 }];
  if (!addUpToOne(credited)) throw new Error("The shares of a contribution do not add up to one.");
  await tx
    .insertInto("contribution")
    .values({
      initiative_id: initiativeId,
      id,
      commitment_id: contribution.commitmentId,
      organization_id: contribution.organizationId,
      report_id: contribution.reportId,
      amount: contribution.amount,
      period: contribution.period,
      place_id: contribution.placeId,
      site: contribution.site,
      program: contribution.program,
      dimension_id: contribution.dimensionId,
      group_code: contribution.groupCode,
      said_at: now,
      said_by: by,
    })
    .execute();
  await tx
    .insertInto("contribution_share")
    .values(
      credited.map((one) => ({
        initiative_id: initiativeId,
        contribution_id: id,
        organization_id: one.organizationId,
        share: one.share,
      })),
    )
    .execute();
}

/** How much of each promise was said to be delivered so far, before any overlap is taken out. */
export async function sumDelivered(
  tx: Reader,
  initiativeId: string,
  commitmentIds: readonly string[],
): Promise<Map<string, number>> {
  if (commitmentIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("contribution")
    .select(["commitment_id", ({ fn }) => fn.sum<number>("amount").as("amount")])
    .where("initiative_id", "=", initiativeId)
    .where("commitment_id", "in", commitmentIds)
    .where("replaced_by", "is", null)
    .groupBy("commitment_id")
    .execute();
  return new Map(rows.map((row) => [row.commitment_id, Number(row.amount)]));
}

/** A counted part as it stands, for putting it right and for drawing how a promise grew. */
export interface KeptContribution {
  id: string;
  commitmentId: string;
  reportId: string | null;
  amount: number;
  period: string;
  saidAt: Date;
}

/** The counted parts of promises that stand, the oldest first. */
export async function listStanding(
  tx: Reader,
  initiativeId: string,
  commitmentIds: readonly string[],
): Promise<KeptContribution[]> {
  if (commitmentIds.length === 0) return [];
  const rows = await tx
    .selectFrom("contribution")
    .select(["id", "commitment_id as commitmentId", "report_id as reportId", "amount", "period", "said_at as saidAt"])
    .where("initiative_id", "=", initiativeId)
    .where("commitment_id", "in", commitmentIds)
    .where("replaced_by", "is", null)
    .orderBy("said_at")
    .orderBy("id")
    .execute();
  return rows;
}

/** Puts one counted part in the stead of others, which are kept. */
export async function replaceContributions(
  tx: Writer,
  initiativeId: string,
  ids: readonly string[],
  byId: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("contribution")
    .set({ replaced_by: byId })
    .where("initiative_id", "=", initiativeId)
    .where("id", "in", ids)
    .execute();
}
