import type { GroupCount } from "./disparity.ts";
import type { Range } from "./proportion.ts";

/**
 * A group's rate over the reference's, with its interval (`z` normal quantile): the log method of Katz et al. (1978,
 * doi 10.2307/2530610). Null where either has nobody who reached it, for which the method has no answer.
 */
export function riskRatio(group: GroupCount, reference: GroupCount, z: number): (Range & { ratio: number }) | null {
  if (group.numerator === 0 || reference.numerator === 0) return null;
  const ratio = group.numerator / group.denominator / (reference.numerator / reference.denominator);
  const error = Math.sqrt(
    1 / group.numerator - 1 / group.denominator + 1 / reference.numerator - 1 / reference.denominator,
  );
  return { ratio, low: ratio * Math.exp(-z * error), high: ratio * Math.exp(z * error) };
}
