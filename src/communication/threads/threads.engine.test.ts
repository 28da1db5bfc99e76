import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askedWaiting } from "../../backbone/notifications/waiting.ts";
import { listMineFrom } from "../../backbone/people/mine.ts";
import { followOne } from "../../backbone/things/operations.ts";
import { findThing, forgetThing, type ThingRef } from "../../backbone/things/public.ts";
import { newId } from "../../core/id.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../testing.ts";
import { changeMessage, hideMessage, openThread, sayInThread, seeThread, takeBackMessage } from "./operations.ts";
import { listDiscussions, readAbout, readThread } from "./read-operations.ts";

let house: TalkHouse;
let here: string;
let elsewhere: string;
let committee: string;
let [lead, partner, sitter, funder, stranger]: Somebody[] = [];

beforeAll(async () => {
  house = await openTalkHouse();
  here = await house.found("north");
  elsewhere = await house.found("south");
  lead = await house.person("Noa of the team");
  partner = await house.person("Lina", "ar");
  sitter = await house.person("Dan Sitter");
  funder = await house.person("Fay Funder");
  stranger = await house.person("Sam");
  await house.joins(here, lead, ["backbone"]);
  await house.joins(here, partner, ["partner"]);
  await house.joins(here, sitter, ["partner"]);
  await house.joins(here, funder, ["funder"]);
  await house.joins(elsewhere, stranger, ["backbone"]);
  committee = await house.body(here);
  await house.sits(here, committee, sitter);
});
afterAll(() => house?.close());

const open = (who: Somebody | undefined, input: object) =>
  house.ask<{ id: string }>(openThread, who as Somebody, here, { title: "A question", text: "What now?", ...input });
const read = (who: Somebody | undefined, id: string) =>
  house.ask<{ messages: { id: string; text: string; state: string; changed: boolean; told: string[] }[] }>(
    readThread,
    who as Somebody,
    here,
    { id },
  );
const refusedReading = (who: Somebody | undefined, id: string, initiative = here) =>
  house.refusal(readThread, who as Somebody, initiative, { id });
const thingOf = (ref: ThingRef) =>
  house.scratch.records.read({ initiativeId: here, personId: null }, (tx) => findThing(tx, here, null, ref));
const listed = async (who: Somebody | undefined) =>
  (
    await house.ask<{ threads: { id: string; unread: number; messages: number }[] }>(
      listDiscussions,
      who as Somebody,
      here,
      {},
    )
  ).threads;

describe("who reads a discussion", () => {
  test("of a thing is who may read the thing, at the moment of reading", async () => {
    const about = { kind: "meeting", id: newId() } as const;
    await house.thing(here, about.kind, about.id, ["members"]);
    const { id } = await open(partner, { about });
    expect((await read(funder, id)).messages).toHaveLength(1);
    await house.thing(here, about.kind, about.id, [`body:${committee}`]);
    expect(await refusedReading(funder, id)).toBe("not-found");
    expect(await refusedReading(partner, id)).toBe("not-found");
    expect((await read(sitter, id)).messages).toHaveLength(1);
    expect((await listed(partner)).map((thread) => thread.id)).not.toContain(id);
    expect((await listed(sitter)).map((thread) => thread.id)).toContain(id);
    // Search and the digest read the row of the thread as a thing: it has closed with what it is about.
    expect((await thingOf({ kind: "thread", id }))?.audience).toEqual([`body:${committee}`]);
    expect(await house.refusal(sayInThread, partner as Somebody, here, { id, text: "Still here" })).toBe("not-found");
    expect(await house.refusal(readAbout, partner as Somebody, here, about)).toBe("not-found");
    expect(await house.refusal(openThread, partner as Somebody, here, { about, title: "a", text: "b" })).toBe(
      "not-found",
    );
  });

  test("about what everyone reads is for members", async () => {
    const about = { kind: "goal", id: newId() } as const;
    await house.thing(here, about.kind, about.id, ["everyone"]);
    const { id } = await open(partner, { about });
    expect((await thingOf({ kind: "thread", id }))?.audience).toEqual(["members"]);
    expect((await thingOf({ kind: "thread", id }))?.audience).not.toContain("everyone");
    await house.thing(here, about.kind, about.id, ["everyone"]);
    expect((await thingOf({ kind: "thread", id }))?.audience).toEqual(["members"]);
    expect(await house.refusal(readThread, "visitor", here, { id })).toBe("forbidden");
    expect(await refusedReading(stranger, id)).toBe("forbidden");
    expect(await refusedReading(stranger, id, elsewhere)).toBe("not-found");
  });

  test.each([
    ["members", ["lead", "partner", "sitter", "funder"]],
    ["partners", ["lead", "partner", "sitter"]],
    ["backbone", ["lead", "partner"]],
  ])("that stands free for %s is they alone", async (forWhom, readers) => {
    const { id } = await open(partner, { forWhom });
    const all = { lead, partner, sitter, funder };
    for (const [name, who] of Object.entries(all)) {
      const answer = await read(who, id).then(
        () => "reads",
        () => "not",
      );
      expect(answer, name).toBe(readers.includes(name) ? "reads" : "not");
    }
  });

  test("of a committee is for those who sit in it, and nobody opens one for others", async () => {
    const forWhom = `body:${committee}`;
    const { id } = await open(sitter, { forWhom });
    for (const who of [lead, partner, funder]) expect(await refusedReading(who, id)).toBe("not-found");
    for (const [who, where] of [
      [lead, forWhom],
      [funder, "partners"],
    ] as const)
      expect(await house.refusal(openThread, who as Somebody, here, { forWhom: where, title: "a", text: "b" })).toBe(
        "invalid",
      );
  });
});

