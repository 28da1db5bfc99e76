import { expect, test } from "vitest";
import { makeRateLimit } from "./rate-limit.ts";

test("what comes at once is let through up to a measure, which refills with time, for each by herself", () => {
  const isRoom = makeRateLimit({ most: 3, perSecond: 2 });
  const atOnce = [1, 2, 3, 4].map(() => isRoom("Noa", 0));
  expect(atOnce).toEqual([true, true, true, false]);
  expect(isRoom("Lina", 0)).toBe(true);
  expect([isRoom("Noa", 400), isRoom("Noa", 600), isRoom("Noa", 700)]).toEqual([false, true, false]);
  expect([1, 2, 3, 4].map(() => isRoom("Noa", 60_000))).toEqual([true, true, true, false]);
});
