import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../../core/id.ts";
import { byItself } from "../../../schedule.ts";
import type { Somebody } from "../../testing.ts";
import { readStoryReport } from "../report/operations.ts";
import { reportCsv, reportMarkdown, type StoryReport } from "../report/write-report.ts";
import { seeingCampaign } from "../sight/store.ts";
import { takeStoryBack } from "../taking-back/take-back.ts";
import type { StoryHouse, ToldStory } from "../testing.ts";
import {
  keepPopulation,
  openHeardFrom,
  readHeardFrom,
  readMeaning,
  tellHeardFrom,
  tellHeardFromDue,
} from "./operations.ts";
import { beginAsking, openAskingHouse } from "./testing.ts";

let house: StoryHouse;
beforeAll(async () => {
  house = await openAskingHouse();
});
beforeEach(() => beginAsking(house));
afterAll(() => house?.close());

interface Told {
  toldOn: string | null;
  told: {
    tellers: number | null;
    questions: { question: string; isHidden: boolean; answers: object[]; silent: number | null }[];
  } | null;
}
const many = async (count: number, story: ToldStory): Promise<string[]> => {
  const ids: string[] = [];
  for (let one = 0; one < count; one += 1) ids.push(await house.tell(story));
  return ids;
};
const tell = (who: Somebody = house.lead) => house.ask(tellHeardFrom, who, house.here, { number: house.number });
const read = (who: Somebody | "visitor" = house.member) =>
  house.ask<Told>(readHeardFrom, who, house.here, { number: house.number });
const told = async (question: string) => (await read()).told?.questions.find((one) => one.question === question);
const days = (after: number) => {
  house.clock.now = new Date(Date.parse("2026-11-25T15:00Z") + after * 86_400_000);
};

