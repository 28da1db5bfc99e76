/**
 * The Gini coefficient of voices over all who could speak, the silent among them: 0 where all speak equally often, near 1
 * where one speaks alone. Without unit; null where nobody spoke. Gini (1912), in the form of sorted values
 * (Dixon et al. 1987, doi 10.2307/1939232), without their correction for small samples: it is of all, not of a sample.
 */
export function giniOf(voices: readonly number[]): number | null {
  const sorted = voices.toSorted((a, b) => a - b);
  const sum = sorted.reduce((all, one) => all + one, 0);
  if (sum === 0) return null;
  const weighted = sorted.reduce((all, one, place) => all + (2 * (place + 1) - sorted.length - 1) * one, 0);
  return weighted / (sorted.length * sum);
}

/** The share of all voices, 0…1, that the most active tenth has (rounded up to whole speakers); null where nobody spoke. */
export function topTenthShare(voices: readonly number[]): number | null {
  const sum = voices.reduce((all, one) => all + one, 0);
  if (sum === 0) return null;
  const most = voices.toSorted((a, b) => b - a).slice(0, Math.ceil(voices.length / 10));
  return most.reduce((all, one) => all + one, 0) / sum;
}
