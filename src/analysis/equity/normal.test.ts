import { expect, test } from "vitest";
import { normalQuantile, normalShareBelow, studentQuantile } from "./normal.ts";

test("the normal distribution as printed in tables", () => {
  expect(normalShareBelow(1.959963985)).toBeCloseTo(0.975, 9);
  expect(normalShareBelow(-8)).toBeCloseTo(6.22096e-16, 20);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 9);
});

test("Student's t as printed in tables", () => {
  expect(studentQuantile(0.975, 1)).toBeCloseTo(12.7062, 3);
  expect(studentQuantile(0.975, 2)).toBeCloseTo(4.30265, 4);
  expect(studentQuantile(0.975, 11)).toBeCloseTo(2.200985, 5);
  expect(studentQuantile(0.975, 30)).toBeCloseTo(2.042272, 5);
});
