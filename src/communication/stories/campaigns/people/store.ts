import type { Reader, Writer } from "../../../../storage/records.ts";
import type { Doing } from "../store.ts";

/** What somebody can be asked to be for a campaign. */
export const duties = ["listener", "coder", "contact", "deputy", "enterer"] as const;
export type StoryDuty = (typeof duties)[number];

/** Somebody who was asked, and when she said yes. */
export interface AskedPerson {
  personId: string;
  duty: StoryDuty;
  agreedAt: Date | null;
}

/** Who was asked to help a campaign, in the order in which they were. */
export async function listAsked(tx: Reader, initiativeId: string, campaignId: string): Promise<AskedPerson[]> {
  const rows = await tx
    .selectFrom("story_helper")
    .select(["person_id as personId", "duty", "agreed_at as agreedAt"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .orderBy("asked_at")
    .orderBy("person_id")
    .execute();
  return rows.map((row) => ({ ...row, duty: row.duty as StoryDuty }));
}

/** What a person was asked in all campaigns of an initiative, and did not answer yet. */
export async function listUnanswered(
  tx: Reader,
  initiativeId: string,
  personId: string,
): Promise<{ campaignId: string; duty: StoryDuty }[]> {
  const rows = await tx
    .selectFrom("story_helper")
    .select(["campaign_id as campaignId", "duty"])
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .where("agreed_at", "is", null)
    .execute();
  return rows.map((row) => ({ ...row, duty: row.duty as StoryDuty }));
}

/** Asks somebody; asking twice is asking once. */
export async function addAsked(
  tx: Writer,
  initiativeId: string,
  { campaignId, personId, duty, by, now }: { campaignId: string; personId: string; duty: StoryDuty } & Doing,
): Promise<void> {
  await tx
    .insertInto("story_helper")
    .values({
      initiative_id: initiativeId,
      campaign_id: campaignId,
      person_id: personId,
      duty,
      asked_at: now,
      asked_by: by,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "campaign_id", "duty", "person_id"]).doNothing())
    .execute();
}

/** Notes that somebody said yes; answers false where nobody asked her. */
export async function setAgreed(
  tx: Writer,
  initiativeId: string,
  one: { campaignId: string; personId: string; duty: StoryDuty; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable("story_helper")
    .set({ agreed_at: one.now })
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", one.campaignId)
    .where("person_id", "=", one.personId)
    .where("duty", "=", one.duty)
    .returning("duty")
    .executeTakeFirst();
  return row !== undefined;
}

/** Somebody is no longer asked, or no longer helps. Answers false where she was not. */
export async function removeAsked(
  tx: Writer,
  initiativeId: string,
  one: { campaignId: string; personId: string; duty: StoryDuty },
): Promise<boolean> {
  const row = await tx
    .deleteFrom("story_helper")
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", one.campaignId)
    .where("person_id", "=", one.personId)
    .where("duty", "=", one.duty)
    .returning("duty")
    .executeTakeFirst();
  return row !== undefined;
}
