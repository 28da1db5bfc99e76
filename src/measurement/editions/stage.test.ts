import { expect, test } from "vitest";
import { divideByPeriod, type Edition, editionSchema, editionsAsKnownOn } from "./edition.ts";
import { addWorkingDays, obstacleToEveryone, weekendOf } from "./stage.ts";
import { stageWords } from "./words.ts";

const edition = (change: Partial<Edition>): Edition => ({
  ...editionSchema.parse({
    id: "a",
    number: 1,
    indicatorId: "i",
    definitionVersion: 1,
    uploadId: null,
    status: "partners",
    earlyLookUntil: null,
    earlyLooks: [],
    sha256: "",
    rowsRead: 0,
    rowsLeftOut: [],
    periods: ["2015"],
    gaps: {},
    hidden: { cells: 0, reasons: {} },
    madeAt: "2020-01-01T00:00:00.000Z",
    madeBy: "one",
    partnersAt: "2020-01-02T00:00:00.000Z",
    partnersBy: "one",
    everyoneAt: null,
    everyoneBy: null,
    withdrawnAt: null,
    withdrawnReason: null,
    replaces: null,
  }),
  initiativeId: "x",
  rowsFile: null,
  figuresFile: "x/a.parquet",
  ...change,
});

const on = (day: string) => new Date(`${day}T12:00:00.000Z`);

test("five working days skip the weekend of the initiative's language", () => {
  const thursday = new Date("2026-03-05T09:00:00.000Z");
  expect(addWorkingDays(thursday, 5, weekendOf("he")).toISOString()).toBe("2026-03-12T09:00:00.000Z");
  const friday = new Date("2026-03-06T09:00:00.000Z");
  expect(addWorkingDays(friday, 5, weekendOf("en")).toISOString()).toBe("2026-03-13T09:00:00.000Z");
  expect(addWorkingDays(friday, 1, weekendOf("ar")).toISOString()).toBe("2026-03-08T09:00:00.000Z");
});

test("the same person cannot take both steps; another waits for embargo and early look", () => {
  const waiting = edition({
    embargoUntil: "2020-01-05T00:00:00.000Z",
    earlyLookUntil: "2020-01-09T00:00:00.000Z",
  });
  expect(obstacleToEveryone(waiting, "one", on("2020-02-01"))?.message).toBe(stageWords.secondPerson);
  expect(obstacleToEveryone(waiting, "two", on("2020-01-03"))?.message).toBe(stageWords.embargo);
  expect(obstacleToEveryone(waiting, "two", on("2020-01-06"))?.message).toBe(stageWords.earlyLook);
  expect(obstacleToEveryone(waiting, "two", on("2020-01-10"))).toBeNull();
});

test("as known on a day: before it was open, after it was taken back, and when a newer one came", () => {
  const old = edition({ id: "old", periods: ["2015", "2016"], withdrawnAt: "2020-03-01T00:00:00.000Z" });
  const fresh = edition({ id: "new", number: 2, periods: ["2016"], partnersAt: "2020-02-01T00:00:00.000Z" });
  const known = (day: string, reader: "member" | "visitor" = "member") =>
    divideByPeriod(editionsAsKnownOn([old, fresh], reader, on(day))).map((one) => [one.edition.id, one.periods]);
  expect(known("2020-01-01")).toEqual([]);
  expect(known("2020-01-15")).toEqual([["old", ["2015", "2016"]]]);
  expect(known("2020-02-15")).toEqual([
    ["new", ["2016"]],
    ["old", ["2015"]],
  ]);
  expect(known("2020-04-01")).toEqual([["new", ["2016"]]]);
  expect(known("2020-02-15", "visitor")).toEqual([]);
});

test("an edition that replaces another takes all its periods away, once it is open itself", () => {
  const old = edition({ id: "old", periods: ["2015", "2016"] });
  const fresh = edition({ id: "new", periods: ["2016"], replaces: "old", partnersAt: "2020-02-01T00:00:00.000Z" });
  const ids = (day: string) => editionsAsKnownOn([old, fresh], "member", on(day)).map(({ id }) => id);
  expect(ids("2020-01-15")).toEqual(["old"]);
  expect(ids("2020-02-15")).toEqual(["new"]);
});
