import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { type Audience, ofBody, ofOrganization, ofPerson } from "../../core/audience.ts";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Names } from "../../core/message.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { forgetThing, type ThingKind, tellThing } from "../things/public.ts";
import { find, readAll } from "./operations.ts";

let scratch: Scratch;
const initiativeId = newId();
const elsewhere = newId();
const bodyId = newId();
const organizationId = newId();
const now = new Date("2026-03-12T10:00:00Z");

const person = (
  permissions: Permission[],
  where = initiativeId,
  bodyIds: string[] = [],
  organizationIds: string[] = [],
) => ({
  kind: "person" as const,
  personId: newId(),
  name: "Somebody",
  mail: "somebody@example.org",
  ownsInstallation: false,
  memberships: [{ initiativeId: where, permissions, organizationIds, bodyIds }],
});
const her = person(["partner"]);
const readers: Record<string, Actor> = {
  visitor: { kind: "visitor" },
  stranger: person(["backbone"], elsewhere),
  partner: person(["partner"]),
  her,
  sitting: person(["partner"], initiativeId, [bodyId], [organizationId]),
  funder: person(["funder"]),
  evaluator: person(["evaluator"]),
  backbone: person(["backbone"]),
  program: { kind: "program" },
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

const house = () => ({ records: scratch.records, figures: scratch.figures, uploads: scratch.uploads, now: () => now });
const search = (actor: Actor, q: string, more: { kind?: ThingKind; where?: string; language?: "en" | "he" } = {}) =>
  dispatch(
    house(),
    find as unknown as Operation,
    { actor, initiativeId: more.where ?? initiativeId, language: more.language ?? "en" },
    { q, ...(more.kind && { kind: more.kind }) },
  ) as Promise<z.output<typeof find.output>>;

async function tell(
  names: Names,
  options: { kind?: ThingKind; body?: string; audience?: Audience; where?: string; id?: string } = {},
): Promise<string> {
  const id = options.id ?? newId();
  const where = options.where ?? initiativeId;
  await scratch.records.write({ initiativeId: where, personId: null }, (tx) =>
    tellThing(tx, where, {
      kind: options.kind ?? "organization",
      id,
      path: `things/${id}`,
      names,
      body: options.body ?? "",
      audience: options.audience ?? ["members"],
      by: null,
      now,
    }),
  );
  return id;
}

const ids = (results: z.output<typeof find.output>): string[] =>
  results.groups.flatMap(({ found }) => found.map(({ id }) => id));
const marked = (results: z.output<typeof find.output>): string[] =>
  results.groups.flatMap(({ found }) =>
    found.flatMap(({ name, snippet }) => [...name, ...snippet].filter((one) => one.found).map(({ text }) => text)),
  );

describe("what is written one way is found another", () => {
  const pairs: [string, Names, string[]][] = [
    ["prefixes of Hebrew", { he: "רשת בתי הספר ובנצרת" }, ["נצרת", "לנצרת", "ספר", "הרשת"]],
    ["niqqud and final letters", { he: "שָׁלוֹם עכשיו במגדל" }, ["שלום", "שלומ", "מגד"]],
    ["abbreviations", { he: 'מנכ"ל מתנ״ס' }, ["מנכל", 'מתנ"ס', "מתנס"]],
    [
      "the article and prefixes of Arabic",
      { ar: "جمعية المعلّمين وبالمدارس" },
      ["معلمين", "للمعلمين", "مدارس", "المدارس"],
    ],
    ["hamza, taa marbuta and alif maqsura", { ar: "مؤسسة إبداع الأولى" }, ["موسسه", "ابداع", "أبداع", "الاولي"]],
    ["harakat and stretching", { ar: "مَرْكَـــز أَمَل" }, ["مركز", "أمل", "امل"]],
    ["accents and case", { en: "École Élan of ŁÓDŹ" }, ["ecole", "ELAN", "lodz"]],
    ["beginnings", { en: "Kaleidoscope Foundation" }, ["kal", "kaleido", "foundations"]],
    ["digits of any script", { en: "Cohort 2031 at 5x2" }, ["٢٠٣١", "5X2"]],
    ["Latin for Hebrew and Arabic", { he: "ח'אלד מוחמד" }, ["Khaled", "خالد", "Muhammad", "محمد"]],
    ["Hebrew and Arabic for Latin", { en: "Nazareth Forum" }, ["נצרת", "الناصرة", "Natzrat"]],
    ["slips", { en: "Zookeepers Consortium", he: "קונסורציום" }, ["zookepers", "consrotium", "קונסרוציום"]],
  ];
  test.each(pairs)("%s", async (_, names, questions) => {
    const id = await tell(names);
    for (const question of questions)
      expect([question, ids(await search(her, question))]).toEqual([question, expect.arrayContaining([id])]);
  });

  test("all the words must be there, wherever they stand, and words that say how need not", async () => {
    const id = await tell(
      { en: "Working group on data" },
      { kind: "meeting", body: "We agreed on the quorum of the plenary." },
    );
    for (const question of ["data quorum", "the quorum of working", "plen data"])
      expect(ids(await search(her, question))).toContain(id);
    expect(ids(await search(her, "data zebra"))).not.toContain(id);
  });

  test("what stands in the name comes before what stands in the text", async () => {
    const inText = await tell({ en: "Minutes of May" }, { body: "A talk about lighthouses." });
    const inName = await tell({ en: "Lighthouses" });
    expect(ids(await search(her, "lighthouse"))).toEqual([inName, inText]);
  });

  test("what was found is marked in the name, in the other name where it stands there, and in the text", async () => {
    await tell(
      { en: "Carpentry guild", he: "גילדת הנגרים" },
      { body: "They **meet** in the old sawmill, [[near]] the river." },
    );
    expect(marked(await search(her, "sawmill"))).toEqual(["sawmill"]);
    expect(marked(await search(her, "נגרים"))).toEqual(["הנגרים"]);
    const [group] = (await search(her, "sawmill")).groups;
    expect(group?.found[0]?.snippet.map(({ text }) => text).join("")).toBe(
      "They meet in the old sawmill, near the river.",
    );
  });
});

describe("only what the reader may see", () => {
  const audiences: [string, Audience, string[]][] = [
    ["everyone", ["everyone"], Object.keys(readers)],
    ["members", ["members"], ["partner", "her", "sitting", "funder", "evaluator", "backbone", "program"]],
    ["partners", ["partners"], ["partner", "her", "sitting", "backbone", "program"]],
    ["backbone", ["backbone"], ["backbone", "program"]],
    ["committee", [ofBody(bodyId)], ["sitting", "program"]],
    ["committee and backbone", [ofBody(bodyId), "backbone"], ["sitting", "backbone", "program"]],
    ["organization", [ofOrganization(organizationId)], ["sitting", "program"]],
    ["person", [ofPerson(her.personId)], ["her", "program"]],
    ["nobody", [], []],
  ];
  test.each(audiences)("%s", async (name, audience, allowed) => {
    const secret = `xylophone${name.replaceAll(" ", "")}`;
    await tell({ en: `Open title ${secret}` }, { kind: "meeting", body: `agreed ${secret}`, audience });
    const seeing: string[] = [];
    for (const [who, actor] of Object.entries(readers))
      for (const question of [
        secret,
        secret.slice(0, -1),
        `${secret.slice(0, 5)}q${secret.slice(5)}`,
        "xylophon title",
      ]) {
        const found = await search(actor, question);
        const told = JSON.stringify(found.groups).includes(secret);
        if (told && !seeing.includes(who)) seeing.push(who);
        if (!allowed.includes(who) && question !== "xylophon title")
          expect([who, question, found.total, found.nearly]).toEqual([who, question, 0, false]);
      }
    expect(seeing.sort()).toEqual([...allowed].sort());
    expect((await search(readers.stranger as Actor, secret, { where: elsewhere })).total).toBe(0);
  });

  test("the count and its kinds hold only what the reader may see", async () => {
    for (let number = 0; number < 7; number += 1) {
      await tell({ en: `Marmalade ${number}` }, { audience: ["members"] });
      await tell({ en: `Marmalade hidden ${number}` }, { kind: "meeting", audience: ["backbone"] });
    }
    const partner = await search(her, "marmalade");
    expect([partner.total, partner.groups.map(({ kind, count }) => [kind, count])]).toEqual([7, [["organization", 7]]]);
    expect(partner.groups[0]?.found).toHaveLength(5);
    const backbone = await search(readers.backbone as Actor, "marmalade", { kind: "meeting" });
    expect(backbone.total).toBe(14);
    expect(backbone.groups.find(({ kind }) => kind === "meeting")?.found).toHaveLength(7);
    expect(backbone.groups.find(({ kind }) => kind === "organization")?.found).toEqual([]);
  });

  test("what was closed is gone with the next question, and so is what was forgotten", async () => {
    const id = await tell({ en: "Quicksilver" }, { audience: ["everyone"] });
    expect(ids(await search(readers.visitor as Actor, "quicksilver"))).toEqual([id]);
    await tell({ en: "Quicksilver" }, { audience: ["backbone"], id });
    expect((await search(readers.visitor as Actor, "quicksilver")).total).toBe(0);
    expect(ids(await search(readers.backbone as Actor, "quicksilver"))).toEqual([id]);
    await tell({ en: "Renamed" }, { audience: ["backbone"], id });
    expect((await search(readers.backbone as Actor, "quicksilver")).total).toBe(0);
    await scratch.records.write({ initiativeId, personId: null }, (tx) =>
      forgetThing(tx, initiativeId, { kind: "organization", id }),
    );
    expect((await search(readers.backbone as Actor, "renamed")).total).toBe(0);
  });

  test("where nothing is open to everyone, a visitor is asked to sign in, and to a stranger nothing is there", async () => {
    await tell({ en: "Closed" }, { where: elsewhere });
    await expect(search(readers.visitor as Actor, "closed", { where: elsewhere })).rejects.toMatchObject({
      reason: "forbidden",
    });
    await expect(search(her, "closed", { where: elsewhere })).rejects.toMatchObject({ reason: "not-found" });
  });
});

test.each(["%", "_", "'; drop table thing; --", "\\", "\u202e\u200f", "~", "<", "& | ! :*", "\u0000", "()", "  "])(
  "%j finds nothing and harms nothing",
  async (question) => {
    await tell({ en: "Harmless" });
    const found = await search(her, question);
    expect(found.groups.flatMap((group) => group.found.map(({ name }) => name))).toEqual([]);
    expect((await search(her, "harmless")).total).toBeGreaterThan(0);
  },
);

test("ten thousand letters, and a thousand words, are cut", async () => {
  expect((await search(her, "ש".repeat(10_000))).question).toHaveLength(120);
  expect((await search(her, "a b c ".repeat(2000))).question.length).toBeLessThanOrEqual(120);
});

test("what came without its words is read by the program, once", async () => {
  await scratch.records.write({ initiativeId, personId: null }, (tx) =>
    sql`insert into thing (initiative_id, kind, object_id, path, names, audience)
        values (${initiativeId}, 'goal', 'g', 'goal', '{"en":"Pomegranates for all"}', '{members}')`.execute(tx),
  );
  expect((await search(her, "pomegranates")).total).toBe(0);
  const asking = { actor: { kind: "program" } as const, initiativeId: null, language: "en" as const };
  const run = () => dispatch(house(), readAll as unknown as Operation, asking, {});
  expect(await run()).toEqual({ read: 1 });
  expect(await run()).toEqual({ read: 0 });
  expect((await search(her, "pomegranates")).total).toBe(1);
  await scratch.records.write({ initiativeId, personId: null }, async (tx) => {
    await sql`update thing set words_of = '0:older' where initiative_id = ${initiativeId} and object_id = 'g'`.execute(
      tx,
    );
    await sql`delete from thing_word using thing where number = thing_word.thing and object_id = 'g'`.execute(tx);
  });
  expect(await dispatch(house(), readAll as unknown as Operation, asking, { byOldRules: true })).toEqual({ read: 0 });
  expect(await run()).toEqual({ read: 1 });
  expect((await search(her, "pomegranates")).total).toBe(1);
});

test("two who tell of the same thing at once leave one set of words", async () => {
  const id = await tell({ en: "Begin" });
  await Promise.all(Array.from({ length: 8 }, (_, number) => tell({ en: `Tangerine ${number}` }, { id })));
  const found = await search(her, "tangerine");
  expect(ids(found)).toEqual([id]);
  const { rows } = await scratch.records.write({ initiativeId, personId: null }, (tx) =>
    sql<{
      words: number;
    }>`select count(*)::int as words from thing_word join thing on thing_word.thing = thing.number
      where object_id = ${id} and rank = 0`.execute(tx),
  );
  expect(rows[0]?.words).toBe(2);
});
