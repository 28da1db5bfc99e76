import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../core/id.ts";
import { operations } from "../../communication.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../../testing.ts";
import { type LookupServer, openLookupServer } from "../../translations/testing.ts";
import { changeMessage, hideMessage, openThread, sayInThread, takeBackMessage } from "../operations.ts";
import { readThread } from "../read-operations.ts";
import type { MessageView } from "../thread.ts";
import { preferLanguage, translateMessage, translateThread } from "./operations.ts";

const make = operations.find(({ name }) => name === "translation.make");
if (!make) throw new Error("nothing makes translations");

let house: TalkHouse;
let here: string;
let elsewhere: string;
let committee: string;
let server: LookupServer;
let [dana, lina, sitter, stranger]: Somebody[] = [];

beforeAll(async () => {
  house = await openTalkHouse();
  server = await openLookupServer({
    en: { "איפה נפגשים?": "Where do we meet?", "[1], איפה נפגשים ב־3?": "[1], where do we meet at 3?" },
    he: { "In the north": "בצפון" },
    ar: { "איפה נפגשים?": "أين نلتقي؟" },
  });
  process.env.FIVEFOLD_TRANSLATION_URL = server.url;
  process.env.FIVEFOLD_TRANSLATION_KEY = "a-key";
  [here, elsewhere] = [await house.found("north"), await house.found("south")];
  dana = await house.person("Dana", "he");
  lina = await house.person("Lina Haddad");
  sitter = await house.person("Sami", "ar");
  stranger = await house.person("Stranger");
  for (const who of [dana, lina, sitter]) await house.joins(here, who, ["partner"]);
  const lead = await house.person("Lead");
  await house.joins(here, lead, ["backbone"]);
  leads = lead;
  await house.joins(elsewhere, stranger, ["backbone"]);
  committee = await house.body(here);
  await house.sits(here, committee, sitter);
  await house.sits(here, committee, dana);
});
afterEach(() => {
  server.behave = null;
  server.asked.length = 0;
  process.env.FIVEFOLD_TRANSLATION_URL = server.url;
});
afterAll(async () => {
  delete process.env.FIVEFOLD_TRANSLATION_URL;
  delete process.env.FIVEFOLD_TRANSLATION_KEY;
  await server?.close();
  await house?.close();
});
let leads: Somebody;

const later = (minutes: number) => {
  house.clock.now = new Date(house.clock.now.getTime() + minutes * 60_000);
};
const open = async (who: Somebody | undefined, text: string, more: object = { forWhom: "members" }) => {
  const { id } = await house.ask<{ id: string }>(openThread, who as Somebody, here, { title: "A", text, ...more });
  const [message] = await read(who, id);
  return { id, messageId: message?.id ?? "" };
};
const read = async (who: Somebody | undefined, id: string) =>
  (await house.ask<{ messages: MessageView[] }>(readThread, who as Somebody, here, { id })).messages;
const ask = (who: Somebody | undefined, id: string) => house.ask(translateMessage, who as Somebody, here, { id });
const run = () =>
  house.ask<{ made: number; without: number; later: number }>(make, "program", null, { initiativeId: here });
const rows = (sourceId: string) =>
  house.scratch.records.read({ initiativeId: here, personId: null }, (tx) =>
    tx.selectFrom("translation").selectAll().where("source_id", "=", sourceId).execute(),
  );

