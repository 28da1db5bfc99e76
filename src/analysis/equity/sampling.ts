import { binomialInterval, type Contrast, recordedValue, type Side, valuesIn } from "./contrast.ts";
import { normalQuantile, normalShareBelow, studentQuantile } from "./normal.ts";
import type { Breakdown } from "./panel.ts";
import type { Range } from "./proportion.ts";
import { type Resampled, resampleClusters } from "./resampling.ts";

/** What chance alone could have made of a contrast, and how many clusters stand behind its thinnest rate. */
interface Sampling {
  /** Null where one cluster, or none, stands behind a rate: nothing can then be said. */
  interval: Range | null;
  /** Infinity where people are taken as independent. */
  clusters: number;
}

/** Says the sampling interval of any contrast of one breakdown at a confidence such as 0.95. */
export type Sampler = (contrast: Contrast, confidence: number) => Sampling;

/** How the clusters are drawn. */
export interface Resampling {
  replicates: number;
  seed: number;
}

/**
 * A sampler for one breakdown. With clusters: the bias-corrected and accelerated (BCa) bootstrap of Efron (1987,
 * doi 10.1080/01621459.1987.10478410), because changes of gaps in groups of a dozen schools are skewed and plain
 * percentiles are then off to one side; its normal quantile is widened to √(n/(n−1))·t with n−1 degrees of freedom, n the
 * clusters behind the thinnest rate (Hesterberg 2015, doi 10.1080/00031305.2015.1089789), because few clusters bootstrap
 * too narrow. Where every draw agrees, and without clusters: people taken as independent (Wilson, Newcombe).
 */
export function samplerOf(breakdown: Breakdown, { replicates, seed }: Resampling): Sampler {
  if (breakdown.clusters === 0) {
    return (contrast, confidence) => ({
      interval: binomialInterval(breakdown, contrast, normalQuantile((1 + confidence) / 2)),
      clusters: Number.POSITIVE_INFINITY,
    });
  }
  const resampled = resampleClusters(breakdown, replicates, seed);
  const clustersBehind = countClusters(breakdown);
  return (contrast, confidence) => {
    const clusters = Math.min(...contrast.map(({ side, period }) => clustersBehind(side, period)));
    const interval = clusters < 2 ? null : bootstrapInterval(breakdown, contrast, confidence, resampled, clusters);
    return { interval, clusters };
  };
}

function bootstrapInterval(
  breakdown: Breakdown,
  contrast: Contrast,
  confidence: number,
  { draws, leftOut }: Resampled,
  clusters: number,
): Range | null {
  const values = valuesIn(draws, contrast, breakdown.periods.length);
  if (values.length === 0 || values.length < draws.count / 2) return null;
  const [least, greatest] = extremesOf(values);
  if (greatest - least < 1e-12) return binomialInterval(breakdown, contrast, normalQuantile((1 + confidence) / 2));
  const acceleration = accelerationOf(valuesIn(leftOut, contrast, breakdown.periods.length));
  const bias = biasOf(values, recordedValue(breakdown, contrast));
  const reach = Math.sqrt(clusters / (clusters - 1)) * studentQuantile((1 + confidence) / 2, clusters - 1);
  const at = (z: number) => {
    const lean = 1 - acceleration * (bias + z);
    if (lean <= 0) return z > 0 ? greatest : least;
    return quantileOf(values, normalShareBelow(bias + (bias + z) / lean));
  };
  return { low: at(-reach), high: at(reach) };
}

/** Efron's z₀: how far the recorded value lies from the middle of the draws, in normal units. */
function biasOf(values: Float64Array, value: number): number {
  let below = 0;
  for (const drawn of values) {
    if (drawn < value - 1e-12) below += 1;
    else if (drawn <= value + 1e-12) below += 0.5;
  }
  const share = Math.min(1 - 0.5 / values.length, Math.max(0.5 / values.length, below / values.length));
  return normalQuantile(share);
}

/** Efron's a: the skewness of the jackknife values, over six. */
function accelerationOf(leftOut: Float64Array): number {
  const mean = leftOut.reduce((sum, value) => sum + value, 0) / leftOut.length;
  let [squares, cubes] = [0, 0];
  for (const value of leftOut) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

function extremesOf(values: Float64Array): [least: number, greatest: number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

function quantileOf(values: Float64Array, share: number): number {
  const at = Math.min(values.length - 1, Math.max(0, share * (values.length + 1) - 1));
  const below = selectNth(values, Math.floor(at));
  const above = selectNth(values, Math.ceil(at));
  return below + (above - below) * (at - Math.floor(at));
}

/** The value that would stand at a place if they were sorted; moves them about. Hoare's Find (1961), without sorting the rest. */
function selectNth(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1] ?? Number.NaN;
    let [i, j] = [from, to];
    while (i <= j) {
      while ((values[i] ?? Number.NaN) < pivot) i += 1;
      while ((values[j] ?? Number.NaN) > pivot) j -= 1;
      if (i > j) break;
      const swapped = values[i] ?? Number.NaN;
      values[i++] = values[j] ?? Number.NaN;
      values[j--] = swapped;
    }
    if (place <= j) to = j;
    else if (place >= i) from = i;
    else break;
  }
  return values[place] ?? Number.NaN;
}

function countClusters(breakdown: Breakdown): (side: Side, period: number) => number {
  const { periods, groups, contributions } = breakdown;
  const inCell = new Int32Array(breakdown.tallies.length);
  const seen = periods.map(() => groups.map(() => new Set<number>()));
  contributions.cell.forEach((cell, k) => {
    const cluster = contributions.cluster[k];
    inCell[cell] = (inCell[cell] ?? 0) + 1;
    if (cluster !== undefined) seen[cell % periods.length]?.[Math.floor(cell / periods.length)]?.add(cluster);
  });
  return (side, period) => {
    if ("group" in side) return inCell[side.group * periods.length + period] ?? 0;
    const others = new Set<number>();
    seen[period]?.forEach((clusters, group) => {
      if (group !== side.allBut) for (const cluster of clusters) others.add(cluster);
    });
    return others.size;
  };
}
