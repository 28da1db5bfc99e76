import { expect, test } from "vitest";
import type { Message } from "../message.ts";
import { Refusal } from "../refusal.ts";
import { readTable } from "./read-table.ts";
import { buildXlsx, buildZip, type Part, textRow, workbookParts } from "./testing/build-xlsx.ts";
import { fileWords } from "./words.ts";

/** Bytes that count how many pieces of them were asked for: what is not asked for is not in memory. */
class CountedBytes extends Uint8Array {
  pieces = 0;
  override subarray(from?: number, to?: number): Uint8Array<ArrayBuffer> {
    this.pieces += 1;
    return new Uint8Array(
      this.buffer,
      this.byteOffset + (from ?? 0),
      Math.min(to ?? this.length, this.length) - (from ?? 0),
    );
  }
}

async function refusalOf(bytes: Uint8Array, filename = "a.csv"): Promise<Refusal> {
  try {
    const table = await readTable(bytes, filename);
    for await (const _ of table.rows);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("The file was read.");
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test("refuses ten thousand columns, in CSV and in Excel, naming the row", async () => {
  const columns = Array.from({ length: 10_000 }, (_, at) => `c${at}`);
  const csv = await refusalOf(text(`${columns.join(",")}\n`));
  expect(csv.said).toBe(fileWords.tooManyColumns);
  expect(csv.values).toMatchObject({ row: 1, columns: 10_000 });
  const xlsx = await refusalOf(buildXlsx(textRow(1, columns)), "a.xlsx");
  expect(xlsx.said).toBe(fileWords.tooManyColumns);
});

test("refuses a cell far to the right without making room for those before it", async () => {
  const refusal = await refusalOf(buildXlsx('<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'), "a.xlsx");
  expect(refusal.said).toBe(fileWords.tooManyColumns);
});

test("reads a sheet whose empty cells are styled to its far end", async () => {
  const table = await readTable(
    buildXlsx('<row r="1"><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c r="XFD1" s="3"/></row>'),
    "a.xlsx",
  );
  expect(table.header).toEqual(["a", "b"]);
});

test("refuses a million-character cell, naming row and column", async () => {
  const long = "x".repeat(1_000_000);
  const csv = await refusalOf(text(`a,b\n1,2\n3,${long}\n`));
  expect(csv.said).toBe(fileWords.cellTooLong);
  expect(csv.values).toMatchObject({ row: 3, column: "B" });
  const rows = textRow(1, ["a", "b"]) + textRow(2, ["1", long]);
  // Random letters, so that the sheet is not refused for being small beyond measure.
  expect((await refusalOf(buildXlsx(rows.replace(long, randomLetters(1_000_000))), "a.xlsx")).values).toMatchObject({
    row: 2,
    column: "B",
  });
  const shared = `<sst><si><t>${randomLetters(40_000)}</t></si></sst>`;
  const pointing = `${textRow(1, ["a", "b"])}<row r="2"><c r="B2" t="s"><v>0</v></c></row>`;
  const bySharing = await refusalOf(buildXlsx(pointing, [{ name: "xl/sharedStrings.xml", content: shared }]), "a.xlsx");
  expect(bySharing.values).toMatchObject({ row: 2, column: "B" });
});

test("stops at a quotation mark that is never closed, without reading on", async () => {
  const bytes = new CountedBytes(text(`a,b\n1,"2\n${"3,4\n".repeat(5_000_000)}`));
  const refusal = await refusalOf(bytes);
  expect(refusal.said).toBe(fileWords.recordTooLong);
  expect(refusal.values).toMatchObject({ row: 2 });
  const whole = Math.ceil(bytes.length / 65_536);
  // Once through for the encoding, and then only as far as one record may reach (twice: header, rows).
  expect(bytes.pieces).toBeLessThan(whole + 2 * 80);
});

test("walks only as far as it is asked to", async () => {
  const bytes = new CountedBytes(text(`a,b\n${"3,4\n".repeat(2_000_000)}`));
  const table = await readTable(bytes, "a.csv");
  const before = bytes.pieces;
  for await (const _ of table.rows) break;
  expect(bytes.pieces - before).toBeLessThan(10);
});

test("refuses a zip bomb by what it says of itself, before unpacking", async () => {
  const bomb = `<row r="1">${"<c><v>1</v></c>".repeat(2_000_000)}</row>`;
  const bytes = buildXlsx(bomb);
  expect(bytes.length).toBeLessThan(200_000);
  expect((await refusalOf(bytes, "a.xlsx")).said).toBe(fileWords.unpacksTooLarge);
});

test("stops unpacking a part that holds more than it says", async () => {
  const parts = workbookParts(textRow(1, ["a", "b"]).repeat(500_000)).map(
    (part): Part => (part.name.endsWith("sheet2.xml") ? { ...part, claims: 500 } : part),
  );
  expect((await refusalOf(buildZip(parts), "a.xlsx")).said).toBe(fileWords.damaged);
});

test("refuses an archive of too many parts", async () => {
  const parts = Array.from({ length: 6_000 }, (_, at) => ({ name: `p${at}`, content: "" }));
  expect((await refusalOf(buildZip(parts), "a.xlsx")).said).toBe(fileWords.unpacksTooLarge);
});

test("refuses entities, endless nesting and cut-off sheets", async () => {
  const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>';
  const nested = "<a>".repeat(1_000);
  for (const content of [entity, nested, "<sst><si>"]) {
    const bytes = buildXlsx(textRow(1, ["a", "b"]), [{ name: "xl/sharedStrings.xml", content }]);
    expect((await refusalOf(bytes, "a.xlsx")).said).toBe(fileWords.damaged);
  }
  const whole = buildXlsx(textRow(1, ["a", "b"]));
  expect((await refusalOf(whole.subarray(0, whole.length / 2), "a.xlsx")).said).toBe(fileWords.damaged);
});

test("refuses a small file that points at one long text again and again", async () => {
  const shared = `<sst><si><t>${randomLetters(32_000)}</t></si></sst>`;
  const cells = '<c t="s"><v>0</v></c>'.repeat(100);
  let rows = textRow(1, ["a", "b"]);
  // Row numbers and noise keep the sheet from packing so well that it is refused at once.
  for (let row = 2; row < 202; row += 1) rows += `<row r="${row}" x="${randomLetters(40)}">${cells}</row>`;
  const bytes = buildXlsx(rows, [{ name: "xl/sharedStrings.xml", content: shared }]);
  expect((await refusalOf(bytes, "a.xlsx")).said).toBe(fileWords.tooMuchText);
});

test.each<[string, Uint8Array, Message, string | undefined]>([
  ["nothing", text(""), fileWords.empty, undefined],
  ["empty lines", text("\n\n,,\n"), fileWords.noTable, undefined],
  ["old Excel", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), fileWords.oldExcel, undefined],
  ["a PDF", text("%PDF-1.7"), fileWords.notTable, "pdf"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), fileWords.notTable, "picture"],
  ["a web page", text("<html><table>"), fileWords.notTable, "web"],
  ["a Word document", buildZip([{ name: "word/document.xml", content: "" }]), fileWords.notTable, "word"],
  ["a binary workbook", buildZip([{ name: "xl/workbook.bin", content: "" }]), fileWords.binaryExcel, undefined],
  ["bytes that are no text", Uint8Array.from([1, 0, 2, 0, 0, 5]), fileWords.notTable, "binary"],
])("says what it is instead of a table: %s", async (_, bytes, message, kind) => {
  const refusal = await refusalOf(bytes, "figures.xlsx");
  expect(refusal.said).toBe(message);
  if (kind) expect(refusal.values).toMatchObject({ kind, file: "figures.xlsx" });
});

function randomLetters(length: number): string {
  let seed = 7;
  let letters = "";
  for (let at = 0; at < length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    letters += String.fromCharCode(97 + (Math.floor(seed / 65_536) % 26));
  }
  return letters;
}