describe("a post in another language", () => {
  test("is shown as it was written, and beside it in the reader's language once she asked", async () => {
    const { id, messageId } = await open(dana, "איפה נפגשים?");
    expect((await read(lina, id))[0]).toMatchObject({ mayTranslate: true, translation: null, writtenIn: "he" });
    expect((await read(dana, id))[0]).toMatchObject({ mayTranslate: false, translation: null });
    await ask(lina, messageId);
    expect((await read(lina, id))[0]).toMatchObject({ translation: { state: "waiting", text: null, isLate: false } });
    expect(await run()).toEqual({ made: 1, without: 0, later: 0 });
    expect((await read(lina, id))[0]).toMatchObject({
      text: "איפה נפגשים?",
      language: "he",
      translation: { state: "made", text: "Where do we meet\\?" },
    });
    expect(server.asked).toEqual([
      { q: ["איפה נפגשים?"], source: "he", target: "en", format: "text", api_key: "a-key" },
    ]);
    // Asked again by another it is there; into Arabic it is another.
    await ask(leads, messageId);
    await ask(sitter, messageId);
    expect(await run()).toEqual({ made: 1, without: 0, later: 0 });
    expect((await read(sitter, id))[0]).toMatchObject({ translation: { text: "أين نلتقي؟" } });
  });

  test("keeps people, numbers and links; where one is lost, there is none, and why is said", async () => {
    const { id, messageId } = await open(lina, "@Dana, see https://a.example at 3");
    await ask(dana, messageId);
    await run();
    expect((await read(dana, id))[0]?.translation?.text).toBe("@Dana\\, מילה https://a.example מילה 3");
    expect(server.asked[0]?.q).toEqual(["[1], see [2] at 3"]);
    const other = await open(lina, "@Dana, see https://a.example at 3");
    server.behave = (_, response) =>
      response.setHeader("content-type", "application/json").end('{"translatedText":["[1] ראו ב 3"]}');
    await ask(dana, other.messageId);
    expect(await run()).toEqual({ made: 0, without: 1, later: 0 });
    expect((await read(dana, other.id))[0]).toMatchObject({
      text: "@Dana, see https://a.example at 3",
      translation: { state: "failed", text: null, because: "lost" },
    });
    // Not tried again at each press, but later.
    server.behave = null;
    await ask(dana, other.messageId);
    expect(await run()).toEqual({ made: 0, without: 0, later: 0 });
    later(11);
    await ask(dana, other.messageId);
    expect(await run()).toEqual({ made: 1, without: 0, later: 0 });
  });

  test("that is changed is translated anew, and never shown beside other words; gone, it leaves nothing", async () => {
    const { id, messageId } = await open(dana, "איפה נפגשים?");
    await ask(lina, messageId);
    await run();
    await house.ask(changeMessage, dana as Somebody, here, { id: messageId, text: "איפה נפגשים מחר?" });
    expect((await read(lina, id))[0]).toMatchObject({ translation: { state: "waiting", text: null } });
    expect(JSON.stringify(await rows(messageId))).not.toContain("Where do we meet");
    await run();
    expect((await read(lina, id))[0]?.translation?.text).toBe("word word word\\?");
    await house.ask(takeBackMessage, dana as Somebody, here, { id: messageId });
    expect(await rows(messageId)).toEqual([]);
    expect(await house.refusal(translateMessage, lina as Somebody, here, { id: messageId })).toBe("conflict");
    const hidden = await open(dana, "איפה נפגשים?");
    await ask(lina, hidden.messageId);
    await run();
    await house.ask(hideMessage, leads, here, { id: hidden.messageId, reason: "It names a pupil." });
    expect(await rows(hidden.messageId)).toEqual([]);
  });

  test("changed while it is away, is not given the answer to the words before", async () => {
    const { id, messageId } = await open(dana, "איפה נפגשים?");
    await ask(lina, messageId);
    server.behave = (_, response) => {
      server.behave = null;
      void house
        .ask(changeMessage, dana as Somebody, here, { id: messageId, text: "איפה נפגשים מחר?" })
        .then(() => response.setHeader("content-type", "application/json").end('{"translatedText":["Where to meet"]}'));
    };
    expect(await run()).toEqual({ made: 2, without: 0, later: 0 });
    expect(server.asked.map(({ q }) => q)).toEqual([["איפה נפגשים?"], ["איפה נפגשים מחר?"]]);
    expect((await read(lina, id))[0]?.translation?.text).toBe("word word word\\?");
  });
});

