import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../../core/id.ts";
import { answerAsGuardian, askGuardian, lookAsGuardian } from "./guardian/operations.ts";
import { type LookedAt, lookAtTelling } from "./look.ts";
import { beginTelling, haveWords, leaveTelling, saveWords, sayLast, sendStory } from "./operations.ts";
import {
  addAudio,
  addPhoto,
  addPiece,
  beginRecording,
  endRecording,
  hearPart,
  removePart,
} from "./parts/operations.ts";
import {
  answerSentence,
  changeConsents,
  changeWords,
  leaveMyStory,
  type Mine,
  openMyStory,
  readMyStory,
  takeBack,
  writeBack,
} from "./return/operations.ts";
import { openToldHouse, type ToldHouse, usualRules } from "./testing.ts";
import { madeUpWav, webmPieces } from "./testing-audio.ts";

let told: ToldHouse;
let code: string;
const morning = new Date("2026-03-02T09:00:00Z");
beforeAll(async () => {
  told = await openToldHouse();
  told.house.clock.now = morning;
  code = (await told.campaign()).code;
});
beforeEach(() => {
  told.house.clock.now = morning;
});
afterAll(() => told?.house.close());

const look = (key: string | null) => told.phone<LookedAt>(lookAtTelling, { code, key });
const mine = async (key: string) => (await told.phone<{ mine: Mine | null }>(readMyStory, { key })).mine;
const begin = async (age = "18+", more: object = {}): Promise<string> =>
  (await told.phone<{ key: string }>(beginTelling, { code, age, ...more })).key;
const comesBack = async (words: readonly string[]): Promise<string> =>
  (await told.phone<{ key: string }>(openMyStory, { words: words.join(" ") })).key;
