import { expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import { writeXlsx } from "./write-xlsx.ts";

test("a workbook that is written is read again: texts in three alphabets, signs of XML, formulas as texts, numbers", async () => {
  const rows = [
    ["שלום & <b>", "=1+1", 12.5],
    ["مرحبا", "two\nlines", null],
    ["quote \" ' ", "\u0001x", -3],
  ];
  const table = await readTable(
    new Uint8Array(writeXlsx(["Name", "What", "How much"], rows, { fromRight: true })),
    "a.xlsx",
  );
  const read: (readonly string[])[] = [];
  for await (const { cells } of table.rows) read.push(cells);
  expect(table.header).toEqual(["Name", "What", "How much"]);
  expect(read).toEqual([
    ["שלום & <b>", "=1+1", "12.5"],
    ["مرحبا", "two\nlines", ""],
    ["quote \" '", "x", "-3"],
  ]);
});
