import { expect, test } from "vitest";
import { krippendorffAlpha, type Level } from "./alpha.ts";

/** Krippendorff (2011), example C: four coders, twelve units, a dot where there is no value. */
const published = [
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
];
const coders = published.map((row) => row.split(" "));
const units = (coders[0] ?? []).map((_, unit) =>
  coders.map((values) => values[unit] ?? ".").filter((value) => value !== "."),
);
const numbers = units.map((values) => values.map(Number));

test.each<[Level, number]>([
  ["nominal", 0.743],
  ["ordinal", 0.815],
  ["interval", 0.849],
  ["ratio", 0.797],
])("Krippendorff's published example, %s: %d", (level, alpha) => {
  expect(krippendorffAlpha(numbers, level).alpha).toBeCloseTo(alpha, 3);
});

test("only units with two values or more count: 11 of 12 units, 40 of 41 values", () => {
  expect(krippendorffAlpha(units, "nominal")).toMatchObject({ pairableUnits: 11, pairableValues: 40 });
});

test("names agree as numbers do, and Krippendorff's two-coder example of names is .692", () => {
  const [one, other] = ["a a b b d c c c e d d a", "b a b b b c c c e d d d"].map((row) => row.split(" "));
  const pairs = (one ?? []).map((value, unit) => [value, other?.[unit] ?? ""]);
  expect(krippendorffAlpha(pairs, "nominal").alpha).toBeCloseTo(0.692, 3);
});

test("full agreement is 1, always differing is below 0", () => {
  expect(
    krippendorffAlpha(
      [
        ["a", "a"],
        ["b", "b"],
      ],
      "nominal",
    ).alpha,
  ).toBe(1);
  expect(
    krippendorffAlpha(
      [
        ["a", "b"],
        ["b", "a"],
      ],
      "nominal",
    ).alpha,
  ).toBeLessThan(0);
});

test("nothing is said where all values are one, or none can be paired", () => {
  expect(
    krippendorffAlpha(
      [
        ["a", "a"],
        ["a", "a"],
      ],
      "nominal",
    ).alpha,
  ).toBeNull();
  expect(krippendorffAlpha([["a"], ["b"], []], "nominal").alpha).toBeNull();
});
