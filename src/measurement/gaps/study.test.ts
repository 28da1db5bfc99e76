import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { StudyValues } from "../../core/study.ts";
import { gapsStudy } from "./study.ts";

const folder = mkdtempSync(join(tmpdir(), "gaps-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Result = Awaited<ReturnType<typeof runGaps>>;
const runGaps = async (values: StudyValues) => {
  const result = await gapsStudy.run(values);
  return result as {
    rows_read: number;
    rows_left_out: { reason: string; count: number }[];
    rate_scale: string | null;
    total: { period: string; numerator: number; denominator: number; rate: number }[];
    groups: { dimension: string; group: string; period: string; rate: number; hidden_high: number }[];
    gaps: Gap[];
    widening_while_rising: Gap[];
  };
};

interface Gap {
  group: string;
  reference: string;
  by_period: { gap: number }[];
  change: number;
  low: number;
  high: number;
  hidden_low: number;
  hidden_high: number;
  verdict: string;
  certainty: string;
  years_widening: number;
}

const schoolFile = resolve("../shared/data/education/il-bagrut-schools/school_year_5unit_math.csv");

describe.skipIf(!existsSync(schoolFile))("the school file of 5X2 (skipped where the file is absent)", () => {
  const asked: StudyValues = {
    file: schoolFile,
    period: "year",
    group: ["sector", "supervision", "cluster"],
    rate: "math_5unit_participation",
    of: "math_takers_total",
    "hidden-below": "5",
    cluster: "semel",
  };
  const running = existsSync(schoolFile) ? runGaps(asked) : undefined;
  const gapOf = (result: Result | undefined, group: string, reference: string) =>
    result?.gaps.find((gap) => gap.group === group && gap.reference === reference);
  const points = (gap: Gap | undefined) => gap?.by_period.map((one) => Math.round(one.gap * 1000) / 10);

  test("reads every row and says which are left out", async () => {
    const result = await running;
    expect(result?.rows_read).toBe(3731);
    expect(result?.rate_scale).toBe("share");
    expect(result?.rows_left_out[0]).toEqual({ reason: "math_5unit_participation is blank", count: 63 });
    expect(result?.total[0]).toMatchObject({ period: "2013", numerator: 8872, denominator: 73641 });
  });

  test("poorest against richest towns: certainly widened, each year, whatever is hidden", async () => {
    const gap = gapOf(await running, "1.0", "9.0");
    expect(points(gap)).toEqual([13.6, 16.6, 17.4, 18.4]);
    expect(gap).toMatchObject({ verdict: "widened", certainty: "certain", years_widening: 3 });
    expect(gap?.change).toBeCloseTo(0.048, 3);
    expect(gap?.hidden_low).toBeCloseTo(0.012, 3);
    expect(gap?.hidden_high).toBeCloseTo(0.087, 3);
  });

  test("Arab against Jewish pupils: likely widened, only in the last year", async () => {
    const gap = gapOf(await running, "ערבי", "יהודי");
    expect(points(gap)).toEqual([2.6, 3.8, 2.6, 4.7]);
    expect(gap).toMatchObject({ verdict: "widened", certainty: "likely", years_widening: 1 });
    expect(gap?.low).toBeCloseTo(0.01, 2);
    expect(gap?.high).toBeCloseTo(0.034, 2);
  });

  test("Druze against Jewish pupils: certainly narrowed", async () => {
    const gap = gapOf(await running, "דרוזי", "יהודי");
    expect(gap).toMatchObject({ verdict: "narrowed", certainty: "certain" });
    expect(gap?.hidden_low).toBeCloseTo(-0.053, 3);
    expect(gap?.hidden_high).toBeCloseTo(-0.01, 3);
  });

  test("Haredi supervision: beyond sampling as recorded, and still cannot be told", async () => {
    const result = await running;
    const rates = result?.groups.filter(({ group }) => group === "חרדי");
    expect(rates?.map(({ rate }) => Math.round(rate * 1000) / 10)).toEqual([1.3, 2.1, 1.1, 1.9]);
    expect(rates?.[0]?.hidden_high).toBeCloseTo(0.154, 3);
    expect(rates?.[3]?.hidden_high).toBeCloseTo(0.151, 3);
    const gap = gapOf(result, "חרדי", "ממלכתי");
    expect(gap?.low).toBeGreaterThan(0);
    expect(gap?.certainty).toBe("cannot-tell");
  });

  test("what widened while the total rose", async () => {
    const found = (await running)?.widening_while_rising.map((gap) => `${gap.group} ${gap.reference} ${gap.certainty}`);
    expect(found).toContain("1.0 9.0 certain");
    expect(found).toContain("ערבי יהודי likely");
    expect(found?.some((line) => /דרוזי|חרדי/u.test(line))).toBe(false);
  });

  test("the same seed gives the same document, another seed other intervals", async () => {
    const small = { ...asked, group: ["sector"], replicates: "200" };
    const [first, again, other] = [await runGaps(small), await runGaps(small), await runGaps({ ...small, seed: "2" })];
    expect(again).toEqual(first);
    expect(other.gaps[0]?.low).not.toBe(first.gaps[0]?.low);
    expect(other.gaps[0]?.change).toBe(first.gaps[0]?.change);
  });
});

describe("any file", () => {
  const write = (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const counts = { period: "year", group: ["place"], numerator: "passed", denominator: "sat" };

  test("semicolons, a mark, quotes, a decimal comma and percents", async () => {
    const file = write("percent.csv", '\uFEFFyear;place;passed;sat\n2020;"north; far";12,5;40\n2020;south;50%;40\n');
    const result = await runGaps({ file, period: "year", group: ["place"], rate: "passed", of: "sat" });
    expect(result.rate_scale).toBe("percent");
    expect(result.total).toMatchObject([{ numerator: 25, denominator: 80 }]);
    expect(result.gaps[0]).toMatchObject({ group: "north; far", certainty: "cannot-tell", change: null });
  });

  test("windows-1255 and Hebrew years in their order", async () => {
    const hebrew = (text: string) =>
      Uint8Array.from(text, (sign) =>
        sign >= "א" && sign <= "ת" ? sign.charCodeAt(0) - 0x5d0 + 0xe0 : sign.charCodeAt(0),
      );
    const file = write("hebrew.csv", hebrew("year,place,passed,sat\nתשפ,צפון,3,10\nתשעט,צפון,2,10\nתשפא,דרום,4,10\n"));
    const result = await runGaps({ file, ...counts });
    expect(result.total.map(({ period }) => period)).toEqual(["תשעט", "תשפ", "תשפא"]);
    expect(result.groups.map(({ group }) => group)).toContain("דרום");
  });

  test("rows that cannot be used are counted by their reason, rows without a group stay in the total", async () => {
    const rows = [
      "2020,a,5,10",
      "2020,b,,10",
      "2020,a,x,10",
      "2020,a,5,0",
      ",a,5,10",
      "2020,a,11,10",
      "2020,,3,10",
      "1,2",
    ];
    const result = await runGaps({ file: write("left.csv", `year,place,passed,sat\n${rows.join("\n")}`), ...counts });
    expect(result.rows_read).toBe(8);
    expect(result.total).toMatchObject([{ numerator: 8, denominator: 20 }]);
    expect(Object.fromEntries(result.rows_left_out.map(({ reason, count }) => [reason, count]))).toEqual({
      "passed is blank": 1,
      "passed is not a number": 1,
      "sat is zero": 1,
      "no year": 1,
      "passed is larger than sat": 1,
      "another number of cells": 1,
      "no place (counted in the total, not in this breakdown)": 1,
    });
  });

  test("with a reference, every other group is set against it alone", async () => {
    const file = write(
      "reference.csv",
      "year,place,passed,sat\n1,a,5,10\n1,b,6,10\n1,c,7,10\n2,a,5,10\n2,b,6,10\n2,c,7,10\n",
    );
    const { gaps } = await runGaps({ file, ...counts, reference: "a" });
    expect(gaps.map(({ group, reference }) => [group, reference])).toEqual([
      ["b", "a"],
      ["c", "a"],
    ]);
    expect(gaps[0]).toMatchObject({ by_period: [{ gap: -0.1 }, { gap: -0.1 }], change: 0, verdict: "unchanged" });
  });

  test("bad input is one sentence", async () => {
    const file = write("plain.csv", "year,place,passed,sat\n2020,a,5,10\n");
    await expect(runGaps({ file, ...counts, group: ["town"] })).rejects.toThrow(
      "The file has no column “town”; its columns are: year, place, passed, sat.",
    );
    await expect(runGaps({ file: `${file}x`, ...counts })).rejects.toThrow(/^There is no file/u);
    await expect(runGaps({ file, ...counts, reference: "z" })).rejects.toThrow(/no group “z”/u);
    await expect(runGaps({ file, ...counts, "hidden-below": "few" })).rejects.toThrow(/--hidden-below must be/u);
    await expect(runGaps({ file, ...counts, denominator: undefined })).rejects.toThrow(/^Give either --rate/u);
  });
});
