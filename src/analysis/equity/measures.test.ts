import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decomposeChange } from "./decomposition.ts";
import { measureDisparities } from "./disparity.ts";
import { concentrationIndex, measureInequality } from "./inequality.ts";
import { riskRatio } from "./risk-ratio.ts";
import { slopeIndex } from "./slope-index.ts";

describe("DisImpact's published example", () => {
  const names = ["Asian", "Black", "Hispanic", "Multi", "Native American", "White"];
  const groups = [
    { numerator: 4292, denominator: 6000 },
    { numerator: 607, denominator: 2000 },
    { numerator: 847, denominator: 4000 },
    { numerator: 504, denominator: 1000 },
    { numerator: 78, denominator: 200 },
    { numerator: 4200, denominator: 6800 },
  ];
  const measured = measureDisparities(groups);
  const flagged = (test: (one: (typeof measured)[number]) => boolean) =>
    names.filter((_, k) => measured.some((m, j) => j === k && test(m)));

  test("the percentage-point gap tells Black, Hispanic and Native American, and how many are needed", () => {
    expect(flagged(({ gap, gapMargin }) => gap <= -gapMargin)).toEqual(["Black", "Hispanic", "Native American"]);
    expect([1, 2, 4].map((k) => measured[k]?.neededForParity)).toEqual([446, 1259, 28]);
  });

  test("proportionality and 80% index", () => {
    const published = [1.358916, 0.576558, 0.402261, 0.957447, 0.740882, 1.173342];
    measured.forEach(({ proportionality }, k) => {
      expect(proportionality).toBeCloseTo(published[k] ?? 0, 5);
    });
    expect(measured.map(({ ratioToBest }) => Number(ratioToBest.toFixed(4)))).toEqual([
      1, 0.4243, 0.296, 0.7046, 0.5452, 0.8634,
    ]);
    expect(flagged(({ ratioToBest }) => ratioToBest < 0.8)).toContain("Multi");
  });

  test("Theil, mean log deviation, between-group variance", () => {
    const levels = groups.map(({ numerator, denominator }) => ({
      size: denominator,
      level: (100 * numerator) / denominator,
    }));
    const { theil, meanLogDeviation, betweenGroupVariance } = measureInequality(levels);
    expect(theil).toBeCloseTo(79.483, 3);
    expect(meanLogDeviation).toBeCloseTo(96.015, 3);
    expect(betweenGroupVariance).toBeCloseTo(385.2, 2);
  });
});

describe("WHO's example of ordered groups", () => {
  const sizes = [78, 91, 162, 103, 105];
  const groups = sizes.map((size, k) => ({ size, level: 20 + 10 * k }));

  test("concentration index", () => {
    const { absolute, relative } = concentrationIndex(groups);
    expect(absolute).toBeCloseTo(7.3284202, 6);
    expect(relative).toBeCloseTo(0.17776859, 7);
  });

  test("slope and relative index, each group weighted once", () => {
    const counts = groups.map(({ size, level }) => ({
      numerator: Math.round((size * level) / 100),
      denominator: size,
    }));
    const index = slopeIndex(counts);
    expect(index?.slope).toBeCloseTo(44.90526, 4);
    expect(index?.relative).toBeCloseTo(3.223923, 5);
  });
});

test("equal groups have no inequality and no slope; all at 0% have no line", () => {
  const groups = [10, 20, 30].map((size) => ({ size, level: 40 }));
  expect(measureInequality(groups).indexOfDisparity).toBeCloseTo(0, 12);
  const counts = [10, 20, 30].map((denominator) => ({ numerator: denominator / 5, denominator }));
  expect(slopeIndex(counts)?.slope).toBeCloseTo(0, 9);
  expect(slopeIndex(counts.map((count) => ({ ...count, numerator: 0 })))).toBeNull();
});

test("the risk ratio of aspirin and heart attacks (Physicians' Health Study): .55, .43 to .70", () => {
  const found = riskRatio({ numerator: 104, denominator: 11_037 }, { numerator: 189, denominator: 11_034 }, 1.96);
  expect([found?.ratio, found?.low, found?.high].map((value) => value?.toFixed(2))).toEqual(["0.55", "0.43", "0.70"]);
  expect(riskRatio({ numerator: 0, denominator: 9 }, { numerator: 3, denominator: 9 }, 1.96)).toBeNull();
});

test("a total that rises though each group falls: the groups changed size", () => {
  const before = [
    { numerator: 50, denominator: 100 },
    { numerator: 10, denominator: 100 },
  ];
  const after = [
    { numerator: 96, denominator: 200 },
    { numerator: 4, denominator: 50 },
  ];
  const { change, within, composition } = decomposeChange(before, after);
  expect(change).toBeCloseTo(0.1, 12);
  expect(within).toBeCloseTo(-0.02, 12);
  expect(composition).toBeCloseTo(0.12, 12);
});

test("the parts of a change always add up to it", () => {
  const count = fc
    .tuple(fc.nat(50), fc.nat(50))
    .map(([numerator, more]) => ({ numerator, denominator: numerator + more + 1 }));
  const pair = fc.tuple(count, count);
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), (pairs) => {
      const { change, within, composition } = decomposeChange(
        pairs.map(([before]) => before),
        pairs.map(([, after]) => after),
      );
      expect(within + composition).toBeCloseTo(change, 10);
    }),
  );
});
