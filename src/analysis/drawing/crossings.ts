/** Vertices in layers, each layer in its order from top to bottom, and the links from one layer to the next. */
export interface LayerOrder {
  layers: number[][];
  /** For each vertex those of the next layer that it is linked with. */
  below: readonly (readonly number[])[];
  /** For each vertex those of the layer before. */
  above: readonly (readonly number[])[];
}

/** Counts the crossings of straight links between neighbouring layers, as inversions (Barth, Jünger & Mutzel 2002, doi 10.1007/3-540-36151-0_13). */
export function countCrossings({ layers, below }: LayerOrder): number {
  let crossings = 0;
  for (let at = 0; at + 1 < layers.length; at++) {
    const next = layers[at + 1] ?? [];
    const placeOf = new Map(next.map((vertex, place) => [vertex, place]));
    const ends = (layers[at] ?? []).flatMap((vertex) =>
      (below[vertex] ?? []).map((to) => placeOf.get(to) ?? 0).sort((a, b) => a - b),
    );
    crossings += countInversions(ends, next.length);
  }
  return crossings;
}

/** Pairs of a sequence whose first is greater, by a binary indexed tree. */
function countInversions(sequence: readonly number[], bound: number): number {
  const tree = new Int32Array(bound + 1);
  let inversions = 0;
  sequence.forEach((value, seen) => {
    let notGreater = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notGreater += tree[at] ?? 0;
    inversions += seen - notGreater;
    for (let at = value + 1; at <= bound; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  });
  return inversions;
}

/**
 * Orders each layer by the mean place of a vertex's neighbours, sweeping down and up, and keeps the order with the fewest
 * crossings: the barycenter method of Sugiyama, Tagawa & Toda 1981 (doi 10.1109/TSMC.1981.4308636).
 */
export function reduceCrossings(start: LayerOrder, sweeps = 24): number[][] {
  const order = { ...start, layers: start.layers.map((layer) => [...layer]) };
  const places = new Float64Array(start.below.length);
  for (const layer of order.layers) note(layer, places);
  let best = order.layers;
  let fewest = countCrossings(order);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    const neighbours = down ? order.above : order.below;
    const rows = down ? order.layers.keys() : [...order.layers.keys()].reverse();
    for (const row of rows) {
      const sorted = sortByNeighbours(order.layers[row] ?? [], neighbours, places);
      order.layers[row] = sorted;
      note(sorted, places);
    }
    const crossings = countCrossings(order);
    if (crossings < fewest) [best, fewest] = [order.layers.map((layer) => [...layer]), crossings];
  }
  return best;
}

function note(layer: readonly number[], places: Float64Array): void {
  layer.forEach((vertex, place) => {
    places[vertex] = place;
  });
}

/** A vertex without neighbours there keeps its place. */
function sortByNeighbours(layer: readonly number[], neighbours: LayerOrder["above"], places: Float64Array): number[] {
  const middle = new Map(
    layer.map((vertex, place) => {
      const near = neighbours[vertex] ?? [];
      const sum = near.reduce((total, one) => total + (places[one] ?? 0), 0);
      return [vertex, near.length > 0 ? sum / near.length : place];
    }),
  );
  return [...layer].sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
}
