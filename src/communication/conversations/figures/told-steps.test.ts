import { expect, test } from "vitest";
import { readTold, writeTold } from "./told-bytes.ts";
import { type Share, shareOf, ToldSteps } from "./told-steps.ts";

const everybody = (people: number, vote = 1) =>
  new Map<number, Share>(Array.from({ length: people }, (_, one) => [one, shareOf(one % 3, vote)]));

test("all steps are kept and read again, also who was taken out and who answers by a large mark", () => {
  const told = new ToldSteps();
  told.tell(everybody(12));
  told.tell(everybody(6));
  told.tell(new Map(everybody(6).set(3, shareOf(2, 2 ** 23 - 1))));
  told.tell(told.last);
  expect(told.steps).toBe(3);
  const again = readTold(writeTold(new Map([[-1, told]]))).get(-1);
  expect(again).toEqual(told);
  expect(again?.last.get(3)).toEqual({ part: 2, vote: 2 ** 23 - 1 });
  expect([0, 1, 2].map((step) => again?.sightOf(9, step))).toEqual([told.sightOf(9, 0), -1, -1]);
});

test("the more steps were told, the more people must change for another: in a workshop never more than five", () => {
  const many = new ToldSteps(100, new Map([...everybody(2000).keys()].map((one) => [one, [0, 259]])));
  const changed = (people: number) =>
    new Map([...many.last].map(([one, s]) => [one, one < people ? shareOf(2, 0) : s]));
  expect(many.isWorthAStep(changed(199))).toBe(false);
  expect(many.isWorthAStep(changed(200))).toBe(true);
  const few = new ToldSteps(100, new Map([...everybody(50).keys()].map((one) => [one, [0, 259]])));
  expect(few.isWorthAStep(new Map([...few.last].slice(5)))).toBe(true);
});
