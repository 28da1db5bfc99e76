import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { checklistWords as check, suggestionWords } from "../../src/activities/commitments/checklist-words.ts";
import { listWords as lists } from "../../src/activities/commitments/lists/list-words.ts";
import { arrangeWords as arrange } from "../../src/activities/commitments/pages/arrange-words.ts";
import { promiseFormWords as writing } from "../../src/activities/commitments/pages/form-words.ts";
import { measureWords, promiseWords as promise } from "../../src/activities/commitments/pages/page-words.ts";
import { commitmentSources } from "../../src/activities/commitments/words.ts";
import { membershipWords as people } from "../../src/backbone/memberships/words.ts";
import { partnersWords as partners } from "../../src/backbone/organizations/words.ts";
import type { Message } from "../../src/core/message.ts";
import { begin, join } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const north = "School network North";

/** With FIVEFOLD_SHOTS naming a folder, keeps how a page looks; and each page must be whole. */
async function look(person: Person, name: string, theirWords: readonly string[] = []): Promise<void> {
  expect(await faultsOf(person.page, person.language, theirWords), name).toEqual([]);
  const folder = process.env.FIVEFOLD_SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Somebody is invited to act for the network. */
async function invite(director: Person, at: string, language: Message): Promise<string> {
  await director.opens(`${at}/people`);
  await director.fills(people.howMany, 1);
  await director.ticks(language);
  await director.chooses(people.forOrganization, north);
  await director.presses(people.makeLink);
  return director.page.getByLabel(director.hears(people.theLink), { exact: true }).inputValue();
}

/** The director opens the room, brings a list of what was promised in public, and enters one promise for the network. */
async function prepare(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/partners/paste`);
  await director.fills(partners.rows, `${north}\nFund B`);
  await director.presses(partners.look);
  await director.presses(partners.add);
  await director.opens(`${at}/work/promises/list`);
  await director.sees(promise.roomClosed);
  await director.presses(promise.openRoom);
  await director.sees(promise.nobodyYet);
  await look(director, "empty-en");
  await director.follows(promise.bring);
  await director.fills(
    lists.paste,
    [
      "Promise\tOrganization\tHow much\tBy when\tTogether with",
      "Pay for 40 laboratories\tFund B\t₪2,000,000\t2030\tTown of N; Town of M",
      "Teach in the evening\tCollege C\t60 hours\tsome day\t",
      "Nobody's promise\t\t\t\t",
    ].join("\n"),
  );
  await director.presses(lists.look);
  await director.sees(/Row 3: “some day” is no day/);
  await director.sees(/Row 4 says nobody who promised/);
  await look(director, "preview-en");
  await director.ticks(lists.public);
  await director.presses(lists.take);
  await director.sees(lists.taken);
  await director.sees(director.hears(promise.finding, { organizations: 2, count: 2 }));
  await look(director, "list-en");
}

/** On a phone in Hebrew: a promise in three steps, a look at what may make it stronger, and the word itself. */
async function makePromise(partner: Person, at: string): Promise<string> {
  await partner.opens(`${at}/my-part`);
  await partner.follows(commitmentSources.make);
  await partner.fills(writing.sentence, "להכשיר 120 מורים ומורות למתמטיקה בצפון");
  await partner.chooses(writing.measure, measureWords.count);
  await partner.fills(writing.quantity, "120");
  await partner.fills(writing.unit, "מורים ומורות");
  await look(partner, "new-he", [north]);
  await partner.presses(writing.next);
  await partner.sees(partner.hears(writing.step, { step: 2 }));
  await partner.fills(writing.together, "Fund B\nעיריית א");
  await look(partner, "step2-he", [north]);
  await partner.presses(writing.next);
  await partner.sees(suggestionWords.dayNamed);
  await partner.presses(writing.save);
  await partner.sees(promise.onlyYou);
  await partner.unfolds(check.title);
  await partner.page.locator('input[name="answers.proud"][value="yes"]').check();
  await partner.fills(check.note, "רק לנו");
  await partner.presses(check.save);
  await partner.sees(check.saved);
  await look(partner, "draft-he", [north, "Fund B"]);
  await partner.presses(promise.promiseIt);
  await partner.sees(promise.wasPromised);
  return new URL(partner.page.url()).pathname;
}

/** Visitors read what was promised once the initiative decides so, and no name of an organization that has not agreed. */
async function openToVisitors(director: Person, at: string): Promise<void> {
  const visitor = await stories.somebody({ language: "ar" });
  await visitor.opens(`${at}/work/promises/list`);
  await visitor.doesNotSee("Pay for 40 laboratories");
  await director.opens(`${at}/work/promises/arrange`);
  await look(director, "arrange-en");
  await director.ticks(arrange.open);
  await director.presses(arrange.save);
  await director.sees(arrange.saved);
  await visitor.opens(`${at}/work/promises/list`);
  await visitor.sees("Pay for 40 laboratories");
  await visitor.doesNotSee(north);
  await visitor.doesNotSee("Fund B");
  await look(visitor, "visitor-ar");
  await visitor.follows("Pay for 40 laboratories");
  await visitor.sees(promise.stands);
  await look(visitor, "visitor-promise-ar");
}

it("lets partners promise, gives the backbone's entry their word, and keeps what was promised first", async () => {
  const { director, at } = await begin(stories, "Promise");
  await prepare(director, at);
  await director.follows(promise.make);
  await director.chooses(writing.organization, north);
  await director.fills(writing.sentence, "Open twelve laboratories to all schools around");
  await director.fills(writing.quantity, "12");
  await director.fills(writing.unit, "laboratories");
  await look(director, "new-en");
  await director.presses(writing.next);
  await director.sees(director.hears(writing.step, { step: 2 }));
  await director.presses(writing.next);
  await director.sees(director.hears(writing.step, { step: 3 }));
  await look(director, "step3-en");
  await director.presses(writing.save);
  await director.presses(promise.askTheirWord);
  await director.sees(director.hears(promise.waitsForThem, { organization: north }));
  const entered = new URL(director.page.url()).pathname;

  const partner = await stories.somebody({ language: "he", on: "phone" });
  await join(partner, await invite(director, at, people.hebrew), "Noa");
  await partner.opens(`${at}/my-part`);
  await partner.sees(partner.hears(commitmentSources.giveWord, { organization: north }));
  await look(partner, "my-part-he", [north, "Open"]);
  await partner.opens(entered);
  await look(partner, "waiting-he", [north, "Open", "12"]);
  await partner.presses(promise.confirm);
  await partner.sees(promise.confirmed);
  const own = await makePromise(partner, at);

  await partner.opens(`${own}/edit`);
  await partner.fills(writing.because, "התווספו בתי ספר");
  await partner.chooses(writing.measure, measureWords.open);
  await partner.presses(writing.saveChange);
  await partner.sees(promise.changed);
  await partner.sees(promise.history);
  await partner.sees("התווספו בתי ספר");
  await look(partner, "changed-he", [north, "Fund B"]);

  await partner.opens(`${at}/work/promises/list`);
  await look(partner, "list-he", [north, "Fund B", "College", "Pay", "Teach", "Open"]);
  await director.opens(own);
  await look(director, "promise-en");
  await director.unfolds(check.title);
  expect(await director.page.locator("textarea[name=note]").inputValue()).toBe("רק לנו");
  await director.opens(`${at}/work/promises/list?as=cards`);
  await look(director, "cards-en");
  const file = await director.page.request.get(`${new URL(director.page.url()).origin}${at}/work/promises/list.csv`);
  expect(await file.text()).toContain("Pay for 40 laboratories");

  await openToVisitors(director, at);
});
