import { sql } from "kysely";
import type { Reader, Writer } from "../../../../storage/records.ts";

/** When a person opened a story, as she alone sees it. */
export async function findOpened(
  tx: Reader,
  initiativeId: string,
  storyId: string,
  personId: string,
): Promise<Date | null> {
  const row = await tx
    .selectFrom("story_opened")
    .select("opened_at as openedAt")
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.openedAt ?? null;
}

/** Notes that a person opened a story now. */
export async function noteOpened(
  tx: Writer,
  initiativeId: string,
  { storyId, personId, now }: { storyId: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto("story_opened")
    .values({ initiative_id: initiativeId, story_id: storyId, person_id: personId, opened_at: now })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "story_id", "person_id"]).doUpdateSet({ opened_at: now }),
    )
    .execute();
}

/** Shuts a story again: it was opened too long ago to be shown, and still counts as read. */
export async function noteShut(tx: Writer, initiativeId: string, storyId: string, personId: string): Promise<void> {
  await tx
    .updateTable("story_opened")
    .set({ opened_at: sql<Date>`opened_at - interval '1 hour'` })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("person_id", "=", personId)
    .execute();
}

/** How many stories a person opened since a moment; told to herself alone. */
export async function countOpened(tx: Reader, initiativeId: string, personId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom("story_opened")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("initiative_id", "=", initiativeId)
    .where("person_id", "=", personId)
    .where("opened_at", ">=", since)
    .executeTakeFirstOrThrow();
  return row.count;
}
