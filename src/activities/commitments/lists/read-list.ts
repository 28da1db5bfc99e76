import type { Message, Values } from "../../../core/message.ts";
import { refuseField } from "../../../core/refusal.ts";
import { tellKind } from "../../../core/table-files/file-kind.ts";
import { mendEncoding, wideOf } from "../../../core/table-files/mend-encoding.ts";
import { readTable } from "../../../core/table-files/read-table.ts";
import { listWords as said } from "./list-words.ts";

/** A row as it stands in its file; `row` as a spreadsheet counts. */
export interface ListRow {
  row: number;
  cells: readonly string[];
}

/** A list of promises as it was read, before anybody has said what its columns hold. */
export interface ReadList {
  header: string[];
  rows: ListRow[];
  notes: { message: Message; values?: Values | undefined }[];
}

/** How many promises one list may hold. */
export const mostRows = 10_000;
const mostColumns = 60;

/** Reads a table from a file, in whatever it was written in; each cell as it stands there. @throws {Refusal} */
export async function readList(file: Uint8Array, filename: string): Promise<ReadList> {
  const isText = wideOf(file) !== null || (file.length > 0 && tellKind(file.subarray(0, 4096), filename) === "csv");
  const mended = isText ? mendEncoding(file) : { bytes: file, notes: [] };
  const table = await readTable(mended.bytes, filename);
  const header = table.header.slice(0, mostColumns).map(unmark);
  const rows: ListRow[] = [];
  for await (const { row, cells, asWritten } of table.rows) {
    rows.push({ row, cells: (asWritten ?? cells).slice(0, header.length).map(unmark) });
    if (rows.length > mostRows) throw refuseField("file", said.tooManyRows, { most: mostRows });
  }
  if (rows.length === 0) throw refuseField("file", said.noRows);
  return { header, rows, notes: [...mended.notes, ...table.notes] };
}

/** A text that was marked so that no spreadsheet runs it loses its mark. */
const unmark = (cell: string): string => (/^'\s*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
