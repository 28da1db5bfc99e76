import { afterAll, beforeAll, expect, test } from "vitest";
import { workDone } from "../grid/sources.ts";
import { Workshop } from "../testing.ts";
import { listDoings } from "./doing.ts";
import { addActivity, confirmActivity, editActivity, readUndertaking, removeActivity } from "./operations.ts";
import { undertakingsWaiting } from "./sources.ts";

const shop = new Workshop();
beforeAll(() => shop.open());
afterAll(() => shop.scratch?.close());

const doing = (what: string, more: object = {}) => ({
  ...{ organizationId: shop.idOf("North"), names: { en: what } },
  ...more,
});
const doings = async () =>
  (await shop.write((tx) => listDoings(tx, shop.initiativeId, { now: shop.now }))).map(({ names }) => names.en);
const waitingFor = (person: typeof shop.north) =>
  shop.write((tx) =>
    undertakingsWaiting(tx, {
      ...(person.memberships[0] as never as object),
      personId: person.personId,
      now: shop.now,
    } as never),
  );

test("what the backbone team writes down for a partner is that partner's and the team's alone until the partner says that it is right", async () => {
  const { id } = await shop.ask(addActivity, shop.director, doing("Evening classes secretword"));
  for (const stranger of [shop.south, shop.funder, shop.evaluator]) {
    expect(await shop.refusal(shop.ask(readUndertaking, stranger, { id }))).toBe("not-found");
    expect(await shop.finds(stranger, "secretword")).toBe(false);
    expect(await shop.refusal(shop.ask(confirmActivity, stranger, { id }))).toBe("not-found");
  }
  expect(await doings()).not.toContain("Evening classes secretword");
  expect((await shop.ask(readUndertaking, shop.north, { id })).mayConfirm).toBe(true);
  expect(await shop.finds(shop.north, "secretword")).toBe(true);
  expect((await shop.told(shop.north)).join()).toContain("Is it right?");
  expect(await waitingFor(shop.north)).toMatchObject([{ path: `work/activities/${id}` }]);
  expect(await waitingFor(shop.south)).toEqual([]);
  expect(await shop.refusal(shop.ask(confirmActivity, shop.director, { id }))).toBe("forbidden");
  await shop.ask(confirmActivity, shop.north, { id });
  expect((await shop.ask(readUndertaking, shop.funder, { id })).activity.waitsForWord).toBe(false);
  expect(await shop.finds(shop.funder, "secretword")).toBe(true);
  expect(await doings()).toContain("Evening classes secretword");
  expect(await waitingFor(shop.north)).toEqual([]);
});

test("a partner writes down its own and nobody else's; funders, evaluators and visitors write nothing of others", async () => {
  const { id } = await shop.ask(addActivity, shop.north, doing("Our own"));
  expect(await doings()).toContain("Our own");
  for (const other of [shop.south, shop.funder, shop.evaluator]) {
    expect(await shop.refusal(shop.ask(addActivity, other, doing("In their name")))).toBe("not-found");
    expect(await shop.refusal(shop.ask(editActivity, other, { id, names: { en: "Changed" } }))).toBe("forbidden");
    expect(await shop.refusal(shop.ask(removeActivity, other, { id }))).toBe("forbidden");
  }
  expect(await shop.refusal(shop.ask(readUndertaking, shop.visitor, { id }))).toBe("forbidden");
  expect(await shop.refusal(shop.ask(addActivity, shop.visitor, doing("x")))).toBe("forbidden");
});

test("what is not there and days that run backwards are refused at their field", async () => {
  for (const [field, wrong] of [
    ["challengeIds", { challengeIds: [shop.places.Nahf] }],
    ["placeIds", { placeIds: [shop.causes[0]] }],
    ["group", { group: `${shop.causes[0]}:boys` }],
    ["indicatorId", { indicatorId: shop.causes[0] }],
    ["until", { since: "2026-02-01", until: "2026-01-01" }],
  ] as const)
    await expect(shop.ask(addActivity, shop.north, doing("Wrong", wrong)), field).rejects.toMatchObject({
      faults: [{ field }],
    });
});

test("of two who change it at once one is told; what has ended leaves what is done, and what is removed leaves search", async () => {
  const { id } = await shop.ask(addActivity, shop.north, doing("Twofold"));
  const changing = (en: string) => shop.refusal(shop.ask(editActivity, shop.north, { id, names: { en }, version: 1 }));
  expect((await Promise.all([changing("Twofold A"), changing("Twofold B")])).sort()).toEqual(["conflict", "none"]);
  await shop.ask(editActivity, shop.north, { id, names: { en: "Twofold" }, until: "2026-02-01" });
  expect(await doings()).not.toContain("Twofold");
  expect(await shop.finds(shop.south, "Twofold")).toBe(true);
  await shop.ask(removeActivity, shop.north, { id });
  expect(await shop.finds(shop.south, "Twofold")).toBe(false);
});

test("an organization's page and a cause's page tell members what is done, and never what waits", async () => {
  const challengeIds = [shop.causes[1] ?? ""];
  await shop.ask(addActivity, shop.east, {
    ...doing("Mentors for new teachers", { challengeIds }),
    organizationId: shop.idOf("East"),
  });
  await shop.ask(addActivity, shop.director, {
    ...doing("Waits still", { challengeIds }),
    organizationId: shop.idOf("East"),
  });
  const told = (actor: typeof shop.visitor, of: Parameters<typeof workDone>[2]) =>
    shop.write((tx) => workDone(tx, { actor, initiativeId: shop.initiativeId, now: shop.now }, of));
  for (const of of [{ organizationId: shop.idOf("East") }, { challengeId: challengeIds[0] ?? "" }]) {
    expect((await told(shop.funder, of))?.lines.map(({ names }) => names.en)).toEqual(["Mentors for new teachers"]);
    expect(await told(shop.visitor, of)).toBeNull();
  }
});
