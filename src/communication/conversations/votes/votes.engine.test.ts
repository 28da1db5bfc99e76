import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../../core/actor.ts";
import { dispatch, type House } from "../../../core/dispatch.ts";
import { newId } from "../../../core/id.ts";
import type { Operation } from "../../../core/operation.ts";
import { openScratch, type Scratch } from "../../../storage/testing.ts";
import { makeConversation } from "../testing.ts";
import { beginTakingPart, castVotes, chooseOpenFile, listMyVotes } from "./operations.ts";

let scratch: Scratch;
let house: House;
let now = new Date("2026-03-01T09:00:00Z");
const initiativeId = newId();
const visitor: Actor = { kind: "visitor" };
const member: Actor = {
  kind: "person",
  personId: newId(),
  name: "Noa",
  mail: "noa@example.org",
  ownsInstallation: false,
  memberships: [{ initiativeId, permissions: ["partner"], organizationIds: [], bodyIds: [] }],
};
const ask = <T>(operation: unknown, input: unknown, actor: Actor = visitor, caller?: string): Promise<T> =>
  dispatch(
    house,
    operation as Operation,
    { actor, initiativeId, language: "en", caller: caller ?? null },
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
  });
});
afterAll(() => scratch?.close());

const open = (asked: Parameters<typeof makeConversation>[2] = {}) =>
  makeConversation(scratch.records, initiativeId, asked);
const begin = async (code: string, actor: Actor = visitor) =>
  ask<{ token: string; number: number }>(beginTakingPart, { code }, actor);
const mine = async (code: string, token: string) =>
  (await ask<{ votes: { statementId: string; vote: number }[] }>(listMyVotes, { code, token })).votes;

test("a person without a name votes, changes a vote, and sees hers and nobody else's", async () => {
  const { code, statements } = await open();
  const [one = "", two = ""] = statements;
  const [first, second] = [await begin(code), await begin(code)];
  expect([first.number, second.number]).toEqual([0, 1]);
  const votes = [
    { statementId: one, vote: 1 },
    { statementId: two, vote: -1 },
    { statementId: one, vote: 0 },
  ];
  expect(await ask(castVotes, { code, token: first.token, votes })).toEqual({ kept: 3 });
  await ask(castVotes, { code, token: second.token, votes: [{ statementId: two, vote: 1 }] });
  expect(new Map((await mine(code, first.token)).map(({ statementId, vote }) => [statementId, vote]))).toEqual(
    new Map([
      [one, 0],
      [two, -1],
    ]),
  );
  expect(await mine(code, second.token)).toMatchObject([{ statementId: two, vote: 1 }]);
  await ask(chooseOpenFile, { code, token: first.token, inOpenFile: true });
  expect(await ask(listMyVotes, { code, token: first.token })).toMatchObject({ inOpenFile: true });
});

test("a hundred people who begin and vote at the same moment all stand, each with a number of her own", async () => {
  const { code, id, statements } = await open();
  const people = await Promise.all(Array.from({ length: 100 }, () => begin(code)));
  expect(new Set(people.map(({ number }) => number)).size).toBe(100);
  await Promise.all(
    people.flatMap(({ token }, one) =>
      statements.map((statementId, at) =>
        ask(castVotes, { code, token, votes: [{ statementId, vote: (one + at) % 2 ? 1 : -1 }] }),
      ),
    ),
  );
  const moments = await scratch.records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`select set_config('fivefold.conversation', ${id}, true)`.execute(tx);
    const { rows } = await sql<{ votes: number; transactions: number }>`select count(*) as votes,
      count(distinct xmin::text) as transactions from statement_vote where conversation_id = ${id}`.execute(tx);
    return rows[0];
  });
  expect(moments?.votes).toBe(100 * statements.length);
  expect(moments?.transactions).toBeLessThan(100);
});

