import {
  type Frame,
  heightFor,
  type Placed,
  placeLabels,
  type Stand,
  spreadApart,
  type Wish,
  widthOf,
} from "./labels.ts";
import { type Axis, axisOver, type Interval, type Spot, scaleBetween } from "./scale.ts";
import {
  type Happening,
  isKnown,
  type Known,
  knownIn,
  type Period,
  type Series,
  type SeriesBreak,
  stretches,
} from "./series.ts";

export interface CurveData {
  periods: readonly Period[];
  series: readonly Series[];
  /** The path that was agreed toward the goal. */
  target?: { name: string; points: readonly { at: number; value: number }[] } | undefined;
  happenings?: readonly Happening[] | undefined;
  breaks?: readonly SeriesBreak[] | undefined;
  format: (value: number) => string;
}

/** A label of the curve: its lines of text, of which the first may be strong. */
export interface CurveLabel extends Spot {
  lines: readonly string[];
  strong: boolean;
  tone: "sea" | "ghostly" | "ink";
}

interface Scales {
  x: (at: number) => number;
  y: (value: number) => number;
}

/** Everything of a curve that is drawn, in per cent of the plot. */
export interface CurveDrawing extends Scales {
  axis: Axis;
  lines: readonly { role: Series["role"]; spots: readonly Spot[] }[];
  targetSpots: readonly Spot[];
  bands: readonly { upper: readonly Spot[]; lower: readonly Spot[] }[];
  bounds: readonly { role: Series["role"]; x: number; low: number; high: number }[];
  withheld: readonly number[];
  /** Where the breaks are, half way to the period before. */
  breaks: readonly number[];
  labels: readonly (CurveLabel & Placed)[];
  /** Labels beside the end of the plot, moved apart. */
  far: readonly CurveLabel[];
}

const wide: Frame = { width: 560, height: 310 };
const narrow: Frame = { width: 235, height: 272 };
const atTheEdge = 97;
const farGap = 12.5;

const extremes = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Computes how a curve is drawn: axis, lines, intervals, and labels that do not cover one another. */
export function drawCurve(data: CurveData): CurveDrawing {
  const { periods, series, target, breaks = [] } = data;
  const [first, last] = extremes(periods.map(({ at }) => at));
  const axis = axisOver(valuesOf(data));
  const scales: Scales = { x: scaleBetween(first, last), y: scaleBetween(axis.low, axis.high) };
  const spot = ({ at, value }: { at: number; value: number }): Spot => ({ x: scales.x(at), y: scales.y(value) });
  const runs = series.flatMap(({ role, points }) => stretches(points, breaks).map((run) => ({ role, run })));
  const lines = runs.map(({ role, run }) => ({ role, spots: run.map(spot) }));
  const targetSpots = target?.points.map(spot) ?? [];
  const { near, far } = sortLabels(data, scales);
  const bands = runs.flatMap(({ run }) => bandOf(run, scales));
  const bounds = boundsOf(data, scales);
  const obstacles = [
    ...lines.map(({ spots }) => spots),
    targetSpots,
    ...bands.flatMap(({ upper, lower }) => [upper, lower]),
    ...bounds.map(({ x, low, high }) => [
      { x, y: low },
      { x, y: high },
    ]),
  ];
  const places = placeLabels(
    near.map(({ wish }) => wish),
    obstacles,
    wide,
    narrow,
  );
  return {
    ...scales,
    axis,
    lines,
    targetSpots,
    bands,
    bounds,
    withheld: series.flatMap(({ points }) => points.filter((point) => !isKnown(point)).map(({ at }) => scales.x(at))),
    breaks: breaks.map(({ at }) => scales.x((at + (periodBefore(periods, at) ?? at)) / 2)),
    labels: near.flatMap(({ label, wish }, place) => {
      const placed = places[place];
      if (!placed || placed.shown === "never") return [];
      return [{ ...label, ...placed, y: heightFor(wish, placed.stand) }];
    }),
    far: moveApart(far),
  };
}

const boundsOf = ({ series }: CurveData, scales: Scales): CurveDrawing["bounds"] =>
  series.flatMap(({ role, points }) =>
    knownIn(points).flatMap(({ at, bounds }) =>
      bounds ? [{ role, x: scales.x(at), ...heights(bounds, scales) }] : [],
    ),
  );

const heights = ({ low, high }: Interval, { y }: Scales): Interval => ({ low: y(low), high: y(high) });

const periodBefore = (periods: readonly Period[], at: number): number | undefined =>
  periods.findLast((period) => period.at < at)?.at;

