import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { consentWords } from "../../src/communication/stories/campaigns/consent-words.ts";
import { takingBackWords } from "../../src/communication/stories/taking-back/words.ts";
import { tellWords as said } from "../../src/communication/stories/telling/words.ts";
import { languages } from "../../src/core/message.ts";
import { interfaceWords } from "../../src/interface/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { doingAs } from "./filled.ts";
import type { Person } from "./person.ts";
import { screens, tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;

/** How a step looks, in three languages and on two screens, for whoever wants to look. */
async function picture(person: Person, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  for (const language of languages)
    for (const size of ["phone", "desktop"] as const) {
      const address = new URL(person.page.url());
      address.searchParams.set("lang", language);
      await person.page.setViewportSize(screens[size]);
      await person.page.goto(address.href);
      await person.page.screenshot({ path: `${pictures}/${name}-${language}-${size}.png`, fullPage: true });
    }
  await person.page.setViewportSize(screens.phone);
  const back = new URL(person.page.url());
  back.searchParams.set("lang", person.language);
  await person.page.goto(back.href);
}

/** What a screen reader comes to, in its order: the languages, the way out, then one heading and the task. */
async function readsInOrder(person: Person): Promise<void> {
  await expectNoAxeViolations(person.page);
  expect(await person.page.locator("h1").count()).toBe(1);
  const order = await person.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a, button, summary, h1, input:not([type=hidden]), textarea")]
      .filter((one) => one.checkVisibility())
      .map((one) => (one.closest(".langs") ? "language" : one.closest("[data-leave]") ? "leave" : one.tagName)),
  );
  expect(order.indexOf("language")).toBeLessThan(order.indexOf("leave"));
  expect(order.indexOf("leave")).toBeLessThan(order.indexOf("H1"));
  expect(order.slice(order.indexOf("H1")).some((one) => one === "BUTTON" || one === "A" || one === "TEXTAREA")).toBe(
    true,
  );
}

/** A campaign that is open, with two people who read. */
async function openCampaign(): Promise<{ at: string; link: string }> {
  const { director, at } = await begin(stories, "Told");
  const member = await stories.somebody();
  await join(member, await makeLink(director, at, ["partner"]), "Reader Two");
  const [one, two] = [doingAs(director, at), doingAs(member, at)];
  await one.does("initiative.open-room", { rooms: ["listening"] });
  const words = { en: "Tell one experience.", he: "נשמח לשמוע על חוויה אחת.", ar: "يهمّنا سماع تجربة واحدة." };
  const { number } = await one.does("listening.begin", { names: { en: "Campaign" }, template: "IL" });
  const told = { names: { en: "Campaign" }, prompt: words, whoAsks: words, languages: ["en", "he", "ar"] };
  await one.does("listening.set-words", { number, ...told, countries: ["IL"] });
  const { campaign } = (await one.asks("listening.prepare", { number })) as { campaign: { lines: { id: string }[] } };
  for (const { id } of campaign.lines) await one.does("listening.check-line", { number, lineId: id, called: true });
  await one.does("listening.set-duty", { number, country: "IL", words: dutyIn, saidBy: "A lawyer", confirmed: true });
  const rules = ["13-15", "16-17", "18+"].map((age) => ({
    ...{ age, mayTell: true, mayPublish: true, needsGuardian: age !== "18+" },
  }));
  await one.does("listening.set-ages", { number, country: "IL", rules, confirmed: true });
  await one.does("listening.set-support", { number, reach: "The office", support: { en: "A psychologist" } });
  const { people: members } = (await one.asks("listening.prepare", { number })) as unknown as {
    people: { id: string; name: string }[];
  };
  const idOf = (name: string) => members.find((person) => person.name === name)?.id;
  for (const [who, name, duties] of [
    [one, "Director", ["listener", "contact"]],
    [two, "Reader Two", ["listener", "deputy"]],
  ] as const)
    for (const duty of duties) {
      await one.does("listening.ask", { number, personId: idOf(name), duty });
      await who.does("listening.agree", { number, duty, hasReadGuide: true });
    }
  const asks = { takes: ["text", "audio", "photo"], placeLevel: "none", gender: true, schoolLanguage: true };
  await one.does("listening.set-asked", { number, ...asks });
  await one.does("listening.add-question", { number, question: triad });
  await one.does("listening.add-question", { number, question: slider });
  await one.does("listening.open", { number });
  const { code } = await one.does("listening.lay-bridge", { number, names: { en: "A youth centre" } });
  return { at, link: `${at}/tell/${code}` };
}
const dutyIn = { en: said.duty.en, he: said.duty.he, ar: said.duty.ar };
const inAll = (en: string, he: string, ar: string) => ({ en, he, ar });
const triad = {
  kind: "triad",
  question: inAll("It was about", "זה היה קשור אל", "كان ذلك عن"),
  corners: [
    inAll("people", "אנשים", "الناس"),
    inAll("ideas", "רעיונות", "الأفكار"),
    inAll("marks", "ציונים", "العلامات"),
  ],
};
const slider = {
  kind: "slider",
  question: inAll("I felt", "הרגשתי", "شعرت"),
  ends: [inAll("alone", "לבד", "بالوحدة"), inAll("part of it", "חלק מזה", "بالانتماء")],
};

