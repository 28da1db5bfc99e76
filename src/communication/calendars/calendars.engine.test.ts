import { Hono } from "hono";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations as all } from "../../conditions.ts";
import type { Actor } from "../../core/actor.ts";
import type { Operation } from "../../core/operation.ts";
import { mountCalendar } from "../../doors/http/calendar.ts";
import type { Doors } from "../../doors/http/doors.ts";
import { addAgendaItem } from "../meetings/items/operations.ts";
import { beginMinutes } from "../meetings/minutes/operations.ts";
import { answerInvitation, callOff, changeMeeting, planMeeting } from "../meetings/operations.ts";
import { type MeetingHouse, openMeetingHouse } from "../meetings/testing.ts";
import { writeCalendar } from "./feed.ts";
import { listCalendarLinks, makeCalendarLink, renewCalendarLink, revokeCalendarLink } from "./operations.ts";

type Person = Extract<Actor, { kind: "person" }>;

let house: MeetingHouse;
let app: Hono;
let secretary: Person;
let member: Person;
let outsider: Person;
beforeAll(async () => {
  house = await openMeetingHouse();
  secretary = await house.somebody("Secretary", ["partner"], { duty: "secretary" });
  member = await house.somebody("Member", ["partner"], {});
  outsider = await house.somebody("Outsider", ["partner"]);
  app = new Hono();
  mountCalendar(app, {
    house: house.house,
    operations: new Map(all.map((one: Operation) => [one.name, one])),
    address: "https://fivefold.example.org",
    log: (_reference: string, error: unknown) => {
      throw error;
    },
  } as unknown as Doors);
});
afterAll(() => house?.scratch.close());

const wish = (more: object = {}) => ({
  ...{ bodyId: house.bodyId, title: "Steering; a, b", day: "2026-03-11", from: "10:00", to: "11:30" },
  ...{ place: "Town hall", link: "https://meet.example.org/room", ...more },
});
const fetchFeed = (token: string) => app.request(`/calendar/${token}.ics`);
const linkFor = async (who: Person, bodyId: string | null = null) => house.ask(makeCalendarLink, who, { bodyId });

/** What a calendar program reads in a feed, as another library understands it. */
async function eventsOf(token: string) {
  const answer = await fetchFeed(token);
  expect(answer.status).toBe(200);
  const parsed = new ICAL.Component(ICAL.parse(await answer.text()));
  return parsed.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    const value = (name: string) => part.getFirstPropertyValue(name);
    return {
      uid: event.uid,
      title: event.summary,
      starts: event.startDate.toJSDate().toISOString(),
      wholeDay: event.startDate.isDate,
      place: event.location,
      about: event.description,
      url: String(value("url")),
      sequence: event.sequence,
      status: String(value("status")),
      changed: value("last-modified") !== null,
      busy: String(value("transp")) === "OPAQUE",
    };
  });
}

