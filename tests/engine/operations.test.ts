import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../../src/conditions.ts";
import { newId } from "../../src/core/id.ts";
import { openPeopledHouse, type PeopledHouse, secret } from "./peopled-house.ts";

let peopled: PeopledHouse;
beforeAll(async () => {
  peopled = await openPeopledHouse();
});
afterAll(() => peopled?.scratch.close());

/** What lies in an initiative, a fingerprint a table; with null, what lies in the whole database. */
async function fingerprint(initiativeId: string | null): Promise<Record<string, string>> {
  const tables = await peopled.sql<{ name: string; fenced: boolean }>(
    `select format('%I.%I', t.table_schema, t.table_name) as name, c.column_name is not null as fenced
     from information_schema.tables t left join information_schema.columns c
       on c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'initiative_id'
     where t.table_schema in ('public', 'auth') and t.table_type = 'BASE TABLE' order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name, fenced } of tables) {
    if (initiativeId && !fenced) continue;
    const where = initiativeId ? `where initiative_id = '${initiativeId}'` : "";
    const [row] = await peopled.sql<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${name} t ${where}`,
    );
    prints[name] = row?.print ?? "";
  }
  return prints;
}

const ofInitiatives = operations.filter(({ scope }) => scope === "initiative");
const noSecret = expect.not.stringContaining(secret);
/** Whoever leaves a page is never held back, even with a key that opens nothing: it changes nothing. */
const leaves = ["mystory.leave"];
/** There for those alone who listen in a campaign, or are called when a story worries somebody. */
const ofListeners = ["story.inbox", "worry.list"];

test("there are operations to try, of both kinds, open and closed", () => {
  expect(ofInitiatives.length).toBeGreaterThan(30);
  expect(ofInitiatives.filter(({ kind }) => kind === "query").length).toBeGreaterThan(10);
});

describe("whoever is outside", () => {
  test.each(["visitor", "stranger"] as const)("as %s, changes nothing and reads only what is open", async (name) => {
    const { actors, five, closed, ask } = peopled;
    const outside = actors[name];
    const told: string[] = [];
    for (const initiativeId of [five, closed]) {
      const before = await fingerprint(name === "visitor" ? null : initiativeId);
      for (const operation of operations) {
        if (operation.scope === "installation" && name === "stranger") continue;
        const ending = await ask(operation, outside, initiativeId);
        expect(ending, operation.name).not.toHaveProperty("bug");
        if (operation.kind === "change" && !leaves.includes(operation.name))
          expect(ending, operation.name).toHaveProperty("refused");
        if (JSON.stringify(ending).includes(secret)) told.push(operation.name);
        if (!operation.allow.test(outside, initiativeId))
          expect(ending, operation.name).toMatchObject({ refused: "forbidden" });
      }
      expect(await fingerprint(name === "visitor" ? null : initiativeId)).toEqual(before);
    }
    expect(told, "told what is not open").toEqual([]);
  });

  test("reads no figure of an initiative that has opened nothing", async () => {
    const { actors, closed, ask } = peopled;
    for (const operation of ofInitiatives.filter(({ kind }) => kind === "query"))
      for (const reader of [actors.visitor, actors.stranger])
        expect(JSON.stringify(await ask(operation, reader, closed)), operation.name).not.toMatch(/7345(11|22)/);
    const figures = operations.find(({ name }) => name === "edition.figures");
    expect(figures && (await ask(figures, actors.partner, closed))).toEqual({
      answer: expect.stringContaining("734511"),
    });
  });

  test("finds nothing in an initiative that is not there", async () => {
    for (const operation of ofInitiatives.filter(({ kind }) => kind === "query")) {
      const ending = await peopled.ask(operation, peopled.actors.visitor, newId());
      expect(ending, operation.name).not.toHaveProperty("bug");
      if ("answer" in ending) expect(ending.answer, operation.name).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    }
  });
});

describe("a partner", () => {
  test("does what partners may, and reads nobody's contacts, links, files or drafts", async () => {
    const { actors, five, ask } = peopled;
    const own = actors.partner.kind === "person" ? actors.partner.mail : "";
    for (const operation of ofInitiatives) {
      const ending = await ask(operation, actors.partner, five);
      expect(ending, operation.name).not.toHaveProperty("bug");
      if (!operation.allow.test(actors.partner, five))
        expect(ending, operation.name).toMatchObject({ refused: "forbidden" });
      expect(JSON.stringify(ending).replaceAll(own, ""), operation.name).toEqual(noSecret);
    }
  });
});

