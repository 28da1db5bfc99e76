import { expect, test } from "vitest";
import { readPastedCauses } from "./paste.ts";
import { findLack, keyOfWording, languageByLetters } from "./wording.ts";

test.each([
  ["en", "Lack of teachers", "Lack of"],
  ["en", "There are too few teachers", "too few"],
  ["en", "Teachers have time to plan together", null],
  ["en", "Black boards are replaced", null],
  ["he", "חוסר במורים", "חוסר"],
  ["he", "יש מחסור במורים", "מחסור"],
  ["he", "למורים יש זמן לתכנן יחד", null],
  ["ar", "نقص في المعلّمين", "نقص"],
  ["ar", "لدى المعلّمين وقت للتخطيط معًا", null],
] as const)("%s: %j", (language, text, found) => expect(findLack(text, language)).toBe(found));

test("a list without titles: one a line, commas and all; languages by their letters; a second cell is the theme", () => {
  expect(readPastedCauses("Teachers stay, and thrive\n\nלמורים יש זמן").rows).toEqual([
    { row: 1, names: { en: "Teachers stay, and thrive" }, theme: null },
    { row: 3, names: { he: "למורים יש זמן" }, theme: null },
  ]);
  expect(readPastedCauses("Teachers stay\tמורים נשארים\tTeachers").rows).toEqual([
    { row: 1, names: { en: "Teachers stay", he: "מורים נשארים" }, theme: "Teachers" },
  ]);
});

test("a list with titles in any of the languages, and the rows that have no words named", () => {
  expect(readPastedCauses("נושא\tעברית\tEnglish\nהוראה\tמורים נשארים\tTeachers stay\nהוראה\t\t\n")).toEqual({
    rows: [{ row: 2, names: { he: "מורים נשארים", en: "Teachers stay" }, theme: "הוראה" }],
    faults: [{ row: 3, fault: "no-words" }],
  });
  expect(readPastedCauses(`a\tb\n${"x".repeat(2001)}\t`).faults).toEqual([{ row: 2, fault: "too-long" }]);
});

test("the same wording, whatever its capitals, points and spaces", () => {
  expect(keyOfWording("  Teachers  STAY. ")).toBe(keyOfWording("teachers stay"));
  expect(keyOfWording("مُعلّمون")).toBe(keyOfWording("معلمون"));
  expect(languageByLetters("בי״ס ABC גדול")).toBe("he");
});
