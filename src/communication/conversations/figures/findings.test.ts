import { expect, test } from "vitest";
import type { ToldFigures } from "./figures.ts";
import { findingsOf } from "./findings.ts";

const told = (agrees: number, disagrees: number, seen: number) => ({ agrees, disagrees, seen });
const statement = (number: number, a: [number, number, number], b: [number, number, number]) => ({
  number,
  all: told(a[0] + b[0], a[1] + b[1], a[2] + b[2]),
  byGroup: [
    { letter: 0, ...told(...a) },
    { letter: 1, ...told(...b) },
  ],
});
const figures: ToldFigures = {
  people: 100,
  votes: 400,
  groups: [
    { letter: 0, size: 90, shape: null },
    { letter: 1, size: 10, shape: null },
  ],
  statements: [
    statement(0, [90, 0, 90], [2, 8, 10]),
    statement(1, [72, 9, 90], [8, 1, 10]),
    statement(2, [5, 80, 90], [1, 8, 10]),
    statement(3, [45, 45, 90], [10, 0, 10]),
  ],
};

test("what nearly all of a large group agree to does not unite where a small group refuses it", () => {
  const { unites, divides, refused } = findingsOf(figures);
  expect(unites).toEqual([{ number: 1, consensus: expect.closeTo((73 / 92) * (9 / 12), 12) }]);
  expect(divides).toEqual([{ number: 0, high: { letter: 0, share: 1 }, low: { letter: 1, share: 0.2 } }]);
  expect(refused).toEqual([{ number: 2 }]);
});

test("each group is marked by what it answers otherwise than all others", () => {
  const { marks } = findingsOf(figures);
  expect(
    marks.map(({ letter, statements }) => [letter, statements.map(({ number, agrees }) => [number, agrees])]),
  ).toEqual([
    [0, [[0, true]]],
    [
      1,
      [
        [0, false],
        [3, true],
      ],
    ],
  ]);
});

test("without two groups all are taken as one; a group whose total is not told keeps a statement from uniting", () => {
  const one = { ...figures, groups: [] };
  expect(findingsOf(one).unites.map(({ number }) => number)).toEqual([0, 1]);
  expect(findingsOf(one)).toMatchObject({ marks: [], divides: [] });
  const some = {
    ...figures,
    statements: figures.statements.map((each) => ({ ...each, byGroup: each.byGroup.slice(0, 1) })),
  };
  expect(findingsOf(some).unites).toEqual([]);
});
