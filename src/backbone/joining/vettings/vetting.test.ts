import { expect, test } from "vitest";
import { disagree, isRead, rangesOf } from "./vetting.ts";

const scoredAt = new Date("2026-03-01T08:00:00Z");
const open = { vettingClosedAt: null };

test("readers who disagree stay a range, and nobody who has not scored counts", () => {
  const ranges = rangesOf([
    { scores: { fit: 1, value: 3 }, scoredAt },
    { scores: { fit: 4, value: 2 }, scoredAt },
    { scores: { fit: 2 }, scoredAt: null },
  ]);
  expect(ranges).toEqual([
    { criterionId: "fit", low: 1, high: 4, count: 2 },
    { criterionId: "value", low: 2, high: 3, count: 2 },
  ]);
  expect(ranges.map(disagree)).toEqual([true, false]);
});

test("the reading has ended when everybody who reads has scored, or when it was closed", () => {
  const [done, reads, recused] = [
    { conflict: "none" as const, scoredAt },
    { conflict: "none" as const, scoredAt: null },
    { conflict: "declared" as const, scoredAt: null },
  ];
  expect(isRead(open, [])).toBe(false);
  expect(isRead(open, [recused])).toBe(false);
  expect(isRead(open, [done, reads])).toBe(false);
  expect(isRead(open, [done, recused])).toBe(true);
  expect(isRead({ vettingClosedAt: scoredAt }, [reads])).toBe(true);
});
