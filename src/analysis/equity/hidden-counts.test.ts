import { expect, test } from "vitest";
import { hiddenRange, leavesHiddenOut } from "./hidden-counts.ts";

test("a recorded 0 stands for 0 to M−1 people, and never for more than there are", () => {
  expect(hiddenRange(0, 5, 100)).toEqual({ low: 0, high: 4 });
  expect(hiddenRange(0, 5, 3)).toEqual({ low: 0, high: 3 });
  expect(hiddenRange(7, 5, 100)).toEqual({ low: 7, high: 7 });
});

test("denominators with many just above the limit and none below leave the hidden out", () => {
  expect(leavesHiddenOut([5, 6, 5, 8, 7, 90], 5)).toBe(true);
  expect(leavesHiddenOut([5, 6, 5, 8, 7, 3, 90], 5)).toBe(false);
});

test("large denominators alone say nothing, and are taken as complete", () => {
  expect(leavesHiddenOut([40, 55, 60, 70, 80, 90], 5)).toBe(false);
});
