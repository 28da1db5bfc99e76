import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Somebody } from "../../testing.ts";
import { openStoryHouse, type StoryHouse } from "../testing.ts";
import { bookOperations, readCodeBook, setCode } from "./book/operations.ts";
import {
  beginStory,
  beThrough,
  codingChanges,
  markStory,
  noteMemo,
  settleOne,
  takeUpAgain,
  unmarkStory,
} from "./operations.ts";
import { codingQueries, readCodesForStudy, readStory } from "./read-operations.ts";
import { codingIn } from "./testing.ts";

let house: StoryHouse;
beforeAll(async () => {
  house = await openStoryHouse();
});
beforeEach(() => house.begins());
afterAll(() => house?.close());

const { codes, codeIn, reads, room, codesStory } = codingIn(() => house);

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
  const marksSeenBy = async (who: Somebody, id: string) => {
    const { rows } = await house.scratch.records.read({ initiativeId: house.here, personId: who.id }, async (tx) => ({
      rows: await tx.selectFrom("story_coding").select("coder_id").where("story_id", "=", id).execute(),
    }));
    return rows.map(({ coder_id }) => coder_id);
  };
  /** One coder is through, with a memo; another found something else and is not. */
  async function codedByOne(): Promise<string> {
    await codes("Fear");
    await codes("Teacher");
    const [first, second] = house.coders;
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
    return id;
  }

  test("neither the page nor any query shows what another found, before one is through oneself and another is", async () => {
    const [first, second] = house.coders;
    const id = await codedByOne();
    for (const who of [first, second]) {
      expect(await marksSeenBy(who, id)).toEqual([who.id]);
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
  });

  test("once both are through they see each other's, change theirs no more, and a third stays blind", async () => {
    const [first, second, third] = house.coders;
    const id = await codedByOne();
    await house.ask(beThrough, second, house.here, { id });
    for (const who of [first, second]) {
      expect((await marksSeenBy(who, id)).toSorted()).toEqual([first.id, second.id].toSorted());
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
    expect(await marksSeenBy(third, id)).toEqual([]);
    expect(await reads(third, id)).toMatchObject({ state: "new", sides: [], differences: [] });
    await house.ask(beginStory, third, house.here, { id });
    expect(await marksSeenBy(third, id)).toEqual([]);
    expect(
      (await house.ask<{ rows: [] }>(readCodesForStudy, third, house.here, { number: house.number })).rows,
    ).toEqual([]);
    for (const who of [house.lead, house.listener, house.member])
      expect(await marksSeenBy(who, id)).not.toContain(third.id);
    expect(await marksSeenBy(house.member, id)).toEqual([]);
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
