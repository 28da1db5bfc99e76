import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../core/actor.ts";
import type { Change, Query } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { enterEdition } from "./editions/enter-operation.ts";
import { type Bench, openBench, person, program, visitor } from "./editions/testing.ts";
import { readBesideCurve } from "./events/beside-curve.ts";
import { wordsPage } from "./events/pages/words-page.tsx";
import { sayGoal } from "./goals/operations.ts";
import { listAllIndicators, readIndicator } from "./indicators/operations.ts";
import { countPage } from "./indicators/pages/count-page.tsx";
import { newCountPage } from "./indicators/pages/new-count-page.tsx";
import { addManyPlaces, listAllPlaces, setOneDimension } from "./places/operations.ts";
import { namesPage } from "./places/pages/names-page.tsx";

let bench: Bench;
let lead: Actor;
let partner: Actor;

beforeAll(async () => {
  bench = await openBench();
  lead = person("lead", ["backbone", "data-lead"], bench.here);
  partner = person("partner", ["partner"], bench.here);
  await bench.ask(lead, sayGoal, {
    kind: "count",
    amount: 200,
    whom: "students",
    what: "pass",
    year: 2020,
    baseYear: 2015,
    base: 100,
  });
});
afterAll(() => bench?.scratch.close());

const params = { initiative: "here", indicator: "goal" };

/** Sends a page's form as a browser would. Answers where it leads. */
async function send(
  page: Page,
  operation: string,
  fields: Record<string, string | string[]>,
  actor = lead,
  query = "",
) {
  const form = page.forms.find((one) => one.operation.name === operation);
  if (!form) throw new Error(`The page has no form for ${operation}`);
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) sent.append(name, one);
  const request = { params, query: new URLSearchParams(query), origin: "" };
  const output = await bench.ask(actor, form.operation as unknown as Change, form.input(sent, request));
  return form.leadsTo(output, request);
}

const read = (page: Page, actor: Actor) =>
  bench.ask(actor, page.reads as unknown as Query, page.input({ params, query: new URLSearchParams(), origin: "" }));

const definition = {
  writtenIn: "he",
  "numerator.he": "נבחנים בחמש יחידות",
  "source.he": "המשרד",
  breakdowns: ["gender", "sector"],
  sincePeriod: "2017",
  breaksSeries: "breaks",
  reason: "המשרד סופר מועדים חוזרים",
};

test("a new version stands beside the first, with who set it; the language of the page is needed", async () => {
  await expect(
    send(countPage, "indicator.define", { writtenIn: "he", "numerator.en": "Examinees", reason: "" }),
  ).rejects.toMatchObject({
    faults: [{ field: "numerator.he" }, { field: "sincePeriod" }, { field: "breaksSeries" }, { field: "reason" }],
  });
  expect(await send(countPage, "indicator.define", definition)).toBe("/here/goal/data/counts/goal");
  const { indicator } = await bench.ask(partner, readIndicator, { indicator: "goal" });
  expect(indicator.definitions.map(({ version }) => version)).toEqual([2, 1]);
  expect(indicator.definitions[0]).toMatchObject({
    numerator: { he: "נבחנים בחמש יחידות" },
    denominator: {},
    breakdowns: ["gender", "sector"],
    breaksSeries: true,
    setBy: "lead",
  });
  await expect(send(countPage, "indicator.define", definition, partner)).rejects.toMatchObject({ reason: "forbidden" });
});

test("another way of counting gets an address from its name, and tells what it counts the same as", async () => {
  const fields = {
    writtenIn: "en",
    "names.en": "By the bureau",
    "unit.en": "students",
    sameAs: "goal",
    kind: "count",
    direction: "up",
    "definition.numerator.en": "Certificates",
    "definition.breakdowns": "gender",
  };
  expect(await send(newCountPage, "indicator.add", fields)).toBe("/here/goal/data/counts/by-the-bureau");
  expect(await send(newCountPage, "indicator.add", fields)).toBe("/here/goal/data/counts/by-the-bureau-2");
  expect(await send(newCountPage, "indicator.add", { ...fields, "names.en": "New" })).toMatch(/counts\/new-2$/);
  const { alike } = await bench.ask(partner, readIndicator, { indicator: "goal" });
  expect(alike.map(({ slug }) => slug)).toEqual(["by-the-bureau", "by-the-bureau-2", "new-2"]);
  const { indicators } = await bench.ask(lead, listAllIndicators, {});
  expect(indicators.at(-1)).toMatchObject({ sameAs: "goal", definitions: [{ breakdowns: ["gender"] }] });
  await expect(send(newCountPage, "indicator.add", { writtenIn: "en", sameAs: "goal" })).rejects.toMatchObject({
    faults: [{ field: "names.en" }, { field: "kind" }, { field: "definition.numerator.en" }],
  });
});

