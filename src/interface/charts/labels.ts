import type { Spot } from "./scale.ts";

/** Where a label stands against its spot: along the reading direction, and across it. */
export interface Stand {
  along: "start" | "mid" | "end";
  across: "up" | "down" | "cen";
}

/** A label that wants to be read at a spot. */
export interface Wish extends Spot {
  /** The lines of its text, as they will be written. */
  lines: readonly string[];
  /** What rises over and hangs under the spot, e.g. an interval: a label stands clear of it. */
  over?: number;
  under?: number;
  /** Labels with more weight choose first and stay when there is no room for all. */
  weight: number;
  /** The stands it may take, the liked ones first. */
  stands: readonly Stand[];
}

export interface Placed {
  stand: Stand;
  /** `always`, only where the plot is wide (`roomy`), or `never`, because it would cover another label. */
  shown: "always" | "roomy" | "never";
}

/** The size of a plot in pixels, for judging what covers what. */
export interface Frame {
  width: number;
  height: number;
}

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** How far a label may hang over a narrow plot's side before it would leave the page, in pixels. */
const sideRoom = 20;
const lineHeight = 16.5;
const aside = 9.5;

/** Roughly how wide a text is at 13 pixels; digits of Plex are all 0.6 em wide. */
export function widthOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += /[ .,:'’]/.test(letter) ? 0.3 : /\d|%|\p{Lu}/u.test(letter) ? 0.62 : 0.55;
  return ems * 13.5;
}

/** The height, in per cent, that a label keeps its distance from. */
export const heightFor = ({ y, over = y, under = y }: Wish, { across }: Stand): number =>
  across === "up" ? over : across === "down" ? under : y;

function boxOf(wish: Wish, stand: Stand, frame: Frame): Box {
  const x = (wish.x / 100) * frame.width;
  const y = (heightFor(wish, stand) / 100) * frame.height;
  const width = Math.max(...wish.lines.map(widthOf));
  const height = wish.lines.length * lineHeight;
  const left = stand.along === "start" ? x : stand.along === "end" ? x - width : x - width / 2;
  const bottom =
    stand.across === "up" ? y + aside : stand.across === "down" ? y - aside + 0.7 - height : y - height / 2;
  return { left, right: left + width, bottom, top: bottom + height };
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top;

/** How many of the line's pieces pass through the box; each piece is looked at in small steps. */
function crossings(box: Box, lines: readonly (readonly Spot[])[], frame: Frame): number {
  let count = 0;
  for (const line of lines)
    for (let place = 1; place < line.length; place++) {
      const from = line[place - 1];
      const to = line[place];
      if (from && to && passes(box, from, to, frame)) count++;
    }
  return count;
}

function passes(box: Box, from: Spot, to: Spot, frame: Frame): boolean {
  for (let step = 0; step <= 24; step++) {
    const x = ((from.x + ((to.x - from.x) * step) / 24) / 100) * frame.width;
    const y = ((from.y + ((to.y - from.y) * step) / 24) / 100) * frame.height;
    if (x > box.left && x < box.right && y > box.bottom && y < box.top) return true;
  }
  return false;
}

/** How far a box hangs over the sides or the floor of the plot, in pixels. */
const overhang = (box: Box, frame: Frame): number =>
  Math.max(0, -box.left - 4) + Math.max(0, box.right - frame.width - 4) + Math.max(0, -box.bottom);

/**
 * Gives each label a stand where it covers no other label and as little of the lines as can be, on a wide and on a
 * narrow plot at once. What cannot stand on the narrow one is kept for the wide; what cannot stand at all is left out.
 */
export function placeLabels(
  wishes: readonly Wish[],
  lines: readonly (readonly Spot[])[],
  wide: Frame,
  narrow: Frame,
): Placed[] {
  const placed = new Map<Wish, { wide: Box; narrow: Box; answer: Placed }>();
  for (const wish of wishes.toSorted((one, other) => other.weight - one.weight)) {
    const standing = [...placed.values()].filter((label) => label.answer.shown !== "never");
    const options = wish.stands.map((stand, liking) => {
      const boxes = { wide: boxOf(wish, stand, wide), narrow: boxOf(wish, stand, narrow) };
      const hitWide = standing.some((label) => overlap(label.wide, boxes.wide));
      const hitNarrow = standing.some(
        (label) => label.answer.shown === "always" && overlap(label.narrow, boxes.narrow),
      );
      const cost =
        (hitWide ? 1000 : 0) +
        (hitNarrow ? 60 : 0) +
        crossings(boxes.wide, lines, wide) * 25 +
        crossings(boxes.narrow, lines, narrow) * 6 +
        overhang(boxes.wide, wide) +
        overhang(boxes.narrow, narrow) / 3 +
        liking * 3;
      const isTight = hitNarrow || overhang(boxes.narrow, narrow) > sideRoom;
      return { stand, boxes, hitWide, isTight, cost };
    });
    const best = options.toSorted((one, other) => one.cost - other.cost)[0];
    if (!best) continue;
    const shown = best.hitWide ? "never" : best.isTight ? "roomy" : "always";
    placed.set(wish, { ...best.boxes, answer: { stand: best.stand, shown } });
  }
  return wishes.map((wish) => placed.get(wish)?.answer ?? { stand: { along: "mid", across: "up" }, shown: "never" });
}

/** Moves heights apart so that neighbours are at least `gap` from each other, as little as can be, inside `low`…`high`. */
export function spreadApart(heights: readonly number[], gap: number, low = 0, high = 100): number[] {
  const order = heights.map((height, place) => ({ height, place })).sort((one, other) => one.height - other.height);
  let clusters = order.map(({ height, place }) => ({ middle: height, members: [place] }));
  for (let settled = false; !settled; ) {
    settled = true;
    const merged: typeof clusters = [];
    for (const cluster of clusters) {
      const below = merged.at(-1);
      const half = (members: number[]) => ((members.length - 1) * gap) / 2;
      if (below && cluster.middle - half(cluster.members) - (below.middle + half(below.members)) < gap - 1e-9) {
        const members = [...below.members, ...cluster.members];
        const middle = (below.middle * below.members.length + cluster.middle * cluster.members.length) / members.length;
        merged[merged.length - 1] = { middle: keepInside(middle, half(members), low, high), members };
        settled = false;
      } else {
        merged.push({ ...cluster, middle: keepInside(cluster.middle, half(cluster.members), low, high) });
      }
    }
    clusters = merged;
  }
  const result = [...heights];
  for (const { middle, members } of clusters)
    members.forEach((place, rank) => {
      result[place] = middle + (rank - (members.length - 1) / 2) * gap;
    });
  return result;
}

const keepInside = (middle: number, half: number, low: number, high: number): number =>
  Math.min(Math.max(middle, low + half), Math.max(high - half, low + half));
