/** A group's people and those of them who reached it. */
export interface GroupCount {
  numerator: number;
  denominator: number;
}

/** How one group stands against all together and against the best; shares 0…1, margins in the same unit. */
export interface GroupDisparity {
  rate: number;
  /** Group minus everybody (percentage-point gap), with the margin beyond which it is told. */
  gap: number;
  gapMargin: number;
  /** Group minus everybody else (PPG−1), with its margin. */
  gapFromOthers: number;
  gapFromOthersMargin: number;
  /** The group's share of those who reached it over its share of the people: 1 is proportional. */
  proportionality: number;
  /** Against the highest rate; under 0.8 is told by the 80% rule. */
  ratioToBest: number;
  /** People more who would have to reach it for the group to equal everybody's rate. */
  neededForParity: number;
}

/**
 * The disproportionate-impact measures of the California Community Colleges (percentage-point gap 2017, PPG−1,
 * proportionality, 80% index), as in the R package DisImpact, whose published figures they reproduce.
 */
export function measureDisparities(groups: readonly GroupCount[]): GroupDisparity[] {
  const all = sumCounts(groups);
  const overall = all.numerator / all.denominator;
  const best = Math.max(...groups.map(({ numerator, denominator }) => numerator / denominator));
  return groups.map(({ numerator, denominator }) => {
    const rate = numerator / denominator;
    const others = (all.numerator - numerator) / (all.denominator - denominator);
    return {
      rate,
      gap: rate - overall,
      gapMargin: Math.max(1.96 * Math.sqrt(0.25 / denominator), 0.03),
      gapFromOthers: rate - others,
      gapFromOthersMargin: Math.max(1.96 * Math.sqrt((rate * (1 - rate)) / denominator), 0.02),
      proportionality: rate / overall,
      ratioToBest: rate / best,
      neededForParity: Math.max(0, Math.ceil((overall - rate) * denominator - 1e-9)),
    };
  });
}

/** People and those who reached it, over all groups. */
export function sumCounts(groups: readonly GroupCount[]): GroupCount {
  return groups.reduce(
    (sum, group) => ({
      numerator: sum.numerator + group.numerator,
      denominator: sum.denominator + group.denominator,
    }),
    { numerator: 0, denominator: 0 },
  );
}
