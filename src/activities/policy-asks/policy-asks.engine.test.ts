import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Governed, openGoverned, refused } from "../../backbone/bodies/testing.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { listAllEvents } from "../../measurement/events/operations.ts";
import {
  addPolicyAsk,
  editPolicyAsk,
  listPolicyAsks,
  openPolicyAsk,
  readPolicyAsk,
  writePolicyNote,
} from "./operations.ts";
import { policyAsksOnDesk } from "./sources.ts";
import { markPolicyStep, notePolicyStep, removePolicyStep } from "./step-operations.ts";

let house: Governed;
let director: string;
let member: string;
let watcher: string;
let partner: string;
let funder: string;
let body: { id: string };
const visitor = { kind: "visitor" } as const;

beforeAll(async () => {
  house = await openGoverned();
  director = await house.person("Director", ["backbone"]);
  member = await house.person("Member", ["partner"]);
  watcher = await house.person("Watcher", ["partner"]);
  partner = await house.person("Partner", ["partner"]);
  funder = await house.person("Funder", ["funder"]);
  body = await house.found(director, "Working group", [{ personId: member }, { personId: watcher, duty: "observer" }]);
});
afterAll(() => house?.scratch.close());

const ask = async (who: string, more: object = {}): Promise<string> =>
  (
    await house.ask(addPolicyAsk, who, {
      kind: "budget",
      names: { en: "Budget for teaching hours" },
      askedName: "The ministry",
      bodyId: body.id,
      first: { state: "preparing", on: "2014" },
      ...more,
    })
  ).id;

