import { newId } from "../../core/id.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Campaign, type KeptCampaign, keptCampaignSchema, type Reach, reachSchema } from "./campaign.ts";

const columns = [
  "id",
  "names",
  "asks",
  "for_whom as forWhom",
  "channels",
  "starts_on as startsOn",
  "ends_on as endsOn",
  "organization_id as organizationId",
  "ask_id as askId",
  "challenge_id as challengeId",
  "opened_at",
  "version",
] as const;

/** The campaigns of an initiative, the newest first. */
export async function listCampaigns(tx: Reader, initiativeId: string): Promise<KeptCampaign[]> {
  const rows = await tx
    .selectFrom("campaign")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ opened_at, ...row }) => keptCampaignSchema.parse({ ...row, isOpen: opened_at !== null }));
}

/** One campaign; held until the transaction ends where it is to be changed. */
export async function findCampaign(
  tx: Reader,
  initiativeId: string,
  id: string,
  { held = false } = {},
): Promise<KeptCampaign | undefined> {
  const asked = tx
    .selectFrom("campaign")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id);
  const row = await (held ? asked.forUpdate() : asked).executeTakeFirst();
  if (!row) return undefined;
  const { opened_at, ...campaign } = row;
  return keptCampaignSchema.parse({ ...campaign, isOpen: opened_at !== null });
}

const columnsOf = (campaign: Campaign) => ({
  names: JSON.stringify(campaign.names),
  asks: JSON.stringify(campaign.asks),
  for_whom: JSON.stringify(campaign.forWhom),
  channels: campaign.channels,
  starts_on: campaign.startsOn,
  ends_on: campaign.endsOn,
  organization_id: campaign.organizationId,
  ask_id: campaign.askId,
  challenge_id: campaign.challengeId,
});

interface Doing {
  by: string | null;
  now: Date;
}

/** Writes a campaign under an id that the caller made. */
export async function addCampaign(
  tx: Writer,
  initiativeId: string,
  { id, ...campaign }: Campaign & { id: string },
  { by, now }: Doing,
): Promise<void> {
  await tx
    .insertInto("campaign")
    .values({ initiative_id: initiativeId, id, ...columnsOf(campaign), made_at: now, made_by: by })
    .execute();
}

/** Writes what a campaign is now. */
export async function setCampaign(tx: Writer, initiativeId: string, id: string, campaign: Campaign): Promise<void> {
  await tx
    .updateTable("campaign")
    .set(({ eb }) => ({ ...columnsOf(campaign), version: eb("version", "+", 1) }))
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Opens a campaign to everyone, or keeps it to members again. */
export async function setOpen(
  tx: Writer,
  initiativeId: string,
  id: string,
  { open, by, now }: Doing & { open: boolean },
): Promise<void> {
  await tx
    .updateTable("campaign")
    .set({ opened_at: open ? now : null, opened_by: open ? by : null })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** What campaigns reached, by day. */
export async function listReach(
  tx: Reader,
  initiativeId: string,
  campaignIds: readonly string[],
): Promise<(Reach & { id: string; campaignId: string })[]> {
  if (campaignIds.length === 0) return [];
  const rows = await tx
    .selectFrom("campaign_reach")
    .select([
      "id",
      "campaign_id as campaignId",
      "channel",
      "measure",
      "from_on as fromOn",
      "to_on as toOn",
      "amount",
      "source",
    ])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "in", campaignIds)
    .orderBy("to_on")
    .orderBy("id")
    .execute();
  return rows.map(({ id, campaignId, ...row }) => ({ id, campaignId, ...reachSchema.parse(row) }));
}

/** Writes counts down; one of the same days, channel and measure stands in the place of what was said before. */
export async function setReach(
  tx: Writer,
  initiativeId: string,
  campaignId: string,
  reached: readonly Reach[],
  { by, now }: Doing,
): Promise<void> {
  for (const one of reached)
    await tx
      .insertInto("campaign_reach")
      .values({
        initiative_id: initiativeId,
        campaign_id: campaignId,
        id: newId(),
        channel: one.channel,
        measure: one.measure,
        from_on: one.fromOn,
        to_on: one.toOn,
        amount: one.amount,
        source: one.source,
        said_at: now,
        said_by: by,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["initiative_id", "campaign_id", "channel", "measure", "from_on", "to_on"])
          .doUpdateSet({ amount: one.amount, source: one.source, said_at: now, said_by: by }),
      )
      .execute();
}

/** Takes a count off; answers whether it was there. */
export async function removeReach(tx: Writer, initiativeId: string, campaignId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom("campaign_reach")
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .where("id", "=", id)
    .executeTakeFirst();
  return Number(done.numDeletedRows) > 0;
}
