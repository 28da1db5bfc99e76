import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { Actor } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { Refusal } from "../../core/refusal.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { addCauseNote, dropCauseNote, listCauseNotes } from "../challenges/notes/operations.ts";
import { editCause } from "../challenges/operations.ts";
import { makeRun } from "../runs/operations.ts";
import { makeRoom, type Room, visitor } from "../runs/testing.ts";
import type { DecisionSource } from "./leverage-point.ts";
import { lookAtCauseFrom, lookAtCausesFrom } from "./look.ts";
import { choosePointFrom, endOnePoint, openCauses, setBinding } from "./operations.ts";

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch?.close());

const outcome = { message: { en: "Adopted: {yes} for", he: "{yes} בעד", ar: "{yes} مع" }, values: { yes: 7 } };
/** Two decisions were taken here: one that members read, and one of a committee. */
const [forMembers, forCommittee] = [newId(), newId()];
const decided: DecisionSource = async (_tx, { circles }) =>
  [
    { id: forMembers, names: { en: "Time to plan" }, takenOn: "2026-02-20", outcome },
    ...(circles === null || circles.some((circle) => circle.startsWith("body:"))
      ? [{ id: forCommittee, names: { en: "Among ourselves" }, takenOn: "2026-02-21", outcome }]
      : []),
  ] as const;
const [lookAtCauses, lookAtCause] = [lookAtCausesFrom(decided), lookAtCauseFrom(decided)];
const choosePoint = choosePointFrom(decided);

type Looked = z.output<typeof lookAtCauses.output>;
type Cause = z.output<typeof lookAtCause.output>;
const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "done",
    (error: unknown) =>
      error instanceof Refusal ? (error.faults[0]?.field ? `invalid ${error.faults[0].field}` : error.reason) : error,
  );

const [canWe, needEachOther] = [{ verdict: "yes", words: "We lead schools" }, { verdict: "partly" }];
const decidedWords = "The steering committee, 12 March";

async function calculated(slug: string): Promise<{ room: Room; steering: Actor; partner: Actor; runId: string }> {
  const room = await makeRoom(scratch, slug, 4);
  const round = await room.answers([null, null, null, null, null], (from) => Math.max(0, 3 - from));
  await room.close(round.id);
  const steering = room.personOf(["steering"]);
  const made = await room.ask<{ id: string }>(makeRun, steering, { roundIds: [round.id], k: 2, replicates: 100 });
  return { room, steering, partner: room.personOf(["partner"]), runId: made.id };
}

const committee = async (room: Room): Promise<string> => {
  const id = newId();
  await scratch.records.write({ initiativeId: room.initiativeId, personId: null }, (tx) =>
    tx
      .insertInto("body")
      .values({ initiative_id: room.initiativeId, id, slug: "work", kind: "working-group", names: '{"en":"Time"}' })
      .execute(),
  );
  return id;
};

test("a cause is chosen by three answers and a decision, carried by a committee, and ends with a reason", async () => {
  const { room, steering, partner, runId } = await calculated("chosen");
  const challengeId = room.causes[0];
  const choice = { challengeId, canWe, needEachOther };
  expect(await faultOf(room.ask(choosePoint, partner, { ...choice, decidedWords }))).toBe("forbidden");
  expect(await faultOf(room.ask(choosePoint, steering, choice))).toBe("invalid decidedWords");
  expect(await faultOf(room.ask(choosePoint, steering, { ...choice, decidedWords, canWe: {} }))).toBe(
    "invalid canWe.verdict",
  );
  for (const missing of [
    { challengeId: newId() },
    { runId: newId() },
    { bodyId: newId() },
    { indicatorIds: [newId()] },
  ])
    expect(await faultOf(room.ask(choosePoint, steering, { ...choice, decidedWords, ...missing }))).toBe("not-found");
  const bodyId = await committee(room);
  for (const decisionId of [newId(), forCommittee])
    expect(await faultOf(room.ask(choosePoint, steering, { ...choice, decisionId }))).toBe("invalid decisionId");
  const hands = { yes: 6, partly: 1, no: 0 };
  const { id } = await room.ask<{ id: string }>(choosePoint, steering, {
    ...{ ...choice, canWe: { ...canWe, hands }, decisionId: forMembers, bodyId },
  });
  const { points } = await room.ask<Looked>(lookAtCauses, partner, {});
  expect(points).toMatchObject([
    {
      ...{ id, challengeId, canWe: { ...canWe, hands }, needEachOther: { hands: null }, body: { id: bodyId } },
      ...{ run: { id: runId }, moves: { rank: 1, causes: 4 } },
      decision: { id: forMembers, outcome: { values: { yes: 7 } } },
    },
  ]);
  await room.ask(setBinding, steering, { id, bodyId: null });
  expect((await room.ask<Cause>(lookAtCause, partner, { id: challengeId })).points[0]?.body).toBeNull();
  expect(await faultOf(room.ask(endOnePoint, partner, { id, because: "It moved" }))).toBe("forbidden");
  await room.ask(endOnePoint, steering, { id, because: "It moved" });
  expect(await faultOf(room.ask(endOnePoint, steering, { id, because: "It moved" }))).toBe("not-found");
  const after = await room.ask<Cause>(lookAtCause, partner, { id: challengeId });
  expect(after.points).toMatchObject([{ id, endedBecause: "It moved" }]);
  await room.ask(choosePoint, steering, { ...choice, decidedWords });
});

