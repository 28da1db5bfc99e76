import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor, Permission } from "../../core/actor.ts";
import { type Audience, ofBody } from "../../core/audience.ts";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import { say } from "../../core/message.ts";
import type { Operation } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Doors } from "../../doors/http/doors.ts";
import { mountFiles } from "../../doors/http/files.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { findThing } from "../things/public.ts";
import { mostBytes, type SentFile } from "./file.ts";
import { keepFile } from "./keep-file.ts";
import { operations, removeFile, showFile, sweepFiles } from "./operations.ts";
import { listFileIds } from "./store.ts";
import { takeFile } from "./take-file.ts";
import { testZip } from "./testing-zip.ts";
import { fileWords as said } from "./words.ts";

let scratch: Scratch;
const initiativeId = newId();
const elsewhere = newId();
const bodyId = newId();
const inside = { initiativeId, personId: null };
const now = new Date();
const on = () => ({ uploads: scratch.uploads, initiativeId });

const person = (permission: Permission, where = initiativeId, bodyIds: string[] = []): Actor => ({
  kind: "person",
  personId: newId(),
  name: permission,
  mail: `${permission}@example.org`,
  ownsInstallation: false,
  memberships: [{ initiativeId: where, permissions: [permission], organizationIds: [], bodyIds }],
});
const readers = {
  visitor: { kind: "visitor" } as Actor,
  stranger: person("backbone", elsewhere),
  partner: person("partner"),
  sitting: person("partner", initiativeId, [bodyId]),
  funder: person("funder"),
  evaluator: person("evaluator"),
  backbone: person("backbone"),
};

beforeAll(async () => {
  scratch = await openScratch();
  for (const [id, slug] of [
    [initiativeId, "north"],
    [elsewhere, "south"],
  ])
    await scratch.records.write({ initiativeId: id as string, personId: null }, (tx) =>
      sql`insert into initiative (id, slug, names, default_language) values (${id}, ${slug}, '{"en":"North"}', 'en')`.execute(
        tx,
      ),
    );
});
afterAll(() => scratch?.close());

const house = () => ({
  records: scratch.records,
  figures: scratch.figures,
  uploads: scratch.uploads,
  now: () => now,
});
const ask = (operation: object, actor: Actor, input: unknown) =>
  dispatch(house(), operation as Operation, { actor, initiativeId, language: "en" }, input);

async function bring(sent: SentFile, audience: Audience, by: Actor = readers.partner): Promise<string> {
  const taken = await takeFile(on(), sent);
  const personId = by.kind === "person" ? by.personId : null;
  await scratch.records.write(inside, (tx) =>
    keepFile(tx, initiativeId, taken, { audience, about: { kind: "meeting", id: "m1" }, by: personId, now }),
  );
  return taken.id;
}
const text = (name: string, letters: string): SentFile => ({ name, bytes: new TextEncoder().encode(letters) });

/** The sentence with which a file is not taken. */
const refusal = async (sent: SentFile): Promise<string> => {
  const error = await takeFile(on(), sent).catch((refused: unknown) => refused);
  if (!(error instanceof Refusal)) throw new Error(`${(sent as { name: string }).name} was taken`);
  expect(error.faults[0]?.field).toBe("file");
  return say(error.said, "en", error.values);
};

