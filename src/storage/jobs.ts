import { setTimeout as sleep } from "node:timers/promises";
import { Logger, type Runner, run, runMigrations } from "graphile-worker";
import type pg from "pg";
import { makePool } from "./postgres/pool.ts";
import { withClient } from "./postgres/roles.ts";

/** What runs for a job of its name. A job that throws is tried again, later and later, up to 25 times. */
type Tasks = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

/** What the queue needs to run. */
export interface JobsOptions {
  /** One of `fivefold_jobs`. */
  connection: pg.ClientConfig;
  tasks: Tasks;
  /** When tasks run by themselves, in crontab lines in UTC, e.g. `15 4 * * * sweep`. */
  crontab?: string;
  /** How many run at once. */
  concurrency?: number;
  /** Told in a line what failed; the queue itself goes on. */
  onTrouble?: (line: string) => void;
}

/** The running queue. */
export interface Jobs {
  /** Lets the jobs that run come to their end, and starts no more. */
  stop(): Promise<void>;
}

const schema = "graphile_worker";

/**
 * The queue's tables belong to its own role and are closed to the program's; through this function alone a job
 * enters, in the transaction of the change that asks for it. A job with a key replaces the one that waits under it.
 */
const enqueue = `
  grant create on schema public to fivefold_jobs;
  create or replace function public.enqueue(task text, payload jsonb default '{}', key text default null)
    returns void language sql security definer set search_path = pg_catalog, pg_temp
    as $$ select from ${schema}.add_job(identifier => task, payload => payload::json, job_key => key) $$;
  alter function public.enqueue owner to fivefold_jobs;
  revoke create on schema public from fivefold_jobs;
  set local role fivefold_jobs;
  revoke execute on function public.enqueue from public;
  grant execute on function public.enqueue to fivefold_app`;

/** Makes or updates the queue's tables and `public.enqueue`. Runs after the migrations, before `openJobs`. */
export async function installJobs(owner: pg.ClientConfig, jobs: pg.ClientConfig): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ name: string }>("select quote_ident(current_database()) as name");
    await client.query(`grant create on database ${rows[0]?.name} to fivefold_jobs`);
    const pool = makePool({ ...jobs, max: 1 }, () => {});
    try {
      await runMigrations({ pgPool: pool, schema, logger: quiet(() => {}) });
    } finally {
      await pool.end();
      await client.query(`revoke create on database ${rows[0]?.name} from fivefold_jobs`);
    }
    await client.query(`begin; ${enqueue}; commit`);
  });
}

/** Gives back the jobs that a killed program or a lost server left locked: this program alone has the database. */
const unlock = `select ${schema}.force_unlock_workers(
  array(select distinct locked_by from ${schema}._private_jobs where locked_by is not null))`;
const patience = 500;

/** Starts the queue, and starts it again where a lost database ends it. */
export async function openJobs({
  connection,
  tasks,
  crontab = "",
  concurrency = 2,
  onTrouble = () => {},
}: JobsOptions): Promise<Jobs> {
  const pool = makePool({ ...connection, max: concurrency + 2 }, (error) => onTrouble(error.message));
  let isStopping = false;
  const start = async (): Promise<Runner> => {
    await pool.query(unlock);
    return run({
      pgPool: pool,
      schema,
      taskList: { ...tasks },
      crontab,
      concurrency,
      noHandleSignals: true,
      logger: quiet(onTrouble),
      // Without these the end of a job that cannot be written down is an error that nobody catches.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  };
  let runner = await start();
  const keepRunning = async (): Promise<void> => {
    while (!isStopping) {
      await runner.promise.catch((error: unknown) => onTrouble(`The queue of jobs ended: ${String(error)}`));
      while (!isStopping) {
        const again = await start().catch(() => sleep(patience));
        if (!again) continue;
        runner = again;
        break;
      }
    }
    await runner.stop().catch(() => {});
  };
  const ended = keepRunning();
  return {
    stop: async () => {
      isStopping = true;
      await runner.stop().catch(() => {});
      await ended;
      await pool.end();
    },
  };
}

/** Only what went wrong is worth a line. */
const quiet = (onTrouble: (line: string) => void): Logger =>
  new Logger(() => (level, message) => {
    if (level === "error") onTrouble(message);
  });
