import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBPreparedStatement,
  type DuckDBResultReader,
  type DuckDBValue,
  StatementType,
} from "@duckdb/node-api";
import { type FigureParameter, readValue, storeParameter, typeOf } from "./figure-values.ts";
import { type Columns, fillTable, type Rows } from "./fill-table.ts";

/** What `publish` takes. */
export type { Columns, Rows };

/** A published file, as a record remembers it. `file` is its name below the folder of figures. */
export interface PublishedFile {
  file: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** What the `$names` of a question stand for. */
export type Parameters = Readonly<Record<string, FigureParameter>>;

/** A question took longer than it may. */
export class FiguresTooSlow extends Error {
  constructor(milliseconds: number) {
    super(`A question to the figures took longer than ${milliseconds} ms`);
    this.name = "FiguresTooSlow";
  }
}

const initiativePattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const namePattern = /^[a-z0-9][a-z0-9-]{0,120}$/;
const connections = 4;

/**
 * The warehouse: figures in Parquet files that never change once they are published, a folder for each initiative,
 * read by an engine that can open nothing else on this machine.
 */
export class Figures {
  readonly #folder: string;
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[] = [];
  readonly #waiting: ((connection: DuckDBConnection) => void)[] = [];
  #opened = 0;

  private constructor(folder: string, instance: DuckDBInstance) {
    this.#folder = folder;
    this.#instance = instance;
  }

