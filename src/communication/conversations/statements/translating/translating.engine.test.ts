import { afterAll, beforeAll, expect, test } from "vitest";
import { operations } from "../../../communication.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../../../testing.ts";
import { type LookupServer, openLookupServer } from "../../../translations/testing.ts";
import { readConversationResults } from "../../figures/operations.ts";
import { closeOneConversation, editConversation, makeConversation, openOneConversation } from "../../operations.ts";
import { readOpenFile } from "../../polis/operations.ts";
import { lookAtConversation, type TakingPart, takePart } from "../../taking-part/operations.ts";
import { beginTakingPart, castVotes } from "../../votes/operations.ts";
import { ruleStatement, sayStatement, seedStatements, translateStatement } from "../operations.ts";
import { type LookedAfter, lookAfterStatements } from "../queue.ts";
import { judgeTranslation } from "./operations.ts";

const make = operations.find(({ name }) => name === "translation.make");
if (!make) throw new Error("nothing makes translations");

const bus = "Buses should wait for late classes";
const units = "5 units are for everybody";
const heBus = "אוטובוסים צריכים לחכות לשיעורים מאוחרים";
const heUnits = "5 יחידות הן לכולם";

let house: TalkHouse;
let home: string;
let server: LookupServer;
let [lead, noa, samir]: Somebody[] = [];
const voter: Somebody = { id: "", name: "", mail: "", language: "he" };
beforeAll(async () => {
  house = await openTalkHouse();
  server = await openLookupServer({ he: { [bus]: heBus, [units]: heUnits } });
  process.env.FIVEFOLD_TRANSLATION_URL = server.url;
  home = await house.found("north");
  lead = await house.person("Lea");
  noa = await house.person("Noa", "he");
  samir = await house.person("Samir", "ar");
  await house.joins(home, lead, ["backbone"]);
  for (const one of [noa, samir]) await house.joins(home, one, ["partner"]);
});
afterAll(async () => {
  delete process.env.FIVEFOLD_TRANSLATION_URL;
  await server?.close();
  await house?.close();
});

interface Made {
  id: string;
  number: number;
  code: string;
}
const setUp = { names: { en: "What would keep you?" }, machineTranslates: true };
const run = () => house.ask<{ made: number }>(make, "program", null, { initiativeId: home });
async function open(more: object = {}): Promise<Made> {
  const moderatorIds = [noa?.id ?? ""];
  const made = await house.ask<Made>(makeConversation, lead as Somebody, home, { ...setUp, moderatorIds, ...more });
  const texts = [bus, units];
  await house.ask(seedStatements, lead as Somebody, home, { conversationId: made.id, texts });
  await house.ask(openOneConversation, lead as Somebody, home, { id: made.id });
  return made;
}
const begin = async (code: string) =>
  (await house.ask<{ token: string }>(beginTakingPart, "visitor", home, { code })).token;
/** What a phone in Hebrew gets. */
const go = async (code: string, token: string) => {
  const asHebrew = { ...voter, id: noa?.id ?? "" };
  return house.ask<TakingPart>(takePart, asHebrew, home, { code, token });
};
const queue = async ({ number }: Made, who = noa) =>
  (await house.ask<{ statements: LookedAfter[] }>(lookAfterStatements, who as Somebody, home, { number })).statements;
const idOf = async (made: Made, text: string) => (await queue(made)).find(({ texts }) => texts.en === text)?.id ?? "";
const sent = () => server.asked.splice(0).flatMap(({ q, target }) => q.map((text) => `${target}: ${text}`));

test("a voter gets a statement in her language, marked, with the original; an answer is an answer to the same statement", async () => {
  const made = await open();
  await run();
  expect(sent().sort()).toEqual([`ar: ${units}`, `ar: ${bus}`, `he: ${units}`, `he: ${bus}`]);
  const token = await begin(made.code);
  const { next, conversation } = await go(made.code, token);
  expect(conversation.translatedAt).toBe(new URL(server.url).host);
  expect(next.map(({ id: _, ...one }) => one).sort((a, b) => a.text.localeCompare(b.text))).toEqual([
    { text: heUnits, language: "he", original: { text: units, language: "en", isChecked: false } },
    { text: heBus, language: "he", original: { text: bus, language: "en", isChecked: false } },
  ]);
  const id = await idOf(made, bus);
  await house.ask(castVotes, "visitor", home, { code: made.code, token, votes: [{ statementId: id, vote: 1 }] });
  const inEnglish = await house.ask<TakingPart>(takePart, "visitor", home, { code: made.code, token });
  expect(inEnglish.votes).toMatchObject([{ id, text: bus, vote: 1 }]);
  expect(inEnglish.votes[0]).not.toHaveProperty("original");
  expect((await go(made.code, token)).votes).toMatchObject([{ id, text: heBus, original: { text: bus }, vote: 1 }]);
  const looked = await house.ask<{ conversation: object }>(lookAtConversation, "visitor", home, { code: made.code });
  expect(looked.conversation).toMatchObject({ translatedAt: new URL(server.url).host });
});

