import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import about from "../package.json" with { type: "json" };
import { operations, studies } from "../src/conditions.ts";
import { describeApi } from "../src/doors/http/openapi.ts";
import { doorsteps, drawPermissions, may } from "./permission-matrix.ts";
import { listFiles, root } from "./read-source.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", ...listFiles("docs")]
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({ path, text: read(path) }));

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .trim()
    .replaceAll(" ", "-");
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => anchorOf(title));

/** Every link of a document that leads to a file of ours, with its anchor. */
const linksOf = ({ path, text }: { path: string; text: string }) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [file = "", anchor] = link.split("#");
      return { link: `${path}: ${link}`, file: file === "" ? path : join(dirname(path), file), anchor };
    });

/** What stands in code, one line each: spans, and lines of fenced blocks. */
const codeIn = (text: string): string[] => [
  ...[...text.matchAll(/```\w*\n([^`]+)```/g)].flatMap(([, block = ""]) => block.replaceAll("\\\n", " ").split("\n")),
  ...[...text.replaceAll(/```[^`]+```/g, "").matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span),
];

describe("links", () => {
  const links = documents.flatMap(linksOf);

  test("lead to files that are there, and to headings in them", () => {
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter(({ file }) => !existsSync(join(root, file))).map(({ link }) => link)).toEqual([]);
    const toHeadings = links.filter(({ anchor }) => anchor !== undefined);
    expect(toHeadings.length).toBeGreaterThan(0);
    expect(toHeadings.filter(({ file, anchor = "" }) => !anchorsIn(read(file)).includes(anchor))).toEqual([]);
  });

  test("reach every page of the handbook and every decision", () => {
    const reached = new Set(links.map(({ file }) => file));
    expect(documents.map(({ path }) => path).filter((path) => path.startsWith("docs/") && !reached.has(path))).toEqual(
      [],
    );
  });
});

describe("lists", () => {
  const twice = (all: readonly string[]): string[] => all.filter((one, place) => all.indexOf(one) !== place);

  test("the handbook's first page names each page once", () => {
    const named = [...read("docs/handbook/README.md").matchAll(/^- \[[^\]]*\]\(([^)]+)\)/gm)].map(
      ([, file = ""]) => file,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(twice(named)).toEqual([]);
  });

  test("who sees what says one thing about each thing", () => {
    const about = [...read("docs/handbook/who-sees-what.md").matchAll(/^\| ([^|]+) \|/gm)].map(([, what = ""]) => what);
    expect(about.length).toBeGreaterThan(40);
    expect(twice(about)).toEqual([]);
  });
});

