import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { chooseWishes, readTold, stopByLink } from "../../backbone/notifications/operations.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { wishesOf } from "../../backbone/notifications/quiet.ts";
import { followOne } from "../../backbone/things/operations.ts";
import { tellThing } from "../../backbone/things/public.ts";
import { newId } from "../../core/id.ts";
import { words } from "../../core/message.ts";
import type { Records } from "../../storage/records.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../testing.ts";
import { openThread, takeBackMessage } from "../threads/operations.ts";
import { sendDue } from "./send-due.ts";

const said = words({
  asked: { en: "Asked: {what}", he: "בקשה: {what}", ar: "طلب: {what}" },
  state: { en: "Now it is {what}", he: "עכשיו {what}", ar: "الآن {what}" },
});

/** Late morning in New York, afternoon in Jerusalem: a Wednesday. */
const wednesday = new Date("2026-11-25T15:00Z");
const monday = new Date("2026-11-30T15:00Z");
const days = (count: number, from = wednesday): Date => new Date(from.getTime() + count * 86_400_000);

const houses: TalkHouse[] = [];
let house: TalkHouse;
let [north, south]: string[] = [];
let [lead, reader, hebrew]: Somebody[] = [];

beforeEach(async () => {
  house = await openTalkHouse();
  houses.push(house);
  house.clock.now = wednesday;
  north = await house.found("north");
  south = await house.found("south");
  lead = await house.person("Noa");
  reader = await house.person("Rita");
  hebrew = await house.person("חנה", "he");
  for (const place of [north, south]) {
    await house.joins(place, lead, ["backbone"]);
    await house.joins(place, reader, ["partner"]);
    await house.joins(place, hebrew, ["partner"]);
  }
});
afterAll(() => Promise.all(houses.map((one) => one.close())));

const address = "https://fivefold.example.org";
const send = (now: Date, records: Records = house.scratch.records) =>
  sendDue(records, { address, replyDomain: "reply.example.org", now: () => now });
const mails = (to?: Somebody) =>
  house.write(null, async (tx) => {
    const rows = await tx.selectFrom("mail").selectAll().orderBy("id").execute();
    return to ? rows.filter((mail) => mail.to_address === to.mail) : rows;
  });
const tell = (place: string | undefined, to: readonly (Somebody | undefined)[], more: object = {}) =>
  house.write(place as string, (tx) =>
    notify(tx, place as string, {
      to: to.map((one) => one?.id ?? ""),
      reason: "asked",
      about: { kind: "meeting", id: newId() },
      path: "meetings/1",
      sentence: said.asked,
      values: { what: "the plan" },
      now: house.clock.now,
      ...more,
    }),
  );
const change = (place: string | undefined, id: string, what: string, more: object = {}) =>
  house.write(place as string, (tx) =>
    tellThing(tx, place as string, {
      kind: "decision",
      id,
      path: `decisions/${id}`,
      names: { en: `Decision ${id.slice(-4)}` },
      audience: ["members"],
      state: { message: said.state, values: { what } },
      by: lead?.id ?? null,
      now: house.clock.now,
      ...more,
    }),
  );
const follow = (place: string | undefined, who: Somebody | undefined, id: string) =>
  house.ask(followOne, who as Somebody, place as string, { kind: "decision", id, wanted: true });

