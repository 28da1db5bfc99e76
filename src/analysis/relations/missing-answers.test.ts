import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { degreeOf, measureCentralization, measureDensity, measureReciprocity } from "./cohesion.ts";
import { findComponents, sizeOfGiant } from "./components.ts";
import { type Bounds, boundDegrees, boundFigures, countOpenTies } from "./missing-answers.ts";
import { buildNetwork, type Network } from "./network.ts";
import { listCompletions, smallNetworks, starOf } from "./testing-networks.ts";
import { compareWaves } from "./tie-survival.ts";

/** Lowest and highest of what could be, leaving out where the figure is undefined. */
function endsOf(values: readonly (number | null)[]): { low: number; high: number } | null {
  const defined = values.filter((value) => value !== null);
  return defined.length === 0 ? null : { low: Math.min(...defined), high: Math.max(...defined) };
}

function expectSame(bounds: Bounds | null, ends: { low: number; high: number } | null) {
  expect(bounds === null).toBe(ends === null);
  expect(bounds?.low ?? 0).toBeCloseTo(ends?.low ?? 0, 12);
  expect(bounds?.high ?? 0).toBeCloseTo(ends?.high ?? 0, 12);
}

describe("what the missing answers could be", () => {
  test("the ranges are those over every network they could make", () => {
    fc.assert(
      fc.property(smallNetworks({ most: 4, silent: 3 }), ({ answered, network }) => {
        const completions = listCompletions(network, answered);
        const over = (measure: (one: Network) => number | null) => endsOf(completions.map(measure));
        const bounds = boundFigures(network, answered);
        expect(2 ** countOpenTies(network, answered)).toBe(completions.length);
        expectSame(
          bounds.ties,
          over(({ ties }) => ties),
        );
        expectSame(bounds.density, over(measureDensity));
        expectSame(bounds.reciprocity, over(measureReciprocity));
        expectSame(
          bounds.components,
          over((one) => findComponents(one).sizes.length),
        );
        expectSame(
          bounds.giant,
          over((one) => sizeOfGiant(findComponents(one))),
        );
        boundDegrees(network, answered).forEach((degrees, node) => {
          for (const kind of ["in", "out"] as const)
            expectSame(
              degrees[kind],
              over((one) => degreeOf(one, node, kind)),
            );
        });
      }),
      { numRuns: 150 },
    );
  });

  test("centralization reaches its upper end, and never falls below the lower", () => {
    fc.assert(
      fc.property(smallNetworks({ most: 4, silent: 3 }), ({ answered, network }) => {
        const ends = endsOf(listCompletions(network, answered).map((one) => measureCentralization(one)));
        const bounds = boundFigures(network, answered).centralization;
        expect(bounds === null).toBe(ends === null);
        expect(bounds?.high ?? 0).toBeCloseTo(ends?.high ?? 0, 12);
        expect(bounds?.low ?? 0).toBeLessThanOrEqual((ends?.low ?? 0) + 1e-12);
        if (bounds?.exact) expect(bounds.low).toBeCloseTo(ends?.low ?? 0, 12);
      }),
      { numRuns: 150 },
    );
  });

  test("where everyone answered there is nothing to range over", () => {
    const star = buildNetwork(6, starOf(6), true);
    const heard = Array<boolean>(6).fill(true);
    for (const bounds of Object.values(boundFigures(star, heard))) {
      expect(bounds?.low).toBe(bounds?.high);
      expect(bounds?.exact).toBe(true);
    }
  });

  test("a star whose leaves are silent may be no star at all", () => {
    const star = buildNetwork(6, starOf(6), false);
    const { centralization, ties } = boundFigures(star, [true, false, false, false, false, false]);
    expect([centralization?.low, centralization?.high]).toEqual([0, 1]);
    expect([ties.low, ties.high]).toEqual([5, 15]);
  });
});

describe("two waves", () => {
  const waves = fc
    .tuple(smallNetworks({ most: 3, silent: 2 }), smallNetworks({ most: 3, silent: 2 }))
    .filter(([a, b]) => a.network.size === b.network.size && a.network.directed === b.network.directed);

  test("the ranges of kept, new and lost are those over every pair of networks there could be", () => {
    fc.assert(
      fc.property(waves, ([before, now]) => {
        const pairs = listCompletions(before.network, before.answered).flatMap((a) =>
          listCompletions(now.network, now.answered).map((b) => compareSets(a, b)),
        );
        const { ranges } = compareWaves(before, now);
        for (const kind of ["kept", "new", "lost"] as const)
          expectSame(ranges[kind], endsOf(pairs.map((pair) => pair[kind])));
      }),
      { numRuns: 150 },
    );
  });

  test("every recorded tie is told of once", () => {
    fc.assert(
      fc.property(waves, ([before, now]) => {
        const survival = compareWaves(before, now);
        expect(survival.kept + survival.lost + survival.keptOrLost).toBe(before.network.ties);
        expect(survival.kept + survival.new + survival.keptOrNew).toBe(now.network.ties);
      }),
    );
  });

  test("silence is not the end of a tie", () => {
    const before = {
      network: buildNetwork(
        3,
        [
          [0, 1],
          [1, 2],
        ],
        true,
      ),
      answered: [true, true, true],
    };
    const now = { network: buildNetwork(3, [[2, 0]], true), answered: [true, false, true] };
    expect(compareWaves(before, now)).toMatchObject({ kept: 0, new: 1, lost: 1, unknown: 1 });
  });
});

function compareSets(before: Network, now: Network) {
  const heard = Array<boolean>(now.size).fill(true);
  const {
    kept,
    lost,
    new: added,
  } = compareWaves({ network: before, answered: heard }, { network: now, answered: heard });
  return { kept, lost, new: added };
}
