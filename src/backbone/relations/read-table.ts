import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import { decodeFile } from "../../core/decode-file.ts";
import { StudyFault } from "../../core/study.ts";

/** A row of a file: its cells without surrounding space, and the line that it ends on, counted from 1. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/** A file of rows under one header. */
export interface Table {
  /** The file's name without its folder, as sentences name it. */
  name: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  /** True where cells are separated by semicolons, as where a comma is the decimal sign. */
  semicolons: boolean;
}

const mostBytes = 64 * 2 ** 20;

/**
 * Reads a CSV file: letters as `decodeFile` finds them; cells apart by comma, semicolon or
 * tab, quoted where needed; letters composed, so that the same name is the same text.
 * @throws {StudyFault} where it is missing, too large, empty or not a table.
 */
export async function readTable(path: string): Promise<Table> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new StudyFault(`There is no file ${path}.`);
  if (!found.isFile()) throw new StudyFault(`${path} is not a file.`);
  if (found.size > mostBytes) throw new StudyFault(`The file ${path} is larger than ${mostBytes / 2 ** 20} megabytes.`);
  const bytes = await readFile(path).catch((error: Error) => {
    throw new StudyFault(`The file ${path} cannot be read: ${error.message}.`);
  });
  const text = decodeFile(bytes).normalize("NFC");
  const delimiter = findDelimiter(text);
  const [header, ...rows] = parseRows(text, delimiter, path);
  if (!header) throw new StudyFault(`The file ${path} is empty.`);
  return { name: basename(path), columns: header.cells, rows, semicolons: delimiter === ";" };
}

/** The sign that stands most often in the first line, outside quotes. */
function findDelimiter(text: string): string {
  const firstLine = /^[^\r\n]*/u.exec(text.trimStart())?.[0] ?? "";
  const outsideQuotes = firstLine.replaceAll(/"[^"]*"/gu, "");
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: outsideQuotes.split(sign).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

function parseRows(text: string, delimiter: string, path: string): TableRow[] {
  const rows: TableRow[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: 1_000_000,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells: cells.map((cell) => cell.trim()) });
        return null;
      },
    });
    return rows;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StudyFault(`The file ${path} cannot be read as a table: ${why}.`);
  }
}

/** The place of the first of these column names that the file has, capitals not mattering; null where it has none. */
export function findColumn({ columns }: Table, names: readonly string[]): number | null {
  const present = columns.map((column) => column.toLowerCase());
  const place = names.map((name) => present.indexOf(name.toLowerCase())).find((index) => index !== -1);
  return place ?? null;
}

/**
 * The place of a column that was asked for by name.
 * @throws {StudyFault} where the file has no such column.
 */
export function demandColumn(table: Table, name: string): number {
  const place = findColumn(table, [name.trim()]);
  if (place !== null) return place;
  throw new StudyFault(`The file ${table.name} has no column “${name}”; its columns are: ${listColumns(table)}.`);
}

/** The file's columns in one line, the first thirty. */
export const listColumns = ({ columns }: Table): string =>
  columns.length > 30 ? `${columns.slice(0, 30).join(", ")} and ${columns.length - 30} more` : columns.join(", ");
