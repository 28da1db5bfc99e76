import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addNewIndicator } from "../../indicators/operations.ts";
import { setOneDimension } from "../../places/operations.ts";
import { listAllEditions, listFigures } from "../operations.ts";
import { sendToPartners } from "../step-operations.ts";
import { type Bench, openBench, person, program, visitor } from "../testing.ts";
import { makeOneEdition, recoverUploads } from "./make-operations.ts";
import { bringFile, cancelOneUpload, mapUpload, readUpload } from "./operations.ts";

let bench: Bench;
let lead = visitor;
let partner = visitor;
let stranger = visitor;
let nextIndicator = 0;
let indicator = "";

beforeAll(async () => {
  bench = await openBench();
  const { here, elsewhere } = bench;
  lead = person("lead", ["data-lead"], here, elsewhere);
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
  // The files of the loser are nobody's, and are swept; it leaves some only where it came as far as this one.
  await bench.scratch.figures.publish(bench.here, "of-the-loser", { n: "integer" }, [[1]]);
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
