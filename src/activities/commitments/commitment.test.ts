import { expect, test } from "vitest";
import { missingIn, questionKeys, suggestionsFor } from "./checklist.ts";
import { commitmentSchema, countsIn, isSilent, monthsLater, standingOf, totalsOf } from "./commitment.ts";

const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const open = (heard: string) => ({ state: "open" as const, lastHeardAt: at(heard).toISOString() });

test("a month later is the same day, or the last of a shorter month", () => {
  expect(monthsLater(at("2016-02-29"), 12).toISOString().slice(0, 10)).toBe("2017-02-28");
  expect(monthsLater(at("2015-12-31"), 2).toISOString().slice(0, 10)).toBe("2016-02-29");
  expect(monthsLater(at("2015-03-10"), 24).toISOString().slice(0, 10)).toBe("2017-03-10");
});

test("a promise is silent on the day the limit is reached, not before, and never once it is closed", () => {
  expect(isSilent(open("2015-03-10"), at("2017-03-09"), 24)).toBe(false);
  expect(isSilent(open("2015-03-10"), at("2017-03-10"), 24)).toBe(true);
  expect(isSilent(open("2015-03-10"), at("2017-03-10"), 36)).toBe(false);
  expect(isSilent({ ...open("2001-01-01"), state: "done" }, at("2017-03-10"), 24)).toBe(false);
  expect(isSilent({ state: "open", lastHeardAt: null }, at("2017-03-10"), 24)).toBe(false);
});

test("what was kept counts for good, what ended counts no more, what is silent counts again when it is heard of", () => {
  const now = at("2020-01-01");
  expect(countsIn({ ...open("2001-01-01"), state: "done" }, now, 24)).toBe(true);
  expect(countsIn({ ...open("2019-12-01"), state: "ended" }, now, 24)).toBe(false);
  expect(countsIn(open("2017-01-01"), now, 24)).toBe(false);
  expect(countsIn(open("2019-12-31"), now, 24)).toBe(true);
  expect(countsIn({ state: "draft", lastHeardAt: null }, now, 24)).toBe(false);
});

test("silence is told before pace, for what was said of pace is old by then", () => {
  const now = at("2020-01-01");
  expect(standingOf(open("2017-01-01"), "slower", now, 24)).toBe("no-update");
  expect(standingOf(open("2019-06-01"), "slower", now, 24)).toBe("slower");
  expect(standingOf(open("2019-06-01"), "as-planned", now, 24)).toBe("going");
  expect(standingOf({ state: "draft", lastHeardAt: null }, null, now, 24)).toBeNull();
});

test("only what is of one unit is added up, whatever language its words were written in", () => {
  const count = (quantity: number | null, unit: object) => ({
    measure: "count" as const,
    currency: null,
    quantity,
    unit,
  });
  const money = (quantity: number, currency: string) => ({ measure: "money" as const, quantity, currency, unit: {} });
  const totals = totalsOf([
    count(120, { en: "Teachers" }),
    count(30, { en: "teachers ", he: "מורים" }),
    count(9, { en: "schools" }),
    money(5, "ILS"),
    money(7, "USD"),
    { measure: "percent", quantity: 40, currency: null, unit: {} },
    { measure: "percent", quantity: 60, currency: null, unit: {} },
    { measure: "open", quantity: null, currency: null, unit: {} },
  ]);
  expect(totals.map(({ measure, currency, quantity, promises }) => [measure, currency, quantity, promises])).toEqual([
    ["count", null, 150, 2],
    ["percent", null, null, 2],
    ["count", null, 9, 1],
    ["money", "ILS", 5, 1],
    ["money", "USD", 7, 1],
    ["open", null, null, 1],
  ]);
  expect(totals[0]?.unit).toMatchObject({ he: "מורים" });
});

test("the checklist has twenty questions or fewer, and suggests what is missing or was not answered with yes", () => {
  expect(questionKeys.length).toBeLessThanOrEqual(20);
  const bare = commitmentSchema.parse({
    organizationId: "00000000-0000-7000-8000-000000000000",
    names: { en: "Help" },
    measure: "count",
  });
  expect(missingIn(bare)).toEqual(["forWhom", "where", "number", "howCounted", "dayNamed", "servesGoal"]);
  const full = commitmentSchema.parse({
    ...bare,
    forWhom: { en: "students" },
    placeIds: [bare.organizationId],
    quantity: 5,
    unit: { en: "hours" },
    dueOn: "2020-01-01",
    goalId: bare.organizationId,
  });
  expect(suggestionsFor(full, { answers: { proud: "yes", money: "no" }, note: null })).toEqual(["money"]);
});
