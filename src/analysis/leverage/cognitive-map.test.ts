import { expect, test } from "vitest";
import { type Motion, simulate } from "./cognitive-map.ts";
import { mapOfMatrix } from "./influence-map.ts";
import { eightConcepts } from "./testing/published-maps.ts";

const modified: Motion = { rule: "modified-kosko", squash: "sigmoid", lambda: 1 };
const start = Float64Array.of(1, 1, 0, 0, 0, 0, 0, 0);
const rounded = (state: Float64Array) => [...state].map((one) => Number(one.toFixed(6)));

const published = [0.725885, 0.790706, 0.769451, 0.812473, 0.819294, 0.839901, 0.90994, 0.955774];

test("modified Kosko stops where the packages stop, when given their threshold", () => {
  const run = simulate(eightConcepts, modified, { start, threshold: 0.001 });
  expect(rounded(run.state)).toEqual(published);
  expect(run).toMatchObject({ outcome: "converged", iterations: 6 });
});

test("modified Kosko reaches the true fixed point when nothing else is asked", () => {
  const run = simulate(eightConcepts, modified, { start });
  expect(rounded(run.state)).toEqual([0.725808, 0.790725, 0.769391, 0.81239, 0.819324, 0.839859, 0.909976, 0.955787]);
});

test.each([
  [3, -0.5, [0.715704, 0.79058, 0.768132, 0.699316, 0.81916, 0.82343, 0.909917, 0.955427]],
  [4, -1, [0.723417, 0.790708, 0.769141, 0.812073, 0.563879, 0.871834, 0.909778, 0.952199]],
])("an intervention from outside on concept %i of %f moves the baseline as published", (concept, weight, wanted) => {
  const baseline = simulate(eightConcepts, modified, { start, threshold: 0.001 });
  const run = simulate(eightConcepts, modified, {
    start: baseline.state,
    push: new Map([[concept, weight]]),
    threshold: 0.001,
  });
  expect(rounded(run.state)).toEqual(wanted);
});

test("the published rescaled equilibrium is none: it decays to one half everywhere", () => {
  const run = simulate(eightConcepts, { ...modified, rule: "rescaled" }, { start });
  expect(run.outcome).toBe("converged");
  for (const one of run.state) expect(one).toBeCloseTo(0.5, 8);
});

test("a decay that gets ever slower is not called rest, however small its steps", () => {
  const critical = simulate(
    mapOfMatrix([[1]]),
    { rule: "kosko", squash: "tanh", lambda: 1 },
    { start: Float64Array.of(0.5), threshold: 1e-6 },
  );
  expect(critical.outcome).toBe("unsettled");
  expect(critical.residual).toBeLessThan(1e-6);
});

test("a cycle is named with its period", () => {
  const ring = mapOfMatrix([
    [0, 1, 0],
    [0, 0, 1],
    [-1, 0, 0],
  ]);
  const run = simulate(ring, { rule: "kosko", squash: "tanh", lambda: 5 }, { start: Float64Array.of(1, 0.5, -0.2) });
  expect([run.outcome, run.period]).toEqual(["cycle", 6]);
});

test("a held concept stays, and what hangs on it follows", () => {
  const chain = mapOfMatrix([
    [0, 1],
    [0, 0],
  ]);
  const run = simulate(
    chain,
    { rule: "kosko", squash: "sigmoid", lambda: 1 },
    { start: new Float64Array(2), hold: new Map([[0, 1]]) },
  );
  expect(rounded(run.state)).toEqual([1, 0.731059]);
});
