import type { TableRow } from "./read-table.ts";

/**
 * Divides text into rows of trimmed cells. A cell that begins with a quotation mark ends at the next single one, line
 * ends inside it included; what still follows before the delimiter belongs to it. A mark inside a cell is a mark, as
 * in Hebrew abbreviations, and so is one that is never closed. Rows without any sign are left out, but counted.
 */
export function parseDelimited(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let row = 1; at < text.length; row += 1) {
    const begin = at;
    const cells: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? readQuoted(text, at, delimiter) : readPlain(text, at, delimiter);
      cells.push(cell.value.trim());
      at = cell.end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (at > begin) rows.push({ row, cells });
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
  return rows;
}

/** What a cell says and where the sign after it stands. */
interface Cell {
  value: string;
  end: number;
}

function readPlain(text: string, from: number, delimiter: string): Cell {
  const divider = delimiter.charCodeAt(0);
  let end = from;
  for (; end < text.length; end += 1) {
    const sign = text.charCodeAt(end);
    if (sign === divider || sign === 10 || sign === 13) break;
  }
  return { value: text.slice(from, end), end };
}

function readQuoted(text: string, from: number, delimiter: string): Cell {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return readPlain(text, from, delimiter);
  const inside = text.slice(from + 1, close).replaceAll('""', '"');
  const rest = readPlain(text, close + 1, delimiter);
  return { value: inside + rest.value, end: rest.end };
}
