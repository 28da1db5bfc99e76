import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Language } from "../../core/message.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { addCauses } from "../challenges/operations.ts";
import { answerQuestions, beginAnswering, type Go, lookAtRound, nextQuestions } from "./answers/operations.ts";
import {
  closeDueRounds,
  closeOneRound,
  listAllRounds,
  openRound,
  setRaterAside,
  showScreen,
  watchRound,
} from "./operations.ts";

let scratch: Scratch;
let house: House;
let now = new Date("2026-03-01T09:00:00Z");
const initiativeId = newId();
const theme = newId();
const personOf = (permissions: readonly Permission[]): Actor => ({
  kind: "person",
  personId: newId(),
  name: "Noa",
  mail: "noa@example.org",
  ownsInstallation: false,
  memberships: [{ initiativeId, permissions, organizationIds: [], bodyIds: [] }],
});
const [backbone, partner] = [personOf(["backbone"]), personOf(["partner"])];
const visitor: Actor = { kind: "visitor" };

const ask = <T>(
  operation: unknown,
  actor: Actor,
  input: unknown,
  language: Language = "en",
  caller?: string,
): Promise<T> =>
  dispatch(
    house,
    operation as Operation,
    { actor, initiativeId, language, caller: caller ?? null },
    input,
  ) as Promise<T>;

beforeAll(async () => {
  scratch = await openScratch();
  const { records, figures, uploads } = scratch;
  house = { records, figures, uploads, now: () => now };
  await records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{"en":"North"}', 'en')`.execute(
      tx,
    );
    await sql`insert into theme (initiative_id, id, names) values (${initiativeId}, ${theme}, '{"en":"Teachers"}')`.execute(
      tx,
    );
  });
  const challenges = Array.from({ length: 8 }, (_, place) => ({
    names: { en: `Cause ${place}`, ...(place < 5 ? { he: `סיבה ${place}` } : {}) },
    themeId: place < 3 ? theme : null,
  }));
  await ask(addCauses, backbone, { challenges });
});
afterAll(() => scratch?.close());

const open = (input: object = {}) =>
  ask<{ id: string; code: string }>(openRound, backbone, { names: { en: "Round" }, ...input });
const begin = async (code: string, input: object = {}, language: Language = "en") =>
  (await ask<{ token: string }>(beginAnswering, visitor, { code, ...input }, language)).token;
const answer = (token: string, given: object[]) => ask<Go>(answerQuestions, visitor, { token, given });

test("a person without a name answers, is not asked the same again, and may change her last answer", async () => {
  const { code, id } = await open();
  const token = await begin(code);
  const first = await ask<Go>(nextQuestions, visitor, { token });
  expect(first.questions).toHaveLength(10);
  const asked = first.questions.map(({ from, to }) => ({ from, to, answer: "2", took: 4000 }));
  const second = await answer(token, asked);
  expect(second).toMatchObject({ answered: 10, people: 1, answers: 10 });
  const keys = new Set(asked.map(({ from, to }) => from + to));
  expect(second.questions.filter(({ from, to }) => keys.has(from + to))).toEqual([]);
  const last = second.last;
  await answer(token, [{ from: last?.from, to: last?.to, answer: "unknown" }]);
  const third = await ask<Go>(nextQuestions, visitor, { token });
  expect(third).toMatchObject({ answered: 10, last: { answer: "unknown" } });
  const twice = ["1", "unknown"].map((one) => ({ from: last?.from, to: last?.to, answer: one }));
  expect(await answer(token, twice)).toMatchObject({ answered: 10, last: { answer: "unknown" } });
  const { rounds } = await ask<{ rounds: { id: string; coverage: object }[] }>(listAllRounds, partner, {});
  expect(rounds.find((round) => round.id === id)?.coverage).toMatchObject({ people: 1, answers: 10, pairsAnswered: 9 });
});

