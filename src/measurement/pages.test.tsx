import { describe, expect, test } from "vitest";
import type { Permission } from "../core/actor.ts";
import { languages } from "../core/message.ts";
import { coreWords } from "../core/words.ts";
import { renderDocument } from "../interface/document.ts";
import type { Page } from "../interface/page.ts";
import { makeView, type View } from "../interface/view.ts";
import { wordsPage } from "./events/pages/words-page.tsx";
import { countPage } from "./indicators/pages/count-page.tsx";
import { newCountPage } from "./indicators/pages/new-count-page.tsx";
import { namesPage } from "./places/pages/names-page.tsx";

const names = { en: "Five units", he: "חמש יחידות", ar: "خمس وحدات" };
const hebrewAlone = { he: "המשרד" };
const version = {
  version: 1,
  numerator: names,
  denominator: {},
  notCounted: {},
  source: hebrewAlone,
  breakdowns: ["gender", "gone"],
  sincePeriod: null,
  breaksSeries: false,
  reason: null,
  setAt: "2026-01-01T00:00:00.000Z",
  setBy: null,
};
const second = {
  ...version,
  version: 2,
  sincePeriod: "2017",
  breaksSeries: true,
  reason: "Retakes count.",
  setBy: "Noa",
};
const indicator = {
  id: "1",
  slug: "five",
  names,
  kind: "count",
  unit: names,
  direction: "up",
  sameAs: null,
  definitions: [second, version],
};
const gender = { id: "2", slug: "gender", names, ordered: false, groups: [{ code: "בנות", names: { he: "בנות" } }] };
const places = Array.from({ length: 120 }, (_, place) => ({
  id: `p${place}`,
  parentId: null,
  level: "municipality",
  slug: `p${place}`,
  code: `code ${place}`,
  names: place < 119 ? names : { he: "נחף" },
  traits: {},
}));
const events = [{ id: "4", period: "2015", names: { he: "המשרד מאמץ את היעד" }, source: "https://example.org" }];
const stories = [
  { id: "5", language: "ar", body: "فُتح صفّان جديدان.", saidBy: "Noa", saidOn: "2018-07-01", source: null },
];

interface Told {
  query?: string;
  entered?: View["entered"];
  faults?: View["faults"];
}
type Case = [string, Page, unknown, Told];

/** What each page may be drawn with: what was found, the question in its address, what was typed and refused. */
const cases: Case[] = [
  ["count", countPage, { indicator, alike: [{ slug: "other", names }], dimensions: [gender] }, {}],
  [
    "refused definition",
    countPage,
    { indicator: { ...indicator, definitions: [version] }, alike: [], dimensions: [] },
    {
      entered: { operation: "indicator.define", "numerator.en": "", reason: "Typed already" },
      faults: [
        { field: "numerator.en", message: coreWords.required },
        { field: "breaksSeries", message: coreWords.required },
      ],
    },
  ],
  ["new count", newCountPage, { indicators: [indicator], dimensions: [gender] }, { query: "same-as=five" }],
  ["nothing counted", newCountPage, { indicators: [], dimensions: [] }, {}],
  ["words", wordsPage, { goalId: "6", events, stories }, {}],
  [
    "refused event",
    wordsPage,
    { goalId: "6", events, stories: [] },
    {
      entered: { operation: "event.add", period: "soon" },
      faults: [{ field: "period", message: coreWords.wrong }],
    },
  ],
  ["no words", wordsPage, { goalId: null, events: [], stories: [] }, {}],
  ["groups", namesPage, { dimensions: [gender], places }, {}],
  [
    "refused groups",
    namesPage,
    { dimensions: [gender], places },
    {
      entered: { operation: "dimension.set", "groups.0.names.he": "" },
      faults: [{ field: "groups.0.names.en", message: coreWords.required }],
    },
  ],
  ["places", namesPage, { dimensions: [gender], places }, { query: "places=municipality&page=3" }],
  ["no names", namesPage, { dimensions: [], places: [] }, {}],
];

