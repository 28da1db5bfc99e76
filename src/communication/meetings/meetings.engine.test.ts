import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../core/actor.ts";
import {
  acceptMatter,
  addAgendaItem,
  carryMatter,
  changeAgendaItem,
  moveAgendaItem,
  raiseMatter,
} from "./items/operations.ts";
import { addPaper, beginMinutes, tellPapersReady } from "./minutes/operations.ts";
import { answerInvitation, callOff, changeMeeting, planMeeting } from "./operations.ts";
import { takeAttendance } from "./people/operations.ts";
import { listCalendar, readMeeting } from "./queries.ts";
import { remindDue } from "./reminders.ts";
import { meetingsCondition, meetingsDesk, meetingsWaiting } from "./sources.ts";
import { type MeetingHouse, openMeetingHouse } from "./testing.ts";

type Person = Extract<Actor, { kind: "person" }>;
const visitor: Actor = { kind: "visitor" };
const program: Actor = { kind: "program" };
const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

let house: MeetingHouse;
let secretary: Person;
let member: Person;
let outsider: Person;
let funder: Person;
let backbone: Person;
let neighbour: Person;

beforeAll(async () => {
  house = await openMeetingHouse();
  secretary = await house.somebody("Secretary", ["partner"], { duty: "secretary" });
  member = await house.somebody("Member", ["partner"], {});
  outsider = await house.somebody("Outsider", ["partner"]);
  funder = await house.somebody("Funder", ["funder"]);
  backbone = await house.somebody("Backbone", ["backbone"]);
  neighbour = await house.somebody("Neighbour", ["partner"], { bodyId: house.otherBodyId });
});
afterAll(() => house?.scratch.close());

const wish = (more: object = {}) => ({
  bodyId: house.bodyId,
  title: "Steering, March",
  ...{
    day: "2026-03-11",
    from: "10:00",
    to: "11:30",
    place: "Town hall",
    link: "https://meet.example.org/secret-room",
  },
  ...more,
});
const plan = async (more: object = {}, who: Actor = secretary) => (await house.ask(planMeeting, who, wish(more))).id;
const read = (id: string, who: Actor) => house.ask(readMeeting, who, { id });

