import { inLanguage, type Language, say } from "../../../core/message.ts";
import { type ExportCell, writeCsv } from "../../../core/table-files/spreadsheet-safe.ts";
import type { Totals } from "./totals.ts";
import { totalsWords as said } from "./words.ts";

/** Promises against a goal as a file: over the periods, then by each breakdown; what is not shown says so. */
export function promisesCsv(found: Totals, language: Language): string {
  const notShown = say(said.notShown, language);
  const at = (points: readonly { period: string; value: number | null }[], period: string): ExportCell =>
    points.find((point) => point.period === period)?.value;
  const periods = [
    ...new Set([found.goal?.path ?? [], found.committedBy, found.deliveredBy].flat().map(({ period }) => period)),
  ].sort();
  const over: ExportCell[][] = periods.map((period) => [
    "period",
    period,
    null,
    at(found.committedBy, period),
    at(found.deliveredBy, period),
    at(found.goal?.path ?? [], period),
  ]);
  const parts: ExportCell[][] = found.parts.flatMap(({ by, rows }) =>
    rows.map(({ key, names, promises, committed, delivered }) => [
      by,
      inLanguage(names, language) || key,
      promises,
      committed,
      delivered ?? notShown,
      null,
    ]),
  );
  return writeCsv(["by", "part", "promises", "promised", "came", "path"], [...over, ...parts]);
}
