import type { Influence } from "../leverage/influence-map.ts";

/**
 * An order of rows and columns in which what is linked stands near the diagonal: reverse Cuthill–McKee (Cuthill & McKee
 * 1969, doi 10.1145/800195.805928; George 1971), whichever way the influences run. Parts that nothing links come one
 * after the other, the largest first.
 */
export function matrixOrder(size: number, links: readonly Influence[]): number[] {
  const near = Array.from({ length: size }, () => new Set<number>());
  for (const { from, to } of links) {
    if (from === to) continue;
    near[from]?.add(to);
    near[to]?.add(from);
  }
  const degree = (vertex: number) => near[vertex]?.size ?? 0;
  const byDegree = Array.from({ length: size }, (_, vertex) => vertex).sort((a, b) => degree(a) - degree(b) || a - b);
  const met = new Set<number>();
  const parts: number[][] = [];
  for (const vertex of byDegree) {
    if (met.has(vertex)) continue;
    const part = breadthFirst(farthest(vertex, near), near, degree);
    for (const one of part) met.add(one);
    parts.push(part.reverse());
  }
  return parts.sort((a, b) => b.length - a.length).flat();
}

/** From the vertex, neighbours before those farther off, those with few neighbours first. */
function breadthFirst(
  start: number,
  near: readonly ReadonlySet<number>[],
  degree: (vertex: number) => number,
): number[] {
  const met = new Set([start]);
  const order = [start];
  for (const vertex of order)
    for (const other of [...(near[vertex] ?? [])].sort((a, b) => degree(a) - degree(b) || a - b)) {
      if (met.has(other)) continue;
      met.add(other);
      order.push(other);
    }
  return order;
}

/** A vertex at the edge of its part: the last that a walk reaches from the last that a walk reaches. */
function farthest(start: number, near: readonly ReadonlySet<number>[]): number {
  let vertex = start;
  for (let walk = 0; walk < 2; walk++) vertex = breadthFirst(vertex, near, () => 0).at(-1) ?? vertex;
  return vertex;
}

/** How far from the diagonal the farthest influence stands in an order. */
export function bandwidth(order: readonly number[], links: readonly Influence[]): number {
  const places = new Map(order.map((vertex, place) => [vertex, place]));
  return links.reduce(
    (most, { from, to }) => Math.max(most, Math.abs((places.get(from) ?? 0) - (places.get(to) ?? 0))),
    0,
  );
}
