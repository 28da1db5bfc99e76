import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aggregateSchoolYears, readSchoolYears } from "../examples/5x2/aggregate-school-file.ts";
import { schoolDimensions } from "../examples/5x2/breakdowns.ts";
import schoolGaps from "../examples/5x2/gaps.json";
import { gapsOfSchoolFile } from "../examples/5x2/gaps-of-school-file.ts";
import { readSchoolFigures } from "../examples/5x2/school-figures.ts";
import schoolFile from "../examples/5x2/school-file.csv?raw";
import { aggregateShortages } from "../examples/100kin10/aggregate-shortages.ts";
import { subjectDimension } from "../examples/100kin10/indicators.ts";
import { readShortages } from "../examples/100kin10/shortage-figures.ts";
import shortageFile from "../examples/100kin10/shortages.csv?raw";
import practiceGaps from "../examples/practice/gaps.json";
import { gapsOfMadeUpRows } from "../examples/practice/gaps-of-made-up-rows.ts";
import { madeUpRows } from "../examples/practice/made-up-schools.ts";

const data = join(import.meta.dirname, "../../shared/data/education");
const schools = join(data, "il-bagrut-schools/school_year_5unit_math.csv");
const shortages = join(data, "us-teacher-shortage/shortage_by_state_1991_2020.csv");

const figures = readSchoolFigures(schoolFile);
const figure = (period: string, dimension = "", group = "") =>
  figures.find((one) => one.period === period && one.dimension === dimension && one.group === group);

describe("the figures of 5X2", () => {
  it.each([
    ["2013", 8_872, 73_641],
    ["2016", 12_510, 82_087],
  ])("hold the published total of %s", (period, numerator, denominator) => {
    expect(figure(period)).toMatchObject({ numerator, denominator });
  });

  it.each([
    ["2013", "population-group", "דרוזי", 168, 1_876],
    ["2016", "population-group", "דרוזי", 296, 1_894],
    ["2013", "population-group", "בדואי", 132, 2_859],
    ["2016", "population-group", "בדואי", 192, 3_396],
    ["2013", "cluster", "1.0", 172, 3_121],
    ["2016", "cluster", "9.0", 497, 2_045],
  ])("hold %s, %s %s", (period, dimension, group, numerator, denominator) => {
    expect(figure(period, dimension, group)).toMatchObject({ numerator, denominator });
  });

  it("take each recorded 0 as 0 to 4 students", () => {
    expect(figure("2013")).toMatchObject({ numerator_low: 8_872, numerator_high: 8_872 + 429 * 4 });
    const one = readSchoolYears(
      schoolYears(["100", "2013", "0", "5"], ["101", "2013", "0.2", "10"], ["102", "2013", "", ""]),
    );
    expect(one.map(({ numerator, hidden }) => [numerator, hidden])).toEqual([
      [0, 4],
      [2, 0],
    ]);
  });

  it("count a school of no known group in the total alone", () => {
    const [total, ...groups] = aggregateSchoolYears(readSchoolYears(schoolYears(["100", "2013", "0.5", "10"])));
    expect(total).toMatchObject({ dimension: "", numerator: 5, schools: 1 });
    expect(groups).toEqual([]);
  });

  it("are named in three languages, every group", () => {
    for (const { dimension, group } of figures.filter(({ dimension }) => dimension !== "")) {
      const named = schoolDimensions.find(({ slug }) => slug === dimension)?.groups.find(({ code }) => code === group);
      expect(named?.names, `${dimension} ${group}`).toEqual({
        en: expect.any(String),
        he: expect.any(String),
        ar: expect.any(String),
      });
    }
  });

  it.skipIf(!existsSync(schools))("are what the school file gives (skipped where the data is not there)", () => {
    expect(aggregateSchoolYears(readSchoolYears(readFileSync(schools, "utf8")))).toEqual(figures);
  });
});

