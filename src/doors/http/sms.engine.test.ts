import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pauseCampaign } from "../../communication/stories/campaigns/standing-operations.ts";
import { openStory } from "../../communication/stories/listening/operations.ts";
import { listInbox, readStory } from "../../communication/stories/listening/reading.ts";
import { endSilent } from "../../communication/stories/sms/clock-operations.ts";
import { mostSegments, segmentsOf } from "../../communication/stories/sms/segments.ts";
import { endSms, setSmsWords } from "../../communication/stories/sms/switch/operations.ts";
import { openMyStory, readMyStory } from "../../communication/stories/telling/return/operations.ts";
import { type GatewayHouse, gatewaySecret, nameGateway, openGateway } from "../sms/testing.ts";

let gate: GatewayHouse;
let noGateway = () => {};
const begun = new Date("2026-03-02T09:00:00Z");

beforeAll(async () => {
  noGateway = nameGateway();
  gate = await openGateway();
  gate.all.house.clock.now = begun;
});
beforeEach(async () => {
  later(1);
  await gate.sql("delete from sms_talk");
});
afterEach(() => {
  expect(gate.bugs).toEqual([]);
});
afterAll(async () => {
  noGateway();
  await gate?.close();
});

let numbers = 0;
/** A number that nobody wrote from before. */
const someone = (): string => {
  numbers += 1;
  return `+97250111${String(numbers).padStart(4, "0")}`;
};
const later = (hours: number) => {
  gate.all.house.clock.now = new Date(gate.all.house.clock.now.getTime() + hours * 3_600_000);
};
const stories = () =>
  gate.sql<{ words: string; state: string; age: string }>("select words, state, age from story order by id");
const talks = async () => (await gate.sql("select phone from sms_talk")).length;

/** As far as writing: the word, an age, a yes. */
async function asFarAsTelling(from: string, word: string, yes = "yes", age = "16"): Promise<string[]> {
  return [await gate.text(from, word), await gate.text(from, age), await gate.text(from, yes)];
}

const keyIn = (thanks: string): string => /: ([^\n:]+)\n/.exec(thanks)?.[1]?.trim() ?? "";

