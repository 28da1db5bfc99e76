import { z } from "zod";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { indicatorKinds } from "../../measurement/indicators/public.ts";

const pointSchema = z.object({ period: z.string(), value: z.number() });
type Point = z.output<typeof pointSchema>;

/** What moved in the curve after an ask was granted: figures beside each other, and no word on what caused what. */
export const afterSchema = z.object({
  indicator: z.object({
    slug: z.string(),
    names: maybeNamesSchema,
    kind: z.enum(indicatorKinds),
    unit: maybeNamesSchema,
  }),
  /** The goal is about this very indicator. */
  isGoal: z.boolean(),
  /** When it was granted, as exactly as that is known. */
  grantedIn: z.string(),
  points: z.array(pointSchema),
  /** The last figure before it was granted, and the newest one since. */
  before: pointSchema.nullable(),
  newest: pointSchema.nullable(),
  /** How many periods pass before what is done can be seen, and so the first in which this could be. */
  lagPeriods: z.number().int(),
  seenFrom: z.string(),
  /** Whether there is a figure for that period or a later one. */
  canBeSeen: z.boolean(),
});
export type After = z.output<typeof afterSchema>;

/** The period in which a moment lies, written as the periods of the figures are. */
export const periodIn = (when: string, likePeriod: string): string =>
  likePeriod.length > 4 ? `${when}-01`.slice(0, 7) : when.slice(0, 4);

/** A period so many periods later: years where it is a year, months where it is a month. */
export function periodsLater(period: string, count: number): string {
  const [year = "0", month] = period.split("-");
  if (!month) return String(Number(year) + count).padStart(4, "0");
  const months = Number(year) * 12 + Number(month) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** Puts the figures before and after the granting beside each other. */
export function lookAfter(
  points: readonly Point[],
  { grantedIn, lagPeriods }: { grantedIn: string; lagPeriods: number },
): Pick<After, "points" | "before" | "newest" | "seenFrom" | "canBeSeen"> {
  const sorted = points.toSorted((a, b) => a.period.localeCompare(b.period));
  const period = periodIn(grantedIn, sorted[0]?.period ?? "2000");
  const seenFrom = periodsLater(period, lagPeriods);
  const newest = sorted.at(-1);
  return {
    points: sorted,
    before: sorted.findLast((one) => one.period < period) ?? null,
    newest: newest && newest.period >= period ? newest : null,
    seenFrom,
    canBeSeen: sorted.some((one) => one.period >= seenFrom),
  };
}
