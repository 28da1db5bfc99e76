import { expect, test } from "vitest";
import { seededIntegers } from "../equity/random.ts";
import { findOpinionGroups } from "./groups.ts";
import { plantVotes } from "./testing/planted-votes.ts";

/** The share of people who are in the group in which most of their planted group are found. */
function shareFound(groupOf: Int32Array, truth: readonly number[]): number {
  const found = new Map<number, Map<number, number>>();
  for (const [person, group] of truth.entries()) {
    const counts = found.get(group) ?? new Map<number, number>();
    counts.set(groupOf[person] ?? -1, (counts.get(groupOf[person] ?? -1) ?? 0) + 1);
    found.set(group, counts);
  }
  const best = [...found.values()].map((counts) => Math.max(...counts.values()));
  return best.reduce((sum, count) => sum + count, 0) / truth.length;
}

test.each([
  [[60, 60], 40],
  [[120, 80, 40], 60],
  [[70, 60, 50, 40], 60],
  [[60, 60, 60, 60, 60, 60, 60], 100],
])("groups of %j are found, their number too, more than five where there are", (sizes, statements) => {
  const { votes, truth } = plantVotes(sizes, { statements, density: 0.6, seed: 11 });
  const { groups, groupOf } = findOpinionGroups(votes, "auto");
  expect(groups).toBe(sizes.length);
  expect(shareFound(groupOf, truth)).toBeGreaterThan(0.95);
});

test("a group of one in twenty keeps its own place", () => {
  const { votes, truth } = plantVotes([380, 20], { statements: 60, density: 0.6, seed: 3 });
  const { groupOf } = findOpinionGroups(votes, "auto");
  const small = groupOf.filter((_, person) => truth[person] === 1);
  expect(small.filter((group) => group === 1).length).toBeGreaterThanOrEqual(18);
  expect(groupOf.filter((group) => group === 1).length).toBeLessThan(30);
});

test("where people differ by chance alone there is one group", () => {
  const { votes } = plantVotes([300], { statements: 50, density: 0.5, seed: 5, apart: 0 });
  expect(findOpinionGroups(votes, "auto")).toMatchObject({ groups: 1, silhouette: null });
});

test("the number of groups asked for is found; the largest is the first", () => {
  const { votes } = plantVotes([100, 60, 30], { statements: 60, density: 0.6, seed: 7 });
  const { groups, groupOf } = findOpinionGroups(votes, 3);
  const sizes = [0, 1, 2].map((group) => groupOf.filter((one) => one === group).length);
  expect(groups).toBe(3);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(sizes[2]).toBeGreaterThan(25);
});

test("the same votes give the same groups, and who voted less than seven times is in none", () => {
  const { votes } = plantVotes([80, 80], { statements: 60, density: 0.2, seed: 2 });
  const { groupOf } = findOpinionGroups(votes, "auto");
  expect(findOpinionGroups(votes, "auto").groupOf).toEqual(groupOf);
  const few = groupOf.filter((_, person) => (votes.start[person + 1] ?? 0) - (votes.start[person] ?? 0) < 7);
  expect(few.length).toBeGreaterThan(0);
  expect(few.every((group) => group === -1)).toBe(true);
});

test("who passes on most is with those who think alike, not with others who pass", () => {
  const { votes, truth } = plantVotes([90, 70], { statements: 60, density: 0.8, seed: 4 });
  const draw = seededIntegers(8);
  const passes = (one: number) => one % 2 === 0;
  for (let one = 0; one < votes.participants; one += 1) {
    if (!passes(one)) continue;
    for (let at = votes.start[one] ?? 0; at < (votes.start[one + 1] ?? 0); at += 1) {
      if (draw(10) < 7) votes.vote[at] = 0;
    }
  }
  const { groups, groupOf } = findOpinionGroups(votes, "auto");
  expect(groups).toBe(2);
  expect(shareFound(groupOf, truth)).toBeGreaterThan(0.95);
});
