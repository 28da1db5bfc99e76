import type { On } from "../../../core/operation.ts";
import { type Tally, tallyStatements } from "./store.ts";

/** So long counts are held good while many vote, in milliseconds. */
const goodFor = 3000;
const kept = new Map<string, { readAt: number; tallies: Promise<Map<string, Tally>> }>();

/**
 * How each statement of a conversation was answered so far, by its id; a few seconds old at most, and missing where nobody
 * has voted. For choosing what is asked next alone: it is to the letter, and nobody is shown it.
 */
export async function statementTallies(on: On, conversationId: string): Promise<ReadonlyMap<string, Tally>> {
  const known = kept.get(conversationId);
  if (known && performance.now() - known.readAt < goodFor) return known.tallies;
  if (kept.size > 500) kept.clear();
  const tallies = on.read((tx) => tallyStatements(tx, on.initiativeId, conversationId));
  kept.set(conversationId, { readAt: performance.now(), tallies });
  tallies.catch(() => kept.delete(conversationId));
  return tallies;
}
