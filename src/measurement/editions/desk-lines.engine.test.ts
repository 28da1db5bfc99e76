import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evaluatorLine } from "../../backbone/desk/first-lines.ts";
import { type Actor, permissionsIn } from "../../core/actor.ts";
import { sayGoal } from "../goals/operations.ts";
import { dataHandOver, dataLeadLine, editionsDesk } from "./desk-lines.ts";
import { enterEdition } from "./enter-operation.ts";
import { sendToPartners, withdrawEdition } from "./step-operations.ts";
import { type Bench, openBench, person } from "./testing.ts";
import { waitingWords } from "./waiting.ts";

let bench: Bench;
let lead: Actor;
const now = new Date("2026-03-02T09:00:00.000Z");

beforeAll(async () => {
  bench = await openBench();
  lead = person("lead", ["backbone", "data-lead"], bench.here);
  const goal = {
    kind: "count",
    amount: 200,
    whom: "students",
    what: "pass",
    year: 2020,
    baseYear: 2015,
    base: 100,
  } as const;
  await bench.ask(lead, sayGoal, goal);
});
afterAll(() => bench?.scratch.close());

const idOf = (actor: Actor): string => (actor.kind === "person" ? actor.personId : "");
const sees = { initiativeId: "", personId: null };
const read = <T>(step: Parameters<typeof bench.scratch.records.read<T>>[1]) =>
  bench.scratch.records.read({ ...sees, initiativeId: bench.here }, step);
const desk = () => read((tx) => editionsDesk(tx, { initiativeId: bench.here, personId: idOf(lead), now }));
const lineFor = (actor: Actor, source = dataLeadLine) =>
  read((tx) =>
    source(tx, {
      initiativeId: bench.here,
      permissions: permissionsIn(actor, bench.here),
      organizationIds: [],
      bodyIds: [],
      personId: idOf(actor),
      now,
    }),
  );

test("an edition stands on the desk until each step is taken, and is gone when it was taken back", async () => {
  expect(await desk()).toEqual([]);
  const rows = [{ period: "2023", numerator: 120 }];
  const { editionId } = await bench.ask(lead, enterEdition, {
    indicator: "goal",
    sourceName: { en: "Ministry" },
    rows,
  });
  const path = `goal/data/editions/${editionId}`;
  expect(await desk()).toMatchObject([{ about: "editions", sentence: waitingWords.draftWaits, path, due: null }]);
  await bench.ask(lead, sendToPartners, { editionId });
  expect(await desk()).toMatchObject([{ about: "editions", path, due: "2026-03-09" }]);
  await bench.ask(lead, withdrawEdition, { editionId, reason: "wrong" });
  expect(await desk()).toEqual([]);
});

test("whoever keeps the data hears of what waits, or of the next file once the year is over; nobody else does", async () => {
  const keeper = person("keeper", ["data-lead"], bench.here);
  expect(await lineFor(keeper)).toBeNull();
  const rows = [{ period: "2024", numerator: 130 }];
  const { editionId } = await bench.ask(lead, enterEdition, {
    indicator: "goal",
    sourceName: { en: "Ministry" },
    rows,
  });
  expect(await lineFor(keeper)).toMatchObject({ sentence: waitingWords.draftWaits });
  for (const held of ["partner", "steering", "funder", "supplier"] as const)
    expect(await lineFor(person(held, [held], bench.here)), held).toBeNull();
  await bench.ask(lead, sendToPartners, { editionId });
  const upload = "019a0000-0000-7000-8000-000000000001";
  await bench.scratch.records.write({ ...sees, initiativeId: bench.here }, async (tx) => {
    await sql`update edition set upload_id = ${upload} where id = ${editionId}`.execute(tx);
  });
  expect(await lineFor(keeper)).toMatchObject({ values: { period: "2025" }, path: "goal/data/bring" });
});

test("the next director is told which measure comes from whom", async () => {
  const steps = {
    initiativeId: bench.here,
    language: "en",
    read,
  } as unknown as Parameters<typeof dataHandOver>[0];
  expect(await dataHandOver(steps)).toMatchObject({
    lines: [{ values: { from: "2024", to: "2024", source: "Ministry", number: "2" } }],
  });
});

test("an evaluator reads until when her mandate runs", async () => {
  const evaluator = person("evaluator", ["evaluator"], bench.here);
  await bench.scratch.records.write({ ...sees, initiativeId: bench.here }, async (tx) => {
    await sql`insert into membership (initiative_id, person_id, permissions, until) values (${bench.here}, ${idOf(evaluator)}, '{evaluator}', '2026-12-31')`.execute(
      tx,
    );
  });
  expect(await lineFor(evaluator, evaluatorLine)).toMatchObject({ values: { day: "2026-12-31" } });
  expect(await lineFor(lead, evaluatorLine)).toBeNull();
});
