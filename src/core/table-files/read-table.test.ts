import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import type { SourceRow, Table } from "./table.ts";
import { buildXlsx } from "./testing/build-xlsx.ts";
import { fileWords } from "./words.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function rowsOf(table: Table): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return rows;
}

const cellsOf = async (table: Table): Promise<(readonly string[])[]> => (await rowsOf(table)).map(({ cells }) => cells);

/** Hebrew as Windows has written it since the nineties. */
const windows1255 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x5d0 && code <= 0x5ea ? code - 0x5d0 + 0xe0 : code;
  });

test("reads UTF-8 with its mark, quotes, and cells with commas and line ends in them", async () => {
  const table = await readTable(
    utf8('\ufeffyear,name,n\r\n2016,"Nahf, ""north""\nof Akko",5\r\n2016,Haifa,6\r\n'),
    "a.csv",
  );
  expect(table).toMatchObject({ kind: "csv", encoding: "utf-8", header: ["year", "name", "n"], notes: [] });
  expect(await rowsOf(table)).toEqual([
    { row: 2, cells: ["2016", 'Nahf, "north"\nof Akko', "5"] },
    { row: 3, cells: ["2016", "Haifa", "6"] },
  ]);
});

test("reads Hebrew of Windows and says that it did", async () => {
  const table = await readTable(windows1255('שנה,יישוב,ניגשים\r\nתשע"ו,נחף,5\r\n'), "a.csv");
  expect(table.encoding).toBe("windows-1255");
  expect(table.header).toEqual(["שנה", "יישוב", "ניגשים"]);
  expect(await cellsOf(table)).toEqual([['תשע"ו', "נחף", "5"]]);
  expect(table.notes.map(({ message }) => message)).toContain(fileWords.readAsHebrew);
});

test("keeps UTF-8 where one letter of it is damaged, and counts that letter", async () => {
  const good = utf8(`year,place\n${"2016,תל אביב יפו\n".repeat(50)}`);
  const bytes = new Uint8Array([...good, 0xd7, 0x0a]);
  const table = await readTable(bytes, "a.csv");
  expect(table.encoding).toBe("utf-8");
  expect(table.notes).toEqual([{ message: fileWords.damagedLetters, values: { count: 1 } }]);
});

test("reads what Excel calls Unicode text", async () => {
  const table = await readTable(new Uint8Array(Buffer.from("\ufeffשנה\tn\r\n2016\t5\r\n", "utf16le")), "a.txt");
  expect(table).toMatchObject({ encoding: "utf-16le", header: ["שנה", "n"] });
  expect(await cellsOf(table)).toEqual([["2016", "5"]]);
});

test.each([
  [
    "semicolons",
    "year;rate\n2016;0,5\n2017;0,6\n",
    [
      ["2016", "0,5"],
      ["2017", "0,6"],
    ],
  ],
  ["tabs", "year\trate, all\n2016\t5\n", [["2016", "5"]]],
  ["a line that names it", "sep=;\nyear;n\n2016;5\n", [["2016", "5"]]],
])("finds the delimiter: %s", async (_, text, cells) => {
  expect(await cellsOf(await readTable(utf8(text), "a.csv"))).toEqual(cells);
});

test("finds the header below a title, skips empty rows, and counts rows as a spreadsheet does", async () => {
  const table = await readTable(utf8("Results of the exam,,\n,,\nyear,n,\n2016,5,\n,,\n2017,6\n"), "a.csv");
  expect(table.header).toEqual(["year", "n"]);
  expect(table.notes).toEqual([{ message: fileWords.rowsAboveHeader, values: { row: 3 } }]);
  expect((await rowsOf(table)).map(({ row }) => row)).toEqual([4, 6]);
});

test("gives columns names of their own", async () => {
  const table = await readTable(utf8("n,,n\n1,2,3\n"), "a.csv");
  expect(table.header).toEqual(["n", "B", "n (2)"]);
  expect(table.notes).toEqual([{ message: fileWords.repeatedNames, values: { columns: "n (2)" } }]);
});

test("can be walked twice, from a path too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "table-"));
  try {
    await writeFile(join(folder, "a.csv"), "year,n\n2016,5\n");
    const table = await readTable(join(folder, "a.csv"), "a.csv");
    expect(await cellsOf(table)).toEqual([["2016", "5"]]);
    expect(await cellsOf(table)).toEqual([["2016", "5"]]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

const styles = {
  name: "xl/styles.xml",
  content:
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>',
};
const texts = {
  name: "xl/sharedStrings.xml",
  content:
    '<sst><si><t>שנה</t></si><si><r><t>ני</t></r><r><t>גשים</t></r><rPh sb="0"><t>x</t></rPh></si><si><t xml:space="preserve"> A&amp;B_x000A_C </t></si></sst>',
};

test("reads the first sheet with something in it, and says that there is another", async () => {
  const table = await readTable(
    buildXlsx(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row><row r="4"><c r="C4"><v>7</v></c></row>',
      [texts],
    ),
    "a.xlsx",
  );
  expect(table).toMatchObject({ kind: "xlsx", header: ["שנה", "B", "ניגשים"], headerRow: 2 });
  expect(table.notes[0]).toEqual({ message: fileWords.otherSheets, values: { sheet: "Figures", count: 1 } });
  expect(await rowsOf(table)).toEqual([{ row: 4, cells: ["", "", "7"] }]);
});

test("reads numbers, per cents and days of a workbook as people see them", async () => {
  const cells =
    '<c s="1"><v>42614</v></c><c s="2"><v>0.45</v></c><c s="3"><v>4.0000000000000001E-2</v></c><c s="4"><v>42614.5</v></c><c t="b"><v>1</v></c><c t="s"><v>2</v></c><c s="1"><v>1</v></c>';
  const table = await readTable(
    buildXlsx(`<row>${"<c><v>1</v></c>".repeat(7)}</row><row>${cells}</row>`, [styles, texts]),
    "a.xlsx",
  );
  expect(await cellsOf(table)).toEqual([
    ["2016-09-01", "45%", "0.04", "2016-09-01T12:00:00", "TRUE", "A&B\nC", "1900-01-01"],
  ]);
});

test("takes the saved value of a formula, never computes one, and names cells without a value", async () => {
  const table = await readTable(
    buildXlsx(
      '<row><c t="str"><v>year</v></c><c t="str"><v>n</v></c></row><row><c><f>2000+16</f><v>2016</v></c><c><f>HYPERLINK("http://x")</f></c></row><row><c><v>2017</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    ),
    "a.xlsx",
  );
  expect(await rowsOf(table)).toEqual([
    { row: 2, cells: ["2016", ""], unusable: [{ column: 1, message: fileWords.formulaWithoutValue }] },
    { row: 3, cells: ["2017", "#DIV/0!"], unusable: [{ column: 1, message: fileWords.errorInCell }] },
  ]);
});
