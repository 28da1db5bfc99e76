import { type Observation, rollUp } from "../../src/analysis/equity/panel.ts";
import { type GapReport, gapReportSchema } from "../../src/measurement/editions/gap-report.ts";
import { reportGaps } from "../../src/measurement/gaps/report.ts";
import { draftYear, type MadeUpRow } from "./made-up-schools.ts";

const dimensions = ["population-group", "gender", "band"] as const;

/** Measures the gaps in the made-up rows of all years but the draft's, with schools resampled. */
export function gapsOfMadeUpRows(rows: readonly MadeUpRow[]): GapReport {
  const published = rows.filter(({ period }) => period !== draftYear);
  const observations = published.map(
    ({ unit, period, groups, numerator, hidden, denominator }): Observation => ({
      period,
      groups: dimensions.map((dimension) => groups[dimension]),
      numerator,
      low: numerator,
      high: numerator + hidden,
      denominator,
      cluster: unit,
    }),
  );
  const periods = [...new Set(published.map(({ period }) => period))].toSorted();
  const panel = rollUp(observations, { periods, dimensions, hiddenOutsideDenominator: false });
  const report = reportGaps(panel, null, { replicates: 2000, seed: 1 });
  return gapReportSchema.parse({ ...report, rows_read: published.length });
}
