import { sql } from "kysely";
import type { Reader, Writer } from "../../../storage/records.ts";
import { figuresSchema, nothingTold, type ToldFigures } from "./figures.ts";
import type { Before, Counted, VoteNumbers } from "./opinion-book.ts";

/**
 * Opens all votes of one conversation to this transaction while a step runs, and shuts them again. This is the only place
 * that does: to make figures, to choose what is asked next, and to make the open file.
 */
export async function withVotes<T>(tx: Reader, conversationId: string, step: () => Promise<T>): Promise<T> {
  const set = (to: string) =>
    tx.selectNoFrom(sql`set_config('fivefold.conversation', ${to}, true)`.as("opened")).execute();
  await set(conversationId);
  const result = await step();
  await set("");
  return result;
}

/** How many said what of one statement. */
export interface Tally {
  agrees: number;
  disagrees: number;
  passes: number;
}

/** How each shown statement of a conversation was answered so far, to the letter: for choosing what is asked next, inside only. */
export function tallyStatements(tx: Reader, initiativeId: string, conversationId: string): Promise<Map<string, Tally>> {
  return withVotes(tx, conversationId, async () => {
    const rows = await tx
      .selectFrom("statement_vote")
      .select([
        "statement_id as id",
        sql<number>`count(*) filter (where vote = 1)`.as("agrees"),
        sql<number>`count(*) filter (where vote = -1)`.as("disagrees"),
        sql<number>`count(*) filter (where vote = 0)`.as("passes"),
      ])
      .where("initiative_id", "=", initiativeId)
      .where("conversation_id", "=", conversationId)
      .groupBy("statement_id")
      .execute();
    return new Map(rows.map(({ id, ...answers }) => [id, answers]));
  });
}

/** All votes of a conversation by the numbers of people and statements, and what was told of them. */
export function readBook(
  tx: Reader,
  initiativeId: string,
  conversationId: string,
): Promise<{ votes: VoteNumbers; before: Before }> {
  return withVotes(tx, conversationId, async () => {
    const rows = await tx
      .selectFrom("statement_vote as vote")
      .innerJoin("participant", (join) =>
        join
          .onRef("participant.initiative_id", "=", "vote.initiative_id")
          .onRef("participant.id", "=", "vote.participant_id"),
      )
      .innerJoin("statement", (join) =>
        join
          .onRef("statement.initiative_id", "=", "vote.initiative_id")
          .onRef("statement.id", "=", "vote.statement_id"),
      )
      .select([
        sql<number[]>`array_agg(participant.number order by participant.number, statement.number)`.as("people"),
        sql<number[]>`array_agg(statement.number order by participant.number, statement.number)`.as("statements"),
        sql<number[]>`array_agg(vote.vote::int order by participant.number, statement.number)`.as("votes"),
      ])
      .where("vote.initiative_id", "=", initiativeId)
      .where("vote.conversation_id", "=", conversationId)
      .executeTakeFirst();
    const people = rows?.people ?? [];
    const votes = new Int32Array(3 * people.length);
    for (const [at, one] of people.entries()) votes.set([one, rows?.statements[at] ?? 0, rows?.votes[at] ?? 0], 3 * at);
    const told = await toldOf(tx, initiativeId, conversationId);
    const figures = (await findFigures(tx, initiativeId, conversationId))?.figures ?? nothingTold;
    return { votes, before: { told, figures } };
  });
}

async function toldOf(tx: Reader, initiativeId: string, conversationId: string): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom("conversation_told")
    .select("told")
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", conversationId)
    .executeTakeFirst();
  return row?.told ?? null;
}

/** What the figures that were told last rest on; no vote that came since. */
export const findTold = (tx: Reader, initiativeId: string, conversationId: string): Promise<Uint8Array | null> =>
  withVotes(tx, conversationId, () => toldOf(tx, initiativeId, conversationId));

