import { access } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeText } from "../../backbone/documents/operations.ts";
import { showFile } from "../../backbone/files/operations.ts";
import { find } from "../../backbone/search/operations.ts";
import { attachFile, purgePages, removePage, restorePage, revertPage } from "./changes.ts";
import { listLibrary, listVersions, readPage } from "./operations.ts";
import {
  ask,
  asProgram,
  closeLibrary,
  file,
  initiativeId,
  later,
  make,
  openedScratch,
  openLibrary,
  readers,
  reasonOf,
} from "./testing.ts";

const { partner, funder } = readers;

beforeAll(openLibrary);
afterAll(closeLibrary);

describe("versions", () => {
  test("a page is written again as it was, and what stood there stays among its versions", async () => {
    const { id, slug } = await make(partner, "Chronicle", { text: "one\ntwo\n" });
    const { documentId, version } = await ask(readPage, partner, { slug });
    later(3_600_000);
    await ask(writeText, partner, { id: documentId, base: version, text: "one\nthree\n" });
    expect((await ask(find, partner, { q: "three" })).groups[0]?.found[0]?.id).toBe(id);
    const history = (await ask(listVersions, partner, { slug })).history;
    expect(history.sittings).toHaveLength(2);
    expect(history.shown).toMatchObject({ before: "one\ntwo\n", after: "one\nthree\n" });
    later(3_600_000);
    await ask(revertPage, partner, { id, version: history.sittings[1]?.version });
    expect((await ask(readPage, partner, { slug })).text).toBe("one\ntwo\n");
    expect((await ask(find, partner, { q: "chronicle two" })).total).toBe(1);
    expect((await ask(listVersions, partner, { slug, version: 2 })).history.shown?.after).toBe("one\nthree\n");
    expect(await reasonOf(ask(revertPage, partner, { id, version: 99 }))).toBe("not-found");
  });
});

describe("removing", () => {
  test("a removed page is nowhere, comes back whole within thirty days, and is gone after them", async () => {
    const { id, slug } = await make(partner, "Passing thing", { text: "ephemeral" });
    const { fileId } = await ask(attachFile, partner, { id, file: file("ephemeral.txt", "x") });
    const { documentId } = await ask(readPage, partner, { slug });
    await ask(removePage, partner, { id });
    const everywhere = async () => [
      await reasonOf(ask(readPage, partner, { slug })),
      await reasonOf(ask(showFile, partner, { id: fileId })),
      await reasonOf(ask(writeText, partner, { id: documentId, base: 1, text: "ephemeral\nmore" })),
      (await ask(find, partner, { q: "ephemeral" })).total,
    ];
    expect(await everywhere()).toEqual(["not-found", "not-found", "not-found", 0]);
    expect((await ask(listLibrary, partner, {})).removed.map((one) => one.id)).toContain(id);
    expect((await ask(listLibrary, funder, {})).removed).toEqual([]);
    expect(await reasonOf(ask(restorePage, funder, { id }))).toBe("not-found");
    expect(await asProgram(purgePages)).toEqual({ purged: 0 });
    expect(await ask(restorePage, partner, { id })).toEqual({ slug });
    expect(await everywhere()).toEqual(["done", "done", "done", 2]);
    await ask(removePage, partner, { id });
    later(31 * 86_400_000);
    expect(await asProgram(purgePages)).toEqual({ purged: 1 });
    expect(await reasonOf(ask(restorePage, partner, { id }))).toBe("not-found");
    const left = await openedScratch().records.read({ initiativeId, personId: null }, (tx) =>
      tx
        .selectFrom("document")
        .select("id")
        .where("initiative_id", "=", initiativeId)
        .where("id", "=", documentId)
        .execute(),
    );
    expect(left).toEqual([]);
    // the bytes lie there until the next sweep, and no row names them
    await access(join(openedScratch().uploads, "files", initiativeId, fileId));
    expect(await reasonOf(ask(showFile, partner, { id: fileId }))).toBe("not-found");
  });
});
