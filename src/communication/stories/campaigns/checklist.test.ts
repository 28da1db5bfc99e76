import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coarseOf } from "../coarse.ts";
import { ages, ageTableSchema, ruleFor, suggestAges } from "./age-table.ts";
import { storyCampaignSchema } from "./campaign.ts";
import { checkHoldsUntil, checksHoldUntil, linesFor, missingPoints, points, stateOf } from "./checklist.ts";
import { beginWith, templates } from "./templates.ts";

const line = (country: string, languages: string[], checkedOn: string | null, number = "100") => ({
  ...{ id: "00000000-0000-7000-8000-000000000001", country, languages, number, names: { en: `Line ${number}` } },
  ...{ hours: {}, isFree: true, address: null, checkedBy: checkedOn && "somebody", checkedOn },
});
const words = { en: "Words", he: "מילים" };
const whole = storyCampaignSchema.parse({
  ...{ id: "00000000-0000-7000-8000-000000000000", number: 1, names: words, prompt: words, whoAsks: words },
  ...{
    languages: ["en", "he"],
    countries: ["IL"],
    support: words,
    listenerIds: ["a", "b"],
    coderIds: [],
    entererIds: [],
  },
  ages: [{ ...suggestAges("IL"), confirmedBy: "lead", confirmedOn: "2026-01-10" }],
  lines: [line("IL", ["he", "en"], "2026-01-10")],
  duty: [
    { ...{ country: "IL", words, reportTo: {}, saidBy: "A lawyer" }, confirmedBy: "lead", confirmedOn: "2026-01-10" },
  ],
  safeguarding: { contactId: "c", deputyId: "d", reach: "A phone" },
  ...{ answerWithinDays: 14, takes: ["text"], placeLevel: "none", asks: {}, comparesMeanings: false },
  ...{ keptMonths: 12, fewest: 5, opensOn: null, closesOn: null, openedAt: "2026-01-11T08:00:00Z" },
  ...{ pausedAt: null, pausedBecause: null, closedAt: null, countedOn: null },
});
const everybody = new Set(["a", "b", "c", "d"]);

describe("what keeps tellers safe", () => {
  test("is all there in a campaign that was made whole, and nothing of it in one that a template begins", () => {
    expect(missingPoints(whole, "2026-02-01", everybody)).toEqual([]);
    for (const template of templates)
      expect(
        missingPoints(
          { ...whole, ...beginWith(template, "en"), listenerIds: [], support: {} },
          "2026-02-01",
          new Set(),
        ),
      ).toEqual([...points]);
  });

  test("needs each country and each language by itself", () => {
    const two = { ...whole, countries: ["IL", "US"] };
    expect(missingPoints(two, "2026-02-01", everybody)).toEqual(["lines", "duty", "ages"]);
    expect(missingPoints({ ...whole, languages: ["en", "he", "ar"] }, "2026-02-01", everybody)).toEqual([
      "words",
      "lines",
      "duty",
    ]);
  });

  test("is lost with whoever leaves the initiative", () => {
    for (const [gone, point] of [
      ["a", "listeners"],
      ["c", "contact"],
      ["d", "contact"],
    ] as const) {
      const left = new Set([...everybody].filter((one) => one !== gone));
      expect(missingPoints(whole, "2026-02-01", left)).toEqual([point]);
      expect(stateOf(whole, "2026-02-01", left)).toBe("incomplete");
    }
  });

  test("holds six months from a check, to the end of a shorter month", () => {
    expect(checkHoldsUntil({ checkedOn: "2026-01-10" })).toBe("2026-07-10");
    expect(checkHoldsUntil({ checkedOn: "2025-08-31" })).toBe("2026-02-28");
    expect(checkHoldsUntil({ checkedOn: null })).toBeNull();
    expect(stateOf(whole, "2026-07-10", everybody)).toBe("open");
    expect(stateOf(whole, "2026-07-11", everybody)).toBe("incomplete");
    const checked = { ...whole, lines: [...whole.lines, line("IL", ["he"], "2026-05-01", "200")] };
    expect(checksHoldUntil(checked)).toBe("2026-07-10");
  });

  test("shows a teller no line that was not checked, and those of her language first", () => {
    const lines = [
      line("IL", ["he"], "2026-01-10", "1"),
      line("IL", ["ar", "he"], "2026-01-10", "2"),
      line("IL", ["ar"], null, "3"),
      line("US", ["ar"], "2026-01-10", "4"),
      line("IL", ["ar"], "2025-01-10", "5"),
    ];
    const shown = linesFor({ lines }, { language: "ar", country: "IL", day: "2026-02-01" });
    expect(shown.map(({ number }) => number)).toEqual(["2", "1"]);
  });

  test("stands in the order of closed, draft, paused, over, incomplete, not yet", () => {
    const on = (parts: object, day = "2026-02-01") => stateOf({ ...whole, ...parts }, day, everybody);
    expect(on({ openedAt: null })).toBe("draft");
    expect(on({ closedAt: "2026-01-20T08:00:00Z", pausedAt: "2026-01-19T08:00:00Z" })).toBe("closed");
    expect(on({ pausedAt: "2026-01-19T08:00:00Z", closesOn: "2026-01-30" })).toBe("paused");
    expect(on({ closesOn: "2026-01-31" })).toBe("over");
    expect(on({ opensOn: "2026-02-02" })).toBe("not-yet");
    expect(on({ opensOn: "2026-02-01", closesOn: "2026-02-01" })).toBe("open");
  });
});

describe("what an age may do", () => {
  const rule = fc.record({ mayTell: fc.boolean(), mayPublish: fc.boolean(), needsGuardian: fc.boolean() });
  const tables = fc.array(
    fc.tuple(rule, rule, rule).map((rules) =>
      ageTableSchema.parse({
        ...{ country: "IL", confirmedBy: null, confirmedOn: null },
        rules: rules.map((one, place) => ({ age: ages[place], ...one })),
      }),
    ),
    { maxLength: 4 },
  );

  test("is what is strictest in all countries where none was named", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...ages), (all, age) => {
        const countries = all.map((table, place) => ({ ...table, country: ["IL", "US", "DE", "FR"][place] ?? "IL" }));
        const together = ruleFor(countries, age);
        for (const { country } of countries) {
          const there = ruleFor(countries, age, country);
          expect(there.mayTell || !together.mayTell).toBe(true);
          expect(there.mayPublish || !together.mayPublish).toBe(true);
          if (together.mayPublish && there.needsGuardian) expect(together.needsGuardian).toBe(true);
        }
      }),
    );
  });

  test("is nothing in a country or campaign without a table", () => {
    expect(ruleFor([], "18+").mayTell).toBe(false);
    expect(ruleFor([suggestAges("IL")], "18+", "US").mayTell).toBe(false);
  });
});

test("a count is told in steps, never below the fewest, and never exactly", () => {
  expect([0, 4, 5, 9, 10, 19, 20, 50, 100, 4000].map((count) => coarseOf(count, 5))).toEqual([
    { below: 5 },
    { below: 5 },
    { from: 5, to: 9 },
    { from: 5, to: 9 },
    { from: 10, to: null },
    { from: 10, to: null },
    { from: 20, to: null },
    { from: 50, to: null },
    { from: 100, to: null },
    { from: 100, to: null },
  ]);
  expect(coarseOf(9, 8)).toEqual({ below: 10 });
});
