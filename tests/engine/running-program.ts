import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The built program, running as a process of its own on a data folder. */
export interface RunningProgram {
  /** Where it answers, e.g. `http://127.0.0.1:41234`. */
  address: string;
  /** The owner's one-time code; null once somebody owns the installation. */
  ownerCode: string | null;
  pid: number;
  /** All that it has said by now. */
  said(): string;
  /** The number of the process of its database. */
  databasePid(): Promise<number>;
  /** Ends it as Ctrl+C does. @throws when it does not end well. */
  stop(): Promise<void>;
  /** Ends it as a power cut would: at once, its database left as it is. */
  kill(): Promise<void>;
}

/** What whoever uses it starts; another build is started without what stands before it. */
const entry = process.env.FIVEFOLD_DIST
  ? resolve(process.env.FIVEFOLD_DIST, "server", "main.js")
  : join(import.meta.dirname, "..", "..", "bin", "fivefold.cjs");

/** Starts the built program on a free port and waits until it is open. @throws with what it said when it ends before. */
export async function startProgram(data: string, { examples = false } = {}): Promise<RunningProgram> {
  const program = launch(data, examples);
  const ended = new Promise<number | null>((done) => program.once("exit", done));
  const heard = hear(program);
  const said = await untilOpen(program, heard);
  const [, address = ""] = /open at (http:\S+)/.exec(said) ?? [];
  return {
    address,
    ownerCode: /start\?code=(\S+)/.exec(said)?.[1] ?? null,
    pid: program.pid ?? 0,
    said: heard,
    databasePid: () => databaseOf(data),
    stop: async () => {
      program.kill("SIGTERM");
      const code = await ended;
      if (code !== 0) throw new Error(`The program ended with ${code}: ${heard()}`);
    },
    kill: async () => {
      program.kill("SIGKILL");
      await ended;
    },
  };
}

function launch(data: string, examples: boolean) {
  const { DATABASE_URL: _, FIVEFOLD_URL: __, NODE_OPTIONS: ___, ...env } = process.env;
  const args = ["serve", "--data", data, "--port", "0", ...(examples ? [] : ["--no-examples"])];
  return spawn(process.execPath, [entry, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
}

/** Starts the built program and ends it as Ctrl+C does as soon as its database runs. Answers what it ended with. */
export async function stopWhileStarting(data: string): Promise<{ code: number | null; databasePid: number }> {
  const program = launch(data, false);
  const ended = new Promise<number | null>((done) => program.once("exit", done));
  const pid = () => databaseOf(data).catch(() => Number.NaN);
  while (Number.isNaN(await pid())) await sleep(20);
  const databasePid = await pid();
  program.kill("SIGTERM");
  return { code: await ended, databasePid };
}

/** Listens to all that the program says. Answers what it has said by now. */
function hear(program: ChildProcess): () => string {
  let said = "";
  for (const stream of [program.stdout, program.stderr])
    stream?.on("data", (piece: Buffer) => {
      said += String(piece);
    });
  return () => said;
}

async function untilOpen(program: ChildProcess, heard: () => string): Promise<string> {
  return new Promise((open, broken) => {
    program.stdout?.on("data", () => {
      if (heard().includes("Ctrl+C")) open(heard());
    });
    program.once("error", broken);
    program.once("exit", (code) => broken(new Error(`The program ended with ${code} before it was open: ${heard()}`)));
  });
}

/** The first line of PostgreSQL's own file is the number of its process. */
const databaseOf = async (data: string): Promise<number> =>
  Number.parseInt(await readFile(join(data, "postgres", "postmaster.pid"), "utf8"), 10);

/** Ends what a killed program left of its database, and removes its folder. */
export async function clearAway(data: string): Promise<void> {
  const pid = await databaseOf(data).catch(() => null);
  if (pid && isRunning(pid)) {
    process.kill(pid, "SIGINT");
    await until(() => !isRunning(pid));
  }
  await rm(data, { recursive: true, force: true });
}

/** Whether a process of this number runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until something holds. @throws after half a minute. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error(`It did not come about: ${holds}`);
}