/** What is told of a conversation, and when it was made. */
export async function findFigures(
  tx: Reader,
  initiativeId: string,
  conversationId: string,
): Promise<{ figures: ToldFigures; madeAt: Date } | undefined> {
  const row = await tx
    .selectFrom("conversation_figures")
    .select(["figures", "made_at"])
    .where("initiative_id", "=", initiativeId)
    .where("conversation_id", "=", conversationId)
    .executeTakeFirst();
  return row && { figures: figuresSchema.parse(row.figures), madeAt: row.made_at };
}

/** Keeps what is told with what it rests on: both or neither. */
export function keepFigures(
  tx: Writer,
  initiativeId: string,
  conversationId: string,
  { figures, told }: Counted,
  now: Date,
): Promise<void> {
  const key = { initiative_id: initiativeId, conversation_id: conversationId };
  const columns = ["initiative_id", "conversation_id"] as const;
  return withVotes(tx, conversationId, async () => {
    const shown = { figures: JSON.stringify(figures), made_at: now };
    await tx
      .insertInto("conversation_figures")
      .values({ ...key, ...shown })
      .onConflict((conflict) => conflict.columns(columns).doUpdateSet(shown))
      .execute();
    const kept = { told: Buffer.from(told) };
    await tx
      .insertInto("conversation_told")
      .values({ ...key, ...kept })
      .onConflict((conflict) =>
        conflict
          .columns(columns)
          .doUpdateSet(kept)
          // Where nobody was told anew, the same is not written again.
          .where("conversation_told.told", "is distinct from", kept.told),
      )
      .execute();
  });
}

const withMoments = (tx: Reader, initiativeId: string) =>
  tx
    .selectFrom("conversation")
    .leftJoin("conversation_figures as told", (join) =>
      join
        .onRef("told.initiative_id", "=", "conversation.initiative_id")
        .onRef("told.conversation_id", "=", "conversation.id"),
    )
    .select(["conversation.id", "closed_at", "closes_at", "told.made_at"])
    .where("conversation.initiative_id", "=", initiativeId)
    .where("conversation.opens_at", "is not", null);
type Moments = Awaited<ReturnType<ReturnType<typeof withMoments>["execute"]>>[number];

/** Whether it was over, or somebody voted, after what is told of it was made. */
async function hasMore(
  tx: Reader,
  initiativeId: string,
  { id, made_at: madeAt, closed_at: closedAt, closes_at: closesAt }: Moments,
  now: Date,
): Promise<boolean> {
  const end = closedAt ?? closesAt;
  if (madeAt && end && end <= now && end > madeAt) return true;
  const later = await withVotes(tx, id, () =>
    tx
      .selectFrom("statement_vote")
      .select("participant_id")
      .where("initiative_id", "=", initiativeId)
      .where("conversation_id", "=", id)
      .$if(madeAt !== null, (all) => all.where("voted_at", ">", madeAt as Date))
      .limit(1)
      .executeTakeFirst(),
  );
  return later !== undefined;
}

/** The conversations of an initiative in which somebody voted, or that were over, after what is told of them was made. */
export async function listBehind(tx: Reader, initiativeId: string, now: Date): Promise<string[]> {
  const behind: string[] = [];
  for (const one of await withMoments(tx, initiativeId).execute())
    if (await hasMore(tx, initiativeId, one, now)) behind.push(one.id);
  return behind;
}

/** Whether what is told of one conversation is behind its votes or its end. */
export async function isBehind(tx: Reader, initiativeId: string, id: string, now: Date): Promise<boolean> {
  const found = await withMoments(tx, initiativeId).where("conversation.id", "=", id).executeTakeFirst();
  return found !== undefined && (await hasMore(tx, initiativeId, found, now));
}

/** Forgets from where people took part in conversations that are over: it was kept for the limits of one place alone. */
export async function forgetOrigins(tx: Writer, initiativeId: string, now: Date): Promise<void> {
  await tx
    .updateTable("participant")
    .set({ origin_hash: null })
    .where("initiative_id", "=", initiativeId)
    .where("origin_hash", "is not", null)
    .where("conversation_id", "in", (over) =>
      over
        .selectFrom("conversation")
        .select("id")
        .where("initiative_id", "=", initiativeId)
        .where((is) => is.or([is("closed_at", "is not", null), is("closes_at", "<=", now)])),
    )
    .execute();
}
