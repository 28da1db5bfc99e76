import { seededIntegers } from "../equity/random.ts";
import { findComponents } from "./components.ts";
import { divideByMeans, settle } from "./k-means.ts";
import { type Points, placeParticipants, spreadParticipants } from "./positions.ts";
import { distancesBetween, silhouetteOf } from "./silhouette.ts";
import type { Votes } from "./votes.ts";

/** Where people stand among each other. */
export interface OpinionGroups {
  /** The group of each participant, the largest group being 0; −1 for who voted too little to be placed. */
  groupOf: Int32Array;
  groups: number;
  /** Where each participant stands on the directions in which opinions differ most: two of them or more. */
  positions: Points;
  /** How well the groups are apart, −1 to 1, each weighing the same; null where there is but one. */
  silhouette: number | null;
}

/** Fewer votes than these say too little, as in Polis; in a shorter conversation, all of its statements. */
export const fewestVotes = 7;
/** How many are looked at to choose the number of groups; all are then placed. */
const mostCompared = 1200;

/**
 * Divides participants by how they vote. `groups` is a number of them, or "auto" for the number whose silhouette is
 * best, up to one more than the directions in which opinions differ beyond chance: groups apart in d directions are at
 * most d + 1. Where there is no such direction, all are one group.
 * Deterministic for a seed.
 */
export function findOpinionGroups(votes: Votes, groups: number | "auto", seed = 1): OpinionGroups {
  const enough = Math.min(fewestVotes, votes.statements);
  const placed = Int32Array.from({ length: votes.participants }, (_, one) => one).filter(
    (one) => votesCast(votes, one) >= Math.max(1, enough),
  );
  const components = findComponents(votes, seed);
  const positions = placeParticipants(votes, components, Math.max(2, components.real));
  const dimensions = groups === "auto" ? components.real : positions.dimensions;
  const spread = spreadParticipants(votes, components, positions.dimensions);
  const found = divide(pick(positions, placed, dimensions), pick(spread, placed, dimensions), groups, seed);
  const groupOf = new Int32Array(votes.participants).fill(-1);
  for (const [at, one] of placed.entries()) groupOf[one] = found.groupOf[at] ?? -1;
  return { groupOf: bySize(groupOf, found.groups), groups: found.groups, positions, silhouette: found.silhouette };
}

/** Fewer people than one in so many, up to `mostOfFew`, are no group of their own where the number is to be found. */
const shareOfFew = 20;
const mostOfFew = 5;

/**
 * Divides people by k-means where they stand, and where they stand spread by how many votes they cast, which leaves a
 * small group by itself where the first would even sizes out. Which is kept, and which number, the silhouette says;
 * always where they stand, so that it compares.
 */
function divide(points: Points, spread: Points, asked: number | "auto", seed: number) {
  const single = { groupOf: new Int32Array(points.count), groups: Math.min(1, points.count), silhouette: null };
  if (asked === 1 || points.dimensions === 0 || points.count < 2) return single;
  const drawn = drawSome(points.count, mostCompared, seed);
  const distances = distancesBetween(pick(points, drawn));
  const most = Math.min(asked === "auto" ? points.dimensions + 1 : asked, points.count);
  const fewest = asked === "auto" ? Math.max(2, Math.min(mostOfFew, drawn.length / shareOfFew)) : 0;
  let best: { groups: number; silhouette: number; space: Points; centres: Float64Array } | null = null;
  for (let groups = asked === "auto" ? 2 : most; groups <= most; groups += 1) {
    for (const space of [points, spread]) {
      const { groupOf, centres } = divideByMeans(pick(space, drawn), groups, seed);
      if (Math.min(...countMembers(groupOf, groups)) < fewest) continue;
      const silhouette = silhouetteOf(distances, groupOf, groups);
      if (!best || silhouette > best.silhouette) best = { groups, silhouette, space, centres };
    }
  }
  if (!best) return single;
  const { groups, silhouette } = best;
  return { groups, silhouette, groupOf: settle(best.space, best.centres).groupOf };
}

function countMembers(groupOf: Int32Array, groups: number): number[] {
  const counts = new Array<number>(groups).fill(0);
  for (const group of groupOf) if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

const votesCast = ({ start }: Votes, one: number): number => (start[one + 1] ?? 0) - (start[one] ?? 0);

/** Some of the points, along the first `dimensions`. */
function pick(points: Points, chosen: Int32Array, dimensions = points.dimensions): Points {
  const picked = new Float64Array(chosen.length * dimensions);
  for (const [to, one] of chosen.entries()) {
    const from = one * points.dimensions;
    picked.set(points.at.subarray(from, from + dimensions), to * dimensions);
  }
  return { count: chosen.length, dimensions, at: picked };
}

/** At most `most` of `count` numbers, each with the same chance. */
function drawSome(count: number, most: number, seed: number): Int32Array {
  const numbers = Int32Array.from({ length: count }, (_, one) => one);
  if (count <= most) return numbers;
  const draw = seededIntegers(seed);
  for (let at = 0; at < most; at += 1) {
    const other = at + draw(count - at);
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
  return numbers.subarray(0, most);
}

/** The same groups, numbered from the largest on. */
function bySize(groupOf: Int32Array, groups: number): Int32Array {
  const sizes = countMembers(groupOf, groups).map((size, group) => ({ group, size }));
  sizes.sort((a, b) => b.size - a.size || a.group - b.group);
  const rank = new Map(sizes.map(({ group }, place) => [group, place]));
  return groupOf.map((group) => rank.get(group) ?? -1);
}
