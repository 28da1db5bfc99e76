import { z } from "zod";
import { languages, type Names } from "../../../../core/message.ts";
import { namesSchema } from "../../../../core/schemas.ts";
import type { Reader, Writer } from "../../../../storage/records.ts";
import type { SmsOfCampaign } from "./sms-of-campaign.ts";

/** What a campaign says of text messages; undefined where it never took any. */
export async function findSms(
  tx: Reader,
  initiativeId: string,
  campaignId: string,
): Promise<SmsOfCampaign | undefined> {
  const row = await tx
    .selectFrom("story_sms")
    .select(["campaign_id as campaignId", "bridge_id as bridgeId", "words", "asked_at as askedAt"])
    .select(["asked_by as askedBy", "known_at as knownAt", "known_by as knownBy", "ended_at as endedAt"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .executeTakeFirst();
  return row && { ...row, words: namesSchema.parse(row.words) };
}

/** Keeps what a lead wants; whoever knew of it before is asked anew. */
export async function setSms(
  tx: Writer,
  initiativeId: string,
  wanted: { campaignId: string; bridgeId: string; words: Names; by: string | null; now: Date },
): Promise<void> {
  const kept = {
    ...{ bridge_id: wanted.bridgeId, words: JSON.stringify(wanted.words), asked_at: wanted.now, asked_by: wanted.by },
    ...{ known_at: null, known_by: null, ended_at: null },
  };
  await tx
    .insertInto("story_sms")
    .values({ initiative_id: initiativeId, campaign_id: wanted.campaignId, ...kept })
    .onConflict((conflict) => conflict.columns(["initiative_id", "campaign_id"]).doUpdateSet(kept))
    .execute();
}

/** Keeps that the contact or her deputy knows, or that it has ended. */
export async function setSmsStanding(
  tx: Writer,
  initiativeId: string,
  campaignId: string,
  standing: { known: { by: string; now: Date } } | { ended: Date },
): Promise<void> {
  const set =
    "known" in standing ? { known_at: standing.known.now, known_by: standing.known.by } : { ended_at: standing.ended };
  await tx
    .updateTable("story_sms")
    .set(set)
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .execute();
}

const foldedSchema = z.partialRecord(z.enum(languages), z.string());

/**
 * Lets code words begin a campaign, in place of those before; answers the languages whose word begins another campaign
 * already, in any initiative, and then changes nothing.
 */
export async function setCodeWords(
  tx: Writer,
  initiativeId: string,
  campaignId: string,
  words: z.output<typeof foldedSchema>,
): Promise<(typeof languages)[number][]> {
  await tx.deleteFrom("sms_word").where("inside", "=", initiativeId).where("campaign_id", "=", campaignId).execute();
  const taken: (typeof languages)[number][] = [];
  for (const language of languages) {
    const word = words[language];
    if (!word) continue;
    const row = { word, language, inside: initiativeId, campaign_id: campaignId };
    const added = await tx
      .insertInto("sms_word")
      .values(row)
      .onConflict((conflict) => conflict.column("word").doNothing())
      .returning("word")
      .executeTakeFirst();
    if (!added) taken.push(language);
  }
  return taken;
}

/** Whether some campaign of an initiative takes text messages, or took them. */
export async function hasSms(tx: Reader, initiativeId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("story_sms")
    .select("campaign_id")
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  return row !== undefined;
}
