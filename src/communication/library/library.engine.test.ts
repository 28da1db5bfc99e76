import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeText } from "../../backbone/documents/operations.ts";
import { showFile } from "../../backbone/files/operations.ts";
import { find } from "../../backbone/search/operations.ts";
import type { Actor } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { attachFile, namePage, openPage, removePage, revertPage } from "./changes.ts";
import { listLibrary, listVersions, readPage } from "./operations.ts";
import { ask, body, closeLibrary, elsewhere, file, make, openLibrary, readers, reasonOf, saidBy } from "./testing.ts";
import { libraryWords as said } from "./words.ts";

const { visitor, partner, sitting, funder, backbone } = readers;

beforeAll(openLibrary);
afterAll(closeLibrary);

describe("who reads a page, its text, its files, and finds it", () => {
  const rights: [string, string, (keyof typeof readers)[]][] = [
    ["everyone", "backbone", ["visitor", "stranger", "partner", "sitting", "funder", "evaluator", "backbone"]],
    ["members", "partners", ["partner", "sitting", "funder", "evaluator", "backbone"]],
    ["partners", "backbone", ["partner", "sitting", "backbone"]],
    ["backbone", "backbone", ["backbone"]],
    [body, body, ["sitting"]],
    [body, "backbone", ["sitting", "backbone"]],
  ];
  test.each(rights)("read by %s, written by %s", async (reading, writing, allowed) => {
    const maker = writing === body ? sitting : backbone;
    const secret = `secret${newId().slice(-12)}`;
    const wish = { readers: reading, writers: writing, text: `About ${secret}, see [[${secret} other]].` };
    const { id, slug } = await make(maker, `Title ${secret}`, wish);
    const { fileId } = await ask(attachFile, maker, { id, file: file(`${secret}.txt`, secret) });
    const seeing: string[] = [];
    for (const [who, actor] of Object.entries(readers)) {
      const read = await reasonOf(ask(readPage, actor, { slug }));
      const versions = await reasonOf(ask(listVersions, actor, { slug }));
      const attached = await reasonOf(ask(showFile, actor, { id: fileId }));
      const listed = JSON.stringify(await ask(listLibrary, actor, {}).catch(() => ""));
      const found = await ask(find, actor, { q: secret }).catch(() => ({ total: 0, groups: [] }));
      const sees = [read === "done", versions === "done", attached === "done", listed.includes(secret)];
      expect([who, new Set([...sees, JSON.stringify(found.groups).includes(secret), found.total === 2]).size]).toEqual([
        who,
        1,
      ]);
      if (read === "done") seeing.push(who);
      else expect([who, read, versions, attached]).toEqual([who, "not-found", "not-found", "not-found"]);
    }
    expect(seeing).toEqual(allowed);
    expect(await reasonOf(ask(readPage, readers.stranger, { slug }, elsewhere))).toBe("not-found");
  });

  test("files, search and text follow when other readers are chosen", async () => {
    const { id, slug } = await make(backbone, "Travelling words", { text: "wanderlust", writers: "backbone" });
    const { fileId } = await ask(attachFile, backbone, { id, file: file("wanderlust.txt", "x") });
    const seen = async (actor: Actor) => [
      await reasonOf(ask(readPage, actor, { slug })),
      await reasonOf(ask(showFile, actor, { id: fileId })),
      (await ask(find, actor, { q: "wanderlust" })).total,
    ];
    expect(await seen(funder)).toEqual(["done", "done", 2]);
    await ask(openPage, backbone, { id, readers: "partners", writers: "backbone" });
    expect(await seen(funder)).toEqual(["not-found", "not-found", 0]);
    expect(await seen(partner)).toEqual(["done", "done", 2]);
    await ask(openPage, backbone, { id, readers: "everyone", writers: "backbone" });
    expect(await seen(visitor)).toEqual(["done", "done", 2]);
  });
});

