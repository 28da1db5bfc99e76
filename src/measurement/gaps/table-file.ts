import { readFile, stat } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { decodeFile } from "../../core/decode-file.ts";
import { StudyFault } from "../../core/study.ts";

/** A CSV file as text: one header row, then rows of as many cells. */
export interface TableFile {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** True where the file separates cells by semicolons, as where a comma is the decimal sign. */
  semicolons: boolean;
}

const mostBytes = 256 * 1024 * 1024;
const mostColumns = 2000;

/**
 * Reads a CSV file: letters as `decodeFile` finds them; cells apart by comma, semicolon or
 * tab, quoted where needed.
 * @throws {StudyFault} where it is missing, too large, empty or not a table.
 */
export async function readTableFile(path: string): Promise<TableFile> {
  const text = decodeFile(await readBytes(path));
  const delimiter = findDelimiter(text);
  const [header, ...rows] = parseRows(text, delimiter, path);
  if (!header) throw new StudyFault(`The file ${path} is empty.`);
  if (header.length > mostColumns) {
    throw new StudyFault(`The file ${path} has ${header.length} columns; at most ${mostColumns} are read.`);
  }
  return { columns: header.map((name) => name.trim()), rows, semicolons: delimiter === ";" };
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

/** The sign that separates cells in the header, read outside quotes; a comma where there is none. */
function findDelimiter(text: string): string {
  const counts = new Map([",", ";", "\t"].map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === "\n" || sign === "\r") break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ",";
}

function parseRows(text: string, delimiter: string, path: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 2_000_000,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StudyFault(`The file ${path} cannot be read as a table: ${why}.`);
  }
}

/**
 * The place of a named column; capitals and surrounding space do not matter where the exact name is absent.
 * @throws {StudyFault} where no column, or more than one, has that name.
 */
export function findColumn(table: TableFile, name: string): number {
  const fold = (text: string) => text.trim().toLowerCase();
  const exact = table.columns.flatMap((column, index) => (column === name.trim() ? [index] : []));
  const found = exact.length > 0 ? exact : table.columns.flatMap((c, index) => (fold(c) === fold(name) ? [index] : []));
  const [first] = found;
  if (first === undefined) {
    throw new StudyFault(`The file has no column “${name}”; its columns are: ${listColumns(table.columns)}.`);
  }
  if (found.length > 1) throw new StudyFault(`The file has ${found.length} columns named “${name}”.`);
  return first;
}

function listColumns(columns: readonly string[]): string {
  const shown = columns.slice(0, 100).map((column) => (column.length > 60 ? `${column.slice(0, 60)}…` : column));
  return columns.length > shown.length
    ? `${shown.join(", ")} and ${columns.length - shown.length} more`
    : shown.join(", ");
}
