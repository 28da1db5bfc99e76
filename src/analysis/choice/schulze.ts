import { countPairs, type Ranking } from "./pairwise.ts";

/** The options by Schulze's method: those who share a place stand together. */
export interface SchulzeRanking {
  /** The options of each place, the best first; a place with several is a tie. */
  places: number[][];
  /** How strong the strongest path from each option (row) to each other (column) is. */
  strengths: number[][];
}

/**
 * Ranks options by Schulze's method with winning votes. M. Schulze, A new monotonic, clone-independent, reversal
 * symmetric, and Condorcet-consistent single-winner election method, Social Choice and Welfare 36 (2011).
 */
export function rankBySchulze(ballots: readonly Ranking[], options: number): SchulzeRanking {
  const strengths = strongestPaths(countPairs(ballots, options));
  const beats = (first: number, second: number): boolean =>
    (strengths[first]?.[second] ?? 0) > (strengths[second]?.[first] ?? 0);
  const places: number[][] = [];
  let left = Array.from({ length: options }, (_, option) => option);
  while (left.length > 0) {
    const best = left.filter((option) => !left.some((other) => beats(other, option)));
    places.push(best);
    left = left.filter((option) => !best.includes(option));
  }
  return { places, strengths };
}

/** Widest paths between all pairs, by the algorithm of Floyd and Warshall. */
function strongestPaths(pairs: readonly (readonly number[])[]): number[][] {
  const paths = pairs.map((row, first) =>
    row.map((count, second) => (count > (pairs[second]?.[first] ?? 0) ? count : 0)),
  );
  for (const [middle, onwards] of paths.entries())
    for (const [first, row] of paths.entries())
      for (const second of row.keys())
        if (first !== second)
          row[second] = Math.max(row[second] ?? 0, Math.min(row[middle] ?? 0, onwards[second] ?? 0));
  return paths;
}
