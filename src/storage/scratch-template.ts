import { installJobs } from "./jobs.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migrations.ts";
import { reach } from "./postgres/postmaster.ts";
import { prepareDatabase, withClient } from "./postgres/roles.ts";

/** The migrated database that tests clone; nobody stays connected to it. */
export const scratchTemplate = "scratch_template";

/** Makes the database that tests clone, in the server behind this socket. */
export async function makeScratchTemplate(socket: string, migrations: readonly Migration[]): Promise<void> {
  await withClient(reach(socket, "fivefold_owner", "postgres"), (client) =>
    client.query(`create database ${scratchTemplate}`),
  );
  const owner = reach(socket, "fivefold_owner", scratchTemplate);
  await prepareDatabase(owner, true);
  await migrate(owner, migrations);
  await installJobs(owner, reach(socket, "fivefold_jobs", scratchTemplate));
}
