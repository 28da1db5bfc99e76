import { measureRates } from "../../../analysis/equity/gap.ts";
import { type Breakdown, type GroupColumn, type Panel, rollUpColumns } from "../../../analysis/equity/panel.ts";
import { samplerOf } from "../../../analysis/equity/sampling.ts";
import { type Figure, rateOf } from "./figure.ts";
import type { Counted, WordColumn } from "./store.ts";

/** How sampling is simulated, and whether the people whom the source hides are missing from its denominators too. */
export interface Reckoning {
  replicates: number;
  seed: number;
  hiddenOutsideDenominator: boolean;
}

/** What was counted in one place, rolled up: everybody, and the groups of each dimension. */
export interface CountedPanel {
  panel: Panel;
  /** Whether every row is a part of something, so that there are rates. */
  isRate: boolean;
  /** For the total and each breakdown, in their order: which cells have a row at all. */
  present: readonly Uint8Array[];
}

/** The most steps of one simulation: large files get fewer draws, so that a million rows stay a matter of seconds. */
const mostSteps = 300_000_000;
const fewestReplicates = 200;

/** The number of the word that says nothing, or one that no row has. */
const silent = ({ words }: WordColumn): number => (words[0] === "" ? 0 : -1);

/** Rolls up some rows, given by their numbers in order. */
export function panelOf(counted: Counted, rows: Int32Array, hiddenOutsideDenominator: boolean): CountedPanel {
  const pick = (column: Float64Array): Float64Array => {
    const picked = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at++) picked[at] = column[rows[at] ?? 0] ?? 0;
    return picked;
  };
  const denominator = pick(counted.denominator);
  const [period, periodNumbers] = renumber(pick(counted.period.number), -1);
  const [cluster, clusterNumbers] = renumber(pick(counted.unit.number), silent(counted.unit));
  const periods = periodNumbers.map((number) => counted.period.words[number] ?? "");
  const groups = counted.dimensions.map((dimension): GroupColumn => {
    const unknown = silent(dimension);
    const group = pick(dimension.number).map((number) => (number === unknown ? -1 : number));
    return { dimension: dimension.slug, names: dimension.words, group };
  });
  const columns = {
    period,
    cluster,
    numerator: pick(counted.numerator),
    low: pick(counted.low),
    high: pick(counted.high),
    denominator: denominator.map((whole) => (Number.isNaN(whole) ? 0 : whole)),
    clusters: clusterNumbers.length,
  };
  const panel = rollUpColumns(columns, groups, { periods, hiddenOutsideDenominator });
  const everybody = { names: [""], group: new Int8Array(rows.length) };
  const present = [panel.total, ...panel.breakdowns].map((breakdown, index) =>
    findPresent(breakdown, period, groups[index - 1] ?? everybody),
  );
  return { panel, isRate: !denominator.some(Number.isNaN), present };
}

/** Numbers anew, in the order in which they come, and those numbers that are there; `left` becomes −1. */
function renumber(numbers: Float64Array, left: number): [Int32Array, number[]] {
  const known = new Map<number, number>();
  const fresh = new Int32Array(numbers.length);
  numbers.forEach((number, row) => {
    const before = number === left ? -1 : (known.get(number) ?? known.size);
    if (before === known.size) known.set(number, before);
    fresh[row] = before;
  });
  return [fresh, [...known.keys()]];
}

function findPresent(
  { groups, periods, tallies }: Breakdown,
  period: Int32Array,
  { names, group }: Pick<GroupColumn, "names" | "group">,
): Uint8Array {
  const present = new Uint8Array(tallies.length);
  const startOf = names.map((name) => groups.indexOf(name) * periods.length);
  period.forEach((number, row) => {
    const start = startOf[group[row] ?? -1] ?? -1;
    if (start >= 0) present[start + number] = 1;
  });
  return present;
}

/**
 * The figures of one place, not yet protected: sums with their bounds, rates, sampling intervals from resampling units.
 * Units whose group is not known are in no figure of the dimension.
 */
export function makeCells(
  { panel, isRate, present }: CountedPanel,
  of: { place: string; placeLevel: string },
  reckoning: Reckoning,
): Figure[] {
  return [panel.total, ...panel.breakdowns].flatMap((breakdown, index) => {
    const sampled = isRate ? sampledRates(breakdown, reckoning) : null;
    const units = countUnits(breakdown);
    return breakdown.tallies.flatMap((tally, cell): Figure[] => {
      if (!present[index]?.[cell]) return [];
      const { numerator, denominator, lowNumerator, lowDenominator, highNumerator, highDenominator } = tally;
      return [
        {
          period: breakdown.periods[cell % breakdown.periods.length] ?? "",
          ...of,
          dimension: breakdown.dimension,
          group: breakdown.groups[Math.floor(cell / breakdown.periods.length)] ?? "",
          numerator,
          numeratorLow: lowNumerator,
          numeratorHigh: highNumerator,
          denominator: isRate ? denominator : null,
          rate: isRate ? rateOf(numerator, denominator) : null,
          rateLow: isRate ? rateOf(lowNumerator, lowDenominator) : null,
          rateHigh: isRate ? rateOf(highNumerator, highDenominator) : null,
          samplingLow: sampled?.[cell]?.low ?? null,
          samplingHigh: sampled?.[cell]?.high ?? null,
          units: units[cell] || null,
          hidden: false,
          reason: "",
        },
      ];
    });
  });
}

/** How many units stand behind each cell; 0 where the source names none. */
function countUnits({ tallies, contributions }: Breakdown): Int32Array {
  const units = new Int32Array(tallies.length);
  for (const cell of contributions.cell) units[cell] = (units[cell] ?? 0) + 1;
  return units;
}

function sampledRates(breakdown: Breakdown, { replicates, seed }: Reckoning) {
  const steps = Math.max(1, breakdown.contributions.cell.length);
  const affordable = Math.max(fewestReplicates, Math.floor(mostSteps / steps));
  const sample = samplerOf(breakdown, { replicates: Math.min(replicates, affordable), seed });
  const sampled: ({ low: number; high: number } | null)[] = breakdown.tallies.map(() => null);
  breakdown.groups.forEach((_, group) => {
    for (const { period, sampling } of measureRates(breakdown, { group }, sample))
      sampled[group * breakdown.periods.length + period] = sampling;
  });
  return sampled;
}
