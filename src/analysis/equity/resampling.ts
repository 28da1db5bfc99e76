import { type Breakdown, orderBy } from "./panel.ts";
import { seededIntegers } from "./random.ts";

/**
 * Roll-ups of a breakdown under many draws of its clusters: the draws of one cell side by side, from `cell * count` on.
 * The cells are the breakdown's, then one a period for all its groups together.
 */
export interface Draws {
  count: number;
  cells: number;
  numerator: Float64Array;
  denominator: Float64Array;
}

/** Draws with replacement, and the roll-ups that leave out one block of clusters each. */
export interface Resampled {
  draws: Draws;
  leftOut: Draws;
}

/** Above this many clusters the jackknife leaves out blocks of them, so that memory stays bounded. */
const mostBlocks = 2000;

/**
 * Draws whole clusters with replacement (each with all its periods, so that changes are paired) and rolls each draw up.
 * Resampling clusters, not people: Davison & Hinkley, Bootstrap Methods (1997), section 3.8. The same seed draws the
 * same clusters for every breakdown of a panel.
 */
export function resampleClusters(breakdown: Breakdown, replicates: number, seed: number): Resampled {
  const draws = emptyDraws(breakdown, replicates);
  const { clusters } = breakdown;
  const from = orderByCell(breakdown);
  const weights = drawWeights(clusters, replicates, seed);
  for (let first = 0; first < replicates; first += lanes)
    addWeighted(draws, first, from, weights.subarray(first * clusters, (first + lanes) * clusters));
  sumGroups(draws, breakdown);
  return { draws, leftOut: leaveOut(breakdown) };
}

/** So many draws are rolled up in one walk through the contributions, their sums kept in registers. */
const lanes = 4;

let lastWeights = { clusters: 0, replicates: 0, seed: 0, weights: new Uint16Array() };

/**
 * How often each draw took each cluster: for every four draws, the clusters in turn, and of each the four numbers. The
 * last ones are kept, as the breakdowns of a panel, and panels of as many clusters, are drawn the same.
 */
function drawWeights(clusters: number, replicates: number, seed: number): Uint16Array {
  const last = lastWeights;
  if (last.clusters === clusters && last.replicates === replicates && last.seed === seed) return last.weights;
  const weights = new Uint16Array(Math.ceil(replicates / lanes) * lanes * clusters);
  const drawInteger = seededIntegers(seed);
  for (let draw = 0; draw < replicates; draw++) {
    const lane = draw % lanes;
    const start = (draw - lane) * clusters + lane;
    for (let k = 0; k < clusters; k++) {
      const at = start + drawInteger(clusters) * lanes;
      weights[at] = (weights[at] ?? 0) + 1;
    }
  }
  lastWeights = { clusters, replicates, seed, weights };
  return weights;
}

/** Contributions in the order of cells, and where those of each cell begin. */
interface ByCell {
  starts: Int32Array;
  cluster: Int32Array;
  numerator: Float64Array;
  denominator: Float64Array;
}

function orderByCell({ contributions, tallies }: Breakdown): ByCell {
  const order = orderBy(contributions.cell, tallies.length);
  const starts = new Int32Array(tallies.length + 1);
  for (const cell of contributions.cell) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  for (let cell = 0; cell < tallies.length; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const numerator = new Float64Array(order.length);
  const denominator = new Float64Array(order.length);
  order.forEach((k, at) => {
    numerator[at] = contributions.numerator[k] ?? 0;
    denominator[at] = contributions.denominator[k] ?? 0;
  });
  return { starts, cluster: order.map((k) => contributions.cluster[k] ?? 0), numerator, denominator };
}

/** Rolls up as many draws as there are lanes; `weights` holds, for each cluster, how often each lane drew it. */
function addWeighted(draws: Draws, first: number, from: ByCell, weights: Uint16Array): void {
  const { starts, cluster, numerator, denominator } = from;
  for (let cell = 0; cell + 1 < starts.length; cell++) {
    let n0 = 0;
    let n1 = 0;
    let n2 = 0;
    let n3 = 0;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    let d3 = 0;
    const end = starts[cell + 1] ?? 0;
    for (let k = starts[cell] ?? 0; k < end; k++) {
      const at = (cluster[k] ?? 0) * lanes;
      const n = numerator[k] ?? 0;
      const d = denominator[k] ?? 0;
      const w0 = weights[at] ?? 0;
      const w1 = weights[at + 1] ?? 0;
      const w2 = weights[at + 2] ?? 0;
      const w3 = weights[at + 3] ?? 0;
      n0 += w0 * n;
      n1 += w1 * n;
      n2 += w2 * n;
      n3 += w3 * n;
      d0 += w0 * d;
      d1 += w1 * d;
      d2 += w2 * d;
      d3 += w3 * d;
    }
    write(draws.numerator, draws, cell, first, n0, n1, n2, n3);
    write(draws.denominator, draws, cell, first, d0, d1, d2, d3);
  }
}

/** Writes the sums of one cell; lanes beyond the last draw are dropped. */
function write(
  column: Float64Array,
  { count }: Draws,
  cell: number,
  first: number,
  a: number,
  b: number,
  c: number,
  d: number,
): void {
  const at = cell * count + first;
  column[at] = a;
  if (first + 1 < count) column[at + 1] = b;
  if (first + 2 < count) column[at + 2] = c;
  if (first + 3 < count) column[at + 3] = d;
}

function leaveOut(breakdown: Breakdown): Draws {
  const blocks = Math.min(breakdown.clusters, mostBlocks);
  const left = emptyDraws(breakdown, blocks);
  const { numerator, denominator } = left;
  breakdown.tallies.forEach((tally, cell) => {
    numerator.fill(tally.numerator, cell * blocks, (cell + 1) * blocks);
    denominator.fill(tally.denominator, cell * blocks, (cell + 1) * blocks);
  });
  const from = breakdown.contributions;
  for (let k = 0; k < from.cell.length; k++) {
    const at = (from.cell[k] ?? 0) * blocks + ((from.cluster[k] ?? 0) % blocks);
    numerator[at] = (numerator[at] ?? 0) - (from.numerator[k] ?? 0);
    denominator[at] = (denominator[at] ?? 0) - (from.denominator[k] ?? 0);
  }
  sumGroups(left, breakdown);
  return left;
}

function emptyDraws(breakdown: Breakdown, count: number): Draws {
  const cells = breakdown.tallies.length + breakdown.periods.length;
  return {
    count,
    cells,
    numerator: new Float64Array(count * cells),
    denominator: new Float64Array(count * cells),
  };
}

function sumGroups({ count, numerator, denominator }: Draws, { periods, tallies }: Breakdown): void {
  for (const column of [numerator, denominator]) {
    for (let cell = 0; cell < tallies.length; cell++) {
      const from = cell * count;
      const to = (tallies.length + (cell % periods.length)) * count;
      for (let draw = 0; draw < count; draw++) {
        column[to + draw] = (column[to + draw] ?? 0) + (column[from + draw] ?? 0);
      }
    }
  }
}
