import { expect, inject, it } from "vitest";
import { initiativeWords as founding } from "../../src/backbone/initiatives/words.ts";
import { invitationWords as joining } from "../../src/backbone/invitations/words.ts";
import { membershipWords as people } from "../../src/backbone/memberships/words.ts";
import { partnersWords as partners } from "../../src/backbone/organizations/words.ts";
import { peopleWords } from "../../src/backbone/people/words.ts";
import { type Language, languages } from "../../src/core/message.ts";
import { dataWords as data, editionWords as edition } from "../../src/measurement/editions/pages/words.ts";
import { goalPageWords as goal } from "../../src/measurement/goals/page-words.ts";
import { homeWords as home } from "../../src/measurement/scorecards/home-words.ts";
import { foundInitiative, freshName, join, makeLink, password } from "./beginnings.ts";
import { hundredPartners } from "./partners.ts";
import type { Person } from "./person.ts";
import { type Size, tellStories } from "./stories.ts";

const stories = tellStories();

it("lets nobody else become the owner with the same link", async () => {
  const stranger = await stories.somebody();
  await stranger.opens(inject("ownerLink"));
  await stranger.fills(peopleWords.yourName, "Stranger");
  await stranger.fills(peopleWords.mail, "stranger@example.org");
  await stranger.fills(peopleWords.password, password);
  await stranger.presses(peopleWords.makeAccount);
  await stranger.sees(peopleWords.codeIsOver);
});

it("gives the director's link whole, and as a message to copy for WhatsApp", async () => {
  const owner = await stories.owner();
  await owner.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const link = await foundInitiative(owner, freshName("A link to hand on"));
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/.+\/join\/.+/);
  await owner.presses(founding.forWhatsApp);
  await owner.sees("Copied");
  expect(await owner.page.evaluate("navigator.clipboard.readText()")).toContain(link);
});

const sentences = {
  en: { whom: "students", what: "sit five-unit mathematics" },
  he: { whom: "תלמידים ותלמידות", what: "ניגשים לחמש יחידות מתמטיקה" },
  ar: { whom: "طلاب وطالبات", what: "يتقدّمون لخمس وحدات رياضيات" },
} as const;

const typed = [
  [2013, 8872],
  [2014, 9472],
  [2015, 11016],
  [2016, 12510],
  [2017, 13100],
] as const;

it.each<[string, Language, Size]>([
  ["in Hebrew on a phone", "he", "phone"],
  ["in English at a desk", "en", "desktop"],
])("takes a director through her first ten minutes, %s", async (_, language, on) => {
  const link = await foundInitiative(await stories.owner(), freshName("First ten minutes"), language);
  const director = await stories.somebody({ language, on });
  const at = await join(director, link, "Director");
  expect(await director.page.locator("html").getAttribute("lang")).toBe(language);

  await sayTheGoal(director);
  await typeFiveNumbers(director, at);
  await pasteHundredPartners(director, at);

  const colleagues = await makeLink(director, at, ["partner"], { howMany: 3, language: "ar" });
  for (const name of ["First colleague", "Second colleague", "Third colleague"])
    expect(await join(await stories.somebody({ language: "ar", on: "phone" }), colleagues, name)).toBe(at);
  await director.opens(`${at}/people`);
  await director.sees("Third colleague");
  await director.sees(director.hears(people.count, { count: 4 }));
  const late = await stories.somebody({ language: "ar", on: "phone" });
  await late.opens(colleagues);
  await late.sees(joining.used);
});

async function sayTheGoal(director: Person): Promise<void> {
  const { whom, what } = sentences[director.language];
  await director.follows(home.beginNow);
  await director.ticks(goal.kindCount);
  await director.fills(goal.amount, "18,000");
  await director.fills(goal.whom, whom);
  await director.fills(goal.what, what);
  await director.fills(goal.year, 2018);
  await director.fills(goal.baseYear, 2012);
  await director.fills(goal.base, "8,869");
  const readBack = director.page.locator("#readback");
  await readBack.locator("svg").waitFor();
  const others = languages.filter((language) => language !== director.language);
  for (const other of others) expect(await readBack.locator(`p[lang=${other}]`).count(), other).toBe(0);
  await director.unfolds(goal.otherLanguages);
  for (const other of others) {
    await director.page.locator(`[name="whomIn.${other}"]`).fill(sentences[other].whom);
    await director.page.locator(`[name="whatIn.${other}"]`).fill(sentences[other].what);
  }
  for (const language of languages) {
    const sentence = readBack.locator(`p[lang=${language}]`, { hasText: sentences[language].what });
    await sentence.waitFor();
    expect(await sentence.innerText(), language).toContain("18,000");
  }
  await director.presses(goal.setIt);
  await director.sees(goal.goalSet);
}

async function typeFiveNumbers(director: Person, at: string): Promise<void> {
  expect(new URL(director.page.url()).pathname).toBe(`${at}/goal/data/bring`);
  await director.unfolds(data.noFile);
  for (const [row, [year, howMany]] of typed.entries()) {
    await director.page.locator(`[name="rows.${row}.period"]`).fill(String(year));
    await director.page.locator(`[name="rows.${row}.numerator"]`).fill(String(howMany));
  }
  await director.presses(data.keepNumbers);
  const ends = { from: "8,872", fromPeriod: "2013", to: "13,100", toPeriod: "2017", ratio: "1.48" };
  await director.sees(director.hears(edition.fromToTimes, ends));
}

async function pasteHundredPartners(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/partners`);
  await director.follows(partners.paste);
  await director.fills(partners.rows, hundredPartners());
  await director.presses(partners.look);
  await director.sees(director.hears(partners.found, { found: 96, alike: 4 }));
  for (const double of await director.page.locator("fieldset.field").all())
    await double.getByRole("radio").first().check();
  await director.presses(partners.add);
  await director.sees(partners.added);
  await director.sees(/96/);
}
