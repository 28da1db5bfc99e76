import type { Ranking } from "./pairwise.ts";

/**
 * The points of each option by Borda's count: on each ballot an option gets one point for every other that stands below
 * it, and half a point for every other that stands beside it, so that each ballot gives away the same sum.
 */
export function countBorda(ballots: readonly Ranking[], options: number): number[] {
  const points = Array.from({ length: options }, () => 0);
  for (const ballot of ballots) {
    const places = points.map((_, option) => ballot[option] ?? Number.POSITIVE_INFINITY);
    for (const [option, place] of places.entries()) {
      const below = places.filter((other) => other > place).length;
      const beside = places.filter((other) => other === place).length - 1;
      points[option] = (points[option] ?? 0) + below + beside / 2;
    }
  }
  return points;
}
