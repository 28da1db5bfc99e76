import { Refusal } from "../refusal.ts";
import { letterOf, type SourceRow } from "./table.ts";
import { fileWords } from "./words.ts";

/** The most that a file may hold; beyond it the file is refused in words, and memory stays bounded. */
export const maximum = {
  bytes: 200_000_000,
  rows: 1_000_000,
  columns: 1_000,
  cellCharacters: 32_767,
  recordCharacters: 4_000_000,
  /** Over all cells of one reading: a small workbook can point at one long text from a million cells. */
  allCharacters: 400_000_000,
  zipEntries: 5_000,
  zipRatio: 200,
  sharedCharacters: 32_000_000,
  sharedStrings: 2_000_000,
  xmlDepth: 64,
} as const;

export const refuseColumns = (row: number, columns: number): Refusal =>
  new Refusal("invalid", fileWords.tooManyColumns, { values: { row, columns, most: maximum.columns } });

export const refuseCell = (row: number, column: number): Refusal =>
  new Refusal("invalid", fileWords.cellTooLong, {
    values: { row, column: letterOf(column), most: maximum.cellCharacters },
  });

export const refuseRows = (): Refusal =>
  new Refusal("invalid", fileWords.tooManyRows, { values: { most: maximum.rows } });

/** Passes rows on, and throws a `Refusal` naming row and column at the first that goes beyond `maximum`. */
export async function* keepWithinBounds(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow> {
  let characters = 0;
  for await (const row of rows) {
    if (row.row > maximum.rows) throw refuseRows();
    if (row.cells.length > maximum.columns) throw refuseColumns(row.row, row.cells.length);
    for (const [column, cell] of row.cells.entries()) {
      if (cell.length > maximum.cellCharacters) throw refuseCell(row.row, column);
      characters += cell.length;
    }
    if (characters > maximum.allCharacters) throw new Refusal("invalid", fileWords.tooMuchText);
    yield row;
  }
}