describe("a story by text message", () => {
  test.each([
    {
      language: "en",
      words: { en: "river1", he: "נהרא", ar: "نهرا" },
      ...{ word: "River1", yes: "Yes!", done: "done", remove: "DELETE" },
      told: ["We had no teacher.", "Then one came."],
      says: [/How old are you/, /WHO.*\n.*\nTell one experience/s, /DONE/],
      readers: "2 people",
    },
    {
      language: "he",
      words: { en: "cloud1", he: "ענןא", ar: "غيمةا" },
      ...{ word: "ענןא", yes: "כן", done: "סיימתי", remove: "מחיקה" },
      told: ["לא היה לנו מורה.", "ואז הגיע אחד."],
      says: [/מה הגיל/, /״מי״.*\n.*\nחוויה אחת/s, /סיום/],
      readers: "שני אנשים",
    },
    {
      language: "ar",
      words: { en: "stone1", he: "אבןא", ar: "حجرا" },
      ...{ word: "حجرا", yes: "نعم", done: "انتهيت", remove: "حذف" },
      told: ["لم يكن لنا معلّم.", "ثمّ جاء واحد."],
      says: [/ما العمر/, /«من».*\n.*\nتجربة واحدة/s, /انتهى/],
      readers: "شخصان",
    },
  ] as const)("is begun, told, read by those who were named, and taken back in $language", async (one) => {
    const { all } = gate;
    await gate.opened(one.words);
    const from = someone();
    const before = (await stories()).length;
    const answers = await asFarAsTelling(from, one.word, one.yes);
    one.says.forEach((expected, place) => {
      expect(answers[place]).toMatch(expected);
    });
    expect(answers[1]).toContain(one.readers);
    expect(answers[1]).toContain("1201");
    expect(await gate.text(from, one.told[0])).not.toBe("");
    // What follows is taken without an answer, which would cost.
    expect(await gate.text(from, one.told[1])).toBe("");
    const thanks = await gate.text(from, one.done);
    for (const text of [...answers, thanks]) expect(segmentsOf(text).count, text).toBeLessThanOrEqual(mostSegments);
    expect((await stories()).slice(before)).toEqual([{ words: one.told.join("\n"), state: "told", age: "16-17" }]);
    // Nothing of the number is left, nor what was answered but sealed.
    expect(await talks()).toBe(0);
    const left = await gate.everything();
    expect(left).not.toContain(from.slice(-9));
    expect(left).not.toContain(keyIn(thanks));
    const { key } = await all.does<{ key: string }>(openMyStory, "visitor", { words: keyIn(thanks) });
    const { mine } = await all.does<{ mine: { story: { consents: unknown } } }>(readMyStory, "visitor", { key });
    expect(mine.story.consents).toEqual([{ use: "read", guardian: null }]);
    // Somebody else's number takes it back as well, with the four words: they are what counts.
    const gone = await gate.text(someone(), `${one.remove} ${keyIn(thanks)}`);
    expect(gone).toContain("30");
    expect((await stories()).length).toBe(before);
  });

  test("is read by its listeners as any other, and by nobody who leads", async () => {
    const { all } = gate;
    await gate.opened({ en: "garden", he: "גינהא", ar: "حديقة" });
    const from = someone();
    await asFarAsTelling(from, "garden");
    await gate.text(from, "A word that only listeners read: quillwort.");
    await gate.text(from, "DONE");
    const { stories: waiting } = await all.does<{ stories: { id: string }[] }>(listInbox, all.first, {});
    const story = waiting.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
    await all.does(openStory, all.first, { id: story?.id });
    expect(JSON.stringify(await all.does(readStory, all.first, { id: story?.id }))).toContain("quillwort");
    expect(await all.refuses(readStory, all.leading, { id: story?.id })).toBe("not-found");
  });

  test("says before a word is written who reads, and takes nothing before a yes", async () => {
    await gate.opened({ en: "window", he: "חלוןא", ar: "شبّاك" });
    const from = someone();
    await gate.text(from, "window");
    const before = (await stories()).length;
    expect(await gate.text(from, "I tell you at once that thistledown happened")).toMatch(/not kept/);
    await gate.text(from, "17");
    expect(await gate.text(from, "And I tell on: thistledown")).toMatch(/not kept/);
    expect(await gate.text(from, "who")).toMatch(/First, Second/);
    expect((await stories()).length).toBe(before);
    expect(await gate.everything()).not.toContain("thistledown");
  });

  test("is not taken from whoever is too young, of whom nothing is kept", async () => {
    await gate.opened({ en: "meadow", he: "אחוא", ar: "مرجاا" });
    const from = someone();
    await gate.text(from, "meadow");
    expect(await gate.text(from, "12")).toMatch(/At your age.*1201/s);
    expect(await talks()).toBe(0);
    // What she writes then is nobody's message, and is answered by nobody.
    expect(await gate.text(from, "but I want to")).toBe("");
  });

  test("goes at once with STOP, and by itself after a day without an end", async () => {
    await gate.opened({ en: "bridge", he: "גשרא", ar: "جسرا" });
    const [stopping, silent] = [someone(), someone()];
    const before = (await stories()).length;
    for (const from of [stopping, silent]) {
      await asFarAsTelling(from, "bridge");
      await gate.text(from, "A beginning");
    }
    expect((await stories()).length).toBe(before + 2);
    expect(await gate.text(stopping, "Stop")).toMatch(/All is deleted/);
    expect((await stories()).length).toBe(before + 1);
    later(23);
    await gate.all.house.ask(endSilent as never, "program", null, {});
    expect(await talks()).toBe(1);
    later(2);
    expect(await gate.all.house.ask(endSilent as never, "program", null, {})).toEqual({ ended: 1 });
    expect([await talks(), (await stories()).length]).toEqual([0, before]);
    expect(await gate.text(silent, "STOP")).toMatch(/Nothing of yours/);
  });

  test("is deleted, and this said, where its campaign stops meanwhile or takes no messages any more", async () => {
    const { all } = gate;
    for (const stop of [pauseCampaign, endSms]) {
      const number = await gate.opened({ en: "lantern", he: "פנסא", ar: "فانوس" });
      const from = someone();
      const before = (await stories()).length;
      await asFarAsTelling(from, "lantern");
      await gate.text(from, "A beginning");
      await all.does(stop, all.leading, { number });
      expect(await gate.text(from, "and more")).toMatch(/No stories are taken.*1201/s);
      expect([await talks(), (await stories()).length]).toEqual([0, before]);
      // A campaign that was stopped still says whom to call; one that takes none is silent.
      expect(await gate.text(someone(), "lantern")).toMatch(stop === endSms ? /^$/ : /No stories are taken/);
      if (stop === pauseCampaign) await all.does(endSms, all.leading, { number });
    }
  });
});