/** From the first page to the box: who asks, before you start, age and phone. */
async function comesToTell(phone: Person, link: string, age: keyof typeof said): Promise<void> {
  await phone.opens(link);
  await readsInOrder(phone);
  await phone.follows(said.goOn);
  await phone.sees(said.leaveOut);
  await phone.sees("1201");
  await readsInOrder(phone);
  await phone.follows(said.goOn);
  await phone.ticks(said[age]);
  await readsInOrder(phone);
  await phone.presses(said.goOn);
}

/** Writes, and says what is allowed. */
async function writes(hebrew: Person, link: string): Promise<void> {
  await comesToTell(hebrew, link, "from16");
  await hebrew.fills(said.yourWords, "בשיעור מדעים בנינו גשר, וסוף סוף הבנתי.");
  await hebrew.sees(said.saved);
  await readsInOrder(hebrew);
  await hebrew.presses(said.goOn);
  await hebrew.sees(said.parentNeeded);
  await readsInOrder(hebrew);
  await picture(hebrew, "allow");
  await hebrew.ticks(consentWords.quote);
}

/** Sends it, takes the four words and a link for a parent, and leaves nothing on the phone. */
async function sends(hebrew: Person): Promise<{ words: string[]; parentLink: string }> {
  await hebrew.presses(said.send);
  await hebrew.sees(said.keyWhy);
  const words = await hebrew.page.locator(".tell-key li").allInnerTexts();
  expect(words).toHaveLength(4);
  await readsInOrder(hebrew);
  await picture(hebrew, "key");
  await hebrew.presses(said.wroteDown);
  await hebrew.sees(said.askParentHint);
  await hebrew.presses(said.makeLink);
  const parentLink = await hebrew.page.getByLabel(said.theLink.he).inputValue();
  await readsInOrder(hebrew);
  await picture(hebrew, "thanks");
  await hebrew.follows(said.lastTitle);
  await readsInOrder(hebrew);
  await hebrew.page.locator(".tell-triad svg").click({ position: { x: 100, y: 40 } });
  expect(Number(await hebrew.page.locator("[name='triad.triad-1']").first().inputValue())).toBeGreaterThan(50);
  await hebrew.ticks(said.girl);
  await picture(hebrew, "last");
  await hebrew.presses(said.save);
  await hebrew.sees(said.thanksHow);
  await hebrew.presses(said.done);
  await hebrew.page.waitForURL("**/today");
  // nothing is left on a phone that others use too, and Back leads to no story
  await expect
    .poll(async () =>
      (await hebrew.page.context().cookies()).map(({ name }) => name).filter((name) => name !== "language"),
    )
    .toEqual([]);
  expect(await hebrew.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await hebrew.page.goBack().catch(() => null);
  await hebrew.doesNotSee("גשר");
  return { words, parentLink };
}

/** Says yes, without the story. */
async function saysYes(parent: Person, parentLink: string): Promise<void> {
  await parent.opens(parentLink);
  await parent.doesNotSee("גשר");
  await expectNoAxeViolations(parent.page);
  await picture(parent, "parent");
  await parent.presses(said.parentYes);
  await parent.sees(/قيل نعم/);
}

/** Speaks, loses the connection, and leaves in a hurry. */
async function records(arabic: Person, link: string): Promise<string> {
  await comesToTell(arabic, link, "from18");
  await arabic.follows(said.recordInstead);
  await picture(arabic, "record");
  // the page's own button stands for the browser's, which speaks the browser's language, and says what was chosen
  const input = arabic.page.locator("input[type=file]");
  expect((await input.boundingBox())?.width ?? 0).toBeLessThan(2);
  const [chooser] = await Promise.all([
    arabic.page.waitForEvent("filechooser"),
    arabic.page.locator("label.btn", { hasText: interfaceWords.chooseFile.ar }).click(),
  ]);
  await chooser.setFiles({ name: "צליל.ogg", mimeType: "audio/ogg", buffer: Buffer.from("nothing") });
  await arabic.sees("צליל.ogg");
  await arabic.presses(said.startRecording);
  await arabic.sees(/0:0[12]/);
  await arabic.page.context().setOffline(true);
  await arabic.presses(said.stopRecording);
  await arabic.sees(said.noConnection);
  await arabic.page.context().setOffline(false);
  await arabic.sees(said.transcribing);
  await readsInOrder(arabic);
  await arabic.follows(said.goOn);
  await arabic.sees(consentWords.voice);
  await arabic.presses(said.send);
  await arabic.sees(said.keyWhy);
  const key = (await arabic.page.locator(".tell-key li").allInnerTexts()).join(" ");
  await arabic.page.keyboard.press("Escape");
  await arabic.page.keyboard.press("Escape");
  await arabic.page.waitForURL("**/today");
  return key;
}

/** Comes back with four words, and takes all of it back. */
async function takesBack(arabic: Person, at: string, key: string): Promise<void> {
  await arabic.opens(`${at}/my-story`);
  await readsInOrder(arabic);
  await picture(arabic, "open");
  await arabic.fills(said.fourWordsLabel, key);
  await arabic.presses(said.openMine);
  await arabic.sees(/لا ردّ بعد/);
  await readsInOrder(arabic);
  await picture(arabic, "mine");
  await arabic.unfolds(said.takeBack);
  await arabic.presses(said.takeBackNow);
  await arabic.sees(takingBackWords.gone);
  await arabic.opens(`${at}/my-story`);
  await arabic.fills(said.fourWordsLabel, key);
  await arabic.presses(said.openMine);
  await arabic.sees(said.wrongWords);
}

it("lets somebody of 16 tell in Hebrew and come back, and somebody record in Arabic and take it back", async () => {
  const { at, link } = await openCampaign();
  const hebrew = await stories.somebody({ language: "he", on: "phone" });
  await writes(hebrew, link);
  const { words, parentLink } = await sends(hebrew);
  await saysYes(await stories.somebody({ language: "ar", on: "phone" }), parentLink);
  const arabic = await stories.somebody({ language: "ar", on: "phone" });
  await takesBack(arabic, at, await records(arabic, link));
  await hebrew.opens(`${at}/my-story?lang=he`);
  await hebrew.fills(said.fourWordsLabel, words.join("-"));
  await hebrew.presses(said.openMine);
  await hebrew.sees("בשיעור מדעים בנינו גשר, וסוף סוף הבנתי.");
});
