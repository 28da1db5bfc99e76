import { expect, inject, it } from "vitest";
import { consentWords } from "../../src/communication/stories/campaigns/consent-words.ts";
import { codingWords } from "../../src/communication/stories/coding/words.ts";
import { maskWords } from "../../src/communication/stories/listening/pages/mask-words.ts";
import { pageWords as said } from "../../src/communication/stories/listening/pages/words.ts";
import { worryPageWords as worries } from "../../src/communication/stories/listening/pages/worry-words.ts";
import { takingBackWords } from "../../src/communication/stories/taking-back/words.ts";
import { tellWords as telling } from "../../src/communication/stories/telling/words.ts";
import { stepWords } from "../../src/communication/stories/themes/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { doingAs, idOf, many } from "./filled.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";
import { publishesWhole } from "./whole-story.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;

/** A page that a listener looks at has nothing wrong with it, in her language. */
async function looks(person: Person, name: string): Promise<void> {
  const written = ["How it was", "Director", "Noa", "Sam", "Dana"];
  expect(await faultsOf(person.page, person.language, written), name).toEqual([]);
  if (pictures) await person.page.screenshot({ path: `${pictures}/listeners-${name}.png`, fullPage: true });
}

/** A campaign that takes stories, with two listeners; the second is called, too, when there is a worry. */
async function openCampaign(
  director: Person,
  at: string,
  people: Record<"Noa" | "Sam" | "Dana" | "Director", Person>,
): Promise<{ number: number; campaignId: string; link: string }> {
  const { does, asks } = doingAs(director, at);
  await does("initiative.open-room", { rooms: ["listening"] });
  const { number } = await does("listening.begin", { names: { en: "How it was" }, template: "IL" });
  const words = { names: { en: "How it was" }, prompt: { he: "איך זה היה?" }, whoAsks: { he: "אנחנו" } };
  await does("listening.set-words", { number, ...words, languages: ["he"], countries: ["IL"] });
  const { campaign, people: known } = (await asks("listening.prepare", { number })) as unknown as {
    campaign: { id: string; lines: { id: string }[] };
    people: { id: string; name: string }[];
  };
  for (const { id } of campaign.lines) await does("listening.check-line", { number, lineId: id, called: true });
  const duty = { country: "IL", words: { he: "החוק מחייב" }, reportTo: {}, saidBy: "Legal adviser", confirmed: true };
  await does("listening.set-duty", { number, ...duty });
  const rules = ["13-15", "16-17", "18+"].map((age) => ({
    ...{ age, mayTell: true, mayPublish: true, needsGuardian: age !== "18+" },
  }));
  await does("listening.set-ages", { number, country: "IL", rules, confirmed: true });
  const helps = [
    ["Noa", "listener"],
    ["Sam", "listener"],
    ["Sam", "deputy"],
    ["Dana", "contact"],
    ["Dana", "coder"],
    ["Director", "coder"],
  ] as const;
  for (const [name, dutyOf] of helps) {
    const personId = known.find((one) => one.name === name)?.id;
    await does("listening.ask", { number, personId, duty: dutyOf });
    await doingAs(people[name], at).does("listening.agree", { number, duty: dutyOf, hasReadGuide: true });
  }
  await does("listening.set-support", { number, reach: "Room 4", support: { en: "The psychologist" } });
  await does("listening.set-asked", { number, takes: ["text", "audio"], placeLevel: "none" });
  await does("listening.open", { number });
  const bridge = await does("listening.lay-bridge", { number, names: { en: "A youth centre" } });
  return { number: Number(number), campaignId: campaign.id, link: `${at}/tell/${bridge.code}` };
}

/** In English on a phone: a worry needs no opened story, and whoever is called takes it on without reading it. */
async function raises(sam: Person, dana: Person, at: string): Promise<void> {
  await sam.opens(`${at}/listening/stories`);
  await sam.page.locator("tbody th a").first().click();
  await sam.follows(said.worriesMe);
  await sam.sees("Room 4");
  await looks(sam, "worry-en-phone");
  await sam.presses(worries.urgent);
  await sam.sees(worries.noted);
  await dana.opens(`${at}/listening/worries`);
  await dana.sees(dana.hears(worries.listTitle, { count: 1 }));
  await dana.page.locator("main li a").first().click();
  await dana.presses(worries.take);
  await dana.sees(dana.hears(worries.takenBy, { name: "Dana" }));
  await looks(dana, "worry-en");
  await dana.doesNotSee(/צחקה/);
  expect(many(await doingAs(dana, at).asks("worry.list", {}), "worries")).toHaveLength(1);
}