describe("a message", () => {
  test("that comes again is taken once and answered the same, also at the same moment", async () => {
    await gate.opened({ en: "harbour", he: "נמלא", ar: "ميناء" });
    const from = someone();
    await asFarAsTelling(from, "harbour");
    const twice = await Promise.all([1, 2, 3].map(() => gate.text(from, "Once only", { id: "same" })));
    expect(new Set(twice).size).toBe(1);
    const ends = await Promise.all([1, 2].map(() => gate.text(from, "done", { id: "end" })));
    expect(ends[0]).toBe(ends[1]);
    expect(keyIn(ends[0] ?? "").split(" ")).toHaveLength(4);
    expect((await stories()).at(-1)?.words).toBe("Once only");
    // After an hour what was answered is gone; that it was taken is known for two days.
    later(1);
    await gate.all.house.ask(endSilent as never, "program", null, {});
    expect(await gate.text(from, "done", { id: "end" })).toBe("");
    expect(await gate.sql("select 1 from sms_seen where answered is not null")).toEqual([]);
  });

  test("of another number with the same id is another message", async () => {
    await gate.opened({ en: "orchard", he: "פרדסא", ar: "بستان" });
    const [one, other] = [someone(), someone()];
    for (const from of [one, other]) expect(await gate.text(from, "orchard", { id: "1" })).toMatch(/How old/);
  });

  test("in pieces is put together in its order, whichever comes first", async () => {
    await gate.opened({ en: "thunder", he: "רעםאא", ar: "رعداا" });
    const from = someone();
    await asFarAsTelling(from, "thunder");
    const piece = (part: number) => ({ "concat-ref": "7", "concat-part": String(part), "concat-total": "3" });
    const texts = ["One two ", "three fo", "ur five."];
    expect(await gate.text(from, texts[2] ?? "", { more: piece(3) })).toBe("");
    expect(await gate.everything()).not.toContain("ur five.");
    await Promise.all([1, 2].map((part) => gate.text(from, texts[part - 1] ?? "", { more: piece(part) })));
    expect((await stories()).at(-1)?.words).toBe("One two three four five.");
    expect(await gate.sql("select 1 from sms_piece")).toEqual([]);
    await gate.text(from, "stop");
  });

  test("of two at once goes to the story of each", async () => {
    await gate.opened({ en: "compass", he: "מצפןא", ar: "بوصلة" });
    const both = [someone(), someone()];
    await Promise.all(both.map((from) => asFarAsTelling(from, "compass")));
    await Promise.all(both.flatMap((from, place) => [1, 2].map((part) => gate.text(from, `${"ab"[place]}${part}`))));
    const told = (await stories()).slice(-2).map(({ words }) => words.split("\n").sort());
    expect(told.sort()).toEqual([
      ["a1", "a2"],
      ["b1", "b2"],
    ]);
    await Promise.all(both.map((from) => gate.text(from, "stop")));
  });

  test.each([
    ["with none", {}],
    ["with a wrong bearer", { authorization: `Bearer ${gatewaySecret}x` }],
    ["with a wrong password", { authorization: `Basic ${Buffer.from("gate:wrong").toString("base64")}` }],
    ["with a signature by another", { "x-signature": createHmac("sha256", "another").update("x").digest("hex") }],
    ["with no signature at all", { "x-signature": "" }],
  ])("without the secret, %s, is refused with neither number nor words", async (_, headers) => {
    const answer = await gate.bring("+972501112222", "a secret word", { headers });
    const said = await answer.text();
    expect(answer.status).toBe(401);
    expect(said).not.toMatch(/secret word|2222/);
  });

  test("that is not understood is refused with neither number nor words", async () => {
    const headers = { authorization: `Bearer ${gatewaySecret}`, "content-type": "application/json" };
    for (const body of ["{", "[]", '{"from":"+972501112222"}', '{"from":"+972501112222","text":"a secret word"}']) {
      const answer = await gate.bring("", "", { headers, body });
      expect(answer.status).toBe(422);
      expect(await answer.text()).not.toMatch(/secret word|2222/);
    }
  });

  test("of whoever only guesses opens and deletes nothing", async () => {
    await gate.opened({ en: "granite", he: "גרניט", ar: "غرانيت" });
    const [teller, other] = [someone(), someone()];
    await asFarAsTelling(teller, "granite");
    await gate.text(teller, "It is mine");
    // Another number reaches no exchange but its own, whatever it says.
    for (const guess of ["stop", "done", "yes", "who", "who reads"]) await gate.text(other, guess);
    expect((await stories()).at(-1)?.words).toBe("It is mine");
    const said = [];
    for (let guess = 0; guess < 10; guess += 1)
      said.push(await gate.text(other, "delete apple apple apple apple", { id: `g${guess}` }));
    expect(said.slice(0, 8).every((text) => /open nothing/.test(text))).toBe(true);
    expect(said.slice(8).every((text) => /Too many/.test(text))).toBe(true);
    expect((await stories()).at(-1)?.words).toBe("It is mine");
    await gate.text(teller, "stop");
  });

  test("of a machine that answers everything is not answered for ever", async () => {
    await gate.opened({ en: "signpost", he: "שלטאא", ar: "لافتة" });
    const from = someone();
    await gate.text(from, "signpost");
    const answers = [];
    for (let round = 0; round < 12; round += 1) answers.push(await gate.text(from, "I am on holiday"));
    expect(answers.filter((text) => text !== "").length).toBeLessThan(8);
    expect(answers.at(-1)).toBe("");
    await gate.text(from, "stop");
  });

  test("comes no faster than somebody writes", async () => {
    await gate.opened({ en: "rapids", he: "אשדאא", ar: "شلال" });
    const from = someone();
    const statuses = [];
    for (let round = 0; round < 70; round += 1) statuses.push((await gate.bring(from, "hello")).status);
    expect(statuses.filter((status) => status === 429).length).toBe(10);
    expect((await gate.bring(someone(), "hello")).status).toBe(200);
  });
});

