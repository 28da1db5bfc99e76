import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { membershipWords as people } from "../../src/backbone/memberships/words.ts";
import { partnersWords as partners } from "../../src/backbone/organizations/words.ts";
import { introductionWords as meeting } from "../../src/backbone/relations/introductions/words.ts";
import { tieWords as said } from "../../src/backbone/relations/ties/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, join } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

const names = ["School network North", "جمعية القاسمي", "מכללה על שפת הים", "Fund B"];
const list = [
  "Organization;Sector;Towns;Mail",
  `${names[0]};school network;Haifa;north@example.org`,
  `${names[1]};nonprofit;Haifa;qasemi@example.org`,
  `${names[2]};academic;Nahf;sea@example.org`,
  `${names[3]};philanthropy;;`,
].join("\n");

/** With FIVEFOLD_SHOTS naming a folder, keeps how a page looks; and it is whole, whoever reads it and on what. */
async function isWhole(person: Person, name: string): Promise<void> {
  const folder = process.env.FIVEFOLD_SHOTS;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
  expect(await faultsOf(person.page, person.language, names)).toEqual([]);
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

it("shows a tie once both agree, as a drawing and by keyboard alone as a table, and introduces two who both said yes", async () => {
  const { director, at } = await begin(stories, "Network");
  await director.opens(`${at}/partners/paste`);
  await director.page
    .locator('input[type="file"]')
    .setInputFiles({ name: "partners.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await director.presses(partners.bring);
  await director.presses(partners.add);
  await director.sees(partners.added);
  const links = [
    await invited(director, at, names[1] ?? "", "ar"),
    await invited(director, at, names[0] ?? "", "he"),
  ] as const;
  const arab = await stories.somebody({ language: "ar" });
  await join(arab, links[0], "Amal");
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
