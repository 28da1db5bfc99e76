/** How an option was scored: the middle score, and between which scores the middle half of the voters lies. */
export interface ScoreSummary {
  count: number;
  median: number;
  /** The quartiles and the ends. */
  low: number;
  high: number;
  least: number;
  most: number;
}

/** Sums up scores; null where nobody gave one. */
export function summarizeScores(scores: readonly number[]): ScoreSummary | null {
  const sorted = scores.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    least,
    most,
  };
}

/** Linear between neighbours, as in Hyndman and Fan (1996), definition 7. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
