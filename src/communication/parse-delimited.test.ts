import { expect, test } from "vitest";
import { parseDelimited } from "./parse-delimited.ts";

const cellsOf = (text: string, delimiter = ",") => parseDelimited(text, delimiter).map(({ cells }) => cells);

test("quoted cells keep delimiters, line ends and doubled quotation marks", () => {
  expect(cellsOf('a,b\r\n"x, ""y""\nz",2\r\n')).toEqual([
    ["a", "b"],
    ['x, "y"\nz', "2"],
  ]);
});

test("a mark at the head of the file is dropped, and a quotation mark inside a cell is a letter", () => {
  expect(cellsOf('\ufeffשנה\tכיתה\nתשע"ו\tה"ב', "\t")).toEqual([
    ["שנה", "כיתה"],
    ['תשע"ו', 'ה"ב'],
  ]);
});

test("a quotation mark that is never closed stays in its own row", () => {
  expect(cellsOf('text,n\n"open,1\nplain,2')).toEqual([
    ["text", "n"],
    ['"open', "1"],
    ["plain", "2"],
  ]);
});

test("an empty line is no row but is counted; an empty quoted cell is a row", () => {
  expect(parseDelimited('text\n\n""\nlast\n', ",")).toEqual([
    { row: 1, cells: ["text"] },
    { row: 3, cells: [""] },
    { row: 4, cells: ["last"] },
  ]);
});
