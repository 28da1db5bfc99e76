import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addNewIndicator } from "../indicators/operations.ts";
import { setOneDimension } from "../places/operations.ts";
import { enterEdition } from "./enter-operation.ts";
import { figuresCsv } from "./figures/figures-csv.ts";
import { listFigures, readEdition } from "./operations.ts";
import { lookEarly, openToEveryone, sendToPartners, withdrawEdition } from "./step-operations.ts";
import { type Bench, openBench, person, visitor } from "./testing.ts";

let bench: Bench;
let lead = visitor;
let second = visitor;
let supplier = visitor;
let partner = visitor;
let stranger = visitor;
let nextIndicator = 0;
let indicator = "";

beforeAll(async () => {
  bench = await openBench();
  const { here, elsewhere } = bench;
  lead = person("lead", ["data-lead"], here, elsewhere);
  second = person("second", ["backbone"], here);
  supplier = person("supplier", ["supplier"], here);
  partner = person("partner", ["partner"], here);
  stranger = person("stranger", ["backbone", "data-lead"], elsewhere);
  await bench.ask(lead, setOneDimension, {
    slug: "sector",
    names: { en: "Population group" },
    groups: [{ code: "a", names: { en: "First" } }],
  });
});
afterAll(() => bench?.scratch.close());

beforeEach(async () => {
  bench.at("2026-03-02T09:00:00.000Z");
  indicator = `share-${++nextIndicator}`;
  await bench.ask(lead, addNewIndicator, {
    slug: indicator,
    names: { en: "Share" },
    kind: "share",
    definition: { numerator: { en: "Passed" }, denominator: { en: "Sat" } },
  });
});

const conditions = { sourceName: { en: "Ministry" }, sourceLine: { en: "Ministry, school file" } };

const enter = (numerator = 30) =>
  bench.ask(lead, enterEdition, {
    indicator,
    ...conditions,
    rows: [
      { period: "2015", numerator: 20, denominator: 309 },
      { period: "2015", groups: { sector: "a" }, numerator: 10, denominator: 200 },
      { period: "2015", groups: { sector: "b" }, numerator: 9, denominator: 100 },
      { period: "2015", groups: { sector: "c" }, numerator: 1, denominator: 9 },
      { period: "2016", numerator, denominator: 300 },
    ],
  });

const totals = async (actor = visitor, asKnownOn?: string) => {
  const { figures } = await bench.ask(actor, listFigures, {
    indicator,
    dimension: "",
    ...(asKnownOn && { asKnownOn }),
  });
  return figures.map(({ period, numerator }) => [period, numerator]);
};

test("an edition goes from draft to partners to everyone by two people, and can be taken back", async () => {
  const { editionId } = await enter();
  expect(await totals(partner)).toEqual([]);
  await expect(bench.ask(partner, readEdition, { editionId })).rejects.toMatchObject({ reason: "not-found" });

  await bench.ask(lead, sendToPartners, { editionId });
  expect(await totals(partner)).toEqual([
    ["2015", 20],
    ["2016", 30],
  ]);
  expect(await totals(visitor)).toEqual([]);
  await expect(bench.ask(partner, sendToPartners, { editionId })).rejects.toMatchObject({ reason: "forbidden" });

  bench.at("2026-03-20T09:00:00.000Z");
  await expect(bench.ask(lead, openToEveryone, { editionId })).rejects.toMatchObject({ reason: "conflict" });
  await bench.ask(second, openToEveryone, { editionId });
  expect(await totals(visitor)).toHaveLength(2);

  bench.at("2026-03-25T09:00:00.000Z");
  await bench.ask(lead, withdrawEdition, { editionId, reason: "The ministry corrected the file." });
  expect(await totals(visitor)).toEqual([]);
  expect(await totals(visitor, "2026-03-22")).toHaveLength(2);
  expect(await totals(visitor, "2026-03-19")).toEqual([]);
  expect(await totals(partner, "2026-03-19")).toHaveLength(2);
  const { edition, steps } = await bench.ask(visitor, readEdition, { editionId });
  expect(edition).toMatchObject({
    status: "withdrawn",
    withdrawnReason: "The ministry corrected the file.",
    partnersBy: null,
  });
  expect(steps).toEqual([]);
});

