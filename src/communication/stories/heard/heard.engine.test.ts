import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../../../backbone/bodies/testing.ts";
import { newId } from "../../../core/id.ts";
import type { Reader } from "../../../storage/records.ts";
import { readStoryReport } from "../report/operations.ts";
import { reportCsv, reportMarkdown } from "../report/write-report.ts";
import { nameTheme } from "../themes/naming-operations.ts";
import { listStoryThemes, readStoryTheme } from "../themes/operations.ts";
import { type Listening, openListening } from "../themes/testing-campaign.ts";
import { openTheme, tellThemes } from "../themes/told/operations.ts";
import { voiceOfTheDay } from "./home-voice.ts";
import { dropHeard, listHeardAndDone, openVoices, readHeardAndDone, rewriteHeard, writeHeard } from "./operations.ts";
import { heardForCampaign } from "./reading.ts";

let house: Listening;
let theme: string;
let stories: string[];
const visitor = { kind: "visitor" } as const;
const sentence = "I waited an hour, and nobody asked why";

beforeAll(async () => {
  house = await openListening();
  stories = [];
  for (let one = 0; one < 7; one += 1)
    stories.push(
      await house.tells({
        words: `${sentence}, ${one}`,
        language: "en",
        consents: ["count", "quote", "publish", "first-name"],
        firstName: "Dana",
      }),
    );
  const named = { campaign: 1, names: { en: "Waiting" }, storyIds: stories };
  theme = (await house.ask(nameTheme, house.coder, named)).id;
  await house.ask(tellThemes, house.coder, { campaign: 1 });
  await house.ask(openTheme, house.director, { id: theme, open: true });
  await house.ask(openVoices, house.director, { open: true });
});
afterAll(() => house?.scratch.close());

const reads = <T>(step: (tx: Reader) => Promise<T>): Promise<T> =>
  house.scratch.records.read({ initiativeId: house.initiativeId, personId: null }, step);

/** Every place in which a sentence can stand, as whoever may reads it. */
async function everywhere() {
  const report = await house.ask(readStoryReport, house.partner, { campaign: 1 });
  return {
    visitorsVoices: JSON.stringify(await house.ask(listHeardAndDone, visitor, {})),
    membersVoices: JSON.stringify(await house.ask(listHeardAndDone, house.partner, {})),
    theme: JSON.stringify(await house.ask(readStoryTheme, visitor, { id: theme })),
    membersTheme: JSON.stringify(await house.ask(readStoryTheme, house.partner, { id: theme })),
    report: JSON.stringify(report),
    table: reportCsv(report, "en"),
    text: reportMarkdown(report, "en").replaceAll("\\", ""),
    home: JSON.stringify(await reads((tx) => voiceOfTheDay(tx, { initiativeId: house.initiativeId, now: new Date() }))),
  };
}
const places = async (words: string): Promise<string[]> =>
  Object.entries(await everywhere()).flatMap(([place, text]) => (text.includes(words) ? [place] : []));
const counts = async () => (await house.ask(listStoryThemes, house.partner, { campaign: 1 })).themes;

