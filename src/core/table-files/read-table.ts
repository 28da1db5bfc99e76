import { Refusal } from "../refusal.ts";
import { keepWithinBounds } from "./bounds.ts";
import { measureFile, readChunks } from "./decode-text.ts";
import { expectWorkbook, tellKind } from "./file-kind.ts";
import { openZip } from "./open-zip.ts";
import { openCsv } from "./read-csv.ts";
import { openXlsx } from "./read-xlsx.ts";
import { type FileSource, letterOf, type Note, type Records, type SourceRow, type Table } from "./table.ts";
import { fileWords } from "./words.ts";

const rowsToSearch = 20;

/**
 * Opens the table in a file that somebody sent: CSV in UTF-8, UTF-16 or windows-1255, or the first sheet of an Excel
 * workbook, told by its content. Reads only to the row with the names of the columns; the rows are read by walking.
 * @throws Refusal in words for everything that is not such a table, or beyond `maximum`.
 */
export async function readTable(source: FileSource, filename: string): Promise<Table> {
  await measureFile(source);
  const opened = await openRecords(source, filename);
  const { header, headerRow, notes } = await findHeader(opened);
  return {
    kind: opened.kind,
    encoding: opened.encoding,
    header,
    headerRow,
    notes: [...opened.notes, ...notes],
    rows: { [Symbol.asyncIterator]: () => rowsBelow(opened, headerRow, header.length) },
  };
}

/**
 * Every row of a file that is a list rather than a table of figures, from its first; where its titles are, whoever reads
 * it finds out. @throws Refusal as `readTable`.
 */
export async function readRows(source: FileSource, filename: string): Promise<{ rows: SourceRow[]; notes: Note[] }> {
  await measureFile(source);
  const opened = await openRecords(source, filename);
  const rows: SourceRow[] = [];
  for await (const row of keepWithinBounds(opened.records())) if (filled(row) > 0) rows.push(row);
  if (rows.length === 0) throw new Refusal("invalid", fileWords.noTable);
  return { rows, notes: [...opened.notes] };
}

async function openRecords(source: FileSource, filename: string): Promise<Records> {
  const start = await readStart(source);
  if (tellKind(start, filename) === "csv") return openCsv(source);
  const zip = await openZip(source);
  zip.close();
  expectWorkbook(zip.names, filename);
  return openXlsx(source);
}

async function readStart(source: FileSource): Promise<Uint8Array> {
  for await (const chunk of readChunks(source)) return chunk.subarray(0, 4096);
  return new Uint8Array();
}

const filled = (row: SourceRow): number => row.cells.filter((cell) => cell !== "").length;

/** The header is the first row with two names or more; a title above it is skipped and said. */
async function findHeader(opened: Records): Promise<{ header: string[]; headerRow: number; notes: Note[] }> {
  let found: SourceRow | undefined;
  let searched = 0;
  for await (const row of keepWithinBounds(opened.records())) {
    const names = filled(row);
    if (names > 0 && (!found || names >= 2)) found = row;
    searched += 1;
    if (names >= 2 || searched >= rowsToSearch) break;
  }
  if (!found) throw new Refusal("invalid", fileWords.noTable);
  const notes: Note[] = [];
  if (found.row > 1) notes.push({ message: fileWords.rowsAboveHeader, values: { row: found.row } });
  const figures = found.cells.filter((cell) => /^[-+]?[\d.,]+%?$/.test(cell)).length;
  if (figures * 2 > filled(found)) notes.push({ message: fileWords.namesLookLikeFigures });
  const { header, repeated } = nameColumns(found.cells);
  if (repeated.length > 0) {
    notes.push({ message: fileWords.repeatedNames, values: { columns: repeated.slice(0, 5).join(", ") } });
  }
  return { header, headerRow: found.row, notes };
}

/** Gives every column a name of its own: empty ones their letter, repeated ones a number; empty ones at the end go. */
function nameColumns(cells: readonly string[]): { header: string[]; repeated: string[] } {
  const header: string[] = [];
  const repeated: string[] = [];
  const taken = new Set<string>();
  const width = cells.findLastIndex((cell) => cell !== "") + 1;
  for (const [column, cell] of cells.slice(0, width).entries()) {
    const wanted = cell.replace(/\s+/g, " ") || letterOf(column);
    let name = wanted;
    for (let time = 2; taken.has(name); time += 1) name = `${wanted} (${time})`;
    if (name !== wanted) repeated.push(name);
    taken.add(name);
    header.push(name);
  }
  return { header, repeated };
}

/** Rows below the header that are not empty; short ones are filled up, so that each has a cell for every column. */
async function* rowsBelow(opened: Records, headerRow: number, width: number): AsyncGenerator<SourceRow> {
  for await (const row of keepWithinBounds(opened.records())) {
    if (row.row <= headerRow || (filled(row) === 0 && !row.unusable)) continue;
    if (row.cells.length >= width) yield row;
    else yield { ...row, cells: [...row.cells, ...Array<string>(width - row.cells.length).fill("")] };
  }
}
