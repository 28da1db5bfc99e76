// Writes src/storage/tables.ts from the migrations, on a database that is thrown away afterwards.
// Run it after every change of a migration: `node scripts/generate-tables.ts`.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataFolder } from "../src/storage/data-folder.ts";
import { describeTables } from "../src/storage/describe-tables.ts";
import { migrate } from "../src/storage/migrate.ts";
import { withClient } from "../src/storage/postgres/roles.ts";
import { openPostgres } from "../src/storage/postgres/server.ts";

const storage = join(import.meta.dirname, "..", "src", "storage");
const names = (await readdir(join(storage, "migrations"))).filter((name) => name.endsWith(".sql")).sort();
const migrations = await Promise.all(
  names.map(async (name) => ({ name, sql: await readFile(join(storage, "migrations", name), "utf8") })),
);
const data = await mkdtemp(join(tmpdir(), "fivefold-tables-"));
const server = await openPostgres({ folder: await openDataFolder(data) });
try {
  await migrate(server.connection("owner"), migrations);
  await writeFile(join(storage, "tables.ts"), await withClient(server.connection("owner"), describeTables));
} finally {
  await server.stop();
  await rm(data, { recursive: true, force: true });
}
