import type { Range } from "./proportion.ts";

/** As many small denominators as these and none below the limit are not left to chance: 1 in 32 if both were as common. */
const enoughSmall = 5;

/**
 * Whether a file's denominators leave the hidden people out, told from the denominators (whole numbers of people).
 * A publisher that writes 0 for counts under `below` and adds up what it shows has no denominator from 1 to `below` − 1,
 * though many just above; then a hidden person is missing from both numbers of the rate. Where the file does not show
 * this, denominators are taken as complete, which gives the wider bounds.
 */
export function leavesHiddenOut(denominators: Iterable<number>, below: number): boolean {
  let justAbove = 0;
  for (const size of denominators) {
    if (size > 0 && size < below) return false;
    if (size >= below && size < 2 * below - 1) justAbove += 1;
  }
  return justAbove >= enoughSmall;
}

/** How many people a recorded count may stand for: a 0 where counts under `below` are hidden, else itself. */
export function hiddenRange(count: number, below: number, most: number): Range {
  return count === 0 ? { low: 0, high: Math.max(0, Math.min(below - 1, most)) } : { low: count, high: count };
}
