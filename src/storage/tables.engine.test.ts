import { afterAll, beforeAll, expect, test } from "vitest";
import { describeTables } from "./describe-tables.ts";
import { withClient } from "./postgres/roles.ts";
import written from "./tables.ts?raw";
import { openScratch, type Scratch } from "./testing.ts";

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());

test("tables.ts says what the migrations make; after a change run `node scripts/generate-tables.ts`", async () => {
  expect(written).toBe(await withClient(scratch.connection("owner"), describeTables));
});

test("every table that names an initiative is fenced, also against its owner", async () => {
  const { rows } = await withClient(scratch.connection("owner"), (client) =>
    client.query<{ name: string; fenced: boolean; first: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as fenced,
              coalesce((select attname = 'initiative_id' from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                        where indrelid = pg_class.oid and indisprimary), false) as first
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = 'public' and relkind = 'r'
         and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'initiative_id')`,
    ),
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ fenced, first }) => !fenced || !first)).toEqual([]);
});
