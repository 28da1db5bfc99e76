import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { judgeReadiness, readReadiness } from "./operations.ts";

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

const mark = (level: string) => ({ level, evidence: "Minutes of March.", links: ["https://example.org/minutes"] });
const judged = (on: string, level: string) => ({
  on,
  judgedBy: "The founding group",
  marks: { champions: mark(level), resources: mark(level), urgency: mark(level), history: mark("there") },
});

test("judged again, the earlier time stays and is shown beside; the newest is by its day, not by when it was written", async () => {
  expect(await ask(readReadiness, partner)).toMatchObject({ shown: null, before: null, judges: false });
  await expect(ask(judgeReadiness, partner, judged("2026-01-01", "there"))).rejects.toMatchObject({
    reason: "forbidden",
  });
  await ask(judgeReadiness, steering, judged("2026-01-01", "growing"));
  const { id } = await ask<{ id: string }>(judgeReadiness, steering, judged("2025-01-01", "not-yet"));
  expect(await ask(readReadiness, partner)).toMatchObject({
    shown: { on: "2026-01-01", marks: { urgency: { level: "growing" } } },
    before: { on: "2025-01-01", marks: { urgency: { level: "not-yet" } } },
  });
  expect(await ask(readReadiness, partner, { id })).toMatchObject({ shown: { on: "2025-01-01" }, before: null });
  await expect(ask(readReadiness, partner, { id: newId() })).rejects.toMatchObject({ reason: "not-found" });
  await expect(ask(readReadiness, { kind: "visitor" })).rejects.toMatchObject({ reason: "forbidden" });
  const told = await scratch.records.write(inside, (tx) =>
    sql`select state_values, audience from thing where kind = 'readiness'`.execute(tx),
  );
  expect(told.rows).toEqual([{ state_values: { there: 1, growing: 3, notYet: 0 }, audience: ["members"] }]);
});

test("a second press keeps nothing twice, and what is wrong is named at its place", async () => {
  const again = await Promise.allSettled(
    [1, 2, 3].map(() => ask(judgeReadiness, steering, judged("2024-01-01", "there"))),
  );
  expect(again.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(ask(judgeReadiness, steering, judged("2026-03-13", "there"))).rejects.toMatchObject({
    faults: [{ field: "on" }],
  });
  const wrong = judged("2026-01-02", "there");
  await expect(
    ask(judgeReadiness, steering, {
      ...wrong,
      marks: { ...wrong.marks, urgency: { level: "there", evidence: "", links: ["javascript:alert(1)"] } },
    }),
  ).rejects.toMatchObject({
    faults: [{ field: "marks.urgency.evidence" }, { field: "marks.urgency.links" }],
  });
});
