import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findThing } from "../../backbone/things/public.ts";
import { newId } from "../../core/id.ts";
import { sendDue } from "../digests/send-due.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../testing.ts";
import { draftOne, listAll, readChoices, readOne, sendOne } from "./operations.ts";

let house: TalkHouse;
let here: string;
let committee: string;
let lead: Somebody;
let chair: Somebody;
let member: Somebody;
let arab: Somebody;
let funder: Somebody;

beforeAll(async () => {
  house = await openTalkHouse();
  house.clock.now = new Date("2026-11-25T15:00Z");
  here = await house.found("north");
  lead = await house.person("Noa");
  chair = await house.person("Carla Chair");
  member = await house.person("חנה", "he");
  arab = await house.person("لينا", "ar");
  funder = await house.person("Fay Funder");
  await house.joins(here, lead, ["backbone"]);
  for (const one of [chair, member, arab]) await house.joins(here, one, ["partner"]);
  await house.joins(here, funder, ["funder"]);
  committee = await house.body(here);
  await house.sits(here, committee, chair, "chair");
  await house.sits(here, committee, member);
  const school = newId();
  await house.write(here, async (tx) => {
    await sql`insert into organization (initiative_id, id, name, language, sector, admitted_on)
      values (${here}, ${school}, 'A school', 'en', 'school-network', '2024-05-01')`.execute(tx);
    await sql`insert into representation (initiative_id, person_id, organization_id)
      values (${here}, ${member.id}, ${school}), (${here}, ${arab.id}, ${school})`.execute(tx);
  });
});
afterAll(() => house?.close());

const texts = { titles: { en: "A day off", he: "יום חופש" }, texts: { en: "On Thursday.", he: "ביום חמישי." } };
const draft = (who: Somebody, segment: object, more: object = {}) =>
  house.ask<{ id: string }>(draftOne, who, here, { ...texts, segment, ...more });
const read = (who: Somebody, id: string) =>
  house.ask<{ wouldReach: { all: number; by: object } | null; reached: number }>(readOne, who, here, { id });

describe("whom an announcement reaches", () => {
  test.each([
    [{ circle: "members" }, 5],
    [{ circle: "partners" }, 4],
    [{ circle: "members", language: "ar" }, 1],
    [{ circle: "members", permission: "funder" }, 1],
    [{ circle: "members", sectors: ["school-network"] }, 2],
    [{ circle: "members", sectors: ["school-network"], language: "he" }, 1],
    [{ circle: "members", admittedIn: 2024 }, 2],
    [{ circle: "members", admittedIn: 2023 }, 0],
  ])("%j: %i people, told before it goes", async (segment, all) => {
    const { id } = await draft(lead, segment);
    expect((await read(lead, id)).wouldReach?.all).toBe(all);
    if (all === 0) expect(await house.refusal(sendOne, lead, here, { id })).toBe("invalid");
    else expect(await house.ask(sendOne, lead, here, { id })).toMatchObject({ reached: all });
  });
});

describe("who announces", () => {
  test("to all is the backbone team, to a committee also whoever chairs it", async () => {
    for (const [who, circle] of [
      [chair, "members"],
      [member, `body:${committee}`],
      [funder, "partners"],
    ] as const)
      expect(await house.refusal(draftOne, who, here, { ...texts, segment: { circle } })).toBe("forbidden");
    expect(await house.ask(readChoices, chair, here, {})).toMatchObject({ toAll: false, bodies: [{ id: committee }] });
    expect(await house.ask(readChoices, funder, here, {})).toMatchObject({ toAll: false, bodies: [] });
    const { id } = await draft(chair, { circle: `body:${committee}` });
    expect(await house.ask(sendOne, chair, here, { id })).toMatchObject({ reached: 2 });
    expect(await read(member, id)).toMatchObject({ reached: 2 });
    for (const who of [lead, funder, arab])
      expect(await house.refusal(readOne, who, here, { id }), who.name).toBe("not-found");
    const listed = await house.ask<{ announcements: { id: string }[] }>(listAll, lead, here, {});
    expect(listed.announcements.map((one) => one.id)).not.toContain(id);
  });

  test("who no longer chairs cannot send the draft that she wrote as chair", async () => {
    const { id } = await draft(chair, { circle: `body:${committee}` });
    await house.write(here, (tx) =>
      tx.updateTable("seat").set({ until: "2020-01-01" }).where("duty", "=", "chair").execute(),
    );
    expect(await house.refusal(sendOne, chair, here, { id })).toBe("forbidden");
  });
});

describe("an announcement", () => {
  test("as a draft is its writer's alone, is sent once, and is read by whom it reached", async () => {
    const { id } = await draft(lead, { circle: "partners" });
    for (const who of [member, funder, chair]) {
      expect(await house.refusal(readOne, who, here, { id })).toBe("not-found");
      expect(await house.refusal(sendOne, who, here, { id })).toBe("not-found");
    }
    const sending = await Promise.allSettled([1, 2, 3].map(() => house.ask(sendOne, lead, here, { id })));
    expect(sending.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await house.refusal(draftOne, lead, here, { ...texts, id, segment: { circle: "members" } })).toBe(
      "conflict",
    );
    expect(await read(member, id)).toMatchObject({ wouldReach: null });
    expect(await house.refusal(readOne, funder, here, { id })).toBe("not-found");
    const thing = await house.scratch.records.read({ initiativeId: here, personId: null }, (tx) =>
      findThing(tx, here, null, { kind: "announcement", id }),
    );
    expect(thing?.audience).toContain(`person:${member.id}`);
    expect(thing?.audience).not.toContain(`person:${funder.id}`);
  });

  test("needs a title and a text in each language that it is written in", async () => {
    const segment = { circle: "members" };
    for (const lame of [{ titles: { en: "Only a title", ar: "عنوان" } }, { texts: { ar: "نصّ" } }])
      expect(await house.refusal(draftOne, lead, here, { ...texts, ...lame, segment })).toBe("invalid");
  });

  test("comes in the daily mail of each, in her language or in the first, and not twice", async () => {
    const { id } = await draft(lead, { circle: "members" }, { texts: { en: "Only now.", he: "רק עכשיו." } });
    await house.ask(sendOne, lead, here, { id });
    const send = () =>
      sendDue(house.scratch.records, { address: "https://a.example", replyDomain: null, now: () => house.clock.now });
    await send();
    await send();
    const mails = await house.write(null, (tx) => tx.selectFrom("mail").selectAll().execute());
    const to = (one: Somebody) => mails.filter((mail) => mail.to_address === one.mail);
    expect(to(member)).toHaveLength(1);
    expect(to(member)[0]?.body).toContain("רק עכשיו.");
    expect(to(arab)[0]?.body).toContain("Only now.");
    expect(to(arab)[0]?.body).toContain("إعلان");
    expect(to(lead)).toEqual([]);
  });
});
