import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../core/id.ts";
import { migrations } from "../../storage/migrations.ts";
import { withClient } from "../../storage/postgres/roles.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());

test("partners and people who were there before an upgrade are found after it, and by nobody else than members", async () => {
  const sql = migrations.find(({ name }) => name === "0004-organizations.sql")?.sql ?? "";
  const backfill = sql.slice(sql.indexOf("insert into thing"));
  const [initiativeId, organizationId, personId] = [newId(), newId(), newId()];
  const things = await withClient(scratch.connection("owner"), async (client) => {
    await client.query("insert into initiative (id, slug, names, default_language) values ($1, 'old', '{}', 'en')", [
      initiativeId,
    ]);
    await client.query("insert into organization (initiative_id, id, name, language) values ($1, $2, 'רשת', 'he')", [
      initiativeId,
      organizationId,
    ]);
    await client.query(
      `insert into auth."user" (id, name, email, "emailVerified", language, "createdAt", "updatedAt")
       values ($1, 'نور', 'nur@example.org', true, 'ar', now(), now())`,
      [personId],
    );
    await client.query("insert into membership (initiative_id, person_id, permissions) values ($1, $2, '{partner}')", [
      initiativeId,
      personId,
    ]);
    await client.query("insert into representation (initiative_id, person_id, organization_id) values ($1, $2, $3)", [
      initiativeId,
      personId,
      organizationId,
    ]);
    await client.query(backfill);
    await client.query(backfill);
    return (await client.query("select kind, path, names, body, audience from thing order by kind")).rows;
  });
  expect(things).toEqual([
    {
      kind: "organization",
      path: `organizations/${organizationId}`,
      names: { he: "רשת" },
      body: "",
      audience: ["members"],
    },
    { kind: "person", path: `people/${personId}`, names: { ar: "نور" }, body: "רשת", audience: ["members"] },
  ]);
});