describe("commands", () => {
  const code = documents.flatMap(({ path, text }) => codeIn(text).map((line) => ({ path, line })));
  const known = new Set([
    "serve",
    "study",
    "--help",
    "--version",
    "<noun.verb>",
    ...operations.map(({ name }) => name),
  ]);

  test("of fivefold are there", () => {
    const named = code.flatMap(({ path, line }) => {
      const [, command] = /^fivefold (\S+)/.exec(line) ?? [];
      return command ? [{ path, command }] : [];
    });
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ command }) => !known.has(command))).toEqual([]);
  });

  test("of npm are there", () => {
    const own = ["ci", "install", "start", "test"];
    const asked = code.flatMap(({ line }) =>
      [...line.matchAll(/\bnpm (run )?([a-z-]+)/g)].map(([, , name = ""]) => name),
    );
    expect(asked).toContain("start");
    expect(asked.filter((name) => !own.includes(name) && !(name in about.scripts))).toEqual([]);
  });

  test("that start with a file start with one that is there", () => {
    const files = code.flatMap(({ line }) => [
      ...line.matchAll(/(?<![\w/.-])((?:src|tests|docs|scripts|bin|examples)\/[\w./-]+)/g),
    ]);
    expect(files.length).toBeGreaterThan(10);
    expect(files.map(([, path = ""]) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test.each(studies.map((study) => [study.name, study] as const))(
    "of the study %s are told with all their options",
    (name, study) => {
      const page = read("docs/handbook/command-line.md");
      expect(page).toContain(`fivefold study ${name}`);
      const told = new Set([...page.matchAll(/--([a-z][a-z-]*)/g)].map(([, option]) => option));
      expect(Object.keys(study.options).filter((option) => !told.has(option))).toEqual([]);
    },
  );

  test("of the study of gaps tell every field of their answer", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fivefold-documents-"));
    const file = join(folder, "schools.csv");
    const rows = ["2015", "2016"].flatMap((year, later) =>
      [...Array(12).keys()].map((school) => `${year},${school},${school % 2},${5 + later * (school % 2) * 9},50`),
    );
    writeFileSync(file, ["year,school,cluster,passed,sat", ...rows].join("\n"));
    const asked = {
      file,
      period: "year",
      group: ["cluster"],
      numerator: "passed",
      denominator: "sat",
      cluster: "school",
    };
    const answer = await studies.find(({ name }) => name === "gaps")?.run({ ...asked, "hidden-below": "5" });
    rmSync(folder, { recursive: true });
    const fields = [...JSON.stringify(answer).matchAll(/"(\w+)":/g)].map(([, field = ""]) => field);
    expect(fields).toContain("total_change");
    const page = read("docs/handbook/command-line.md");
    expect([...new Set(fields)].filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });

  test("of the README for testing is what runs for every change", () => {
    expect(read("README.md")).toMatch(/^npm ci && npm test$/m);
    expect(read(".ci/run")).toMatch(/npm ci .*&& npm test /);
  });
});

test("every setting that the program reads from its surroundings is in the handbook", () => {
  const page = read("docs/handbook/data-and-backup.md");
  const asked = listFiles("src")
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path))
    .flatMap((path) => [...read(path).matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map(([, name = ""]) => name));
  const elsewhere = ["XDG_DATA_HOME", "SMTP_URL"];
  expect(asked).toContain("DATABASE_URL");
  expect([...new Set(asked)].filter((name) => !elsewhere.includes(name) && !page.includes(`\`${name}\``))).toEqual([]);
});

test("every package at run time has a line that says what it saves, and no other has", () => {
  const rows = read("docs/decisions/0009-runtime-dependencies.md").match(/^\| `.+$/gm) ?? [];
  const told = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const taken = Object.keys({ ...about.dependencies, ...about.optionalDependencies });
  expect(told.toSorted()).toEqual(taken.toSorted());
});

describe("operations", () => {
  test("have names, summaries and examples that can be told", () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
    for (const { name, summary, input, example } of operations) {
      expect(name).toMatch(/^[a-z]+\.[a-zA-Z-]+$/);
      expect(summary, name).toMatch(/^[A-Z].{15,}\.$/);
      expect(input.safeParse(example).success, name).toBe(true);
    }
  });

  test("are all in the description of the API, with input, answer and example", () => {
    const { paths } = describeApi(operations, "0");
    expect(Object.keys(paths)).toHaveLength(operations.length);
    const entries = JSON.parse(JSON.stringify(Object.values(paths))) as Record<string, { operationId: string }>[];
    const told = entries.flatMap((entry) => Object.values(entry).map(({ operationId }) => operationId));
    expect(told.toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
  });

  test("say truly who may", () => {
    for (const operation of operations)
      for (const [name, actor] of Object.entries(doorsteps)) {
        if (name === "signed in, no member") continue;
        expect(may(operation, actor), `${operation.name}: ${name}`).toBe(operation.allow.who.includes(name));
      }
  });

  test("are drawn in the table of permissions as they are (UPDATE=1 draws it anew)", () => {
    const path = "docs/handbook/permissions.md";
    const drawn = drawPermissions(operations);
    if (process.env.UPDATE) writeFileSync(join(root, path), drawn);
    expect(read(path)).toBe(drawn);
  });
});