test("whoever is signed in answers as nobody: no row of the answers or of the history names her", async () => {
  const { code } = await open();
  const me = personOf(["partner"]);
  const { token } = await ask<{ token: string }>(beginAnswering, me, { code });
  const { questions } = await ask<Go>(nextQuestions, me, { token });
  await ask(answerQuestions, me, { token, given: [{ ...pairOf(questions[0]), answer: "3" }] });
  const id = me.kind === "person" ? me.personId : "";
  const found = await scratch.records.read({ initiativeId, personId: null }, async (tx) => [
    ...(await tx.selectFrom("history").selectAll().where("actor_id", "=", id).execute()),
    ...(await tx.selectFrom("rater").selectAll().where("id", "=", id).execute()),
  ]);
  expect(found).toEqual([]);
});

const pairOf = (question: { from: string; to: string } | undefined) => ({ from: question?.from, to: question?.to });

test("causes that nobody has put into the reader's language are shown and not asked", async () => {
  const { code } = await open();
  const looked = await ask<{ notInLanguage: object[] }>(lookAtRound, visitor, { code }, "he");
  expect(looked.notInLanguage).toHaveLength(3);
  const token = await begin(code, {}, "he");
  const go = await ask<Go>(nextQuestions, visitor, { token }, "he");
  expect(go.questions.length).toBeGreaterThan(0);
  for (const { fromText, toText } of go.questions) expect(fromText + toText).toMatch(/^סיבה \dסיבה \d$/);
});

test("most questions lie inside what somebody knows, and a room spreads over the pairs", async () => {
  const { code } = await open();
  const token = await begin(code, { themeIds: [theme] });
  const known = await ask<Go>(nextQuestions, visitor, { token, count: 6 });
  const inside = known.questions.filter(({ fromText, toText }) =>
    /Cause [012] Cause [012]/.test(`${fromText} ${toText}`),
  );
  expect(inside.length).toBeGreaterThanOrEqual(4);
  const room = await Promise.all(Array.from({ length: 5 }, () => begin(code)));
  const goes = await Promise.all(room.map((one) => ask<Go>(nextQuestions, visitor, { token: one, count: 10 })));
  const pairs = goes.flatMap(({ questions }) => questions.map(({ from, to }) => from + to));
  expect(new Set(pairs).size).toBeGreaterThan(40);
});

test("nothing is told of what was answered while a round is open, and nothing taken once it is closed", async () => {
  const { code, id } = await open();
  const token = await begin(code);
  const { questions } = await ask<Go>(nextQuestions, visitor, { token });
  await answer(token, [{ ...pairOf(questions[0]), answer: "-1" }]);
  for (const [operation, actor, input] of [
    [listAllRounds, partner, {}],
    [showScreen, visitor, { code }],
    [watchRound, backbone, { id }],
  ] as const)
    expect(JSON.stringify(await ask(operation, actor, input))).not.toContain('"-1"');
  await expect(ask(watchRound, partner, { id })).rejects.toMatchObject({ reason: "forbidden" });
  await ask(closeOneRound, backbone, { id });
  await expect(ask(closeOneRound, backbone, { id })).rejects.toMatchObject({ reason: "conflict" });
  await expect(answer(token, [{ ...pairOf(questions[1]), answer: "1" }])).rejects.toMatchObject({ reason: "conflict" });
  await expect(begin(code)).rejects.toMatchObject({ reason: "conflict" });
  expect(await ask(nextQuestions, visitor, { token })).toMatchObject({ state: "closed", questions: [] });
});

