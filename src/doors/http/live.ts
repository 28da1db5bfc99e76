import type { Context, Hono } from "hono";
import type { SSEStreamingApi } from "hono/streaming";
import type { z } from "zod";
import { type Line, listPresent, openLine } from "../../backbone/documents/hub.ts";
import { mergeText, readLive } from "../../backbone/documents/operations.ts";
import type { Actor } from "../../core/actor.ts";
import { dispatch } from "../../core/dispatch.ts";
import { makeRateLimit } from "../../core/rate-limit.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Doors, FoundInitiative } from "./doors.ts";
import { languageOf } from "./language.ts";
import { answeredInJson, streamLine } from "./stream-line.ts";

/** So often a line is looked after though nothing changed: rights may have ended, and proxies close what is silent. */
const beat = 15_000;
/** What comes within this is sent together. */
const gather = 120;
/** Whoever wrote within this is writing. */
const stillWriting = 6_000;

/** What is sent while typing, a few times in a second at most; a browser gathers what it may not send yet. */
const typing = makeRateLimit({ most: 40, perSecond: 8 });

/** Mounts where browsers write one text together: a stream of what others write, and a way to send what one writes. */
export function mountLive(app: Hono, doors: Doors): void {
  app.get("/:initiative/texts/:text/live", (c) => answeredInJson(c, doors, () => listen(c, doors)));
  app.post("/:initiative/texts/:text/live", (c) => answeredInJson(c, doors, () => send(c, doors)));
}

async function findPlace(c: Context, doors: Doors): Promise<{ initiative: FoundInitiative; id: string }> {
  const initiative = await doors.findInitiative(c.req.param("initiative") ?? "");
  if (!initiative) throw new Refusal("not-found", coreWords.notFound);
  return { initiative, id: c.req.param("text") ?? "" };
}

async function send(c: Context, doors: Doors): Promise<Response> {
  if (!c.req.header("content-type")?.startsWith("application/json")) throw refuseField("", coreWords.wrong);
  const { initiative, id } = await findPlace(c, doors);
  const actor = await doors.identify(c.req.raw.headers);
  if (actor.kind === "person" && !typing(`${actor.personId} ${id}`, Date.now()))
    throw new Refusal("too-many", coreWords.tooFast);
  const asking = { actor, initiativeId: initiative.id, language: languageOf(c, initiative.defaultLanguage) };
  const sent: unknown = await c.req.json().catch(() => ({}));
  const change = typeof sent === "object" && sent !== null && "change" in sent ? sent.change : undefined;
  return c.json((await dispatch(doors.house, mergeText, asking, { id, change })) as object, 200, {
    "cache-control": "no-store",
  });
}

type Live = z.output<typeof readLive.output>;

async function listen(c: Context, doors: Doors): Promise<Response> {
  const { initiative, id } = await findPlace(c, doors);
  const headers = c.req.raw.headers;
  const language = languageOf(c, initiative.defaultLanguage);
  const read = async (asked: { after: number; upTo?: number }): Promise<{ live: Live; actor: Actor }> => {
    const actor = await doors.identify(headers);
    const asking = { actor, initiativeId: initiative.id, language };
    return { live: (await dispatch(doors.house, readLive, asking, { id, ...asked })) as Live, actor };
  };
  // The first answer is asked before the stream opens, so that a refusal is an answer of its own.
  const last = Number(headers.get("last-event-id") ?? c.req.query("after")) || 0;
  const base = Number(c.req.query("base")) || 0;
  const { live, actor } = await read(last > 0 ? { after: last } : { after: 0, upTo: base });
  if (actor.kind !== "person" || !live.writes) throw new Refusal("not-found", coreWords.notFound);
  const { personId, name } = actor;
  return streamLine(c, doors, async (stream) => {
    const wakeful = makeWakeful();
    const line: Line = { personId, name, wroteAt: 0, wake: wakeful.wake };
    const close = openLine(initiative.id, id, line);
    if (!close) return stream.writeSSE({ event: "closed", data: "too-many" });
    stream.onAbort(() => {
      close();
      wakeful.wake();
    });
    try {
      await follow(stream, { first: live, read: (after) => read({ after }).then((found) => found.live), wakeful }, () =>
        listPresent(initiative.id, id, personId).map((one) => ({
          name: one.name,
          writes: Date.now() - one.wroteAt < stillWriting,
        })),
      );
    } finally {
      close();
    }
  });
}

type Wakeful = ReturnType<typeof makeWakeful>;

/** Sleeps until it is woken, or until a time has passed. */
function makeWakeful() {
  let woken = false;
  let rise = () => {};
  return {
    wake: () => {
      woken = true;
      rise();
    },
    sleep: (atMost: number) =>
      new Promise<void>((done) => {
        if (woken) {
          woken = false;
          return done();
        }
        const timer = setTimeout(() => rise(), atMost);
        rise = () => {
          clearTimeout(timer);
          woken = false;
          rise = () => {};
          done();
        };
      }),
  };
}

interface Followed {
  first: Live;
  read(after: number): Promise<Live>;
  wakeful: Wakeful;
}

async function follow(stream: SSEStreamingApi, { first, read, wakeful }: Followed, present: () => object[]) {
  let { version, locked } = first;
  let people = "";
  const tell = (event: string, data: object) =>
    stream.writeSSE({ event, id: String(version), data: JSON.stringify(data) });
  await tell("begin", { change: first.change, locked });
  while (!stream.aborted && !stream.closed) {
    const live = await read(version).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    if (!live?.writes) return tell("closed", {});
    if (live.version > version || live.locked !== locked) {
      ({ version, locked } = live);
      await tell("update", { change: live.change, locked });
    }
    const now = JSON.stringify(present());
    if (now !== people) await tell("people", present());
    else await stream.write(": \n\n");
    people = now;
    await wakeful.sleep(now.includes('"writes":true') ? stillWriting : beat);
    await stream.sleep(gather);
  }
}
