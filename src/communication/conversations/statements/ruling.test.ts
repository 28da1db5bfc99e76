import { expect, test } from "vitest";
import { type Reason, type Ruling, reasonOf, verdictOf } from "./ruling.ts";

const says = (personId: string, ruling: Ruling, minute: number, reason: Reason | null = null) => ({
  personId,
  ruling,
  reason,
  ruledAt: new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString(),
});

test("as many as are needed decide, and nobody counts twice", () => {
  expect(verdictOf([], 1)).toBe("waiting");
  expect(verdictOf([says("a", "show", 1)], 1)).toBe("shown");
  expect(verdictOf([says("a", "show", 1)], 2)).toBe("waiting");
  expect(verdictOf([says("a", "show", 1), says("a", "show", 2)], 2)).toBe("waiting");
  expect(verdictOf([says("a", "show", 1), says("b", "show", 2)], 2)).toBe("shown");
  expect(verdictOf([says("a", "show", 1), says("b", "not-show", 2)], 2)).toBe("waiting");
  expect(verdictOf([says("a", "show", 1), says("b", "not-show", 2), says("c", "not-show", 3)], 2)).toBe("not-shown");
});

test("a changed mind stands in place of what was said before", () => {
  expect(verdictOf([says("a", "show", 1), says("a", "not-show", 5)], 1)).toBe("not-shown");
  expect(verdictOf([says("a", "not-show", 5), says("a", "show", 1)], 1)).toBe("not-shown");
  expect(verdictOf([says("a", "show", 1), says("b", "show", 2), says("b", "not-show", 3)], 2)).toBe("waiting");
});

test("where one word is enough and two disagree, the last one stands", () => {
  expect(verdictOf([says("a", "show", 1), says("b", "not-show", 2)], 1)).toBe("not-shown");
  expect(verdictOf([says("b", "not-show", 1), says("a", "show", 2)], 1)).toBe("shown");
  expect(verdictOf([says("a", "show", 1), says("b", "show", 2), says("c", "not-show", 3)], 1)).toBe("shown");
});

test("the reason that most gave is told, from what still stands", () => {
  const log = [
    says("a", "not-show", 1, "hurts"),
    says("b", "not-show", 2, "unclear"),
    says("c", "not-show", 3, "unclear"),
    says("d", "show", 4),
  ];
  expect(reasonOf(log)).toBe("unclear");
  expect(reasonOf([...log, says("c", "show", 9)])).toBe("hurts");
  expect(reasonOf([says("d", "show", 4)])).toBeNull();
});
