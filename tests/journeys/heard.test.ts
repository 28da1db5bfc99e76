import { readdir } from "node:fs/promises";
import { dirname, join as inFolder } from "node:path";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { heardWords as heard } from "../../src/communication/stories/heard/words.ts";
import { reportWords as report } from "../../src/communication/stories/report/words.ts";
import { tellings } from "../../src/communication/stories/themes/testing.ts";
import { stepWords, themeWords as themes } from "../../src/communication/stories/themes/words.ts";
import { newId } from "../../src/core/id.ts";
import { begin } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** The database of the installation, as its owner reaches it. */
async function openDatabase(): Promise<pg.Client> {
  const all = await readdir(inject("folder"), { recursive: true });
  const socket = all.find((name) => name.endsWith(".s.PGSQL.5432"));
  if (!socket) throw new Error("The database has no socket in the data folder");
  const host = dirname(inFolder(inject("folder"), socket));
  const client = new pg.Client({ host, port: 5432, user: "fivefold_owner", database: "fivefold" });
  await client.connect();
  return client;
}

const sentence = "ننتظر الحافلة في المحطة تحت الشمس ساعة كاملة";

/** A campaign in which thirty-six told in three languages, masked already, and one let a sentence be published. */
async function plantStories(slug: string): Promise<void> {
  const database = await openDatabase();
  try {
    const ask = async (text: string, values: unknown[]) => (await database.query(text, values)).rows;
    const [at] = await ask("select id from initiative where slug = $1", [slug]);
    const [director] = await ask("select person_id from membership where initiative_id = $1 limit 1", [at.id]);
    await ask(
      `update initiative set rooms = '{causes,listening}', settings = settings || '{"open": true}' where id = $1`,
      [at.id],
    );
    const campaign = newId();
    const adults = { age: "18+", mayTell: true, mayPublish: true, needsGuardian: false };
    const ages = [{ country: "IL", rules: [adults, { ...adults, age: "13-15" }, { ...adults, age: "16-17" }] }];
    await ask(
      `insert into story_campaign (initiative_id, id, number, names, prompt, ages, countries, languages, coder_ids, opened_at)
       values ($1, $2, 1, $3, $3, $4, '{IL}', '{en,he,ar}', $5, now())`,
      [
        ...[at.id, campaign, JSON.stringify({ en: "On the way to school", ar: "في الطريق إلى المدرسة" })],
        ...[
          JSON.stringify(ages.map((one) => ({ ...one, confirmedBy: null, confirmedOn: null }))),
          [director.person_id],
        ],
      ],
    );
    for (const [language, topics] of Object.entries(tellings))
      for (const words of Object.values(topics).flat()) {
        const story = newId();
        await ask(
          `insert into story (initiative_id, id, campaign_id, state, words, masked, language, age, coder_ids)
           values ($1, $2, $3, 'told', $4, $4, $5, '18+', $6)`,
          [at.id, story, campaign, words, language, [director.person_id]],
        );
        for (const use of ["read", "count", "quote"])
          await ask("insert into story_consent (initiative_id, story_id, use) values ($1, $2, $3)", [
            at.id,
            story,
            use,
          ]);
        if (words !== sentence) continue;
        for (const purpose of ["voices", "theme", "report"])
          await ask(
            `insert into story_quote (initiative_id, id, story_id, extent, words, language, purpose, asked_by, answer,
               answered_at, published_at) values ($1, $2, $3, 'sentence', $4, 'ar', $5, $6, 'yes', now(), now())`,
            [at.id, newId(), story, words, purpose, director.person_id],
          );
      }
  } finally {
    await database.end();
  }
}

/** The program suggests, people name; returns where the theme is. */
async function namesTheme(director: Person, campaign: string): Promise<string> {
  await director.opens(`${campaign}/themes`);
  await director.follows(themes.suggest);
  await director.page.goto(`${director.page.url()}?count=6`);
  const suggested = director.page.locator(".theme-suggested");
  expect(await suggested.count()).toBe(6);
  const text = await suggested.allInnerTexts();
  expect(text.some((one) => one.includes("الحافلة"))).toBe(true);
  expect(text.some((one) => one.includes("אוטובוס"))).toBe(true);
  await picture(director, "suggest-en");
  const place = (await suggested.locator(".theme-passages").allInnerTexts()).findIndex((one) =>
    one.includes("الحافلة"),
  );
  const form = suggested.nth(place);
  await form.getByLabel(themes.name.en).first().fill("Waiting for a bus that does not come");
  await form.locator("summary").first().click();
  await form.getByLabel(`${themes.name.en} · العربية`).fill("انتظار حافلة لا تأتي");
  await form.getByRole("button", { name: themes.makeTheme.en, exact: true }).click();
  await director.sees(themes.made);
  const theme = new URL(director.page.url()).pathname;
  await picture(director, "theme-not-told-en");
  return theme;
}

