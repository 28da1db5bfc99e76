import { measureRates } from "../../../analysis/equity/gap.ts";
import { type Breakdown, type Observation, rollUp } from "../../../analysis/equity/panel.ts";
import { samplerOf } from "../../../analysis/equity/sampling.ts";
import { type Figure, rateOf } from "./figure.ts";
import type { UnitSum } from "./store.ts";

/** How sampling is simulated, and whether the people whom the source hides are missing from its denominators too. */
export interface Reckoning {
  replicates: number;
  seed: number;
  hiddenOutsideDenominator: boolean;
}

/** The most steps of one simulation: large files get fewer draws, so that a million rows stay a matter of seconds. */
const mostSteps = 100_000_000;
const fewestReplicates = 200;

const toObservation = (sum: UnitSum): Observation => ({
  period: sum.period,
  groups: [sum.group === "" ? null : sum.group],
  numerator: sum.numerator,
  low: sum.low,
  high: sum.high,
  denominator: sum.denominator ?? 0,
  cluster: sum.unit === "" ? null : sum.unit,
});

/** Which cells are made: those of one place, for all people (no dimension) or for the groups of one dimension. */
export interface CellsOf {
  place: string;
  placeLevel: string;
  dimension: string;
}

/**
 * Rolls what units counted in one place up into figures, not yet protected: sums with their bounds, rates, sampling
 * intervals from resampling units. Units whose group is not known are in no figure of the dimension.
 */
export function makeCells(sums: readonly UnitSum[], of: CellsOf, reckoning: Reckoning): Figure[] {
  const periods = [...new Set(sums.map(({ period }) => period))].sort();
  const whole = of.dimension === "";
  const panel = rollUp(sums.map(toObservation), {
    periods,
    dimensions: whole ? [] : [of.dimension],
    hiddenOutsideDenominator: reckoning.hiddenOutsideDenominator,
  });
  const breakdown = whole ? panel.total : panel.breakdowns[0];
  if (!breakdown) return [];
  const counted = countUnits(sums);
  const isRate = sums.every(({ denominator }) => denominator !== null);
  const sampled = isRate ? sampledRates(breakdown, reckoning) : null;
  return breakdown.groups.flatMap((group, groupNumber) =>
    periods.flatMap((period, periodNumber) => {
      const tally = breakdown.tallies[groupNumber * periods.length + periodNumber];
      const units = counted.get(`${period} ${group}`);
      if (!tally || units === undefined) return [];
      const figure: Figure = {
        period,
        ...of,
        group,
        numerator: tally.numerator,
        numeratorLow: tally.lowNumerator,
        numeratorHigh: tally.highNumerator,
        denominator: isRate ? tally.denominator : null,
        rate: isRate ? rateOf(tally.numerator, tally.denominator) : null,
        rateLow: isRate ? rateOf(tally.lowNumerator, tally.lowDenominator) : null,
        rateHigh: isRate ? rateOf(tally.highNumerator, tally.highDenominator) : null,
        samplingLow: null,
        samplingHigh: null,
        units: units.size > 0 ? units.size : null,
        hidden: false,
        reason: "",
      };
      return [{ ...figure, ...sampled?.get(`${period} ${group}`) }];
    }),
  );
}

/** The names of the units behind every period and group; an empty set where the source names none. */
function countUnits(sums: readonly UnitSum[]): Map<string, Set<string>> {
  const counted = new Map<string, Set<string>>();
  for (const { period, group, unit } of sums) {
    const key = `${period} ${group}`;
    const units = counted.get(key) ?? new Set();
    if (unit !== "") units.add(unit);
    counted.set(key, units);
  }
  return counted;
}

function sampledRates(
  breakdown: Breakdown,
  { replicates, seed }: Reckoning,
): Map<string, Pick<Figure, "samplingLow" | "samplingHigh">> {
  const steps = Math.max(1, breakdown.contributions.cell.length);
  const affordable = Math.max(fewestReplicates, Math.floor(mostSteps / steps));
  const sample = samplerOf(breakdown, { replicates: Math.min(replicates, affordable), seed });
  return new Map(
    breakdown.groups.flatMap((group, number) =>
      measureRates(breakdown, { group: number }, sample).map(
        ({ period, sampling }): [string, Pick<Figure, "samplingLow" | "samplingHigh">] => [
          `${breakdown.periods[period]} ${group}`,
          { samplingLow: sampling?.low ?? null, samplingHigh: sampling?.high ?? null },
        ],
      ),
    ),
  );
}