test("a vote that cannot stand is refused alone: those that came with it are kept", async () => {
  const { code, statements } = await open();
  const [one = "", two = ""] = statements;
  const [good, bad] = [await begin(code), await begin(code)];
  await ask(castVotes, { code, token: bad.token, votes: [{ statementId: two, vote: 1 }] });
  await scratch.records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`select set_config('fivefold.conversation', (select conversation_id::text from statement where id = ${two}), true)`.execute(
      tx,
    );
    await tx.deleteFrom("statement").where("initiative_id", "=", initiativeId).where("id", "=", two).execute();
  });
  const [kept, refused] = await Promise.allSettled([
    ask(castVotes, { code, token: good.token, votes: [{ statementId: one, vote: 1 }] }),
    ask(castVotes, { code, token: bad.token, votes: [{ statementId: two, vote: -1 }] }),
  ]);
  expect([kept?.status, refused?.status]).toEqual(["fulfilled", "rejected"]);
  expect(await mine(code, good.token)).toHaveLength(1);
});

test("a member takes part once wherever she does, and no line says that she does", async () => {
  const { code, id, statements } = await open({ asks: "members" });
  await expect(begin(code)).rejects.toMatchObject({ reason: "forbidden" });
  const phone = await begin(code, member);
  await ask(castVotes, { code, token: phone.token, votes: [{ statementId: statements[0], vote: 1 }] });
  const computer = await begin(code, member);
  expect(computer.number).toBe(phone.number);
  expect(await mine(code, computer.token)).toHaveLength(1);
  await expect(
    ask(castVotes, { code, token: phone.token, votes: [{ statementId: statements[1], vote: 1 }] }),
  ).rejects.toMatchObject({ reason: "not-found" });
  const lines = await scratch.records.read({ initiativeId, personId: null }, (tx) =>
    tx.selectFrom("history").selectAll().where("object_id", "=", id).execute(),
  );
  expect(lines).toEqual([]);
});

test("nobody votes with a key of another conversation, on what is not shown, or after the end", async () => {
  const [here, there] = [await open(), await open({ closesAt: "2026-03-02T09:00:00Z" })];
  const { token } = await begin(there.code);
  const vote = { statementId: here.statements[0], vote: 1 };
  await expect(ask(castVotes, { code: here.code, token, votes: [vote] })).rejects.toMatchObject({
    reason: "not-found",
  });
  await expect(ask(castVotes, { code: there.code, token, votes: [vote] })).rejects.toMatchObject({
    reason: "invalid",
    faults: [{ field: "votes.0.statementId" }],
  });
  await expect(ask(castVotes, { code: there.code, token, votes: [{ ...vote, vote: 2 }] })).rejects.toMatchObject({
    reason: "invalid",
  });
  await expect(ask(listMyVotes, { code: here.code, token })).rejects.toMatchObject({ reason: "not-found" });
  now = new Date("2026-03-02T09:00:00Z");
  const late = { code: there.code, token, votes: [{ statementId: there.statements[0], vote: 1 }] };
  await expect(ask(castVotes, late)).rejects.toMatchObject({ reason: "conflict" });
  await expect(begin(there.code)).rejects.toMatchObject({ reason: "conflict" });
  await expect(begin("no-such-code")).rejects.toMatchObject({ reason: "not-found" });
});

test("whoever votes faster than anybody reads waits; a class that votes at once does not", async () => {
  const { code, statements } = await open();
  const room = await Promise.all(
    Array.from({ length: 40 }, () => ask<{ token: string }>(beginTakingPart, { code }, visitor, "10.0.0.1")),
  );
  await Promise.all(
    room.map(({ token }) =>
      ask(
        castVotes,
        { code, token, votes: statements.map((statementId) => ({ statementId, vote: 1 })) },
        visitor,
        "10.0.0.1",
      ),
    ),
  );
  const votes = Array.from({ length: 100 }, (_, at) => ({ statementId: statements[at % 2], vote: at % 3 ? 1 : -1 }));
  const quick = () => ask(castVotes, { code, token: room[0]?.token, votes });
  await quick();
  await expect(quick()).rejects.toMatchObject({ reason: "too-many" });
});

test("a transaction that was shown no key sees no vote", async () => {
  const seen = await scratch.records.read({ initiativeId, personId: null }, (tx) =>
    tx.selectFrom("statement_vote").selectAll().execute(),
  );
  expect(seen).toEqual([]);
});
