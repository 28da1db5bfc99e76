import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureBetweenness } from "./betweenness.ts";
import { confirmTies, degreeOf, measureCentralization, measureDensity, measureReciprocity } from "./cohesion.ts";
import { findCommunities, measureModularity } from "./communities.ts";
import { findComponents, findCutPoints, sizeOfGiant, takeOut } from "./components.ts";
import { measureCoreness } from "./coreness.ts";
import { measureMixing } from "./mixing.ts";
import { buildNetwork, isNeighbour, listTies, type Network, neighboursOf, type Tie } from "./network.ts";
import { everyTie, karateClub, smallNetworks, starOf } from "./testing-networks.ts";

const both = (ties: readonly Tie[]): Tie[] =>
  ties.flatMap(([a, b]): Tie[] => [
    [a, b],
    [b, a],
  ]);
const sizes = fc.integer({ min: 3, max: 40 });
const networks = smallNetworks({ most: 9, silent: 0 }).map(({ network }) => network);
const holdsFor = (check: (network: Network) => void) => fc.assert(fc.property(networks, check), { numRuns: 300 });

describe("shapes that are known", () => {
  test("a star is as centralized as can be, and falls to pieces without its middle", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const star = buildNetwork(size, starOf(size), false);
        expect(measureCentralization(star)).toBe(1);
        expect(measureCentralization(buildNetwork(size, both(starOf(size)), true))).toBe(1);
        expect(measureCentralization(buildNetwork(size, starOf(size), true), "out")).toBe(1);
        expect(measureBetweenness(star)[0]).toBe(((size - 1) * (size - 2)) / 2);
        expect(findCutPoints(star)).toEqual([0]);
        expect(takeOut(star, [0])).toEqual({ components: size - 1, giant: 1, separated: 1 });
      }),
    );
  });

  test("where everyone is tied to everyone nobody is between, central or a broker", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const network = buildNetwork(size, everyTie(size), true);
        expect([measureDensity(network), measureReciprocity(network), measureCentralization(network)]).toEqual([
          1, 1, 0,
        ]);
        expect(Math.max(...measureBetweenness(network))).toBe(0);
        expect(findCutPoints(network)).toEqual([]);
        expect(Math.min(...measureCoreness(network))).toBe(size - 1);
      }),
    );
  });

  test("a long chain", () => {
    const size = 20_000;
    const chain = buildNetwork(
      size,
      Array.from({ length: size - 1 }, (_, k): Tie => [k, k + 1]),
      true,
    );
    expect(findCutPoints(chain)).toHaveLength(size - 2);
    expect(takeOut(chain, [1]).components).toBe(2);
  });

  test("figures without meaning are null, not zero", () => {
    const alone = buildNetwork(1, [[0, 0]], true);
    expect([measureDensity(alone), measureReciprocity(alone), measureCentralization(alone)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(findCommunities(alone)).toMatchObject({ members: [[0]], modularity: null });
    expect(findCommunities(buildNetwork(0, [], false)).members).toEqual([]);
    expect(takeOut(alone, [0])).toEqual({ components: 0, giant: 0, separated: null });
  });

  test("two cliques on one bridge are two communities", () => {
    const clique = everyTie(5);
    const ties: Tie[] = [...clique, ...clique.map(([a, b]): Tie => [a + 5, b + 5]), [4, 5]];
    expect(findCommunities(buildNetwork(10, ties, false)).members).toEqual([
      [0, 1, 2, 3, 4],
      [5, 6, 7, 8, 9],
    ]);
  });

  test("ties inside sectors alone mix at 1, between two alone at −1", () => {
    const sectors = ["state", "state", "civic", "civic"];
    const mixed = (ties: Tie[]) => measureMixing(buildNetwork(4, ties, false), sectors).assortativity;
    expect(
      mixed([
        [0, 1],
        [2, 3],
      ]),
    ).toBe(1);
    expect(
      mixed([
        [0, 2],
        [1, 3],
      ]),
    ).toBe(-1);
    expect(
      measureMixing(
        buildNetwork(
          4,
          [
            [0, 1],
            [1, 2],
          ],
          true,
        ),
        ["a", null, "b", "b"],
      ).leftOut,
    ).toBe(2);
  });
});

