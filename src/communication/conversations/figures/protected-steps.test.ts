import fc from "fast-check";
import { expect, test } from "vitest";
import { leastSeen } from "./least-seen.ts";
import { nextStep, totalsOf } from "./protected-steps.ts";
import { readTold, writeTold } from "./told-bytes.ts";
import { type Share, type Shares, ToldSteps } from "./told-steps.ts";

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
 * One who knows who stands in which group at every moment, and holds any two sights of a part, of any parts together or of
 * the whole against each other, however far apart: the fewest people of whom a difference tells. Nobody at all is no attack.
 * `reach` says how many sights back it looks.
 */
function attack(sights: readonly Shares[], reach = Number.POSITIVE_INFINITY): number {
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
    for (const before of sights.slice(Math.max(0, at - reach), at)) {
      const people = [...new Set([...before.keys(), ...sight.keys()])].map(
        (one) => [before.get(one), sight.get(one)] as const,
      );
      for (const sum of sums) note(people.filter(([a, b]) => tells(sum, a, b)).length);
    }
  }
  return fewest;
}

/** Whether the total of some parts is another because of one person. */
function tells(sum: readonly number[], before: Share | undefined, after: Share | undefined): boolean {
  const [a, b] = [before, after].map((share) => (share && sum.includes(share.part) ? share.vote : undefined));
  return a !== b;
}

const tellAll = (
  all: Parameters<typeof moments>[0],
  step: (told: ToldSteps, now: Shares) => Map<number, Share> = (told, now) => nextStep(told, now, k),
) => {
  let told = new ToldSteps();
  const sights: Shares[] = [];
  for (const now of moments(all)) {
    told.tell(step(told, now));
    sights.push(told.last);
    // As after a start of the program.
    if (sights.length % 3 === 0) told = readTold(writeTold(new Map([[1, told]]))).get(1) ?? told;
  }
  return sights;
};
const tellOne = (last: Shares, now: Shares) => {
  const told = new ToldSteps();
  told.tell(last);
  return nextStep(told, now, k);
};

test("whoever holds two moments, or a whole and its parts, against each other learns of nobody or of five at least", () => {
  fc.assert(
    fc.property(history, (all) => {
      expect(attack(tellAll(all))).toBeGreaterThanOrEqual(k);
    }),
    { numRuns: 300 },
  );
});

/** Few people who change to and fro between two answers. */
const wavering = fc.array(
  fc.array(
    fc.record({
      one: fc.integer({ min: 0, max: 13 }),
      share: fc.record({ part: fc.integer({ min: 0, max: 1 }), vote: fc.constantFrom(-1, 1) as fc.Arbitrary<number> }),
    }),
    { minLength: 3, maxLength: 14 },
  ),
  { minLength: 4, maxLength: 12 },
);

test("three looks at a vote that was changed and changed back tell no more than two", () => {
  fc.assert(
    fc.property(wavering, (all) => {
      expect(attack(tellAll(all))).toBeGreaterThanOrEqual(k);
    }),
    { numRuns: 300 },
  );
});

test("the same three looks tell of single people where a step is held against the last one alone", () => {
  const lastAlone = (told: ToldSteps, now: Shares) => tellOne(told.last, now);
  const found: number[][] = [];
  fc.assert(
    fc.property(wavering, (all) => {
      const sights = tellAll(all, lastAlone);
      found.push([attack(sights, 1), attack(sights)]);
    }),
    { numRuns: 200, seed: 11 },
  );
  expect(found.filter(([two]) => (two ?? 0) < k)).toEqual([]);
  expect(found.some(([, all]) => (all ?? k) < k)).toBe(true);
});

test("one of five who does not change back with the others is waited for", () => {
  const first = new Map<number, Share>(Array.from({ length: 20 }, (_, one) => [one, { part: 0, vote: 1 }]));
  const told = new ToldSteps();
  told.tell(first);
  const second = new Map(first);
  for (const one of [0, 1, 2, 3, 4]) second.set(one, { part: 0, vote: -1 });
  expect(nextStep(told, second, k)).toEqual(second);
  told.tell(second);
  // Four change back, and one other changes: against the last sight five, against the first two.
  const third = new Map(second).set(9, { part: 0, vote: -1 });
  for (const one of [0, 1, 2, 3]) third.set(one, { part: 0, vote: 1 });
  expect(attack([second, third])).toBe(5);
  expect(attack([first, second, third])).toBe(2);
  expect(nextStep(told, third, k)).toEqual(second);
  // All five changing back is as it was.
  expect(nextStep(told, first, k)).toEqual(first);
});

