import { expect, it } from "vitest";
import { conversationPageWords as lead } from "../../src/communication/conversations/pages/words.ts";
import {
  sayWords as said,
  stateOfStatementWords,
  voteButtons,
} from "../../src/communication/conversations/taking-part/words.ts";
import { conversationRefusals, reasonWords } from "../../src/communication/conversations/words.ts";
import { translationWords as machine } from "../../src/communication/translations/words.ts";
import { begin } from "./beginnings.ts";
import { doingAs } from "./filled.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

const question = "What would keep you in five units?";
const statements = [
  "Buses should wait for late classes",
  "כל תלמידה וכל תלמיד יכולים לעמוד בחמש יחידות",
  "أريد معلّمة تشرح بالعربية",
  "Summer courses help more than tests",
];

/** A conversation with statements, open; answers its address inside the initiative and its link. */
async function opens(director: Person, at: string): Promise<{ here: string; link: string }> {
  await doingAs(director, at).does("initiative.open-room", { rooms: ["listening"] });
  await director.opens(`${at}/listening/conversations`);
  await director.sees(lead.emptyTitle);
  await picture(director, "empty-en");
  await director.follows(lead.prepare);
  await director.fills(lead.name, question);
  await director.fills(lead.aboutIt, "The steering committee reads what comes out in March.");
  await picture(director, "new-en");
  await director.presses(lead.keep);
  await director.sees(lead.wasMade);
  const here = new URL(director.page.url()).pathname.replace("/statements", "");
  await director.fills(lead.addStatements, [...statements, "buses should wait for late classes!"].join("\n"));
  await director.presses(lead.addStatements);
  await director.sees(director.hears(lead.doublesLeftOut, { count: 1 }));
  await picture(director, "statements-en");
  await director.opens(here);
  await director.presses(lead.openIt);
  await director.sees(lead.wasOpened);
  await picture(director, "conversation-en");
  const link = await director.page.locator("main .copyable input").first().inputValue();
  return { here, link };
}

const statementOn = ({ page }: Person) => page.locator(".talk-card h1").innerText();

/** Answers what is shown, and waits for another. */
async function answers(phone: Person, vote: keyof typeof voteButtons): Promise<string> {
  const before = await statementOn(phone);
  await phone.presses(voteButtons[vote]);
  await expect.poll(() => statementOn(phone)).not.toBe(before);
  return before;
}

