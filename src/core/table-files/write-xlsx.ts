import { packZip } from "./pack-zip.ts";
import type { ExportCell } from "./spreadsheet-safe.ts";
import { letterOf } from "./table.ts";

/** What XML 1.0 cannot hold is left out; the rest is escaped. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no workbook may hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");

function writeCell(cell: ExportCell, at: string): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : "";
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function sheetOf(rows: readonly (readonly ExportCell[])[], fromRight: boolean): string {
  const written = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => writeCell(cell, `${letterOf(column)}${row + 1}`)).join("")}</row>`,
  );
  const view = `<sheetViews><sheetView workbookViewId="0"${fromRight ? ' rightToLeft="1"' : ""}/></sheetViews>`;
  return `${head}<worksheet xmlns="${main}">${view}<sheetData>${written.join("")}</sheetData></worksheet>`;
}

/**
 * Writes an Excel workbook of one sheet (ECMA-376): texts are texts and never formulas, numbers are numbers. `fromRight`
 * turns the sheet for those who read from right to left.
 */
export function writeXlsx(
  header: readonly string[],
  rows: readonly (readonly ExportCell[])[],
  { fromRight = false }: { fromRight?: boolean } = {},
): Buffer {
  return packZip({
    "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheetOf([header, ...rows], fromRight),
  });
}
