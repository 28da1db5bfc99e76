import { expect, test } from "vitest";
import { mapOfAnswers } from "./estimated.ts";
import { aroundOf, mostLinked, partOf, searchLinks, searchSchema, strongestLinks } from "./map.ts";
import { breakLines, layPicture } from "./picture.ts";
import { pictureFile } from "./picture-file.ts";
import { madeUpMap } from "./testing.ts";

const map = madeUpMap(200, 1500, 4);

test("the strongest links are few and leave no cause out", () => {
  const part = partOf(map, mostLinked(map, 120));
  expect(part.causes).toHaveLength(120);
  const strongest = strongestLinks(part);
  expect(strongest.length).toBeLessThanOrEqual(144);
  expect(new Set(strongest.flatMap(({ from, to }) => [from, to])).size).toBe(
    new Set(part.links.flatMap(({ from, to }) => [from, to])).size,
  );
});

test("links are searched by words in any language, by number, sign and strength, and sorted", () => {
  const ask = (asked: object) => searchLinks(map, searchSchema.parse(asked));
  expect(ask({})).toHaveLength(1500);
  expect(ask({ sign: "harms" }).every(({ weight }) => weight < 0)).toBe(true);
  expect(ask({ least: 2 }).every(({ weight }) => Math.abs(weight) >= 2)).toBe(true);
  const found = ask({ search: "ميزانيّة" });
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(1500);
  expect(ask({ search: "17" }).every(({ from, to }) => from === 16 || to === 16)).toBe(true);
  const strengths = ask({}).map(({ weight }) => Math.abs(weight));
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  expect(ask({ sort: "to" })[0]?.to).toBe(Math.min(...map.links.map(({ to }) => to)));
});

test("around a cause stand at most seven each way, itself first", () => {
  const around = aroundOf(map, 11);
  expect(around.causes[0]?.number).toBe(12);
  for (const end of ["from", "to"] as const)
    expect(around.links.filter((link) => link[end] === 0).length).toBeLessThanOrEqual(7);
});

test("lines are broken between words; what is too long ends in an ellipsis", () => {
  expect(breakLines("Teachers have time", 13, 5)).toEqual(["Teachers have", "time"]);
  expect(breakLines("a ".repeat(40), 3, 2)).toEqual(["a a", "a …"]);
  expect(breakLines("", 10, 3)).toEqual([""]);
});

test("a file of a picture is whole XML with its labels as text, whatever people wrote, and turns from right to left", () => {
  const wild = {
    ...map,
    causes: map.causes.map((cause) => ({ ...cause, names: { en: `<b>&"\u0007 ${cause.number}` } })),
  };
  const part = partOf(wild, mostLinked(wild, 30));
  const picture = layPicture(part, { label: (cause) => part.causes[cause]?.names.en ?? "" });
  const [ltr, rtl] = (["en", "he"] as const).map((language) =>
    pictureFile(picture, { language, title: "<T>", note: "" }),
  );
  expect(ltr).toContain("&lt;b&gt;&amp;&quot;");
  expect(ltr).not.toContain("<b>");
  expect(ltr).not.toContain("\u0007");
  expect(ltr?.match(/<tspan/g)?.length).toBeGreaterThanOrEqual(30);
  expect(rtl).toContain('direction="rtl"');
  expect(rtl).toContain("scale(-1 1)");
});

test("answers become links with how sure they are; what nobody was asked and what moves nothing is no link", () => {
  const challenges = [0, 1, 2].map((place) => ({
    ...(map.causes[place] ?? { id: "", number: 0, names: {}, themeId: null }),
    about: {},
    nature: null,
    depth: null,
    depthReason: null,
    condition: null,
    mergedInto: null,
    retiredAt: null,
  }));
  const [a = "", b = "", c = ""] = challenges.map(({ id }) => id);
  const given = Array.from({ length: 12 }, (_, rater) => [
    { raterId: `r${rater}`, from: a, to: b, answer: rater % 4 === 0 ? "2" : "3" },
    { raterId: `r${rater}`, from: b, to: c, answer: "0" },
    { raterId: `r${rater}`, from: c, to: a, answer: "unknown" },
  ]).flat();
  const found = mapOfAnswers(challenges, given);
  expect(found.people).toBe(12);
  expect(found.links).toHaveLength(1);
  expect(found.links[0]).toMatchObject({ from: 0, to: 1, answers: 12 });
  expect(found.links[0]?.weight).toBeGreaterThan(2);
  expect(found.links[0]?.sure).toBeGreaterThan(0.95);
});
