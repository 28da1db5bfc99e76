import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/actor.ts";
import { dispatch, type House } from "../../../core/dispatch.ts";
import { newId } from "../../../core/id.ts";
import { say } from "../../../core/message.ts";
import type { Operation } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { packZip } from "../../../core/table-files/pack-zip.ts";
import { openScratch, type Scratch } from "../../../storage/testing.ts";
import { type Results, readConversationResults } from "../figures/operations.ts";
import { closeOneConversation } from "../operations.ts";
import { makeConversation } from "../testing.ts";
import { beginTakingPart, castVotes } from "../votes/operations.ts";
import { bringConversation, readOpenFile } from "./operations.ts";
import { parseCsv } from "./parse-csv.ts";

const folder = process.env.FIVEFOLD_POLIS ?? "/work/shared/data/listening/polis";
const conversations = existsSync(folder)
  ? (await readdir(folder, { withFileTypes: true })).filter((one) => one.isDirectory()).map(({ name }) => name)
  : [];

let scratch: Scratch;
let house: House;
const now = new Date("2026-03-01T09:00:00Z");
const initiativeId = newId();
const visitor: Actor = { kind: "visitor" };
const personOf = (permission: "backbone" | "partner"): Actor => ({
  kind: "person",
  personId: newId(),
  name: "Noa",
  mail: "noa@example.org",
  ownsInstallation: false,
  memberships: [{ initiativeId, permissions: [permission], organizationIds: [], bodyIds: [] }],
});
const [backbone, partner] = [personOf("backbone"), personOf("partner")];
const ask = <T>(operation: unknown, input: unknown, actor: Actor): Promise<T> =>
  dispatch(house, operation as Operation, { actor, initiativeId, language: "en" }, input) as Promise<T>;

beforeAll(async () => {
  scratch = await openScratch();
  const { records, figures, uploads } = scratch;
  house = { records, figures, uploads, now: () => now };
  await records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`insert into initiative (id, slug, names, default_language) values (${initiativeId}, 'north', '{"en":"North"}', 'en')`.execute(
      tx,
    );
  });
});
afterAll(() => scratch?.close());

type Texts = Record<string, string>;
const bring = (texts: Texts, actor = backbone) =>
  ask<{ number: number; people: number; votes: number }>(
    bringConversation,
    { files: Object.entries(texts).map(([name, text]) => new File([text], name)) },
    actor,
  );
const openFile = async (number: number) =>
  (await ask<{ missing: string | null; files: Texts }>(readOpenFile, { number }, partner)) ?? {};

/** Rows as objects by their column, so that columns are compared and not how a file writes them. */
function rowsOf(text: string | undefined): Record<string, string>[] {
  const [head, ...rows] = parseCsv(text ?? "").map(({ cells }) => cells);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head?.[at] ?? at, cell])));
}

const small: Texts = {
  "summary.csv": 'topic,Water\nurl,https://example.org/1\nconversation-description,"Two\nlines"\n',
  "comments.csv":
    'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n5,Thu,1,0,1,1,1,"Wells, and ""springs"" "\n6,Thu,0,7,0,1,-1,=SUM(A1)\n7,Thu,2,1,0,0,0,\n',
  "votes.csv": "timestamp,datetime,comment-id,voter-id,vote\n10,Thu,0,0,-1\n12,Thu,1,0,1\n9,Thu,1,0,0\n11,Thu,1,1,-1\n",
  "participants-votes.csv":
    "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n0,0,1,2,1,1,-1,1,\n1,,1,1,0,1,,-1,\n",
};

test("what is brought goes out as it came, changed votes and awkward cells included", async () => {
  const made = await bring(small);
  expect(made).toMatchObject({ people: 2, votes: 4 });
  const { files, missing } = await openFile(made.number);
  expect(missing).toBeNull();
  expect(files).toEqual(small);
  const zip = new File([new Uint8Array(packZip(small))], "export.zip");
  const zipped = await ask<{ number: number }>(bringConversation, { files: [zip] }, backbone);
  expect((await openFile(zipped.number)).files).toEqual(small);
});

