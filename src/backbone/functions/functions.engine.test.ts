import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import type { FunctionSource } from "./function.ts";
import { assessFunctions, countEffort, readFunctionsFrom } from "./operations.ts";

let scratch: Scratch;
const initiativeId = newId();
let now = new Date("2026-11-25T10:00:00Z");

const person = (permission: Permission): Actor => ({
  kind: "person",
  personId: newId(),
  name: "Noa",
  mail: "",
  ownsInstallation: false,
  memberships: [{ initiativeId, permissions: [permission], organizationIds: [], bodyIds: [] }],
});
const [director, one, two, evaluator, partner] = [
  person("backbone"),
  person("steering"),
  person("steering"),
  person("evaluator"),
  person("partner"),
];

const seen: { since: string; now: string }[] = [];
const source: FunctionSource = async (_tx, asked) => {
  seen.push({ since: asked.since.toISOString(), now: asked.now.toISOString() });
  const sentence = { en: "{count} asks", he: "{count}", ar: "{count}" };
  return [{ function: "policy", sentence, values: { count: 3 }, path: "work/government" }];
};
const readFunctions = readFunctionsFrom([source]);

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write({ initiativeId, personId: null }, async (tx) => {
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
interface Read {
  functions: {
    function: string;
    lines: { values: object }[];
    years: { year: number; answered: number; voices: number[] | null }[];
    words: { words: string }[];
    own: { score: number } | null;
    efforts: object[];
  }[];
}
const read = async (actor: Actor, name: string) =>
  (await ask<Read>(readFunctions, actor)).functions.find((each) => each.function === name);
const say = (actor: Actor, score: number, words: string | null = null) =>
  ask(assessFunctions, actor, { answers: [{ function: "vision", score, words }] });

test("what happened in the last twelve months stands under its function, for those who steer", async () => {
  expect(await read(one, "policy")).toMatchObject({ lines: [{ values: { count: 3 } }] });
  expect(await read(evaluator, "vision")).toMatchObject({ lines: [] });
  expect(seen[0]).toMatchObject({ now: now.toISOString(), since: "2025-11-25T04:00:00.000Z" });
  await expect(ask(readFunctions, partner)).rejects.toMatchObject({ reason: "forbidden" });
});

test("what people say of a function is their own until three have answered, and has no names", async () => {
  await say(director, 2, "We still argue about the number.");
  await say(one, 4, "Clear to all of us.");
  expect(await read(two, "vision")).toMatchObject({ years: [{ answered: 2, voices: null }], words: [], own: null });
  expect(await read(one, "vision")).toMatchObject({ own: { score: 4 } });
  await expect(say(evaluator, 1)).rejects.toMatchObject({ reason: "forbidden" });
  await say(two, 4);
  await say(two, 3);
  const found = await read(evaluator, "vision");
  expect(found).toMatchObject({ years: [{ year: 2026, answered: 3, voices: [0, 1, 1, 1] }], own: null });
  expect(found?.words.map(({ words }) => words).sort()).toEqual([
    "Clear to all of us.",
    "We still argue about the number.",
  ]);
  expect(JSON.stringify(found)).not.toContain((one as { personId: string }).personId);

  now = new Date("2027-02-01T10:00:00Z");
  await say(one, 1);
  expect(await read(one, "vision")).toMatchObject({
    years: [
      { year: 2026, voices: [0, 1, 1, 1] },
      { year: 2027, answered: 1, voices: null },
    ],
    words: [],
  });
});

test("time and money are counted only where the team wishes, and taken out again", async () => {
  const count = (effort: object) => ask(countEffort, director, { efforts: [{ function: "policy", ...effort }] });
  await expect(count({ money: 1000 })).rejects.toMatchObject({ faults: [{ field: "efforts.0.currency" }] });
  await expect(ask(countEffort, one, { efforts: [{ function: "policy", days: 3 }] })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await count({ days: 12.5, money: 1000, currency: "ils" });
  expect(await read(one, "policy")).toMatchObject({ efforts: [{ days: 12.5, money: 1000, currency: "ILS" }] });
  await count({});
  expect(await read(one, "policy")).toMatchObject({ efforts: [] });
});
