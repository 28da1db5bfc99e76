import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { endSilent } from "../../communication/stories/sms/clock-operations.ts";
import { setSmsWords } from "../../communication/stories/sms/switch/operations.ts";
import { type GatewayHouse, gatewaySecret, keyIn, nameGateway, openGateway, someone } from "../sms/testing.ts";

let gate: GatewayHouse;
let noGateway = () => {};

beforeAll(async () => {
  noGateway = nameGateway();
  gate = await openGateway();
  await gate.opened({ en: "harbour", he: "נמלא", ar: "ميناء" });
});
beforeEach(() => gate.begin());
afterEach(() => {
  expect(gate.bugs).toEqual([]);
});
afterAll(async () => {
  noGateway();
  await gate?.close();
});

describe("a message", () => {
  test("that comes again is taken once and answered the same, also at the same moment", async () => {
    const from = someone();
    await gate.asFarAsTelling(from, "harbour");
    const twice = await Promise.all([1, 2, 3].map(() => gate.text(from, "Once only", { id: "same" })));
    expect(new Set(twice).size).toBe(1);
    const ends = await Promise.all([1, 2].map(() => gate.text(from, "done", { id: "end" })));
    expect(ends[0]).toBe(ends[1]);
    expect(keyIn(ends[0] ?? "").split(" ")).toHaveLength(4);
    expect((await gate.stories()).at(-1)?.words).toBe("Once only");
    // After an hour what was answered is gone; that it was taken is known for two days.
    gate.later(1);
    await gate.all.house.ask(endSilent as never, "program", null, {});
    expect(await gate.text(from, "done", { id: "end" })).toBe("");
    expect(await gate.sql("select 1 from sms_seen where answered is not null")).toEqual([]);
  });

  test("of another number with the same id is another message", async () => {
    const [one, other] = [someone(), someone()];
    for (const from of [one, other]) expect(await gate.text(from, "harbour", { id: "1" })).toMatch(/How old/);
  });

  test("in pieces is put together in its order, whichever comes first", async () => {
    const from = someone();
    await gate.asFarAsTelling(from, "harbour");
    const piece = (part: number) => ({ "concat-ref": "7", "concat-part": String(part), "concat-total": "3" });
    const texts = ["One two ", "three fo", "ur five."];
    expect(await gate.text(from, texts[2] ?? "", { more: piece(3) })).toBe("");
    expect(await gate.everything()).not.toContain("ur five.");
    await Promise.all([1, 2].map((part) => gate.text(from, texts[part - 1] ?? "", { more: piece(part) })));
    expect((await gate.stories()).at(-1)?.words).toBe("One two three four five.");
    expect(await gate.sql("select 1 from sms_piece")).toEqual([]);
    await gate.text(from, "stop");
  });

  test("of two at once goes to the story of each", async () => {
    const both = [someone(), someone()];
    await Promise.all(both.map((from) => gate.asFarAsTelling(from, "harbour")));
    await Promise.all(both.flatMap((from, place) => [1, 2].map((part) => gate.text(from, `${"ab"[place]}${part}`))));
    const told = (await gate.stories()).slice(-2).map(({ words }) => words.split("\n").sort());
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
    const [teller, other] = [someone(), someone()];
    await gate.asFarAsTelling(teller, "harbour");
    await gate.text(teller, "It is mine");
    // Another number reaches no exchange but its own, whatever it says.
    for (const guess of ["stop", "done", "yes", "who", "who reads"]) await gate.text(other, guess);
    expect((await gate.stories()).at(-1)?.words).toBe("It is mine");
    const said = [];
    for (let guess = 0; guess < 10; guess += 1)
      said.push(await gate.text(other, "delete apple apple apple apple", { id: `g${guess}` }));
    expect(said.slice(0, 8).every((text) => /open nothing/.test(text))).toBe(true);
    expect(said.slice(8).every((text) => /Too many/.test(text))).toBe(true);
    expect((await gate.stories()).at(-1)?.words).toBe("It is mine");
    await gate.text(teller, "stop");
  });

  test("of a machine that answers everything is not answered for ever", async () => {
    const from = someone();
    await gate.text(from, "harbour");
    const answers = [];
    for (let round = 0; round < 12; round += 1) answers.push(await gate.text(from, "I am on holiday"));
    expect(answers.filter((text) => text !== "").length).toBeLessThan(8);
    expect(answers.at(-1)).toBe("");
    await gate.text(from, "stop");
  });

  test("comes no faster than somebody writes", async () => {
    const from = someone();
    const statuses = [];
    for (let round = 0; round < 70; round += 1) statuses.push((await gate.bring(from, "hello")).status);
    expect(statuses.filter((status) => status === 429).length).toBe(10);
    expect((await gate.bring(someone(), "hello")).status).toBe(200);
  });
});

describe("the wall", () => {
  test("lets nobody see a number, a message or what waits, who does not name it", async () => {
    const from = someone();
    await gate.asFarAsTelling(from, "harbour");
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
    expect(await gate.talks()).toBe(1);
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

test("a signed body with a number or an id beside it, which nobody signed, is taken as the body says", async () => {
  const [teller, thief] = [someone(), someone()];
  await gate.asFarAsTelling(teller, "harbour");
  await gate.text(teller, "It is mine");
  const seconds = String(Math.floor(gate.all.house.clock.now.getTime() / 1000));
  const bring = (body: string, headers: Record<string, string>, query = "") => {
    const signature = createHmac("sha256", gatewaySecret).update(body).update(seconds).digest("hex");
    const signed = { "x-signature": signature, "x-timestamp": seconds, ...headers };
    return gate.bring("", "", { headers: signed, body, query });
  };
  const form = { "content-type": "application/x-www-form-urlencoded" };
  // The number in a header of Kannel's, the body as its words.
  expect((await bring("stop", { ...form, "x-kannel-from": teller }, "?id=1")).status).toBe(422);
  expect((await gate.stories()).at(-1)?.words).toBe("It is mine");
  // A message without an id, caught and brought again under ids of one's own.
  const message = new URLSearchParams({ from: thief, text: "harbour", date: "2026-03-02" }).toString();
  const answers = await Promise.all([1, 2].map(async (id) => (await bring(message, form, `?id=${id}`)).text()));
  expect(answers[0]).toMatch(/How old/);
  expect(answers[1]).toBe(answers[0]);
  await gate.text(teller, "stop");
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
