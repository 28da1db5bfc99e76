import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listChanges } from "../backbone/changes/operations.ts";
import { mergeOrganizations } from "../backbone/organizations/merging/operations.ts";
import { newId } from "../core/id.ts";
import { addOneAsk } from "./asks/operations.ts";
import { promisesFunctions } from "./commitments/functions.ts";
import { draftCommitment } from "./commitments/keeping/draft-operations.ts";
import { changeCommitment, endCommitment, promiseCommitment } from "./commitments/keeping/promise-operations.ts";
import { readCommitment } from "./commitments/operations.ts";
import { addContribution, contributionSchema } from "./contributions/public.ts";
import { promisedForGoal } from "./contributions/totals/for-goal.ts";
import { sayHow } from "./contributions/totals/operations.ts";
import { readTotals } from "./contributions/totals/read-operation.ts";
import { fundsFunctions } from "./funds/functions.ts";
import { readGrid } from "./grid/operations.ts";
import { policyAsksFunctions } from "./policy-asks/functions.ts";
import { addPolicyAsk } from "./policy-asks/operations.ts";
import { promisesHandOver } from "./reports/hand-over.ts";
import { Workshop } from "./testing.ts";
import { addActivity } from "./undertakings/operations.ts";

const shop = new Workshop();
const [goalId, indicatorId] = [newId(), newId()];
const promises: Record<string, string> = {};
const read = <T>(step: Parameters<typeof shop.scratch.records.read<T>>[1]) =>
  shop.scratch.records.read({ initiativeId: shop.initiativeId, personId: null }, step);
const set = (settings: object, rooms: string[]) =>
  shop.write((tx) =>
    sql`update initiative set settings = ${JSON.stringify(settings)}::jsonb, rooms = ${rooms} where id = ${shop.initiativeId}`.execute(
      tx,
    ),
  );
const outside = () => ({ actor: shop.visitor, initiativeId: shop.initiativeId, now: shop.now }) as never;
const inside = () => ({ actor: shop.north, initiativeId: shop.initiativeId, now: shop.now }) as never;

async function promise(who: "north" | "south" | "east", organization: string, more: object = {}): Promise<string> {
  const { id } = await shop.ask(draftCommitment, shop[who], {
    organizationId: shop.idOf(organization),
    names: { en: `Promised by ${organization}` },
    ...{ measure: "count", quantity: 100, unit: { en: "teachers" }, goalId, countsToGoal: true },
    ...{ challengeId: shop.causes[0], placeIds: [shop.places.Nahf], ownGoal: { en: "Our own quiet aim" } },
    ...more,
  });
  await shop.ask(promiseCommitment, shop[who], { id });
  promises[organization] = id;
  return id;
}

const came = async (organization: string, amount: number): Promise<string> => {
  const id = newId();
  const organizationId = shop.idOf(organization);
  const one = contributionSchema.parse({
    commitmentId: promises[organization],
    organizationId,
    amount,
    period: "2025",
  });
  await shop.write((tx) => addContribution(tx, shop.initiativeId, { ...one, id }, { by: null, now: shop.now }));
  return id;
};

beforeAll(async () => {
  await shop.open();
  const at = shop.initiativeId;
  await shop.write(async (tx) => {
    await sql`insert into indicator (initiative_id, id, slug, names, kind, unit, direction) values (${at}, ${indicatorId}, 'teachers', '{"en":"Teachers"}', 'count', '{"en":"teachers"}', 'up')`.execute(
      tx,
    );
    await sql`insert into goal (initiative_id, id, indicator_id, kind, names, sentence, baseline_period, baseline_value, target_period, target_value, path, steps, lag_periods, adopted, position) values (${at}, ${goalId}, ${indicatorId}, 'level', '{"en":"A goal of our own"}', '{}', '2025', 0, '2030', 1000, 'straight', '[]', 0, '[]', 0)`.execute(
      tx,
    );
    await sql`update organization set is_public = true where initiative_id = ${at} and name = 'North'`.execute(tx);
  });
  await promise("north", "North", { partners: [{ organizationId: shop.idOf("East") }] });
  await promise("south", "South");
  const place = { challengeIds: [shop.causes[0]], placeIds: [shop.places.Nahf] };
  await shop.ask(addActivity, shop.east, {
    organizationId: shop.idOf("East"),
    names: { en: "Done quietly" },
    ...place,
  });
  await shop.ask(draftCommitment, shop.east, { organizationId: shop.idOf("East"), names: { en: "A quiet draft" } });
});
afterAll(() => shop.scratch?.close());

