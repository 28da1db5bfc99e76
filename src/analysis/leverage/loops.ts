import { type InfluenceMap, reverse } from "./influence-map.ts";

/** Simple cycles of a map: counts by polarity and length, and in how many each challenge takes part. */
export interface LoopCount {
  loops: number;
  /** Loops whose product of signs is positive. */
  reinforcing: number;
  balancing: number;
  /** Counts at the place of their length; place 0 is 0. */
  byLength: Float64Array;
  participation: Float64Array;
}

/**
 * Counts the simple cycles of up to `longest` challenges, a challenge's influence on itself being one of length 1. Each is
 * found once, from its first challenge in the list, by a search that turns back where the way home is too long (length-
 * bounded form of Johnson 1975, doi 10.1137/0204007).
 * @throws {RangeError} where there are more than `most`.
 */
export function countLoops(map: InfluenceMap, longest: number, most = 50_000_000): LoopCount {
  const search = new LoopSearch(map, Math.min(longest, map.size), most);
  for (let home = 0; home < map.size; home++) search.from(home);
  return search.found;
}

class LoopSearch {
  readonly found: LoopCount;
  readonly #map: InfluenceMap;
  readonly #back: InfluenceMap;
  readonly #longest: number;
  readonly #most: number;
  readonly #onPath: Uint8Array;
  /** Steps home by the shortest way over challenges after home; longer than any loop where there is none in reach. */
  readonly #stepsHome: Int32Array;
  readonly #queue: Int32Array;
  #home = 0;

  constructor(map: InfluenceMap, longest: number, most: number) {
    this.#map = map;
    this.#back = reverse(map);
    this.#longest = longest;
    this.#most = most;
    this.#onPath = new Uint8Array(map.size);
    this.#stepsHome = new Int32Array(map.size);
    this.#queue = new Int32Array(map.size);
    this.found = {
      loops: 0,
      reinforcing: 0,
      balancing: 0,
      byLength: new Float64Array(longest + 1),
      participation: new Float64Array(map.size),
    };
  }

  from(home: number): void {
    this.#home = home;
    this.#measureWaysHome();
    this.#visit(home, 1, 1);
  }

  #measureWaysHome(): void {
    const { starts, targets } = this.#back;
    this.#stepsHome.fill(this.#longest + 1);
    this.#stepsHome[this.#home] = 0;
    this.#queue[0] = this.#home;
    for (let head = 0, tail = 1; head < tail; head++) {
      const here = this.#queue[head] ?? 0;
      const steps = (this.#stepsHome[here] ?? 0) + 1;
      if (steps >= this.#longest) return;
      for (let at = starts[here] ?? 0; at < (starts[here + 1] ?? 0); at++) {
        const from = targets[at] ?? 0;
        if (from <= this.#home || (this.#stepsHome[from] ?? 0) <= this.#longest) continue;
        this.#stepsHome[from] = steps;
        this.#queue[tail++] = from;
      }
    }
  }

  /** Follows every way on from the `length`-th challenge of a path; answers how many loops it closed. */
  #visit(here: number, length: number, sign: number): number {
    const { starts, targets, weights } = this.#map;
    const end = starts[here + 1] ?? 0;
    let closed = 0;
    this.#onPath[here] = 1;
    for (let at = starts[here] ?? 0; at < end; at++) {
      const to = targets[at] ?? 0;
      if (to < this.#home) continue;
      const turned = (weights[at] ?? 0) < 0 ? -sign : sign;
      if (to === this.#home) {
        this.#count(length, turned);
        closed++;
      } else if (this.#onPath[to] === 0 && length + (this.#stepsHome[to] ?? 0) <= this.#longest) {
        closed += this.#visit(to, length + 1, turned);
      }
    }
    this.#onPath[here] = 0;
    this.found.participation[here] = (this.found.participation[here] ?? 0) + closed;
    return closed;
  }

  #count(length: number, sign: number): void {
    const { found } = this;
    found.loops++;
    if (sign > 0) found.reinforcing++;
    else found.balancing++;
    found.byLength[length] = (found.byLength[length] ?? 0) + 1;
    if (found.loops > this.#most) {
      throw new RangeError(
        `The map has more than ${this.#most} loops of up to ${this.#longest} challenges; ask for shorter ones.`,
      );
    }
  }
}