/** What lies in a table, seen by the program's owner whom no wall stops. */
const count = async (sql: string): Promise<number> => {
  const { default: pg } = await import("pg");
  const client = new pg.Client(told.house.scratch.connection("owner"));
  await client.connect();
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${sql}`);
  await client.end();
  return Number(rows[0]?.count);
};
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => "nothing",
    (error: { said?: { en: string }; faults?: { message: { en: string } }[] }) =>
      error.faults?.[0]?.message.en ?? error.said?.en ?? String(error),
  );

describe("age decides first", () => {
  test("under 13 nothing is kept, and only a count says so", async () => {
    const before = await count("story");
    expect(await begin("under-13")).toBeNull();
    expect(await count("story")).toBe(before);
    expect(await count("story_count where what = 'under-age'")).toBe(1);
  });

  test("an age that the campaign does not take is treated so, too", async () => {
    const rules = usualRules.map((rule) => ({ ...rule, mayTell: rule.age === "18+" }));
    const other = await told.campaign(rules);
    const { key } = await told.phone<{ key: string | null }>(beginTelling, { code: other.code, age: "16-17" });
    expect(key).toBeNull();
  });

  const matrix = [
    { age: "13-15", mayPublish: true, needsGuardian: true },
    { age: "16-17", mayPublish: false, needsGuardian: true },
    { age: "18+", mayPublish: true, needsGuardian: false },
  ];
  test.each(matrix)(
    "at $age, what may be published, and what asks a parent",
    async ({ age, mayPublish, needsGuardian }) => {
      const rules = usualRules.map((rule) => (rule.age === age ? { ...rule, mayPublish, needsGuardian } : rule));
      const { code: own } = await told.campaign(rules);
      const all = ["read", "count", "quote", "publish", "first-name", "voice"];
      const { key } = await told.told(own, { age, uses: all, firstName: "A" });
      const { story } = await told.phone<LookedAt>(lookAtTelling, { code: own, key });
      const kept = Object.fromEntries((story?.consents ?? []).map(({ use, guardian }) => [use, guardian]));
      // without a recording there is no voice to allow
      const waits = needsGuardian ? "asked" : null;
      expect(kept).toEqual({
        ...{ read: null, count: null },
        ...(mayPublish && { quote: waits, publish: waits, "first-name": waits }),
      });
    },
  );
});

describe("telling", () => {
  test("is saved as it goes, and goes on where it was left on one's own phone", async () => {
    const key = await begin("16-17", { ownPhone: true });
    await told.phone(saveWords, { key, words: "At first" });
    await told.phone(leaveTelling, { key });
    expect((await look(key)).story).toMatchObject({ state: "draft", words: "At first", waits: true });
  });

  test("on a phone of many, leaving deletes what was not sent; another's key opens nothing", async () => {
    const [one, other] = [await begin(), await begin()];
    await told.phone(saveWords, { key: one, words: "Mine" });
    expect((await look(other)).story?.words).toBe("");
    await told.phone(leaveTelling, { key: one });
    expect((await look(one)).story).toBeNull();
    expect(await count("story where words = 'Mine'")).toBe(0);
    await expect(told.phone(saveWords, { key: one, words: "x" })).rejects.toMatchObject({ reason: "not-found" });
  });

  test("needs something told, and somebody who may read it", async () => {
    const key = await begin();
    expect(await refusal(told.phone(sendStory, { key, code, uses: ["read"] }))).toContain("Nothing is told yet");
    await told.phone(saveWords, { key, words: "One thing." });
    expect(await refusal(told.phone(sendStory, { key, code, uses: ["count"] }))).toContain("Unless somebody may read");
    expect((await look(key)).story?.state).toBe("draft");
  });

  test("keeps the language that it is written in, whatever the page is read in", async () => {
    const key = await begin();
    await told.phone(saveWords, { key, words: "Мне было интересно на уроке математики, потому что учитель объяснял." });
    expect(await count("story where language = 'ru'")).toBe(1);
  });

  test("shows four words until they are there, in the teller's language, and is kept a year", async () => {
    const key = (await told.phone<{ key: string }>(beginTelling, { code, age: "18+" }, undefined, "he")).key;
    await told.phone(saveWords, { key, words: "משהו קרה." }, undefined, "he");
    await told.phone(sendStory, { key, code, uses: ["read"] }, undefined, "he");
    // sent twice, as by a double touch, it is told once
    await told.phone(sendStory, { key, code, uses: ["read"] }, undefined, "he");
    const { words, story } = await look(key);
    expect(words).toHaveLength(4);
    expect(words?.join("")).toMatch(/^[א-ת]+$/);
    expect(story).toMatchObject({ state: "told", toldOn: "2026-03-02", keepUntil: "2027-03-02" });
    await told.phone(haveWords, { key });
    expect((await look(key)).words).toBeNull();
    await told.phone(leaveTelling, { key });
    expect((await look(key)).story).toBeNull();
    expect((await mine(await comesBack(words ?? [])))?.story.words).toBe("משהו קרה.");
  });

  test("keeps what is asked last only as the campaign asks it", async () => {
    const { key } = await told.told(code);
    await told.phone(sayLast, { key, who: { gender: "girl", more: { shoe: "37" } } });
    expect((await look(key)).story?.who).toEqual({ gender: "girl" });
    expect(await refusal(told.phone(sayLast, { key, who: { place: "my-street" } }))).toContain("one of the regions");
  });

  test("leaves no line in the log of changes, and no word in what is said of a break", async () => {
    await told.told(code, { words: "A word that no log may hold" });
    expect(await count("history where detail::text like '%no log%' or operation like 'tell.%'")).toBe(0);
    const key = await begin();
    const broken = told.phone(saveWords, { key, words: `${"no log ".repeat(10)}\ud800` });
    expect(await refusal(broken)).not.toContain("no log");
  });
});

describe("a recording", () => {
  test("comes in pieces, each taken once and in order, and is heard again by its teller alone", async () => {
    const [key, other] = [await begin(), await begin()];
    const part = newId();
    const pieces = webmPieces(3);
    await told.phone(beginRecording, { key, part });
    const send = (number: number) =>
      told.phone<{ pieces: number }>(addPiece, { key, part, number, file: new File([pieces[number] ?? ""], "piece") });
    expect(await send(0)).toEqual({ pieces: 1 });
    expect(await send(0)).toEqual({ pieces: 1 });
    await expect(send(2)).rejects.toMatchObject({ reason: "conflict" });
    await send(1);
    await expect(told.phone(endRecording, { key, part, pieces: 3 })).rejects.toMatchObject({ reason: "conflict" });
    await send(2);
    await told.phone(endRecording, { key, part, pieces: 3 });
    expect((await look(key)).story?.parts).toMatchObject([{ id: part, kind: "audio", isWhole: true }]);
    expect(await told.phone(hearPart, { key, part })).toMatchObject({ mediaType: "audio/webm" });
    for (const stranger of [other, "a-secret"])
      await expect(told.phone(hearPart, { key: stranger, part })).rejects.toMatchObject({ reason: "not-found" });
    await told.phone(removePart, { key, part });
    expect((await look(key)).story?.parts).toEqual([]);
  });

  test("of ten minutes is refused with its length, and what is no recording", async () => {
    const key = await begin();
    const audio = (bytes: Uint8Array<ArrayBuffer> | string, name = "voice.wav") =>
      told.phone(addAudio, { key, file: new File([bytes], name) });
    expect(await refusal(audio(madeUpWav(600)))).toContain("takes {minutes");
    for (const text of ["<svg onload=alert(1)>", "MZ", "", "RIFF", "OggS", "ID3"])
      expect(await refusal(audio(text)), text).toContain("no recording");
    await audio(madeUpWav(239));
    expect((await look(key)).story?.parts[0]?.seconds).toBeCloseTo(239);
  });
});

describe("a photo", () => {
  test("is kept without place, time and phone, upright and small", async () => {
    const key = await begin();
    const taken = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#884422" } })
      .withExif({ IFD0: { Make: "A phone", Copyright: "Somebody" }, IFD3: { GPSLatitude: "32/1 5/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    await told.phone(addPhoto, { key, file: new File([new Uint8Array(taken)], "page.jpg") });
    const [part] = (await look(key)).story?.parts ?? [];
    const { bytes } = await told.phone<{ bytes: string }>(hearPart, { key, part: part?.id });
    const kept = await sharp(Buffer.from(bytes, "base64")).metadata();
    expect(kept).toMatchObject({ format: "jpeg", width: 1333, height: 2000 });
    expect(kept.exif).toBeUndefined();
    expect(Buffer.from(bytes, "base64").toString("latin1")).not.toMatch(/A phone|Exif|GPS/);
  });

  test("that is none, or too large, or one too many, is refused with what to do", async () => {
    const key = await begin();
    const photo = (bytes: BlobPart) => told.phone(addPhoto, { key, file: new File([bytes], "page.jpg") });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    for (const bytes of [svg, "not an image", "", "\u00ff\u00d8\u00ff"])
      expect(await refusal(photo(bytes))).toContain("JPEG, PNG and WebP");
    expect(await refusal(photo(new Uint8Array(26_000_000)))).toContain("larger than");
    const small = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    for (let page = 0; page < 5; page += 1) await photo(new Uint8Array(small));
    expect(await refusal(photo(new Uint8Array(small)))).toContain("are the most");
  });
});

describe("a parent", () => {
  const asked = async () => {
    const { key, words } = await told.told(code, {
      age: "16-17",
      uses: ["read", "quote", "publish"],
      words: "Not for parents",
    });
    const { token } = await told.phone<{ token: string }>(askGuardian, { key });
    return { key, words, token };
  };
  const answersOf = async (key: string) =>
    (await look(key)).story?.consents.filter(({ use }) => use !== "read").map(({ guardian }) => guardian);

  test("says yes once, without the text; it is taken back with the same link and by the teller", async () => {
    const { key, token } = await asked();
    const shown = await told.phone(lookAsGuardian, { token });
    expect(JSON.stringify(shown)).not.toContain("Not for parents");
    expect(shown).toMatchObject({ answer: "asked", uses: ["publish", "quote"] });
    await told.phone(answerAsGuardian, { token, answer: "yes" });
    expect(await answersOf(key)).toEqual(["yes", "yes"]);
    await told.phone(answerAsGuardian, { token, answer: "no" });
    expect(await answersOf(key)).toEqual(["no", "no"]);
    await expect(told.phone(answerAsGuardian, { token, answer: "yes" })).rejects.toMatchObject({ reason: "conflict" });
  });

  test("opens nothing by an older link, a wrong one, or once nothing is to be published", async () => {
    const { key, words, token } = await asked();
    const { token: newer } = await told.phone<{ token: string }>(askGuardian, { key });
    for (const dead of [token, "wrong", key])
      await expect(told.phone(lookAsGuardian, { token: dead })).rejects.toMatchObject({ reason: "not-found" });
    await told.phone(lookAsGuardian, { token: newer });
    await told.phone(changeConsents, { key: await comesBack(words), uses: ["read"] });
    await expect(told.phone(lookAsGuardian, { token: newer })).rejects.toMatchObject({ reason: "not-found" });
  });
});

describe("coming back", () => {
  test("forgives how the words are typed; wrong ones are few from one place", async () => {
    const { words } = await told.told(code);
    const typed = words.map((word, place) => `${place + 1}. ${word.toUpperCase()}`).join(" - ");
    expect(await mine(await comesBack([typed]))).toMatchObject({ story: { words: "One thing happened." } });
    const wrong = [...words].reverse().join(" ");
    for (let time = 0; time < 8; time += 1)
      expect(await refusal(told.phone(openMyStory, { words: wrong }, "198.51.100.7"))).toContain("open nothing");
    const right = { words: words.join(" ") };
    await expect(told.phone(openMyStory, right, "198.51.100.7")).rejects.toMatchObject({ reason: "too-many" });
    await told.phone(openMyStory, right, "198.51.100.8");
    told.house.clock.now = new Date(morning.getTime() + 16 * 60_000);
    await told.phone(openMyStory, right, "198.51.100.7");
  });

  test("is open for half an hour without a touch, and until one leaves", async () => {
    const { words } = await told.told(code);
    const key = await comesBack(words);
    told.house.clock.now = new Date(morning.getTime() + 29 * 60_000);
    expect(await mine(key)).not.toBeNull();
    told.house.clock.now = new Date(morning.getTime() + 61 * 60_000);
    expect(await mine(key)).toBeNull();
    const again = await comesBack(words);
    await told.phone(leaveMyStory, { key: again });
    expect(await mine(again)).toBeNull();
  });

  test("shows the answer, takes words back, changes text and consents", async () => {
    const { words } = await told.told(code, { uses: ["read", "count"] });
    const key = await comesBack(words);
    await told.phone(writeBack, { key, words: "One more thing" });
    await told.phone(writeBack, { key, words: "One more thing" });
    await told.phone(changeWords, { key, words: "It was otherwise." });
    await told.phone(changeConsents, { key, uses: ["read"] });
    const found = await mine(key);
    expect(found?.replies).toMatchObject([{ by: null, words: "One more thing" }]);
    expect(found?.story).toMatchObject({ words: "It was otherwise.", consents: [{ use: "read" }] });
    await expect(told.phone(changeConsents, { key, uses: ["count"] })).rejects.toMatchObject({ reason: "invalid" });
    expect(await refusal(told.phone(changeWords, { key, words: "  " }))).toContain("Nothing is told yet");
  });

  test("says yes or no to each sentence, and what is allowed no more is gone", async () => {
    const { words } = await told.told(code, { uses: ["read", "quote"] });
    const key = await comesBack(words);
    const storyId = (await mine(key))?.storyId ?? "";
    const ids = [newId(), newId()];
    const { default: pg } = await import("pg");
    const client = new pg.Client(told.house.scratch.connection("owner"));
    await client.connect();
    for (const id of ids)
      await client.query(
        "insert into story_quote (initiative_id, id, story_id, extent, words, purpose, asked_by) values ($1, $2, $3, 'sentence', 'One thing', 'voices', 'x')",
        [told.initiativeId, id, storyId],
      );
    await client.end();
    await told.phone(answerSentence, { key, id: ids[0], answer: "yes" });
    await told.phone(answerSentence, { key, id: ids[1], answer: "no" });
    expect((await mine(key))?.quotes.map(({ answer }) => answer)).toEqual(["yes", "no"]);
    await expect(told.phone(answerSentence, { key, id: ids[1], answer: "yes" })).rejects.toMatchObject({
      reason: "conflict",
    });
    await told.phone(changeConsents, { key, uses: ["read"] });
    expect(await count(`story_quote where story_id = '${storyId}'`)).toBe(0);
  });

  test("takes it back: all of it is gone at once, and the words open nothing", async () => {
    const { key: phone, words } = await told.told(code, { uses: ["read"] });
    const key = await comesBack(words);
    const storyId = (await mine(key))?.storyId ?? "";
    await told.phone(writeBack, { key, words: "Wait" });
    expect(await told.phone(takeBack, { key })).toEqual({ heldUntil: null, because: "" });
    for (const table of ["story where id", "story_consent where story_id", "story_reply where story_id"])
      expect(await count(`${table} = '${storyId}'`), table).toBe(0);
    expect(await mine(key)).toBeNull();
    expect((await look(phone)).story).toBeNull();
    expect(await refusal(comesBack(words))).toContain("open nothing");
  });
});

describe("others", () => {
  test("in the same database, without a key, see no story and no part, reply or consent", async () => {
    await told.told(code);
    const { records } = told.house.scratch;
    const sight = { initiativeId: told.initiativeId, personId: null };
    const tables = ["story", "story_part", "story_consent", "story_reply", "story_quote", "guardian_key"] as const;
    for (const table of tables)
      expect(await records.read(sight, (tx) => tx.selectFrom(table).selectAll().execute()), table).toEqual([]);
  });
});
