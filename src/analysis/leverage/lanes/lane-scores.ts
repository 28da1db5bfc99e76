import type { DrawnLens } from "../certainty.ts";
import type { InfluenceMap } from "../influence-map.ts";
import { lanes } from "./kernel.ts";
import { LaneMap, roomOfMap } from "./lane-map.ts";
import type { LaneMemory } from "./lanes.ts";

/** What sixteen draws say of every challenge through each lens: places of rows in the lanes' memory. */
export type LaneScores = Record<DrawnLens, number>;

/** Where the map drawn around came out, from which every draw begins. */
export interface Beginning {
  dematel: Float64Array;
  state: Float64Array;
  moved: Float64Array;
}

/** How exact a draw is, relative to the largest score. */
const exact = 3e-4;
const mostSweeps = 500;

/** How many numbers, in how many pieces, the scores of this map need. */
export const roomOfScores = (map: InfluenceMap) => ({
  numbers: roomOfMap(map).numbers + 12 * map.size * lanes + 8 * lanes,
  pieces: roomOfMap(map).pieces + 20,
});

/** Lays the lenses on sixteen draws of a map at once. */
export class LaneReader {
  readonly map: LaneMap;
  readonly scores: LaneScores;
  readonly #memory: LaneMemory;
  readonly #begin: Beginning;
  readonly #zeros: number;
  readonly #rows: number;
  readonly #columns: number;
  readonly #helpingRows: number;
  readonly #helpingColumns: number;
  readonly #state: number;
  readonly #base: number;
  readonly #made: number;
  readonly #half: number;
  readonly #factor: number;

  constructor(memory: LaneMemory, map: InfluenceMap, begin: Beginning) {
    this.#memory = memory;
    this.#begin = begin;
    this.map = new LaneMap(memory, map);
    const room = () => memory.room(map.size * lanes);
    this.scores = { direct: room(), second_order: room(), dematel: room(), fcm: room() };
    [this.#zeros, this.#columns, this.#helpingRows, this.#helpingColumns] = [room(), room(), room(), room()];
    [this.#state, this.#base, this.#made] = [room(), room(), room()];
    this.#rows = this.scores.direct;
    this.#half = memory.keepFloats(new Float32Array(lanes).fill(0.5));
    this.#factor = memory.room(lanes);
  }

  /** Reads the weights that now stand in the map. */
  read(): void {
    const { map, scores } = this;
    const zeros = { base: this.#zeros };
    map.keepHelping();
    map.give(this.#rows, map.ones, zeros);
    map.receive(this.#columns, map.ones, zeros);
    map.give(this.#helpingRows, map.ones, { ...zeros, helping: true });
    map.receive(this.#helpingColumns, map.ones, { ...zeros, helping: true });
    map.give(scores.second_order, scores.direct, { base: scores.direct, factor: this.#half });
    this.#readDematel();
    this.#readCognitive();
  }

  /** 1 / the largest sum of each lane, or 0; sums of sizes are twice those of what helps, less those of all. */
  #keepFactor(sizes: boolean): void {
    const { floats } = this.#memory;
    const at = (place: number, cell: number) => floats[place / 4 + cell] ?? 0;
    const largest = new Float32Array(lanes);
    for (let cell = 0; cell < this.map.size * lanes; cell++) {
      let [row, column] = [at(this.#helpingRows, cell), at(this.#helpingColumns, cell)];
      if (sizes) [row, column] = [2 * row - at(this.#rows, cell), 2 * column - at(this.#columns, cell)];
      const lane = cell % lanes;
      largest[lane] = Math.max(largest[lane] ?? 0, row, column);
    }
    for (let lane = 0; lane < lanes; lane++) {
      const most = largest[lane] ?? 0;
      floats[this.#factor / 4 + lane] = most > 0 ? 1 / most : 0;
    }
  }

  #fill(place: number, values: Float64Array, more: number): void {
    const { floats } = this.#memory;
    values.forEach((value, challenge) => {
      const row = place / 4 + challenge * lanes;
      floats.fill(value + more, row, row + lanes);
    });
  }

  /** 1 + the row sums of X + X² + …, by Gauss–Seidel in place; the 1 changes no rank. */
  #readDematel(): void {
    const { floats } = this.#memory;
    const { dematel } = this.scores;
    this.#keepFactor(false);
    this.#fill(dematel, this.#begin.dematel, 1);
    const own = floats.subarray(dematel / 4, dematel / 4 + this.map.size * lanes);
    const before = own.slice();
    for (let sweep = 0; sweep < mostSweeps; sweep++) {
      this.map.give(dematel, dematel, { factor: this.#factor, helping: true });
      if (changeOf(own, before) <= exact) return;
    }
  }

  /** As `cognitiveLeverage`, each draw by its own scale. */
  #readCognitive(): void {
    const { floats } = this.#memory;
    const count = this.map.size * lanes;
    this.#keepFactor(true);
    this.#fill(this.#state, this.#begin.state, 0);
    this.map.rest(this.#state, { lambda: 1, factor: this.#factor, threshold: exact / 100 });
    this.#fill(this.scores.fcm, this.#begin.moved, 0);
    const rowsAt = (place: number) => floats.subarray(place / 4, place / 4 + count);
    const [slope, moved] = [rowsAt(this.#state), rowsAt(this.scores.fcm)];
    const [base, made] = [rowsAt(this.#base), rowsAt(this.#made)];
    for (let at = 0; at < count; at++) slope[at] = (slope[at] ?? 0) * (1 - (slope[at] ?? 0));
    const before = moved.slice();
    for (let sweep = 0; sweep < mostSweeps; sweep++) {
      for (let at = 0; at < count; at++) base[at] = 1 + (moved[at] ?? 0);
      this.map.give(this.#made, this.scores.fcm, { base: this.#base, factor: this.#factor });
      for (let at = 0; at < count; at++) moved[at] = (slope[at] ?? 0) * (made[at] ?? 0);
      if (changeOf(moved, before) <= exact / 100) return;
    }
  }
}

/** The largest change relative to the largest number; `before` is brought up to date. */
function changeOf(now: Float32Array, before: Float32Array): number {
  let [change, largest] = [0, 0];
  for (let at = 0; at < now.length; at++) {
    const one = now[at] ?? 0;
    change = Math.max(change, Math.abs(one - (before[at] ?? 0)));
    largest = Math.max(largest, Math.abs(one));
    before[at] = one;
  }
  return largest === 0 ? 0 : change / largest;
}
