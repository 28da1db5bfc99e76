import { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeConversation } from "../../communication/conversations/testing.ts";
import { beginTakingPart, castVotes } from "../../communication/conversations/votes/operations.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { mountConversationLive } from "./conversation-live.ts";
import type { Doors, FoundInitiative } from "./doors.ts";

let scratch: Scratch;
let app: Hono;
let house: House;
let now = new Date("2026-03-01T09:00:00Z");
const initiativeId = newId();
const bugs: unknown[] = [];

beforeAll(async () => {
  scratch = await openScratch();
  const { records, figures, uploads } = scratch;
  house = { records, figures, uploads, now: () => now };
  await records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{"en":"North"}', 'en')`.execute(
      tx,
    );
  });
  app = new Hono();
  mountConversationLive(app, {
    house,
    findInitiative: async (slug: string) =>
      slug === "north" ? ({ id: initiativeId, slug, defaultLanguage: "en" } as FoundInitiative) : null,
    log: (_: string, error: unknown) => bugs.push(error),
  } as unknown as Doors);
});
afterAll(async () => {
  await scratch?.close();
  expect(bugs).toEqual([]);
});

const ask = <T>(operation: unknown, input: unknown): Promise<T> =>
  dispatch(
    house,
    operation as Operation,
    { actor: { kind: "visitor" }, initiativeId, language: "en" },
    input,
  ) as Promise<T>;
const listen = (code: string, slug = "north", stop = new AbortController()) =>
  app.request(`http://fivefold.test/${slug}/say/${code}/live`, { signal: stop.signal });

/** All that a line says until it ends, or until somebody has heard enough. */
async function* linesOf(answer: Response): AsyncGenerator<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let heard = ""; reader; ) {
    const { value, done } = await reader.read();
    if (done) return;
    heard += value;
    for (let end = heard.indexOf("\n\n"); end >= 0; end = heard.indexOf("\n\n")) {
      yield heard.slice(0, end);
      heard = heard.slice(end + 2);
    }
  }
}
interface Heard {
  people: number;
  votes: number;
  state: string;
  madeAt: string | null;
}
const figuresIn = (line: string): Heard => JSON.parse(/^event: figures\ndata: (.*)$/.exec(line)?.[1] ?? "null");

test("a link that is not there, and one of another house, have no line", async () => {
  const { code } = await makeConversation(scratch.records, initiativeId, { statements: 1 });
  expect((await listen("no-such-link")).status).toBe(404);
  expect((await listen(code, "south")).status).toBe(404);
});

test("whoever holds the link hears of people and votes in fives as soon as there are figures, and of the end, and nothing else", async () => {
  const made = { statements: 4, closesAt: "2026-03-02T09:00:00Z" };
  const { code, statements } = await makeConversation(scratch.records, initiativeId, made);
  const stop = new AbortController();
  const answer = await listen(code, "north", stop);
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-accel-buffering")).toBe("no");
  const lines = linesOf(answer);
  // A count that finds nothing new says nothing, but that the line is open.
  const next = async (): Promise<Heard> => {
    const { value = "", done } = await lines.next();
    return value === ": " && !done ? next() : figuresIn(value);
  };
  expect(await next()).toEqual({ people: 0, votes: 0, state: "open", madeAt: null });

  const phones = await Promise.all(Array.from({ length: 7 }, () => ask<{ token: string }>(beginTakingPart, { code })));
  const votes = statements.map((statementId) => ({ statementId, vote: 1 }));
  await Promise.all(phones.map(({ token }) => ask(castVotes, { code, token, votes })));
  let heard = await next();
  while (heard.people < 5) heard = await next();
  while (heard.votes < 25) heard = await next();
  expect(heard).toEqual({ people: 5, votes: 25, state: "open", madeAt: now.toISOString() });

  // One more vote of one person: the line tells that there are figures, and not that there is one more.
  now = new Date("2026-03-02T08:59:00Z");
  await ask(castVotes, { code, token: phones[0]?.token, votes: [{ statementId: statements[0], vote: -1 }] });
  expect(await next()).toEqual({ people: 5, votes: 25, state: "open", madeAt: now.toISOString() });

  now = new Date("2026-03-02T09:00:00Z");
  const late = linesOf(await listen(code));
  expect(figuresIn((await late.next()).value ?? "")).toMatchObject({ state: "closed" });
  expect((await late.next()).done).toBe(true);
  stop.abort();
});