/** In Hebrew: the program suggests, she decides, says that she read it all, and asks for a sentence. */
async function masks(noa: Person): Promise<void> {
  await noa.follows(said.goMask);
  await noa.sees(maskWords.missesMuch);
  // what looks like a name and is none, she takes out
  await noa.page.locator("[name=masked]").nth(1).uncheck();
  await noa.fills(maskWords.more, "מול כולם");
  await noa.presses(maskWords.save);
  await noa.sees(/קודם לקרוא את כל הטקסט/);
  await looks(noa, "masking-he");
  await noa.page.locator("[name=readWhole]").check();
  await noa.presses(maskWords.save);
  await noa.sees("[שם] צחקה עלי […].");
  await noa.follows(said.goSentence);
  await noa.page.locator("[name=what]").nth(1).check();
  await looks(noa, "sentence-he");
  await noa.presses(maskWords.ask);
  await noa.sees(maskWords.asked);
}

const sentence = "הלכתי הביתה ולא חזרתי.";

/** On a phone, in Hebrew, from the link of a bridge to four words; and nothing stays on the phone. */
async function tells(teller: Person, link: string): Promise<string> {
  await teller.opens(link);
  await teller.follows(telling.goOn);
  await teller.follows(telling.goOn);
  await teller.ticks(telling.from18);
  await teller.presses(telling.goOn);
  await teller.fills(telling.yourWords, `דנה צחקה עלי מול כולם. ${sentence}`);
  await teller.presses(telling.goOn);
  await teller.ticks(consentWords.count);
  await teller.ticks(consentWords.quote);
  await teller.presses(telling.send);
  await teller.sees(telling.keyWhy);
  const words = (await teller.page.locator(".tell-key li").allInnerTexts()).join(" ");
  await teller.presses(telling.wroteDown);
  await teller.presses(telling.done);
  await teller.page.waitForURL("**/today");
  return words;
}

/** In Hebrew at a desk: no word in the list, and none before it is opened on purpose; one key hides it. Then she answers. */
async function answers(noa: Person, at: string): Promise<void> {
  await noa.opens(`${at}/listening?lang=he`);
  await noa.page.locator(".story-for-you a").first().click();
  await noa.sees(noa.hears(said.inboxTitle, { count: 1 }));
  await noa.doesNotSee(/צחקה/);
  await looks(noa, "inbox-he");
  await noa.page.locator("tbody th a").first().click();
  await noa.sees(said.mayBeHeavy);
  await noa.doesNotSee(/צחקה/);
  await looks(noa, "shut-he");
  await noa.presses(said.openIt);
  await noa.sees(/צחקה/);
  await looks(noa, "open-he");
  await noa.page.locator("[data-cover-hide]:not([hidden])").waitFor();
  await noa.page.keyboard.press("Escape");
  await noa.sees(said.hidden);
  await noa.doesNotSee(/צחקה/);
  await noa.presses(said.showAgain);
  await noa.page.locator("#answer textarea").fill("תודה שסיפרת. שמעתי כמה זה כאב.");
  await noa.presses(said.send);
  await noa.sees(said.sent);
}

/** Five others told of the same; all six are masked, and the first is asked for two sentences more. */
async function othersTell(teller: Person, noa: Person, { at, link }: { at: string; link: string }): Promise<string[]> {
  const code = link.split("/").at(-1);
  const [phone, listener] = [doingAs(teller, at), doingAs(noa, at)];
  const [first = ""] = many(await listener.asks("story.inbox", {}), "stories").map(({ id }) => String(id));
  const { version } = await listener.asks("quote.choose", { id: first });
  for (const purpose of ["theme", "report"]) await listener.does("quote.ask", { id: first, version, what: 1, purpose });
  for (let number = 2; number <= 6; number += 1) {
    const { key } = await phone.does("tell.begin", { code, age: "18+" });
    await phone.does("tell.save", { key, words: `הסיפור ${number} על הדרך הביתה.` });
    await phone.does("tell.send", { key, code, uses: ["read", "count"] });
  }
  const ids = many(await listener.asks("story.inbox", {}), "stories").map(({ id }) => String(id));
  for (const id of ids.filter((one) => one !== first)) {
    await listener.does("story.open", { id });
    const masking = await listener.asks("masking.suggest", { id, from: "told" });
    const all = { from: "told", masked: [], more: [], readWhole: true };
    await listener.does("masking.set", { id, version: masking.version, ...all });
  }
  return [first, ...ids.filter((one) => one !== first)];
}

/** Two code it, each for herself; then it stands in a theme that is told, and somebody writes what was done. */
async function codesAndTells(
  { director, dana, at }: Record<"director" | "dana", Person> & { at: string },
  { number, campaignId, ids }: { number: number; campaignId: string; ids: string[] },
): Promise<string> {
  const { does, asks } = doingAs(director, at);
  await does("codebook.set-code", { number, names: { en: "Going home", he: "ללכת הביתה" } });
  const [code] = many(await asks("codebook.read", { number }), "codes");
  for (const coder of [doingAs(director, at), doingAs(dana, at)]) {
    await coder.does("coding.begin", { id: ids[0] });
    await coder.does("coding.mark", { id: ids[0], codeIds: [code?.id], stretches: [], whole: true });
    await coder.does("coding.through", { id: ids[0] });
  }
  await director.opens(`${at}/listening/coding/${number}`);
  await director.sees(director.hears(codingWords.found, { twice: 1, all: 6 }));
  const names = { en: "The way home", he: "הדרך הביתה" };
  const theme = idOf(await does("storytheme.name", { campaign: number, names, storyIds: ids }));
  await does("storytheme.tell", { campaign: number });
  await does("storytheme.open", { id: theme, open: true });
  const written = { heard: { en: "They went home", he: "הם הלכו הביתה" }, done: { en: "A room", he: "חדר שקט" } };
  await does("heard.write", { campaignId, themeIds: [theme], isOpen: true, ...written });
  await does("goal.open", { open: true });
  await does("heard.open", { open: true });
  return theme;
}

