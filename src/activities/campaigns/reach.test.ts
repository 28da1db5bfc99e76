import { describe, expect, test } from "vitest";
import type { Reach } from "./campaign.ts";
import { findOverlap, sumReach } from "./reach.ts";
import { daysIn, readReach } from "./reach-file.ts";

const count = (more: Partial<Reach>): Reach => ({
  channel: "petition",
  measure: "signatures",
  fromOn: "2015-05-01",
  toOn: "2015-05-01",
  amount: 100,
  source: "The petition",
  ...more,
});

describe("whom a campaign reached", () => {
  test("is added up over days and channels, never over measures", () => {
    const found = sumReach([
      count({}),
      count({ fromOn: "2015-05-02", toOn: "2015-05-02", amount: 50 }),
      count({ channel: "events", amount: 7 }),
      count({ measure: "views", channel: "web", amount: 9000 }),
    ]);
    expect(found.map(({ measure, total }) => [measure, total])).toEqual([
      ["views", 9000],
      ["signatures", 157],
    ]);
  });

  test("does not add people over channels, nor over days", () => {
    const people = { measure: "people" as const };
    const [found] = sumReach([
      count({ ...people, channel: "radio", amount: 300 }),
      count({ ...people, channel: "radio", fromOn: "2015-05-02", toOn: "2015-05-02", amount: 200 }),
      count({ ...people, channel: "television", amount: 500 }),
    ]);
    expect(found?.total).toBeNull();
    expect(found?.channels.map(({ channel, amount }) => [channel, amount])).toEqual([
      ["television", 500],
      ["radio", 300],
    ]);
  });

  test("is not counted twice by days that overlap; the same days said again are a correction", () => {
    const month = count({ fromOn: "2015-05-01", toOn: "2015-05-31" });
    expect(findOverlap([month], count({ fromOn: "2015-05-31", toOn: "2015-06-02" }))).toBe(month);
    expect(findOverlap([month], { ...month, amount: 3 })).toBeUndefined();
    expect(findOverlap([month], count({ channel: "events" }))).toBeUndefined();
  });
});

describe("a file of counts", () => {
  const row = (number: number, ...cells: string[]) => ({ row: number, cells });

  test("is read in three languages, with days, months and years", () => {
    const { reach, faults } = readReach([
      row(1, "יום", "ערוץ", "מדד", "כמות", "מקור"),
      row(2, "2015-05", "עצומה", "חתימות", "1,200", "אתר העצומה"),
      row(3, "31/05/2015", "television", "People", "40000", "TV"),
    ]);
    expect(faults).toEqual([]);
    expect(reach[0]).toMatchObject({ fromOn: "2015-05-01", toOn: "2015-05-31", amount: 1200, channel: "petition" });
    expect(reach[1]).toMatchObject({ fromOn: "2015-05-31", toOn: "2015-05-31", measure: "people" });
    expect(daysIn("2015")).toEqual({ first: "2015-01-01", last: "2015-12-31" });
    expect(daysIn("31.02.2015")).toBeNull();
  });

  test("names each row that is not understood", () => {
    const { reach, faults } = readReach([
      row(1, "Day", "To", "Channel", "Measure", "Amount", "Source"),
      row(2, "soon", "", "radio", "people", "1", "x"),
      row(3, "2015-05-02", "2015-05-01", "radio", "people", "1", "x"),
      row(4, "2015-05-02", "", "pigeon", "people", "1", "x"),
      row(5, "2015-05-02", "", "radio", "hearts", "1", "x"),
      row(6, "2015-05-02", "", "radio", "people", "-1", "x"),
      row(7, "2015-05-02", "", "radio", "people", "1", ""),
    ]);
    expect(reach).toEqual([]);
    expect(faults.map((fault) => fault.row)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(new Set(faults.map(({ message }) => message.en)).size).toBe(6);
  });

  test("says so where its titles are missing", () => {
    expect(readReach([row(1, "a", "b")]).faults).toHaveLength(1);
  });
});
