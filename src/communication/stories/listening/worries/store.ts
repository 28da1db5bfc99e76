import { sql } from "kysely";
import { z } from "zod";
import type { Reader, Writer } from "../../../../storage/records.ts";
import { seeingStory } from "../../sight/store.ts";
import { type Step, stepSchema, type Worry } from "./worry.ts";

const columns = [
  ...(["id", "campaign_id as campaignId", "story_id as storyId", "raised_by as raisedBy"] as const),
  ...(["raised_at as raisedAt", "urgent", "steps", "taken_by as takenBy", "taken_at as takenAt"] as const),
  ...(["escalated_at as toldMoreAt", "settled_at as settledAt"] as const),
] as const;

const worryOf = <R extends { steps: unknown }>(row: R) => ({ ...row, steps: z.array(stepSchema).parse(row.steps) });

/** The worries that whoever asks may see, open ones and the newest first. */
export async function listWorries(tx: Reader, initiativeId: string): Promise<Worry[]> {
  const rows = await tx
    .selectFrom("story_worry")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .orderBy(sql`settled_at is not null`)
    .orderBy("raised_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(worryOf);
}

/** One worry, for whoever may see it; held until the transaction ends where it is to be changed. */
export async function findWorry(
  tx: Reader,
  initiativeId: string,
  id: string,
  { held = false } = {},
): Promise<Worry | undefined> {
  const asked = tx
    .selectFrom("story_worry")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id);
  const row = await (held ? asked.forUpdate() : asked).executeTakeFirst();
  return row && worryOf(row);
}

/** An open worry that somebody raised about a story already; so that a second press raises no second one. */
export async function findOpenBy(
  tx: Reader,
  initiativeId: string,
  { storyId, raisedBy }: { storyId: string; raisedBy: string },
): Promise<Worry | undefined> {
  return (await listWorries(tx, initiativeId)).find(
    (one) => one.storyId === storyId && one.raisedBy === raisedBy && one.settledAt === null,
  );
}

/** Begins the log of a worry. */
export async function addWorry(
  tx: Writer,
  initiativeId: string,
  worry: { id: string; campaignId: string; storyId: string | null; raisedBy: string; urgent: boolean; now: Date },
): Promise<void> {
  const raised: Step = { at: worry.now.toISOString(), by: worry.raisedBy, kind: "raised", what: null };
  await tx
    .insertInto("story_worry")
    .values({
      initiative_id: initiativeId,
      id: worry.id,
      campaign_id: worry.campaignId,
      story_id: worry.storyId,
      raised_by: worry.raisedBy,
      raised_at: worry.now,
      urgent: worry.urgent,
      steps: JSON.stringify([raised]),
    })
    .execute();
}

/** What changes of a worry beside its log. */
export interface WorryChange {
  urgent?: true;
  takenBy?: string;
  toldMore?: true;
  settledBy?: string;
}

/** Adds a step to the log of a worry, with what it changes. Nothing of the log is ever changed or taken away. */
export async function addStep(
  tx: Writer,
  initiativeId: string,
  id: string,
  step: { by: string | null; kind: Step["kind"]; what: string | null; now: Date },
  change: WorryChange = {},
): Promise<void> {
  const { now, ...rest } = step;
  const added = JSON.stringify([{ at: now.toISOString(), ...rest }]);
  await tx
    .updateTable("story_worry")
    .set({
      steps: sql`steps || ${added}::jsonb`,
      ...(change.urgent && { urgent: true }),
      ...(change.takenBy && { taken_by: change.takenBy, taken_at: now }),
      ...(change.toldMore && { escalated_at: now }),
      ...(change.settledBy && { settled_by: change.settledBy, settled_at: now }),
    })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Within how many hours somebody takes a worry of a campaign on. */
export async function readHours(tx: Reader, initiativeId: string, campaignId: string) {
  const row = await tx
    .selectFrom("story_campaign")
    .select(["urgent_hours as urgent", "worry_hours as other"])
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", campaignId)
    .executeTakeFirstOrThrow();
  return row;
}

/** Says within how many hours somebody takes a worry of a campaign on. */
export async function setHours(
  tx: Writer,
  initiativeId: string,
  campaignId: string,
  hours: { urgent: number; other: number },
): Promise<void> {
  await tx
    .updateTable("story_campaign")
    .set({ urgent_hours: hours.urgent, worry_hours: hours.other })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", campaignId)
    .execute();
}

/** Until when the law holds a story, and whether its teller took it back meanwhile. */
export const readHold = (tx: Reader, initiativeId: string, storyId: string) =>
  seeingStory(tx, storyId, () =>
    tx
      .selectFrom("story")
      .select(["held_until as heldUntil", "asked_back_on as askedBackOn", "reader_ids as readerIds"])
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", storyId)
      .executeTakeFirst(),
  );

/** Stops the deletion of one story until a day, with the reason that its teller is told; or lets it go. */
export const setHold = (
  tx: Writer,
  initiativeId: string,
  storyId: string,
  hold: { until: string; because: string } | null,
): Promise<void> =>
  seeingStory(tx, storyId, async () => {
    await tx
      .updateTable("story")
      .set({ held_until: hold?.until ?? null, held_because: hold?.because ?? null })
      .where("initiative_id", "=", initiativeId)
      .where("id", "=", storyId)
      .execute();
  });
