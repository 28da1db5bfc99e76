import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { readTable } from "../../core/table-files/read-table.ts";
import { type Recognition, recognizeColumns, sampleRows } from "./recognize.ts";

async function recognize(csv: string): Promise<Recognition> {
  const table = await readTable(new TextEncoder().encode(csv), "a.csv");
  return recognizeColumns(table.header, await sampleRows(table));
}

const repeat = (lines: readonly string[], times = 10): string =>
  Array.from({ length: times }, () => lines.join("\n")).join("\n");

test("reads Hebrew headers", async () => {
  const lines = ['תשע"ה,נחף,1234,ערבי,צפון,40,4', 'תשע"ו,חיפה,4000,יהודי,חיפה,400,80'];
  const { mapping, periods } = await recognize(
    `שנת לימודים,שם יישוב,סמל יישוב,מגזר,מחוז,ניגשים,זכאים\n${repeat(lines)}`,
  );
  expect(mapping).toEqual({
    period: "שנת לימודים",
    place: "שם יישוב",
    placeCode: "סמל יישוב",
    dimensions: [
      { column: "מגזר", dimension: "sector" },
      { column: "מחוז", dimension: "district" },
    ],
    numerator: "זכאים",
    denominator: "ניגשים",
  });
  expect(periods.map(({ label, hebrew }) => [label, hebrew])).toEqual([
    ["2014/15", "תשע״ה"],
    ["2015/16", "תשע״ו"],
  ]);
});

test("reads Arabic headers and a rate in per cents", async () => {
  const lines = ["2015,الناصرة,عربي,45%,200", "2016,حيفا,يهودي,61%,300"];
  const { mapping } = await recognize(`السنة,البلدة,القطاع,نسبة النجاح,عدد الطلاب\n${repeat(lines)}`);
  expect(mapping).toEqual({
    period: "السنة",
    place: "البلدة",
    dimensions: [{ column: "القطاع", dimension: "sector" }],
    rate: "نسبة النجاح",
    denominator: "عدد الطلاب",
    scale: "percent",
  });
});

test("reads English headers, and a year by what stands below it", async () => {
  const lines = ["2015/16,Kings,F,12,200", "2016/17,Queens,M,14,300"];
  const { mapping, columns } = await recognize(`Class of,County,Gender,Number passed,Number tested\n${repeat(lines)}`);
  expect(mapping).toEqual({
    period: "Class of",
    place: "County",
    dimensions: [{ column: "Gender", dimension: "gender" }],
    numerator: "Number passed",
    denominator: "Number tested",
  });
  expect(columns.find(({ column }) => column === "Class of")?.confidence).toBeLessThan(0.8);
  expect(columns.find(({ column }) => column === "County")?.confidence).toBeGreaterThan(0.8);
});

test("suspects zeros where small counts are never seen", async () => {
  const hiding = Array.from({ length: 60 }, (_, at) => `2016,${at % 3 === 0 ? 0 : 5 + at}`).join("\n");
  const plain = Array.from({ length: 60 }, (_, at) => `2016,${at % 5}`).join("\n");
  expect((await recognize(`year,count\n${hiding}`)).zeroMayHideBelow).toBe(6);
  expect((await recognize(`year,count\n${plain}`)).zeroMayHideBelow).toBeNull();
});

test("promises nothing where nothing is known", async () => {
  expect((await recognize("a,b\nx,y\nz,w\n")).mapping).toEqual({ dimensions: [] });
});

const schools = "../shared/data/education/il-bagrut-schools/school_year_5unit_math.csv";
test.skipIf(!existsSync(schools))(
  "finds its way in a real file of 45 columns (skipped where it is absent)",
  async () => {
    const table = await readTable(schools, "schools.csv");
    const found = recognizeColumns(table.header, await sampleRows(table));
    expect(found.mapping).toMatchObject({
      period: "year",
      place: "city",
      unit: "semel",
      rate: "math_5unit_participation",
      denominator: "math_takers_total",
      scale: "share",
    });
    expect(found.mapping.dimensions.map(({ dimension }) => dimension)).toEqual(
      expect.arrayContaining(["sector", "supervision", "district", "cluster"]),
    );
    expect(found.zeroMayHideBelow).toBe(5);
  },
);
