import { type Influence, type InfluenceMap, mapOf } from "../../analysis/leverage/influence-map.ts";
import { StudyFault } from "../../core/study.ts";
import { readTableFile, type TableFile } from "../../measurement/gaps/public.ts";
import { readName, readNumber } from "./study-options.ts";

/** A map of influences with the names of its challenges, and what was done to the file to get there. */
export interface NamedMap {
  names: string[];
  map: InfluenceMap;
  warnings: string[];
}

const mostChallenges = 20_000;

/**
 * Reads a map from a file of links: columns from, to, weight (or source, target, sign …). A link given twice counts once,
 * with its mean weight; a row with one name alone is a challenge without links.
 * @throws {StudyFault} for a file that is no list of links, naming row and column.
 */
export async function readLinks(path: string): Promise<NamedMap> {
  const table = await readTableFile(path);
  const at = {
    from: columnOf(table, path, ["from", "source", "cause", "sender"]),
    to: columnOf(table, path, ["to", "target", "effect", "receiver"]),
    weight: findOneOf(table, ["weight", "sign", "polarity", "value", "score", "strength"]),
  };
  const places = new Map<string, number>();
  const links = new Map<string, { from: number; to: number; weights: number[] }>();
  const left = { alone: 0, blank: 0 };
  table.rows.forEach((row, index) => {
    const ends = [readName(row[at.from]), readName(row[at.to])].filter((name) => name !== "");
    const [from, to] = ends.map((name) => placeOf(places, name));
    if (from === undefined) return;
    const weight =
      at.weight === null ? 1 : readWeight(row[at.weight] ?? "", () => sayCell(path, table, index, at.weight ?? 0));
    if (to === undefined) left.alone++;
    else if (weight === null) left.blank++;
    else {
      const key = `${from} ${to}`;
      const link = links.get(key) ?? { from, to, weights: [] };
      link.weights.push(weight);
      links.set(key, link);
    }
  });
  if (places.size === 0) throw new StudyFault(`The file ${path} has no links.`);
  if (places.size > mostChallenges)
    throw new StudyFault(`The file ${path} has more than ${mostChallenges} challenges.`);
  const influences = [...links.values()].map(({ from, to, weights }) => ({ from, to, weight: meanOf(weights) }));
  const repeated = [...links.values()].filter(({ weights }) => weights.length > 1);
  return {
    names: [...places.keys()],
    map: mapOf(places.size, influences),
    warnings: [
      ...(at.weight === null ? [`${path} has no column “weight”; every link counts 1.`] : []),
      ...tell(left.blank, (count) => `${count} of ${table.rows.length} rows have no weight and are left out.`),
      ...tell(
        left.alone,
        (count) => `${count} of ${table.rows.length} rows name one challenge only; it is kept without a link.`,
      ),
      ...tell(
        repeated.length,
        (count) => `${count} links are given more than once; each counts once, with its mean weight.`,
      ),
      ...sayWeights(influences),
    ],
  };
}

/**
 * Reads a map from a square matrix, row influences column: the first row and the first column are names; the row of names
 * may be missing, or its corner. A blank cell is 0.
 * @throws {StudyFault} where it is not square, its names differ or repeat, or a cell is no number.
 */
export async function readMatrix(path: string): Promise<NamedMap> {
  const table = await readTableFile(path);
  const { names, columns, rows, firstRow } = namesOfMatrix(table, path);
  const blank = { cells: 0 };
  const influences = rows.flatMap((row, from) =>
    columns.map((column, to): Influence => {
      const cell = (row[column] ?? "").trim();
      const weight = readNumber(cell);
      if (cell === "") blank.cells++;
      else if (weight === null && from !== to) {
        throw new StudyFault(`${path}, row ${from + firstRow}, column “${names[to]}”: “${cell}” is not a number.`);
      }
      return { from, to, weight: weight ?? 0 };
    }),
  );
  return {
    names,
    map: mapOf(names.length, influences),
    warnings: [
      ...tell(blank.cells, (count) => `${count} cells of the matrix are blank and count as 0.`),
      ...sayWeights(influences),
    ],
  };
}

