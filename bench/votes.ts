// A conversation in which 500 people vote every second: through the HTTP door, durable before it is acknowledged, its groups
// fresh within seconds. Beside it, in the same run, what the disk allows a database that keeps one row a commit.
// `bench/votes.ts` votes for 20 seconds, `bench/votes.ts 600` for ten minutes. Needs `npm run build`.
import { mkdtemp } from "node:fs/promises";
import { Agent, request } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { seededIntegers } from "../src/analysis/equity/random.ts";
import { openDataFolder } from "../src/storage/data-folder.ts";
import { openPostgres } from "../src/storage/postgres/server.ts";
import { begin } from "../tests/engine/http-person.ts";
import { clearAway, startProgram } from "../tests/engine/running-program.ts";
import { printTable, quantile, round } from "./measure.ts";

const seconds = Number(process.argv[2] ?? 20);
const perSecond = Number(process.argv[3] ?? 500);
const statements = 120;
const people = Math.max(600, Math.ceil((seconds * perSecond * 1.15) / statements));
const draw = seededIntegers(11);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const slug = "five-units";

/** Asks an operation as a phone does, from a place of its own. */
function send(at: string, operation: string, input: object, place: number): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(at);
  const body = JSON.stringify(input);
  return new Promise((answer, broken) => {
    const sent = request(
      {
        ...{ hostname, port, agent, method: "POST", path: `/api/${slug}/${operation}` },
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          "x-forwarded-for": `10.1.${Math.floor(place / 250)}.${place % 250}`,
        },
      },
      (response) => {
        let text = "";
        response.on("data", (piece) => {
          text += piece;
        });
        response.on("end", () => answer({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on("error", broken);
    sent.end(body);
  });
}

/** Rows a second that a database keeps when each is a commit of its own, on one connection and on sixteen. */
async function limitOfDisk(): Promise<Record<string, number>> {
  const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));
  const server = await openPostgres({ folder: await openDataFolder(data) });
  const found: Record<string, number> = {};
  try {
    const clients = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const client = new pg.Client(server.connection("owner"));
        await client.connect();
        return client;
      }),
    );
    await clients[0]?.query("create table bare (one int, two int, vote smallint)");
    const { rows } = (await clients[0]?.query("show fsync")) ?? { rows: [] };
    if (rows[0]?.fsync !== "on") throw new Error("The database does not wait for the disk.");
    for (const many of [1, 16]) {
      let kept = 0;
      const end = performance.now() + 5000;
      await Promise.all(
        clients.slice(0, many).map(async (client) => {
          while (performance.now() < end) {
            await client.query("insert into bare values (1, 2, 1)");
            kept += 1;
          }
        }),
      );
      found[`one row a commit, ${many} at once`] = kept / 5;
    }
    await Promise.all(clients.map((client) => client.end()));
  } finally {
    await server.stop();
    await clearAway(data);
  }
  return found;
}

const limit = await limitOfDisk();
const data = await mkdtemp(join(tmpdir(), "fivefold-bench-"));
let program = await startProgram(data);
try {
  const { director } = await begin(program.address, program.ownerCode ?? "");
  const { id, code } = await director.ask<{ id: string; code: string }>(slug, "conversation.make", {
    names: { en: "Bench" },
  });
  const texts = Array.from(
    { length: statements },
    (_, at) => `Made-up statement number ${at} about matter ${draw(1e6)}`,
  );
  await director.ask(slug, "statement.seed", { conversationId: id, texts });
  await director.ask(slug, "conversation.open", { id });
  const tokens: string[] = [];
  while (tokens.length < people) {
    const from = tokens.length;
    const some = Array.from({ length: Math.min(50, people - from) }, (_, at) =>
      send(program.address, "participant.begin", { code }, Math.floor((from + at) / 400)),
    );
    for (const { status, text } of await Promise.all(some)) {
      if (status !== 200) throw new Error(`begin: ${status} ${text}`);
      tokens.push((JSON.parse(text) as { token: string }).token);
    }
  }
  const { statements: looked } = await director.ask<{ statements: { id: string; number: number }[] }>(
    slug,
    "statement.queue",
    { number: 1 },
    "GET",
  );
  const ids = looked.toSorted((a, b) => a.number - b.number).map((one) => one.id);
  await vote(ids, tokens, code);
} finally {
  await program.kill().catch(() => {});
  await clearAway(data);
}

