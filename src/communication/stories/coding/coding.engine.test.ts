import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { writeCsv } from "../../../core/table-files/spreadsheet-safe.ts";
import type { Somebody } from "../../testing.ts";
import { agreementStudy } from "../agreement-study.ts";
import { seeingCampaign } from "../sight/store.ts";
import { takeStoryBack } from "../taking-back/take-back.ts";
import { openStoryHouse, type StoryHouse } from "../testing.ts";
import { bookOperations, bringBook, endOneCode, readCodeBook, setCode } from "./book/operations.ts";
import {
  beginStory,
  beThrough,
  codingChanges,
  markStory,
  noteMemo,
  settleOne,
  takeNext,
  takeUpAgain,
  unmarkStory,
} from "./operations.ts";
import { codingQueries, readCodesForStudy, readRoom, readStory } from "./read-operations.ts";

let house: StoryHouse;
beforeAll(async () => {
  house = await openStoryHouse();
});
beforeEach(() => house.begins());
afterAll(() => house?.close());

interface Book {
  version: number;
  codes: { id: string; rootId: string; number: number; names: { en?: string } }[];
  versions: { version: number; why: string | null }[];
}
interface Story {
  state: string;
  text: string;
  marks: { codeId: string; from: number; until: number }[];
  sides: { name: string; isMine: boolean; memo: string | null; marks: { codeId: string }[] }[];
  differences: { codeId: string; settled: { found: boolean; reason: string; by: string } | null }[];
  changed: string[];
}
interface Room {
  progress: { all: number; once: number; twice: number; mine: number };
  agreement: { codeId: string | null; alpha: number | null; stories: number; conclusion: string }[];
  toSettle: { id: string; differences: number }[];
}
const codes = (name: string, more: object = {}) =>
  house.ask(setCode, house.coders[0], house.here, { number: house.number, names: { en: name }, ...more });
const book = (version?: number) =>
  house.ask<Book>(readCodeBook, house.coders[0], house.here, { number: house.number, ...(version && { version }) });
const codeIn = async (name: string) => {
  const found = (await book()).codes.find(({ names }) => names.en === name);
  if (!found) throw new Error(`no code ${name}`);
  return found;
};
const reads = (who: Somebody, id: string) => house.ask<Story>(readStory, who, house.here, { id });
const room = (who: Somebody, version?: number) =>
  house.ask<Room>(readRoom, who, house.here, { number: house.number, ...(version && { version }) });
/** A coder codes a story whole: what she finds in it, and that she is through. */
async function codesStory(who: Somebody, id: string, names: readonly string[]): Promise<void> {
  await house.ask(beginStory, who, house.here, { id });
  for (const name of names)
    await house.ask(markStory, who, house.here, {
      id,
      codeIds: [(await codeIn(name)).id],
      stretches: [{ from: 0, until: 25 }],
    });
  await house.ask(beThrough, who, house.here, { id });
}

