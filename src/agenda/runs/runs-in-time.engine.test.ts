import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { newId } from "../../core/id.ts";
import { Refusal } from "../../core/refusal.ts";
import { withClient } from "../../storage/postgres/roles.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { retireCause } from "../challenges/merging/operations.ts";
import { lookAtCausesFrom } from "../leverage-points/look.ts";
import { wishForResult } from "../rounds/answers/operations.ts";
import { setRaterAside } from "../rounds/operations.ts";
import { listAllRuns, makeAgain, makeFirstRuns, makeRun, showRun } from "./operations.ts";
import { makeRoom, type Room, visitor } from "./testing.ts";

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch?.close());

const lookAtCauses = lookAtCausesFrom(async () => []);

type Shown = z.output<typeof showRun.output>;
type Listed = z.output<typeof listAllRuns.output>;
const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.reason : error),
  );

/** The lower the number of a cause the more it eases; people differ a little. */
const falling = (from: number, _to: number, person: number): number =>
  Math.max(0, 3 - Math.floor((from + (person % 2)) / 2));
const five = [null, null, null, null, null];

async function calculate(room: Room, input: object): Promise<{ id: string; shown: Shown }> {
  const { id } = await room.ask<{ id: string }>(makeRun, room.personOf(["backbone"]), input);
  return { id, shown: await room.ask<Shown>(showRun, room.personOf(["partner"]), { id }) };
}

test("closing a round lets it be calculated, and whoever wanted to know is told where, once", async () => {
  const room = await makeRoom(scratch, "told", 4);
  const program = { kind: "program" } as const;
  const wish = (code: string, mail: string) => room.ask(wishForResult, visitor, { code, mail });
  const mailsTo = (mail: string) =>
    scratch.records.read({ initiativeId: null, personId: null }, (tx) =>
      tx.selectFrom("mail").select("body").where("to_address", "=", mail).execute(),
    );
  const [many, few] = [await room.answers(five, falling), await room.answers([null], falling)];
  await wish(many.code, "many@example.org");
  await wish(few.code, "few@example.org");
  const jobs = () =>
    withClient(scratch.connection("owner"), async (client) => {
      const sql = "select payload from graphile_worker._private_jobs where payload->>'initiativeId' = $1";
      return (await client.query(sql, [room.initiativeId])).rows;
    });
  expect(await jobs()).toEqual([]);
  await room.close(many.id);
  expect(await jobs()).toMatchObject([{ payload: { operation: "run.make-first", input: {} } }]);
  // Another is open still: nobody is told anything.
  expect(await room.ask(makeFirstRuns, program, {})).toEqual({ made: 0 });
  expect(await mailsTo("many@example.org")).toEqual([]);
  await room.close(few.id);
  expect(await reasonOf(room.ask(makeFirstRuns, room.personOf(["backbone"]), {}))).toBe("forbidden");
  expect(await room.ask(makeFirstRuns, program, {})).toEqual({ made: 1 });
  const { runs } = await room.ask<Listed>(listAllRuns, room.personOf(["funder"]), {});
  expect(runs.map(({ inputs }) => inputs.rounds.map(({ id }) => id))).toEqual([[many.id]]);
  expect(await mailsTo("many@example.org")).toEqual([
    { body: expect.stringContaining(`/told/causes/calculations/${runs[0]?.id}\n`) },
  ]);
  expect(await mailsTo("few@example.org")).toEqual([{ body: expect.not.stringContaining("calculations") }]);
  expect(await room.ask(makeFirstRuns, program, {})).toEqual({ made: 0 });
  await room.ask(makeRun, room.personOf(["backbone"]), { roundIds: [many.id], seed: 5, k: 2, replicates: 100 });
  for (const mail of ["many", "few"]) expect(await mailsTo(`${mail}@example.org`)).toHaveLength(1);
  const wishes = await scratch.records.read({ initiativeId: room.initiativeId, personId: null }, (tx) =>
    tx.selectFrom("result_wish").select("mail").execute(),
  );
  expect(wishes).toEqual([]);
});

