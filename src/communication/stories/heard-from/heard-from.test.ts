import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayTellAnew, stepOf, tellable } from "../coarse.ts";
import { type Answers, type Question, tellWho } from "./heard-from.ts";

const k = 5;
const places: Question = { id: "place", answers: ["north", "south", "east"], isPlace: true };
const gender: Question = { id: "gender", answers: ["girl", "boy", "other"], isPlace: false };
const tellers = (...of: [number, Answers][]): Answers[] =>
  of.flatMap(([count, answers]) => Array.from({ length: count }, () => answers));
const nobodyKnown = new Map<string, Map<string, number>>();

describe("who was heard", () => {
  test("nine tellers of one town are never shown by town", () => {
    for (const all of [
      tellers([9, { place: "north" }]),
      tellers([9, { place: "north" }], [40, { place: "south" }]),
      tellers([9, { place: "north" }], [12, {}]),
      tellers([60, { place: "north" }]),
    ]) {
      const [told] = tellWho([places], all, nobodyKnown, k).questions;
      expect(told).toEqual({ question: "place", isHidden: true, answers: [], silent: null });
    }
  });

  test("two towns with ten and more are shown, a third with nine is not, and a hidden count is no zero", () => {
    const all = tellers([23, { place: "north" }], [11, { place: "south" }], [9, { place: "east" }], [1, {}]);
    expect(tellWho([places], all, nobodyKnown, k).questions[0]).toEqual({
      question: "place",
      isHidden: false,
      answers: [
        { answer: "north", step: 20, compared: null, sure: null },
        { answer: "south", step: 10, compared: null, sure: null },
        { answer: "east", step: null, compared: null, sure: null },
      ],
      silent: null,
    });
    const none = tellWho([places], tellers([23, { place: "north" }], [11, { place: "south" }]), nobodyKnown, k);
    expect(none.questions[0]?.answers[2]).toEqual({ answer: "east", step: null, compared: null, sure: null });
  });

  test("one who is alone in a group cannot be found by taking away: another group stays untold with her", () => {
    const all = tellers([30, { gender: "girl" }], [12, { gender: "boy" }], [1, { gender: "other" }]);
    const told = tellWho([gender], all, nobodyKnown, k).questions[0];
    expect(told?.answers.map(({ step }) => step)).toEqual([20, null, null]);
    const plain = all.filter((one) => one.gender !== undefined).length - 30 - 12;
    expect(plain).toBe(1);
  });

  test("says how many said nothing, and compares with who lives there in words", () => {
    const all = tellers([40, { gender: "girl" }], [10, { gender: "boy" }], [7, {}]);
    const living = new Map([
      [
        "gender",
        new Map([
          ["girl", 500],
          ["boy", 480],
          ["other", 20],
        ]),
      ],
    ]);
    expect(tellWho([gender], all, living, k).questions[0]).toEqual({
      question: "gender",
      isHidden: false,
      answers: [
        { answer: "girl", step: 20, compared: "more", sure: "certain" },
        { answer: "boy", step: 10, compared: "fewer", sure: "certain" },
        { answer: "other", step: null, compared: null, sure: null },
      ],
      silent: 5,
    });
  });

  test("says how sure it is, by the exact interval: few cannot tell, many can", () => {
    const living = new Map([
      [
        "gender",
        new Map([
          ["girl", 480],
          ["boy", 480],
          ["other", 40],
        ]),
      ],
    ]);
    const sureOf = (girls: number, boys: number) =>
      tellWho([gender], tellers([girls, { gender: "girl" }], [boys, { gender: "boy" }]), living, k)
        .questions[0]?.answers.map(({ compared, sure }) => [compared, sure])
        .slice(0, 2);
    expect(sureOf(9, 5)).toEqual([
      ["more", "cannot-tell"],
      ["fewer", "cannot-tell"],
    ]);
    expect(sureOf(20, 9)?.[0]).toEqual(["more", "likely"]);
    expect(sureOf(300, 120)?.[1]).toEqual(["fewer", "certain"]);
  });

  test("tells nothing of fewer than five", () => {
    expect(tellWho([gender], tellers([4, { gender: "girl" }]), nobodyKnown, k)).toEqual({
      tellers: null,
      questions: [],
    });
    expect(tellWho([gender], tellers([9, { gender: "girl" }]), nobodyKnown, 10)).toEqual({
      tellers: null,
      questions: [],
    });
  });

  test("whatever is told, what stays untold is nobody or at least k, and no told group is under k", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 5, max: 12 }),
        (counts, fewest) => {
          const told = tellable(counts, fewest);
          const untold = counts.reduce((sum, count, place) => (told[place] ? sum : sum + count), 0);
          const any = told.some(Boolean);
          expect(!any || untold === 0 || untold >= fewest).toBe(true);
          for (const [place, count] of counts.entries()) if (told[place]) expect(count).toBeGreaterThanOrEqual(fewest);
        },
      ),
    );
  });
});

describe("one story taken back between two moments", () => {
  const before = tellers([12, { gender: "girl" }], [10, { gender: "boy" }]);
  const after = before.slice(0, -1);
  const stepsIn = (all: Answers[]) =>
    tellWho([gender], all, nobodyKnown, k).questions[0]?.answers.map(({ step }) => step);
  /** What an attacker reads who looks twice, by what is shown at each moment. */
  const finds = (shown: (string | null)[][]): boolean => JSON.stringify(shown[0]) !== JSON.stringify(shown[1]);

  test("would show in what is told, were it made anew at once", () => {
    expect(finds([before, after].map((all) => (stepsIn(all) ?? []).map(String)))).toBe(true);
  });

  test("does not, for what was told stays until five more told their stories and four weeks went by", () => {
    let told = before;
    const look = (all: Answers[], last: { daysAgo: number; storiesSince: number }) => {
      if (mayTellAnew(last, all.length, k)) told = all;
      return (stepsIn(told) ?? []).map(String);
    };
    const first = look(before, { daysAgo: 0, storiesSince: 0 });
    for (const last of [
      { daysAgo: 40, storiesSince: 0 },
      { daysAgo: 40, storiesSince: 4 },
      { daysAgo: 27, storiesSince: 50 },
    ])
      expect(finds([first, look(after, last)])).toBe(false);
    expect(mayTellAnew({ daysAgo: 28, storiesSince: 5 }, 26, k)).toBe(true);
    expect(mayTellAnew(null, 4, k)).toBe(false);
  });
});

test("counts are told in steps", () => {
  expect([0, 4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 9999].map((count) => stepOf(count, 5))).toEqual([
    ...[null, null, 5, 5, 10, 10, 20, 20, 50, 50, 100, 100],
  ]);
  expect([9, 10].map((count) => stepOf(count, 10))).toEqual([null, 10]);
  // Where more than five are needed, the first step still says no more than it does elsewhere.
  expect(stepOf(12, 11)).toBe(10);
});