describe("what is not taken", () => {
  const docx = (parts: Record<string, string>, options = {}) =>
    testZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>", ...parts }, options);

  test.each([
    ["page.html", "<html>", said.program],
    ["drawing.svg", "<svg/>", said.program],
    ["setup.exe", "MZ", said.program],
    ["old.doc", "x", said.olderOffice],
    ["photo.heic", "x", said.heic],
    ["sheet.xlsm", "x", said.macros],
    ["packed.zip", "PK", said.notTaken],
    ["noending", "x", said.notTaken],
    ["constructor", "x", said.notTaken],
    ["page.png", "<!doctype html><script>alert(1)</script>", said.notWhatItSays],
    ["page.txt", "<!doctype html><script>alert(1)</script>", said.notWhatItSays],
    ["paper.pdf", "<html>%PDF-1.4", said.notWhatItSays],
    ["run.txt", "#!/bin/sh", said.program],
    ["cut.png", "\u0089PNG", said.notWhatItSays],
  ])("%s", async (name, letters, message) => {
    expect(await refusal(text(name, letters))).toBe(
      say(message, "en", { ending: name.split(".")[1] ?? name, most: 25 }),
    );
  });

  test("empty, and too large", async () => {
    expect(await refusal({ name: "a.txt", bytes: new Uint8Array(0) })).toBe(said.empty.en);
    expect(await refusal({ name: "a.txt", bytes: new Uint8Array(mostBytes + 1) })).toContain("25 MB");
  });

  test("documents with macros, behind a password, of another kind, or that unpack to too much", async () => {
    const named = (bytes: Uint8Array<ArrayBuffer>, name = "plan.docx"): SentFile => ({ name, bytes });
    expect(await refusal(named(docx({ "word/vbaProject.bin": "x" })))).toBe(said.macros.en);
    expect(await refusal(named(docx({}, { encrypted: true })))).toBe(said.locked.en);
    expect(await refusal(named(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])))).toBe(said.locked.en);
    expect(await refusal(named(docx({}), "plan.xlsx"))).toBe(said.notWhatItSays.en);
    expect(await refusal(named(docx({}), "plan.odt"))).toBe(said.notWhatItSays.en);
    expect(await refusal(named(docx({}, { saysItUnpacksTo: 3_000_000_000 })))).toBe(said.unpacksTooLarge.en);
    expect(await refusal(named(docx({}).slice(0, 60)))).toBe(said.damaged.en);
    const taken = await takeFile(on(), named(docx({})));
    expect(taken.mediaType).toContain("wordprocessingml");
    const open = "application/vnd.oasis.opendocument.text";
    expect((await takeFile(on(), named(testZip({ mimetype: open }), "plan.odt"))).mediaType).toBe(open);
  });

  test("a picture that is damaged", async () => {
    const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: "teal" } })
      .png()
      .toBuffer();
    expect(await refusal({ name: "a.png", bytes: png.subarray(0, 60) })).toBe(said.damaged.en);
    expect(await refusal({ name: "a.jpg", bytes: png })).toBe(said.notWhatItSays.en);
  });
});