describe("who may", () => {
  test("only coders of the campaign find its stories; all others find nothing, and visitors are not let in", async () => {
    await codes("Fear");
    const id = await house.tell();
    const [first] = house.coders;
    expect(await reads(first, id)).toMatchObject({ text: "I was afraid of the test. Then the teacher sat with me." });
    const inputs: Record<string, object> = {
      "coding.mark": { id, codeIds: [(await codeIn("Fear")).id], stretches: [], whole: true },
      "coding.unmark": { id, codeId: (await codeIn("Fear")).id, from: 0, until: 0 },
      "coding.settle": { id, codeId: (await codeIn("Fear")).id, found: true, reason: "because" },
      "coding.memo": { id, memo: "x" },
      ...Object.fromEntries(["begin", "through", "reopen", "story"].map((one) => [`coding.${one}`, { id }])),
      ...Object.fromEntries(["next", "room", "study"].map((one) => [`coding.${one}`, { number: house.number }])),
    };
    for (const operation of [...codingQueries, ...codingChanges]) {
      const input = inputs[operation.name];
      if (!input) throw new Error(`no input for ${operation.name}`);
      for (const who of [house.lead, house.listener, house.member, house.funder, house.evaluator])
        expect(`${operation.name} ${await house.refusal(operation, who, house.here, input)}`).toBe(
          `${operation.name} not-found`,
        );
      expect(await house.refusal(operation, "visitor", house.here, input)).toBe("forbidden");
    }
  });

  test("whoever leads keeps the code book too, listeners read it, and others find none", async () => {
    await house.ask(setCode, house.lead, house.here, { number: house.number, names: { en: "Fear" } });
    const { rootId } = await codeIn("Fear");
    const inputs: Record<string, object> = {
      "codebook.read": {},
      "codebook.set-code": { names: { en: "Another" } },
      "codebook.end-code": { rootId },
      "codebook.bring": { file: new File(["name\nBrought\n"], "codes.csv") },
    };
    for (const operation of bookOperations) {
      const input = { number: house.number, ...inputs[operation.name] };
      for (const who of [house.member, house.funder, house.evaluator])
        expect(await house.refusal(operation, who, house.here, input)).toBe("not-found");
      if (operation !== readCodeBook)
        expect(await house.refusal(operation, house.listener, house.here, input)).toBe("forbidden");
    }
    expect(await house.ask(readCodeBook, house.listener, house.here, { number: house.number })).toMatchObject({
      mayChange: false,
    });
  });

  test("a story that is not masked, not counted or not told is not there, and no coder's query finds its own words", async () => {
    await codes("Fear");
    const [first] = house.coders;
    for (const story of [{ masked: null }, { uses: ["read"] }, { uses: [] }])
      expect(await house.refusal(readStory, first, house.here, { id: await house.tell(story) })).toBe("not-found");
    const id = await house.tell();
    await house.sets({ coderIds: house.coders.slice(1).map((one) => one.id) });
    expect(await house.refusal(readStory, first, house.here, { id })).toBe("not-found");
    const answers = JSON.stringify([await reads(house.coders[1], id), await room(house.coders[1])]);
    expect(answers).not.toContain("SECRETWORDS");
  });

  test("the log of changes says that the code book changed, and nothing of stories", async () => {
    await codes("Fear");
    const id = await house.tell();
    await codesStory(house.coders[0], id, ["Fear"]);
    const { rows } = await house.write(house.here, (tx) =>
      sql<{ line: string }>`select row_to_json(history)::text as line from history
        where initiative_id = ${house.here} and (object_id = ${house.campaignId} or operation like 'coding.%')`.execute(
        tx,
      ),
    );
    expect(rows.filter(({ line }) => line.includes("codebook.set-code"))).toHaveLength(1);
    expect(rows.some(({ line }) => line.includes(id) || line.includes("afraid") || line.includes("coding."))).toBe(
      false,
    );
  });
});

