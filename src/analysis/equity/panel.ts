/**
 * What one unit (a school, say) reported for one period.
 * `low` and `high` are the fewest and most people the numerator may stand for: both equal it where nothing is hidden.
 */
export interface Observation {
  period: string;
  /** The unit's group in each dimension, in the panel's order; null where it is not known. */
  groups: readonly (string | null)[];
  numerator: number;
  low: number;
  high: number;
  denominator: number;
  /** What is resampled as a whole, all its periods together; null where people are taken as independent. */
  cluster: string | null;
}

/** Counts of a group in a period: as recorded, and at the fewest and the most that hidden counts allow. */
export interface Tally {
  numerator: number;
  denominator: number;
  lowNumerator: number;
  lowDenominator: number;
  highNumerator: number;
  highDenominator: number;
}

/** What each cluster adds to each cell of a breakdown, as columns of equal length. */
export interface Contributions {
  cluster: Int32Array;
  cell: Int32Array;
  numerator: Float64Array;
  denominator: Float64Array;
}

/** One dimension of a panel. A cell is `group * periods.length + period`; tallies follow the same order. */
export interface Breakdown {
  dimension: string;
  groups: readonly string[];
  periods: readonly string[];
  tallies: readonly Tally[];
  contributions: Contributions;
  /** How many clusters there are in the whole panel; 0 where people are taken as independent. */
  clusters: number;
}

/** What of a panel needs saying beside its observations. */
export interface PanelShape {
  periods: readonly string[];
  dimensions: readonly string[];
  /**
   * True where people hidden in the numerator are missing from the recorded denominator too, as when a publisher's
   * denominator is itself a sum of shown counts; they then enter both.
   */
  hiddenOutsideDenominator: boolean;
}

/** Observations rolled up: everybody, and one breakdown a dimension. */
export interface Panel {
  total: Breakdown;
  breakdowns: readonly Breakdown[];
}

/** Rolls observations up; units whose group is unknown count in the total and in no group of that dimension. */
export function rollUp(observations: readonly Observation[], shape: PanelShape): Panel {
  const clusterOf = numberClusters(observations);
  return {
    total: breakDown("", observations, () => "", shape, clusterOf),
    breakdowns: shape.dimensions.map((dimension, index) =>
      breakDown(dimension, observations, (row) => row.groups[index] ?? null, shape, clusterOf),
    ),
  };
}

function numberClusters(observations: readonly Observation[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { cluster } of observations) {
    if (cluster !== null && !numbers.has(cluster)) numbers.set(cluster, numbers.size);
  }
  return numbers;
}

function breakDown(
  dimension: string,
  observations: readonly Observation[],
  groupOf: (row: Observation) => string | null,
  shape: PanelShape,
  clusterOf: ReadonlyMap<string, number>,
): Breakdown {
  const { periods } = shape;
  const found = new Set(observations.map(groupOf));
  const groups = [...found].filter((group) => group !== null).sort(compareNaturally);
  const groupNumber = new Map(groups.map((group, index) => [group, index]));
  const periodNumber = new Map(periods.map((period, index) => [period, index]));
  const tallies = Array.from({ length: groups.length * periods.length }, emptyTally);
  const sums = new Map<number, [numerator: number, denominator: number]>();
  for (const row of observations) {
    const group = groupNumber.get(groupOf(row) ?? "\u0000");
    const period = periodNumber.get(row.period);
    if (group === undefined || period === undefined) continue;
    const cell = group * periods.length + period;
    const tally = tallies[cell];
    if (tally) addObservation(tally, row, shape.hiddenOutsideDenominator);
    if (row.cluster === null) continue;
    const key = (clusterOf.get(row.cluster) ?? 0) * tallies.length + cell;
    const sum = sums.get(key) ?? [0, 0];
    sums.set(key, [sum[0] + row.numerator, sum[1] + row.denominator]);
  }
  const contributions = columnsOf(sums, tallies.length);
  return { dimension, groups, periods, tallies, contributions, clusters: clusterOf.size };
}

function columnsOf(sums: ReadonlyMap<number, readonly [number, number]>, cells: number): Contributions {
  const keys = [...sums.keys()].sort((a, b) => a - b);
  return {
    cluster: Int32Array.from(keys, (key) => Math.floor(key / cells)),
    cell: Int32Array.from(keys, (key) => key % cells),
    numerator: Float64Array.from(keys, (key) => sums.get(key)?.[0] ?? 0),
    denominator: Float64Array.from(keys, (key) => sums.get(key)?.[1] ?? 0),
  };
}

function emptyTally(): Tally {
  return {
    numerator: 0,
    denominator: 0,
    lowNumerator: 0,
    lowDenominator: 0,
    highNumerator: 0,
    highDenominator: 0,
  };
}

function addObservation(tally: Tally, row: Observation, hiddenOutsideDenominator: boolean): void {
  const fewer = hiddenOutsideDenominator ? row.low - row.numerator : 0;
  const more = hiddenOutsideDenominator ? row.high - row.numerator : 0;
  tally.numerator += row.numerator;
  tally.denominator += row.denominator;
  tally.lowNumerator += row.low;
  tally.lowDenominator += row.denominator + fewer;
  tally.highNumerator += row.high;
  tally.highDenominator += row.denominator + more;
}

/** Orders codes and names as people do: 2 before 10, then by text, the same on every machine. */
export function compareNaturally(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (a.trim() !== "" && b.trim() !== "" && Number.isFinite(x) && Number.isFinite(y) && x !== y) return x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}
