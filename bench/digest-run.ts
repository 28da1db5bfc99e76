// The one mail of a day for many people: what a run costs that finds nothing, a usual one, and one that writes to all,
// against a loop that asks every person, and against the bare SQL. `bench/digest.ts 5000` takes five thousand people.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { sendDue } from "../src/communication/digests/send-due.ts";
import { openStorage } from "../src/storage/open-storage.ts";
import { withClient } from "../src/storage/postgres/roles.ts";
import { printTable, quantile, round, timeMany } from "./measure.ts";

const people = Number(process.argv[2] ?? 50_000);
const things = 2000;
const follows = 5;
const changed = 10;
const asked = Math.round(people / 50);
const place = "00000000-0000-7000-8000-000000000001";
/** A Monday morning in New York: the day of the digest there. */
const monday = new Date("2026-11-30T15:00Z");
const later = (minutes: number): Date => new Date(monday.getTime() + minutes * 60_000);
const uuid = (kind: number, number: string): string =>
  `('00000000-0000-700${kind}-8000-' || lpad(to_hex(${number}), 12, '0'))`;

/** Everybody belongs to one initiative and follows a few things; nothing has changed for anybody yet. */
async function peopleIt(client: pg.Client): Promise<void> {
  await client.query(`select set_config('fivefold.initiative', '${place}', false)`);
  await client.query(
    `insert into initiative (id, slug, names, default_language) values ('${place}', 'bench', '{"en":"Bench"}', 'en')`,
  );
  await client.query(`insert into auth."user" (id, name, email, "emailVerified", language, "createdAt", "updatedAt")
    select ${uuid(2, "n")}, 'Person ' || n, 'person' || n || '@example.org', true, 'en', now(), now()
    from generate_series(1, ${people}) n`);
  await client.query(`insert into membership (initiative_id, person_id, permissions)
    select '${place}', ${uuid(2, "n")}, '{partner}' from generate_series(1, ${people}) n`);
  await client.query(`insert into thing (initiative_id, kind, object_id, path, names, audience, state, changed_at)
    select '${place}', 'decision', n::text, 'decisions/' || n, '{"en":"A decision"}', '{members}',
      '{"en":"open","he":"open","ar":"open"}', '2026-11-01' from generate_series(1, ${things}) n`);
  await client.query(`insert into follow (initiative_id, person_id, kind, object_id, since)
    select '${place}', ${uuid(2, "n")}, 'decision', (1 + (n * 7 + f * 331) % ${things})::text, '2026-11-02'
    from generate_series(1, ${people}) n, generate_series(1, ${follows}) f`);
  await client.query("analyze");
}

const change = (client: pg.Client, at: Date) =>
  client.query(`update thing set changed_at = $1 where initiative_id = '${place}' and object_id::int <= ${changed}`, [
    at,
  ]);

/** Asks something of the first so many people, as `notify` does. */
async function ask(client: pg.Client, many: number, kind: number, at: Date): Promise<void> {
  await client.query(
    `insert into notification (initiative_id, id, person_id, reason, about_kind, about_id, path, sentence, at)
     select '${place}', ${uuid(kind, "n")}::uuid, ${uuid(2, "n")}, 'asked', 'meeting', 'x', 'meetings/1',
       '{"en":"Asked","he":"Asked","ar":"Asked"}', $1 from generate_series(1, ${many}) n`,
    [at],
  );
  await client.query(
    `insert into unmailed (person_id, notification_id, inside, mail_from)
     select ${uuid(2, "n")}, ${uuid(kind, "n")}::uuid, '${place}', $1 from generate_series(1, ${many}) n`,
    [at],
  );
}

const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));
const storage = await openStorage({ data });
const { records } = storage;
const rows: Record<string, Record<string, number | string>> = {};

/** Runs the daily mail once and notes what it cost, held against the milliseconds of something barer. */
async function run(name: string, now: Date, bound?: number): Promise<void> {
  const start = performance.now();
  const { looked, mailed } = await sendDue(records, {
    address: "https://a.example",
    replyDomain: null,
    now: () => now,
  });
  const ms = performance.now() - start;
  rows[name] = {
    ms: round(ms),
    "people looked at": looked,
    mails: mailed,
    ...(bound && { "times the bound": round(ms / bound) }),
  };
}

/** What a loop would do: ask for each person, one after the other, what waits for her and what is new. */
async function naiveLoop(): Promise<number> {
  const sample = Math.min(people, 2000);
  const [whole] = await timeMany(1, async () => {
    for (let number = 1; number <= sample; number += 1) {
      const personId = `00000000-0000-7002-8000-${number.toString(16).padStart(12, "0")}`;
      await records.read({ initiativeId: place, personId }, async (tx) => {
        await tx.selectFrom("unmailed").selectAll().where("person_id", "=", personId).execute();
        await tx
          .selectFrom("follow")
          .innerJoin("thing", (join) =>
            join
              .onRef("thing.initiative_id", "=", "follow.initiative_id")
              .onRef("thing.kind", "=", "follow.kind")
              .onRef("thing.object_id", "=", "follow.object_id"),
          )
          .select("thing.path")
          .where("follow.initiative_id", "=", place)
          .where("follow.person_id", "=", personId)
          .where("thing.changed_at", ">", new Date("2026-11-15"))
          .execute();
      });
    }
  });
  return ((whole ?? 0) / sample) * people;
}

try {
  await withClient(storage.postgres.connection("owner"), async (client) => {
    await peopleIt(client);
    await run("the first run, nothing new", monday);
    await run("nothing new", later(15));
    const loop = await naiveLoop();
    rows[`a loop over ${people} people (from 2000 of them)`] = {
      ms: round(loop),
      "people looked at": people,
      mails: 0,
    };
    await change(client, later(16));
    await ask(client, asked, 3, later(16));
    const due = `select person_id from unmailed union select f.person_id from thing t join follow f
      using (initiative_id, kind, object_id) where t.initiative_id = '${place}' and t.changed_at > '2026-11-15'`;
    const select = quantile(await timeMany(7, () => client.query(due)), 0.5);
    rows["SQL alone: whom it concerns"] = { ms: round(select) };
    await run("2% are asked, 10 things have changed", later(30), select);
    await ask(client, people, 4, later(60 * 24));
    const insert = `insert into mail (id, to_address, language, subject, body)
      select gen_random_uuid(), email, language, 'x', repeat('x', 300) from auth."user"`;
    const [bare = Number.NaN] = await timeMany(1, async () => {
      await client.query(`begin; ${insert}; rollback`);
    });
    rows["SQL alone: a mail to everybody"] = { ms: round(bare), mails: people };
    await run("everybody is asked", later(60 * 24 + 15), bare);
  });
  printTable(`The daily mail of ${people} people, each following ${follows} of ${things} things`, rows);
} finally {
  await storage.close();
  await rm(data, { recursive: true, force: true });
}
