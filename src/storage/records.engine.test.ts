import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sight } from "./records.ts";
import { openScratch, type Scratch } from "./testing.ts";

let scratch: Scratch;
const north = randomUUIDv7();
const south = randomUUIDv7();
const person = randomUUIDv7();
const nobody: Sight = { initiativeId: null, personId: null };
const inside = (initiativeId: string): Sight => ({ initiativeId, personId: null });

const addOrganization = (initiativeId: string, name: string, sight: Sight = inside(initiativeId)) =>
  scratch.records.write(sight, (tx) =>
    sql`insert into organization (initiative_id, id, name, language) values (${initiativeId}, ${randomUUIDv7()}, ${name}, 'en')`.execute(
      tx,
    ),
  );
const names = (sight: Sight) =>
  scratch.records.write(sight, async (tx) => {
    const { rows } = await sql<{ name: string }>`select name from organization order by name`.execute(tx);
    return rows.map(({ name }) => name);
  });

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write(nobody, async (tx) => {
    for (const [id, slug] of [
      [north, "north"],
      [south, "south"],
    ]) {
      await sql`insert into initiative (id, slug, names, default_language) values (${id}, ${slug}, '{}', 'en')`.execute(
        tx,
      );
    }
  });
  await addOrganization(north, "School");
  await addOrganization(south, "Clinic");
});
afterAll(() => scratch.close());

test("each initiative sees its own rows, and nobody sees none", async () => {
  expect(await names(inside(north))).toEqual(["School"]);
  expect(await names(inside(south))).toEqual(["Clinic"]);
  expect(await names(nobody)).toEqual([]);
});

test("a row for another initiative is refused by the database", async () => {
  await expect(addOrganization(south, "Spy", inside(north))).rejects.toMatchObject({ code: "42501" });
  expect(await names(inside(south))).toEqual(["Clinic"]);
});

test("a person sees her own memberships in every initiative, and nobody else's", async () => {
  for (const id of [north, south]) {
    await scratch.records.write(inside(id), (tx) =>
      sql`insert into membership (initiative_id, person_id, permissions) values (${id}, ${person}, '{partner}')`.execute(
        tx,
      ),
    );
  }
  const count = async (personId: string) =>
    scratch.records.write(
      { initiativeId: null, personId },
      async (tx) => (await sql`select from membership`.execute(tx)).rows.length,
    );
  expect(await count(person)).toBe(2);
  expect(await count(randomUUIDv7())).toBe(0);
});

test("a reading transaction cannot write, even where its type is forgotten", async () => {
  const reading = scratch.records.read(inside(north), (tx) =>
    sql`delete from organization`.execute(tx as unknown as Parameters<Parameters<Scratch["records"]["write"]>[1]>[0]),
  );
  await expect(reading).rejects.toMatchObject({ code: "25006" });
});

test("what a step throws comes back as it was, and nothing of it is kept", async () => {
  const own = new Error("changed my mind");
  const writing = scratch.records.write(inside(north), async (tx) => {
    await sql`delete from organization`.execute(tx);
    throw own;
  });
  await expect(writing).rejects.toBe(own);
  expect(await names(inside(north))).toEqual(["School"]);
});

test("an error of the database that a step swallows is not taken for success", async () => {
  const writing = scratch.records.write(inside(north), async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => {});
  });
  await expect(writing).rejects.toThrow(/rolled back/);
});

test("a sight that is no id never reaches the database", async () => {
  const injection = inside("x'; drop table organization; --");
  await expect(scratch.records.read(injection, async () => 1)).rejects.toThrow("Not an id of initiative");
  expect(await names(inside(north))).toEqual(["School"]);
});

test("days are text, whole numbers and decimals are numbers, times are dates", async () => {
  const { rows } = await scratch.records.write(nobody, (tx) =>
    sql`select date '2025-06-30' as day, count(*) as whole, 1.5::numeric as exact, timestamptz '2025-06-30 12:00Z' as at from generate_series(1, 3)`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([{ day: "2025-06-30", whole: 3, exact: 1.5, at: new Date("2025-06-30T12:00:00Z") }]);
});

test("more transactions than connections wait for one another, and a broken connection is not used again", async () => {
  const killed = scratch.records.write(inside(north), async (tx) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
  });
  await expect(killed).rejects.toThrow();
  const all = await Promise.all(Array.from({ length: 60 }, (_, index) => names(inside(index % 2 ? north : south))));
  expect(new Set(all.flat())).toEqual(new Set(["School", "Clinic"]));
  expect(all.every((seen) => seen.length === 1)).toBe(true);
});

test("the role of the program owns nothing and cannot step around the fence", async () => {
  const client = new pg.Client(scratch.connection("app"));
  await client.connect();
  await expect(client.query("alter table organization disable row level security")).rejects.toMatchObject({
    code: "42501",
  });
  await expect(client.query("set role fivefold_owner")).rejects.toMatchObject({ code: "42501" });
  const { rows } = await client.query("select relname from pg_class where relowner = 'fivefold_app'::regrole");
  expect(rows).toEqual([]);
  await client.end();
});
