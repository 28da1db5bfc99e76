import { readFile, stat } from "node:fs/promises";
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
 * Reads a table: UTF-8 (with or without mark), UTF-16 with mark or windows-1255; cells apart by comma, semicolon or
 * tab, quoted where needed. Rows without a single cell are left out.
 * @throws {StudyFault} where it is missing, too large, empty or cannot be read.
 */
export async function readTable(path: string): Promise<TableFile> {
  const text = decodeText(await readBytes(path));
  const [header, ...rows] = parseDelimited(text, findDelimiter(text));
  if (!header) throw new StudyFault(`The file ${path} is empty.`);
  return { path, columns: header.cells, rows };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new StudyFault(`There is no file ${path}.`);
  if (!found.isFile()) throw new StudyFault(`${path} is not a file.`);
  if (found.size > mostBytes) throw new StudyFault(`The file ${path} is larger than ${mostBytes / 2 ** 20} megabytes.`);
  return readFile(path).catch((error: Error) => {
    throw new StudyFault(`The file ${path} cannot be read: ${error.message}.`);
  });
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1255").decode(bytes);
  }
}

/** The sign that divides the header, read outside quotes; a comma where none does. */
function findDelimiter(text: string): string {
  const [header = ""] = text.replace(/^\s+/u, "").match(/^(?:"(?:[^"]|"")*"|[^\r\n])*/u) ?? [];
  const plain = header.replace(/"(?:[^"]|"")*"/gu, "");
  const times = (sign: string) => plain.split(sign).length - 1;
  return [",", ";", "\t"].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

/** The place of the first of these names that a column has, capitals aside; null where none has. */
export function findColumn({ columns }: TableFile, ...names: readonly string[]): number | null {
  const folded = columns.map((column) => column.toLowerCase());
  const found = names.map((name) => folded.indexOf(name.trim().toLowerCase())).find((place) => place >= 0);
  return found ?? null;
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
