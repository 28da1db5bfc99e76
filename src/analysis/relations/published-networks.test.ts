import { describe, expect, test } from "vitest";
import { measureBetweenness } from "./betweenness.ts";
import { measureCentralization, measureDensity } from "./cohesion.ts";
import { findCommunities } from "./communities.ts";
import { findCutPoints, takeOut } from "./components.ts";
import { measureCoreness } from "./coreness.ts";
import { measureMixing } from "./mixing.ts";
import { florentineFamilies, karateClub, kite } from "./testing-networks.ts";

const rounded = (values: Iterable<number>, digits: number) => [...values].map((one) => Number(one.toFixed(digits)));

describe("Krackhardt's kite", () => {
  test("betweenness as published: Heather .389, Fernando and Garth .231, Ike .222, Diane .102", () => {
    const share = measureBetweenness(kite).map((one) => one / 36);
    expect(rounded(share, 3)).toEqual([0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0]);
  });

  test("the tail hangs on Heather and Ike; the rest is a core of three", () => {
    expect(findCutPoints(kite)).toEqual([7, 8]);
    expect(takeOut(kite, [7])).toEqual({ components: 2, giant: 7, separated: 1 - 22 / 36 });
    expect([...measureCoreness(kite)]).toEqual([3, 3, 3, 3, 3, 3, 3, 2, 1, 1]);
  });

  test("degree centralization", () => {
    expect(measureCentralization(kite)).toBeCloseTo(24 / 72, 12);
  });
});

describe("Zachary's karate club", () => {
  test("betweenness of the instructor and the administrator", () => {
    const between = measureBetweenness(karateClub);
    expect(rounded([between[0] ?? 0, between[33] ?? 0, between[32] ?? 0], 3)).toEqual([231.071, 160.552, 76.69]);
  });

  test("density, core, and the one who would split off a piece", () => {
    expect(measureDensity(karateClub)).toBeCloseTo(0.139, 3);
    expect(Math.max(...measureCoreness(karateClub))).toBe(4);
    expect(findCutPoints(karateClub)).toEqual([0]);
  });

  test("four communities at the highest modularity there is, whatever the seed", () => {
    for (const seed of [1, 2, 3, 77]) {
      const found = findCommunities(karateClub, seed);
      expect(found.modularity).toBeCloseTo(0.41979, 5);
      expect(found.members.map((members) => members.length)).toEqual([12, 11, 6, 5]);
    }
  });

  test("assortativity is the modularity of the division over the most it could be", () => {
    const { of, modularity } = findCommunities(karateClub);
    const mixing = measureMixing(
      karateClub,
      [...of].map((group) => `group ${group}`),
    );
    const ends = mixing.ties.map((counts) => counts.reduce((sum, count) => sum + count, 0) / 156);
    const byChance = ends.reduce((sum, share) => sum + share ** 2, 0);
    expect(mixing.assortativity).toBeCloseTo((modularity ?? 0) / (1 - byChance), 12);
  });
});

test("the Medici stood between .522 of the families of Florence, the next .255", () => {
  const share = measureBetweenness(florentineFamilies).map((one) => one / 91);
  expect(rounded(share.toSorted().toReversed().slice(0, 3), 3)).toEqual([0.522, 0.255, 0.212]);
  expect(share.indexOf(Math.max(...share))).toBe(0);
});
