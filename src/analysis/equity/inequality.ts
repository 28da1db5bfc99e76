/** A group's size and its rate or mean, in any unit. */
export interface GroupLevel {
  size: number;
  level: number;
}

/** How unequal many groups are, in one number each; 0 is equal. */
export interface Inequality {
  /** Theil index × 1000, no unit. */
  theil: number;
  /** Mean log deviation × 1000, no unit; Infinity where a group's level is 0. */
  meanLogDeviation: number;
  /** Between-group variance, in the square of the levels' unit. */
  betweenGroupVariance: number;
  /** Index of disparity: mean distance from the whole in percent of the whole, every group counting alike. */
  indexOfDisparity: number;
}

/**
 * Inequality over groups without order, weighted by size, as WHO's Handbook on health inequality monitoring (2013) and
 * Pearcy & Keppel (2002, index of disparity) define it.
 */
export function measureInequality(groups: readonly GroupLevel[]): Inequality {
  const mean = meanLevel(groups);
  const people = groups.reduce((sum, { size }) => sum + size, 0);
  const weighted = (value: (level: number) => number) =>
    groups.reduce((sum, { size, level }) => sum + (size / people) * value(level), 0);
  return {
    theil: 1000 * weighted((level) => (level === 0 ? 0 : (level / mean) * Math.log(level / mean))),
    meanLogDeviation: 1000 * weighted((level) => -Math.log(level / mean)),
    betweenGroupVariance: weighted((level) => (level - mean) ** 2),
    indexOfDisparity: (100 * groups.reduce((sum, { level }) => sum + Math.abs(level - mean), 0)) / groups.length / mean,
  };
}

/** The level of all groups together. */
function meanLevel(groups: readonly GroupLevel[]): number {
  const people = groups.reduce((sum, { size }) => sum + size, 0);
  return groups.reduce((sum, { size, level }) => sum + (size / people) * level, 0);
}

/** The middle of each group's place between the worst-off (0) and the best-off (1), from sizes in that order. */
export function ridits(sizes: readonly number[]): number[] {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  let below = 0;
  return sizes.map((size) => {
    const middle = (below + size / 2) / people;
    below += size;
    return middle;
  });
}

/**
 * The concentration index over groups from the worst-off to the best-off: absolute in the levels' unit, relative without
 * unit. Above 0 the best-off have more. Kakwani, Wagstaff & van Doorslaer (1997); WHO Handbook (2013).
 */
export function concentrationIndex(groups: readonly GroupLevel[]): { absolute: number; relative: number } {
  const people = groups.reduce((sum, { size }) => sum + size, 0);
  const places = ridits(groups.map(({ size }) => size));
  const absolute = groups.reduce(
    (sum, { size, level }, k) => sum + (size / people) * (2 * (places[k] ?? 0) - 1) * level,
    0,
  );
  return { absolute, relative: absolute / meanLevel(groups) };
}
