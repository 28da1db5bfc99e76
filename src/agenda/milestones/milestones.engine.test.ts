import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { listAllMilestones, recordMilestone, removeOneMilestone } from "./operations.ts";

let scratch: Scratch;
const initiativeId = newId();
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
const [steering, partner] = [person("steering"), person("partner")];
const visitor: Actor = { kind: "visitor" };

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write(inside, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{}', 'en')`.execute(
      tx,
    );
  });
});
afterAll(() => scratch?.close());

function ask<R>(operation: object, actor: Actor, input: unknown = {}): Promise<R> {
  const house: House = { records: scratch.records, figures: scratch.figures, uploads: "", now: () => now };
  return dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<R>;
}
interface Listed {
  milestones: { id: string; title: string }[];
  keeps: boolean;
}

test("a milestone is for members until it says that it is for everyone, and so is all that is found of it", async () => {
  const milestone = { on: "2026-02-01", title: "The first funder said yes", thanked: ["School network North"] };
  await expect(ask(recordMilestone, partner, milestone)).rejects.toMatchObject({ reason: "forbidden" });
  await expect(ask(recordMilestone, steering, { ...milestone, on: "2026-03-13" })).rejects.toMatchObject({
    faults: [{ field: "on" }],
  });
  const { id } = await ask<{ id: string }>(recordMilestone, steering, milestone);
  expect(await ask<Listed>(listAllMilestones, partner)).toMatchObject({ milestones: [{ id }], keeps: false });
  await expect(ask(listAllMilestones, visitor)).rejects.toMatchObject({ reason: "forbidden" });
  const audience = async () =>
    (await scratch.records.write(inside, (tx) => sql`select audience from thing where object_id = ${id}`.execute(tx)))
      .rows;
  expect(await audience()).toEqual([{ audience: ["members"] }]);

  await ask(recordMilestone, steering, { ...milestone, id, audience: "everyone" });
  await ask(recordMilestone, steering, { on: "2026-01-01", title: "For members alone" });
  expect((await ask<Listed>(listAllMilestones, visitor)).milestones.map(({ title }) => title)).toEqual([
    milestone.title,
  ]);
  expect(await audience()).toEqual([{ audience: ["everyone"] }]);

  await ask(removeOneMilestone, steering, { id });
  await expect(ask(removeOneMilestone, steering, { id })).rejects.toMatchObject({ reason: "not-found" });
  await expect(ask(recordMilestone, steering, { ...milestone, id })).rejects.toMatchObject({ reason: "not-found" });
  expect(await audience()).toEqual([]);
});