test("who does what and the totals are closed to visitors until promises and their room are open", async () => {
  for (const [settings, rooms] of [
    [{ open: true }, ["work"]],
    [{ open: true, promises: { open: true } }, []],
  ] as const) {
    await set(settings, [...rooms]);
    await expect(shop.ask(readGrid, shop.visitor)).rejects.toMatchObject({ reason: "forbidden" });
    await expect(shop.ask(readTotals, shop.visitor)).rejects.toMatchObject({ reason: "forbidden" });
    expect(await read((tx) => promisedForGoal(tx, outside(), goalId))).toBeNull();
  }
  // Members are let in either way.
  expect((await shop.ask(readGrid, shop.evaluator)).doings).toBe(3);
});

test("visitors are told what, how much and where, and whose it is only where the name is public", async () => {
  await set({ open: true, promises: { open: true } }, ["work"]);
  await shop.ask(sayHow, shop.director, { goalId, how: "adds-up" });
  const grid = await shop.ask(readGrid, shop.visitor);
  expect(grid).toMatchObject({ rows: "place", columns: "group", doings: 2, organizations: 2, maySpeak: false });
  const told = JSON.stringify(grid);
  expect(told).toContain("Promised by North");
  expect(told).toContain(`"name":"North"`);
  for (const secret of [`"name":"South"`, `"name":"East"`, "Done quietly", "A quiet draft", shop.causes[0] ?? "-"])
    expect(told).not.toContain(secret);
  expect(grid.grid.gaps).toEqual([]);

  const totals = await shop.ask(readTotals, shop.visitor);
  expect(totals).toMatchObject({ committed: 200, promises: 2, deliveredNow: null, withoutUpdate: null });
  expect(totals.parts.map(({ by }) => by)).not.toContain("indicator");
  expect(JSON.stringify(totals)).not.toContain(shop.causes[0] ?? "-");
  expect(await read((tx) => promisedForGoal(tx, outside(), goalId))).toMatchObject({
    values: { committed: 200, needed: 1000 },
    path: `work/promises?goal=${goalId}`,
  });

  // Where the initiative itself is not open, its goal is told to nobody outside.
  await set({ promises: { open: true } }, ["work"]);
  const closed = await shop.ask(readTotals, shop.visitor);
  expect(closed).toMatchObject({ goal: null, goals: [], chain: [{ challengeId: null, promises: 2 }] });
  expect(JSON.stringify(closed)).not.toContain("A goal of our own");
  const page = await shop.ask(readCommitment, shop.visitor, { id: promises.North });
  expect(page.around).toEqual({ chains: [], grants: [], credit: null, mayTell: false });
});

test("silence is one rule: what the initiative decided leaves the totals and comes back", async () => {
  await set({ promises: { silentAfterMonths: 6 } }, ["work"]);
  const begun = shop.now;
  shop.now = new Date("2026-10-01T09:00:00Z");
  const left = { committed: 0, withoutUpdate: { count: 2, since: "2026-04-01" } };
  expect(await shop.ask(readTotals, shop.director)).toMatchObject(left);
  // Of two organizations others are told no more than was promised.
  expect(await shop.ask(readTotals, shop.evaluator)).toMatchObject({ committed: 200, withoutUpdate: null });
  await set({ promises: { silentAfterMonths: 8 } }, ["work"]);
  expect(await shop.ask(readTotals, shop.director)).toMatchObject({ committed: 200, withoutUpdate: null });
  shop.now = begun;
});

