import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditCells, type Cell, type Sum } from "./audit.ts";
import { isTooSmall, type ProtectionPolicy, protectCells } from "./protect.ts";

/** A table of counts with its margins: rows 0…, columns 0…, "sum" for the margins; `rest` others in each inner cell. */
function tableOf(counts: readonly (readonly number[])[], rest = 1000): { cells: Cell[]; sums: Sum[] } {
  const rows = [...counts.keys()].map(String);
  const columns = [...(counts[0] ?? []).keys()].map(String);
  const inner = (row: string, column: string) => counts[Number(row)]?.[Number(column)] ?? 0;
  const cells = [...rows, "sum"].flatMap((row) =>
    [...columns, "sum"].map((column): Cell => {
      const under = row === "sum" ? rows : [row];
      const across = column === "sum" ? columns : [column];
      const values = under.flatMap((r) => across.map((c) => inner(r, c)));
      const numerator = values.reduce((sum, value) => sum + value, 0);
      return { id: `${row},${column}`, numerator, denominator: numerator + rest * values.length };
    }),
  );
  const sums: Sum[] = [
    ...[...rows, "sum"].map((row) => ({ total: `${row},sum`, parts: columns.map((column) => `${row},${column}`) })),
    ...[...columns, "sum"].map((column) => ({ total: `sum,${column}`, parts: rows.map((row) => `${row},${column}`) })),
  ];
  return { cells, sums };
}

const reachedIn = (table: { cells: Cell[]; sums: Sum[] }, hidden: string[], id: string) => {
  const width = auditCells(table.cells, table.sums, new Set(hidden)).get(id)?.reached;
  return [width?.least, width?.greatest].map((end) => Math.round((end ?? Number.NaN) * 1e6) / 1e6);
};

describe("what can be worked out", () => {
  const sdcTable = tableOf([
    [2, 18],
    [19, 14],
    [10, 12],
    [14, 11],
  ]);

  test("sdcTable's example: one cell alone is [2,2], a rectangle leaves [0,12]", () => {
    expect(reachedIn(sdcTable, ["0,0"], "0,0")).toEqual([2, 2]);
    expect(reachedIn(sdcTable, ["0,0", "0,1", "2,0", "2,1"], "0,0")).toEqual([0, 12]);
  });

  const attacked = tableOf([
    [20, 50, 10, 15],
    [8, 60, 30, 17],
    [17, 32, 25, 20],
  ]);

  test("one cell, or two in a row, are exact; a rectangle is not", () => {
    expect(reachedIn(attacked, ["1,0"], "1,0")).toEqual([8, 8]);
    expect(reachedIn(attacked, ["1,0", "1,3"], "1,0")).toEqual([8, 8]);
    expect(reachedIn(attacked, ["1,0", "1,3", "0,0", "0,3"], "1,0")).toEqual([0, 25]);
  });

  test("a row of hidden zeros whose total is shown gives all four away", () => {
    const zeros = tableOf([
      [0, 0, 7],
      [5, 6, 4],
    ]);
    const hidden = ["0,0", "0,1", "1,0", "1,1"];
    expect(hidden.map((id) => reachedIn(zeros, hidden, id))).toEqual([
      [0, 0],
      [0, 0],
      [5, 5],
      [6, 6],
    ]);
  });
});

