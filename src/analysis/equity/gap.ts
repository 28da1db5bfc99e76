import { type Change, changesToLast } from "./change.ts";
import { type Contrast, gapIn, hiddenBounds, recordedValue, type Side, tallyOf } from "./contrast.ts";
import type { Breakdown } from "./panel.ts";
import type { Range } from "./proportion.ts";
import type { Sampler } from "./sampling.ts";

/** What groups are set against: all other groups pooled, the best-served one, or one that the reader named. */
export type ReferenceChoice = "others" | "best-served" | { group: string };

/** A rate or gap in one period (by its number), with both kinds of not knowing kept apart; shares 0…1. */
export interface Reading {
  period: number;
  value: number;
  sampling: Range | null;
  hidden: Range;
}

/** How far a group is behind its reference, period by period, and how that changed to the last from each earlier one. */
export interface Gap {
  dimension: string;
  group: string;
  /** A group's name, or null for all others pooled. */
  reference: string | null;
  readings: Reading[];
  changes: Change[];
  /** Periods, by number, in which the gap was wider than in the one before. */
  widerThanBefore: number[];
}

/** Every group of a breakdown set against one choice of reference; periods in which either has nobody are left out. */
export function measureGaps(breakdown: Breakdown, choice: ReferenceChoice, sample: Sampler): Gap[] {
  const reference = choice === "others" ? null : findReference(breakdown, choice);
  if (breakdown.groups.length < 2 || reference === undefined) return [];
  return breakdown.groups.flatMap((name, group) => {
    if (group === reference) return [];
    const against: Side = reference === null ? { allBut: group } : { group: reference };
    const gap = measureGap(breakdown, { group }, against, sample);
    const referenceName = reference === null ? null : (breakdown.groups[reference] ?? null);
    return gap.readings.length === 0
      ? []
      : [{ dimension: breakdown.dimension, group: name, reference: referenceName, ...gap }];
  });
}

function measureGap(breakdown: Breakdown, side: Side, reference: Side, sample: Sampler) {
  const contrastIn = (period: number) => gapIn(reference, side, period);
  const periods = periodsWithPeople(breakdown, [side, reference]);
  const readings = periods.map((period) => readContrast(breakdown, period, contrastIn(period), sample));
  return {
    readings,
    changes: changesToLast(breakdown, contrastIn, periods, sample),
    widerThanBefore: readings.flatMap(({ period, value }, k) => {
      const before = readings[k - 1];
      return before && value - before.value > 1e-9 ? [period] : [];
    }),
  };
}

/** The rate of one side in each period in which it has people. */
export function measureRates(breakdown: Breakdown, side: Side, sample: Sampler): Reading[] {
  return periodsWithPeople(breakdown, [side]).map((period) =>
    readContrast(breakdown, period, [{ sign: 1, side, period }], sample),
  );
}

/** The change of one side's rate to its last period from each earlier one. */
export function measureRateChanges(breakdown: Breakdown, side: Side, sample: Sampler): Change[] {
  const periods = periodsWithPeople(breakdown, [side]);
  return changesToLast(breakdown, (period) => [{ sign: 1, side, period }], periods, sample);
}

function readContrast(breakdown: Breakdown, period: number, contrast: Contrast, sample: Sampler): Reading {
  return {
    period,
    value: recordedValue(breakdown, contrast),
    sampling: sample(contrast, 0.95).interval,
    hidden: hiddenBounds(breakdown, contrast),
  };
}

function periodsWithPeople(breakdown: Breakdown, sides: readonly Side[]): number[] {
  return breakdown.periods.flatMap((_, period) =>
    sides.every((side) => tallyOf(breakdown, side, period).denominator > 0) ? [period] : [],
  );
}

/**
 * The number of the reference group. The best-served has the highest recorded rate over all periods pooled, and is the
 * same for every period: chosen by its first year it would fall back by itself, chosen by its last it would have pulled
 * ahead by itself. Only groups that have people in the first and last period can be it, if there are any; of two equals,
 * the larger.
 */
function findReference(breakdown: Breakdown, choice: "best-served" | { group: string }): number | undefined {
  if (choice !== "best-served") {
    const named = breakdown.groups.indexOf(choice.group);
    return named < 0 ? undefined : named;
  }
  const last = breakdown.periods.length - 1;
  const pooled = breakdown.groups.map((_, group) => {
    const tallies = breakdown.periods.map((_, period) => tallyOf(breakdown, { group }, period));
    const size = tallies.reduce((sum, tally) => sum + tally.denominator, 0);
    const count = tallies.reduce((sum, tally) => sum + tally.numerator, 0);
    const lasting = (tallies[0]?.denominator ?? 0) > 0 && (tallies[last]?.denominator ?? 0) > 0;
    return { group, size, rate: count / size, lasting };
  });
  const lasting = pooled.filter((one) => one.lasting);
  return (lasting.length > 0 ? lasting : pooled)
    .filter((one) => one.size > 0)
    .sort((a, b) => b.rate - a.rate || b.size - a.size)[0]?.group;
}

/** How many periods running, up to the last, the gap has been wider than in the one before. */
export function periodsWideningToLast(gap: Gap): number {
  let running = 0;
  for (let k = gap.readings.length - 1; k > 0; k--) {
    const period = gap.readings[k]?.period;
    if (period === undefined || !gap.widerThanBefore.includes(period)) break;
    running += 1;
  }
  return running;
}