test("what a person puts wins over the machine, also where the machine comes later; taken away, the machine may again", async () => {
  const made = await open();
  const id = await idOf(made, bus);
  const own = "שהאוטובוס יחכה לנו";
  await house.ask(translateStatement, noa as Somebody, home, { id, language: "he", text: own });
  await run();
  sent();
  const token = await begin(made.code);
  expect((await go(made.code, token)).next.find((one) => one.id === id)).toEqual({ id, text: own, language: "he" });
  expect((await queue(made)).find((one) => one.id === id)?.machine.map(({ language }) => language)).toEqual(["ar"]);
  const other = await idOf(made, units);
  await house.ask(translateStatement, noa as Somebody, home, { id: other, language: "he", text: "חמש לכולם" });
  expect((await queue(made)).find((one) => one.id === other)?.machine.map(({ language }) => language)).toEqual(["ar"]);
  await house.ask(translateStatement, noa as Somebody, home, { id, language: "he", text: null });
  await run();
  expect((await go(made.code, token)).next.find((one) => one.id === id)).toMatchObject({ text: heBus });
});

test("moderators approve or take away each by itself; nobody else does, and what was taken away is not made again", async () => {
  const made = await open();
  await run();
  const [id, other] = [await idOf(made, bus), await idOf(made, units)];
  const token = await begin(made.code);
  const judge = (who: Somebody | undefined, one: string, word: string) =>
    [judgeTranslation, who as Somebody, home, { id: one, language: "he", word }] as const;
  expect(await house.refusal(...judge(samir, id, "checked"))).toBe("not-found");
  await house.ask(...judge(noa, id, "checked"));
  await house.ask(...judge(lead, other, "taken-away"));
  expect(await house.refusal(...judge(noa, other, "checked"))).toBe("conflict");
  const { next } = await go(made.code, token);
  expect(next.find((one) => one.id === id)?.original).toMatchObject({ isChecked: true });
  expect(next.find((one) => one.id === other)).toEqual({ id: other, text: units, language: "en" });
  await house.ask(ruleStatement, noa as Somebody, home, { id: other, ruling: "show" });
  await run();
  expect((await go(made.code, token)).next.find((one) => one.id === other)).toMatchObject({ text: units });
});

test("what waits or is not shown goes nowhere and keeps no translation", async () => {
  const made = await open();
  await run();
  sent();
  const token = await begin(made.code);
  const said = "Summer courses for all of us";
  await house.ask(sayStatement, "visitor", home, { code: made.code, token, text: said });
  await run();
  expect(sent()).toEqual([]);
  const id = await idOf(made, said);
  await house.ask(ruleStatement, noa as Somebody, home, { id, ruling: "show" });
  await run();
  expect(sent().sort()).toEqual([`ar: ${said}`, `he: ${said}`]);
  await house.ask(ruleStatement, noa as Somebody, home, { id, ruling: "not-show", reason: "hurts" });
  expect((await queue(made)).find((one) => one.id === id)?.machine).toEqual([]);
});

test("it is off unless it was chosen before opening; turned off, all that was made is gone", async () => {
  const off = await open({ machineTranslates: false });
  await run();
  expect(sent()).toEqual([]);
  const before = { ...setUp, id: off.id, moderatorIds: [noa?.id ?? ""] };
  expect(await house.refusal(editConversation, lead as Somebody, home, before)).toBe("invalid");
  const made = await open();
  await run();
  sent();
  const token = await begin(made.code);
  await house.ask(editConversation, lead as Somebody, home, { ...before, id: made.id, machineTranslates: false });
  const { next, conversation } = await go(made.code, token);
  expect(conversation.translatedAt).toBeNull();
  expect(next.every((one) => one.language === "en" && !one.original)).toBe(true);
  const left = await house.scratch.records.read({ initiativeId: home, personId: null }, async (tx) => {
    const ids = tx.selectFrom("statement").select("id").where("conversation_id", "=", made.id);
    return tx.selectFrom("translation").selectAll().where("statement_id", "in", ids).execute();
  });
  expect(left).toEqual([]);
});

test("results show the reader's language with the original; the open file has originals alone", async () => {
  const made = await open();
  await run();
  const statements = [await idOf(made, bus), await idOf(made, units)];
  await house.ask(translateStatement, noa as Somebody, home, { id: statements[0], language: "he", text: "של אדם" });
  for (let one = 0; one < 12; one += 1) {
    const { token } = await house.ask<{ token: string }>(beginTakingPart, "visitor", home, {
      ...{ code: made.code, inOpenFile: true },
    });
    const votes = statements.map((statementId, at) => ({ statementId, vote: one % 2 === 0 ? 1 : at === 0 ? 1 : -1 }));
    await house.ask(castVotes, "visitor", home, { code: made.code, token, votes });
  }
  await house.ask(closeOneConversation, lead as Somebody, home, { id: made.id });
  const { number } = made;
  const told = async () =>
    (await house.ask<{ texts: object[] }>(readConversationResults, noa as Somebody, home, { number })).texts;
  await expect.poll(told, { timeout: 20_000 }).toHaveLength(2);
  expect(await told()).toContainEqual({
    ...{ number: 2, text: heUnits, language: "he" },
    original: { text: units, language: "en", isChecked: false },
  });
  const file = await house.ask<{ files: Record<string, string> }>(readOpenFile, noa as Somebody, home, { number });
  const all = JSON.stringify(file.files);
  expect(all).toContain(bus);
  expect(all).not.toMatch(/[\u0590-\u05ff]/);
});
