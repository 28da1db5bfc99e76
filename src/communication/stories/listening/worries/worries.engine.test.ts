import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storiesWaiting } from "../sources.ts";
import { ListeningRoom } from "../testing-stories.ts";
import { setWorryHours, tellMoreOfWorries } from "./clock-operations.ts";
import { listOwnWorries, prepareWorry, raiseWorry, readWorry } from "./operations.ts";
import { noteWorry, settleWorry, takeWorry } from "./step-operations.ts";

const room = new ListeningRoom();
beforeAll(() => room.open());
afterAll(() => room.scratch?.close());

const mails = async () => {
  const { rows } = await room.write((tx) =>
    sql<{
      to_address: string;
      subject: string;
      body: string;
    }>`select to_address, subject, body from mail order by id`.execute(tx),
  );
  return rows;
};

test("raised, taken on, noted and settled: each step with its time and who, in the order in which it was done", async () => {
  const id = await room.tells({ words: "hippopotamus" });
  const ready = await room.ask(prepareWorry, room.anat, { id });
  expect(ready).toMatchObject({
    contact: "Contact",
    deputy: "Deputy",
    reach: "Room 4",
    hours: { urgent: 1, other: 24 },
  });
  const { id: worryId } = await room.ask(raiseWorry, room.anat, { id, urgent: true });
  const again = await room.ask(raiseWorry, room.anat, { id, urgent: true });
  expect(again.id).toBe(worryId);
  const sent = await mails();
  expect(sent.map(({ to_address }) => to_address).sort()).toEqual([room.contact.mail, room.deputy.mail].sort());
  expect(JSON.stringify(sent)).not.toContain("hippopotamus");
  expect(JSON.stringify(sent)).not.toContain(id);
  expect(sent[0]?.subject).toContain("Urgent");
  for (const who of [room.contact, room.deputy]) expect((await room.told(who)).join()).toContain("URGENT");
  room.now = new Date(room.now.getTime() + 10 * 60_000);
  expect(await room.refusal(room.ask(takeWorry, room.anat, { id: worryId }))).toBe("forbidden");
  await room.ask(takeWorry, room.deputy, { id: worryId });
  room.now = new Date(room.now.getTime() + 10 * 60_000);
  await room.ask(noteWorry, room.anat, { id: worryId, what: "We spoke by phone" });
  await room.ask(settleWorry, room.deputy, { id: worryId, what: "Handed to the welfare officer" });
  const worry = await room.ask(readWorry, room.contact, { id: worryId });
  expect(worry.steps.map(({ kind, by, at, what }) => [kind, by, at.slice(11, 16), what])).toEqual([
    ["raised", "Anat", "09:00", null],
    ["taken", "Deputy", "09:10", null],
    ["noted", "Anat", "09:20", "We spoke by phone"],
    ["settled", "Deputy", "09:20", "Handed to the welfare officer"],
  ]);
  expect(worry.storyId).toBeNull();
  expect((await room.ask(readWorry, room.anat, { id: worryId })).storyId).toBe(id);
  expect(await room.refusal(room.ask(noteWorry, room.anat, { id: worryId, what: "More" }))).toBe("conflict");
  expect(await room.refusal(room.ask(settleWorry, room.contact, { id: worryId, what: "Twice" }))).toBe("conflict");
});

