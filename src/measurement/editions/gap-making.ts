import { reportGaps } from "../gaps/public.ts";
import { panelOf, type Reckoning } from "./figures/cells.ts";
import type { Figure } from "./figures/figure.ts";
import { everyRow } from "./figures/make-figures.ts";
import type { Counted } from "./figures/store.ts";
import { cellKey, emptyGapReport, type GapReport, gapReportSchema, withoutHidden } from "./gap-report.ts";

/** More than these observations are not compared: one file of a country's schools over thirty years has fewer. */
const mostObservations = 1_000_000;

/**
 * Measures the gaps between groups over the rows of several editions together, as `fivefold study gaps` does, and
 * leaves out what would give away a figure hidden in `protectedFigures`. Empty where nothing is a rate or a group.
 */
export function makeGapReport(
  counted: Counted,
  protectedFigures: readonly Figure[],
  { replicates, seed, hiddenOutsideDenominator }: Reckoning,
): GapReport {
  const rows = everyRow(counted);
  if (counted.dimensions.length === 0 || rows.length > mostObservations) return emptyGapReport;
  const { panel, isRate } = panelOf(counted, rows, hiddenOutsideDenominator);
  if (!isRate) return emptyGapReport;
  const report = reportGaps(panel, null, { replicates, seed });
  const hidden = new Set(
    protectedFigures
      .filter((figure) => figure.hidden && figure.place === "")
      .map((figure) => cellKey(figure.dimension, figure.group, figure.period)),
  );
  const whole = gapReportSchema.parse({ ...report, rows_read: rows.length });
  return withoutHidden(whole, (key) => hidden.has(key));
}
