import { expect, test } from "vitest";
import { findStems } from "./stems.ts";
import { foldWord, openFinals, tokenize } from "./tokens.ts";

const stemsOf = (language: string, counts: Record<string, number>) =>
  Object.fromEntries(findStems(new Map(Object.entries(counts)), language));

test("forms of a word are one, where the word itself is written too", () => {
  expect(stemsOf("he", { מורה: 20, המורה: 9, ולמורה: 1, והמורה: 2, מורימ: 5 })).toEqual({
    המורה: "מורה",
    ולמורה: "מורה",
    והמורה: "מורה",
    מורימ: "מורה",
  });
  expect(stemsOf("ar", { مدرسه: 9, المدرسه: 12, للمدرسه: 2, مدرستها: 1 })).toEqual({
    المدرسه: "مدرسه",
    للمدرسه: "مدرسه",
    مدرستها: "مدرسه",
  });
  expect(stemsOf("en", { school: 5, schools: 2, studied: 1, cities: 2, city: 4 })).toEqual({
    schools: "school",
    cities: "city",
  });
});

test("a word is not broken where what is left is no word of these texts, or one by chance", () => {
  expect(stemsOf("he", { שלומ: 50, מדינה: 300, דינה: 2, בית: 40 })).toEqual({});
});

test("two beginnings that leave the same are one word, though it never stands alone", () => {
  expect(stemsOf("he", { לשכונה: 2, השכונה: 3, שלומ: 4 })).toEqual({ לשכונה: "שכונה", השכונה: "שכונה" });
});

test("points, stretching and several forms of a letter are folded; final letters open", () => {
  expect(foldWord("שָׁלוֹם")).toBe("שלום");
  expect(openFinals("שלום")).toBe("שלומ");
  expect(foldWord("مَدْرَسَـــةٌ")).toBe("مدرسه");
  expect(foldWord("إلى")).toBe("الي");
  expect(foldWord("École")).toBe("école");
});

test("words keep their apostrophes and marks of abbreviation, quoted ones lose their quotation marks", () => {
  expect(tokenize(`צה"ל אמר "שלום" לג'ירפה, 2024, l'école a@b.org don't`)).toEqual([
    'צה"ל',
    "אמר",
    "שלום",
    "לג'ירפה",
    "école",
    "don't",
  ]);
});