function drawn([, page, found, told]: Case, language: View["language"], held: readonly Permission[] | null) {
  const view = makeView({
    language,
    path: page.path,
    initiative: { slug: "north", names, isPractice: false, isExample: false, rooms: [] },
    viewer: held && { name: "Noa", isMember: true, permissions: held, ownsInstallation: false },
    waits: 0,
    assets: { styles: "/styles.css", islands: null },
    now: new Date("2026-01-01T00:00:00Z"),
    faults: told.faults ?? [],
    entered: told.entered ?? {},
    receipt: null,
  });
  const params = { initiative: "north", indicator: "five" };
  const query = new URLSearchParams(told.query);
  return renderDocument(page.draw(found, view, { params, query, origin: "" }));
}

function show(name: string, language: View["language"] = "en", held: readonly Permission[] | null = ["data-lead"]) {
  const one = cases.find(([called]) => called === name);
  if (!one) throw new Error(`No case ${name}`);
  return drawn(one, language, held);
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, " ");
const ofTheCode = /\b(observation|release|dimension|indicator)s?\b/i;

describe.each(languages)("in %s", (language) => {
  test.each(cases)("%s is drawn whole", (...one) => {
    const html = drawn(one, language, ["backbone"]);
    expect(html).toContain("</html>");
    expect(html).not.toMatch(/undefined|\[object|>\{\w+\}|→|←/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(textOf(html)).not.toMatch(ofTheCode);
  });
});

test("a field's id stands once in a page, and whatever describes a field is there", () => {
  for (const one of cases) {
    const html = drawn(one, "en", ["backbone"]);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
    expect(new Set(ids).size, one[0]).toBe(ids.length);
    const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(([, to = ""]) => to.split(" "));
    expect(described.filter((id) => !ids.includes(id))).toEqual([]);
  }
});

test.each([null, ["partner"], ["funder", "evaluator"]] as const)("whoever is %s gets no form", (held) => {
  for (const one of cases) expect(drawn(one, "en", held), one[0]).not.toMatch(/<form[^>]*method="post"/);
});

test("steering tells the story and leaves the events to those who keep them", () => {
  const html = show("words", "en", ["steering"]);
  expect(html).toContain('value="narrative.write"');
  expect(html).not.toMatch(/value="event\.(add|remove)"/);
});

test("every version stands beside the others, with its break, its reason and who set it", () => {
  const html = show("count");
  expect(html).toContain("Five units\u2069: 2 definitions, one after the other");
  expect(html).toContain("no, the series breaks in 2017");
  expect(html).toContain("Retakes count.");
  expect(html).toMatch(/Noa, 1 Jan/);
  expect(html).toContain("Five units, gone");
});

test("words in other languages are folded, unless they are there and would go stale unseen", () => {
  expect(show("words")).toMatch(/<details>\s*<summary>The same words/);
  expect(show("count")).toMatch(/<details open>\s*<summary>The same words/);
});

test("what was typed is kept, and what is wrong is said at its field", () => {
  const html = show("refused definition");
  expect(html).toContain("Typed already");
  expect(html).toMatch(/id="f-numerator-en"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="f-numerator-en"/);
  expect(html.match(/class="error"/g)).toHaveLength(2);
  const event = show("refused event");
  expect(event).toMatch(/<input[^>]*value="soon"/);
  expect(event.match(/role="alert"/g)).toHaveLength(1);
  expect(show("refused groups")).toContain('id="groups.0.names.en-fault"');
});

test("what is missing is said in one sentence, language by language", () => {
  const sentence = (language: View["language"]) =>
    (/<h1>(.*?)<\/h1>/.exec(show("groups", language))?.[1] ?? "").replaceAll(/[\u2066-\u2069]/g, "");
  expect(sentence("en")).toBe("Still missing: 2 names in English and 2 names in Arabic.");
  expect(sentence("he")).toBe("עוד חסרים: שני שמות באנגלית ושני שמות בערבית.");
  expect(sentence("ar")).toBe("ما زال ينقص: اسمان بالإنجليزية واسمان بالعربية.");
});

test("places are named fifty at a time, and an unknown page is the last", () => {
  expect(show("places")).toContain("101 to 120 of 120");
  expect(show("places").match(/name="places\.\d+\.code"/g)).toHaveLength(20);
});
