import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDataFolder, runsAsRoot } from "../data-folder.ts";
import { installJobs, openJobs } from "../jobs.ts";
import { Records } from "../records.ts";
import { isAlive } from "./cluster.ts";
import { withClient } from "./roles.ts";
import { type Incident, openPostgres, type PostgresServer } from "./server.ts";

const patience = { timeout: 40_000, interval: 20 };
let data: string;
const servers: PostgresServer[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "fivefold-server-"));
});
afterEach(async () => {
  if (children.length > 0) {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    // Takes over what they left, so as to end it.
    await open().catch(() => {});
  }
  for (const server of servers.splice(0)) await server.stop();
  await rm(data, { recursive: true, force: true });
});

async function open(
  path = data,
  databaseUrl?: string,
  onIncident?: (incident: Incident) => void,
): Promise<PostgresServer> {
  const server = await openPostgres({
    folder: await openDataFolder(path),
    databaseUrl,
    ...(onIncident && { onIncident }),
  });
  servers.push(server);
  return server;
}

const pidOf = async (path = data): Promise<number> =>
  Number((await readFile(join(path, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
const ask = (server: PostgresServer, text: string) =>
  withClient(server.connection("owner"), async (client) => (await client.query(text)).rows);

/** Another program that opens the folder, in a process of its own; waits until it has it. */
async function openElsewhere(): Promise<ChildProcess> {
  const script = `
    import { openDataFolder } from ${JSON.stringify(join(import.meta.dirname, "..", "data-folder.ts"))};
    import { openPostgres } from ${JSON.stringify(join(import.meta.dirname, "server.ts"))};
    await openPostgres({ folder: await openDataFolder(process.argv[1]) });
    console.log("open");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, data], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  return child;
}

test("a start makes everything, a stop leaves no process and no socket, and what was written is there again", async () => {
  const first = await open();
  const pid = await pidOf();
  await ask(first, "create table kept as select 'שלום' as word");
  expect(
    await ask(
      first,
      "select show_trgm('א') <> '{}' as hebrew, current_setting('fsync') as fsync, current_setting('listen_addresses') as tcp",
    ),
  ).toEqual([{ hebrew: true, fsync: "on", tcp: "" }]);
  await first.stop();
  await first.stop();
  expect(isAlive(pid)).toBe(false);
  expect(await readdir(join(data, "socket"))).toEqual([]);
  const second = await open();
  expect(second.found).toBe(false);
  expect(await ask(second, "select word from kept")).toEqual([{ word: "שלום" }]);
});

test("a folder whose name is too long for a socket works too, and its socket is gone afterwards", async () => {
  await chmod(data, 0o755);
  const deep = join(data, "with 'quotes', and a name".padEnd(120, "x"));
  const server = await open(deep);
  const socket = server.connection("app").host ?? "";
  expect(socket.startsWith(deep)).toBe(false);
  expect((await stat(socket)).mode & 0o777).toBe(0o700);
  expect(await ask(server, "select 1 as n")).toEqual([{ n: 1 }]);
  await server.stop();
  await expect(stat(socket)).rejects.toThrow("ENOENT");
});

test("a second program is refused and told who has the folder, and the first goes on", async () => {
  const child = await openElsewhere();
  await expect(open()).rejects.toThrow(`The process with number ${child.pid} already has the data folder ${data}.`);
  expect(isAlive(await pidOf())).toBe(true);
  await vi.waitUntil(() => child.exitCode === null, patience);
});

test("two programs that start at once on an empty folder: one has it, the other is told", async () => {
  const outcomes = await Promise.allSettled([openElsewhere(), open()]);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused.length).toBe(1);
  expect(isAlive(await pidOf())).toBe(true);
});

test("a server whose program was killed is taken over, with everything in it", async () => {
  const child = await openElsewhere();
  const pid = await pidOf();
  child.kill("SIGKILL");
  await vi.waitUntil(() => child.signalCode !== null, patience);
  const server = await open();
  expect(server.found).toBe(true);
  expect(await pidOf()).toBe(pid);
  await server.stop();
  expect(await readdir(join(data, "socket"))).toEqual([]);
  await expect(pidOf()).rejects.toThrow("ENOENT");
});

test("a killed server comes back by itself, with every committed row, and the pools and the queue go on", async () => {
  const incidents: string[] = [];
  const server = await open(data, undefined, ({ kind }) => incidents.push(kind));
  await ask(server, "create table kept (n integer); grant select, insert on kept to fivefold_app");
  await installJobs(server.connection("owner"), server.connection("jobs"));
  const records = new Records(server.connection("app"));
  const ran: unknown[] = [];
  const jobs = await openJobs({
    connection: server.connection("jobs"),
    tasks: { note: async (payload) => void ran.push(payload) },
  });
  const nobody = { initiativeId: null, personId: null };
  let acknowledged = 0;
  for (; acknowledged < 50; acknowledged++) {
    await records.write(nobody, (tx) => sql`insert into kept values (${acknowledged})`.execute(tx));
  }
  process.kill(await pidOf(), "SIGKILL");
  await vi.waitUntil(() => incidents.includes("recovered"), patience);
  expect(incidents).toEqual(["lost", "recovered"]);
  const seen = await records.write(nobody, (tx) => sql<{ n: number }>`select count(*) as n from kept`.execute(tx));
  expect(seen.rows).toEqual([{ n: acknowledged }]);
  await records.write(nobody, (tx) => sql`select enqueue('note', '{"after": true}')`.execute(tx));
  await vi.waitUntil(() => ran.length > 0, patience);
  expect(ran).toEqual([{ after: true }]);
  await jobs.stop();
  await records.close();
});

test("a program that lost its server and stops at once leaves nothing", async () => {
  const server = await open();
  process.kill(await pidOf(), "SIGKILL");
  await server.stop();
  const left = await pidOf().catch(() => undefined);
  expect(left === undefined || !isAlive(left)).toBe(true);
});

test("a given database is prepared and taken under the program's own roles, and stays when the program ends", async () => {
  const host = await open();
  await ask(host, "drop role fivefold_app, fivefold_jobs; create role given login createrole");
  await ask(host, "create database given owner given");
  const socket = host.connection("owner").host ?? "";
  const ident = join(data, "postgres", "pg_ident.conf");
  const user = (await readFile(ident, "utf8")).split(" ")[1];
  await writeFile(
    ident,
    `fivefold ${user} given
fivefold ${user} fivefold_owner
`,
  );
  await ask(host, "select pg_reload_conf(), pg_sleep(0.2)");
  const other = join(data, "other");
  await mkdir(other);
  const url = `postgresql:///given?host=${encodeURIComponent(socket)}&user=given`;
  const server = await open(other, url);
  const roles = await Promise.all(
    (["owner", "app", "jobs"] as const).map((role) =>
      withClient(
        server.connection(role),
        async (client) => (await client.query("select current_user as name")).rows[0].name,
      ),
    ),
  );
  expect(roles).toEqual(["given", "fivefold_app", "fivefold_jobs"]);
  await installJobs(server.connection("owner"), server.connection("jobs"));
  await installJobs(server.connection("owner"), server.connection("jobs"));
  await withClient(server.connection("app"), (client) => client.query("select enqueue('note')"));
  await expect(open(other, url)).rejects.toThrow("already has the database in DATABASE_URL");
  await server.stop();
  expect(await ask(host, "select 1 as n")).toEqual([{ n: 1 }]);
  await expect(open(other, `${url}&options=-c%20role%3Dgiven`)).rejects.toThrow(
    "does not let the program act as fivefold_app",
  );
});

test("a folder that is not ours, of a newer program, or of a newer PostgreSQL is refused in a sentence", async () => {
  await writeFile(join(data, "thesis.txt"), "mine");
  await expect(open()).rejects.toThrow(`${data} is not empty and is not a data folder of Fivefold`);
  expect(await readdir(data)).toEqual(["thesis.txt"]);
  await rm(join(data, "thesis.txt"));
  await writeFile(join(data, "fivefold.json"), JSON.stringify({ program: "fivefold", layout: 2 }));
  await expect(open()).rejects.toThrow("was made by a newer Fivefold");
  await writeFile(join(data, "fivefold.json"), JSON.stringify({ program: "fivefold", layout: 1 }));
  await mkdir(join(data, "postgres"));
  await writeFile(join(data, "postgres", "PG_VERSION"), "19\n");
  await expect(open()).rejects.toThrow("was made by a newer Fivefold, with PostgreSQL 19");
  await expect(openDataFolder(join(data, "fivefold.json", "inner"))).rejects.toThrow("part of its path is a file");
});

test.runIf(runsAsRoot())("as root, a folder above that is closed to PostgreSQL's user is named", async () => {
  const closed = join(data, "closed");
  await mkdir(closed, { mode: 0o700 });
  await chmod(data, 0o755);
  await expect(open(join(closed, "inner"))).rejects.toThrow(`${closed} is closed to the user that PostgreSQL runs as`);
});

test("what a killed first start left half-made is made anew", async () => {
  await openDataFolder(data);
  await mkdir(join(data, "postgres.new.999999999"));
  await open();
  expect((await readdir(data)).filter((name) => name.startsWith("postgres."))).toEqual([]);
});

test("a program whose session the database ended claims it again", async () => {
  const incidents: string[] = [];
  const server = await open(data, undefined, ({ kind }) => incidents.push(kind));
  await ask(server, "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'fivefold %'");
  await vi.waitUntil(() => incidents.includes("recovered"), patience);
  expect(incidents).toEqual(["lost", "recovered"]);
  await expect(openElsewhere()).rejects.toThrow("ended with 1");
});
