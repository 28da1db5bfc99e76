import { afterAll, beforeAll, expect, test } from "vitest";
import { openThread } from "../../communication/threads/operations.ts";
import type { Actor } from "../../core/actor.ts";
import { Workshop } from "../testing.ts";
import { answerAsk, decideAnswer, takeAnswerBack } from "./answering.ts";
import { addOneAsk, closeOneAsk, editAsk, removeOneAsk, renewAsk } from "./operations.ts";
import { listAllAsks, readAsk } from "./reading.ts";
import { restTiredAsks } from "./rest.ts";
import { asksOnDesk, asksWaiting } from "./sources.ts";

const shop = new Workshop();
beforeAll(() => shop.open());
afterAll(() => shop.scratch?.close());

const asking = (title: string, more: object = {}) => ({
  ...{ kind: "ask", organizationId: shop.idOf("North"), title, readers: "partners" },
  ...more,
});
const readsIt = async (actor: Actor, id: string, word: string) => {
  const read = await shop.refusal(shop.ask(readAsk, actor, { id }));
  const listed = await shop.refusal(
    shop.ask(listAllAsks, actor).then(({ open }) => {
      if (!open.some((one) => one.id === id)) throw Object.assign(new Error(), { reason: "not-found" });
    }),
  );
  const found = await shop.refusal(
    shop.finds(actor, word).then((hit) => {
      if (!hit) throw Object.assign(new Error(), { reason: "not-found" });
    }),
  );
  return [read, listed, found].map((one) => one === "none");
};

test("an ask is read by whom its owner ticked and by nobody else: on its page, in the list, in search", async () => {
  const all = [true, true, true];
  const none = [false, false, false];
  const expected = {
    backbone: { director: all, north: all, south: none, funder: none, evaluator: none },
    partners: { director: all, north: all, south: all, funder: none, evaluator: none },
    members: { director: all, north: all, south: all, funder: all, evaluator: all },
  } as const;
  for (const [readers, who] of Object.entries(expected)) {
    const word = `quandary${readers}`;
    const { id } = await shop.ask(addOneAsk, shop.north, asking("We lost three teachers", { words: word, readers }));
    for (const [name, may] of Object.entries(who))
      expect(await readsIt(shop[name as keyof typeof who], id, word), `${readers} ${name}`).toEqual(may);
    expect(await shop.refusal(shop.ask(readAsk, shop.visitor, { id }))).toBe("forbidden");
  }
});

test("a funder who also speaks for a partner reads that partner's own ask, and no other partner's", async () => {
  const both = await shop.joins("Both", ["funder", "partner"], "South");
  const { id } = await shop.ask(addOneAsk, shop.north, asking("Candid among partners"));
  const own = await shop.ask(addOneAsk, shop.south, { ...asking("Ours"), organizationId: shop.idOf("South") });
  expect(await shop.refusal(shop.ask(readAsk, both, { id }))).toBe("not-found");
  expect(await shop.refusal(shop.ask(readAsk, both, { id: own.id }))).toBe("none");
  const twoHats = await shop.joins("Two hats", ["funder", "backbone"]);
  expect(await shop.refusal(shop.ask(readAsk, twoHats, { id }))).toBe("not-found");
  expect((await shop.ask(listAllAsks, twoHats)).open.map((one) => one.title)).not.toContain("Candid among partners");
});

test("whoever may not read an ask can neither answer, change nor discuss it, and is told no more than that it is not there", async () => {
  const { id } = await shop.ask(addOneAsk, shop.north, asking("Not for those who pay us"));
  const answer = { id, organizationId: shop.idOf("Fund"), words: "We can" };
  expect(await shop.refusal(shop.ask(answerAsk, shop.funder, answer))).toBe("not-found");
  expect(await shop.refusal(shop.ask(closeOneAsk, shop.funder, { id, cameOfIt: "x" }))).toBe("not-found");
  expect(await shop.refusal(shop.ask(removeOneAsk, shop.funder, { id }))).toBe("not-found");
  expect(await shop.refusal(shop.ask(editAsk, shop.south, { id, title: "Mine" }))).toBe("forbidden");
  expect(await shop.refusal(shop.ask(renewAsk, shop.director, { id }))).toBe("forbidden");
  const discussing = { about: { kind: "ask", id }, title: "Why?", text: "Why?" };
  expect(await shop.refusal(shop.ask(openThread, shop.funder, discussing))).toBe("not-found");
});

