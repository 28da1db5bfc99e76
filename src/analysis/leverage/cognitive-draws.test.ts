import { expect, test } from "vitest";
import { seededIntegers } from "../equity/random.ts";
import { drawStates, partsOf, type StatesWanted } from "./cognitive-draws.ts";
import { simulate } from "./cognitive-map.ts";
import { mapOf } from "./influence-map.ts";
import type { Judgments } from "./judgments.ts";
import { lanes } from "./lanes/kernel.ts";

const links = [
  [0, 1, 3],
  [1, 2, -2],
  [2, 0, 1],
  [2, 3, 2],
  [3, 1, -1],
] as const;

/** People who say of each influence what it is, give or take one; `asks` leaves out whom. */
function judged(raters: number, spread: number, asks = (_rater: number, _link: number) => true): Judgments {
  const draw = seededIntegers(5);
  const all = Array.from({ length: raters }, (_, rater) => rater).flatMap((rater) =>
    links.flatMap(([from, to, weight], link) => {
      const score = weight + (spread === 0 ? 0 : draw(2 * spread + 1) - spread);
      return asks(rater, link) ? [{ rater, from, to, score }] : [];
    }),
  );
  return {
    challenges: 4,
    raters,
    rater: Int32Array.from(all, ({ rater }) => rater),
    from: Int32Array.from(all, ({ from }) => from),
    to: Int32Array.from(all, ({ to }) => to),
    score: Float64Array.from(all, ({ score }) => score),
    themes: new Int32Array(4).fill(-1),
  };
}

const wanted: StatesWanted = { scale: 3, lambda: 1, threshold: 1e-6, replicates: 40, seed: 3 };

/** The states of each draw, one after the other. */
function statesOf(judgments: Judgments, more: Partial<StatesWanted> = {}): number[][] {
  const draws: number[][] = [];
  drawStates(judgments, { ...wanted, ...more }, (states, count) => {
    for (let lane = 0; lane < count; lane++)
      draws.push(Array.from({ length: judgments.challenges }, (_, at) => states?.[at * lanes + lane] ?? Number.NaN));
  });
  return draws;
}

const restOf = (scale: number) => {
  const map = mapOf(
    4,
    links.map(([from, to, weight]) => ({ from, to, weight: weight / scale })),
  );
  const motion = { rule: "modified-kosko", squash: "sigmoid", lambda: 1 } as const;
  return simulate(map, motion, { start: new Float64Array(4).fill(0.5) }).state;
};

test("where all say the same every draw is the map itself at rest, also where some did not answer", () => {
  for (const asks of [() => true, (rater: number, link: number) => (rater + link) % 3 > 0]) {
    const draws = statesOf(judged(7, 0, asks));
    expect(draws).toHaveLength(40);
    for (const draw of draws)
      for (const [at, state] of draw.entries()) expect(state).toBeCloseTo(restOf(3)[at] ?? 0, 5);
  }
});

test("the same seed gives the same draws, plain and SIMD, another seed others; they scatter as means of people do", () => {
  for (const judgments of [judged(31, 1), judged(31, 1, (rater, link) => (rater * 7 + link) % 4 > 0)]) {
    const draws = statesOf(judgments);
    expect(statesOf(judgments)).toEqual(draws);
    expect(statesOf(judgments, { form: "plain" })).toEqual(draws);
    expect(statesOf(judgments, { seed: 4 })).not.toEqual(draws);
    expect(new Set(draws.map(String)).size).toBe(40);
  }
  const spreadOf = (raters: number) => {
    const firsts = statesOf(judged(raters, 1), { replicates: 800 }).map(([first]) => first ?? 0);
    const mean = firsts.reduce((sum, one) => sum + one, 0) / firsts.length;
    return Math.sqrt(firsts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / firsts.length);
  };
  const ratio = spreadOf(25) / spreadOf(400);
  expect(ratio).toBeGreaterThan(2.5);
  expect(ratio).toBeLessThan(6);
});

test("answers are cut into as few parts as make them whole, and those finer than a hundredth are refused", () => {
  expect(partsOf(Float64Array.of(3, 0, -1))).toBe(1);
  expect(partsOf(Float64Array.of(0.5, 1 / 6))).toBe(6);
  expect(partsOf(Float64Array.of(0.25, 0.01))).toBe(100);
  expect(partsOf(Float64Array.of(Math.PI))).toBeNull();
});
