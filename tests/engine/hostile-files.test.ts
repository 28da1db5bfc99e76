import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Message, say } from "../../src/core/message.ts";
import { buildXlsx, buildZip, textRow, workbookParts } from "../../src/core/table-files/testing/build-xlsx.ts";
import { fileWords } from "../../src/core/table-files/words.ts";
import { coreWords } from "../../src/core/words.ts";
import { personalWords } from "../../src/measurement/files/words.ts";
import { reach } from "../../src/storage/postgres/postmaster.ts";
import { withClient } from "../../src/storage/postgres/roles.ts";
import { type Begun, begin } from "./http-person.ts";
import { clearAway, type RunningProgram, startProgram, until } from "./running-program.ts";

let data = "";
let program: RunningProgram;
let begun: Begun;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "fivefold-hostile-"));
  program = await startProgram(data);
  begun = await begin(program.address, program.ownerCode ?? "");
});
afterAll(async () => {
  await program?.stop().finally(() => clearAway(data));
});

const bring = (file: File, language: "en" | "he" | "ar" = "en") =>
  begun.director.post(
    `/${begun.initiative}/goal/data/bring`,
    { operation: "upload.bring", indicator: "passed-share", file },
    { "accept-language": language },
  );

/** What a reader sees of a page: no tags, no entities, no marks of direction, one space between words. */
const plainText = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ");

