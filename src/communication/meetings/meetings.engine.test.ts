import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../core/actor.ts";
import { addAgendaItem, raiseMatter } from "./items/operations.ts";
import { addPaper, beginMinutes } from "./minutes/operations.ts";
import { answerInvitation, callOff, changeMeeting, planMeeting } from "./operations.ts";
import { listCalendar, readMeeting } from "./queries.ts";
import { type MeetingHouse, openMeetingHouse } from "./testing.ts";

type Person = Extract<Actor, { kind: "person" }>;
const visitor: Actor = { kind: "visitor" };
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