describe("who reads a translation", () => {
  test("is who may read the post, at the moment of reading, and nobody asks for another's", async () => {
    const about = { kind: "meeting", id: newId() } as const;
    await house.thing(here, about.kind, about.id, ["members"]);
    const { id, messageId } = await open(dana, "איפה נפגשים?", { about });
    await ask(lina, messageId);
    await run();
    expect((await read(lina, id))[0]?.translation?.text).toContain("Where do we meet");
    await house.thing(here, about.kind, about.id, [`body:${committee}`]);
    expect(await house.refusal(readThread, lina as Somebody, here, { id })).toBe("not-found");
    for (const who of [lina, leads] as Somebody[]) {
      expect(await house.refusal(translateMessage, who, here, { id: messageId })).toBe("not-found");
      expect(await house.refusal(translateThread, who, here, { id })).toBe("not-found");
    }
    expect(await house.refusal(translateMessage, stranger as Somebody, here, { id: messageId })).toBe("forbidden");
    expect(await house.refusal(translateMessage, stranger as Somebody, elsewhere, { id: messageId })).toBe("not-found");
    expect(await house.refusal(translateMessage, "visitor", here, { id: messageId })).toBe("forbidden");
  });

  test("what is for few goes to no server outside, unless whoever runs the installation says that it is theirs", async () => {
    const few = await open(dana, "איפה נפגשים?", { forWhom: `body:${committee}` });
    process.env.FIVEFOLD_TRANSLATION_URL = "http://translate.example.org";
    expect((await read(sitter, few.id))[0]).toMatchObject({ mayTranslate: false, translation: null });
    expect(await house.refusal(translateMessage, sitter as Somebody, here, { id: few.messageId })).toBe("unavailable");
    process.env.FIVEFOLD_TRANSLATION_OURS = "yes";
    expect((await read(sitter, few.id))[0]).toMatchObject({ mayTranslate: true });
    delete process.env.FIVEFOLD_TRANSLATION_OURS;
    // Asked for while it was for all, and closed before it went.
    process.env.FIVEFOLD_TRANSLATION_URL = server.url.replace("127.0.0.1", "127.0.0.1.nip.example.org");
    const about = { kind: "meeting", id: newId() } as const;
    await house.thing(here, about.kind, about.id, ["members"]);
    const open1 = await open(dana, "איפה נפגשים?", { about });
    await ask(lina, open1.messageId);
    await house.thing(here, about.kind, about.id, [`body:${committee}`]);
    await run();
    expect(await rows(open1.messageId)).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  test("it stands in nothing that search, mail and digests are made of", async () => {
    const { id, messageId } = await open(dana, "איפה נפגשים?");
    await ask(lina, messageId);
    await run();
    await house.ask(sayInThread, dana as Somebody, here, { id, text: "ועוד", answersTo: messageId });
    const told = await house.scratch.records.read({ initiativeId: here, personId: null }, async (tx) => [
      await tx.selectFrom("thing").selectAll().where("initiative_id", "=", here).execute(),
      await tx.selectFrom("notification").selectAll().where("initiative_id", "=", here).execute(),
      await tx.selectFrom("history").selectAll().where("initiative_id", "=", here).execute(),
    ]);
    expect(JSON.stringify(told)).toContain("איפה נפגשים");
    expect(JSON.stringify(told)).not.toContain("Where do we meet");
  });
});

describe("a server that is away or hostile", () => {
  test("leaves the original with a calm word, and is asked again later and later", async () => {
    const { id, messageId } = await open(dana, "איפה נפגשים?");
    server.behave = (_, response) => response.writeHead(503).end();
    await ask(lina, messageId);
    expect(await run()).toEqual({ made: 0, without: 0, later: 1 });
    expect((await read(lina, id))[0]).toMatchObject({
      text: "איפה נפגשים?",
      translation: { isLate: true, text: null },
    });
    server.behave = null;
    expect(await run()).toEqual({ made: 0, without: 0, later: 0 });
    later(2);
    expect(await run()).toEqual({ made: 1, without: 0, later: 0 });
    process.env.FIVEFOLD_TRANSLATION_URL = "http://127.0.0.1:9";
    const other = await open(dana, "איפה נפגשים?");
    await ask(lina, other.messageId);
    expect(await run()).toEqual({ made: 0, without: 0, later: 1 });
    delete process.env.FIVEFOLD_TRANSLATION_URL;
    expect(await run()).toEqual({ made: 0, without: 0, later: 0 });
    expect((await read(lina, other.id))[0]).toMatchObject({ mayTranslate: false, translation: null });
    process.env.FIVEFOLD_TRANSLATION_URL = "ftp://nowhere";
    expect((await read(lina, other.id))[0]).toMatchObject({ mayTranslate: false });
    expect(await house.refusal(make, "program", null, {})).toBe("unavailable");
  });

  test.each([
    ["markup", '<b onmouseover="x">Where</b>'],
    ["an address of its own", "Where https://evil.example"],
    ["another language", "איפה באמת"],
    ["far too much", "Where ".repeat(5000)],
  ])("that answers %s is not believed", async (_, answer) => {
    const { id, messageId } = await open(dana, "איפה נפגשים?");
    server.behave = (_asked, response) =>
      response.setHeader("content-type", "application/json").end(JSON.stringify({ translatedText: [answer] }));
    await ask(lina, messageId);
    expect(await run()).toEqual({ made: 0, without: 1, later: 0 });
    expect((await read(lina, id))[0]).toMatchObject({ translation: { state: "failed", because: "not-text" } });
  });

  test("that chokes on one of several gets each by itself", async () => {
    const { id } = await open(dana, "איפה נפגשים?");
    await house.ask(sayInThread, dana as Somebody, here, { id, text: "זה חונק" });
    server.behave = ({ q }, response) => {
      if (q.some((one) => one.includes("חונק"))) response.writeHead(400).end();
      else response.setHeader("content-type", "application/json").end('{"translatedText":["Where do we meet?"]}');
    };
    await house.ask(translateThread, lina as Somebody, here, { id });
    expect(await run()).toEqual({ made: 1, without: 1, later: 0 });
    expect((await read(lina, id)).map(({ translation }) => translation?.because ?? translation?.state)).toEqual([
      "made",
      "refused",
    ]);
  });

  test("is not asked for more than a day bears", async () => {
    const day = house.clock.now.toISOString().slice(0, 10);
    const letters = (count: number) =>
      house.write(here, (tx) => tx.updateTable("translated_letters").set({ letters: count, day }).execute());
    await letters(299_999);
    const { messageId } = await open(dana, "איפה נפגשים?");
    await ask(lina, messageId);
    expect(await run()).toEqual({ made: 0, without: 0, later: 1 });
    expect(server.asked).toEqual([]);
    await letters(0);
    later(2);
    await run();
    expect(await rows(messageId)).toMatchObject([{ state: "made" }]);
  });
});

test("whoever asked for posts in her language gets what is said from then on; who asked for nothing causes nothing", async () => {
  const { id } = await open(dana, "איפה נפגשים?");
  expect(await rows((await read(lina, id))[0]?.id ?? "")).toEqual([]);
  await house.ask(preferLanguage, lina as Somebody, here, { inMine: true });
  await house.ask(sayInThread, dana as Somebody, here, { id, text: "איפה נפגשים?" });
  const closed = await open(dana, "איפה נפגשים?", { forWhom: `body:${committee}` });
  expect(await rows(closed.messageId)).toEqual([]);
  expect(await run()).toEqual({ made: 1, without: 0, later: 0 });
  const thread = await house.ask<{ messages: MessageView[]; translates: object }>(readThread, lina as Somebody, here, {
    id,
  });
  expect(thread.translates).toMatchObject({ firstInMine: true, host: new URL(server.url).host });
  expect(thread.messages.map(({ translation }) => translation?.state ?? null)).toEqual([null, "made"]);
  await house.ask(preferLanguage, lina as Somebody, here, { inMine: false });
  await house.ask(sayInThread, dana as Somebody, here, { id, text: "ועוד דבר" });
  expect(await run()).toEqual({ made: 0, without: 0, later: 0 });
});
