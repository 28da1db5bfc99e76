import { describe, expect, it } from "vitest";
import { words } from "../core/message.ts";
import { formatChange, formatCount, formatDate, formatPoints, formatShare, sayRange } from "./numbers.tsx";
import { inOtherLanguage, makeView } from "./view.ts";

const viewIn = (language: "en" | "he" | "ar") =>
  makeView({
    language,
    path: "/5x2/goal?base=2006",
    initiative: { slug: "5x2", names: { en: "5X2" }, isPractice: false, isExample: true, rooms: [] },
    viewer: null,
    waits: 0,
    assets: { styles: "/styles.css", islands: null },
    now: new Date(0),
    faults: [],
    entered: {},
    receipt: null,
  });

describe("numbers", () => {
  it("have a comma for thousands and Western digits", () => {
    expect(formatCount(18000)).toBe("18,000");
  });

  it("say a share with one decimal, or with two where asked", () => {
    expect(formatShare(0.1524)).toBe("15.2%");
    expect(formatShare(0.1524, 2)).toBe("15.24%");
  });

  it("carry the sign of a change, with a real minus, and none where it rounds to nothing", () => {
    expect(formatChange(0.021, formatPoints)).toBe("+2.1");
    expect(formatChange(-0.031, formatPoints)).toBe("\u22123.1");
    expect(formatChange(-0.0001, formatPoints)).toBe("0.0");
    expect(formatPoints(-0.0001)).toBe("0.0");
  });

  it("make ranges with a word, never a dash", () => {
    expect(sayRange(viewIn("en"), "1.2", "3.0")).toBe("1.2 to 3.0");
    expect(sayRange(viewIn("he"), "\u22121.2", "+3.0")).toBe("\u2066\u22121.2\u2069 עד \u2066+3.0\u2069");
    expect(sayRange(viewIn("ar"), "1.2", "3.0")).toContain("إلى");
  });

  it("name months as the readers of each language do, with Western digits", () => {
    const june = new Date("2017-06-30T00:00:00Z");
    expect(formatDate(june, "en")).toBe("30 June 2017");
    expect(formatDate(june, "he")).toBe("30 ביוני 2017");
    expect(formatDate(june, "ar")).toMatch(/30 حزيران.*2017/);
  });
});

describe("a view", () => {
  it("finds places inside its initiative, and leaves whole addresses alone", () => {
    expect(viewIn("en").url("goal")).toBe("/5x2/goal");
    expect(viewIn("en").url("/mine")).toBe("/mine");
  });

  it("keeps the question of an address when the language changes", () => {
    expect(inOtherLanguage("/5x2/goal?base=2006", "he")).toBe("/5x2/goal?base=2006&lang=he");
    expect(inOtherLanguage("/?lang=ar", "he")).toBe("/?lang=he");
  });

  it("isolates written-out numbers and Latin names in right-to-left sentences", () => {
    const rose = words({ rose: { en: "{who}: {by}", he: "{who}: {by}", ar: "{who}: {by}" } }).rose;
    expect(viewIn("he").t(rose, { who: "5X2", by: "\u22123.1" })).toBe("\u20685X2\u2069: \u2066\u22123.1\u2069");
    expect(viewIn("en").t(rose, { who: "5X2", by: "\u22123.1" })).toBe("5X2: \u22123.1");
  });
});
