import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { notificationWords as told } from "../../src/backbone/notifications/words.ts";
import { peopleWords } from "../../src/backbone/people/words.ts";
import { thingWords } from "../../src/backbone/things/words.ts";
import { announcementWords as announcing } from "../../src/communication/announcements/words.ts";
import { threadWords as said } from "../../src/communication/threads/words.ts";
import { translationWords as machine } from "../../src/communication/translations/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, freshName, join, makeLink } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

/** Holds a page to the rules for all eyes and hands; with FIVEFOLD_SHOTS naming a folder, keeps how it looks. */
async function look(person: Person, name: string): Promise<void> {
  await expectNoAxeViolations(person.page);
  const folder = process.env.FIVEFOLD_SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

it("lets a director ask and a partner answer in her own language, on a phone", async () => {
  const { director, at } = await begin(stories, "Talking");
  const link = await makeLink(director, at, ["partner"], { language: "he" });
  const name = freshName("חנה");
  const partner = await stories.somebody({ language: "he", on: "phone" });
  await join(partner, link, name);

  await director.opens(`${at}/discussions`);
  await look(director, "empty-en");
  await director.fills(said.title, "Where do we meet in spring?");
  await director.chooses(said.forWhom, said.partners);
  await director.fills(said.firstMessage, "The **school** in the north, or the office?");
  await director.presses(said.openOne);
  await director.sees("The school in the north, or the office?");
  await director.fills(said.message, `What suits you, @${name.slice(0, 3)}`);
  await director.page.locator(".offered button", { hasText: name }).click();
  await director.presses(said.send);
  await director.sees(director.hears(said.asks, { names: name }));
  await look(director, "thread-en");

  await partner.opens("/mine");
  await partner.sees("Where do we meet in spring?");
  await look(partner, "mine-he-phone");
  await partner.opens(`${at}/discussions`);
  await partner.sees(partner.hears(said.countUnread, { unread: 2 }));
  await look(partner, "list-he-phone");
  await partner.follows("Where do we meet in spring?");
  await partner.page
    .locator("article")
    .nth(1)
    .getByRole("link", { name: partner.hears(said.answer) })
    .click();
  await partner.fills(said.message, "בצפון, ביום חמישי. *אפשר להגיע ברכבת.*");
  await partner.presses(said.send);
  await partner.sees(said.sent);
  await look(partner, "thread-he-phone");
  await partner.opens(`${at}/discussions`);
  await partner.sees(partner.hears(said.countUnread, { unread: 0 }));
  await partner.opens("/mine");
  expect(await partner.page.locator(".duelist li").count()).toBe(0);

  await director.opens("/me/told");
  await director.sees(director.hears(told.toldNew, { count: 1 }));
  await look(director, "told-en");
  await director.presses(told.open);
  await director.sees("אפשר להגיע ברכבת.");
  expect(await director.page.locator(".prose[lang=he]").getAttribute("dir")).toBe("rtl");
  await inTwoLanguages(director);
  await director.page.locator("article").last().getByRole("link", { name: said.hide.en }).click();
  await director.fills(said.hideReason, "It names a pupil");
  await director.presses(said.hide);
  await partner.opens(director.page.url());
  await partner.sees(/It names a pupil/);
  await partner.doesNotSee("אפשר להגיע ברכבת.");
});

/** A post in Hebrew is read as it was written, in English once that is asked for, and in English first from then on. */
async function inTwoLanguages(director: Person): Promise<void> {
  const english = "In the north, on Thursday. It can be reached by train.";
  const post = director.page.locator("article").last();
  const show = director.hears(machine.showInMine, { language: "English" });
  await post.getByRole("button", { name: show }).click();
  await post.getByText(english).waitFor();
  await director.sees(director.hears(machine.byMachine, { language: "Hebrew" }));
  expect(await post.locator(".prose").first().getAttribute("lang")).toBe("he");
  await look(director, "translated-en");
  await director.unfolds(said.postsAreTranslated);
  await director.presses(director.hears(said.showMineFirst, { language: "English" }));
  await post.getByText(english).waitFor();
  expect(await post.locator(".prose").first().getAttribute("lang")).toBe("en");
  await post.getByText("אפשר להגיע ברכבת.").waitFor({ state: "hidden" });
  await post.getByText(machine.original.en).click();
  await post.getByText("אפשר להגיע ברכבת.").waitFor();
  await look(director, "in-mine-first-en");
}

it("announces to some, in two languages, after showing whom it reaches", async () => {
  const { director, at } = await begin(stories, "Announcing");
  const reader = await stories.somebody({ language: "he", on: "phone" });
  await join(reader, await makeLink(director, at, ["partner"], { language: "he" }), freshName("קוראת"));
  await director.opens(`${at}/announcements`);
  await director.follows(announcing.write);
  await director.fills(announcing.title, "The office is closed on Thursday");
  await director.fills(announcing.text, "We are back on **Sunday**.");
  await director.unfolds(announcing.otherLanguages);
  await director.page.locator('[name="titles.he"]').fill("המשרד סגור ביום חמישי");
  await director.page.locator('[name="texts.he"]').fill("נחזור ביום **ראשון**.");
  await look(director, "write-en");
  await director.presses(announcing.look);
  await director.sees(director.hears(announcing.wouldReach, { count: 2 }));
  await look(director, "draft-en");
  await director.unfolds(announcing.send);
  await director.page.locator("main form").getByRole("button", { name: announcing.send.en, exact: true }).click();
  await director.sees(announcing.sent);
  await director.opens(`${at}/announcements`);
  await look(director, "announcements-en");

  await reader.opens("/me/told");
  await reader.sees("המשרד סגור ביום חמישי");
  await reader.presses(told.open);
  await reader.sees("נחזור ביום ראשון.");
  await look(reader, "announcement-he-phone");
});

it("lets a person choose when and of what she is told", async () => {
  const owner = await stories.owner();
  await owner.opens("/me");
  await owner.follows(peopleWords.howTold);
  await owner.chooses(told.digest, told.never);
  await owner.ticks(told.sabbath);
  await owner.presses(told.save);
  await owner.sees(told.saved);
  expect(await owner.page.getByRole("checkbox", { name: told.sabbath.en }).isChecked()).toBe(true);
  await owner.chooses(told.toHour, "06:00");
  await owner.presses(told.save);
  await owner.sees(told.hoursTurned);
  await look(owner, "wishes-en");
  await owner.opens("/mail/stop/a-link-that-nobody-was-given");
  await owner.sees(told.linkUnknown);
});

it("works without JavaScript: a discussion is followed, and people are asked from a list", async () => {
  const { director, at } = await begin(stories, "Plainly");
  const name = freshName("Colleague");
  const colleague = await stories.somebody({ javaScriptEnabled: false });
  await join(colleague, await makeLink(director, at, ["partner"]), name);
  await director.opens(`${at}/discussions`);
  await director.fills(said.title, "A plain question");
  await director.fills(said.firstMessage, "Does it work?");
  await director.presses(said.openOne);
  const here = new URL(director.page.url()).pathname;
  await colleague.opens(here);
  await colleague.presses(said.markRead);
  await colleague.presses(thingWords.follow);
  await colleague.sees(thingWords.mute);
  await colleague.fills(said.message, "It does.");
  await colleague.unfolds(said.tell);
  await colleague.page.locator("select[name=tell]").selectOption({ label: "Director" });
  await colleague.presses(said.send);
  await colleague.sees(colleague.hears(said.asks, { names: "Director" }));
});
