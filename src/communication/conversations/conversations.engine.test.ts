import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../core/id.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../testing.ts";
import {
  closeDue,
  closeOneConversation,
  editConversation,
  makeConversation,
  openOneConversation,
  tellWhatCame,
} from "./operations.ts";
import { listAllConversations, readConversation } from "./read-operations.ts";
import { conversationsOnDesk, conversationsWaiting } from "./sources.ts";
import { ruleStatement, sayStatement, seedStatements, translateStatement } from "./statements/operations.ts";
import { type LookedAfter, lookAfterStatements } from "./statements/queue.ts";
import { lookAtConversation, type TakingPart, takePart } from "./taking-part/operations.ts";
import { beginTakingPart, castVotes } from "./votes/operations.ts";

let house: TalkHouse;
let home: string;
let lead: Somebody;
let noa: Somebody;
let samir: Somebody;
let funder: Somebody;
beforeAll(async () => {
  house = await openTalkHouse();
  house.clock.now = new Date("2026-03-01T09:00:00Z");
  home = await house.found("north");
  const joins = async (name: string, permission: "backbone" | "partner" | "funder") => {
    const person = await house.person(name);
    await house.joins(home, person, [permission]);
    return person;
  };
  lead = await joins("Lea", "backbone");
  noa = await joins("Noa", "partner");
  samir = await joins("Samir", "partner");
  funder = await joins("Fay", "funder");
});
afterAll(() => house?.close());

const texts = [
  "Buses should wait for late classes",
  "Five units are for everybody",
  "Summer courses help more than tests",
];

interface Made {
  id: string;
  number: number;
  code: string;
}

async function prepare(more: object = {}): Promise<Made> {
  const names = { en: "What would keep you in five units?" };
  const made = await house.ask<Made>(makeConversation, lead, home, { names, ...more });
  await house.ask(seedStatements, lead, home, { conversationId: made.id, texts });
  return made;
}

async function open(more: object = {}): Promise<Made> {
  const made = await prepare(more);
  await house.ask(openOneConversation, lead, home, { id: made.id });
  return made;
}

const begin = async (code: string) =>
  (await house.ask<{ token: string }>(beginTakingPart, "visitor", home, { code })).token;
const go = (code: string, token: string, more: object = {}) =>
  house.ask<TakingPart>(takePart, "visitor", home, { code, token, ...more });
const queue = async ({ number }: Made, who: Somebody = noa) =>
  (await house.ask<{ statements: LookedAfter[] }>(lookAfterStatements, who, home, { number })).statements;
const waits = (who: Somebody) =>
  house.write(home, (tx) =>
    conversationsWaiting(tx, {
      ...{ initiativeId: home, personId: who.id, now: house.clock.now },
      ...{ permissions: ["partner"], organizationIds: [], bodyIds: [] },
    }),
  );

