import { expect, test } from "vitest";
import { recoverInterval, wilsonInterval } from "./proportion.ts";

test("Newcombe's published example: 56/70 − 48/80, 95% score interval .0524 to .3339", () => {
  const z = 1.959964;
  const { low, high } = recoverInterval([
    { sign: 1, share: 56 / 70, ...wilsonInterval(56, 70, z) },
    { sign: -1, share: 48 / 80, ...wilsonInterval(48, 80, z) },
  ]);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});

test("Wilson's interval of 0 in 20 starts at 0 and does not end there", () => {
  const { low, high } = wilsonInterval(0, 20, 1.959964);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(0.1611, 4);
});