interface MatrixParts {
  names: string[];
  /** For each name the column that it heads. */
  columns: number[];
  rows: readonly (readonly string[])[];
  /** The number of the first row of weights in the file. */
  firstRow: number;
}

function namesOfMatrix(table: TableFile, path: string): MatrixParts {
  const width = Math.max(table.columns.length, ...table.rows.map(({ length }) => length));
  const isBlank = (column: number) => [table.columns, ...table.rows].every((row) => (row[column] ?? "").trim() === "");
  const last = [...Array(width).keys()].findLast((column) => !isBlank(column)) ?? 0;
  const isHeader = table.columns.slice(1).some((cell) => cell.trim() !== "" && readNumber(cell) === null);
  const withoutHeader = table.rows.length + 1 === last && !isHeader;
  const rows = withoutHeader ? [table.columns, ...table.rows] : table.rows;
  const names = rows.map((row) => readName(row[0]));
  if (names.length !== last) {
    throw new StudyFault(`${path} is not a square matrix: it has ${names.length} rows and ${last} columns of weights.`);
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new StudyFault(`${path} has more than one row named “${twice}”.`);
  if (withoutHeader) return { names, columns: names.map((_, at) => at + 1), rows, firstRow: 1 };
  const cornerMissing = table.columns.length === names.length;
  const headings = (cornerMissing ? ["", ...table.columns] : table.columns).map(readName);
  const columns = names.map((name) => headings.indexOf(name, 1));
  const missing = names.find((_, at) => columns[at] === -1);
  if (missing !== undefined) throw new StudyFault(`${path} has a row named “${missing}” but no column of that name.`);
  return { names, columns, rows, firstRow: 2 };
}

function readWeight(cell: string, where: () => string): number | null {
  const text = cell.trim().toLowerCase();
  if (text === "") return null;
  if (["+", "positive"].includes(text)) return 1;
  if (["-", "−", "–", "negative"].includes(text)) return -1;
  const weight = readNumber(text);
  if (weight === null) throw new StudyFault(`${where()}: “${cell.trim()}” is not a number.`);
  return weight;
}

/** The file, row and column of a cell, as people count them. */
export const sayCell = (path: string, table: TableFile, row: number, column: number): string =>
  `${path}, row ${row + 2}, column “${table.columns[column] ?? ""}”`;

/** A place for a name, a new one where it was not seen before. */
export function placeOf(places: Map<string, number>, name: string): number {
  const place = places.get(name) ?? places.size;
  places.set(name, place);
  return place;
}

/**
 * The first column that has one of the names.
 * @throws {StudyFault} where there is none, naming the first.
 */
export function columnOf(table: TableFile, path: string, names: readonly string[]): number {
  const found = findOneOf(table, names);
  if (found !== null) return found;
  throw new StudyFault(
    `${path} has no column “${names[0]}”; its columns are: ${table.columns.slice(0, 50).join(", ")}.`,
  );
}

/** The first column that has one of the names, capitals aside; null where none has. */
export function findOneOf(table: TableFile, names: readonly string[]): number | null {
  const headings = table.columns.map((column) => column.trim().toLowerCase());
  const found = names.map((name) => headings.indexOf(name)).find((at) => at !== -1);
  return found ?? null;
}

/** A sentence about a count that is not 0. */
export const tell = (count: number, sentence: (count: number) => string): string[] =>
  count > 0 ? [sentence(count)] : [];

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

function sayWeights(influences: readonly Influence[]): string[] {
  const self = influences.filter(({ from, to, weight }) => from === to && weight !== 0).length;
  return tell(self, (count) => `${count} challenges influence themselves; this is counted as the file has it.`);
}