describe("coders are blind to one another until both are through", () => {
  test("neither the page nor any query shows what another found, before one is through oneself and another is", async () => {
    await codes("Fear");
    await codes("Teacher");
    const [first, second, third] = house.coders;
    const id = await house.tell();
    await house.ask(beginStory, first, house.here, { id });
    await house.ask(noteMemo, first, house.here, { id, memo: "MEMO of the first" });
    await house.ask(markStory, first, house.here, {
      id,
      codeIds: [(await codeIn("Fear")).id],
      stretches: [{ from: 0, until: 12 }],
    });
    await house.ask(beThrough, first, house.here, { id });
    await house.ask(beginStory, second, house.here, { id });
    await house.ask(markStory, second, house.here, {
      id,
      codeIds: [(await codeIn("Teacher")).id],
      stretches: [],
      whole: true,
    });
    const marksSeenBy = async (who: Somebody) => {
      const { rows } = await house.scratch.records.read({ initiativeId: house.here, personId: who.id }, async (tx) => ({
        rows: await tx.selectFrom("story_coding").select("coder_id").where("story_id", "=", id).execute(),
      }));
      return rows.map(({ coder_id }) => coder_id);
    };
    for (const who of [first, second]) {
      expect(await marksSeenBy(who)).toEqual([who.id]);
      const found = await reads(who, id);
      expect(found).toMatchObject({ sides: [], differences: [] });
      expect(found.marks).toHaveLength(1);
      if (who === second) expect(JSON.stringify(found)).not.toContain("MEMO");
      expect(
        await house.refusal(settleOne, who, house.here, {
          id,
          codeId: (await codeIn("Fear")).id,
          found: true,
          reason: "because",
        }),
      ).toBe("conflict");
    }
    await house.ask(beThrough, second, house.here, { id });
    for (const who of [first, second]) {
      expect((await marksSeenBy(who)).toSorted()).toEqual([first.id, second.id].toSorted());
      const found = await reads(who, id);
      expect(found.state).toBe("compared");
      expect(found.sides.map(({ memo }) => memo)).toContain("MEMO of the first");
      expect(found.differences).toHaveLength(2);
      expect(await house.refusal(takeUpAgain, who, house.here, { id })).toBe("conflict");
      expect(
        await house.refusal(markStory, who, house.here, {
          id,
          codeIds: [(await codeIn("Fear")).id],
          stretches: [],
          whole: true,
        }),
      ).toBe("conflict");
    }
    expect(await marksSeenBy(third)).toEqual([]);
    expect(await reads(third, id)).toMatchObject({ state: "new", sides: [], differences: [] });
    await house.ask(beginStory, third, house.here, { id });
    expect(await marksSeenBy(third)).toEqual([]);
    expect(
      (await house.ask<{ rows: [] }>(readCodesForStudy, third, house.here, { number: house.number })).rows,
    ).toEqual([]);
    for (const who of [house.lead, house.listener, house.member])
      expect(await marksSeenBy(who)).not.toContain(third.id);
    expect(await marksSeenBy(house.member)).toEqual([]);
  });

  test("one who is through alone can take it up again; marks come and go, doubled clicks change nothing", async () => {
    await codes("Fear");
    const [first] = house.coders;
    const id = await house.tell();
    const fear = (await codeIn("Fear")).id;
    expect(await house.refusal(markStory, first, house.here, { id, codeIds: [fear], stretches: [], whole: true })).toBe(
      "conflict",
    );
    await codesStory(first, id, ["Fear"]);
    await house.ask(beThrough, first, house.here, { id });
    await house.ask(takeUpAgain, first, house.here, { id });
    const mark = {
      id,
      codeIds: [fear],
      stretches: [
        { from: 0, until: 25 },
        { from: 26, until: 55 },
      ],
    };
    for (let twice = 0; twice < 2; twice += 1) await house.ask(markStory, first, house.here, mark);
    expect((await reads(first, id)).marks).toEqual(
      [
        { codeId: fear, from: 0, until: 25 },
        { codeId: fear, from: 0, until: 55 },
      ].map((one) => expect.objectContaining(one)),
    );
    await house.ask(unmarkStory, first, house.here, { id, codeId: fear, from: 0, until: 55 });
    expect((await reads(first, id)).marks).toHaveLength(1);
    expect(await house.refusal(markStory, first, house.here, { id, codeIds: [fear], stretches: [] })).toBe("invalid");
    expect(await house.refusal(markStory, first, house.here, { id, codeIds: [], stretches: [], whole: true })).toBe(
      "invalid",
    );
    expect(await house.refusal(markStory, first, house.here, { id, codeIds: [id], stretches: [], whole: true })).toBe(
      "invalid",
    );
  });

  test("what two saw differently is settled with a reason, by one of them, and can be settled anew", async () => {
    await codes("Fear");
    const [first, second] = house.coders;
    const id = await house.tell();
    await codesStory(first, id, ["Fear"]);
    await codesStory(second, id, []);
    const { codeId } = (await reads(first, id)).differences[0] ?? { codeId: "" };
    expect((await room(first)).toSettle).toEqual([{ id, differences: 1 }]);
    expect(await house.refusal(settleOne, first, house.here, { id, codeId, found: true, reason: " " })).toBe("invalid");
    await house.ask(settleOne, first, house.here, { id, codeId, found: true, reason: "The first sentence says it." });
    expect((await room(second)).toSettle).toEqual([]);
    expect((await reads(second, id)).differences[0]?.settled).toMatchObject({ found: true, by: "First Coder" });
    await house.ask(settleOne, second, house.here, {
      id,
      codeId,
      found: false,
      reason: "That was the test, not fear.",
    });
    expect((await reads(first, id)).differences[0]?.settled).toMatchObject({ found: false, by: "Second Coder" });
  });
});

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
