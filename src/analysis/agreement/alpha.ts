/** How far apart two values are: `nominal` same or not, `ordinal` by rank, `interval` by difference, `ratio` by proportion. */
export type Level = "nominal" | "ordinal" | "interval" | "ratio";

export const levels: readonly Level[] = ["nominal", "ordinal", "interval", "ratio"];

/** Krippendorff's alpha, and how much it stands on. */
export interface Agreement {
  /** 1 is full agreement, 0 what chance gives; null where all values are the same or none can be paired. */
  alpha: number | null;
  /** Units with at least two values, and the values in them: only these say anything about agreement. */
  pairableUnits: number;
  pairableValues: number;
}

/**
 * Agreement beyond chance between any number of coders, some values missing: 1 − observed / expected disagreement.
 * `units` holds the values that each unit was given, in any order. For `nominal` the values are compared by identity;
 * for the other levels they are numbers, for `ratio` none below 0.
 * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), through the coincidences of values.
 */
export function krippendorffAlpha<Value extends string | number>(
  units: readonly (readonly Value[])[],
  level: Value extends string ? "nominal" : Level,
): Agreement {
  const paired = units.filter((values) => values.length > 1);
  const values = [...new Set(paired.flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const place = new Map(values.map((value, index) => [value, index]));
  const counted = paired.map((unit) => countIn(unit, place));
  const totals = values.map((_, index) => sum(counted.map((unit) => unit.get(index) ?? 0)));
  const distance = squaredDistance(values.map(Number), totals, level);
  const pairableValues = sum(totals);
  const observed = sum(counted.map((unit) => disagreement([...unit], distance) / (sum([...unit.values()]) - 1)));
  const expected = disagreement([...totals.entries()], distance) / (pairableValues - 1);
  const alpha = expected > 0 ? 1 - observed / expected : null;
  return { alpha, pairableUnits: paired.length, pairableValues };
}

/** How often each value, by its place, was given to one unit. */
function countIn<Value>(unit: readonly Value[], place: ReadonlyMap<Value, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of unit) {
    const index = place.get(value) ?? 0;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}

/** The distances over all ordered pairs of different values, each as often as it occurs. */
function disagreement(
  counts: readonly (readonly [place: number, count: number])[],
  distance: (a: number, b: number) => number,
): number {
  let total = 0;
  for (const [index, [a, countOfA]] of counts.entries()) {
    for (const [b, countOfB] of counts.slice(index + 1)) total += 2 * countOfA * countOfB * distance(a, b);
  }
  return total;
}

/** The squared distance between two values by their place in `values`, which are in rising order; `totals` their counts. */
function squaredDistance(values: readonly number[], totals: readonly number[], level: Level) {
  const before = [0];
  for (const total of totals) before.push((before.at(-1) ?? 0) + total);
  const middleRank = totals.map((total, index) => (before[index] ?? 0) + total / 2);
  const on = level === "ordinal" ? middleRank : values;
  return (a: number, b: number): number => {
    if (level === "nominal") return 1;
    const [x, y] = [on[a] ?? 0, on[b] ?? 0];
    return (level === "ratio" ? (x - y) / (x + y) : x - y) ** 2;
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
