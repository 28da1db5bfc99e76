import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { readTable } from "../../core/table-files/read-table.ts";
import type { Table } from "../../core/table-files/table.ts";
import { buildXlsx, textRow } from "../../core/table-files/testing/build-xlsx.ts";
import { fileWords } from "../../core/table-files/words.ts";
import { type CheckedRow, checkRows, type Progress } from "./check-rows.ts";
import type { ColumnMapping } from "./mapping.ts";
import { rowWords } from "./row-words.ts";

const pair: ColumnMapping = {
  period: "year",
  place: "town",
  dimensions: [{ column: "sector", dimension: "sector" }],
  value: { kind: "pair", numerator: "part", denominator: "whole" },
  zeroMeans: "zero",
  blankMeans: "missing",
};

const open = (csv: string): Promise<Table> => readTable(new TextEncoder().encode(csv), "a.csv");

async function check(csv: string, mapping: ColumnMapping): Promise<CheckedRow[]> {
  const checked: CheckedRow[] = [];
  for await (const row of checkRows(await open(csv), mapping)) checked.push(row);
  return checked;
}

const header = "year,town,sector,part,whole\n";
const checkOne = async (row: string, mapping: Partial<ColumnMapping> = {}): Promise<CheckedRow | undefined> =>
  (await check(`${header}${row}\n`, { ...pair, ...mapping }))[0];

test("takes a row with its period, place, groups and figure", async () => {
  expect(await checkOne('תשע"ו,Nahf,9.0,"1,030","2,000"')).toMatchObject({
    kind: "observation",
    row: 2,
    period: { key: "2016", label: "2015/16" },
    place: "Nahf",
    groups: { sector: "9" },
    numerator: { recorded: 1030, low: 1030, high: 1030 },
    denominator: 2000,
  });
  expect(await checkOne("2016,Nahf,,1,2")).toMatchObject({ kind: "observation", groups: {} });
});

test.each([
  ["0", { below: 5 }, { recorded: 0, low: 0, high: 4 }],
  ["0", "zero", { recorded: 0, low: 0, high: 0 }],
  ["5", { below: 5 }, { recorded: 5, low: 5, high: 5 }],
  ["<10", "zero", { recorded: null, low: 0, high: 9 }],
  ["GE50", "zero", { recorded: null, low: 50, high: 100 }],
  ["60-69", "zero", { recorded: null, low: 60, high: 69 }],
  ["*", { below: 5 }, { recorded: null, low: 0, high: 100 }],
] as const)("reads the count %s where zero means %j", async (cell, zeroMeans, numerator) => {
  expect(await checkOne(`2016,Nahf,a,${cell},100`, { zeroMeans })).toMatchObject({ numerator, denominator: 100 });
});

test("a hidden zero is never larger than its whole", async () => {
  expect(await checkOne("2016,Nahf,a,0,2", { zeroMeans: { below: 5 } })).toMatchObject({ numerator: { high: 2 } });
});

test.each([
  ["0.25", "share", { recorded: 50, low: 50, high: 50 }],
  ["25%", "share", { recorded: 50, low: 50, high: 50 }],
  ["25", "percent", { recorded: 50, low: 50, high: 50 }],
  ["1", "percent", { recorded: 2, low: 2, high: 2 }],
  ["1", "share", { recorded: 200, low: 200, high: 200 }],
  ["0.0", "share", { recorded: 0, low: 0, high: 4 }],
  ["60-69", "share", { recorded: null, low: 119, high: 139 }],
  ["GE50", "percent", { recorded: null, low: 100, high: 200 }],
  ["LT50", "percent", { recorded: null, low: 0, high: 99 }],
  [">90%", "share", { recorded: null, low: 181, high: 200 }],
  ["PS", "percent", { recorded: null, low: 0, high: 200 }],
] as const)("reads the rate %s, written as a %s, of 200", async (cell, scale, numerator) => {
  const value = { kind: "rate-of", rate: "part", of: "whole", scale } as const;
  const checked = await checkOne(`2016,Nahf,a,${cell},200`, { value, zeroMeans: { below: 5 } });
  expect(checked).toMatchObject({ kind: "observation", numerator, denominator: 200 });
});

