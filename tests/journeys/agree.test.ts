import { expect, it } from "vitest";
import { agreedWords as agreed, draftWords as draft } from "../../src/agenda/agendas/pages/agreed-words.ts";
import { agendaWords, sectionWords } from "../../src/agenda/agendas/words.ts";
import { milestoneWords as milestone } from "../../src/agenda/milestones/words.ts";
import { type levels, preconditions } from "../../src/agenda/readiness/readiness.ts";
import { levelWords, readinessWords as ready } from "../../src/agenda/readiness/words.ts";
import { documentWords } from "../../src/backbone/documents/words.ts";
import { authorityWords, cardWords as card } from "../../src/backbone/memberships/card-words.ts";
import { membershipWords as members } from "../../src/backbone/memberships/words.ts";
import { notificationWords as told } from "../../src/backbone/notifications/words.ts";
import { partnersWords as partners } from "../../src/backbone/organizations/words.ts";
import { peopleWords } from "../../src/backbone/people/words.ts";
import { coreWords } from "../../src/core/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, foundInitiative, freshName, join, makeLink } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

const names = ["רשת בתי ספר בצפון", "מכללה על שפת הים", "Science museum"];

const draftText = `החזון
כל תלמיד ותלמידה שרוצים ללמוד חמש יחידות יכולים.

עקרונות
- נתונים לפני דעות
- איש לא מובא לבושה

מה אנחנו לא עושים
איננו מנהלים בתי ספר.
[קישור](javascript:globalThis.stolen=true)

<script>globalThis.stolen = true</script>

מחלוקות פתוחות
- האם לפרסם נתונים של בית ספר יחיד?`;

/** The page is whole and open to everybody, as it stands. */
async function isWhole(person: Person): Promise<void> {
  expect(await faultsOf(person.page, person.language, [...names, "Agree", "Director", "Partner"])).toEqual([]);
  await expectNoAxeViolations(person.page);
}

it("takes a draft from a phone in Hebrew through a proposed change to a version that organizations endorse", async () => {
  const link = await foundInitiative(await stories.owner(), freshName("Agree"), "he");
  const director = await stories.somebody({ language: "he", on: "phone" });
  const at = await join(director, link, "Director");
  await director.opens(`${at}/partners/paste`);
  await director.fills(partners.rows, names.join("\n"));
  await director.presses(partners.look);
  await director.presses(partners.add);
  await director.sees(partners.added);

  await director.opens(`${at}/goal/agreed`);
  await director.sees(agreed.emptyTitle);
  await isWhole(director);
  await director.fills(agreed.paste, draftText);
  await director.presses(agreed.begin);
  await director.sees("איננו מנהלים בתי ספר.");
  await director.sees("האם לפרסם נתונים של בית ספר יחיד?");

  const partner = await stories.somebody();
  await join(partner, await makeLink(director, at, ["partner"], { language: "en" }), "Partner");
  const proposalAt = await propose(partner, at);
  await wordAView(partner, at);

  // The director has written on meanwhile; nothing of it is lost when the change is accepted.
  await director.opens(`${at}/goal/agreed/draft?section=vision`);
  await director.page.locator('[data-live="on"]').waitFor();
  await director.page.locator("[data-live-text] textarea").press("Control+Home");
  await director.page.keyboard.type("יחד: ");
  await director.sees(documentWords.allSaved);
  await director.opens(`${at}/goal/agreed`);
  await director.page.locator("#proposals").getByRole("link").first().click();
  await director.page.locator(".diff ins", { hasText: "ובכל יישוב" }).waitFor();
  await director.fills(draft.decision, "ועדת היגוי, החלטה 4");
  await isWhole(director);
  await director.presses(draft.accept);
  await director.sees(draft.answered);

  await director.opens(`${at}/goal/agreed/draft`);
  await director.sees("יחד: כל תלמיד ותלמידה שרוצים ללמוד חמש יחידות, ובכל יישוב, יכולים.");
  await director.fills(draft.publishNote, "הגרסה הראשונה");
  await director.presses(draft.publish);
  await director.sees(draft.published);
  for (const name of names.slice(0, 2)) await recordEndorsement(director, name);
  await director.sees(director.hears(agreed.finding, { number: "1", endorsed: 2, of: 3, open: 1 }));
  await isWhole(director);

  await partner.opens(proposalAt);
  await partner.sees("ועדת היגוי, החלטה 4");
  await partner.opens(`${at}/goal/agreed`);
  await partner.sees(partner.hears(agreed.finding, { number: "1", endorsed: 2, of: 3, open: 1 }));
  await partner.sees(names[0] ?? "");
  await partner.sees("<script>globalThis.stolen = true</script>");
  await partner.page.getByText("קישור", { exact: true }).click();
  expect(await partner.page.evaluate("globalThis.stolen")).toBeUndefined();
  await isWhole(partner);
  await openToEveryone(director, at);
});