/** With her four words the teller reads the answer and what was done, and lets the sentence stand. */
async function comesBack(teller: Person, at: string, words: string): Promise<void> {
  await teller.opens(`${at}/my-story?lang=he`);
  await teller.fills(telling.fourWordsLabel, words);
  await teller.presses(telling.openMine);
  await teller.sees("תודה שסיפרת. שמעתי כמה זה כאב.");
  await teller.sees("חדר שקט");
  await looks(teller, "mine-he-phone");
  const asked = teller.page.getByRole("button", { name: telling.yes.he, exact: true });
  for (let left = 3; left > 0; left -= 1) {
    await expect.poll(() => asked.count()).toBe(left);
    await asked.first().click();
  }
  await expect.poll(() => asked.count()).toBe(0);
}

/** All places where the sentence can be read, and what each says: pages as text, files as they are. */
async function readsEverywhere(
  { director, visitor, at }: Record<"director" | "visitor", Person> & { at: string },
  { number, theme }: { number: number; theme: string },
): Promise<Record<string, string>> {
  const campaign = `${at}/listening/campaigns/${number}`;
  const page = async (person: Person, path: string): Promise<string> => {
    expect(await person.opens(path), path).toBe(200);
    return person.page.locator("main").innerText();
  };
  const file = async (path: string): Promise<string> =>
    (await director.page.request.get(`${inject("address")}${path}`)).text();
  return {
    voices: await page(visitor, `${at}/listening/heard?lang=he`),
    theme: await page(visitor, `${at}/listening/themes/${theme}?lang=he`),
    home: await page(visitor, `${at}?lang=he`),
    report: await page(director, `${campaign}/report`),
    table: await file(`${campaign}/report.csv`),
    text: (await file(`${campaign}/report.md`)).replaceAll("\\", ""),
    themes: await page(director, `${campaign}/themes`),
    landing: await page(director, `${at}/listening`),
  };
}
const withSentence = ["voices", "theme", "report", "table", "text"];

it("goes from one story to a change, and the story leaves no trace when its teller takes it back", async () => {
  const { director, at } = await begin(stories, "From story to change");
  const link = await makeLink(director, at, ["partner"], { howMany: 2 });
  const hebrewLink = await makeLink(director, at, ["partner"], { language: "he" });
  const noa = await stories.somebody({ language: "he" });
  const sam = await stories.somebody({ on: "phone" });
  const dana = await stories.somebody();
  await Promise.all([join(noa, hebrewLink, "Noa"), join(sam, link, "Sam"), join(dana, link, "Dana")]);
  const open = await openCampaign(director, at, { Noa: noa, Sam: sam, Dana: dana, Director: director });

  const teller = await stories.somebody({ language: "he", on: "phone" });
  const words = await tells(teller, open.link);
  // whoever leads is no listener: there is nothing for her
  expect(await director.opens(`${at}/listening/stories`)).toBe(404);
  await answers(noa, at);
  await masks(noa);
  await raises(sam, dana, at);

  const ids = await othersTell(teller, noa, { at, link: open.link });
  const theme = await codesAndTells({ director, dana, at }, { ...open, ids });
  await comesBack(teller, at, words);

  const [aloud, reader] = [
    await stories.somebody({ language: "ar", on: "phone" }),
    await stories.somebody({ language: "ar", on: "phone" }),
  ];
  await publishesWhole({ noa, sam, teller: aloud, visitor: reader, at }, open.link);
  const visitor = await stories.somebody({ language: "he", on: "phone" });
  const before = await readsEverywhere({ director, visitor, at }, { ...open, theme });
  for (const place of withSentence) expect(before[place], place).toContain(sentence);
  expect(before.theme).toContain(visitor.hears(stepWords[5]));
  expect(JSON.stringify(before)).not.toContain("צחקה");

  await teller.unfolds(telling.takeBack);
  await teller.presses(telling.takeBackNow);
  await teller.sees(takingBackWords.gone);

  const after = await readsEverywhere({ director, visitor, at }, { ...open, theme });
  for (const [place, text] of Object.entries(after)) expect(text, place).not.toContain(sentence);
  for (const place of ["themes", "landing"]) expect(after[place], place).toBe(before[place]);
  expect(after.theme).toContain(visitor.hears(stepWords[5]));
  const codes = await director.page.request.get(`${inject("address")}${at}/listening/coding/${open.number}/codes.csv`);
  expect((await codes.text()).trim().split("\n")).toHaveLength(1);
});
