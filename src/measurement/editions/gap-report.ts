import { z } from "zod";

const number = z.number().nullable();

const gapSchema = z.object({
  dimension: z.string(),
  group: z.string(),
  reference: z.string(),
  reference_kind: z.enum(["others", "best-served", "chosen"]).optional(),
  /** The period that a widening is measured from, where it is not the first. */
  since: z.string().optional(),
  by_period: z.array(z.object({ period: z.string(), gap: number })),
  change: number,
  low: number,
  high: number,
  hidden_low: number,
  hidden_high: number,
  verdict: z.enum(["widened", "narrowed", "unchanged"]),
  certainty: z.enum(["certain", "likely", "cannot-tell"]),
  years_widening: z.number().int(),
});
export type Gap = z.output<typeof gapSchema>;

const cell = { period: z.string(), numerator: number, denominator: number, rate: number };

/**
 * What `fivefold study gaps` says of a file, kept with an edition. Rates are shares between 0 and 1; a gap is the
 * reference's rate minus the group's; `low` and `high` are the sampling interval, `hidden_low` and `hidden_high` the
 * bounds from hidden counts. Empty arrays where there was nothing to compare.
 */
export const gapReportSchema = z.object({
  rows_read: z.number().int().default(0),
  rows_left_out: z.array(z.object({ reason: z.string(), count: z.number().int() })).default([]),
  total: z.array(z.object({ ...cell, hidden_low: number, hidden_high: number })).default([]),
  groups: z
    .array(
      z.object({
        dimension: z.string(),
        group: z.string(),
        ...cell,
        hidden_low: number,
        hidden_high: number,
        low: number,
        high: number,
      }),
    )
    .default([]),
  gaps: z.array(gapSchema).default([]),
  widening_while_rising: z.array(gapSchema).default([]),
});
export type GapReport = z.output<typeof gapReportSchema>;

export const emptyGapReport: GapReport = gapReportSchema.parse({});

/** Names a group in one period as figures do. */
export const cellKey = (dimension: string, group: string, period: string): string =>
  JSON.stringify([dimension, group, period]);

/**
 * Leaves out of a report whatever would give away a hidden figure: groups that are hidden, and gaps of which either
 * side is hidden in any of their periods. `isHidden` is asked with keys of `cellKey`; the total has empty names.
 */
export function withoutHidden(report: GapReport, isHidden: (key: string) => boolean): GapReport {
  const sideIsHidden = (dimension: string, group: string, periods: readonly string[]): boolean =>
    periods.some((period) => isHidden(cellKey(dimension, group, period)));
  const isOpen = (gap: Gap): boolean => {
    const periods = gap.by_period.map(({ period }) => period);
    // Against all others, what is compared with is the total without the group.
    const reference = gap.reference === "others" ? "" : gap.reference;
    return (
      !sideIsHidden(gap.dimension, gap.group, periods) &&
      !sideIsHidden(reference ? gap.dimension : "", reference, periods)
    );
  };
  return {
    ...report,
    total: report.total.filter(({ period }) => !isHidden(cellKey("", "", period))),
    groups: report.groups.filter(({ dimension, group, period }) => !isHidden(cellKey(dimension, group, period))),
    gaps: report.gaps.filter(isOpen),
    widening_while_rising: report.widening_while_rising.filter(isOpen),
  };
}
