import type { SourceRow, Table } from "../../core/table-files/table.ts";
import { type ColumnRole, dimensionOf, plainHeader, roleOfHeader } from "./header-words.ts";
import { parseFigure } from "./parse-figure.ts";
import { type Period, parsePeriod } from "./parse-period.ts";

/** What a column seems to be, and how surely (0 to 1). */
export interface ColumnGuess {
  column: string;
  role: ColumnRole;
  confidence: number;
}

/** What the columns of a table seem to be, for a person to confirm; nothing is taken without that. */
export interface Recognition {
  columns: readonly ColumnGuess[];
  mapping: {
    period?: string;
    place?: string;
    placeCode?: string;
    unit?: string;
    dimensions: readonly { column: string; dimension: string }[];
    rate?: string;
    numerator?: string;
    denominator?: string;
    value?: string;
    scale?: "share" | "percent";
  };
  /** The periods that were seen, by time; school years among them are to be confirmed. */
  periods: readonly Period[];
  /** Where zeros are many and the smallest other count is 3 or more: that count, under which zero may hide. */
  zeroMayHideBelow: number | null;
}

const mostRows = 20_000;
const mostDistinct = 60;

/** Rows of a table for recognizing its columns: its first ones, at most 20,000. */
export async function sampleRows(table: Pick<Table, "rows">, most: number = mostRows): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const row of table.rows) {
    rows.push(row);
    if (rows.length >= most) break;
  }
  return rows;
}

/** Guesses from headers in three languages and from what stands below them what each column is. */
export function recognizeColumns(header: readonly string[], rows: readonly SourceRow[]): Recognition {
  const facts = header.map((column, at) =>
    factsOf(
      column,
      rows.map((row) => row.cells[at] ?? ""),
    ),
  );
  const columns = facts.map(guessColumn);
  const best = (role: ColumnRole): string | undefined =>
    columns.filter((guess) => guess.role === role).reduce<ColumnGuess | undefined>(surer, undefined)?.column;
  const period = best("period");
  const figure = chooseFigure(columns, facts);
  const periods = new Map<string, Period>();
  for (const seen of facts.find(({ column }) => column === period)?.periods ?? []) periods.set(seen.label, seen);
  return {
    columns,
    mapping: {
      ...given({ period, place: best("place"), placeCode: best("place-code"), unit: best("unit") }),
      dimensions: chooseGroups(columns).map(({ column }) => ({ column, dimension: dimensionOf(column) })),
      ...figure,
    },
    periods: [...periods.values()].toSorted((a, b) => a.start.localeCompare(b.start)),
    zeroMayHideBelow: suspectZeros(header, rows, figure),
  };
}

/** The groups that their headers name; where none does, those that what stands in them suggests. */
function chooseGroups(columns: readonly ColumnGuess[]): ColumnGuess[] {
  const groups = columns.filter(({ role, confidence }) => role === "group" && confidence >= 0.5);
  const named = groups.filter(({ confidence }) => confidence > 0.5);
  return named.length > 0 ? named : groups;
}

const surer = (a: ColumnGuess | undefined, b: ColumnGuess): ColumnGuess => (a && a.confidence >= b.confidence ? a : b);

