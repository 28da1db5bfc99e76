import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dematel, sumOfSeries } from "./dematel.ts";
import { LensRefused, mapOfMatrix, reverse } from "./influence-map.ts";
import { micmac, powersOf } from "./micmac.ts";
import { secondOrder } from "./second-order.ts";

const vignette = [
  [0, 2, 4, 3, 4],
  [3, 0, 2, 0, 0],
  [3, 3, 0, 0, 0],
  [3, 0, 4, 0, 2],
  [4, 0, 2, 0, 0],
];
const columnBound = [
  [0, 4, 3, 1, 0],
  [0, 0, 4, 1, 1],
  [0, 1, 0, 4, 4],
  [0, 0, 1, 0, 0],
  [1, 0, 4, 4, 0],
];
const add = (a: Float64Array, b: Float64Array, sign = 1) => a.map((one, at) => one + sign * (b[at] ?? 0));
const expectNear = (found: ArrayLike<number>, wanted: readonly number[], tolerance: number) => {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((one, at) => {
    expect(Math.abs((found[at] ?? Number.NaN) - one), `at ${at}`).toBeLessThanOrEqual(tolerance);
  });
};

describe("DEMATEL", () => {
  test("reproduces the CRAN vignette, which rounds X to five decimals", () => {
    const rounded = mapOfMatrix(vignette.map((row) => row.map((weight) => Number((weight / 13).toFixed(5)))));
    const given = sumOfSeries(rounded, 1, new Float64Array(5));
    const received = sumOfSeries(reverse(rounded), 1, new Float64Array(5));
    expectNear(add(given, received), [4.860978, 2.43704, 3.603359, 2.658148, 2.738514], 1e-6);
    expectNear(add(given, received, -1), [0.013999, -0.146378, -1.026664, 1.078071, 0.080972], 1e-6);
    expect(given.reduce((sum, one) => sum + one) / 25).toBeCloseTo(0.325961, 6);
  });

  test("is exact where the vignette rounds", () => {
    const { scale, given, received } = dematel(mapOfMatrix(vignette));
    expect(scale).toBe(13);
    expectNear(add(given, received), [4.860958, 2.437005, 3.603335, 2.658131, 2.738506], 5e-7);
  });

  test("divides by a column where that is the largest, or by rows only when asked", () => {
    const both = dematel(mapOfMatrix(columnBound));
    expect(both.scale).toBe(12);
    expectNear(both.given, [1.388235, 1.08849, 1.369142, 0.197429, 1.387877], 5e-7);
    expectNear(both.received, [0.171058, 0.61978, 1.753131, 1.834511, 1.052692], 5e-7);
    const rows = dematel(mapOfMatrix(columnBound), "rows");
    expect(rows.scale).toBe(9);
    expectNear(add(rows.given, rows.received), [3.100396, 3.228221, 5.871199, 4.076663, 4.767344], 5e-7);
  });

  test.each([
    [
      "a ring, whose series has no end",
      [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
      /no end: 3 challenges.*spectral radius 1/,
    ],
    [
      "equal rows all round",
      [
        [0, 2, 2],
        [2, 0, 2],
        [2, 2, 0],
      ],
      /no end/,
    ],
    [
      "a signed map",
      [
        [0, -1],
        [1, 0],
      ],
      /1 of 2 are negative/,
    ],
    [
      "an empty map",
      [
        [0, 0],
        [0, 0],
      ],
      /at least one influence/,
    ],
  ])("refuses %s", (_, matrix, reason) => {
    expect(() => dematel(mapOfMatrix(matrix))).toThrow(reason);
    expect(() => dematel(mapOfMatrix(matrix))).toThrow(LensRefused);
  });

  test("gives each challenge the same wherever it stands in the list", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const turned = dematel(mapOfMatrix(order.map((row) => order.map((column) => columnBound[row]?.[column] ?? 0))));
        const plain = dematel(mapOfMatrix(columnBound));
        expectNear(
          turned.given,
          order.map((at) => plain.given[at] ?? 0),
          1e-12,
        );
      }),
    );
  });
});

test("influence of second order is half of what those influenced give on, signs kept", () => {
  const { direct, second, total } = secondOrder(
    mapOfMatrix([
      [0, 2, 0],
      [0, 0, -3],
      [1, 0, 0],
    ]),
  );
  expect([...direct]).toEqual([2, -3, 1]);
  expect([...second]).toEqual([-3, -1.5, 1]);
  expect([...total]).toEqual([-1, -4.5, 2]);
});

describe("MICMAC", () => {
  test("is exact in every power", () => {
    const powers = powersOf(mapOfMatrix(columnBound));
    const [first, , , fourth] = [1, 2, 3, 4].map(() => powers.next().value);
    expect(first).toEqual({ influence: [8n, 6n, 9n, 1n, 9n], dependence: [1n, 5n, 12n, 10n, 5n] });
    expect(fourth).toEqual({
      influence: [1832n, 1414n, 1513n, 274n, 1611n],
      dependence: [228n, 577n, 1808n, 2498n, 1533n],
    });
  });

  test("stops at the power from which both orders stay", () => {
    const found = micmac(mapOfMatrix(columnBound));
    expect(found.power).toBe(4);
    expect(found.powers).toEqual({ influence: 4, dependence: 3 });
    expect(found.influenceOrder).toEqual([0, 4, 2, 1, 3]);
    expect(found.dependenceOrder).toEqual([3, 2, 4, 1, 0]);
    expect(found.hidden).toEqual([0]);
  });

  test("counts walks on a map of zeros and ones", () => {
    const edge = fc.constantFrom(0, 0, 1);
    fc.assert(
      fc.property(
        fc.array(fc.array(edge, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
        (matrix) => {
          const powers = powersOf(mapOfMatrix(matrix));
          const third = [1, 2, 3].map(() => powers.next().value).at(-1);
          expect(third?.influence.map(Number)).toEqual(matrix.map((_, row) => countWalks(matrix, row, 3)));
        },
      ),
    );
  });

  test.each([
    [
      "a map without loops",
      [
        [0, 1, 1],
        [0, 0, 1],
        [0, 0, 0],
      ],
      /ends after 2 steps/,
    ],
    [
      "a map whose orders swing for ever",
      [
        [0, 2, 0],
        [1, 0, 0],
        [0, 1, 0],
      ],
      /do not settle/,
    ],
    [
      "a signed map",
      [
        [0, -1],
        [1, 0],
      ],
      /negative/,
    ],
  ])("refuses %s", (_, matrix, reason) => {
    expect(() => micmac(mapOfMatrix(matrix))).toThrow(reason);
  });

  test("takes decimals exactly, so that ties stay ties", () => {
    const found = micmac(
      mapOfMatrix([
        [0, 0.1, 0.2],
        [0.3, 0, 0],
        [0.2, 0.1, 0],
      ]),
    );
    expect(found.power).toBeGreaterThan(0);
  });
});

const countWalks = (matrix: readonly (readonly number[])[], from: number, steps: number): number =>
  steps === 0
    ? 1
    : (matrix[from] ?? []).reduce((sum, edge, to) => sum + (edge === 1 ? countWalks(matrix, to, steps - 1) : 0), 0);
