import fc from "fast-check";
import { expect, test } from "vitest";
import { cognitiveLeverage, leverageMotion } from "./cognitive-leverage.ts";
import { simulate } from "./cognitive-map.ts";
import { dematel } from "./dematel.ts";
import { type InfluenceMap, influencesOf, mapOf, mapOfMatrix } from "./influence-map.ts";
import { lanes } from "./lanes/kernel.ts";
import { LaneReader, roomOfScores } from "./lanes/lane-scores.ts";
import { openLanes } from "./lanes/lanes.ts";
import { secondOrder } from "./second-order.ts";
import { eightConcepts } from "./testing/published-maps.ts";

const total = (numbers: Float64Array) => numbers.reduce((sum, one) => sum + one, 0);
const expectNear = (found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number) => {
  expect(found.length).toBe(wanted.length);
  for (let at = 0; at < wanted.length; at++)
    expect(Math.abs((found[at] ?? Number.NaN) - (wanted[at] ?? 0)), `at ${at}`).toBeLessThanOrEqual(tolerance);
};

const size = 6;
const matrix = (weight: fc.Arbitrary<number>) =>
  fc.array(fc.array(weight, { minLength: size, maxLength: size }), { minLength: size, maxLength: size });
const signed = matrix(fc.constantFrom(0, 0, 1, 2, 3, -1)).filter((rows) => rows.flat().some((one) => one !== 0));

test("what a push moves is what a small lasting push is seen to move", () => {
  const { scale, state, moved } = cognitiveLeverage(eightConcepts);
  const scaled = mapOf(
    8,
    influencesOf(eightConcepts).map((link) => ({ ...link, weight: link.weight / scale })),
  );
  const step = 1e-4;
  const pushed = Array.from({ length: 8 }, (_, concept) => {
    const sumAt = (weight: number) =>
      total(
        simulate(scaled, leverageMotion, { start: state, push: new Map([[concept, weight]]), threshold: 1e-13 }).state,
      );
    return (sumAt(step) - sumAt(-step)) / (2 * step);
  });
  expectNear(moved, pushed, 1e-6);
});

test("every map rests, and each challenge comes out the same wherever it stands in the list", () => {
  fc.assert(
    fc.property(signed, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: size }), (rows, order) => {
      const plain = cognitiveLeverage(mapOfMatrix(rows));
      const turned = cognitiveLeverage(
        mapOfMatrix(order.map((row) => order.map((column) => rows[row]?.[column] ?? 0))),
      );
      expect(turned.scale).toBeCloseTo(plain.scale, 12);
      for (const of of ["state", "moved"] as const)
        expectNear(
          turned[of],
          order.map((at) => plain[of][at] ?? 0),
          1e-9,
        );
    }),
  );
});

test("a map without influences is refused with the reason", () => {
  expect(() => cognitiveLeverage(mapOf(3, []))).toThrow(/at least one influence/);
});

function readInLanes(map: InfluenceMap) {
  const { numbers, pieces } = roomOfScores(map);
  const zeros = new Float64Array(map.size);
  const memory = openLanes(numbers, pieces);
  const reader = new LaneReader(memory, map, { dematel: zeros, state: zeros.map(() => 0.5), moved: zeros });
  for (let lane = 0; lane < lanes; lane++) {
    map.weights.forEach((weight, link) => {
      memory.floats[reader.map.weights / 4 + link * lanes + lane] = weight * (lane + 1);
    });
  }
  reader.read();
  return (lens: "direct" | "second_order" | "dematel" | "fcm", lane: number) =>
    Array.from(
      { length: map.size },
      (_, at) => memory.floats[reader.scores[lens] / 4 + at * lanes + lane] ?? Number.NaN,
    );
}

test("sixteen maps side by side come out as each by itself", () => {
  fc.assert(
    fc.property(signed, (rows) => {
      const map = mapOfMatrix(rows);
      const read = readInLanes(map);
      for (const lane of [0, 6, 15]) {
        const own = { ...map, weights: map.weights.map((weight) => weight * (lane + 1)) };
        const { direct, total: second } = secondOrder(own);
        expectNear(read("direct", lane), direct, 1e-3);
        expectNear(read("second_order", lane), second, 1e-1);
        expectNear(read("fcm", lane), cognitiveLeverage(own).moved, 1e-4);
      }
    }),
  );
});

test("DEMATEL side by side is DEMATEL and 1 more", () => {
  const map = mapOfMatrix([
    [0, 2, 4, 3, 4],
    [3, 0, 2, 0, 0],
    [3, 3, 0, 0, 0],
    [3, 0, 4, 0, 2],
    [4, 0, 2, 0, 0],
  ]);
  const { given } = dematel(map);
  expectNear(
    readInLanes(map)("dematel", 3),
    given.map((one) => one + 1),
    5e-3,
  );
});