function valuesOf({ series, target }: CurveData): number[] {
  const ofSeries = series.flatMap(({ points }) =>
    knownIn(points).flatMap(({ value, sampling, bounds }) => [
      value,
      ...(sampling ? [sampling.low, sampling.high] : []),
      ...(bounds ? [bounds.low, bounds.high] : []),
    ]),
  );
  return [...ofSeries, ...(target?.points.map(({ value }) => value) ?? [])];
}

function bandOf(run: readonly Known[], { x, y }: Scales): CurveDrawing["bands"] {
  const sampled = run.flatMap(({ at, sampling }) => (sampling ? [{ x: x(at), ...sampling }] : []));
  if (sampled.length < 2) return [];
  return [
    {
      upper: sampled.map((point) => ({ x: point.x, y: y(point.high) })),
      lower: sampled.map((point) => ({ x: point.x, y: y(point.low) })),
    },
  ];
}

interface NearLabel {
  label: CurveLabel;
  wish: Wish;
}

/** Says which labels there are, which of them stand beside the end of the plot, and how much each matters. */
function sortLabels(data: CurveData, { x, y }: Scales): { near: NearLabel[]; far: CurveLabel[] } {
  const near: NearLabel[] = [];
  const far: CurveLabel[] = [];
  const named = data.series.length > 1;
  for (const { name, role, points } of data.series) {
    const known = knownIn(points);
    const spoken = role === "read" ? worthSaying(known) : known.slice(-1);
    for (const point of spoken) {
      const isLast = point === known.at(-1);
      const lines = isLast && named ? [data.format(point.value), name] : [data.format(point.value)];
      const at = { x: x(point.at), y: y(point.value) };
      const reach = [point.value, ...[point.sampling, point.bounds].flatMap((one) => (one ? [one.low, one.high] : []))];
      const clear = { over: y(Math.max(...reach)), under: y(Math.min(...reach)) };
      const strong = role === "read" && (isLast || point === known[0]);
      const label: CurveLabel = { ...at, lines, strong, tone: role === "read" ? "sea" : "ghostly" };
      const weight = (role === "read" ? 4 : 2) + (isLast ? 3 : strong ? 2 : 0);
      if (isLast && named && at.x > atTheEdge) far.push(label);
      else near.push({ label, wish: { ...at, ...clear, lines, weight, stands: standsAt(at.x) } });
    }
  }
  const path = data.target && targetLabel(data.target, { x, y });
  if (path) near.push(path);
  return { near, far };
}

/** All points of a short series; of a long one its ends and its turning extremes. */
function worthSaying(known: readonly Known[]): Known[] {
  if (known.length <= 7) return [...known];
  const byValue = known.toSorted((one, other) => one.value - other.value);
  const chosen = new Set([known[0], known.at(-1), byValue[0], byValue.at(-1)]);
  return known.filter((point) => chosen.has(point));
}

/** The path's name stands at about four fifths of its way, where lines have usually parted. */
function targetLabel(target: NonNullable<CurveData["target"]>, { x, y }: Scales): NearLabel | undefined {
  const [first, last] = [target.points[0], target.points.at(-1)];
  if (!first || !last || first === last) return undefined;
  const when = first.at + (last.at - first.at) * 0.72;
  const to = target.points.find((point) => point.at >= when) ?? last;
  const from = target.points.findLast((point) => point.at <= when) ?? first;
  const way = to.at === from.at ? 0 : (when - from.at) / (to.at - from.at);
  const at = { x: x(when), y: y(from.value + (to.value - from.value) * way) };
  const lines = [target.name];
  const stands: Stand[] = [
    { along: "end", across: "up" },
    { along: "start", across: "down" },
    { along: "mid", across: "up" },
  ];
  return { label: { ...at, lines, strong: false, tone: "ink" }, wish: { ...at, lines, weight: 3, stands } };
}

/** Near an end of the plot a label must reach inward; elsewhere it may stand over or under its point. */
function standsAt(x: number): Stand[] {
  const inward: Stand["along"][] = x < 8 ? ["start"] : x > 92 ? ["end"] : ["mid", "end", "start"];
  return inward.flatMap((along) => [
    { along, across: "up" as const },
    { along, across: "down" as const },
  ]);
}

function moveApart(labels: readonly CurveLabel[]): CurveLabel[] {
  const ys = spreadApart(
    labels.map(({ y }) => y),
    farGap,
    2,
    98,
  );
  return labels.map((label, place) => ({ ...label, y: ys[place] ?? label.y }));
}

/** How much room, in rem, words need beside the plot; long names are broken into lines there. */
export const roomFor = (texts: readonly string[], most: number): number =>
  texts.length === 0 ? 0.5 : Math.min(most, Math.max(...texts.map(widthOf)) / 16 + 1.1);
