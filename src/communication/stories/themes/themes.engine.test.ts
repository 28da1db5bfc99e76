import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../../../backbone/bodies/testing.ts";
import { listHeardAndDone, openVoices } from "../heard/operations.ts";
import { addGoalCandidate, readGoalCandidate, settleGoalCandidate } from "./candidates/operations.ts";
import { linkCause } from "./causes/operations.ts";
import { describeTheme, dropTheme, mergeThemes, nameTheme, placeStories, splitTheme } from "./naming-operations.ts";
import { listStoryThemes, readStoryTheme, suggestStoryThemes } from "./operations.ts";
import { tellings } from "./testing.ts";
import { type Listening, openListening } from "./testing-campaign.ts";
import { openTheme, tellThemes, tellThemesDue } from "./told/operations.ts";

let house: Listening;
const visitor = { kind: "visitor" } as const;
const program = { kind: "program" } as const;
const day = 86_400_000;
let now = Date.now();

beforeAll(async () => {
  house = await openListening();
});
afterAll(() => house?.scratch.close());

const passDays = (days: number): void => {
  now += days * day;
  house.setNow(new Date(now));
};
const tell = async (count: number, words = "The bus came late again"): Promise<string[]> => {
  const ids = [];
  for (let one = 0; one < count; one += 1) ids.push(await house.tells({ words: `${words} ${one}`, language: "en" }));
  return ids;
};
const name = (text: string, storyIds: string[] = [], who = house.coder) =>
  house.ask(nameTheme, who, { campaign: 1, names: { en: text }, storyIds }).then(({ id }) => id);
const list = (who: Parameters<typeof house.ask>[1]) => house.ask(listStoryThemes, who, { campaign: 1 });
const read = (who: Parameters<typeof house.ask>[1], id: string) => house.ask(readStoryTheme, who, { id });

