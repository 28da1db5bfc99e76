import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pauseCampaign } from "../../communication/stories/campaigns/standing-operations.ts";
import { openStory } from "../../communication/stories/listening/operations.ts";
import { listInbox, readStory } from "../../communication/stories/listening/reading.ts";
import { endSilent } from "../../communication/stories/sms/clock-operations.ts";
import { mostSegments, segmentsOf } from "../../communication/stories/sms/segments.ts";
import { endSms } from "../../communication/stories/sms/switch/operations.ts";
import { openMyStory, readMyStory } from "../../communication/stories/telling/return/operations.ts";
import { type GatewayHouse, keyIn, nameGateway, openGateway, someone } from "../sms/testing.ts";

let gate: GatewayHouse;
let noGateway = () => {};

beforeAll(async () => {
  noGateway = nameGateway();
  gate = await openGateway();
  await gate.opened({ en: "garden", he: "גינהא", ar: "حديقة" });
});
beforeEach(() => gate.begin());
afterEach(() => {
  expect(gate.bugs).toEqual([]);
});
afterAll(async () => {
  noGateway();
  await gate?.close();
});

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
    const before = (await gate.stories()).length;
    const answers = await gate.asFarAsTelling(from, one.word, one.yes);
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
    expect((await gate.stories()).slice(before)).toEqual([{ words: one.told.join("\n"), state: "told", age: "16-17" }]);
    // Nothing of the number is left, nor what was answered but sealed.
    expect(await gate.talks()).toBe(0);
    const left = await gate.everything();
    expect(left).not.toContain(from.slice(-9));
    expect(left).not.toContain(keyIn(thanks));
    const { key } = await all.does<{ key: string }>(openMyStory, "visitor", { words: keyIn(thanks) });
    const { mine } = await all.does<{ mine: { story: { consents: unknown } } }>(readMyStory, "visitor", { key });
    expect(mine.story.consents).toEqual([{ use: "read", guardian: null }]);
    // Somebody else's number takes it back as well, with the four words: they are what counts.
    const gone = await gate.text(someone(), `${one.remove} ${keyIn(thanks)}`);
    expect(gone).toContain("30");
    expect((await gate.stories()).length).toBe(before);
  });

  test("is read by its listeners as any other, and by nobody who leads", async () => {
    const { all } = gate;
    const from = someone();
    await gate.asFarAsTelling(from, "garden");
    await gate.text(from, "A word that only listeners read: quillwort.");
    await gate.text(from, "DONE");
    const { stories: waiting } = await all.does<{ stories: { id: string }[] }>(listInbox, all.first, {});
    const story = waiting.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
    await all.does(openStory, all.first, { id: story?.id });
    expect(JSON.stringify(await all.does(readStory, all.first, { id: story?.id }))).toContain("quillwort");
    expect(await all.refuses(readStory, all.leading, { id: story?.id })).toBe("not-found");
  });

  test("says before a word is written who reads, and takes nothing before a yes", async () => {
    const from = someone();
    await gate.text(from, "garden");
    const before = (await gate.stories()).length;
    expect(await gate.text(from, "I tell you at once that thistledown happened")).toMatch(/not kept/);
    await gate.text(from, "17");
    expect(await gate.text(from, "And I tell on: thistledown")).toMatch(/not kept/);
    expect(await gate.text(from, "who")).toMatch(/First, Second/);
    expect((await gate.stories()).length).toBe(before);
    expect(await gate.everything()).not.toContain("thistledown");
  });

  test("is not taken from whoever is too young, of whom nothing is kept", async () => {
    const from = someone();
    await gate.text(from, "garden");
    expect(await gate.text(from, "12")).toMatch(/At your age.*1201/s);
    expect(await gate.talks()).toBe(0);
    // What she writes then is nobody's message, and is answered by nobody.
    expect(await gate.text(from, "but I want to")).toBe("");
  });

  test("goes at once with STOP, and by itself after a day without an end", async () => {
    const [stopping, silent] = [someone(), someone()];
    const before = (await gate.stories()).length;
    for (const from of [stopping, silent]) {
      await gate.asFarAsTelling(from, "garden");
      await gate.text(from, "A beginning");
    }
    expect((await gate.stories()).length).toBe(before + 2);
    expect(await gate.text(stopping, "Stop")).toMatch(/All is deleted/);
    expect((await gate.stories()).length).toBe(before + 1);
    gate.later(23);
    await gate.all.house.ask(endSilent as never, "program", null, {});
    expect(await gate.talks()).toBe(1);
    gate.later(2);
    expect(await gate.all.house.ask(endSilent as never, "program", null, {})).toEqual({ ended: 1 });
    expect([await gate.talks(), (await gate.stories()).length]).toEqual([0, before]);
    expect(await gate.text(silent, "STOP")).toMatch(/Nothing of yours/);
  });

  test("is deleted, and this said, where its campaign stops meanwhile or takes no messages any more", async () => {
    const { all } = gate;
    for (const stop of [pauseCampaign, endSms]) {
      const number = await gate.opened({ en: "lantern", he: "פנסא", ar: "فانوس" });
      const from = someone();
      const before = (await gate.stories()).length;
      await gate.asFarAsTelling(from, "lantern");
      await gate.text(from, "A beginning");
      await all.does(stop, all.leading, { number });
      expect(await gate.text(from, "and more")).toMatch(/No stories are taken.*1201/s);
      expect([await gate.talks(), (await gate.stories()).length]).toEqual([0, before]);
      // A campaign that was stopped still says whom to call; one that takes none is silent.
      expect(await gate.text(someone(), "lantern")).toMatch(stop === endSms ? /^$/ : /No stories are taken/);
      if (stop === pauseCampaign) await all.does(endSms, all.leading, { number });
    }
  });
});