describe("a message", () => {
  test("asks people to look, and only those who may read it", async () => {
    const { id } = await open(partner, { forWhom: "partners" });
    const told = { id, text: "Please look, @Dan Sitter", tell: [lead?.id] };
    await house.ask(sayInThread, partner as Somebody, here, told);
    const [, message] = (await read(sitter, id)).messages;
    expect(message?.told.toSorted()).toEqual(["Dan Sitter", "Noa of the team"]);
    const chosen = { id, text: "And you?", tell: [funder?.id] };
    expect(await house.refusal(sayInThread, partner as Somebody, here, chosen)).toBe("invalid");
    await house.ask(sayInThread, partner as Somebody, here, { id, text: "Or @Fay Funder" });
    expect((await read(sitter, id)).messages.at(-1)?.told).toEqual([]);
    const waiting = async (who: Somebody | undefined) =>
      (
        await house.ask<{ waiting: { path: string }[] }>(
          listMineFrom([askedWaiting]) as never,
          who as Somebody,
          null,
          {},
        )
      ).waiting;
    expect((await waiting(sitter)).map(({ path }) => path)).toEqual([expect.stringContaining(id)]);
    expect(await waiting(funder)).toEqual([]);
    await house.ask(seeThread, sitter as Somebody, here, { id });
    expect(await waiting(sitter)).toEqual([]);
  });

  test("is counted as not read until its reader has seen it", async () => {
    const { id } = await open(partner, { forWhom: "members" });
    const mine = async (who: Somebody | undefined) => (await listed(who)).find((thread) => thread.id === id);
    expect(await mine(partner)).toMatchObject({ unread: 0, messages: 1 });
    expect(await mine(lead)).toMatchObject({ unread: 1 });
    house.clock.now = new Date(house.clock.now.getTime() + 1000);
    await house.ask(seeThread, lead as Somebody, here, { id });
    expect(await mine(lead)).toMatchObject({ unread: 0 });
    house.clock.now = new Date(house.clock.now.getTime() + 1000);
    await house.ask(sayInThread, partner as Somebody, here, { id, text: "One more" });
    expect(await mine(lead)).toMatchObject({ unread: 1, messages: 2 });
    expect((await listed(lead))[0]?.id).toBe(id);
  });

  test("that a form sends twice, also at once, is said once", async () => {
    const { id } = await open(partner, { forWhom: "members" });
    const saying = { id, messageId: newId(), text: "Once", tell: [lead?.id] };
    await Promise.all([1, 2, 3].map(() => house.ask(sayInThread, partner as Somebody, here, saying)));
    expect((await read(partner, id)).messages.filter(({ text }) => text === "Once")).toHaveLength(1);
    const opening = { id: newId(), forWhom: "members", title: "Twice", text: "Once" };
    await Promise.all([1, 2].map(() => house.ask(openThread, partner as Somebody, here, opening)));
    expect((await read(partner, opening.id)).messages).toHaveLength(1);
  });

  test("is changed by its writer within an hour, and marked", async () => {
    const { id } = await open(partner, { forWhom: "members", text: "The first wording" });
    const [message] = (await read(partner, id)).messages;
    const changing = { id: message?.id, text: "الصياغة الثانية" };
    expect(await house.refusal(changeMessage, lead as Somebody, here, changing)).toBe("forbidden");
    await house.ask(changeMessage, partner as Somebody, here, changing);
    expect((await read(lead, id)).messages[0]).toMatchObject({ text: changing.text, changed: true, language: "ar" });
    const before = house.clock.now;
    house.clock.now = new Date(before.getTime() + 61 * 60_000);
    expect(await house.refusal(changeMessage, partner as Somebody, here, changing)).toBe("conflict");
    house.clock.now = before;
  });

  test("that is changed and taken back at once keeps no words", async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id } = await open(partner, { forWhom: "members", text: "First" });
      const [message] = (await read(partner, id)).messages;
      await Promise.allSettled([
        house.ask(changeMessage, partner as Somebody, here, { id: message?.id, text: "Second" }),
        house.ask(takeBackMessage, partner as Somebody, here, { id: message?.id }),
      ]);
      const kept = await house.scratch.records.read({ initiativeId: here, personId: null }, (tx) =>
        tx.selectFrom("message").select("text").where("thread_id", "=", id).execute(),
      );
      expect(kept).toEqual([{ text: "" }]);
    }
  });

  test("is taken back by its writer: nothing of its words is left", async () => {
    const secret = "Words to regret";
    const { id } = await open(partner, { forWhom: "members", text: secret });
    const [message] = (await read(partner, id)).messages;
    expect(await house.refusal(takeBackMessage, lead as Somebody, here, { id: message?.id })).toBe("forbidden");
    await house.ask(takeBackMessage, partner as Somebody, here, { id: message?.id });
    expect((await read(lead, id)).messages[0]).toMatchObject({ text: "", state: "taken-back" });
    const rows = await house.scratch.records.read({ initiativeId: here, personId: null }, async (tx) => [
      await tx.selectFrom("message").selectAll().where("thread_id", "=", id).execute(),
      await tx.selectFrom("thing").selectAll().where("object_id", "=", id).execute(),
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await house.refusal(takeBackMessage, partner as Somebody, here, { id: message?.id })).toBe("conflict");
  });

  test("is hidden by the backbone team with a reason, where it reads along", async () => {
    const { id } = await open(partner, { forWhom: "members", text: "It names a pupil" });
    const [message] = (await read(partner, id)).messages;
    const hiding = { id: message?.id, reason: "A pupil is named" };
    expect(await house.refusal(hideMessage, sitter as Somebody, here, hiding)).toBe("forbidden");
    await house.ask(hideMessage, lead as Somebody, here, hiding);
    for (const who of [partner, funder])
      expect((await read(who, id)).messages[0]).toMatchObject({ text: "", hiddenBecause: "A pupil is named" });
    expect(JSON.stringify(await thingOf({ kind: "thread", id }))).not.toContain("names a pupil");
    const closed = await open(sitter, { forWhom: `body:${committee}` });
    const [inside] = (await read(sitter, closed.id)).messages;
    expect(await house.refusal(hideMessage, lead as Somebody, here, { id: inside?.id, reason: "x" })).toBe("not-found");
  });

  test("answers only a message of its own discussion", async () => {
    const [one, other] = [
      await open(partner, { forWhom: "members" }),
      await open(sitter, { forWhom: `body:${committee}` }),
    ];
    const [inside] = (await read(sitter, other.id)).messages;
    const answering = { id: one.id, text: "To it", answersTo: inside?.id };
    expect(await house.refusal(sayInThread, partner as Somebody, here, answering)).toBe("invalid");
  });
});