test("nobody asks in another's name; the backbone team asks in its own", async () => {
  const other = { ...asking("For others"), organizationId: shop.idOf("South") };
  expect(await shop.refusal(shop.ask(addOneAsk, shop.north, other))).toBe("not-found");
  expect(await shop.refusal(shop.ask(addOneAsk, shop.director, other))).toBe("not-found");
  expect(await shop.refusal(shop.ask(addOneAsk, shop.evaluator, { ...other, organizationId: null }))).toBe("not-found");
  const { id } = await shop.ask(addOneAsk, shop.director, { ...other, organizationId: null });
  expect((await shop.ask(readAsk, shop.south, { id })).ask.organization).toBeNull();
  expect(await shop.refusal(shop.ask(addOneAsk, shop.north, asking("Nowhere", { placeIds: [shop.causes[0]] })))).toBe(
    "invalid",
  );
});

test("ask and offer find each other by cause, place and skill, across languages, and each side hears of it without the words", async () => {
  const offer = {
    ...{ kind: "offer", organizationId: shop.idOf("South"), title: "Two translators", readers: "partners" },
    ...{ skills: ["ترجمة"], placeIds: [shop.places.Galilee] },
  };
  const offered = await shop.ask(addOneAsk, shop.south, offer);
  const { id } = await shop.ask(
    addOneAsk,
    shop.north,
    asking("Our letters are misread", { skills: ["תרגום"], placeIds: [shop.places.Nahf] }),
  );
  const { fits } = await shop.ask(readAsk, shop.north, { id });
  expect(fits.map((fit) => [fit.ask.id, fit.reasons.map(({ by }) => by)])).toEqual([[offered.id, ["skill", "around"]]]);
  expect((await shop.ask(readAsk, shop.south, { id: offered.id })).fits.map((fit) => fit.ask.id)).toEqual([id]);
  const told = (await shop.told(shop.south)).join("\n");
  expect(told).toContain("asks for something that you offered");
  expect(told).toContain("North");
  expect(told).not.toContain("misread");
  expect((await shop.told(shop.funder)).join()).not.toContain("offered");
});

test("an answer is between the two: others who read the ask do not see it, the owner decides once, and both hear", async () => {
  const { id } = await shop.ask(addOneAsk, shop.north, asking("Who has done this?"));
  const words = { id, organizationId: shop.idOf("South"), words: "We have, ring Samir" };
  const twice = await Promise.all([1, 2].map(() => shop.refusal(shop.ask(answerAsk, shop.south, words))));
  expect(twice.sort()).toEqual(["conflict", "none"]);
  expect(await shop.refusal(shop.ask(answerAsk, shop.north, { ...words, organizationId: shop.idOf("North") }))).toBe(
    "conflict",
  );
  expect(await shop.refusal(shop.ask(answerAsk, shop.north, words))).toBe("invalid");
  for (const [who, count] of [
    ["east", 0],
    ["director", 0],
    ["south", 1],
    ["north", 1],
  ] as const)
    expect((await shop.ask(readAsk, shop[who], { id })).answers, who).toHaveLength(count);
  const answer = (await shop.ask(readAsk, shop.north, { id })).answers[0];
  expect(answer).toMatchObject({ organization: "South", by: "Samir", state: "open" });
  const deciding = { id: answer?.id, take: true, reply: "Gladly, Sunday?" };
  expect(await shop.refusal(shop.ask(decideAnswer, shop.south, deciding))).toBe("forbidden");
  expect(await shop.refusal(shop.ask(decideAnswer, shop.funder, deciding))).toBe("not-found");
  const decided = await Promise.all([1, 2].map(() => shop.refusal(shop.ask(decideAnswer, shop.north, deciding))));
  expect(decided.sort()).toEqual(["conflict", "none"]);
  expect((await shop.ask(readAsk, shop.south, { id })).answers[0]).toMatchObject({
    state: "taken",
    reply: "Gladly, Sunday?",
  });
  expect(await shop.refusal(shop.ask(takeAnswerBack, shop.south, { id: answer?.id }))).toBe("conflict");
  expect((await shop.told(shop.north)).join()).toContain("can help with something that you asked");
  expect((await shop.told(shop.south)).join()).toContain("said yes to your answer");
  expect((await shop.told(shop.south)).join()).not.toContain("Sunday");

  await shop.ask(closeOneAsk, shop.north, { id, cameOfIt: "A day together" });
  expect((await shop.ask(listAllAsks, shop.east)).closed).toMatchObject([{ id, cameOfIt: "A day together" }]);
  expect((await shop.ask(listAllAsks, shop.funder)).closed).toEqual([]);
  expect(await shop.refusal(shop.ask(closeOneAsk, shop.north, { id, cameOfIt: "Again" }))).toBe("conflict");
  expect(await shop.refusal(shop.ask(answerAsk, shop.east, { ...words, organizationId: shop.idOf("East") }))).toBe(
    "conflict",
  );
});