it("finds what many told in three languages, ties it to a cause and a goal, tells what was done, and opens the voices", async () => {
  const { director, at } = await begin(stories, "Listening to many");
  await plantStories(at.slice(1));
  const campaign = `${at}/listening/campaigns/1`;

  const theme = await namesTheme(director, campaign);

  // Told together, coarsely; tied to a cause with the reason.
  await director.opens(`${campaign}/themes`);
  await director.unfolds(themes.tell);
  await director.page.locator("details[open]").getByRole("button", { name: themes.tell.en }).click();
  await director.sees(themes.wasTold);
  await director.sees(stepWords[5]);
  await picture(director, "themes-en");
  await director.opens(theme);
  await director.sees(sentence);
  await director.unfolds(themes.linkCause);
  await director.fills(themes.newCause, "Buses come when school begins");
  await director.fills(themes.whyCause, "Several told of it, in one language");
  await director.presses(themes.linkCause);
  await director.sees(themes.linked);
  await director.presses(themes.open);
  await picture(director, "theme-en");

  // A goal that could be set, and where it comes from on the cause's own page.
  await director.opens(`${at}/listening/candidates`);
  await director.fills(themes.sentence, "Every pupil reaches the first lesson in time");
  await director.ticks("Waiting for a bus that does not come");
  await director.presses(themes.addCandidate);
  await director.sees(themes.added);
  await picture(director, "candidate-en");
  await director.opens(theme);
  await director.follows("Buses come when school begins");
  await director.sees(themes.toldOfThis);

  await tellWhatWasDone(director, at);
  await director.opens(`${campaign}/report`);
  await director.sees(sentence);
  await director.sees(report.nothingKept);
  await picture(director, "report-en");
  const table = await director.page.request.get(`${inject("address")}${campaign}/report.csv`);
  expect(await table.text()).toContain(sentence);

  await readsVoices(at, theme);
});

async function tellWhatWasDone(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/listening/heard`);
  await director.follows(heard.write);
  await director.chooses(heard.from, "On the way to school");
  await director.fills(heard.weHeard, "The bus comes too late for the first lesson");
  await director.fills(heard.weDid, "Two buses more from autumn");
  await director.ticks(heard.forEveryone);
  await director.presses(heard.save);
  await director.sees(heard.saved);
  await director.opens(`${at}/listening/heard`);
  await director.unfolds(heard.open);
  await director.page.locator("details[open]").getByRole("button", { name: heard.open.en }).click();
  await director.sees(heard.areOpen);
  await picture(director, "heard-en");
}

/** A visitor reads the voices in Arabic, on a phone. */
async function readsVoices(at: string, theme: string): Promise<void> {
  const visitor = await stories.somebody({ language: "ar", on: "phone" });
  expect(await visitor.opens(`${at}/listening/heard?lang=ar`)).toBe(200);
  expect(await visitor.heading()).toBe(heard.voices.ar);
  await visitor.sees(sentence);
  await visitor.sees("Two buses more from autumn");
  expect(await faultsOf(visitor.page, "ar")).toEqual([]);
  await picture(visitor, "voices-ar-phone");
  expect(await visitor.opens(`${theme}?lang=ar`)).toBe(200);
  expect(await visitor.heading()).toBe("انتظار حافلة لا تأتي");
  await visitor.sees(sentence);
  await visitor.doesNotSee(themes.storiesFor);
  await picture(visitor, "theme-ar-phone");
  const reader = await stories.somebody({ language: "he", on: "phone" });
  expect(await reader.opens(`${at}/listening/campaigns/1/themes?lang=he`)).toBe(200);
  await reader.sees("Waiting for a bus that does not come");
  expect(await faultsOf(reader.page, "he")).toEqual([]);
  await picture(reader, "themes-he-phone");
  await reader.opens(`${at}?lang=he`);
  await picture(reader, "home-he-phone");
}