test("where a picture was taken is gone from it, it stands upright, and is no larger than needed", async () => {
  const photo = await sharp({ create: { width: 4000, height: 2000, channels: 3, background: "teal" } })
    .withExif({ IFD0: { Copyright: "Secret Person" }, IFD3: { GPSLatitude: "32/1 42/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(photo.includes("Secret Person")).toBe(true);
  const id = await bring({ name: "here.JPG", bytes: photo }, ["members"]);
  const { body } = await download(readers.partner, id, "here.JPG");
  const kept = await sharp(body).metadata();
  expect({ exif: kept.exif, xmp: kept.xmp, width: kept.width, height: kept.height }).toEqual({
    exif: undefined,
    xmp: undefined,
    width: 1500,
    height: 3000,
  });
  expect(Buffer.from(body).includes("Secret Person")).toBe(false);
});

test("a picture that moves keeps moving", async () => {
  const frames = Buffer.alloc(20 * 40 * 3, 120).fill(200, 20 * 20 * 3);
  const gif = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .gif()
    .toBuffer();
  const id = await bring({ name: "moving.gif", bytes: gif }, ["members"]);
  const { body } = await download(readers.partner, id, "moving.gif");
  expect((await sharp(body, { animated: true }).metadata()).pages).toBe(2);
});

/** What the door hands out to somebody. */
async function download(actor: Actor, id: string, name: string, slug = "north") {
  const app = new Hono();
  const found = { id: slug === "north" ? initiativeId : elsewhere, slug, defaultLanguage: "en" };
  mountFiles(app, {
    house: house(),
    identify: async () => actor,
    findInitiative: async () => found,
  } as unknown as Doors);
  const answer = await app.request(`/${slug}/files/${id}/${encodeURIComponent(name)}`);
  return { status: answer.status, headers: answer.headers, body: new Uint8Array(await answer.arrayBuffer()) };
}

describe("who may open a file", () => {
  const audiences: [string, Audience, (keyof typeof readers)[]][] = [
    ["everyone", ["everyone"], ["visitor", "stranger", "partner", "sitting", "funder", "evaluator", "backbone"]],
    ["members", ["members"], ["partner", "sitting", "funder", "evaluator", "backbone"]],
    ["partners", ["partners"], ["partner", "sitting", "backbone"]],
    ["backbone", ["backbone"], ["backbone"]],
    ["a committee", [ofBody(bodyId)], ["sitting"]],
    ["nobody", [], []],
  ];
  test.each(audiences)("%s", async (_, audience, allowed) => {
    const id = await bring(text("minutes.txt", "secret"), audience);
    const opened: string[] = [];
    for (const [name, actor] of Object.entries(readers)) {
      const { status } = await download(actor, id, "minutes.txt");
      const shown = await ask(showFile, actor, { id }).then(
        () => 200,
        (error: Refusal) => (error.reason === "not-found" ? 404 : 500),
      );
      expect([name, shown]).toEqual([name, status]);
      if (status === 200) opened.push(name);
    }
    expect(opened).toEqual(allowed);
    expect((await download(readers.stranger, id, "minutes.txt", "south")).status).toBe(404);
  });
});

test("a file comes with headers that let it do nothing", async () => {
  const id = await bring(text('דו"ח, שנה.csv', "a,b"), ["members"]);
  const { headers, status } = await download(readers.partner, id, "anything");
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="__-_, ___.csv"; filename*=UTF-8''${encodeURIComponent("דו-ח, שנה.csv")}`,
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  const pdf = await bring(text("a.pdf", "%PDF-1.4"), ["members"]);
  expect((await download(readers.partner, pdf, "a.pdf")).headers.get("content-disposition")).toMatch(/^inline/);
  for (const hostile of ["../../../etc/passwd", "%2e%2e", "x'--"])
    expect((await download(readers.backbone, hostile, "a.txt")).status).toBe(404);
});

test("whoever brought a file removes it, and the backbone team; then row, bytes and thing are gone", async () => {
  const bringer = person("supplier");
  const own = await bring(text("mine.txt", "mine"), ["members"], bringer);
  await expect(ask(removeFile, readers.partner, { id: own })).rejects.toMatchObject({ reason: "forbidden" });
  await expect(ask(removeFile, readers.stranger, { id: own })).rejects.toMatchObject({ reason: "forbidden" });
  await ask(removeFile, bringer, { id: own });
  expect((await download(bringer, own, "mine.txt")).status).toBe(404);
  expect(await readdir(join(scratch.uploads, "files", initiativeId))).not.toContain(own);
  const thing = { kind: "file", id: own } as const;
  expect(await scratch.records.read(inside, (tx) => findThing(tx, initiativeId, null, thing))).toBeUndefined();
  const other = await bring(text("theirs.txt", "theirs"), ["members"], bringer);
  await ask(removeFile, readers.backbone, { id: other });
  const closed = await bring(text("closed.txt", "closed"), [ofBody(bodyId)], readers.sitting);
  await expect(ask(removeFile, readers.backbone, { id: closed })).rejects.toMatchObject({ reason: "not-found" });
});

test("bytes that no row names are swept, unless they came just now", async () => {
  const folder = join(scratch.uploads, "files", initiativeId);
  const { id: coming } = await takeFile(on(), text("a.txt", "on its way"));
  await writeFile(join(folder, "left.tmp"), "cut short");
  await utimes(join(folder, "left.tmp"), new Date(0), new Date(0));
  const { id: left } = await takeFile(on(), text("b.txt", "left behind"));
  await utimes(join(folder, left), new Date(0), new Date(0));
  const named = await scratch.records.read(inside, (tx) => listFileIds(tx, initiativeId));
  for (const id of named) await utimes(join(folder, id), new Date(0), new Date(0));
  const asking = { actor: { kind: "program" } as const, initiativeId: null, language: "en" as const };
  const { swept } = (await dispatch(house(), sweepFiles as unknown as Operation, asking, {})) as { swept: number };
  expect(swept).toBeGreaterThanOrEqual(2);
  const there = await readdir(folder);
  expect(there).toEqual(expect.arrayContaining([coming, ...named]));
  expect(there).not.toContain(left);
  expect(there).not.toContain("left.tmp");
  for (const actor of Object.values(readers))
    await expect(ask(sweepFiles, actor, {})).rejects.toMatchObject({ reason: "forbidden" });
  expect(operations).toHaveLength(3);
});