describe("planning", () => {
  test("is for the secretary and the backbone team, in local time, and invites those who sit there once", async () => {
    await expect(plan({}, member)).rejects.toEqual(refused("forbidden"));
    await expect(plan({}, outsider)).rejects.toEqual(refused("forbidden"));
    await expect(plan({ bodyId: "00000000-0000-7000-8000-000000000000" })).rejects.toEqual(refused("not-found"));
    const id = await plan();
    expect(await read(id, secretary)).toMatchObject({
      startsAt: "2026-03-11T08:00:00.000Z",
      timeZone: "Asia/Jerusalem",
    });
    expect(await house.told(member)).toEqual(["meeting: You are asked to “{title}”, Wednesday 11 March, 10:00"]);
    expect(await house.told(secretary)).toEqual([]);
    expect(await house.told(outsider)).toEqual([]);
  });

  test("a form that is sent twice plans once", async () => {
    const id = crypto.randomUUID();
    const [first, second] = await Promise.allSettled([plan({ id }), plan({ id })]);
    expect([first.status, second.status]).toEqual(["fulfilled", "fulfilled"]);
    await house.ask(planMeeting, secretary, wish({ id }));
    const { upcoming } = await house.ask(listCalendar, secretary, {});
    expect(upcoming.filter((line) => line.id === id)).toHaveLength(1);
  });

  test("warns of a holiday and of the evening before, and keeps a day that is kept knowingly", async () => {
    const day = { day: "2026-09-21" };
    await expect(plan(day)).rejects.toMatchObject({
      reason: "invalid",
      faults: [{ field: "day", values: { holiday: "Yom Kippur" } }],
    });
    await expect(plan({ day: "2026-09-20", from: "17:00", to: "18:00" })).rejects.toMatchObject({
      values: { holiday: "Yom Kippur" },
    });
    await expect(plan({ day: "2026-03-14" })).rejects.toMatchObject({ values: { rest: "Saturday, Shabbat" } });
    expect(await plan({ ...day, keepDay: true })).toBeTruthy();
    const said = house.ask(planMeeting, secretary, wish(day), "ar");
    await expect(said).rejects.toMatchObject({ values: { holiday: "يوم الغفران" } });
  });

  test("refuses times that are none, with their field", async () => {
    await expect(plan({ from: "12:00" })).rejects.toMatchObject({ faults: [{ field: "to" }] });
    const gap = { day: "2026-03-27", from: "02:30", to: "04:00", keepDay: true };
    await expect(plan(gap)).rejects.toMatchObject({ faults: [{ field: "from" }] });
    await expect(plan({ link: "javascript:alert(1)" })).rejects.toMatchObject({ faults: [{ field: "link" }] });
    await expect(plan({ bodyId: null }, backbone)).rejects.toMatchObject({ faults: [{ field: "guests" }] });
    const stranger = { bodyId: null, guests: [crypto.randomUUID()] };
    await expect(plan(stranger, backbone)).rejects.toMatchObject({ faults: [{ field: "guests" }] });
  });

  test("by a rule keeps the hour on the wall across the change of clocks, and invites once for all", async () => {
    const before = (await house.told(member)).length;
    const once = { title: "Series", repeat: { rule: "two-weekly", times: 3 }, day: "2026-03-16" };
    await expect(house.ask(planMeeting, secretary, wish(once))).rejects.toMatchObject({
      values: { days: "Monday 13 April: Easter (Eastern calendar)" },
    });
    const series = { ...once, keepDay: true };
    const { planned, id } = await house.ask(planMeeting, secretary, wish(series));
    expect(planned).toBe(3);
    const { upcoming } = await house.ask(listCalendar, secretary, {});
    const starts = upcoming.filter(({ title }) => title === "Series").map(({ startsAt }) => startsAt);
    expect(starts).toEqual(["2026-03-16T08:00:00.000Z", "2026-03-30T07:00:00.000Z", "2026-04-13T07:00:00.000Z"]);
    expect((await house.told(member)).slice(before)).toEqual([expect.stringContaining("{times, number} times")]);
    expect((await read(id, secretary)).inside?.items).toMatchObject([{ source: "actions" }]);
  });
});

