import { type GroupCount, sumCounts } from "./disparity.ts";

/** What the change of a total's rate came from; the two parts add up to the change. Shares 0…1. */
export interface Decomposition {
  change: number;
  /** From what happened within groups. */
  within: number;
  /** From groups growing and shrinking. */
  composition: number;
}

/**
 * Splits the change of a total's rate into changes within its groups and changes of their sizes, each weighed at the
 * mean of before and after: Kitagawa (1955, doi 10.1080/01621459.1955.10501299). Both lists name the same groups in the
 * same order; a group with nobody at one time has no rate of its own then and takes that of the other time.
 */
export function decomposeChange(before: readonly GroupCount[], after: readonly GroupCount[]): Decomposition {
  const [sumBefore, sumAfter] = [sumCounts(before), sumCounts(after)];
  let [within, composition] = [0, 0];
  before.forEach((earlier, k) => {
    const later = after[k] ?? { numerator: 0, denominator: 0 };
    const rateThen = earlier.denominator > 0 ? earlier.numerator / earlier.denominator : rateOf(later);
    const rateNow = later.denominator > 0 ? later.numerator / later.denominator : rateThen;
    const shareThen = earlier.denominator / sumBefore.denominator;
    const shareNow = later.denominator / sumAfter.denominator;
    within += ((shareThen + shareNow) / 2) * (rateNow - rateThen);
    composition += ((rateThen + rateNow) / 2) * (shareNow - shareThen);
  });
  return { change: rateOf(sumAfter) - rateOf(sumBefore), within, composition };
}

const rateOf = ({ numerator, denominator }: GroupCount) => (denominator > 0 ? numerator / denominator : 0);
