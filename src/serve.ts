import { resolve } from "node:path";
import { serve as listen } from "@hono/node-server";
import type { Doing, Hand } from "../examples/run.ts";
import { listOwn } from "./backbone/initiatives/own.ts";
import { asFound, initiativeBySlug } from "./backbone/initiatives/public.ts";
import { openTransport, readMailServer, sendWaitingMail } from "./backbone/mail/send-mail.ts";
import { noteSeen } from "./backbone/memberships/seen.ts";
import { countWaiting } from "./backbone/people/mine.ts";
import { makeOwnerLink } from "./backbone/people/owner-link.ts";
import { personActor } from "./backbone/people/person-actor.ts";
import { openSignIn, type SignIn } from "./backbone/people/sign-in.ts";
import { readSignInSecret } from "./backbone/people/sign-in-secret.ts";
import { sendDue } from "./communication/digests/send-due.ts";
import { smsGateway } from "./communication/stories/sms/gateway.ts";
import { operations, pages, waitingSources } from "./conditions.ts";
import type { Actor } from "./core/actor.ts";
import { dispatch, type House } from "./core/dispatch.ts";
import { makeApp } from "./doors/http/app.ts";
import { openAssets } from "./doors/http/assets.ts";
import type { Doors } from "./doors/http/doors.ts";
import { joinRoutes } from "./doors/http/join.tsx";
import { signInRoutes } from "./doors/http/sign-in.tsx";
import { type MailDoor, openMailDoor, readMailIn } from "./doors/mail/mail-door.ts";
import { beginExamples, type Filling } from "./fill-examples.ts";
import { atStart, crontabByItself, tasksByItself } from "./schedule.ts";
import { type Jobs, openJobs } from "./storage/jobs.ts";
import { openStorage, type Storage } from "./storage/open-storage.ts";
import type { Incident } from "./storage/postgres/server.ts";
import { version } from "./version.ts";

/** How to serve: where data lies, and where to listen. Port 0 takes any free one. */
export interface ServeOptions {
  data: string;
  host: string;
  port: number;
  /** Opens the example initiatives at first start. */
  examples: boolean;
}

const nobody = { initiativeId: null, personId: null };
const byName = new Map(operations.map((operation) => [operation.name, operation]));
const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** The house that operations run in. */
export const houseOf = (storage: Storage): House => ({
  records: storage.records,
  figures: storage.figures,
  uploads: storage.folder.uploads,
  now: () => new Date(),
});

/** Runs one operation as the program itself; in the place to practise also by a hand that is made up, at another time. */
export const runAsProgram =
  (house: House) =>
  async (name: string, input: unknown, { initiativeId, hand, at }: Doing & { initiativeId?: string } = {}) => {
    const operation = byName.get(name);
    if (!operation) throw new Error(`There is no operation ${name}`);
    const actor: Actor = hand && initiativeId ? actorOf(hand, initiativeId) : { kind: "program" };
    const asking = { actor, initiativeId: initiativeId ?? null, language: "en" as const };
    const when = at ? { ...house, now: () => at } : house;
    return (await dispatch(when, operation, asking, input)) as Record<string, unknown>;
  };

const actorOf = ({ personId, name, permissions, organizationIds }: Hand, initiativeId: string): Actor => ({
  ...{ kind: "person", personId, name, mail: "", ownsInstallation: false },
  memberships: [{ initiativeId, permissions, organizationIds, bodyIds: [] }],
});

