import { z } from "zod";

/** How many, in steps: what is told of many stories, so that one taken back does not show. Null under the smallest step. */
export const steps = [5, 10, 20, 50, 100] as const;
export type Step = (typeof steps)[number];

/** The step that a count has reached; null where it is under k or under the first step: that is no zero, it is not told. */
export function stepOf(count: number, fewest: number): Step | null {
  if (count < Math.max(fewest, steps[0])) return null;
  return steps.findLast((step) => count >= step) ?? null;
}

/** Whether what stays untold of a whole is nobody, or enough people not to be known. */
const isSafe = (untold: number, fewest: number): boolean => untold === 0 || untold >= fewest;

/**
 * Which of several counts of one whole may be told, by their places. One under `fewest` never; and where those that stay
 * untold would together be somebody but fewer than `fewest`, the smallest of the others stays untold with them: whoever
 * knows the whole must not be able to find them by taking away.
 */
export function tellable(counts: readonly number[], fewest: number): boolean[] {
  const told = counts.map((count) => count >= fewest);
  const untold = () => counts.reduce((sum, count, place) => (told[place] ? sum : sum + count), 0);
  while (!isSafe(untold(), fewest)) {
    const smallest = counts.reduce<number | null>(
      (found, count, place) => (told[place] && (found === null || count < (counts[found] ?? 0)) ? place : found),
      null,
    );
    if (smallest === null) break;
    told[smallest] = false;
  }
  return told;
}

/** At the earliest so many days after the last time is something told anew. */
export const fewestDaysBetween = 28;

/**
 * Whether what is told of many stories may be told anew: at the earliest after four weeks, and only when at least `fewest`
 * stories were told since, so that no difference of two tellings is a single story.
 */
export const mayTellAnew = (
  last: { daysAgo: number; storiesSince: number } | null,
  stories: number,
  fewest: number,
): boolean =>
  stories >= fewest && (last === null || (last.daysAgo >= fewestDaysBetween && last.storiesSince >= fewest));

/** A count in coarse words: that it is below the first number that may be told, or at least the one reached last. */
export const coarseSchema = z.union([
  z.object({ below: z.number().int() }),
  z.object({ from: z.number().int(), to: z.number().int().nullable() }),
]);
export type Coarse = z.output<typeof coarseSchema>;

/** Tells a count coarsely; nothing is told below `fewest`. */
export function coarseOf(count: number, fewest: number): Coarse {
  const told = steps.filter((step) => step >= fewest);
  const first = told[0] ?? fewest;
  const reached = told.findLast((step) => count >= step) ?? (count >= first ? first : undefined);
  if (reached === undefined) return { below: first };
  const next = told[told.indexOf(reached as Step) + 1];
  return { from: reached, to: reached === 5 && next ? next - 1 : null };
}