describe("protection", () => {
  const policy: ProtectionPolicy = { minimum: 10, smallCounts: "hide" };
  const group = (id: string, numerator: number, denominator: number): Cell => ({ id, numerator, denominator });
  const oneWay = (groups: Cell[]) => {
    const numerator = groups.reduce((sum, cell) => sum + cell.numerator, 0);
    const denominator = groups.reduce((sum, cell) => sum + cell.denominator, 0);
    return {
      cells: [...groups, group("all", numerator, denominator)],
      sums: [{ total: "all", parts: groups.map((g) => g.id) }],
    };
  };

  test("a small group is hidden and the smallest other one with it", () => {
    const { cells, sums } = oneWay([group("a", 3, 8), group("b", 40, 90), group("c", 30, 60)]);
    expect([...protectCells(cells, sums, policy)]).toEqual([
      ["a", "too-few"],
      ["c", "protects-another"],
    ]);
  });

  test("hidden zeros take enough others with them", () => {
    const { cells, sums } = oneWay([group("a", 0, 30), group("b", 0, 30), group("c", 40, 90), group("d", 50, 120)]);
    expect([...protectCells(cells, sums, policy).keys()].sort()).toEqual(["a", "b", "c"]);
  });

  test("nothing small, nothing hidden", () => {
    const { cells, sums } = oneWay([group("a", 30, 80), group("b", 40, 90)]);
    expect(protectCells(cells, sums, policy).size).toBe(0);
  });

  test("a small place cannot be worked out from its parent and its siblings", () => {
    const cells = [
      group("land all", 200, 600),
      group("north all", 90, 300),
      group("south all", 110, 300),
      ...["land", "north", "south"].flatMap((place) => [
        group(
          `${place} a`,
          place === "land" ? 43 : place === "north" ? 3 : 40,
          place === "land" ? 109 : place === "north" ? 9 : 100,
        ),
        group(
          `${place} b`,
          place === "land" ? 157 : place === "north" ? 87 : 70,
          place === "land" ? 491 : place === "north" ? 291 : 200,
        ),
      ]),
    ];
    const sums = [
      ...["land", "north", "south"].map((place) => ({ total: `${place} all`, parts: [`${place} a`, `${place} b`] })),
      ...["all", "a", "b"].map((of) => ({ total: `land ${of}`, parts: [`north ${of}`, `south ${of}`] })),
    ];
    const hidden = protectCells(cells, sums, policy);
    expect([...hidden.keys()].sort()).toEqual(["north a", "north b", "south a", "south b"]);
  });

  test("a school below the level cannot be read off a district that has no other", () => {
    const cells = [group("land", 200, 600), group("d1", 90, 300), group("d2", 110, 300), group("school", 90, 300)];
    const sums = [
      { total: "land", parts: ["d1", "d2"] },
      { total: "d1", parts: ["school"] },
    ];
    const hidden = protectCells(cells, sums, policy, new Set(["school"]));
    expect(hidden.get("school")).toBe("below-level");
    expect([...hidden.keys()].sort()).toEqual(["d1", "d2", "school"]);
  });

  test("with small counts shown, 0% is hidden in a small group and shown in a large one", () => {
    const lenient: ProtectionPolicy = { minimum: 10, smallCounts: "show" };
    expect(isTooSmall(group("a", 0, 60), lenient)).toBe(true);
    expect(isTooSmall(group("a", 0, 100), lenient)).toBe(false);
    expect(isTooSmall(group("a", 4, 60), lenient)).toBe(false);
  });
});

test("trying every table that fits what is shown never tells a hidden count to within the minimum", () => {
  const minimum = 3;
  const row = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6));
  fc.assert(
    fc.property(fc.tuple(row, row), (table) => {
      const { cells, sums } = tableOf(table);
      const hidden = protectCells(cells, sums, { minimum, smallCounts: "hide" });
      const widths = widthsByTrying(cells.map(({ id, numerator }) => (hidden.has(id) ? null : numerator)));
      cells.forEach(({ id, numerator }, at) => {
        if (numerator < minimum) expect(hidden.has(id)).toBe(true);
        if (hidden.has(id)) expect(widths[at]).toBeGreaterThanOrEqual(minimum);
      });
    }),
    { numRuns: 30 },
  );
});

/**
 * How far apart the values of each cell are over every 2 × 3 table of counts from 0 to 9 that agrees with the shown
 * cells (null where hidden; in the order of `tableOf`: a row of three and its sum, three times).
 */
function widthsByTrying(shown: readonly (number | null)[]): number[] {
  const least = shown.map(() => Number.POSITIVE_INFINITY);
  const greatest = shown.map(() => Number.NEGATIVE_INFINITY);
  const fits = (at: number, value: number) => shown[at] === null || shown[at] === value;
  const rowsFitting = (start: number) => {
    const found: number[][] = [];
    for (let code = 0; code < 1000; code++) {
      const [a, b, c] = [code % 10, Math.floor(code / 10) % 10, Math.floor(code / 100)];
      const row = [a, b, c, a + b + c];
      if (row.every((value, k) => fits(start + k, value))) found.push(row);
    }
    return found;
  };
  const seconds = rowsFitting(4);
  for (const first of rowsFitting(0)) {
    for (const second of seconds) {
      const third = first.map((value, k) => value + (second[k] ?? 0));
      if (!third.every((value, k) => fits(8 + k, value))) continue;
      [...first, ...second, ...third].forEach((value, at) => {
        least[at] = Math.min(least[at] ?? value, value);
        greatest[at] = Math.max(greatest[at] ?? value, value);
      });
    }
  }
  return greatest.map((value, at) => value - (least[at] ?? 0));
}
