import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { initiativeWords as founding } from "../../src/backbone/initiatives/words.ts";
import { readingWords as team } from "../../src/backbone/joining/pages/backbone-words.ts";
import { applyWords as said } from "../../src/backbone/joining/pages/words.ts";
import { joiningWords } from "../../src/backbone/joining/words.ts";
import { sectorWords } from "../../src/backbone/organizations/words.ts";
import { talkPageWords as talks } from "../../src/backbone/talks/pages/words.ts";
import { coreWords } from "../../src/core/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

/** With FIVEFOLD_PICTURES naming a folder, keeps how a page looks. */
async function look(person: Person, name: string): Promise<void> {
  const folder = process.env.FIVEFOLD_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await expectNoAxeViolations(person.page);
  await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** The backbone arranges what is asked, names a cohort, and opens joining. */
async function open(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/joining`);
  await director.sees(said.closedForBackbone);
  await director.opens(`${at}/joining/cohorts`);
  await director.fills(team.cohortName, "Spring cohort");
  await director.presses(team.addCohort);
  await director.opens(`${at}/joining/arrange`);
  await director.presses(team.offer);
  await director.sees(joiningWords.criterionFit);
  await director.unfolds(team.addQuestion);
  await director.fills(team.question, "What would you bring to the goal?");
  await director.page.locator("#questions summary", { hasText: team.otherLanguages.en }).click();
  await director.page.locator('[name="label.he"]').fill("מה תביאו ליעד?");
  await director.page.locator("#questions").getByRole("button", { name: team.save.en, exact: true }).click();
  await director.sees("What would you bring to the goal?");
  await director.fills(team.invitation, "Whoever can carry a part of the goal is **welcome**.");
  await director.chooses(team.cohort, "Spring cohort");
  await director.page.locator('form:has([name="invitation.en"])').getByRole("button", { name: team.save.en }).click();
  await director.presses(team.openIt);
  await director.sees(team.isOpen);
  await look(director, "arrange-en-desktop");
}

/** Begins to apply from a phone; answers the private link. */
async function beginToApply(person: Person, at: string, name: string): Promise<string> {
  await person.opens(`${at}/joining/apply`);
  await person.fills(said.organization, name);
  await person.chooses(said.sector, sectorWords.nonprofit);
  await person.fills(said.contactName, "נועה");
  await person.fills(said.phone, "050-0000000");
  await person.presses(said.begin);
  return person.page.getByLabel(person.hears(founding.theLink)).first().inputValue();
}

/** Answers the one question and sends. Answers where it can be seen how far it is. */
async function answerAndSend(person: Person): Promise<string> {
  await person.fills("מה תביאו ליעד?", "שיעורי ערב לשלוש עיירות.");
  await person.presses(said.saveAndGoOn);
  await person.presses(said.send);
  await person.sees(said.stageReceived);
  return person.page.url();
}

/** Applies without a stop. */
async function apply(at: string, name: string): Promise<string> {
  const person = await stories.somebody({ language: "he", on: "phone" });
  await beginToApply(person, at, name);
  return answerAndSend(person);
}

/** Applies from a phone, loses everything but the link, goes on by it, and sends. */
async function applyWithAGap(at: string, name: string): Promise<string> {
  const first = await stories.somebody({ language: "he", on: "phone" });
  await first.opens(`${at}/joining`);
  await look(first, "joining-he-phone");
  await first.follows(said.apply);
  await first.presses(said.begin);
  await first.page.locator('[name="name"][aria-invalid]').waitFor();
  await look(first, "apply-faults-he-phone");
  const link = await beginToApply(first, at, name);
  await look(first, "step-he-phone");
  await first.page.context().close();

  const again = await stories.somebody({ language: "he", on: "phone" });
  await again.opens(link);
  expect(await again.page.locator('[name="applicant.name"]').inputValue()).toBe(name);
  await again.presses(said.saveAndGoOn);
  await again.presses(said.saveAndGoOn);
  await again.presses(said.send);
  await again.sees(coreWords.required);
  await look(again, "send-faults-he-phone");
  await again.follows(said.toAnswer);
  const status = await answerAndSend(again);
  await look(again, "status-he-phone");
  return status;
}

/** Reads an application by its link after saying that there is no conflict. */
async function score(reader: Person, path: string, give: string): Promise<void> {
  await reader.opens(path);
  await reader.doesNotSee("שיעורי ערב לשלוש עיירות.");
  await reader.ticks(team.conflictNone);
  await reader.presses(team.goOn);
  await reader.sees("שיעורי ערב לשלוש עיירות.");
  for (const radio of await reader.page.locator(`[name^="scores."][value="${give}"]`).all()) await radio.check();
  await reader.presses(team.giveScores);
  await reader.sees(team.scored);
}

const vetPathIn = async (reader: Person): Promise<string> => {
  const href = await reader.page.locator('main a[href*="/joining/vet/"]').first().getAttribute("href");
  if (!href) throw new Error("Nothing waits to be read");
  return href;
};

it("lets an initiative open joining, read blind, admit a cohort, and tell everybody why", async () => {
  const { director, at } = await begin(stories, "Joining");
  await open(director, at);
  const [admitted, declined] = await Promise.all([applyWithAGap(at, "רשת ערב"), apply(at, "מרכז הנגב")]);

  const colleagues = await makeLink(director, at, ["partner"], { howMany: 3 });
  const readers = await Promise.all(
    ["First reader", "Second reader", "Conflicted reader"].map(async (name) => {
      const reader = await stories.somebody();
      await join(reader, colleagues, name);
      return reader;
    }),
  );
  const [first, second, conflicted] = readers as [Person, Person, Person];
  await director.opens(`${at}/joining/applications`);
  await look(director, "applications-en-desktop");
  await director.follows("רשת ערב");
  const application = director.page.url();
  for (const name of ["First reader", "Second reader", "Conflicted reader"]) {
    await director.chooses(team.askMember, name);
    await director.presses(team.ask);
    await director.sees(name);
  }
  await letThemRead(director, application, { first, second, conflicted, at });
  await decide(director, at, { admitted, declined });
});

async function letThemRead(
  director: Person,
  application: string,
  { first, second, conflicted, at }: { first: Person; second: Person; conflicted: Person; at: string },
): Promise<void> {
  await conflicted.opens(`${at}/joining`);
  await conflicted.opens(await vetPathIn(conflicted));
  await conflicted.ticks(team.conflictDeclared);
  await conflicted.fills(team.conflictNote, "We share an office.");
  await look(conflicted, "conflict-en-desktop");
  await conflicted.presses(team.goOn);
  await conflicted.sees(team.recused);
  await conflicted.doesNotSee("שיעורי ערב לשלוש עיירות.");

  await first.opens(`${at}/joining`);
  await score(first, await vetPathIn(first), "4");
  await look(first, "vet-en-desktop");
  await second.opens(`${at}/joining`);
  const path = await vetPathIn(second);
  await score(second, path, "2");
  expect(await second.page.locator('[name^="scores."][value="4"]:checked').count()).toBe(0);
  await director.opens(application);
  await director.sees(team.standingRecused);
  await director.sees(director.hears(team.disagree, { count: 3 }));
  await look(director, "application-en-desktop");
}

async function decide(director: Person, at: string, links: { admitted: string; declined: string }): Promise<void> {
  await director.opens(`${at}/joining/applications`);
  await director.follows("מרכז הנגב");
  await director.unfolds(team.closeReading);
  await director.presses(team.closeReading);
  await director.follows(team.writeDecision);
  const rows = director.page.locator(".decided-one");
  const admit = rows.filter({ hasText: "רשת ערב" });
  const refuse = rows.filter({ hasText: "מרכז הנגב" });
  await admit.getByLabel(team.admit.en, { exact: true }).check();
  await refuse.getByLabel(team.refuse.en, { exact: true }).check();
  await look(director, "decide-en-desktop");
  await director.presses(team.decide);
  await director.sees(joiningWords.reasonsNeeded);
  const reasons = "שני שותפים כבר עושים זאת באותן עיירות.";
  await refuse.locator("textarea").fill(reasons);
  await director.presses(team.decide);
  await director.sees(team.decidedReceipt);
  await director.presses(team.linkForThem);
  await director.sees(team.linkOnce);
  await look(director, "cohort-en-desktop");
  const comeIn = await director.page.getByLabel("The link", { exact: true }).inputValue();

  const theirs = await stories.somebody({ language: "he", on: "phone" });
  await theirs.opens(links.declined);
  await theirs.sees(said.stageRefused);
  await theirs.sees(reasons);
  await look(theirs, "refused-he-phone");
  await theirs.opens(links.admitted);
  await theirs.sees(said.stageAdmitted);
  await theirs.doesNotSee(reasons);
  expect(await join(theirs, comeIn, "נועה")).toBe(at);
  await talkWith(director, theirs, at);
}

/** The backbone talks with the new partner; the partner reads what is written, and says something beside it. */
async function talkWith(director: Person, partner: Person, at: string): Promise<void> {
  await director.opens(`${at}/talks`);
  await look(director, "talks-en-desktop");
  await director.follows("רשת ערב");
  await director.fills(talks.talkedWith, "Their head");
  await director.fills(talks.struggles, "Nobody pays for the evenings.");
  await director.fills(talks.followUp, "Introduce them to the town");
  await director.presses(talks.keep);
  await director.sees("Introduce them to the town");
  await look(director, "talk-en-desktop");
  const path = new URL(director.page.url()).pathname;
  await partner.opens(path);
  await partner.sees("Nobody pays for the evenings.");
  await partner.unfolds(talks.correct);
  await partner.fills(talks.correction, "העירייה משלמת מינואר.");
  await partner.presses(talks.add);
  await partner.sees("העירייה משלמת מינואר.");
  await look(partner, "talk-he-phone");
  const other = await stories.somebody();
  await join(other, await makeLink(director, at, ["funder"]), "Funder");
  expect(await other.opens(path)).toBe(404);
  await director.opens(`${at}/talks`);
  await director.presses(talks.done);
  await director.sees(talks.doneReceipt);
}
