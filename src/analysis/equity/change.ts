import { type Certainty, certaintyOf, type Direction, directionOf } from "./certainty.ts";
import { type Contrast, changeOf, hiddenBounds, recordedValue, tallyOf } from "./contrast.ts";
import type { Breakdown } from "./panel.ts";
import type { Range } from "./proportion.ts";
import type { Sampler } from "./sampling.ts";

/** How a rate or a gap changed from a baseline period to a later one; periods by their number, shares 0…1. */
export interface Change {
  from: number;
  to: number;
  change: number;
  sampling: Range | null;
  hidden: Range;
  direction: Direction;
  certainty: Certainty;
  /** Of the sampling interval. */
  confidence: number;
}

/**
 * The change of a rate or gap to the last of `periods` (in order) from every earlier one, the first baseline first.
 * The first baseline is the one asked about and stands at 95%; every other is one more chance to be wrong, so that the
 * others share 5% between them (Bonferroni).
 */
export function changesToLast(
  breakdown: Breakdown,
  contrastIn: (period: number) => Contrast,
  periods: readonly number[],
  sample: Sampler,
): Change[] {
  const to = periods.at(-1);
  if (to === undefined) return [];
  const others = Math.max(1, periods.length - 2);
  return periods
    .slice(0, -1)
    .map((from, index) =>
      weighChange(breakdown, contrastIn, { from, to, confidence: 1 - 0.05 / (index === 0 ? 1 : others) }, sample),
    );
}

function weighChange(
  breakdown: Breakdown,
  contrastIn: (period: number) => Contrast,
  span: { from: number; to: number; confidence: number },
  sample: Sampler,
): Change {
  const contrast = changeOf(contrastIn, span.from, span.to);
  const change = recordedValue(breakdown, contrast);
  const hidden = hiddenBounds(breakdown, contrast);
  const { interval, clusters } = sample(contrast, span.confidence);
  const seen = seenShare(breakdown, contrast);
  return {
    ...span,
    change,
    sampling: interval,
    hidden,
    direction: directionOf(change),
    certainty: certaintyOf({ change, sampling: interval, hidden, clusters, seen }),
  };
}

/** Smallest share, over a contrast's rates, of the most people its numerator may stand for that are recorded. */
function seenShare(breakdown: Breakdown, contrast: Contrast): number {
  return Math.min(
    ...contrast.map(({ side, period }) => {
      const { numerator, highNumerator } = tallyOf(breakdown, side, period);
      return highNumerator === 0 ? 1 : numerator / highNumerator;
    }),
  );
}
