import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { StorageFault } from "../fault.ts";
import { isAlive } from "./cluster.ts";

/** The advisory lock that stands for "one program has this database"; the number spells `fivefold` in ASCII. */
const lockKey = 0x66697665_666f6c64n;
const patience = 10_000;
/** The machine's name as far as a session's name, of 63 bytes at most, has room for it. */
const here = hostname().slice(0, 40);

/** The hold that one program has on a database, for as long as its session lives. */
export interface Claim {
  release(): Promise<void>;
}

/** What a claim is made for. */
export interface Claimed {
  connection: pg.ClientConfig;
  /** What is claimed, as it stands in a sentence, e.g. "the data folder /srv/fivefold". */
  what: string;
  /** Whether this program had it a moment ago: a session of its own that a cut network left behind is ended. */
  again: boolean;
  /** Called once when the session ends without our doing: the server was killed, or cannot be reached. */
  onLost: () => void;
}

/**
 * Claims a database for this program. The lock ends with the session, so a killed program holds nothing, and what
 * it left running can be taken over.
 * @throws {StorageFault} naming the process that has it.
 */
export async function claimDatabase({ connection, what, again, onLost }: Claimed): Promise<Claim> {
  const client = new pg.Client({
    ...connection,
    keepAlive: true,
    application_name: `fivefold ${process.pid} ${here}`,
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
    const own = again && holder?.pid === process.pid && holder.host === here;
    if (own) await client.query("select pg_terminate_backend($1)", [holder.session]);
    const dying = own || (holder?.host === here && !isAlive(holder.pid));
    if ((holder && !dying) || Date.now() > deadline) {
      await client.end();
      const who = holder
        ? `The process with number ${holder.pid}${holder.host === here ? "" : ` on ${holder.host}`}`
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

async function findHolder(client: pg.Client): Promise<{ pid: number; host: string; session: number } | undefined> {
  const { rows } = await client.query<{ name: string; session: number }>(
    `select application_name as name, pid as session from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
       and classid = ($1::bigint >> 32)::oid and objid = ($1::bigint & 4294967295)::oid`,
    [lockKey],
  );
  const [found] = rows;
  const [, pid, host] = /^fivefold (\d+) (.*)$/.exec(found?.name ?? "") ?? [];
  return found && pid ? { pid: Number(pid), host: host ?? "", session: found.session } : undefined;
}
