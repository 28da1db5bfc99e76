import type { Reader, Writer } from "../../../../storage/records.ts";
import { seeingStory } from "../../sight/store.ts";

/** Which story a sheet became, as long as whoever typed it in may mend it. */
export interface Entered {
  storyId: string;
  position: number;
  enteredBy: string;
  enteredAt: Date;
}

/** Keeps which story a sheet became, for a short while. The database asks whether she may type it in. */
export async function addEntered(
  tx: Writer,
  initiativeId: string,
  entered: Entered & { stackId: string; campaignId: string },
): Promise<void> {
  await tx
    .insertInto("paper_entered")
    .values({
      ...{ initiative_id: initiativeId, story_id: entered.storyId, stack_id: entered.stackId },
      ...{ position: entered.position, campaign_id: entered.campaignId },
      ...{ entered_by: entered.enteredBy, entered_at: entered.enteredAt },
    })
    .execute();
}

/** What somebody typed of a stack and may still mend: the database shows nobody else's. */
export async function listEntered(
  tx: Reader,
  initiativeId: string,
  { stackId, personId, since }: { stackId: string; personId: string; since: Date },
): Promise<Entered[]> {
  return await tx
    .selectFrom("paper_entered")
    .select(["story_id as storyId", "position", "entered_by as enteredBy", "entered_at as enteredAt"])
    .where("initiative_id", "=", initiativeId)
    .where("stack_id", "=", stackId)
    .where("entered_by", "=", personId)
    .where("entered_at", ">", since)
    .orderBy("position")
    .execute();
}

/** Whether a story is still hers to mend, held until the transaction ends: its teller, who comes now, waits and sees the end of it. */
export async function holdEntered(
  tx: Writer,
  initiativeId: string,
  { storyId, personId, since }: { storyId: string; personId: string; since: Date },
): Promise<boolean> {
  const row = await tx
    .selectFrom("paper_entered")
    .select("story_id")
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("entered_by", "=", personId)
    .where("entered_at", ">", since)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** She leaves a stack: what she typed is no longer hers to mend. */
export async function endMending(
  tx: Writer,
  initiativeId: string,
  { stackId, personId }: { stackId: string; personId: string },
): Promise<void> {
  await tx
    .deleteFrom("paper_entered")
    .where("initiative_id", "=", initiativeId)
    .where("stack_id", "=", stackId)
    .where("entered_by", "=", personId)
    .execute();
}

/** Its teller has come: from now on nobody mends her story but she. */
export const endMendingOf = (tx: Writer, initiativeId: string, storyId: string): Promise<void> =>
  seeingStory(tx, storyId, async () => {
    await tx
      .deleteFrom("paper_entered")
      .where("initiative_id", "=", initiativeId)
      .where("story_id", "=", storyId)
      .execute();
  });

/** The time to mend is over for what was typed in before a moment, in a campaign that this transaction sees. */
export async function endMendingBefore(
  tx: Writer,
  initiativeId: string,
  { campaignId, before }: { campaignId: string; before: Date },
): Promise<void> {
  await tx
    .deleteFrom("paper_entered")
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .where("entered_at", "<=", before)
    .execute();
}