const rate = { kind: "rate-of", rate: "part", of: "whole", scale: "share" } as const;
const count = { kind: "count", column: "part" } as const;
test.each([
  [",Nahf,a,1,2", {}, "year", rowWords.noPeriod],
  ["soon,Nahf,a,1,2", {}, "year", rowWords.badPeriod],
  ["2016,,a,1,2", {}, "town", rowWords.noPlace],
  ['2016,"סה""כ",a,1,2', {}, "town", rowWords.totalRow],
  ["2016,Nahf,Total,1,2", {}, "sector", rowWords.totalRow],
  ["2016,Nahf,a,3,2", {}, "part", rowWords.moreThanAll],
  ["2016,Nahf,a,-1,2", {}, "part", rowWords.negative],
  ["2016,Nahf,a,45%,200", {}, "part", rowWords.percentNotCount],
  ["2016,Nahf,a,many,200", {}, "part", rowWords.notNumber],
  ['2016,Nahf,a,"12,5",200', {}, "part", rowWords.ambiguousComma],
  ["2016,Nahf,a,1,<10", {}, "whole", rowWords.wholeHidden],
  ["2016,Nahf,a,0,0", {}, "whole", rowWords.nobody],
  ["2016,Nahf,a,45,200", { value: rate }, "part", rowWords.aboveAll],
  ["2016,Nahf,a,145%,200", { value: rate }, "part", rowWords.aboveAll],
  ["2016,Nahf,a,-0.5,200", { value: rate }, "part", rowWords.negative],
  ["2016,Nahf,a,*,", { value: count }, "part", rowWords.hidden],
  ["2016,Nahf,a,GE50,", { value: count }, "part", rowWords.noUpperBound],
  ["2016,Nahf,a,1,2,3", {}, "whole", rowWords.moreCells],
] as const)("refuses %j, naming its column and why", async (row, mapping, column, reason) => {
  expect(await checkOne(row, mapping)).toMatchObject({ kind: "refused", row: 2, column, reason });
});

test("a blank is missing or zero, as was said", async () => {
  expect(await checkOne("2016,Nahf,a,,20")).toEqual({ kind: "missing", row: 2, column: "part" });
  expect(await checkOne("2016,Nahf,a,,20", { blankMeans: "zero" })).toMatchObject({ numerator: { recorded: 0 } });
});

test("a value may be below zero, and its zero hides nothing", async () => {
  const value = { kind: "value", column: "part" } as const;
  expect(await checkOne("2016,Nahf,a,-1.5,", { value })).toMatchObject({ numerator: { recorded: -1.5 } });
  expect(await checkOne("2016,Nahf,a,0,", { value, zeroMeans: { below: 5 } })).toMatchObject({
    numerator: { high: 0 },
  });
});

test("counts a repeated row once, and refuses one that contradicts an earlier", async () => {
  const checked = await check(`${header}2016,Nahf,a,1,2\n2016,Nahf,b,1,2\n2016, Nahf,a,1,2\n2016,Nahf,a,2,2\n`, pair);
  expect(checked.map(({ kind }) => kind)).toEqual(["observation", "observation", "repeated", "refused"]);
  expect(checked[2]).toEqual({ kind: "repeated", row: 4, first: 2 });
  expect(checked[3]).toMatchObject({ row: 5, column: "part", cell: "2", values: { first: 2 } });
});

test("rows of one place are told apart by their unit", async () => {
  const csv = "year,town,school,n\n2016,Nahf,1,5\n2016,Nahf,2,6\n";
  const mapping: ColumnMapping = { ...pair, dimensions: [], value: { kind: "count", column: "n" } };
  expect((await check(csv, mapping)).map(({ kind }) => kind)).toEqual(["observation", "refused"]);
  expect((await check(csv, { ...mapping, unit: "school" })).map(({ kind }) => kind)).toEqual([
    "observation",
    "observation",
  ]);
});

