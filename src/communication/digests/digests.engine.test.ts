import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../core/id.ts";
import { openThread } from "../threads/operations.ts";
import { days, type LetterHouse, monday, openLetterHouse } from "./testing.ts";

let house: LetterHouse["house"];
let north: LetterHouse["north"];
let south: LetterHouse["south"];
let lead: LetterHouse["lead"];
let reader: LetterHouse["reader"];
let send: LetterHouse["send"];
let mails: LetterHouse["mails"];
let tell: LetterHouse["tell"];
let change: LetterHouse["change"];
let follow: LetterHouse["follow"];

const opened: LetterHouse[] = [];
beforeEach(async () => {
  const one = await openLetterHouse();
  opened.push(one);
  ({ house, north, south, lead, reader, send, mails, tell, change, follow } = one);
});
afterAll(() => Promise.all(opened.map((one) => one.house.close())));

describe("the weekly digest", () => {
  test("tells the newest state alone, by thing, of what others did; nothing if nothing", async () => {
    const [one, other, own, unfollowed] = [newId(), newId(), newId(), newId()];
    for (const id of [one, other, own, unfollowed]) await change(north, id, "begun");
    house.clock.now = days(0.1);
    for (const id of [one, other, own]) await follow(north, reader, id);
    house.clock.now = days(1);
    await change(north, one, "half done");
    await change(north, unfollowed, "half done");
    await change(north, own, "mine", { by: reader.id });
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
    await house.write(south, (tx) =>
      tx
        .deleteFrom("membership")
        .where("person_id", "=", reader.id ?? "")
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
    await house.ask(openThread, lead, north, {
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