test("a partner reads what its promise is credited with, and nothing of another's count while both are asked", async () => {
  const [one, other] = [await came("North", 60), await came("South", 20)];
  const [low, high] = [one, other].sort();
  const overlapId = newId();
  await shop.write((tx) =>
    sql`insert into overlap (initiative_id, id, one_id, other_id, reasons, found_at) values (${shop.initiativeId}, ${overlapId}, ${low}, ${high}, '{site}', now())`.execute(
      tx,
    ),
  );
  const credit = async (who: "north" | "director" | "evaluator") =>
    (await shop.ask(readCommitment, shop[who], { id: promises.North })).around.credit;
  expect(await credit("north")).toEqual({ claimed: 60, credited: null, asked: 1 });
  expect(await credit("director")).toEqual({ claimed: 60, credited: 50, asked: 1 });
  expect(await credit("evaluator")).toBeNull();
  await shop.write((tx) =>
    sql`update overlap set state = 'settled', both_count = 10 where initiative_id = ${shop.initiativeId}`.execute(tx),
  );
  expect(await credit("north")).toEqual({ claimed: 60, credited: 55, asked: 0 });
  await shop.write((tx) =>
    sql`update overlap set state = 'asked', both_count = null where initiative_id = ${shop.initiativeId}`.execute(tx),
  );
});

test("the six functions, the goal and the hand-over tell what was promised, and of few organizations not who told", async () => {
  const asked = { initiativeId: shop.initiativeId, since: new Date("2025-03-01"), now: shop.now };
  const lines = await read((tx) => promisesFunctions(tx, asked));
  expect(lines).toMatchObject([{ function: "activities", values: { organizations: 2 }, path: "work/promises/list" }]);
  await shop.ask(addPolicyAsk, shop.director, {
    ...{ kind: "budget", names: { en: "Pay for planning hours" }, askedName: "The ministry" },
    first: { state: "asked", on: "2026-01" },
  });
  expect(await read((tx) => policyAsksFunctions(tx, asked))).toMatchObject([
    { function: "policy", values: { open: 1, talks: 0, preparing: 0 } },
  ]);
  expect(await read((tx) => fundsFunctions(tx, asked))).toEqual([]);
  expect(await read((tx) => promisedForGoal(tx, inside(), goalId))).toMatchObject({ values: { committed: 200 } });
  const on = { ...(inside() as object), language: "en", read } as never;
  expect((await promisesHandOver(on))?.lines).toMatchObject([{ values: { organizations: 2, count: 2 } }]);
});

test("the log tells members what was promised and closed, and neither drafts nor why nor how it ended", async () => {
  const version = (await shop.ask(readCommitment, shop.south, { id: promises.South })).promise.version;
  const change = { id: promises.South, version, because: "A quiet reason", quantity: 90 };
  await shop.ask(changeCommitment, shop.south, change);
  await shop.ask(endCommitment, shop.south, { id: promises.South, how: "ended", because: "A quiet end" });
  const { changes } = await shop.ask(listChanges, shop.evaluator);
  const of = (operation: string) => changes.filter((one) => one.operation === operation);
  expect(of("commitment.promise").map(({ detail }) => detail)).toEqual([
    { names: { en: "Promised by South" } },
    { names: { en: "Promised by North" } },
  ]);
  expect(of("commitment.end")).toMatchObject([{ detail: { names: { en: "Promised by South" } } }]);
  expect(of("activity.add")).toMatchObject([{ detail: { names: { en: "Done quietly" } } }]);
  expect(JSON.stringify(changes)).not.toMatch(/quiet (draft|reason|end)|commitment\.draft/);
  await set({ open: true, promises: { open: true } }, ["work"]);
  expect(JSON.stringify(await shop.ask(listChanges, shop.visitor))).not.toContain("commitment");
});