describe("a calendar's link", () => {
  test("is read by a calendar program: when, where, the page, and nothing of the papers", async () => {
    const { id } = await house.ask(planMeeting, secretary, wish());
    await house.ask(addAgendaItem, secretary, { id, title: "Secret item" });
    await house.ask(beginMinutes, secretary, { id });
    const { token } = await linkFor(member);
    const [event, ...others] = await eventsOf(token);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      ...{ uid: `meeting-${id}@fivefold`, title: "Steering; a, b", starts: "2026-03-11T08:00:00.000Z" },
      ...{ place: "Town hall", sequence: 0, status: "CONFIRMED", changed: true, busy: true },
      url: expect.stringMatching(new RegExp(`^https://fivefold.example.org/met-[0-9a-f]+/meetings/${id}$`)),
    });
    expect(event?.about).toContain("https://meet.example.org/room");
    const answer = await fetchFeed(token);
    expect(answer.headers.get("cache-control")).toContain("private");
    expect(answer.headers.get("content-type")).toContain("text/calendar");
    expect(await answer.text()).not.toContain("Secret");
  });

  test("keeps its events the same through changes, counts them, and shows what was called off", async () => {
    const { id } = await house.ask(planMeeting, secretary, wish({ title: "Moves", day: "2026-03-18" }));
    const { token } = await linkFor(member);
    const find = async () => (await eventsOf(token)).find(({ uid }) => uid === `meeting-${id}@fivefold`);
    expect(await find()).toMatchObject({ sequence: 0, starts: "2026-03-18T08:00:00.000Z" });
    // Across the change of clocks ten o'clock is another hour of the world.
    await house.ask(changeMeeting, secretary, { id, ...wish({ title: "Moves", day: "2026-03-31" }) });
    expect(await find()).toMatchObject({ sequence: 1, starts: "2026-03-31T07:00:00.000Z" });
    await house.ask(answerInvitation, member, { id, reply: "no" });
    expect(await find()).toMatchObject({ busy: false, status: "CONFIRMED" });
    await house.ask(callOff, secretary, { id, because: "Too few" });
    expect(await find()).toMatchObject({ sequence: 2, status: "CANCELLED" });
  });

  test("shows what its owner may see now: a seat that has ended drops out, who has left finds nothing", async () => {
    const { token } = await linkFor(member);
    const { token: ofBody } = await linkFor(member, house.bodyId);
    const { token: outside } = await linkFor(outsider, house.bodyId);
    expect(await eventsOf(outside)).toHaveLength(2);
    expect(JSON.stringify(await eventsOf(outside))).not.toContain("meet.example.org");
    expect(await eventsOf((await linkFor(outsider)).token)).toEqual([]);
    const sight = { initiativeId: house.initiativeId, personId: null };
    await house.scratch.records.write(sight, (tx) =>
      tx
        .updateTable("seat")
        .set({ until: "2020-06-01" })
        .where("initiative_id", "=", house.initiativeId)
        .where("person_id", "=", member.personId)
        .execute(),
    );
    // She had answered one of them; the other was hers by her seat alone.
    expect((await eventsOf(token)).map(({ title }) => title)).toEqual(["Moves"]);
    expect(JSON.stringify(await eventsOf(ofBody))).not.toContain("meet.example.org");
    await house.scratch.records.write(sight, (tx) =>
      tx
        .deleteFrom("membership")
        .where("initiative_id", "=", house.initiativeId)
        .where("person_id", "=", member.personId)
        .execute(),
    );
    expect((await fetchFeed(token)).status).toBe(404);
    expect((await fetchFeed(ofBody)).status).toBe(404);
  });

  test("is kept hashed, is its owner's alone, and opens nothing once it is made anew or taken back", async () => {
    const { id, token } = await linkFor(secretary);
    const rows = await house.scratch.records.read({ initiativeId: null, personId: null }, (tx) =>
      tx.selectFrom("calendar_link").selectAll().execute(),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    await expect(house.ask(renewCalendarLink, outsider, { id })).rejects.toMatchObject({ reason: "not-found" });
    await expect(house.ask(revokeCalendarLink, outsider, { id })).rejects.toMatchObject({ reason: "not-found" });
    const listed = await house.ask(listCalendarLinks, outsider, {});
    expect(JSON.stringify(listed)).not.toContain(id);
    const renewed = await house.ask(renewCalendarLink, secretary, { id });
    expect((await fetchFeed(token)).status).toBe(404);
    expect((await fetchFeed(renewed.token)).status).toBe(200);
    await house.ask(revokeCalendarLink, secretary, { id });
    expect((await fetchFeed(renewed.token)).status).toBe(404);
  });

  test("is not asked for without end", async () => {
    const { token } = await linkFor(secretary);
    const statuses: number[] = [];
    for (let time = 0; time < 62; time += 1) statuses.push((await fetchFeed(token)).status);
    expect(new Set(statuses.slice(0, 60))).toEqual(new Set([200]));
    expect(statuses.at(-1)).toBe(429);
  });
});

test("what is asked by a day stands on its whole day", () => {
  const written = writeCalendar(
    "Mine",
    [
      {
        ...{
          uid: "due-1",
          title: "לסכם",
          startsAt: "2026-10-24",
          endsAt: null,
          place: null,
          link: null,
          path: "/x/actions/1",
        },
        ...{ sequence: 0, changedAt: null, cancelled: false, busy: false, about: null },
      },
    ],
    { origin: "https://fivefold.example.org", now: new Date("2026-03-01T08:00:00Z"), language: "he" },
  );
  const [part] = new ICAL.Component(ICAL.parse(written)).getAllSubcomponents("vevent");
  const event = new ICAL.Event(part);
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe("2026-10-24");
  expect(event.endDate.toString()).toBe("2026-10-25");
  expect(event.summary).toBe("לסכם");
});
