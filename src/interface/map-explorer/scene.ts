import type { Camera } from "./camera.ts";
import { greatestOf, type WholeMap } from "./whole-map.ts";

/** What a scene is drawn from. */
export interface Sight {
  map: WholeMap;
  x: Float32Array;
  y: Float32Array;
  /** The links that are shown, the weaker first. */
  links: readonly number[];
  /** How many links each cause has. */
  degrees: readonly number[];
  camera: Camera;
  width: number;
  height: number;
  density: number;
  /** Is pale because the filter leaves it out. */
  isPale(cause: number): boolean;
  /** Is being moved, and drawn by itself. */
  lifted: number;
  colours: Colours;
}

export interface Colours {
  sea: string;
  clay: string;
  ink: string;
  ghost: string;
  paper: string;
  font: string;
  direction: "ltr" | "rtl";
}

/** How large a cause is drawn, in pixels. */
export const radiusOf = (degree: number, scale: number): number =>
  Math.min(9, (1.2 + 0.7 * Math.sqrt(degree)) * Math.min(1.6, Math.max(0.5, scale / 9)));

/**
 * The whole map at rest, drawn a slice at a time so that no frame waits for all of it: links, then causes, then names.
 * `advance` answers whether it is finished.
 */
export class Scene {
  readonly canvas = document.createElement("canvas");
  readonly sight: Sight;
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #greatest: number;
  #next = 0;
  #wanted: number[] | null = null;
  readonly #taken: Box[] = [];

  constructor(sight: Sight) {
    this.sight = sight;
    this.canvas.width = Math.round(sight.width * sight.density);
    this.canvas.height = Math.round(sight.height * sight.density);
    this.#pen = this.canvas.getContext("2d");
    this.#pen?.scale(sight.density, sight.density);
    this.#greatest = greatestOf(sight.map.links.weight);
  }

  advance(most: number): boolean {
    const { links, degrees } = this.sight;
    const drawn = this.#next;
    if (drawn < links.length) {
      this.#drawLinks(links.slice(drawn, drawn + most));
      this.#next = Math.min(links.length, drawn + most);
      return false;
    }
    const cause = drawn - links.length;
    if (cause < degrees.length) {
      // A circle costs about as much as two lines.
      const some = Math.ceil(most / 2);
      this.#drawCauses(cause, Math.min(degrees.length, cause + some));
      this.#next = drawn + some;
      return false;
    }
    return this.#drawNames();
  }

  #at(cause: number): [number, number] {
    const { x, y, camera } = this.sight;
    return [(x[cause] ?? 0) * camera.scale + camera.left, (y[cause] ?? 0) * camera.scale + camera.top];
  }

  /** One stroke for each sign and each of four strengths: many lines of one path are drawn much quicker than many paths. */
  #drawLinks(links: readonly number[]): void {
    const pen = this.#pen;
    const { map, width, height, lifted, colours } = this.sight;
    if (!pen) return;
    const paths = new Map<number, Path2D>();
    for (const link of links) {
      const [from, to, weight] = [map.links.from[link] ?? 0, map.links.to[link] ?? 0, map.links.weight[link] ?? 0];
      if (from === lifted || to === lifted) continue;
      const [[x1, y1], [x2, y2]] = [this.#at(from), this.#at(to)];
      if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > width || Math.max(y1, y2) < 0 || Math.min(y1, y2) > height)
        continue;
      const strength = Math.min(3, Math.floor((4 * Math.abs(weight)) / this.#greatest));
      const key = strength * 2 + (weight > 0 ? 0 : 1);
      const path = paths.get(key) ?? new Path2D();
      paths.set(key, path);
      path.moveTo(x1, y1);
      path.lineTo(x2, y2);
    }
    for (const [key, path] of paths) {
      const strength = Math.floor(key / 2);
      pen.strokeStyle = key % 2 === 0 ? colours.sea : colours.clay;
      pen.globalAlpha = (this.sight.links.length > 4000 ? 0.1 : 0.22) + strength * 0.08;
      pen.lineWidth = 0.6 + strength * 0.4;
      pen.stroke(path);
    }
    pen.globalAlpha = 1;
  }

  #drawCauses(first: number, end: number): void {
    const pen = this.#pen;
    const { degrees, camera, isPale, lifted, colours, width, height } = this.sight;
    if (!pen) return;
    const [clear, pale] = [new Path2D(), new Path2D()];
    for (let cause = first; cause < end; cause++) {
      const [x, y] = this.#at(cause);
      if (cause === lifted || x < -10 || y < -10 || x > width + 10 || y > height + 10) continue;
      const radius = radiusOf(degrees[cause] ?? 0, camera.scale);
      const path = isPale(cause) ? pale : clear;
      path.moveTo(x + radius, y);
      path.arc(x, y, radius, 0, 7);
    }
    pen.fillStyle = colours.ghost;
    pen.globalAlpha = 0.45;
    pen.fill(pale);
    pen.globalAlpha = 1;
    pen.fillStyle = colours.ink;
    pen.fill(clear);
  }

  /** Writes a few more names, of what is linked most and as many as find room beside one another; answers when all stand. */
  #drawNames(): boolean {
    this.#wanted ??= this.#nameable();
    const { width } = this.sight;
    for (let written = 0; written < namesAtOnce; ) {
      const cause = this.#wanted.shift();
      if (cause === undefined || this.#taken.length >= mostNames) return true;
      const box = nameBox(this.sight.map, cause, this.#at(cause));
      const [left, , right] = box;
      if (left < 2 || right > width - 2 || this.#taken.some((one) => overlap(one, box))) continue;
      this.#taken.push(box);
      if (this.#pen) writeName(this.#pen, this.sight, cause, this.#at(cause));
      written++;
    }
    return false;
  }

  #nameable(): number[] {
    const { degrees, isPale, lifted, width, height } = this.sight;
    const inView = [...degrees.keys()].filter((cause) => {
      const [x, y] = this.#at(cause);
      return cause !== lifted && !isPale(cause) && x > 0 && y > 0 && x < width && y < height;
    });
    return inView.sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0)).slice(0, 150);
  }
}

/** Letters cost more to draw than lines: so many names in one frame, and in all. */
const namesAtOnce = 5;
const mostNames = 40;

const shortened = (name: string): string => (name.length > 34 ? `${name.slice(0, 33)}…` : name);

/** Left, top, right and bottom of something on the screen. */
type Box = readonly [number, number, number, number];

export const overlap = (one: Box, other: Box): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/** About where a cause's name stands, under the point of the cause. */
export function nameBox({ causes }: WholeMap, cause: number, [x, y]: readonly [number, number]): Box {
  const half = shortened(causes.names[cause] ?? "").length * 3.4 + 4;
  return [x - half, y + 6, x + half, y + 24];
}

/** Writes a cause's name under it, with the paper shining around the letters. */
export function writeName(
  pen: CanvasRenderingContext2D,
  { map, colours }: Sight,
  cause: number,
  [x, y]: [number, number],
): void {
  pen.font = `12.5px ${colours.font}`;
  pen.textAlign = "center";
  pen.direction = colours.direction;
  pen.lineJoin = "round";
  pen.lineWidth = 4;
  pen.strokeStyle = colours.paper;
  pen.fillStyle = colours.ink;
  const name = shortened(map.causes.names[cause] ?? "");
  pen.strokeText(name, x, y + 20);
  pen.fillText(name, x, y + 20);
}
