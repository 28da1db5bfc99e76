import { columnSums, type InfluenceMap, LensRefused, refuseSigned, reverse, rowSums } from "./influence-map.ts";

/** What a map is divided by: the largest of all row and column sums, or (as some tools do) of the row sums alone. */
export type DematelScale = "rows-and-columns" | "rows";

/** Influence given and received over paths of every length, in units of the scaled map. */
export interface Dematel {
  /** The number that every weight was divided by. */
  scale: number;
  /** D, the row sums of the total relation T. */
  given: Float64Array;
  /** R, the column sums of T. */
  received: Float64Array;
  /** The mean of T; relations above it are usually drawn. */
  threshold: number;
}

/**
 * DEMATEL: X = A/k, T = X(I−X)⁻¹ = X + X² + …; D + R is prominence, D − R relation (cause above 0, effect below).
 * Fontela & Gabus 1974. Only the sums of T are computed, as the series applied to vectors, never T itself.
 * @throws {LensRefused} where a weight is negative, where nothing influences anything, or where the series has no end.
 */
export function dematel(map: InfluenceMap, by: DematelScale = "rows-and-columns"): Dematel {
  refuseSigned(map, "DEMATEL");
  const [rows, columns] = [rowSums(map), columnSums(map)];
  const scale = Math.max(0, ...rows, ...(by === "rows" ? [] : columns));
  if (scale === 0) throw new LensRefused("DEMATEL needs at least one influence.");
  const kept = countWithoutLoss(map, rows, scale);
  if (kept > 0) {
    throw new LensRefused(
      `DEMATEL's series has no end: ${kept} challenges pass all their influence on among themselves (spectral radius 1).`,
    );
  }
  const given = sumOfSeries(map, scale, new Float64Array(map.size));
  const received = sumOfSeries(reverse(map), scale, new Float64Array(map.size));
  return { scale, given, received, threshold: given.reduce((sum, one) => sum + one, 0) / map.size ** 2 };
}

/** The work after which a series is given up, in multiplications. */
const mostWork = 2e9;

/**
 * The row sums of X + X² + …, X = map / scale, solved as s = X(1 + s) by Gauss–Seidel from `start`, which it moves.
 * Exact to about `tolerance` relative to the largest sum; needs weights of at least 0 and a spectral radius under 1.
 * @throws {LensRefused} where the series ends too slowly.
 */
export function sumOfSeries(map: InfluenceMap, scale: number, start: Float64Array, tolerance = 1e-14): Float64Array {
  const mostSweeps = Math.max(100, mostWork / (map.targets.length + map.size));
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    if (sweepSeries(map, scale, start) <= tolerance) return start;
  }
  throw new LensRefused("DEMATEL's series ends too slowly to be summed (spectral radius all but 1).");
}

/** One Gauss–Seidel sweep; answers the largest change relative to the largest sum. */
function sweepSeries(map: InfluenceMap, scale: number, sums: Float64Array): number {
  const { starts, targets, weights } = map;
  let change = 0;
  let largest = 0;
  for (let row = 0; row < map.size; row++) {
    let sum = 0;
    let self = 0;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const to = targets[at] ?? 0;
      if (to === row) self = weights[at] ?? 0;
      else sum += (weights[at] ?? 0) * (1 + (sums[to] ?? 0));
    }
    const solved = (sum + self) / (scale - self);
    change = Math.max(change, Math.abs(solved - (sums[row] ?? 0)));
    largest = Math.max(largest, solved);
    sums[row] = solved;
  }
  return largest === 0 ? 0 : change / largest;
}

/**
 * How many challenges reach none whose row sum is under the scale. X is nonnegative with row sums of at most 1, so its
 * spectral radius is 1 exactly where there are such.
 */
function countWithoutLoss(map: InfluenceMap, rows: Float64Array, scale: number): number {
  const back = reverse(map);
  const loses = Uint8Array.from(rows, (sum) => (sum < scale * (1 - 1e-12) ? 1 : 0));
  const waiting = [...loses.keys()].filter((row) => loses[row] === 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (let at = back.starts[next] ?? 0; at < (back.starts[next + 1] ?? 0); at++) {
      const from = back.targets[at] ?? 0;
      if (loses[from] === 1) continue;
      loses[from] = 1;
      waiting.push(from);
    }
  }
  return loses.filter((one) => one === 0).length;
}
