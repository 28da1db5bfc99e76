import fc from "fast-check";
import { expect, test } from "vitest";
import { nextStep, type Share, type Shares, totalsOf } from "./protected-steps.ts";

const k = 5;

/** One moment: who changed her mind, came, went, or was moved to another group. */
const changes = fc.array(
  fc.record({
    one: fc.integer({ min: 0, max: 29 }),
    share: fc.option(
      fc.record({ part: fc.integer({ min: -1, max: 3 }), vote: fc.constantFrom(-1, 0, 1) as fc.Arbitrary<number> }),
      { freq: 8 },
    ),
  }),
  { maxLength: 20 },
);
const history = fc.array(changes, { minLength: 1, maxLength: 12 });

function* moments(all: readonly { one: number; share: Share | null }[][]): Generator<Map<number, Share>> {
  const now = new Map<number, Share>();
  for (const step of all) {
    for (const { one, share } of step) {
      if (share) now.set(one, share);
      else now.delete(one);
    }
    yield new Map(now);
  }
}

/**
 * One who knows who stands in which group at every moment, and holds two sights of a part, of any parts together or of the
 * whole against each other: the fewest people of whom a difference tells. Nobody at all is no attack.
 */
function attack(sights: readonly Shares[]): number {
  let fewest = Number.POSITIVE_INFINITY;
  const note = (people: number) => {
    if (people > 0) fewest = Math.min(fewest, people);
  };
  const parts = [...new Set(sights.flatMap((sight) => [...sight.values()].map(({ part }) => part)))];
  const sums = Array.from({ length: 2 ** parts.length - 1 }, (_, mask) =>
    parts.filter((_part, at) => (mask + 1) & (1 << at)),
  );
  for (const [at, sight] of sights.entries()) {
    // One moment: a part for itself, and the whole less any of its parts.
    for (const part of parts) {
      const inside = [...sight.values()].filter((share) => share.part === part).length;
      note(inside);
      note(sight.size - inside);
    }
    const before = sights[at - 1];
    if (!before) continue;
    const people = new Set([...before.keys(), ...sight.keys()]);
    const differ = (holds: (share: Share | undefined) => Share | undefined) =>
      [...people].filter((one) => {
        const [a, b] = [holds(before.get(one)), holds(sight.get(one))];
        return a?.vote !== b?.vote || (a === undefined) !== (b === undefined);
      }).length;
    for (const sum of sums) note(differ((share) => (share && sum.includes(share.part) ? share : undefined)));
  }
  return fewest;
}

const tellAll = (all: Parameters<typeof moments>[0], step: (told: Shares, now: Shares) => Map<number, Share>) => {
  const sights: Map<number, Share>[] = [];
  for (const now of moments(all)) sights.push(step(sights.at(-1) ?? new Map(), now));
  return sights;
};

test("whoever holds two moments, or a whole and its parts, against each other learns of nobody or of five at least", () => {
  fc.assert(
    fc.property(history, (all) => {
      expect(attack(tellAll(all, (told, now) => nextStep(told, now, k)))).toBeGreaterThanOrEqual(k);
    }),
    { numRuns: 400 },
  );
});

test("the same attack tells of single people where the steps are not protected", () => {
  const found: number[] = [];
  fc.assert(
    fc.property(history, (all) => {
      found.push(attack(tellAll(all, (_told, now) => new Map(now))));
    }),
    { numRuns: 100 },
  );
  expect(found.filter((people) => people === 1).length).toBeGreaterThan(50);
});

test("people who only move between groups do not hide one who changes her mind, in the sum of both", () => {
  const told = new Map<number, Share>(Array.from({ length: 30 }, (_, one) => [one, { part: one % 2, vote: 1 }]));
  const now = new Map(told).set(0, { part: 0, vote: -1 });
  for (const one of [2, 4, 6, 8]) now.set(one, { part: 1, vote: 1 });
  now.set(31, { part: 1, vote: 1 });
  expect(attack([told, now])).toBe(2);
  expect(nextStep(told, now, k)).toEqual(told);
});

test("what enough people said is told whole, and nobody is held back for ever", () => {
  const everybody: Shares = new Map(
    Array.from({ length: 30 }, (_, one) => [one, { part: one % 2, vote: one % 3 === 0 ? 1 : -1 }]),
  );
  expect(nextStep(new Map(), everybody, k)).toEqual(everybody);
  expect(totalsOf(nextStep(new Map(), everybody, k)).get(0)).toEqual({ agrees: 5, disagrees: 10, seen: 15 });
});

test("where few would be left outside the groups, as many stay there a while, and the groups are told", () => {
  const told = new Map<number, Share>(Array.from({ length: 30 }, (_, one) => [one, { part: -1, vote: 1 }]));
  const now = new Map(Array.from(told, ([one, share]) => [one, one < 28 ? { part: one % 2, vote: 1 } : share]));
  const sizes = [...totalsOf(nextStep(told, now, k))].map(([part, { seen }]) => [part, seen]);
  expect(new Map(sizes as [number, number][])).toEqual(
    new Map([
      [0, 11],
      [1, 14],
      [-1, 5],
    ]),
  );
});

test("one who changes her mind waits for four more; one who moves is counted once", () => {
  const told: Shares = new Map(Array.from({ length: 20 }, (_, one) => [one, { part: one % 2, vote: 1 }]));
  const one = new Map(told).set(0, { part: 0, vote: -1 });
  expect(nextStep(told, one, k)).toEqual(told);
  const moved = new Map(told).set(0, { part: 1, vote: 1 });
  expect(nextStep(told, moved, k)).toEqual(told);
  const five = new Map(told);
  for (const person of [0, 2, 4, 6, 8]) five.set(person, { part: 0, vote: -1 });
  expect(totalsOf(nextStep(told, five, k)).get(0)).toEqual({ agrees: 5, disagrees: 5, seen: 10 });
});
