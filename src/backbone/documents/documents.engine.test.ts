import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../core/id.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { changeTo, openText } from "./shared-text.ts";
import { addDocument, listUpdates, mergeUpdate, readDocument, writeDocument } from "./store.ts";

let scratch: Scratch;
const initiativeId = newId();
const inside = { initiativeId, personId: null };
const now = new Date("2026-03-12T10:00:00Z");

beforeAll(async () => {
  scratch = await openScratch();
  await scratch.records.write(inside, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{}', 'en')`.execute(
      tx,
    );
  });
});
afterAll(() => scratch?.close());

async function begin(text: string): Promise<string> {
  const id = newId();
  const circles = { readers: ["members"], writers: ["members"] } as const;
  await scratch.records.write(inside, (tx) =>
    addDocument(tx, initiativeId, { id, language: "he", text, ...circles, by: null, now }),
  );
  return id;
}
const write = (id: string, base: number, text: string) =>
  scratch.records.write(inside, (tx) => writeDocument(tx, initiativeId, { id, base, text, by: "noa", now }));

test("two who wrote from the same version lose nothing, whoever saves first", async () => {
  const id = await begin("Opening\nBudget\nClosing\n");
  await write(id, 1, "Opening by Noa\nBudget\nClosing\n");
  const merged = await write(id, 1, "Opening\nBudget: approved\nClosing\nNext meeting in May\n");
  expect(merged).toEqual({
    version: 3,
    text: "Opening by Noa\nBudget: approved\nClosing\nNext meeting in May\n",
  });
  expect(await scratch.records.read(inside, (tx) => readDocument(tx, initiativeId, id))).toMatchObject(merged ?? {});
});

test("what many save at the same moment is all there", async () => {
  const id = await begin("פתיחה\n");
  const lines = Array.from({ length: 12 }, (_, line) => `שורה ${line}`);
  await Promise.all(lines.map((line) => write(id, 1, `פתיחה\n${line}\n`)));
  const kept = await scratch.records.read(inside, (tx) => readDocument(tx, initiativeId, id));
  for (const line of lines) expect(kept?.text).toContain(line);
  expect(kept?.version).toBe(13);
});

test("an update of a browser is merged with what a form sent meanwhile", async () => {
  const id = await begin("Agenda");
  const updates = await scratch.records.read(inside, (tx) => listUpdates(tx, initiativeId, id));
  const change = changeTo(openText(updates.map((update) => update.change)), "Agenda, first draft");
  await write(id, 1, "The agenda");
  const merged = await scratch.records.write(inside, (tx) =>
    mergeUpdate(tx, initiativeId, { id, change: change ?? new Uint8Array(), by: "lina", now }),
  );
  expect(merged?.text).toBe("The agenda, first draft");
});