test("nobody but those who prepare a conversation knows of it before it is opened; then members do, and it can be opened once", async () => {
  const empty = await house.ask<Made>(makeConversation, lead, home, { names: { en: "Empty" }, moderatorIds: [noa.id] });
  expect(await house.refusal(openOneConversation, lead, home, { id: empty.id })).toBe("conflict");
  expect(await house.refusal(readConversation, samir, home, { number: empty.number })).toBe("not-found");
  expect(await house.refusal(makeConversation, noa, home, { names: { en: "Mine" } })).toBe("forbidden");
  await house.ask(readConversation, noa, home, { number: empty.number });
  await house.ask(seedStatements, lead, home, { conversationId: empty.id, texts });
  const both = await Promise.allSettled([1, 2].map(() => house.ask(openOneConversation, lead, home, { id: empty.id })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { conversations } = await house.ask<{ conversations: { id: string; waiting: number | null }[] }>(
    listAllConversations,
    samir,
    home,
    {},
  );
  expect(conversations.find(({ id }) => id === empty.id)?.waiting).toBeNull();
  expect(await house.refusal(listAllConversations, "visitor", home, {})).toBe("forbidden");
});

test("many statements are pasted at once: doubles are left out, those that are alike are told", async () => {
  const made = await prepare();
  const again = await house.ask(seedStatements, lead, home, {
    conversationId: made.id,
    texts: ["  five units  are for everybody! ", "Buses should wait for the late classes", "أريد معلّمة تشرح بالعربية"],
  });
  expect(again).toEqual({
    added: 2,
    doubles: [{ text: "five units are for everybody!", like: "Five units are for everybody" }],
    alike: [{ text: "Buses should wait for the late classes", like: "Buses should wait for late classes" }],
  });
  const all = await queue(made, lead);
  expect(all.map(({ language }) => language)).toEqual(["en", "en", "en", "en", "ar"]);
  expect(all.map(({ like }) => like?.number ?? null)).toEqual([4, null, null, 1, null]);
  const nothing = { conversationId: made.id, texts: ["Five units are for everybody"] };
  expect(await house.refusal(seedStatements, lead, home, nothing)).toBe("invalid");
  const long = { conversationId: made.id, texts: ["a".repeat(281)] };
  expect(await house.refusal(seedStatements, lead, home, long)).toBe("invalid");
  expect(await house.refusal(seedStatements, noa, home, nothing)).toBe("forbidden");
});

test("a statement waits until as many moderators as are needed agree, is shown with its reason to whoever put it, and names nobody", async () => {
  const made = await open({ moderatorIds: [noa.id, samir.id], rulingsNeeded: 2 });
  const token = await begin(made.code);
  await house.ask(sayStatement, "visitor", home, { code: made.code, token, text: "The head of the school is lazy" });
  await house.ask(sayStatement, "visitor", home, { code: made.code, token, text: "Let us choose our own groups" });
  const other = await begin(made.code);
  const everything = JSON.stringify(await go(made.code, other));
  expect(everything).not.toContain("lazy");
  expect(await waits(noa)).toEqual([expect.objectContaining({ values: { count: 2 } })]);
  expect(await waits(lead)).toEqual([]);
  const [lazy, groups] = (await queue(made)).filter(({ state }) => state === "waiting");
  expect(JSON.stringify(lazy)).not.toMatch(/participant|token/);
  const not = { id: lazy?.id, ruling: "not-show" };
  expect(await house.refusal(ruleStatement, noa, home, not)).toBe("invalid");
  expect(await house.refusal(ruleStatement, noa, home, { ...not, reason: "other" })).toBe("invalid");
  expect(await house.refusal(ruleStatement, lead, home, { ...not, reason: "hurts" })).toBe("forbidden");
  expect(await house.refusal(ruleStatement, funder, home, { ...not, reason: "hurts" })).toBe("not-found");
  const names = { ...not, reason: "names-somebody", words: "secret word of a moderator" };
  expect(await house.ask(ruleStatement, noa, home, names)).toEqual({ state: "waiting" });
  expect(await waits(noa)).toEqual([expect.objectContaining({ values: { count: 1 } })]);
  expect(await house.ask(ruleStatement, samir, home, names)).toEqual({ state: "not-shown" });
  // Both at the same moment, one of them twice.
  const shows = [noa, samir, noa].map((who) => house.ask(ruleStatement, who, home, { id: groups?.id, ruling: "show" }));
  expect((await Promise.all(shows)).filter((one) => (one as { state: string }).state === "shown")).not.toEqual([]);
  const both = (await queue(made)).find(({ id }) => id === groups?.id);
  expect([both?.state, both?.log.length]).toEqual(["shown", 2]);
  const told = await go(made.code, token);
  expect(told.own.map(({ state, reason }) => [state, reason])).toEqual([
    ["not-shown", "names-somebody"],
    ["shown", null],
  ]);
  expect(told.summary).toEqual({ shown: 4, notShown: 1, byReason: [{ reason: "names-somebody", count: 1 }] });
  expect(JSON.stringify(told)).not.toMatch(/Noa|Samir|secret word/);
  // A changed mind takes it back to waiting, and the log keeps all that was said.
  expect(await house.ask(ruleStatement, samir, home, { id: lazy?.id, ruling: "show" })).toEqual({ state: "waiting" });
  const log = (await queue(made)).find(({ id }) => id === lazy?.id)?.log;
  expect(log?.map(({ by, ruling }) => [by, ruling])).toEqual([
    ["Noa", "not-show"],
    ["Samir", "not-show"],
    ["Samir", "show"],
  ]);
  const rest = { names: { en: "Renamed" }, moderatorIds: [noa.id, samir.id], rulingsNeeded: 1 };
  await house.ask(editConversation, lead, home, { id: made.id, ...rest });
  expect((await queue(made)).find(({ id }) => id === lazy?.id)?.state).toBe("shown");
});

test("what one puts is not said already, nor nearly so unless one insists, and never too much at once", async () => {
  const { code } = await open();
  const token = await begin(code);
  const says = (text: string, more: object = {}) => ({ code, token, text, ...more });
  expect(await house.refusal(sayStatement, "visitor", home, says("Five units are for everybody!"))).toBe("invalid");
  const alike = "Buses should wait for all late classes";
  expect(await house.refusal(sayStatement, "visitor", home, says(alike))).toBe("invalid");
  await house.ask(sayStatement, "visitor", home, says(alike, { differs: true }));
  expect(await house.refusal(sayStatement, "visitor", home, says(alike, { differs: true }))).toBe("invalid");
  expect(await house.refusal(sayStatement, "visitor", home, says("No"))).toBe("invalid");
  // What waits of others is read by nobody: the same words may come twice, and the moderators see that.
  const other = await begin(code);
  await house.ask(sayStatement, "visitor", home, { ...says("Music belongs in school too"), token: other });
  await house.ask(sayStatement, "visitor", home, says("Music belongs in school too"));
  for (const text of ["Cats are quiet neighbours", "Rain falls on green roofs", "Trains need longer platforms"])
    await house.ask(sayStatement, "visitor", home, says(text));
  expect(await house.refusal(sayStatement, "visitor", home, says("One too many for one person"))).toBe("invalid");
  expect(await house.refusal(sayStatement, "visitor", home, { ...says("Who am I then"), token: "nobody" })).toBe(
    "not-found",
  );
  const closed = await open({ takesStatements: false });
  const there = { code: closed.code, token: await begin(closed.code), text: "May I say something?" };
  expect(await house.refusal(sayStatement, "visitor", home, there)).toBe("conflict");
});

test("thirty statements at the same moment each get a number of their own", async () => {
  const made = await open();
  const tokens = await Promise.all(Array.from({ length: 10 }, () => begin(made.code)));
  await Promise.all(
    tokens.flatMap((token, person) =>
      [1, 2, 3].map((time) =>
        house.ask(sayStatement, "visitor", home, { code: made.code, token, text: `Thought ${person} of time ${time}` }),
      ),
    ),
  );
  const numbers = (await queue(made, lead)).map(({ number }) => number);
  expect(new Set(numbers).size).toBe(33);
});

test("each is asked what she has not answered, in her language where somebody put it into that, and may answer again", async () => {
  const made = await open({ moderatorIds: [noa.id] });
  const [first] = await queue(made);
  const put = { id: first?.id, language: "he", text: "כדאי שהאוטובוסים יחכו" };
  expect(await house.refusal(translateStatement, samir, home, put)).toBe("not-found");
  await house.ask(translateStatement, noa, home, put);
  const hebrew = await house.person("Tal", "he");
  const token = await begin(made.code);
  const told = await house.ask<TakingPart>(takePart, hebrew, home, { code: made.code, token });
  expect(told.next.map(({ language }) => language).sort()).toEqual(["en", "en", "he"]);
  const votes = [{ statementId: first?.id, vote: -1 }];
  await house.ask(castVotes, "visitor", home, { code: made.code, token, votes });
  const after = await go(made.code, token);
  expect([after.answered, after.next.length, after.votes.map(({ vote }) => vote)]).toEqual([1, 2, [-1]]);
  const again = await go(made.code, token, { first: first?.id, count: 0 });
  expect(again.next.map(({ id }) => id)).toEqual([first?.id]);
  // What is not shown any more is not read any more either, by whoever answered it too.
  await house.ask(ruleStatement, noa, home, { id: first?.id, ruling: "not-show", reason: "twice" });
  const without = await go(made.code, token, { first: first?.id });
  expect(without.votes).toEqual([]);
  expect(without.next.map(({ id }) => id)).not.toContain(first?.id);
  expect(await house.refusal(takePart, "visitor", home, { code: made.code, token: "somebody else's" })).toBe(
    "not-found",
  );
  const elsewhere = await open();
  expect(await house.refusal(takePart, "visitor", home, { code: elsewhere.code, token })).toBe("not-found");
});

test("how many take part is told in fives", async () => {
  const made = await open();
  const people = async () =>
    (await house.ask<{ conversation: { people: number } }>(lookAtConversation, "visitor", home, { code: made.code }))
      .conversation.people;
  for (let count = 0; count < 4; count += 1) await begin(made.code);
  expect(await people()).toBe(0);
  await begin(made.code);
  await begin(made.code);
  expect(await people()).toBe(5);
});

test("once it is opened, what people were told is not taken back", async () => {
  const made = await open({ fewest: 7, shows: "when-closed" });
  const kept = { id: made.id, names: { en: "Changed" }, fewest: 7, shows: "when-closed" };
  for (const change of [{ asks: "members" }, { fewest: 5 }, { shows: "after-voting" }])
    expect(await house.refusal(editConversation, lead, home, { ...kept, ...change }), JSON.stringify(change)).toBe(
      "invalid",
    );
  await house.ask(editConversation, lead, home, { ...kept, fewest: 9 });
  const nobody = { ...kept, fewest: 9, moderatorIds: [newId()] };
  expect(await house.refusal(editConversation, lead, home, nobody)).toBe("invalid");
  const tooFew = { ...kept, fewest: 9, moderatorIds: [noa.id], rulingsNeeded: 2 };
  expect(await house.refusal(editConversation, lead, home, tooFew)).toBe("invalid");
});

test("when it is over nothing comes in, what came of it is told to all, and until then it stands on the desk", async () => {
  const made = await open();
  const token = await begin(made.code);
  const desk = async () =>
    (
      await house.write(home, (tx) =>
        conversationsOnDesk(tx, { initiativeId: home, personId: lead.id, now: house.clock.now }),
      )
    ).map(({ path }) => path);
  const came = { id: made.id, cameOfIt: { en: "Two statements are taken up" } };
  expect(await house.refusal(tellWhatCame, lead, home, came)).toBe("conflict");
  await house.ask(closeOneConversation, lead, home, { id: made.id });
  expect(await house.refusal(closeOneConversation, lead, home, { id: made.id })).toBe("conflict");
  expect(await desk()).toContain(`listening/conversations/${made.number}`);
  const [first] = await queue(made, lead);
  const vote = { code: made.code, token, votes: [{ statementId: first?.id, vote: 1 }] };
  expect(await house.refusal(castVotes, "visitor", home, vote)).toBe("conflict");
  expect(await house.refusal(sayStatement, "visitor", home, { code: made.code, token, text: "Too late" })).toBe(
    "conflict",
  );
  expect(await house.refusal(tellWhatCame, noa, home, came)).toBe("forbidden");
  await house.ask(tellWhatCame, lead, home, came);
  expect((await go(made.code, token)).conversation.cameOfIt).toEqual(came.cameOfIt);
  expect(await desk()).toEqual([]);
});

test("its last day closes it, and a statement that waits long is on the desk", async () => {
  const closesAt = "2026-03-05T21:59:59.000Z";
  const made = await open({ closesAt });
  const token = await begin(made.code);
  await house.ask(sayStatement, "visitor", home, { code: made.code, token, text: "Somebody should read this" });
  house.clock.now = new Date("2026-03-04T09:00:00Z");
  const lines = await house.write(home, (tx) =>
    conversationsOnDesk(tx, { initiativeId: home, personId: lead.id, now: house.clock.now }),
  );
  expect(lines.some(({ path }) => path.endsWith("/statements"))).toBe(true);
  house.clock.now = new Date("2026-03-06T09:00:00Z");
  expect((await go(made.code, token)).conversation.state).toBe("closed");
  expect(await house.ask(closeDue, "program", null, {})).toEqual({ closed: 1 });
  expect(await house.refusal(editConversation, lead, home, { id: made.id, names: { en: "Late" } })).toBe("conflict");
});
