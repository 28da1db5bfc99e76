import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededIntegers } from "../../src/analysis/equity/random.ts";
import { type Begun, begin } from "./http-person.ts";
import { madeUpMapping, writeMadeUpFile } from "./made-up-file.ts";
import {
  clearAway,
  isRunning,
  type RunningProgram,
  startProgram,
  stopWhileStarting,
  until,
} from "./running-program.ts";

let data = "";
let program: RunningProgram;
let begun: Begun;
const pids = new Set<number>();

const seed = Number(process.env.FIVEFOLD_SEED ?? 20_250_630);
const drawInteger = seededIntegers(seed);

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "fivefold-crash-"));
  program = await startProgram(data);
  begun = await begin(program.address, program.ownerCode ?? "");
  await notePids();
});

afterAll(async () => {
  try {
    await program?.stop();
    expect([...pids].filter(isRunning)).toEqual([]);
  } finally {
    await clearAway(data);
  }
});

const notePids = async () => {
  pids.add(program.pid);
  pids.add(await program.databasePid());
};

/** Ends the server or its database at once, and waits until everything answers again. */
async function kill(what: "server" | "database"): Promise<void> {
  if (what === "server") {
    await program.kill();
    program = await startProgram(data);
  } else {
    const pid = await program.databasePid();
    process.kill(pid, "SIGKILL");
    await until(() => !isRunning(pid));
  }
  for (const person of [begun.director, begun.second]) person.at = program.address;
  await until(async () => (await begun.director.get(`/${begun.initiative}/goal/data`)).status === 200);
  await notePids();
}

interface Upload {
  status: string;
  report: { taken: number; failure: unknown } | null;
}
interface Read {
  upload: Upload;
  draft: { edition: { id: string; number: number; status: string }; totals: { numerator: number }[] } | null;
}
interface Listed {
  editions: { id: string; status: string; uploadId: string | null }[];
}

const ask = <T>(operation: string, input: object, kind: "GET" | "POST" = "POST") =>
  begun.director.ask<T>(begun.initiative, operation, input, kind);
const readUpload = (uploadId: string) => ask<Read>("upload.read", { uploadId }, "GET");
const listEditions = () => ask<Listed>("edition.list", { indicator: "passed-share" }, "GET");
const readFigures = async (who = begun.director) =>
  (
    await who.ask<{ figures: { period: string; numerator: number }[] }>(
      begun.initiative,
      "edition.figures",
      { indicator: "passed-share", dimension: "" },
      "GET",
    )
  ).figures;

const schools = 700;
let files = 0;

/** A file that differs from all before it, of other years. Answers the address that the form led to. */
function sendFile() {
  files += 1;
  const text = writeMadeUpFile({ schools, years: 2, groups: 2 }).replaceAll(
    /^20(\d\d),/gm,
    (_, year: string) => `${Number(year) + 1950 + 2 * files},`,
  );
  const file = new File([text], `schools-${files}.csv`);
  const fields = { operation: "upload.bring", indicator: "passed-share", file };
  return begun.director.post(`/${begun.initiative}/goal/data/bring`, fields);
}

async function bring(): Promise<string> {
  const { status, location } = await sendFile();
  expect(status).toBe(303);
  return location?.split("/").at(-1) ?? "";
}

const map = (uploadId: string) =>
  ask("upload.map", { uploadId, ...madeUpMapping, publicLevel: "country" }).catch(() => undefined);

async function untilRead(uploadId: string): Promise<Read> {
  await until(async () => (await readUpload(uploadId)).upload.status !== "working");
  return readUpload(uploadId);
}

async function filesOf(kind: "figures" | "uploads"): Promise<string[]> {
  const all = await readdir(join(data, kind), { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile() && !one.parentPath.includes(".staging")).map(({ name }) => name);
}

/** After a fresh start every file has its record and every record its files. */
async function expectNothingHalf(): Promise<void> {
  await kill("server");
  const { editions } = await listEditions();
  const wanted = editions.flatMap(({ id }) => [`${id}-figures.parquet`, `${id}-rows.parquet`]);
  expect((await filesOf("figures")).sort()).toEqual(wanted.sort());
  for (const { id } of editions) expect(await ask<object>("edition.read", { editionId: id }, "GET")).toBeTruthy();
  expect((await filesOf("uploads")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
}

test.each(["server", "database"] as const)(
  "a %s killed while a file arrives keeps all of it or nothing",
  async (what) => {
    const sent = sendFile().catch(() => null);
    await sleep(drawInteger(120));
    await kill(what);
    const answer = await sent;
    const uploadId = answer?.status === 303 ? (answer.location?.split("/").at(-1) ?? "") : null;
    if (uploadId) expect((await readUpload(uploadId)).upload.status).toBe("received");
    await expectNothingHalf();
  },
);

test.each([
  ["server", 0.02],
  ["server", 0.4],
  ["server", 0.8],
  ["database", 0.3],
] as const)("a %s killed at %f of the reading of a file makes one edition in the end", async (what, share) => {
  const uploadId = await bring();
  await map(uploadId);
  const usual = 1_500;
  await sleep(Math.floor(usual * share) + drawInteger(200));
  await kill(what);
  const { upload, draft } = await untilRead(uploadId);
  expect(upload).toMatchObject({ status: "ready", report: { taken: schools * 4, failure: null } });
  expect(draft?.totals).toHaveLength(2);
  const { editions } = await listEditions();
  expect(editions.filter((edition) => edition.uploadId === uploadId)).toHaveLength(1);
  await expectNothingHalf();
});

test.each(["server", "database"] as const)(
  "what was acknowledged outlives a %s killed a moment later",
  async (what) => {
    const uploadId = await bring();
    await map(uploadId);
    const { draft } = await untilRead(uploadId);
    const editionId = draft?.edition.id ?? "";

    await ask("edition.to-partners", { editionId });
    await kill(what);
    expect((await readFigures()).length).toBeGreaterThan(0);
    const opened = begun.second.ask(begun.initiative, "edition.to-everyone", { editionId }).then(
      () => true,
      () => false,
    );
    await sleep(drawInteger(20));
    await kill(what);
    const isAcknowledged = await opened;
    const { editions } = await listEditions();
    const stands = editions.find(({ id }) => id === editionId)?.status;
    if (isAcknowledged) expect(stands).toBe("everyone");
    expect(["partners", "everyone"]).toContain(stands);
  },
);

test("a program that is told to stop while it starts closes its database in order", async () => {
  const early = await mkdtemp(join(tmpdir(), "fivefold-early-"));
  try {
    const { code, databasePid } = await stopWhileStarting(early);
    expect(code).toBe(0);
    await until(() => !isRunning(databasePid));
  } finally {
    await clearAway(early);
  }
});
