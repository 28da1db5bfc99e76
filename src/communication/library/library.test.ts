import { expect, test } from "vitest";
import { audienceOf, fits, languageOf, linkedTitles, titleKey, withLinks } from "./library-page.ts";

const body = "body:019f0000-0000-7000-8000-000000000001" as const;
const other = "body:019f0000-0000-7000-8000-000000000002" as const;

test.each([
  ["everyone", "members", true],
  ["everyone", body, true],
  ["members", "members", true],
  ["members", "partners", true],
  ["partners", "backbone", true],
  ["partners", body, true],
  [body, body, true],
  [body, "backbone", true],
  ["partners", "members", false],
  ["backbone", "members", false],
  ["backbone", "partners", false],
  [body, "members", false],
  [body, "partners", false],
  [body, other, false],
  ["backbone", body, false],
] as const)("read by %s, written by %s: %s", (readers, writers, fit) => {
  expect(fits(readers, writers)).toBe(fit);
});

test("whoever writes a page reads it", () => {
  expect(audienceOf({ readers: body, writers: "backbone" })).toEqual([body, "backbone"]);
  expect(audienceOf({ readers: "members", writers: "members" })).toEqual(["members"]);
});

test("links lead by titles, in whatever letters they are written", () => {
  const text = "See [[How we Work]] and [[שָׁלוֹם]], not [[]] or [[a\nb]] or [x](y).";
  expect(linkedTitles(text)).toEqual(["How we Work", "שָׁלוֹם"]);
  expect(titleKey("How  we WORK!")).toBe(titleKey("how we work"));
  expect(titleKey("שלום")).toBe(titleKey("שָׁלוֹם"));
  expect(withLinks(text, (title) => (title.startsWith("How") ? "/x/library/how" : undefined))).toBe(
    "See [How we Work](/x/library/how) and שָׁלוֹם, not [[]] or [[a\nb]] or [x](y).",
  );
  expect(withLinks("[[<b>*x*]]", () => "/p")).toBe("[\\<b\\>\\*x\\*](/p)");
});

test("a title is in the language of its letters", () => {
  expect(["How we work", "איך עובדים", "كيف نعمل"].map(languageOf)).toEqual(["en", "he", "ar"]);
});
