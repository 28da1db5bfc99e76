/** Two ends of a range, in the unit of what it is about; both ends belong to it. */
export interface Range {
  low: number;
  high: number;
}

/**
 * The interval of a share when `count` of `size` independent people are counted (`z` normal quantile, 1.96 for 95%).
 * Wilson (1927, doi 10.1080/01621459.1927.10502953); honest for shares near 0 and 1.
 */
export function wilsonInterval(count: number, size: number, z: number): Range {
  const share = count / size;
  const spread = z * z;
  const middle = (share + spread / (2 * size)) / (1 + spread / size);
  const half = (z / (1 + spread / size)) * Math.sqrt((share * (1 - share)) / size + spread / (4 * size * size));
  return { low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}

/** One independent share in a sum of shares, with the sign it is added by. */
export interface SignedShare extends Range {
  sign: 1 | -1;
  share: number;
}

/**
 * The interval of a sum and difference of independent shares from the interval of each:
 * "method of variance estimates recovery", Newcombe (1998) method 10 for two shares, Zou & Donner (2008) for more.
 */
export function recoverInterval(shares: readonly SignedShare[]): Range {
  let [estimate, below, above] = [0, 0, 0];
  for (const { sign, share, low, high } of shares) {
    estimate += sign * share;
    below += (sign > 0 ? share - low : high - share) ** 2;
    above += (sign > 0 ? high - share : share - low) ** 2;
  }
  return { low: estimate - Math.sqrt(below), high: estimate + Math.sqrt(above) };
}
