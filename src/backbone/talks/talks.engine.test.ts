import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlace, type Place, refused, refusedFields, type Someone, visitor } from "../joining/testing.ts";
import { forgetOldTalks } from "./forget-operation.ts";
import { correctTalk, finishFollowUp, listTalksOwed, listTalksWith, logTalk, removeOneTalk } from "./operations.ts";
import { followUpsWaiting, talksOnDesk } from "./waiting.ts";

let place: Place;
let [school, museum]: string[] = [];
const people: Record<string, Someone> = {};
const who = (name: string): Someone => {
  const person = people[name];
  if (!person) throw new Error(`Nobody is called ${name}`);
  return person;
};

const talk = (more: object = {}) => ({
  organizationId: school,
  heldOn: "2026-02-20",
  talkedWith: "Their head",
  strengths: "A strong team of teachers",
  struggles: "Nobody pays for the evenings",
  followUp: "Introduce them to the museum",
  followUpBy: who("director").personId,
  followUpDue: "2026-03-10",
  ...more,
});

beforeAll(async () => {
  place = await openPlace();
  school = await place.organization("School");
  museum = await place.organization("Museum");
  people.director = await place.member("Director", ["backbone"]);
  people.colleague = await place.member("Colleague", ["backbone"]);
  people.head = await place.member("Head of the school", ["partner"], [school]);
  people.other = await place.member("Of the museum", ["partner"], [museum]);
  people.funder = await place.member("Funder", ["funder"]);
  people.evaluator = await place.member("Evaluator", ["evaluator"]);
});
afterAll(() => place?.scratch.close());

test("who has not been talked to comes first", async () => {
  expect(await place.ask(listTalksOwed, who("director"))).toMatchObject({
    organizations: [
      { name: "Museum", lastOn: null, isOwed: true },
      { name: "School", lastOn: null, isOwed: true },
    ],
  });
  await place.ask(logTalk, who("director"), talk());
  expect(await place.ask(listTalksOwed, who("director"))).toMatchObject({
    organizations: [
      { name: "Museum", isOwed: true },
      { name: "School", lastOn: "2026-02-20", isOwed: false },
    ],
    followUps: [{ followUp: "Introduce them to the museum", by: "Director" }],
  });
});

test("every talk ends with a follow-up, and what does not fit is named", async () => {
  const log = (more: object) => place.ask(logTalk, who("director"), talk(more));
  await expect(log({ followUp: " " })).rejects.toEqual(refusedFields("followUp"));
  await expect(log({ heldOn: "2026-03-02" })).rejects.toEqual(refusedFields("heldOn"));
  await expect(log({ heldOn: "2024-02-28" })).rejects.toEqual(refusedFields("heldOn"));
  await expect(log({ followUpDue: "2026-02-01" })).rejects.toEqual(refusedFields("followUpDue"));
  await expect(log({ heldBy: who("head").personId })).rejects.toEqual(refusedFields("heldBy"));
  await expect(log({ followUpBy: who("other").personId })).rejects.toEqual(refusedFields("followUpBy"));
});

