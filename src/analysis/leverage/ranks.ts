/** Places from the highest score to the lowest; equal scores in the order of the list. */
export const orderOf = (scores: ArrayLike<number>): number[] =>
  Array.from({ length: scores.length }, (_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);

/** For each place its rank from 1; equal scores share the better rank (1, 2, 2, 4). */
export function ranksOf(scores: ArrayLike<number>): Int32Array {
  const ranks = new Int32Array(scores.length);
  const order = orderOf(scores);
  order.forEach((place, at) => {
    const before = order[at - 1];
    const tied = before !== undefined && scores[before] === scores[place];
    ranks[place] = tied ? (ranks[before] ?? 1) : at + 1;
  });
  return ranks;
}