describe("the one mail of a day", () => {
  test("tells what came from all initiatives together, and the next goes on the next day", async () => {
    await tell(north, [reader], { values: { what: "the north" } });
    await tell(south, [reader], { values: { what: "the south" } });
    expect(await send(wednesday)).toEqual({ looked: 1, mailed: 1 });
    const [mail] = await mails(reader);
    expect(mail?.subject).toBe("2 things for you: Initiative north, Initiative south");
    expect(mail?.subject).not.toContain("the north");
    expect(mail?.body).toContain("Asked: the north");
    expect(mail?.body).toContain(`${address}/south/meetings/1`);
    await tell(south, [reader], { values: { what: "one more" } });
    for (const hours of [0.25, 1, 6]) await send(new Date(wednesday.getTime() + hours * 3_600_000));
    expect(await mails(reader)).toHaveLength(1);
    await send(days(1));
    const all = await mails(reader);
    expect(all).toHaveLength(2);
    expect(all[1]?.body).toContain("one more");
    expect(all[1]?.body).not.toContain("the north");
  });

  test("is not written where there is nothing, and then nobody is looked at", async () => {
    expect(await send(wednesday)).toEqual({ looked: 0, mailed: 0 });
    await tell(north, [reader]);
    await send(wednesday);
    for (const day of [1, 2, 5]) expect(await send(days(day))).toEqual({ looked: 0, mailed: 0 });
    expect(await mails()).toHaveLength(1);
  });

  test("keeps the quiet of each reader", async () => {
    const friday = new Date("2026-11-27T15:00Z");
    house.clock.now = friday;
    await tell(north, [reader, hebrew]);
    await send(friday);
    await send(days(1, friday));
    expect([(await mails(reader)).length, (await mails(hebrew)).length]).toEqual([1, 0]);
    expect(await send(new Date("2026-11-29T05:00Z"))).toMatchObject({ mailed: 1 });
    const [mail] = await mails(hebrew);
    expect(mail?.body).toContain("בקשה: ");
    expect(mail?.language).toBe("he");
  });

  test("goes by what she has chosen", async () => {
    const wishes = { ...wishesOf({}, "en"), quietDays: [3], muted: ["announced"] };
    await house.ask(chooseWishes, reader as Somebody, null, { wantsMail: true, wishes });
    await tell(north, [reader]);
    expect(await send(wednesday)).toMatchObject({ mailed: 0 });
    await tell(north, [reader], { reason: "announced" });
    expect(await send(days(1))).toMatchObject({ mailed: 1 });
    expect((await mails(reader))[0]?.subject).toContain("One thing");
    await house.ask(chooseWishes, reader as Somebody, null, { wantsMail: false, wishes });
    await tell(north, [reader]);
    await send(days(2));
    expect(await mails(reader)).toHaveLength(1);
    expect((await house.ask<{ told: [] }>(readTold, reader as Somebody, null, {})).told).toHaveLength(3);
    const noDay = { ...wishes, restsOnSabbath: true, quietDays: [0, 1, 2, 3, 4, 5] };
    expect(await house.refusal(chooseWishes, reader as Somebody, null, { wantsMail: true, wishes: noDay })).toBe(
      "invalid",
    );
  });

  test("leaves out what is closed to her by then, and so does her page", async () => {
    const id = newId();
    await house.thing(north as string, "meeting", id, ["members"]);
    await tell(north, [reader], { about: { kind: "meeting", id } });
    await house.thing(north as string, "meeting", id, ["backbone"]);
    await send(wednesday);
    expect(await mails()).toEqual([]);
    expect((await house.ask<{ told: [] }>(readTold, reader as Somebody, null, {})).told).toEqual([]);
  });

  test("asks by a day once, and once more two days before; not where she has looked", async () => {
    await tell(north, [reader, hebrew], { due: "2026-12-08" });
    await send(wednesday);
    house.clock.now = days(1);
    await house.write(north as string, (tx) =>
      tx
        .updateTable("notification")
        .set({ seen_at: days(1) })
        .where("person_id", "=", hebrew?.id ?? "")
        .execute(),
    );
    for (let day = 1; day < 20; day += 1) await send(days(day));
    expect(await mails(hebrew)).toHaveLength(1);
    const all = await mails(reader);
    expect(all.map(({ body }) => body.includes("Reminder:"))).toEqual([false, true]);
    expect(all[0]?.body).toContain("8 December 2026");
  });

  test("can be stopped by its link without a sign-in, digest alone or all", async () => {
    await tell(north, [reader]);
    await send(wednesday);
    const [mail] = await mails(reader);
    const link = mail?.stop_link ?? "";
    expect(mail?.body).toContain(link);
    const token = link.split("/").at(-1) ?? "";
    const kept = await house.write(null, (tx) => tx.selectFrom("mail_stop").selectAll().execute());
    expect(JSON.stringify(kept)).not.toContain(token);
    const stop = (input: object) => house.ask(stopByLink, "visitor", null, input);
    await stop({ token, what: "digest" });
    await tell(north, [reader]);
    await send(days(1));
    expect(await mails(reader)).toHaveLength(2);
    await stop({ token, what: "all" });
    await tell(north, [reader]);
    await send(days(2));
    expect(await mails(reader)).toHaveLength(2);
    expect(await house.refusal(stopByLink, "visitor", null, { token: "guessed", what: "all" })).toBe("not-found");
  });
});

describe("nothing is mailed twice, and nothing is lost", () => {
  test("by a crash at any moment of the writing", async () => {
    await tell(north, [reader, lead]);
    const { records } = house.scratch;
    const crashing = Object.create(records, {
      read: { value: records.read.bind(records) },
      write: {
        value: (sight: Parameters<Records["write"]>[0], step: Parameters<Records["write"]>[1]) =>
          records.write(sight, async (tx) => {
            await step(tx);
            if (sight.initiativeId === null) throw new Error("the power went");
          }),
      },
    }) as Records;
    await expect(send(wednesday, crashing)).rejects.toThrow("the power went");
    expect(await mails()).toEqual([]);
    expect(await send(wednesday)).toEqual({ looked: 2, mailed: 2 });
    expect(await send(wednesday)).toEqual({ looked: 0, mailed: 0 });
  });

  test("by two that run at once", async () => {
    await tell(north, [reader, lead, hebrew]);
    const sent = await Promise.all([1, 2, 3].map(() => send(wednesday)));
    expect(sent.reduce((sum, { mailed }) => sum + mailed, 0)).toBe(3);
    expect(await mails()).toHaveLength(3);
  });
});

