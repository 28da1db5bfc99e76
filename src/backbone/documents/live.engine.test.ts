import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import type { Actor } from "../../core/actor.ts";
import type { Circle } from "../../core/audience.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { listPresent, openLine } from "./hub.ts";
import { mergeText, readHistory, readLive, writeText } from "./operations.ts";
import { addDocument, listUpdates, lockText, readDocument, writeDocument } from "./store.ts";

let scratch: Scratch;
let now = new Date("2026-03-12T10:00:00Z");
const initiativeId = newId();
const inside = { initiativeId, personId: null };
const committee = newId();

const person = (bodyIds: string[], belongs = true): Actor & { kind: "person" } => ({
  kind: "person",
  personId: newId(),
  name: "Noa",
  mail: "",
  ownsInstallation: false,
  memberships: belongs ? [{ initiativeId, permissions: ["partner"], organizationIds: [], bodyIds }] : [],
});
const [sits, reads, stranger] = [person([committee]), person([]), person([], false)];

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write(inside, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{}', 'en')`.execute(
      tx,
    );
  });
});
afterAll(() => scratch?.close());

async function begin(text: string, readers: Circle[] = ["members"]): Promise<string> {
  const id = newId();
  await scratch.records.write(inside, (tx) =>
    addDocument(tx, initiativeId, { id, language: "en", text, readers, writers: [`body:${committee}`], by: null, now }),
  );
  return id;
}

function ask<R>(operation: object, actor: Actor, input: unknown): Promise<R> {
  const house: House = { records: scratch.records, figures: scratch.figures, uploads: "", now: () => now };
  return dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<R>;
}

interface Live {
  version: number;
  change: string | null;
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));

/** A browser as it writes: it reads the text once, and sends what it types. */
async function openBrowser(id: string, actor: Actor) {
  const doc = new Y.Doc();
  let version = 0;
  const catchUp = async () => {
    const live = await ask<Live>(readLive, actor, { id, after: version });
    if (live.change) Y.applyUpdate(doc, bytes(live.change), "others");
    version = live.version;
  };
  await catchUp();
  const unsent: Uint8Array[] = [];
  doc.on("update", (change: Uint8Array, origin: unknown) => origin !== "others" && unsent.push(change));
  const text = doc.getText("text");
  return {
    catchUp,
    text: () => text.toString(),
    types: (at: number, words: string) => text.insert(at, words),
    send: () =>
      ask<{ version: number }>(mergeText, actor, {
        id,
        change: Buffer.from(Y.mergeUpdates(unsent)).toString("base64"),
      }),
  };
}

const countUpdates = async (id: string): Promise<number> =>
  (await scratch.records.read(inside, (tx) => listUpdates(tx, initiativeId, id))).length;

test("two browsers and a form write at once, and each word is there for all", async () => {
  const id = await begin("Opening\nClosing\n");
  const [one, two] = await Promise.all([openBrowser(id, sits), openBrowser(id, sits)]);
  one.types(7, " by the chair");
  two.types(16, "Next time in May\n");
  await Promise.all([
    one.send(),
    two.send(),
    ask(writeText, sits, { id, base: 1, text: "Opening\nBudget\nClosing\n" }),
  ]);
  await Promise.all([one.catchUp(), two.catchUp()]);
  expect(one.text()).toBe("Opening by the chair\nBudget\nClosing\nNext time in May\n");
  expect(two.text()).toBe(one.text());
});

test("what is sent twice is kept once, and each stroke stays out of the log of changes", async () => {
  const id = await begin("Opening\n");
  const browser = await openBrowser(id, sits);
  browser.types(0, "The ");
  const [first, again] = [await browser.send(), await browser.send()];
  expect([first.version, again.version, await countUpdates(id)]).toEqual([2, 2, 2]);
  const { rows } = await scratch.records.write(inside, (tx) =>
    sql`select 1 from history where object_id = ${id}`.execute(tx),
  );
  expect(rows).toEqual([]);
});

test("what is no update, or builds on what never came, is refused and changes nothing", async () => {
  const id = await begin("Opening\n");
  const doc = new Y.Doc();
  doc.getText("text").insert(0, "first");
  const known = Y.encodeStateVector(doc);
  doc.getText("text").insert(5, " second");
  const orphan = Buffer.from(Y.encodeStateAsUpdate(doc, known)).toString("base64");
  for (const change of [orphan, "////////", "bm90IGFuIHVwZGF0ZQ==", "no base64!", ""])
    await expect(ask(mergeText, sits, { id, change }), change).rejects.toMatchObject({ reason: "invalid" });
  const huge = new Y.Doc();
  huge.getText("text").insert(0, "a".repeat(200_001));
  const tooLong = Buffer.from(Y.encodeStateAsUpdate(huge)).toString("base64");
  await expect(ask(mergeText, sits, { id, change: tooLong })).rejects.toMatchObject({ reason: "invalid" });
  expect(await scratch.records.read(inside, (tx) => readDocument(tx, initiativeId, id))).toMatchObject({
    text: "Opening\n",
    version: 1,
  });
});

