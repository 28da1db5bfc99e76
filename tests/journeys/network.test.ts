import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { membershipWords as people } from "../../src/backbone/memberships/words.ts";
import { answeringWords as asked } from "../../src/backbone/relations/answering/words.ts";
import { figureWords as figures } from "../../src/backbone/relations/figures/pages/figure-words.ts";
import { introductionWords as meeting } from "../../src/backbone/relations/introductions/words.ts";
import { tieWords as said } from "../../src/backbone/relations/ties/words.ts";
import { tieWords as levels } from "../../src/backbone/relations/waves/question-words.ts";
import { waveWords as survey } from "../../src/backbone/relations/waves/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { join } from "./beginnings.ts";
import type { Doing } from "./filled.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";
import { beginWithPartners, choose, linkFor, openSurvey, partner, partners, press, tie } from "./surveying.ts";

const stories = tellStories();

const names = [partner(1), partner(2)];

/** With FIVEFOLD_SHOTS naming a folder, keeps how a page looks; and it is whole, whoever reads it and on what. */
async function isWhole(person: Person, name: string): Promise<void> {
  const folder = process.env.FIVEFOLD_SHOTS;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
  expect(await faultsOf(person.page, person.language, partners)).toEqual([]);
  await expectNoAxeViolations(person.page);
}

async function invited(director: Person, at: string, organization: string, language: "he" | "ar"): Promise<string> {
  await director.opens(`${at}/people`);
  await director.chooses(people.forOrganization, organization);
  await director.ticks(language === "he" ? people.hebrew : people.arabic);
  await director.presses(people.makeLink);
  return director.page.getByLabel(director.hears(people.theLink), { exact: true }).inputValue();
}

const table = (person: Person) => person.page.getByRole("table", { name: person.hears(said.table) });

