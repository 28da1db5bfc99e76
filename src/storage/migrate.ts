import { createHash } from "node:crypto";
import type pg from "pg";
import { StorageFault } from "./fault.ts";
import type { Migration } from "./migrations.ts";
import { withClient } from "./postgres/roles.ts";

/** What two programs that migrate at once wait on. */
const lockKey = 5_000_001;

/**
 * Brings the schema up to this program, each step in a transaction of its own. Answers the names of the steps taken.
 * @throws {StorageFault} when the database was made by a newer program, or a step that ran was changed since.
 */
export async function migrate(owner: pg.ClientConfig, known: readonly Migration[]): Promise<string[]> {
  return withClient(owner, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query(
      `create table if not exists public.migration (
         name text primary key, sha256 text not null, ran_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      "select name, sha256 from public.migration order by name",
    );
    const ran = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
    demandKnown(ran, known);
    const waiting = known.filter(({ name }) => !ran.has(name));
    for (const migration of waiting) await takeStep(client, migration);
    return waiting.map(({ name }) => name);
  });
}

const hashOf = (sql: string): string => createHash("sha256").update(sql).digest("hex");

function demandKnown(ran: ReadonlyMap<string, string>, known: readonly Migration[]): void {
  const byName = new Map(known.map(({ name, sql }) => [name, hashOf(sql)]));
  for (const [name, sha256] of ran) {
    if (!byName.has(name)) {
      throw new StorageFault(
        `The database was made by a newer Fivefold (it has ${name}). Start that version; this one would not understand it.`,
      );
    }
    if (byName.get(name) !== sha256) {
      throw new StorageFault(
        `The database was made by another build of Fivefold: its step ${name} differs from this one's. Start the version that made it.`,
      );
    }
  }
}

async function takeStep(client: pg.Client, { name, sql }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into public.migration (name, sha256) values ($1, $2)", [name, hashOf(sql)]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw new Error(`The migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
