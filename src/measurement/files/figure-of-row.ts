import type { Message, Values } from "../../core/message.ts";
import type { ColumnMapping } from "./mapping.ts";
import { type CellFigure, parseFigure } from "./parse-figure.ts";
import { rowWords } from "./row-words.ts";

/** A figure with what it may be: `recorded` as written (null where only bounds are), from `low` to `high`. */
export interface Figure {
  recorded: number | null;
  low: number;
  high: number;
}

/** The figure of a row, or the one column that stands in its way. */
export type RowFigure =
  | { kind: "figure"; numerator: Figure; denominator: number | null }
  | { kind: "missing"; column: string }
  | { kind: "refused"; column: string; reason: Message; values?: Values };

type Mapped<Kind extends ColumnMapping["value"]["kind"]> = Extract<ColumnMapping["value"], { kind: Kind }>;
type Read = (column: string) => CellFigure;

const exactly = (value: number): Figure => ({ recorded: value, low: value, high: value });
const refuse = (column: string, reason: Message, values: Values = {}): RowFigure => ({
  kind: "refused",
  column,
  reason,
  values,
});

/** Reads the figure of a row as its mapping says, with the bounds of what the source hides. */
export function figureOfRow(cell: (column: string) => string, mapping: ColumnMapping): RowFigure {
  const read: Read = (column) => {
    const figure = parseFigure(cell(column));
    const zero = figure.kind === "blank" && mapping.blankMeans === "zero";
    return zero ? { kind: "number", value: 0, percent: false } : figure;
  };
  const { value } = mapping;
  if (value.kind === "value") return readValue(read, value);
  if (value.kind === "count") return readCount(read, value.column, null, mapping.zeroMeans);
  const of = value.kind === "pair" ? value.denominator : value.of;
  const whole = readWhole(read, of);
  if (typeof whole !== "number") return whole;
  if (value.kind === "pair") return readCount(read, value.numerator, whole, mapping.zeroMeans);
  return readRate(read, value, whole, mapping.zeroMeans);
}

function readWhole(read: Read, column: string): number | RowFigure {
  const cell = read(column);
  if (cell.kind === "blank") return { kind: "missing", column };
  if (cell.kind === "hidden" || cell.kind === "between") return refuse(column, rowWords.wholeHidden);
  if (cell.kind !== "number") return refuse(column, unreadable(cell));
  if (cell.percent) return refuse(column, rowWords.percentNotCount);
  if (cell.value < 0) return refuse(column, rowWords.negative);
  return cell.value === 0 ? refuse(column, rowWords.nobody) : cell.value;
}

/** `whole` is null for a count that is part of nothing. */
function readCount(read: Read, column: string, whole: number | null, zeroMeans: ColumnMapping["zeroMeans"]): RowFigure {
  const cell = read(column);
  const most = whole ?? Number.POSITIVE_INFINITY;
  if (cell.kind === "blank") return { kind: "missing", column };
  if (cell.kind === "unreadable" || cell.kind === "ambiguous") return refuse(column, unreadable(cell));
  if (cell.kind === "hidden") {
    if (whole === null) return refuse(column, rowWords.hidden);
    return { kind: "figure", numerator: { recorded: null, low: 0, high: whole }, denominator: whole };
  }
  if (cell.percent) return refuse(column, rowWords.percentNotCount);
  if (cell.kind === "between") {
    const low = cell.low === null ? 0 : cell.open === "low" ? Math.floor(cell.low) + 1 : cell.low;
    const high = cell.high === null ? most : cell.open === "high" ? Math.ceil(cell.high) - 1 : cell.high;
    if (high === Number.POSITIVE_INFINITY) return refuse(column, rowWords.noUpperBound);
    if (low > most) return refuse(column, rowWords.moreThanAll, { part: low, whole: most });
    if (high < low) return refuse(column, rowWords.notNumber);
    return { kind: "figure", numerator: { recorded: null, low, high: Math.min(high, most) }, denominator: whole };
  }
  if (cell.value < 0) return refuse(column, rowWords.negative);
  if (cell.value > most) return refuse(column, rowWords.moreThanAll, { part: cell.value, whole: most });
  return { kind: "figure", numerator: withZeros(cell.value, most, zeroMeans), denominator: whole };
}

function withZeros(recorded: number, most: number, zeroMeans: ColumnMapping["zeroMeans"]): Figure {
  if (recorded !== 0 || zeroMeans === "zero") return exactly(recorded);
  return { recorded, low: 0, high: Math.min(zeroMeans.below - 1, most) };
}

function readRate(
  read: Read,
  mapped: Mapped<"rate-of">,
  whole: number,
  zeroMeans: ColumnMapping["zeroMeans"],
): RowFigure {
  const column = mapped.rate;
  const cell = read(column);
  if (cell.kind === "blank") return { kind: "missing", column };
  if (cell.kind === "unreadable" || cell.kind === "ambiguous") return refuse(column, unreadable(cell));
  if (cell.kind === "hidden") {
    return { kind: "figure", numerator: { recorded: null, low: 0, high: whole }, denominator: whole };
  }
  const full = cell.percent || mapped.scale === "percent" || cell.kind === "between" ? 100 : 1;
  if (cell.kind === "between") return readRateBounds(cell, column, whole);
  if (cell.value < 0) return refuse(column, rowWords.negative);
  if (cell.value > full) return refuse(column, rowWords.aboveAll);
  const numerator = withZeros(toPeople((cell.value / full) * whole), whole, zeroMeans);
  return { kind: "figure", numerator, denominator: whole };
}

/**
 * Bounds of a rate are always in per cents, as sources write them (`60-69`, `GE50`). A range between whole per cents
 * holds what rounds to its ends, so it reaches half a point beyond them.
 */
function readRateBounds(cell: Extract<CellFigure, { kind: "between" }>, column: string, whole: number): RowFigure {
  const rounding = cell.low !== null && cell.high !== null ? 0.5 : 0;
  const low = Math.max((cell.low ?? 0) - rounding, 0);
  const high = Math.min((cell.high ?? 100) + rounding, 100);
  if (low > 100) return refuse(column, rowWords.aboveAll);
  const least = (low / 100) * whole;
  const largest = (high / 100) * whole;
  const fewest = cell.open === "low" ? Math.floor(least + 1e-9) + 1 : Math.max(Math.ceil(least - 1e-9), 0);
  const most = cell.open === "high" ? Math.ceil(largest - 1e-9) - 1 : Math.floor(largest + 1e-9);
  const bounds = fewest <= most ? { low: fewest, high: most } : { low: least, high: largest };
  return { kind: "figure", numerator: { recorded: null, ...bounds }, denominator: whole };
}

/** A rate times its whole is a whole number of people but for the last digits of the computation. */
const toPeople = (product: number): number =>
  Math.abs(product - Math.round(product)) <= 1e-6 * Math.max(1, product) ? Math.round(product) : product;

function readValue(read: Read, { column }: Mapped<"value">): RowFigure {
  const cell = read(column);
  if (cell.kind === "blank") return { kind: "missing", column };
  if (cell.kind === "hidden") return refuse(column, rowWords.hidden);
  if (cell.kind === "number") return { kind: "figure", numerator: exactly(cell.value), denominator: null };
  if (cell.kind !== "between") return refuse(column, unreadable(cell));
  if (cell.low === null || cell.high === null) return refuse(column, rowWords.noUpperBound);
  return { kind: "figure", numerator: { recorded: null, low: cell.low, high: cell.high }, denominator: null };
}

const unreadable = (cell: CellFigure): Message =>
  cell.kind === "ambiguous" ? rowWords.ambiguousComma : rowWords.notNumber;
