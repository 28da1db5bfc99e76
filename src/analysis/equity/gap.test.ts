import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeOf, gapIn, hiddenBounds, recordedValue } from "./contrast.ts";
import { measureGaps, measureRateChanges, periodsWideningToLast } from "./gap.ts";
import { type Observation, rollUp } from "./panel.ts";
import { samplerOf } from "./sampling.ts";
import { findWideningWhileRising } from "./widening.ts";

const resampling = { replicates: 500, seed: 1 };
const years = ["1", "2", "3"];

/** Schools of a group, 100 pupils a year each; `rates` by year in percent, a little apart from school to school. */
function schools(group: string, count: number, rates: readonly number[], spread = 3): Observation[] {
  return Array.from({ length: count }, (_, school) =>
    rates.map((rate, year): Observation => {
      const numerator = rate + ((school * 7) % (2 * spread + 1)) - spread;
      return {
        period: years[year] ?? "",
        groups: [group],
        numerator,
        low: numerator,
        high: numerator,
        denominator: 100,
        cluster: `${group} ${school}`,
      };
    }),
  ).flat();
}

function measure(observations: Observation[]) {
  const panel = rollUp(observations, { periods: years, dimensions: ["group"], hiddenOutsideDenominator: false });
  const [breakdown] = panel.breakdowns;
  if (!breakdown) throw new Error("no breakdown");
  const gaps = measureGaps(breakdown, "best-served", samplerOf(breakdown, resampling));
  const total = measureRateChanges(panel.total, { group: 0 }, samplerOf(panel.total, resampling));
  return { gaps, widening: findWideningWhileRising(gaps, total) };
}

describe("gaps", () => {
  test("a gap that grows each year while the total rises is found, certain", () => {
    const { gaps, widening } = measure([...schools("a", 30, [20, 26, 32]), ...schools("b", 30, [10, 11, 12])]);
    const [gap] = gaps;
    expect(gap).toMatchObject({ group: "b", reference: "a" });
    expect(gap?.changes[0]?.change).toBeCloseTo(0.1);
    expect(gap && periodsWideningToLast(gap)).toBe(2);
    expect(widening).toMatchObject([{ certainty: "certain", change: { from: 0, to: 2 } }]);
  });

  test("a gap that first narrowed and then widened is found from the later baseline", () => {
    const { gaps, widening } = measure([...schools("a", 30, [20, 15, 25]), ...schools("b", 30, [10, 12, 15])]);
    expect(gaps[0]?.changes[0]?.direction).toBe("unchanged");
    expect(widening).toMatchObject([{ certainty: "certain", change: { from: 1, to: 2 } }]);
  });

  test("a gap that widens while the total falls is no widening while rising", () => {
    expect(measure([...schools("a", 30, [20, 20, 20]), ...schools("b", 30, [15, 12, 9])]).widening).toEqual([]);
  });

  test("the group that is ahead gives no notice", () => {
    const rows = [...schools("a", 30, [30, 30, 31]), ...schools("b", 30, [10, 14, 18])];
    expect(measure(rows).widening).toEqual([]);
  });

  test("few schools, or one, cannot tell", () => {
    for (const count of [1, 4]) {
      const rows = [...schools("a", 30, [20, 26, 32]), ...schools("b", count, [10, 11, 12], 0)];
      expect(measure(rows).gaps[0]?.changes[0]?.certainty).toBe("cannot-tell");
    }
  });

  test("a change that one school makes by itself is not beyond sampling", () => {
    const one = schools("b", 1, [10, 40, 90], 0).map((row) => ({ ...row, cluster: "the one" }));
    const { gaps } = measure([...schools("a", 30, [60, 60, 60]), ...one, ...schools("b", 9, [10, 10, 10])]);
    expect(gaps[0]?.changes[0]).toMatchObject({ direction: "fell", certainty: "cannot-tell" });
  });
});

test("hidden bounds are exactly the least and greatest change over every way to fill the hidden counts", () => {
  const cell = fc.record({ count: fc.integer({ min: 0, max: 6 }), size: fc.integer({ min: 6, max: 30 }) });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), fc.boolean(), (cells, outside) => {
      const rows = cells.map(({ count, size }, k): Observation => {
        const hidden = count < 3;
        const period = years[k % 2] ?? "";
        const groups = [k < 2 ? "a" : "b"];
        const shown = hidden ? 0 : count;
        return {
          period,
          groups,
          numerator: shown,
          low: shown,
          high: hidden ? 2 : count,
          denominator: size,
          cluster: null,
        };
      });
      const shape = { periods: ["1", "2"], dimensions: ["group"], hiddenOutsideDenominator: outside };
      const contrast = changeOf((period) => gapIn({ group: 0 }, { group: 1 }, period), 0, 1);
      const changeWith = (filled: Observation[]) => {
        const [breakdown] = rollUp(filled, { ...shape, hiddenOutsideDenominator: false }).breakdowns;
        return breakdown ? recordedValue(breakdown, contrast) : Number.NaN;
      };
      const changes = fillings(rows, outside).map(changeWith);
      const [breakdown] = rollUp(rows, shape).breakdowns;
      const { low, high } = breakdown ? hiddenBounds(breakdown, contrast) : { low: 0, high: 0 };
      expect(low).toBeCloseTo(Math.min(...changes), 10);
      expect(high).toBeCloseTo(Math.max(...changes), 10);
    }),
    { numRuns: 60 },
  );
});

function fillings(rows: readonly Observation[], outside: boolean): Observation[][] {
  const [first, ...rest] = rows;
  if (!first) return [[]];
  const ways = Array.from({ length: first.high - first.low + 1 }, (_, k) => first.low + k).map((numerator) => ({
    ...first,
    numerator,
    denominator: first.denominator + (outside ? numerator - first.numerator : 0),
  }));
  return fillings(rest, outside).flatMap((filled) => ways.map((way) => [way, ...filled]));
}