describe("the wall", () => {
  test("lets nobody see a number, a message or what waits, who does not name it", async () => {
    await gate.opened({ en: "rampart", he: "חומהא", ar: "سورااا" });
    const from = someone();
    await asFarAsTelling(from, "rampart");
    await gate.text(from, "Behind the wall");
    const { records } = gate.all.house.scratch;
    const sight = { initiativeId: gate.all.initiativeId, personId: gate.all.leading.id };
    const seen = await records.read(sight, async (tx) => ({
      talks: await tx.selectFrom("sms_talk").selectAll().execute(),
      messages: await tx.selectFrom("sms_seen").selectAll().execute(),
      pieces: await tx.selectFrom("sms_piece").selectAll().execute(),
      out: await tx.selectFrom("sms_out").selectAll().execute(),
    }));
    expect(seen).toEqual({ talks: [], messages: [], pieces: [], out: [] });
    expect(await talks()).toBe(1);
    await gate.text(from, "stop");
  });
});

describe("a code word", () => {
  test("is asked for by the lead, and begins nothing before the contact knows", async () => {
    const { all } = gate;
    const number = await all.opened();
    const words = { en: "feather", he: "נוצהא", ar: "ريشةا" };
    await all.does(setSmsWords, all.leading, { number, words });
    expect(await gate.text(someone(), "feather")).toBe("");
    expect(await all.refuses(setSmsWords, all.member, { number, words })).toBe("forbidden");
    const other = await all.opened();
    const taken = { number: other, words: { ...words, en: "plumage" } };
    expect(await all.refuses(setSmsWords, all.leading, taken)).toBe("invalid");
    for (const en of ["stop", "ab", "two words"])
      expect(await all.refuses(setSmsWords, all.leading, { number, words: { ...words, en } })).toBe("invalid");
  });
});

test("where no gateway is named, the door is not there, and no campaign can ask for it", async () => {
  noGateway();
  try {
    const answer = await gate.bring("+972501112222", "a secret word");
    expect([answer.status, await answer.text()]).toEqual([404, "not found"]);
    const { all } = gate;
    const number = await all.opened();
    const words = { en: "nowhere", he: "שוםמקום", ar: "لامكان" };
    expect(await all.refuses(setSmsWords, all.leading, { number, words })).toBe("unavailable");
  } finally {
    noGateway = nameGateway();
  }
});
