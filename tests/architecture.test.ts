import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles, readSource, readSources, root, type Source } from "./read-source.ts";

const roomOrder = ["backbone", "measurement", "agenda", "activities", "communication"];
const floors = ["analysis", "storage", "core", "interface", ...roomOrder, "doors"];

/** The folder below `src/` or, for the files that list everything, `main`. */
const floorOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? "main";
const heightOf = (path: string): number => {
  const floor = floorOf(path);
  return floor === "main" ? floors.length : floors.indexOf(floor);
};
/** The noun's folder, e.g. `src/measurement/goals`; null for what is no noun's. */
const nounOf = (path: string): string | null => {
  const [, condition = "", noun] = /^(?:src)\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  return roomOrder.includes(condition) && noun ? `src/${condition}/${noun}` : null;
};
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || /(^|\/)testing[/.-]/.test(path);

const sources = readSources("src");
const program = sources.filter(({ path }) => !isTest(path));
const everything = [...sources, ...readSources("tests", "examples", "scripts", "bin")];

/** Longer than 300 lines, each with the reason why it stays whole. */
const longFiles: Record<string, string> = {
  "src/storage/tables.ts": "generated from the migrations",
};
const isWords = (path: string): boolean => /(^|[/-])words\.ts$/.test(path);

/** Why an import may not be; null where it may. */
function faultOfImport(from: string, to: string): string | null {
  if (floorOf(from) === "analysis" && floorOf(to) !== "analysis") return "analysis imports nothing of ours";
  if (heightOf(to) > heightOf(from)) return `${floorOf(from)} stands below ${floorOf(to)}`;
  const noun = nounOf(to);
  if (!noun || noun === nounOf(from)) return null;
  if (basename(to) === "store.ts") return "a noun's store is its own";
  const lists = nounOf(from) === null;
  return lists || to === `${noun}/public.ts` ? null : `only through ${noun}/public.ts`;
}

const faultsIn = (all: readonly Source[]): string[] =>
  all.flatMap(({ path, imports }) =>
    imports.flatMap((one) => {
      const fault = faultOfImport(path, one.path);
      return fault ? `${path}:${one.line} imports ${one.path}: ${fault}` : [];
    }),
  );

const speaksSql = (path: string): boolean => path.startsWith("src/storage/") || basename(path) === "store.ts";

test("sees the whole program", () => {
  expect(program.length).toBeGreaterThan(150);
  expect(program.flatMap(({ imports }) => imports).length).toBeGreaterThan(500);
  for (const floor of ["analysis", "storage", "core", "interface", "backbone", "measurement", "doors"])
    expect(program.filter(({ path }) => floorOf(path) === floor).length, floor).toBeGreaterThan(3);
  for (const { path, imports } of everything)
    for (const one of imports)
      expect(existsSync(join(root, one.path.replace(/\?.*$/, ""))), `${path} → ${one.path}`).toBe(true);
});

describe("directions", () => {
  test("imports go down, and into another noun only by its public.ts", () => {
    expect(faultsIn(program)).toEqual([]);
  });

  test.each([
    ["src/analysis/equity/gap.ts", "../../core/id.ts"],
    ["src/core/id.ts", "../interface/page.ts"],
    ["src/backbone/people/mine.ts", "../../measurement/goals/public.ts"],
    ["src/measurement/goals/goal.ts", "../editions/operations.ts"],
    ["src/doors/http/app.ts", "../../main.ts"],
    ["src/measurement/measurement.ts", "./goals/store.ts"],
  ])("an import from %s of %s would be seen", (path, asked) => {
    expect(faultsIn([readSource(path, `import type { X } from "${asked}";`)])).toHaveLength(1);
  });

  test("a public.ts exists only where somebody else calls it", () => {
    const called = new Set(
      sources.flatMap(({ path, imports }) =>
        imports.filter((one) => nounOf(one.path) !== nounOf(path)).map((one) => one.path),
      ),
    );
    const offered = program.map(({ path }) => path).filter((path) => basename(path) === "public.ts");
    expect(offered.length).toBeGreaterThan(3);
    expect(offered.filter((path) => !called.has(path))).toEqual([]);
  });

  test("an example knows what the program is told, not how it works", () => {
    const known = readSources("examples").flatMap(({ path, imports }) =>
      imports.filter((one) => one.path.startsWith("src/")).map((one) => ({ path, to: one.path })),
    );
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter(({ to }) => !/^src\/(analysis|core)\//.test(to) && nounOf(to) === null)).toEqual([]);
  });
});

describe("SQL", () => {
  test("is spoken by stores and by storage alone", () => {
    const spoken = program.filter(({ sql }) => sql.length > 0);
    expect(spoken.length).toBeGreaterThan(10);
    const offenders = spoken.filter(({ path }) => !speaksSql(path));
    expect(offenders.flatMap(({ path, sql }) => sql.map(({ said, line }) => `${path}:${line} ${said}`))).toEqual([]);
  });

  test.each([
    "tx.selectFrom('goal')",
    "sql`select 1`",
    "client.query('insert into mail values ($1)')",
    "client.query(`select id, name from goal`)",
  ])("%s would be seen", (text) => {
    expect(readSource("src/doors/http/app.ts", `${text};`).sql.length).toBeGreaterThan(0);
  });
});

describe("names and sizes", () => {
  const files = [...listFiles("src", "tests", "examples", "scripts", "docs"), "README.md"];

  test("nothing is named for being left over", () => {
    const refused = /(^|[/-])(utils?|helpers?|misc|libs?)([/.-]|$)|(^|\/)(common|shared)([/.]|$)/i;
    expect(refused.test("src/core/string-utils.ts") && refused.test("src/shared/id.ts")).toBe(true);
    expect(files.filter((path) => refused.test(path))).toEqual([]);
  });

  test("files of code are named in kebab-case", () => {
    expect(files.filter((path) => /\.tsx?$/.test(path) && !/^[a-z0-9./-]+$/.test(path))).toEqual([]);
  });

  test("no file only passes on what others export", () => {
    const barrels = program.filter(({ path, isBarrel }) => isBarrel && basename(path) !== "public.ts");
    expect(barrels.map(({ path }) => path)).toEqual([]);
    expect(readSource("src/a/index.ts", 'export * from "./b.ts"; export { c } from "./c.ts";').isBarrel).toBe(true);
  });

  test("no public.ts passes on everything of a file", () => {
    const everythingPassedOn = program
      .filter(({ path }) => basename(path) === "public.ts")
      .filter(({ path }) => /^export \*/m.test(readFileSync(join(root, path), "utf8")));
    expect(everythingPassedOn.map(({ path }) => path)).toEqual([]);
  });

  test("files have at most 300 lines, or say why", () => {
    const long = everything.filter(({ path, lines }) => lines > 300 && !isWords(path)).map(({ path }) => path);
    expect(long.filter((path) => !(path in longFiles))).toEqual([]);
    const styles = listFiles("src").filter((path) => path.endsWith(".css"));
    const linesOf = (path: string) => readFileSync(join(root, path), "utf8").trimEnd().split("\n").length;
    expect(styles.filter((path) => linesOf(path) > 300)).toEqual([]);
  });

  test("functions have at most 60 lines", () => {
    const long = everything.flatMap(({ path, functions }) =>
      functions.filter(({ lines }) => lines > 60).map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines}`),
    );
    expect(long).toEqual([]);
    expect(readSource("a.ts", `const long = () => {${"\n".repeat(70)}};`).functions[0]?.lines).toBe(71);
  });
});