async function propose(partner: Person, at: string): Promise<string> {
  await partner.opens(`${at}/goal/agreed/propose?section=vision`);
  await partner.sees(partner.hears(draft.proposeTitle, { section: sectionWords.vision.en }));
  const field = partner.page.getByLabel(draft.yourWording.en);
  await field.fill((await field.inputValue()).replace("יחידות יכולים", "יחידות, ובכל יישוב, יכולים"));
  await partner.presses(draft.proposeIt);
  await partner.sees(coreWords.required);
  await partner.fills(draft.why, "Not only in the centre.");
  await partner.presses(draft.proposeIt);
  await partner.sees(draft.proposed);
  return partner.page.url();
}

async function wordAView(partner: Person, at: string): Promise<void> {
  await partner.opens(`${at}/goal/agreed/draft`);
  await partner.unfolds(draft.wordIt);
  await partner.fills(draft.wording, "Small schools would be recognized. <script>document.title='x'</script>");
  await partner.presses(draft.sayIt);
  await partner.sees("Small schools would be recognized. <script>");
  await isWhole(partner);
}

async function recordEndorsement(director: Person, name: string): Promise<void> {
  await director.unfolds(agreed.recordTitle);
  await director.chooses(agreed.organization, name);
  await director.presses(agreed.record);
  await director.sees(agendaWords.sayFromWhere);
  await director.fills(agreed.fromWhere, "מכתב, 12 במרץ");
  await director.presses(agreed.record);
  await director.page.locator("#endorsers", { hasText: name }).waitFor();
}

async function openToEveryone(director: Person, at: string): Promise<void> {
  const visitor = await stories.somebody({ language: "ar", on: "phone" });
  await visitor.opens(`${at}/goal/agreed`);
  expect(new URL(visitor.page.url()).pathname).toBe("/sign-in");
  await director.opens(`${at}/goal/agreed`);
  await director.presses(agreed.openIt);
  await director.sees(agreed.openToAll);
  await visitor.opens(`${at}/goal/agreed`);
  await visitor.sees(visitor.hears(agreed.finding, { number: "1", endorsed: 2, of: 3, open: 1 }));
  await visitor.sees(names[1] ?? "");
  await visitor.doesNotSee("Partner");
  await visitor.doesNotSee("מכתב");
  await isWhole(visitor);
  await visitor.follows(agreed.toPrint);
  await visitor.sees(visitor.hears(agreed.endorsedList, { count: 2 }));
  await isWhole(visitor);
}

/** The backbone team knows that somebody decides for an organization. Answers her, before her list of what was told. */
async function decidesFor(director: Person, at: string, organization: string): Promise<Person> {
  await director.opens(`${at}/people`);
  await director.fills(members.howMany, 1);
  await director.ticks(members.hebrew);
  await director.chooses(members.forOrganization, organization);
  await director.presses(members.makeLink);
  const link = await director.page.getByLabel(director.hears(members.theLink), { exact: true }).inputValue();
  const decider = await stories.somebody({ language: "he", on: "phone" });
  await join(decider, link, "Decider");
  await director.opens(`${at}/people`);
  await director.follows("Decider");
  await director.chooses(card.organization, organization);
  await director.chooses(card.authority, authorityWords.decides);
  await director.presses(card.save);
  await director.sees(card.saved);
  return decider;
}

