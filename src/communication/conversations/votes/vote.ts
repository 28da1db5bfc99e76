import { z } from "zod";

/** What the link of a conversation ends in, and the secret that a phone keeps. */
export const codeSchema = z.string().min(1).max(40);
export const tokenSchema = z.string().min(1).max(100);

/** −1 disagrees, 0 passes, 1 agrees; as a word in forms. */
export const voteSchema = z.union([z.literal(-1), z.literal(0), z.literal(1)]);

/** What one person says of one statement. */
export const castSchema = z.object({ statementId: z.uuid(), vote: voteSchema });

/** How many votes a phone may send at once that was without a connection for a while. */
export const mostAtOnce = 100;

/** One who takes part, as she is found by her key. */
export interface Participant {
  id: string;
  conversationId: string;
  number: number;
}

/** One vote that waits to be kept. */
export interface Waiting {
  participant: Participant;
  statementId: string;
  statement: number;
  vote: number;
}

/** Votes of one batch, of which the last of a person on a statement is the one that counts. */
export function lastOfEach<V extends Pick<Waiting, "participant" | "statementId">>(votes: readonly V[]): V[] {
  return [...new Map(votes.map((vote) => [`${vote.participant.id} ${vote.statementId}`, vote])).values()];
}