describe("who reads a meeting", () => {
  test("every member reads the notice; link, agenda and papers are for those who sit there", async () => {
    const id = await plan({ title: "Closed" });
    await house.ask(addAgendaItem, secretary, { id, title: "Secret item" });
    await house.ask(addPaper, member, { id, file: { name: "secret-paper.txt", bytes: new TextEncoder().encode("a") } });
    await house.ask(beginMinutes, member, { id });
    await house.ask(raiseMatter, member, { bodyId: house.bodyId, title: "Secret matter", why: "secret" });
    for (const who of [outsider, funder, neighbour]) {
      const seen = await read(id, who);
      expect(seen).toMatchObject({
        title: "Closed",
        place: "Town hall",
        link: null,
        inside: null,
        sitting: null,
        replies: null,
      });
      expect(JSON.stringify(seen)).not.toMatch(/secret/i);
      expect(JSON.stringify(await house.ask(listCalendar, who, {}))).not.toMatch(/secret/i);
    }
    // The backbone team plans, and is in no committee by right.
    expect(await read(id, backbone)).toMatchObject({ plans: true, runs: false, inside: null, link: null });
    await expect(read(id, visitor)).rejects.toEqual(refused("not-found"));
    expect((await house.ask(listCalendar, visitor, {})).upcoming).toEqual([]);
    expect(await read(id, member)).toMatchObject({
      link: "https://meet.example.org/secret-room",
      inside: { papers: [{ name: "secret-paper.txt" }] },
      sitting: { matters: expect.arrayContaining([expect.objectContaining({ title: "Secret matter", isMine: true })]) },
    });
    const file = { name: "x.txt", bytes: new Uint8Array([65]) };
    await expect(house.ask(addAgendaItem, outsider, { id, title: "x" })).rejects.toEqual(refused("not-found"));
    await expect(house.ask(beginMinutes, outsider, { id })).rejects.toEqual(refused("not-found"));
    await expect(house.ask(addPaper, outsider, { id, file })).rejects.toEqual(refused("not-found"));
    await expect(house.ask(addAgendaItem, member, { id, title: "x" })).rejects.toEqual(refused("forbidden"));
  });

  test("a meeting that is open to everyone is announced to visitors, and nothing more", async () => {
    const id = await plan({ title: "Open evening", openTo: "everyone" });
    expect(await read(id, visitor)).toMatchObject({
      title: "Open evening",
      link: null,
      inside: null,
      mayAnswer: false,
    });
    expect(await read(id, outsider)).toMatchObject({
      link: "https://meet.example.org/secret-room",
      inside: null,
      mayAnswer: true,
    });
  });

  test("what the committee closes is closed at once; what it opens later opens nothing of before", async () => {
    const sight = { initiativeId: house.initiativeId, personId: null };
    const papersFor = (papers: string) =>
      house.scratch.records.write(sight, (tx) =>
        tx
          .updateTable("body")
          .set({ papers_for: papers })
          .where("initiative_id", "=", house.initiativeId)
          .where("id", "=", house.otherBodyId)
          .execute(),
      );
    await papersFor("members");
    const id = await plan({ bodyId: house.otherBodyId, title: "Opened" }, neighbour);
    const { document } = await house.ask(beginMinutes, neighbour, { id });
    await house.ask(addPaper, neighbour, { id, file: { name: "p.txt", bytes: new Uint8Array([65]) } });
    expect((await read(id, outsider)).inside?.papers).toHaveLength(1);
    const audiences = () =>
      house.scratch.records.read(sight, async (tx) => [
        (await tx.selectFrom("document").select("readers").where("id", "=", document).executeTakeFirstOrThrow())
          .readers,
        (await tx.selectFrom("file").select("audience").where("about_id", "=", id).executeTakeFirstOrThrow()).audience,
      ]);
    const body = `body:${house.otherBodyId}`;
    expect(await audiences()).toEqual([
      [body, "members"],
      [body, "members"],
    ]);
    await papersFor("body");
    expect((await read(id, outsider)).inside).toBeNull();
    expect(await audiences()).toEqual([[body], [body]]);
    await papersFor("everyone");
    expect((await read(id, outsider)).inside).toBeNull();
    expect(await audiences()).toEqual([[body], [body]]);
    await papersFor("body");
  });

  test("a meeting of no committee is for those who are asked; who is asked no more reads no more", async () => {
    const id = await plan(
      { bodyId: null, title: "Three of us", guests: [outsider.personId, member.personId] },
      backbone,
    );
    await house.ask(beginMinutes, outsider, { id });
    expect((await read(id, member)).inside).not.toBeNull();
    expect((await read(id, secretary)).inside).toBeNull();
    const changed = { ...wish(), title: "Two of us", guests: [outsider.personId] };
    await house.ask(changeMeeting, backbone, { id, ...changed });
    expect((await read(id, member)).inside).toBeNull();
    expect((await read(id, outsider)).inside?.minutes).not.toBeNull();
  });
});

