import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "../../../core/actor.ts";
import { dispatch, type House } from "../../../core/dispatch.ts";
import { newId } from "../../../core/id.ts";
import type { OnChange, Operation } from "../../../core/operation.ts";
import { openScratch, type Scratch } from "../../../storage/testing.ts";
import { makeConversation } from "../testing.ts";
import { beginTakingPart, castVotes } from "../votes/operations.ts";
import { countsOf, freshen } from "./keep-fresh.ts";
import {
  countDue,
  followConversation,
  type Results,
  readConversationResults,
  readStanding,
  type Standing,
} from "./operations.ts";

let scratch: Scratch;
let house: House;
let now = new Date("2026-03-01T09:00:00Z");
const initiativeId = newId();
const visitor: Actor = { kind: "visitor" };
const program: Actor = { kind: "program" };
const member = (permissions: readonly ("partner" | "backbone")[] = ["partner"]): Actor => ({
  kind: "person",
  personId: newId(),
  name: "Noa",
  mail: "noa@example.org",
  ownsInstallation: false,
  memberships: [{ initiativeId, permissions, organizationIds: [], bodyIds: [] }],
});
const ask = <T>(operation: unknown, input: unknown, actor: Actor = visitor): Promise<T> =>
  dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<T>;

beforeAll(async () => {
  scratch = await openScratch();
  const { records, figures, uploads } = scratch;
  house = { records, figures, uploads, now: () => now };
  await records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{"en":"North"}', 'en')`.execute(
      tx,
    );
  });
});
afterAll(() => scratch?.close());

/** Two camps: every fourth thinks otherwise of two statements in three. */
const sayOf = (one: number, at: number) => (at % 3 === 0 || one % 4 ? 1 : -1);

async function workshop(people: number, asked: Parameters<typeof makeConversation>[2] = {}) {
  const made = await makeConversation(scratch.records, initiativeId, { statements: 12, ...asked });
  const { code, statements } = made;
  const phones = await Promise.all(
    Array.from({ length: people }, () => ask<{ token: string }>(beginTakingPart, { code })),
  );
  const vote = (one: number, upTo = statements.length) =>
    ask(castVotes, {
      code,
      token: phones[one]?.token,
      votes: statements.slice(0, upTo).map((statementId, at) => ({ statementId, vote: sayOf(one, at) })),
    });
  return { ...made, phones, vote };
}
const counted = async (id: string, after = 0) =>
  expect.poll(() => countsOf(id), { timeout: 20_000, interval: 50 }).toBeGreaterThan(after);
const results = (number: number, actor = member()) => ask<Results>(readConversationResults, { number }, actor);
const standing = (code: string, token: string | undefined) => ask<Standing>(readStanding, { code, token });

test("a workshop's groups come by themselves, and each sees her own place and nobody else's", async () => {
  const { id, number, code, phones, vote } = await workshop(32);
  const quick = await standing(code, phones[0]?.token);
  expect(quick).toMatchObject({ telling: "too-few", place: null, needed: 7 });
  await Promise.all(phones.map((_, one) => vote(one)));
  // A count may come while some have voted; fewer than five more in a group are then not told.
  const sizes = async () => (await results(number)).groups.map(({ size }) => size);
  await expect
    .poll(sizes, { timeout: 20_000 })
    .toSatisfy(([large = 0, small = 0, ...others]: number[]) => large > 24 - 5 && small >= 5 && others.length === 0);
  await expect
    .poll(() => results(number), { timeout: 20_000 })
    .toMatchObject({ telling: "told", people: 30, votes: 380 });
  const [large = 0, small = 0] = await sizes();
  expect([large <= 24, small <= 8]).toEqual([true, true]);
  const told = await results(number);
  expect(told.statements).toHaveLength(12);
  const standings = await Promise.all(phones.map(({ token }) => standing(code, token)));
  const letters = standings.map(({ place }) => place?.letter);
  expect(letters.filter((letter) => letter === 0)).toHaveLength(large);
  expect(letters.filter((letter) => letter === 1)).toHaveLength(small);
  for (const [one, letter] of letters.entries()) expect([undefined, one % 4 ? 0 : 1]).toContain(letter);
  const { place: _, answered: __, needed: ___, ...toldToAll } = standings[4] as Standing;
  expect(toldToAll).toEqual(told);
  expect(await ask(followConversation, { code })).toMatchObject({ people: 30, votes: 380, state: "open" });
  await counted(id);
});