/** Only the entries that are there. */
function given<T extends object>(entries: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** What stands in a column; shares are of the cells that are not empty. */
interface ColumnFacts {
  column: string;
  filled: number;
  distinct: number;
  numeric: number;
  whole: number;
  withinOne: boolean;
  withinHundred: boolean;
  percentSigns: number;
  periodic: number;
  periods: Period[];
}

function factsOf(column: string, cells: readonly string[]): ColumnFacts {
  const filled = cells.filter((cell) => cell !== "");
  const distinct = new Map<string, number>();
  for (const cell of filled) distinct.set(cell, (distinct.get(cell) ?? 0) + 1);
  const facts: ColumnFacts = {
    column,
    filled: filled.length,
    distinct: distinct.size,
    numeric: 0,
    whole: 0,
    withinOne: true,
    withinHundred: true,
    percentSigns: 0,
    periodic: 0,
    periods: [],
  };
  const each = 1 / Math.max(filled.length, 1);
  for (const [cell, times] of distinct) {
    const period = parsePeriod(cell);
    if (period) {
      facts.periodic += times * each;
      facts.periods.push(period);
    }
    const figure = parseFigure(cell);
    if (figure.kind === "unreadable" || figure.kind === "ambiguous") continue;
    facts.numeric += times * each;
    if (figure.kind !== "number") continue;
    if (figure.percent) facts.percentSigns += times * each;
    if (Number.isInteger(figure.value)) facts.whole += times * each;
    if (figure.value < 0 || figure.value > 1) facts.withinOne = false;
    if (figure.value < 0 || figure.value > 100) facts.withinHundred = false;
  }
  return facts;
}

function guessColumn(facts: ColumnFacts): ColumnGuess {
  const { column } = facts;
  const said = roleOfHeader(column);
  const guess = (role: ColumnRole, confidence: number): ColumnGuess => ({ column, role, confidence });
  if (facts.filled === 0) return guess("other", 0);
  const numeric = facts.numeric > 0.9;
  const few = facts.distinct <= Math.max(2, Math.min(mostDistinct, facts.filled / 2));

  if (facts.periodic > 0.95 && facts.distinct <= 150 && said.role !== "denominator" && said.role !== "count") {
    return guess("period", said.role === "period" ? 0.98 : 0.6);
  }
  if (said.role === "period") return guess("other", 0);
  if (said.role === "place" && numeric) return guess("place-code", 0.5);
  if (said.role === "place" || said.role === "place-code" || said.role === "unit")
    return guess(said.role, said.confidence);
  if (said.role === "group") return guess(few ? "group" : "other", few ? said.confidence : 0.2);
  if (numeric && (facts.percentSigns > 0.5 || said.role === "rate")) {
    return facts.withinHundred ? guess("rate", facts.percentSigns > 0.5 ? 0.9 : said.confidence) : guess("value", 0.3);
  }
  if (numeric && said.role !== "other") {
    const counts = said.role === "value" || facts.whole > 0.95;
    return guess(counts ? said.role : "value", counts ? said.confidence : 0.3);
  }
  if (!numeric && few && facts.distinct >= 2 && facts.distinct * 2 <= facts.filled)
    return guess("group", facts.distinct <= 12 ? 0.5 : 0.3);
  if (numeric && facts.withinOne && facts.whole < 0.9) return guess("rate", 0.3);
  return guess("other", 0);
}

type FigureColumns = Pick<Recognition["mapping"], "rate" | "numerator" | "denominator" | "value" | "scale">;

const fillers = new Set(["total", "number", "count", "of", "rate", "share", "מספר", "שיעור", "אחוז", "عدد", "نسبة"]);
const tokens = (column: string): string[] =>
  plainHeader(column)
    .split(" ")
    .filter((word) => !fillers.has(word));

/** The part and the whole that go together best: sure of themselves, and speaking of the same thing. */
function chooseFigure(columns: readonly ColumnGuess[], facts: readonly ColumnFacts[]): FigureColumns {
  const parts = columns.filter(({ role }) => role === "rate" || role === "count");
  const wholes = columns.filter(({ role }) => role === "denominator");
  let best: { part: ColumnGuess; whole: ColumnGuess; score: number } | undefined;
  for (const part of parts) {
    for (const whole of wholes) {
      const same = tokens(part.column).filter((token) => tokens(whole.column).includes(token)).length;
      const score = part.confidence + whole.confidence + (part.role === "rate" ? 0.05 : 0) + Math.min(same, 2) * 0.5;
      if (!best || score > best.score) best = { part, whole, score };
    }
  }
  const chosen = best?.part ?? parts.reduce<ColumnGuess | undefined>(surer, undefined);
  if (!chosen) {
    const value = columns.filter(({ role }) => role === "value").reduce<ColumnGuess | undefined>(surer, undefined);
    return given<FigureColumns>({ value: value?.column });
  }
  const denominator = best?.whole.column;
  if (chosen.role === "count") return given<FigureColumns>({ numerator: chosen.column, denominator });
  const scale = facts.find(({ column }) => column === chosen.column)?.withinOne ? "share" : "percent";
  return given<FigureColumns>({ rate: chosen.column, denominator, scale });
}

/** A source that hides small counts as 0 has many zeros and no 1 or 2: looked for in the counts themselves. */
function suspectZeros(header: readonly string[], rows: readonly SourceRow[], figure: FigureColumns): number | null {
  const part = header.indexOf(figure.numerator ?? figure.rate ?? "");
  const whole = header.indexOf(figure.denominator ?? "");
  if (part < 0 || (figure.rate && whole < 0)) return null;
  let zeros = 0;
  let counts = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const { cells } of rows) {
    const read = parseFigure(cells[part] ?? "");
    const of = figure.rate ? parseFigure(cells[whole] ?? "") : null;
    if (read.kind !== "number" || (of && of.kind !== "number")) continue;
    const share = read.percent || figure.scale === "percent" ? 100 : 1;
    const count = of?.kind === "number" ? Math.round((read.value / share) * of.value) : read.value;
    counts += 1;
    if (count === 0) zeros += 1;
    else smallest = Math.min(smallest, count);
  }
  const suspicious = counts >= 30 && zeros * 20 >= counts && smallest >= 3 && smallest <= 20;
  return suspicious ? smallest : null;
}