describe("answers", () => {
  test("are given by those who are asked, and are counted without a list of the silent", async () => {
    const id = await plan({ title: "Who comes" });
    await house.ask(answerInvitation, member, { id, reply: "online", substitute: "Dana" });
    await house.ask(answerInvitation, member, { id, reply: "no" });
    await expect(house.ask(answerInvitation, outsider, { id, reply: "here" })).rejects.toEqual(refused("forbidden"));
    const seen = await read(id, secretary);
    expect(seen.replies).toMatchObject([{ name: "Member", reply: "no", substitute: null }]);
    expect(seen.unanswered).toBe(1);
  });

  test("are asked anew when the time changes, and told once", async () => {
    const id = await plan({ title: "Moves" });
    await house.ask(answerInvitation, member, { id, reply: "here" });
    const told = (await house.told(member)).length;
    await house.ask(changeMeeting, secretary, { id, ...wish({ title: "Moves", place: "Library" }) });
    expect((await read(id, member)).mine).toMatchObject({ reply: "here" });
    await house.ask(changeMeeting, secretary, { id, ...wish({ title: "Moves", place: "Library", from: "10:30" }) });
    expect((await read(id, member)).mine).toBeNull();
    expect((await house.told(member)).slice(told)).toEqual([
      expect.stringContaining("is now at another place"),
      expect.stringContaining("is now Wednesday 11 March, 10:30"),
    ]);
    await expect(house.ask(changeMeeting, member, { id, ...wish() })).rejects.toEqual(refused("forbidden"));
  });

  test("a meeting is called off once, with its reason, and not told to who said no", async () => {
    const id = await plan({ title: "Off" });
    await house.ask(answerInvitation, member, { id, reply: "no" });
    const told = (await house.told(member)).length;
    await house.ask(callOff, secretary, { id, because: "Too few" });
    await expect(house.ask(callOff, secretary, { id, because: "Too few" })).rejects.toEqual(refused("conflict"));
    expect((await house.told(member)).length).toBe(told);
    expect(await read(id, outsider)).toMatchObject({ state: "cancelled", cancelledBecause: "Too few" });
  });
});

describe("the agenda", () => {
  test("two people change it at once, and nobody's words are lost", async () => {
    const id = await plan({ title: "Two at once" });
    const chair = await house.somebody("Chair", ["partner"], { duty: "chair" });
    const { item } = await house.ask(addAgendaItem, secretary, { id, title: "Teachers", minutes: 10 });
    const base = { kind: "discussion", title: "Teachers", note: null, minutes: 10, leader: null } as const;
    const change = (who: Actor, written: object) =>
      house.ask(changeAgendaItem, who, { id, item, version: 1, base, written: { ...base, ...written } });
    await Promise.all([
      change(secretary, { title: "Teachers for the north" }),
      change(chair, { note: "Two schools", minutes: 20 }),
    ]);
    const now = async () => (await read(id, secretary)).inside?.items.find((one) => one.id === item);
    expect(await now()).toMatchObject({
      title: "Teachers for the north",
      note: "Two schools",
      minutes: 20,
      version: 3,
    });
    // Both in the same spot: the second is shown what stands there, and nothing is written over.
    await expect(change(chair, { title: "Teachers, all of them" })).rejects.toMatchObject({
      reason: "conflict",
      values: { title: "Teachers for the north", note: "Two schools" },
    });
    expect(await now()).toMatchObject({ title: "Teachers for the north", version: 3 });
    await Promise.all(["A", "B", "C"].map((title) => house.ask(addAgendaItem, secretary, { id, title })));
    const titles = (await read(id, secretary)).inside?.items.map(({ title }) => title) ?? [];
    expect(titles.slice(0, 2)).toEqual(["", "Teachers for the north"]);
    expect(titles.slice(2).sort()).toEqual(["A", "B", "C"]);
    await house.ask(moveAgendaItem, chair, { id, item, to: "up" });
    expect((await read(id, secretary)).inside?.items[0]?.title).toBe("Teachers for the north");
  });

  test("a matter is accepted once, or carried to the meeting after, and whoever raised it hears", async () => {
    const [first, second] = [
      await plan({ day: "2026-03-17", title: "First" }),
      await plan({ day: "2026-03-24", title: "Second" }),
    ];
    const { id: matter } = await house.ask(raiseMatter, member, {
      bodyId: house.bodyId,
      title: "Buses",
      why: "No way home",
    });
    await expect(house.ask(raiseMatter, outsider, { bodyId: house.bodyId, title: "x", why: "y" })).rejects.toEqual(
      refused("not-found"),
    );
    const mattersOf = async (id: string) => (await read(id, secretary)).sitting?.matters.map(({ title }) => title);
    expect(await mattersOf(first)).toContain("Buses");
    await house.ask(carryMatter, secretary, { id: first, matter });
    expect(await mattersOf(first)).not.toContain("Buses");
    expect(await mattersOf(second)).toContain("Buses");
    const accepted = await Promise.allSettled(
      [1, 2].map(() => house.ask(acceptMatter, secretary, { id: second, matter })),
    );
    expect(accepted.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await read(second, secretary)).inside?.items.filter(({ source }) => source === "matter")).toMatchObject([
      { title: "Buses", note: "No way home" },
    ]);
    expect((await house.told(member)).slice(-2)).toEqual([
      "answered: What you raised, “{matter}”, was carried to the meeting after Tuesday 17 March, 10:00",
      "answered: What you raised, “{matter}”, is on the agenda of Tuesday 24 March, 10:00",
    ]);
  });
});

