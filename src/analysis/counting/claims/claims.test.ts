import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areLike, findOverlaps, type PlacedClaim } from "./find-overlaps.ts";
import { type Claim, countClaims, type Overlap } from "./unduplicated.ts";

const names = ["a", "b", "c", "d", "e"];
const claimsOf = fc
  .array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 })
  .map((amounts) => amounts.map((amount, at): Claim => ({ id: names[at] ?? "", amount })));
const overlapsOf = fc.array(
  fc.record({
    one: fc.constantFrom(...names),
    other: fc.constantFrom(...names),
    both: fc.option(fc.integer({ min: 0, max: 250 })),
  }),
  { maxLength: 6 },
);
const near = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThan(1e-6);

describe("claims counted once", () => {
  const two: Claim[] = [
    { id: "a", amount: 100 },
    { id: "b", amount: 60 },
  ];
  const once = (both: number | null) => countClaims(two, [{ one: "a", other: "b", both }]);

  test("are half and half until the partners answer, and as they say after", () => {
    expect(countClaims(two, [])).toMatchObject({ sum: 160, unduplicated: 160, low: 160, high: 160 });
    expect(once(null)).toMatchObject({ sum: 160, unduplicated: 100, low: 100, high: 160 });
    expect([...once(null).credits]).toEqual([
      ["a", 70],
      ["b", 30],
    ]);
    expect(once(0)).toMatchObject({ unduplicated: 160, low: 160, high: 160 });
    expect(once(20)).toMatchObject({ unduplicated: 140, low: 140, high: 140 });
  });

  test("of the same people by three are those people", () => {
    const three = ["a", "b", "c"].map((id) => ({ id, amount: 50 }));
    const all: Overlap[] = [
      { one: "a", other: "b", both: 50 },
      { one: "b", other: "c", both: 50 },
      { one: "a", other: "c", both: 50 },
    ];
    expect(countClaims(three, all)).toMatchObject({ sum: 150, unduplicated: 50, low: 50, high: 50 });
  });

  test("never are more than their sum, nor fewer than the largest; credits add up and are never more than the claim", () => {
    fc.assert(
      fc.property(claimsOf, overlapsOf, (claims, overlaps) => {
        const { sum, unduplicated, low, high, credits } = countClaims(claims, overlaps);
        expect(low).toBeLessThanOrEqual(unduplicated + 1e-9);
        expect(unduplicated).toBeLessThanOrEqual(high + 1e-9);
        expect(high).toBeLessThanOrEqual(sum + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.max(...claims.map(({ amount }) => amount)) - 1e-9);
        near(
          [...credits.values()].reduce((all, one) => all + one, 0),
          unduplicated,
        );
        for (const { id, amount } of claims) {
          expect(credits.get(id)).toBeGreaterThanOrEqual(-1e-9);
          expect(credits.get(id)).toBeLessThanOrEqual(amount + 1e-9);
        }
      }),
    );
  });

  test("are the same in any order", () => {
    fc.assert(
      fc.property(
        claimsOf.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
        ),
        overlapsOf.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([claims, mixed], [overlaps, stirred]) => {
          const [one, other] = [countClaims(claims, overlaps), countClaims(mixed, stirred)];
          for (const key of ["sum", "unduplicated", "low", "high"] as const) near(one[key], other[key]);
          for (const { id } of claims) near(one.credits.get(id) ?? 0, other.credits.get(id) ?? 0);
        },
      ),
    );
  });

  test("do not grow when more people are in both, nor shrink when a claim grows and what is shared stays", () => {
    const answered = overlapsOf.map((all) => all.map((one) => ({ ...one, both: one.both ?? 7 })));
    fc.assert(
      fc.property(claimsOf, answered, fc.nat(4), fc.integer({ min: 1, max: 50 }), (claims, overlaps, which, more) => {
        const before = countClaims(claims, overlaps);
        const shared = overlaps.map((one, at) => (at === which ? { ...one, both: one.both + more } : one));
        expect(countClaims(claims, shared).unduplicated).toBeLessThanOrEqual(before.unduplicated + 1e-9);
        const fitting = overlaps.map((one) => ({
          ...one,
          both: Math.min(one.both, ...claims.map(({ amount }) => amount)),
        }));
        const grown = claims.map((one, at) => (at === which ? { ...one, amount: one.amount + more } : one));
        expect(countClaims(grown, fitting).unduplicated).toBeGreaterThanOrEqual(
          countClaims(claims, fitting).unduplicated - 1e-9,
        );
      }),
    );
  });
});

describe("claims that may hold the same people", () => {
  const claim = (id: string, more: Partial<PlacedClaim> = {}): PlacedClaim => ({
    id,
    organizationId: `org ${id}`,
    amount: 100,
    period: "2017",
    placeId: null,
    group: null,
    site: null,
    program: null,
    of: [],
    with: [],
    ...more,
  });

  test.each([
    ["Nahf School", "בית ספר נחף", true],
    ["مدرسة نحف", "Nahf elementary school", true],
    ["Ironi Dalet High School", "Ironi Daled", true],
    ["Hebrew University of Jerusalem", "Hebrew University Jerusalem", true],
    ["Ironi A", "Ironi B", false],
    ["School 14", "School 15", false],
    ["Nahf School", "Sakhnin School", false],
    ["Teachers of the North", "Teachers of the South", false],
  ])("%s and %s: %s", (one, other, like) => {
    expect(areLike(one, other)).toBe(like);
  });

  test("are those of one site and program, of one place and nearly one number, or where one names the other", () => {
    const found = (one: Partial<PlacedClaim>, other: Partial<PlacedClaim>) =>
      findOverlaps([claim("a", one), claim("b", other)]).flatMap(({ reasons }) => reasons);
    expect(found({ site: "Nahf" }, { site: "נחף" })).toEqual(["site"]);
    expect(found({ site: "Nahf", program: "Robots" }, { site: "Nahf", program: "Physics" })).toEqual([]);
    expect(found({ site: "Nahf" }, { site: "Nahf", period: "2018" })).toEqual([]);
    expect(found({ site: "Nahf", placeId: "p" }, { site: "Nahf", placeId: "q" })).toEqual([]);
    expect(found({ placeId: "p" }, { placeId: "p", amount: 103 })).toEqual(["place"]);
    expect(found({ placeId: "p" }, { placeId: "p", amount: 140 })).toEqual([]);
    expect(found({ with: ["org b"] }, {})).toEqual(["said"]);
    // Hours and teachers are never the same people; what has no name may be.
    expect(found({ with: ["org b"], of: ["hours"] }, { of: ["teachers"] })).toEqual([]);
    expect(found({ with: ["org b"], of: ["hours", "שעות"] }, { of: ["שעות"] })).toEqual(["said"]);
    expect(found({ with: ["org b"], of: ["hours"] }, {})).toEqual(["said"]);
    expect(found({ site: "Nahf" }, { site: "Nahf", organizationId: "org a" })).toEqual([]);
    expect(found({ site: "Nahf", amount: 0 }, { site: "Nahf" })).toEqual([]);
  });
});
