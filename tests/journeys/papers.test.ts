import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { paperWords as said } from "../../src/communication/stories/papers/words.ts";
import { tellWords } from "../../src/communication/stories/telling/words.ts";
import { languages } from "../../src/core/message.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { doingAs, many } from "./filled.ts";
import { faultsOf } from "./looking.ts";
import { bridgeNamesOf, openPaperCampaign } from "./paper-campaign.ts";
import type { Person } from "./person.ts";
import { screens, tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;

/** How a page looks in three languages and on two screens, for whoever wants to look; nothing may be wrong with it. */
async function looks(person: Person, name: string): Promise<void> {
  const own = bridgeNamesOf;
  expect(await faultsOf(person.page, person.language, own), name).toEqual([]);
  await expectNoAxeViolations(person.page);
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  const [address, size] = [person.page.url(), person.page.viewportSize()];
  for (const language of languages)
    for (const on of ["desktop", "phone"] as const) {
      const there = new URL(address);
      there.searchParams.set("lang", language);
      await person.page.setViewportSize(screens[on]);
      await person.page.goto(there.href);
      expect(await faultsOf(person.page, language, own), `${name} ${language} ${on}`).toEqual([]);
      await person.page.screenshot({ path: `${pictures}/${name}-${language}-${on}.png`, fullPage: true });
    }
  const back = new URL(address);
  back.searchParams.set("lang", person.language);
  if (size) await person.page.setViewportSize(size);
  await person.page.goto(back.href);
}

interface Sheet {
  number: string;
  words: string[];
}

/** The lead prints three sheets of a language: one page each, with words that stand on paper alone. */
async function prints(lead: Person, language: typeof said.inEnglish): Promise<Sheet[]> {
  await lead.follows(said.title);
  await looks(lead, "papers");
  const fold = lead.page.locator("details", { hasText: said.make.en }).first();
  await fold.evaluate((one) => one.setAttribute("open", ""));
  await lead.chooses(said.whichLanguage, language);
  await lead.fills(said.howMany, 3);
  await lead.presses(said.make);
  await lead.sees(said.printHow);
  const words = lead.page.locator(".paper-words");
  expect(await words.first().isVisible()).toBe(false);
  await lead.page.emulateMedia({ media: "print" });
  expect(await words.first().isVisible()).toBe(true);
  const printed = (await lead.page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
  await expectRoomToWrite(lead);
  if (pictures) {
    await lead.page.pdf({ format: "A4", preferCSSPageSize: true, path: `${pictures}/sheet-${language.en}.pdf` });
    await lead.page.setViewportSize({ width: 697, height: 1054 });
    await lead.page.screenshot({ path: `${pictures}/sheet-${language.en}.png` });
    await lead.page.setViewportSize(screens.desktop);
  }
  await lead.page.emulateMedia({ media: null });
  await looks(lead, `print-${language.en}`);
  const sheets = await lead.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".paper-sheet")].map((sheet) => ({
      number: sheet.querySelector(".paper-number p")?.textContent ?? "",
      words: [...sheet.querySelectorAll(".paper-words bdi")].map((word) => word.textContent ?? ""),
    })),
  );
  await lead.presses(said.werePrinted);
  await lead.sees(said.wordsForgotten);
  return sheets;
}

/** On paper the sheet fits its page, with lines to write on. */
async function expectRoomToWrite(lead: Person): Promise<void> {
  const fits = await lead.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".paper-sheet")].map((sheet) => ({
      cut: sheet.scrollHeight - sheet.clientHeight,
      room: sheet.querySelector<HTMLElement>(".paper-room")?.offsetHeight ?? 0,
    })),
  );
  for (const { cut, room } of fits) {
    expect(cut).toBeLessThanOrEqual(1);
    expect(room).toBeGreaterThan(200);
  }
}

