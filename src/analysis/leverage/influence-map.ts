/** One influence: `from` acts on `to` (both places in a list of challenges), with a weight that may be negative. */
export interface Influence {
  from: number;
  to: number;
  weight: number;
}

/**
 * A map of influences, row influences column, as compressed rows: the influences of challenge i are at the places
 * `starts[i]` … `starts[i + 1] - 1` of `targets` and `weights`, their targets in rising order.
 */
export interface InfluenceMap {
  size: number;
  starts: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
}

/** Why a lens cannot be laid on a map, as one sentence. */
export class LensRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "LensRefused";
  }
}

/** A map of `size` challenges from influences between different pairs; a weight of 0 is no influence. */
export function mapOf(size: number, influences: readonly Influence[]): InfluenceMap {
  const kept = influences.filter(({ weight }) => weight !== 0).sort((a, b) => a.from - b.from || a.to - b.to);
  const starts = new Int32Array(size + 1);
  for (const { from } of kept) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  for (let row = 0; row < size; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return {
    size,
    starts,
    targets: Int32Array.from(kept, ({ to }) => to),
    weights: Float64Array.from(kept, ({ weight }) => weight),
  };
}

/** A map from a square matrix, row influences column. */
export const mapOfMatrix = (rows: readonly (readonly number[])[]): InfluenceMap =>
  mapOf(
    rows.length,
    rows.flatMap((row, from) => row.map((weight, to) => ({ from, to, weight }))),
  );

/** The influences of a map, row by row. */
export function influencesOf(map: InfluenceMap): Influence[] {
  const influences: Influence[] = [];
  for (let from = 0; from < map.size; from++) {
    for (let at = map.starts[from] ?? 0; at < (map.starts[from + 1] ?? 0); at++) {
      influences.push({ from, to: map.targets[at] ?? 0, weight: map.weights[at] ?? 0 });
    }
  }
  return influences;
}

/** The same map with every influence turned round, by counting. */
export function reverse({ size, starts, targets, weights }: InfluenceMap): InfluenceMap {
  const turned = {
    size,
    starts: new Int32Array(size + 1),
    targets: new Int32Array(targets.length),
    weights: new Float64Array(weights.length),
  };
  for (const to of targets) turned.starts[to + 1] = (turned.starts[to + 1] ?? 0) + 1;
  for (let row = 0; row < size; row++)
    turned.starts[row + 1] = (turned.starts[row + 1] ?? 0) + (turned.starts[row] ?? 0);
  const next = turned.starts.slice();
  for (let from = 0; from < size; from++) {
    const end = starts[from + 1] ?? 0;
    for (let at = starts[from] ?? 0; at < end; at++) {
      const to = targets[at] ?? 0;
      const place = next[to] ?? 0;
      next[to] = place + 1;
      turned.targets[place] = from;
      turned.weights[place] = weights[at] ?? 0;
    }
  }
  return turned;
}

/** The same map without influences of a challenge on itself. */
export const withoutSelfLoops = (map: InfluenceMap): InfluenceMap =>
  mapOf(
    map.size,
    influencesOf(map).filter(({ from, to }) => from !== to),
  );

/** Matrix × vector: for each challenge the sum over its influences of weight × `vector` at the target. */
export function timesVector(map: InfluenceMap, vector: Float64Array): Float64Array {
  const product = new Float64Array(map.size);
  for (let row = 0; row < map.size; row++) {
    let sum = 0;
    const end = map.starts[row + 1] ?? 0;
    for (let at = map.starts[row] ?? 0; at < end; at++) {
      sum += (map.weights[at] ?? 0) * (vector[map.targets[at] ?? 0] ?? 0);
    }
    product[row] = sum;
  }
  return product;
}

/** For each challenge the sum of the weights that it gives. */
export const rowSums = (map: InfluenceMap): Float64Array => timesVector(map, new Float64Array(map.size).fill(1));

/** For each challenge the sum of the weights that it receives. */
export function columnSums(map: InfluenceMap): Float64Array {
  const sums = new Float64Array(map.size);
  map.targets.forEach((to, at) => {
    sums[to] = (sums[to] ?? 0) + (map.weights[at] ?? 0);
  });
  return sums;
}

/** @throws {LensRefused} where a weight is negative, naming the lens. */
export function refuseSigned(map: InfluenceMap, lens: string): void {
  const negative = map.weights.filter((weight) => weight < 0).length;
  if (negative === 0) return;
  throw new LensRefused(`${lens} needs influences of one sign; ${negative} of ${map.weights.length} are negative.`);
}