const wrong = (file: string, from: string, to: string): Texts => ({
  ...small,
  [file]: (small[file] ?? "").replace(from, to),
});
test.each([
  [wrong("votes.csv", "12,Thu,1,0,1", "12,Thu,1,0,yes"), "votes.csv, row 3, column “vote”: “yes” is no vote"],
  [
    wrong("votes.csv", "12,Thu,1,0,1", "12,Thu,9,0,1"),
    "votes.csv, row 3, column “comment-id”: there is no statement 9",
  ],
  [wrong("votes.csv", "12,Thu,1,0,1", "12,Thu,1,0,1\n13,Thu,0,5,1"), "column “voter-id”: there is no participant 5"],
  [wrong("votes.csv", "12,Thu,1,0,1", "noon,Thu,1,0,1"), "votes.csv, row 3, column “timestamp”: “noon” is no whole"],
  [wrong("votes.csv", "12,Thu,1,0,1", "12,Thu,1,0"), "votes.csv, row 3: it has 4 cells, the first row has 5"],
  [
    wrong("comments.csv", "6,Thu,0,7", "6,Thu,1,7"),
    "comments.csv, row 3, column “comment-id”: 1 stands there a second",
  ],
  [wrong("comments.csv", "moderated", "ruling"), "comments.csv has no column “moderated”"],
  [wrong("comments.csv", '"" "', '""'), "comments.csv, row 2: a quotation mark is opened"],
  [wrong("participants-votes.csv", "-1,1,", "-1,0,"), "participants-votes.csv, row 2, column “1”: it says “0”"],
  [{ "votes.csv": small["votes.csv"] ?? "" }, "The file comments.csv is missing"],
  [{ "notes.txt": "hello" }, "Choose the files of the export"],
  [{ ...small, "b-comments.csv": "" }, "two files that end in comments.csv"],
])("a wrong file is refused with its file, row and field, and nothing of it stays", async (texts, message) => {
  const count = () =>
    scratch.records.read({ initiativeId, personId: null }, async (tx) => [
      await tx
        .selectFrom("conversation")
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirst(),
      await tx
        .selectFrom("statement")
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirst(),
      await tx
        .selectFrom("thing")
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirst(),
    ]);
  const before = await count();
  const refused = await bring(texts as Texts).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Refusal);
  const { said, values, faults } = refused as Refusal;
  expect(say(said, "en", values)).toContain(message);
  expect(faults[0]?.field).toBe("files");
  for (const language of ["he", "ar"] as const) expect(say(said, language, values)).not.toBe("");
  expect(await count()).toEqual(before);
});

test("only those who lead bring a conversation, only members take its file away, and nobody votes in it", async () => {
  await expect(bring(small, partner)).rejects.toMatchObject({ reason: "forbidden" });
  const { number } = await bring(small);
  await expect(ask(readOpenFile, { number }, visitor)).rejects.toMatchObject({ reason: "forbidden" });
  const code = await scratch.records.read({ initiativeId, personId: null }, (tx) =>
    tx.selectFrom("conversation").select("code").where("number", "=", number).executeTakeFirstOrThrow(),
  );
  await expect(ask(beginTakingPart, code, visitor)).rejects.toMatchObject({ reason: "conflict" });
});

test("our own conversation goes out in the same shapes once it is closed, of those alone who said yes", async () => {
  const { id, number, code, statements } = await makeConversation(scratch.records, initiativeId, { statements: 12 });
  const people = await Promise.all(
    Array.from({ length: 20 }, (_, one) =>
      ask<{ token: string }>(beginTakingPart, { code, inOpenFile: one < 8 }, visitor),
    ),
  );
  for (const [one, { token }] of people.entries())
    await ask(
      castVotes,
      // On the last statement only two of those who did not say yes vote: it goes out without votes.
      {
        ...{ code, token },
        votes: statements
          .filter((_, at) => at < 11 || one < 10)
          .map((statementId, at) => ({ statementId, vote: (one + at) % 2 ? 1 : -1 })),
      },
      visitor,
    );
  expect(await openFile(number)).toEqual({ missing: "not-closed", files: {} });
  await ask(closeOneConversation, { id }, backbone);
  const { files } = await openFile(number);
  expect(rowsOf(files["votes.csv"])).toHaveLength(8 * 11);
  expect(new Set(rowsOf(files["votes.csv"]).map((row) => row["voter-id"]))).toEqual(
    new Set(Array.from({ length: 8 }, (_, one) => String(one))),
  );
  expect(new Set(rowsOf(files["votes.csv"]).map((row) => row.datetime))).toEqual(new Set(["2020-01-01"]));
  const again = await bring(files);
  expect((await openFile(again.number)).files).toEqual(files);
});

describe.skipIf(conversations.length === 0)(`the conversations in ${folder} (skipped where it is not there)`, () => {
  test.each(conversations)("%s comes in and goes out the same in every column that Polis has", async (name) => {
    const texts: Texts = {};
    for (const file of await readdir(join(folder, name)))
      if (file.endsWith(".csv")) texts[file] = await readFile(join(folder, name, file), "utf8");
    const { number } = await bring(texts);
    const { files } = await openFile(number);
    expect(Object.keys(files).sort()).toEqual(Object.keys(texts).sort());
    for (const file of ["comments.csv", "votes.csv", "participants-votes.csv"])
      expect(rowsOf(files[file])).toEqual(rowsOf(texts[file]));
    expect(parseCsv(files["summary.csv"] ?? "")).toEqual(parseCsv(texts["summary.csv"] ?? ""));
    const told = await ask<Results>(readConversationResults, { number }, partner);
    expect(told.telling).toBe("told");
    expect(told.statements.length).toBeGreaterThan(20);
  });
});
