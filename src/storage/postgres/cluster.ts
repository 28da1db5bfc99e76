import { spawn } from "node:child_process";
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { DataFolder } from "../data-folder.ts";
import { codeOf, StorageFault } from "../fault.ts";
import type { Accounts } from "./account.ts";
import type { Runtime } from "./runtime.ts";

/**
 * Makes PostgreSQL's folder when there is none: beside, then renamed, so that a half-made one is never started.
 * The `C.UTF-8` character type matters: with plain `C`, trigram search sees no Hebrew and no Arabic.
 * @throws {StorageFault} when the folder needs another version of PostgreSQL, or cannot be made.
 */
export async function prepareCluster(folder: DataFolder, runtime: Runtime, accounts: Accounts): Promise<void> {
  const major = await majorOf(folder);
  if (major === undefined) await createCluster(folder, runtime, accounts);
  else if (major > runtime.major) {
    throw new StorageFault(
      `${folder.root} was made by a newer Fivefold, with PostgreSQL ${major}. Start that version; this one brings PostgreSQL ${runtime.major}.`,
    );
  } else if (major < runtime.major) {
    throw new StorageFault(
      `${folder.root} was made with PostgreSQL ${major}; this Fivefold brings ${runtime.major} and cannot open it. Make a backup with the earlier version and restore it here.`,
    );
  }
}

async function majorOf(folder: DataFolder): Promise<number | undefined> {
  return readFile(join(folder.postgres, "PG_VERSION"), "utf8").then(Number, (error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
}

async function createCluster(folder: DataFolder, runtime: Runtime, accounts: Accounts): Promise<void> {
  await sweepUnfinished(folder);
  const beside = `${folder.postgres}.new.${process.pid}`;
  await mkdir(beside, { mode: 0o700 });
  await give(beside, accounts);
  await runInitdb(runtime, beside, accounts);
  await rename(beside, folder.postgres).catch(async (error: unknown) => {
    // Another start was quicker: its folder is as good.
    await rm(beside, { recursive: true, force: true });
    if ((await majorOf(folder)) === undefined) throw error;
  });
}

/** What a start left behind that was killed while it made the folder. */
async function sweepUnfinished(folder: DataFolder): Promise<void> {
  for (const name of await readdir(folder.root)) {
    const pid = Number(name.split(`${basename(folder.postgres)}.new.`)[1]);
    if (pid > 0 && !isAlive(pid)) await rm(join(folder.root, name), { recursive: true, force: true });
  }
}

/** Whether a process with this number runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

async function give(path: string, { server }: Accounts): Promise<void> {
  if (server) await chown(path, server.uid, server.gid);
}

async function runInitdb(runtime: Runtime, target: string, accounts: Accounts): Promise<void> {
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=C.UTF-8"];
  const child = spawn(
    runtime.initdb,
    ["-D", target, "-U", "fivefold_owner", "--auth=peer", "--encoding=UTF8", "--data-checksums", ...locale],
    { ...accounts.server, cwd: "/", env: bareEnvironment, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).catch((error: unknown) => {
    throw new StorageFault(
      `The PostgreSQL that Fivefold brings does not run on this system (${runtime.initdb}: ${codeOf(error)}). Name a PostgreSQL 15 or newer in DATABASE_URL.`,
      error,
    );
  });
  if (code === 0) return;
  await rm(target, { recursive: true, force: true });
  if (said.includes("No space left")) {
    throw new StorageFault(`The disk of ${dirname(target)} is full. Free some space, then start again.`);
  }
  const line = said.split("\n").find((line) => line.startsWith("initdb: error:")) ?? said.trim().split("\n").at(-1);
  throw new StorageFault(`PostgreSQL could not make its folder in ${dirname(target)}: ${line ?? `code ${code}`}`);
}

/** Nothing of this process's surroundings reaches the server. */
export const bareEnvironment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** Writes who may connect: this program's user alone, over the socket, as one of the three roles. */
export async function writeAccess(folder: DataFolder, accounts: Accounts): Promise<void> {
  const roles = ["fivefold_owner", "fivefold_app", "fivefold_jobs"];
  await writeOwned(join(folder.postgres, "pg_hba.conf"), "local all all peer map=fivefold\n", accounts);
  const client = accounts.client.replaceAll('"', '""');
  await writeOwned(
    join(folder.postgres, "pg_ident.conf"),
    roles.map((role) => `fivefold "${client}" ${role}\n`).join(""),
    accounts,
  );
}

async function writeOwned(path: string, text: string, accounts: Accounts): Promise<void> {
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, text, { mode: 0o600 });
  await chmod(beside, 0o600);
  await give(beside, accounts);
  await rename(beside, path);
}