test("shows no detail of a person and no endless cell in what it refuses", async () => {
  for (const cell of ["050-1234567", "x@example.org", "id 123456782"]) {
    expect(await checkOne(`2016,Nahf,a,${cell},2`)).toMatchObject({ kind: "refused", cell: "•••" });
  }
  const long = await checkOne(`2016,Nahf,a,${"x".repeat(500)},2`);
  expect(long?.kind === "refused" && long.cell.length).toBe(60);
});

test("refuses cells whose formula has no saved value, where they matter", async () => {
  const bytes = buildXlsx(
    `${textRow(1, ["year", "n", "note"])}<row><c><v>2016</v></c><c><f>1+1</f></c></row><row><c><v>2017</v></c><c><v>5</v></c><c><f>1+1</f></c></row>`,
  );
  const table = await readTable(bytes, "a.xlsx");
  const checked: CheckedRow[] = [];
  const mapping: ColumnMapping = {
    period: "year",
    dimensions: [],
    value: { kind: "count", column: "n" },
    zeroMeans: "zero",
    blankMeans: "missing",
  };
  for await (const row of checkRows(table, mapping)) checked.push(row);
  expect(checked[0]).toMatchObject({ kind: "refused", column: "n", reason: fileWords.formulaWithoutValue });
  expect(checked[1]).toMatchObject({ kind: "observation", period: { key: "2017" } });
});

test("refuses a mapping to a column that is not there", async () => {
  await expect(check(header, { ...pair, period: "month" })).rejects.toMatchObject({
    reason: "invalid",
    values: { column: "month" },
  });
});

test("says how far it has come, and stops when told to", async () => {
  const csv = `year,n\n${Array.from({ length: 5_000 }, (_, at) => `${at % 2 ? "x" : "2016"},${at}`).join("\n")}\n`;
  const mapping: ColumnMapping = { ...pair, place: undefined, dimensions: [], value: { kind: "count", column: "n" } };
  const stop = new AbortController();
  const seen: Progress[] = [];
  const walk = async (): Promise<void> => {
    const onProgress = (progress: Progress): void => {
      seen.push(progress);
      if (progress.rows === 2_000) stop.abort();
    };
    for await (const _ of checkRows(await open(csv), mapping, { signal: stop.signal, onProgress }));
  };
  await expect(walk()).rejects.toThrow("aborted");
  expect(seen.map(({ rows }) => rows)).toEqual([1_000, 2_000]);
  expect(seen[0]?.refused).toBeGreaterThan(500);
});

const schools = "../shared/data/education/il-bagrut-schools/school_year_5unit_math.csv";
test.skipIf(!existsSync(schools))("gives the known totals of a real file (skipped where it is absent)", async () => {
  const table = await readTable(schools, "schools.csv");
  const totals = new Map<string, { part: number; most: number; whole: number }>();
  const kinds = new Map<string, number>();
  for await (const row of checkRows(table, {
    period: "year",
    place: "city",
    unit: "semel",
    dimensions: [{ column: "sector", dimension: "sector" }],
    value: { kind: "rate-of", rate: "math_5unit_participation", of: "math_takers_total", scale: "share" },
    zeroMeans: { below: 5 },
    blankMeans: "missing",
  })) {
    kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1);
    if (row.kind !== "observation") continue;
    const total = totals.get(row.period.key) ?? { part: 0, most: 0, whole: 0 };
    total.part += row.numerator.recorded ?? 0;
    total.most += row.numerator.high;
    total.whole += row.denominator ?? 0;
    totals.set(row.period.key, total);
  }
  expect(Object.fromEntries(kinds)).toEqual({ observation: 3_668, missing: 63 });
  const first = totals.get("2013");
  const last = totals.get("2016");
  expect((first?.part ?? 0) / (first?.whole ?? 1)).toBeCloseTo(0.1205, 4);
  expect((last?.part ?? 0) / (last?.whole ?? 1)).toBeCloseTo(0.1524, 4);
  expect(first?.most).toBeGreaterThan(first?.part ?? 0);
});
