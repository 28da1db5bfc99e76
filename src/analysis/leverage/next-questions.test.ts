import { expect, test } from "vitest";
import { seededIntegers } from "../equity/random.ts";
import type { Judgments } from "./judgments.ts";
import { estimateLinks } from "./links-from-judgments.ts";
import { rankQuestions } from "./next-questions.ts";
import { seededNormals } from "./normal-draws.ts";
import { orderOf } from "./ranks.ts";

const size = 40;
const top = 6;
const batch = 100;

interface Question {
  from: number;
  to: number;
}

/** Asks so many questions chosen batch by batch; answers how many of the true top are found. */
function askAndCount(seed: number, answers: number, choose: (judged: Judgments, batch: number) => Question[]): number {
  const normal = seededNormals(seed);
  const drawn = (count: number, spread: number) => {
    const numbers = new Float64Array(count);
    normal(numbers);
    return numbers.map((one) => one * spread);
  };
  const potency = drawn(size, 0.35);
  const truth = drawn(size ** 2, 0.9).map((one, cell) => one + (potency[Math.floor(cell / size)] ?? 0));
  const asked: (Question & { score: number })[] = [];
  const judge = (): Judgments => ({
    challenges: size,
    raters: 20,
    rater: Int32Array.from(asked, (_, at) => Math.floor(at / 7) % 20),
    from: Int32Array.from(asked, ({ from }) => from),
    to: Int32Array.from(asked, ({ to }) => to),
    score: Float64Array.from(asked, ({ score }) => score),
    themes: new Int32Array(size).fill(-1),
  });
  while (asked.length < answers) {
    const noise = drawn(batch, 1);
    choose(judge(), asked.length / batch).forEach(({ from, to }, at) => {
      asked.push({ from, to, score: (truth[from * size + to] ?? 0) + (noise[at] ?? 0) });
    });
  }
  const topOf = (cells: Float64Array) =>
    orderOf(
      Float64Array.from({ length: size }, (_, row) =>
        cells.reduce((sum, one, cell) => sum + (Math.floor(cell / size) === row && cell % size !== row ? one : 0), 0),
      ),
    ).slice(0, top);
  const found = topOf(estimateLinks(judge()).mean);
  return topOf(truth).filter((one) => found.includes(one)).length;
}

test("asking where it matters finds more of the true top than asking evenly as often", () => {
  let [chosen, evenly] = [0, 0];
  for (let seed = 1; seed <= 10; seed++) {
    chosen += askAndCount(seed, 1200, (judged, turn) =>
      rankQuestions(estimateLinks(judged), { count: batch, top, seed: turn }),
    );
    const integer = seededIntegers(seed);
    evenly += askAndCount(seed, 1200, () =>
      Array.from({ length: batch }, (_, at) => ({
        from: at % size,
        to: ((at % size) + 1 + integer(size - 1)) % size,
      })),
    );
  }
  expect(chosen).toBeGreaterThan(evenly + 3);
});
