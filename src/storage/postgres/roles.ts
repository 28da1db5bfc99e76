import pg from "pg";
import { codeOf, StorageFault } from "../fault.ts";

/** The oldest PostgreSQL that the migrations run on. */
const oldest = 15;

/** Runs queries on a connection of its own, and closes it. */
export async function withClient<T>(connection: pg.ClientConfig, step: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  client.on("error", () => {});
  await client.connect();
  try {
    return await step(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Makes a database ready for the migrations: the role of the program, which owns nothing; the role of its jobs,
 * which owns their schema alone; and trigram search that knows Hebrew and Arabic.
 * @throws {StorageFault} when the server is too old, the character type is wrong, or the user may not.
 */
export async function prepareDatabase(connection: pg.ClientConfig, login: boolean): Promise<void> {
  await withClient(connection, async (client) => {
    await demandVersion(client);
    try {
      for (const role of ["fivefold_app", "fivefold_jobs"]) await prepareRole(client, role, login);
      await client.query("create extension if not exists pg_trgm");
    } catch (error) {
      if (codeOf(error) !== "42501") throw error;
      throw new StorageFault(
        "The database user of DATABASE_URL may not prepare the database. It needs the rights to create roles and schemas there (CREATEROLE, and CREATE on the database).",
        error,
      );
    }
    const { rows } = await client.query<{ letters: string[] }>("select show_trgm('א') as letters");
    if (rows[0]?.letters.length) return;
    throw new StorageFault(
      "The database cannot search Hebrew or Arabic: its character type knows Latin letters alone. Create it anew with the character type C.UTF-8 or another that ends in UTF-8.",
    );
  });
}

async function demandVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
  const version = rows[0]?.version ?? "0";
  if (Number.parseInt(version, 10) >= oldest) return;
  throw new StorageFault(`The database in DATABASE_URL is PostgreSQL ${version}. Fivefold needs ${oldest} or newer.`);
}

async function prepareRole(client: pg.Client, role: string, login: boolean): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  if (!rowCount) {
    await client.query(`create role ${role} ${login ? "login" : "nologin"}`).catch((error: unknown) => {
      if (codeOf(error) !== "42710") throw error;
    });
  }
  const { rows } = await client.query<{ above: boolean }>(
    "select rolsuper as above from pg_roles where rolname = current_user",
  );
  // Whoever may not grant may have been granted it already: `demandRole` tells.
  if (!rows[0]?.above) await client.query(`grant ${role} to current_user`).catch(() => {});
}

/** @throws {StorageFault} when a connection does not act as the role it should: its rows would not be protected. */
export async function demandRole(connection: pg.ClientConfig, role: string): Promise<void> {
  const refusal = (cause?: unknown) =>
    new StorageFault(
      `The database in DATABASE_URL does not let the program act as ${role}. Its user must have been granted that role, the address must not carry "options", and a pooler before the database must pass on start-up options.`,
      cause,
    );
  const { rows } = await withClient(connection, (client) =>
    client.query<{ name: string; above: boolean }>(
      "select current_user as name, rolsuper or rolbypassrls as above from pg_roles where rolname = current_user",
    ),
  ).catch((error: unknown) => {
    throw codeOf(error) === "42501" ? refusal(error) : error;
  });
  if (rows[0]?.name !== role || rows[0].above) throw refusal();
}