test("setting somebody aside makes a calculation older than its answers; a new one leaves her out", async () => {
  const room = await makeRoom(scratch, "set-aside", 5);
  const round = await room.answers([...five, null], (from, to, person) =>
    person === 5 ? 3 : falling(from, to, person),
  );
  await room.close(round.id);
  const input = { roundIds: [round.id], k: 2, replicates: 100 };
  const before = await calculate(room, input);
  const raters = await scratch.records.read({ initiativeId: room.initiativeId, personId: null }, (tx) =>
    tx.selectFrom("rater").select("id").where("round_id", "=", round.id).orderBy("begun_at").orderBy("id").execute(),
  );
  const backbone = room.personOf(["backbone"]);
  await room.ask(setRaterAside, backbone, { raterId: raters.at(-1)?.id, because: "The same answer to all questions" });
  const partner = room.personOf(["partner"]);
  expect(await room.ask(lookAtCauses, partner, {})).toMatchObject({ run: { id: before.id, outdated: true } });
  const after = await calculate(room, input);
  expect(after.shown.head).toMatchObject({ outdated: false, inputs: { people: 5, setAside: 1 } });
  expect(after.shown.head.sha256).not.toBe(before.shown.head.sha256);
  expect(JSON.stringify(after.shown)).not.toContain(raters.at(-1)?.id);
  const { comparison } = await room.ask<Listed>(listAllRuns, partner, { before: before.id, after: after.id });
  expect(comparison).toMatchObject({ sameInputs: false, people: [6, 5], setAside: [0, 1] });
  await room.ask(setRaterAside, backbone, { raterId: raters.at(-1)?.id, because: null });
  const { runs } = await room.ask<Listed>(listAllRuns, partner, {});
  expect(runs.map(({ id, outdated }) => [id, outdated])).toEqual([
    [after.id, true],
    [before.id, false],
  ]);
});

test("a calculation is older once answers came, its map changed or a cause was taken out; made again it reads them", async () => {
  const room = await makeRoom(scratch, "older", 5);
  const first = await room.answers(five, falling);
  await room.close(first.id);
  const backbone = room.personOf(["backbone"]);
  const mapId = await drawOneLink(room);
  const { id } = await calculate(room, { roundIds: [first.id], mapId, k: 2, replicates: 100 });
  const sinceThen = async () => (await room.ask<Shown>(showRun, backbone, { id })).head;
  expect(await sinceThen()).toMatchObject({ outdated: false });
  await inRoom(room, (tx) => tx.updateTable("influence").set({ weight: 3 }).where("map_id", "=", mapId).execute());
  expect(await sinceThen()).toMatchObject({ outdated: true, since: { map: true, answers: 0, causes: 0 } });
  room.setNow(new Date("2026-03-02T09:00:00Z"));
  const few = await room.answers([null], falling);
  await room.close(few.id);
  expect(await sinceThen()).toMatchObject({ since: { answers: 0 } });
  const second = await room.answers(five, falling);
  expect(await sinceThen()).toMatchObject({ since: { answers: 0 } });
  await room.close(second.id);
  expect(await sinceThen()).toMatchObject({ since: { answers: 100, map: true, setAside: false } });
  await room.ask(retireCause, backbone, { id: room.causes[4] });
  expect(await sinceThen()).toMatchObject({ since: { causes: 1 } });
  expect(await reasonOf(room.ask(makeAgain, room.personOf(["partner"]), { id }))).toBe("forbidden");
  expect(await reasonOf(room.ask(makeAgain, backbone, { id: newId() }))).toBe("not-found");
  const again = await room.ask<{ id: string; isNew: boolean }>(makeAgain, backbone, { id });
  expect(again.isNew).toBe(true);
  const { head } = await room.ask<Shown>(showRun, backbone, { id: again.id });
  expect(head).toMatchObject({
    outdated: false,
    inputs: { people: 10, rounds: [{ id: first.id }, { id: second.id }] },
  });
  expect(await room.ask(makeAgain, backbone, { id: again.id })).toEqual({ id: again.id, isNew: false });
});

const inRoom = (room: Room, step: Parameters<Scratch["records"]["write"]>[1]) =>
  scratch.records.write({ initiativeId: room.initiativeId, personId: null }, step);

/** A map on which the first cause moves the second. */
async function drawOneLink(room: Room): Promise<string> {
  const id = newId();
  const { initiativeId, causes } = room;
  await inRoom(room, async (tx) => {
    await tx
      .insertInto("influence_map")
      .values({ initiative_id: initiativeId, id, names: '{"en":"A workshop"}' })
      .execute();
    const ends = { from_id: causes[0] ?? "", to_id: causes[1] ?? "", weight: 2 };
    await tx
      .insertInto("influence")
      .values({ initiative_id: initiativeId, map_id: id, ...ends })
      .execute();
  });
  return id;
}
