import { describe, expect, test } from "vitest";
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
const idsTo = (size: number) => Array.from({ length: size }, (_, k) => `organization ${k}`);

const cases: Record<string, Omit<World, "protect">> = {
  "one hub and eleven spokes": { waves: [hub(12)], fewest: 5 },
  "twelve organizations": { waves: [mixed(12, 5)], fewest: 5 },
  "everybody answers the same": { waves: [tiesBy(12, () => 4)], fewest: 5 },
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
  "a sector with one organization": {
    waves: [mixed(16, 4)],
    fewest: 5,
    sectors: [
      "education",
      "education",
      "education",
      "education",
      "education",
      "education",
      "education",
      "health",
      "health",
      "health",
      "health",
      "health",
      "health",
      "health",
      "health",
      "business",
    ],
  },
  "the backbone itself in the roster, at the heart of sixteen": { waves: [hub(16)], fewest: 5 },
};

const secret = "kept by nobody";

describe.each(Object.entries(cases))("%s", (_, world) => {
  const size = world.waves[0]?.length ?? 0;
  // The hub or backbone, one in the middle, and the last, which may be the one of its sector.
  const readers = [0, 3, size - 1];

  test.each(readers)("organization %i can tell no answer of another from all it is shown", (reader) => {
    expect(
      recover({ world: { ...world, protect: true }, reader, secret, tries: 60, every: size > 12 ? 7 : 1 }),
    ).toEqual([]);
  });

  test("with protection off, the same attack tells answers", () => {
    const told = recover({ world: { ...world, protect: false }, reader: readers[1] ?? 0, secret, tries: 0, every: 11 });
    expect(told.length).toBeGreaterThan(0);
  });
});

describe("four organizations, every set of answers there could be", () => {
  const size = 4;
  const reader = 0;
  const cells = tiesBy(size, () => 1).flatMap((row, from) =>
    row.flatMap((tie, to) => (tie > 0 && from !== reader ? [[from, to] as const] : [])),
  );
  const sets = Array.from({ length: 2 ** cells.length }, (_, choice) =>
    tiesBy(size, (from, to) =>
      from === reader
        ? to % 2 === 1
          ? 2
          : 0
        : ((choice >> cells.findIndex(([a, b]) => a === from && b === to)) & 1) * 2,
    ),
  );
  const recoveredWith = (protect: boolean): number => {
    const shown = sets.map((ties) => shownTo({ waves: [ties], fewest: 3, protect }, reader, secret));
    return sets.reduce((sum, _, truth) => {
      const possible = shown.flatMap((one, k) => (one === shown[truth] ? [k] : []));
      const fixed = cells.filter((__, cell) => possible.every((k) => ((k >> cell) & 1) === ((truth >> cell) & 1)));
      return sum + fixed.length;
    }, 0);
  };

  test("tell nobody an answer; unprotected, they tell many", () => {
    expect(recoveredWith(true)).toBe(0);
    expect(recoveredWith(false)).toBeGreaterThan(100);
  });
});
