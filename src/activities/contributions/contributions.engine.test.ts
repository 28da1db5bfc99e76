import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  openPlace,
  type Place,
  refused,
  refusedFields,
  type Someone,
  visitor,
} from "../../backbone/joining/testing.ts";
import { newId } from "../../core/id.ts";
import { addCommitment, commitmentSchema } from "../commitments/public.ts";
import { contributionSchema } from "./contribution.ts";
import { answerOverlap, listAllOverlaps, readOverlap, seekOverlaps, settleOverlap } from "./overlaps/operations.ts";
import { overlapsOnDesk, overlapsWaiting } from "./overlaps/waiting.ts";
import { addContribution } from "./store.ts";
import { sayHow, showTotals } from "./totals/operations.ts";
import { readTotals } from "./totals/read-operation.ts";

let place: Place;
const people: Record<string, Someone> = {};
const who = (name: string): Someone => {
  const person = people[name];
  if (!person) throw new Error(`Nobody is called ${name}`);
  return person;
};
const [goalId, indicatorId, typeA, typeB] = [newId(), newId(), newId(), newId()];
const organizations: string[] = [];
const promises: string[] = [];

const write = <T>(step: Parameters<Place["scratch"]["records"]["write"]>[1]) =>
  place.scratch.records.write({ initiativeId: place.initiativeId, personId: null }, step) as Promise<T>;

async function promise(organization: number, more: object = {}): Promise<string> {
  const id = newId();
  const commitment = commitmentSchema.parse({
    organizationId: organizations[organization],
    names: { en: `Promise of ${organization}` },
    measure: "count",
    quantity: 100,
    unit: { en: "teachers" },
    goalId,
    typeId: typeA,
    countsToGoal: true,
    dueOn: "2018-06-30",
    ...more,
  });
  await write((tx) =>
    addCommitment(tx, place.initiativeId, { ...commitment, id, state: "open" }, { by: null, now: place.clock.now }),
  );
  return id;
}

async function came(organization: number, amount: number, more: object = {}): Promise<string> {
  const id = newId();
  const contribution = contributionSchema.parse({
    commitmentId: promises[organization],
    organizationId: organizations[organization],
    amount,
    period: "2017",
    ...more,
  });
  await write((tx) =>
    addContribution(tx, place.initiativeId, { ...contribution, id }, { by: null, now: place.clock.now }),
  );
  return id;
}

const totals = (as = "other") => place.ask(readTotals, who(as), {});
const show = () => place.ask(showTotals, who("director"), {});

beforeAll(async () => {
  place = await openPlace();
  for (const name of ["School", "Museum", "College", "Lab", "City", "Fund"])
    organizations.push(await place.organization(name));
  const of = (at: number) => [organizations[at] ?? ""];
  people.director = await place.member("Director", ["backbone"]);
  people.school = await place.member("Of the school", ["partner"], of(0));
  people.museum = await place.member("Of the museum", ["partner"], of(1));
  people.other = await place.member("Of the college", ["partner"], of(2));
  people.funder = await place.member("Funder", ["funder"]);
  people.evaluator = await place.member("Evaluator", ["evaluator"]);
  await write(async (tx) => {
    const at = place.initiativeId;
    await sql`insert into indicator (initiative_id, id, slug, names, kind, unit, direction) values (${at}, ${indicatorId}, 'teachers', '{"en":"Teachers"}', 'count', '{"en":"teachers"}', 'up')`.execute(
      tx,
    );
    await sql`insert into goal (initiative_id, id, indicator_id, kind, names, sentence, baseline_period, baseline_value, target_period, target_value, path, steps, lag_periods, adopted, position) values (${at}, ${goalId}, ${indicatorId}, 'level', '{"en":"Teachers"}', '{}', '2015', 0, '2021', 1000, 'straight', '[]', 0, '[]', 0)`.execute(
      tx,
    );
    await sql`insert into commitment_type (initiative_id, id, names, position) values (${at}, ${typeA}, '{"en":"Preparing"}', 0), (${at}, ${typeB}, '{"en":"Keeping"}', 1)`.execute(
      tx,
    );
  });
  for (const at of [0, 1, 2]) promises.push(await promise(at));
  for (const at of [3, 4, 5]) promises.push(await promise(at, { typeId: typeB }));
});
afterAll(() => place?.scratch.close());

