/** A value at a place on the time axis, e.g. the year. */
export interface Mark {
  at: number;
  value: number;
}

/** What was agreed between a baseline and a target: a straight line, the same factor each year, or steps. */
export interface AgreedPath {
  shape: "straight" | "compounding" | "steps";
  from: Mark;
  to: Mark;
  /** For `steps`: what is wanted from each mark on. */
  steps?: readonly Mark[];
}

/**
 * What the path wants at a time, in the unit of the target. Before the baseline it wants the baseline, after the
 * target the target. A straight line from 8,869 (2012) to 18,000 (2018) wants 14,956 in 2016. A compounding path
 * needs values above zero; where it has none it is straight.
 */
export function wantedAt({ shape, from, to, steps = [] }: AgreedPath, at: number): number {
  if (at <= from.at) return from.value;
  if (at >= to.at) return to.value;
  if (shape === "steps")
    return steps.filter((step) => step.at <= at).toSorted((a, b) => b.at - a.at)[0]?.value ?? from.value;
  const way = (at - from.at) / (to.at - from.at);
  if (shape === "compounding" && from.value > 0 && to.value > 0) return from.value * (to.value / from.value) ** way;
  return from.value + (to.value - from.value) * way;
}

/** A figure with the bounds within which it may lie. */
export interface Measured extends Mark {
  low: number;
  high: number;
}

export type PathStatus = "reached" | "too-early" | "on-path" | "off-path";

/**
 * Where the newest figure stands against the path. Off the path only when the whole interval misses it; too early to
 * tell while fewer years than the lag have passed since the baseline, because what was done since cannot show yet,
 * unless the figure is on the path anyhow. `rising` says which way is better.
 */
export function statusOnPath(
  path: AgreedPath,
  newest: Measured,
  lag: number,
  rising = path.to.value >= path.from.value,
): PathStatus {
  const meets = (wanted: number) => (rising ? newest.high >= wanted : newest.low <= wanted);
  const certainlyMeets = (wanted: number) => (rising ? newest.low >= wanted : newest.high <= wanted);
  if (certainlyMeets(path.to.value)) return "reached";
  if (meets(wantedAt(path, newest.at))) return "on-path";
  return newest.at - path.from.at < lag || isShiftedOnPath(path, newest, lag, meets) ? "too-early" : "off-path";
}

/** Whether the figure meets what the path wanted a lag ago: then what is missing may only not have shown yet. */
const isShiftedOnPath = (path: AgreedPath, { at }: Mark, lag: number, meets: (wanted: number) => boolean): boolean =>
  lag > 0 && meets(wantedAt(path, at - lag));
