import { describe, expect, test } from "vitest";
import { effectiveSize } from "../../analysis/voice/exact-interval.ts";
import { findingsOf, sameGroupIn } from "./findings.ts";
import { bandOf, type Counted, groupsOf, type Known, makeTold, tellableDimensions } from "./make-told.ts";
import { endOf, halfYearBefore, halfYearsOver, type Measure, oneOf, type ToldVoice, yearsOf } from "./voice.ts";

const some = (count: number, cells: Partial<Counted["cells"]>, from = 0): Counted[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${JSON.stringify(cells)} ${from + at}`,
    cells: { kind: "", language: "", region: "", years: "", ...cells },
  }));

const silent: Known["voices"] = {
  ...{ talk: new Map(), raised: new Map(), came: new Map(), seats: new Map(), chairs: new Map() },
  ...{ votes: new Map(), proposed: new Map(), grants: new Map(), money: new Map() },
};
const known = (organizations: readonly Counted[], voices: Partial<Record<Measure, [string, number][]>>): Known => ({
  organizations,
  voices: {
    ...silent,
    ...Object.fromEntries(Object.entries(voices).map(([measure, all]) => [measure, new Map(all)])),
  },
  seats: { all: 0, lived: 0 },
  currency: null,
});
const measure = (told: ToldVoice | null, name: Measure) => told?.measures.find((one) => one.measure === name);

describe("half-years", () => {
  test("are told once they are over for two weeks, the last four of them", () => {
    expect(halfYearsOver("2026-07-14")).toEqual(["2024-01-01", "2024-07-01", "2025-01-01", "2025-07-01"]);
    expect(halfYearsOver("2026-07-15")).toEqual(["2024-07-01", "2025-01-01", "2025-07-01", "2026-01-01"]);
    expect([endOf("2026-01-01"), endOf("2026-07-01")]).toEqual(["2026-06-30", "2026-12-31"]);
    expect(halfYearBefore("2026-01-01")).toBe("2025-07-01");
  });

  test("do not overlap, and leave no day out", () => {
    const all = halfYearsOver("2027-03-01");
    for (const [at, from] of all.entries()) {
      const next = all[at + 1];
      if (next) expect(Date.parse(next) - Date.parse(endOf(from))).toBe(86_400_000);
    }
  });
});

test("what is said of an organization is one word of few", () => {
  expect(["2026-01-01", "2024-01-01", "2020-01-01"].map((day) => yearsOf(day, "2026-06-30"))).toEqual([
    ...["first-year", "to-three", "longer"],
  ]);
  expect(yearsOf(null, "2026-06-30")).toBe("");
  expect([oneOf([]), oneOf(["ar"]), oneOf(["ar", "he"])]).toEqual(["", "ar", "several"]);
});

describe("groups", () => {
  test("of fewer than five stand together; where those are fewer than five, the smallest other joins them", () => {
    const all = [...some(9, { kind: "nonprofit" }), ...some(4, { kind: "business" }), ...some(3, { kind: "academic" })];
    expect(groupsOf(all, "kind")).toEqual([
      { cells: ["nonprofit"], organizations: 9 },
      { cells: ["business", "academic"], organizations: 7 },
    ]);
    const few = [...some(9, { kind: "nonprofit" }), ...some(6, { kind: "business" }), ...some(1, { kind: "academic" })];
    expect(groupsOf(few, "kind")).toEqual([
      { cells: ["nonprofit"], organizations: 9 },
      { cells: ["business", "academic"], organizations: 7 },
    ]);
    expect(groupsOf([...some(9, { kind: "nonprofit" }), ...some(2, { kind: "business" })], "kind")).toEqual([]);
  });
});

describe("the attack by differences", () => {
  // Six nonprofits, of which five work in the north, where nobody else does: the sixth is kind less region.
  const lone = some(1, { kind: "nonprofit", region: "south" })[0] as Counted;
  const all = [
    ...some(5, { kind: "nonprofit", region: "north" }),
    lone,
    ...some(12, { kind: "business", region: "south" }),
  ];
  const voices: [string, number][] = all.map(({ id }, at) => [id, id === lone.id ? 17 : (at % 3) + 1]);
  const sum = (which: (one: Counted) => boolean): number =>
    all.filter(which).reduce((total, { id }) => total + (new Map(voices).get(id) ?? 0), 0);

  test("succeeds where both views are told to the letter", () => {
    expect(sum(({ cells }) => cells.kind === "nonprofit") - sum(({ cells }) => cells.region === "north")).toBe(17);
  });

  test("fails, because the second view is held back whole", () => {
    const told = makeTold("2026-01-01", known(all, { talk: voices }));
    expect(told?.heldBack).toEqual(["region"]);
    expect(Object.keys(told?.dimensions ?? {})).toEqual(["kind"]);
    expect(Object.keys(measure(told, "talk")?.groups ?? {})).toEqual(["kind"]);
  });

  test("views that cross are both told", () => {
    const crossed = ["nonprofit", "business"].flatMap((kind) =>
      ["north", "south"].flatMap((region) => some(6, { kind, region })),
    );
    expect(Object.keys(tellableDimensions(crossed).dimensions)).toEqual(["kind", "region"]);
  });
});

describe("what is told", () => {
  const all = [...some(12, { kind: "nonprofit" }), ...some(8, { kind: "community-group" })];
  const voicesOf = (own: number, theirs: number): [string, number][] =>
    all.map(({ id, cells }) => [id, cells.kind === "nonprofit" ? own : theirs]);

  test("is nothing of fewer than ten organizations, and nothing of a voice that fewer than five have", () => {
    expect(makeTold("2026-01-01", known(some(9, { kind: "nonprofit" }), {}))).toBeNull();
    const four = all.slice(0, 4).map(({ id }): [string, number] => [id, 9]);
    const told = makeTold("2026-01-01", known(all, { chairs: four, seats: four.slice(0, 0) }));
    const nothing = { isHidden: true, total: null, spread: null, groups: {} };
    expect(measure(told, "chairs")).toEqual({ measure: "chairs", ...nothing });
    expect(measure(told, "seats")).toEqual({ measure: "seats", ...nothing });
  });

  test("does not tell who was silent: nought and one in twenty look alike", () => {
    const [none, one] = [0, 1].map((theirs) =>
      measure(makeTold("2026-01-01", known(all, { talk: voicesOf(20, theirs) })), "talk"),
    );
    expect(none?.groups.kind?.[1]).toMatchObject({ band: "quarter", share: 0.05 });
    expect(one?.groups.kind?.[1]).toMatchObject({ band: "quarter", share: 0.05 });
  });

  test("one more voice of one organization moves no figure, and a hundred move them in steps", () => {
    const before = voicesOf(20, 10);
    const after = before.map(([id, count], at): [string, number] => [id, at === 15 ? count + 1 : count]);
    const told = (talk: [string, number][]) => makeTold("2026-01-01", known(all, { talk }));
    expect(told(after)).toEqual(told(before));
    expect(told(voicesOf(20, 60))).not.toEqual(told(before));
  });

  test("is sure by organizations, not by how loud one of them is", () => {
    const loud = all.map(({ id }, at): [string, number] => [id, at === 0 ? 400 : 1]);
    expect(effectiveSize(loud.map(([, count]) => count))).toBeLessThan(1.2);
    const told = measure(makeTold("2026-01-01", known(all, { talk: loud })), "talk");
    expect(told?.groups.kind?.map(({ sure }) => sure)).toEqual(["cannot-tell", "cannot-tell"]);
    expect(told?.spread).toBe("few-carry");
    const even = measure(makeTold("2026-01-01", known(all, { talk: voicesOf(30, 3) })), "talk");
    expect(even?.groups.kind?.[1]).toMatchObject({ band: "quarter", sure: "likely" });
    const more = [...some(36, { kind: "nonprofit" }), ...some(24, { kind: "community-group" })];
    const three = more.map(({ id, cells }): [string, number] => [id, cells.kind === "nonprofit" ? 30 : 3]);
    const sure = measure(makeTold("2026-01-01", known(more, { talk: three })), "talk");
    expect(sure?.groups.kind?.[1]).toMatchObject({ band: "quarter", sure: "certain" });
  });

  test("under fifteen organizations is said in words alone", () => {
    const few = [...some(7, { kind: "nonprofit", region: "n" }), ...some(5, { kind: "business", region: "s" })];
    const told = makeTold("2026-01-01", known(few, { talk: few.map(({ id }) => [id, id.includes("nonp") ? 9 : 2]) }));
    expect(measure(told, "talk")).toMatchObject({ spread: null });
    expect(measure(told, "talk")?.groups.kind).toEqual([
      { band: "more", share: null, low: null, high: null, sure: expect.any(String) },
      { band: "fewer", share: null, low: null, high: null, sure: expect.any(String) },
    ]);
    expect(Object.keys(told?.dimensions ?? {})).toEqual(["kind"]);
  });

  test("says how many seats those hold who live it, in tenths, and nothing where they are fewer than five", () => {
    const lived = (seats: Known["seats"]) => makeTold("2026-01-01", { ...known(all, {}), seats })?.lived;
    expect([lived({ all: 31, lived: 9 }), lived({ all: 31, lived: 4 }), lived({ all: 9, lived: 5 })]).toEqual([
      ...[0.3, null, null],
    ]);
    expect(lived({ all: 12, lived: 9 })).toBeNull();
  });

  test("puts the surest and largest finding first, and finds the same group in an earlier half-year", () => {
    const talk = voicesOf(30, 3);
    const told = makeTold("2026-01-01", known(all, { talk, came: voicesOf(3, 1) })) as ToldVoice;
    const [first] = findingsOf(told);
    expect(first).toMatchObject({ measure: "talk", group: { cells: ["community-group"] }, told: { sure: "likely" } });
    const before = makeTold("2025-07-01", known(all, { talk: voicesOf(10, 10) })) as ToldVoice;
    if (first) expect(sameGroupIn(before, first)?.band).toBe("even");
    if (first) expect(sameGroupIn({ ...before, dimensions: {} }, first)).toBeNull();
  });
});

test.each([
  [0, "quarter"],
  [0.3, "quarter"],
  [0.5, "half"],
  [0.7, "three-quarters"],
  [1, "even"],
  [1.1, "even"],
  [1.4, "half-more"],
  [2.2, "twice"],
  [9, "thrice"],
])("a ratio of %d is told as %s", (ratio, band) => {
  expect(bandOf(ratio, true)).toBe(band);
});
