import { expect, test } from "vitest";
import { answeredIn } from "./quality.ts";

const asked = { promisedDays: 14, today: "2026-06-30", fewest: 5 };
const story = (toldOn: string, answeredOn: string | null = null) => ({ toldOn, answeredOn });

test("counts who was answered in time among those whose time had come, and half of the waiting", () => {
  const stories = [
    ...[story("2026-06-01", "2026-06-01"), story("2026-06-01", "2026-06-04"), story("2026-06-01", "2026-06-15")],
    // A day late, never answered, and one whose time has not come.
    ...[story("2026-06-01", "2026-06-16"), story("2026-06-10"), story("2026-06-20")],
  ];
  expect(answeredIn(stories, asked)).toEqual({ inTime: 0.6, medianDays: null });
  expect(answeredIn([...stories, story("2026-06-02", "2026-06-05")], asked)).toEqual({ inTime: 0.7, medianDays: 3 });
});

test("says nothing of fewer than five", () => {
  const four = Array.from({ length: 4 }, () => story("2026-06-01", "2026-06-02"));
  expect(answeredIn(four, asked)).toEqual({ inTime: null, medianDays: null });
  expect(answeredIn([...four, story("2026-06-29")], asked)).toEqual({ inTime: null, medianDays: null });
});

test("the last day of the promise is still in time, and it is due from the day after", () => {
  const on = (day: string) => answeredIn(Array(5).fill(story("2026-06-01", null)), { ...asked, today: day }).inTime;
  expect([on("2026-06-15"), on("2026-06-16")]).toEqual([null, 0]);
  expect(answeredIn(Array(5).fill(story("2026-06-01", "2026-06-15")), asked).inTime).toBe(1);
});
