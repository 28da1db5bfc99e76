import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addNewIndicator } from "../indicators/operations.ts";
import { setOneDimension } from "../places/operations.ts";
import { enterEdition } from "./enter-operation.ts";
import { figuresCsv } from "./figures/figures-csv.ts";
import { listAllEditions, listFigures, readEdition } from "./operations.ts";
import { lookEarly, openToEveryone, sendToPartners, withdrawEdition } from "./step-operations.ts";
import { type Bench, openBench, person, program, visitor } from "./testing.ts";
import { makeOneEdition, recoverUploads } from "./uploads/make-operations.ts";
import { bringFile, cancelOneUpload, mapUpload, readUpload } from "./uploads/operations.ts";

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

const columns = {
  period: "year",
  unit: "school",
  place: "town",
  dimensions: [{ column: "sector", dimension: "sector" }],
  value: { kind: "pair" as const, numerator: "passed", denominator: "sat" },
  zeroMeans: { below: 5 },
  blankMeans: "missing" as const,
};

/** Schools over two years; the second half gains, the first does not. */
function schoolFile(extra = ""): File {
  const lines = ["year,school,town,sector,passed,sat"];
  for (const year of [2015, 2016])
    for (let school = 0; school < 40; school++) {
      const behind = school < 20;
      const passed = behind ? 5 + (school % 3) : 20 + (school % 5) + (year - 2015) * 12;
      lines.push(`${year},${school},town ${school % 4},${behind ? "a" : "b"},${passed},100`);
    }
  return new File([`${lines.join("\n")}\n${extra}`], "schools.csv");
}

async function bring(file: File, mapping: object = {}) {
  const { uploadId } = await bench.ask(lead, bringFile, { indicator, file });
  await bench.ask(lead, mapUpload, { uploadId, columns, ...conditions, ...mapping });
  return uploadId;
}

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

test("a file becomes a draft with its refused rows named, its groups found, and its gap measured", async () => {
  const uploadId = await bring(
    schoolFile("2016,99,town 1,b,120,100\n2016,98,town 1,b,,100\nnever,97,town 1,b,1,100\n"),
  );
  const { editionId } = await bench.ask(program, makeOneEdition, { uploadId }, bench.here);
  const read = await bench.ask(lead, readUpload, { uploadId });
  expect(read.upload.status).toBe("ready");
  expect(read.upload.report).toMatchObject({ rowsRead: 83, taken: 80, refused: 2 });
  expect(read.upload.report?.named.map(({ row, column }) => [row, column])).toEqual([
    [82, "passed"],
    [84, "year"],
  ]);
  expect(read.draft?.totals.map(({ period, denominator }) => [period, denominator])).toEqual([
    ["2015", 4000],
    ["2016", 4000],
  ]);
  const widening = read.draft?.edition.gaps.widening_while_rising ?? [];
  expect(widening).toContainEqual(
    expect.objectContaining({ dimension: "sector", group: "a", verdict: "widened", certainty: "certain" }),
  );
  expect(read.dimensions.map(({ slug }) => slug)).toContain("sector");
  expect((await bench.ask(program, makeOneEdition, { uploadId }, bench.here)).editionId).toBeNull();
  const drafts = (await bench.ask(lead, listAllEditions, { indicator })).editions;
  expect(drafts.map(({ id }) => id)).toEqual([editionId]);
});

test("places below the supplier's level are in no figure; at the level they are", async () => {
  const country = await bring(schoolFile());
  await bench.ask(program, makeOneEdition, { uploadId: country });
  const low = (await bench.ask(lead, readUpload, { uploadId: country })).draft?.edition.id ?? "";
  await bench.ask(lead, sendToPartners, { editionId: low });
  const before = await bench.ask(partner, listFigures, { indicator });
  expect(new Set(before.figures.map(({ placeLevel }) => placeLevel))).toEqual(new Set(["country"]));

  const towns = await bring(schoolFile("2017,1,town 1,a,5,100\n"), { publicLevel: "municipality" });
  await bench.ask(program, makeOneEdition, { uploadId: towns });
  const fine = (await bench.ask(lead, readUpload, { uploadId: towns })).draft?.edition.id ?? "";
  await bench.ask(lead, sendToPartners, { editionId: fine });
  const after = await bench.ask(partner, listFigures, { indicator, place: "town 1", period: "2016", dimension: "" });
  expect(after.figures).toMatchObject([{ place: "town 1", placeLevel: "municipality", denominator: 1000, units: 10 }]);
});

