import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Jobs, openJobs } from "./jobs.ts";
import { withClient } from "./postgres/roles.ts";
import type { Sight } from "./records.ts";
import { openScratch, type Scratch } from "./testing.ts";

let scratch: Scratch;
let jobs: Jobs;
const ran: unknown[] = [];
const troubles: string[] = [];
const nobody: Sight = { initiativeId: null, personId: null };
const patience = { timeout: 20_000, interval: 20 };

beforeAll(async () => {
  scratch = await openScratch();
  jobs = await openJobs({
    connection: scratch.connection("jobs"),
    tasks: {
      note: async (payload) => {
        ran.push(payload);
      },
      fail: async () => {
        throw new Error("the mill is out of grain");
      },
    },
    onTrouble: (line) => troubles.push(line),
  });
});
afterAll(async () => {
  await jobs.stop();
  await scratch.close();
});

const enqueue = (task: string, payload: unknown, key: string | null = null, then = async () => {}) =>
  scratch.records.write(nobody, async (tx) => {
    await sql`select enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${key})`.execute(tx);
    await then();
  });

test("a job runs after its change is committed, and never when the change is taken back", async () => {
  const refused = enqueue("note", { n: "taken back" }, null, async () => {
    throw new Error("no");
  });
  await expect(refused).rejects.toThrow("no");
  await enqueue("note", { n: "kept" });
  await vi.waitUntil(() => ran.length > 0, patience);
  expect(ran).toEqual([{ n: "kept" }]);
  const countJobs = () =>
    withClient(
      scratch.connection("owner"),
      async (client) => (await client.query("select from graphile_worker._private_jobs")).rowCount,
    );
  await vi.waitUntil(async () => (await countJobs()) === 0, patience);
});

test("the program's role enters jobs through the one function alone", async () => {
  await withClient(scratch.connection("app"), async (client) => {
    await expect(client.query("select * from graphile_worker.jobs")).rejects.toMatchObject({ code: "42501" });
    await expect(client.query("select graphile_worker.add_job('note')")).rejects.toMatchObject({ code: "42501" });
  });
  await withClient(scratch.connection("jobs"), async (client) => {
    await expect(client.query("select * from organization")).rejects.toMatchObject({ code: "42501" });
    await expect(client.query("create table public.loot (n integer)")).rejects.toMatchObject({ code: "42501" });
    await expect(client.query("create schema loot")).rejects.toMatchObject({ code: "42501" });
  });
});

test("a job that throws waits to be tried again, and says why", async () => {
  await enqueue("fail", {});
  await vi.waitUntil(() => troubles.some((line) => line.includes("the mill is out of grain")), patience);
  await vi.waitUntil(async () => {
    const { rows } = await withClient(scratch.connection("owner"), (client) =>
      client.query(
        "select from graphile_worker.jobs where task_identifier = 'fail' and attempts = 1 and locked_at is null and run_at > now()",
      ),
    );
    return rows.length === 1;
  }, patience);
});