describe("suggestions", () => {
  test("come from masked words with the consent to count, for those who work with the stories alone", async () => {
    for (const [language, topics] of Object.entries(tellings))
      for (const words of Object.values(topics).flat()) await house.tells({ words, language });
    await house.tells({ words: "hidden without consent", consents: [] });
    await house.tells({ words: "hidden without a mask", masked: false });
    await house.tells({ words: "hidden as its time is over", keepUntil: "2020-01-01" });
    const found = await house.ask(suggestStoryThemes, house.coder, { campaign: 1, count: 6 });
    expect(found.stories).toBe(36);
    expect(found.suggestions).toHaveLength(6);
    expect(new Set(found.suggestions.map(({ language }) => language))).toEqual(new Set(["en", "he", "ar"]));
    expect(JSON.stringify(found)).not.toContain("hidden");
    expect(await house.ask(suggestStoryThemes, house.listener, { campaign: 1, count: 6 })).toEqual(found);
    for (const who of [house.director, house.partner])
      await expect(house.ask(suggestStoryThemes, who, { campaign: 1 })).rejects.toMatchObject(refused("forbidden"));
    await expect(house.ask(suggestStoryThemes, visitor, { campaign: 1 })).rejects.toMatchObject({ name: "Refusal" });
  });

  test("by meaning need a server of the installation's own, and say what is wrong with it", async () => {
    const ask = () => house.ask(suggestStoryThemes, house.coder, { campaign: 1, count: 2, by: "meaning" });
    await expect(ask()).rejects.toMatchObject(refused("unavailable"));
    const sent: string[] = [];
    const server: Server = createServer(async (request, response) => {
      let body = "";
      for await (const piece of request) body += piece;
      const { input } = JSON.parse(body) as { input: string[] };
      sent.push(...input);
      response.end(
        JSON.stringify({ data: input.map((text, index) => ({ index, embedding: [/bus/i.test(text) ? 1 : -1, 0.1] })) }),
      );
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    process.env.FIVEFOLD_EMBEDDINGS_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/embeddings`;
    try {
      expect((await ask()).suggestions.length).toBeGreaterThan(1);
      expect(sent).toHaveLength(36);
      expect(sent.join()).not.toContain("hidden");
      await house.inside((tx) => tx.updateTable("story_campaign").set({ compares_meanings: false }).execute());
      await expect(ask()).rejects.toMatchObject(refused("unavailable"));
      expect(sent).toHaveLength(36);
    } finally {
      delete process.env.FIVEFOLD_EMBEDDINGS_URL;
      await new Promise((done) => server.close(done));
    }
  });
});

describe("a theme", () => {
  test("is known to nobody but those who work with it before its count is told, and of fewer than five never", async () => {
    const many = await tell(6);
    const few = await tell(4, "The lesson was quiet");
    const bus = await name("Waiting for the bus", many);
    const quiet = await name("Quiet lessons", few);
    expect((await list(house.coder)).themes.map(({ step }) => step)).toEqual([null, null]);
    for (const who of [house.director, house.partner]) {
      expect((await list(who)).themes).toEqual([]);
      await expect(read(who, bus)).rejects.toMatchObject(refused("not-found"));
    }
    await house.ask(tellThemes, house.director, { campaign: 1 });
    const told = await list(house.partner);
    expect(told.themes).toMatchObject([{ id: bus, step: 5 }]);
    expect(JSON.stringify(told)).not.toMatch(/counted|"came"/);
    await expect(read(house.partner, quiet)).rejects.toMatchObject(refused("not-found"));
    const asPartner = await read(house.partner, bus);
    expect(asPartner).toMatchObject({ work: null, quotes: [] });
    expect(JSON.stringify(asPartner)).not.toContain("came late again");
    expect((await read(house.coder, bus)).work?.stories).toHaveLength(6);
    await expect(list(visitor)).rejects.toMatchObject(refused("not-found"));
  });

  test("is told anew a month later at the earliest and after five more; a story taken back changes nothing until then", async () => {
    const [bus] = (await list(house.partner)).themes;
    const seen = async () => JSON.stringify([await list(house.partner), await read(house.partner, bus?.id ?? "")]);
    const before = await seen();
    const stories = (await read(house.coder, bus?.id ?? "")).work?.stories ?? [];
    await house.takesBack(stories[0]?.storyId ?? "");
    await house.takesBack(stories[1]?.storyId ?? "");
    expect(await seen()).toBe(before);
    expect((await read(house.coder, bus?.id ?? "")).work?.stories).toHaveLength(4);
    await expect(house.ask(tellThemes, house.coder, { campaign: 1 })).rejects.toMatchObject(refused("conflict"));
    passDays(40);
    await expect(house.ask(tellThemes, house.coder, { campaign: 1 })).rejects.toMatchObject(refused("conflict"));
    expect(await house.ask(tellThemesDue, program, {})).toEqual({ told: 0 });
    expect(await seen()).toBe(before);
    await name("Elsewhere", await tell(5, "We cooked"));
    expect(await house.ask(tellThemesDue, program, {})).toEqual({ told: 1 });
    // Four are left, so it is gone, as a theme is that people took away.
    expect((await list(house.partner)).themes.map(({ names }) => names.en)).toEqual(["Elsewhere"]);
    await expect(read(house.partner, bus?.id ?? "")).rejects.toMatchObject(refused("not-found"));
  });

  test("is merged, split, described and filled by hand, by those who work with it alone", async () => {
    const a = await name("A", await tell(3, "a"));
    const own = await tell(4, "b");
    const b = await name("B", own);
    await house.ask(mergeThemes, house.coder, { id: a, into: b });
    await expect(read(house.coder, a)).rejects.toMatchObject(refused("not-found"));
    expect((await read(house.coder, b)).work?.stories).toHaveLength(7);
    const { id: c } = await house.ask(splitTheme, house.listener, {
      id: b,
      storyIds: own.slice(0, 2),
      names: { en: "C" },
    });
    expect((await read(house.coder, c)).work?.stories).toHaveLength(2);
    expect((await read(house.coder, b)).work?.stories).toHaveLength(5);
    await house.ask(placeStories, house.coder, { id: c, storyIds: own.slice(0, 1), into: false });
    await house.ask(placeStories, house.coder, { id: b, storyIds: own.slice(0, 1), into: true });
    expect((await read(house.coder, b)).work?.stories).toHaveLength(6);
    await house.ask(describeTheme, house.coder, { id: b, names: { en: "B", ar: "ب" }, meaning: { en: "What b is" } });
    await expect(house.ask(mergeThemes, house.coder, { id: b, into: b })).rejects.toMatchObject(refused("invalid"));
    for (const who of [house.director, house.partner])
      await expect(house.ask(describeTheme, who, { id: b, names: { en: "x" } })).rejects.toMatchObject(
        refused("not-found"),
      );
    await expect(name("x", [], house.partner)).rejects.toMatchObject(refused("forbidden"));
    const hidden = await house.tells({ words: "not to be counted", consents: [] });
    await house.ask(placeStories, house.coder, { id: b, storyIds: [hidden], into: true });
    expect((await read(house.coder, b)).work?.stories).toHaveLength(6);
    await house.ask(dropTheme, house.coder, { id: c });
    await expect(read(house.coder, c)).rejects.toMatchObject(refused("not-found"));
  });
});

describe("from what was heard to a goal", () => {
  test("a theme leads to a cause, new or there, to a goal that could be set, and to what came of it", async () => {
    const { id } = (await list(house.partner)).themes[0] ?? { id: "" };
    const { challengeId } = await house.ask(linkCause, house.director, {
      id,
      newCause: { en: "Buses come when school begins" },
      why: "Many told of it",
    });
    const again = await house.ask(linkCause, house.coder, {
      id,
      newCause: { en: "Buses come when school begins" },
      why: "Many told of it, in three languages",
    });
    expect(again.challengeId).toBe(challengeId);
    await expect(house.ask(linkCause, house.partner, { id, challengeId, why: "I think so" })).rejects.toMatchObject(
      refused("forbidden"),
    );
    const candidate = { names: { en: "Every pupil comes in time" }, themeIds: [id], challengeIds: [challengeId] };
    await expect(house.ask(addGoalCandidate, house.partner, candidate)).rejects.toMatchObject(refused("forbidden"));
    const made = await house.ask(addGoalCandidate, house.director, candidate);
    const shown = await read(house.partner, id);
    expect(shown.causes).toMatchObject([{ id: challengeId, why: "Many told of it, in three languages" }]);
    expect(shown.candidates).toMatchObject([{ id: made.id, state: "candidate" }]);
    await expect(
      house.ask(settleGoalCandidate, house.director, { id: made.id, state: "not-now" }),
    ).rejects.toMatchObject({ faults: [{ field: "because" }] });
    await house.ask(settleGoalCandidate, house.director, { id: made.id, state: "not-now", because: "One goal first" });
    expect((await house.ask(readGoalCandidate, house.partner, { id: made.id })).candidate).toMatchObject({
      state: "not-now",
      because: "One goal first",
    });
  });

  test("an opened theme is read by visitors once the voices are open, without causes and candidates", async () => {
    const { id } = (await list(house.partner)).themes[0] ?? { id: "" };
    await expect(house.ask(openVoices, house.director, { open: true })).rejects.toMatchObject(refused("conflict"));
    await house.ask(openTheme, house.director, { id, open: true });
    await expect(read(visitor, id)).rejects.toMatchObject(refused("not-found"));
    await house.ask(openVoices, house.director, { open: true });
    expect(await read(visitor, id)).toMatchObject({ theme: { step: 5 }, causes: [], candidates: [], work: null });
    expect((await house.ask(listHeardAndDone, visitor, {})).leads).toBe(false);
    await house.ask(openVoices, house.director, { open: false });
    await expect(read(visitor, id)).rejects.toMatchObject(refused("not-found"));
  });
});