describe("the weekly digest", () => {
  test("tells the newest state alone, by thing, of what others did; nothing if nothing", async () => {
    const [one, other, own, unfollowed] = [newId(), newId(), newId(), newId()];
    for (const id of [one, other, own, unfollowed]) await change(north, id, "begun");
    house.clock.now = days(0.1);
    for (const id of [one, other, own]) await follow(north, reader, id);
    house.clock.now = days(1);
    await change(north, one, "half done");
    await change(north, unfollowed, "half done");
    await change(north, own, "mine", { by: reader?.id });
    house.clock.now = days(2);
    await change(north, one, "done");
    for (const day of [2, 3, 4]) expect(await send(days(day))).toMatchObject({ mailed: 0 });
    expect(await send(monday)).toMatchObject({ mailed: 1 });
    const [mail] = await mails(reader);
    expect(mail?.subject).toBe("What is new in what you follow: Initiative north");
    expect(mail?.body).toContain("Now it is done");
    for (const not of ["half done", "begun", "mine"]) expect(mail?.body).not.toContain(not);
    for (const day of [7, 14, 21]) await send(days(day, monday));
    expect(await mails(reader)).toHaveLength(1);
  });

  test("is that day's mail: what is told goes with it", async () => {
    const id = newId();
    await change(south, id, "begun");
    await follow(south, reader, id);
    house.clock.now = days(1);
    await change(south, id, "done");
    house.clock.now = monday;
    await tell(north, [reader]);
    expect(await send(monday)).toMatchObject({ mailed: 1 });
    const [mail] = await mails(reader);
    expect(mail?.body).toContain("Asked: the plan");
    expect(mail?.body).toContain("Now it is done");
  });

  test("asks who may read at the moment of sending", async () => {
    const [closed, left] = [newId(), newId()];
    for (const [place, id] of [
      [north, closed],
      [south, left],
    ] as const) {
      await change(place, id, "begun");
      await follow(place, reader, id);
    }
    house.clock.now = days(1);
    await change(north, closed, "secret");
    await change(south, left, "secret");
    await send(days(1));
    await change(north, closed, "secret", { audience: ["backbone"] });
    await house.write(south as string, (tx) =>
      tx
        .deleteFrom("membership")
        .where("person_id", "=", reader?.id ?? "")
        .execute(),
    );
    await send(monday);
    expect(await mails(reader)).toEqual([]);
  });

  test("tells of a discussion to those who follow what it is about, without its words", async () => {
    const id = newId();
    await change(north, id, "begun");
    await follow(north, reader, id);
    house.clock.now = days(1);
    const about = { kind: "decision", id };
    await house.ask(openThread, lead as Somebody, north as string, {
      about,
      title: "A question",
      text: "A line of a story",
    });
    await send(monday);
    const [mail] = await mails(reader);
    expect(mail?.body).toContain("A question");
    expect(mail?.body).not.toContain("A line of a story");
  });
});

test("a message that asks to look comes with its words, and with an address to answer its author; not once it is gone", async () => {
  const opening = { forWhom: "members", title: "The plan", text: "Does Tuesday suit?", tell: [reader?.id, hebrew?.id] };
  await house.ask(openThread, lead as Somebody, north as string, opening);
  await send(wednesday);
  const [mail] = await mails(reader);
  expect(mail?.body).toContain("Does Tuesday suit?");
  expect(mail?.subject).not.toContain("plan");
  expect(mail?.reply_to).toMatch(/^reply\+[0-9a-f]{40}@reply\.example\.org$/);
  expect((await mails(hebrew))[0]?.reply_to).not.toBe(mail?.reply_to);
  const again = await house.ask<{ id: string }>(openThread, lead as Somebody, north as string, {
    ...opening,
    text: "Gone soon",
  });
  const [message] = await house.write(north as string, (tx) =>
    tx.selectFrom("message").select("id").where("thread_id", "=", again.id).execute(),
  );
  await house.ask(takeBackMessage, lead as Somebody, north as string, { id: message?.id });
  await send(days(1));
  expect(await mails(reader)).toHaveLength(1);
});
