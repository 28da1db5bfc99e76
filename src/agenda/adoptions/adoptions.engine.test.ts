import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { listAdoptions } from "./listing.ts";
import { recordAdoption, removeOneAdoption } from "./operations.ts";

let scratch: Scratch;
const [initiativeId, goalId, schools] = [newId(), newId(), newId()];
const inside = { initiativeId, personId: null };
const now = new Date("2026-03-12T10:00:00Z");

const person = (permission: Permission): Actor => ({
  kind: "person",
  personId: newId(),
  name: "Noa",
  mail: "",
  ownsInstallation: false,
  memberships: [{ initiativeId, permissions: [permission], organizationIds: [], bodyIds: [] }],
});
const [backbone, partner] = [person("backbone"), person("partner")];

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write(inside, async (tx) => {
    const indicator = newId();
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{}', 'en')`.execute(
      tx,
    );
    await sql`insert into organization (initiative_id, id, name, language) values (${initiativeId}, ${schools}, 'School network North', 'en')`.execute(
      tx,
    );
    await sql`insert into indicator (initiative_id, id, slug, names, kind) values (${initiativeId}, ${indicator}, 'goal', '{}', 'count')`.execute(
      tx,
    );
    await sql`insert into goal (initiative_id, id, indicator_id, baseline_period, baseline_value, target_period, target_value, adopted) values (${initiativeId}, ${goalId}, ${indicator}, '2012', 8869, '2018', 18000, '[{"organization":"Ministry of Education","on":"2015"}]')`.execute(
      tx,
    );
  });
});
afterAll(() => scratch?.close());

function ask<R>(operation: object, actor: Actor, input: unknown = {}): Promise<R> {
  const house: House = { records: scratch.records, figures: scratch.figures, uploads: "", now: () => now };
  return dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<R>;
}
const adopters = async (): Promise<string[]> =>
  (await scratch.records.read(inside, (tx) => listAdoptions(tx, initiativeId))).adoptions.map(
    ({ adopter, on }) => `${adopter} ${on}`,
  );

test("organizations and other bodies take a goal as their own, beside what was told when it was set", async () => {
  const record = { goalId, on: "2016-01-01" };
  await expect(ask(recordAdoption, partner, { ...record, organizationId: schools })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await expect(ask(recordAdoption, backbone, record)).rejects.toMatchObject({ faults: [{ field: "adopter" }] });
  for (const wrong of [{ goalId: newId(), adopter: "A city" }, { organizationId: newId() }])
    await expect(ask(recordAdoption, backbone, { ...record, ...wrong })).rejects.toMatchObject({ reason: "not-found" });
  await expect(ask(recordAdoption, backbone, { ...record, on: "2027-01-01", adopter: "A city" })).rejects.toMatchObject(
    { faults: [{ field: "on" }] },
  );

  const twice = await Promise.allSettled(
    [1, 2].map(() => ask<{ id: string }>(recordAdoption, backbone, { ...record, organizationId: schools })),
  );
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  // What was told with the goal is told once, with its day, when it is recorded anew.
  const { id } = await ask<{ id: string }>(recordAdoption, backbone, {
    ...record,
    on: "2015-08-01",
    adopter: "ministry of education",
  });
  expect(await adopters()).toEqual(["ministry of education 2015-08-01", "School network North 2016-01-01"]);
  await ask(removeOneAdoption, backbone, { id });
  expect(await adopters()).toEqual(["Ministry of Education 2015", "School network North 2016-01-01"]);
});