describe("any network", () => {
  test("the figures do not depend on the order of organizations", () => {
    const withOrder = networks.chain((network) =>
      fc.record({
        network: fc.constant(network),
        order: fc.shuffledSubarray(
          Array.from({ length: network.size }, (_, node) => node),
          { minLength: network.size },
        ),
      }),
    );
    fc.assert(
      fc.property(withOrder, ({ network, order }) => {
        const ties = [...listTies(network)].map(([a, b]): Tie => [order[a] ?? 0, order[b] ?? 0]);
        const moved = buildNetwork(network.size, ties.toReversed(), network.directed);
        expect(moved.ties).toBe(network.ties);
        expect(measureReciprocity(moved)).toEqual(measureReciprocity(network));
        expect(measureCentralization(moved)).toEqual(measureCentralization(network));
        expect(findComponents(moved).sizes.toSorted()).toEqual(findComponents(network).sizes.toSorted());
        const [between, movedBetween] = [measureBetweenness(network), measureBetweenness(moved)];
        const [depth, movedDepth] = [measureCoreness(network), measureCoreness(moved)];
        order.forEach((to, from) => {
          expect(movedBetween[to]).toBeCloseTo(between[from] ?? -1, 9);
          expect(movedDepth[to]).toBe(depth[from]);
          expect(degreeOf(moved, to, "in")).toBe(degreeOf(network, from, "in"));
        });
      }),
    );
  });

  test("betweenness is what counting every shortest path gives", () => {
    holdsFor((network) => {
      const counted = countBetweenness(network);
      measureBetweenness(network).forEach((one, node) => {
        expect(one).toBeCloseTo(counted[node] ?? -1, 9);
      });
    });
  });

  test("cut points are those without which there are more pieces", () => {
    holdsFor((network) => {
      const whole = findComponents(network).sizes.length;
      const cutting = Array.from({ length: network.size }, (_, node) => node).filter(
        (node) => takeOut(network, [node]).components > whole,
      );
      expect(findCutPoints(network)).toEqual(cutting);
    });
  });

  test("each core holds together by as many ties as it says, and no larger group would", () => {
    holdsFor((network) => {
      const depth = measureCoreness(network);
      for (let k = 0; k <= network.size; k++) {
        const group = new Set(Array.from({ length: network.size }, (_, node) => node));
        const insideOf = (node: number) =>
          neighboursOf(network.linked, node).filter((other) => group.has(other)).length;
        for (let weak = [-1]; weak.length > 0; ) {
          weak = [...group].filter((node) => insideOf(node) < k);
          for (const node of weak) group.delete(node);
        }
        expect([...group]).toEqual([...depth.keys()].filter((node) => (depth[node] ?? 0) >= k));
      }
    });
  });

  test("every community holds together, and moving one organization never raises modularity", () => {
    holdsFor((network) => {
      const { members, modularity, of } = findCommunities(network);
      expect(modularity === null).toBe(network.ties === 0);
      for (const group of members) {
        const others = [...of.keys()].filter((node) => !group.includes(node));
        expect(findComponents(network, others).sizes).toEqual([group.length]);
      }
      for (let node = 0; node < network.size; node++)
        for (let group = 0; group < members.length; group++)
          expect(measureModularity(network, of.with(node, group)) ?? 0).toBeLessThanOrEqual((modularity ?? 0) + 1e-9);
    });
  });

  test("confirmed and claimed ties add up to the pairs that are tied", () => {
    fc.assert(
      fc.property(smallNetworks({ most: 8, silent: 8 }), ({ network, answered }) => {
        const named = buildNetwork(network.size, [...listTies(network)], true);
        const { claimed, confirmed, unanswered } = confirmTies(named, answered);
        expect(confirmed + claimed + unanswered).toBe(named.linked.to.length / 2);
        expect(2 * confirmed + claimed + unanswered).toBe(named.ties);
      }),
    );
  });
});

test("the same seed gives the same communities", () => {
  expect(findCommunities(karateClub, 5)).toEqual(findCommunities(karateClub, 5));
  expect(sizeOfGiant(findComponents(karateClub))).toBe(34);
});

/** Betweenness the slow way: distances and path counts of all pairs, then every middle. */
function countBetweenness({ directed, out, size }: Network): number[] {
  const all = Array.from({ length: size }, (_, node) => node);
  const steps = all.map((a) => all.map((b) => (a === b ? 0 : isNeighbour(out, a, b) ? 1 : Infinity)));
  const at = (table: readonly number[][], a: number, b: number) => table[a]?.[b] ?? 0;
  for (const middle of all)
    for (const a of all)
      for (const b of all) {
        const row = steps[a];
        if (row) row[b] = Math.min(at(steps, a, b), at(steps, a, middle) + at(steps, middle, b));
      }
  const paths: number[][] = all.map((a) => all.map((b) => (a === b ? 1 : 0)));
  for (let length = 1; length < size; length++)
    for (const a of all)
      for (const b of all.filter((one) => at(steps, a, one) === length)) {
        const row = paths[a];
        const before = all.filter((c) => at(steps, a, c) === length - 1 && isNeighbour(out, c, b));
        if (row) row[b] = before.reduce((sum, c) => sum + at(paths, a, c), 0);
      }
  return all.map((v) => {
    let sum = 0;
    for (const a of all)
      for (const b of all) {
        if (a === b || a === v || b === v || at(steps, a, b) === Infinity) continue;
        if (at(steps, a, v) + at(steps, v, b) !== at(steps, a, b)) continue;
        sum += (at(paths, a, v) * at(paths, v, b)) / at(paths, a, b);
      }
    return directed ? sum : sum / 2;
  });
}