test("a last day ends a round by itself, and then nothing is kept of where answers came from", async () => {
  const { code, id } = await open({ closesAt: "2026-03-03T21:59:59.000Z" });
  const { token } = await ask<{ token: string }>(beginAnswering, visitor, { code }, "en", "10.0.0.1");
  const origins = () =>
    scratch.records.read({ initiativeId, personId: null }, (tx) =>
      tx.selectFrom("rater").select("origin_hash").where("round_id", "=", id).execute(),
    );
  const program: Actor = { kind: "program" };
  const closeDue = () =>
    dispatch(house, closeDueRounds as Operation, { actor: program, initiativeId: null, language: "en" }, {});
  expect(await closeDue()).toEqual({ closed: 0 });
  expect(await origins()).not.toEqual([{ origin_hash: null }]);
  now = new Date("2026-03-04T09:00:00Z");
  expect(await ask(nextQuestions, visitor, { token })).toMatchObject({ state: "closed" });
  expect(await closeDue()).toEqual({ closed: 1 });
  expect(await closeDue()).toEqual({ closed: 0 });
  expect(await origins()).toEqual([{ origin_hash: null }]);
  const { rounds } = await ask<{ rounds: { id: string; closedAt: string }[] }>(listAllRounds, partner, {});
  expect(rounds.find((round) => round.id === id)?.closedAt).toBe("2026-03-03T21:59:59.000Z");
  now = new Date("2026-03-01T09:00:00Z");
});

test("the same answer to everything is a sign; set aside with a reason it counts no more, and can be taken in again", async () => {
  const { code, id } = await open();
  const [token, other] = [await begin(code), await begin(code)];
  for (const one of [token, other]) {
    const { questions } = await ask<Go>(nextQuestions, visitor, { token: one });
    await answer(
      one,
      questions.map((question, place) => ({
        ...pairOf(question),
        answer: one === token ? "3" : String(place % 4),
        took: 5000,
      })),
    );
  }
  type Watched = { answering: { id: string; signs: string[] }[]; round: { coverage: object } };
  const watched = await ask<Watched>(watchRound, backbone, { id });
  expect(watched.answering.map(({ signs }) => signs)).toEqual([["same-answer"], []]);
  const raterId = watched.answering[0]?.id;
  await expect(ask(setRaterAside, partner, { raterId, because: "mine" })).rejects.toMatchObject({
    reason: "forbidden",
  });
  await ask(setRaterAside, backbone, { raterId, because: "The same answer to all" });
  expect((await ask<Watched>(watchRound, backbone, { id })).round.coverage).toMatchObject({ people: 1, answers: 10 });
  await ask(setRaterAside, backbone, { raterId, because: null });
  expect((await ask<Watched>(watchRound, backbone, { id })).round.coverage).toMatchObject({ people: 2, answers: 20 });
});

test("answers that come faster than anybody reads, to questions of elsewhere, or by a guessed secret are refused", async () => {
  const { code } = await open();
  const token = await begin(code);
  const { questions } = await ask<Go>(nextQuestions, visitor, { token });
  const [question] = questions;
  await expect(answer(token, [{ from: question?.from, to: question?.from, answer: "1" }])).rejects.toMatchObject({
    reason: "invalid",
  });
  await expect(answer(token, [{ from: question?.from, to: newId(), answer: "1" }])).rejects.toMatchObject({
    reason: "invalid",
  });
  await expect(answer("guessed", [{ ...pairOf(question), answer: "1" }])).rejects.toMatchObject({
    reason: "not-found",
  });
  const many = Array.from({ length: 40 }, () => ({ ...pairOf(question), answer: "1" }));
  await answer(
    token,
    questions.map((one) => ({ ...pairOf(one), answer: "1" })),
  );
  await answer(
    token,
    questions.map((one) => ({ ...pairOf(one), answer: "2" })),
  );
  const fast = async () => {
    for (let burst = 0; burst < 6; burst++) {
      const { questions: more } = await ask<Go>(nextQuestions, visitor, { token });
      await answer(token, [...more.map((one) => ({ ...pairOf(one), answer: "1" })), ...many]);
    }
  };
  await expect(fast()).rejects.toMatchObject({ reason: "too-many" });
});

test("two rounds with fewer than three causes, or that end before they begin, do not open", async () => {
  await expect(open({ opensAt: "2026-03-05T00:00:00Z", closesAt: "2026-03-04T00:00:00Z" })).rejects.toMatchObject({
    reason: "invalid",
  });
  await expect(ask(openRound, partner, { names: { en: "x" } })).rejects.toMatchObject({ reason: "forbidden" });
});
