import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { writeCsv } from "../../../core/table-files/spreadsheet-safe.ts";
import { agreementStudy } from "../agreement-study.ts";
import { seeingCampaign } from "../sight/store.ts";
import { takeStoryBack } from "../taking-back/take-back.ts";
import { openStoryHouse, type StoryHouse } from "../testing.ts";
import { bringBook, endOneCode, setCode } from "./book/operations.ts";
import { beginStory, beThrough, settleOne, takeNext } from "./operations.ts";
import { readCodesForStudy, readStory } from "./read-operations.ts";
import { codingIn } from "./testing.ts";

let house: StoryHouse;
beforeAll(async () => {
  house = await openStoryHouse();
});
beforeEach(() => house.begins());
afterAll(() => house?.close());

const { codes, book, codeIn, reads, room, codesStory } = codingIn(() => house);

describe("a code book changes", () => {
  test("freely while nobody coded by it, and afterwards by a new version with its reason", async () => {
    await codes("Fear", { useWhen: "somebody says so" });
    await codes("Teacher");
    const fear = await codeIn("Fear");
    await codes("Fear of failing", { rootId: fear.rootId });
    expect(await book()).toMatchObject({ version: 1, codes: [{ names: { en: "Fear of failing" } }, {}] });
    const id = await house.tell();
    await codesStory(house.coders[0], id, ["Fear of failing", "Teacher"]);
    expect(
      await house.refusal(setCode, house.coders[1], house.here, { number: house.number, names: { en: "New" } }),
    ).toBe("invalid");
    expect(
      await house.refusal(endOneCode, house.coders[1], house.here, { number: house.number, rootId: fear.rootId }),
    ).toBe("invalid");
    await codes("Fear of shame", { rootId: fear.rootId, why: "Two things were one code." });
    expect(await book()).toMatchObject({
      version: 2,
      versions: [
        { version: 2, why: "Two things were one code." },
        { version: 1, why: null },
      ],
      codes: [
        { names: { en: "Fear of shame" }, rootId: fear.rootId, number: 1, isNew: true },
        { names: { en: "Teacher" }, isNew: false },
      ],
    });
    expect((await book(1)).codes.map(({ names }) => names.en)).toEqual(["Fear of failing", "Teacher"]);
    await house.ask(endOneCode, house.coders[0], house.here, { number: house.number, rootId: fear.rootId });
    expect((await book()).codes.map(({ names }) => names.en)).toEqual(["Teacher"]);
    expect((await book(1)).codes).toHaveLength(2);
  });

  test("stories are coded again by the new version: what did not change comes along, agreement is told by version", async () => {
    await codes("Fear");
    await codes("Teacher");
    const [first, second] = house.coders;
    const id = await house.tell();
    await codesStory(first, id, ["Fear", "Teacher"]);
    await codesStory(second, id, ["Teacher"]);
    const fear = await codeIn("Fear");
    await codes("Fear of failing", { rootId: fear.rootId, why: "It was too wide." });
    const newer = await codeIn("Fear of failing");
    expect(await reads(first, id)).toMatchObject({ state: "again", marks: [], changed: [newer.id] });
    expect(await house.ask(takeNext, first, house.here, { number: house.number })).toEqual({ id });
    const teacher = await codeIn("Teacher");
    expect((await reads(first, id)).marks).toEqual([expect.objectContaining({ codeId: teacher.id })]);
    await house.ask(beThrough, first, house.here, { id });
    expect((await room(first)).agreement[0]).toMatchObject({ stories: 0 });
    expect((await room(first, 1)).agreement[0]).toMatchObject({ stories: 1, conclusion: "too-few", alpha: null });
    expect((await reads(first, id)).sides).toEqual([]);
  });

  test("two people who change it at once make one new version", async () => {
    await codes("Fear");
    await codesStory(house.coders[0], await house.tell(), ["Fear"]);
    await Promise.all(
      house.coders.map((who, place) =>
        house.ask(setCode, who, house.here, {
          number: house.number,
          names: { en: `New ${place}` },
          why: "More to see.",
        }),
      ),
    );
    const { version, codes: now } = await book();
    expect(version).toBe(2);
    expect(now.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test("one is brought from a file: new codes, changed ones by name, parents by name", async () => {
    await codes("Fear");
    const bring = (text: string) =>
      house.ask(bringBook, house.coders[0], house.here, { number: house.number, file: new File([text], "codes.csv") });
    await bring("name,meaning,parent\nfear,Says so,\nOf exams,,Fear\n");
    expect((await book()).codes).toMatchObject([
      { names: { en: "fear" }, meaning: { en: "Says so" }, depth: 0 },
      { names: { en: "Of exams" }, depth: 1 },
    ]);
    expect(
      await house.refusal(bringBook, house.coders[0], house.here, {
        number: house.number,
        file: new File(["name,parent\nx,Nowhere\n"], "codes.csv"),
      }),
    ).toBe("invalid");
    expect((await book()).codes).toHaveLength(2);
  });
});

describe("how far coders agree", () => {
  test("is Krippendorff's published .095 for his two observers, and what the study on the file says", async () => {
    await codes("Found");
    const [first, second] = house.coders;
    const [one, other] = ["0100000010", "1110010000"];
    for (let place = 0; place < 10; place += 1) {
      const id = await house.tell();
      await codesStory(first, id, one?.[place] === "1" ? ["Found"] : []);
      await codesStory(second, id, other?.[place] === "1" ? ["Found"] : []);
    }
    const [, code] = (await room(house.coders[2])).agreement;
    expect(code).toMatchObject({ stories: 10, conclusion: "not-enough" });
    expect(code?.alpha).toBeCloseTo(0.095, 3);
    const { rows } = await house.ask<{ rows: string[][] }>(readCodesForStudy, first, house.here, {
      number: house.number,
      code: 1,
    });
    const folder = await mkdtemp(join(tmpdir(), "codes-"));
    try {
      const path = join(folder, "codes.csv");
      await writeFile(path, writeCsv(["unit", "coder", "value"], rows));
      const study = (await agreementStudy.run({ codes: path, level: "nominal" })) as { alpha: number };
      expect(study).toMatchObject({ units: 10, coders: 2 });
      expect(study.alpha).toBeCloseTo(code?.alpha ?? 0, 12);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("a story that goes", () => {
  const left = () =>
    house.write(house.here, (tx) =>
      seeingCampaign(tx, house.campaignId, async () => {
        const { rows } = await sql<{
          n: number;
        }>`select (select count(*) from story_coding) + (select count(*) from story_coded)
          + (select count(*) from coding_settled) as n`.execute(tx);
        return rows[0]?.n;
      }),
    );
  test("takes its codings, memos and what was settled along", async () => {
    await codes("Fear");
    const [first, second] = house.coders;
    const id = await house.tell();
    await codesStory(first, id, ["Fear"]);
    await codesStory(second, id, []);
    await house.ask(settleOne, first, house.here, {
      id,
      codeId: (await codeIn("Fear")).id,
      found: true,
      reason: "It says so.",
    });
    expect(await left()).toBe(4);
    await house.write(house.here, (tx) =>
      takeStoryBack(tx, { initiativeId: house.here, now: house.clock.now, uploads: house.scratch.uploads }, id),
    );
    expect(await left()).toBe(0);
    expect(await house.refusal(readStory, first, house.here, { id })).toBe("not-found");
    expect((await room(first)).progress).toEqual({ all: 0, once: 0, twice: 0, mine: 0 });
  });

  test("one that is masked anew is coded anew: marks in the earlier words count no more", async () => {
    await codes("Fear");
    const [first, second] = house.coders;
    const id = await house.tell();
    await codesStory(first, id, ["Fear"]);
    await house.write(house.here, (tx) =>
      seeingCampaign(tx, house.campaignId, () =>
        sql`update story set masked = 'Short.', masked_at = ${new Date("2026-11-26T10:00Z")} where id = ${id}`.execute(
          tx,
        ),
      ),
    );
    expect(await reads(first, id)).toMatchObject({ state: "masked-anew", marks: [], text: "Short." });
    expect((await room(second)).progress).toMatchObject({ once: 0 });
    await house.ask(beginStory, first, house.here, { id });
    expect(await reads(first, id)).toMatchObject({ state: "open", marks: [] });
  });
});
