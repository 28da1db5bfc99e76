import { type Camera, cameraOver, zoomed } from "./camera.ts";
import { type Colours, nameBox, overlap, radiusOf, Scene, type Sight, writeName } from "./scene.ts";
import { type Filter, filterLinks, greatestOf, linksByCause, type WholeMap } from "./whole-map.ts";

/** Links drawn in one frame; fewer where frames come late, and the least while the reader moves something. */
const slices = { least: 200, first: 400, most: 800 };
/** Milliseconds after a movement in which another is to be expected. */
const stillMoving = 120;

/**
 * A map on a canvas. What is at rest is a picture, drawn a slice each frame and moved about as a whole; only what is
 * touched is drawn anew each frame. So moving costs the same whether there are a hundred links or twenty thousand.
 */
export class MapCanvas {
  readonly map: WholeMap;
  readonly byCause: readonly (readonly number[])[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  camera: Camera = { scale: 1, left: 0, top: 0 };
  chosen = -1;
  /** The cause under the pointer. */
  near = -1;
  /** The cause that is being moved. */
  lifted = -1;
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #colours: Colours;
  readonly #degrees: readonly number[];
  readonly #greatest: number;
  #filter: Filter = { theme: null, sign: 0, least: 0 };
  #links: readonly number[];
  #shown: Scene | null = null;
  #growing: Scene | null = null;
  #isStale = true;
  #isAsked = false;
  #slice = slices.first;
  #lastFrame = 0;
  #movedAt = Number.NEGATIVE_INFINITY;

  constructor(canvas: HTMLCanvasElement, map: WholeMap) {
    this.#canvas = canvas;
    this.map = map;
    this.#pen = canvas.getContext("2d");
    this.#colours = coloursOf(canvas);
    this.byCause = linksByCause(map);
    this.#degrees = this.byCause.map((links) => links.length);
    this.#greatest = greatestOf(map.links.weight);
    this.#links = filterLinks(map, this.#filter);
    this.x = new Float32Array(map.causes.ids.length);
    this.y = new Float32Array(map.causes.ids.length);
    new ResizeObserver(() => this.resize()).observe(canvas);
    this.resize();
  }

  get width(): number {
    return this.#canvas.clientWidth;
  }
  get height(): number {
    return this.#canvas.clientHeight;
  }
  get #density(): number {
    return Math.min(2, devicePixelRatio || 1);
  }

  resize(): void {
    this.#canvas.width = Math.round(this.width * this.#density);
    this.#canvas.height = Math.round(this.height * this.#density);
    this.change();
  }

  /** Something at rest is different: the picture of it is drawn anew. */
  change(): void {
    this.#isStale = true;
    this.ask();
  }

  /** Only what is touched is different. */
  ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame((now) => this.#frame(now));
  }

  filter(filter: Filter): void {
    this.#filter = filter;
    this.#links = filterLinks(this.map, filter);
    this.change();
  }

  lookAtAll(): void {
    this.camera = cameraOver(this.x, this.y, this.width, this.height);
    this.change();
  }

  zoom(by: number, x = this.width / 2, y = this.height / 2): void {
    this.camera = zoomed(this.camera, by, x, y);
    this.#movedAt = performance.now();
    this.change();
  }

  pan(x: number, y: number): void {
    this.camera = { ...this.camera, left: this.camera.left + x, top: this.camera.top + y };
    this.#movedAt = performance.now();
    this.change();
  }

  /** Brings a cause to the middle, near enough to read its surroundings. */
  goTo(cause: number): void {
    const scale = Math.max(this.camera.scale, 14);
    const [x, y] = [this.x[cause] ?? 0, this.y[cause] ?? 0];
    this.camera = { scale, left: this.width / 2 - x * scale, top: this.height / 2 - y * scale };
    this.change();
  }

  /** The cause at a point of the canvas; −1 where there is none. */
  causeAt(x: number, y: number): number {
    let [best, nearest] = [-1, 14 ** 2];
    for (let cause = 0; cause < this.x.length; cause++) {
      const [left, top] = this.#at(cause);
      const distance = (left - x) ** 2 + (top - y) ** 2;
      if (distance < nearest) [best, nearest] = [cause, distance];
    }
    return best;
  }

  moveTo(cause: number, x: number, y: number): void {
    this.x[cause] = (x - this.camera.left) / this.camera.scale;
    this.y[cause] = (y - this.camera.top) / this.camera.scale;
    this.#movedAt = performance.now();
    this.ask();
  }

