import { z } from "zod";

/** From which numbers on a count is told; what lies between is not. */
export const coarseSteps = [5, 10, 20, 50, 100] as const;

/** A count in coarse words: that it is below the first number that may be told, or at least the one reached last. */
export const coarseSchema = z.union([
  z.object({ below: z.number().int() }),
  z.object({ from: z.number().int(), to: z.number().int().nullable() }),
]);
export type Coarse = z.output<typeof coarseSchema>;

/** Tells a count coarsely; nothing is told below `fewest`. */
export function coarseOf(count: number, fewest: number): Coarse {
  const steps = coarseSteps.filter((step) => step >= fewest);
  const first = steps[0] ?? fewest;
  const reached = steps.findLast((step) => count >= step) ?? (count >= first ? first : undefined);
  if (reached === undefined) return { below: first };
  const next = steps[steps.indexOf(reached as (typeof steps)[number]) + 1];
  return { from: reached, to: reached === 5 && next ? next - 1 : null };
}
