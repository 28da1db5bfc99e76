import { expect, test } from "vitest";
import { type CellFigure, parseFigure } from "./parse-figure.ts";

const number = (value: number, percent = false): CellFigure => ({ kind: "number", value, percent });
const between = (low: number | null, high: number | null, open: "none" | "low" | "high" = "none"): CellFigure => ({
  kind: "between",
  low,
  high,
  percent: false,
  open,
});

test.each<[string, CellFigure]>([
  ["12", number(12)],
  ["-3", number(-3)],
  ["−3", number(-3)],
  ["1,234", number(1234)],
  ["1,234,567.5", number(1_234_567.5)],
  ["1 234", number(1234)],
  ["1\u00a0234", number(1234)],
  ["0.30927835051546393", number(0.30927835051546393)],
  ["4.5e-2", number(0.045)],
  ["45%", number(45, true)],
  ["45 %", number(45, true)],
  ["٤٥٪", number(45, true)],
  ["١٬٢٣٤٫٥", number(1234.5)],
  ["60-69", between(60, 69)],
  ["60–69", between(60, 69)],
  ["GE50", between(50, null)],
  ["LT50", between(null, 50, "high")],
  ["<10", between(null, 10, "high")],
  ["≤10", between(null, 10)],
  [">90", between(90, null, "low")],
  ["פחות מ-5", between(null, 5, "high")],
  ["פחות מ־5", between(null, 5, "high")],
  ["أقل من ٥", between(null, 5, "high")],
  ["*", { kind: "hidden" }],
  ["s", { kind: "hidden" }],
  ["PS", { kind: "hidden" }],
  ["..", { kind: "hidden" }],
  ["", { kind: "blank" }],
  ["-", { kind: "blank" }],
  ["NaN", { kind: "blank" }],
  ["12,5", { kind: "ambiguous" }],
  ["1.234,5", { kind: "ambiguous" }],
  ["(5)", { kind: "unreadable" }],
  ["12a", { kind: "unreadable" }],
  ["69-60", { kind: "unreadable" }],
  ["1,2345", { kind: "ambiguous" }],
  ["=1+1", { kind: "unreadable" }],
  ["0x10", { kind: "unreadable" }],
])("reads %j", (cell, figure) => {
  expect(parseFigure(cell)).toEqual(figure);
});
