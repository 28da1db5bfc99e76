import type { Influence } from "../leverage/influence-map.ts";
import { acyclicOrder } from "./acyclic-order.ts";
import { countCrossings, reduceCrossings } from "./crossings.ts";
import { spaceOut } from "./spacing.ts";

/** A point that a link runs through: in which layer, and how far down. */
export interface Waypoint {
  layer: number;
  at: number;
}

/** A map drawn in layers. Lengths across the layers are in the units of the heights that were given. */
export interface LayeredDrawing {
  layerOf: Int32Array;
  layers: number;
  /** The middle of each vertex. */
  middle: Float64Array;
  /** From the top of the uppermost vertex, at 0, to the bottom of the lowest. */
  extent: number;
  /** For each link the points it runs through, from its `from` to its `to`; a feedback runs from later to earlier layers. */
  routes: Waypoint[][];
  crossings: number;
}

/** How the links of a drawing take part: turned the way of the layers, and through stand-ins in each layer between. */
interface Threaded {
  chains: number[][];
  layerOf: number[];
}

const standInHeight = 0.25;

/**
 * Draws a map in at most so many layers from causes to effects: feedbacks and what does not fit turned or left within a
 * layer, vertices drawn toward their neighbours, crossings reduced, then spaced; after Sugiyama, Tagawa & Toda 1981 (doi 10.1109/TSMC.1981.4308636). The same map
 * always gives the same drawing. `links` are between different vertices, each pair once.
 */
export function drawLayered(
  heights: readonly number[],
  links: readonly Influence[],
  { gap, mostLayers }: { gap: number; mostLayers: number },
): LayeredDrawing {
  const places = acyclicOrder(heights.length, links);
  const layerOf = layersOf(heights.length, links, places, mostLayers);
  const turned = links.map(({ from, to }): readonly [number, number] =>
    (layerOf[from] ?? 0) <= (layerOf[to] ?? 0) ? [from, to] : [to, from],
  );
  const threaded = thread(turned, layerOf);
  const order = openOrder(threaded, places);
  const layers = reduceCrossings(order);
  const settled = { ...order, layers };
  const reach = (vertex: number) => heights[vertex] ?? standInHeight;
  const middle = settle(settled, reach, heights.length, gap);
  const [top, bottom] = extentOf(middle, reach);
  return {
    layerOf,
    layers: layers.length,
    middle: middle.slice(0, heights.length).map((at) => at - top),
    extent: bottom - top,
    routes: threaded.chains.map((chain, link) => {
      const route = chain.map((vertex) => ({ layer: threaded.layerOf[vertex] ?? 0, at: (middle[vertex] ?? 0) - top }));
      return turned[link]?.[0] === links[link]?.from ? route : route.reverse();
    }),
    crossings: countCrossings(settled),
  };
}

/**
 * Longest paths from the roots over the links that fit into so many layers, the strongest let in first and feedbacks never;
 * then whatever leads to more than leads to it moves toward what it leads to.
 */
function layersOf(size: number, links: readonly Influence[], places: Int32Array, mostLayers: number): Int32Array {
  const [before, after] = [new Int32Array(size), new Int32Array(size)];
  const out = Array.from({ length: size }, (): number[] => []);
  const into = Array.from({ length: size }, (): number[] => []);
  const lengthen = (vertex: number, length: number, lengths: Int32Array, next: readonly number[][]): void => {
    if ((lengths[vertex] ?? 0) >= length) return;
    lengths[vertex] = length;
    for (const other of next[vertex] ?? []) lengthen(other, length + 1, lengths, next);
  };
  for (const { from, to } of [...links].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))) {
    if ((places[from] ?? 0) > (places[to] ?? 0)) continue;
    if ((before[from] ?? 0) + (after[to] ?? 0) + 2 > mostLayers) continue;
    out[from]?.push(to);
    into[to]?.push(from);
    lengthen(to, (before[from] ?? 0) + 1, before, out);
    lengthen(from, (after[to] ?? 0) + 1, after, into);
  }
  const order = Array.from({ length: size }, (_, vertex) => vertex).sort((a, b) => (places[b] ?? 0) - (places[a] ?? 0));
  for (const vertex of order) {
    const effects = out[vertex] ?? [];
    if (effects.length > (into[vertex]?.length ?? 0))
      before[vertex] = Math.min(...effects.map((to) => before[to] ?? 0)) - 1;
  }
  return before;
}

function thread(links: readonly (readonly [number, number])[], layers: Int32Array): Threaded {
  const layerOf = [...layers];
  const chains = links.map(([from, to]) => {
    const chain = [from];
    for (let layer = (layers[from] ?? 0) + 1; layer < (layers[to] ?? 0); layer++) chain.push(layerOf.push(layer) - 1);
    return [...chain, to];
  });
  return { chains, layerOf };
}

function openOrder({ chains, layerOf }: Threaded, places: Int32Array) {
  const below = layerOf.map((): number[] => []);
  const above = layerOf.map((): number[] => []);
  const first = Array.from(layerOf, (_, vertex) => places[vertex] ?? 0);
  for (const chain of chains)
    for (let at = 0; at + 1 < chain.length; at++) {
      const [from = 0, to = 0] = chain.slice(at, at + 2);
      if (layerOf[from] === layerOf[to]) continue;
      below[from]?.push(to);
      above[to]?.push(from);
      if (at > 0) first[from] = first[chain[0] ?? 0] ?? 0;
    }
  const layers = Array.from({ length: Math.max(0, ...layerOf) + 1 }, (): number[] => []);
  layerOf.forEach((layer, vertex) => {
    layers[layer]?.push(vertex);
  });
  for (const layer of layers) layer.sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || a - b);
  return { layers, below, above };
}

/** Moves every vertex toward its neighbours, layer by layer, without changing the order. */
function settle(
  { layers, below, above }: ReturnType<typeof openOrder>,
  reach: (vertex: number) => number,
  size: number,
  gap: number,
): Float64Array {
  const middle = new Float64Array(below.length);
  for (const layer of layers) {
    const spaced = spaceOut(
      layer.map((vertex) => ({ at: 0, height: reach(vertex), weight: 1 })),
      gap,
    );
    layer.forEach((vertex, place) => {
      middle[vertex] = spaced[place] ?? 0;
    });
  }
  for (let sweep = 0; sweep < 16; sweep++)
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const spaced = spaceOut(
        layer.map((vertex) => {
          const near = [...(above[vertex] ?? []), ...(below[vertex] ?? [])];
          const mean = near.reduce((sum, one) => sum + (middle[one] ?? 0), 0) / Math.max(1, near.length);
          const at = near.length > 0 ? mean : (middle[vertex] ?? 0);
          return { at, height: reach(vertex), weight: vertex < size ? 1 : 2 };
        }),
        gap,
      );
      layer.forEach((vertex, place) => {
        middle[vertex] = spaced[place] ?? 0;
      });
    }
  return middle;
}

function extentOf(middle: Float64Array, reach: (vertex: number) => number): [number, number] {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  middle.forEach((at, vertex) => {
    top = Math.min(top, at - reach(vertex) / 2);
    bottom = Math.max(bottom, at + reach(vertex) / 2);
  });
  return middle.length > 0 ? [top, bottom] : [0, 0];
}
