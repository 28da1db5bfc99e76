import type { Breakdown, Tally } from "./panel.ts";
import { type Range, recoverInterval, wilsonInterval } from "./proportion.ts";
import type { Draws } from "./resampling.ts";

/** Whose rate is meant: one group of a breakdown, or all its groups but that one. Groups by their number. */
export type Side = { group: number } | { allBut: number };

/** One rate in a sum of rates, with the sign it is added by. */
export interface Term {
  sign: 1 | -1;
  side: Side;
  period: number;
}

/** A sum and difference of rates of one breakdown: a rate, a gap, or the change of either. No cell enters twice. */
export type Contrast = readonly Term[];

/** The contrast that says how far a rate of `side` is behind the one of `reference` in a period. */
export const gapIn = (reference: Side, side: Side, period: number): Contrast => [
  { sign: 1, side: reference, period },
  { sign: -1, side, period },
];

/** The contrast that says by how much another changed from one period to a later one. */
export const changeOf = (contrastIn: (period: number) => Contrast, from: number, to: number): Contrast => [
  ...contrastIn(to),
  ...contrastIn(from).map((term): Term => ({ ...term, sign: term.sign === 1 ? -1 : 1 })),
];

/** Rolled-up counts of one side in one period. */
export function tallyOf(breakdown: Breakdown, side: Side, period: number): Tally {
  const sum: Tally = {
    numerator: 0,
    denominator: 0,
    lowNumerator: 0,
    lowDenominator: 0,
    highNumerator: 0,
    highDenominator: 0,
  };
  breakdown.groups.forEach((_, group) => {
    const counted = "group" in side ? group === side.group : group !== side.allBut;
    const tally = breakdown.tallies[group * breakdown.periods.length + period];
    if (!counted || !tally) return;
    sum.numerator += tally.numerator;
    sum.denominator += tally.denominator;
    sum.lowNumerator += tally.lowNumerator;
    sum.lowDenominator += tally.lowDenominator;
    sum.highNumerator += tally.highNumerator;
    sum.highDenominator += tally.highDenominator;
  });
  return sum;
}

/** The value of a contrast as recorded; NaN where a side has nobody. */
export function recordedValue(breakdown: Breakdown, contrast: Contrast): number {
  return contrast.reduce((sum, { sign, side, period }) => {
    const tally = tallyOf(breakdown, side, period);
    return sum + sign * (tally.numerator / tally.denominator);
  }, 0);
}

/**
 * The least and greatest value of a contrast whatever is hidden. Exact: each rate rises with each of its hidden counts,
 * and no count enters two terms, so that the worst case is the sum of the worst cases.
 */
export function hiddenBounds(breakdown: Breakdown, contrast: Contrast): Range {
  const bounds = { low: 0, high: 0 };
  for (const { sign, side, period } of contrast) {
    const tally = tallyOf(breakdown, side, period);
    const fewest = tally.lowNumerator / tally.lowDenominator;
    const most = tally.highNumerator / tally.highDenominator;
    bounds.low += sign > 0 ? fewest : -most;
    bounds.high += sign > 0 ? most : -fewest;
  }
  return bounds;
}

/** The interval of a contrast when people are taken as independent of each other (`z` normal quantile). */
export function binomialInterval(breakdown: Breakdown, contrast: Contrast, z: number): Range {
  return recoverInterval(
    contrast.map(({ sign, side, period }) => {
      const { numerator, denominator } = tallyOf(breakdown, side, period);
      return { sign, share: numerator / denominator, ...wilsonInterval(numerator, denominator, z) };
    }),
  );
}

/** The value of a contrast in each draw; draws in which a side has nobody are left out. */
export function valuesIn(draws: Draws, contrast: Contrast, periods: number): Float64Array {
  const values = new Float64Array(draws.count);
  for (const { sign, side, period } of contrast) {
    const group = "group" in side ? side.group : side.allBut;
    const own = (group * periods + period) * draws.count;
    const everyone = "allBut" in side ? (draws.cells - periods + period) * draws.count : null;
    for (let draw = 0; draw < draws.count; draw++) {
      let numerator = draws.numerator[own + draw] ?? 0;
      let denominator = draws.denominator[own + draw] ?? 0;
      if (everyone !== null) {
        numerator = (draws.numerator[everyone + draw] ?? 0) - numerator;
        denominator = (draws.denominator[everyone + draw] ?? 0) - denominator;
      }
      values[draw] = (values[draw] ?? 0) + (denominator > 0 ? (sign * numerator) / denominator : Number.NaN);
    }
  }
  let kept = 0;
  for (let draw = 0; draw < draws.count; draw++) {
    const value = values[draw] ?? Number.NaN;
    if (!Number.isNaN(value)) values[kept++] = value;
  }
  return values.subarray(0, kept);
}
