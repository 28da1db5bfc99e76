import type { Reader, Writer } from "../../../../storage/records.ts";

/** Who takes a break from listening in a campaign on a day, and until when. */
export async function listBreaks(
  tx: Reader,
  initiativeId: string,
  campaignId: string,
  today: string,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("story_break")
    .select(["person_id as personId", "until"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .where("until", ">=", today)
    .execute();
  return new Map(rows.map(({ personId, until }) => [personId, until]));
}

/** Begins a break until a day, or ends it. */
export async function setBreak(
  tx: Writer,
  initiativeId: string,
  { campaignId, personId, until }: { campaignId: string; personId: string; until: string | null },
): Promise<void> {
  if (until === null) {
    await tx
      .deleteFrom("story_break")
      .where("initiative_id", "=", initiativeId)
      .where("campaign_id", "=", campaignId)
      .where("person_id", "=", personId)
      .execute();
    return;
  }
  await tx
    .insertInto("story_break")
    .values({ initiative_id: initiativeId, campaign_id: campaignId, person_id: personId, until })
    .onConflict((conflict) => conflict.columns(["initiative_id", "campaign_id", "person_id"]).doUpdateSet({ until }))
    .execute();
}
