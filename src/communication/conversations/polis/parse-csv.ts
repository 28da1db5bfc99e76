/** One row: its number as a spreadsheet counts, from 1, and its cells as they stand. */
export interface CsvRow {
  row: number;
  cells: string[];
}

/** Where a quotation mark is opened and never closed. */
export class UnclosedQuote extends Error {
  readonly row: number;

  constructor(row: number) {
    super(`Row ${row} opens a quotation mark that is never closed`);
    this.row = row;
  }
}

/**
 * Reads comma-separated text to the letter (RFC 4180): nothing is trimmed, so that what is written again is the same. Empty
 * lines are left out, but counted. @throws {UnclosedQuote}
 */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let row = 1; at < text.length; row += 1) {
    const cells: string[] = [];
    const begin = at;
    for (;;) {
      const cell = text[at] === '"' ? readQuoted(text, at, row) : readPlain(text, at);
      cells.push(cell.value);
      at = cell.end;
      if (text[at] !== ",") break;
      at += 1;
    }
    if (at > begin) rows.push({ row, cells });
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
  }
  return rows;
}

function readPlain(text: string, from: number): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(from, end), end };
}

function readQuoted(text: string, from: number, row: number): { value: string; end: number } {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) throw new UnclosedQuote(row);
  const rest = readPlain(text, close + 1);
  return { value: text.slice(from + 1, close).replaceAll('""', '"') + rest.value, end: rest.end };
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes rows as comma-separated text, each line ended as Polis ends it. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(String(cell))).join(",")}\n`).join("");
