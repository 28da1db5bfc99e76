import { expect, test } from "vitest";
import { cutText, groupMasks, keyOf, maskText } from "./masking.ts";

const known = { places: ["נצרת", "حيفا", "Nazareth"] };

test("the same words are one decision, wherever they stand and after prefixes", () => {
  expect(groupMasks("דנה אמרה לדנה שבנצרת", known, "he")).toEqual([
    { kind: "person", text: "דנה", count: 2, label: "[שם]" },
    { kind: "place", text: "נצרת", count: 1, label: "[מקום]" },
  ]);
});

test("only what a person decided is masked, and what she adds, in the language of the story", () => {
  const text = "Dana from Nazareth has a red violin. Red violin!";
  const masked = [keyOf({ kind: "person", text: "Dana" })];
  expect(maskText(text, known, "en", { masked, more: ["red violin"] })).toBe("[name] from Nazareth has a […]. […]!");
  expect(maskText("انتقلنا من حيفا", known, "ar", { masked: ["place:حيفا"], more: [] })).toBe("انتقلنا من [مكان]");
  expect(maskText("Dana", {}, "ru", { masked, more: [] })).toBe("[name]");
});

test("what a person adds wins over a suggestion that it holds", () => {
  expect(maskText("at 12 Dana Street", {}, "en", { masked: ["person:Dana Street"], more: ["12 Dana Street"] })).toBe(
    "at […]",
  );
});

test("a text cut for marking is the whole text", () => {
  const text = "דנה גרה בנצרת מאז 2019, כן.";
  expect(
    cutText(text, known)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});

test("what is masked already is not suggested again", () => {
  for (const text of ["[name] went to [place] on [date]", "[שם] ב[מקום]", "[اسم] في [مكان]"])
    expect(groupMasks(text, known, "en")).toEqual([]);
});
