import { sql } from "kysely";
import { newId } from "../../core/id.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Mail, mostTries } from "./mail.ts";

/** An address under `.invalid` is nobody's, now and for ever (RFC 2606): those who are made up have one. */
const isNowhere = (address: string): boolean => address.toLowerCase().endsWith(".invalid");

/** Writes mail in the caller's transaction: it goes out, or waits in the outbox, only if that is kept. */
export async function queueMail(tx: Writer, ...mails: readonly Mail[]): Promise<void> {
  const going = mails.filter(({ to }) => !isNowhere(to));
  if (going.length === 0) return;
  await tx
    .insertInto("mail")
    .values(
      going.map((mail) => ({
        id: newId(),
        to_address: mail.to,
        language: mail.language,
        subject: mail.subject,
        body: mail.body,
        reply_to: mail.replyTo ?? null,
        stop_link: mail.stopLink ?? null,
      })),
    )
    .execute();
}

/** What may be sent now, the longest waiting first; the daily mail, which can be stopped, after that of sign-in. */
export const listSendable = (tx: Reader, now: Date, most: number) =>
  tx
    .selectFrom("mail")
    .select(["id", "to_address", "language", "subject", "body", "tries", "reply_to", "stop_link"])
    .where("sent_at", "is", null)
    .where(sql<Date>`date_trunc('milliseconds', try_after)`, "<=", now)
    .where("tries", "<", mostTries)
    .orderBy(sql`stop_link is not null`)
    .orderBy("try_after")
    .limit(most)
    .execute();

/** Notes that a mail went out. Its text and addresses are forgotten: they may hold a link that signs in. */
export async function markSent(tx: Writer, id: string, now: Date): Promise<void> {
  await tx
    .updateTable("mail")
    .set({ sent_at: now, body: "", failed: null, reply_to: null, stop_link: null })
    .where("id", "=", id)
    .execute();
}

/** Notes that a mail did not go out, why, and when to try again. */
export async function markFailed(tx: Writer, id: string, tries: number, reason: string, tryAfter: Date): Promise<void> {
  await tx.updateTable("mail").set({ failed: reason, tries, try_after: tryAfter }).where("id", "=", id).execute();
}

/** The newest mails of the installation, newest first. */
export const listMail = (tx: Reader, most: number) =>
  tx
    .selectFrom("mail")
    .select(["id", "to_address", "language", "subject", "body", "written_at", "sent_at", "failed"])
    .orderBy("id", "desc")
    .limit(most)
    .execute();

/** To how many of these addresses mail was tried to the end and did not go out. */
export async function countUnsent(tx: Reader, addresses: readonly string[]): Promise<number> {
  if (addresses.length === 0) return 0;
  const row = await tx
    .selectFrom("mail")
    .select(({ fn }) => fn.count<number>("to_address").distinct().as("people"))
    .where("sent_at", "is", null)
    .where("tries", ">=", mostTries)
    .where("to_address", "in", addresses)
    .executeTakeFirstOrThrow();
  return Number(row.people);
}
