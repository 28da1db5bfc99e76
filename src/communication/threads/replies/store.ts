import type { Language } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";

/** An answer that came by mail, as it is kept. */
export interface Reply {
  id: string;
  messageId: string;
  personId: string;
  language: Language;
  text: string;
  at: Date;
  sharedAs: string | null;
}

const columns = [
  "reply.id",
  "reply.message_id as messageId",
  "reply.person_id as personId",
  "reply.language",
  "reply.text",
  "reply.at",
  "reply.shared_as as sharedAs",
] as const;

export async function addReply(tx: Writer, initiativeId: string, reply: Omit<Reply, "sharedAs">): Promise<void> {
  const { id, messageId, personId, language, text, at } = reply;
  await tx
    .insertInto("reply")
    .values({ initiative_id: initiativeId, id, message_id: messageId, person_id: personId, language, text, at })
    .execute();
}

/** The answers by mail in a thread that a person may read: those that she wrote, and those to what she wrote. */
export const listReplies = (tx: Reader, initiativeId: string, threadId: string, personId: string): Promise<Reply[]> =>
  tx
    .selectFrom("reply")
    .innerJoin("message", (join) =>
      join.onRef("message.initiative_id", "=", "reply.initiative_id").onRef("message.id", "=", "reply.message_id"),
    )
    .select(columns)
    .where("reply.initiative_id", "=", initiativeId)
    .where("message.thread_id", "=", threadId)
    .where((r) => r.or([r("reply.person_id", "=", personId), r("message.person_id", "=", personId)]))
    .orderBy("reply.at")
    .orderBy("reply.id")
    .execute() as Promise<Reply[]>;

/** The answer that a person wrote, held until the transaction ends. */
export async function holdReply(tx: Writer, initiativeId: string, id: string, personId: string) {
  const row = await tx
    .selectFrom("reply")
    .select(columns)
    .where("reply.initiative_id", "=", initiativeId)
    .where("reply.id", "=", id)
    .where("reply.person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst();
  return row as Reply | undefined;
}

/** Notes as which message an answer was shared with all. */
export async function setShared(tx: Writer, initiativeId: string, id: string, messageId: string): Promise<void> {
  await tx
    .updateTable("reply")
    .set({ shared_as: messageId })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** An address to which one person may answer one message. */
export interface ReplyAddress {
  tokenHash: string;
  personId: string;
  initiativeId: string;
  messageId: string;
}

/** How often one address takes an answer, and for how many days. */
const [mostUses, days] = [10, 90];
const oldest = (now: Date): Date => new Date(now.getTime() - days * 86_400_000);

/** Keeps the addresses that mail is about to carry; those that take no answer any more are let go. */
export async function addReplyAddresses(tx: Writer, addresses: readonly ReplyAddress[], now: Date): Promise<void> {
  if (addresses.length === 0) return;
  await tx
    .insertInto("reply_address")
    .values(
      addresses.map(({ tokenHash, personId, initiativeId, messageId }) => ({
        token_hash: tokenHash,
        person_id: personId,
        inside: initiativeId,
        message_id: messageId,
        made_at: now,
      })),
    )
    .execute();
  await tx.deleteFrom("reply_address").where("made_at", "<", oldest(now)).execute();
}

/** Whom and what an address is for, while it can be answered to. */
export async function findReplyAddress(tx: Reader, tokenHash: string, now: Date): Promise<ReplyAddress | undefined> {
  const row = await tx
    .selectFrom("reply_address")
    .select(["token_hash as tokenHash", "person_id as personId", "inside as initiativeId", "message_id as messageId"])
    .where("token_hash", "=", tokenHash)
    .where("uses", "<", mostUses)
    .where("made_at", ">", oldest(now))
    .executeTakeFirst();
  return row;
}

/** Uses an address once; answers false where it has been used too often. */
export async function useReplyAddress(tx: Writer, tokenHash: string): Promise<boolean> {
  const row = await tx
    .updateTable("reply_address")
    .set((eb) => ({ uses: eb("uses", "+", 1) }))
    .where("token_hash", "=", tokenHash)
    .where("uses", "<", mostUses)
    .returning("token_hash")
    .executeTakeFirst();
  return row !== undefined;
}
