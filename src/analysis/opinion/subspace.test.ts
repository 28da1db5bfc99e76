import { expect, test } from "vitest";
import { eigenOfSymmetric, orthonormalize } from "./subspace.ts";

test("the eigenvalues of [[2,1,0],[1,2,1],[0,1,2]] are 2 ± √2 and 2", () => {
  const matrix = [
    [2, 1, 0],
    [1, 2, 1],
    [0, 1, 2],
  ].map((row) => Float64Array.from(row));
  const { values, vectors } = eigenOfSymmetric(matrix);
  for (const [at, value] of [2 + Math.SQRT2, 2, 2 - Math.SQRT2].entries()) expect(values[at]).toBeCloseTo(value, 12);
  expect(Math.abs(vectors[0]?.[1] ?? 0)).toBeCloseTo(Math.SQRT1_2, 12);
});

test("a vector that adds nothing becomes zeros", () => {
  const [first, second] = orthonormalize([Float64Array.from([3, 4]), Float64Array.from([6, 8])]);
  expect([...(first ?? [])]).toEqual([0.6, 0.8]);
  expect([...(second ?? [])]).toEqual([0, 0]);
});
