import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { askPairs, askTranslations, pairOf, TranslationTrouble, translationServer } from "./server.ts";

let server: Server | undefined;
const close = () => new Promise<void>((done) => (server ? server.close(() => done()) : done()));
afterEach(close);

const secret = "somebody wrote this";

async function open(listener: RequestListener) {
  await close();
  server = createServer(listener);
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const found = translationServer({
    FIVEFOLD_TRANSLATION_URL: `http://127.0.0.1:${port}/lt/`,
    FIVEFOLD_TRANSLATION_KEY: "a-key",
  });
  if (!found) throw new Error("no server");
  return found;
}

const asJson =
  (answer: (body: Record<string, unknown>, url: string) => unknown): RequestListener =>
  async (request, response) => {
    let text = "";
    for await (const piece of request) text += piece;
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.end(JSON.stringify(answer(text ? JSON.parse(text) : {}, request.url ?? "")));
  };

const troubleOf = async (listener: RequestListener): Promise<string> => {
  const error = await askTranslations(await open(listener), { texts: [secret], source: "en", target: "he" }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TranslationTrouble);
  expect(String(error) + JSON.stringify(error) + (error as Error).stack).not.toContain(secret);
  return (error as TranslationTrouble).trouble;
};

describe("the server that translates", () => {
  test("is off unless it is named by an address, and is told by its name alone", () => {
    expect(translationServer({})).toBeNull();
    expect(translationServer({ FIVEFOLD_TRANSLATION_URL: " " })).toBeNull();
    expect(translationServer({ FIVEFOLD_TRANSLATION_URL: "file:///etc" })).toBeNull();
    expect(translationServer({ FIVEFOLD_TRANSLATION_URL: "https://name:word@mt.example.org/api/?x=1" })).toEqual({
      url: "https://name:word@mt.example.org/api",
      key: null,
      host: "mt.example.org",
      isOurs: false,
    });
  });

  test.each([
    ["http://127.0.0.1:5000", true],
    ["http://localhost:5000", true],
    ["http://translate:5000", true],
    ["http://mt.internal", true],
    ["http://10.1.2.3", true],
    ["http://172.20.0.4", true],
    ["http://[::1]:5000", true],
    ["http://[fd12::1]", true],
    ["http://172.40.0.4", false],
    ["http://8.8.8.8", false],
    ["https://translate.example.org", false],
    ["https://localhost.example.org", false],
    ["http://[2001:db8::1]", false],
  ])("%s is of the own network: %s", (url, isOurs) => {
    expect(translationServer({ FIVEFOLD_TRANSLATION_URL: url })?.isOurs).toBe(isOurs);
    expect(translationServer({ FIVEFOLD_TRANSLATION_URL: url, FIVEFOLD_TRANSLATION_OURS: "yes" })?.isOurs).toBe(true);
  });

  test("is sent texts, two languages and the key, and nothing else", async () => {
    const asked: unknown[] = [];
    const found = await open(
      asJson((body, url) => {
        asked.push([url, body]);
        return { translatedText: (body.q as string[]).map((one) => one.toUpperCase()) };
      }),
    );
    expect(await askTranslations(found, { texts: ["a", "b"], source: "en", target: "he" })).toEqual(["A", "B"]);
    expect(asked).toEqual([
      ["/lt/translate", { q: ["a", "b"], source: "en", target: "he", format: "text", api_key: "a-key" }],
    ]);
  });

  test("says which languages it knows, with or without targets, by its own codes", async () => {
    const found = await open(asJson(() => [{ code: "en", targets: ["iw"] }, { code: "ar" }, { code: "iw" }]));
    const pairs = await askPairs(found);
    expect(pairOf(pairs, "en", "he")).toEqual({ source: "en", target: "iw" });
    expect(pairOf(pairs, "en", "ar")).toBeNull();
    expect(pairOf(pairs, "ar", "he")).toEqual({ source: "ar", target: "iw" });
    expect(pairOf(pairs, "ru", "he")).toBeNull();
  });

  test("is away, refuses, or answers other than text: never what was sent is said", async () => {
    const away = translationServer({ FIVEFOLD_TRANSLATION_URL: "http://127.0.0.1:9" });
    await expect(askTranslations(away as never, { texts: [secret], source: "en", target: "he" })).rejects.toMatchObject(
      {
        trouble: "away",
      },
    );
    expect(await troubleOf((_, response) => response.writeHead(500).end(secret))).toBe("away");
    expect(await troubleOf((_, response) => response.writeHead(429).end())).toBe("away");
    expect(await troubleOf((_, response) => response.writeHead(400).end(secret))).toBe("refused");
    expect(await troubleOf((_, response) => response.end("<html>"))).toBe("not-text");
    expect(await troubleOf(asJson(() => ({ translatedText: { html: secret } })))).toBe("not-text");
    expect(await troubleOf(asJson(() => ({ translatedText: [] })))).toBe("not-text");
    expect(await troubleOf(asJson(() => ({ translatedText: ["a", "b"] })))).toBe("not-text");
    expect(await troubleOf(asJson(() => ({ translatedText: "x".repeat(2_000_000) })))).toBe("not-text");
    expect(await troubleOf((request) => request.socket.destroy())).toBe("away");
  });

  test("is never followed to another address", async () => {
    let reached = 0;
    expect(
      await troubleOf((request, response) => {
        if (request.url === "/elsewhere") reached += 1;
        response.writeHead(307, { location: "/elsewhere" }).end();
      }),
    ).toBe("away");
    expect(reached).toBe(0);
  });
});