const header = "semel,year,sector,supervision,district,cluster,math_5unit_participation,math_takers_total";
const schoolYears = (...rows: [string, string, string, string][]) =>
  [header, ...rows.map(([semel, year, share, takers]) => `${semel},${year},,,,,${share},${takers}`)].join("\n");

describe("the gap report of 5X2", () => {
  const gap = (dimension: string, group: string, reference: string) =>
    schoolGaps.gaps.find((one) => one.dimension === dimension && one.group === group && one.reference === reference);

  it("says that the distance between best-off and poorest towns certainly widened, in each year", () => {
    const found = gap("cluster", "1.0", "9.0");
    expect(found).toMatchObject({ verdict: "widened", certainty: "certain", years_widening: 3 });
    expect(found?.by_period.map(({ gap }) => (gap * 100).toFixed(1))).toEqual(["13.6", "16.6", "17.4", "18.4"]);
    expect((found?.hidden_low ?? 0) * 100).toBeCloseTo(1.2, 1);
    expect((found?.hidden_high ?? 0) * 100).toBeCloseTo(8.7, 1);
  });

  it("says that Druze schools certainly closed in, and of Haredi schools that the file cannot tell", () => {
    expect(gap("population-group", "דרוזי", "יהודי")).toMatchObject({ verdict: "narrowed", certainty: "certain" });
    expect(gap("supervision", "חרדי", "ממלכתי")).toMatchObject({ certainty: "cannot-tell" });
  });

  it("is told of widening while rising", () => {
    expect(schoolGaps.widening_while_rising.map(({ group }) => group)).toContain("1.0");
  });

  it.skipIf(!existsSync(schools))("is what the school file gives (skipped where the data is not there)", async () => {
    expect(await gapsOfSchoolFile(schools)).toEqual(schoolGaps);
  });
});

describe("the figures of 100Kin10", () => {
  const kept = readShortages(shortageFile);

  it("count the states that report a shortage", () => {
    expect(kept).toContainEqual({ period: "2021", subject: "Mathematics", states: 42 });
    expect(kept).toContainEqual({ period: "1991", subject: "Special Education", states: 36 });
  });

  it("count a state once in a subject, and not at all where it reports no shortage", () => {
    const csv = [
      "School_Year,State,Content_Area",
      "2019-2020,Ohio,Science",
      "2019-2020,Ohio,Mathematics",
      "2019-2020,Utah,No Reported Shortages",
    ].join("\n");
    const counted = aggregateShortages(csv);
    expect(counted.filter(({ states }) => states > 0)).toEqual([
      { period: "2020", subject: "", states: 1 },
      { period: "2020", subject: "Mathematics", states: 1 },
      { period: "2020", subject: "Science", states: 1 },
    ]);
  });

  it("name every subject", () => {
    const named = subjectDimension.groups.map(({ code }) => code);
    expect([...new Set(kept.map(({ subject }) => subject))].filter((subject) => subject !== "")).toEqual(named);
  });

  it.skipIf(!existsSync(shortages))("are what the reports give (skipped where the data is not there)", () => {
    expect(aggregateShortages(readFileSync(shortages, "utf8"))).toEqual(kept);
  });
});

describe("the place to practise", () => {
  it("keeps the gap report that its made-up rows give", () => {
    expect(gapsOfMadeUpRows(madeUpRows())).toEqual(practiceGaps);
  });

  it("has a gap that widens while the total rises, and a bright spot", () => {
    const gap = (group: string, reference: string) =>
      practiceGaps.gaps.find((one) => one.group === group && one.reference === reference);
    expect(practiceGaps.widening_while_rising).toContainEqual(expect.objectContaining({ group: "1", reference: "4" }));
    expect(gap("C", "others")).toMatchObject({ verdict: "narrowed" });
  });

  it("hides small counts behind a 0", () => {
    const rows = madeUpRows();
    expect(rows.some(({ numerator, hidden }) => numerator === 0 && hidden === 4)).toBe(true);
    expect(rows.every(({ numerator }) => numerator === 0 || numerator >= 5)).toBe(true);
  });
});
