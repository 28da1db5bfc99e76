import { expect, test } from "vitest";
import { countWays } from "./betweenness.ts";
import { countDegrees, eigenvectorCentrality, katzCentrality, pageRank } from "./centrality.ts";
import { control } from "./control.ts";
import { mapOfMatrix } from "./influence-map.ts";
import { orderOf } from "./ranks.ts";
import { fifteenGenes } from "./testing/published-maps.ts";

const rounded = (scores: Iterable<number>) => [...scores].map((one) => Number(one.toFixed(6)));

test("those most between on CANA's map are genes 10, 5 and 7, none of them ever a driver", () => {
  const top = orderOf(countWays(fifteenGenes).betweenness).slice(0, 3);
  expect(top.map((at) => at + 1)).toEqual([10, 5, 7]);
  const { roles } = control(fifteenGenes);
  expect(top.map((at) => roles[at])).toEqual(["redundant", "redundant", "redundant"]);
});

/** Two ways from 0 to 3, over 1 and over 2; then on to 4, and back to 0. */
const diamond = mapOfMatrix([
  [0, 1, 1, 0, 0],
  [0, 0, 0, 1, 0],
  [0, 0, 0, 1, 0],
  [0, 0, 0, 0, 2],
  [1, 0, 0, 0, 0],
]);

test("shortest ways are shared between equal ones", () => {
  const { betweenness, closeness } = countWays(diamond);
  expect([...betweenness]).toEqual([7, 1.5, 1.5, 7, 7]);
  expect(rounded(closeness)).toEqual([4 / 7, 0.4, 0.4, 4 / 9, 0.5].map((one) => Number(one.toFixed(6))));
});

test("closeness shrinks with what is out of reach", () => {
  const chain = mapOfMatrix([
    [0, 1, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]);
  expect([...countWays(chain).closeness]).toEqual([0.5, 0, 0]);
});

test("degrees count influences, not their weights", () => {
  const { given, received } = countDegrees(diamond);
  expect([[...given], [...received]]).toEqual([
    [2, 1, 1, 1, 1],
    [1, 1, 1, 2, 1],
  ]);
});

test("eigenvector, Katz and PageRank fulfil their own definitions", () => {
  const { scores, radius } = eigenvectorCentrality(diamond);
  expect(radius).toBeCloseTo(4 ** 0.25, 9);
  expect(scores[3]).toBeCloseTo(((scores[1] ?? 0) + (scores[2] ?? 0)) / radius, 9);
  const katz = katzCentrality(diamond, radius);
  expect(katz.alpha).toBe(0.1);
  const unit = 1 / ((katz.scores[0] ?? 0) - 0.1 * (katz.scores[4] ?? 0));
  expect((katz.scores[4] ?? 0) * unit).toBeCloseTo(1 + 0.2 * (katz.scores[3] ?? 0) * unit, 9);
  const rank = pageRank(diamond);
  expect(rank.reduce((sum, one) => sum + one)).toBeCloseTo(1, 12);
  expect(rank[3]).toBeCloseTo(0.03 + 0.85 * ((rank[1] ?? 0) + (rank[2] ?? 0)), 12);
});