async function vote(ids: readonly string[], tokens: readonly string[], code: string): Promise<void> {
  const taken: number[] = [];
  const acknowledged: { at: number; count: number }[] = [];
  const lags: number[] = [];
  const refused = new Map<string, number>();
  let kept = 0;
  let told = 0;
  let isGoing = true;
  const watch = (async () => {
    while (isGoing) {
      const query = new URLSearchParams({ input: JSON.stringify({ code }) });
      const live = (await (await fetch(`${program.address}/api/${slug}/conversation.follow?${query}`)).json()) as {
        votes: number;
      };
      told = live.votes;
      // How long ago the first vote was acknowledged that is not in what is told.
      while ((acknowledged[0]?.count ?? Number.POSITIVE_INFINITY) <= told + 4) acknowledged.shift();
      const oldest = acknowledged[0];
      lags.push(oldest ? performance.now() - oldest.at : 0);
      await sleep(200);
    }
  })();
  const all = seconds * perSecond;
  const begun = performance.now();
  const cast = async (number: number, due: number): Promise<void> => {
    const person = number % people;
    const at = Math.floor(number / people);
    const camp = person % 7 < 4 ? 1 : -1;
    const say = draw(10) === 0 ? 0 : at % 3 === 0 ? 1 : camp * (draw(8) === 0 ? -1 : 1);
    const input = { code, token: tokens[person], votes: [{ statementId: ids[at], vote: say }] };
    const { status, text } = await send(program.address, "vote.cast", input, Math.floor(person / 400));
    taken.push(performance.now() - due);
    if (status === 200) acknowledged.push({ at: performance.now(), count: ++kept });
    else refused.set(text.slice(0, 120), (refused.get(text.slice(0, 120)) ?? 0) + 1);
  };
  const waiting = new Set<Promise<void>>();
  for (let number = 0; number < all; number += 1) {
    const due = begun + (number * 1000) / perSecond;
    if (due > performance.now()) await sleep(Math.max(0, due - performance.now()));
    const one = cast(number, due);
    waiting.add(one);
    void one.finally(() => waiting.delete(one));
  }
  await Promise.all(waiting);
  const took = (performance.now() - begun) / 1000;
  const caughtUp = performance.now();
  while (told < kept - 4 && performance.now() - caughtUp < 60_000) await sleep(50);
  const last = performance.now() - caughtUp;
  isGoing = false;
  await watch;
  const lasting = await countAfterKill(tokens, code);
  const sorted = taken.sort((a, b) => a - b);
  printTable(
    `${perSecond} votes a second for ${seconds} seconds, ${people} people, ${statements} statements; load ${loadavg()[0]}`,
    {
      "": {
        "kept a second": round(kept / took),
        refused: all - kept,
        "median ms": round(quantile(sorted, 0.5)),
        "95% ms": round(quantile(sorted, 0.95)),
        "99% ms": round(quantile(sorted, 0.99)),
        "worst ms": round(sorted.at(-1) ?? 0),
        "figures behind, 95% s": round(
          quantile(
            lags.sort((a, b) => a - b),
            0.95,
          ) / 1000,
        ),
        "figures behind, at most s": round((lags.at(-1) ?? 0) / 1000),
        "last vote told after s": round(last / 1000),
        "lost after kill -9": kept - lasting,
      },
    },
  );
  if (refused.size > 0) console.log(Object.fromEntries(refused));
  printTable(
    "Beside what the disk allows",
    Object.fromEntries(
      Object.entries(limit).map(([name, rate]) => [
        name,
        { "rows a second": round(rate), "votes kept to that": round(kept / took / rate) },
      ]),
    ),
  );
}

/** Ends the program as a power cut would, starts it again, and asks each phone's votes. */
async function countAfterKill(tokens: readonly string[], code: string): Promise<number> {
  await program.kill();
  program = await startProgram(data);
  let votes = 0;
  for (const token of tokens) {
    const query = new URLSearchParams({ input: JSON.stringify({ code, token }) });
    const mine = (await (await fetch(`${program.address}/api/${slug}/vote.mine?${query}`)).json()) as {
      votes: object[];
    };
    votes += mine.votes.length;
  }
  return votes;
}
