import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededIntegers } from "../../../analysis/equity/random.ts";
import { recover, shownTo, type World } from "./testing-attack.ts";
import { type Ties, tiesBy } from "./testing-waves.ts";

/** A mixed network that nothing is special about: the same each time. */
const mixed = (size: number, seed: number): number[][] =>
  tiesBy(size, (from, to) => {
    const drawn = (from * 7919 + to * 104729 + (from * to + 3) * seed * 31) % 11;
    return drawn > 6 ? drawn - 6 : 0;
  });
const hub = (size: number) => tiesBy(size, (from, to) => (from === 0 || to === 0 ? 3 : 0));
const changeOne = (ties: number[][], who: number): number[][] =>
  ties.map((row, from) => (from === who ? row.map((tie, to) => (to === who ? 0 : tie === 0 ? 2 : 0)) : row));
/** Two sectors, and the last organization alone in its own. */
const sectorsOf = (size: number): string[] =>
  Array.from({ length: size }, (_, k) => (k === size - 1 ? "business" : k < size / 2 - 1 ? "education" : "health"));
const idsTo = (size: number) => Array.from({ length: size }, (_, k) => `organization ${k}`);

const cases: Record<string, Omit<World, "protect">> = {
  "one hub and eleven spokes": { waves: [hub(12)], fewest: 5 },
  "twelve organizations": { waves: [mixed(12, 5)], fewest: 5 },
  "everybody answers the same": { waves: [tiesBy(12, () => 4)], fewest: 5 },
  "eight who all work with each other": { waves: [tiesBy(8, () => 4)], fewest: 5 },
  "everybody but one pair knows nobody": { waves: [tiesBy(12, (from, to) => (from + to === 1 ? 2 : 0))], fewest: 5 },
  "only one organization changed between waves": {
    waves: [mixed(12, 5), changeOne(mixed(12, 5), 3)],
    fewest: 5,
  },
  "one organization left between waves": {
    waves: [
      mixed(12, 5),
      mixed(12, 5)
        .slice(0, 11)
        .map((row) => row.slice(0, 11)),
    ],
    fewest: 5,
    ids: [idsTo(12), idsTo(11)],
  },
  "k answers exactly": {
    waves: [mixed(12, 2).map((row, node): readonly number[] | null => (node < 5 ? row : null)) as Ties],
    fewest: 5,
  },
  "a sector with one organization": { waves: [mixed(16, 4)], fewest: 5, sectors: sectorsOf(16) },
  "thirty organizations, told in numbers, a sector with one": {
    waves: [mixed(30, 4)],
    fewest: 5,
    sectors: sectorsOf(30),
  },
  "the backbone itself in the roster, at the heart of sixteen": { waves: [hub(16)], fewest: 5 },
  "k so large that nearly everybody must have scored": { waves: [tiesBy(16, () => 4)], fewest: 13 },
};

const secret = "kept by nobody";

describe.each(Object.entries(cases))("%s", (_, world) => {
  const size = world.waves[0]?.length ?? 0;
  // The hub or backbone, one in the middle, and the last, which may be the one of its sector.
  const readers = size > 16 ? [size - 1] : [0, 3, size - 1];
  const every = size > 16 ? 433 : world.waves.length > 1 ? 29 : size > 12 ? 13 : 5;

  test.each(readers)(
    "organization %i cannot tell of any two others whether they work together, or score high",
    (reader) => {
      expect(recover({ world: { ...world, protect: true }, reader, secret, steps: 300, every })).toEqual([]);
    },
  );

  test("with protection off, the same attack tells answers", () => {
    const unprotected = { ...world, protect: false };
    const told = recover({ world: unprotected, reader: readers.at(-1) ?? 0, secret, steps: 0, every: every * 3 });
    expect(told.length).toBeGreaterThan(0);
  });
});

test("nor in networks that nobody thought of", () => {
  const drawn = fc.record({
    size: fc.integer({ min: 5, max: 13 }),
    dense: fc.constantFrom(10, 40, 70, 95),
    seed: fc.nat(1e6),
  });
  const attack = fc.property(drawn, ({ size, dense, seed }) => {
    const draw = seededIntegers(seed);
    const world = { waves: [tiesBy(size, () => (draw(100) < dense ? 2 + draw(3) : 0))], fewest: 5, protect: true };
    expect(recover({ world, reader: draw(size), secret: String(seed), steps: 300, every: 9 })).toEqual([]);
  });
  fc.assert(attack, { seed: 34, numRuns: 20 });
});

describe("four organizations, every set of answers there could be", () => {
  const size = 4;
  const reader = 0;
  const cells = tiesBy(size, () => 1).flatMap((row, from) =>
    row.flatMap((tie, to) => (tie > 0 && from !== reader ? [[from, to] as const] : [])),
  );
  const setsBeside = (own: number) =>
    Array.from({ length: 2 ** cells.length }, (_, choice) =>
      tiesBy(size, (from, to) =>
        from === reader
          ? ((own >> (to - 1)) & 1) * 2
          : ((choice >> cells.findIndex(([a, b]) => a === from && b === to)) & 1) * 2,
      ),
    );
  const recoveredWith = (protect: boolean, fewest: number, own: number): number => {
    const shown = setsBeside(own).map((ties) => shownTo({ waves: [ties], fewest, protect }, reader, secret));
    const same = Map.groupBy(shown.keys(), (k) => shown[k] ?? "");
    return [...same.values()].reduce((sum, possible) => {
      const [first = 0] = possible;
      const fixed = cells.filter((_, cell) => possible.every((k) => ((k >> cell) & 1) === ((first >> cell) & 1)));
      return sum + fixed.length * possible.length;
    }, 0);
  };

  test.each([3, 4])("tell nobody an answer from %i answers on; unprotected, they tell many", (fewest) => {
    for (const own of [0, 5, 7]) expect(recoveredWith(true, fewest, own)).toBe(0);
    expect(recoveredWith(false, fewest, 5)).toBeGreaterThan(100);
  });
});
