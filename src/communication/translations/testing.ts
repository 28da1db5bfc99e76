import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server was asked, as LibreTranslate is asked. */
export interface AskedOfServer {
  q: string[];
  source: string;
  target: string;
  format: string;
  api_key?: string;
}

/** A small translation server on this machine, which looks sentences up in a list, and puts a word for each word of others. */
export interface LookupServer {
  url: string;
  /** Writes a sentence into its list. */
  learn(target: string, text: string, translated: string): void;
  /** All that it was sent. */
  asked: AskedOfServer[];
  /** Answers in another way, until it is taken away. */
  behave: ((asked: AskedOfServer, response: ServerResponse) => void) | null;
  close(): Promise<void>;
}

const wordIn: Readonly<Record<string, string>> = { en: "word", he: "מילה", ar: "كلمة" };

/** A sentence of the list, or else a word for each word, with signs and numbers in their place. */
function translate(list: ReadonlyMap<string, string>, text: string, target: string): string {
  return list.get(`${target} ${text}`) ?? text.replace(/\p{L}[\p{L}\p{M}'’]*/gu, wordIn[target] ?? "?");
}

async function readBody(request: IncomingMessage): Promise<AskedOfServer> {
  let text = "";
  for await (const piece of request) text += piece;
  return JSON.parse(text) as AskedOfServer;
}

/** Opens the server. `sentences` are by language: `{ he: { "Hello": "שלום" } }`. */
export async function openLookupServer(
  sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<LookupServer> {
  const list = new Map(
    Object.entries(sentences).flatMap(([target, all]) =>
      Object.entries(all).map(([text, translated]) => [`${target} ${text}`, translated] as const),
    ),
  );
  const codes = ["en", "he", "ar", "ru"];
  const learn: LookupServer["learn"] = (target, text, translated) => void list.set(`${target} ${text}`, translated);
  const opened: LookupServer = { url: "", learn, asked: [], behave: null, close: async () => {} };
  const server = createServer(async (request, response) => {
    const json = (what: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(what));
    if (request.url === "/languages") return json(codes.map((code) => ({ code, name: code, targets: codes })));
    if (request.url !== "/translate" || request.method !== "POST") return response.writeHead(404).end();
    const asked = await readBody(request);
    opened.asked.push(asked);
    if (opened.behave) return opened.behave(asked, response);
    return json({ translatedText: asked.q.map((text) => translate(list, text, asked.target)) });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  opened.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  opened.close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return opened;
}
