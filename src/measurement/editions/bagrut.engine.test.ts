import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addNewIndicator } from "../indicators/operations.ts";
import { type Bench, openBench, person, program } from "./testing.ts";
import { makeOneEdition } from "./uploads/make-operations.ts";
import { bringFile, mapUpload, readUpload } from "./uploads/operations.ts";

const beside = join(process.cwd(), "..", "shared", "data", "education", "il-bagrut-schools");
const path = process.env.FIVEFOLD_SCHOOL_FILE ?? join(beside, "school_year_5unit_math.csv");
const title = existsSync(path)
  ? "the school file of 5X2 gives the totals and the gap between clusters 9 and 1"
  : `skipped: the school file is not at ${path}; FIVEFOLD_SCHOOL_FILE names it`;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.scratch.close());

test.skipIf(!existsSync(path))(title, { timeout: 120_000 }, async () => {
  const lead = person("lead", ["data-lead"], bench.here);
  const indicator = "five-units";
  await bench.ask(lead, addNewIndicator, {
    slug: indicator,
    names: { he: "חמש יחידות" },
    kind: "share",
    definition: { numerator: { he: "ניגשים לחמש יחידות" }, denominator: { he: "ניגשים למתמטיקה" } },
  });
  const file = new File([await readFile(path)], "school_year_5unit_math.csv");
  const { uploadId } = await bench.ask(lead, bringFile, { indicator, file });
  const { upload } = await bench.ask(lead, readUpload, { uploadId });
  expect(upload.glance).toMatchObject({ rows: 3731, zeroMayHideBelow: 5 });
  expect(upload.glance.suggestion).toMatchObject({
    period: "year",
    unit: "semel",
    rate: "math_5unit_participation",
    denominator: "math_takers_total",
  });
  const dimensions = ["sector", "supervision", "district", "cluster"];
  await bench.ask(lead, mapUpload, {
    uploadId,
    columns: {
      period: "year",
      unit: "semel",
      dimensions: dimensions.map((slug) => ({ column: slug, dimension: slug })),
      value: { kind: "rate-of", rate: "math_5unit_participation", of: "math_takers_total", scale: "share" },
      zeroMeans: { below: 5 },
      blankMeans: "missing",
    },
    dimensions: dimensions.map((slug) => ({ slug, names: { en: slug } })),
    sourceName: { he: "משרד החינוך" },
    publicLevel: "country",
  });
  const { editionId } = await bench.ask(program, makeOneEdition, { uploadId });
  expect(editionId).not.toBeNull();

  const { draft, upload: read } = await bench.ask(lead, readUpload, { uploadId });
  expect(read.report).toMatchObject({ rowsRead: 3731, taken: 3668, refused: 0 });
  const rates = draft?.totals.map(({ period, rate }) => [period, ((rate ?? 0) * 100).toFixed(2)]);
  expect(rates?.[0]).toEqual(["2013", "12.05"]);
  expect(rates?.[3]).toEqual(["2016", "15.24"]);

  const points = (value: number | null | undefined) => Number(((value ?? 0) * 100).toFixed(1));
  const report = draft?.edition.gaps;
  const gap = report?.gaps.find((one) => one.dimension === "cluster" && one.group === "1" && one.reference === "9");
  expect(gap?.by_period.map((one) => points(one.gap))).toEqual([13.6, 16.6, 17.4, 18.4]);
  expect([points(gap?.change), points(gap?.hidden_low), points(gap?.hidden_high)]).toEqual([4.8, 1.2, 8.7]);
  expect(gap).toMatchObject({ verdict: "widened", certainty: "certain", years_widening: 3 });
  expect(report?.widening_while_rising).toContainEqual(
    expect.objectContaining({ dimension: "cluster", group: "1", reference: "9", certainty: "certain" }),
  );
  const ofSector = report?.gaps.filter((one) => one.dimension === "sector" && one.reference === "יהודי");
  expect(ofSector?.find(({ group }) => group === "דרוזי")).toMatchObject({ verdict: "narrowed", certainty: "certain" });
});
