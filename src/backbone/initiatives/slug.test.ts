import { describe, expect, test } from "vitest";
import { isSlug, suggestSlug } from "./slug.ts";

describe("an address from a name", () => {
  test.each([
    [{ en: "Five Units: doubled!" }, "five-units-doubled"],
    [{ en: "École & Çà" }, "ecole-ca"],
    [{ he: "תכלול" }, "tklul"],
    [{ ar: "مبادرة" }, "mbadra"],
    [{ he: "חמש יחידות", en: "5X2" }, "5x2"],
    [{ en: "???" }, "initiative"],
  ])("%j becomes %s", (names, slug) => {
    expect(suggestSlug(names)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  test("steps aside for what the program or another initiative has", () => {
    expect(suggestSlug({ en: "Start" })).toBe("start-2");
    expect(suggestSlug({ en: "5X2" }, new Set(["5x2", "5x2-2"]))).toBe("5x2-3");
  });

  test("ends at a word", () => {
    const slug = suggestSlug({ en: "Doubling the number of students with five units of mathematics" });
    expect(slug).toBe("doubling-the-number-of-students-with");
  });
});

test.each(["api", "sign-in", "mine", "me", "start", "outbox", "assets", "new", "-x", "Ab", "a b", "", "א"])(
  "%j is no address for an initiative",
  (slug) => expect(isSlug(slug)).toBe(false),
);
