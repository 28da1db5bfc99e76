import { expect, test } from "vitest";
import { seededIntegers } from "../equity/random.ts";
import { editDistance, findAlike, findAlikeToFirst } from "./alike.ts";

test.each([
  ["kitten", "sitting", 3],
  ["", "abc", 3],
  ["same", "same", 0],
])("from %j to %j are %i steps", (one, other, steps) => expect(editDistance(one, other)).toBe(steps));

test.each([
  [
    "en",
    [
      "Teachers have time to plan together",
      "A teacher has the time for planning together",
      "Schools have laboratories",
    ],
  ],
  ["he", ["למורים יש זמן לתכנן יחד", "יש למורים זמן לתכנון יחד", "בבתי הספר יש מעבדות"]],
  ["ar", ["لدى المعلمين وقت للتخطيط معًا", "للمعلّمين وقتٌ للتخطيط معا", "في المدارس مختبرات"]],
])("offers wordings alike in %s, and only those", (language, texts) => {
  expect(findAlike(texts, language).map(({ one, other }) => [one, other])).toEqual([[0, 1]]);
});

test("finds a slip of the pen, and the same sentence is wholly alike", () => {
  expect(findAlike(["Mentoring", "Mentorring", "Money"], "en")).toMatchObject([{ one: 0, other: 1 }]);
  expect(findAlike(["A good school", "A  good school."], "en")[0]?.likeness).toBe(1);
});

test("among thousands of wordings of the same few words, those alike are found in a moment", () => {
  const draw = seededIntegers(3);
  const words = Array.from({ length: 90 }, (_, at) => `${"bdfgklmnprstvz"[at % 14]}${"aeiou"[at % 5]}lt${at}or`);
  const sentence = () => Array.from({ length: 9 }, () => words[draw(words.length)] ?? "").join(" ");
  const texts = Array.from({ length: 3000 }, sentence);
  const [changed, slip] = [texts[7] ?? "", texts[1500] ?? ""];
  texts.push(changed.replace(/\S+$/u, "otherwise"), slip.replace("or ", "orr "));
  const begun = performance.now();
  const pairs = findAlike(texts, "en").map(({ one, other }) => [one, other]);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(pairs).toContainEqual([7, 3000]);
  expect(pairs).toContainEqual([1500, 3001]);
});

test("what is like the first of a list is what is found of it among all", () => {
  const texts = ["Teachers plan together", "Teachers planned together", "Schools lend books", "Teechers plan together"];
  const first = findAlike(texts, "en").filter(({ one }) => one === 0);
  expect(findAlikeToFirst(texts, "en")).toEqual(first.map(({ other, likeness }) => ({ other, likeness })));
  expect(first.map(({ other }) => other).sort()).toEqual([1, 3]);
});
