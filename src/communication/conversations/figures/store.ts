import { sql } from "kysely";
import type { Answers } from "../../../analysis/opinion/votes.ts";
import type { Reader } from "../../../storage/records.ts";

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

/** How each shown statement of a conversation was answered so far, to the letter: for choosing what is asked next, inside only. */
export function tallyStatements(
  tx: Reader,
  initiativeId: string,
  conversationId: string,
): Promise<Map<string, Answers>> {
  return withVotes(tx, conversationId, async () => {
    const rows = await tx
      .selectFrom("statement_vote")
      .select([
        "statement_id as id",
        sql<number>`count(*) filter (where vote = 1)`.as("agrees"),
        sql<number>`count(*) filter (where vote = -1)`.as("disagrees"),
        sql<number>`count(*)`.as("seen"),
      ])
      .where("initiative_id", "=", initiativeId)
      .where("conversation_id", "=", conversationId)
      .groupBy("statement_id")
      .execute();
    return new Map(rows.map(({ id, ...answers }) => [id, answers]));
  });
}