describe("a sentence that was taken back", () => {
  test("is gone at once from voices, a theme's page, the draft report, its files and the first page; no count moves", async () => {
    const story = stories[0] ?? "";
    for (const purpose of ["voices", "theme", "report"]) await house.quotes(story, sentence, { purpose });
    expect(await places(sentence)).toHaveLength(8);
    const before = await counts();
    await house.takesBack(story);
    expect(await places(sentence)).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(JSON.stringify(await everywhere())).not.toMatch(/taken back a sentence|sentence was taken/i);
  });

  test("stands beside others in an order that says neither when it was answered nor that two are of one person", async () => {
    const said = Array.from({ length: 9 }, (_, one) => `Sentence ${one} of one evening`);
    const evening = await house.tells({ words: said.join(". "), consents: ["quote"] });
    for (const words of said) await house.quotes(evening, words);
    const { visitorsVoices } = await everywhere();
    const order = said.toSorted((a, b) => visitorsVoices.indexOf(a) - visitorsVoices.indexOf(b));
    expect(said.every((words) => visitorsVoices.includes(words))).toBe(true);
    expect(order).not.toEqual(said);
    expect(order).not.toEqual(said.toReversed());
    await house.takesBack(evening);
  });

  test("a long sentence, or a whole story, is nothing for the first page", async () => {
    await house.quotes(stories[5] ?? "", `so long a sentence ${"and on ".repeat(40)}`);
    expect(await places("so long a sentence")).toEqual(["visitorsVoices", "membersVoices"]);
  });

  test("stands only where its teller was told, only with her yes, and with a parent's where her age asks for it", async () => {
    const [, own = "", unanswered = "", whole = ""] = stories;
    await house.quotes(own, "only among the voices");
    expect(await places("only among the voices")).toEqual(["visitorsVoices", "membersVoices", "home"]);
    await house.quotes(unanswered, "the teller said no", { answer: "no" });
    expect(await places("the teller said no")).toEqual([]);
    const young = await house.tells({ words: "young", age: "16-17", consents: ["count", "quote"], guardian: "asked" });
    await house.quotes(young, "a parent is still asked");
    expect(await places("a parent is still asked")).toEqual([]);
    await house.inside((tx) =>
      tx.updateTable("story_consent").set({ guardian: "yes" }).where("story_id", "=", young).execute(),
    );
    expect((await places("a parent is still asked")).length).toBeGreaterThan(0);
    const careless = await house.tells({ words: "young", age: "13-15", consents: ["count", "quote"] });
    await house.quotes(careless, "no parent was asked");
    expect(await places("no parent was asked")).toEqual([]);
    const over = await house.tells({ words: "over", consents: ["quote"], keepUntil: "2020-01-01" });
    await house.quotes(over, "its time is over");
    expect(await places("its time is over")).toEqual([]);
    await house.quotes(whole, "with a first name", { withFirstName: true });
    const named = { words: "with a first name", language: "en", firstName: "Dana" };
    const sentence = { id: null, hasSound: false, pictures: 0, theme: null };
    expect((await house.ask(listHeardAndDone, visitor, {})).voices).toContainEqual({ ...named, ...sentence });
    await house.inside((tx) =>
      tx.deleteFrom("story_consent").where("story_id", "=", whole).where("use", "=", "first-name").execute(),
    );
    expect(JSON.stringify(await house.ask(listHeardAndDone, visitor, {}))).not.toContain("Dana");
  });

  test("written with signs stays what it is in a table and in a text", async () => {
    const story = stories[4] ?? "";
    await house.quotes(story, "=1+1 [here](javascript:x) # not a heading", { purpose: "report" });
    const report = await house.ask(readStoryReport, house.partner, { campaign: 1 });
    expect(reportCsv(report, "en")).toContain("'=1+1");
    expect(reportMarkdown(report, "en")).toContain("\\[here\\]\\(javascript:x\\) \\# not a heading");
    await expect(house.ask(readStoryReport, visitor, { campaign: 1 })).rejects.toMatchObject({ name: "Refusal" });
  });
});

describe("what was heard and done", () => {
  const entry = (more: object = {}) => ({
    campaignId: house.campaign.id,
    heard: { en: "The bus comes late" },
    done: { en: "Two buses more from autumn" },
    ...more,
  });

  test("says what was done or why not, and where it was heard", async () => {
    const write = (more: object) => house.ask(writeHeard, house.director, entry(more));
    await expect(write({ done: {} })).rejects.toMatchObject({ faults: [{ field: "done" }] });
    await expect(write({ campaignId: null })).rejects.toMatchObject({ faults: [{ field: "campaignId" }] });
    await expect(write({ campaignId: newId() })).rejects.toMatchObject({ faults: [{ field: "campaignId" }] });
    await expect(write({ thing: { kind: "project", id: newId() } })).rejects.toMatchObject({
      faults: [{ field: "thing" }],
    });
    await expect(house.ask(writeHeard, house.coder, entry())).rejects.toMatchObject(refused("forbidden"));
    await write({ done: {}, notDone: { en: "There is no money for it this year" } });
  });

  test("is read by members and each teller, and by everyone where it was opened; it leads to what came of it", async () => {
    const kept = await house.ask(writeHeard, house.director, entry({ themeIds: [theme] }));
    const asTeller = await reads((tx) =>
      heardForCampaign(tx, { actor: visitor, initiativeId: house.initiativeId }, house.campaign.id),
    );
    expect(asTeller.map(({ id }) => id)).toContain(kept.id);
    expect((await house.ask(readStoryTheme, house.partner, { id: theme })).heard).toMatchObject([{ id: kept.id }]);
    await expect(house.ask(readHeardAndDone, visitor, { id: kept.id })).rejects.toMatchObject(refused("not-found"));
    await house.ask(rewriteHeard, house.director, { id: kept.id, ...entry({ isOpen: true, themeIds: [theme] }) });
    const seen = await house.ask(readHeardAndDone, visitor, { id: kept.id });
    expect(seen).toMatchObject({ entry: { themes: [{ id: theme }] }, writing: null });
    await house.ask(openVoices, house.director, { open: false });
    await expect(house.ask(readHeardAndDone, visitor, { id: kept.id })).rejects.toMatchObject(refused("forbidden"));
    await expect(house.ask(listHeardAndDone, visitor, {})).rejects.toMatchObject(refused("forbidden"));
    await house.ask(dropHeard, house.director, { id: kept.id });
    await expect(house.ask(readHeardAndDone, house.partner, { id: kept.id })).rejects.toMatchObject(
      refused("not-found"),
    );
  });
});
