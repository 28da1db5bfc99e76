import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { takeBackAnswers } from "../../answering/operations.ts";
import { rulesNow } from "../../figures/make-figures.ts";
import { Surveyed } from "../../testing-surveys.ts";
import { readWave } from "../operations.ts";
import { remakeOldFigures } from "./old-rules.ts";
import { clearWave, closeWave } from "./operations.ts";

const house = new Surveyed();
const size = 15;
beforeAll(() => house.open(0));
afterAll(() => house.scratch?.close());
beforeEach(() => house.found(size));

const remake = () => house.ask(remakeOldFigures, { kind: "program" }, {});
const write = (step: Parameters<typeof house.scratch.records.write<unknown>>[1]) =>
  house.scratch.records.write({ initiativeId: house.initiativeId, personId: null }, step);
const receivedIn = (id: string) =>
  house.scratch.records.read({ initiativeId: house.initiativeId, personId: null }, async (tx) => {
    const rows = await tx
      .selectFrom("survey_asked")
      .select("received")
      .where("wave_id", "=", id)
      .orderBy("organization_id")
      .execute();
    return rows.map(({ received }) => received);
  });

interface Seen {
  figures: Record<string, unknown>;
  wave: { figuresSha256: string | null };
}
const see = async (id: string) => (await house.ask(readWave, house.backbone, { id })) as unknown as Seen;

/** A survey in which everybody answers about the next three, and which is closed. */
async function closedWave(): Promise<string> {
  const { id } = await house.openWave();
  for (let from = 0; from < size; from++)
    await house.answers(
      id,
      from,
      [1, 2, 3].map((more) => [(from + more) % size, 3] as const),
    );
  await house.ask(closeWave, house.backbone, { id });
  return id;
}

const amount = { word: "some", about: 0.45, edge: null };
const closer = { density: { recorded: amount, low: amount, high: amount }, brokers: "several", detail: "numbers" };
const score = { word: "high", about: 3.5, edge: null };

/** As the first rules left it: without their number, and closer than today's tell. */
const madeByOldRules = (id: string) =>
  write(async (tx) => {
    await sql`update survey_wave set figures = (figures - 'rules') || ${JSON.stringify(closer)}::jsonb,
      figures_sha256 = 'of old' where id = ${id}`.execute(tx);
    await sql`update survey_asked set received = ${JSON.stringify({ trust: score, value: score })}::jsonb
      where wave_id = ${id}`.execute(tx);
  });

test("figures of earlier rules are made anew at start from the answers that are kept, once", async () => {
  const id = await closedWave();
  const [today, received] = [await see(id), await receivedIn(id)];
  expect(today.figures).toMatchObject({ rules: rulesNow, detail: "words", brokers: null });
  await madeByOldRules(id);
  expect((await see(id)).figures).not.toEqual(today.figures);
  expect(await remake()).toEqual({ remade: 1, coarsened: 0 });
  expect(await see(id)).toEqual(today);
  expect(await receivedIn(id)).toEqual(received);
  expect(await remake()).toEqual({ remade: 0, coarsened: 0 });
});

test.each([
  ["answers were deleted", async (id: string) => void (await house.ask(clearWave, house.backbone, { id }))],
  [
    "one organization deleted its own",
    async (id: string) => void (await house.ask(takeBackAnswers, house.actsAs(4), { by: house.by(id, 4) })),
  ],
])("where %s they are told less closely, and hold nothing of what is left", async (_, change) => {
  const id = await closedWave();
  await madeByOldRules(id);
  await change(id);
  expect(await remake()).toEqual({ remade: 0, coarsened: 1 });
  const { figures, wave } = await see(id);
  const word = { word: "some", about: null, edge: null };
  expect(figures).toMatchObject({
    ...{ rules: rulesNow, detail: "words", organizations: size, answered: size },
    ...{ density: { recorded: word, low: word, high: word }, brokers: null },
  });
  expect(wave.figuresSha256).toMatch(/^[0-9a-f]{64}$/);
  const own = { word: "high", about: null, edge: null };
  expect(await receivedIn(id)).toEqual(Array.from({ length: size }, () => ({ trust: own, value: own })));
  expect(await remake()).toEqual({ remade: 0, coarsened: 0 });
  expect((await see(id)).figures).toEqual(figures);
});

test("what no rules can read is shown no more, and only the program does so", async () => {
  const id = await closedWave();
  await write((tx) => sql`update survey_wave set figures = '{"answers":[1]}' where id = ${id}`.execute(tx));
  await expect(house.ask(remakeOldFigures, house.backbone, {})).rejects.toMatchObject({ reason: "forbidden" });
  expect(await remake()).toEqual({ remade: 0, coarsened: 1 });
  expect((await see(id)).figures).toBeNull();
  expect(await remake()).toEqual({ remade: 0, coarsened: 0 });
});
