import { seededIntegers } from "../equity/random.ts";
import { QuadTree } from "./quad-tree.ts";

/** A map to be laid out: links by their two ends, and a number for each vertex of the group it should begin near. */
export interface Unlaid {
  size: number;
  from: Int32Array;
  to: Int32Array;
  groups: Int32Array;
}

/** Strong enough that a vertex without links stays beside the others. */
const gravity = 0.5;

/**
 * Vertices that repel one another and are held together by their links the less the farther they are, so that groups stand
 * apart (LinLog: Noack 2007, doi 10.7155/jgaa.00154), cooling down step by step (Fruchterman & Reingold 1991, doi
 * 10.1002/spe.4380211102), the repulsion approximated by a tree (Barnes & Hut 1986, doi 10.1038/324446a0). The same map
 * and seed always come to rest alike.
 */
export class ForceLayout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly steps: number;
  #step = 0;
  readonly #map: Unlaid;
  readonly #degree: Float64Array;
  readonly #pushX: Float64Array;
  readonly #pushY: Float64Array;
  readonly #tree: QuadTree;

  constructor(map: Unlaid, { seed = 1, steps = 120 }: { seed?: number; steps?: number } = {}) {
    this.#map = map;
    this.steps = steps;
    [this.x, this.y] = beginByGroup(map, seed);
    this.#degree = new Float64Array(map.size);
    for (const ends of [map.from, map.to])
      for (const vertex of ends) this.#degree[vertex] = (this.#degree[vertex] ?? 0) + 1;
    this.#pushX = new Float64Array(map.size);
    this.#pushY = new Float64Array(map.size);
    this.#tree = new QuadTree(map.size);
  }

  get isAtRest(): boolean {
    return this.#step >= this.steps;
  }

  /** Moves every vertex once, less far each time. */
  step(): void {
    if (this.isAtRest) return;
    const { size } = this.#map;
    const [pushX, pushY] = [this.#pushX.fill(0), this.#pushY.fill(0)];
    this.#tree.fill(this.x, this.y);
    for (let vertex = 0; vertex < size; vertex++) this.#tree.push(vertex, this.x, this.y, pushX, pushY);
    this.#pull();
    const warmth = 4 * (1 - this.#step / this.steps) ** 1.5 + 0.02;
    for (let vertex = 0; vertex < size; vertex++) {
      const [dx, dy] = [pushX[vertex] ?? 0, pushY[vertex] ?? 0];
      const length = Math.hypot(dx, dy) || 1;
      const far = Math.min(length, warmth);
      this.x[vertex] = (this.x[vertex] ?? 0) + (dx / length) * far;
      this.y[vertex] = (this.y[vertex] ?? 0) + (dy / length) * far;
    }
    this.#step += 1;
  }

  /** Links pull their ends together, those of much linked vertices less; everything is drawn gently to the middle. */
  #pull(): void {
    const { from, to, size } = this.#map;
    const [x, y, pushX, pushY] = [this.x, this.y, this.#pushX, this.#pushY];
    for (let link = 0; link < from.length; link++) {
      const [a, b] = [from[link] ?? 0, to[link] ?? 0];
      const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)];
      const distance = Math.hypot(dx, dy) || 1;
      const pull =
        (6 * Math.log1p(distance)) / distance / Math.sqrt(Math.min(this.#degree[a] ?? 1, this.#degree[b] ?? 1));
      pushX[a] = (pushX[a] ?? 0) + dx * pull * 0.5;
      pushY[a] = (pushY[a] ?? 0) + dy * pull * 0.5;
      pushX[b] = (pushX[b] ?? 0) - dx * pull * 0.5;
      pushY[b] = (pushY[b] ?? 0) - dy * pull * 0.5;
    }
    for (let vertex = 0; vertex < size; vertex++) {
      pushX[vertex] = (pushX[vertex] ?? 0) - (x[vertex] ?? 0) * gravity;
      pushY[vertex] = (pushY[vertex] ?? 0) - (y[vertex] ?? 0) * gravity;
    }
  }
}

/** Vertices of a group begin in a spiral around the group's own place; the seed turns and shakes it. */
function beginByGroup({ size, groups }: Unlaid, seed: number): [Float64Array, Float64Array] {
  const draw = seededIntegers(seed);
  const count = groups.reduce((most, one) => Math.max(most, one + 1), 0) + 1;
  const turn = (draw(3600) / 1800) * Math.PI;
  const ring = Math.sqrt(size) * 1.2;
  const met = new Int32Array(count);
  const [x, y] = [new Float64Array(size), new Float64Array(size)];
  for (let vertex = 0; vertex < size; vertex++) {
    const group = (groups[vertex] ?? -1) + 1;
    const nth = met[group] ?? 0;
    met[group] = nth + 1;
    const angle = turn + (2 * Math.PI * group) / count;
    const [spread, around] = [1.2 * Math.sqrt(nth + 0.5), nth * 2.399963];
    x[vertex] = (count > 1 ? ring * Math.cos(angle) : 0) + spread * Math.cos(around) + draw(1000) / 1e4;
    y[vertex] = (count > 1 ? ring * Math.sin(angle) : 0) + spread * Math.sin(around) + draw(1000) / 1e4;
  }
  return [x, y];
}
