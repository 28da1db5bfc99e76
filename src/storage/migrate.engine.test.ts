import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { withClient } from "./postgres/roles.ts";
import { openScratch, type Scratch } from "./testing.ts";

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());

const ask = (text: string) =>
  withClient(scratch.connection("owner"), async (client) => (await client.query(text)).rows);

test("the steps of this program are all there, and none is taken twice", async () => {
  expect(migrations.length).toBeGreaterThan(0);
  expect(await migrate(scratch.connection("owner"), migrations)).toEqual([]);
});

test("two programs that migrate at once take each step once", async () => {
  const more = [
    ...migrations,
    { name: "7000-more.sql", sql: "create table grain (n integer); select pg_sleep(0.05);" },
  ];
  const taken = await Promise.all([1, 2, 3].map(() => migrate(scratch.connection("owner"), more)));
  expect(taken.flat()).toEqual(["7000-more.sql"]);
  await ask("drop table grain; delete from migration where name = '7000-more.sql'");
});

test("a step that fails leaves nothing of itself", async () => {
  const broken = [...migrations, { name: "8000-broken.sql", sql: "create table half (n integer); select 1 / 0;" }];
  await expect(migrate(scratch.connection("owner"), broken)).rejects.toThrow(
    "The migration 8000-broken.sql failed: division by zero",
  );
  expect(await ask("select to_regclass('half') as found")).toEqual([{ found: null }]);
});

test("a database of a newer program is refused, and so is a changed step", async () => {
  await expect(migrate(scratch.connection("owner"), migrations.slice(0, -1))).rejects.toThrow(
    "was made by a newer Fivefold",
  );
  const changed = migrations.map((migration) => ({ ...migration, sql: `${migration.sql}\n-- changed` }));
  await expect(migrate(scratch.connection("owner"), changed)).rejects.toThrow("was made by another build of Fivefold");
});
