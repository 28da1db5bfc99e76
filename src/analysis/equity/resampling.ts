import type { Breakdown, Contributions } from "./panel.ts";
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
  const weights = new Uint32Array(breakdown.clusters);
  for (let draw = 0; draw < replicates; draw++) {
    weights.fill(0);
    for (let k = 0; k < breakdown.clusters; k++) {
      const cluster = drawInteger(breakdown.clusters);
      weights[cluster] = (weights[cluster] ?? 0) + 1;
    }
    addWeighted(draws, draw, breakdown.contributions, weights);
  }
  sumGroups(draws, breakdown);
  return { draws, leftOut: leaveOut(breakdown) };
}

function addWeighted(draws: Draws, draw: number, from: Contributions, weights: Uint32Array): void {
  const { numerator, denominator } = draws;
  const start = draw * draws.cells;
  for (let k = 0; k < from.cell.length; k++) {
    const weight = weights[from.cluster[k] ?? 0] ?? 0;
    if (weight === 0) continue;
    const at = start + (from.cell[k] ?? 0);
    numerator[at] = (numerator[at] ?? 0) + weight * (from.numerator[k] ?? 0);
    denominator[at] = (denominator[at] ?? 0) + weight * (from.denominator[k] ?? 0);
  }
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
