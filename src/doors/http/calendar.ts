import type { Context, Hono } from "hono";
import type { z } from "zod";
import { personActor } from "../../backbone/people/person-actor.ts";
import { listPeople } from "../../backbone/people/public.ts";
import type { calendarEventsFrom } from "../../communication/calendars/operations.ts";
import { findLinkByToken, writeCalendar } from "../../communication/calendars/public.ts";
import { dispatch } from "../../core/dispatch.ts";
import { hashToken, newId } from "../../core/id.ts";
import { Refusal } from "../../core/refusal.ts";
import { callerOf, originOf } from "./caller.ts";
import type { Doors } from "./doors.ts";

type Events = z.output<ReturnType<typeof calendarEventsFrom>["output"]>;

/** What one link, and one address, may ask for in ten minutes. Calendars ask once in some hours, many from one address. */
const most = { link: 60, address: 600 };
const period = 600_000;

/** Counts what is asked under a key; answers false once it is more than `limit` in ten minutes. */
function makeCounter(now: () => Date) {
  const counted = new Map<string, { since: number; times: number }>();
  return (key: string, limit: number): boolean => {
    const at = now().getTime();
    const found = counted.get(key);
    const count = found && at - found.since < period ? found : { since: at, times: 0 };
    count.times += 1;
    counted.delete(key);
    counted.set(key, count);
    // The oldest are forgotten first: the memory of a server is not for strangers to fill.
    if (counted.size > 10_000) counted.delete(counted.keys().next().value ?? "");
    return count.times <= limit;
  };
}

/** The door for calendars: a private link is read as its owner would read it now, and as nobody once she has left. */
export function mountCalendar(app: Hono, doors: Doors): void {
  const within = makeCounter(doors.house.now);
  app.get("/calendar/:file{[A-Za-z0-9_-]+\\.ics}", async (c) => {
    c.header("cache-control", "private, max-age=300");
    c.header("x-robots-tag", "noindex");
    const { address } = callerOf(c);
    const tokenHash = hashToken(c.req.param("file").replace(/\.ics$/, ""));
    if (!within(address, most.address) || !within(tokenHash, most.link)) return c.text("Too many", 429);
    try {
      return await answer(c, doors, tokenHash);
    } catch (error) {
      if (!(error instanceof Refusal)) {
        const reference = newId();
        doors.log(reference, error);
        return c.text(reference, 500);
      }
      c.header("cache-control", "no-store");
      return c.text("Not found", 404);
    }
  });
}

const unknown = new Refusal("not-found", { en: "Not found", he: "Not found", ar: "Not found" });

async function answer(c: Context, doors: Doors, tokenHash: string): Promise<Response> {
  const { records } = doors.house;
  const operation = doors.operations.get("calendar.events");
  const found = await records.read({ initiativeId: null, personId: null }, async (tx) => {
    const link = await findLinkByToken(tx, tokenHash);
    const [person] = link ? await listPeople(tx, [link.personId]) : [];
    return link && person ? { link, person } : null;
  });
  if (!found || !operation) throw unknown;
  const { link, person } = found;
  const signedIn = { personId: person.id, name: person.name, mail: person.mail, language: link.language };
  const actor = await personActor(records, { ...signedIn, sessionId: "" });
  const asking = { actor, initiativeId: null, language: link.language };
  const { name, language, events } = (await dispatch(doors.house, operation, asking, { link: link.id })) as Events;
  const origin = doors.address ?? originOf(c);
  return c.body(writeCalendar(name, events, { origin, now: doors.house.now(), language }), 200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="fivefold.ics"',
  });
}
