import { expect, test } from "vitest";
import { isOwedATalk, yearsBefore } from "./talk.ts";

test("a year before is the same day, and the last of February where there is no 29th", () => {
  expect(yearsBefore(new Date("2026-03-12T23:00:00Z"), 1)).toBe("2025-03-12");
  expect(yearsBefore(new Date("2028-02-29T08:00:00Z"), 1)).toBe("2027-02-28");
  expect(yearsBefore(new Date("2028-02-29T08:00:00Z"), 4)).toBe("2024-02-29");
});

test("an organization is owed a talk after twelve months, or where there was none", () => {
  const now = new Date("2026-03-12T08:00:00Z");
  expect(isOwedATalk(null, now)).toBe(true);
  expect(isOwedATalk("2025-03-11", now)).toBe(true);
  expect(isOwedATalk("2025-03-12", now)).toBe(false);
});
