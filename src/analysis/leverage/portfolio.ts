import { type InfluenceMap, influencesOf } from "./influence-map.ts";

/** The best k challenges to solve together, and how far any other choice could be better. */
export interface Portfolio {
  /** In the order in which they add most. */
  chosen: number[];
  /** What they ease together, in whole challenges. */
  value: number;
  /** No choice of k can reach more than this; equal to the value where the choice is shown to be the best. */
  bound: number;
}

/** How far the strongest influence on a map eases what it acts on; 1 would be solved. */
export const strongestEasing = 0.75;

const mostNodes = 4000;

/**
 * Chooses k challenges under diminishing returns. A chosen one counts 1; another is eased by 1 − Π(1 − e), e being the
 * easing of each chosen one on it: its weight over the map's largest, times `strongestEasing`. Weights below 0 are
 * taken off. Greedy choice and swaps, then best-first branch and bound; what is left open bounds the rest (Nemhauser,
 * Wolsey & Fisher 1978, doi 10.1007/BF01588971, for the value of a set in terms of single additions).
 */
export function choosePortfolio(map: InfluenceMap, size: number): Portfolio {
  const easing = new Easing(map);
  const count = Math.min(size, map.size);
  let best = swapWhileBetter(easing, chooseGreedily(easing, count));
  let value = easing.valueOf(best);
  const open: Node[] = [nodeOf(easing, [], 0, count)];
  let bound = Math.min(open[0]?.bound ?? 0, boundAround(easing, best, count));
  for (let nodes = 0; nodes < mostNodes && open.length > 0; nodes++) {
    const widest = open.reduce((most, node, at) => (node.bound > (open[most]?.bound ?? 0) ? at : most), 0);
    const node = open[widest];
    if (!node || node.bound <= value + tiny) break;
    open.splice(widest, 1);
    for (const child of childrenOf(easing, node, count)) {
      if (child.chosen.length === count && child.value > value + tiny) [best, value] = [child.chosen, child.value];
      if (child.chosen.length < count && child.bound > value + tiny) open.push(child);
    }
  }
  bound = Math.max(value, Math.min(bound, Math.max(value, ...open.map((node) => node.bound))));
  return { chosen: orderByGain(easing, best), value, bound };
}

const tiny = 1e-9;

/** What is left of every challenge when some are chosen, and what choosing one more would add. */
class Easing {
  readonly size: number;
  readonly #rows: { to: number; share: number }[][];
  readonly #harm: Float64Array;

  constructor(map: InfluenceMap) {
    const largest = map.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
    this.size = map.size;
    this.#rows = Array.from({ length: map.size }, () => []);
    this.#harm = new Float64Array(map.size);
    for (const { from, to, weight } of influencesOf(map)) {
      if (from === to) continue;
      const share = (strongestEasing * Math.abs(weight)) / largest;
      if (weight > 0) this.#rows[from]?.push({ to, share });
      else this.#harm[from] = (this.#harm[from] ?? 0) + share;
    }
  }

  leftAfter(chosen: readonly number[]): Float64Array {
    const left = new Float64Array(this.size).fill(1);
    for (const one of chosen) {
      for (const { to, share } of this.#rows[one] ?? []) left[to] = (left[to] ?? 0) * (1 - share);
      left[one] = 0;
    }
    return left;
  }

  gainOf(one: number, left: Float64Array): number {
    let gain = (left[one] ?? 0) - (this.#harm[one] ?? 0);
    for (const { to, share } of this.#rows[one] ?? []) gain += share * (left[to] ?? 0);
    return gain;
  }

  /** What a chosen one takes off, which bounds must take off too. */
  harmOf = (one: number) => this.#harm[one] ?? 0;

  valueOf(chosen: readonly number[]): number {
    const left = this.leftAfter(chosen);
    const harm = chosen.reduce((sum, one) => sum + this.harmOf(one), 0);
    return this.size - left.reduce((sum, one) => sum + one, 0) - harm;
  }
}

function chooseGreedily(easing: Easing, count: number): number[] {
  const chosen: number[] = [];
  while (chosen.length < count) chosen.push(bestAddition(easing, chosen));
  return chosen;
}

function bestAddition(easing: Easing, chosen: readonly number[]): number {
  const left = easing.leftAfter(chosen);
  let [best, most] = [-1, Number.NEGATIVE_INFINITY];
  for (let one = 0; one < easing.size; one++) {
    if (chosen.includes(one)) continue;
    const gain = easing.gainOf(one, left);
    if (gain > most) [best, most] = [one, gain];
  }
  return best;
}

function swapWhileBetter(easing: Easing, chosen: readonly number[]): number[] {
  let [best, value] = [[...chosen], easing.valueOf(chosen)];
  for (let better = true; better; ) {
    better = false;
    for (const out of best) {
      const rest = best.filter((one) => one !== out);
      const swapped = [...rest, bestAddition(easing, rest)];
      const reached = easing.valueOf(swapped);
      if (reached <= value + tiny) continue;
      [best, value, better] = [swapped, reached, true];
      break;
    }
  }
  return best;
}

/** Part of the search: what is chosen, and the others still to choose from, best additions first. */
interface Node {
  chosen: number[];
  value: number;
  candidates: { one: number; gain: number }[];
  bound: number;
}

function nodeOf(easing: Easing, chosen: number[], value: number, count: number, from?: readonly number[]): Node {
  const left = easing.leftAfter(chosen);
  const candidates = (from ?? [...Array(easing.size).keys()])
    .map((one) => ({ one, gain: easing.gainOf(one, left) }))
    .sort((a, b) => b.gain - a.gain || a.one - b.one);
  const open = candidates.slice(0, count - chosen.length);
  const bound = open.reduce((sum, { gain }) => sum + gain, value);
  return { chosen, value, candidates, bound };
}

/** For each candidate, the sets that have it and none of those before it. */
function* childrenOf(easing: Easing, node: Node, count: number): Generator<Node> {
  const missing = count - node.chosen.length;
  for (let at = 0; at + missing <= node.candidates.length; at++) {
    const candidate = node.candidates[at];
    if (!candidate) return;
    const rest = node.candidates.slice(at + 1).map(({ one }) => one);
    yield nodeOf(easing, [...node.chosen, candidate.one], node.value + candidate.gain, count, rest);
  }
}

/** What a chosen set eases, and beside it the best k single additions; nothing of size k can be more. */
function boundAround(easing: Easing, chosen: readonly number[], count: number): number {
  const left = easing.leftAfter(chosen);
  const gains = Array.from({ length: easing.size }, (_, one) =>
    chosen.includes(one) ? -easing.harmOf(one) : easing.gainOf(one, left),
  ).sort((a, b) => b - a);
  const eased = easing.valueOf(chosen) + chosen.reduce((sum, one) => sum + easing.harmOf(one), 0);
  return gains.slice(0, count).reduce((sum, gain) => sum + gain, eased);
}

function orderByGain(easing: Easing, chosen: readonly number[]): number[] {
  const ordered: number[] = [];
  for (const rest = new Set(chosen); rest.size > 0; ) {
    const left = easing.leftAfter(ordered);
    const next = [...rest].reduce((best, one) => (easing.gainOf(one, left) > easing.gainOf(best, left) ? one : best));
    ordered.push(next);
    rest.delete(next);
  }
  return ordered;
}
