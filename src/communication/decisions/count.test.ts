import { describe, expect, test } from "vitest";
import { quorumOf } from "../../backbone/bodies/body.ts";
import { dayIn } from "../../core/days.ts";
import { answersOf, type Choice, checkChoice } from "./ballots.ts";
import { countVotes, isEnough } from "./count.ts";
import { audienceOf, type Decision, methods } from "./decision.ts";
import { outcomeOf } from "./outcome.ts";

const asked = (method: Decision["method"], more: Partial<Decision> = {}) => ({
  method,
  options: ["North", "South", "East"],
  shareNeeded: "half" as const,
  countedBy: "schulze" as const,
  dots: 5,
  ...more,
});
const all = { mayVote: 5, recused: 0, quorum: 3 };
const count = (method: Decision["method"], choices: readonly Choice[], more: Partial<Decision> = {}) =>
  countVotes(asked(method, more), choices, all);

describe("quorum", () => {
  test("is of those who may vote, and never below the least", () => {
    const body = { quorumShare: 0.5, quorumLeast: 2 };
    expect([0, 1, 4, 5, 7].map((mayVote) => quorumOf(body, mayVote))).toEqual([2, 2, 2, 3, 4]);
    expect(quorumOf({ quorumShare: 2 / 3, quorumLeast: 1 }, 6)).toBe(4);
    expect(quorumOf({ quorumShare: 0.1 + 0.2, quorumLeast: 1 }, 10)).toBe(3);
  });

  test("that is not there leaves everything undecided, whatever was answered", () => {
    expect(count("majority", ["yes", "yes"]).outcome).toBe("no-quorum");
    expect(count("score", [[9, 1, 1]]).outcome).toBe("no-quorum");
    expect(outcomeOf({ ...asked("majority"), result: count("majority", ["yes", "yes"]) })?.values).toEqual({
      took: 2,
      quorum: 3,
    });
  });
});

describe("majority", () => {
  test("is more than half, two thirds or three quarters of those for and against; whoever abstains is there", () => {
    expect(count("majority", ["yes", "abstain", "abstain"])).toMatchObject({ outcome: "adopted", took: 3 });
    expect(count("majority", ["yes", "no", "abstain"]).outcome).toBe("not-adopted");
    expect(count("majority", ["abstain", "abstain", "abstain"]).outcome).toBe("not-adopted");
    expect([isEnough(2, 1, "two-thirds"), isEnough(3, 2, "two-thirds")]).toEqual([true, false]);
    expect([isEnough(3, 1, "three-quarters"), isEnough(5, 2, "three-quarters")]).toEqual([true, false]);
    expect(isEnough(0, 0, "half")).toBe(false);
  });
});

describe("consent and consensus", () => {
  test("one reasoned objection holds, and whoever stands aside does not", () => {
    expect(count("consent", ["agree", "agree", "aside"]).outcome).toBe("adopted");
    expect(count("consent", ["agree", "agree", "agree", "agree", "objection"]).outcome).toBe("not-adopted");
    expect(count("consensus", ["agree", "aside", "disagree"]).outcome).toBe("not-adopted");
    expect(count("consensus", ["aside", "aside", "aside"]).outcome).toBe("not-adopted");
  });
});

describe("options", () => {
  test("are scored by the middle score, with how far the scores lie apart", () => {
    const result = count("score", [
      [9, 10, null],
      [8, 0, 3],
      [7, 10, 3],
      [9, 0, 4],
    ]);
    expect(result).toMatchObject({ outcome: "chosen", winners: [0] });
    expect(result.options[1]).toEqual({ place: 2, median: 5, low: 0, high: 10 });
    expect(result.options[2]).toMatchObject({ place: 3, median: 3 });
  });

  test("that come out level are told as level", () => {
    expect(
      count("score", [
        [5, 5, 1],
        [5, 5, 1],
        [5, 5, 1],
      ]),
    ).toMatchObject({ outcome: "level", winners: [0, 1] });
    expect(
      count("dots", [
        [5, 0, 0],
        [0, 5, 0],
        [1, 1, 3],
      ]),
    ).toMatchObject({ outcome: "level", winners: [0, 1] });
    const circle = [
      [1, 2, 3],
      [3, 1, 2],
      [2, 3, 1],
    ];
    expect(count("ranking", circle)).toMatchObject({ outcome: "level", winners: [0, 1, 2] });
    expect(count("ranking", circle, { countedBy: "borda" }).outcome).toBe("level");
  });

  test("are ranked by the method that was agreed, and the two may differ", () => {
    const ballots = [
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
      [3, 1, 2],
      [3, 1, 2],
    ];
    expect(count("ranking", ballots)).toMatchObject({ outcome: "chosen", winners: [0] });
    expect(count("ranking", ballots, { countedBy: "borda" })).toMatchObject({ outcome: "chosen", winners: [1] });
    expect(count("ranking", ballots).pairs?.[0]).toEqual([0, 3, 3]);
  });

  test("get the dots that were given", () => {
    const result = count("dots", [
      [5, 0, 0],
      [2, 2, 1],
      [0, 3, 2],
    ]);
    expect(result.options.map(({ points, place }) => [points, place])).toEqual([
      [7, 1],
      [5, 2],
      [3, 3],
    ]);
  });
});

describe("a choice", () => {
  const wrong: [Decision["method"], Choice, string | null][] = [
    ["consent", "objection", null],
    ["consent", "yes", null],
    ["majority", "agree", null],
    ["majority", [1, 2, 3], null],
    ["score", [11, 0, 0], null],
    ["score", [1.5, 0, 0], null],
    ["score", [1, 2], null],
    ["score", [null, null, null], null],
    ["ranking", [0, 1, 2], null],
    ["ranking", [1, 2, 4], null],
    ["dots", [5, 1, 0], null],
    ["dots", [0, 0, 0], null],
    ["dots", [-1, 2, 0], null],
  ];
  test.each(wrong)("of %s that is %j is refused", (method, choice, reason) => {
    expect(() => checkChoice(asked(method), choice, reason)).toThrow();
  });

  test("that answers what is asked is taken", () => {
    for (const method of methods)
      for (const answer of answersOf[method]) expect(() => checkChoice(asked(method), answer, "why")).not.toThrow();
    expect(() => checkChoice(asked("ranking"), [1, 1, null], null)).not.toThrow();
    expect(() => checkChoice(asked("dots"), [3, 2, null], null)).not.toThrow();
  });
});

test("a decision is the committee's until it is taken, and then whose it was opened for", () => {
  const decision = { bodyId: "b", ownerPersonId: null, readBy: "everyone" as const };
  expect(audienceOf({ ...decision, state: "open" })).toEqual(["body:b"]);
  expect(audienceOf({ ...decision, state: "withdrawn" })).toEqual(["body:b"]);
  expect(audienceOf({ ...decision, state: "decided" })).toContain("everyone");
  expect(audienceOf({ ...decision, state: "done", readBy: "body", ownerPersonId: "p" })).toEqual([
    "body:b",
    "person:p",
  ]);
});

test("a day is counted where the initiative is", () => {
  const late = new Date("2026-03-12T22:30:00Z");
  expect([dayIn("Asia/Jerusalem", late), dayIn("America/New_York", late)]).toEqual(["2026-03-13", "2026-03-12"]);
});