  #at(cause: number): [number, number] {
    const { scale, left, top } = this.camera;
    return [(this.x[cause] ?? 0) * scale + left, (this.y[cause] ?? 0) * scale + top];
  }

  #frame(now: number): void {
    this.#isAsked = false;
    const late = now - this.#lastFrame;
    this.#lastFrame = now;
    if (this.#growing && late > 25) this.#slice = Math.max(slices.least, this.#slice * 0.6);
    else this.#slice = Math.min(slices.most, this.#slice * 1.1);
    if (!this.#growing && this.#isStale) {
      this.#isStale = false;
      this.#growing = new Scene(this.#sight());
    }
    const isMoved = now - this.#movedAt < stillMoving;
    if (this.#growing?.advance(isMoved ? slices.least : Math.round(this.#slice))) {
      this.#shown = this.#growing;
      this.#growing = null;
    }
    this.#draw();
    if (this.#growing || this.#isStale) this.ask();
  }

  #sight(): Sight {
    const { theme } = this.#filter;
    return {
      map: this.map,
      x: this.x,
      y: this.y,
      links: this.#links,
      degrees: this.#degrees,
      camera: { ...this.camera },
      width: this.width,
      height: this.height,
      density: this.#density,
      isPale: (cause) => theme !== null && this.map.causes.themes[cause] !== theme,
      lifted: this.lifted,
      colours: this.#colours,
    };
  }

  #draw(): void {
    const [pen, shown] = [this.#pen, this.#shown];
    if (!pen) return;
    const density = this.#density;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    pen.setTransform(density, 0, 0, density, 0, 0);
    if (shown) {
      const { camera, width, height } = shown.sight;
      const by = this.camera.scale / camera.scale;
      const [left, top] = [this.camera.left - camera.left * by, this.camera.top - camera.top * by];
      pen.globalAlpha = this.chosen >= 0 ? 0.45 : 1;
      pen.drawImage(shown.canvas, left, top, width * by, height * by);
      pen.globalAlpha = 1;
    }
    for (const cause of new Set([this.near, this.lifted, this.chosen])) if (cause >= 0) this.#drawAround(pen, cause);
  }

  /** A cause with its links and names of what they lead to, over the picture. */
  #drawAround(pen: CanvasRenderingContext2D, cause: number): void {
    const { from, to, weight } = this.map.links;
    const full = cause === this.chosen || cause === this.lifted;
    const [x, y] = this.#at(cause);
    const strongest = [...(this.byCause[cause] ?? [])]
      .sort((a, b) => Math.abs(weight[b] ?? 0) - Math.abs(weight[a] ?? 0))
      .slice(0, full ? 400 : 0);
    const taken = [nameBox(this.map, cause, [x, y])];
    for (const link of strongest) {
      const other = from[link] === cause ? (to[link] ?? 0) : (from[link] ?? 0);
      const [x2, y2] = this.#at(other);
      pen.strokeStyle = (weight[link] ?? 0) > 0 ? this.#colours.sea : this.#colours.clay;
      pen.lineWidth = 0.8 + (3 * Math.abs(weight[link] ?? 0)) / this.#greatest;
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(x2, y2);
      pen.stroke();
      this.#dot(pen, other, this.#colours.ink);
      const box = nameBox(this.map, other, [x2, y2]);
      if (cause !== this.chosen || taken.length > 12 || taken.some((one) => overlap(one, box))) continue;
      taken.push(box);
      writeName(pen, this.#sight(), other, [x2, y2]);
    }
    this.#dot(pen, cause, this.#colours.sea, 3);
    writeName(pen, this.#sight(), cause, [x, y]);
  }

  #dot(pen: CanvasRenderingContext2D, cause: number, colour: string, more = 0): void {
    const [x, y] = this.#at(cause);
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radiusOf(this.#degrees[cause] ?? 0, this.camera.scale) + more, 0, 7);
    pen.fill();
  }
}

function coloursOf(canvas: HTMLCanvasElement): Colours {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    sea: colour("sea"),
    clay: colour("clay"),
    ink: colour("ink"),
    ghost: colour("ghost"),
    paper: colour("paper"),
    font: style.fontFamily,
    direction: style.direction === "rtl" ? "rtl" : "ltr",
  };
}
