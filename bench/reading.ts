// A large file through the page that takes files: how long each step takes, the most memory that the program takes, and
// how soon it answers others meanwhile.
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { begin } from "../tests/engine/http-person.ts";
import { madeUpMapping, writeMadeUpFile } from "../tests/engine/made-up-file.ts";
import { clearAway, startProgram } from "../tests/engine/running-program.ts";
import { printTable, quantile, round } from "./measure.ts";

const schools = Number(process.argv[2] ?? 5000);
const answerWithin = 250;

const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));
const program = await startProgram(data);
let answers: number[] = [];
let isGoing = true;

/** Asks again and again whether the program is well. */
async function keepAsking(): Promise<void> {
  while (isGoing) {
    const from = performance.now();
    await fetch(`${program.address}/health`).then((answer) => answer.text());
    answers.push(performance.now() - from);
    await sleep(20);
  }
}

/** The most memory that the program took, where the system says it. */
const peak = async (): Promise<number> =>
  Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${program.pid}/status`, "utf8").catch(() => ""))?.[1]) / 1024;

const rows: Record<string, Record<string, number>> = {};
async function measure(name: string, act: () => Promise<void>): Promise<void> {
  answers = [];
  const from = performance.now();
  await act();
  const sorted = answers.toSorted((a, b) => a - b);
  const worst = sorted.at(-1) ?? Number.NaN;
  rows[name] = {
    seconds: round((performance.now() - from) / 1000),
    "answer p99 ms": round(quantile(sorted, 0.99)),
    "answer worst ms": round(worst),
    [`of ${answerWithin} ms`]: round(worst / answerWithin),
    "peak MB": round(await peak()),
  };
}

const asking = keepAsking();
try {
  const { initiative, director } = await begin(program.address, program.ownerCode ?? "");
  const text = writeMadeUpFile({ schools, years: 12, groups: 5 });
  let uploadId = "";
  await measure("looking through the file", async () => {
    const file = new File([text], "schools.csv");
    const fields = { operation: "upload.bring", indicator: "passed-share", file };
    const { location } = await director.post(`/${initiative}/goal/data/bring`, fields);
    uploadId = location?.split("/").at(-1) ?? "";
  });
  await director.ask(initiative, "upload.map", { uploadId, ...madeUpMapping });
  const doneShare = async (): Promise<number> => {
    const input = { uploadId };
    const { upload } = await director.ask<{ upload: { status: string; doneShare: number } }>(
      initiative,
      "upload.read",
      input,
      "GET",
    );
    if (upload.status === "failed") throw new Error("The file could not be read");
    return upload.status === "ready" ? 1 : upload.doneShare;
  };
  const until = async (share: number) => {
    while ((await doneShare()) < share) await sleep(100);
  };
  await measure("reading half of its rows and more", () => until(0.5));
  await measure("the rest, figures and gaps", () => until(1));
  printTable(`A file of ${schools * 60} rows (${round(text.length / 1e6)} MB)`, rows);
} finally {
  isGoing = false;
  await asking.catch(() => {});
  await program.stop();
  await clearAway(data);
}
