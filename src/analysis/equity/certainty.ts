import type { Range } from "./proportion.ts";

/** How a figure moved between two periods, as recorded. For a gap, `rose` is "widened". */
export type Direction = "rose" | "fell" | "unchanged";

/** How far a movement can be relied on. */
export type Certainty = "certain" | "likely" | "cannot-tell";

/** What is known about a change between two periods; shares between 0 and 1. */
export interface Evidence {
  change: number;
  /** What chance alone could have made of it; null where that cannot be said. */
  sampling: Range | null;
  /** What it may be, whatever the hidden counts are. */
  hidden: Range;
  /** How many clusters stand behind the thinnest of its rates; Infinity where people are independent. */
  clusters: number;
  /** The smallest share, over its rates, of the people counted that are seen: recorded over the most there may be. */
  seen: number;
}

/** Changes below half of a tenth of a point read as none. */
const leastChange = 0.0005;
/** Within one point of none, a change counts as surely none. */
const noChange = 0.01;
/** With fewer clusters than these no pattern of signs is beyond chance (two-sided 1/16 at five). */
const fewestClusters = 5;
/** Below this share seen, the hidden people may outnumber the recorded ones. */
const mostlySeen = 0.5;

/** Which way a change went, as recorded. */
export function directionOf(change: number): Direction {
  return Math.abs(change) < leastChange ? "unchanged" : change > 0 ? "rose" : "fell";
}

/**
 * How sure a recorded direction is.
 * *Certain*: it holds under the worst hidden counts, and its sampling interval leaves out no change. *Likely*: it is
 * beyond sampling as recorded, and though hidden counts could undo it, at least half of the people it counts are seen
 * in every rate that it compares. *Cannot tell*: chance alone could have made it, too few clusters stand behind it, or
 * the hidden people may outnumber the recorded ones, so that a recorded change says little about the true one.
 * "Unchanged" is certain where both ranges stay within a point of none, and else cannot be told.
 */
export function certaintyOf(evidence: Evidence): Certainty {
  const { change, sampling, hidden, clusters, seen } = evidence;
  if (sampling === null || clusters < fewestClusters) return "cannot-tell";
  const direction = directionOf(change);
  if (direction === "unchanged") return isNearNone(sampling) && isNearNone(hidden) ? "certain" : "cannot-tell";
  const beyond = (range: Range) => (direction === "rose" ? range.low > 0 : range.high < 0);
  if (!beyond(sampling)) return "cannot-tell";
  if (beyond(hidden)) return "certain";
  return seen >= mostlySeen ? "likely" : "cannot-tell";
}

const isNearNone = (range: Range) => range.low > -noChange && range.high < noChange;

/** The weaker of two certainties. */
export function weakerOf(a: Certainty, b: Certainty): Certainty {
  const order: Certainty[] = ["cannot-tell", "likely", "certain"];
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}
