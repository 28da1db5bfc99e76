import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../../../core/id.ts";
import { answerAsGuardian, askGuardian, lookAsGuardian } from "../guardian/operations.ts";
import { type LookedAt, lookAtTelling } from "../look.ts";
import { openToldHouse, type ToldHouse } from "../testing.ts";
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
} from "./operations.ts";

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
