import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { askMeanings, meaningServer } from "./ask-meanings.ts";

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** A server of the installation's own, as a test needs it. */
async function open(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/embeddings`;
}

const answering =
  (answer: (input: string[], body: Record<string, unknown>) => unknown): RequestListener =>
  async (request, response) => {
    let text = "";
    for await (const piece of request) text += piece;
    const body = JSON.parse(text) as { input: string[] };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer(body.input, body)));
  };

const secret = "somebody told us this";
const refusal = async (url: string): Promise<string> => {
  const error = await askMeanings({ url, model: null }, [secret]).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "Refusal", reason: "unavailable" });
  expect(JSON.stringify(error) + String(error)).not.toContain(secret);
  return (error as Error).message;
};

describe("the server that compares meanings", () => {
  test("is off unless it is named, and must have an address", () => {
    expect(meaningServer({})).toBeNull();
    expect(meaningServer({ FIVEFOLD_EMBEDDINGS_URL: " " })).toBeNull();
    expect(meaningServer({ FIVEFOLD_EMBEDDINGS_URL: "http://10.0.0.2/e", FIVEFOLD_EMBEDDINGS_MODEL: "m" })).toEqual({
      url: "http://10.0.0.2/e",
      model: "m",
    });
    expect(() => meaningServer({ FIVEFOLD_EMBEDDINGS_URL: "file:///etc" })).toThrow("begins with http");
  });

  test("is sent texts and the model in pieces, and nothing else; answers in any order", async () => {
    const asked: Record<string, unknown>[] = [];
    const url = await open(
      answering((input, body) => {
        asked.push(body);
        return { data: input.map((text, index) => ({ index, embedding: [text.length, 1] })).reverse() };
      }),
    );
    const texts = Array.from({ length: 150 }, (_, place) => "x".repeat(place + 1));
    const found = await askMeanings({ url, model: "own-model" }, texts);
    expect(found.map(([length]) => length)).toEqual(texts.map(({ length }) => length));
    expect(asked.map((body) => (body.input as string[]).length)).toEqual([64, 64, 22]);
    expect(new Set(asked.flatMap(Object.keys))).toEqual(new Set(["model", "input", "encoding_format"]));
  });

  test("says what is wrong, and never what was sent", async () => {
    expect(await refusal("http://127.0.0.1:9/")).toContain("does not answer");
    const wrong = async (listener: RequestListener) => {
      const url = await open(listener);
      const message = await refusal(url);
      await new Promise<void>((done) => server?.close(() => done()));
      server = undefined;
      return message;
    };
    expect(await wrong((_, response) => response.writeHead(500).end(secret))).toContain("refused");
    expect(await wrong((_, response) => response.end(`not json ${secret}`))).toContain("expected shape");
    expect(await wrong(answering(() => ({ data: [] })))).toContain("was sent");
    expect(await wrong(answering(() => ({ data: [{ index: 0, embedding: ["x"] }] })))).toContain("expected shape");
  });

  test("is never followed to another address", async () => {
    let reached = 0;
    const url = await open((request, response) => {
      if (request.url === "/elsewhere") {
        reached += 1;
        response.end("{}");
      } else response.writeHead(307, { location: "/elsewhere" }).end();
    });
    expect(await refusal(url)).toContain("another address");
    expect(reached).toBe(0);
  });

  test("that answers with points of different kinds is refused", async () => {
    const url = await open(
      answering((input) => ({
        data: input.map((_, index) => ({ index, embedding: index === 0 ? [1, 2] : [1, 2, 3] })),
      })),
    );
    await expect(askMeanings({ url, model: null }, ["a", "b"])).rejects.toThrow("different lengths");
  });
});
