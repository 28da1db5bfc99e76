import { type Observation, rollUp } from "../../analysis/equity/panel.ts";
import type { Figures } from "../../storage/figures.ts";
import { reportGaps } from "../gaps/public.ts";
import type { Reckoning } from "./figures/cells.ts";
import type { Figure } from "./figures/figure.ts";
import { sumByCombination, type UnitRow } from "./figures/store.ts";
import { cellKey, emptyGapReport, type GapReport, gapReportSchema, withoutHidden } from "./gap-report.ts";

/** A file of rows, and the periods that it speaks for. */
export interface RowsOfPeriods {
  rowsFile: string;
  periods: readonly string[];
}

/** More than these observations are not compared: one file of a country's schools over thirty years has fewer. */
const mostObservations = 400_000;

const toObservation = (row: UnitRow): Observation => ({
  period: row.period,
  groups: row.groups.map((group) => (group === "" ? null : group)),
  numerator: row.numerator,
  low: row.low,
  high: row.high,
  denominator: row.denominator ?? 0,
  cluster: row.unit === "" ? null : row.unit,
});

/**
 * Measures the gaps between groups over the rows of several editions together, as `fivefold study gaps` does, and
 * leaves out what would give away a figure hidden in `protectedFigures`. Empty where nothing is a rate or a group.
 */
export async function makeGapReport(
  figures: Figures,
  initiativeId: string,
  files: readonly RowsOfPeriods[],
  dimensions: readonly string[],
  protectedFigures: readonly Figure[],
  { replicates, seed, hiddenOutsideDenominator }: Reckoning,
): Promise<GapReport> {
  if (dimensions.length === 0) return emptyGapReport;
  const rows: UnitRow[] = [];
  for (const { rowsFile, periods } of files)
    for (const row of await sumByCombination(figures, initiativeId, rowsFile, dimensions, periods)) rows.push(row);
  if (rows.length > mostObservations || rows.some(({ denominator }) => denominator === null)) return emptyGapReport;
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  const panel = rollUp(rows.map(toObservation), { periods, dimensions, hiddenOutsideDenominator });
  const report = reportGaps(panel, null, { replicates, seed });
  const hidden = new Set(
    protectedFigures
      .filter((figure) => figure.hidden && figure.place === "")
      .map((figure) => cellKey(figure.dimension, figure.group, figure.period)),
  );
  const whole = gapReportSchema.parse({ ...report, rows_read: rows.length });
  return withoutHidden(whole, (key) => hidden.has(key));
}
