import { describe, expect, test } from "vitest";
import { lookAfter, periodIn, periodsLater } from "./curve-after.ts";
import { grantedIn, inOrder } from "./policy-ask.ts";

const points = [
  { period: "2016", value: 12_800 },
  { period: "2012", value: 8_869 },
  { period: "2014", value: 9_600 },
];

describe("figures before and after", () => {
  test("are the last before the year of granting and the newest since", () => {
    const found = lookAfter(points, { grantedIn: "2015-06-30", lagPeriods: 3 });
    expect(found.before).toEqual({ period: "2014", value: 9_600 });
    expect(found.newest).toEqual({ period: "2016", value: 12_800 });
    expect(found).toMatchObject({ seenFrom: "2018", canBeSeen: false });
    expect(found.points.map(({ period }) => period)).toEqual(["2012", "2014", "2016"]);
  });

  test("can be seen once a figure is there for the time that the lag has passed", () => {
    expect(lookAfter(points, { grantedIn: "2015", lagPeriods: 1 }).canBeSeen).toBe(true);
  });

  test("say nothing where all lie on one side", () => {
    expect(lookAfter(points, { grantedIn: "2020", lagPeriods: 0 }).newest).toBeNull();
    expect(lookAfter(points, { grantedIn: "2010", lagPeriods: 0 }).before).toBeNull();
    expect(lookAfter([], { grantedIn: "2010", lagPeriods: 0 })).toMatchObject({ before: null, newest: null });
  });

  test("are counted in months where the figures are", () => {
    expect(periodIn("2015", "2014-03")).toBe("2015-01");
    expect(periodIn("2015-06-30", "2014-03")).toBe("2015-06");
    expect(periodsLater("2015-11", 3)).toBe("2016-02");
    expect(periodsLater("2015", 3)).toBe("2018");
  });
});

describe("the history of an ask", () => {
  const step = (
    state: "preparing" | "asked" | "granted" | "partly",
    on: string,
    saidAt = "2020-01-01T00:00:00.000Z",
  ) => ({
    state,
    on,
    saidAt,
  });

  test("puts an answer of which only the year is known after what happened in that year", () => {
    const steps = [step("granted", "2015"), step("asked", "2015-06"), step("preparing", "2015")];
    expect(inOrder(steps).map(({ state }) => state)).toEqual(["preparing", "asked", "granted"]);
  });

  test("knows when it was first granted, in part or whole", () => {
    expect(grantedIn([step("granted", "2017"), step("partly", "2016-02"), step("asked", "2015")])).toBe("2016-02");
    expect(grantedIn([step("asked", "2015")])).toBeNull();
  });
});