test("details of people stop a file before anything of it is kept", async () => {
  const file = new File(["year,name,phone,passed,sat\n2016,Ann,054-1234567,1,2\n"], "people.csv");
  const before = await readdir(bench.scratch.uploads, { recursive: true });
  await expect(bench.ask(lead, bringFile, { indicator, file })).rejects.toMatchObject({ reason: "invalid" });
  expect(await readdir(bench.scratch.uploads, { recursive: true })).toEqual(before);
  const { waiting } = await bench.ask(lead, listAllEditions, {});
  expect(waiting.map(({ filename }) => filename)).not.toContain("people.csv");
});

test("the same file again leads to what it became; to another initiative only when it is said so", async () => {
  const file = () => schoolFile("2017,1,town 2,a,5,100\n");
  const uploadId = await bring(file());
  await bench.ask(program, makeOneEdition, { uploadId });
  const again = await bench.ask(lead, bringFile, { indicator, file: file() });
  expect(again).toMatchObject({ uploadId, again: true, edition: expect.any(Number) });

  await bench.ask(
    lead,
    addNewIndicator,
    {
      slug: indicator,
      names: { en: "Share" },
      kind: "share",
      definition: { numerator: { en: "Passed" } },
    },
    bench.elsewhere,
  );
  const there = { indicator, file: file() };
  await expect(bench.ask(lead, bringFile, there, bench.elsewhere)).rejects.toMatchObject({
    faults: [{ field: "evenSo" }],
  });
  const even = await bench.ask(lead, bringFile, { ...there, file: file(), evenSo: true }, bench.elsewhere);
  expect(even.again).toBe(false);
  // Whoever has no part in the other initiative learns nothing of it.
  const own = await bench.ask(
    stranger,
    bringFile,
    { indicator, file: schoolFile("2018,1,town 2,a,5,100\n") },
    bench.elsewhere,
  );
  expect(own.again).toBe(false);
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

test("a cancelled reading makes nothing, and a reading cut short is taken up again once", async () => {
  const uploadId = await bring(schoolFile("2019,1,town 2,a,5,100\n"));
  await bench.ask(lead, cancelOneUpload, { uploadId });
  expect((await bench.ask(program, makeOneEdition, { uploadId })).editionId).toBeNull();

  const cut = await bring(schoolFile("2020,1,town 2,a,5,100\n"));
  const { takenUp } = await bench.ask(program, recoverUploads, {}, null);
  expect(takenUp).toBe(1);
  const results = await Promise.all([
    bench.ask(program, makeOneEdition, { uploadId: cut }),
    bench.ask(program, makeOneEdition, { uploadId: cut }),
  ]);
  expect(results.filter(({ editionId }) => editionId !== null)).toHaveLength(1);
  const made = await bench.ask(lead, readUpload, { uploadId: cut });
  expect(made.draft?.totals).toHaveLength(3);
  // The files of the loser are nobody's, and are swept.
  expect((await bench.ask(program, recoverUploads, {}, null)).swept).toBeGreaterThan(0);
  expect((await bench.ask(lead, readUpload, { uploadId: cut })).draft?.totals).toHaveLength(3);
});

test("a file of which no row can be taken fails with a sentence and can be mapped again", async () => {
  const uploadId = await bring(new File(["year,school,town,sector,passed,sat\n2016,1,x,a,many,100\n"], "bad.csv"));
  expect((await bench.ask(program, makeOneEdition, { uploadId })).editionId).toBeNull();
  const { upload } = await bench.ask(lead, readUpload, { uploadId });
  expect(upload.status).toBe("failed");
  expect(upload.report?.failure?.message.en).toContain("No row");
  expect(upload.report?.named).toHaveLength(1);
  await bench.ask(lead, mapUpload, { uploadId, columns: { ...columns, blankMeans: "zero" }, ...conditions });
  expect((await bench.ask(lead, readUpload, { uploadId })).upload.status).toBe("working");
});