it("lets whoever decides for an organization endorse what was agreed in two touches from a message", async () => {
  const { director, at } = await begin(stories, "Endorse");
  await director.opens(`${at}/partners/paste`);
  await director.fills(partners.rows, "School network North\nScience museum");
  await director.presses(partners.look);
  await director.presses(partners.add);
  await director.sees(partners.added);
  const decider = await decidesFor(director, at, "School network North");
  await director.opens(`${at}/goal/agreed`);
  await director.fills(agreed.paste, "Vision\nEvery student who wants to can.");
  await director.presses(agreed.begin);
  await director.presses(draft.publish);
  await director.sees(draft.published);

  await decider.opens("/me/told");
  await decider.sees(decider.hears(agendaWords.askedToEndorse, { number: "1" }));
  await decider.presses(told.open);
  await decider.page.waitForURL(`**${at}/goal/agreed#endorse`);
  await decider.page.locator("#endorse form").getByRole("button").click();
  await decider.sees(agreed.endorsedNow);
  await decider.sees(decider.hears(agreed.finding, { number: "1", endorsed: 1, of: 2, open: 0 }));
  expect(
    await faultsOf(decider.page, "he", ["School network North", "Endorse", "Every student", "Decider", "Director"]),
  ).toEqual([]);
  await decider.opens("/mine");
  await decider.sees(decider.hears(peopleWords.mineCount, { count: 0 }));
  await decider.opens("/me/told");
  await decider.sees(decider.hears(told.toldNew, { count: 0 }));
});

it("judges twice how ready an initiative is, tells what moved, and thanks who did it", async () => {
  const { director, at } = await begin(stories, "Ready");
  await director.opens(`${at}/goal/agreed`);
  await director.follows(agreed.toReadiness);
  await isWhole(director);
  await judge(director, "2025-03-01", ["growing", "not-yet", "growing", "there"]);
  await director.sees(director.hears(ready.finding, { there: 1, growing: 2, notYet: 1 }));
  await director.unfolds(ready.judgeAgain);
  await judge(director, "2026-01-15", ["growing", "growing", "there", "there"]);
  await director.sees(director.hears(ready.finding, { there: 2, growing: 2, notYet: 0 }));
  await director.sees(
    director.hears(ready.changed, {
      from: levelWords["not-yet"].en,
      to: levelWords.growing.en,
      date: "1 March 2025",
    }),
  );
  await isWhole(director);
  await director.follows("1 March 2025");
  await director.sees(director.hears(ready.finding, { there: 1, growing: 2, notYet: 1 }));

  await director.opens(`${at}/goal/agreed/milestones`);
  await director.fills(milestone.what, "The first funder said yes");
  await director.fills(milestone.on, "2026-02-01");
  await director.fills(milestone.thanked, "School network North\nCollege by the Sea");
  await director.presses(milestone.save);
  await director.sees("Thanks to School network North, College by the Sea.");
  await isWhole(director);
});

async function judge(director: Person, on: string, marks: readonly (typeof levels)[number][]): Promise<void> {
  await director.fills(ready.on, on);
  await director.fills(ready.judgedBy, "The founding group");
  for (const [place, precondition] of preconditions.entries()) {
    const part = director.page.locator(`[name="marks.${precondition}.level"][value="${marks[place]}"]`);
    await part.check();
    await director.page.locator(`[name="marks.${precondition}.evidence"]`).fill("Talks with three funders.");
  }
  await director.page.locator('[name="marks.urgency.links"]').fill("https://example.org/minutes");
  await director.presses(ready.save);
  await director.sees(ready.saved);
}