describe("every example", () => {
  test("is an input that its operation takes, and one that works or names something that is not there", async () => {
    const { actors, owner, five, ask } = peopled;
    for (const operation of operations) {
      expect(operation.input.safeParse(operation.example).success, operation.name).toBe(true);
      const program = { kind: "program" } as const;
      const actor = [actors.backbone, owner, program].find((one) => operation.allow.test(one, five)) ?? program;
      const ending = await ask(operation, actor, five);
      expect(ending, operation.name).not.toHaveProperty("bug");
      expect(ending, operation.name).not.toMatchObject({ refused: "forbidden" });
    }
  });

  test("of a query with no input but what may be left out answers the backbone team", async () => {
    const { actors, five, ask } = peopled;
    const plain = ofInitiatives.filter(({ kind, input, allow }) => {
      return kind === "query" && input.safeParse({}).success && allow.test(actors.backbone, five);
    });
    expect(plain.length).toBeGreaterThan(5);
    for (const operation of plain)
      expect(await ask(operation, actors.backbone, five), operation.name).toMatchObject(
        ofListeners.includes(operation.name) ? { refused: "not-found" } : { answer: expect.any(String) },
      );
  });
});

describe("the second wall", () => {
  const fenced = () =>
    peopled.sql<{ name: string; key: string; forced: boolean; policies: number; keyed: boolean }>(
      `select quote_ident(c.relname) as name, c.relrowsecurity and c.relforcerowsecurity as forced,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
         exists (select 1 from pg_policy p where p.polrelid = c.oid
           and pg_get_expr(p.polqual, p.polrelid) like '%fivefold.%') as keyed,
         (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
           where i.indrelid = c.oid and i.indisprimary) as key
       from information_schema.columns k join pg_class c on c.relname = k.table_name
         and c.relnamespace = 'public'::regnamespace
       where k.table_schema = 'public' and k.column_name = 'initiative_id' and c.relkind = 'r' order by 1`,
    );
  const asApp = async (sight: string, text: string) => {
    const { withClient } = await import("../../src/storage/postgres/roles.ts");
    return withClient(peopled.scratch.connection("app"), async (client) => {
      await client.query(`select set_config('fivefold.initiative', '${sight}', false)`);
      return client.query<{ count: number }>(text);
    });
  };

  test("stands around every table of an initiative, whose id comes first in its key", async () => {
    const tables = await fenced();
    expect(tables.length).toBeGreaterThan(12);
    expect(tables.filter(({ forced, policies, key }) => !forced || policies === 0 || key !== "initiative_id")).toEqual(
      [],
    );
  });

  test("shows a foreign sight no row of them, and its own all", async () => {
    const { five } = peopled;
    const seen: Record<string, number> = {};
    for (const { name, keyed } of await fenced()) {
      const count = `select count(*)::int as count from ${name} where initiative_id = '${five}'`;
      const [all] = await peopled.sql<{ count: number }>(count);
      if (all?.count === 0) continue;
      seen[name] = all?.count ?? 0;
      expect((await asApp(newId(), count)).rows, name).toEqual([{ count: 0 }]);
      expect((await asApp("", count)).rows, name).toEqual([{ count: 0 }]);
      // What stands behind a second wall is seen with its own key alone.
      expect((await asApp(five, count)).rows, name).toEqual([keyed ? { count: 0 } : all]);
    }
    expect(Object.keys(seen).length).toBeGreaterThan(10);
  });

  test("lets a foreign sight neither change nor remove nor add a row", async () => {
    const { five } = peopled;
    const before = await fingerprint(five);
    for (const { name } of await fenced()) {
      const refusedOrNone = async (text: string) => (await asApp(newId(), text).catch(() => null))?.rowCount ?? 0;
      expect(
        await refusedOrNone(`update ${name} set initiative_id = initiative_id where initiative_id = '${five}'`),
      ).toBe(0);
      expect(await refusedOrNone(`delete from ${name} where initiative_id = '${five}'`), name).toBe(0);
    }
    await expect(
      asApp(newId(), `insert into membership values ('${five}', 'eve', '{backbone}')`),
    ).rejects.toMatchObject({ code: "42501" });
    expect(await fingerprint(five)).toEqual(before);
  });
});
