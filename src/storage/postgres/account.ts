import { readFile, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { type DataFolder, runsAsRoot } from "../data-folder.ts";
import { StorageFault } from "../fault.ts";

/** Who PostgreSQL runs as, and who this program is when it connects. */
export interface Accounts {
  /** Given only when this program is root: PostgreSQL refuses to be. */
  server: { uid: number; gid: number } | undefined;
  /** The system's name of this program's user: the only one whom the server lets in. */
  client: string;
  /** The number of the user who owns the server's files and socket. */
  serverUid: number;
}

/**
 * Root hands PostgreSQL to the owner of its existing folder, or else to the first of these that the system has.
 * `fivefold` is for whoever wants a user of its own; `nobody` is on every system.
 */
const candidates = ["fivefold", "postgres", "nobody"];

/** Finds the accounts. @throws {StorageFault} when the system does not know this user, or has no other for root. */
export async function findAccounts(folder: DataFolder): Promise<Accounts> {
  const client = nameOfThisUser();
  if (!runsAsRoot()) return { server: undefined, client, serverUid: process.getuid?.() ?? 0 };
  const existing = await stat(folder.postgres).catch(() => undefined);
  const server = existing && existing.uid !== 0 ? { uid: existing.uid, gid: existing.gid } : await chooseAccount();
  await demandPassage(folder.root, server);
  return { server, client, serverUid: server.uid };
}

function nameOfThisUser(): string {
  try {
    return userInfo().username;
  } catch (error) {
    throw new StorageFault(
      `The system has no name for the user with number ${process.getuid?.()}, so its own PostgreSQL cannot start. Start as a user that the system knows, or name a PostgreSQL in DATABASE_URL.`,
      error,
    );
  }
}

async function chooseAccount(): Promise<{ uid: number; gid: number }> {
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n").map((line) => line.split(":"));
  for (const name of candidates) {
    const [, , uid, gid] = lines.find(([candidate]) => candidate === name) ?? [];
    if (uid && gid && uid !== "0") return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StorageFault(
    `PostgreSQL refuses to run as root, and the system has none of the users ${candidates.join(", ")}. Start Fivefold as an ordinary user, or name a PostgreSQL in DATABASE_URL.`,
  );
}

/** Every folder above the data must let the account through. */
async function demandPassage(root: string, account: { uid: number; gid: number }): Promise<void> {
  for (let path = root; ; path = dirname(path)) {
    const { uid, gid, mode } = await stat(path);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & bit)) {
      throw new StorageFault(
        `${root} cannot be the data folder: ${path} is closed to the user that PostgreSQL runs as. Choose another with --data, such as /var/lib/fivefold.`,
      );
    }
    if (path === dirname(path)) return;
  }
}
