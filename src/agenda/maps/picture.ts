import { drawLayered, type Waypoint } from "../../analysis/drawing/layered-drawing.ts";
import { type CauseMap, greatestStrength, type LinkOnMap, strongestLinks } from "./map.ts";

/** Where a cause's label stands, in pixels of a page at its usual size, as read from left to right. */
interface Box {
  /** The place of the cause. */
  cause: number;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly string[];
}

interface Stroke {
  link: LinkOnMap;
  d: string;
  /** The head of the arrow. */
  head: string;
  width: number;
  /** Not among the strongest: drawn behind them and paler. */
  extra: boolean;
}

/** A map in layers, ready to be drawn: on a page with labels of HTML, or in a file. */
export interface Picture {
  width: number;
  height: number;
  boxes: Box[];
  strokes: Stroke[];
}

const mostLayers = 6;
const lineHeight = 17;
const padding = 5;
const mostLines = 5;
const reach = { box: 152, between: 48, letters: 21, apart: 9 };
const wide = { box: 208, between: 80, letters: 29, apart: 14 };

/** Lays out the causes of a map in layers by its strongest links; `label` is what stands in each box. */
export function layPicture(
  map: CauseMap,
  { label, all = false }: { label: (cause: number) => string; all?: boolean },
): Picture {
  const strongest = strongestLinks(map);
  const layout = (size: typeof reach) => {
    const lines = map.causes.map((_, cause) => breakLines(label(cause), size.letters, mostLines));
    const heights = lines.map((one) => one.length * lineHeight + 2 * padding);
    return { size, lines, heights, drawn: drawLayered(heights, strongest, { gap: size.apart, mostLayers }) };
  };
  const first = layout(reach);
  const { size, lines, heights, drawn } = first.drawn.layers <= 4 ? layout(wide) : first;
  const step = size.box + size.between;
  const greatest = greatestStrength(map.links);
  const draw = (link: LinkOnMap, route: readonly Waypoint[], extra: boolean): Stroke => {
    const width = 1.2 + 4 * (Math.abs(link.weight) / greatest);
    return { link, ...strokeOf(route, size.box, step, width), width, extra };
  };
  const direct = (cause: number): Waypoint => ({ layer: drawn.layerOf[cause] ?? 0, at: drawn.middle[cause] ?? 0 });
  const shown = new Set(strongest);
  const extras = all ? map.links.filter((link) => !shown.has(link)) : [];
  return {
    width: drawn.layers * step - size.between,
    height: drawn.extent,
    boxes: lines.map((one, cause) => ({
      cause,
      x: (drawn.layerOf[cause] ?? 0) * step,
      y: (drawn.middle[cause] ?? 0) - (heights[cause] ?? 0) / 2,
      width: size.box,
      height: heights[cause] ?? 0,
      lines: one,
    })),
    strokes: [
      ...extras.map((link) => draw(link, [direct(link.from), direct(link.to)], true)),
      ...strongest.map((link, place) => draw(link, drawn.routes[place] ?? [], false)).reverse(),
    ],
  };
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A curve through the points of a route, past the boxes of each layer, and the head at its end. */
function strokeOf(route: readonly Waypoint[], box: number, step: number, width: number): { d: string; head: string } {
  const [first, last] = [route[0], route.at(-1)];
  if (!first || !last) return { d: "", head: "" };
  const size = 3 + width;
  if (first.layer === last.layer) {
    const x = first.layer * step + box;
    const out = Math.min((step - box) * 0.8, 18 + Math.abs(last.at - first.at) / 8);
    const d = `M${n(x)} ${n(first.at)}C${n(x + out)} ${n(first.at)} ${n(x + out)} ${n(last.at)} ${n(x + size)} ${n(last.at)}`;
    return { d, head: headAt(x, last.at, -size) };
  }
  const ahead = last.layer > first.layer ? 1 : -1;
  const near = (layer: number) => layer * step + (ahead > 0 ? 0 : box);
  const far = (layer: number) => layer * step + (ahead > 0 ? box : 0);
  let d = `M${n(far(first.layer))} ${n(first.at)}`;
  let [x, y] = [far(first.layer), first.at];
  for (const point of route.slice(1)) {
    const end = point === last ? near(point.layer) - ahead * size : near(point.layer);
    const middle = (x + end) / 2;
    d += `C${n(middle)} ${n(y)} ${n(middle)} ${n(point.at)} ${n(end)} ${n(point.at)}`;
    [x, y] = [end, point.at];
    if (point === last) break;
    x = far(point.layer);
    d += `H${n(x)}`;
  }
  return { d, head: headAt(near(last.layer), last.at, ahead * size) };
}

const headAt = (x: number, y: number, size: number): string =>
  `M${n(x)} ${n(y)}l${n(-size * 1.3)} ${n(-Math.abs(size) * 0.75)}v${n(Math.abs(size) * 1.5)}z`;

/** Breaks words into lines of at most so many letters; what is longer than the last line may be ends in an ellipsis. */
export function breakLines(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((one) => one.match(new RegExp(`.{1,${letters}}`, "gu")) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines.length > 0 ? lines : [""];
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? "").slice(0, letters - 1)}…`];
}