const partsOf = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { freq: 4 });
test("of all sums of parts the one is found that tells of fewest, with many parts too", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          from: partsOf(9),
          to: partsOf(9),
          isSame: fc.boolean(),
          people: fc.integer({ min: 1, max: 7 }),
        }),
        { maxLength: 14 },
      ),
      (drawn) => {
        const flows = drawn
          .map((flow) => ({ ...flow, isSame: flow.isSame && flow.from !== null && flow.to !== null }))
          .filter(({ from, to, isSame }) => from !== to || (from !== null && !isSame));
        let fewest = k;
        for (let mask = 1; mask < 2 ** 10; mask += 1) {
          const inside = (part: number | null) => part !== null && (mask & (1 << part)) > 0;
          const seen = flows
            .filter(({ from, to, isSame }) => inside(from) !== inside(to) || (inside(from) && !isSame))
            .reduce((sum, { people }) => sum + people, 0);
          if (seen > 0) fewest = Math.min(fewest, seen);
        }
        expect(leastSeen(flows, k)?.people ?? k).toBe(fewest);
      },
    ),
    { numRuns: 300 },
  );
});

test("with twelve groups no sum of several tells of fewer than five", () => {
  const people = Array.from({ length: 120 }, (_, one) => one);
  const drawn = fc.array(
    fc.array(fc.record({ one: fc.integer({ min: 0, max: 119 }), part: fc.integer({ min: 0, max: 11 }) }), {
      maxLength: 40,
    }),
    { minLength: 2, maxLength: 4 },
  );
  fc.assert(
    fc.property(drawn, (all) => {
      const first = people.map((one) => ({ one, share: { part: one % 12, vote: one % 5 ? 1 : -1 } }));
      const later = all.map((step) => step.map(({ one, part }) => ({ one, share: { part, vote: one % 5 ? 1 : -1 } })));
      expect(attack(tellAll([first, ...later]))).toBeGreaterThanOrEqual(k);
    }),
    { numRuns: 3 },
  );
});

test("the same attack tells of single people where the steps are not protected", () => {
  const found: number[] = [];
  fc.assert(
    fc.property(history, (all) => {
      found.push(attack(tellAll(all, (_told, now) => new Map(now))));
    }),
    { numRuns: 100, seed: 12 },
  );
  expect(found.filter((people) => people === 1).length).toBeGreaterThan(50);
});

test("people who only move between groups do not hide one who changes her mind, in the sum of both", () => {
  const told = new Map<number, Share>(Array.from({ length: 30 }, (_, one) => [one, { part: one % 2, vote: 1 }]));
  const now = new Map(told).set(0, { part: 0, vote: -1 });
  for (const one of [2, 4, 6, 8]) now.set(one, { part: 1, vote: 1 });
  now.set(31, { part: 1, vote: 1 });
  expect(attack([told, now])).toBe(2);
  expect(tellOne(told, now)).toEqual(told);
});

test("what enough people said is told whole, and nobody is held back for ever", () => {
  const everybody: Shares = new Map(
    Array.from({ length: 30 }, (_, one) => [one, { part: one % 2, vote: one % 3 === 0 ? 1 : -1 }]),
  );
  expect(tellOne(new Map(), everybody)).toEqual(everybody);
  expect(totalsOf(tellOne(new Map(), everybody)).get(0)).toEqual({ agrees: 5, disagrees: 10, seen: 15 });
});

test("where few would be left outside the groups, as many stay there a while, and the groups are told", () => {
  const told = new Map<number, Share>(Array.from({ length: 30 }, (_, one) => [one, { part: -1, vote: 1 }]));
  const now = new Map(Array.from(told, ([one, share]) => [one, one < 28 ? { part: one % 2, vote: 1 } : share]));
  const sizes = [...totalsOf(tellOne(told, now))].map(([part, { seen }]) => [part, seen]);
  expect(new Map(sizes as [number, number][])).toEqual(
    new Map([
      [0, 13],
      [1, 12],
      [-1, 5],
    ]),
  );
});

test("one who changes her mind waits for four more; one who moves is counted once", () => {
  const told: Shares = new Map(Array.from({ length: 20 }, (_, one) => [one, { part: one % 2, vote: 1 }]));
  const one = new Map(told).set(0, { part: 0, vote: -1 });
  expect(tellOne(told, one)).toEqual(told);
  const moved = new Map(told).set(0, { part: 1, vote: 1 });
  expect(tellOne(told, moved)).toEqual(told);
  const five = new Map(told);
  for (const person of [0, 2, 4, 6, 8]) five.set(person, { part: 0, vote: -1 });
  expect(totalsOf(tellOne(told, five)).get(0)).toEqual({ agrees: 5, disagrees: 5, seen: 10 });
});
