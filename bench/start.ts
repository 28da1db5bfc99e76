// From `fivefold serve` to the first page: the first start, which makes the database and opens the examples, and later ones.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearAway, startProgram } from "../tests/engine/running-program.ts";
import { printTable, round } from "./measure.ts";

const laterStarts = 3;
const limits = { first: 10_000, later: 3_000 };

const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));

async function start(): Promise<number> {
  const from = performance.now();
  const program = await startProgram(data, { examples: true });
  try {
    const page = await fetch(program.address);
    await page.text();
    if (page.status !== 200) throw new Error(`The first page answered ${page.status}`);
    return performance.now() - from;
  } finally {
    await program.stop();
  }
}

try {
  const first = await start();
  const later: number[] = [];
  for (let time = 0; time < laterStarts; time += 1) later.push(await start());
  const typical = later.sort((a, b) => a - b)[Math.floor(laterStarts / 2)] ?? Number.NaN;
  printTable("Start to first page", {
    "first start": { ms: round(first), "of its limit": round(first / limits.first) },
    "later start": { ms: round(typical), "of its limit": round(typical / limits.later) },
  });
} finally {
  await clearAway(data);
}
