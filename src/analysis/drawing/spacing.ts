/** One thing on a line: where it would like its middle, how far it reaches, and how much it minds. */
export interface Wish {
  at: number;
  height: number;
  weight: number;
}

/**
 * Places things in their order on a line so that none overlap and the squared distances from where they would like to be
 * are least: isotonic regression by pooling adjacent violators (Best & Chakravarti 1990, doi 10.1007/BF01580873).
 */
export function spaceOut(wishes: readonly Wish[], gap: number): number[] {
  const shifts: number[] = [];
  const pools: { sum: number; weight: number; count: number }[] = [];
  wishes.forEach((wish, place) => {
    const before = wishes[place - 1];
    shifts.push(before ? (shifts[place - 1] ?? 0) + (before.height + wish.height) / 2 + gap : 0);
    pools.push({ sum: (wish.at - (shifts[place] ?? 0)) * wish.weight, weight: wish.weight, count: 1 });
    for (let last = pools.length - 1; last > 0 && meanOf(pools[last - 1]) > meanOf(pools[last]); last--) {
      const [upper, lower] = [pools[last - 1], pools[last]];
      if (!upper || !lower) break;
      pools.splice(last - 1, 2, {
        sum: upper.sum + lower.sum,
        weight: upper.weight + lower.weight,
        count: upper.count + lower.count,
      });
    }
  });
  const flat = pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)));
  return flat.map((at, place) => at + (shifts[place] ?? 0));
}

const meanOf = (pool: { sum: number; weight: number } | undefined): number =>
  pool ? pool.sum / pool.weight : Number.NEGATIVE_INFINITY;
