import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  type PostgresPool,
  PostgresQueryCompiler,
  type Transaction,
} from "kysely";
import pg from "pg";
import { makePool } from "./postgres/pool.ts";
import type { Tables } from "./tables.ts";

/** The right to read, inside one transaction that cannot write. */
export type Reader = Pick<Kysely<Tables>, "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "dynamic">;

/** The right to read and write, inside one transaction. */
export type Writer = Transaction<Tables>;

/** In whose name rows are seen: row-level security compares both with every row. */
export interface Sight {
  initiativeId: string | null;
  personId: string | null;
}

/**
 * The records of the installation, always through row-level security. Times come as `Date`, days as `2025-06-30`,
 * and whole numbers of 8 bytes and exact decimals as numbers. An error of the database comes as it is, a `pg` error.
 */
export class Records {
  readonly #pool: pg.Pool;
  #waitsForDisk = true;

  /** `source` must connect as `fivefold_app`; `onTrouble` hears of each connection that breaks. */
  constructor(source: pg.ClientConfig | pg.Pool, onTrouble: (error: Error) => void = () => {}) {
    this.#pool =
      source instanceof pg.Pool
        ? source
        : makePool({ ...source, max: 16, idleTimeoutMillis: 60_000, types: { getTypeParser } }, onTrouble);
  }

  /**
   * The same records, for what is begun anew when a power cut takes it away: the last half second of what was written
   * may be missing then, always from one moment on, and never a part of a step.
   */
  withoutWaiting(): Records {
    const others = new Records(this.#pool);
    others.#waitsForDisk = false;
    return others;
  }

  /** Runs a step that can only read, in one transaction that sees one moment. */
  read<T>(sight: Sight, step: (tx: Reader) => Promise<T>): Promise<T> {
    return this.#transact("isolation level repeatable read read only", sight, step);
  }

  /** Runs a step in one transaction: all that it wrote is kept when it returns, nothing when it throws. */
  write<T>(sight: Sight, step: (tx: Writer) => Promise<T>): Promise<T> {
    return this.#transact("read write", sight, step);
  }

  /** Waits for the transactions that run, then lets all connections go. */
  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #transact<T>(mode: string, sight: Sight, step: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
    const settings = [setting("initiative", sight.initiativeId), setting("person", sight.personId)];
    if (!this.#waitsForDisk) settings.push("set_config('synchronous_commit', 'off', true)");
    const opening = `begin ${mode}; select ${settings.join(", ")}`;
    const kysely = new Kysely<Tables>({
      dialect: {
        createDriver: () => new SightedDriver(this.#pool, opening),
        createAdapter: () => new PostgresAdapter(),
        createQueryCompiler: () => new PostgresQueryCompiler(),
        createIntrospector: () => {
          throw new Error("The tables are known from tables.ts.");
        },
      },
    });
    return kysely.transaction().execute(step);
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Goes into the SQL as it is, in the same round trip as `begin`; hence nothing but the letters of an id passes. */
function setting(name: string, id: string | null): string {
  if (id !== null && !uuid.test(id)) throw new Error(`Not an id of ${name}: ${JSON.stringify(id)}`);
  return `set_config('fivefold.${name}', '${id ?? ""}', true)`;
}

type Connection = Parameters<PostgresDriver["rollbackTransaction"]>[0];

/** Opens each transaction with its sight. A connection on which the end of a transaction fails is not used again. */
class SightedDriver extends PostgresDriver {
  readonly #opening: string;

  constructor(pool: PostgresPool, opening: string) {
    super({ pool });
    this.#opening = opening;
  }

  override async beginTransaction(connection: Connection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw(this.#opening));
    } catch (error) {
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  /** Its own failure says less than the error that led here; `super` has marked the connection as broken. */
  override async rollbackTransaction(connection: Connection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

const { INT8, NUMERIC, DATE } = pg.types.builtins;

/** A day has no zone: as a `Date` it would shift with the server's clock. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: "text" | "binary") => {
  if (oid === DATE) return (text: string) => text;
  if (oid === INT8 || oid === NUMERIC) return Number;
  return pg.types.getTypeParser(oid, format === "binary" ? "binary" : "text");
};
