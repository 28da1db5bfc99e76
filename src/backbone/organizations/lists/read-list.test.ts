import { expect, test } from "vitest";
import { buildXlsx, textRow } from "../../../core/table-files/testing/build-xlsx.ts";
import { readPaste } from "../paste.ts";
import { readList } from "./read-list.ts";

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

test("rows keep the numbers of the spreadsheet, below a heading and over empty rows", async () => {
  const { text } = await readList(bytesOf("Partners 2026,,\n,,\nName,Sector\nA,NGO\n,\nB,wizards\n"), "list.csv");
  const { rows, faults } = readPaste(text);
  expect(rows.map(({ name, row }) => [name, row])).toEqual([
    ["A", 4],
    ["B", 6],
  ]);
  expect(faults).toMatchObject([{ row: 6, fault: "sector", value: "wizards" }]);
});

test("lines of one file that were written in two ways are both read, and it is said", async () => {
  // "עמותה" in windows-1255.
  const old = [0xf2, 0xee, 0xe5, 0xfa, 0xe4];
  const { text, notes } = await readList(bytesOf("שם,מגזר\nארגון א,עמותה\nB,", old, "\n"), "list.csv");
  expect(readPaste(text).rows.map(({ sector }) => sector)).toEqual(["nonprofit", "nonprofit"]);
  expect(notes.map(({ values }) => values)).toEqual([{ count: 1, encoding: "hebrew" }]);
});

test("names of one column may hold commas and quotation marks", async () => {
  const xlsx = buildXlsx(
    ["Ministry, Haifa district", "A, B, C", "מרכז בע&quot;מ"].map((name, at) => textRow(at + 1, [name])).join(""),
  );
  const { text } = await readList(new Uint8Array(xlsx), "list.xlsx");
  expect(readPaste(text).rows.map(({ name }) => name)).toEqual(["Ministry, Haifa district", "A, B, C", 'מרכז בע"מ']);
});

test.each([
  ["a picture", bytesOf([0x89], "PNG\r\n", [0x1a, 10, 0, 0, 0, 13])],
  ["an old Excel file", bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ["nothing", new Uint8Array()],
])("%s is refused in words", async (_what, bytes) => {
  await expect(readList(bytes, "list.csv")).rejects.toMatchObject({ name: "Refusal", reason: "invalid" });
});

test("a thousand rows with errors are named row by row", async () => {
  const rows = Array.from({ length: 1000 }, (_, n) => `Organization ${n},wizards ${n},no mail ${n}`);
  const { text } = await readList(bytesOf(`Name,Sector,E-mail\n${rows.join("\n")}`), "list.csv");
  const { faults } = readPaste(text);
  expect(faults).toHaveLength(2000);
  expect(new Set(faults.map(({ row }) => row)).size).toBe(1000);
  expect(faults.at(-1)).toEqual({ row: 1001, fault: "contact", value: "no mail 999" });
});