test("stands in the files of a draft report as on the page, in coarse counts", async () => {
  await many(12, { who: { gender: "girl" } });
  await many(6, { who: { gender: "boy" } });
  await tell();
  const report = await house.ask<StoryReport>(readStoryReport, house.member, house.here, { campaign: house.number });
  expect(reportCsv(report, "en")).toMatch(/Who was heard,[^\n]*Girls and women,10 or more/);
  expect(reportMarkdown(report, "he")).toMatch(/## מי נשמע[\s\S]*בנות ונשים: /);
});

describe("who may", () => {
  test("leads tell, keep numbers and open; members read; visitors read only once it is open", async () => {
    await many(6, { who: { gender: "girl" } });
    for (const [operation, more] of [
      [tellHeardFrom, {}],
      [keepPopulation, { figures: [] }],
      [openHeardFrom, { isOpen: true }],
    ] as const) {
      const input = { number: house.number, ...more };
      for (const who of [house.listener, ...house.coders, house.member, house.funder, house.evaluator])
        expect(await house.refusal(operation, who, house.here, input)).toBe("forbidden");
      expect(await house.refusal(operation, "visitor", house.here, input)).toBe("forbidden");
    }
    await tell();
    for (const who of [house.member, house.funder, house.evaluator, house.listener])
      expect((await read(who)).told?.tellers).toBe(5);
    for (const operation of [readHeardFrom, readMeaning])
      expect(await house.refusal(operation, "visitor", house.here, { number: house.number })).toBe("not-found");
    await house.ask(openHeardFrom, house.lead, house.here, { number: house.number, isOpen: true });
    expect((await read("visitor")).told?.tellers).toBe(5);
    await house.ask(openHeardFrom, house.lead, house.here, { number: house.number, isOpen: false });
    expect(await house.refusal(readHeardFrom, "visitor", house.here, { number: house.number })).toBe("not-found");
  });
});

test("how well it listened is told with it, to members alone, and does not move until it is told anew", async () => {
  const ids = await many(8, { toldOn: "2026-11-01", who: { gender: "girl" } });
  const answers = (story: string, day: string) =>
    house.write(house.here, (tx) =>
      seeingCampaign(tx, house.campaignId, () =>
        sql`insert into story_reply (initiative_id, id, story_id, person_id, words, said_at)
          values (${house.here}, ${newId()}, ${story}, ${house.listener.id}, 'Thank you', ${day}::date)`.execute(tx),
      ),
    );
  for (const story of ids.slice(0, 5)) await answers(story, "2026-11-04");
  await answers(ids[5] ?? "", "2026-11-20");
  await tell();
  const quality = { promisedDays: 14, inTime: 0.6, medianDays: 3, agreement: null };
  expect(await read()).toMatchObject({ quality, lineage: { themes: 0, toldBack: 0 } });
  await answers(ids[6] ?? "", "2026-11-24");
  await answers(ids[7] ?? "", "2026-11-24");
  expect(await read()).toMatchObject({ quality });
  await house.ask(openHeardFrom, house.lead, house.here, { number: house.number, isOpen: true });
  expect(await read("visitor")).toMatchObject({ quality: null, lineage: null, told: { tellers: 5 } });
});

describe("what is told", () => {
  test("nothing of fewer than five, and only of those who let it be counted", async () => {
    await many(4, {});
    await many(10, { uses: ["read"] });
    expect(await house.refusal(tellHeardFrom, house.lead, house.here, { number: house.number })).toBe("conflict");
    expect((await read()).told).toBeNull();
  });

  test("nine tellers of one town are not shown by town, whatever else was told", async () => {
    await many(9, { who: { place: "upper-town" } });
    await tell();
    expect(await told("place")).toMatchObject({ isHidden: true, answers: [] });
    expect(JSON.stringify(await read())).not.toMatch(/"answer":"upper/);
  });

  test("places are counted by their district alone, each question by itself, what is small is not told", async () => {
    await many(11, { who: { place: "upper-town", gender: "girl", schoolLanguage: "he" } });
    await many(4, { who: { place: "lower-town", gender: "girl", schoolLanguage: "am" } });
    await many(12, { who: { place: "south", gender: "boy", schoolLanguage: "ar" } });
    await tell();
    expect(await told("place")).toMatchObject({
      isHidden: false,
      answers: [
        { answer: "north", step: 10 },
        { answer: "south", step: 10 },
      ],
      silent: null,
    });
    expect(await told("gender")).toMatchObject({
      answers: [
        { answer: "girl", step: 10 },
        { answer: "boy", step: 10 },
        { answer: "other", step: null },
      ],
    });
    expect(await told("schoolLanguage")).toMatchObject({
      answers: [
        { answer: "en", step: null },
        { answer: "he", step: null },
        { answer: "ar", step: 10 },
        { answer: "other", step: null },
      ],
    });
    expect(JSON.stringify(await read())).not.toContain('"am"');
  });

  test("against who lives there, where each answer has a number with its source, from the next telling on", async () => {
    const figure = (answer: string, count: number) => ({
      question: "gender",
      answer,
      count,
      source: "Statistics office, 2025",
    });
    const figures = [figure("girl", 480), figure("boy", 500), figure("other", 20)];
    const keep = (given: object[]) => ({ number: house.number, figures: given });
    expect(
      await house.refusal(keepPopulation, house.lead, house.here, keep([{ ...figures[0], answer: "nobody" }])),
    ).toBe("invalid");
    expect(await house.refusal(keepPopulation, house.lead, house.here, keep([{ ...figures[0], source: " " }]))).toBe(
      "invalid",
    );
    await house.ask(keepPopulation, house.lead, house.here, keep(figures));
    await many(20, { who: { gender: "girl" } });
    await many(6, { who: { gender: "boy" } });
    await many(5, {});
    await tell();
    expect(await told("gender")).toMatchObject({
      answers: [{ compared: "more" }, { compared: "fewer" }, { step: null, compared: null }],
      silent: 5,
    });
  });

  test("triads and sliders in coarse cells, and no point of one person", async () => {
    await many(12, { meaning: { triads: { t: [0.8, 0.1, 0.1] }, sliders: { s: 0.1 } } });
    await many(1, { meaning: { triads: { t: [0.01, 0.01, 0.98] }, sliders: { s: 0.95 } } });
    await many(5, {});
    await tell();
    const { told: meaning } = await house.ask<{ told: { triads: object[]; sliders: object[] } }>(
      readMeaning,
      house.member,
      house.here,
      { number: house.number },
    );
    expect(meaning.triads[0]).toMatchObject({ id: "t", answered: 10, cells: [{ cell: "3-0-0", step: 10 }] });
    expect(meaning.sliders[0]).toMatchObject({
      cells: [{ step: 10 }, { step: null }, { step: null }, { step: null }, { step: null }],
    });
  });
});

describe("a story taken back", () => {
  test("changes nothing of what was told, and who looks twice finds nobody; it is told anew after four weeks and five more", async () => {
    const ids = await many(10, { who: { gender: "girl" } });
    await many(10, { who: { gender: "boy" } });
    await tell();
    const before = await read();
    expect(await told("gender")).toMatchObject({ answers: [{ step: 10 }, { step: 10 }, {}] });
    await house.write(house.here, (tx) =>
      takeStoryBack(
        tx,
        { initiativeId: house.here, now: house.clock.now, uploads: house.scratch.uploads },
        ids[0] ?? "",
      ),
    );
    expect(await read()).toEqual(before);
    days(40);
    expect(await house.refusal(tellHeardFrom, house.lead, house.here, { number: house.number })).toBe("conflict");
    await many(4, { who: { gender: "boy" } });
    expect(await house.refusal(tellHeardFrom, house.lead, house.here, { number: house.number })).toBe("conflict");
    expect(await read()).toEqual(before);
    await many(1, { who: { gender: "boy" } });
    await tell();
    expect(await read()).not.toEqual(before);
    expect(await told("gender")).toMatchObject({ answers: [{ step: 5 }, { step: 10 }, {}] });
    await many(9, { who: { gender: "girl" } });
    days(60);
    expect(await house.refusal(tellHeardFrom, house.lead, house.here, { number: house.number })).toBe("conflict");
  });

  test("two who tell it at once tell it once", async () => {
    await many(6, {});
    const both = await Promise.allSettled([tell(), tell()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the clock", () => {
  const byClock = () => house.ask<{ told: number }>(tellHeardFromDue, "program", null, {});

  test("tells each campaign where enough told, once, and leaves no trace where nothing is told", async () => {
    const deeds = () =>
      house.write(house.here, async (tx) => {
        const { rows } = await sql<{
          n: string;
        }>`select count(*) as n from history where initiative_id = ${house.here}`.execute(tx);
        return Number(rows[0]?.n);
      });
    // What other tests left waiting is told first, so that what follows is of this campaign alone.
    await byClock();
    await many(4, { who: { gender: "girl" } });
    const before = await deeds();
    expect(await byClock()).toEqual({ told: 0 });
    expect(await deeds()).toBe(before);
    expect((await read()).told).toBeNull();
    await many(6, { who: { gender: "girl" } });
    expect(await byClock()).toEqual({ told: 1 });
    expect(await deeds()).toBe(before + 1);
    expect(await told("gender")).toMatchObject({ answers: [{ step: 10 }, {}, {}] });
    const { told: meaning } = await house.ask<{ told: object | null }>(readMeaning, house.member, house.here, {
      number: house.number,
    });
    expect(meaning).not.toBeNull();
    expect(await byClock()).toEqual({ told: 0 });
  });

  test("holds to what holds by hand: not within four weeks of either, and not before enough stories more", async () => {
    await many(10, { who: { gender: "girl" } });
    await tell();
    days(1);
    await many(10, { who: { gender: "boy" } });
    expect(await byClock()).toEqual({ told: 0 });
    days(27);
    expect(await byClock()).toEqual({ told: 0 });
    days(28);
    expect(await byClock()).toEqual({ told: 1 });
    expect(await told("gender")).toMatchObject({ answers: [{ step: 10 }, { step: 10 }, {}] });
    expect(await house.refusal(tellHeardFrom, house.lead, house.here, { number: house.number })).toBe("conflict");
    const before = await read();
    days(29);
    await many(4, { who: { gender: "boy" } });
    days(90);
    expect(await byClock()).toEqual({ told: 0 });
    expect(await read()).toEqual(before);
  });

  test("is the program's alone, and stands in the schedule on the day on which themes are told", async () => {
    for (const who of [house.lead, house.coders[0], house.member, "visitor"] as const)
      expect(await house.refusal(tellHeardFromDue, who, null, {})).toBe("forbidden");
    const at = (name: string) => byItself.find((one) => one.name === name)?.at;
    expect(at("heardfrom.tell-due")).toBe(at("storytheme.tell-due"));
  });
});
