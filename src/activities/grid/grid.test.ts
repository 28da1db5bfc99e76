import fc from "fast-check";
import { expect, test } from "vitest";
import type { Doing } from "../undertakings/public.ts";
import { axes, type Laying, layGrid, type Need } from "./grid.ts";

const spots = {
  challenges: ["a", "b", "c"].map((id, at) => ({ id, number: at + 1, names: { en: id } })),
  places: [
    { id: "galilee", parentId: null, level: "district", names: { en: "Galilee" } },
    { id: "nahf", parentId: "galilee", level: "municipality", names: { en: "Nahf" } },
    { id: "rahat", parentId: null, level: "municipality", names: { en: "Rahat" } },
    { id: "school", parentId: "rahat", level: "school", names: { en: "A school" } },
  ],
  groups: [{ id: "gender:girls", dimension: { en: "Gender" }, names: { en: "Girls" } }],
};
let made = 0;
const doing = (who: string[], challengeIds: string[], placeIds: string[], group: string | null = null): Doing => ({
  ...{ kind: "activity", id: `d${++made}`, names: { en: "x" }, path: "", challengeIds, placeIds, group },
  organizations: who.map((id) => ({ id, name: id })),
  ...{ indicatorId: null, goalId: null, until: null },
});
const lay = (doings: Doing[], needs: Need[] = [], more: Partial<Laying> = {}) =>
  layGrid({ doings, spots, needs, rows: "challenge", columns: "place", all: false, ...more });
const keys = (lines: readonly { key: string }[]) => lines.map(({ key }) => key);

test("shows lines with work or need alone, all others on asking, and schools only where somebody named one", () => {
  const grid = lay([doing(["North"], ["a"], ["nahf"])], [{ challengeIds: ["b"], placeIds: [], why: "chosen" }]);
  expect([keys(grid.rows), keys(grid.columns)]).toEqual([["a", "b"], ["nahf"]]);
  expect(grid.leftOut).toBe(1 + 2);
  const all = lay([doing(["North"], ["a"], ["nahf"])], [], { all: true });
  expect([keys(all.rows), keys(all.columns)]).toEqual([
    ["a", "b", "c"],
    ["galilee", "nahf", "rahat"],
  ]);
  expect(keys(lay([doing(["North"], ["a"], ["school"])]).columns)).toEqual(["school"]);
});

test("work for a wider place reaches the places in it, and is no gap there", () => {
  const grid = lay([doing(["North"], ["a"], ["galilee"]), doing(["South"], ["b"], ["nahf"])]);
  const cell = grid.cells.find(({ row, column }) => row === "a" && column === "nahf");
  expect(cell?.wider).toEqual([cell?.doings[0]?.id]);
  expect(grid.gaps.map(({ row, column }) => [row, column])).toEqual([["b", "galilee"]]);
});

test("a gap names those who do the same elsewhere, where most do; what is asked for comes first", () => {
  const doings = [
    doing(["North", "South"], ["a"], ["nahf"]),
    doing(["East"], ["a"], ["nahf"]),
    doing(["West"], ["b"], ["rahat"]),
  ];
  const [first] = lay(doings).gaps;
  expect(first).toMatchObject({ row: "a", column: "rahat", why: "elsewhere", elsewhere: { column: "nahf" } });
  expect(first?.elsewhere?.organizations.map(({ id }) => id)).toEqual(["East", "North", "South"]);
  const asked = lay(doings, [{ challengeIds: ["b"], placeIds: ["nahf"], why: "asked" }]);
  expect(asked.gaps[0]).toMatchObject({ row: "b", column: "nahf", why: "asked" });
  expect(lay(doings, [{ challengeIds: ["c"], placeIds: [], why: "chosen" }]).gaps[0]).toMatchObject({
    row: "c",
    column: null,
  });
});

test("several in a field could meet, counted by organization, not by what they do", () => {
  const twice = [doing(["North"], ["a"], ["nahf"]), doing(["North"], ["a"], ["nahf"])];
  expect(lay(twice).overlaps).toEqual([]);
  expect(lay([...twice, doing(["South"], ["a"], ["nahf"])]).overlaps).toEqual([
    { row: "a", column: "nahf", organizations: 2 },
  ]);
});

test("the third axis chooses; what names nothing on an axis stands in a line of its own and is no gap", () => {
  const doings = [doing(["North"], ["a"], ["nahf"], "gender:girls"), doing(["South"], ["a"], [])];
  expect(lay(doings, [], { only: "gender:girls" }).cells).toHaveLength(1);
  const grid = lay(doings);
  expect(keys(grid.columns)).toEqual(["nahf", "none"]);
  expect([grid.gaps, grid.overlaps]).toEqual([[], []]);
});

test("everything that is done is in the picture, whichever two axes are chosen", () => {
  const some = (all: readonly { id: string }[]) => fc.subarray(all.map(({ id }) => id));
  const one = fc.record({
    c: some(spots.challenges),
    p: some(spots.places),
    g: fc.option(fc.constant("gender:girls")),
  });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 8 }),
      fc.constantFrom(...axes),
      fc.constantFrom(...axes),
      (all, rows, columns) => {
        fc.pre(rows !== columns);
        const doings = all.map(({ c, p, g }) => doing(["North"], c, p, g));
        const grid = lay(doings, [], { rows, columns });
        const shown = new Set(grid.cells.flatMap((cell) => cell.doings.map(({ id }) => id)));
        expect(shown).toEqual(new Set(doings.map(({ id }) => id)));
        for (const gap of grid.gaps)
          expect(grid.cells.some((cell) => cell.row === gap.row && cell.column === gap.column)).toBe(false);
      },
    ),
  );
});
