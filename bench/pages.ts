// Pages over HTTP on the loopback: a cached file against raw node:http in the same run, the public scorecard under a
// bounded load, and what a browser must fetch for it.
import { mkdtemp } from "node:fs/promises";
import { Agent, createServer, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { clearAway, startProgram } from "../tests/engine/running-program.ts";
import { printTable, quantile, round } from "./measure.ts";

const seconds = Number(process.argv[2] ?? 4);
const together = 8;
const perSecond = 50;

const agent = new Agent({ keepAlive: true, maxSockets: together });

/** Fetches an address and throws its body away. Answers the milliseconds that it took. */
const fetchOnce = (address: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((done, broken) => {
    const from = performance.now();
    get(address, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) broken(new Error(`${address} answered ${answer.statusCode}`));
      answer.resume().on("end", () => done(performance.now() - from));
    }).on("error", broken);
  });

/** So many requests at once, one after the other, for some seconds. Answers how many came back each second. */
async function flood(address: string, headers: Record<string, string> = {}): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (; performance.now() < end; count += 1) await fetchOnce(address, headers);
    }),
  );
  return count / seconds;
}

/** So many requests begun each second, however long they take. Answers their milliseconds, sorted. */
async function visit(address: string): Promise<number[]> {
  const all: Promise<number>[] = [];
  for (let visitor = 0; visitor < seconds * perSecond; visitor += 1) {
    all.push(fetchOnce(address));
    await new Promise((next) => setTimeout(next, 1000 / perSecond));
  }
  return (await Promise.all(all)).sort((a, b) => a - b);
}

/** A server that does nothing but answer these bytes. */
async function openRaw(bytes: Buffer, type: string) {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { "content-type": type, "content-length": bytes.length });
    answer.end(bytes);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const bound = server.address();
  return { server, address: `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}` };
}

const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));
const program = await startProgram(data, { examples: true });
try {
  const page = await (await fetch(program.address)).text();
  const [style = ""] = /\/assets\/[^"]+\.css/.exec(page) ?? [];
  const scripts = [...new Set(page.match(/\/assets\/[^"]+\.js/g))];
  const bytesOf = async (path: string) => Buffer.from(await (await fetch(program.address + path)).arrayBuffer());
  const css = await bytesOf(style);
  const compressed = { "accept-encoding": "br" };
  const { server, address } = await openRaw(brotliCompressSync(css), "text/css");
  const raw = await flood(address);
  const cached = await flood(program.address + style, compressed);
  server.close();
  printTable(`A cached file, ${together} at once`, {
    "raw node:http": { "replies/s": round(raw), "of raw": 1 },
    "style sheet": { "replies/s": round(cached), "of raw": round(cached / raw) },
  });
  await flood(`${program.address}/5x2`);
  const rows: Record<string, Record<string, number>> = {};
  for (const path of ["/5x2", "/5x2/goal", "/"]) {
    const ms = await visit(program.address + path);
    rows[path] = {
      "p50 ms": round(quantile(ms, 0.5)),
      "p99 ms": round(quantile(ms, 0.99)),
      "of 250 ms": round(quantile(ms, 0.99) / 250),
    };
  }
  printTable(`Public pages, ${perSecond} people a second`, rows);
  const kilobytes = (all: readonly Buffer[]) =>
    round(all.reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0) / 1000);
  const javascript = kilobytes(await Promise.all(scripts.map(bytesOf)));
  printTable("What a browser fetches for the public page, compressed", {
    JavaScript: { kB: javascript, "of 60 kB": round(javascript / 60) },
    CSS: { kB: kilobytes([css]) },
    page: { kB: kilobytes([Buffer.from(page)]) },
  });
} finally {
  agent.destroy();
  await program.stop();
  await clearAway(data);
}
