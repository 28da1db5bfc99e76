import type { Point as Drawn, Happening, Period, Series, SeriesBreak } from "../../interface/charts/series.ts";
import { formatCount, formatRatio, formatShare } from "../../interface/numbers.tsx";
import type { View } from "../../interface/view.ts";
import type { EditionNote, GapRow, Measure, Point, Scorecard } from "./scorecard.ts";

/** Where a period lies on the axis: 2016 → 2016, 2016-07 → 2016.5. */
export function positionOf(period: string): number {
  const [year = "0", month = "1"] = period.split("-");
  return Number(year) + (Number(month) - 1) / 12;
}

/** The periods of a drawing, oldest first, each once. */
export const periodsOf = (periods: Iterable<string>): Period[] =>
  [...new Set(periods)].toSorted().map((period) => ({ at: positionOf(period), label: period }));

/** Every year between the first and the last, so that the axis has no holes. */
export function everyYear(periods: readonly string[]): string[] {
  const years = periods.map((period) => Math.floor(positionOf(period)));
  const all = new Set(periods);
  for (let year = Math.min(...years); year <= Math.max(...years); year++) all.add(String(year));
  return [...all].toSorted();
}

/** Points as they are drawn: what is hidden says so, and both kinds of interval stay apart. */
export function drawnPoints(points: readonly Point[]): Drawn[] {
  return points.flatMap(({ period, value, low, high, samplingLow, samplingHigh, hidden }): Drawn[] => {
    const at = positionOf(period);
    if (hidden) return [{ at, value: "hidden" }];
    if (value === null) return [];
    return [
      {
        at,
        value,
        ...(low !== null && high !== null && high > low && { bounds: { low, high } }),
        ...(samplingLow !== null && samplingHigh !== null && { sampling: { low: samplingLow, high: samplingHigh } }),
      },
    ];
  });
}

/** As `drawnPoints`, without intervals: for plots too small to carry them. */
export const barePoints = (points: readonly Point[]): Drawn[] =>
  drawnPoints(points).map(({ at, value, bounds }) => ({ at, value, ...(bounds && { bounds }) }));

export const seriesOf = (name: string, measure: Measure, role: Series["role"]): Series => ({
  name,
  role,
  points: drawnPoints(measure.points),
});

/**
 * What tells names apart: what all of them begin with, up to a colon, is left out.
 * "Students: the ministry's count", "Students: the bureau's count" → "The ministry's count", "The bureau's count".
 */
export function tellingApart(names: readonly string[]): string[] {
  const [first = ""] = names;
  const shared = first.slice(0, first.indexOf(":") + 1);
  if (names.length < 2 || !shared || !names.every((name) => name.startsWith(shared))) return [...names];
  return names.map((name) => {
    const rest = name.slice(shared.length).trim();
    return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
  });
}

export const breaksOf = (measure: Measure): SeriesBreak[] =>
  measure.breaks.map(({ period, reason }) => ({ at: positionOf(period), note: reason ?? "" }));

export const happeningsOf = (view: View, events: Scorecard["events"]): Happening[] =>
  events.map(({ period, names }) => ({ at: positionOf(period), label: period, text: view.name(names) }));

/** How values of a measure are written: counts with thousands, shares in per cent. */
export const formatOf = ({ kind }: Pick<Measure, "kind">, decimals = 1): ((value: number) => string) =>
  kind === "share"
    ? (value) => formatShare(value, decimals)
    : (value) => (kind === "count" || Number.isInteger(value) ? formatCount(value) : formatRatio(value));

/** The newest point that may be shown. */
export const latestOf = ({ points }: Pick<Measure, "points">): (Point & { value: number }) | undefined =>
  points.findLast((point): point is Point & { value: number } => point.value !== null);

export const firstOf = ({ points }: Pick<Measure, "points">): (Point & { value: number }) | undefined =>
  points.find((point): point is Point & { value: number } => point.value !== null);

/** The editions behind a measure, newest first. */
export const editionsOf = (editions: readonly EditionNote[], slug: string): EditionNote[] =>
  editions.filter(({ measure }) => measure === slug);

/** The first and last period of a gap that both sides have, and in how many of the steps between them it grew. */
export function endsOf(gap: GapRow) {
  const known = gap.byPeriod.filter(
    (one): one is { period: string; gap: number; groupRate: number; referenceRate: number } =>
      one.gap !== null && one.groupRate !== null && one.referenceRate !== null,
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return undefined;
  const grew = known.filter((one, place) => place > 0 && one.gap > (known[place - 1]?.gap ?? one.gap)).length;
  return { first, last, steps: known.length - 1, grew };
}