/** Opens storage and doors, says where, and answers until it is told to stop. Answers how to stop it. */
export async function serve(options: ServeOptions): Promise<{ address: string; stop(): Promise<void> }> {
  const storage = await openStorage({
    data: options.data,
    databaseUrl: process.env.DATABASE_URL,
    onIncident: sayIncident,
    onTrouble: (error) => log(`database: ${error.message}`),
  });
  const house = houseOf(storage);
  const run = runAsProgram(house);
  // What a power cut takes away of them is begun anew, so none of their many steps waits for the disk.
  const filling = { ...house, records: storage.records.withoutWaiting() };
  const examples = options.examples ? await beginExamples(runAsProgram(filling)) : null;
  for (const [name, input] of atStart)
    await run(name, input).catch((error: unknown) => log(`${name} at start: ${String(error)}`));
  const opened: Opened = { address: process.env.FIVEFOLD_URL ?? null, mail: null };
  const queue = () => openQueue(storage, run, opened);
  const jobs = examples ? null : await queue();
  const signIn = openSignIn({
    connection: storage.postgres.connection("app"),
    records: storage.records,
    secret: await readSignInSecret(storage.folder.root),
    onTrouble: (error) => log(`sign-in: ${error.message}`),
  });
  const doors = doorsOf(storage, house, signIn);
  const app = makeApp(doors, (mounted) => {
    const door = { doors, signIn, address: doors.address, sendsMail: readMailServer() !== null };
    signInRoutes(mounted, door);
    joinRoutes(mounted, door);
  });
  const server = await new Promise<ReturnType<typeof listen>>((ready) => {
    const started = listen({ fetch: app.fetch, port: options.port, hostname: options.host }, () => ready(started));
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : options.port;
  const here = `http://${options.host === "0.0.0.0" ? "localhost" : options.host}:${port}`;
  opened.address ??= here;
  const mailIn = readMailIn();
  if (mailIn) opened.mail = await openMailDoor({ ...mailIn, site: opened.address }, run, log);
  await sayWhere(storage, opened.address, examples !== null);
  const filled = examples && fillRest(examples).then(queue);
  return {
    address: here,
    stop: async () => {
      await closeServer(server);
      await opened.mail?.close();
      await examples?.stop();
      await (jobs ?? (await filled))?.stop();
      await signIn.close();
      await storage.close();
    },
  };
}

/** What the program answers at and hears mail by, once it does. */
interface Opened {
  address: string | null;
  mail: MailDoor | null;
}

const openQueue = (storage: Storage, run: ReturnType<typeof runAsProgram>, opened: Opened): Promise<Jobs> =>
  openJobs({
    connection: storage.postgres.connection("jobs"),
    tasks: {
      operation: (payload) => runJob(run, payload),
      mail: () => sendMail(storage),
      letters: () => writeLetters(storage, opened.address, opened.mail?.domain ?? null),
      ...tasksByItself(run),
    },
    crontab: ["* * * * * mail", "*/15 * * * * letters", ...crontabByItself].join("\n"),
    onTrouble: (line) => log(`jobs: ${line}`),
  });

/** Fills the rest of the examples behind open doors. Nothing runs by the clock before, as nothing did before doors opened. */
async function fillRest(examples: Filling): Promise<void> {
  try {
    if (await examples.rest()) process.stdout.write("\nThe place to practise is whole.\n");
  } catch (error) {
    log(`The place to practise could not be filled, and is begun anew at the next start: ${String(error)}`);
  }
}

function doorsOf(storage: Storage, house: House, signIn: SignIn): Doors {
  // What is wrong with a gateway is said at the start, and not to whoever opens a page.
  smsGateway();
  const { records } = storage;
  return {
    house,
    operations: byName,
    pages,
    shelf: openAssets(resolve(import.meta.dirname, "..", "browser")),
    version,
    address: process.env.FIVEFOLD_URL ?? null,
    front: "5x2",
    identify: async (headers) => {
      const person = await signIn.personOf(headers);
      return person ? personActor(records, person) : { kind: "visitor" };
    },
    findInitiative: async (slug) => {
      const found = await records.read(nobody, (tx) => initiativeBySlug(tx, slug));
      return found ? asFound(found) : null;
    },
    countWaiting: (actor) => countWaiting(records, actor, waitingSources, new Date()),
    listOwn: (actor) => listOwn(records, actor),
    noteSeen: (actor, initiativeId) => noteSeen(records, actor, initiativeId, new Date()),
    log: (reference, error) =>
      log(`${new Date().toISOString()} ${reference} ${error instanceof Error ? error.stack : String(error)}`),
  };
}

async function runJob(run: ReturnType<typeof runAsProgram>, payload: unknown): Promise<void> {
  const { operation, initiativeId, input } = payload as { operation: string; initiativeId: string; input: unknown };
  await run(operation, input, { initiativeId });
}

const closeServer = (server: ReturnType<typeof listen>): Promise<void> =>
  new Promise((closed) => {
    server.close(() => closed());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });

/** The one mail of a day is written where a mail server is named; else all that is told stands on people's pages. */
async function writeLetters({ records }: Storage, address: string | null, replyDomain: string | null): Promise<void> {
  if (address && readMailServer()) await sendDue(records, { address, replyDomain });
}

async function sendMail({ records }: Storage): Promise<void> {
  const server = readMailServer();
  if (server) await sendWaitingMail(records, openTransport(server));
}

async function sayWhere({ records, folder }: Storage, address: string, isFilling: boolean): Promise<void> {
  process.stdout.write(`\nFivefold is open at ${address}\nIts data lies in ${folder.root}\n`);
  const code = await makeOwnerLink(records);
  if (code)
    process.stdout.write(
      `\nNobody owns this installation yet. Open this link once to become its owner:\n  ${address}/start?code=${code}\n`,
    );
  if (isFilling)
    process.stdout.write(
      "\nThe stories and conversations of the place to practise are being filled in, some seconds.\n",
    );
  process.stdout.write("\nStop it with Ctrl+C.\n");
}

function sayIncident(incident: Incident): void {
  if (incident.kind === "lost") log("The database was lost; bringing it back.");
  else if (incident.kind === "recovered") log("The database is back.");
  else {
    log(incident.fault.message);
    process.exit(1);
  }
}
