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

/** Observations as columns of equal length; what has a name is there as its number in a list. */
export interface ObservationColumns {
  /** Number of the period in `PanelShape.periods`; below 0 for a row that counts nowhere. */
  period: ArrayLike<number>;
  /** Number of the cluster, from 0; below 0 for people taken as independent. */
  cluster: ArrayLike<number>;
  numerator: ArrayLike<number>;
  low: ArrayLike<number>;
  high: ArrayLike<number>;
  denominator: ArrayLike<number>;
  /** How many clusters there are. */
  clusters: number;
}

/** The groups of one dimension: their names in any order, and for each observation the number of its group, or below 0. */
export interface GroupColumn {
  dimension: string;
  names: readonly string[];
  group: ArrayLike<number>;
}

/** Rolls observations up; units whose group is unknown count in the total and in no group of that dimension. */
export function rollUp(observations: readonly Observation[], shape: PanelShape): Panel {
  const [periodNumber] = numberer(shape.periods);
  const [clusterNumber, clusterNames] = numberer();
  const columns: ObservationColumns = {
    period: Int32Array.from(observations, ({ period }) => periodNumber(period, false)),
    cluster: Int32Array.from(observations, ({ cluster }) => (cluster === null ? -1 : clusterNumber(cluster))),
    numerator: Float64Array.from(observations, ({ numerator }) => numerator),
    low: Float64Array.from(observations, ({ low }) => low),
    high: Float64Array.from(observations, ({ high }) => high),
    denominator: Float64Array.from(observations, ({ denominator }) => denominator),
    clusters: clusterNames.length,
  };
  const groups = shape.dimensions.map((dimension, index): GroupColumn => {
    const [groupNumber, names] = numberer();
    const group = Int32Array.from(observations, (row) => {
      const name = row.groups[index] ?? null;
      return name === null ? -1 : groupNumber(name);
    });
    return { dimension, names, group };
  });
  return rollUpColumns(columns, groups, shape);
}

/** Gives names numbers in the order in which they come. */
function numberer(
  known: readonly string[] = [],
): [numberOf: (name: string, isNew?: boolean) => number, names: readonly string[]] {
  const names = [...known];
  const numbers = new Map(names.map((name, index) => [name, index]));
  const numberOf = (name: string, isNew = true): number => {
    const before = numbers.get(name);
    if (before !== undefined || !isNew) return before ?? -1;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  return [numberOf, names];
}

/** As `rollUp`, of observations that are columns already. */
export function rollUpColumns(
  columns: ObservationColumns,
  groups: readonly GroupColumn[],
  shape: Omit<PanelShape, "dimensions">,
): Panel {
  const byCluster = orderBy(columns.cluster, columns.clusters);
  const everybody = { dimension: "", names: [""], group: new Int8Array(columns.period.length) };
  return {
    total: breakDown(columns, everybody, shape, byCluster),
    breakdowns: groups.map((column) => breakDown(columns, column, shape, byCluster)),
  };
}

/** The places of the rows in the order of their numbers, and rows of one number in their own; those below 0 are left out. */
export function orderBy(numbers: ArrayLike<number>, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] ?? -1;
    if (number >= 0) next[number + 1] = (next[number + 1] ?? 0) + 1;
  }
  for (let number = 0; number < count; number++) next[number + 1] = (next[number + 1] ?? 0) + (next[number] ?? 0);
  const order = new Int32Array(next[count] ?? 0);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] ?? -1;
    if (number < 0) continue;
    const at = next[number] ?? 0;
    order[at] = row;
    next[number] = at + 1;
  }
  return order;
}

function breakDown(
  columns: ObservationColumns,
  { dimension, names, group }: GroupColumn,
  { periods, hiddenOutsideDenominator }: Omit<PanelShape, "dimensions">,
  byCluster: Int32Array,
): Breakdown {
  const found = new Set<number>();
  for (let row = 0; row < group.length; row++) found.add(group[row] ?? -1);
  const groups = names.filter((_, number) => found.has(number)).sort(compareNaturally);
  const placeOf = new Map(groups.map((name, index) => [name, index * periods.length]));
  const startOf = names.map((name) => placeOf.get(name) ?? -1);
  const cell = new Int32Array(group.length);
  const tallies = Array.from({ length: groups.length * periods.length }, emptyTally);
  for (let row = 0; row < cell.length; row++) {
    const start = startOf[group[row] ?? -1] ?? -1;
    const period = columns.period[row] ?? -1;
    cell[row] = start < 0 || period < 0 ? -1 : start + period;
    const tally = tallies[cell[row] ?? -1];
    if (tally) addObservation(tally, columns, row, hiddenOutsideDenominator);
  }
  const contributions = contributionsOf(columns, cell, tallies.length, byCluster);
  return { dimension, groups, periods, tallies, contributions, clusters: columns.clusters };
}

/** Sums what each cluster adds to each cell, in the order of clusters and then of cells. */
function contributionsOf(
  { cluster, numerator, denominator }: ObservationColumns,
  cell: Int32Array,
  cells: number,
  byCluster: Int32Array,
): Contributions {
  const sums: Contributions = {
    cluster: new Int32Array(byCluster.length),
    cell: new Int32Array(byCluster.length),
    numerator: new Float64Array(byCluster.length),
    denominator: new Float64Array(byCluster.length),
  };
  const placeOf = new Int32Array(cells).fill(-1);
  let count = 0;
  for (let from = 0; from < byCluster.length; ) {
    const own = cluster[byCluster[from] ?? 0] ?? 0;
    let to = from;
    while (to < byCluster.length && cluster[byCluster[to] ?? 0] === own) to += 1;
    const rows = byCluster.subarray(from, to).filter((row) => (cell[row] ?? -1) >= 0);
    const touched = rows.map((row) => cell[row] ?? 0).sort();
    const start = count;
    for (const one of touched) {
      if (count > start && sums.cell[count - 1] === one) continue;
      placeOf[one] = count;
      sums.cluster[count] = own;
      sums.cell[count] = one;
      count += 1;
    }
    for (const row of rows) {
      const at = placeOf[cell[row] ?? 0] ?? 0;
      sums.numerator[at] = (sums.numerator[at] ?? 0) + (numerator[row] ?? 0);
      sums.denominator[at] = (sums.denominator[at] ?? 0) + (denominator[row] ?? 0);
    }
    from = to;
  }
  return {
    cluster: sums.cluster.slice(0, count),
    cell: sums.cell.slice(0, count),
    numerator: sums.numerator.slice(0, count),
    denominator: sums.denominator.slice(0, count),
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

function addObservation(
  tally: Tally,
  columns: ObservationColumns,
  row: number,
  hiddenOutsideDenominator: boolean,
): void {
  const [numerator, denominator] = [columns.numerator[row] ?? 0, columns.denominator[row] ?? 0];
  const [low, high] = [columns.low[row] ?? 0, columns.high[row] ?? 0];
  tally.numerator += numerator;
  tally.denominator += denominator;
  tally.lowNumerator += low;
  tally.lowDenominator += denominator + (hiddenOutsideDenominator ? low - numerator : 0);
  tally.highNumerator += high;
  tally.highDenominator += denominator + (hiddenOutsideDenominator ? high - numerator : 0);
}

/** Orders codes and names as people do: 2 before 10, then by text, the same on every machine. */
export function compareNaturally(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (a.trim() !== "" && b.trim() !== "" && Number.isFinite(x) && Number.isFinite(y) && x !== y) return x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}