test("when its time is over an ask rests: its owner alone sees it and is asked, and renewing brings it back to its readers", async () => {
  const { id } = await shop.ask(addOneAsk, shop.north, asking("A short one", { words: "ephemeralword", days: 7 }));
  const before = shop.now;
  shop.now = new Date("2026-03-09T09:00:00Z");
  expect(await shop.refusal(shop.ask(readAsk, shop.south, { id }))).toBe("not-found");
  const program: Actor = { kind: "program" };
  expect(await shop.refusal(shop.ask(restTiredAsks, shop.director))).toBe("forbidden");
  expect((await shop.ask(restTiredAsks, program)).rested).toBe(1);
  expect((await shop.ask(restTiredAsks, program)).rested).toBe(0);
  expect(await readsIt(shop.south, id, "ephemeralword")).toEqual([false, false, false]);
  expect(await readsIt(shop.north, id, "ephemeralword")).toEqual([true, true, true]);
  expect((await shop.told(shop.north)).at(-1)).toContain("Renew it");
  const membership = shop.north.memberships[0];
  const waiting = await shop.write((tx) =>
    asksWaiting(tx, {
      ...(membership ?? shop.director.memberships[0]),
      personId: shop.north.personId,
      now: shop.now,
    } as never),
  );
  expect(waiting.map(({ path }) => path)).toContain(`work/asks/${id}`);
  await shop.ask(renewAsk, shop.north, { id });
  expect(await readsIt(shop.south, id, "ephemeralword")).toEqual([true, true, true]);
  shop.now = before;
});

test("narrowing the readers takes an ask out of the reach of those who read it before; a newer version is not written over", async () => {
  const { id } = await shop.ask(
    addOneAsk,
    shop.north,
    asking("First for all", { words: "wideword", readers: "members" }),
  );
  expect(await readsIt(shop.funder, id, "wideword")).toEqual([true, true, true]);
  await shop.ask(editAsk, shop.north, {
    id,
    title: "Now for partners",
    words: "wideword",
    readers: "partners",
    version: 1,
  });
  expect(await readsIt(shop.funder, id, "wideword")).toEqual([false, false, false]);
  expect(await shop.refusal(shop.ask(editAsk, shop.north, { id, title: "Late", version: 1 }))).toBe("conflict");
  await shop.ask(removeOneAsk, shop.north, { id });
  expect(await readsIt(shop.south, id, "wideword")).toEqual([false, false, false]);
});

test("the desk counts asks that nobody answered for two weeks, without their words", async () => {
  const { initiativeId } = shop;
  const desk = (now: Date) => shop.write((tx) => asksOnDesk(tx, { initiativeId, personId: "", now }));
  const countAt = async (now: Date) => (await desk(now))[0]?.values?.count ?? 0;
  const later = new Date("2026-03-20T09:00:00Z");
  expect(await countAt(shop.now)).toBe(0);
  const before = await countAt(later);
  const { id } = await shop.ask(addOneAsk, shop.north, asking("Does anybody know?"));
  expect(await countAt(later)).toBe(Number(before) + 1);
  await shop.ask(answerAsk, shop.south, { id, organizationId: shop.idOf("South"), words: "Perhaps" });
  expect(await countAt(later)).toBe(before);
  expect(JSON.stringify(await desk(later))).not.toContain("anybody know");
});