describe("a thing", () => {
  test("knows how much was said about it, and who follows it", async () => {
    const about = { kind: "decision", id: newId() } as const;
    await house.thing(here, about.kind, about.id, ["partners"]);
    const { id } = await open(partner, { about });
    await house.ask(sayInThread, sitter as Somebody, here, { id, text: "Second" });
    const standing = async () =>
      (await house.ask<{ standing: object }>(readAbout, lead as Somebody, here, about)).standing;
    expect(await standing()).toEqual({ talked: 2, follows: false });
    await house.ask(followOne, lead as Somebody, here, { ...about, wanted: true });
    expect(await standing()).toEqual({ talked: 2, follows: true });
    await house.ask(followOne, lead as Somebody, here, { ...about, wanted: false });
    expect(await standing()).toEqual({ talked: 2, follows: false });
    expect(await house.refusal(followOne, funder as Somebody, here, { ...about, wanted: true })).toBe("not-found");
    const [message] = (await read(partner, id)).messages;
    await house.ask(takeBackMessage, partner as Somebody, here, { id: message?.id });
    expect(await standing()).toMatchObject({ talked: 1 });
  });

  test("keeps count and readers while many speak about it and it closes at the same time", async () => {
    const about = { kind: "action", id: newId() } as const;
    await house.thing(here, about.kind, about.id, ["members"]);
    const ids = [await open(partner, { about }), await open(sitter, { about })].map(({ id }) => id);
    const speaking = Array.from({ length: 6 }, (_, turn) =>
      house.ask(sayInThread, sitter as Somebody, here, { id: ids[turn % 2], text: `Turn ${turn}` }),
    );
    await Promise.all([...speaking, house.thing(here, about.kind, about.id, [`body:${committee}`])]);
    for (const id of ids) expect((await thingOf({ kind: "thread", id }))?.audience, id).toEqual([`body:${committee}`]);
    expect(await house.ask(readAbout, sitter as Somebody, here, about)).toMatchObject({ standing: { talked: 8 } });
  });

  test("that is gone takes its discussions with it", async () => {
    const about = { kind: "file", id: newId() } as const;
    await house.thing(here, about.kind, about.id, ["members"]);
    const { id } = await open(partner, { about });
    await house.write(here, (tx) => forgetThing(tx, here, about));
    expect(await thingOf({ kind: "thread", id })).toBeUndefined();
    expect(await refusedReading(partner, id)).toBe("not-found");
  });
});
