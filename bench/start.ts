// From `fivefold serve` until 5X2 and the place to practise answer: the first start, which makes the database and opens the
// examples (the stories and conversations of the place to practise fill in afterwards), and later ones, all of it being whole.
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clearAway, startProgram } from "../tests/engine/running-program.ts";
import { printTable, round } from "./measure.ts";

const laterStarts = 3;
const limits = { first: 10_000, later: 3_000 };

const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));

const ticksPerSecond = 100;

/** The seconds that a process and those it has waited for have worked, as Linux counts them; elsewhere not known. */
async function secondsWorked(pid: number): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const counts = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return counts.slice(11, 15).reduce((sum, count) => sum + Number(count), 0) / ticksPerSecond;
}

interface Started {
  ms: number;
  /** Of the server, without its database: what a busy machine does not lengthen. */
  processorSeconds: number;
}

/** Starts it, looks at two pages and stops it; where the examples fill, once they are whole: half filled, they begin anew. */
async function start(): Promise<Started> {
  const from = performance.now();
  const program = await startProgram(data, { examples: true });
  try {
    for (const path of ["/5x2", "/practice"]) {
      const page = await fetch(program.address + path);
      await page.text();
      if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
    }
    const started = { ms: performance.now() - from, processorSeconds: await secondsWorked(program.pid) };
    while (program.said().includes("being filled") && !program.said().includes("is whole")) await sleep(100);
    return started;
  } finally {
    await program.stop();
  }
}

const row = ({ ms, processorSeconds }: Started, limit: number) => ({
  ...{ ms: round(ms), "of its limit": round(ms / limit), "processor s": round(processorSeconds) },
});

try {
  const first = await start();
  const later: Started[] = [];
  for (let time = 0; time < laterStarts; time += 1) later.push(await start());
  const typical = later.sort((a, b) => a.ms - b.ms)[Math.floor(laterStarts / 2)] ?? first;
  printTable("Start to first page", {
    "first start": row(first, limits.first),
    "later start": row(typical, limits.later),
  });
} finally {
  await clearAway(data);
}
