import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { control } from "./control.ts";
import { findFeedbackSets } from "./feedback-sets.ts";
import { mapOf, mapOfMatrix, withoutSelfLoops } from "./influence-map.ts";
import { countLoops } from "./loops.ts";
import { fifteenGenes } from "./testing/published-maps.ts";

const genes = (sets: readonly (readonly number[])[]) => sets.map((set) => set.map((at) => at + 1));
const pathOf = (size: number) =>
  mapOf(
    size,
    [...Array(size - 1).keys()].map((at) => ({ from: at, to: at + 1, weight: 1 })),
  );

describe("the fifteen genes of CANA", () => {
  test("without self-loops need four drivers, in exactly two sets", () => {
    const found = control(withoutSelfLoops(fifteenGenes));
    expect(found.driversNeeded).toBe(4);
    expect(genes(found.driverSets)).toEqual([
      [2, 6, 11, 12],
      [2, 11, 12, 15],
    ]);
    const roles = Object.groupBy(found.roles.keys(), (at) => found.roles[at] ?? "redundant");
    expect(genes([roles.critical ?? [], roles.intermittent ?? []])).toEqual([
      [2, 11, 12],
      [6, 15],
    ]);
  });

  test("with self-loops need three", () => {
    const found = control(fifteenGenes);
    expect(found.driversNeeded).toBe(3);
    expect(genes(found.driverSets)).toEqual([
      [6, 11, 12],
      [11, 12, 15],
    ]);
  });

  test("have one smallest set without which no loop is left", () => {
    expect(findFeedbackSets(fifteenGenes)).toEqual({
      sets: [[1, 2, 7, 9, 10, 13, 14].map((gene) => gene - 1)],
      smallest: true,
      complete: true,
    });
  });
});

test.each([1, 2, 7])("a path and a ring of %i need one driver, a star with as many leaves as many", (size) => {
  expect(control(pathOf(size))).toMatchObject({ driversNeeded: 1, driverSets: [[0]] });
  const ring = mapOf(
    size,
    [...Array(size).keys()].map((at) => ({ from: at, to: (at + 1) % size, weight: 1 })),
  );
  const round = control(ring);
  expect([round.driversNeeded, round.driverSets.length]).toEqual([1, size]);
  const star = mapOf(
    size + 1,
    [...Array(size).keys()].map((leaf) => ({ from: 0, to: leaf + 1, weight: 1 })),
  );
  expect(control(star).driversNeeded).toBe(size);
  expect(control(star).roles[0]).toBe("critical");
});

const smallMap = fc
  .array(fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: 6, maxLength: 6 }), { minLength: 6, maxLength: 6 })
  .map(mapOfMatrix);
const subsets = (size: number) =>
  [...Array(2 ** size).keys()].map((bits) => [...Array(size).keys()].filter((at) => (bits >> at) & 1));

test("a role is what the driver sets show", () => {
  fc.assert(
    fc.property(smallMap, (map) => {
      const { driversNeeded, driverSets, roles } = control(map);
      for (const set of driverSets) expect(set.length).toBe(driversNeeded);
      roles.forEach((role, at) => {
        const times = driverSets.filter((set) => set.includes(at)).length;
        expect(role).toBe(times === 0 ? "redundant" : times === driverSets.length ? "critical" : "intermittent");
      });
    }),
  );
});

test("the smallest sets that break every loop are all found, as trying every subset finds them", () => {
  fc.assert(
    fc.property(smallMap, (map) => {
      const breaking = subsets(6).filter((set) => {
        const left = { ...map, weights: map.weights.slice() };
        const links = [...Array(6).keys()].flatMap((from) =>
          [...left.targets.slice(left.starts[from], left.starts[from + 1])].map((to) => ({ from, to, weight: 1 })),
        );
        const kept = links.filter(({ from, to }) => !set.includes(from) && !set.includes(to));
        return countLoops(mapOf(6, kept), 6).loops === 0;
      });
      const size = Math.min(...breaking.map((set) => set.length));
      const wanted = breaking.filter((set) => set.length === size).map((set) => set.join());
      const found = findFeedbackSets(map);
      expect(found.sets.map((set) => set.join()).sort()).toEqual(wanted.sort());
    }),
  );
});
