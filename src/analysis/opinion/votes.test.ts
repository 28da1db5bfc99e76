import { expect, test } from "vitest";
import { groupInformedConsensus } from "./votes.ts";

test("consensus is the product over groups, a small group weighing as much as a large one", () => {
  const large = { agrees: 98, disagrees: 0, seen: 98 };
  const small = { agrees: 0, disagrees: 2, seen: 2 };
  expect(groupInformedConsensus([large, small])).toBeCloseTo((99 / 100) * (1 / 4), 12);
  expect(groupInformedConsensus([small, large])).toBe(groupInformedConsensus([large, small]));
});

test("a group that has not seen a statement counts one half", () => {
  expect(groupInformedConsensus([{ agrees: 0, disagrees: 0, seen: 0 }])).toBe(0.5);
});
