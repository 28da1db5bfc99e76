import { sql } from "kysely";
import { z } from "zod";
import { type Language, languages } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { ages } from "../campaigns/age-table.ts";
import type { Talk } from "./exchange.ts";

/** Names to the wall what a step may see: one word, one number, one message, or all of it for the clock that deletes. */
async function naming<T>(
  tx: Reader,
  setting: "word" | "phone" | "message" | "clock",
  value: string,
  step: () => Promise<T>,
): Promise<T> {
  const set = (to: string) =>
    tx.selectNoFrom(sql`set_config(${`fivefold.sms_${setting}`}, ${to}, true)`.as("set")).execute();
  await set(value);
  // Where the step throws, the transaction ends, and with it what it saw.
  const result = await step();
  await set("");
  return result;
}

const languageSchema = z.enum(languages);

/** The campaign that a code word begins, over all initiatives. */
export const findWord = (
  tx: Reader,
  word: string,
): Promise<{ inside: string; campaignId: string; language: Language } | undefined> =>
  naming(tx, "word", word, async () => {
    const row = await tx
      .selectFrom("sms_word")
      .select(["inside", "campaign_id as campaignId", "language"])
      .where("word", "=", word)
      .executeTakeFirst();
    return row && { ...row, language: languageSchema.parse(row.language) };
  });

const talkSchema = z.object({
  step: z.enum(["age", "before", "telling"]),
  age: z.enum(ages).nullable(),
  named: z.string().nullable(),
  letters: z.number().int(),
  unmoved: z.number().int(),
}) satisfies z.ZodType<Talk>;

/** Somebody's exchange, as it is kept while it goes on. */
export interface KeptTalk {
  inside: string;
  campaignId: string;
  language: Language;
  storyId: string | null;
  state: Talk;
  touchedAt: Date;
}

const talkColumns = [
  ...(["inside", "campaign_id as campaignId", "language", "story_id as storyId"] as const),
  ...(["state", "touched_at as touchedAt"] as const),
] as const;

const talkOf = <R extends { language: string; state: unknown }>(row: R) => ({
  ...row,
  language: languageSchema.parse(row.language),
  state: talkSchema.parse(row.state),
});

/** The exchange of a number, if there is one. */
export const findTalk = (tx: Reader, phone: string): Promise<KeptTalk | undefined> =>
  naming(tx, "phone", phone, async () => {
    const row = await tx.selectFrom("sms_talk").select(talkColumns).where("phone", "=", phone).executeTakeFirst();
    return row && talkOf(row);
  });

/** Lets messages of one number be taken one after another until this transaction ends. */
export async function holdPhone(tx: Writer, phone: string): Promise<void> {
  await tx.selectNoFrom(sql`pg_advisory_xact_lock(hashtextextended(${`sms ${phone}`}, 0))`.as("held")).execute();
}

/** Keeps where somebody is. */
export const saveTalk = (tx: Writer, phone: string, talk: KeptTalk): Promise<void> =>
  naming(tx, "phone", phone, async () => {
    const kept = {
      ...{ inside: talk.inside, campaign_id: talk.campaignId, language: talk.language, story_id: talk.storyId },
      ...{ state: JSON.stringify(talk.state), touched_at: talk.touchedAt },
    };
    await tx
      .insertInto("sms_talk")
      .values({ phone, ...kept })
      .onConflict((conflict) => conflict.column("phone").doUpdateSet(kept))
      .execute();
  });

/** Forgets a number. */
export const dropTalk = (tx: Writer, phone: string): Promise<void> =>
  naming(tx, "phone", phone, async () => {
    await tx.deleteFrom("sms_talk").where("phone", "=", phone).execute();
  });

/** What was answered to a message, sealed; undefined where it was never taken. */
export const findSeen = (tx: Reader, message: string): Promise<{ answered: Buffer | null } | undefined> =>
  naming(tx, "message", message, () =>
    tx.selectFrom("sms_seen").select("answered").where("message", "=", message).executeTakeFirst(),
  );

/** Notes that a message was taken, and, sealed, what was answered. */
export const addSeen = (tx: Writer, seen: { message: string; answered: Buffer | null; now: Date }): Promise<void> =>
  naming(tx, "message", seen.message, async () => {
    await tx
      .insertInto("sms_seen")
      .values({ message: seen.message, answered: seen.answered, seen_at: seen.now })
      .execute();
  });

/** Pieces of one message that came apart. */
export interface Piece {
  reference: string;
  position: number;
  pieces: number;
}

