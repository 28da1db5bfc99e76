import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../core/id.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { notify } from "./store.ts";

let scratch: Scratch;
const initiativeId = newId();
const now = new Date("2026-11-25T08:00Z");

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write({ initiativeId, personId: null }, (tx) =>
    sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{}', 'en')`.execute(
      tx,
    ),
  );
});
afterAll(() => scratch?.close());

test("a whole network is told at once, each once, and what is asked by a day has its one reminder waiting", async () => {
  const people = Array.from({ length: 7000 }, () => newId());
  const sentence = { en: "Asked", he: "בקשה", ar: "طلب" };
  const about = { kind: "meeting", id: "x" } as const;
  await scratch.records.write({ initiativeId, personId: null }, (tx) =>
    notify(tx, initiativeId, {
      to: [...people, ...people.slice(0, 50)],
      reason: "asked",
      about,
      path: "meetings/x",
      sentence,
      due: "2026-12-20",
      now,
    }),
  );
  const count = (table: "notification" | "unmailed") =>
    scratch.records.read({ initiativeId, personId: null }, (tx) =>
      tx
        .selectFrom(table)
        .select(({ fn }) => [fn.countAll<number>().as("rows"), fn.count<number>("person_id").distinct().as("people")])
        .executeTakeFirstOrThrow(),
    );
  expect(await count("notification")).toEqual({ rows: 7000, people: 7000 });
  expect(await count("unmailed")).toEqual({ rows: 14_000, people: 7000 });
});
