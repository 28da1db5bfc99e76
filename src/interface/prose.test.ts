import { expect, test } from "vitest";
import { runsFromRight } from "./prose.tsx";

test("a text runs as most of its letters do, and without letters as its language does", () => {
  expect(runsFromRight("שיחות עם שלוש קרנות.", "en")).toBe(true);
  expect(runsFromRight("STEM: חזון לכל תלמיד ותלמידה", "en")).toBe(true);
  expect(runsFromRight("A talk with three foundations (קרנות)", "he")).toBe(false);
  expect(runsFromRight("12 / 40", "he")).toBe(true);
  expect(runsFromRight("12 / 40", "en")).toBe(false);
});