/** The tables that still name one of these organizations. */
const namedIn = (gone: readonly string[]): Promise<string[]> =>
  shop.write(async (tx) => {
    const tables = await sql<{ name: string }>`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'initiative_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname not in ('history', 'merged_organization', 'notification', 'thing', 'thing_word', 'mail')`.execute(
      tx,
    );
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ whole: string }>`select to_jsonb(t)::text as whole from ${sql.table(name)} t
        where initiative_id = ${shop.initiativeId}`.execute(tx);
      if (rows.some(({ whole }) => gone.some((id) => whole.includes(id)))) found.push(name);
    }
    return found;
  });

test("all that an organization promised, did and asked goes with it into another", async () => {
  const [north, south, east] = [shop.idOf("North"), shop.idOf("South"), shop.idOf("East")];
  await shop.ask(addOneAsk, shop.south, { kind: "ask", organizationId: south, title: "A hall" });
  await shop.write(async (tx) => {
    await sql`insert into grant_award (initiative_id, id, title, funder_id, recipient_id, commitment_id, amount, currency, made_at)
      values (${shop.initiativeId}, ${newId()}, 'For planning', ${south}, ${east}, ${promises.North}, 500, 'ILS', now())`.execute(
      tx,
    );
    await sql`insert into contribution_share (initiative_id, contribution_id, organization_id, share)
      select initiative_id, contribution_id, ${south}, 0.5 from contribution_share where initiative_id = ${shop.initiativeId} and organization_id = ${north}`.execute(
      tx,
    );
    await sql`update contribution_share set share = 0.5 where initiative_id = ${shop.initiativeId} and organization_id = ${north}`.execute(
      tx,
    );
    const countId = newId();
    await sql`insert into joint_count (initiative_id, id, names, period, opened_by_organization, opened_at) values (${shop.initiativeId}, ${countId}, '{}', '2025', ${south}, now())`.execute(
      tx,
    );
    await sql`insert into joint_count_partner (initiative_id, count_id, organization_id) values (${shop.initiativeId}, ${countId}, ${south})`.execute(
      tx,
    );
    await sql`insert into roster_part (initiative_id, count_id, organization_id, check_word, people, unclear, blocks, decoys) values (${shop.initiativeId}, ${countId}, ${south}, 'abcd', 20, 0, '', '')`.execute(
      tx,
    );
    await sql`insert into shown_total (initiative_id, id, goal_id, made_at, figures, pieces) values (${shop.initiativeId}, ${newId()}, ${goalId}, now(), '{"delivered":{},"once":null}', ${JSON.stringify({ pieces: [["a", south, 20]], totals: {} })})`.execute(
      tx,
    );
  });
  await shop.ask(mergeOrganizations, shop.director, { keep: north, merge: [south] });
  // East keeps the promise of North with it; merged, nobody keeps a promise together with itself.
  await shop.ask(mergeOrganizations, shop.director, { keep: north, merge: [east] });

  expect(await namedIn([south, east])).toEqual([]);
  const one = await shop.ask(readCommitment, shop.director, { id: promises.South });
  expect(one.promise.organization).toMatchObject({ id: north });
  const paid = await shop.ask(readCommitment, shop.director, { id: promises.North });
  expect(paid.promise.together).toEqual([]);
  expect(paid.around.grants).toMatchObject([{ title: "For planning", funder: "North", amount: 500, currency: "ILS" }]);
  const shares = await shop.write((tx) =>
    sql<{
      sum: number;
    }>`select sum(share) as sum from contribution_share where initiative_id = ${shop.initiativeId} group by contribution_id`.execute(
      tx,
    ),
  );
  expect(shares.rows.map(({ sum }) => Number(sum))).toEqual([1, 1]);
  const overlaps = await shop.write((tx) =>
    sql<{ state: string }>`select state from overlap where initiative_id = ${shop.initiativeId}`.execute(tx),
  );
  expect(overlaps.rows).toEqual([{ state: "differs" }]);
});
