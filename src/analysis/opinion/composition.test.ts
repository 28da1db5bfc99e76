import { expect, test } from "vitest";
import { geometricCentre } from "./composition.ts";

test("three points of a triad: the published geometric centre, not the arithmetic one", () => {
  const points = [
    [0.8, 0.1, 0.1],
    [0.1, 0.8, 0.1],
    [0.6, 0.3, 0.1],
  ];
  const centre = geometricCentre(points) ?? [];
  for (const [part, expected] of [0.48336, 0.38364, 0.133].entries()) expect(centre[part]).toBeCloseTo(expected, 5);
});

test("a point at a corner counts, and the centre still adds up to one", () => {
  const centre =
    geometricCentre([
      [1, 0, 0],
      [0.4, 0.3, 0.3],
    ]) ?? [];
  expect(centre.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  expect(centre[0]).toBeGreaterThan(0.8);
  expect(centre[1]).toBeGreaterThan(0);
});

test("no points have no centre", () => {
  expect(geometricCentre([])).toBeNull();
});
