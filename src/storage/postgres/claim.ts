import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { StorageFault } from "../fault.ts";
import { isAlive } from "./cluster.ts";

/** The advisory lock that stands for "one program has this database"; the number spells `fivefold` in ASCII. */
const lockKey = 0x66697665_666f6c64n;
const patience = 10_000;

/** The hold that one program has on a database, for as long as its session lives. */
export interface Claim {
  release(): Promise<void>;
}

/** What a claim is made for. */
export interface Claimed {
  connection: pg.ClientConfig;
  /** What is claimed, as it stands in a sentence, e.g. "the data folder /srv/fivefold". */
  what: string;
  /** Called once when the session ends without our doing: the server was killed, or cannot be reached. */
  onLost: () => void;
}

/**
 * Claims a database for this program. The lock ends with the session, so a killed program holds nothing, and what
 * it left running can be taken over.
 * @throws {StorageFault} naming the process that has it.
 */
export async function claimDatabase({ connection, what, onLost }: Claimed): Promise<Claim> {
  const client = new pg.Client({
    ...connection,
    keepAlive: true,
    application_name: `fivefold ${process.pid} ${hostname()}`.slice(0, 63),
  });
  let held = false;
  client.on("error", () => {});
  client.on("end", () => {
    if (held) onLost();
    held = false;
  });
  await client.connect();
  const deadline = Date.now() + patience;
  while (!(await tryLock(client))) {
    const holder = await findHolder(client);
    // The session of a killed program needs a moment to end.
    const dying = holder && holder.host === hostname() && (holder.pid === process.pid || !isAlive(holder.pid));
    if ((holder && !dying) || Date.now() > deadline) {
      await client.end();
      const who = holder
        ? `The process with number ${holder.pid}${holder.host === hostname() ? "" : ` on ${holder.host}`}`
        : "Another process";
      throw new StorageFault(`${who} already has ${what}. Stop it first, or choose another.`);
    }
    await sleep(50);
  }
  held = true;
  return {
    release: async () => {
      held = false;
      await client.end();
    },
  };
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1) as got", [lockKey]);
  return rows[0]?.got === true;
}

async function findHolder(client: pg.Client): Promise<{ pid: number; host: string } | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
       and classid = ($1::bigint >> 32)::oid and objid = ($1::bigint & 4294967295)::oid`,
    [lockKey],
  );
  const [, pid, host] = /^fivefold (\d+) (.*)$/.exec(rows[0]?.name ?? "") ?? [];
  return pid ? { pid: Number(pid), host: host ?? "" } : undefined;
}