const keptFiles = async (): Promise<string[]> =>
  (await readdir(join(data, "uploads"), { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name);

/** How many files the database knows of, asked past every fence. */
async function countUploads(): Promise<number> {
  const [, , , , socket = ""] = (await readFile(join(data, "postgres", "postmaster.pid"), "utf8")).split("\n");
  return withClient(reach(socket, "fivefold_owner", "fivefold"), async (client) => {
    const { rows } = await client.query<{ count: string }>("select count(*) from upload");
    return Number(rows[0]?.count);
  });
}

const csv = (text: string, name = "figures.csv"): File => new File([text], name);
const wide = Array.from({ length: 10_000 }, (_, column) => `c${column}`).join(",");
const people = [
  "year,pupil,passed,sat",
  ...["123456782", "000000018", "123456790", "111111118"].map((id) => `2020,${id},1,2`),
];
const bomb = buildZip(workbookParts(`<row r="1"><c><v>${"0".repeat(60_000_000)}</v></c></row>`));

interface Hostile {
  name: string;
  file: () => File;
  says: Message;
  values?: Record<string, string | number>;
  /** Never on the page: what stood in the file. */
  never?: string;
}

const hostile: Hostile[] = [
  { name: "an empty file", file: () => csv(""), says: fileWords.empty },
  { name: "a file of a header alone", file: () => csv("year,school,passed,sat\n"), says: fileWords.noTable },
  {
    name: "ten thousand columns",
    file: () => csv(`${wide}\n`),
    says: fileWords.tooManyColumns,
    values: { row: 1, columns: 10_000, most: 1_000 },
  },
  {
    name: "a cell of a million characters",
    file: () => csv(`year,passed\n2020,1\n2021,${"x".repeat(1_000_000)}\n`),
    says: fileWords.cellTooLong,
    values: { row: 3, column: "B", most: 32_767 },
    never: "xxxxxxxxxx",
  },
  {
    name: "a zip bomb",
    file: () => new File([Uint8Array.from(bomb)], "figures.xlsx"),
    says: fileWords.unpacksTooLarge,
  },
  {
    name: "a PDF with another name",
    file: () => csv("%PDF-1.7\n1 0 obj\n", "figures.csv"),
    says: fileWords.notTable,
    values: { kind: "pdf", file: "figures.csv" },
  },
  {
    name: "an old Excel file with another name",
    file: () => new File([Buffer.from("d0cf11e0a1b11ae1", "hex")], "figures.xlsx"),
    says: fileWords.oldExcel,
  },
  {
    name: "a text document with another name",
    file: () => new File([Uint8Array.from(buildZip([{ name: "word/document.xml", content: "<x/>" }]))], "figures.xlsx"),
    says: fileWords.notTable,
    values: { kind: "word", file: "figures.xlsx" },
  },
  {
    name: "an encoding of two bytes, the other way round",
    file: () => new File([Buffer.from("\ufeffyear,passed\n2020,1\n", "utf16le").swap16()], "figures.csv"),
    says: fileWords.notTable,
    values: { kind: "binary", file: "figures.csv" },
  },
  {
    name: "a quotation mark that is never closed",
    file: () => csv(`year,passed\n2020,"1\n${"2021,2\n".repeat(1_000_000)}`),
    says: fileWords.recordTooLong,
    values: { row: 2 },
  },
  {
    name: "identity numbers",
    file: () => csv(`${people.join("\n")}\n`),
    says: personalWords.stopped,
    never: "123456782",
  },
];

describe.each(["en", "he", "ar"] as const)("in %s", (language) => {
  test.each(hostile)(
    "$name is refused in a sentence, and nothing of it is kept",
    async ({ file, says, values, never }) => {
      const { status, text } = await bring(file(), language);
      expect(status).toBe(422);
      expect(plainText(text)).toContain(plainText(say(says, language, values ?? {})));
      if (never) expect(text).not.toContain(never);
      expect(await keptFiles()).toEqual([]);
      expect(await countUploads()).toBe(0);
      expect((await begun.director.get("/health")).text).toBe("ok");
    },
  );
});

test("more than may be sent at once is refused in a sentence, without being read", async () => {
  const { status, text } = await bring(csv("2020,1\n".repeat(9_000_000)), "he");
  expect(status).toBe(422);
  expect(plainText(text)).toContain(plainText(say(coreWords.tooMuchSent, "he", { most: 52 })));
  expect(await keptFiles()).toEqual([]);
});

const hasStatus = existsSync("/proc/self/status");

/** The most memory that the program has taken so far, in megabytes. */
const peakOf = async (pid: number): Promise<number> =>
  Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

test.skipIf(!hasStatus)("all of them together took no more than 500 MB beyond a program at rest", async () => {
  expect(await peakOf(program.pid)).toBeLessThan(700);
});

test("formulas in cells are text here, and come out as text in every file that is written", async () => {
  const formula = "=1+1|cmd!A0";
  const header = ["year", "school", "sector", "passed", "sat"];
  const rows = [2019, 2020].flatMap((year) =>
    Array.from({ length: 30 }, (_, school) =>
      [year, school, school % 2 ? formula : "plain", 20 + school, 60].map(String),
    ),
  );
  const asSheet = [header, ...rows].map((row, at) => textRow(at + 1, row)).join("");
  expect((await bring(new File([Uint8Array.from(buildXlsx(asSheet))], "figures.xlsx"))).status).toBe(303);
  const { location } = await bring(csv(`${[header, ...rows].join("\n")}\n`));
  const uploadId = location?.split("/").at(-1) ?? "";
  await begun.director.ask(begun.initiative, "upload.map", {
    uploadId,
    columns: {
      period: "year",
      unit: "school",
      dimensions: [{ column: "sector", dimension: "sector" }],
      value: { kind: "pair", numerator: "passed", denominator: "sat" },
      zeroMeans: "zero",
      blankMeans: "missing",
    },
    dimensions: [{ slug: "sector", names: { en: "Sector" } }],
    sourceName: { en: "=1+1" },
    sourceLine: { en: "=1+1" },
  });
  const read = () =>
    begun.director.ask<{ upload: { status: string }; draft: { edition: { id: string } } | null }>(
      begun.initiative,
      "upload.read",
      { uploadId },
      "GET",
    );
  await until(async () => (await read()).upload.status === "ready");
  const editionId = (await read()).draft?.edition.id ?? "";
  await begun.director.ask(begun.initiative, "edition.to-partners", { editionId });
  const page = await begun.director.get(`/${begun.initiative}/goal/data/figures.csv?indicator=passed-share`);
  expect(page.status).toBe(200);
  expect(page.text).toContain(formula);
  const cells = page.text.split(/\r?\n/).flatMap((line) => line.match(/("(?:[^"]|"")*"|[^,]+)/g) ?? []);
  expect(cells.filter((cell) => /^"?[=+@\t]/.test(cell))).toEqual([]);
});
