import type { InfluenceMap } from "../influence-map.ts";
import { lanes } from "./kernel.ts";
import type { LaneMemory } from "./lanes.ts";

/** The influences of a map in one direction: of each challenge its neighbours, and where the weights lie. */
interface Direction {
  starts: number;
  targets: number;
  cells: number;
}

/** How many numbers, in how many pieces, a lane map of this map needs. */
export const roomOfMap = ({ size, targets }: InfluenceMap) => ({
  numbers: targets.length * (2 * lanes + 4) + 2 * (size + 1) + 4 * size * lanes + 3 * lanes,
  pieces: 16,
});

/** Sixteen draws of one map side by side: the same links, weights of their own. */
export class LaneMap {
  readonly size: number;
  /** The place of the weights, a row for each link. */
  readonly weights: number;
  /** Of challenges in bytes: a row of 1s for each, and room for what is in the making. */
  readonly ones: number;
  readonly #making: number;
  readonly #memory: LaneMemory;
  readonly #links: number;
  readonly #helping: number;
  readonly #given: Direction;
  readonly #received: Direction;
  readonly #unit: number;
  readonly #change: number;

  constructor(memory: LaneMemory, map: InfluenceMap) {
    this.#memory = memory;
    this.size = map.size;
    this.#links = map.targets.length;
    this.weights = memory.room(this.#links * lanes);
    this.#helping = memory.room(this.#links * lanes);
    this.#given = {
      starts: memory.keepIntegers(map.starts),
      targets: memory.keepIntegers(map.targets),
      cells: memory.keepIntegers(map.targets.map((_, cell) => cell)),
    };
    this.#received = this.#turn(map);
    this.ones = memory.keepFloats(new Float32Array(map.size * lanes).fill(1));
    this.#making = memory.room(map.size * lanes);
    this.#unit = this.ones;
    this.#change = memory.room(lanes);
  }

  #turn({ size, starts, targets }: InfluenceMap): Direction {
    const ends = new Int32Array(size + 1);
    for (const to of targets) ends[to + 1] = (ends[to + 1] ?? 0) + 1;
    for (let row = 0; row < size; row++) ends[row + 1] = (ends[row + 1] ?? 0) + (ends[row] ?? 0);
    const next = ends.slice();
    const [sources, cells] = [new Int32Array(targets.length), new Int32Array(targets.length)];
    for (let from = 0; from < size; from++) {
      for (let cell = starts[from] ?? 0; cell < (starts[from + 1] ?? 0); cell++) {
        const to = targets[cell] ?? 0;
        const place = next[to] ?? 0;
        next[to] = place + 1;
        sources[place] = from;
        cells[place] = cell;
      }
    }
    return {
      starts: this.#memory.keepIntegers(ends),
      targets: this.#memory.keepIntegers(sources),
      cells: this.#memory.keepIntegers(cells),
    };
  }

  /** Keeps, beside the weights, those above 0 for `helping`. */
  keepHelping(): void {
    this.#memory.kernel.keepPositive(this.#helping, this.weights, this.#links);
  }

  /** out = base + factor · map × state, over influences given; `helping` takes the weights above 0 alone. */
  give(out: number, state: number, { base = this.ones, factor = this.#unit, helping = false } = {}): void {
    this.#pass(this.#given, out, state, base, factor, helping);
  }

  /** As `give`, over influences received. */
  receive(out: number, state: number, { base = this.ones, factor = this.#unit, helping = false } = {}): void {
    this.#pass(this.#received, out, state, base, factor, helping);
  }

  #pass(way: Direction, out: number, state: number, base: number, factor: number, helping: boolean): void {
    const weights = helping ? this.#helping : this.weights;
    const { starts, targets, cells } = way;
    this.#memory.kernel.sum(out, base, factor, starts, targets, cells, weights, state, this.size);
  }

  /**
   * Moves the states of a fuzzy cognitive map (modified Kosko, sigmoid) until those of every lane rest: until the way that
   * is left, by how fast the steps shrink, is under the threshold. Answers after how many steps; null where it gave up.
   */
  rest(state: number, { lambda, factor, threshold }: { lambda: number; factor: number; threshold: number }) {
    const { kernel, floats } = this.#memory;
    let before = Number.POSITIVE_INFINITY;
    for (let step = 1; step <= mostSteps; step++) {
      this.receive(this.#making, state, { base: state, factor });
      kernel.squash(state, this.#making, this.#change, this.size, lambda);
      let change = 0;
      for (let lane = 0; lane < lanes; lane++) change = Math.max(change, floats[this.#change / 4 + lane] ?? 0);
      const pace = change / before;
      if (change === 0 || (change <= threshold && pace < 1 && (change * pace) / (1 - pace) <= threshold)) return step;
      before = change;
    }
    return null;
  }
}

const mostSteps = 1000;