test("a worry is seen by whoever raised it and by those who are called, by nobody else, other listeners included", async () => {
  const id = await room.tells();
  const { id: worryId } = await room.ask(raiseWorry, room.anat, { id, urgent: false });
  for (const who of ["bilal", "coder", "director", "evaluator", "funder", "elsewhere", "north"] as const) {
    expect(await room.refusal(room.ask(readWorry, room[who], { id: worryId })), who).toBe("not-found");
    expect(await room.refusal(room.ask(noteWorry, room[who], { id: worryId, what: "Hm" })), who).toBe("not-found");
    const seen = await room.scratch.records.read(
      { initiativeId: room.initiativeId, personId: room[who].personId },
      (tx) => tx.selectFrom("story_worry").select("id").execute(),
    );
    expect(seen, who).toEqual([]);
  }
  for (const who of ["director", "coder", "evaluator"] as const) {
    expect(await room.refusal(room.ask(listOwnWorries, room[who])), who).toBe("not-found");
    expect(await room.refusal(room.ask(raiseWorry, room[who], { id, urgent: true })), who).toBe("not-found");
    expect(await room.refusal(room.ask(prepareWorry, room[who], { id })), who).toBe("not-found");
  }
  expect((await room.ask(listOwnWorries, room.bilal)).worries).toEqual([]);
  const asked = { initiativeId: room.initiativeId, personId: room.contact.personId, permissions: ["partner"] as const };
  const waiting = await room.scratch.records.read(
    { initiativeId: room.initiativeId, personId: room.contact.personId },
    (tx) => storiesWaiting(tx, { ...asked, organizationIds: [], bodyIds: [], now: room.now }),
  );
  expect(waiting).toMatchObject([{ values: { count: 1 }, path: "listening/worries" }]);
});

test("when nobody takes it on within the hours, more are told, once; whoever leads hears nothing of the story", async () => {
  const fresh = new ListeningRoom();
  await fresh.open();
  const id = await fresh.tells({ words: "rhinoceros" });
  expect(
    await fresh.refusal(fresh.ask(setWorryHours, fresh.north, { campaignId: fresh.campaignId, urgent: 2, other: 5 })),
  ).toBe("not-found");
  await fresh.ask(setWorryHours, fresh.director, { campaignId: fresh.campaignId, urgent: 2, other: 5 });
  const { id: worryId } = await fresh.ask(raiseWorry, fresh.anat, { id, urgent: true });
  const begun = fresh.now.getTime();
  fresh.now = new Date(begun + 2 * 3_600_000 - 1000);
  expect(await fresh.ask(tellMoreOfWorries, fresh.program)).toEqual({ told: 0 });
  fresh.now = new Date(begun + 2 * 3_600_000);
  expect(await fresh.ask(tellMoreOfWorries, fresh.program)).toEqual({ told: 1 });
  expect(await fresh.ask(tellMoreOfWorries, fresh.program)).toEqual({ told: 0 });
  for (const who of [fresh.contact, fresh.deputy, fresh.anat, fresh.director]) {
    const told = (await fresh.told(who)).join();
    expect(told, who.name).toContain("taken");
    expect(told).not.toContain("rhinoceros");
  }
  expect(await fresh.told(fresh.bilal)).toEqual([]);
  expect(await fresh.refusal(fresh.ask(readWorry, fresh.director, { id: worryId }))).toBe("not-found");
  const { rows } = await fresh.write((tx) => sql<{ all: string }>`select mail::text as all from mail`.execute(tx));
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`rhinoceros|${id}`));
  const taken = await fresh.tells();
  const { id: takenId } = await fresh.ask(raiseWorry, fresh.anat, { id: taken, urgent: true });
  await fresh.ask(takeWorry, fresh.contact, { id: takenId });
  fresh.now = new Date(begun + 9 * 3_600_000);
  expect(await fresh.ask(tellMoreOfWorries, fresh.program)).toEqual({ told: 0 });
  await fresh.scratch.close();
});

test("a worry that turns urgent is told anew as urgent, in the same log", async () => {
  const id = await room.tells();
  const { id: worryId } = await room.ask(raiseWorry, room.bilal, { id, urgent: false });
  await room.ask(raiseWorry, room.bilal, { id, urgent: true });
  const worry = await room.ask(readWorry, room.bilal, { id: worryId });
  expect(worry).toMatchObject({ urgent: true });
  expect(worry.steps.map(({ kind }) => kind)).toEqual(["raised", "raised"]);
});

test("two presses at once begin one log", async () => {
  const id = await room.tells();
  const raised = await Promise.all([1, 2].map(() => room.ask(raiseWorry, room.carmel, { id, urgent: true })));
  expect(new Set(raised.map((one) => one.id)).size).toBe(1);
});
