import { expect, test } from "vitest";
import { givesAway } from "./overlapping-views.ts";

const of = (group: number, times: number): number[] => Array.from({ length: times }, () => group);

test("one view of groups that are large enough gives nobody away", () => {
  expect(givesAway([[...of(0, 5), ...of(1, 7)]], 5)).toBe(false);
  expect(givesAway([[...of(0, 4), ...of(1, 7)]], 5)).toBe(true);
});

test("two views that are alike but for one member give this one away, and it can be computed", () => {
  const [kinds, regions] = [
    [...of(0, 6), ...of(1, 8)],
    [...of(0, 5), ...of(1, 9)],
  ];
  const voices = [1, 0, 2, 0, 1, 17, 3, 0, 0, 1, 0, 2, 5, 1];
  const sum = (view: readonly number[], group: number) =>
    voices.reduce((all, one, member) => all + (view[member] === group ? one : 0), 0);
  expect(sum(kinds, 0) - sum(regions, 0)).toBe(17);
  expect(givesAway([kinds, regions], 5)).toBe(true);
});

test("also over several groups: two kinds together are one region but for three members", () => {
  const kinds = [...of(0, 5), ...of(1, 5), ...of(2, 9)];
  const regions = [...of(0, 13), ...of(1, 6)];
  expect(givesAway([kinds], 5)).toBe(false);
  expect(givesAway([kinds, regions], 5)).toBe(true);
  expect(givesAway([kinds, [...of(0, 15), ...of(1, 4)]], 5)).toBe(true);
});

test("views that cross each other everywhere give nobody away", () => {
  const kinds = Array.from({ length: 36 }, (_, member) => member % 3);
  const regions = Array.from({ length: 36 }, (_, member) => Math.floor(member / 3) % 2);
  expect(givesAway([kinds, regions], 5)).toBe(false);
});

test("few in a crossing of two views are safe as long as the sums do not single them out", () => {
  // Two by two with 1, 9, 9, 9: four sums, of which three are free; none of them singles out a crossing.
  const kinds = [...of(0, 10), ...of(1, 18)];
  const regions = [0, ...of(1, 9), ...of(0, 9), ...of(1, 9)];
  expect(givesAway([kinds, regions], 5)).toBe(false);
});
