import { expect, it } from "vitest";
import type { StoryDuty } from "../../src/communication/stories/campaigns/people/store.ts";
import {
  dutyNames,
  pointWords,
  campaignWords as said,
  templateWords,
} from "../../src/communication/stories/campaigns/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { doingAs, many } from "./filled.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};
const names = ["What it was really like", "Director", "Noa", "Amal", "Dana"];

/** A page that a person looks at has nothing wrong with it, in her language. */
async function looks(person: Person, at: string, name: string): Promise<void> {
  await person.opens(`${at}?lang=${person.language}`);
  expect(await faultsOf(person.page, person.language, names), `${at} in ${person.language}`).toEqual([]);
  await picture(person, name);
}

/** Fills a text in every language; the fold of the others is open where something is there already. */
async function fillsInAll(person: Person, label: typeof said.whoAsks, text: string): Promise<void> {
  await person.fills(label, text);
  for (const own of ["עברית", "العربية"]) await person.fills(`${label.en} · ${own}`, `${text} (${own})`);
}

/** The question, lines to call, the law and ages: each by somebody with a name. */
async function makesItSafe(director: Person, campaign: string): Promise<void> {
  await director.follows(pointWords.words.title);
  await fillsInAll(director, said.whoAsks, "We are five partners. We want to know what it was really like.");
  await director.presses(said.save);
  await director.sees(said.wasSaved);

  await director.opens(`${campaign}/lines`);
  await director.sees(said.suggestedOnly);
  await picture(director, "lines-en");
  await director.presses(said.check);
  await director.sees(said.callFirst);
  await director.ticks(said.iCalled);
  await director.presses(said.check);
  await director.sees(/Checked by Director on/);

  await director.opens(`${campaign}/duty`);
  await director.fills(said.saidBy, "The legal adviser of the city");
  await director.page.getByLabel(director.hears(said.confirmDuty)).check();
  await director.presses(said.save);
  await director.sees(/Confirmed by Director on/);

  await director.opens(`${campaign}/ages`);
  await director.page.getByLabel(director.hears(said.confirmAges)).check();
  await picture(director, "ages-en");
  await director.presses(said.save);
  await director.sees(/Confirmed by Director on/);
}

/** Three others say yes; one of them on her phone, in Hebrew, after she read what she says yes to. */
async function findsPeople(director: Person, campaign: string, at: string, number: number): Promise<Person> {
  const link = await makeLink(director, at, ["partner"], { howMany: 3, language: "he" });
  const phone = await stories.somebody({ language: "he", on: "phone" });
  const [amal, dana] = [await stories.somebody({ language: "he" }), await stories.somebody({ language: "he" })];
  await Promise.all([join(phone, link, "Noa"), join(amal, link, "Amal"), join(dana, link, "Dana")]);
  const { does, asks } = doingAs(director, at);
  const people = many(await asks("listening.prepare", { number }), "people");
  const idOf = (name: string): string => people.find((one) => one.name === name)?.id ?? "";
  const helps: [Person, string, StoryDuty][] = [
    [amal, "Amal", "listener"],
    [dana, "Dana", "contact"],
    [amal, "Amal", "deputy"],
  ];
  for (const [person, name, duty] of helps) {
    await does("listening.ask", { number, personId: idOf(name), duty });
    await doingAs(person, at).does("listening.agree", { number, duty, hasReadGuide: true });
  }

  await director.opens(`${campaign}/people`);
  await director.chooses(said.whom, "Noa");
  await director.chooses(said.forWhat, dutyNames.listener);
  await director.presses(said.ask);
  await director.sees(said.wasAsked);
  await phone.opens(`${at}/listening`);
  await phone.sees(phone.hears(said.youWereAsked));
  await phone.follows(said.youWereAsked);
  await looks(phone, `${campaign}/agree`, "agree-he-phone");
  await phone.presses(said.yes);
  await phone.sees(said.readGuideFirst);
  await phone.page.getByLabel(phone.hears(said.hasReadGuide)).check();
  await phone.presses(said.yes);
  await phone.sees(said.youSaidYes);

  await director.fills(said.support, "The psychologist of the city, on Tuesdays");
  await director.fills(said.reach, "The office, at any hour");
  await picture(director, "people-en");
  await director.presses(said.save);
  await director.sees(said.wasSaved);
  return phone;
}

it("goes from nothing to an open campaign, with a link and a sheet, only once everything keeps tellers safe", async () => {
  const { director, at } = await begin(stories, "Listening");
  await doingAs(director, at).does("initiative.open-room", { rooms: ["listening"] });
  await director.opens(`${at}/listening`);
  await director.sees(said.none);
  await picture(director, "listening-empty-en");
  await director.follows(said.begin);
  await director.fills(said.nameOfCampaign, "What it was really like");
  await director.ticks(templateWords.IL.label);
  await picture(director, "begin-en");
  await director.presses(said.begin);
  await director.sees(said.wasBegun);
  const campaign = new URL(director.page.url()).pathname;
  const number = Number(campaign.split("/").at(-1));

  // nothing opens before everything is there, and what is missing is said
  expect(await director.page.getByRole("button", { name: said.openIt.en }).count()).toBe(0);
  await expect(doingAs(director, at).does("listening.open", { number })).rejects.toThrow(said.notYetSafe.en);
  await director.sees(pointWords.lines.missing);
  await picture(director, "campaign-draft-en");

  await makesItSafe(director, campaign);
  const phone = await findsPeople(director, campaign, at, number);
  await director.sees(director.hears(said.allThere, { all: 7 }));
  await director.unfolds(said.openIt);
  await director.presses(said.openIt);
  await director.sees(said.wasOpened);

  // a link for somebody whom people trust, and a sheet of one page in three languages
  await director.page
    .locator("details", { hasText: said.layBridge.en })
    .first()
    .evaluate((fold) => fold.setAttribute("open", ""));
  await director.fills(said.bridgeName, "A youth centre");
  await director.presses(said.layBridge);
  await director.sees(said.handOn);
  await picture(director, "bridge-en");
  await director.follows(said.sheet);
  for (const sentence of Object.values(said.sheetHow)) await director.sees(sentence);
  await picture(director, "sheet-en");
  const printed = (await director.page.pdf({ format: "A4" })).toString("latin1");
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  // a listener sees on her phone what the campaign is, and none of what is for those who lead
  await looks(phone, campaign, "campaign-he-phone");
  await phone.doesNotSee(said.bridgesTitle);
  await looks(phone, `${at}/listening`, "listening-he-phone");
  await looks(director, campaign, "campaign-open-en");
  if (pictures) await looksInHebrew(director, at, campaign);
});

/** With pictures: how the pages of those who lead look in Hebrew and on a phone. */
async function looksInHebrew(director: Person, at: string, campaign: string): Promise<void> {
  for (const [language, width] of [
    ["he", 1280],
    ["ar", 390],
    ["en", 390],
  ] as const) {
    await director.page.setViewportSize({ width, height: 844 });
    for (const step of ["", "/words", "/lines", "/duty", "/ages", "/people", "/asked"]) {
      await director.opens(`${campaign}${step}?lang=${language}`);
      await picture(director, `all-${language}-${width}${step.replace("/", "-")}`);
      expect(await faultsOf(director.page, language, names), `${step} ${language}`).toEqual([]);
    }
  }
  await director.opens(`${at}/listening?lang=he`);
}
