import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { inject } from "vitest";
import { Figures } from "./figures.ts";
import { reach } from "./postgres/postmaster.ts";
import { withClient } from "./postgres/roles.ts";
import type { Role } from "./postgres/server.ts";
import { Records } from "./records.ts";
import { scratchTemplate } from "./scratch-template.ts";

/** A storage of its own for one file of engine tests: a clone of the migrated database, an empty warehouse, a place for uploads. */
export interface Scratch {
  records: Records;
  figures: Figures;
  /** An empty folder. */
  uploads: string;
  connection(role: Role): pg.ClientConfig;
  /** Removes everything of it. */
  close(): Promise<void>;
}

/** Opens a storage for a file of engine tests, in some tens of milliseconds. Close it in `afterAll`. */
export async function openScratch(): Promise<Scratch> {
  const socket = inject("scratchSocket");
  const database = `scratch_${randomUUID().replaceAll("-", "")}`;
  const keeper = reach(socket, "fivefold_owner", "postgres");
  await withClient(keeper, (client) =>
    client.query(`create database ${database} template ${scratchTemplate} strategy file_copy`),
  );
  const connection = (role: Role) => reach(socket, `fivefold_${role}`, database);
  const folder = await mkdtemp(join(tmpdir(), "fivefold-scratch-"));
  const uploads = join(folder, "uploads");
  await mkdir(uploads);
  const records = new Records(connection("app"));
  const figures = await Figures.open(join(folder, "figures"));
  return {
    records,
    figures,
    uploads,
    connection,
    close: async () => {
      await records.close();
      figures.close();
      await withClient(keeper, (client) => client.query(`drop database ${database} with (force)`));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
