/** A cell of an export: text, a number, or nothing. */
export type ExportCell = string | number | null | undefined;

const risky = /^[\s]*[=+\-@\t\r＝＋－＠]/;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** The lines of a CSV file, one by one with their line ends, for exports of any length. */
export function* csvLines(header: readonly string[], rows: Iterable<readonly ExportCell[]>): Generator<string> {
  yield `\ufeff${header.map(writeCell).join(",")}\r\n`;
  for (const row of rows) yield `${row.map(writeCell).join(",")}\r\n`;
}

/**
 * Writes a CSV file (RFC 4180, UTF-8 with its mark) that is safe to open in a spreadsheet: text that would be taken
 * for a formula gets an apostrophe before it, as spreadsheets themselves mark text; numbers stay numbers.
 */
export const writeCsv = (header: readonly string[], rows: Iterable<readonly ExportCell[]>): string =>
  [...csvLines(header, rows)].join("");

function writeCell(cell: ExportCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = risky.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