describe("who writes", () => {
  test("whoever may only read is refused; to whoever may not, nothing is there", async () => {
    const { id, slug } = await make(backbone, "Rules of the house", { writers: "backbone" });
    const { documentId } = await ask(readPage, partner, { slug });
    const closed = await make(sitting, "Closed rules", { readers: body, writers: body });
    const tries = (which: string): [object, object][] => [
      [namePage, { id: which, title: "Other" }],
      [openPage, { id: which, readers: "members", writers: "members" }],
      [attachFile, { id: which, file: file("a.txt", "a") }],
      [removePage, { id: which }],
    ];
    for (const [operation, input] of tries(id))
      expect(await reasonOf(ask(operation as typeof namePage, partner, input))).toBe("forbidden");
    for (const [operation, input] of tries(closed.id))
      expect(await reasonOf(ask(operation as typeof namePage, backbone, input))).toBe("not-found");
    expect(await reasonOf(ask(writeText, partner, { id: documentId, base: 0, text: "x" }))).toBe("not-found");
    expect(await reasonOf(ask(revertPage, partner, { id, version: 1 }))).not.toBe("done");
    for (const actor of [visitor, readers.stranger, funder, readers.evaluator])
      expect(await reasonOf(make(actor, "Mine"))).toBe("forbidden");
  });

  test("nobody writes what she may not read, shuts herself out, or lets visitors in without the backbone team", async () => {
    expect(await saidBy(make(partner, "A", { readers: "partners", writers: "members" }))).toBe(said.writersMustRead.en);
    expect(await saidBy(make(partner, "A", { readers: "backbone", writers: "backbone" }))).toBe(said.shutsYouOut.en);
    expect(await saidBy(make(partner, "A", { readers: body, writers: body }))).toBe(said.shutsYouOut.en);
    expect(await saidBy(make(partner, "A", { readers: "everyone" }))).toBe(said.everyoneByBackbone.en);
    const { id } = await make(partner, "Ours", {});
    expect(await saidBy(ask(openPage, partner, { id, readers: "everyone", writers: "partners" }))).toBe(
      said.everyoneByBackbone.en,
    );
    expect(await saidBy(ask(openPage, partner, { id, readers: "members", writers: "backbone" }))).toBe(
      said.shutsYouOut.en,
    );
  });
});

describe("titles, places and addresses", () => {
  test("an earlier address leads on, also after another page wanted it", async () => {
    const { id, slug } = await make(partner, "First name");
    const renamed = await ask(namePage, partner, { id, title: "שם שני" });
    expect(renamed.slug).not.toBe(slug);
    for (const address of [slug, renamed.slug])
      expect((await ask(readPage, partner, { slug: address })).page).toMatchObject({
        id,
        title: "שם שני",
        language: "he",
      });
    const other = await make(partner, "First name");
    expect(other.slug).toBe(`${slug}-2`);
    expect((await ask(find, partner, { q: "שני" })).groups[0]?.found[0]?.path).toBe(`library/${renamed.slug}`);
    expect((await ask(namePage, partner, { id, title: "First names" })).slug).not.toBe(slug);
  });

  test("a title stands once among the pages that one sees; of hidden ones nothing is told", async () => {
    await make(partner, "Glossary");
    expect(await saidBy(make(partner, "glossary!"))).toBe(said.titleTaken.en);
    await make(sitting, "Salaries", { readers: body, writers: body });
    expect((await make(partner, "Salaries")).slug).toBe("salaries");
    const twice = await Promise.all([1, 2, 3].map(() => reasonOf(make(partner, "Pressed twice"))));
    expect(twice.sort()).toEqual(["done", "invalid", "invalid"]);
  });

  test("pages lie under pages, one deep, and never in a circle", async () => {
    const top = await make(partner, "Top of all");
    const under = await make(partner, "Under it", { parentId: top.id });
    expect(await saidBy(make(partner, "Too deep", { parentId: under.id }))).toBe(said.noSuchPlace.en);
    expect(await saidBy(ask(namePage, partner, { id: top.id, title: "Top of all", parentId: under.id }))).toBe(
      said.noSuchPlace.en,
    );
    const hidden = await make(sitting, "Hidden top", { readers: body, writers: body });
    expect(await saidBy(make(partner, "Below", { parentId: hidden.id }))).toBe(said.noSuchPlace.en);
    const below = await make(sitting, "Below hidden", { parentId: hidden.id });
    const seenIn = async (actor: Actor) => (await ask(readPage, actor, { slug: below.slug })).page.parentId;
    expect([await seenIn(partner), await seenIn(sitting)]).toEqual([null, hidden.id]);
    await ask(namePage, partner, { id: below.id, title: "Below hidden" });
    expect(await seenIn(sitting)).toBe(hidden.id);
    const [a, b] = [await make(partner, "Circle a"), await make(partner, "Circle b")];
    await Promise.allSettled([
      ask(namePage, partner, { id: a.id, title: "Circle a", parentId: b.id }),
      ask(namePage, partner, { id: b.id, title: "Circle b", parentId: a.id }),
    ]);
    const pages = (await ask(listLibrary, partner, {})).pages.filter(({ id }) => id === a.id || id === b.id);
    expect(pages.filter(({ parentId }) => parentId !== null)).toHaveLength(1);
  });

  test("links lead to pages that the reader sees, and to no others", async () => {
    await make(backbone, "Open chapter");
    await make(backbone, "Closed chapter", { readers: "backbone", writers: "backbone" });
    const text = "[[open CHAPTER]] [[Closed chapter]] [[No chapter]]";
    const { slug } = await make(backbone, "Contents", { text, writers: "backbone" });
    const links = async (actor: Actor) => (await ask(readPage, actor, { slug })).links.map(({ title }) => title);
    expect(await links(partner)).toEqual(["open CHAPTER"]);
    expect(await links(backbone)).toEqual(["open CHAPTER", "Closed chapter"]);
  });
});
