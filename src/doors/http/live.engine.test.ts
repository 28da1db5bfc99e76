import { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { addDocument } from "../../backbone/documents/public.ts";
import type { Actor } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import type { Doors, FoundInitiative } from "./doors.ts";
import { mountLive } from "./live.ts";

let scratch: Scratch;
let app: Hono;
const [initiativeId, committee, id] = [newId(), newId(), newId()];
const bugs: unknown[] = [];
let bodyIds: string[] = [committee];

const person = (name: string, seats: () => string[]): (() => Actor) => {
  const personId = newId();
  return () => ({
    kind: "person",
    personId,
    name,
    mail: "",
    ownsInstallation: false,
    memberships: [{ initiativeId, permissions: ["partner"], organizationIds: [], bodyIds: seats() }],
  });
};
const people: Record<string, () => Actor> = {
  noa: person("Noa", () => [committee]),
  lina: person("Lina", () => bodyIds),
  reader: person("Reader", () => []),
  visitor: () => ({ kind: "visitor" }),
};

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{}', 'en')`.execute(
      tx,
    );
    const circles = { readers: ["members"], writers: [`body:${committee}`] } as const;
    await addDocument(tx, initiativeId, {
      id,
      language: "en",
      text: "Opening\n",
      ...circles,
      by: null,
      now: new Date(),
    });
  });
  const { records, figures, uploads } = scratch;
  app = new Hono();
  mountLive(app, {
    house: { records, figures, uploads, now: () => new Date() },
    identify: async (headers: Headers) => people[headers.get("x-person") ?? "visitor"]?.() ?? { kind: "visitor" },
    findInitiative: async (slug: string) =>
      slug === "north" ? ({ id: initiativeId, slug, defaultLanguage: "en" } as FoundInitiative) : null,
    log: (_: string, error: unknown) => bugs.push(error),
  } as unknown as Doors);
});
afterAll(async () => {
  await scratch?.close();
  expect(bugs).toEqual([]);
});

const address = (slug = "north", text = id) => `http://fivefold.test/${slug}/texts/${text}/live`;
const listen = (who: string, stop = new AbortController(), at = address()) =>
  app.request(at, { headers: { "x-person": who }, signal: stop.signal });
const send = (who: string, change: string, type = "application/json") =>
  app.request(address(), {
    method: "POST",
    headers: { "x-person": who, "content-type": type },
    body: JSON.stringify({ change }),
  });

function typed(words: string): string {
  const doc = new Y.Doc();
  doc.getText("text").insert(0, words);
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64");
}

/** What a line says, until it has said something. */
async function hears(answer: Response, awaited: RegExp): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let heard = "";
  while (reader && !awaited.test(heard)) {
    const { value, done } = await reader.read();
    if (done) break;
    heard += decoder.decode(value);
  }
  reader?.releaseLock();
  return heard;
}

test("only who writes has a line, and what is not there looks like what is closed", async () => {
  for (const who of ["reader", "visitor"]) {
    const refused = await listen(who);
    expect([refused.status, refused.headers.get("cache-control")], who).toEqual([404, "no-store"]);
    expect([403, 404]).toContain((await send(who, typed("x"))).status);
  }
  expect((await listen("noa", undefined, address("north", newId()))).status).toBe(404);
  expect((await listen("noa", undefined, address("south"))).status).toBe(404);
  expect((await listen("noa", undefined, address("north", "no-id"))).status).toBe(422);
  expect((await send("noa", typed("x"), "text/plain")).status).toBe(422);
});

test("what one sends the other hears, with who is there; whoever loses her seat hears no more", async () => {
  const stop = new AbortController();
  const [noa, lina] = [await listen("noa", stop), await listen("lina", stop)];
  expect(noa.headers.get("content-type")).toContain("text/event-stream");
  expect(noa.headers.get("cache-control")).toBe("no-store");
  expect(noa.headers.get("x-accel-buffering")).toBe("no");
  expect(await hears(noa, /Lina/)).toMatch(/event: begin[\s\S]*event: people\ndata: \[\{"name":"Lina"/);
  await hears(lina, /event: people/);
  expect((await send("noa", typed("From Noa. "))).status).toBe(200);
  const update = await hears(lina, /event: update\n.*\n.*\n/);
  const change = /"change":"([^"]+)"/.exec(update)?.[1] ?? "";
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(Buffer.from(change, "base64")));
  expect(doc.getText("text").toString()).toBe("From Noa. ");

  bodyIds = [];
  expect((await send("noa", typed("For the committee. "))).status).toBe(200);
  const last = await hears(lina, /event: closed/);
  expect(last).toContain("event: closed");
  expect(last).not.toContain("event: update");
  stop.abort();
});

test("a flood is held back", async () => {
  const change = typed("again");
  const statuses = await Promise.all(Array.from({ length: 60 }, async () => (await send("noa", change)).status));
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
});