test("the supplier's early look is logged and ends the waiting; the embargo is kept", async () => {
  const { editionId } = await bench.ask(lead, enterEdition, {
    indicator,
    ...conditions,
    embargoUntil: "2026-03-04T00:00:00.000Z",
    rows: [{ period: "2015", numerator: 20, denominator: 300 }],
  });
  await bench.ask(lead, sendToPartners, { editionId });
  const { edition } = await bench.ask(second, readEdition, { editionId });
  expect(edition.earlyLookUntil).toBe("2026-03-09T09:00:00.000Z");
  await expect(bench.ask(lead, lookEarly, { editionId })).rejects.toMatchObject({ reason: "forbidden" });
  await bench.ask(supplier, lookEarly, { editionId, agrees: true, said: "As sent." });
  await expect(bench.ask(second, openToEveryone, { editionId })).rejects.toMatchObject({ reason: "conflict" });
  bench.at("2026-03-04T09:00:00.000Z");
  await bench.ask(second, openToEveryone, { editionId });
  const looked = (await bench.ask(partner, readEdition, { editionId })).edition;
  expect(looked.earlyLooks).toMatchObject([{ name: "supplier", agrees: true, said: "As sent." }]);
  expect((await bench.ask(visitor, readEdition, { editionId })).edition.earlyLooks).toEqual([]);
});

test("a corrected edition speaks for its periods, and the earlier one is known by date", async () => {
  const first = await enter(30);
  await bench.ask(lead, sendToPartners, { editionId: first.editionId });
  bench.at("2026-03-10T09:00:00.000Z");
  const { editionId } = await enter(45);
  await bench.ask(lead, sendToPartners, { editionId, replaces: first.editionId });
  expect(await totals(partner)).toContainEqual(["2016", 45]);
  expect(await totals(partner, "2026-03-05")).toContainEqual(["2016", 30]);
  expect((await bench.ask(partner, readEdition, { editionId: first.editionId })).replacedBy).toBeGreaterThan(0);
});

test("hidden figures are the same in JSON, CSV and on the page, and hold nothing", async () => {
  const { editionId } = await enter();
  await bench.ask(lead, sendToPartners, { editionId });
  const found = await bench.ask(partner, listFigures, { indicator });
  const hidden = found.figures.filter((figure) => figure.hidden).map(({ group, reason }) => [group, reason]);
  expect(hidden).toEqual([
    ["b", "protects-another"],
    ["c", "too-few"],
  ]);
  const lines = figuresCsv(found).split("\r\n");
  const gone = lines.filter((line) => line.includes(",yes,"));
  expect(gone).toHaveLength(2);
  for (const line of gone) expect(line).toMatch(/,(b|c),{11}yes,/);
  const { edition } = await bench.ask(partner, readEdition, { editionId });
  expect(edition.hidden).toEqual({ cells: 2, reasons: { "protects-another": 1, "too-few": 1 }, zeroMeans: 0 });
});

test("typed rows that cannot be are refused by row", async () => {
  const rows = [
    { period: "2015", numerator: 20, denominator: 10 },
    { period: "2016", numerator: 2, denominator: 10 },
    { period: "2016", numerator: 3, denominator: 10 },
    { period: "2017", numerator: 3 },
  ];
  await expect(bench.ask(lead, enterEdition, { indicator, ...conditions, rows })).rejects.toMatchObject({
    faults: [{ field: "rows.0.numerator" }, { field: "rows.2.period" }, { field: "rows.3.denominator" }],
  });
  await expect(
    bench.ask(lead, enterEdition, { indicator, ...conditions, rows: rows.slice(1, 2), status: "everyone" }),
  ).rejects.toMatchObject({ reason: "forbidden" });
});

test("another initiative, and whoever is no member, cannot read or touch an edition", async () => {
  const { editionId } = await enter();
  for (const [actor, initiative] of [
    [stranger, bench.here],
    [stranger, bench.elsewhere],
    [visitor, bench.here],
  ] as const) {
    await expect(bench.ask(actor, readEdition, { editionId }, initiative)).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(bench.ask(actor, sendToPartners, { editionId }, initiative)).rejects.toThrow();
  }
});
