import fc from "fast-check";
import { expect, test } from "vitest";
import { seededIntegers } from "../equity/random.ts";
import { compareLenses } from "./agreement.ts";
import { drawRanks } from "./certainty.ts";
import { mapOfMatrix } from "./influence-map.ts";
import type { Judgments } from "./judgments.ts";
import { lanes } from "./lanes/kernel.ts";
import { openLanes } from "./lanes/lanes.ts";
import { linkDraws, roomOfDraws } from "./link-draws.ts";
import { estimateLinks } from "./links-from-judgments.ts";
import { chooseQuestions } from "./next-questions.ts";
import { seededNormals } from "./normal-draws.ts";
import { choosePortfolio } from "./portfolio.ts";
import { orderOf } from "./ranks.ts";

/** Raters of known severity who judge random pairs of a known map with known noise. */
function simulateRaters(seed: number, asked: { challenges: number; raters: number; answers: number }) {
  const { challenges, raters, answers } = asked;
  const normals = (count: number, spread: number) => {
    const drawn = new Float64Array(count);
    draw(drawn);
    return drawn.map((one) => spread * one);
  };
  const draw = seededNormals(seed);
  const integer = seededIntegers(seed);
  const potency = normals(challenges, 0.35);
  const truth = normals(challenges ** 2, 0.9).map(
    (one, cell) => 1.2 + one + (potency[Math.floor(cell / challenges)] ?? 0),
  );
  for (let at = 0; at < challenges; at++) truth[at * challenges + at] = 0;
  const severity = normals(raters, 0.5);
  const noise = normals(answers, 1);
  const rater = new Int32Array(answers).map(() => integer(raters));
  const from = new Int32Array(answers).map(() => integer(challenges));
  const to = from.map((one) => (one + 1 + integer(challenges - 1)) % challenges);
  const score = noise.map(
    (one, at) => one + (severity[rater[at] ?? 0] ?? 0) + (truth[(from[at] ?? 0) * challenges + (to[at] ?? 0)] ?? 0),
  );
  const judgments: Judgments = {
    challenges,
    raters,
    rater,
    from,
    to,
    score,
    themes: new Int32Array(challenges).fill(-1),
  };
  return { judgments, truth, severity };
}

const sumsOf = (cells: Float64Array, size: number) =>
  Float64Array.from({ length: size }, (_, row) =>
    cells.subarray(row * size, (row + 1) * size).reduce((a, b) => a + b, 0),
  );
