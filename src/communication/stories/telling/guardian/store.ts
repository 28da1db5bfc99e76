import { sql } from "kysely";
import type { Reader, Writer } from "../../../../storage/records.ts";

/** Keeps that a teller made a link for a parent; the one before is dead. */
export async function addGuardianKey(
  tx: Writer,
  initiativeId: string,
  { storyId, tokenHash, now }: { storyId: string; tokenHash: string; now: Date },
): Promise<void> {
  await tx
    .deleteFrom("guardian_key")
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .execute();
  await tx
    .insertInto("guardian_key")
    .values({ initiative_id: initiativeId, token_hash: tokenHash, story_id: storyId, made_at: now })
    .execute();
}

/** Where a parent's link leads. This is the only place that asks it; the database compares the hash. */
export async function findGuardianKey(
  tx: Reader,
  initiativeId: string,
  tokenHash: string,
): Promise<{ storyId: string; madeAt: Date; usedAt: Date | null } | undefined> {
  const set = (to: string) =>
    tx.selectNoFrom(sql`set_config('fivefold.guardian_key', ${to}, true)`.as("set")).execute();
  await set(tokenHash);
  const row = await tx
    .selectFrom("guardian_key")
    .select(["story_id as storyId", "made_at as madeAt", "used_at as usedAt"])
    .where("initiative_id", "=", initiativeId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  await set("");
  return row;
}

/** Whether a parent was given a link for an open story, and has answered. */
export async function guardianLink(
  tx: Reader,
  initiativeId: string,
  storyId: string,
): Promise<{ madeAt: Date; usedAt: Date | null } | undefined> {
  return await tx
    .selectFrom("guardian_key")
    .select(["made_at as madeAt", "used_at as usedAt"])
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .executeTakeFirst();
}

/** Keeps a parent's answer to all that waits for one, or takes a yes back. */
export async function setGuardianAnswer(
  tx: Writer,
  initiativeId: string,
  storyId: string,
  { answer, tokenHash, now }: { answer: "yes" | "no"; tokenHash: string; now: Date },
): Promise<void> {
  await tx
    .updateTable("story_consent")
    .set({ guardian: answer, guardian_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("guardian", "is not", null)
    .execute();
  await tx
    .updateTable("guardian_key")
    .set({ used_at: now })
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .where("token_hash", "=", tokenHash)
    .execute();
}

/** Every sentence of an open story that was published or asked for is shown no more: a parent's yes ended. */
export async function listQuoteIds(tx: Reader, initiativeId: string, storyId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("story_quote")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .where("story_id", "=", storyId)
    .execute();
  return rows.map(({ id }) => id);
}
