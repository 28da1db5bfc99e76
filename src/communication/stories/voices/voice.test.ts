import { expect, test } from "vitest";
import { beginningOf, lackOfPiece, mayPropose, ownLanguageFirst, pointsFor, signOf } from "./voice.ts";

test("a recording is heard and a picture looked at only where it is to stand with one", () => {
  expect(pointsFor([])).toEqual(["names", "places", "rare", "others"]);
  expect(pointsFor([{ kind: "audio" }])).toEqual(["names", "places", "rare", "others", "sound"]);
  expect(pointsFor([{ kind: "photo" }, { kind: "photo" }])).toEqual(["names", "places", "rare", "others", "picture"]);
});

const voice = { kind: "audio" as const, mediaType: "audio/ogg", transcript: "What is said" };
test.each([
  [voice, [{ use: "voice", guardian: null }], null],
  [voice, [{ use: "voice", guardian: "asked" }], null],
  [voice, [{ use: "voice", guardian: "no" }], "parent"],
  [voice, [{ use: "publish", guardian: null }], "consent"],
  [voice, [{ use: "handwriting", guardian: null }], "consent"],
  [{ ...voice, transcript: null }, [{ use: "voice", guardian: null }], "transcript"],
  [{ ...voice, mediaType: "audio/amr" }, [{ use: "voice", guardian: null }], "unplayable"],
  [{ ...voice, kind: "photo" as const }, [{ use: "voice", guardian: null }], "consent"],
  [{ ...voice, kind: "photo" as const }, [{ use: "handwriting", guardian: null }], null],
])("what may stand beside the words: %o with %o lacks %s", (piece, consents, lack) =>
  expect(lackOfPiece(piece, consents)).toBe(lack),
);

test("nothing is proposed that its teller does not allow, or to which a parent said no", () => {
  expect(mayPropose([{ use: "publish", guardian: "asked" }])).toBe(true);
  expect(mayPropose([{ use: "publish", guardian: "no" }])).toBe(false);
  expect(mayPropose([{ use: "quote", guardian: null }])).toBe(false);
  expect(mayPropose([{ use: "publish", guardian: null }], "first-name")).toBe(false);
});

test("a long story is cut between two words, a short one never", () => {
  const long = "ילד הלך הביתה ".repeat(60).trim();
  const { words, isCut } = beginningOf(long);
  expect(isCut).toBe(true);
  expect(long.startsWith(words.replace(/ …$/, ""))).toBe(true);
  expect(long[words.length - 2]).toBe(" ");
  expect(beginningOf("short").words).toBe("short");
  expect(beginningOf("a".repeat(399))).toEqual({ words: "a".repeat(399), isCut: false });
});

test("voices in a reader's language come first, and keep their order", () => {
  const voices = ["ar", "he", "en", "he"].map((language, place) => ({ language, place }));
  expect(ownLanguageFirst(voices, "he").map(({ place }) => place)).toEqual([1, 3, 0, 2]);
});

test("a sign changes with each letter, and says nothing of the words", () => {
  expect(signOf("one")).not.toBe(signOf("one."));
  expect(signOf("one")).toMatch(/^[^ ]{16}$/);
});
