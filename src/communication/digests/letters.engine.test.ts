import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { chooseWishes, readTold, stopByLink } from "../../backbone/notifications/operations.ts";
import { wishesOf } from "../../backbone/notifications/quiet.ts";
import { newId } from "../../core/id.ts";
import type { Records } from "../../storage/records.ts";
import { openThread, takeBackMessage } from "../threads/operations.ts";
import { address, days, type LetterHouse, openLetterHouse, wednesday } from "./testing.ts";

let house: LetterHouse["house"];
let north: LetterHouse["north"];
let south: LetterHouse["south"];
let lead: LetterHouse["lead"];
let reader: LetterHouse["reader"];
let hebrew: LetterHouse["hebrew"];
let send: LetterHouse["send"];
let mails: LetterHouse["mails"];
let tell: LetterHouse["tell"];

const opened: LetterHouse[] = [];
beforeEach(async () => {
  const one = await openLetterHouse();
  opened.push(one);
  ({ house, north, south, lead, reader, hebrew, send, mails, tell } = one);
});
afterAll(() => Promise.all(opened.map((one) => one.house.close())));

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
    await house.ask(chooseWishes, reader, null, { wantsMail: true, wishes });
    await tell(north, [reader]);
    expect(await send(wednesday)).toMatchObject({ mailed: 0 });
    await tell(north, [reader], { reason: "announced" });
    expect(await send(days(1))).toMatchObject({ mailed: 1 });
    expect((await mails(reader))[0]?.subject).toContain("One thing");
    await house.ask(chooseWishes, reader, null, { wantsMail: false, wishes });
    await tell(north, [reader]);
    await send(days(2));
    expect(await mails(reader)).toHaveLength(1);
    expect((await house.ask<{ told: [] }>(readTold, reader, null, {})).told).toHaveLength(3);
    const noDay = { ...wishes, restsOnSabbath: true, quietDays: [0, 1, 2, 3, 4, 5] };
    expect(await house.refusal(chooseWishes, reader, null, { wantsMail: true, wishes: noDay })).toBe("invalid");
  });

  test("leaves out what is closed to her by then, and so does her page", async () => {
    const id = newId();
    await house.thing(north, "meeting", id, ["members"]);
    await tell(north, [reader], { about: { kind: "meeting", id } });
    await house.thing(north, "meeting", id, ["backbone"]);
    await send(wednesday);
    expect(await mails()).toEqual([]);
    expect((await house.ask<{ told: [] }>(readTold, reader, null, {})).told).toEqual([]);
  });

  test("asks by a day once, and once more two days before; not where she has looked", async () => {
    await tell(north, [reader, hebrew], { due: "2026-12-08" });
    await send(wednesday);
    house.clock.now = days(1);
    await house.write(north, (tx) =>
      tx
        .updateTable("notification")
        .set({ seen_at: days(1) })
        .where("person_id", "=", hebrew.id ?? "")
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

test("a message that asks to look comes with its words, and with an address to answer its author; not once it is gone", async () => {
  const opening = { forWhom: "members", title: "The plan", text: "Does Tuesday suit?", tell: [reader.id, hebrew.id] };
  await house.ask(openThread, lead, north, opening);
  await send(wednesday);
  const [mail] = await mails(reader);
  expect(mail?.body).toContain("Does Tuesday suit?");
  expect(mail?.subject).not.toContain("plan");
  expect(mail?.reply_to).toMatch(/^reply\+[0-9a-f]{40}@reply\.example\.org$/);
  expect((await mails(hebrew))[0]?.reply_to).not.toBe(mail?.reply_to);
  const again = await house.ask<{ id: string }>(openThread, lead, north, {
    ...opening,
    text: "Gone soon",
  });
  const [message] = await house.write(north, (tx) =>
    tx.selectFrom("message").select("id").where("thread_id", "=", again.id).execute(),
  );
  await house.ask(takeBackMessage, lead, north, { id: message?.id });
  await send(days(1));
  expect(await mails(reader)).toHaveLength(1);
});
