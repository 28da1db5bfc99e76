/** A random effect with a level for each sender, receiver or pair of themes: its levels, how sure, and its variance. */
export interface Effect {
  /** The level of each judged pair. */
  levelOf: Int32Array;
  levels: Float64Array;
  /** The variance of each level given the rest. */
  uncertainty: Float64Array;
  variance: number;
}

/** An effect without anything learned yet. */
export const openEffect = (levelOf: Int32Array, count: number, variance: number): Effect => ({
  levelOf,
  levels: new Float64Array(count),
  uncertainty: new Float64Array(count).fill(variance),
  variance,
});

/**
 * Learns an effect's levels from what the rest leaves open, shrunk toward 0 (best linear unbiased prediction), and its
 * variance from how far they spread and how well they are known (Harville 1977, doi 10.1080/01621459.1977.10480998), which
 * comes to rest in far fewer steps than expectation–maximization. `open` and `precision` have a place for each pair; `open` is brought
 * up to date. Levels sum to 0, as they do in the solution of the mixed model's equations; what they have in common is
 * answered, to be added to the mean. Left to itself it would get there in hundreds of sweeps where some levels have many
 * more answers than others, and until then every level with few answers would lean towards those with many.
 */
export function learnEffect(effect: Effect, open: Float64Array, precision: Float64Array): number {
  const { levelOf, levels, uncertainty } = effect;
  const sums = new Float64Array(levels.length);
  const weights = new Float64Array(levels.length);
  for (let pair = 0; pair < open.length; pair++) {
    const level = levelOf[pair] ?? 0;
    const weight = precision[pair] ?? 0;
    sums[level] = (sums[level] ?? 0) + weight * ((open[pair] ?? 0) + (levels[level] ?? 0));
    weights[level] = (weights[level] ?? 0) + weight;
  }
  let middle = 0;
  const before = levels.slice();
  for (let level = 0; level < levels.length; level++) {
    uncertainty[level] = 1 / ((weights[level] ?? 0) + 1 / effect.variance);
    levels[level] = (sums[level] ?? 0) * (uncertainty[level] ?? 0);
    middle += (levels[level] ?? 0) / levels.length;
  }
  let [squares, known] = [0, 0];
  for (let level = 0; level < levels.length; level++) {
    levels[level] = (levels[level] ?? 0) - middle;
    squares += (levels[level] ?? 0) ** 2;
    known += 1 - (uncertainty[level] ?? 0) / effect.variance;
  }
  if (known > 0) effect.variance = Math.max(1e-6, squares / known);
  for (let pair = 0; pair < open.length; pair++) {
    const level = levelOf[pair] ?? 0;
    open[pair] = (open[pair] ?? 0) + (before[level] ?? 0) - (levels[level] ?? 0) - middle;
  }
  return middle;
}

/**
 * The variance between pairs under which their distances from 0 are as large as they should be: Σ d²/(τ² + v) = freedom.
 * Paule & Mandel 1982 (doi 10.6028/jres.087.022), by Newton's method from below, from where it never goes too far.
 */
export function varianceBetween(distances: Float64Array, variances: Float64Array, freedom: number): number {
  let [squares, widest] = [0, 0];
  for (let at = 0; at < distances.length; at++) {
    squares += (distances[at] ?? 0) ** 2;
    widest = Math.max(widest, variances[at] ?? 0);
  }
  if (distances.length === 0) return 1e-6;
  let between = Math.max(1e-6, squares / freedom - widest);
  for (let step = 0; step < 60; step++) {
    let [sum, slope] = [0, 0];
    for (let at = 0; at < distances.length; at++) {
      const inverse = 1 / (between + (variances[at] ?? 0));
      const term = (distances[at] ?? 0) ** 2 * inverse;
      sum += term;
      slope += term * inverse;
    }
    if (sum <= freedom) return between;
    const further = (sum - freedom) / slope;
    between += further;
    if (further <= 1e-12 * between) return between;
  }
  return between;
}