const correlate = (a: Float64Array, b: Float64Array) => {
  const mean = (all: Float64Array) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const product = (x: Float64Array, y: Float64Array) =>
    x.reduce((sum, one, at) => sum + (one - mean(x)) * ((y[at] ?? 0) - mean(y)), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
};

test("links, severity and noise are found again in judgments made from them", () => {
  const { judgments, truth, severity } = simulateRaters(3, { challenges: 40, raters: 120, answers: 5000 });
  const found = estimateLinks(judgments);
  expect(found.variances.noise).toBeCloseTo(1, 1);
  expect(Math.sqrt(found.variances.pair)).toBeCloseTo(0.9, 1);
  expect(Math.sqrt(found.variances.sender)).toBeCloseTo(0.35, 0);
  expect(correlate(found.offsets, severity)).toBeGreaterThan(0.9);
  const errors = truth.map((one, cell) => one - (found.mean[cell] ?? 0)).filter((_, cell) => cell % 41 !== 0);
  const stated = found.variance.filter((_, cell) => cell % 41 !== 0).reduce((a, b) => a + b, 0);
  const actual = errors.reduce((sum, one) => sum + one * one, 0);
  expect(actual / stated).toBeGreaterThan(0.85);
  expect(actual / stated).toBeLessThan(1.15);
});

test("people who are alike are not set apart, and people who are not there change nothing", () => {
  const { judgments, severity } = simulateRaters(7, { challenges: 30, raters: 40, answers: 2000 });
  const score = judgments.score.map((one, at) => one - (severity[judgments.rater[at] ?? 0] ?? 0));
  const found = estimateLinks({ ...judgments, score });
  expect(found.variances.rater).toBeLessThan(0.02);
  const many = estimateLinks({ ...judgments, score, raters: 4000 });
  expect(many.mean).toEqual(found.mean);
  expect(many.variances).toEqual(found.variances);
  const apart = estimateLinks(judgments);
  expect(Math.sqrt(apart.variances.rater)).toBeCloseTo(0.5, 0);
  expect(apart.variances.rater).toBeGreaterThan(0.12);
});

test("a thin pair shrinks toward its sender and receiver, a thick one stays with its answers", () => {
  const { judgments } = simulateRaters(4, { challenges: 12, raters: 40, answers: 900 });
  const { mean, ownShare, pairs } = estimateLinks(judgments);
  expect(mean.every((one, cell) => cell % 13 !== 0 || one === 0)).toBe(true);
  const shares = [...pairs.from.keys()].map((pair) => ({
    answers: (pairs.starts[pair + 1] ?? 0) - (pairs.starts[pair] ?? 0),
    share: ownShare[(pairs.from[pair] ?? 0) * 12 + (pairs.to[pair] ?? 0)] ?? 0,
  }));
  const [thin, thick] = [shares.filter(({ answers }) => answers <= 4), shares.filter(({ answers }) => answers >= 9)];
  expect(Math.max(...thin.map(({ share }) => share))).toBeLessThan(Math.min(...thick.map(({ share }) => share)));
});

test("who answers at random weighs less than the others", () => {
  const { judgments } = simulateRaters(5, { challenges: 15, raters: 30, answers: 3000 });
  const integer = seededIntegers(9);
  const score = judgments.score.map((one, at) => (judgments.rater[at] === 7 ? 20 * integer(2) - 10 : one));
  const { weights } = estimateLinks({ ...judgments, score });
  expect(orderOf(weights).at(-1)).toBe(7);
  expect(weights[7]).toBeLessThan(0.3);
});

test("over many draws a link scatters as its posterior says", () => {
  const { judgments } = simulateRaters(6, { challenges: 10, raters: 30, answers: 300 });
  const found = estimateLinks(judgments);
  const memory = openLanes(100 * lanes + roomOfDraws(found).numbers, 1 + roomOfDraws(found).pieces);
  const drawn = memory.room(100 * lanes);
  const draw = linkDraws(found, 1, memory, drawn);
  let squares = 0;
  for (let times = 0; times < 2000; times += lanes) {
    draw();
    for (let at = 0; at < 100 * lanes; at++)
      squares += ((memory.floats[drawn / 4 + at] ?? 0) - (found.mean[Math.floor(at / lanes)] ?? 0)) ** 2;
  }
  const stated = found.variance.reduce((a, b) => a + b, 0);
  expect(squares / 2000 / stated).toBeCloseTo(1, 1);
});

test("ranks come with intervals that hold what is true nine times in ten, and the same seed gives the same", () => {
  let [within, all] = [0, 0];
  for (let seed = 1; seed <= 6; seed++) {
    const { judgments, truth } = simulateRaters(seed, { challenges: 25, raters: 80, answers: 1800 });
    const found = estimateLinks(judgments);
    const { direct } = drawRanks(found, { top: 6, replicates: 300, seed });
    if (seed === 1) expect(drawRanks(found, { top: 6, replicates: 300, seed }).direct).toEqual(direct);
    if (seed === 1) expect(drawRanks(found, { top: 6, replicates: 300, seed, form: "plain" }).direct).toEqual(direct);
    expect(direct.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(6, 9);
    orderOf(sumsOf(truth, 25)).forEach((challenge, at) => {
      const told = direct[challenge];
      all++;
      if (told && told.low <= at + 1 && at + 1 <= told.high) within++;
    });
  }
  expect(within / all).toBeGreaterThan(0.84);
});

const weight = fc.constantFrom(0, 0, 1, 2, 3, -1);
const matrix = fc.array(fc.array(weight, { minLength: 9, maxLength: 9 }), { minLength: 9, maxLength: 9 });

test("the best three together are those that trying all finds, and the bound is met", () => {
  fc.assert(
    fc.property(matrix, (rows) => {
      const plain = rows.map((row, from) => row.map((one, to) => (from === to ? 0 : one)));
      const largest = Math.max(0, ...plain.flat()) || 1;
      const easedBy = (chosen: readonly number[]) =>
        plain.reduce<number>((sum, _, to) => {
          const weights = chosen.map((from) => plain[from]?.[to] ?? 0);
          const eased = chosen.includes(to) ? largest : Math.max(0, ...weights);
          return sum + eased + weights.reduce<number>((harm, one) => harm + Math.min(0, one), 0);
        }, 0);
      const triples = [...Array(512).keys()]
        .map((bits) => [...Array(9).keys()].filter((at) => (bits >> at) & 1))
        .filter((set) => set.length === 3);
      const best = Math.max(...triples.map(easedBy));
      const found = choosePortfolio(mapOfMatrix(plain), 3);
      expect(found.value).toBeCloseTo(best, 9);
      expect(easedBy(found.chosen)).toBeCloseTo(found.value, 9);
      expect(found.bound).toBeCloseTo(best, 6);
    }),
  );
});

test("lenses agree wholly with themselves, not at all with their opposite, and cannot with what tells nothing apart", () => {
  const up = [1, 2, 3, 4, 5];
  const found = compareLenses(
    { up, again: up.map((one) => one * 2), down: [...up].reverse(), flat: [1, 1, 1, 1, 1] },
    2,
  );
  expect(found.map(({ tau }) => tau)).toEqual([1, -1, null, -1, null, null]);
  expect(found[0]?.sharedTop).toBe(2);
  expect(found[1]?.sharedTop).toBe(0);
});

test("questions go to the boundary of the top, to those who answered least, and never to anyone twice", () => {
  const { judgments } = simulateRaters(8, { challenges: 30, raters: 20, answers: 3000 });
  const found = estimateLinks(judgments);
  const questions = chooseQuestions(found, judgments, { count: 60, top: 6, seed: 1 });
  expect(questions).toHaveLength(60);
  const order = orderOf(sumsOf(found.mean, 30));
  const near = questions.filter(({ from }) => order.indexOf(from) < 14);
  expect(near.length).toBeGreaterThan(50);
  const judged = new Set(
    [...judgments.score.keys()].map((at) => [judgments.rater[at], judgments.from[at], judgments.to[at]].join()),
  );
  const asked = questions.map(({ rater, from, to }) => [rater, from, to].join());
  expect(new Set(asked).size).toBe(60);
  expect(asked.filter((one) => judged.has(one))).toEqual([]);
});

test("twelve challenges that nobody judged are asked about evenly, of nobody in particular", () => {
  const none: Judgments = {
    challenges: 12,
    raters: 0,
    rater: new Int32Array(),
    from: new Int32Array(),
    to: new Int32Array(),
    score: new Float64Array(),
    themes: new Int32Array(12).fill(-1),
  };
  const questions = chooseQuestions(estimateLinks(none), none, { count: 24, top: 6, seed: 1 });
  expect(questions.every(({ rater }) => rater === null)).toBe(true);
  expect(new Set(questions.map(({ from }) => from)).size).toBe(12);
});
