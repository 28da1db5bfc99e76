import { describe, expect, test } from "vitest";
import { mergeAnswers } from "./merge.ts";
import { type Basis, pressing, problemsOf, roundTimes } from "./problems.ts";
import { readAmount } from "./read-amount.ts";
import { answersSchema, countAnswered, noAnswers } from "./report.ts";
import { sumPaces } from "./windows/pace-sum.ts";
import { monthsAfter } from "./windows/window.ts";

describe("a number as people write it", () => {
  test.each([
    ["31", "en", { value: 31 }],
    ["31,000", "en", { value: 31000 }],
    ["1,234,567.5", "he", { value: 1234567.5 }],
    ["31.000", "en", { value: 31, or: 31000 }],
    ["31.000", "ar", { value: 31000, or: 31 }],
    ["1.234.567", "en", { value: 1234567 }],
    ["1.234,5", "ar", { value: 1234.5 }],
    ["3,5", "he", { value: 3.5 }],
    ["٣١", "ar", { value: 31 }],
    ["٣١٬٠٠٠", "ar", { value: 31000 }],
    ["٣٫٥", "ar", { value: 3.5 }],
    ["۳۱", "ar", { value: 31 }],
    ["\u200f31 ", "he", { value: 31 }],
    ["31 000", "en", { value: 31000 }],
    ["−5", "he", { value: -5 }],
    ["5-", "he", { value: -5 }],
    ["+31", "en", { value: 31 }],
  ] as const)("%s in %s", (text, language, amount) => {
    expect(readAmount(text, language)).toEqual(amount);
  });

  test.each(["", "about 30", "31-40", "3,1,2", "1e9", "0x10", "thirty"])("%s is none", (text) => {
    expect(readAmount(text, "en")).toBeNull();
  });
});

describe("what is asked back", () => {
  const basis: Basis = {
    measure: "count",
    quantity: 120,
    soFar: 74,
    today: "2026-06-01",
    language: "en",
    namesSender: false,
  };
  const given = answersSchema.parse({ pace: "as-planned", alsoCounted: "no" });
  const asked = (typed: string, other: Partial<Basis> = {}) =>
    pressing(problemsOf({ ...given, typed }, { ...basis, ...other })).map(({ kind, message, values, rather }) => ({
      kind,
      says: message.en.slice(0, 24),
      values,
      ...(rather !== undefined && { rather }),
    }));

  test("31,000 typed for 31 is said in times of the promise, and can be said to be right", () => {
    expect(asked("31,000")).toEqual([{ kind: "doubt", says: "That is {times, number} ", values: { times: 250 } }]);
    expect(problemsOf({ ...given, typed: "31,000", sureOf: "31,000" }, basis)).toEqual([]);
    expect(problemsOf({ ...given, typed: "31,001", sureOf: "31,000" }, basis)).toHaveLength(1);
  });

  test("31 is simply taken, and so is more than was promised", () => {
    expect(asked("31")).toEqual([]);
    expect(asked("60")).toEqual([]);
  });

  test("a number that looks like the whole is asked about, with the difference offered", () => {
    expect(asked("105")).toMatchObject([{ kind: "doubt", values: { value: 105, all: 179, more: 31 }, rather: 31 }]);
  });

  test("less than before is asked, and never below nothing", () => {
    expect(asked("-5")).toMatchObject([{ kind: "doubt", values: { soFar: 74, all: 69 } }]);
    expect(asked("-75")).toMatchObject([{ kind: "wrong" }]);
  });

  test("a point before three digits is asked", () => {
    expect(asked("31.000", { quantity: 100_000 })).toMatchObject([{ kind: "doubt", rather: 31000 }]);
  });

  test("a day to come, no number, no name", () => {
    const future = { ...given, typed: "31", asOf: "2026-06-02" };
    expect(problemsOf(future, basis)).toMatchObject([{ field: "asOf", kind: "wrong" }]);
    expect(problemsOf({ ...future, asOf: "2026-06-01" }, basis)).toEqual([]);
    expect(asked("many")).toMatchObject([{ kind: "wrong" }]);
    expect(problemsOf({ ...given, typed: "31" }, { ...basis, namesSender: true })).toMatchObject([
      { field: "senderName", kind: "missing" },
    ]);
  });

  test("who counted them too is a partner that is known, with a share of 1 to 99", () => {
    const also = { ...given, typed: "31", alsoCounted: "yes" as const };
    expect(problemsOf(also, basis)).toMatchObject([{ field: "alsoWith" }]);
    expect(problemsOf({ ...also, alsoWith: "Nobody known" }, basis)).toMatchObject([
      { field: "alsoWith", kind: "wrong" },
    ]);
    const known = { ...also, alsoWith: "00000000-0000-7000-8000-000000000001" };
    expect(problemsOf({ ...known, ownShare: "٥٠" }, basis)).toEqual([]);
    expect(problemsOf({ ...known, ownShare: "100" }, basis)).toMatchObject([{ field: "ownShare" }]);
  });

  test("nothing new and another way of counting need no number", () => {
    expect(problemsOf({ ...given, count: "nothing-new", alsoCounted: null }, basis)).toEqual([]);
    expect(problemsOf({ ...given, count: "otherwise" }, basis)).toMatchObject([{ field: "countedOtherwise" }]);
  });

  test("times are said as people say them", () => {
    expect([258.3, 12.4, 2.6, 100].map(roundTimes)).toEqual([250, 10, 2.5, 100]);
  });

  test("five questions are counted; who reads it is answered as it stands", () => {
    expect(countAnswered(noAnswers, problemsOf(noAnswers, basis))).toBe(1);
    const all = { ...given, typed: "31", words: "Two hours a week" };
    expect(countAnswered(all, problemsOf(all, basis))).toBe(5);
  });
});

