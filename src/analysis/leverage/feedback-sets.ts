import {
  addLink,
  type BitGraph,
  bypassVertex,
  copyGraph,
  emptyGraph,
  hasLink,
  inDegree,
  isAlive,
  outDegree,
  removeVertex,
  sourcesOf,
  targetsOf,
  verticesOf,
} from "./bit-graph.ts";
import { type InfluenceMap, influencesOf } from "./influence-map.ts";

/** The smallest sets of challenges without which a map has no loop. */
export interface FeedbackSets {
  /** Each in rising order; at most as many as asked for. */
  sets: number[][];
  /** False where the search was given up before it was shown that no smaller set exists. */
  smallest: boolean;
  /** False where there may be more sets of this size than are listed. */
  complete: boolean;
}

/**
 * Minimum feedback vertex sets, by branching with the reductions of Levy & Low 1988 (doi 10.1016/0196-6774(88)90013-2) and
 * a bound by disjoint loops; a challenge that influences itself is in every set. With the sources they steer a
 * nonlinear map: Mochizuki et al. 2013 (doi 10.1016/j.jtbi.2013.06.009).
 */
export function findFeedbackSets(map: InfluenceMap, mostSets = 100, mostWork = 2e7): FeedbackSets {
  const graph = emptyGraph(map.size);
  for (const { from, to } of influencesOf(map)) addLink(graph, from, to);
  const search = new SmallestSearch(chooseGreedily(copyGraph(graph)), mostWork);
  search.descend(copyGraph(graph), []);
  const best = search.best;
  if (!search.finished) return { sets: [sorted(best)], smallest: false, complete: false };
  const listing = new ListingSearch(best.length, mostSets, mostWork);
  listing.descend(graph, []);
  const sets = listing.sets.length > 0 ? listing.sets : [sorted(best)];
  return { sets: sets.sort(compareSets), smallest: true, complete: listing.finished };
}

/**
 * Takes out what a loop cannot need, and what a loop of one forces into the set: vertices without link in or out, and,
 * where any smallest set will do, those with one link in or out.
 */
function reduceGraph(graph: BitGraph, chosen: number[], anyWillDo: boolean): void {
  const waiting = verticesOf(graph);
  for (let v = waiting.pop(); v !== undefined; v = waiting.pop()) {
    if (!isAlive(graph, v)) continue;
    const [into, out] = [inDegree(graph, v), outDegree(graph, v)];
    const loop = hasLink(graph, v, v);
    const removed = loop || into === 0 || out === 0;
    if (!removed && !(anyWillDo && (into === 1 || out === 1))) continue;
    waiting.push(...sourcesOf(graph, v), ...targetsOf(graph, v));
    if (loop) chosen.push(v);
    if (removed) removeVertex(graph, v);
    else bypassVertex(graph, v);
  }
}

/** A lower bound of the set's size: loops that share no challenge, found shortest first around the least linked. */
function countDisjointLoops(graph: BitGraph): number {
  const rest = copyGraph(graph);
  const chosen: number[] = [];
  let loops = 0;
  reduceGraph(rest, chosen, true);
  for (let loop = shortestLoop(rest); loop.length > 0; loop = shortestLoop(rest)) {
    loops++;
    for (const v of loop) removeVertex(rest, v);
    reduceGraph(rest, chosen, true);
  }
  return loops + chosen.length;
}

/** A loop of two where there is one, else a shortest loop through the least linked vertex that has one. */
function shortestLoop(graph: BitGraph): number[] {
  const vertices = verticesOf(graph)
    .map((v) => ({ v, links: inDegree(graph, v) * outDegree(graph, v) }))
    .sort((a, b) => a.links - b.links);
  for (const { v } of vertices) {
    const other = targetsOf(graph, v).find((to) => hasLink(graph, to, v));
    if (other !== undefined) return [v, other];
  }
  for (const { v } of vertices) {
    const loop = shortestLoopThrough(graph, v);
    if (loop.length > 0) return loop;
  }
  return [];
}

function shortestLoopThrough(graph: BitGraph, home: number): number[] {
  const before = new Map<number, number>();
  const queue = [home];
  for (const v of queue) {
    for (const to of targetsOf(graph, v)) {
      if (to === home) {
        const loop = [v];
        for (let at = v; at !== home; loop.push(at)) at = before.get(at) ?? home;
        return loop;
      }
      if (before.has(to)) continue;
      before.set(to, v);
      queue.push(to);
    }
  }
  return [];
}

/** The vertex with the most ways through it; undefined where none is left. */
function mostLinked(graph: BitGraph): number | undefined {
  const links = (v: number) => inDegree(graph, v) * outDegree(graph, v);
  return verticesOf(graph).reduce<number | undefined>(
    (most, one) => (most === undefined || links(one) > links(most) ? one : most),
    undefined,
  );
}

/** A set that breaks every loop, not always a smallest one. */
function chooseGreedily(graph: BitGraph): number[] {
  const chosen: number[] = [];
  reduceGraph(graph, chosen, true);
  for (let v = mostLinked(graph); v !== undefined; v = mostLinked(graph)) {
    chosen.push(v);
    removeVertex(graph, v);
    reduceGraph(graph, chosen, true);
  }
  return chosen;
}

/** Branch and bound for one smallest set; gives up when its work, squared vertices looked at, is used up. */
class SmallestSearch {
  best: number[];
  finished = true;
  #work: number;

  constructor(best: number[], work: number) {
    this.best = best;
    this.#work = work;
  }

  descend(graph: BitGraph, chosen: number[]): void {
    reduceGraph(graph, chosen, true);
    const v = mostLinked(graph);
    if (v === undefined) {
      if (chosen.length < this.best.length) this.best = [...chosen];
      return;
    }
    this.#work -= verticesOf(graph).length ** 2;
    if (this.#work <= 0) this.finished = false;
    if (!this.finished || chosen.length + countDisjointLoops(graph) >= this.best.length) return;
    const without = copyGraph(graph);
    removeVertex(without, v);
    this.descend(without, [...chosen, v]);
    bypassVertex(graph, v);
    this.descend(graph, chosen);
  }
}

/** Every set of a size known to be the smallest, each reached once. */
class ListingSearch {
  readonly sets: number[][] = [];
  finished = true;
  readonly #size: number;
  readonly #most: number;
  #work: number;

  constructor(size: number, most: number, work: number) {
    this.#size = size;
    this.#most = most;
    this.#work = work;
  }

  descend(graph: BitGraph, chosen: number[]): void {
    reduceGraph(graph, chosen, false);
    if (chosen.length > this.#size || !this.finished) return;
    const loop = shortestLoop(graph);
    if (loop.length === 0) {
      if (this.sets.length === this.#most) this.finished = false;
      else this.sets.push(sorted(chosen));
      return;
    }
    this.#work -= verticesOf(graph).length ** 2;
    if (this.#work <= 0) this.finished = false;
    if (!this.finished || chosen.length + countDisjointLoops(graph) > this.#size) return;
    for (const v of loop) {
      const without = copyGraph(graph);
      removeVertex(without, v);
      this.descend(without, [...chosen, v]);
      if (hasLink(graph, v, v)) return;
      bypassVertex(graph, v);
    }
  }
}

const sorted = (set: readonly number[]) => [...set].sort((a, b) => a - b);

/** Compares two sets of equal size by their first different member. */
function compareSets(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
