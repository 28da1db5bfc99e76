// What tells good groups of opinion from others, by none of the rules that either side finds groups with.
import { tallyByGroup, type Votes } from "../src/analysis/opinion/votes.ts";

/** Groups that somebody found; −1 is no group. */
export interface Grouping {
  groupOf: ArrayLike<number>;
  groups: number;
}

/** Whether two people are together or apart, in both alike beyond chance (adjusted Rand index). */
export function agreement(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return pairs(counts.values());
  };
  const both = Array.from(one).flatMap((group, at) =>
    group >= 0 && (other[at] ?? -1) >= 0 ? [[group, other[at] ?? 0]] : [],
  );
  const [inOne, inOther] = [count(both.map(([a]) => `${a}`)), count(both.map(([, b]) => `${b}`))];
  const chance = (inOne * inOther) / pairs([both.length]);
  const most = (inOne + inOther) / 2;
  return most === chance ? 1 : (count(both.map(String)) - chance) / (most - chance);
}

/** Spearman's rank correlation. */
export function orderAlike(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]) => {
    const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
    const rank = new Array<number>(values.length).fill(0);
    for (let from = 0; from < order.length; ) {
      let to = from;
      while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
      for (let at = from; at < to; at += 1) rank[order[at]?.at ?? 0] = (from + to - 1) / 2;
      from = to;
    }
    return rank;
  };
  const [a, b] = [ranks(one), ranks(other)];
  const mean = (one.length - 1) / 2;
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + (value - mean) * ((y[at] ?? 0) - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

/** The same people and statements with some of the votes, by their place. */
export function someVotes(votes: Votes, keep: (at: number) => boolean): Votes {
  const start = [0];
  const kept: number[] = [];
  for (let one = 0; one < votes.participants; one += 1) {
    for (let at = votes.start[one] ?? 0; at < (votes.start[one + 1] ?? 0); at += 1) if (keep(at)) kept.push(at);
    start.push(kept.length);
  }
  return {
    ...votes,
    start: Int32Array.from(start),
    statement: Int32Array.from(kept, (at) => votes.statement[at] ?? 0),
    vote: Int8Array.from(kept, (at) => votes.vote[at] ?? 0),
  };
}

/** How many answers of all people stand for each group's own, so that three votes are no rule. */
const borrowed = 3;

/**
 * How much better one guesses whether somebody agrees or disagrees, in bits a vote, by how her group answered than by
 * how all did; only votes that were held back when the groups were found, and people with enough others.
 */
export function heldOutGain(all: Votes, held: ArrayLike<number>, { groupOf, groups }: Grouping, enough: number) {
  const known = someVotes(all, (at) => !held[at]);
  const byGroup = tallyByGroup(known, groupOf, groups);
  const everybody = tallyByGroup(known, new Int32Array(known.participants), 1);
  let [gain, guessed] = [0, 0];
  for (let one = 0; one < all.participants; one += 1) {
    if ((known.start[one + 1] ?? 0) - (known.start[one] ?? 0) < enough) continue;
    for (let at = all.start[one] ?? 0; at < (all.start[one + 1] ?? 0); at += 1) {
      const said = all.vote[at];
      if (!held[at] || said === 0) continue;
      const on = all.statement[at] ?? 0;
      const { agrees = 0, disagrees = 0 } = everybody[on]?.[0] ?? {};
      const usual = (agrees + 1) / (agrees + disagrees + 2);
      const own = byGroup[on]?.[groupOf[one] ?? -1] ?? { agrees: 0, disagrees: 0 };
      const guess = (own.agrees + borrowed * usual) / (own.agrees + own.disagrees + borrowed);
      gain += Math.log2(said === 1 ? guess / usual : (1 - guess) / (1 - usual));
      guessed += 1;
    }
  }
  return gain / Math.max(1, guessed);
}

const fewestShared = 5;

/**
 * The silhouette in the votes themselves: how far two people are apart is the mean difference of their votes on the
 * statements that both saw, five or more. Over all people.
 */
export function silhouetteInVotes(votes: Votes, { groupOf, groups }: Grouping): number {
  const unseen = 9;
  const table = new Int8Array(votes.participants * votes.statements).fill(unseen);
  for (let one = 0; one < votes.participants; one += 1) {
    for (let at = votes.start[one] ?? 0; at < (votes.start[one + 1] ?? 0); at += 1) {
      table[one * votes.statements + (votes.statement[at] ?? 0)] = votes.vote[at] ?? 0;
    }
  }
  const apart = (one: number, other: number): number | null => {
    let [sum, both] = [0, 0];
    for (let on = 0; on < votes.statements; on += 1) {
      const [a = unseen, b = unseen] = [table[one * votes.statements + on], table[other * votes.statements + on]];
      if (a === unseen || b === unseen) continue;
      sum += Math.abs(a - b);
      both += 1;
    }
    return both < fewestShared ? null : sum / both;
  };
  const placed = Array.from({ length: votes.participants }, (_, one) => one).filter((one) => (groupOf[one] ?? -1) >= 0);
  const found = placed.flatMap((one) => {
    const sums = new Float64Array(groups);
    const counts = new Float64Array(groups);
    for (const other of placed) {
      const far = other === one ? null : apart(one, other);
      if (far === null) continue;
      const group = groupOf[other] ?? 0;
      sums[group] = (sums[group] ?? 0) + far;
      counts[group] = (counts[group] ?? 0) + 1;
    }
    const means = Array.from(sums, (sum, group) => sum / (counts[group] ?? 0));
    const inside = means[groupOf[one] ?? 0] ?? Number.NaN;
    const outside = Math.min(...means.filter((mean, group) => group !== groupOf[one] && !Number.isNaN(mean)));
    return Number.isNaN(inside) || !Number.isFinite(outside) ? [] : [(outside - inside) / Math.max(outside, inside)];
  });
  return found.reduce((sum, one) => sum + one, 0) / Math.max(1, found.length);
}
