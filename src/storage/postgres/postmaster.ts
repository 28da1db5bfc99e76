import { type ChildProcess, spawn } from "node:child_process";
import { chmod, chown, lstat, mkdir, mkdtemp, open, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { DataFolder } from "../data-folder.ts";
import { codeOf, StorageFault } from "../fault.ts";
import type { Accounts } from "./account.ts";
import { bareEnvironment, isAlive, writeAccess } from "./cluster.ts";
import type { Runtime } from "./runtime.ts";

const patience = 60_000;
/** 104 bytes on a Mac, 108 on Linux, the closing zero and `/.s.PGSQL.5432` included. */
const longestSocketFolder = 104 - 1 - "/.s.PGSQL.5432".length;
const largestLog = 16 * 1024 ** 2;

/** PostgreSQL's leading process, answering on a socket in a folder that only its user can enter. */
export interface Postmaster {
  pid: number;
  socket: string;
  /** Whether it ran before we came: its last program was killed. */
  found: boolean;
}

/** What a postmaster is raised from. */
export interface Place {
  folder: DataFolder;
  runtime: Runtime;
  accounts: Accounts;
}

/** How to reach it as one of the roles. */
export const reach = (socket: string, role: string, database: string): pg.ClientConfig => ({
  host: socket,
  port: 5432,
  user: role,
  database,
});

/**
 * Finds the server that runs on this folder, or starts one, and waits until it answers. What remains of a killed
 * server may need some seconds to leave; until then starting is tried again. A server that comes back takes the
 * earlier socket, which the pools know.
 * @throws {StorageFault} when it does not answer within a minute, with the last line of its log.
 */
export async function raisePostmaster(place: Place, earlierSocket?: string): Promise<Postmaster> {
  const deadline = Date.now() + patience;
  let child: ChildProcess | undefined;
  let socket = earlierSocket;
  let logStart = 0;
  for (;;) {
    const running = await findPostmaster(place);
    if (running) return { ...running, found: running.pid !== child?.pid };
    if (!child || child.exitCode !== null || child.signalCode !== null) {
      const said = child ? await readLog(place.folder, logStart) : "";
      if (Date.now() > deadline || said.includes("No space left")) throw explainLog(place.folder, said);
      if (child) await sleep(250);
      else await removeImpostor(place.folder);
      socket ??= await makeSocketFolder(place);
      await writeAccess(place.folder, place.accounts);
      logStart = await rotateLog(place.folder);
      child = await launch(place, socket);
    }
    if (Date.now() > deadline) throw explainLog(place.folder, await readLog(place.folder, logStart));
    await sleep(10);
  }
}

/** Stops it fast: open transactions are rolled back, everything committed is kept, no process remains. */
export async function stopPostmaster({ folder }: Place, { pid, socket }: Postmaster): Promise<void> {
  const started = Date.now();
  let signal: NodeJS.Signals = "SIGINT";
  while (isAlive(pid) && (await readPidFile(folder))?.pid === pid) {
    if (signal === "SIGINT" || Date.now() - started > patience) {
      sendSignal(pid, signal);
      signal = "SIGQUIT";
    }
    await sleep(5);
  }
  // The file goes a moment before the process; where nobody collects dead processes, the number stays.
  for (let tries = 0; isAlive(pid) && tries < 200; tries++) await sleep(5);
  if (socket !== insideSocket(folder)) await rm(socket, { recursive: true, force: true });
}

/** It may end in the moment between looking and sending. */
function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

async function readPidFile(folder: DataFolder): Promise<{ pid: number; socket: string } | undefined> {
  const text = await readFile(join(folder.postgres, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , , socket] = text.split("\n");
  return pid && socket && Number(pid) > 0 ? { pid: Number(pid), socket } : undefined;
}

/** The server on this folder, if one answers to us on a socket that nobody else could have put there. */
async function findPostmaster({ folder, accounts }: Place): Promise<Omit<Postmaster, "found"> | undefined> {
  const noted = await readPidFile(folder);
  if (!noted || !isAlive(noted.pid)) return undefined;
  const owner = await lstat(noted.socket).catch(() => undefined);
  if (!owner?.isDirectory() || owner.uid !== accounts.serverUid || (owner.mode & 0o077) !== 0) return undefined;
  const client = new pg.Client(reach(noted.socket, "fivefold_owner", "postgres"));
  client.on("error", () => {});
  try {
    await client.connect();
    return noted;
  } catch (error) {
    if (codeOf(error) !== "28000") return undefined;
    throw new StorageFault(
      `The database in ${folder.root} runs for another user of this system. Stop Fivefold there first.`,
      error,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * After a container is killed, the number in the file may belong to another program by now, and PostgreSQL would
 * refuse for ever. Its own check of shared memory still guards the folder.
 */
async function removeImpostor(folder: DataFolder): Promise<void> {
  const noted = await readPidFile(folder);
  if (!noted || process.platform !== "linux") return;
  const name = await readFile(`/proc/${noted.pid}/comm`, "utf8").catch(() => "");
  if (name && name.trim() !== "postgres") await rm(join(folder.postgres, "postmaster.pid"), { force: true });
}

const insideSocket = (folder: DataFolder): string => join(folder.root, "socket");

/** Inside the data folder where its name is short enough for a socket, otherwise a fresh private folder of the system's. */
async function makeSocketFolder({ folder, accounts }: Place): Promise<string> {
  const inside = insideSocket(folder);
  const fits = Buffer.byteLength(inside) <= longestSocketFolder && /^[\w./ -]+$/.test(inside);
  if (fits) await mkdir(inside, { recursive: true });
  const base = Buffer.byteLength(tmpdir()) < 60 && /^[\w./ -]+$/.test(tmpdir()) ? tmpdir() : "/tmp";
  const socket = fits ? inside : await mkdtemp(join(base, "fivefold-"));
  await chmod(socket, 0o700);
  if (accounts.server) await chown(socket, accounts.server.uid, accounts.server.gid);
  return socket;
}

/** Its own session, so that Ctrl+C reaches the program alone; its own log, so that it outlives the program's pipes. */
async function launch({ folder, runtime, accounts }: Place, socket: string): Promise<ChildProcess> {
  const settings = {
    listen_addresses: "",
    unix_socket_directories: `"${socket}"`,
    unix_socket_permissions: "0700",
    hba_file: join(folder.postgres, "pg_hba.conf"),
    fsync: "on",
    full_page_writes: "on",
    max_connections: "60",
    // One machine shared with the program: no parallel plans, so no /dev/shm, of which containers have little.
    max_parallel_workers_per_gather: "0",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    logging_collector: "off",
  };
  const log = await open(logFile(folder), "a", 0o600);
  try {
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const child = spawn(runtime.postgres, ["-D", folder.postgres, ...flags], {
      ...accounts.server,
      cwd: "/",
      env: bareEnvironment,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", reject);
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

const logFile = (folder: DataFolder): string => join(folder.logs, "postgres.log");

/** Puts a large log aside, keeping one; answers where the next line will be written. */
async function rotateLog(folder: DataFolder): Promise<number> {
  const size = await stat(logFile(folder)).then(
    ({ size }) => size,
    () => 0,
  );
  if (size < largestLog) return size;
  await rename(logFile(folder), `${logFile(folder)}.1`);
  return 0;
}

async function readLog(folder: DataFolder, from: number): Promise<string> {
  return (await readFile(logFile(folder))).subarray(from).toString();
}

function explainLog(folder: DataFolder, said: string): StorageFault {
  if (said.includes("No space left")) {
    return new StorageFault(`The disk of ${folder.root} is full. Free some space, then start again.`);
  }
  const line = said.split("\n").findLast((line) => /FATAL|PANIC|ERROR/.test(line));
  return new StorageFault(
    `PostgreSQL does not start in ${folder.root}${line ? `: ${line.trim()}` : ""}. Its log is ${join(dirname(logFile(folder)), "postgres.log")}.`,
  );
}
