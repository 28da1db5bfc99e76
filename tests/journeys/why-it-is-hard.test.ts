import { mkdir } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import { kindWords } from "../../src/agenda/leverage-points/kinds-words.ts";
import { causeWords, pointWords as points } from "../../src/agenda/leverage-points/words.ts";
import { mapWords } from "../../src/agenda/maps/words.ts";
import { navigationWords as navigation } from "../../src/backbone/initiatives/navigation-words.ts";
import type { Language } from "../../src/core/message.ts";
import { homeWords as home } from "../../src/measurement/scorecards/home-words.ts";
import { scorecardWords as card } from "../../src/measurement/scorecards/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { type Size, tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await person.page.screenshot({ path: `${pictures}/${name}-${person.language}.png`, fullPage: true });
};

it.each([
  ["en", "desktop"],
  ["he", "phone"],
] as [Language, Size][])("tells everyone why it is hard, in %s on a %s", async (language, on) => {
  const reader = await stories.somebody({ language, on });
  await reader.opens("/100kin10");
  await reader.follows(navigation.whyItIsHard);
  expect(await reader.heading()).toBe(reader.hears(points.standsInTheWay, { count: 6 }));
  await picture(reader, `100kin10-${on}`);
  await reader.page.locator("main table a").first().click();
  await reader.sees(/104.+750.+35,000/);
  await reader.doesNotSee(causeWords.beside);
  await picture(reader, `100kin10-cause-${on}`);
  await reader.opens("/practice/causes");
  await picture(reader, `practice-${on}`);
  await reader.follows(points.seeTheMap);
  await reader.sees(reader.hears(mapWords.peopleThink, { people: 16 }));
  await picture(reader, `practice-map-${on}`);
  await expectNoAxeViolations(reader.page);
  await reader.opens("/practice/goal");
  await reader.sees(card.inTheWay);
  await reader.doesNotSee(card.carriedBy);
  await picture(reader, `practice-goal-${on}`);
});

it("lets whoever practises read how two leverage points were chosen, and where causes lie", async () => {
  const { director } = await begin(stories, "Practises");
  await director.opens("/practice");
  await director.presses(home.practiseHere);
  await director.opens("/practice/causes");
  await director.sees("Two leverage points: time to plan together, and small classes");
  await director.sees("Adopted: 4 for, 0 against, 0 abstained.");
  await director.sees(director.hears(points.withHands, { answer: "yes", yes: 3, partly: 1, no: 0 }));
  await director.follows("Teachers have time to plan together");
  await director.sees(/This is a leverage point since/);
  await director.opens("/practice/goal");
  await director.sees(card.carriedBy);
  await director.follows("Working group: teachers for band 1");
  await director.opens("/practice/causes/kinds");
  await director.sees(director.hears(kindWords.notPlaced, { count: 3 }));
  expect(await director.page.locator(".kinds .dots a").count()).toBe(22);
  expect(await director.page.locator(".kinds .kind-dot.carried").count()).toBe(2);
  await expectNoAxeViolations(director.page);
  await chooseByDecision(director);
  if (pictures) await lookAround(director);
});

/** Chooses a third cause by a decision of the list, with the hands that were raised, and ends it again. */
async function chooseByDecision(director: Person): Promise<void> {
  await director.opens("/practice/causes");
  await director.follows("Everybody takes it that each student can learn it");
  await director.unfolds(causeWords.choose);
  const choosing = director.page.locator("details[open]");
  await choosing.locator('input[name="canWe.verdict"][value="partly"]').check();
  await choosing.locator('input[name="needEachOther.verdict"][value="yes"]').check();
  await director.unfolds(causeWords.handsAndWhy);
  await director.page.locator('input[name="canWe.hands.partly"]').fill("4");
  await director.page.locator('select[name="decisionId"]').selectOption({ index: 1 });
  if (pictures) await picture(director, "choosing");
  await choosing.getByRole("button", { name: causeWords.choose.en }).first().click();
  await director.sees(director.hears(points.withHands, { answer: "partly", yes: 0, partly: 4, no: 0 }));
  await director.unfolds(causeWords.end);
  await director.fills(causeWords.because, "It was only to try");
  await director.page.locator("details[open]").getByRole("button", { name: causeWords.end.en }).click();
  await director.sees("It was only to try");
}

/** The pages of causes as members see them, in every language, wide and on a phone. */
async function lookAround(director: Person): Promise<void> {
  await director.opens("/practice/causes");
  const cause = await director.page.locator("main .tbl.blocks a").first().getAttribute("href");
  for (const [size, width] of [
    ["desktop", 1280],
    ["phone", 390],
  ] as const) {
    await director.page.setViewportSize({ width, height: 900 });
    for (const language of ["en", "he", "ar"])
      for (const [name, path] of [
        ["points", "/practice/causes"],
        ["cause", cause ?? ""],
        ["map", "/practice/causes/map"],
        ["kinds", "/practice/causes/kinds"],
        ["goal", "/practice/goal"],
        ["runs", "/practice/causes/calculations"],
      ]) {
        await director.opens(`${path}?lang=${language}`);
        await director.page.screenshot({
          path: `${pictures}/member-${name}-${size}-${language}.png`,
          fullPage: true,
        });
      }
  }
}

it("opens causes to everyone and keeps them to members again, as the director decides", async () => {
  const { director, at } = await begin(stories, "Opens causes");
  const reader = await stories.somebody();
  const ask = async (operation: string, data: object) => {
    const answer = await director.page.request.post(`${inject("address")}/api${at}/${operation}`, { data });
    expect(answer.status(), `${operation}: ${await answer.text()}`).toBe(200);
  };
  await ask("initiative.open-room", { rooms: ["causes"] });
  await ask("challenge.add-many", { challenges: [{ names: { en: "Families know what the course opens" } }] });
  await ask("goal.open", { open: true });
  const isThere = async () => {
    await reader.opens(`${at}/goal`);
    return (await reader.page.getByRole("link", { name: reader.hears(navigation.whyItIsHard) }).count()) > 0;
  };
  expect(await isThere()).toBe(false);
  await director.opens(`${at}/causes`);
  await director.presses(points.open);
  await director.sees(points.openToEveryone);
  expect(await isThere()).toBe(true);
  await reader.follows(navigation.whyItIsHard);
  await reader.sees("Families know what the course opens");
  await director.presses(points.close);
  expect(await isThere()).toBe(false);
  await reader.opens(`${at}/causes`);
  await reader.doesNotSee("Families know what the course opens");
});
