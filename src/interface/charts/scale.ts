/** A place on a plot, in per cent of its width and height, counted from where reading starts and from the bottom. */
export interface Spot {
  x: number;
  y: number;
}

/** Two values between which a figure lies. */
export interface Interval {
  low: number;
  high: number;
}

/** The values that an axis marks, from its lowest to its highest; the axis ends with them. */
export interface Axis {
  low: number;
  high: number;
  ticks: readonly number[];
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below the size. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** An axis with round ticks that begins at zero, or below it where a value is negative. */
export function axisOver(values: readonly number[], about = 4): Axis {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  if (top === bottom) return { low: 0, high: 1, ticks: [0, 1] };
  const step = roundStep((top - bottom) / about);
  const first = Math.floor(bottom / step + 1e-9);
  const last = Math.ceil(top / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, place) =>
    Number(((first + place) * step).toPrecision(12)),
  );
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** Turns a value into per cent of the way from one end to the other; a single point stands in the middle. */
export const scaleBetween =
  (low: number, high: number) =>
  (value: number): number =>
    high === low ? 50 : ((value - low) / (high - low)) * 100;

const write = (value: number): string => String(Math.round(value * 10) / 10);
const spell = ({ x, y }: Spot): string => `${write(x)} ${write(100 - y)}`;

/** A line through spots, as the `d` of an SVG path whose box is 100 by 100. */
export const linePath = (spots: readonly Spot[]): string => (spots.length > 0 ? `M${spots.map(spell).join(" ")}` : "");

/** A dot at each spot, drawn by round line caps so that it stays round when the box is stretched. */
export const dotPath = (spots: readonly Spot[]): string => spots.map((spot) => `M${spell(spot)}h0`).join("");

/** The surface between an upper and a lower line. */
export const areaPath = (upper: readonly Spot[], lower: readonly Spot[]): string =>
  upper.length > 1 ? `M${[...upper, ...lower.toReversed()].map(spell).join(" ")}z` : "";

/** Level lines across the whole plot. */
export const levelPath = (heights: readonly number[]): string =>
  heights.map((height) => `M0 ${write(100 - height)}h100`).join("");

/** Upright lines over the whole plot. */
export const uprightPath = (places: readonly number[]): string =>
  places.map((place) => `M${write(place)} 100V0`).join("");

/** Upright strokes, each from a low to a high value. */
export const strokePath = (strokes: readonly { x: number; low: number; high: number }[]): string =>
  strokes.map(({ x, low, high }) => `M${write(x)} ${write(100 - low)}V${write(100 - high)}`).join("");

/** Which of a row of ticks can be written out when there is room for `room` of them: the last always, then evenly back. */
export function thinOut(count: number, room: number): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil(count / Math.max(1, room)));
  const kept = new Set<number>();
  for (let place = count - 1; place >= 0; place -= every) kept.add(place);
  return kept;
}
