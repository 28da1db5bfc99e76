import { type InfluenceMap, rowSums, withoutSelfLoops } from "./influence-map.ts";

/** The best k challenges to solve together, and how far any other choice could be better. */
export interface Portfolio {
  /** In the order in which they add most. */
  chosen: number[];
  /** What they ease together, in units of the map's weights. */
  value: number;
  /** No choice of k can reach more than this; equal to the value where the choice is shown to be the best. */
  bound: number;
}

/** Weights looked at before the search is given up. */
const mostWork = 6e6;

/**
 * Chooses k challenges under diminishing returns: each challenge is eased as much as by that of the chosen which eases it
 * most, a chosen one by the map's largest weight; weights below 0 are taken off. It assumes nothing of how influences
 * add up, so that it understates rather than overstates. Greedy choice and swaps, then best-first branch and bound; what
 * is left open bounds the rest. Cornuéjols, Fisher & Nemhauser 1977 (doi 10.1287/mnsc.23.8.789).
 */
export function choosePortfolio(map: InfluenceMap, size: number): Portfolio {
  const easing = new Easing(map);
  const count = Math.min(size, map.size);
  let best = swapWhileBetter(easing, chooseGreedily(easing, count));
  let value = easing.valueOf(best);
  const root = nodeOf(easing, [], 0, null);
  const open: Branch[] = [{ node: root, at: 0, bound: boundOf(root, 0, count) }];
  const ceiling = Math.min(open[0]?.bound ?? 0, boundAround(easing, best, count));
  const mostNodes = mostWork / (map.size + map.targets.length + 1);
  for (let nodes = 0; nodes < mostNodes && value + tiny < Math.min(ceiling, widestBound(open)); nodes++) {
    const most = widestBound(open);
    const widest = open.findIndex(({ bound }) => bound === most);
    const [branch] = open.splice(widest, 1);
    const candidate = branch?.node.candidates[branch.at];
    if (!branch || !candidate) break;
    const { node, at } = branch;
    if (node.chosen.length + 1 === count) [best, value] = [[...node.chosen, candidate.one], branch.bound];
    else {
      open.push({ node, at: at + 1, bound: boundOf(node, at + 1, count) });
      const rest = node.candidates.slice(at + 1).map(({ one }) => one);
      const child = nodeOf(easing, [...node.chosen, candidate.one], node.value + candidate.gain, rest);
      open.push({ node: child, at: 0, bound: boundOf(child, 0, count) });
    }
  }
  return { chosen: orderByGain(easing, best), value, bound: Math.max(value, Math.min(ceiling, widestBound(open))) };
}

const widestBound = (open: readonly Branch[]) =>
  open.reduce((most, { bound }) => Math.max(most, bound), Number.NEGATIVE_INFINITY);

const tiny = 1e-9;

/** How far each challenge is eased when some are chosen, and what choosing one more would add. */
class Easing {
  readonly size: number;
  readonly #map: InfluenceMap;
  readonly #largest: number;
  readonly #harm: Float64Array;

  constructor(map: InfluenceMap) {
    this.size = map.size;
    this.#map = withoutSelfLoops(map);
    this.#largest = map.weights.reduce((most, weight) => Math.max(most, weight), 0) || 1;
    this.#harm = rowSums({ ...this.#map, weights: this.#map.weights.map((weight) => Math.max(0, -weight)) });
  }

  easedBy(chosen: readonly number[]): Float64Array {
    const eased = new Float64Array(this.size);
    const { starts, targets, weights } = this.#map;
    for (const one of chosen) {
      for (let at = starts[one] ?? 0; at < (starts[one + 1] ?? 0); at++) {
        const to = targets[at] ?? 0;
        eased[to] = Math.max(eased[to] ?? 0, weights[at] ?? 0);
      }
    }
    for (const one of chosen) eased[one] = this.#largest;
    return eased;
  }

  gainOf(one: number, eased: Float64Array): number {
    const { starts, targets, weights } = this.#map;
    const own = eased[one] ?? 0;
    let gain = this.#largest - own - (this.#harm[one] ?? 0);
    const end = starts[one + 1] ?? 0;
    for (let at = starts[one] ?? 0; at < end; at++) {
      const more = (weights[at] ?? 0) - (eased[targets[at] ?? 0] ?? 0);
      if (more > 0) gain += more;
    }
    return gain;
  }

  /** What a chosen one takes off, which bounds must take off too. */
  harmOf = (one: number) => this.#harm[one] ?? 0;

  valueOf(chosen: readonly number[]): number {
    const harm = chosen.reduce((sum, one) => sum + this.harmOf(one), 0);
    return this.easedBy(chosen).reduce((sum, one) => sum + one, 0) - harm;
  }
}

function chooseGreedily(easing: Easing, count: number): number[] {
  const chosen: number[] = [];
  while (chosen.length < count) chosen.push(bestAddition(easing, chosen));
  return chosen;
}

function bestAddition(easing: Easing, chosen: readonly number[]): number {
  const eased = easing.easedBy(chosen);
  let [best, most] = [-1, Number.NEGATIVE_INFINITY];
  for (let one = 0; one < easing.size; one++) {
    if (chosen.includes(one)) continue;
    const gain = easing.gainOf(one, eased);
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
}

/** The sets that hold a node's chosen, its candidate `at`, and none of the candidates before that one. */
interface Branch {
  node: Node;
  at: number;
  bound: number;
}

function nodeOf(easing: Easing, chosen: number[], value: number, from: readonly number[] | null): Node {
  const eased = easing.easedBy(chosen);
  const candidates = (from ?? [...Array(easing.size).keys()])
    .map((one) => ({ one, gain: easing.gainOf(one, eased) }))
    .sort((a, b) => b.gain - a.gain || a.one - b.one);
  return { chosen, value, candidates };
}

/** What no set of a branch exceeds, since additions never gain by what else is chosen; −Infinity where it has no set. */
function boundOf({ chosen, value, candidates }: Node, at: number, count: number): number {
  const end = at + count - chosen.length;
  if (end > candidates.length) return Number.NEGATIVE_INFINITY;
  let bound = value;
  for (let place = at; place < end; place++) bound += candidates[place]?.gain ?? 0;
  return bound;
}

/** What a chosen set eases, and beside it the best k single additions; nothing of size k can be more. */
function boundAround(easing: Easing, chosen: readonly number[], count: number): number {
  const eased = easing.easedBy(chosen);
  const gains = Array.from({ length: easing.size }, (_, one) =>
    chosen.includes(one) ? -easing.harmOf(one) : easing.gainOf(one, eased),
  ).sort((a, b) => b - a);
  const together = easing.valueOf(chosen) + chosen.reduce((sum, one) => sum + easing.harmOf(one), 0);
  return gains.slice(0, count).reduce((sum, gain) => sum + gain, together);
}

function orderByGain(easing: Easing, chosen: readonly number[]): number[] {
  const ordered: number[] = [];
  for (const rest = new Set(chosen); rest.size > 0; ) {
    const eased = easing.easedBy(ordered);
    const next = [...rest].reduce((best, one) => (easing.gainOf(one, eased) > easing.gainOf(best, eased) ? one : best));
    ordered.push(next);
    rest.delete(next);
  }
  return ordered;
}
