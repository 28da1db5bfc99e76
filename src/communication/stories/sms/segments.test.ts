import { describe, expect, test } from "vitest";
import { asSent, segmentsOf } from "./segments.ts";

const many = (letter: string, count: number): string => letter.repeat(count);

describe("segments", () => {
  test.each([
    ["", "gsm", 1],
    [many("a", 160), "gsm", 1],
    [many("a", 161), "gsm", 2],
    [many("a", 306), "gsm", 2],
    [many("a", 307), "gsm", 3],
    [many("é", 160), "gsm", 1],
    // The euro takes two places.
    [`${many("a", 158)}€`, "gsm", 1],
    [`${many("a", 159)}€`, "gsm", 2],
    // The two places of one sign are never parted: 152 letters, a euro that goes over, and 151 after it.
    [`${many("a", 152)}€${many("a", 151)}`, "gsm", 2],
    [`${many("a", 152)}€${many("a", 152)}`, "gsm", 3],
    // One letter that the small alphabet lacks makes all of them large.
    [`${many("a", 69)}ê`, "ucs2", 1],
    [`${many("a", 70)}ê`, "ucs2", 2],
    [many("ש", 70), "ucs2", 1],
    [many("ש", 71), "ucs2", 2],
    [many("س", 134), "ucs2", 2],
    [many("س", 135), "ucs2", 3],
    // A sign of two halves: 35 of them in one message, 33 in each of several.
    [many("😀", 35), "ucs2", 1],
    [many("😀", 66), "ucs2", 2],
    [many("😀", 67), "ucs2", 3],
    // A vowel sign of Arabic is a letter of its own.
    [many("نَ", 35), "ucs2", 1],
    [many("نَ", 36), "ucs2", 2],
  ] as const)("%# are counted as a network counts them", (text, coding, count) => {
    expect(segmentsOf(text)).toEqual({ coding, count });
  });

  test("do not grow by signs that only look better on paper", () => {
    const text = "It’s “good” – really…";
    expect(segmentsOf(text).coding).toBe("ucs2");
    expect(segmentsOf(asSent(text)).coding).toBe("gsm");
    expect(asSent("\u2066עד 5\u2069")).toBe("עד 5");
  });
});
