import { sql } from "kysely";
import type { Writer } from "../../../storage/records.ts";
import type { Correspondent, Unmailed } from "../store.ts";

/** Holds how far people have been told until the transaction ends, in the order of their ids; new ones are added. */
export async function holdCorrespondents(tx: Writer, personIds: readonly string[]): Promise<Map<string, Date | null>> {
  const ordered = [...personIds].sort();
  await tx
    .insertInto("correspondent")
    .values(ordered.map((personId) => ({ person_id: personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await tx
    .selectFrom("correspondent")
    .select(["person_id", "mail_after"])
    .where("person_id", "in", ordered)
    .orderBy("person_id")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.mail_after]));
}

/** Takes what is mailed now, or shall not be, out of what waits. */
export async function takeUnmailed(tx: Writer, taken: readonly Unmailed[]): Promise<void> {
  if (taken.length === 0) return;
  await sql`delete from unmailed u using unnest(
      ${sql.val(taken.map(({ personId }) => personId))}::text[],
      ${sql.val(taken.map(({ notificationId }) => notificationId))}::uuid[],
      ${sql.val(taken.map(({ reminds }) => reminds))}::boolean[]) as taken(person_id, notification_id, reminds)
    where u.person_id = taken.person_id and u.notification_id = taken.notification_id and u.reminds = taken.reminds`.execute(
    tx,
  );
}

/** Keeps how far people have been told by now. */
export async function setTold(tx: Writer, told: readonly Omit<Correspondent, "chosen" | "wantsMail">[]): Promise<void> {
  if (told.length === 0) return;
  await tx
    .insertInto("correspondent")
    .values(
      told.map((one) => ({
        person_id: one.personId,
        news: one.news,
        mail_day: one.mailDay,
        mail_after: one.mailAfter,
        digest_at: one.digestAt,
        digest_after: one.digestAfter,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("person_id").doUpdateSet(({ ref }) => ({
        news: ref("excluded.news"),
        mail_day: ref("excluded.mail_day"),
        mail_after: ref("excluded.mail_after"),
        digest_at: ref("excluded.digest_at"),
        digest_after: ref("excluded.digest_after"),
      })),
    )
    .execute();
}

/** Keeps whose the links at the foot of these mails are; those of more than a year ago are let go. */
export async function addMailStops(
  tx: Writer,
  stops: readonly { tokenHash: string; personId: string }[],
  now: Date,
): Promise<void> {
  if (stops.length === 0) return;
  await tx
    .insertInto("mail_stop")
    .values(stops.map(({ tokenHash, personId }) => ({ token_hash: tokenHash, person_id: personId, made_at: now })))
    .execute();
  await tx
    .deleteFrom("mail_stop")
    .where("made_at", "<", new Date(now.getTime() - 400 * 86_400_000))
    .execute();
}
