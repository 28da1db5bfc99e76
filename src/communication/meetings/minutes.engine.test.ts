import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeText } from "../../backbone/documents/operations.ts";
import { findThing } from "../../backbone/things/public.ts";
import { type Actor, isMember } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { addAgendaItem } from "./items/operations.ts";
import {
  answerCorrection,
  approveMinutes,
  askCorrection,
  beginMinutes,
  openForCorrections,
} from "./minutes/operations.ts";
import { planMeeting } from "./operations.ts";
import { takeAttendance } from "./people/operations.ts";
import { readMeeting } from "./queries.ts";
import { meetingsWaiting } from "./sources.ts";
import { type MeetingHouse, openMeetingHouse } from "./testing.ts";

type Person = Extract<Actor, { kind: "person" }>;
const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

let house: MeetingHouse;
let secretary: Person;
let member: Person;
let observer: Person;
let outsider: Person;
beforeAll(async () => {
  house = await openMeetingHouse();
  secretary = await house.somebody("Secretary", ["partner"], { duty: "secretary" });
  member = await house.somebody("Member", ["partner"], {});
  observer = await house.somebody("Observer", ["funder"], { duty: "observer", hasVote: false });
  outsider = await house.somebody("Outsider", ["partner"]);
});
afterAll(() => house?.scratch.close());

async function meet(day: string, title: string): Promise<string> {
  const { id } = await house.ask(planMeeting, secretary, {
    bodyId: house.bodyId,
    title,
    day,
    from: "10:00",
    to: "11:00",
  });
  return id;
}
const read = (id: string, who: Actor) => house.ask(readMeeting, who, { id });

describe("attendance", () => {
  test("is written down by those who lead, from the hour before, by seat or by name, and tells of the quorum", async () => {
    const id = await meet("2026-03-10", "Counted");
    const lines = (await read(id, secretary)).inside?.attendance ?? [];
    expect(lines.map(({ name }) => name).sort()).toEqual(["Member", "Observer", "Secretary"]);
    const who = (name: string) => lines.find((line) => line.name === name)?.who ?? "";
    const attend = (by: Actor, ways: object, names: string[] = []) =>
      house.ask(takeAttendance, by, { id, ways, names });
    await expect(attend(secretary, { [who("Member")]: "present" })).rejects.toEqual(refused("conflict"));
    house.at("2026-03-10T08:10:00Z");
    await expect(attend(member, { [who("Member")]: "present" })).rejects.toEqual(refused("forbidden"));
    await expect(attend(outsider, {})).rejects.toEqual(refused("not-found"));
    await expect(attend(secretary, { "seat:made-up": "present" })).rejects.toEqual(refused("not-found"));
    await attend(secretary, { [who("Member")]: "present", [who("Observer")]: "online" }, ["A guest"]);
    expect((await read(id, secretary)).inside?.quorum).toEqual({ votes: 2, needed: 2, there: 1, reached: false });
    // Two people write different lines at once; neither undoes the other.
    await Promise.all([
      attend(secretary, { [who("Secretary")]: "online" }),
      attend(secretary, { [who("Observer")]: "apology" }),
    ]);
    const seen = await read(id, member);
    expect(seen.state).toBe("held");
    expect(seen.inside?.quorum).toMatchObject({ there: 2, reached: true });
    expect(Object.fromEntries(seen.inside?.attendance.map(({ name, how }) => [name, how]) ?? [])).toEqual({
      ...{ Secretary: "online", Member: "present", Observer: "apology", "A guest": "present" },
    });
    house.at("2026-03-01T08:00:00Z");
  });
});

