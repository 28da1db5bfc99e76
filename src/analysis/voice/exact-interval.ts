import type { Range } from "../equity/proportion.ts";

/** The natural logarithm of the gamma function for x > 0, by Lanczos' series (g = 7, nine terms); error below 1e-13. */
export function logGamma(x: number): number {
  const terms = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const [first = 1, ...others] = terms;
  const series = others.reduce((sum, term, place) => sum + term / (x + place), first);
  const shifted = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

/**
 * The share of a beta distribution (a, b > 0, any real) that lies below x: the regularized incomplete beta function.
 * Continued fraction 8.17.22 of the NIST Handbook of Mathematical Functions (2010), evaluated as Lentz (1976) does.
 */
export function betaShareBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  const least = 1e-300;
  const away = (value: number): number => (Math.abs(value) < least ? least : value);
  let above = 1;
  let below = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = below;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      below = 1 / away(1 + term * below);
      above = away(1 + term / above);
      change = above * below;
      value *= change;
    }
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return value;
}

/** The x below which a share of a beta distribution lies, by bisection. */
export function betaQuantile(share: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (betaShareBelow(middle, a, b) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact interval of a share when `count` of `size` are counted, both real and 0 ≤ count ≤ size, at a confidence of
 * 0…1: Clopper & Pearson (1934, doi 10.1093/biomet/26.4.404). It never covers less than it says, so few say little.
 */
export function exactInterval(count: number, size: number, confidence: number): Range {
  const tail = (1 - confidence) / 2;
  const rest = Math.max(0, size - count);
  return {
    low: count <= 0 ? 0 : betaQuantile(tail, count, rest + 1),
    high: rest <= 0 ? 1 : betaQuantile(1 - tail, count + 1, rest),
  };
}

/**
 * How many independent voices the voices of speakers are worth who do not speak equally often: (Σw)² / Σw², without
 * unit. Kish (1965, Survey Sampling, 11.7): ten posts of one speaker are one voice, ten of ten are ten.
 */
export function effectiveSize(voices: readonly number[]): number {
  const squares = voices.reduce((sum, count) => sum + count * count, 0);
  return squares === 0 ? 0 : voices.reduce((sum, count) => sum + count, 0) ** 2 / squares;
}
