import fc from "fast-check";
import { expect, test } from "vitest";
import { mapOfMatrix, reverse } from "./influence-map.ts";
import { countLoops } from "./loops.ts";
import { eightConcepts, fifteenGenes } from "./testing/published-maps.ts";

test("the map of eight concepts has 24 loops, 11 reinforcing and 13 balancing", () => {
  const { loops, reinforcing, balancing, byLength } = countLoops(eightConcepts, 8);
  expect([loops, reinforcing, balancing]).toEqual([24, 11, 13]);
  expect(byLength.reduce((sum, one) => sum + one)).toBe(24);
});

test("the fifteen genes of CANA have 49 loops, those of a gene on itself among them", () => {
  expect(countLoops(fifteenGenes, 15).loops).toBe(49);
});

test("a bound leaves longer loops out, and each loop counts for each of its challenges", () => {
  const whole = countLoops(eightConcepts, 8);
  const short = countLoops(eightConcepts, 3);
  expect([...short.byLength]).toEqual([...whole.byLength.slice(0, 4)]);
  const places = short.byLength.reduce((sum, count, length) => sum + count * length, 0);
  expect(short.participation.reduce((sum, one) => sum + one)).toBe(places);
});

test("all the rings of a complete map are found once, and turning it round changes nothing", () => {
  const complete = mapOfMatrix(
    [...Array(6).keys()].map((row) => [...Array(6).keys()].map((to) => (row === to ? 0 : 1))),
  );
  expect([...countLoops(complete, 6).byLength]).toEqual([0, 0, 15, 40, 90, 144, 120]);
  const weight = fc.constantFrom(0, 0, 1, -1);
  fc.assert(
    fc.property(fc.array(fc.array(weight, { minLength: 6, maxLength: 6 }), { minLength: 6, maxLength: 6 }), (rows) => {
      const map = mapOfMatrix(rows);
      expect(countLoops(reverse(map), 4)).toEqual(countLoops(map, 4));
    }),
  );
});

test("more loops than can be counted are refused", () => {
  expect(() => countLoops(eightConcepts, 8, 20)).toThrow("more than 20 loops of up to 8 challenges");
});
