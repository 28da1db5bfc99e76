import { expect, test } from "vitest";
import { match, matchAll } from "./match.ts";
import { readSkill, sameSkill, saySkill } from "./skills.ts";

const places = [
  { id: "galilee", parentId: null },
  { id: "nahf", parentId: "galilee" },
  { id: "rahat", parentId: null },
];
const side = (challengeIds: string[], placeIds: string[] = [], skills: string[] = []) => ({
  challengeIds,
  placeIds,
  skills,
});

test("two fit by a cause or a skill, never by a place alone, and equally well either way round", () => {
  expect(match(side(["a"]), side(["b"]), places)).toBeNull();
  expect(match(side([], ["nahf"]), side([], ["nahf"]), places)).toBeNull();
  const [one, other] = [side(["a"], ["nahf"], ["data"]), side(["a"], ["galilee"], ["data"])];
  const found = match(one, other, places);
  expect(found?.reasons).toEqual([
    { by: "challenge", about: "a" },
    { by: "skill", about: "data" },
    { by: "around", about: "nahf" },
  ]);
  expect(match(other, one, places)?.score).toBe(found?.score);
  expect(match(side(["a"], ["nahf"]), side(["a"], ["rahat"]), places)?.reasons).toHaveLength(1);
});

test("the best comes first: the same place before one around it, and that before none", () => {
  const others = [
    { ...side(["a"]), id: "bare" },
    { ...side(["a"], ["galilee"]), id: "around" },
    { ...side(["a"], ["nahf"]), id: "same" },
    { ...side(["b"], ["nahf"]), id: "other cause" },
  ];
  expect(matchAll(side(["a"], ["nahf"]), others, places).map(({ other }) => other.id)).toEqual([
    "same",
    "around",
    "bare",
  ]);
});

test("a listed skill is one in all three languages, whatever its vowels, prefixes and case", () => {
  for (const written of ["Translation", "translation", "תַּרְגּוּם", "تَرجمة", "ترجمه"])
    expect(readSkill(written), written).toBe("translation");
  expect(saySkill("translation", "ar")).toBe("ترجمة");
  expect(readSkill(" Beekeeping ")).toBe("Beekeeping");
});

test("skills in people's own words are the same where they share a word that says what they are", () => {
  expect(sameSkill("Beekeeping courses", "a beekeeping course")).toBe(true);
  expect(sameSkill("קורס לחשבונאות", "חשבונאות")).toBe(true);
  expect(sameSkill("translation of letters", "translation")).toBe(true);
  expect(sameSkill("the and of", "of the")).toBe(false);
  expect(sameSkill("data", "legal")).toBe(false);
});