/** Somebody of the bridge types sheets in on her phone, in Hebrew: she promises, scans, types, and sees no word again. */
async function types(phone: Person, at: string, [first, second]: readonly Sheet[]): Promise<void> {
  await phone.opens(`${at}/listening`);
  await phone.follows(said.title);
  await phone.follows(said.typeIn);
  await looks(phone, "promise");
  await phone.page.getByLabel(phone.hears(said.promise)).check();
  await phone.presses(said.iPromise);
  await phone.sees(said.promised);
  await phone.opens(`${new URL(phone.page.url()).pathname}?sheet=${first?.number}`);
  await looks(phone, "enter");
  await phone.fills(said.asWritten, "בקיץ למדנו בקבוצה קטנה, וסוף סוף הבנתי.");
  await phone.ticks(tellWords.from16);
  await phone.ticks(said.worries);
  await phone.presses(said.saveNext);
  await phone.sees(said.wasRaised);
  await phone.sees(phone.hears(said.enterProgress, { entered: 1, sheets: 3 }));
  await phone.doesNotSee("בקבוצה קטנה");
  await looks(phone, "entered");

  // the same sheet again is said to be in, and what was typed is not lost
  await phone.fills(said.number, first?.number ?? "");
  await phone.fills(said.asWritten, "שוב");
  await phone.ticks(tellWords.from16);
  await phone.page.getByLabel(phone.hears(said.asWritten)).press("Control+Enter");
  await phone.sees(said.enteredAlready);
  expect(await phone.page.getByLabel(phone.hears(said.asWritten)).inputValue()).toBe("שוב");
  await phone.fills(said.number, second?.number ?? "");
  await phone.presses(said.saveNext);
  await phone.sees(phone.hears(said.enterProgress, { entered: 2, sheets: 3 }));
  await phone.page
    .getByRole("link", { name: phone.hears(said.mend) })
    .last()
    .click();
  await looks(phone, "mend");
  await phone.fills(said.asWritten, "שוב ושוב");
  await phone.presses(said.saveMended);
  await phone.sees(said.wasMended);
}

/** The teller comes back with the words of her strip. */
async function comesBack(teller: Person, at: string, sheet: Sheet | undefined): Promise<void> {
  await teller.opens(`${at}/my-story`);
  await looks(teller, "my-story");
  await teller.fills(tellWords.fourWordsLabel, sheet?.words.join(" ") ?? "");
  await teller.presses(tellWords.openMine);
  await teller.sees("Thank you for writing it down.");
  await teller.sees(said.printedWords);
  await teller.presses(tellWords.drawOthers);
  await teller.sees(tellWords.keyWhy);
  await teller.doesNotSee(said.printedWords);
}

/** Another took her sheet away before it was typed in. */
async function withdraws(teller: Person, at: string, sheet: Sheet | undefined): Promise<void> {
  await teller.opens(`${at}/my-story`);
  await teller.unfolds(said.wroteOnPaper);
  await teller.page
    .locator(".tell-paper")
    .getByLabel(teller.hears(tellWords.fourWordsLabel))
    .fill(sheet?.words.join("-") ?? "");
  await teller.presses(said.withdraw);
  await teller.sees(said.withdrawnTitle);
  await looks(teller, "withdrawn");
}

it("prints three sheets, types in what comes back, and answers whoever returns with the words of her strip", async () => {
  const { lead, typing, listener, at, campaign } = await openPaperCampaign(stories);
  await lead.opens(`${at}/listening/campaigns/${campaign}`);
  const sheets = await prints(lead, said.inHebrew);
  expect(sheets.map(({ words }) => words.length)).toEqual([4, 4, 4]);
  await types(typing, at, sheets);

  // whoever leads is shown neither sheets nor states
  const stack = new URL(typing.page.url()).pathname;
  expect(await lead.opens(stack)).toBe(404);

  const read = doingAs(listener, at);
  const [story] = many(await read.asks("story.inbox", {}), "stories");
  await read.does("story.open", { id: story?.id });
  const inbox = many(await read.asks("story.inbox", {}), "stories");
  for (const { id } of inbox) {
    await read.does("story.open", { id });
    await read.does("story.reply", { id, words: "Thank you for writing it down." });
  }
  const teller = await stories.somebody({ on: "phone" });
  await comesBack(teller, at, sheets[0]);
  const another = await stories.somebody({ language: "ar", on: "phone" });
  await withdraws(another, at, sheets[2]);
  await typing.opens(stack);
  await typing.sees(said.stateWithdrawn);
  if (pictures)
    for (const language of [said.inEnglish, said.inArabic]) {
      await lead.opens(`${at}/listening/campaigns/${campaign}`);
      await prints(lead, language);
    }
});
