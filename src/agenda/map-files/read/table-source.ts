import { readTable } from "../../../core/table-files/read-table.ts";

/** A table of a file in memory: the names of its columns, and its rows with their numbers as spreadsheets count them. */
export interface MapTable {
  header: readonly string[];
  headerRow: number;
  rows: readonly { row: number; cells: readonly string[] }[];
}

const mostRows = 200_000;

/** Reads CSV or Excel, told by its content, whole; a text that was marked so that no spreadsheet runs it loses its mark. */
export async function readMapTable(bytes: Uint8Array, filename: string): Promise<MapTable> {
  const table = await readTable(bytes, filename);
  const rows: { row: number; cells: readonly string[] }[] = [];
  for await (const { row, cells } of table.rows) {
    rows.push({ row, cells: cells.map(unmark) });
    if (rows.length > mostRows) break;
  }
  return { header: table.header.map(unmark), headerRow: table.headerRow, rows };
}

const unmark = (cell: string): string => (/^'\s*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
