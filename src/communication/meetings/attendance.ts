import { z } from "zod";

/** How somebody took part. */
export const ways = ["present", "online", "apology", "absent"] as const;
export const waySchema = z.enum(ways);
export type Way = z.output<typeof waySchema>;

/** What somebody answers to an invitation. */
export const replies = ["here", "online", "maybe", "no"] as const;
export const replySchema = z.enum(replies);
export type Reply = z.output<typeof replySchema>;

/** How many votes must be there, how many are, and whether that is enough. */
export interface Quorum {
  votes: number;
  needed: number;
  there: number;
  reached: boolean;
}

/** What the quorum of a committee comes to: a share of the seats that vote, and never fewer than its least. */
export function quorumOf(
  body: { quorumShare: number; quorumLeast: number },
  seats: readonly { hasVote: boolean; how: Way | null }[],
): Quorum {
  const voting = seats.filter(({ hasVote }) => hasVote);
  // What is a whole number but for the last digit of a fraction is not rounded up.
  const needed = Math.max(body.quorumLeast, Math.ceil(body.quorumShare * voting.length - 1e-9));
  const there = voting.filter(({ how }) => how === "present" || how === "online").length;
  return { votes: voting.length, needed, there, reached: there >= needed };
}
