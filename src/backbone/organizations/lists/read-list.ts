import type { Message, Values } from "../../../core/message.ts";
import { tellKind } from "../../../core/table-files/file-kind.ts";
import { mendEncoding, wideOf } from "../../../core/table-files/mend-encoding.ts";
import { readRows } from "../../../core/table-files/read-table.ts";
import type { SourceRow } from "../../../core/table-files/table.ts";

/** Something to know about how a file was read. */
export interface ListNote {
  message: Message;
  values?: Values | undefined;
}

/** The rows of a spreadsheet file as text that can be looked at again, each on the line of its number. */
export async function readList(file: Uint8Array, filename: string): Promise<{ text: string; notes: ListNote[] }> {
  // Letters of two bytes are full of zeros, which tell of something else where they do not stand on one side.
  const isText = wideOf(file) !== null || (file.length > 0 && tellKind(file.subarray(0, 4096), filename) === "csv");
  const mended = isText ? mendEncoding(file) : { bytes: file, notes: [] };
  const { rows, notes } = await readRows(mended.bytes, filename);
  return { text: textOfRows(rows), notes: [...mended.notes, ...notes] };
}

/** A row of a list has so many cells at most; the rest is no list of organizations. */
const mostCells = 60;

function textOfRows(rows: readonly SourceRow[]): string {
  const lines: string[] = [];
  for (const { row, cells } of rows) {
    while (lines.length < row - 1) lines.push("");
    lines.push(cells.slice(0, mostCells).map(plainCell).join("\t"));
  }
  // A tab says that cells are divided by tabs, also where a list has one column and its names hold commas.
  const text = lines.join("\n");
  return text.includes("\t") ? text : `${text}\t`;
}

/** A cell in one line; quotation marks stay, doubled where they would be taken for a frame. */
function plainCell(cell: string): string {
  const flat = cell.replace(/\s+/g, " ").trim();
  return flat.startsWith('"') ? `"${flat.replaceAll('"', '""')}"` : flat;
}