test("whoever is outside reads a definition only once figures of it are open to everyone", async () => {
  await expect(bench.ask(visitor, readIndicator, { indicator: "goal" })).rejects.toMatchObject({ reason: "not-found" });
  await bench.ask(program, enterEdition, {
    indicator: "goal",
    sourceName: { en: "Ministry" },
    sourceLine: { en: "Ministry" },
    publicLevel: "country",
    rows: [{ period: "2015", numerator: 120 }],
    status: "everyone",
  });
  const { indicator, alike } = await bench.ask(visitor, readIndicator, { indicator: "goal" });
  expect(indicator.definitions.map(({ setBy }) => setBy)).toEqual([null, null]);
  expect(alike).toEqual([]);
});

test("an event goes on the axis in the page's language and comes off; a story is told in a person's name", async () => {
  await expect(
    send(wordsPage, "event.add", { writtenIn: "ar", period: "soon", "names.he": "אימוץ" }),
  ).rejects.toMatchObject({ faults: [{ field: "period" }, { field: "names.ar" }] });
  const event = { writtenIn: "ar", period: "2015-08", "names.ar": "تبنّي الهدف", "names.en": "Adopted", source: "" };
  expect(await send(wordsPage, "event.add", event)).toBe("/here/goal/words");
  const { goalId, events } = await bench.ask(partner, readBesideCurve, {});
  expect(events).toMatchObject([{ period: "2015-08", names: { ar: "تبنّي الهدف", en: "Adopted" }, source: null }]);
  const story = { subjectId: goalId ?? "", language: "he", body: "נפתחו כיתות.", saidBy: "Noa", saidOn: "2018-07-01" };
  const steering = person("steering", ["steering"], bench.here);
  await send(wordsPage, "narrative.write", story, steering);
  await expect(send(wordsPage, "narrative.write", { ...story, body: " " }, steering)).rejects.toMatchObject({
    faults: [{ field: "body" }],
  });
  await expect(send(wordsPage, "event.remove", { eventId: events[0]?.id ?? "" }, steering)).rejects.toMatchObject({
    reason: "forbidden",
  });
  await send(wordsPage, "event.remove", { eventId: events[0]?.id ?? "" });
  expect(await read(wordsPage, partner)).toMatchObject({
    events: [],
    stories: [{ body: "נפתחו כיתות.", language: "he" }],
  });
  await expect(read(wordsPage, visitor)).rejects.toMatchObject({ reason: "forbidden" });
});

test("groups are named without losing their codes; a group with no name at all is told so", async () => {
  await bench.ask(lead, setOneDimension, {
    slug: "gender",
    names: { he: "מגדר" },
    groups: [
      { code: "בנות", names: { he: "בנות" } },
      { code: "בנים", names: { he: "בנים" } },
    ],
  });
  const fields = {
    writtenIn: "en",
    slug: "gender",
    "names.en": "Gender",
    "names.ar": "النوع الاجتماعي",
    ordered: "yes",
    "groups.0.code": "בנות",
    "groups.0.names.en": "Girls",
    "groups.1.code": "בנים",
    "groups.1.names.en": "",
  };
  await expect(send(namesPage, "dimension.set", fields)).rejects.toMatchObject({
    faults: [{ field: "groups.1.names.en" }],
  });
  const named = { ...fields, "groups.1.names.he": "בנים" };
  expect(await send(namesPage, "dimension.set", named, lead, "groups=gender")).toBe(
    "/here/goal/data/names?groups=gender",
  );
  const { dimensions } = await bench.ask(partner, listAllPlaces, {});
  expect(dimensions).toMatchObject([
    {
      ordered: true,
      names: { en: "Gender", ar: "النوع الاجتماعي" },
      groups: [
        { code: "בנות", names: { en: "Girls" } },
        { code: "בנים", names: { he: "בנים" } },
      ],
    },
  ]);
});

test("a place that is renamed stays where it is and keeps what is known of it", async () => {
  await bench.ask(lead, addManyPlaces, {
    places: [
      { code: "7", level: "district", names: { en: "North" } },
      { code: "7300", level: "municipality", names: { he: "נצרת" }, parentCode: "7", traits: { cluster: "3" } },
    ],
  });
  const fields = {
    writtenIn: "en",
    level: "municipality",
    "places.0.code": "7300",
    "places.0.names.he": "נצרת",
    "places.0.names.ar": "الناصرة",
  };
  expect(await send(namesPage, "place.add-many", fields, lead, "places=municipality&page=1")).toBe(
    "/here/goal/data/names?places=municipality&page=1",
  );
  const { places } = await bench.ask(partner, listAllPlaces, {});
  expect(places).toHaveLength(2);
  expect(places[1]).toMatchObject({
    code: "7300",
    parentId: places[0]?.id,
    names: { he: "נצרת", ar: "الناصرة" },
    traits: { cluster: "3" },
  });
  await expect(send(namesPage, "place.add-many", fields, partner)).rejects.toMatchObject({ reason: "forbidden" });
  await expect(read(namesPage, visitor)).rejects.toMatchObject({ reason: "forbidden" });
});
