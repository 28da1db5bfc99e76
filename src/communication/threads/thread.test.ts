import { expect, test } from "vitest";
import { beginningOf, languageOfText, namedIn } from "./thread.ts";

test.each([
  ["What do we need?", "he", "en"],
  ["מה חסר לנו ב־Fivefold?", "en", "he"],
  ["ما الذي ينقصنا؟", "en", "ar"],
  ["2018: 16,664", "ar", "ar"],
] as const)("%s is read in its own language", (text, otherwise, language) => {
  expect(languageOfText(text, otherwise)).toBe(language);
});

const people = [
  { personId: "1", name: "Dan" },
  { personId: "2", name: "Dan Sitter" },
  { personId: "3", name: "נועה כהן" },
  { personId: "4", name: "Twin" },
  { personId: "5", name: "Twin" },
];

test.each([
  ["@Dan Sitter, look", ["2"]],
  ["@Dan and @Dan Sitter", ["1", "2"]],
  ["@נועה כהן מה דעתך", ["3"]],
  ["@Twin", []],
  ["Dan wrote dan@example.org", []],
])("%s names whom it names", (text, found) => {
  expect(namedIn(text, people).toSorted()).toEqual(found);
});

test("a beginning is one plain line", () => {
  expect(beginningOf("## Title\n\n> quoted **bold**")).toBe("Title quoted bold");
  expect(beginningOf("x".repeat(500))).toHaveLength(121);
});
