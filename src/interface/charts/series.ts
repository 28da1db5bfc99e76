import type { Interval } from "./scale.ts";

/** A point in time along the axis, and how it is called. */
export interface Period {
  /** Where it lies, e.g. the year; only differences count. */
  at: number;
  label: string;
}

/** A figure of one period. A period without a point was simply not published. */
export interface Point {
  at: number;
  /** `hidden` where a figure exists and is withheld to protect people. */
  value: number | "hidden";
  /** The interval by sampling. */
  sampling?: Interval;
  /** Between which values hidden counts leave the figure. */
  bounds?: Interval;
}

/** A point whose figure may be shown. */
export interface Known extends Point {
  value: number;
}

/** One line of a plot. */
export interface Series {
  name: string;
  /** `read` is what the page speaks of; `ghost` is what it is compared with. */
  role: "read" | "ghost";
  points: readonly Point[];
}

/** Where a series starts to count differently: `at` is the first period of the new definition. */
export interface SeriesBreak {
  at: number;
  note: string;
}

/** Something that happened, for the reader to see beside the curve. */
export interface Happening {
  at: number;
  /** How its date is written. */
  label: string;
  text: string;
}

export const isKnown = (point: Point): point is Known => point.value !== "hidden";

/** The points of a series that may be shown. */
export const knownIn = (points: readonly Point[]): Known[] => points.filter(isKnown);

/** The stretches of a series that belong together: a hidden figure and a break each end one. */
export function stretches(points: readonly Point[], breaks: readonly SeriesBreak[] = []): Known[][] {
  const runs: Known[][] = [[]];
  let before: Point | undefined;
  for (const point of points.toSorted((one, other) => one.at - other.at)) {
    const from = before?.at;
    const broken = from !== undefined && breaks.some(({ at }) => from < at && at <= point.at);
    if (broken || !isKnown(point)) runs.push([]);
    if (isKnown(point)) runs.at(-1)?.push(point);
    before = point;
  }
  return runs.filter((run) => run.length > 0);
}
