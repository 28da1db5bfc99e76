import { type GroupCount, sumCounts } from "./disparity.ts";
import { ridits } from "./inequality.ts";

/** The best-off minus (slope, in percent) and over (relative) the worst-off, as a fitted line has them. */
export interface SlopeIndex {
  slope: number;
  relative: number;
}

/**
 * The slope and relative index of inequality over groups from the worst-off to the best-off, from counted people: a
 * logistic line through the groups' places, each weighted once by its size, by Newton's steps. WHO Handbook on health
 * inequality monitoring (2013). (A published 44.445 for WHO's example weights the population twice; it is
 * 44.905.)
 * Null where no line can be fitted: fewer than two groups, or nobody reached it or everybody.
 */
export function slopeIndex(groups: readonly GroupCount[]): SlopeIndex | null {
  const places = ridits(groups.map(({ denominator }) => denominator));
  const { numerator: total, denominator: people } = sumCounts(groups);
  if (groups.length < 2 || total <= 0 || total >= people) return null;
  let [start, rise] = [Math.log(total / (people - total)), 0];
  for (let step = 0; step < 100; step++) {
    const [byStart, byRise] = newtonStep(groups, places, start, rise);
    if (!Number.isFinite(byStart) || !Number.isFinite(byRise)) return null;
    start += byStart;
    rise += byRise;
    if (Math.abs(byStart) + Math.abs(byRise) < 1e-12) break;
  }
  const [worst, best] = [logistic(start), logistic(start + rise)];
  return { slope: 100 * (best - worst), relative: best / worst };
}

function newtonStep(
  groups: readonly GroupCount[],
  places: readonly number[],
  start: number,
  rise: number,
): [number, number] {
  let [score0, score1, w00, w01, w11] = [0, 0, 0, 0, 0];
  groups.forEach(({ numerator, denominator }, k) => {
    const place = places[k] ?? 0;
    const fitted = logistic(start + rise * place);
    const missed = numerator - denominator * fitted;
    const weight = denominator * fitted * (1 - fitted);
    score0 += missed;
    score1 += missed * place;
    w00 += weight;
    w01 += weight * place;
    w11 += weight * place * place;
  });
  const determinant = w00 * w11 - w01 * w01;
  return [(w11 * score0 - w01 * score1) / determinant, (w00 * score1 - w01 * score0) / determinant];
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
