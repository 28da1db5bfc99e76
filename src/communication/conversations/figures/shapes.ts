import type { Points } from "../../../analysis/opinion/positions.ts";
import type { Shape } from "./figures.ts";

/** Where people stand on the two directions in which opinions differ most, by their numbers, from −1 to 1. */
export type Spots = ReadonlyMap<number, { x: number; y: number }>;

/** Nothing in the picture is finer than this. */
export const grid = 0.05;
const onGrid = (value: number): number => Math.round(value / grid) * grid + 0;

/** Takes positions as the mathematics gives them into the picture: the same way round as before, and all within it. */
export function spotsOf(
  people: readonly number[],
  { at, dimensions }: Points,
  before: Spots,
): Map<number, { x: number; y: number }> {
  const axis = (number: number) => Float64Array.from(people, (_, one) => finite(at[one * dimensions + number]));
  const [xs, ys] = [turned(axis(0), people, before, "x"), turned(axis(1), people, before, "y")];
  const reach = Math.max(reachOf(xs), reachOf(ys));
  const within = (value: number) => Math.max(-1, Math.min(1, (value / reach) * 0.9));
  return new Map(people.map((one, place) => [one, { x: within(xs[place] ?? 0), y: within(ys[place] ?? 0) }]));
}

/** Where nobody differs from anybody there is no direction, and all stand in the middle. */
const finite = (value: number | undefined): number => (Number.isFinite(value) ? Number(value) : 0);

/** An axis has no sign of its own: it keeps the one that it had for most people. */
function turned(values: Float64Array, people: readonly number[], before: Spots, axis: "x" | "y"): Float64Array {
  let alike = 0;
  for (const [place, one] of people.entries()) alike += (values[place] ?? 0) * (before.get(one)?.[axis] ?? 0);
  return alike < 0 ? values.map((value) => -value) : values;
}

/** How far out nearly all are. */
function reachOf(values: Float64Array): number {
  const sorted = values.map(Math.abs).sort();
  return Math.max(1e-9, sorted[Math.floor(sorted.length * 0.98)] ?? 0);
}

/** The shape of one group: an oval about its middle that holds most of its people. */
export function shapeOf(spots: readonly { x: number; y: number }[]): Shape {
  const mean = (of: (spot: { x: number; y: number }) => number) =>
    spots.reduce((sum, spot) => sum + of(spot), 0) / Math.max(1, spots.length);
  const [x, y] = [mean((spot) => spot.x), mean((spot) => spot.y)];
  const xx = mean((spot) => (spot.x - x) ** 2);
  const yy = mean((spot) => (spot.y - y) ** 2);
  const xy = mean((spot) => (spot.x - x) * (spot.y - y));
  const middle = (xx + yy) / 2;
  const apart = Math.hypot((xx - yy) / 2, xy);
  const reach = (variance: number) => Math.max(2 * grid, onGrid(1.6 * Math.sqrt(Math.max(0, variance))));
  return {
    x: onGrid(x),
    y: onGrid(y),
    long: reach(middle + apart),
    broad: reach(middle - apart),
    turn: Math.round((Math.atan2(2 * xy, xx - yy) * 90) / Math.PI / 15) * 15 + 0,
  };
}

const marks = 2 ** 23;

/** A number for all answers of one person: with the same answers she stands at the same spot. */
export function markOf(votes: ReadonlyMap<number, number>): number {
  let mark = 17;
  for (const [number, vote] of [...votes].sort(([a], [b]) => a - b))
    mark = (Math.imul(mark, 1_000_003) ^ (number * 3 + vote + 1)) >>> 0;
  return (mark ^ (mark >>> 9)) & (marks - 1);
}
