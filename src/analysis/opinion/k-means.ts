import { seededIntegers } from "../equity/random.ts";
import type { Points } from "./positions.ts";

/** Points divided into groups around centres. */
export interface Partition {
  groupOf: Int32Array;
  /** The centres one after the other. */
  centres: Float64Array;
  /** The sum of the squared distances of the points to their centres. */
  spread: number;
}

const starts = 8;
/** Of a large number of points the last rounds move next to none. */
const roundsFor = (count: number): number => (count > 20_000 ? 12 : 60);

/**
 * Divides points into `groups` by k-means: the closest of several seedings that favour far points (k-means++, Arthur &
 * Vassilvitskii 2007), so that a small group far from the others begins with a centre of its own.
 */
export function divideByMeans(points: Points, groups: number, seed: number): Partition {
  const draw = seededIntegers(seed);
  let best: Partition | null = null;
  for (let start = 0; start < starts; start += 1) {
    const found = settle(points, seedCentres(points, groups, draw));
    if (!best || found.spread < best.spread) best = found;
  }
  return best ?? settle(points, new Float64Array(groups * points.dimensions));
}

/** Moves centres to the middle of their points until none changes its group. */
export function settle(points: Points, first: Float64Array): Partition {
  const { count, dimensions, at } = points;
  const centres = Float64Array.from(first);
  const groups = centres.length / dimensions;
  const groupOf = new Int32Array(count).fill(-1);
  const mostRounds = roundsFor(count);
  let spread = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = 0;
    spread = 0;
    const sums = new Float64Array(centres.length);
    const sizes = new Float64Array(groups);
    for (let point = 0; point < count; point += 1) {
      const { nearest, squared } = findNearest(points, point, centres, groups);
      if (groupOf[point] !== nearest) moved += 1;
      groupOf[point] = nearest;
      spread += squared;
      sizes[nearest] = (sizes[nearest] ?? 0) + 1;
      for (let axis = 0; axis < dimensions; axis += 1) {
        const to = nearest * dimensions + axis;
        sums[to] = (sums[to] ?? 0) + (at[point * dimensions + axis] ?? 0);
      }
    }
    if (moved === 0) break;
    for (let to = 0; to < centres.length; to += 1) {
      const size = sizes[Math.floor(to / dimensions)] ?? 0;
      if (size > 0) centres[to] = (sums[to] ?? 0) / size;
    }
  }
  return { groupOf, centres, spread };
}

const found = { nearest: 0, squared: 0 };

/** The same object each time, so that millions of calls leave nothing behind. */
function findNearest({ dimensions, at }: Points, point: number, centres: Float64Array, groups: number) {
  found.squared = Number.POSITIVE_INFINITY;
  for (let group = 0; group < groups; group += 1) {
    let squared = 0;
    for (let axis = 0; axis < dimensions; axis += 1) {
      const apart = (at[point * dimensions + axis] ?? 0) - (centres[group * dimensions + axis] ?? 0);
      squared += apart * apart;
    }
    if (squared < found.squared) {
      found.squared = squared;
      found.nearest = group;
    }
  }
  return found;
}

function seedCentres(points: Points, groups: number, draw: (bound: number) => number): Float64Array {
  const { count, dimensions, at } = points;
  const centres = new Float64Array(groups * dimensions);
  const squared = new Float64Array(count).fill(1);
  for (let group = 0; group < groups; group += 1) {
    const chosen = drawWeighted(squared, draw);
    const centre = at.slice(chosen * dimensions, (chosen + 1) * dimensions);
    centres.set(centre, group * dimensions);
    const one = { ...points };
    for (let point = 0; point < count; point += 1) {
      const apart = findNearest(one, point, centre, 1).squared;
      squared[point] = group === 0 ? apart : Math.min(squared[point] ?? 0, apart);
    }
  }
  return centres;
}

function drawWeighted(weights: Float64Array, draw: (bound: number) => number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = (draw(0x4000_0000) / 0x4000_0000) * total;
  for (let at = 0; at < weights.length; at += 1) {
    left -= weights[at] ?? 0;
    if (left < 0) return at;
  }
  return draw(weights.length);
}
