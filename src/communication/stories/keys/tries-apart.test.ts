import { expect, test } from "vitest";
import { keyTries, messageTries } from "./tries.ts";

test("wrong words from many pretended numbers hold off messages, and leave the page open", () => {
  const now = new Date("2026-11-26T04:00:00Z");
  for (let number = 0; number < 400; number += 1) messageTries.wasWrong("house", `sms ${number}`, now);
  expect(messageTries.mayTry("house", "sms of somebody else", now)).toBe(false);
  expect(keyTries.mayTry("house", "198.51.100.7", now)).toBe(true);
  expect(messageTries.mayTry("house", "sms of somebody else", new Date(now.getTime() + 61 * 60_000))).toBe(true);
});