test("the backbone and the organization itself read it, nobody else in any way", async () => {
  for (const reader of ["director", "colleague", "head"])
    expect(await place.ask(listTalksWith, who(reader), { organizationId: school })).toMatchObject({
      talks: [{ struggles: "Nobody pays for the evenings" }],
    });
  const [row] = await place.rows<{ id: string }>("select id from talk");
  for (const reader of ["other", "funder", "evaluator"]) {
    await expect(place.ask(listTalksWith, who(reader), { organizationId: school })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(place.ask(listTalksOwed, who(reader))).rejects.toEqual(refused("forbidden"));
    await expect(place.ask(finishFollowUp, who(reader), { id: row?.id })).rejects.toEqual(refused("not-found"));
    await expect(place.ask(correctTalk, who(reader), { id: row?.id, text: "No" })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(place.ask(logTalk, who(reader), talk())).rejects.toEqual(refused("forbidden"));
  }
  await expect(place.ask(listTalksWith, visitor, { organizationId: school })).rejects.toEqual(refused("forbidden"));
  for (const table of ["thing", "notification", "history", "mail"]) {
    const rows = await place.rows(`select * from ${table}`);
    expect(JSON.stringify(rows), table).not.toMatch(/teachers|evenings|museum/);
  }
});

test("the organization says something beside it; what is written stays", async () => {
  const [row] = await place.rows<{ id: string }>("select id from talk");
  await place.ask(correctTalk, who("head"), { id: row?.id, text: "The town pays since January." });
  expect(await place.ask(listTalksWith, who("director"), { organizationId: school })).toMatchObject({
    talks: [
      {
        struggles: "Nobody pays for the evenings",
        corrections: [{ by: "Head of the school", text: "The town pays since January." }],
      },
    ],
  });
  await expect(place.ask(correctTalk, who("director"), { id: row?.id, text: "Mine" })).rejects.toEqual(
    refused("forbidden"),
  );
  await expect(place.ask(finishFollowUp, who("head"), { id: row?.id })).rejects.toEqual(refused("forbidden"));
});

test("a follow-up waits for whoever gave it, is told without what was said, and is done once", async () => {
  const given = talk({ followUpBy: who("head").personId, followUpDue: "2026-03-05" });
  const { id } = await place.ask(logTalk, who("director"), given);
  const told = await place.rows<{ sentence_values: object; due: string }>(
    `select sentence_values, due from notification where person_id = '${who("head").personId}'`,
  );
  expect(told).toEqual([{ sentence_values: {}, due: "2026-03-05" }]);
  const waits = (name: string) =>
    place.scratch.records.read({ initiativeId: place.initiativeId, personId: who(name).personId }, async (tx) => {
      const [membership] = who(name).memberships;
      return membership
        ? followUpsWaiting(tx, { ...membership, personId: who(name).personId, now: place.clock.now })
        : [];
    });
  expect(await waits("head")).toMatchObject([{ due: "2026-03-05", path: `organizations/${school}/talks` }]);
  expect(await waits("colleague")).toEqual([]);
  const desk = () =>
    place.scratch.records.read({ initiativeId: place.initiativeId, personId: who("director").personId }, (tx) =>
      talksOnDesk(tx, {
        initiativeId: place.initiativeId,
        personId: who("director").personId,
        now: place.clock.now,
      }),
    );
  expect(await desk()).toMatchObject([
    { about: "talks", values: { count: 1 }, due: "2026-03-05" },
    { about: "talks", values: { count: 1 }, due: null },
  ]);
  await place.ask(finishFollowUp, who("head"), { id });
  await place.ask(finishFollowUp, who("head"), { id });
  expect(await waits("head")).toEqual([]);
  expect(await desk()).toMatchObject([{ values: { count: 1 }, due: null }]);
});

test("what is written is kept for two years and then deleted by the program alone", async () => {
  const then = place.clock.now;
  place.clock.now = new Date("2028-02-20T08:00:00Z");
  await expect(place.ask(forgetOldTalks, who("director"))).rejects.toEqual(refused("forbidden"));
  expect(await place.ask(forgetOldTalks, { kind: "program" })).toEqual({ forgotten: 0 });
  place.clock.now = new Date("2028-02-21T08:00:00Z");
  expect((await place.ask(listTalksWith, who("director"), { organizationId: school })).talks).toEqual([]);
  expect(await place.ask(forgetOldTalks, { kind: "program" })).toEqual({ forgotten: 2 });
  expect(await place.rows("select id from talk union all select id from talk_correction")).toEqual([]);
  place.clock.now = then;
});

test("what was written by mistake can be taken away by the backbone", async () => {
  const { id } = await place.ask(logTalk, who("director"), talk());
  await expect(place.ask(removeOneTalk, who("head"), { id })).rejects.toEqual(refused("forbidden"));
  await place.ask(removeOneTalk, who("director"), { id });
  await expect(place.ask(removeOneTalk, who("director"), { id })).rejects.toEqual(refused("not-found"));
});