describe("two who answer at once", () => {
  const before = answersSchema.parse({ typed: "20" });

  test("each keeps what she alone changed", () => {
    const mine = { ...before, pace: "slower" as const };
    const theirs = { ...before, typed: "31" };
    expect(mergeAnswers(before, mine, theirs)).toEqual({
      answers: { ...before, typed: "31", pace: "slower" },
      clashes: [],
    });
  });

  test("what both changed is asked, and stays as it is said", () => {
    const mine = { ...before, typed: "31", words: "Mine" };
    const theirs = { ...before, typed: "34", words: "Theirs" };
    expect(mergeAnswers(before, mine, theirs).clashes).toEqual([
      { field: "typed", mine: "31", theirs: "34" },
      { field: "words", mine: "Mine", theirs: "Theirs" },
    ]);
    expect(mergeAnswers(before, mine, theirs, "mine").answers).toMatchObject({ typed: "31", words: "Mine" });
    expect(mergeAnswers(before, mine, theirs, "theirs").answers).toMatchObject({ typed: "34", words: "Theirs" });
    expect(mergeAnswers(before, mine, theirs, "both").answers).toMatchObject({ typed: "31", words: "Theirs\n\nMine" });
  });
});

test("others than the backbone team hear in quarters, and of enough organizations", () => {
  const said = (count: number, slower: number) =>
    Array.from({ length: count }, (_, n) => ({
      organizationId: String(n),
      pace: n < slower ? "slower" : "as-planned",
    }));
  expect(sumPaces(said(4, 1), false)).toBeNull();
  expect(sumPaces(said(8, 1), false)).toEqual({ exact: null, quarters: 4 });
  expect(sumPaces(said(8, 4), false)).toEqual({ exact: null, quarters: 2 });
  expect(sumPaces(said(4, 1), true)?.exact).toEqual({ "as-planned": 3, slower: 1, change: 0, stopped: 0 });
  expect(sumPaces([], true)).toBeNull();
});

test("months are counted by the calendar", () => {
  expect(monthsAfter("2026-01-31", 1)).toBe("2026-02-28");
  expect(monthsAfter("2026-06-01", 12)).toBe("2027-06-01");
  expect(monthsAfter("2026-11-30", 3)).toBe("2027-02-28");
});
