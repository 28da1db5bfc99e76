import fc from "fast-check";
import { expect, test } from "vitest";
import { type Figure, rateOf } from "./figure.ts";
import { protectFigures } from "./protect.ts";

const figure = (group: string, numerator: number, denominator: number | null): Figure => ({
  period: "2016",
  place: "",
  placeLevel: "country",
  dimension: group ? "sector" : "",
  group,
  numerator,
  numeratorLow: numerator,
  numeratorHigh: numerator,
  denominator,
  rate: rateOf(numerator, denominator),
  rateLow: rateOf(numerator, denominator),
  rateHigh: rateOf(numerator, denominator),
  samplingLow: null,
  samplingHigh: null,
  units: 3,
  hidden: false,
  reason: "",
});

const reasons = (figures: readonly Figure[]) => figures.map(({ reason }) => reason);

test("a small group takes a second one with it, so that it is not what is left of the total", () => {
  const made = protectFigures([figure("", 60, 309), figure("a", 40, 200), figure("b", 19, 100), figure("c", 1, 9)], 10);
  expect(reasons(made)).toEqual(["", "", "protects-another", "too-few"]);
  expect(made[3]).toMatchObject({ numerator: null, denominator: null, rate: null, units: null, hidden: true });
});

test("people in no group are protected like a group", () => {
  const made = protectFigures([figure("", 60, 305), figure("a", 40, 200), figure("b", 19, 100)], 10);
  expect(made.filter(({ hidden }) => hidden).length).toBeGreaterThan(0);
});

test("counts without a whole are protected by their own size", () => {
  const made = protectFigures(
    [figure("", 309, null), figure("a", 200, null), figure("b", 101, null), figure("c", 8, null)],
    10,
  );
  expect(reasons(made)).toEqual(["", "", "protects-another", "too-few"]);
});

test("whatever the groups, no hidden one can be had by taking the shown from the total", () => {
  const groups = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(groups, (sizes) => {
      const all = sizes.reduce((sum, size) => sum + size, 0);
      const parts = sizes.map((size, index) => figure(String(index), Math.floor(size / 3), size));
      const numerator = parts.reduce((sum, part) => sum + (part.numerator ?? 0), 0);
      const made = protectFigures([figure("", numerator, all), ...parts], 10);
      const [total, ...shown] = made;
      if (total?.hidden) return;
      const left = all - shown.reduce((sum, part) => sum + (part.denominator ?? 0), 0);
      const hidden = shown.filter((part) => part.hidden).length;
      expect(hidden === 0 || (hidden > 1 && left >= 10)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
