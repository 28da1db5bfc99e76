import { type Breakdown, type Contributions, orderBy } from "./panel.ts";
import { seededIntegers } from "./random.ts";

/**
 * Roll-ups of a breakdown under many draws of its clusters, one row a draw.
 * A row has `cells` columns: the breakdown's cells, then one cell a period for all its groups together.
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
  const drawInteger = seededIntegers(seed);
  const { clusters } = breakdown;
  const from = orderByCell(breakdown);
  const weights = new Float64Array(clusters * lanes);
  for (let first = 0; first < replicates; first += lanes) {
    weights.fill(0);
    for (let lane = 0; lane < Math.min(lanes, replicates - first); lane++) {
      for (let k = 0; k < clusters; k++) {
        const at = drawInteger(clusters) * lanes + lane;
        weights[at] = (weights[at] ?? 0) + 1;
      }
    }
    addWeighted(draws, first, from, weights);
  }
  sumGroups(draws, breakdown);
  return { draws, leftOut: leaveOut(breakdown) };
}

/** So many draws are rolled up in one walk through the contributions, their sums kept in registers. */
const lanes = 4;

function orderByCell({ contributions, tallies }: Breakdown): Contributions {
  const order = orderBy(contributions.cell, tallies.length);
  return {
    cluster: order.map((k) => contributions.cluster[k] ?? 0),
    cell: order.map((k) => contributions.cell[k] ?? 0),
    numerator: Float64Array.from(order, (k) => contributions.numerator[k] ?? 0),
    denominator: Float64Array.from(order, (k) => contributions.denominator[k] ?? 0),
  };
}

/** Rolls up as many draws as there are lanes; `weights` holds, for each cluster, how often each lane drew it. */
function addWeighted(draws: Draws, first: number, from: Contributions, weights: Float64Array): void {
  const size = from.cell.length;
  for (let k = 0; k < size; ) {
    const cell = from.cell[k] ?? 0;
    let n0 = 0;
    let n1 = 0;
    let n2 = 0;
    let n3 = 0;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    let d3 = 0;
    for (; k < size && from.cell[k] === cell; k++) {
      const at = (from.cluster[k] ?? 0) * lanes;
      const numerator = from.numerator[k] ?? 0;
      const denominator = from.denominator[k] ?? 0;
      const w0 = weights[at] ?? 0;
      const w1 = weights[at + 1] ?? 0;
      const w2 = weights[at + 2] ?? 0;
      const w3 = weights[at + 3] ?? 0;
      n0 += w0 * numerator;
      n1 += w1 * numerator;
      n2 += w2 * numerator;
      n3 += w3 * numerator;
      d0 += w0 * denominator;
      d1 += w1 * denominator;
      d2 += w2 * denominator;
      d3 += w3 * denominator;
    }
    const at = first * draws.cells + cell;
    write(draws, at, n0, d0);
    write(draws, at + draws.cells, n1, d1);
    write(draws, at + 2 * draws.cells, n2, d2);
    write(draws, at + 3 * draws.cells, n3, d3);
  }
}

/** A draw beyond the last has no row, and is dropped. */
function write({ numerator, denominator }: Draws, at: number, n: number, d: number): void {
  if (at >= numerator.length) return;
  numerator[at] = n;
  denominator[at] = d;
}

function leaveOut(breakdown: Breakdown): Draws {
  const blocks = Math.min(breakdown.clusters, mostBlocks);
  const left = emptyDraws(breakdown, blocks);
  const { numerator, denominator, cells } = left;
  for (let block = 0; block < blocks; block++) {
    breakdown.tallies.forEach((tally, cell) => {
      numerator[block * cells + cell] = tally.numerator;
      denominator[block * cells + cell] = tally.denominator;
    });
  }
  const from = breakdown.contributions;
  for (let k = 0; k < from.cell.length; k++) {
    const at = ((from.cluster[k] ?? 0) % blocks) * cells + (from.cell[k] ?? 0);
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

function sumGroups(draws: Draws, breakdown: Breakdown): void {
  const periods = breakdown.periods.length;
  const groupCells = breakdown.tallies.length;
  for (const column of [draws.numerator, draws.denominator]) {
    for (let draw = 0; draw < draws.count; draw++) {
      const start = draw * draws.cells;
      for (let cell = 0; cell < groupCells; cell++) {
        const at = start + groupCells + (cell % periods);
        column[at] = (column[at] ?? 0) + (column[start + cell] ?? 0);
      }
    }
  }
}
