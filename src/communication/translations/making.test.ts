import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTexts } from "./making.ts";
import type { Wanted } from "./store.ts";
import { type LookupServer, openLookupServer } from "./testing.ts";
import type { TranslatedText } from "./translation.ts";

let server: LookupServer;
beforeAll(async () => {
  server = await openLookupServer();
});
afterAll(() => server?.close());

const texts = new Map<string, TranslatedText>(
  [
    ["open", "Where do we meet", false],
    ["also-open", "Who brings what", false],
    ["committee", "Nobody else shall know", true],
    ["other-committee", "Nor shall they know this", true],
  ].map(([id, text, isClosed]) => [
    String(id),
    { text: String(text), language: "en", names: [], isMarkdown: false, isClosed: isClosed === true },
  ]),
);
const wanted = [...texts.keys()].map(
  (sourceId): Wanted => ({ kind: "message", sourceId, language: "he", hash: sourceId }),
);

test("a server that mixes up its answers puts nothing that few read below what others read", async () => {
  // Each text comes back as words of its own, in the other order.
  const own: Record<string, string> = { open: "איפה", "also-open": "מי", committee: "איש", "other-committee": "גם" };
  const whose = new Map([...texts].map(([id, { text }]) => [text, own[id] ?? ""]));
  server.behave = ({ q }, response) => {
    const translatedText = q.toReversed().map((text) => whose.get(text));
    response.setHeader("content-type", "application/json").end(JSON.stringify({ translatedText }));
  };
  const asked = { url: server.url, key: null, host: "here", isOurs: true };
  const outcomes = await makeTexts(asked, new Map([["en", ["he"]]]), wanted, texts);
  const below = new Map([...outcomes].map(([{ sourceId }, outcome]) => [sourceId, outcome]));
  for (const id of ["committee", "other-committee"]) expect(below.get(id)).toEqual({ text: own[id] });
  // Together in one request only what all members read.
  expect(server.asked.map(({ q }) => q.length).sort()).toEqual([1, 1, 2]);
  expect(below.get("open")).toEqual({ text: own["also-open"] });
});