  /** Opens the warehouse in a folder that is its own. */
  static async open(folder: string, { memory = "1GB" } = {}): Promise<Figures> {
    const staging = join(folder, ".staging");
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true, mode: 0o700 });
    const instance = await DuckDBInstance.create(":memory:", {
      threads: "2",
      memory_limit: memory,
      temp_directory: staging,
    });
    const connection = await instance.connect();
    for (const setting of [
      "autoinstall_known_extensions = false",
      "autoload_known_extensions = false",
      "enable_progress_bar = false",
      "TimeZone = 'UTC'",
      `allowed_directories = [${quote(folder)}]`,
      "enable_external_access = false",
      "lock_configuration = true",
    ]) {
      await connection.run(`set ${setting}`);
    }
    connection.closeSync();
    return new Figures(folder, instance);
  }

  /** The path of an initiative's file, for a `$file` in a question. @throws when it is another's, or no file's name. */
  path(initiativeId: string, file: string): string {
    const [folder, name, ...rest] = file.split("/");
    const right =
      initiativePattern.test(initiativeId) &&
      folder === initiativeId &&
      name?.endsWith(".parquet") &&
      namePattern.test(name.slice(0, -".parquet".length)) &&
      rest.length === 0;
    if (!right) throw new Error(`Not a file of the initiative ${initiativeId}: ${JSON.stringify(file)}`);
    return join(this.#folder, file);
  }

  /**
   * Answers a `select`, whose `$names` are given in `values`. Limit the rows in the question: they are all held in memory.
   * @throws {FiguresTooSlow} after `timeout` milliseconds.
   */
  async ask<T>(sql: string, values: Parameters = {}, { timeout = 20_000 } = {}): Promise<T[]> {
    return this.#connected(timeout, async (connection) => {
      const reader = await runStatement(connection, sql, values, StatementType.SELECT);
      // The caller names the shape of its own question.
      return reader.getRowObjects().map(plainRow) as T[];
    });
  }

  /**
   * Answers a `select` of DOUBLE columns as arrays in their order, a missing value as NaN: a million rows take the room
   * of their numbers, and other work of the program is let through on the way.
   * @throws {FiguresTooSlow} after `timeout` milliseconds.
   */
  async askColumns(sql: string, values: Parameters = {}, { timeout = 120_000 } = {}): Promise<Float64Array[]> {
    return this.#connected(timeout, (connection) => readColumns(connection, sql, values));
  }

  /**
   * Publishes rows as a new file of the initiative. Any number of rows fits: they wait on disk, not in memory.
   * When it returns, the file survives a power cut; before, there is none.
   */
  async publish(initiativeId: string, name: string, columns: Columns, rows: Rows): Promise<PublishedFile> {
    const stage = `stage_${randomUUID().replaceAll("-", "")}`;
    const staging = join(this.#folder, ".staging", `${stage}.duckdb`);
    const connection = await this.#instance.connect();
    try {
      await connection.run(`attach ${quote(staging)} as ${stage}`);
      const described = Object.entries(columns).map(([column, type]) => `${quoteName(column)} ${typeOf[type]}`);
      await connection.run(`create table ${stage}.main.rows (${described.join(", ")})`);
      await fillTable(connection, stage, columns, rows);
      return await this.#copy(connection, initiativeId, name, `select * from ${stage}.main.rows`, {});
    } finally {
      await connection.run(`detach database if exists ${stage}`).catch(() => {});
      connection.closeSync();
      for (const path of [staging, `${staging}.wal`]) await rm(path, { force: true });
    }
  }

  /** Publishes the answer to a `select` as a new file of the initiative, e.g. a file of its own in another order. */
  async derive(initiativeId: string, name: string, sql: string, values: Parameters = {}): Promise<PublishedFile> {
    const connection = await this.#instance.connect();
    try {
      return await this.#copy(connection, initiativeId, name, sql, values);
    } finally {
      connection.closeSync();
    }
  }

  /**
   * Deletes every file that no record knows: what a killed program published and did not commit.
   * Only while nothing is being published. Answers the names of the deleted.
   */
  async sweep(known: Iterable<string>): Promise<string[]> {
    const kept = new Set(known);
    const deleted: string[] = [];
    for (const folder of await readdir(this.#folder)) {
      if (!initiativePattern.test(folder)) continue;
      for (const name of await readdir(join(this.#folder, folder))) {
        const file = `${folder}/${name}`;
        if (kept.has(file)) continue;
        await rm(join(this.#folder, file), { recursive: true, force: true });
        deleted.push(file);
      }
    }
    return deleted.sort();
  }

  /** Ends the engine. Questions that run are interrupted. */
  close(): void {
    for (const connection of this.#idle.splice(0)) connection.closeSync();
    this.#instance.closeSync();
  }

  async #copy(
    connection: DuckDBConnection,
    initiativeId: string,
    name: string,
    sql: string,
    values: Parameters,
  ): Promise<PublishedFile> {
    const file = `${initiativeId}/${name}.parquet`;
    const path = this.path(initiativeId, file);
    const beside = `${path}.tmp`;
    if (await stat(path).catch(() => undefined)) throw new Error(`${file} is published already and never changes`);
    if (await mkdir(dirname(path), { recursive: true, mode: 0o700 })) await syncFolder(this.#folder);
    try {
      const command = `copy (${sql}) to ${quote(beside)} (format parquet, compression zstd, use_tmp_file false)`;
      const reader = await runStatement(connection, command, values, StatementType.COPY);
      const rows = Number(reader.value(0, 0));
      const written = await syncFile(beside);
      await rename(beside, path);
      await syncFolder(dirname(path));
      return { file: relative(this.#folder, path), rows, ...written };
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  /** Runs a step on a connection of its own, at most four at once, and interrupts it when its time is over. */
  async #connected<T>(timeout: number, step: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.#take();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      connection.interrupt();
    }, timeout);
    try {
      return await step(connection);
    } catch (error) {
      throw late ? new FiguresTooSlow(timeout) : error;
    } finally {
      clearTimeout(timer);
      const next = this.#waiting.shift();
      if (next) next(connection);
      else this.#idle.push(connection);
    }
  }

  async #take(): Promise<DuckDBConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#opened === connections) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#opened += 1;
    return this.#instance.connect();
  }
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const plainRow = (row: Record<string, DuckDBValue>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, readValue(value)]));

async function runStatement(
  connection: DuckDBConnection,
  sql: string,
  values: Parameters,
  type: StatementType,
): Promise<DuckDBResultReader> {
  const statement = await connection.prepare(sql);
  try {
    if (statement.statementType !== type)
      throw new Error(`Only ${StatementType[type]} is run here, not: ${sql.slice(0, 80)}`);
    bind(statement, values);
    return await statement.runAndReadAll();
  } finally {
    statement.destroySync();
  }
}

async function readColumns(connection: DuckDBConnection, sql: string, values: Parameters): Promise<Float64Array[]> {
  const statement = await connection.prepare(sql);
  try {
    if (statement.statementType !== StatementType.SELECT) throw new Error(`Only SELECT is run here, not: ${sql}`);
    bind(statement, values);
    const result = await statement.run();
    const { rowCount, columnCount } = result;
    const columns = Array.from({ length: columnCount }, () => new Float64Array(rowCount));
    for (let row = 0; row < rowCount; ) {
      const chunk = await result.fetchChunk();
      if (!chunk) break;
      columns.forEach((column, index) => {
        const vector = chunk.getColumnVector(index);
        for (let item = 0; item < chunk.rowCount; item++)
          column[row + item] = Number(vector.getItem(item) ?? Number.NaN);
      });
      row += chunk.rowCount;
    }
    return columns;
  } finally {
    statement.destroySync();
  }
}

function bind(statement: DuckDBPreparedStatement, values: Parameters): void {
  for (const [name, given] of Object.entries(values)) {
    const { value, type } = storeParameter(given);
    statement.bindValue(statement.parameterIndex(name), value, type);
  }
}

/** Makes a file outlast a power cut, and says what it holds. */
async function syncFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const file = await open(path, "r+");
  await file.sync();
  const { size } = await file.stat();
  await file.close();
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part);
  return { bytes: size, sha256: hash.digest("hex") };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync();
  await folder.close();
}
