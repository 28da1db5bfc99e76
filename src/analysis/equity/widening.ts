import { type Certainty, weakerOf } from "./certainty.ts";
import type { Change } from "./change.ts";
import type { Gap } from "./gap.ts";

/** A gap that widened while the total rose, between the same two periods. */
export interface Widening {
  gap: Gap;
  /** The gap's change between those periods. */
  change: Change;
  /** The total's change between those periods. */
  total: Change;
  /** The weaker of the two certainties; never "cannot-tell". */
  certainty: Certainty;
}

/**
 * The gaps that widened while the total rose, looking from every baseline to the last period, not only from the first.
 * Told only of a group that is behind its reference in the last period, and only where both the rise and the widening
 * are certain or likely. Of several baselines the surest is told, and of equally sure ones the earliest.
 */
export function findWideningWhileRising(gaps: readonly Gap[], totalChanges: readonly Change[]): Widening[] {
  return gaps.flatMap((gap) => {
    const behind = (gap.readings.at(-1)?.value ?? 0) > 0;
    const found = behind ? gap.changes.flatMap((change) => wideningSince(gap, change, totalChanges)) : [];
    return found.find(({ certainty }) => certainty === "certain") ?? found[0] ?? [];
  });
}

function wideningSince(gap: Gap, change: Change, totalChanges: readonly Change[]): Widening[] {
  const total = totalChanges.find(({ from, to }) => from === change.from && to === change.to);
  if (change.direction !== "rose" || total?.direction !== "rose") return [];
  const certainty = weakerOf(change.certainty, total.certainty);
  return certainty === "cannot-tell" ? [] : [{ gap, change, total, certainty }];
}