/** Sorts the table and goes to an organization with the keys alone. */
async function walkByKeyboard(person: Person): Promise<void> {
  const sort = person.page.getByRole("link", { name: person.hears(said.sortCount), exact: true });
  for (let k = 0; k < 60 && !(await sort.evaluate((link) => link === document.activeElement)); k++)
    await person.page.keyboard.press("Tab");
  await person.page.keyboard.press("Enter");
  await person.page.waitForURL(/sort=count/);
  const first = table(person).getByRole("row").nth(1).getByRole("link").nth(1);
  for (let k = 0; k < 60 && !(await first.evaluate((link) => link === document.activeElement)); k++)
    await person.page.keyboard.press("Tab");
  const other = (await first.innerText()).trim();
  expect(names.slice(0, 2)).toContain(other);
  await person.page.keyboard.press("Enter");
  await person.page.waitForURL(/organizations\//);
  expect(await person.heading()).toBe(other);
}

/** A phone in Hebrew answers without signing in, also where the connection is gone. */
async function answerOnPhone(link: string): Promise<void> {
  const phone = await stories.somebody({ language: "he", on: "phone" });
  await phone.opens(link);
  await phone.sees(asked.never);
  await phone.sees(asked.whoRuns);
  await isWhole(phone, "survey-hello-he-phone");
  await phone.presses(asked.start);
  await phone.sees(asked.chooseTitle);
  expect(await phone.page.locator("input:checked").count()).toBe(0);
  await choose(phone, "bridge", partner(0));
  await choose(phone, "الأمل", partner(2));
  await choose(phone, "museum", partner(5));
  await isWhole(phone, "survey-choose-he-phone");
  await phone.follows(asked.goOn);
  const first = await phone.heading();
  await tie(phone, 4);
  await phone.page.locator("input[name=openness][value='4']").check({ force: true });
  await isWhole(phone, "survey-about-he-phone");
  await phone.page.context().setOffline(true);
  await press(phone);
  await phone.sees(asked.noConnection);
  expect(await phone.heading()).not.toBe(first);
  expect(await phone.page.locator("input:checked").count()).toBe(0);
  await tie(phone, 2);
  await press(phone);
  await tie(phone, 1);
  await press(phone);
  await phone.page.context().setOffline(false);
  await phone.sees(asked.lastStep);
  for (const level of [4, 2, 1]) await phone.sees(levels[level] ?? "");
  await phone.presses(asked.done);
  await phone.sees(phone.hears(asked.thanks, { organization: partner(1) }));
}

/** The others answer with their links, each of the two after it in a circle. */
async function answerByLinks(does: Doing, waveId: string, organizations: readonly string[]): Promise<void> {
  for (const [place, organizationId] of organizations.entries()) {
    const { token: link } = await does("survey.link", { waveId, organizationId });
    const { token } = await does("survey.begin", { link });
    const about = [1, 2].map((more) => organizations[(place + more) % organizations.length] ?? "");
    await does("survey.choose", { by: { token }, add: about });
    for (const to of about)
      await does("survey.answer", { by: { token }, to, version: 1, answer: { tie: 3, openness: 4 } });
    await does("survey.finish", { by: { token } });
  }
}

interface Asked {
  director: Person;
  arab: Person;
  at: string;
  page: string;
  ids: ReadonlyMap<string, string>;
  does: Doing;
}

/** One answers signed in, on an Arabic screen, the others with their links; the survey closes and tells its figures. */
async function answerAndClose({ director, arab, at, page, ids, does }: Asked): Promise<void> {
  const waveId = page.split("/").at(-1) ?? "";
  await arab.opens(`${at}/partners/together`);
  await arab.follows(survey.answer);
  await arab.follows(asked.start);
  await choose(arab, "גשר", names[0] ?? "");
  await arab.follows(asked.goOn);
  await tie(arab, 3);
  await isWhole(arab, "survey-about-ar");
  await press(arab);
  await arab.sees(asked.lastStep);
  await arab.presses(asked.done);
  await answerByLinks(
    does,
    waveId,
    [0, 3, 4, 5, 6, 7].map((place) => ids.get(partner(place)) ?? ""),
  );
  await director.opens(page);
  await director.unfolds(survey.close);
  await director.page.locator("details.confirm[open]").getByRole("button").first().click();
  await director.sees(survey.wasClosed);
  await arab.opens(`${at}/partners/together/network`);
  await arab.sees(arab.hears(figures.answered, { answered: 8, organizations: 8 }));
  await isWhole(arab, "figures-ar");
}

it("is one story: asked on a phone and signed in, closed, told in figures; ties that both show; two who both say yes", async () => {
  const { director, at, ids, does } = await beginWithPartners(stories);
  for (const [name, contactMail] of [
    [names[0], "north@example.org"],
    [names[1], "qasemi@example.org"],
  ] as const)
    await does("organization.edit", { id: ids.get(name ?? ""), places: ["Haifa"], contactMail });
  const page = await openSurvey(director, at);
  const link = await linkFor(director, page, names[0] ?? "");
  await isWhole(director, "wave-en");
  await answerOnPhone(link);
  expect(await (await stories.somebody({ on: "phone" })).opens(link)).toBe(404);

  const links = [
    await invited(director, at, names[1] ?? "", "ar"),
    await invited(director, at, names[0] ?? "", "he"),
  ] as const;
  const arab = await stories.somebody({ language: "ar" });
  await join(arab, links[0], "Amal");
  await answerAndClose({ director, arab, at, page, ids, does });
  const north = await stories.somebody({ language: "he", on: "phone" });
  await join(north, links[1], "Noa");

  // One says so; nobody sees it until the other says so, too.
  await arab.opens(`${at}/partners/together/network`);
  await arab.chooses(said.declare, names[0] ?? "");
  await arab.presses(said.doDeclare);
  await arab.sees(said.agreed);
  await director.opens(`${at}/partners/together/network`);
  await director.sees(director.hears(said.lead, { shown: 0 }));
  await north.opens(`${at}/partners/together/network`);
  await north.page.getByRole("button", { name: north.hears(said.agree) }).click();
  await north.sees(said.agreed);
  await north.sees(north.hears(said.lead, { shown: 1 }));
  await isWhole(north, "network-he-phone");

  // The same for eyes and, by keyboard alone, without a picture.
  await director.opens(`${at}/partners/together/network`);
  await director.page
    .getByRole("img", { name: director.hears(said.drawingSaid, { organizations: 2, ties: 1 }) })
    .waitFor();
  await isWhole(director, "network-en");
  await walkByKeyboard(director);

  // A tie that is taken back is gone at once, and the two of one town may meet anew.
  await north.page.getByRole("button", { name: north.hears(said.withdraw) }).click();
  await north.sees(said.withdrawn);
  await north.sees(north.hears(said.lead, { shown: 0 }));
  await arab.opens(`${at}/partners/together/introductions`);
  await arab.presses(meeting.yes);
  await arab.sees(meeting.saidYes);
  await isWhole(arab, "introductions-ar");
  await north.opens(`${at}/partners/together/introductions`);
  await north.doesNotSee("qasemi@example.org");
  await north.presses(meeting.yes);
  await north.sees("qasemi@example.org");
  await isWhole(north, "introductions-he-phone");
  await arab.opens(`${at}/partners/together/introductions`);
  await arab.sees("north@example.org");
});