describe("what is told and what waits", () => {
  test("papers are told of once, and the reminder comes once, not to who said no or was just told", async () => {
    const late = await house.somebody("Late", ["partner"], { bodyId: house.otherBodyId });
    const id = await plan({ bodyId: house.otherBodyId, title: "Reminded", day: "2026-03-05" }, neighbour);
    await expect(house.ask(tellPapersReady, neighbour, { id })).rejects.toEqual(refused("conflict"));
    await house.ask(addPaper, neighbour, { id, file: { name: "p.txt", bytes: new Uint8Array([65]) } });
    expect(await house.ask(tellPapersReady, neighbour, { id })).toEqual({ told: 1 });
    expect(await house.ask(tellPapersReady, neighbour, { id })).toEqual({ told: 0 });
    const reminders = async (who: Person) =>
      (await house.told(who)).filter((line) => line.includes("“{title}” is on Thursday 5 March"));
    house.at("2026-03-02T05:00:00Z");
    await house.ask(remindDue, program, {});
    expect(await reminders(late)).toEqual([]);
    house.at("2026-03-03T05:00:00Z");
    await house.ask(answerInvitation, neighbour, { id, reply: "no" });
    await Promise.all([house.ask(remindDue, program, {}), house.ask(remindDue, program, {})]);
    await house.ask(remindDue, program, {});
    expect(await reminders(late)).toHaveLength(1);
    expect(await reminders(neighbour)).toEqual([]);
    await expect(house.ask(remindDue, backbone, {})).rejects.toEqual(refused("forbidden"));
    house.at("2026-03-01T08:00:00Z");
  });

  test("one's own list asks for an answer; the desk counts and names nobody; the condition tells what happened", async () => {
    const fresh = await openMeetingHouse("en");
    try {
      const lead = await fresh.somebody("Lead", ["partner"], { duty: "chair" });
      const other = await fresh.somebody("Other", ["partner"], {});
      const { id } = await fresh.ask(planMeeting, lead, { ...wish({ bodyId: fresh.bodyId }), title: "Waits" });
      const tell = <T>(source: (tx: never, asked: never) => Promise<T>, more: object) =>
        fresh.scratch.records.read({ initiativeId: fresh.initiativeId, personId: null }, (tx) =>
          source(tx as never, { initiativeId: fresh.initiativeId, now: fresh.house.now(), ...more } as never),
        );
      const [membership] = other.memberships;
      const waits = () => tell(meetingsWaiting, { ...membership, personId: other.personId });
      expect(await waits()).toMatchObject([{ path: `meetings/${id}`, due: "2026-03-11", values: { title: "Waits" } }]);
      await fresh.ask(answerInvitation, other, { id, reply: "maybe" });
      expect(await waits()).toEqual([]);
      const desk = await tell(meetingsDesk, { personId: lead.personId });
      expect(desk).toMatchObject([{ values: { papers: 0, open: 1 }, due: "2026-03-11" }]);
      expect(JSON.stringify(desk)).not.toMatch(/Lead|Other/);
      expect(await tell(meetingsCondition, { isMember: true })).toMatchObject({ values: { met: 0, title: "Waits" } });
      expect(await tell(meetingsCondition, { isMember: false })).toBeNull();
      fresh.at("2026-03-11T15:00:00Z");
      await fresh.ask(takeAttendance, lead, { id });
      expect(await tell(meetingsCondition, { isMember: true })).toMatchObject({ values: { met: 1 } });
    } finally {
      await fresh.scratch.close();
    }
  });
});
