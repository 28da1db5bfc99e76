import { Refusal } from "../refusal.ts";
import { maximum, refuseCell, refuseColumns, refuseRows } from "./bounds.ts";
import { writeNumber } from "./cell-style.ts";
import { openZip } from "./open-zip.ts";
import { readWorkbook, unescapeText, type Workbook } from "./read-workbook.ts";
import type { FileSource, Note, Records, SourceRow, UnusableCell } from "./table.ts";
import { walkXml, type XmlVisitor } from "./walk-xml.ts";
import { fileWords } from "./words.ts";

/**
 * Opens the first sheet of an Excel workbook that has something in it, visible ones first. Formulas are never
 * computed: the value that was saved with them is read, and a cell without one is unusable.
 */
export async function openXlsx(source: FileSource): Promise<Records> {
  const zip = await openZip(source);
  try {
    const workbook = await readWorkbook(zip);
    const sheets = workbook.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
    for (const sheet of sheets) {
      if (!(await hasRows(readSheet(source, workbook, sheet.part)))) continue;
      const notes: Note[] = [];
      const count = sheets.length - 1;
      if (count > 0) notes.push({ message: fileWords.otherSheets, values: { sheet: sheet.name, count } });
      return { kind: "xlsx", encoding: "utf-8", notes, records: () => readSheet(source, workbook, sheet.part) };
    }
  } finally {
    zip.close();
  }
  throw new Refusal("invalid", fileWords.noTable);
}

async function hasRows(rows: AsyncIterable<SourceRow>): Promise<boolean> {
  for await (const _ of rows) return true;
  return false;
}

/** The rows of a sheet that have something in them. */
async function* readSheet(source: FileSource, workbook: Workbook, part: string): AsyncGenerator<SourceRow> {
  const zip = await openZip(source);
  try {
    const { visitor, take } = collectRows(workbook);
    for await (const _ of walkXml(await zip.unpack(part), visitor)) yield* take();
  } finally {
    zip.close();
  }
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  text: string;
  formula: boolean;
  valued: boolean;
}

/** Gathers rows from the tags of a sheet (ECMA-376, 18.3.1); `take` hands over those that are complete. */
function collectRows(workbook: Workbook): { visitor: XmlVisitor; take: () => SourceRow[] } {
  let complete: SourceRow[] = [];
  let row = 0;
  let nextColumn = 0;
  let cells: string[] = [];
  let unusable: UnusableCell[] = [];
  let cell: OpenCell | undefined;
  let reading = false;

  const visitor: XmlVisitor = {
    open: (tag, attributes) => {
      if (tag === "row") {
        row = Number(attributes.r ?? row + 1);
        nextColumn = 0;
      } else if (tag === "c") {
        const column = attributes.r ? columnOf(attributes.r) : nextColumn;
        const style = Number(attributes.s ?? 0);
        cell = { column, type: attributes.t ?? "n", style, text: "", formula: false, valued: false };
        nextColumn = column + 1;
      } else if (cell) {
        if (tag === "f") cell.formula = true;
        reading = tag === "v" || tag === "t";
        if (reading) cell.valued = true;
      }
    },
    text: (piece) => {
      if (!cell || !reading) return;
      cell.text += piece;
      if (cell.text.length > maximum.cellCharacters) throw refuseCell(row, cell.column);
    },
    close: (tag) => {
      reading = false;
      if (tag === "c" && cell) {
        const { text, message } = readCell(cell, workbook, row);
        if (text !== "" || message) {
          if (cell.column >= maximum.columns) throw refuseColumns(row, cell.column + 1);
          while (cells.length < cell.column) cells.push("");
          cells[cell.column] = text;
          if (message) unusable.push({ column: cell.column, message });
        }
        cell = undefined;
      } else if (tag === "row" && cells.length > 0) {
        if (!(row <= maximum.rows)) throw refuseRows();
        complete.push(unusable.length > 0 ? { row, cells, unusable } : { row, cells });
        cells = [];
        unusable = [];
      }
    },
  };
  const take = (): SourceRow[] => {
    const taken = complete;
    complete = [];
    return taken;
  };
  return { visitor, take };
}

function readCell(
  cell: OpenCell,
  workbook: Workbook,
  row: number,
): Pick<Partial<UnusableCell>, "message"> & { text: string } {
  if (cell.formula && !cell.valued) return { text: "", message: fileWords.formulaWithoutValue };
  if (cell.type === "e") return { text: cell.text, message: fileWords.errorInCell };
  if (!cell.valued) return { text: "" };
  if (cell.type === "s") {
    const text = workbook.texts[Number(cell.text)];
    if (text === null) throw refuseCell(row, cell.column);
    return { text: (text ?? "").trim() };
  }
  if (cell.type === "b") return { text: cell.text === "1" ? "TRUE" : "FALSE" };
  if (cell.type === "n") {
    return { text: writeNumber(cell.text, workbook.styles[cell.style] ?? "number", workbook.from1904) };
  }
  return { text: unescapeText(cell.text).trim() };
}

/** The column of a cell's name, from 0: B7 is 1. Names beyond all bounds stay beyond them. */
function columnOf(name: string): number {
  let column = 0;
  for (const letter of name) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = Math.min(column * 26 + value, 1_000_000);
  }
  return Math.max(column - 1, 0);
}
