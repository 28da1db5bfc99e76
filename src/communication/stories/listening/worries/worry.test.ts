import { expect, test } from "vitest";
import { isUntaken, tellMoreAt, type Worry } from "./worry.ts";

const hours = { urgent: 1, other: 24 };
const raisedAt = new Date("2026-03-01T09:00:00Z");
const worry = (more: Partial<Worry> = {}): Worry => ({
  ...{ id: "w", campaignId: "c", storyId: "s", raisedBy: "a", raisedAt, urgent: true, steps: [] },
  ...{ takenBy: null, takenAt: null, toldMoreAt: null, settledAt: null },
  ...more,
});

test("an urgent worry waits an hour, another a day", () => {
  expect(tellMoreAt(worry(), hours).toISOString()).toBe("2026-03-01T10:00:00.000Z");
  expect(tellMoreAt(worry({ urgent: false }), hours).toISOString()).toBe("2026-03-02T09:00:00.000Z");
});

test("more people are told once, to the minute, and only where nobody took it on or settled it", () => {
  const at = (time: string) => new Date(`2026-03-01T${time}Z`);
  expect(isUntaken(worry(), hours, at("09:59:59"))).toBe(false);
  expect(isUntaken(worry(), hours, at("10:00:00"))).toBe(true);
  expect(isUntaken(worry({ takenAt: at("09:30:00") }), hours, at("12:00:00"))).toBe(false);
  expect(isUntaken(worry({ settledAt: at("09:30:00") }), hours, at("12:00:00"))).toBe(false);
  expect(isUntaken(worry({ toldMoreAt: at("10:00:00") }), hours, at("12:00:00"))).toBe(false);
});
