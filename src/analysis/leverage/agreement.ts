import { ranksOf } from "./ranks.ts";

/** How far two lenses say the same. */
export interface Agreement {
  lenses: [string, string];
  /** Kendall's tau-b over all challenges, 1 the same order and −1 the opposite; null where a lens tells none apart. */
  tau: number | null;
  /** How many of one's first k are among the other's. */
  sharedTop: number;
}

/** Compares every two lenses. Kendall 1945 (doi 10.1093/biomet/33.3.239). */
export function compareLenses(scores: Readonly<Record<string, ArrayLike<number>>>, top: number): Agreement[] {
  const names = Object.keys(scores);
  return names.flatMap((first, at) =>
    names.slice(at + 1).map((second): Agreement => {
      const [a, b] = [ranksOf(scores[first] ?? []), ranksOf(scores[second] ?? [])];
      return {
        lenses: [first, second],
        tau: tauB(a, b),
        sharedTop: a.filter((rank, one) => rank <= top && (b[one] ?? 0) <= top).length,
      };
    }),
  );
}

function tauB(a: Int32Array, b: Int32Array): number | null {
  let [agreeing, untiedA, untiedB] = [0, 0, 0];
  for (let one = 0; one < a.length; one++) {
    for (let other = 0; other < one; other++) {
      const byA = Math.sign((a[one] ?? 0) - (a[other] ?? 0));
      const byB = Math.sign((b[one] ?? 0) - (b[other] ?? 0));
      agreeing += byA * byB;
      untiedA += Math.abs(byA);
      untiedB += Math.abs(byB);
    }
  }
  return untiedA === 0 || untiedB === 0 ? null : agreeing / Math.sqrt(untiedA * untiedB);
}
