import { createHash, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Figures, FiguresTooSlow } from "./figures.ts";

let folder: string;
let figures: Figures;
const north = randomUUID();
const south = randomUUID();
const columns = { place: "text", period: "day", part: "integer", share: "number", hidden: "flag" } as const;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "fivefold-figures-")), "it's figures");
  figures = await Figures.open(folder);
});
afterAll(async () => {
  figures.close();
  await rm(dirname(folder), { recursive: true, force: true });
});

test("what is published is read back as it was, missing cells and both kinds of rows included", async () => {
  const published = await figures.publish(north, "first", columns, [
    ["רמת גן", "2025-06-30", 12, 0.5, false],
    { place: "", period: "1948-05-15", part: Number.MAX_SAFE_INTEGER, share: -1e-9, hidden: true },
    { place: null, part: 0 },
  ]);
  const file = figures.path(north, published.file);
  const bytes = await readFile(file);
  expect(published).toEqual({
    file: `${north}/first.parquet`,
    rows: 3,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  expect(await figures.ask("select * from read_parquet($file)", { file })).toEqual([
    { place: "רמת גן", period: "2025-06-30", part: 12, share: 0.5, hidden: false },
    { place: "", period: "1948-05-15", part: Number.MAX_SAFE_INTEGER, share: -1e-9, hidden: true },
    { place: null, period: null, part: 0, share: null, hidden: null },
  ]);
});

test("sums, counts, exact decimals, lists and times come as plain JavaScript", async () => {
  const [row] = await figures.ask(
    `select count(*) as n, sum(x) as total, 1.25::decimal(9, 2) as exact, list(x order by x) as xs,
            {'a': sum(x)} as inner, timestamptz '2025-06-30 12:00:00+00' as at from range(4) as t(x)`,
  );
  const at = new Date("2025-06-30T12:00:00Z");
  expect(row).toEqual({ n: 4, total: 6, exact: 1.25, xs: [0, 1, 2, 3], inner: { a: 6 }, at });
});

test("a question takes lists of files, of words and of numbers", async () => {
  const files = await Promise.all(
    ["list-a", "list-b"].map((name, index) =>
      figures.publish(north, name, { code: "text", n: "integer" }, [[name, index]]),
    ),
  );
  const asked = await figures.ask(
    "select code, n from read_parquet($files) where list_contains($codes, code) and list_contains($ns, n) and n < $most",
    { files: files.map(({ file }) => figures.path(north, file)), codes: ["list-a", "list-b"], ns: [1, 2], most: 5 },
  );
  expect(asked).toEqual([{ code: "list-b", n: 1 }]);
});

test("a million rows are published without being held, and derived in another order", async () => {
  const count = 1_000_000;
  function* rows() {
    for (let index = 0; index < count; index++)
      yield [`place-${index % 1000}`, "2025-01-01", index, index / count, false] as const;
  }
  const before = process.memoryUsage.rss();
  const published = await figures.publish(north, "many", columns, rows());
  expect(published.rows).toBe(count);
  expect(process.memoryUsage.rss() - before).toBeLessThan(700 * 1024 ** 2);
  const derived = await figures.derive(
    north,
    "many-by-place",
    "select * from read_parquet($file) order by place, part",
    {
      file: figures.path(north, published.file),
    },
  );
  expect(derived.rows).toBe(count);
  const [first] = await figures.ask("select place, part from read_parquet($file) limit 1", {
    file: figures.path(north, derived.file),
  });
  expect(first).toEqual({ place: "place-0", part: 0 });
});

test("a published file never changes, and a failed one leaves nothing", async () => {
  await figures.publish(south, "fixed", { n: "integer" }, [[1]]);
  await expect(figures.publish(south, "fixed", { n: "integer" }, [[2]])).rejects.toThrow("never changes");
  await expect(figures.publish(south, "broken", { n: "integer" }, [[1], [1.5]])).rejects.toThrow(
    "The column n holds integer",
  );
  await expect(figures.derive(south, "broken", "select error('no') as n")).rejects.toThrow();
  expect(await readdir(join(folder, south))).toEqual(["fixed.parquet"]);
  expect(await readdir(join(folder, ".staging"))).toEqual([]);
});

test("nothing outside the warehouse can be read or written, and nothing loosens it", async () => {
  const outside = join(dirname(folder), "outside.parquet");
  await expect(figures.ask(`copy (select 1) to '${outside}'`)).rejects.toThrow("disabled by configuration");
  for (const sql of [
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/hostname')",
    `select * from read_text('${join(folder.replaceAll("'", "''"), "..", "..", "..", "etc", "hostname")}')`,
    "select * from glob('/etc/*')",
    "select * from 'https://example.org/x.parquet'",
  ]) {
    await expect(figures.ask(sql), sql).rejects.toThrow();
  }
  for (const sql of [
    `copy (select 1) to '${join(folder.replaceAll("'", "''"), "inside.parquet")}'`,
    "set enable_external_access = true",
    "attach '/tmp/x.duckdb' as x",
    "create table x (n integer)",
    "install httpfs",
  ]) {
    await expect(figures.ask(sql), sql).rejects.toThrow("Only SELECT");
  }
  await expect(figures.derive(south, "stolen", "select * from read_csv('/etc/passwd')")).rejects.toThrow(
    "disabled by configuration",
  );
});

test("an initiative cannot name another's file, nor a way out of its folder", () => {
  expect(figures.path(north, `${north}/first.parquet`)).toBe(join(folder, north, "first.parquet"));
  for (const file of [
    `${south}/fixed.parquet`,
    `${north}/../${south}/fixed.parquet`,
    `${north}/*.parquet`,
    `${north}/a/b.parquet`,
    "first.parquet",
    "",
  ]) {
    expect(() => figures.path(north, file), file).toThrow("Not a file of the initiative");
  }
  expect(() => figures.path("..", "../x.parquet")).toThrow("Not a file of the initiative");
});

test("a question that takes too long is interrupted, and others go on", async () => {
  const endless =
    "select count(*) as n from range(100000) a, range(100000) b, range(1000) c where hash(a.range + b.range + c.range) = 7";
  const slow = Array.from({ length: 5 }, () => figures.ask(endless, {}, { timeout: 50 }));
  for (const outcome of await Promise.allSettled(slow)) {
    expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(FiguresTooSlow) });
  }
  expect(await figures.ask("select 1 as n")).toEqual([{ n: 1 }]);
});

test("the sweep deletes what no record knows, and keeps the rest", async () => {
  const place = randomUUID();
  const kept = await figures.publish(place, "kept", { n: "integer" }, [[1]]);
  const lost = await figures.publish(place, "lost", { n: "integer" }, [[1]]);
  await mkdir(join(folder, "not-an-initiative"), { recursive: true });
  await writeFile(join(folder, place, "half.parquet.tmp"), "x");
  const known = [kept.file, `${north}/first.parquet`];
  const deleted = await figures.sweep(known);
  expect(deleted).toContain(lost.file);
  expect(deleted).toContain(`${place}/half.parquet.tmp`);
  expect(await readdir(join(folder, place))).toEqual(["kept.parquet"]);
  expect(await readdir(join(folder, north))).toEqual(["first.parquet"]);
  expect(await readdir(join(folder, "not-an-initiative"))).toEqual([]);
});