test("a decision of a committee is offered to and shown to those who may read it, and others learn only that there is one", async () => {
  const { room, partner } = await calculated("kept");
  const inCommittee = room.personOf(["steering"]);
  if (inCommittee.kind === "person")
    (inCommittee.memberships as unknown as { bodyIds: string[] }[])[0]?.bodyIds.push(newId());
  const offered = (reader: Actor) =>
    room.ask<Cause>(lookAtCause, reader, { id: room.causes[0] }).then(({ decisions }) => decisions.map(({ id }) => id));
  expect(await offered(partner)).toEqual([forMembers]);
  expect(await offered(inCommittee)).toEqual([forMembers, forCommittee]);
  await room.ask(choosePoint, inCommittee, {
    ...{ challengeId: room.causes[0], canWe, needEachOther, decisionId: forCommittee },
  });
  const pointOf = (reader: Actor) => room.ask<Looked>(lookAtCauses, reader, {}).then(({ points }) => points[0]);
  expect(await pointOf(inCommittee)).toMatchObject({ decision: { id: forCommittee }, byDecision: true });
  const seen = await pointOf(partner);
  expect(seen).toMatchObject({ decision: null, byDecision: true });
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${forCommittee}|Among ourselves`));
});

test("two who choose the same cause at once: one is told that it is chosen", async () => {
  const { room, steering } = await calculated("twice");
  const choice = { challengeId: room.causes[0], canWe, needEachOther, decidedWords };
  const both = await Promise.all([1, 2].map(() => faultOf(room.ask(choosePoint, steering, choice))));
  expect(both.sort()).toEqual(["conflict", "done"]);
});

test("how much a chosen cause moves is hidden while a round is open, and was chosen is not", async () => {
  const { room, steering } = await calculated("hidden");
  const choice = { challengeId: room.causes[0], canWe, needEachOther, decidedWords };
  await room.ask(choosePoint, steering, choice);
  await room.answers([null], () => 1);
  for (const reader of [steering, room.personOf(["backbone"]), room.personOf(["evaluator"])]) {
    const { points } = await room.ask<Looked>(lookAtCauses, reader, {});
    expect(points).toMatchObject([{ challengeId: room.causes[0], moves: null }]);
    expect((await room.ask<Cause>(lookAtCause, reader, { id: room.causes[0] })).points[0]?.moves).toBeNull();
  }
});

test("visitors see what was chosen only where goal and causes are open to everyone, and never a rank or a word of it", async () => {
  const { room, steering } = await calculated("visitors");
  await room.ask(choosePoint, steering, { challengeId: room.causes[0], canWe, needEachOther, decidedWords });
  await room.ask(editCause, steering, {
    ...{ id: room.causes[0], names: { en: "Cause 0" }, depth: 5, depthReason: "Judged by us" },
  });
  await room.ask(addCauseNote, steering, {
    ...{ challengeId: room.causes[0], kind: "evidence", language: "en", words: "Seen in the north" },
  });
  const stranger = { ...room.personOf([]), memberships: [] } as Actor;
  const backbone = room.personOf(["backbone"]);
  const look = (reader: Actor) => room.ask<Looked>(lookAtCauses, reader, {});
  expect(await faultOf(look(visitor))).toBe("forbidden");
  expect(await faultOf(room.ask(openCauses, steering, { open: true }))).toBe("forbidden");
  await room.ask(openCauses, backbone, { open: true });
  expect(await faultOf(look(visitor))).toBe("forbidden");
  expect(await faultOf(look(stranger))).toBe("not-found");
  await scratch.records.write({ initiativeId: room.initiativeId, personId: null }, (tx) =>
    sql`update initiative set settings = settings || '{"open":true}' where id = ${room.initiativeId}`.execute(tx),
  );
  for (const reader of [visitor, stranger]) {
    const seen = await look(reader);
    expect(seen).toMatchObject({ member: false, run: null, openRounds: [], causes: 4, closedRounds: 0 });
    expect(seen.points).toMatchObject([{ names: { en: "Cause 0" }, moves: null, canWe: null, decidedWords: null }]);
    expect(JSON.stringify(seen)).not.toMatch(/steering committee|We lead schools/);
    expect(seen.listed.map(({ id }) => id)).toEqual(room.causes);
    const cause = await room.ask<Cause>(lookAtCause, reader, { id: room.causes[0] });
    expect(cause).toMatchObject({ member: false, result: null, notes: [], names: {}, decisions: [], standing: null });
    expect(cause.points).toMatchObject([{ moves: null, run: null, body: null, byDecision: false }]);
    expect(JSON.stringify(cause)).not.toMatch(/steering committee|We lead schools|Seen in the north|Judged by us/);
  }
  await room.ask(openCauses, backbone, { open: false });
  expect(await faultOf(look(visitor))).toBe("forbidden");
  expect(await faultOf(room.ask(lookAtCause, visitor, { id: room.causes[0] }))).toBe("forbidden");
});

test("nothing can be opened to everyone where there is no cause", async () => {
  const room = await makeRoom(scratch, "empty", 0);
  expect(await faultOf(room.ask(openCauses, room.personOf(["backbone"]), { open: true }))).toBe("conflict");
});

test("evidence and bright spots stand beside a cause; whoever wrote one takes it away, or the backbone team", async () => {
  const room = await makeRoom(scratch, "notes", 3);
  const [one, other] = [room.personOf(["partner"]), room.personOf(["partner"])];
  const challengeId = room.causes[0];
  const note = { challengeId, kind: "bright-spot", language: "en", words: "One school found the hour" };
  expect(await faultOf(room.ask(addCauseNote, room.personOf(["funder"]), note))).toBe("forbidden");
  expect(await faultOf(room.ask(addCauseNote, one, { ...note, challengeId: newId() }))).toBe("not-found");
  const { id } = await room.ask<{ id: string }>(addCauseNote, one, note);
  expect(await room.ask(listCauseNotes, other, { challengeId })).toMatchObject({ notes: [{ id, words: note.words }] });
  expect((await room.ask<Cause>(lookAtCause, one, { id: challengeId })).notes).toMatchObject([{ mine: true }]);
  expect((await room.ask<Cause>(lookAtCause, other, { id: challengeId })).notes).toMatchObject([{ mine: false }]);
  expect(await faultOf(room.ask(dropCauseNote, other, { id }))).toBe("not-found");
  await room.ask(dropCauseNote, one, { id });
  const second = await room.ask<{ id: string }>(addCauseNote, one, note);
  await room.ask(dropCauseNote, room.personOf(["backbone"]), { id: second.id });
  expect(await room.ask(listCauseNotes, other, { challengeId })).toEqual({ notes: [] });
});

test("causes are told of to members, under their words", async () => {
  const { room, steering } = await calculated("told");
  const told = await scratch.records.read({ initiativeId: room.initiativeId, personId: null }, (tx) =>
    tx.selectFrom("thing").select(["kind", "object_id", "path", "audience"]).orderBy("kind").execute(),
  );
  expect(told.filter(({ kind }) => kind === "challenge")).toHaveLength(4);
  expect(told.filter(({ kind }) => kind === "run")).toMatchObject([{ audience: ["members"] }]);
  await room.ask(choosePoint, steering, { challengeId: room.causes[2], canWe, needEachOther, decidedWords });
});
