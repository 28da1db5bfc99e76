import { expect, test } from "vitest";
import { chooseNext, type Tally, worthOf } from "./next-statement.ts";

const tally = (agrees: number, disagrees: number, passes = 0) => ({ agrees, disagrees, passes });

test("what few have seen is worth more than what many have", () => {
  expect(worthOf(tally(0, 0))).toBeGreaterThan(worthOf(tally(5, 5)));
  expect(worthOf(tally(1, 1))).toBeGreaterThan(worthOf(tally(10, 10)));
  expect(worthOf(tally(3, 0))).toBeGreaterThan(worthOf(tally(300, 0)));
});

test("what divides is worth more than what does not, and what people pass is worth least", () => {
  expect(worthOf(tally(50, 50))).toBeGreaterThan(worthOf(tally(80, 20)));
  expect(worthOf(tally(80, 20))).toBeGreaterThan(worthOf(tally(100, 0)));
  expect(worthOf(tally(100, 0))).toBeGreaterThan(worthOf(tally(2, 2, 96)));
  expect(worthOf(tally(20, 80))).toBeCloseTo(worthOf(tally(80, 20)), 12);
});

/** Numbers that look like chance and are the same in each run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test("each comes once at most, and all come where enough are asked for", () => {
  const all: Tally[] = Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, ...tally(at, 12 - at, at % 3) }));
  const next = chooseNext(all, 5, dice(1));
  expect(new Set(next).size).toBe(5);
  expect([...chooseNext(all, 99, dice(2))].sort()).toEqual(all.map(({ id }) => id).sort());
  expect(chooseNext(all, 0)).toEqual([]);
  expect(chooseNext([], 3)).toEqual([]);
});

test("one is drawn as often as its worth says", () => {
  const all: Tally[] = [
    { id: "new", ...tally(0, 0) },
    { id: "divides", ...tally(40, 40) },
    { id: "passed", ...tally(2, 2, 76) },
  ];
  const sum = all.reduce((total, one) => total + worthOf(one), 0);
  const random = dice(7);
  const drawn = new Map<string, number>();
  const times = 20_000;
  for (let time = 0; time < times; time += 1) {
    const [first = ""] = chooseNext(all, 1, random);
    drawn.set(first, (drawn.get(first) ?? 0) + 1);
  }
  for (const one of all) expect((drawn.get(one.id) ?? 0) / times, one.id).toBeCloseTo(worthOf(one) / sum, 1);
});
