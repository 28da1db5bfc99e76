import { seededIntegers } from "../../equity/random.ts";
import type { Vote, Votes } from "../votes.ts";

/**
 * Votes of groups of known sizes. On most statements each group leans its own way, agreeing nine times in ten or one;
 * on every third all lean alike. Each person sees about `density` of the statements, and passes one in ten.
 */
export function plantVotes(
  sizes: readonly number[],
  { statements, density, seed, apart = 1 }: { statements: number; density: number; seed: number; apart?: 0 | 1 },
): { votes: Votes; truth: number[] } {
  const draw = seededIntegers(seed);
  const chance = (share: number) => draw(1_000_000) < share * 1_000_000;
  const leans = Array.from({ length: statements }, (_, on) => {
    const together = on % 3 === 0 || apart === 0;
    const same = chance(0.5) ? 0.9 : 0.1;
    return sizes.map(() => (together ? same : chance(0.5) ? 0.9 : 0.1));
  });
  const truth = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
  const start = [0];
  const cast: { on: number; vote: Vote }[] = [];
  for (const group of truth) {
    for (const [on, lean] of leans.entries()) {
      if (!chance(density)) continue;
      cast.push({ on, vote: chance(0.1) ? 0 : chance(lean[group] ?? 0.5) ? 1 : -1 });
    }
    start.push(cast.length);
  }
  const votes = {
    participants: truth.length,
    statements,
    start: Int32Array.from(start),
    statement: Int32Array.from(cast, ({ on }) => on),
    vote: Int8Array.from(cast, ({ vote }) => vote),
  };
  return { votes, truth };
}
