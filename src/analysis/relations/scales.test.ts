import fc from "fast-check";
import { expect, test } from "vitest";
import { meanOfScores, meanReceived, scoreScale, usualFewest } from "./scales.ts";

test("a scale is the mean of its three items, from two on", () => {
  expect(scoreScale([4, 3, 2])).toBe(3);
  expect(scoreScale([4, null, 3])).toBe(3.5);
  expect(scoreScale([4, null, null])).toBeNull();
  expect(() => scoreScale([0, 3, 3])).toThrow(RangeError);
  expect(() => scoreScale([2.5, 3, 3])).toThrow(RangeError);
});

const scores = fc.array(fc.constantFrom(1, 2, 3, 4, null), { maxLength: 12 });

test("there is no figure below k answers, and none of one's own below two more", () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 8 }), (given, fewest) => {
      const answers = given.filter((score) => score !== null).length;
      const asked = { fewest, organizations: 40 };
      expect(meanOfScores(given, asked) === null).toBe(answers === 0 || answers < fewest);
      expect(meanReceived(given, asked) === null).toBe(answers < fewest + 2);
    }),
  );
});

test("a small initiative sees halves, a larger one tenths", () => {
  const given = [4, 3, 3, 4, 3];
  expect(meanOfScores(given, { fewest: usualFewest, organizations: 12 })).toEqual({ mean: 3.5, answers: 5 });
  expect(meanOfScores(given, { fewest: usualFewest, organizations: 15 })).toEqual({ mean: 3.4, answers: 5 });
});
