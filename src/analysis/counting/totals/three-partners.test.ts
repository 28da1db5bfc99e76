import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openAudit, type Sum } from "../../disclosure/audit.ts";
import { seeded } from "../rosters/testing-rosters.ts";
import { chooseTotals, givesAway, isTooNarrow, type Piece, type Total } from "./three-partners.ts";

const piece = (organizationId: string, amount: number, id = organizationId): Piece => ({ id, organizationId, amount });
const of = (key: string, ...pieces: Piece[]): Total => ({ key, pieces });
const [a, b, c, d, e, f] = ["a", "b", "c", "d", "e", "f"].map((name, at) => piece(name, 10 + at)) as [
  Piece,
  Piece,
  Piece,
  Piece,
  Piece,
  Piece,
];

describe("a total by itself", () => {
  test("needs three partners, none of them nearly all of it", () => {
    expect([of("1", a), of("2", a, b), of("3", a, b, c)].map(isTooNarrow)).toEqual([true, true, false]);
    expect(isTooNarrow(of("one is all", piece("x", 1000), piece("y", 50), piece("z", 40)))).toBe(true);
    expect(isTooNarrow(of("nothing came of the third", a, b, piece("c", 0)))).toBe(true);
    expect(isTooNarrow(of("three pieces of two partners", a, piece("a", 5, "a2"), b))).toBe(true);
  });
});

describe("totals together", () => {
  test.each([
    ["the whole less a part", [of("all", a, b, c, d), of("type", a, b, c)], true],
    ["less a part that leaves two, one of whom knows her own", [of("all", a, b, c, d, e), of("type", a, b, c)], true],
    ["less a part that leaves three", [of("all", a, b, c, d, e, f), of("type", a, b, c)], false],
    ["two parts that share a partner", [of("x", a, b, c), of("y", c, d, e), of("all", a, b, c, d, e)], true],
    ["half of three sums", [of("x", a, b, c), of("y", a, b, d), of("z", c, d, a, b)], true],
    [
      "one partner's update, before and after",
      [of("then", a, b, c, d), of("now", piece("a", 31, "a+"), b, c, d)],
      true,
    ],
    [
      "three partners' updates, before and after",
      [of("then", a, b, c, d), of("now", piece("a", 31, "a+"), piece("b", 32, "b+"), piece("c", 33, "c+"), d)],
      false,
    ],
  ])("%s", (_, totals, away) => {
    expect(givesAway(totals)).toBe(away);
  });

  test("the first that is asked for is shown, and what would tell of somebody is left out", () => {
    const wanted = [of("all", a, b, c, d, e, f), of("x", a, b, c), of("y", d, e), of("z", a, b, c, d)];
    expect(chooseTotals(wanted, []).map(({ key }) => key)).toEqual(["all", "x"]);
  });
});

/** What somebody who knows her own pieces can tell of a partner's sum, from everything that was ever shown. */
function widthKnown(shown: readonly Total[], insider: string | null, target: string): number {
  const pieces = new Map(shown.flatMap(({ pieces: all }) => all.map((one) => [one.id, one])));
  const mine = [...pieces.values()].filter(({ organizationId }) => organizationId === target);
  const values = new Map<string, number>([...pieces.values()].map(({ id, amount }) => [id, amount]));
  const sums: Sum[] = shown.map((total, at) => {
    values.set(
      `shown ${at}`,
      total.pieces.reduce((sum, { amount }) => sum + amount, 0),
    );
    return { total: `shown ${at}`, parts: total.pieces.map(({ id }) => id) };
  });
  const unknown = [...pieces.values()].filter(({ organizationId }) => organizationId !== insider).map(({ id }) => id);
  const auditor = openAudit(values, sums, new Set(unknown));
  return Math.max(...mine.map(({ id }) => auditor.widthOf(id)).map(({ least, greatest }) => greatest - least));
}

test("an attacker who keeps every page that was ever shown, and knows her own part, learns no partner's number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 3, max: 7 }), (seed, partners) => {
      const draw = seeded(seed);
      const pick = (most: number) => Math.floor(draw() * most);
      const organizations = Array.from({ length: partners }, (_, at) => `o${at}`);
      const kind = organizations.map(() => [pick(3), pick(3), pick(2)]);
      const amounts = organizations.map(() => 5 + pick(50));
      const versions = organizations.map(() => 0);
      const shown: Total[] = [];
      for (let day = 0; day < 4; day += 1) {
        organizations.forEach((_, at) => {
          if (draw() < 0.4) return;
          amounts[at] = (amounts[at] ?? 0) + 1 + pick(20);
          versions[at] = day;
        });
        const pieces = organizations.map((name, at) => piece(name, amounts[at] ?? 0, `${name} ${versions[at]}`));
        const by = (which: number, value: number) => pieces.filter((_, at) => kind[at]?.[which] === value);
        const wanted = [
          of(`all ${day}`, ...pieces),
          ...[0, 1, 2].flatMap((which) =>
            [0, 1, 2].map((value) => of(`${which}=${value} ${day}`, ...by(which, value))),
          ),
        ];
        shown.push(...chooseTotals(wanted, shown));
      }
      for (const target of organizations)
        for (const insider of [null, ...organizations.filter((name) => name !== target)])
          if (shown.some(({ pieces }) => pieces.some(({ organizationId }) => organizationId === target)))
            expect(widthKnown(shown, insider, target)).toBeGreaterThan(1e-6);
    }),
    { numRuns: 40 },
  );
});

test("the same attacker learns a number where totals are shown without asking", () => {
  expect(widthKnown([of("all", a, b, c, d), of("x", a, b, c)], null, "d")).toBeLessThan(1e-6);
  expect(widthKnown([of("all", a, b, c, d, e), of("x", a, b, c)], "e", "d")).toBeLessThan(1e-6);
});

test("three hundred partners in many breakdowns are asked in time", () => {
  const draw = seeded(2);
  const pieces = Array.from({ length: 300 }, (_, at) => piece(`o${at}`, 1 + Math.floor(draw() * 100)));
  const breakdowns = [7, 12, 9, 4, 8].flatMap((many, which) => {
    const values = pieces.map(() => Math.floor(draw() * many));
    return Array.from({ length: many }, (_, value) =>
      of(`${which} ${value}`, ...pieces.filter((_, at) => values[at] === value)),
    );
  });
  expect(chooseTotals([of("all", ...pieces), ...breakdowns], []).length).toBeGreaterThan(5);
});
