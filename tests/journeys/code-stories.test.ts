import { randomUUID } from "node:crypto";
import { mkdir, readdir } from "node:fs/promises";
import { dirname, join as inFolder } from "node:path";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { bookWords } from "../../src/communication/stories/coding/book/words.ts";
import { codingWords as said } from "../../src/communication/stories/coding/words.ts";
import { heardFromWords as heard } from "../../src/communication/stories/heard-from/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, freshName, join, makeLink } from "./beginnings.ts";
import { doingAs } from "./filled.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const texts = [
  ["en", "I was afraid of the test. Then the teacher sat with me.\nShe asked what I had tried, and I stayed."],
  ["he", "פחדתי מהמבחן. אחר כך המורה ישבה לידי.\nהיא שאלה מה כבר ניסיתי, ונשארתי."],
  ["ar", "خفت من الامتحان. ثم جلست المعلمة بجانبي.\nسألتني عمّا جرّبته، فبقيت."],
] as const;

async function looksAt(person: Person, name: string): Promise<void> {
  await expectNoAxeViolations(person.page);
  const folder = process.env.FIVEFOLD_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await person.page.screenshot({ path: `${folder}/coding-${name}.png`, fullPage: true });
}

/** The database of the installation, as its owner reaches it: stories stand there as if told and masked. */
async function plant(at: string, coders: readonly string[]): Promise<void> {
  const all = await readdir(inject("folder"), { recursive: true });
  const socket = all.find((name) => name.endsWith(".s.PGSQL.5432"));
  if (!socket) throw new Error("The database has no socket in the data folder");
  const host = dirname(inFolder(inject("folder"), socket));
  const client = new pg.Client({ host, port: 5432, user: "fivefold_owner", database: "fivefold" });
  await client.connect();
  const ask = async (text: string, values: unknown[]) => (await client.query(text, values)).rows as { id: string }[];
  const [initiative] = await ask("select id from initiative where slug = $1", [at.slice(1)]);
  const people = await Promise.all(coders.map((name) => ask('select id from auth."user" where name = $1', [name])));
  const [here, campaign] = [initiative?.id, randomUUID()];
  const triad = { id: "helped", question: { en: "What helped?", ar: "ما الذي ساعد؟" } };
  const corners = [
    { en: "A person", ar: "شخص" },
    { en: "Time", ar: "وقت" },
    { en: "Myself", ar: "نفسي" },
  ];
  const ends = [
    { en: "I left", ar: "تركت" },
    { en: "I stayed", ar: "بقيت" },
  ];
  const sliders = [{ id: "ended", question: { en: "How did it end?", ar: "كيف انتهى؟" }, ends }];
  const asks = { gender: true, schoolLanguage: true, triads: [{ ...triad, corners }], sliders };
  await ask(
    `insert into story_campaign (initiative_id, id, number, names, prompt, languages, coder_ids, asks)
      values ($1, $2, 1, $3, '{}', '{en,he,ar}', $4, $5)`,
    [here, campaign, { en: "What it was like", ar: "كيف كان الأمر" }, people.map(([one]) => one?.id), asks],
  );
  for (let number = 0; number < 24; number += 1) {
    const [language, masked] = texts[number % 3] ?? texts[0];
    const id = randomUUID();
    const who = { gender: number % 4 === 0 ? "boy" : "girl", schoolLanguage: language };
    const parts = number % 2 ? [0.7, 0.2, 0.1] : [0.1, 0.2, 0.7];
    const meaning = { triads: { helped: parts }, sliders: { ended: number % 4 === 0 ? 0.1 : 0.9 } };
    await ask(
      `insert into story (initiative_id, id, campaign_id, state, words, language, masked, masked_at, age, who, meaning, told_on,
          coder_ids)
        values ($1, $2, $3, 'told', 'as told', $4, $5, now(), '16-17', $6, $7, $8, $9)`,
      [
        here,
        id,
        campaign,
        language,
        masked,
        who,
        meaning,
        `2026-10-${10 + number > 30 ? 30 : 10 + number}`,
        people.map(([one]) => one?.id),
      ],
    );
    // Three may be coded: one in each language; all may be counted.
    if (number >= 3) await ask("update story set masked = null, masked_at = null where id = $1", [id]);
    await ask("insert into story_consent (initiative_id, story_id, use) values ($1, $2, 'count')", [here, id]);
  }
  await client.end();
}

/** A coder ticks a sentence and a code, and marks the one with the other. */
async function marks(coder: Person, sentence: number, code: string): Promise<void> {
  await coder.page.locator(".code-words input").nth(sentence).check();
  await coder.page.locator(".code-choice label", { hasText: code }).locator("input").check();
  await coder.presses(said.mark);
  await coder.sees(said.marked);
}

/** A coder writes a code book of two codes, each with when to use it. */
async function writesBook(coder: Person, at: string): Promise<void> {
  await coder.opens(`${at}/listening/coding/1`);
  await coder.follows(said.writeBook);
  await looksAt(coder, "book-empty");
  for (const [name, hebrew, when] of [
    ["Fear", "פחד", "Somebody says or shows that she was afraid."],
    ["A person helped", "מישהו עזר", "A named or unnamed person did something."],
  ]) {
    if (await coder.page.locator("details:not([open]) > summary", { hasText: bookWords.add.en }).count())
      await coder.unfolds(bookWords.add);
    await coder.fills(bookWords.name, name ?? "");
    await coder.page.locator("details summary", { hasText: bookWords.otherLanguages.en }).last().click();
    await coder.page
      .locator('input[name="names.he"]')
      .last()
      .fill(hebrew ?? "");
    await coder.fills(bookWords.useWhen, when ?? "");
    await coder.presses(bookWords.add);
    await coder.sees(bookWords.saved);
  }
  await looksAt(coder, "book");
}

