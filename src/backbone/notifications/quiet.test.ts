import { expect, test } from "vitest";
import { isDayOfRest } from "../../core/holidays/holidays.ts";
import { remindFrom } from "./notification.ts";
import { digestFrom, isQuiet, localTime, mailFrom, mailFromNextDay, wishesOf } from "./quiet.ts";

const inIsrael = wishesOf({}, "he");
const inNewYork = wishesOf({}, "en");
const at = (moment: string): Date => new Date(moment);

test.each([
  ["Wednesday morning", "2026-11-25T08:00Z", false],
  ["before seven in the morning", "2026-11-25T04:30Z", true],
  ["Wednesday night", "2026-11-25T19:00Z", true],
  ["Friday morning", "2026-11-27T08:00Z", false],
  ["Friday at one", "2026-11-27T11:00Z", true],
  ["the Sabbath", "2026-11-28T10:00Z", true],
  ["Sunday at seven", "2026-11-29T05:00Z", false],
  ["Yom Kippur", "2026-09-21T09:00Z", true],
  ["the afternoon before Yom Kippur", "2026-09-20T11:00Z", true],
  ["the morning before Yom Kippur", "2026-09-20T08:00Z", false],
  ["the first day of Passover", "2027-04-22T09:00Z", true],
])("for a reader in Israel, %s is quiet or not", (_, moment, quiet) => {
  expect(isQuiet(inIsrael, at(moment))).toBe(quiet);
});

test("elsewhere, nobody's Sabbath is assumed, and the clock is her own", () => {
  expect(isQuiet(inNewYork, at("2026-11-28T15:00Z"))).toBe(false);
  expect(isQuiet(inNewYork, at("2026-11-25T08:00Z"))).toBe(true);
  expect(localTime(at("2026-11-25T03:00Z"), "America/New_York")).toEqual({ day: "2026-11-24", weekday: 2, hour: 22 });
});

test("an English reader who has chosen Jerusalem has the quiet of Israel, and what she chose against it", () => {
  expect(isQuiet(wishesOf({ zone: "Asia/Jerusalem" }, "en"), at("2026-11-28T10:00Z"))).toBe(true);
  const chosen = wishesOf({ zone: "Asia/Jerusalem", restsOnSabbath: false }, "en");
  expect(isQuiet(chosen, at("2026-11-28T10:00Z"))).toBe(false);
  expect(wishesOf({ zone: "Nowhere/At-All" }, "he").zone).toBe("Asia/Jerusalem");
});

test("what comes on Friday afternoon goes on Sunday morning", () => {
  expect(mailFrom(inIsrael, at("2026-11-27T13:20Z"))).toEqual(at("2026-11-29T05:00Z"));
  expect(mailFrom(inIsrael, at("2026-11-25T08:07Z"))).toEqual(at("2026-11-25T08:07Z"));
  expect(mailFromNextDay(inIsrael, at("2026-11-25T08:07Z"))).toEqual(at("2026-11-26T05:00Z"));
  expect(mailFromNextDay(inIsrael, at("2026-11-27T08:00Z"))).toEqual(at("2026-11-29T05:00Z"));
});

test("the clock that is set forward or back moves nothing", () => {
  // Clocks in Israel are set forward on 2026-03-27; seven in the morning is at five and then at four in UTC.
  expect(mailFrom(wishesOf({ restsOnSabbath: false }, "he"), at("2026-03-26T22:00Z"))).toEqual(at("2026-03-27T04:00Z"));
});

test("the digest goes on its weekday, once a week, and as soon after a holiday as mail may", () => {
  expect(digestFrom(inIsrael, at("2026-11-25T08:00Z"), null)).toEqual(at("2026-11-29T05:00Z"));
  expect(digestFrom(inIsrael, at("2026-11-29T06:00Z"), at("2026-11-29T05:00Z"))).toEqual(at("2026-12-06T05:00Z"));
  expect(digestFrom(wishesOf({ digestDay: null }, "he"), at("2026-11-25T08:00Z"), null)).toBeNull();
  // The new year of 5787 is a Saturday and a Sunday.
  expect(isDayOfRest("2026-09-13")).toBe(true);
  expect(digestFrom(inIsrael, at("2026-09-11T08:00Z"), null)).toEqual(at("2026-09-14T04:00Z"));
});

test("a reminder goes two days before, and not where that is hardly later than the asking", () => {
  expect(remindFrom("2026-12-10", at("2026-11-25T08:00Z"))).toEqual(at("2026-12-08T00:00Z"));
  expect(remindFrom("2026-11-28", at("2026-11-25T08:00Z"))).toBeNull();
});
