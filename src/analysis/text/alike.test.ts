import { expect, test } from "vitest";
import { editDistance, findAlike } from "./alike.ts";

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

test("a thousand causes are compared in a moment", () => {
  const texts = Array.from({ length: 1000 }, (_, at) => `Cause number${at} about topic${at % 97} and place${at % 13}`);
  const begun = performance.now();
  findAlike(texts, "en");
  expect(performance.now() - begun).toBeLessThan(5000);
});
