import { expect, test } from "vitest";
import { audienceOf, inFives, stateOfConversation } from "./conversation.ts";

const now = new Date("2026-03-01T12:00:00Z");
const at = (opensAt: string | null, closesAt: string | null = null, closedAt: string | null = null) =>
  stateOfConversation({ opensAt, closesAt, closedAt }, now);

test("a conversation is prepared, open, and over by hand or by its last day", () => {
  expect(at(null)).toBe("prepared");
  expect(at("2026-03-02T00:00:00.000Z")).toBe("prepared");
  expect(at("2026-02-01T00:00:00.000Z")).toBe("open");
  expect(at("2026-02-01T00:00:00.000Z", "2026-03-01T12:00:00.001Z")).toBe("open");
  expect(at("2026-02-01T00:00:00.000Z", "2026-03-01T12:00:00.000Z")).toBe("closed");
  expect(at("2026-02-01T00:00:00.000Z", null, "2026-02-02T00:00:00.000Z")).toBe("closed");
  expect(at(null, null, "2026-02-02T00:00:00.000Z")).toBe("closed");
});

test("only whoever prepares it reads of it before it is opened", () => {
  expect(audienceOf({ opensAt: null, moderatorIds: ["p1"] })).toEqual(["backbone", "person:p1"]);
  expect(audienceOf({ opensAt: "2026-02-01T00:00:00.000Z", moderatorIds: ["p1"] })).toEqual(["members"]);
});

test("people are told in fives, and none where fewer", () => {
  expect([0, 1, 4, 5, 9, 10, 617].map(inFives)).toEqual([0, 0, 0, 5, 5, 10, 615]);
});