/** The pieces of a message that are here, sealed, in their order. */
export const listPieces = (
  tx: Reader,
  phone: string,
  { reference, pieces }: Piece,
): Promise<{ position: number; sealed: Buffer }[]> =>
  naming(tx, "phone", phone, () =>
    tx
      .selectFrom("sms_piece")
      .select(["position", "sealed"])
      .where("phone", "=", phone)
      .where("reference", "=", reference)
      .where("pieces", "=", pieces)
      .orderBy("position")
      .execute(),
  );

/** Keeps a piece until all are here; the same one a second time is kept once. */
export const addPiece = (tx: Writer, phone: string, piece: Piece & { sealed: Buffer; now: Date }): Promise<void> =>
  naming(tx, "phone", phone, async () => {
    const { reference, position, pieces, sealed, now } = piece;
    await tx
      .insertInto("sms_piece")
      .values({ phone, reference, position, pieces, sealed, came_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });

/** Deletes the pieces of a message that is whole; without a reference, all of a number. */
export const dropPieces = (tx: Writer, phone: string, reference?: string): Promise<void> =>
  naming(tx, "phone", phone, async () => {
    await tx
      .deleteFrom("sms_piece")
      .where("phone", "=", phone)
      .$if(reference !== undefined, (some) => some.where("reference", "=", reference ?? ""))
      .execute();
  });

/** Keeps an answer, sealed with the number that it goes to, until it is sent. */
export const addOut = (tx: Writer, out: { id: string; sealed: Buffer; now: Date }): Promise<void> =>
  naming(tx, "clock", "yes", async () => {
    await tx
      .insertInto("sms_out")
      .values({ id: out.id, sealed: out.sealed, next_at: out.now, made_at: out.now })
      .execute();
  });

/** Takes answers that are due, the oldest first, so that nobody else sends them meanwhile. */
export const claimOut = (
  tx: Writer,
  { now, again, most }: { now: Date; again: Date; most: number },
): Promise<{ id: string; sealed: Buffer; tries: number }[]> =>
  naming(tx, "clock", "yes", async () => {
    const due = await tx
      .selectFrom("sms_out")
      .select("id")
      .where("next_at", "<=", now)
      .orderBy("id")
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return [];
    const rows = await tx
      .updateTable("sms_out")
      .set((row) => ({ next_at: again, tries: row.eb("tries", "+", 1) }))
      .where(
        "id",
        "in",
        due.map(({ id }) => id),
      )
      .returning(["id", "sealed", "tries"])
      .execute();
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  });

/** Erases an answer: it was sent, or is given up. */
export const dropOut = (tx: Writer, id: string): Promise<void> =>
  naming(tx, "clock", "yes", async () => {
    await tx.deleteFrom("sms_out").where("id", "=", id).execute();
  });

/** Notes that the gateway was heard of. */
export async function noteHeard(tx: Writer, at: Date): Promise<void> {
  await tx
    .insertInto("sms_gateway")
    .values({ only_row: true, heard_at: at })
    .onConflict((conflict) => conflict.column("only_row").doUpdateSet({ heard_at: at }))
    .execute();
}

/** When the gateway was heard of last. */
export async function lastHeard(tx: Reader): Promise<Date | null> {
  return (await tx.selectFrom("sms_gateway").select("heard_at").executeTakeFirst())?.heard_at ?? null;
}

/** What is kept for a while is deleted when it is over: answers to messages, ids, pieces, what could not be sent. */
export const dropOld = (
  tx: Writer,
  before: { answers: Date; messages: Date; pieces: Date; out: Date },
): Promise<void> =>
  naming(tx, "clock", "yes", async () => {
    await tx
      .updateTable("sms_seen")
      .set({ answered: null })
      .where("seen_at", "<", before.answers)
      .where("answered", "is not", null)
      .execute();
    await tx.deleteFrom("sms_seen").where("seen_at", "<", before.messages).execute();
    await tx.deleteFrom("sms_piece").where("came_at", "<", before.pieces).execute();
    await tx.deleteFrom("sms_out").where("made_at", "<", before.out).execute();
  });

/** The exchanges in which nothing came since a moment. */
export const listSilent = (
  tx: Reader,
  before: Date,
): Promise<{ phone: string; inside: string; storyId: string | null }[]> =>
  naming(tx, "clock", "yes", () =>
    tx
      .selectFrom("sms_talk")
      .select(["phone", "inside", "story_id as storyId"])
      .where("touched_at", "<", before)
      .execute(),
  );
