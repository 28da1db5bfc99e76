import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Influence } from "../leverage/influence-map.ts";
import { acyclicOrder } from "./acyclic-order.ts";
import { countCrossings, reduceCrossings } from "./crossings.ts";
import { ForceLayout } from "./force-layout.ts";
import { drawLayered } from "./layered-drawing.ts";
import { bandwidth, matrixOrder } from "./matrix-order.ts";
import { spaceOut } from "./spacing.ts";

const link = (from: number, to: number, weight = 1): Influence => ({ from, to, weight });
const backward = (places: Int32Array, links: readonly Influence[]) =>
  links.filter(({ from, to }) => (places[from] ?? 0) > (places[to] ?? 0));

const maps = fc.integer({ min: 2, max: 14 }).chain((size) =>
  fc
    .uniqueArray(
      fc
        .tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 9 }))
        .filter(([from, to]) => from !== to)
        .map(([from, to, weight]) => link(from, to, weight)),
      { selector: ({ from, to }) => from * size + to, maxLength: 40 },
    )
    .map((links) => ({ size, links })),
);

describe("an order without loops", () => {
  test("of a map without loops has nothing backward; of one loop only its weakest link at its one vertex", () => {
    expect(
      backward(acyclicOrder(4, [link(3, 2), link(2, 0), link(3, 1)]), [link(3, 2), link(2, 0), link(3, 1)]),
    ).toEqual([]);
    const loop = [link(0, 1, 3), link(1, 2, 3), link(2, 0, 1), link(0, 3, 2)];
    expect(backward(acyclicOrder(4, loop), loop)).toHaveLength(1);
  });

  test("gives every vertex a place of its own, and turns at most half of what touches a vertex of the set", () => {
    fc.assert(
      fc.property(maps, ({ size, links }) => {
        const places = acyclicOrder(size, links);
        expect(new Set(places).size).toBe(size);
        const weight = (some: readonly Influence[]) => some.reduce((sum, one) => sum + one.weight, 0);
        expect(weight(backward(places, links))).toBeLessThanOrEqual(weight(links) / 2);
      }),
    );
  });
});

describe("crossings", () => {
  const between = (upper: number, links: readonly (readonly [number, number])[], lower: number) => ({
    layers: [
      Array.from({ length: upper }, (_, vertex) => vertex),
      Array.from({ length: lower }, (_, vertex) => upper + vertex),
    ],
    below: Array.from({ length: upper + lower }, (_, vertex) =>
      links.filter(([from]) => from === vertex).map(([, to]) => to),
    ),
    above: Array.from({ length: upper + lower }, (_, vertex) =>
      links.filter(([, to]) => to === vertex).map(([from]) => from),
    ),
  });
  const complete = (a: number, b: number) =>
    Array.from({ length: a * b }, (_, at) => [at % a, a + Math.floor(at / a)] as const);

  test("of complete pairs of layers are a·(a−1)/2 · b·(b−1)/2, in whatever order", () => {
    for (const [a, b] of [
      [2, 2],
      [3, 3],
      [4, 5],
    ] as const) {
      const order = between(a, complete(a, b), b);
      const known = ((a * (a - 1)) / 2) * ((b * (b - 1)) / 2);
      expect(countCrossings(order)).toBe(known);
      expect(countCrossings({ ...order, layers: reduceCrossings(order) })).toBe(known);
    }
  });

  test("go away where nothing need cross, and never become more", () => {
    const twisted = between(
      3,
      [
        [0, 5],
        [1, 4],
        [2, 3],
      ],
      3,
    );
    expect(countCrossings(twisted)).toBe(3);
    expect(countCrossings({ ...twisted, layers: reduceCrossings(twisted) })).toBe(0);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { selector: ([a, b]) => a * 6 + b, maxLength: 20 }),
        (pairs) => {
          const order = between(
            6,
            pairs.map(([a, b]) => [a, 6 + b] as const),
            6,
          );
          const slow = pairs.reduce(
            (sum, [a, b], at) => sum + pairs.slice(at + 1).filter(([c, d]) => (a - c) * (b - d) < 0).length,
            0,
          );
          expect(countCrossings(order)).toBe(slow);
          expect(countCrossings({ ...order, layers: reduceCrossings(order) })).toBeLessThanOrEqual(slow);
        },
      ),
    );
  });
});

test("things on a line keep their order and their distance, and stay where they wish where there is room", () => {
  const wish = (at: number, height = 2) => ({ at, height, weight: 1 });
  expect(spaceOut([wish(0), wish(10)], 1)).toEqual([0, 10]);
  expect(spaceOut([wish(5), wish(5)], 1)).toEqual([3.5, 6.5]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 }),
      (all) => {
        const placed = spaceOut(
          all.map(([at, height]) => wish(at, height)),
          0.5,
        );
        for (let at = 1; at < placed.length; at++) {
          const apart = ((all[at - 1]?.[1] ?? 0) + (all[at]?.[1] ?? 0)) / 2 + 0.5;
          expect((placed[at] ?? 0) - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(apart - 1e-9);
        }
      },
    ),
  );
});