test("after four who change their minds nothing is told anew; the fifth lets them all be seen", async () => {
  const { id, number, code, phones, statements, vote } = await workshop(20);
  await Promise.all(phones.map((_, one) => vote(one)));
  await expect.poll(async () => (await results(number)).statements[1]?.all.seen, { timeout: 10_000 }).toBe(20);
  const before = await results(number);
  const change = async (one: number) => {
    const last = countsOf(id);
    await ask(castVotes, { code, token: phones[one]?.token, votes: [{ statementId: statements[0], vote: 0 }] });
    await counted(id, last);
  };
  for (const one of [1, 2, 3, 5]) await change(one);
  const after = await results(number);
  expect([after.statements, after.groups]).toEqual([before.statements, before.groups]);
  await change(6);
  const all = (await results(number)).statements[0]?.all;
  expect(all).toEqual({ agrees: 15, disagrees: 0, seen: 20 });
});

test("whoever has not voted enough sees how much is missing, and nothing where it waits for the end", async () => {
  const { id, code, phones, vote } = await workshop(12);
  await Promise.all(phones.slice(1).map((_, one) => vote(one + 1)));
  await vote(0, 3);
  await counted(id);
  await expect
    .poll(async () => (await standing(code, phones[0]?.token)).telling, { timeout: 10_000 })
    .toBe("after-voting");
  expect(await standing(code, phones[0]?.token)).toMatchObject({
    answered: 3,
    statements: [],
    groups: [],
    place: null,
  });
  const late = await workshop(12, { shows: "when-closed", closesAt: "2026-03-05T09:00:00Z" });
  await Promise.all(late.phones.map((_, one) => late.vote(one)));
  await counted(late.id);
  for (const found of [
    await results(late.number, member(["backbone"])),
    await standing(late.code, late.phones[0]?.token),
  ])
    expect(found).toMatchObject({ telling: "when-closed", groups: [], statements: [], texts: [] });
  now = new Date("2026-03-05T09:00:00Z");
  expect((await results(late.number)).statements).toHaveLength(12);
  now = new Date("2026-03-01T09:00:00Z");
});

test("a visitor does not read results, a key opens its own conversation alone", async () => {
  const [one, other] = [await workshop(1), await workshop(1)];
  await expect(results(one.number, visitor)).rejects.toMatchObject({ reason: "forbidden" });
  await expect(standing(other.code, one.phones[0]?.token)).rejects.toMatchObject({ reason: "not-found" });
  await expect(results(4711)).rejects.toMatchObject({ reason: "not-found" });
  expect(await results(one.number)).toMatchObject({ telling: "too-few", people: 0, votes: 0 });
});

test("votes that a stop of the program left uncounted are counted by the clock, once", async () => {
  const { id, number, code, phones, statements } = await workshop(10);
  await scratch.records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`select set_config('fivefold.conversation', ${id}, true)`.execute(tx);
    await sql`insert into statement_vote (initiative_id, conversation_id, participant_id, statement_id, vote, voted_at)
      select p.initiative_id, p.conversation_id, p.id, s.id, 1, ${now}::timestamptz from participant p join statement s
      on s.conversation_id = p.conversation_id and s.initiative_id = p.initiative_id where p.conversation_id = ${id}`.execute(
      tx,
    );
  });
  expect(code && phones.length && statements.length).toBeGreaterThan(0);
  expect(await ask(countDue, {}, program)).toEqual({ counted: 1 });
  expect(await results(number)).toMatchObject({ people: 10, telling: "told" });
  expect(await ask(countDue, {}, program)).toEqual({ counted: 0 });
});

