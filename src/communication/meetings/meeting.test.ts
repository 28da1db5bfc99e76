import { expect, test } from "vitest";
import { momentOf, onTheWall } from "../../core/days.ts";
import { quorumOf } from "./attendance.ts";
import { daysBy } from "./recurrence.ts";

test.each([
  ["2026-01-15", "10:00", "Asia/Jerusalem", "2026-01-15T08:00:00.000Z"],
  ["2026-07-15", "10:00", "Asia/Jerusalem", "2026-07-15T07:00:00.000Z"],
  ["2026-03-12", "09:30", "America/New_York", "2026-03-12T13:30:00.000Z"],
  // Of the hour that comes twice in autumn, the first.
  ["2026-10-25", "01:30", "Asia/Jerusalem", "2026-10-24T22:30:00.000Z"],
  ["2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
  // Around the hour that is left out in spring.
  ["2026-03-27", "01:59", "Asia/Jerusalem", "2026-03-26T23:59:00.000Z"],
  ["2026-03-27", "03:00", "Asia/Jerusalem", "2026-03-27T00:00:00.000Z"],
])("%s %s in %s is %s", (day, time, zone, moment) => {
  expect(momentOf({ day, time }, zone)?.toISOString()).toBe(moment);
  expect(onTheWall(new Date(moment), zone)).toEqual({ day, time });
});

test("a time that no clock shows is none", () => {
  expect(momentOf({ day: "2026-03-27", time: "02:30" }, "Asia/Jerusalem")).toBeNull();
  expect(momentOf({ day: "2026-03-08", time: "02:30" }, "America/New_York")).toBeNull();
  expect(momentOf({ day: "2026-02-31", time: "25:00" }, "America/New_York")).toBeNull();
});

test("a meeting comes again by its rule", () => {
  expect(daysBy("once", "2026-03-12", 5)).toEqual(["2026-03-12"]);
  expect(daysBy("two-weekly", "2026-03-12", 3)).toEqual(["2026-03-12", "2026-03-26", "2026-04-09"]);
  expect(daysBy("monthly", "2026-03-12", 4)).toEqual(["2026-03-12", "2026-04-09", "2026-05-14", "2026-06-11"]);
  // A month without a fifth Monday has its last.
  expect(daysBy("monthly", "2026-03-30", 3)).toEqual(["2026-03-30", "2026-04-27", "2026-05-25"]);
  expect(daysBy("monthly", "2026-11-26", 3)).toEqual(["2026-11-26", "2026-12-24", "2027-01-28"]);
});

test("a quorum is a share of the votes, and never fewer than its least", () => {
  const seats = (present: number, others: number, observers = 0) => [
    ...Array.from({ length: present }, () => ({ hasVote: true, how: "present" as const })),
    ...Array.from({ length: others }, () => ({ hasVote: true, how: null })),
    ...Array.from({ length: observers }, () => ({ hasVote: false, how: "online" as const })),
  ];
  const half = { quorumShare: 0.5, quorumLeast: 2 };
  expect(quorumOf(half, seats(3, 2, 4))).toEqual({ votes: 5, needed: 3, there: 3, reached: true });
  expect(quorumOf(half, seats(2, 3, 4))).toMatchObject({ needed: 3, there: 2, reached: false });
  expect(quorumOf(half, seats(1, 1))).toMatchObject({ needed: 2, reached: false });
  expect(quorumOf({ quorumShare: 0.6, quorumLeast: 2 }, seats(3, 2))).toMatchObject({ needed: 3, reached: true });
});
