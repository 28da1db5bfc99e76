import { seededIntegers } from "../equity/random.ts";
import { fitGroups } from "./answer-patterns.ts";
import { findComponents } from "./components.ts";
import { divideByMeans, settle } from "./k-means.ts";
import { type Points, placeParticipants } from "./positions.ts";
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
  const found = divide(pick(positions, placed, dimensions), groups, seed);
  const groupOf = new Int32Array(votes.participants).fill(-1);
  for (const [at, one] of placed.entries()) groupOf[one] = found.groupOf[at] ?? -1;
  const refined = bySize(fitGroups(votes, groupOf, found.groups), found.groups);
  return { groupOf: refined, groups: found.groups, positions, silhouette: found.silhouette };
}

function divide(points: Points, asked: number | "auto", seed: number) {
  const single = { groupOf: new Int32Array(points.count), groups: Math.min(1, points.count), silhouette: null };
  if (asked === 1 || points.dimensions === 0 || points.count < 2) return single;
  const compared = pick(points, drawSome(points.count, mostCompared, seed));
  const distances = distancesBetween(compared);
  let best: { groups: number; silhouette: number; centres: Float64Array } = {
    groups: 0,
    silhouette: Number.NEGATIVE_INFINITY,
    centres: new Float64Array(),
  };
  const most = Math.min(asked === "auto" ? points.dimensions + 1 : asked, points.count);
  const least = asked === "auto" ? 2 : most;
  for (let groups = least; groups <= most; groups += 1) {
    const { groupOf, centres } = divideByMeans(compared, groups, seed);
    const silhouette = silhouetteOf(distances, groupOf, groups);
    if (silhouette > best.silhouette) best = { groups, silhouette, centres };
  }
  return { ...best, groupOf: settle(points, best.centres).groupOf };
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
  const sizes = Array.from({ length: groups }, (_, group) => ({ group, size: 0 }));
  for (const group of groupOf) {
    const counted = sizes[group];
    if (counted) counted.size += 1;
  }
  sizes.sort((a, b) => b.size - a.size || a.group - b.group);
  const rank = new Map(sizes.map(({ group }, place) => [group, place]));
  return groupOf.map((group) => rank.get(group) ?? -1);
}