test("who may read may not write for that, and to all others nothing is there", async () => {
  const id = await begin("Opening\n");
  const closed = await begin("For the committee", [`body:${committee}`]);
  const browser = await openBrowser(id, reads);
  browser.types(0, "Mine: ");
  await expect(browser.send()).rejects.toMatchObject({ reason: "not-found" });
  await expect(ask(writeText, reads, { id, base: 1, text: "Mine" })).rejects.toMatchObject({ reason: "not-found" });
  for (const operation of [readLive, readHistory]) {
    await expect(ask(operation, reads, { id: closed })).rejects.toMatchObject({ reason: "not-found" });
    for (const actor of [stranger, { kind: "visitor" } as const])
      await expect(ask(operation, actor, { id })).rejects.toMatchObject({ reason: "not-found" });
  }
});

test("a closed text takes no more, and says so", async () => {
  const id = await begin("Opening\n");
  const browser = await openBrowser(id, sits);
  await scratch.records.write(inside, (tx) => lockText(tx, initiativeId, id, true));
  browser.types(0, "Late: ");
  await expect(browser.send()).rejects.toMatchObject({ reason: "conflict" });
});

test("old strokes of one sitting are put together, and forms of any age are still merged", async () => {
  now = new Date("2026-03-12T10:00:00Z");
  const id = await begin("Start.\n");
  const write = (base: number, text: string, by: string, at: string) =>
    scratch.records.write(inside, (tx) => writeDocument(tx, initiativeId, { id, base, text, by, now: new Date(at) }));
  let text = "Start.\n";
  for (let stroke = 1; stroke <= 60; stroke++) {
    text += `old ${stroke}.\n`;
    await write(stroke, text, stroke <= 30 ? sits.personId : reads.personId, "2026-03-12T10:01:00Z");
  }
  for (let stroke = 61; stroke <= 105; stroke++) {
    text += `new ${stroke}.\n`;
    await write(stroke, text, sits.personId, "2026-03-14T09:00:00Z");
  }
  // 61 old ones are three sittings by now; the young ones stay.
  expect(await countUpdates(id)).toBe(3 + (106 - 61));
  const asOf102 = text.slice(0, text.indexOf("new 103."));
  const recent = await write(103, asOf102.replace("new 61.", "new sixty-one."), "dan", "2026-03-14T09:10:00Z");
  expect(recent?.text).toContain("new sixty-one.");
  expect(recent?.text).toContain("new 105.");
  const ancient = await write(12, `Start.\nold 1.\nWritten offline for days.\n`, "dan", "2026-03-14T09:11:00Z");
  expect(ancient?.text).toContain("Written offline for days.");
  for (const line of ["old 1.", "old 60.", "new sixty-one.", "new 105."]) expect(ancient?.text).toContain(line);
  const kept = await scratch.records.read(inside, (tx) => readDocument(tx, initiativeId, id));
  expect(kept).toMatchObject(ancient ?? {});
  const history = await ask<{ sittings: object[]; shown: { before: string; after: string } }>(readHistory, sits, {
    id,
    version: 31,
  });
  expect(history.sittings).toHaveLength(5);
  expect(history.shown.before).toBe("Start.\n");
  expect(history.shown.after).toMatch(/^Start\.\nold 1\.\n[\s\S]*old 30\.\n$/);
});

test("who has a text open is known to the others, each once, until the last line closes", () => {
  const id = newId();
  const woken: string[] = [];
  const line = (name: string) => ({ personId: name, name, wroteAt: 0, wake: () => woken.push(name) });
  const [first, second] = [openLine(initiativeId, id, line("Noa")), openLine(initiativeId, id, line("Noa"))];
  openLine(initiativeId, id, line("Lina"));
  expect(listPresent(initiativeId, id, "Lina").map(({ name }) => name)).toEqual(["Noa"]);
  first?.();
  expect(listPresent(initiativeId, id, "Lina")).toHaveLength(1);
  second?.();
  expect(listPresent(initiativeId, id, "Lina")).toEqual([]);
  expect(woken).toContain("Lina");
  const lines = Array.from({ length: 10 }, () => openLine(initiativeId, id, line("Dan")));
  expect(lines.filter((close) => close === null)).toHaveLength(2);
});