test("nothing is added up until the backbone team says that it adds up", async () => {
  expect(await totals()).toMatchObject({ goal: { how: "feeds" }, canSayHow: false });
  await expect(place.ask(sayHow, who("school"), { goalId, how: "adds-up" })).rejects.toEqual(refused("forbidden"));
  await expect(place.ask(sayHow, who("director"), { goalId: newId(), how: "adds-up" })).rejects.toEqual(
    refused("not-found"),
  );
  await place.ask(sayHow, who("director"), { goalId, how: "adds-up" });
  await expect(place.ask(readTotals, visitor, {})).rejects.toEqual(refused("forbidden"));
  expect(await totals()).toMatchObject({
    goal: { how: "adds-up", needed: 1000 },
    promises: 6,
    committed: 600,
    committedBy: [{ period: "2018", value: 600 }],
    delivered: null,
  });
});

test("what came is shown from three partners on, and no later page tells of one by a difference", async () => {
  await came(0, 30);
  await came(1, 40);
  expect(await show()).toEqual({ shown: 0 });
  await came(2, 50);
  expect(await show()).toEqual({ shown: 1 });
  expect(await totals("funder")).toMatchObject({ delivered: { value: 120 }, deliveredNow: null });
  await came(3, 7, { period: "2018" });
  expect(await show()).toEqual({ shown: 0 });
  expect(await totals("evaluator")).toMatchObject({ delivered: { value: 120 } });
  expect(await totals("director")).toMatchObject({ delivered: { value: 120 }, deliveredNow: 127 });
  await came(4, 8, { period: "2018" });
  await came(5, 9, { period: "2018" });
  expect(await show()).toEqual({ shown: 1 });
  const shown = await totals();
  expect(shown).toMatchObject({
    delivered: { value: 144 },
    deliveredBy: [
      { period: "2017", value: 120 },
      { period: "2018", value: 144 },
    ],
  });
  expect(shown.parts.find(({ by }) => by === "type")?.rows).toMatchObject([
    { names: { en: "Preparing" }, committed: 300, delivered: 120 },
    { names: { en: "Keeping" }, committed: 300, delivered: 24 },
  ]);
  await came(0, 1);
  expect(await show()).toEqual({ shown: 0 });
});

test("money, per cents and open promises stand beside the sum; without an update for two years one leaves it", async () => {
  await promise(0, { measure: "money", currency: "USD", quantity: 5000 });
  await promise(1, { measure: "open", quantity: null });
  await promise(2, { countsToGoal: false, unit: { en: "hours" } });
  expect(await totals()).toMatchObject({
    committed: 600,
    outside: [
      { why: "money", count: 1 },
      { why: "open", count: 1 },
      { why: "other-unit", count: 1 },
    ],
    withoutUpdate: null,
  });
  const before = place.clock.now;
  place.clock.now = new Date("2028-03-02T08:00:00Z");
  const left = { committed: 0, withoutUpdate: { count: 9, since: "2026-03-02" } };
  expect(await totals("director")).toMatchObject(left);
  const asPromised = await totals();
  expect(asPromised.withoutUpdate).toBeNull();
  expect(asPromised.committed).toBeGreaterThan(0);
  place.clock.now = before;
});

/** What is asked of somebody of the school. */
const waiting = () =>
  place.scratch.records.read({ initiativeId: place.initiativeId, personId: null }, (tx) =>
    overlapsWaiting(tx, {
      initiativeId: place.initiativeId,
      permissions: ["partner"],
      organizationIds: [organizations[0] ?? ""],
      bodyIds: [],
      personId: "",
      now: place.clock.now,
    }),
  );

