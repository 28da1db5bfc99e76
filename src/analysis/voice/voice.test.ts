import { describe, expect, test } from "vitest";
import { giniOf, topTenthShare } from "./concentration.ts";
import { betaShareBelow, effectiveSize, exactInterval, logGamma } from "./exact-interval.ts";
import { measureRepresentation } from "./representation.ts";

const ones = (count: number): number[] => Array.from({ length: count }, () => 1);

describe("the exact interval", () => {
  // Newcombe 1998 (Statistics in Medicine 17, 857–872), table I, method 5, to the four decimals printed there.
  test.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])("of %i in %i is as Newcombe printed it", (count, size, low, high) => {
    const found = exactInterval(count, size, 0.95);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  // scipy 1.10+: beta.ppf(.025, 2.4, 6.3), beta.ppf(.975, 3.4, 5.3); beta.ppf(.005, 60, 41), beta.ppf(.995, 61, 40)
  test("takes sizes between whole numbers, and other confidences", () => {
    expect(exactInterval(2.4, 7.7, 0.95).low).toBeCloseTo(0.052840700435849736, 10);
    expect(exactInterval(2.4, 7.7, 0.95).high).toBeCloseTo(0.7118824843348583, 10);
    expect(exactInterval(60, 100, 0.99).low).toBeCloseTo(0.46647299565268063, 10);
    expect(exactInterval(60, 100, 0.99).high).toBeCloseTo(0.7237423415636961, 10);
  });

  test("ends where all or none are counted", () => {
    expect(exactInterval(0, 7, 0.95).low).toBe(0);
    expect(exactInterval(7, 7, 0.95).high).toBe(1);
    expect(exactInterval(7, 7, 0.95).low).toBeCloseTo(0.025 ** (1 / 7), 12);
  });

  test("rests on functions that are what they say: Γ(5) = 24, Γ(½) = √π, and P(X ≥ 3) of ten throws at 0.2", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    const none = 0.8 ** 10 + 10 * 0.2 * 0.8 ** 9 + 45 * 0.04 * 0.8 ** 8;
    expect(betaShareBelow(0.2, 3, 8)).toBeCloseTo(1 - none, 12);
  });
});

describe("representation", () => {
  test("is share over expected share, with Clopper and Pearson's interval where each voice is its own speaker", () => {
    const found = measureRepresentation(
      [
        [40, 60],
        [30, 25],
        [20, 12],
        [10, 3],
      ].map(([people = 0, voices = 0]) => ({ people, voices: ones(voices) })),
    );
    expect(found.map(({ ratio }) => ratio?.toFixed(4))).toEqual(["1.5000", "0.8333", "0.6000", "0.3000"]);
    // scipy: beta.ppf over the expected share
    expect(found.map(({ low }) => low)).toEqual(
      [1.2430228760558368, 0.562599126997806, 0.3178445128057965, 0.06229971538306397].map((one) =>
        expect.closeTo(one, 9),
      ),
    );
    expect(found[2]?.high).toBeCloseTo(1.001178418099844, 9);
    expect(found.map(({ sure }) => sure)).toEqual(["certain", "cannot-tell", "cannot-tell", "likely"]);
  });

  test("counts one who speaks often as few voices: (Σw)²/Σw²", () => {
    expect(effectiveSize(ones(10))).toBe(10);
    expect(effectiveSize([10])).toBe(1);
    expect(effectiveSize([10, 1, 1, 1, 1, 1, 1, 1])).toBeCloseTo(289 / 107, 12);
    const many = (voices: readonly number[]) =>
      measureRepresentation([
        { people: 10, voices },
        { people: 10, voices: ones(3) },
      ])[0]?.sure;
    expect(many(ones(40))).toBe("certain");
    expect(many([40])).toBe("cannot-tell");
  });

  test("is not told of a group that is not there, and of nobody's voice", () => {
    const [stranger, one] = measureRepresentation([
      { people: 0, voices: ones(3) },
      { people: 4, voices: ones(9) },
    ]);
    expect(stranger).toMatchObject({ ratio: null, low: null, sure: "cannot-tell" });
    expect(one).toMatchObject({ ratio: 0.75, expected: 1, sure: "cannot-tell" });
    expect(measureRepresentation([{ people: 4, voices: [] }])[0]).toMatchObject({ ratio: null, sure: "cannot-tell" });
  });

  test("of a group that is silent among many voices is certain to be less, among few it cannot be told", () => {
    const silent = (others: number) =>
      measureRepresentation([
        { people: 30, voices: [] },
        { people: 70, voices: ones(others) },
      ])[0];
    expect(silent(40)).toMatchObject({ ratio: 0, low: 0, sure: "certain" });
    expect(silent(4)?.sure).toBe("cannot-tell");
  });

  test("says “certain” or “likely” of no more than one in twenty where chance alone spoke", () => {
    // Each kind as likely as there are of it: the exact chance, over all counts of a binomial of 30 at 0.3.
    const choose = (n: number, k: number) => Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));
    const chance = (said: readonly string[]) =>
      Array.from({ length: 31 }, (_, k) => k)
        .filter((k) =>
          said.includes(
            measureRepresentation([
              { people: 30, voices: ones(k) },
              { people: 70, voices: ones(30 - k) },
            ])[0]?.sure ?? "",
          ),
        )
        .reduce((sum, k) => sum + choose(30, k) * 0.3 ** k * 0.7 ** (30 - k), 0);
    expect(chance(["certain", "likely"])).toBeLessThanOrEqual(0.05);
    expect(chance(["certain"])).toBeLessThanOrEqual(0.01);
    expect(chance(["certain"])).toBeGreaterThan(0);
  });
});

describe("concentration", () => {
  test("by Gini: equal 0, one alone (n−1)/n, and 1 2 3 4 5 is 4/15", () => {
    expect(giniOf([3, 3, 3])).toBe(0);
    expect(giniOf([0, 0, 0, 9])).toBe(0.75);
    expect(giniOf([5, 1, 4, 2, 3])).toBeCloseTo(4 / 15, 12);
    expect(giniOf([0, 0])).toBeNull();
  });

  test("is the mean difference of all pairs over twice the mean", () => {
    const voices = [7, 0, 2, 19, 4, 4, 1];
    const mean = voices.reduce((sum, one) => sum + one, 0) / voices.length;
    const pairs = voices.flatMap((a) => voices.map((b) => Math.abs(a - b)));
    const difference = pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
    expect(giniOf(voices)).toBeCloseTo(difference / (2 * mean), 12);
  });

  test("by the share of the most active tenth, rounded up", () => {
    expect(topTenthShare([8, ...ones(9)])).toBeCloseTo(8 / 17, 12);
    expect(topTenthShare([8, 8, ...ones(9)])).toBeCloseTo(16 / 25, 12);
    expect(topTenthShare([0])).toBeNull();
  });
});