describe("an ask", () => {
  test("is written down by who takes part in its committee and by the backbone team, and by nobody else", async () => {
    await ask(member);
    await ask(director, { bodyId: null });
    await expect(ask(watcher)).rejects.toMatchObject({ faults: [{ field: "bodyId" }] });
    await expect(ask(partner)).rejects.toMatchObject({ faults: [{ field: "bodyId" }] });
    await expect(ask(partner, { bodyId: null })).rejects.toMatchObject(refused("forbidden"));
    await expect(ask(member, { askedName: null })).rejects.toMatchObject({
      faults: [{ field: "askedOrganizationId" }],
    });
  });

  test("is read by members, funders as partners do, and by visitors once it was declared; who carries it is not told", async () => {
    const id = await ask(member, { ownerId: member, why: { en: "Classes are full" } });
    const asPartner = await house.ask(readPolicyAsk, partner, { id });
    const asFunder = await house.ask(readPolicyAsk, funder, { id });
    expect(asFunder).toEqual(asPartner);
    expect(asPartner.ask).toMatchObject({ owner: "Member", state: "preparing", since: "2014" });
    await expect(house.ask(readPolicyAsk, visitor, { id })).rejects.toMatchObject(refused("not-found"));
    await expect(house.ask(openPolicyAsk, watcher, { id, open: true })).rejects.toMatchObject(refused("forbidden"));
    await house.ask(openPolicyAsk, member, { id, open: true });
    const outside = await house.ask(readPolicyAsk, visitor, { id });
    expect(outside.ask).toMatchObject({ isOpen: true, owner: null, ownerId: null, body: null, bodyId: null });
    expect(outside).toMatchObject({ notes: null, carries: false, standing: null });
    expect((await house.ask(listPolicyAsks, visitor, {})).asks.map((one) => one.id)).toEqual([id]);
    await house.ask(openPolicyAsk, director, { id, open: false });
    expect((await house.ask(listPolicyAsks, visitor, {})).asks).toEqual([]);
  });

  test("has notes for its committee and the backbone team alone", async () => {
    const id = await ask(member, { names: { en: "With notes" } });
    await house.ask(writePolicyNote, member, { id, words: "The deputy is in favour" });
    await expect(house.ask(writePolicyNote, partner, { id, words: "x" })).rejects.toMatchObject(refused("forbidden"));
    for (const who of [director, watcher])
      expect((await house.ask(readPolicyAsk, who, { id })).notes).toMatchObject([{ words: "The deputy is in favour" }]);
    for (const who of [partner, funder]) {
      const found = await house.ask(readPolicyAsk, who, { id });
      expect(JSON.stringify(found)).not.toContain("deputy");
      expect(found.notes).toBeNull();
    }
  });

  test("keeps its history with days, words and sources; what stands wrongly is taken off", async () => {
    const id = await ask(member);
    const step = (more: object) => house.ask(notePolicyStep, member, { id, state: "asked", on: "2015-01-10", ...more });
    await step({ words: "A letter to the minister", source: "Letter of 10 January" });
    await step({ words: "A letter to the minister", source: "Letter of 10 January" });
    const { stepId } = await step({ state: "granted", on: "2015" });
    await expect(step({ on: "2199" })).rejects.toMatchObject({ faults: [{ field: "on" }] });
    await expect(house.ask(notePolicyStep, partner, { id, state: "asked", on: "2015" })).rejects.toMatchObject(
      refused("forbidden"),
    );
    const found = await house.ask(readPolicyAsk, funder, { id });
    expect(found.ask.steps.map(({ state, source }) => [state, source])).toEqual([
      ["preparing", null],
      ["asked", "Letter of 10 January"],
      ["granted", null],
    ]);
    await house.ask(removePolicyStep, member, { id, stepId });
    expect((await house.ask(readPolicyAsk, member, { id })).ask).toMatchObject({ state: "asked", since: "2015-01-10" });
  });

  test("does not lose what another wrote meanwhile", async () => {
    const id = await ask(member);
    const edit = (words: string) =>
      house.ask(editPolicyAsk, member, {
        ...{ id, version: 1, kind: "budget", names: { en: words }, askedName: "The ministry", bodyId: body.id },
      });
    const tries = await Promise.allSettled([edit("One"), edit("Two")]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(tries.find(({ status }) => status === "rejected")).toMatchObject({ reason: refused("conflict") });
  });

  test("stands on the curve only while it is declared", async () => {
    const id = await ask(director, { names: { en: "New classes", he: "כיתות חדשות" } });
    const { stepId } = await house.ask(notePolicyStep, director, { id, state: "granted", on: "2015-06" });
    const mark = { id, stepId, shown: true };
    await expect(house.ask(markPolicyStep, director, mark)).rejects.toMatchObject(refused("conflict"));
    await house.ask(openPolicyAsk, director, { id, open: true });
    await expect(house.ask(markPolicyStep, member, mark)).rejects.toMatchObject(refused("forbidden"));
    await house.ask(markPolicyStep, director, mark);
    await house.ask(markPolicyStep, director, mark);
    const events = async () => (await house.ask(listAllEvents, partner, {})).events;
    expect(await events()).toMatchObject([
      { period: "2015", names: { en: "New classes: Granted", he: "כיתות חדשות: התקבלה" } },
    ]);
    await house.ask(openPolicyAsk, director, { id, open: false });
    expect(await events()).toEqual([]);
  });
});

test("an answer of which nothing was heard for two months stands on the desk, without blame", async () => {
  const id = await ask(director, { names: { en: "Waits for long" } });
  const recent = await ask(director, { names: { en: "Asked just now" } });
  const today = dayOf(new Date());
  await house.ask(notePolicyStep, director, { id, state: "asked", on: daysAfter(today, -61) });
  await house.ask(notePolicyStep, director, { id: recent, state: "asked", on: daysAfter(today, -59) });
  const lines = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: director }, (tx) =>
    policyAsksOnDesk(tx, { initiativeId: house.initiativeId, personId: director, now: new Date() }),
  );
  const told = lines.map(({ values }) => values?.what);
  expect(told).toContain("Waits for long");
  expect(told).not.toContain("Asked just now");
});
