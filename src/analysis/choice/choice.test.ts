import { describe, expect, test } from "vitest";
import { countBorda } from "./borda.ts";
import { condorcetWinner, countPairs, type Ranking } from "./pairwise.ts";
import { placesByPoints } from "./places.ts";
import { rankBySchulze } from "./schulze.ts";
import { summarizeScores } from "./scores.ts";

/** Ballots as publications print them: how many voters put the letters in this order. */
const printed = (letters: string, counts: Record<string, number>): Ranking[] =>
  Object.entries(counts).flatMap(([order, count]) => {
    const ballot = [...letters].map((letter) => (order.includes(letter) ? order.indexOf(letter) + 1 : null));
    return Array.from({ length: count }, () => ballot);
  });

/** The worked example of Schulze (2011), which Wikipedia's “Schulze method” shows too: 45 voters, five candidates. */
const schulze = printed("ABCDE", {
  ACBED: 5,
  ADECB: 5,
  BEDAC: 8,
  CABED: 3,
  CAEBD: 7,
  CBADE: 2,
  DCEBA: 7,
  EBADC: 8,
});

/** Tennessee chooses its capital, as in Wikipedia's “Borda count” and “Condorcet method”: Memphis, Nashville, Chattanooga, Knoxville. */
const tennessee = printed("MNCK", { MNCK: 42, NCKM: 26, CKNM: 15, KCNM: 17 });

describe("pairs", () => {
  test("are counted as published", () => {
    expect(countPairs(schulze, 5)).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
    expect(condorcetWinner(countPairs(schulze, 5))).toBeNull();
  });

  test("find who beats everybody", () => {
    expect(countPairs(tennessee, 4)[1]).toEqual([58, 0, 68, 68]);
    expect(condorcetWinner(countPairs(tennessee, 4))).toBe(1);
  });

  test("put what is not ranked below, and beside what is not ranked either", () => {
    expect(countPairs([[1, null, null]], 3)).toEqual([
      [0, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});

describe("Schulze's method", () => {
  test("ranks E, A, C, B, D with the published strengths", () => {
    const { places, strengths } = rankBySchulze(schulze, 5);
    expect(places).toEqual([[4], [0], [2], [1], [3]]);
    expect(strengths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
  });

  test("puts the winner in pairs first", () => {
    expect(rankBySchulze(tennessee, 4).places[0]).toEqual([1]);
  });

  test("tells a perfect circle as a tie of all", () => {
    expect(rankBySchulze(printed("ABC", { ABC: 1, BCA: 1, CAB: 1 }), 3).places).toEqual([[0, 1, 2]]);
    expect(rankBySchulze([], 2).places).toEqual([[0, 1]]);
  });
});

describe("Borda's count", () => {
  test("gives the published points", () => {
    expect(countBorda(tennessee, 4)).toEqual([126, 194, 173, 107]);
    expect(placesByPoints(countBorda(tennessee, 4))).toEqual([[1], [2], [0], [3]]);
  });

  test("gives away the same sum with each ballot, ties or not", () => {
    expect(countBorda([[1, 2, 2, null]], 4)).toEqual([3, 1.5, 1.5, 0]);
    expect(
      placesByPoints(
        countBorda(
          [
            [1, 2],
            [2, 1],
          ],
          2,
        ),
      ),
    ).toEqual([[0, 1]]);
  });
});

test("scores are told by their middle and how far they lie apart", () => {
  expect(summarizeScores([0, 10, 8, 7, 9])).toEqual({ count: 5, median: 8, low: 7, high: 9, least: 0, most: 10 });
  expect(summarizeScores([3, 4])).toMatchObject({ median: 3.5, low: 3.25, high: 3.75 });
  expect(summarizeScores([])).toBeNull();
});
