import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { readTable } from "../../core/table-files/read-table.ts";
import { findPersonalData, type PersonalFinding, refusePersonalData } from "./personal-data.ts";
import { hasIdentityCheckDigit } from "./personal-patterns.ts";

async function find(csv: string): Promise<PersonalFinding[]> {
  return findPersonalData(await readTable(new TextEncoder().encode(csv), "a.csv"));
}

/** Nine digits with a right check digit, made up by counting. */
function identityNumber(at: number): string {
  const stem = String(20_000_000 + at * 7_919).padStart(8, "0");
  for (let digit = 0; digit < 10; digit += 1) if (hasIdentityCheckDigit(`${stem}${digit}`)) return `${stem}${digit}`;
  throw new Error("Every stem has a check digit.");
}

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

test("knows the check digit of identity numbers", () => {
  expect(hasIdentityCheckDigit("123456782")).toBe(true);
  expect(hasIdentityCheckDigit("123456789")).toBe(false);
  expect(hasIdentityCheckDigit("000000000")).toBe(false);
});

test("finds a column of identity numbers whatever its name, and names its first rows, never a value", async () => {
  const findings = await find(`year,code\n${lines(20, (at) => `2016,${identityNumber(at)}`)}`);
  expect(findings).toEqual([{ column: "code", kind: "identity-number", rows: [2, 3, 4, 5, 6] }]);
  expect(JSON.stringify(refusePersonalData(findings))).not.toMatch(/\d{9}/);
});

test.each(["ת.ז.", "תעודת זהות", "מספר זהות", "ID number", "رقم الهوية"])("believes the header %s", async (header) => {
  expect(await find(`year,${header}\n2016,1234567\n`)).toMatchObject([{ kind: "identity-number", rows: [2] }]);
});

test("lets through codes of schools, counts, money and numbers of organizations", async () => {
  const csv = `semel,students,budget,share,ח.פ.,charity,total\n${lines(
    200,
    (at) =>
      `${120_000 + at},${at},${5_908_236.17469 + at},0.${309_278_350 + at},${identityNumber(at)},58${String(identityNumber(at)).slice(2)},${234_567_891 + at}`,
  )}`;
  expect(await find(csv)).toEqual([]);
});

test.each(["050-1234567", "0501234567", "02-6543210", "+972 50 123 4567", "(212) 555-0123", "212-555-0123"])(
  "finds the phone %s, within other text too",
  async (phone) => {
    expect(await find(`year,note\n2016,nothing\n2017,call ${phone} first\n`)).toEqual([
      { column: "note", kind: "phone", rows: [3] },
    ]);
  },
);

test("believes the header of a phone column that lost its zeros", async () => {
  expect(await find("year,נייד\n2016,501234567\n")).toMatchObject([{ kind: "phone" }]);
});

test("takes no range, date or code for a phone", async () => {
  expect(
    await find("years,day,code,n\n2013-2016,2016-09-01,030-12,1234567890\n2013–2016,01/09/2016,102-555,12\n"),
  ).toEqual([]);
});

test("finds mail addresses and identity numbers in remarks", async () => {
  expect(await find("year,remark\n2016,write to dana@school.org.il\n")).toEqual([
    { column: "remark", kind: "mail", rows: [2] },
  ]);
  expect(await find(`year,remark\n${lines(4, (at) => `2016,pupil ${identityNumber(at)} moved`)}`)).toMatchObject([
    { column: "remark", kind: "identity-number" },
  ]);
});

test.each([
  "שם פרטי",
  "שם משפחה",
  "שם התלמיד/ה",
  "שם התלמיד",
  "First Name",
  "last_name",
  "Student name",
  "الاسم الأول",
  "اسم العائلة",
  "اسم الطالب",
])("finds the name column %s", async (header) => {
  expect(await find(`year,${header}\n2016,x\n`)).toMatchObject([{ kind: "person-name", rows: [2] }]);
});

test.each([
  "school name",
  "city name",
  "שם בית הספר",
  "שם יישוב",
  "שם המוסד",
  "اسم المدرسة",
  "اسم البلدة",
  "name",
  "שם",
])("lets the column %s through", async (header) => {
  expect(await find(`year,${header}\n2016,Haifa\n`)).toEqual([]);
});

test("a bare name is a person's where the file is about persons", async () => {
  expect(await find("name,date of birth\nx,2001-02-03\n")).toEqual([
    { column: "name", kind: "person-name", rows: [2] },
  ]);
});

test("a file without names of columns does not give away its first person", async () => {
  const findings = await find("dana@school.org.il,2016\nx,2017\n");
  expect(findings).toEqual([{ column: "A", kind: "mail", rows: [1] }]);
});

test("looks into cells beyond the last column", async () => {
  expect(await find("a,b\n1,2,dana@school.org.il\n")).toMatchObject([{ kind: "mail", rows: [2] }]);
});

const folder = "../shared/data/education/il-bagrut-schools/";
test.skipIf(!existsSync(folder))("lets real files of a ministry through (skipped where they are absent)", async () => {
  for (const name of ["school_year_5unit_math", "schools_2015_budget_sector", "localities_ses_cluster"]) {
    expect(await findPersonalData(await readTable(`${folder}${name}.csv`, name)), name).toEqual([]);
  }
});
