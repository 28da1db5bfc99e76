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
import { addPaper, tellPapersReady } from "./minutes/operations.ts";
import { answerInvitation, planMeeting } from "./operations.ts";
import { takeAttendance } from "./people/operations.ts";
import { readMeeting } from "./queries.ts";
import { remindDue } from "./reminders.ts";
import { meetingsCondition, meetingsDesk, meetingsWaiting } from "./sources.ts";
import { type MeetingHouse, openMeetingHouse } from "./testing.ts";

type Person = Extract<Actor, { kind: "person" }>;
const program: Actor = { kind: "program" };
const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

let house: MeetingHouse;
let secretary: Person;
let member: Person;
let outsider: Person;
let backbone: Person;
let neighbour: Person;

beforeAll(async () => {
  house = await openMeetingHouse();
  secretary = await house.somebody("Secretary", ["partner"], { duty: "secretary" });
  member = await house.somebody("Member", ["partner"], {});
  outsider = await house.somebody("Outsider", ["partner"]);
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
      const [outside] = await tell(meetingsDesk, { personId: "somebody without a seat" });
      expect(outside).toMatchObject({ values: { open: 1 }, due: "2026-03-11" });
      expect(JSON.stringify(outside)).not.toMatch(/paper/);
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
