import { sql } from "kysely";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { type Bridge, bridgeSchema, type CountedStep, countedSteps } from "../campaign.ts";

const bridgeColumns = [
  ...(["id", "campaign_id as campaignId", "organization_id as organizationId", "names", "code"] as const),
  "ended_at",
] as const;

const bridgeOf = ({ ended_at, ...row }: { ended_at: Date | null }): Bridge =>
  bridgeSchema.parse({ ...row, endedAt: ended_at?.toISOString() ?? null });

/** The bridges of a campaign, in the order in which they were made. */
export async function listBridges(tx: Reader, initiativeId: string, campaignId: string): Promise<Bridge[]> {
  const rows = await tx
    .selectFrom("story_bridge")
    .select(bridgeColumns)
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .orderBy("id")
    .execute();
  return rows.map(bridgeOf);
}

/** One bridge, by its id or by the code that its link ends in. */
export async function findBridge(
  tx: Reader,
  initiativeId: string,
  by: { id: string } | { code: string },
): Promise<Bridge | undefined> {
  const asked = tx.selectFrom("story_bridge").select(bridgeColumns).where("initiative_id", "=", initiativeId);
  const row = await ("id" in by ? asked.where("id", "=", by.id) : asked.where("code", "=", by.code)).executeTakeFirst();
  return row && bridgeOf(row);
}

/** Lays a bridge. */
export async function addBridge(
  tx: Writer,
  initiativeId: string,
  { now, ...bridge }: Omit<Bridge, "endedAt"> & { now: Date },
): Promise<void> {
  await tx
    .insertInto("story_bridge")
    .values({
      initiative_id: initiativeId,
      id: bridge.id,
      campaign_id: bridge.campaignId,
      organization_id: bridge.organizationId,
      names: JSON.stringify(bridge.names),
      code: bridge.code,
      made_at: now,
    })
    .execute();
}

/** Ends a link: whoever comes by it later begins no story. Answers false where it had ended. */
export async function endBridge(tx: Writer, initiativeId: string, id: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable("story_bridge")
    .set({ ended_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Counts one more who opened a bridge's page, began, told, or was too young: a count alone, tied to no story. */
export async function countStep(
  tx: Writer,
  initiativeId: string,
  { campaignId, bridgeId, step }: { campaignId: string; bridgeId: string; step: CountedStep },
): Promise<void> {
  await tx
    .insertInto("story_count")
    .values({ initiative_id: initiativeId, campaign_id: campaignId, bridge_id: bridgeId, what: step, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["initiative_id", "campaign_id", "bridge_id", "what"])
        .doUpdateSet({ count: sql`story_count.count + 1` }),
    )
    .execute();
}

/** What was counted by bridge, as it stood on the day on which it was last shown; to be told in coarse words alone. */
export async function listCounts(
  tx: Reader,
  initiativeId: string,
  campaignId: string,
): Promise<Map<string, Record<CountedStep, number>>> {
  const rows = await tx
    .selectFrom("story_count")
    .select(["bridge_id", "what", "shown"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .execute();
  const none = Object.fromEntries(countedSteps.map((step) => [step, 0])) as Record<CountedStep, number>;
  const counted = new Map<string, Record<CountedStep, number>>();
  for (const { bridge_id, what, shown } of rows)
    counted.set(bridge_id, { ...none, ...counted.get(bridge_id), [what]: shown });
  return counted;
}

/** Lets counts be shown as they stand on a day. */
export async function showCounts(tx: Writer, initiativeId: string, day: string): Promise<void> {
  await tx
    .updateTable("story_count")
    .set(({ ref }) => ({ shown: ref("count") }))
    .where("initiative_id", "=", initiativeId)
    .execute();
  await tx.updateTable("story_campaign").set({ counted_on: day }).where("initiative_id", "=", initiativeId).execute();
}
