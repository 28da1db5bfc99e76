import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { DataFolder } from "../data-folder.ts";
import { codeOf, explainFileError, StorageFault } from "../fault.ts";
import { findAccounts } from "./account.ts";
import { type Claim, claimDatabase } from "./claim.ts";
import { prepareCluster } from "./cluster.ts";
import { type Place, type Postmaster, raisePostmaster, reach, stopPostmaster } from "./postmaster.ts";
import { demandRole, prepareDatabase, withClient } from "./roles.ts";
import { prepareRuntime, sweepRuntimes } from "./runtime.ts";

const database = "fivefold";

/** In which of its roles the program connects: `owner` for migrations alone, `app` for people, `jobs` for the queue. */
export type Role = "owner" | "app" | "jobs";

/** Something that happened to the database while the program ran. After `failed` the program must end. */
export type Incident = { kind: "lost" } | { kind: "recovered" } | { kind: "failed"; fault: StorageFault };

/** A PostgreSQL that this program alone has, with its roles ready. Pools made from `connection` reconnect after an incident. */
export interface PostgresServer {
  /** Whether the server was found running, left by a program that was killed. */
  readonly found: boolean;
  connection(role: Role): pg.ClientConfig;
  /** Lets go of it: an embedded server ends, a given one stays. Close the pools first. Safe to call twice. */
  stop(): Promise<void>;
}

/** Which PostgreSQL to open. */
export interface PostgresOptions {
  folder: DataFolder;
  /** The address of a given PostgreSQL; without it the program starts its own in the folder. */
  databaseUrl?: string | undefined;
  onIncident?: (incident: Incident) => void;
}

/** Opens the database. @throws {StorageFault} for everything that the person who starts the program can mend. */
export async function openPostgres({
  folder,
  databaseUrl,
  onIncident = () => {},
}: PostgresOptions): Promise<PostgresServer> {
  try {
    const source = databaseUrl ? openGiven(databaseUrl) : await openEmbedded(folder);
    return await hold(source, onIncident);
  } catch (error) {
    throw explainFileError(error, folder.root);
  }
}

/** Where a database comes from: our own process, or an address. */
interface Source {
  what: string;
  connection(role: Role): pg.ClientConfig;
  /** Waits until it answers again, starting it if it is ours; gives up when told that nobody needs it. */
  revive(needless: () => boolean): Promise<void>;
  /** Whatever can be done only by its one owner. */
  prepare(): Promise<void>;
  end(): Promise<void>;
  found(): boolean;
}

/** Claims the source, and claims it again whenever it comes back from being lost. */
async function hold(source: Source, onIncident: (incident: Incident) => void): Promise<PostgresServer> {
  let stopping: Promise<void> | undefined;
  let recovering: Promise<void> = Promise.resolve();
  const claimIt = (again: boolean): Promise<Claim> =>
    claimDatabase({
      connection: source.connection("owner"),
      what: source.what,
      again,
      onLost: () => {
        if (!stopping) recovering = recover();
      },
    });
  async function recover(): Promise<void> {
    onIncident({ kind: "lost" });
    try {
      await source.revive(() => stopping !== undefined);
      claim = await claimIt(true);
      if (!stopping) onIncident({ kind: "recovered" });
    } catch (error) {
      const fault =
        error instanceof StorageFault ? error : new StorageFault(`The database was lost: ${String(error)}`, error);
      if (!stopping) onIncident({ kind: "failed", fault });
    }
  }
  let claim = await claimIt(false);
  const stop = async (): Promise<void> => {
    await recovering;
    await claim.release().catch(() => {});
    await source.end();
  };
  try {
    await source.prepare();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    found: source.found(),
    connection: source.connection,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function openEmbedded(folder: DataFolder): Promise<Source> {
  if (process.platform === "win32") {
    throw new StorageFault("On Windows, Fivefold needs a PostgreSQL of yours: name it in DATABASE_URL.");
  }
  const accounts = await findAccounts(folder);
  const place: Place = { folder, accounts, runtime: await prepareRuntime(folder) };
  await prepareCluster(folder, place.runtime, accounts);
  let postmaster: Postmaster = await raisePostmaster(place);
  const connection = (role: Role) => reach(postmaster.socket, `fivefold_${role}`, database);
  await createDatabase(reach(postmaster.socket, "fivefold_owner", "postgres")).catch(async (error: unknown) => {
    if (!postmaster.found) await stopPostmaster(place, postmaster);
    throw error;
  });
  return {
    what: `the data folder ${folder.root}`,
    connection,
    found: () => postmaster.found,
    revive: async () => {
      postmaster = await raisePostmaster(place, postmaster.socket);
    },
    prepare: async () => {
      if (!postmaster.found) await sweepRuntimes(folder, place.runtime);
      await prepareDatabase(connection("owner"), true);
    },
    end: () => stopPostmaster(place, postmaster),
  };
}

async function createDatabase(connection: pg.ClientConfig): Promise<void> {
  await withClient(connection, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (rowCount) return;
    await client.query(`create database ${database}`).catch((error: unknown) => {
      // Another start was quicker; the claim decides which of the two goes on.
      if (!["42P04", "23505"].includes(codeOf(error))) throw error;
    });
  });
}

function openGiven(databaseUrl: string): Source {
  const connection = (role: Role): pg.ClientConfig =>
    role === "owner"
      ? { connectionString: databaseUrl }
      : { connectionString: databaseUrl, options: `-c role=fivefold_${role}` };
  const answer = () => withClient(connection("owner"), (client) => client.query("select"));
  return {
    what: "the database in DATABASE_URL",
    connection,
    found: () => true,
    revive: async (needless) => {
      const answers = () =>
        answer().then(
          () => true,
          () => false,
        );
      while (!needless() && !(await answers())) await sleep(1000);
    },
    prepare: async () => {
      await prepareDatabase(connection("owner"), false);
      await demandRole(connection("app"), "fivefold_app");
      await demandRole(connection("jobs"), "fivefold_jobs");
    },
    end: async () => {},
  };
}
