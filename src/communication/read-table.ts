import { readFile, stat } from "node:fs/promises";
import { decodeFile } from "../core/decode-file.ts";
import { StudyFault } from "../core/study.ts";
import { parseDelimited } from "./parse-delimited.ts";

/** One row below the header; `row` counts as a spreadsheet does, from 1, header and empty rows included. */
export interface TableRow {
  row: number;
  cells: readonly string[];
}

/** A file of rows and named columns, in memory; names and cells without the space around them. */
export interface TableFile {
  path: string;
  columns: readonly string[];
  rows: readonly TableRow[];
}

const mostBytes = 400 * 1024 * 1024;

/**
 * Reads a table: letters as `decodeFile` finds them; cells apart by comma, semicolon or tab, quoted where needed. Rows
 * without a single cell are left out. Where the header has but one column, a row is one cell.
 * @throws {StudyFault} where it is missing, too large, empty, cannot be read, or a row has more cells than the header.
 */
export async function readTable(path: string): Promise<TableFile> {
  const text = decodeFile(await readBytes(path));
  const [header, ...rows] = parseDelimited(text, findDelimiter(text) ?? noDelimiter);
  if (!header || header.cells.every((name) => name === "")) throw new StudyFault(`The file ${path} is empty.`);
  const columns = header.cells;
  for (const { row, cells } of rows) {
    if (cells.length <= columns.length || cells.slice(columns.length).every((cell) => cell === "")) continue;
    throw new StudyFault(
      `The file ${path}, row ${row}: it has ${cells.length} cells, the header ${columns.length}; a cell that holds the sign between cells needs quotation marks.`,
    );
  }
  return { path, columns, rows };
}

/** A sign that no text has, where nothing divides a row. */
const noDelimiter = "\uffff";

async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new StudyFault(`There is no file ${path}.`);
  if (!found.isFile()) throw new StudyFault(`${path} is not a file.`);
  if (found.size > mostBytes) throw new StudyFault(`The file ${path} is larger than ${mostBytes / 2 ** 20} megabytes.`);
  return readFile(path).catch((error: Error) => {
    throw new StudyFault(`The file ${path} cannot be read: ${error.message}.`);
  });
}

/** The sign that divides the header, read outside quotes; null where none does. */
function findDelimiter(text: string): string | null {
  const [header = ""] = text.replace(/^\s+/u, "").match(/^(?:"(?:[^"]|"")*"|[^\r\n])*/u) ?? [];
  const plain = header.replace(/"(?:[^"]|"")*"/gu, "");
  const times = (sign: string) => plain.split(sign).length - 1;
  const most = [",", ";", "\t"].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
  return times(most) > 0 ? most : null;
}

/**
 * The place of the first of these names that a column has, capitals aside; null where none has.
 * @throws {StudyFault} where two columns have it, and no other is written just so.
 */
export function findColumn({ path, columns }: TableFile, ...names: readonly string[]): number | null {
  for (const name of names.map((one) => one.trim())) {
    const alike = columns.flatMap((column, at) => (column.toLowerCase() === name.toLowerCase() ? [at] : []));
    const same = alike.filter((at) => columns[at] === name);
    const [found, another] = same.length > 0 ? same : alike;
    if (another !== undefined) throw new StudyFault(`The file ${path} has more than one column “${name}”.`);
    if (found !== undefined) return found;
  }
  return null;
}

/** The same, where there must be one. @throws {StudyFault} that names the columns there are. */
export function needColumn(table: TableFile, ...names: readonly string[]): number {
  const found = findColumn(table, ...names);
  if (found !== null) return found;
  const shown = table.columns.slice(0, 40).join(", ");
  const more = table.columns.length > 40 ? ` and ${table.columns.length - 40} more` : "";
  throw new StudyFault(`The file ${table.path} has no column “${names[0]}”; its columns are: ${shown}${more}.`);
}

/** A fault of one cell, said with its file, row and column. */
export const faultIn = ({ path, columns }: TableFile, row: number, column: number, fault: string): StudyFault =>
  new StudyFault(`The file ${path}, row ${row}, column “${columns[column] ?? column + 1}”: ${fault}.`);
