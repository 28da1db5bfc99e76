/** How one voter ranks options: the place of each, 1 the best, equal numbers side by side; null stands below all that have one. */
export type Ranking = readonly (number | null)[];

/** Whether a ballot puts one option before another; what is not ranked stands below whatever is. */
export function prefers(ballot: Ranking, first: number, second: number): boolean {
  const [one, other] = [ballot[first] ?? Number.POSITIVE_INFINITY, ballot[second] ?? Number.POSITIVE_INFINITY];
  return one < other;
}

/** How many voters put each option (row) before each other (column). */
export function countPairs(ballots: readonly Ranking[], options: number): number[][] {
  const every = Array.from({ length: options }, (_, option) => option);
  return every.map((first) =>
    every.map((second) => ballots.filter((ballot) => first !== second && prefers(ballot, first, second)).length),
  );
}

/** The option that beats every other in pairs, by Condorcet's rule; null where there is none. */
export function condorcetWinner(pairs: readonly (readonly number[])[]): number | null {
  const winner = pairs.findIndex((row, first) =>
    row.every((count, second) => first === second || count > (pairs[second]?.[first] ?? 0)),
  );
  return winner === -1 ? null : winner;
}
