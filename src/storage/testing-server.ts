import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDataFolder } from "./data-folder.ts";
import { migrations } from "./migrations.ts";
import { openPostgres, type PostgresServer } from "./postgres/server.ts";
import { makeScratchTemplate } from "./scratch-template.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the socket of the one server of this test run. */
    scratchSocket: string;
  }
}

let data = "";
let server: PostgresServer | undefined;

/** Starts one server for all engine tests of a run, with a migrated database to clone. */
export async function setup(project: TestProject): Promise<void> {
  data = await mkdtemp(join(tmpdir(), "fivefold-test-"));
  server = await openPostgres({ folder: await openDataFolder(data) });
  const socket = server.connection("owner").host ?? "";
  await makeScratchTemplate(socket, migrations);
  project.provide("scratchSocket", socket);
}

export async function teardown(): Promise<void> {
  await server?.stop();
  await rm(data, { recursive: true, force: true });
}
