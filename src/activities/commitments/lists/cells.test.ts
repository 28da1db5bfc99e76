import { expect, test } from "vitest";
import { readAmount, readDay, readEscapes, readState, splitBodies } from "./cells.ts";
import { columnsByTitle } from "./columns.ts";

test.each([
  ["120", "count", 120, null, ""],
  ["1,200 teachers", "count", 1200, null, "teachers"],
  ["40%", "percent", 40, null, ""],
  ["₪2,000,000", "money", 2_000_000, "ILS", ""],
  ["USD 5000", "money", 5000, "USD", ""],
  ["500 EUR", "money", 500, "EUR", ""],
  ["7.5 hours", "count", 7.5, null, "hours"],
  ["as many as possible", "open", null, null, ""],
])("%s is read as an amount", (cell, measure, quantity, currency, unit) => {
  expect(readAmount(cell)).toEqual({ measure, quantity, currency, unit });
});

test.each([
  ["2018-08-31", "2018-08-31"],
  ["31.8.2018", "2018-08-31"],
  ["31/8/2018", "2018-08-31"],
  ["2018", "2018-12-31"],
  ["2016-02", "2016-02-29"],
  ["December 16, 2021", "2021-12-16"],
  ["December 16,2021", "2021-12-16"],
  ["31.2.2018", null],
  ["soon", null],
])("%s is read as the day %s", (cell, day) => {
  expect(readDay(cell, { last: true })).toBe(day);
});

test("characters written out as codes are read; bodies are divided once each; words for a state are known", () => {
  expect(readEscapes("King\\u2019s \\u2013 \\uzz")).toBe("King’s – \\uzz");
  expect(splitBodies("A; B;; A ;C")).toEqual(["A", "B", "C"]);
  expect(["Completed", "STALLED", "unsuccessful", "بلا شيء"].map(readState)).toEqual([
    "done",
    "slower",
    "ended",
    undefined,
  ]);
});

test("titles tell what columns hold, in three languages and in the words of the public lists", () => {
  expect(columnsByTitle(["MLC ID", "Commitment", "Reporting Lead", "All ministers", "Else"])).toEqual([
    "reference",
    "names",
    "lead",
    "partners",
    null,
  ]);
  expect(columnsByTitle(["commitment_id", "canonical_commitment_text", "reporting_lead_title"])).toEqual([
    "reference",
    "names",
    "lead",
  ]);
  expect(columnsByTitle(["الالتزام", "المنظمة", "حتى متى"])).toEqual(["names", "lead", "dueOn"]);
});