describe("a drawing in layers", () => {
  const draw = (size: number, links: Influence[], mostLayers = 6) =>
    drawLayered(Array(size).fill(10), links, { gap: 4, mostLayers });

  test("puts a chain into a row, and a diamond without a crossing", () => {
    const chain = draw(4, [link(0, 1), link(1, 2), link(2, 3)]);
    expect([...chain.layerOf]).toEqual([0, 1, 2, 3]);
    expect(new Set([...chain.middle].map((at) => at.toFixed(3))).size).toBe(1);
    const diamond = draw(4, [link(0, 1), link(0, 2), link(1, 3), link(2, 3)]);
    expect([...diamond.layerOf]).toEqual([0, 1, 1, 2]);
    expect(diamond.crossings).toBe(0);
  });

  test("runs feedback back, long links through the layers between, and no deeper than it may", () => {
    const loop = draw(3, [link(0, 1, 3), link(1, 2, 3), link(2, 0)]);
    expect(loop.routes[2]?.map(({ layer }) => layer)).toEqual([2, 1, 0]);
    const long = Array.from({ length: 11 }, (_, at) => link(at, at + 1, 12 - at));
    const flat = draw(12, long, 5);
    expect(flat.layers).toBeLessThanOrEqual(5);
    expect(flat.layerOf[4]).toBe(4);
  });

  test("never lets two causes of a layer overlap, and is the same each time", () => {
    fc.assert(
      fc.property(maps, ({ size, links }) => {
        const heights = Array.from({ length: size }, (_, vertex) => 10 + (vertex % 3) * 8);
        const drawn = drawLayered(heights, links, { gap: 4, mostLayers: 4 });
        expect(drawLayered(heights, links, { gap: 4, mostLayers: 4 })).toEqual(drawn);
        for (let a = 0; a < size; a++)
          for (let b = a + 1; b < size; b++) {
            if (drawn.layerOf[a] !== drawn.layerOf[b]) continue;
            const apart = Math.abs((drawn.middle[a] ?? 0) - (drawn.middle[b] ?? 0));
            expect(apart).toBeGreaterThanOrEqual(((heights[a] ?? 0) + (heights[b] ?? 0)) / 2 + 4 - 1e-6);
          }
        drawn.routes.forEach((route, at) => {
          expect(route[0]?.layer).toBe(drawn.layerOf[links[at]?.from ?? 0]);
          expect(route.at(-1)?.layer).toBe(drawn.layerOf[links[at]?.to ?? 0]);
        });
      }),
      { numRuns: 60 },
    );
  });
});

test("a matrix's order brings a shuffled path back to the diagonal, and keeps parts together", () => {
  const shuffled = [3, 0, 5, 1, 4, 2];
  const path = shuffled.slice(1).map((vertex, at) => link(shuffled[at] ?? 0, vertex));
  expect(bandwidth([0, 1, 2, 3, 4, 5], path)).toBe(5);
  expect(bandwidth(matrixOrder(6, path), path)).toBe(1);
  const order = matrixOrder(7, [link(0, 6), link(6, 3), link(1, 5)]);
  expect(new Set(order.slice(0, 3))).toEqual(new Set([0, 3, 6]));
  expect(new Set(order.slice(3, 5))).toEqual(new Set([1, 5]));
  expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("a layout by forces rests alike for a seed, holds what is linked near, and lets nothing fall together", () => {
  const links = Array.from({ length: 60 }, (_, at) => {
    const half = at < 30 ? 0 : 15;
    return [half + (at % 15), half + ((at + (at % 2 === 0 ? 1 : 4)) % 15)];
  });
  const map = {
    size: 30,
    from: Int32Array.from(links, ([from]) => from ?? 0),
    to: Int32Array.from(links, ([, to]) => to ?? 0),
    groups: new Int32Array(30).fill(-1),
  };
  const rest = (seed: number) => {
    const layout = new ForceLayout(map, { seed });
    while (!layout.isAtRest) layout.step();
    return layout;
  };
  const [one, again, other] = [rest(1), rest(1), rest(2)];
  expect([...again.x, ...again.y]).toEqual([...one.x, ...one.y]);
  expect([...other.x]).not.toEqual([...one.x]);
  const distance = (a: number, b: number) =>
    Math.hypot((one.x[a] ?? 0) - (one.x[b] ?? 0), (one.y[a] ?? 0) - (one.y[b] ?? 0));
  const pairs = Array.from({ length: 900 }, (_, at) => [Math.floor(at / 30), at % 30] as const).filter(
    ([a, b]) => a < b,
  );
  const mean = (some: readonly (readonly [number, number])[]) =>
    some.reduce((sum, [a, b]) => sum + distance(a, b), 0) / some.length;
  const within = ([a, b]: readonly [number, number]) => a < 15 === b < 15;
  expect(mean(pairs.filter(within))).toBeLessThan(0.7 * mean(pairs.filter((pair) => !within(pair))));
  expect(Math.min(...pairs.map(([a, b]) => distance(a, b)))).toBeGreaterThan(0.2);
});

test("points that lie upon one another are pushed apart without an endless tree", () => {
  const layout = new ForceLayout({ size: 3, from: new Int32Array(), to: new Int32Array(), groups: new Int32Array(3) });
  layout.x.fill(0.5);
  layout.y.fill(0.5);
  while (!layout.isAtRest) layout.step();
  expect([...layout.x, ...layout.y].every(Number.isFinite)).toBe(true);
});
