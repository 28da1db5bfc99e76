import { chmod, mkdir, open, readdir, readFile, rename, stat, statfs } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { codeOf, explainFileError, StorageFault } from "./fault.ts";

/** The arrangement of the folder that this program knows. A larger number was written by a newer program. */
const layout = 1;
const spaceForNew = 400 * 1024 ** 2;
const spaceForExisting = 64 * 1024 ** 2;
const mark = z.object({ program: z.literal("fivefold"), layout: z.number().int() });

/** Where everything of an installation lies, as absolute paths. */
export interface DataFolder {
  root: string;
  /** PostgreSQL's own folder; absent until the first start, and always with a database given by address. */
  postgres: string;
  /** The published figures, a folder for each initiative. */
  figures: string;
  /** The programs that run from here, such as the copy of PostgreSQL. */
  runtime: string;
  uploads: string;
  logs: string;
}

/** Whether the program runs as the superuser of a Unix system. */
export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/**
 * Where data lies when nobody says: `/var/lib/fivefold` for root, otherwise `fivefold` in `$XDG_DATA_HOME`
 * or `~/.local/share`. Root has another because PostgreSQL, which does not run as root, cannot enter `/root`.
 */
export function defaultDataFolder(): string {
  if (runsAsRoot()) return "/var/lib/fivefold";
  return join(process.env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "fivefold");
}

/**
 * Makes the folder ready, creating what is missing.
 * @throws {StorageFault} when it holds something else, was made by a newer program, cannot be written, or has too little space.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const root = resolve(path);
  const folder: DataFolder = {
    root,
    postgres: join(root, "postgres"),
    figures: join(root, "figures"),
    runtime: join(root, "runtime"),
    uploads: join(root, "uploads"),
    logs: join(root, "logs"),
  };
  try {
    await mkdir(dirname(root), { recursive: true });
    await makeFolder(root, runsAsRoot() ? 0o711 : 0o700);
    const known = await readMark(root);
    await demandSpace(root, known ? spaceForExisting : spaceForNew);
    if (!known) await writeMark(root);
    // As root, PostgreSQL runs as somebody else, who must get through here and read the runtime.
    if (runsAsRoot()) await chmod(root, (await stat(root)).mode | 0o011);
    await makeFolder(folder.runtime, 0o755);
    for (const inner of [folder.figures, folder.uploads, folder.logs]) await makeFolder(inner, 0o700);
    return folder;
  } catch (error) {
    throw explainFileError(error, root);
  }
}

async function makeFolder(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
    await chmod(path, mode);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** Whether the folder is ours already; an empty one may become so. */
async function readMark(root: string): Promise<boolean> {
  const file = join(root, "fivefold.json");
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) {
    const strangers = (await readdir(root)).filter(
      (name) => !["lost+found", ".DS_Store"].includes(name) && !name.startsWith("fivefold.json."),
    );
    if (strangers.length === 0) return false;
    throw new StorageFault(
      `${root} is not empty and is not a data folder of Fivefold. Choose an empty folder with --data.`,
    );
  }
  const found = mark.safeParse(parseJson(text));
  if (!found.success)
    throw new StorageFault(`${file} cannot be understood. Restore it, or choose another data folder with --data.`);
  if (found.data.layout > layout) {
    throw new StorageFault(
      `${root} was made by a newer Fivefold. Start that version; this one would not understand it.`,
    );
  }
  const owner = (await stat(file)).uid;
  if (runsAsRoot() && owner !== 0) {
    throw new StorageFault(
      `${root} belongs to the user with number ${owner}, not to root. Start Fivefold as that user.`,
    );
  }
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Beside, synced and renamed, so that a folder is never half ours. */
async function writeMark(root: string): Promise<void> {
  const beside = join(root, `fivefold.json.${process.pid}`);
  const file = await open(beside, "w", 0o600);
  await file.writeFile(`${JSON.stringify({ program: "fivefold", layout } satisfies z.infer<typeof mark>)}\n`);
  await file.sync();
  await file.close();
  await rename(beside, join(root, "fivefold.json"));
}

async function demandSpace(root: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(root);
  const free = bavail * bsize;
  if (free >= needed) return;
  const inMegabytes = (bytes: number) => `${Math.floor(bytes / 1024 ** 2)} MB`;
  throw new StorageFault(
    `The disk of ${root} has ${inMegabytes(free)} free; Fivefold needs ${inMegabytes(needed)} to start. Free some space, then start again.`,
  );
}