test("nobody reads what the figures rest on", async () => {
  const seen = await scratch.records.read({ initiativeId, personId: null }, (tx) =>
    tx.selectFrom("conversation_told").selectAll().execute(),
  );
  expect(seen).toEqual([]);
});

/** What a count is given, by the program itself. */
const inside = (write?: OnChange["write"]): OnChange => {
  const { records, figures, uploads } = scratch;
  const where = { initiativeId, personId: null };
  return {
    ...{ actor: program, language: "en", initiativeId, now, caller: null, figures, uploads },
    read: (step) => records.read(where, step),
    readOwn: (_, step) => records.read(where, step),
    write: write ?? ((step) => records.write(where, (tx) => step(tx, () => {}))),
  };
};

test("two who ask at once are counted for once, and who asks while a count runs waits for the next", async () => {
  const { id, number, phones, vote } = await workshop(10);
  await Promise.all(phones.map((_, one) => vote(one)));
  await expect.poll(async () => (await results(number)).people, { timeout: 10_000 }).toBe(10);
  const first = countsOf(id);
  await Promise.all([freshen(inside(), id), freshen(inside(), id), freshen(inside(), id)]);
  expect(countsOf(id)).toBe(first + 1);
  const running = freshen(inside(), id);
  await new Promise((done) => setTimeout(done, 1));
  await Promise.all([running, freshen(inside(), id), freshen(inside(), id)]);
  expect(countsOf(id)).toBe(first + 3);
});

test("a count that fails is written down and tried again by itself", async () => {
  const { id, number, phones, statements } = await workshop(10);
  await scratch.records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`select set_config('fivefold.conversation', ${id}, true)`.execute(tx);
    await sql`insert into statement_vote (initiative_id, conversation_id, participant_id, statement_id, vote, voted_at)
      select p.initiative_id, p.conversation_id, p.id, s.id, 1, ${now}::timestamptz from participant p join statement s
      on s.conversation_id = p.conversation_id and s.initiative_id = p.initiative_id where p.conversation_id = ${id}`.execute(
      tx,
    );
  });
  expect(phones.length * statements.length).toBe(120);
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    let failures = 2;
    const failing: OnChange["write"] = (step, into) =>
      failures-- > 0 ? Promise.reject(new Error("The disk is full")) : inside().write(step, into);
    await expect(freshen(inside(failing), id)).rejects.toThrow("The disk is full");
    expect((await results(number)).people).toBe(0);
    await expect.poll(async () => (await results(number)).people, { timeout: 10_000 }).toBe(10);
    expect(countsOf(id)).toBe(1);
    // A conversation of another file may still be counted without its database.
    const lines = written.mock.calls.map(([line]) => String(line));
    expect(lines.filter((line) => line.includes(id))).toEqual([
      `Conversation ${id} could not be counted (1): Error: The disk is full\n`,
      `Conversation ${id} could not be counted (2): Error: The disk is full\n`,
    ]);
  } finally {
    written.mockRestore();
  }
});

test("a conversation that is over is counted once more by the clock", async () => {
  const { id, phones, vote } = await workshop(10, { closesAt: "2026-03-02T09:00:00Z" });
  await Promise.all(phones.map((_, one) => vote(one)));
  await counted(id);
  await expect.poll(async () => (await ask<{ counted: number }>(countDue, {}, program)).counted).toBe(0);
  now = new Date("2026-03-02T09:00:01Z");
  expect(await ask(countDue, {}, program)).toEqual({ counted: 1 });
  expect(await ask(countDue, {}, program)).toEqual({ counted: 0 });
  now = new Date("2026-03-01T09:00:00Z");
});
