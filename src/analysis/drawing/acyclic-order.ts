import { findFeedbackSets } from "../leverage/feedback-sets.ts";
import { type Influence, mapOf } from "../leverage/influence-map.ts";

/** Squared vertices that the search for a smallest feedback set may look at before it takes what it has. */
const mostWork = 2e5;

/**
 * An order of all vertices in which few and weak influences point backward: without a feedback vertex set the map has no
 * loop and is sorted; each vertex of the set is then put where the least weight points back. Answers each vertex's place.
 */
export function acyclicOrder(size: number, links: readonly Influence[]): Int32Array {
  const [set = []] = findFeedbackSets(mapOf(size, [...links]), 1, mostWork).sets;
  const taken = new Set(set);
  const order = sortWithoutLoops(size, links, taken);
  for (const vertex of set) order.splice(bestPlace(vertex, order, links), 0, vertex);
  const places = new Int32Array(size);
  order.forEach((vertex, place) => {
    places[vertex] = place;
  });
  return places;
}

/** Kahn's sort of the vertices that are not taken out; the smallest number first among equals. */
function sortWithoutLoops(size: number, links: readonly Influence[], taken: ReadonlySet<number>): number[] {
  const waiting = new Int32Array(size);
  const kept = links.filter(({ from, to }) => !taken.has(from) && !taken.has(to));
  const targets = Map.groupBy(kept, ({ from }) => from);
  for (const { to } of kept) waiting[to] = (waiting[to] ?? 0) + 1;
  const ready = Array.from({ length: size }, (_, vertex) => vertex).filter((v) => !taken.has(v) && waiting[v] === 0);
  for (const vertex of ready)
    for (const { to } of targets.get(vertex) ?? []) {
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  return ready;
}

/** The first place in an order at which the least weight of a vertex's influences points backward. */
function bestPlace(vertex: number, order: readonly number[], links: readonly Influence[]): number {
  const gain = new Float64Array(order.length);
  const placeOf = new Map(order.map((one, place) => [one, place]));
  for (const { from, to, weight } of links) {
    const other = from === vertex ? placeOf.get(to) : to === vertex ? placeOf.get(from) : undefined;
    if (other !== undefined)
      gain[other] = (gain[other] ?? 0) + (from === vertex ? Math.abs(weight) : -Math.abs(weight));
  }
  let [best, least, backward] = [0, 0, 0];
  gain.forEach((change, place) => {
    backward += change;
    if (backward < least - 1e-12) [best, least] = [place + 1, backward];
  });
  return best;
}