/** On a phone, in Hebrew: quick answers, one of them without a connection, one of them changed. */
async function takesPart(phone: Person, link: string): Promise<string> {
  await phone.opens(link);
  await picture(phone, "begin-he");
  await phone.presses(said.begin);
  await phone.sees(voteButtons["1"]);
  await picture(phone, "statement-he");
  await answers(phone, "1");
  expect(await phone.page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await phone.page.context().setOffline(true);
  await answers(phone, "-1");
  await phone.sees(said.noConnection);
  await phone.page.context().setOffline(false);
  await phone.page.evaluate(() => dispatchEvent(new Event("online")));
  await expect.poll(() => phone.page.getByText(phone.hears(said.noConnection)).count()).toBe(0);
  const third = await answers(phone, "0");
  await phone.page.getByText(phone.hears(said.changeLast)).click();
  expect(await statementOn(phone)).toBe(third);
  await answers(phone, "-1");
  await phone.presses(voteButtons["1"]);
  await phone.sees(said.everythingAnswered);
  await picture(phone, "end-he");
  return new URL(phone.page.url()).pathname;
}

/** What a person put stands with the moderators; each word of theirs is read by her, and nobody's name. */
async function putsStatements(phone: Person, director: Person, here: string): Promise<void> {
  await phone.follows(said.saySomething);
  await phone.fills(said.yourStatement, "Summer courses help much more than tests");
  await phone.presses(said.send);
  await phone.sees(phone.hears(conversationRefusals.isAlike, { text: statements[3] ?? "" }));
  await phone.fills(said.yourStatement, "המורה להיסטוריה עצלן");
  await phone.presses(said.send);
  await phone.sees(said.wasSent);
  await phone.fills(said.yourStatement, "צריך שיעור אחד פחות ביום");
  await phone.presses(said.send);
  await phone.sees(stateOfStatementWords.waiting);
  await picture(phone, "own-he");

  await director.opens(`${here}/statements`);
  await picture(director, "queue-en");
  const lazy = director.page.locator("li", { hasText: "עצלן" });
  await lazy.locator("summary").first().click();
  await lazy.locator("select").first().selectOption("names-somebody");
  await lazy.getByRole("button", { name: director.hears(lead.notShow) }).click();
  await director.sees(lead.wasRuled);
  await director.page
    .locator("li", { hasText: "פחות ביום" })
    .getByRole("button", { name: director.hears(lead.show) })
    .click();
  await director.sees(/No statement waits/);
  await picture(director, "ruled-en");

  await phone.page.reload();
  await phone.sees(phone.hears(said.notShownBecause, { reason: phone.hears(reasonWords["names-somebody"]) }));
  await phone.doesNotSee("Director");
}

it("talks with many: from the first statements to what came of it, on a phone without an account", async () => {
  const { director, at } = await begin(stories, "Talks with many");
  const { here, link } = await opens(director, at);
  const phone = await stories.somebody({ language: "he", on: "phone" });
  const own = await takesPart(phone, `${link}?lang=he`);
  await putsStatements(phone, director, here);

  await phone.opens(`${own}?see=votes`);
  await picture(phone, "votes-he");
  await phone.page
    .locator(".talk-votes li")
    .last()
    .getByRole("button", { name: phone.hears(voteButtons["0"]) })
    .click();
  await expect.poll(() => phone.page.locator(".talk-votes li").first().innerText()).toContain("דילגת");

  // Without JavaScript and in Arabic it is the same, only slower.
  const slow = await stories.somebody({ language: "ar", on: "phone", javaScriptEnabled: false });
  await slow.opens(`${link}?lang=ar`);
  await slow.presses(said.begin);
  const first = await statementOn(slow);
  await picture(slow, "statement-ar");
  await slow.presses(voteButtons["-1"]);
  expect(await statementOn(slow)).not.toBe(first);

  await director.opens(`${link}/screen`);
  await picture(director, "screen-en");
  await director.opens(here);
  await director.unfolds(lead.closeIt);
  await director.page.locator("details.confirm form button").click();
  await director.sees(lead.wasClosed);
  await director.fills(lead.tellIt, "Two of the statements are taken up by the steering committee.");
  await director.presses(lead.keep);
  await director.sees(lead.wasTold);
  await picture(director, "closed-en");
  await phone.opens(own);
  await phone.sees(said.isOver);
  await phone.sees("Two of the statements are taken up");
  await picture(phone, "came-he");
  await director.opens(`${at}/listening/conversations`);
  await director.sees("Two of the statements are taken up");
  await picture(director, "list-en");
});

it("puts statements into a voter's language by machine, marked, the original a tap away, and a moderator approves", async () => {
  const { director, at } = await begin(stories, "Translated");
  const does = doingAs(director, at);
  await does.does("initiative.open-room", { rooms: ["listening"] });
  await director.opens(`${at}/listening/conversations/new`);
  await director.fills(lead.name, question);
  await director.ticks(lead.byMachine);
  await picture(director, "new-by-machine-en");
  await director.presses(lead.keep);
  await director.fills(lead.addStatements, [statements[0], statements[3]].join("\n"));
  await director.presses(lead.addStatements);
  const here = new URL(director.page.url()).pathname;
  const translated = () => director.page.locator("summary", { hasText: director.hears(lead.madeByMachine) });
  await expect
    .poll(
      async () => {
        await director.opens(here);
        return (await director.page.getByText("אוטובוסים צריכים").count()) && translated().count();
      },
      { timeout: 20_000, interval: 300 },
    )
    .toBe(2);
  await translated().first().click();
  await picture(director, "by-machine-en");
  await director.page
    .locator(".talk-machine li", { hasText: "אוטובוסים" })
    .getByRole("button", { name: director.hears(lead.approve) })
    .click();
  await director.sees(lead.wasJudged);
  await director.opens(here.replace("/statements", ""));
  await director.presses(lead.openIt);
  const link = await director.page.locator("main .copyable input").first().inputValue();

  const phone = await stories.somebody({ language: "he", on: "phone" });
  await phone.opens(`${link}?lang=he`);
  await phone.sees(/משפטים בשפות אחרות מתורגמים/);
  await picture(phone, "begin-by-machine-he");
  await phone.presses(said.begin);
  const seen = new Map<string, string>();
  const marks = {
    אוטובוסים: phone.hears(machine.byMachineChecked, { language: "אנגלית" }),
    קורסי: phone.hears(machine.byMachine, { language: "אנגלית" }),
  };
  for (const _ of statements.slice(0, 2)) {
    const words = await statementOn(phone);
    seen.set(words.split(" ")[0] ?? "", await phone.page.locator('[data-part="written"]').innerText());
    expect(await phone.page.locator(".talk-card h1 span").getAttribute("lang")).toBe("he");
    await phone.unfolds(machine.original);
    const original = phone.page.locator('[data-part="original"] p span');
    expect(statements).toContain(await original.innerText());
    expect(await original.getAttribute("dir")).toBe("ltr");
    await picture(phone, `by-machine-he-${seen.size}`);
    await phone.presses(voteButtons["1"]);
    if (seen.size === 1) await expect.poll(() => statementOn(phone)).not.toBe(words);
  }
  expect(Object.fromEntries(seen)).toEqual(marks);
  await phone.sees(said.everythingAnswered);
});