/** The first coder marks a sentence and some letters, and is through; returns where the story is coded. */
async function codesFirst(coder: Person): Promise<string> {
  await coder.follows(bookWords.toCoding);
  await coder.presses(said.next);
  await coder.sees("I was afraid of the test.");
  await marks(coder, 0, "Fear");
  // Letters selected with the keyboard alone.
  await coder.page.locator("#sentence-2 [data-from]").evaluate((words) => {
    const text = words.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 5, text, 16);
  });
  await coder.sees("the teacher");
  await coder.page.locator(".code-choice label", { hasText: "A person helped" }).locator("input").check();
  await coder.presses(said.mark);
  await coder.page.locator("#marks q", { hasText: /^the teacher$/ }).waitFor();
  await coder.fills(said.memo, "The first sentence says it.");
  await coder.presses(said.keepMemo);
  await looksAt(coder, "story");
  const story = new URL(coder.page.url()).pathname;
  await coder.presses(said.iAmThrough);
  await coder.sees(said.waitsForOther);
  return story;
}

/** The second sees nothing of the first until she is through too; then both differences, and settles one. */
async function codesSecond(second: Person, at: string, story: string): Promise<void> {
  await second.opens(`${at}/listening/coding/1`);
  await looksAt(second, "room-he-phone");
  await second.presses(said.next);
  expect(new URL(second.page.url()).pathname).toBe(story);
  await second.doesNotSee("The first sentence says it.");
  expect(await second.page.locator(".code-words mark").count()).toBe(0);
  await marks(second, 1, "מישהו עזר");
  await looksAt(second, "story-he-phone");
  await second.presses(said.iAmThrough);
  await second.sees("The first sentence says it.");
  await looksAt(second, "compared-he-phone");
  await second.ticks(said.isInIt);
  await second.fills(said.reason, "כתוב במפורש במשפט הראשון");
  await second.presses(said.settle);
  await second.sees(said.settled);
}

it("lets two code without seeing each other, then look at what they saw differently, and settle it", async () => {
  const { director, at } = await begin(stories, "Coded stories");
  const { does } = doingAs(director, at);
  await does("initiative.open-room", { rooms: ["listening"] });
  const [first, second] = [await stories.somebody(), await stories.somebody({ language: "he", on: "phone" })];
  const names = [freshName("First Coder"), freshName("Second Coder")] as const;
  await join(first, await makeLink(director, at, ["partner"]), names[0]);
  await join(second, await makeLink(director, at, ["partner"], { language: "he" }), names[1]);
  await plant(at, names);

  await writesBook(first, at);
  const story = await codesFirst(first);
  await codesSecond(second, at, story);

  await first.opens(story);
  await first.sees("כתוב במפורש במשפט הראשון");
  await looksAt(first, "compared");
  await first.opens(`${at}/listening/coding/1`);
  await first.sees(first.hears(said.found, { twice: 1, all: 3 }));
  await looksAt(first, "room");
  for (const file of ["book.csv", "book.qdc", "codes.csv"]) {
    const answer = await first.page.request.get(`${inject("address")}${at}/listening/coding/1/${file}`);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toMatch(/^(\ufeff(name_en|unit,coder,value)|<\?xml)/);
  }
  const closed = await director.page.request.get(`${inject("address")}${at}/listening/coding/1/codes.csv`);
  expect(closed.status()).toBe(404);
});

it("tells who was heard in coarse counts, to everybody once that is opened", async () => {
  const { director, at } = await begin(stories, "Heard stories");
  const { does } = doingAs(director, at);
  await does("initiative.open-room", { rooms: ["listening"] });
  await plant(at, []);
  const page = `${at}/listening/campaigns/1`;
  const visitor = await stories.somebody({ language: "ar", on: "phone" });
  expect(await visitor.opens(`${page}/who-was-heard`)).toBe(404);
  await director.opens(`${page}/who-was-heard`);
  await director.sees(heard.notTold);
  await director.unfolds(heard.population);
  const numbers = { girl: 480, boy: 500, other: 20 };
  for (const [answer, count] of Object.entries(numbers))
    await director.page.locator(`[name="count|gender|${answer}"]`).fill(String(count));
  await director.page.locator('[name="source|gender"]').fill("Statistics office, 2025");
  await director.presses(heard.keep);
  await director.sees(heard.kept);
  await director.presses(heard.tell);
  await director.sees(heard.toldNow);
  await director.sees(/heard less than they live there: Boys/);
  await looksAt(director, "who-was-heard");
  await director.presses(heard.tellAnew);
  await director.sees(director.hears(heard.notYetAnew, { fewest: 5 }));
  await director.page.locator("details.confirm summary", { hasText: heard.open.en }).click();
  await director.presses(heard.open);
  await director.sees(heard.isOpen);
  await visitor.opens(`${page}/who-was-heard`);
  await visitor.sees(heard.equity);
  await looksAt(visitor, "who-was-heard-ar-phone");
  await visitor.follows(heard.whatItMeans);
  await visitor.sees(heard.cellsTold);
  await looksAt(visitor, "meaning-ar-phone");
  await director.opens(`${page}/meaning`);
  await looksAt(director, "meaning");
});
