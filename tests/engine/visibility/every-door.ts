import type { Hono } from "hono";
import { listOwn } from "../../../src/backbone/initiatives/own.ts";
import { asFound, initiativeBySlug } from "../../../src/backbone/initiatives/public.ts";
import { noteSeen } from "../../../src/backbone/memberships/seen.ts";
import { countWaiting } from "../../../src/backbone/people/mine.ts";
import { operations, pages, waitingSources } from "../../../src/conditions.ts";
import type { Actor } from "../../../src/core/actor.ts";
import type { House } from "../../../src/core/dispatch.ts";
import { makeApp } from "../../../src/doors/http/app.ts";
import type { Doors } from "../../../src/doors/http/doors.ts";

const site = "http://fivefold.test";
/** Names the reader to the doors in place of a session. */
const readerHeader = "x-reader";

/** The real doors, where a header says who asks. */
export interface EveryDoor {
  app: Hono;
  /** What broke while answering. */
  bugs: unknown[];
  /** Everything that a reader is told at an address: status line, headers that carry words, body. */
  open(reader: string, path: string): Promise<Told>;
  /** What a reader is told who sends something to an address. */
  send(reader: string, path: string, body: unknown): Promise<Told>;
  /** Who somebody is, what waits for her and what the initiative opened is kept while readers walk: looks at it again. */
  lookAnew(): void;
}

/** What somebody was told. */
export interface Told {
  status: number;
  text: string;
}

/** Keeps what was answered for each key, until it is to be looked at anew. */
function once<T>(keptAll: Map<string, Promise<unknown>>[], ask: (key: string) => Promise<T>) {
  const kept = new Map<string, Promise<T>>();
  keptAll.push(kept);
  return (key: string): Promise<T> => {
    const found = kept.get(key) ?? ask(key);
    kept.set(key, found);
    return found;
  };
}

/** Opens all doors of a house to readers by name. */
export function openEveryDoor(house: House, actorOf: (reader: string) => Promise<Actor>): EveryDoor {
  const bugs: unknown[] = [];
  const nobody = { initiativeId: null, personId: null };
  const kept: Map<string, Promise<unknown>>[] = [];
  const standing = once(kept, actorOf);
  const readerOf = (actor: Actor): string => (actor.kind === "person" ? actor.personId : actor.kind);
  const actors = new Map<string, Actor>();
  const found = once(kept, async (name) => {
    const row = await house.records.read(nobody, (tx) => initiativeBySlug(tx, name));
    return row ? asFound(row) : null;
  });
  const waiting = once(kept, async (reader) =>
    countWaiting(house.records, actors.get(reader) ?? { kind: "visitor" }, waitingSources, house.now()),
  );
  const doors: Doors = {
    house,
    operations: new Map(operations.map((operation) => [operation.name, operation])),
    pages,
    shelf: { assets: { styles: "/styles.css", islands: null }, inlineFor: async () => "", serve: () => {} },
    address: site,
    version: "0",
    front: "nowhere",
    identify: async (headers) => {
      const actor = await standing(headers.get(readerHeader) ?? "visitor");
      actors.set(readerOf(actor), actor);
      return actor;
    },
    findInitiative: found,
    countWaiting: (actor) => waiting(readerOf(actor)),
    listOwn: (actor) => listOwn(house.records, actor),
    noteSeen: (actor, initiativeId) => noteSeen(house.records, actor, initiativeId, house.now()),
    log: (_, error) => void bugs.push(error),
  };
  const app = makeApp(doors);
  const ask = async (path: string, request: RequestInit): Promise<Told> => {
    const answer = await app.request(site + path, request);
    const told = [answer.headers.get("location"), answer.headers.get("content-disposition")];
    // What is written together comes in a stream without an end; its beginning is enough.
    const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
    if (isStream) answer.body?.cancel().catch(() => undefined);
    return { status: answer.status, text: [...told, isStream ? "" : await answer.text()].filter(Boolean).join("\n") };
  };
  const open: EveryDoor["open"] = (reader, path) => ask(path, { headers: { [readerHeader]: reader } });
  const send: EveryDoor["send"] = (reader, path, body) =>
    ask(path, {
      method: "POST",
      headers: { [readerHeader]: reader, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const lookAnew = () => {
    for (const one of kept) one.clear();
  };
  return { app, bugs, open, send, lookAnew };
}

/** Where a page leads inside the house; saved copies, other languages and sign-in lead to nothing new. */
export function linksIn(text: string): string[] {
  const found = [...text.matchAll(/(?:href|action|src)="(\/[^"#]*)/g)].map(([, path = ""]) =>
    path.replaceAll("&amp;", "&"),
  );
  return [...new Set(found)].filter((path) => !/[?&](lang|save)(=|&|$)|^\/(sign-in|assets|styles)/.test(path));
}

/** What an address is but for the ids in it and for what it asks with. */
export const shapeOf = (path: string): string =>
  path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replaceAll(/=[^&]*/g, "");

/**
 * Walks from some addresses along all links, and answers what each address told. One form filled in beforehand is like
 * another: of addresses that differ by what they ask with, three are opened.
 */
export async function walk(
  door: EveryDoor,
  reader: string,
  from: readonly string[],
  most = 600,
): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  const shapes = new Map<string, number>();
  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined && told.size < most; path = waiting.shift()) {
    if (told.has(path)) continue;
    const alike = (shapes.get(shapeOf(path)) ?? 0) + 1;
    shapes.set(shapeOf(path), alike);
    if (path.includes("?") && alike > 3) continue;
    const { text } = await door.open(reader, path);
    told.set(path, text);
    waiting.push(...linksIn(text).filter((link) => !told.has(link)));
  }
  return told;
}