describe("minutes", () => {
  test("begin with the agenda, are begun once, and take the words of two people who write at once", async () => {
    const id = await meet("2026-03-03", "Written");
    await house.ask(addAgendaItem, secretary, { id, title: "Teachers" });
    const begun = await Promise.all([secretary, member].map((who) => house.ask(beginMinutes, who, { id })));
    expect(begun[0]?.document).toBe(begun[1]?.document);
    const before = (await read(id, member)).inside?.minutes;
    expect(before?.text).toBe("## 1. What we said we would do\n\n\n## 2. Teachers\n\n");
    const { id: document, version: base, text } = before ?? { id: "", version: 0, text: "" };
    await Promise.all([
      house.ask(writeText, secretary, { id: document, base, text: text.replace("do\n\n", "do\n\nAll was done.\n\n") }),
      house.ask(writeText, member, { id: document, base, text: `${text}Two are needed.\n` }),
    ]);
    const after = (await read(id, secretary)).inside?.minutes?.text ?? "";
    expect(after).toContain("All was done.");
    expect(after).toContain("Two are needed.");
    await expect(house.ask(writeText, outsider, { id: document, base, text: "x" })).rejects.toEqual(
      refused("not-found"),
    );
  });

  test("are corrected until a day, approved when every correction is answered, and closed then", async () => {
    const id = await meet("2026-03-04", "Approved");
    const { document } = await house.ask(beginMinutes, secretary, { id });
    const opening = { id, until: "2026-03-12" };
    await expect(house.ask(openForCorrections, secretary, opening)).rejects.toEqual(refused("conflict"));
    house.at("2026-03-04T10:00:00Z");
    const minutes = (await read(id, secretary)).inside?.minutes;
    await house.ask(writeText, member, {
      id: document,
      base: minutes?.version ?? 0,
      text: `${minutes?.text}Planetarium was agreed.\n`,
    });
    await expect(house.ask(openForCorrections, member, opening)).rejects.toEqual(refused("forbidden"));
    await expect(house.ask(openForCorrections, secretary, { id, until: "2026-03-01" })).rejects.toMatchObject({
      faults: [{ field: "until" }],
    });
    await house.ask(openForCorrections, secretary, opening);
    expect((await house.told(member)).at(-1)).toBe(
      "asked: The minutes of “{title}” are open for corrections until Thursday 12 March",
    );
    await expect(house.ask(askCorrection, outsider, { id, text: "x" })).rejects.toEqual(refused("not-found"));
    const { correction } = await house.ask(askCorrection, member, { id, text: "It was eight to two" });
    await expect(house.ask(approveMinutes, secretary, { id })).rejects.toMatchObject({
      reason: "conflict",
      values: { count: 1 },
    });
    await house.ask(answerCorrection, secretary, { id, correction, answer: "Put right" });
    await expect(house.ask(answerCorrection, secretary, { id, correction, answer: "Again" })).rejects.toEqual(
      refused("not-found"),
    );
    await house.ask(approveMinutes, secretary, { id });
    expect(await read(id, member)).toMatchObject({ state: "approved", inside: { minutes: { locked: true } } });
    await expect(house.ask(writeText, member, { id: document, base: 0, text: "Other" })).rejects.toEqual(
      refused("conflict"),
    );
    await expect(house.ask(askCorrection, member, { id, text: "Late" })).rejects.toEqual(refused("conflict"));
    await expect(house.ask(addAgendaItem, secretary, { id, title: "Late" })).rejects.toEqual(refused("conflict"));
    house.at("2026-03-01T08:00:00Z");
  });

  test("are found by those who read them; others find that there was a meeting", async () => {
    const sight = { initiativeId: house.initiativeId, personId: null };
    const meetings = await house.scratch.records.read(sight, (tx) =>
      tx.selectFrom("thing").select(["object_id", "body", "audience"]).where("kind", "=", "meeting").execute(),
    );
    const minutes = meetings.filter(({ object_id }) => object_id.endsWith(":minutes"));
    expect(minutes).toMatchObject([
      { body: expect.stringContaining("Planetarium"), audience: [`body:${house.bodyId}`] },
    ]);
    for (const { object_id, body } of meetings)
      if (!object_id.endsWith(":minutes")) expect(body).not.toContain("Planetarium");
    const found = (who: Person) =>
      house.scratch.records.read(sight, (tx) =>
        findThing(tx, house.initiativeId, circlesOf(who, house.initiativeId), {
          kind: "meeting",
          id: minutes[0]?.object_id ?? "",
        }),
      );
    expect(await found(observer)).toMatchObject({ names: { en: "Minutes: Approved" } });
    expect(await found(outsider)).toBeUndefined();
    expect(isMember(outsider, house.initiativeId)).toBe(true);
  });

  test("that wait come first on the next agenda, and wait for whoever leads once their day is over", async () => {
    const held = await meet("2026-03-05", "Before");
    await house.ask(beginMinutes, secretary, { id: held });
    house.at("2026-03-05T10:00:00Z");
    await house.ask(openForCorrections, secretary, { id: held, until: "2026-03-06" });
    const next = await meet("2026-03-19", "After");
    expect((await read(next, member)).inside?.items.map(({ source }) => source)).toEqual(["actions", "minutes"]);
    const waits = async (who: Person) => {
      const [membership] = who.memberships;
      const asked = { ...membership, personId: who.personId, now: house.house.now() } as never;
      const all = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: null }, (tx) =>
        meetingsWaiting(tx, asked),
      );
      return all.filter(({ path }) => path === `meetings/${held}/minutes`).map(({ due }) => due);
    };
    expect(await waits(member)).toEqual(["2026-03-06"]);
    house.at("2026-03-08T10:00:00Z");
    expect(await waits(member)).toEqual([]);
    expect(await waits(secretary)).toEqual([null]);
    house.at("2026-03-01T08:00:00Z");
  });
});