test("two who may have counted the same are asked kindly, see no number of the other, and settle it", async () => {
  await came(0, 100, { period: "2016", site: "Nahf School" });
  await came(1, 60, { period: "2016", site: "בית ספר נחף" });
  expect(await place.ask(seekOverlaps, who("director"), {})).toEqual({ asked: 1 });
  expect(await place.ask(seekOverlaps, who("director"), {})).toEqual({ asked: 0 });
  const { overlaps } = await place.ask(listAllOverlaps, who("school"), {});
  const id = overlaps[0]?.id;
  expect(overlaps).toMatchObject([{ state: "asked", reasons: ["site"], answersFor: organizations[0] }]);
  const seen = await place.ask(readOverlap, who("museum"), { id });
  const side = (name: string) => seen.sides.find(({ organization }) => organization === name);
  expect([side("School")?.amount, side("Museum")?.amount]).toEqual([null, 60]);
  for (const stranger of ["other", "funder", "evaluator"]) {
    expect(await place.ask(listAllOverlaps, who(stranger), {})).toEqual({ overlaps: [] });
    await expect(place.ask(readOverlap, who(stranger), { id })).rejects.toEqual(refused("not-found"));
    await expect(place.ask(answerOverlap, who(stranger), { id, answer: "same" })).rejects.toEqual(refused("not-found"));
    await expect(place.ask(settleOverlap, who(stranger), { id, bothCount: 1 })).rejects.toEqual(refused("forbidden"));
  }
  const told = await place.rows<{ person_id: string; sentence_values: object }>(
    "select person_id, sentence_values from notification",
  );
  expect(told.map(({ person_id }) => person_id).sort()).toEqual(
    [who("school").personId, who("museum").personId].sort(),
  );
  expect(told.map(({ sentence_values }) => sentence_values)).toEqual(
    expect.arrayContaining([
      { other: "Museum", period: "2016" },
      { other: "School", period: "2016" },
    ]),
  );
  expect(await waiting()).toHaveLength(1);
  const answer = (as: string, input: object) => place.ask(answerOverlap, who(as), { id, ...input });
  await expect(answer("school", { answer: "partly" })).rejects.toEqual(refusedFields("bothCount"));
  await expect(answer("museum", { answer: "partly", bothCount: 61 })).rejects.toEqual(refusedFields("bothCount"));
  expect(await answer("school", { answer: "different" })).toEqual({ state: "asked" });
  expect(await waiting()).toHaveLength(0);
  const hidden = await place.ask(readOverlap, who("museum"), { id });
  expect(hidden.sides.map((one) => one.answer)).toEqual([null, null]);
  expect(await answer("museum", { answer: "same" })).toEqual({ state: "differs" });
  expect((await place.ask(readOverlap, who("museum"), { id })).sides.map((one) => one.answer).sort()).toEqual([
    "different",
    "same",
  ]);
  const desk = await place.scratch.records.read({ initiativeId: place.initiativeId, personId: null }, (tx) =>
    overlapsOnDesk(tx, { initiativeId: place.initiativeId, personId: "", now: place.clock.now }),
  );
  expect(desk).toMatchObject([{ values: { count: 1 } }]);
  expect(await answer("school", { answer: "partly", bothCount: 58 })).toEqual({ state: "settled" });
  // "The same people" of the museum is its whole number, which the school must not learn.
  expect(await place.ask(readOverlap, who("school"), { id })).toMatchObject({ both: null, settledBy: "partners" });
  expect(await place.ask(readOverlap, who("director"), { id })).toMatchObject({ both: 59 });
  await expect(place.ask(settleOverlap, who("director"), { id, bothCount: 70 })).rejects.toEqual(
    refusedFields("bothCount"),
  );
  await place.ask(settleOverlap, who("director"), { id, bothCount: 50 });
  await expect(answer("school", { answer: "same" })).rejects.toEqual(refused("conflict"));
});

test("what two partners both counted is not told by what is shown", async () => {
  const before = await totals();
  expect(await totals("director")).toMatchObject({ deliveredNow: 145 + 160 - 50 });
  expect(await show()).toEqual({ shown: 0 });
  expect((await totals()).delivered).toEqual(before.delivered);
});

test("two answers at once are read one after the other", async () => {
  await came(0, 20, { period: "2014", site: "Sakhnin" });
  await came(1, 20, { period: "2014", site: "سخنين" });
  await place.ask(seekOverlaps, who("director"), {});
  const { overlaps } = await place.ask(listAllOverlaps, who("school"), {});
  const id = overlaps.find(({ period }) => period === "2014")?.id;
  await Promise.all(["school", "museum"].map((name) => place.ask(answerOverlap, who(name), { id, answer: "same" })));
  expect(await place.ask(readOverlap, who("director"), { id })).toMatchObject({ state: "settled", both: 20 });
});
