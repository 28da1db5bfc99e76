import { describe, expect, test } from "vitest";
import { type AskedQuestion, faultsOfAnswers, isOver, readOptions } from "./arrangement.ts";

const question = (more: Partial<AskedQuestion>): AskedQuestion => ({
  id: "q",
  kind: "text",
  label: { en: "A question" },
  hint: {},
  options: [],
  needed: true,
  ...more,
});

describe("options", () => {
  test("are read from lines, language beside language", () => {
    expect(readOptions({ en: "North\n\n South ", he: "צפון\nדרום" })).toEqual([
      { en: "North", he: "צפון" },
      { en: "South", he: "דרום" },
    ]);
    expect(readOptions({})).toEqual([]);
  });

  test("are not guessed where a language has fewer lines", () => {
    expect(readOptions({ en: "North\nSouth", he: "צפון" })).toBeNull();
  });
});

describe("answers", () => {
  const wrong = (more: Partial<AskedQuestion>, answer: string, complete = true): string[] =>
    faultsOfAnswers([question(more)], { q: answer }, { complete }).map(({ field }) => field);

  test.each<[string, Partial<AskedQuestion>, string]>([
    ["nothing where something is needed", {}, " "],
    ["words where a number is asked", { kind: "number" }, "many"],
    ["what is not offered", { kind: "choice", options: [{ en: "North" }] }, "West"],
    ["more than a line holds", {}, "x".repeat(501)],
  ])("that are %s are named", (_, more, answer) => {
    expect(wrong(more, answer)).toEqual(["answers.q"]);
  });

  test.each<[string, Partial<AskedQuestion>, string, boolean]>([
    ["nothing where nothing is needed", { needed: false }, "", true],
    ["nothing yet in a draft", {}, "", false],
    ["a number", { kind: "number" }, "-3.5", true],
    ["what is offered, by its first text", { kind: "choice", options: [{ he: "צפון", ar: "الشمال" }] }, "צפון", true],
  ])("that are %s are fine", (_, more, answer, complete) => {
    expect(wrong(more, answer, complete)).toEqual([]);
  });
});

test("the last day is a day on which one can still apply", () => {
  expect(isOver("2026-04-01", new Date("2026-04-01T23:59:59Z"))).toBe(false);
  expect(isOver("2026-04-01", new Date("2026-04-02T00:00:00Z"))).toBe(true);
  expect(isOver(null, new Date())).toBe(false);
});
