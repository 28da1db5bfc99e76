import { hash } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import type { Message, Values } from "../../core/message.ts";
import { refuseField } from "../../core/refusal.ts";
import type { SourceRow, Table } from "../../core/table-files/table.ts";
import { type Figure, figureOfRow } from "./figure-of-row.ts";
import { saysTotal } from "./header-words.ts";
import { type ColumnMapping, columnsOfValue } from "./mapping.ts";
import { type Period, parsePeriod } from "./parse-period.ts";
import { showCell } from "./personal-patterns.ts";
import { rowWords } from "./row-words.ts";

/** One row that is understood. A group that its row leaves empty is absent from `groups`. */
export interface Observation {
  kind: "observation";
  row: number;
  period: Period;
  place: string | null;
  placeCode: string | null;
  unit: string | null;
  groups: Readonly<Record<string, string>>;
  numerator: Figure;
  denominator: number | null;
}

/** One row that is not taken, and why; `cell` is shortened and never a detail of a person. */
export interface RefusedRow {
  kind: "refused";
  row: number;
  column: string;
  cell: string;
  reason: Message;
  values: Values;
}

/** A row with nothing to take (`missing`), or that says again what `first` said (`repeated`): counted, no fault. */
export type SilentRow =
  | { kind: "missing"; row: number; column: string }
  | { kind: "repeated"; row: number; first: number };

export type CheckedRow = Observation | RefusedRow | SilentRow;

/** How far a reading has come: rows read, and of them those refused. */
export interface Progress {
  rows: number;
  refused: number;
}

const turnEvery = 1_000;

/**
 * Goes through the rows of a table as a mapping says, one answer a row, in the order of the file.
 * @throws Refusal when the mapping names a column that the table has not; the signal's reason when it is aborted.
 */
export async function* checkRows(
  table: Pick<Table, "header" | "rows">,
  mapping: ColumnMapping,
  options: { signal?: AbortSignal; onProgress?: (progress: Progress) => void } = {},
): AsyncGenerator<CheckedRow> {
  const columns = locateColumns(table.header, mapping);
  const earlier = new Map<string, string>();
  const progress = { rows: 0, refused: 0 };
  options.signal?.throwIfAborted();
  for await (const row of table.rows) {
    const checked = settleRepeats(checkRow(row, table.header, columns, mapping), earlier, (first) => {
      const [column] = columnsOfValue(mapping.value);
      const cell = showCell(row.cells[columns.get(column) ?? -1] ?? "");
      return { kind: "refused", row: row.row, column, cell, reason: rowWords.contradicts, values: { first } };
    });
    progress.rows += 1;
    if (checked.kind === "refused") progress.refused += 1;
    if (progress.rows % turnEvery === 0) {
      options.onProgress?.({ ...progress });
      await turn();
      options.signal?.throwIfAborted();
    }
    yield checked;
  }
  options.onProgress?.({ ...progress });
}

/** Every column that the mapping names, with its place in the table. */
function locateColumns(header: readonly string[], mapping: ColumnMapping): Map<string, number> {
  const named = [
    mapping.period,
    mapping.place,
    mapping.placeCode,
    mapping.unit,
    ...mapping.dimensions.map(({ column }) => column),
    ...columnsOfValue(mapping.value),
  ].filter((column) => column !== undefined);
  return new Map(
    named.map((column) => {
      const at = header.indexOf(column);
      if (at < 0) throw refuseField("mapping", rowWords.noColumn, { column });
      return [column, at];
    }),
  );
}

/** Answers again what it answered before, for cells that stand in row after row; forgets all when it knows many. */
function remember<T>(answer: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, { answer: T }>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before.answer;
    if (known.size >= 10_000) known.clear();
    const fresh = { answer: answer(cell) };
    known.set(cell, fresh);
    return fresh.answer;
  };
}

const periodOf = remember(parsePeriod);
const isTotal = remember(saysTotal);

function checkRow(
  source: SourceRow,
  header: readonly string[],
  columns: ReadonlyMap<string, number>,
  mapping: ColumnMapping,
): Observation | RefusedRow | SilentRow {
  const { row } = source;
  const cell = (column: string): string => source.cells[columns.get(column) ?? -1] ?? "";
  const refuse = (column: string, reason: Message, values: Values = {}): RefusedRow => ({
    kind: "refused",
    row,
    column,
    cell: showCell(cell(column)),
    reason,
    values,
  });

  if (source.cells.slice(header.length).some((extra) => extra !== "")) {
    return refuse(header.at(-1) ?? "", rowWords.moreCells);
  }
  for (const { column, message } of source.unusable ?? []) {
    const name = header[column];
    if (name !== undefined && columns.has(name)) return refuse(name, message);
  }
  const period = periodOf(cell(mapping.period));
  if (!period) return refuse(mapping.period, cell(mapping.period) === "" ? rowWords.noPeriod : rowWords.badPeriod);

  const label = (column: string | undefined): string | null => (column === undefined ? null : cleanLabel(cell(column)));
  const place = label(mapping.place);
  if (mapping.place !== undefined && place === "") return refuse(mapping.place, rowWords.noPlace);
  if (mapping.place !== undefined && isTotal(place ?? "")) return refuse(mapping.place, rowWords.totalRow);

  const groups: Record<string, string> = {};
  for (const { column, dimension } of mapping.dimensions) {
    const group = cleanLabel(cell(column));
    if (isTotal(group)) return refuse(column, rowWords.totalRow);
    if (group !== "") groups[dimension] = group;
  }
  const figure = figureOfRow(cell, mapping);
  if (figure.kind === "missing") return { kind: "missing", row, column: figure.column };
  if (figure.kind === "refused") return refuse(figure.column, figure.reason, figure.values);
  const { numerator, denominator } = figure;
  const placeCode = label(mapping.placeCode) || null;
  const unit = label(mapping.unit) || null;
  return { kind: "observation", row, period, place, placeCode, unit, groups, numerator, denominator };
}

/** A label as people read it: one space between words, and 9 for the 9.0 that programs write. */
const cleanLabel = (cell: string): string => {
  const text = cell.trim().replace(/\s+/g, " ");
  return /^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf(".")) : text;
};

/** Two rows about the same thing: counted once where they agree, the later one refused where they do not. */
function settleRepeats(
  checked: CheckedRow,
  earlier: Map<string, string>,
  contradict: (first: number) => RefusedRow,
): CheckedRow {
  if (checked.kind !== "observation") return checked;
  const { row, period, place, placeCode, unit, groups, numerator, denominator } = checked;
  // A short digest of what the row is about, so that a million rows are remembered in bounded memory.
  const about = hash("sha1", JSON.stringify([period.key, place, placeCode, unit, groups]), "base64").slice(0, 20);
  const figure = JSON.stringify([numerator.recorded, numerator.low, numerator.high, denominator]);
  const before = earlier.get(about);
  if (before === undefined) {
    earlier.set(about, `${row} ${figure}`);
    return checked;
  }
  const first = Number.parseInt(before, 10);
  return before === `${first} ${figure}` ? { kind: "repeated", row, first } : contradict(first);
}
