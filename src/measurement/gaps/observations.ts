import { hiddenRange, leavesHiddenOut } from "../../analysis/equity/hidden-counts.ts";
import type { Observation } from "../../analysis/equity/panel.ts";
import { findColumn, type TableFile } from "./table-file.ts";

/** Which columns of a file say what. */
export interface Columns {
  period: string;
  groups: readonly string[];
  /** Either a rate with what it is a rate of, or the two counts. */
  counts: { rate: string; of: string } | { numerator: string; denominator: string };
  cluster: string | null;
}

/** What a recorded 0 may stand for. */
export interface Hiding {
  /** Counts under this are recorded as 0; null where nothing is hidden. */
  below: number | null;
  /** True where it is known that denominators count the hidden people; else it is told from the file. */
  denominatorsComplete: boolean;
}

/** A file's rows as observations, and a word for every row that is not among them. */
export interface ReadRows {
  observations: Observation[];
  leftOut: { reason: string; count: number }[];
  /** How the rate column is written; null where counts were given. */
  rateScale: "share" | "percent" | null;
  hiddenOutsideDenominator: boolean;
}

interface Counts {
  numerator: number;
  denominator: number;
}

/**
 * Reads a table's rows as observations. A row without period or usable counts is left out and counted by its reason; a
 * row without a group stays in the total and is counted as left out of that breakdown only.
 * @throws {StudyFault} where a named column is missing.
 */
export function readObservations(table: TableFile, columns: Columns, hiding: Hiding): ReadRows {
  const at = locateColumns(table, columns);
  const rateScale = at.counts.isRate ? findRateScale(table, at.counts.value) : null;
  const leftOut = new Map<string, number>();
  const leave = (reason: string) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  const seen = new Set<string>();
  const kept: { row: readonly string[]; number: number; counts: Counts }[] = [];
  table.rows.forEach((row, index) => {
    const read =
      row.length === table.columns.length ? readCounts(row, at, table, rateScale) : "another number of cells";
    const said = typeof read !== "string" && columns.cluster !== null ? JSON.stringify(row) : null;
    if (typeof read === "string") leave(read);
    else if (textAt(row, at.period) === "") leave(`no ${columns.period}`);
    else if (said !== null && seen.has(said)) leave("the same row again");
    else kept.push({ row, number: index + 2, counts: read });
    if (said !== null) seen.add(said);
  });
  const outside =
    hiding.below !== null &&
    !hiding.denominatorsComplete &&
    leavesHiddenOut(
      kept.map(({ counts }) => counts.denominator),
      hiding.below,
    );
  const observations = kept.map(({ row, number, counts }): Observation => {
    const groups = at.groups.map((column) => textAt(row, column) || null);
    const most = outside ? Number.POSITIVE_INFINITY : counts.denominator;
    const cluster = at.cluster === null ? null : textAt(row, at.cluster) || `row ${number}`;
    return {
      period: textAt(row, at.period),
      groups,
      ...counts,
      ...hiddenRange(counts.numerator, hiding.below ?? 1, most),
      cluster,
    };
  });
  columns.groups.forEach((name, index) => {
    const without = observations.filter(({ groups }) => groups[index] === null).length;
    if (without > 0) leftOut.set(`no ${name} (counted in the total, not in this breakdown)`, without);
  });
  return {
    observations,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
    rateScale,
    hiddenOutsideDenominator: outside,
  };
}

interface Located {
  period: number;
  groups: number[];
  /** The columns of the rate or numerator, and of the denominator, with their names. */
  counts: { isRate: boolean; value: number; denominator: number; names: [value: string, denominator: string] };
  cluster: number | null;
}

function locateColumns(table: TableFile, columns: Columns): Located {
  const find = (name: string) => findColumn(table, name);
  const isRate = "rate" in columns.counts;
  const names: [string, string] =
    "rate" in columns.counts
      ? [columns.counts.rate, columns.counts.of]
      : [columns.counts.numerator, columns.counts.denominator];
  return {
    period: find(columns.period),
    groups: columns.groups.map(find),
    counts: { isRate, value: find(names[0]), denominator: find(names[1]), names },
    cluster: columns.cluster === null ? null : find(columns.cluster),
  };
}

/** A row's counts, or the reason why it has none. */
function readCounts(
  row: readonly string[],
  at: Located,
  table: TableFile,
  scale: "share" | "percent" | null,
): Counts | string {
  const values: number[] = [];
  for (const [k, column] of [at.counts.value, at.counts.denominator].entries()) {
    const name = at.counts.names[k];
    const text = textAt(row, column);
    if (text === "") return `${name} is blank`;
    const value = readNumber(text, table.semicolons);
    if (value === null) return `${name} is not a number`;
    if (value < 0) return `${name} is below zero`;
    values.push(value);
  }
  const [value = 0, denominator = 0] = values;
  if (denominator === 0) return `${at.counts.names[1]} is zero`;
  if (scale === null) {
    return value > denominator
      ? `${at.counts.names[0]} is larger than ${at.counts.names[1]}`
      : { numerator: value, denominator };
  }
  const share = scale === "percent" ? value / 100 : value;
  if (share > 1) return `${at.counts.names[0]} is above ${scale === "percent" ? "100%" : "1"}`;
  return { numerator: Math.min(denominator, Math.round(share * denominator)), denominator };
}

/**
 * Whether a rate column holds shares (0…1) or percents (0…100): percents where a cell has the sign, or where one in
 * twenty of the rates above zero is above 1; fewer are mistakes in a column of shares.
 */
function findRateScale(table: TableFile, column: number): "share" | "percent" {
  const cells = table.rows.map((row) => textAt(row, column));
  if (cells.some((cell) => cell.endsWith("%"))) return "percent";
  const rates = cells.map((cell) => readNumber(cell, table.semicolons) ?? 0).filter((rate) => rate > 0);
  return rates.filter((rate) => rate > 1).length * 20 > rates.length ? "percent" : "share";
}

function readNumber(text: string, semicolons: boolean): number | null {
  const bare = text.replace(/%$/u, "").replace(/[\s\u00a0]/gu, "");
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(bare) && !semicolons ? bare.replaceAll(",", "") : bare;
  const pointed = semicolons ? plain.replace(/^(-?\d+),(\d+)$/u, "$1.$2") : plain;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/iu.test(pointed) ? Number(pointed) : null;
}

const textAt = (row: readonly string[], column: number) => (row[column] ?? "").trim();
