import { expect, test } from "vitest";
import { joinList, namesOfLanguage, readLanguage, sayLanguage } from "./spoken-languages.ts";

test.each([
  ["Hebrew", "he"],
  ["עברית", "he"],
  ["العربية", "ar"],
  ["عربية", "ar"],
  ["русский", "ru"],
  ["Amharic ", "am"],
  ["Circassian", "Circassian"],
])("%s is read as %s", (written, read) => expect(readLanguage(written)).toBe(read));

test("a code is said in the reader's language, and words stay as they were written", () => {
  expect(sayLanguage("ar", "he")).toBe("ערבית");
  expect(sayLanguage("Circassian", "he")).toBe("Circassian");
  expect(namesOfLanguage("he")).toEqual(expect.arrayContaining(["Hebrew", "עברית", "العبرية"]));
});

test("a list has the comma of its language", () => {
  expect(joinList(["a", "b"], "ar")).toBe("a، b");
  expect(joinList(["a", "b"], "he")).toBe("a, b");
});
