import { expect, inject, it } from "vitest";
import { affiliationWords as belongs } from "../../src/backbone/affiliations/words.ts";
import { authorityWords, cardWords as card, levelWords } from "../../src/backbone/memberships/card-words.ts";
import { membershipWords as people } from "../../src/backbone/memberships/words.ts";
import {
  doublesWords as doubles,
  profileWords as profile,
} from "../../src/backbone/organizations/pages/profile-words.ts";
import { partnersWords as partners } from "../../src/backbone/organizations/words.ts";
import type { Message } from "../../src/core/message.ts";
import { begin, join } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

const list = [
  "Partners of the north;;;;;;",
  "Organization;Sector;Registry number;Towns;Languages;What it does;Partner since",
  "School network North;school network;580000001;Haifa, Nahf;Hebrew, Arabic;Runs twelve schools;2013",
  "جمعية القاسمي;academic;;Baqa;Arabic;Trains teachers;2014",
  "Al-Qasemi;academic;;;;;",
  "El Kasimi;academic;;;;;2016",
  "Fund B;philanthropy;;;;;2016",
  "Nobody's row;wizards;none;;;;",
].join("\n");

/** With FIVEFOLD_SHOTS naming a folder, keeps how a page looks. */
async function look(person: Person, name: string): Promise<void> {
  const folder = process.env.FIVEFOLD_SHOTS;
  if (folder) await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function bringList(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/partners`);
  await director.follows(partners.paste);
  await look(director, "bring-en");
  await director.page
    .locator('input[type="file"]')
    .setInputFiles({ name: "partners.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await director.presses(partners.bring);
  await director.sees("partners.csv");
  await director.sees(/Row 8: “wizards” is none of the sectors/);
  await director.sees(/Row 8: “none” is no registry number/);
  await look(director, "looked-en");
  for (const group of await director.page.locator("fieldset.field").all())
    await group.getByRole("radio").last().check();
  await director.presses(partners.add);
  await director.sees(partners.added);
  await director.sees(
    director.hears(partners.grewThrough, {
      first: 1,
      firstYear: "2013",
      middle: 2,
      middleYear: "2014",
      last: 4,
      lastYear: "2016",
    }),
  );
  await look(director, "partners-en");
}

async function mergeDouble(director: Person): Promise<string> {
  await director.page.getByRole("link", { name: "El Kasimi", exact: true }).click();
  const old = new URL(director.page.url()).pathname;
  await director.page.goBack();
  await director.follows(director.hears(partners.doublesHere, { count: 2 }));
  await look(director, "doubles-en");
  await director.unfolds(doubles.mergeLabel);
  await director.page.getByRole("radio", { name: `${director.hears(doubles.stays)}: Al-Qasemi` }).check();
  await director.presses(doubles.merge);
  await director.sees(doubles.merged);
  expect(await director.heading()).toBe("Al-Qasemi");
  await director.sees("El Kasimi");
  return old;
}

/** The director invites somebody for an organization. Answers the link. */
async function invite(director: Person, at: string, organization: string, language: Message): Promise<string> {
  await director.opens(`${at}/people`);
  await director.fills(people.howMany, 1);
  await director.ticks(language);
  await director.chooses(people.forOrganization, organization);
  await director.presses(people.makeLink);
  return director.page.getByLabel(director.hears(people.theLink), { exact: true }).inputValue();
}

it("keeps a directory: a list is brought, a double becomes one, people act for several, each writes its own profile", async () => {
  const { director, at } = await begin(stories, "Directory");
  await bringList(director, at);
  const old = await mergeDouble(director);

  const partner = await stories.somebody();
  await join(partner, await invite(director, at, "School network North", people.english), "Noa");
  await director.opens(`${at}/people?search=school`);
  await director.follows("Noa");
  await director.chooses(card.organization, "Fund B");
  await director.fills(card.title, "Chair");
  await director.chooses(card.level, levelWords.board);
  await director.chooses(card.authority, authorityWords.decides);
  await director.ticks(card.lead);
  await director.presses(card.save);
  await director.sees(card.saved);
  await director.sees("Fund B");
  await director.sees("School network North");
  await look(director, "card-en");

  await partner.opens(`${at}/partners`);
  await partner.follows("School network North");
  await partner.follows(profile.change);
  await partner.sees(profile.sectorByBackbone);
  await partner.fills(profile.does, "Runs thirteen schools");
  await partner.fills(profile.website, "north.example.org");
  await partner.fills(profile.contactMail, "quiet@north.example.org");
  await partner.ticks(profile.publicYes);
  await look(partner, "edit-en");
  await partner.presses(profile.save);
  await partner.sees(profile.saved);
  await partner.follows(profile.change);
  await partner.unfolds(belongs.add);
  await partner.chooses(belongs.other, "Fund B");
  await partner.chooses(belongs.kind, "The other is its fiscal sponsor");
  await partner.presses(belongs.doAdd);
  await partner.sees("Fund B is its fiscal sponsor");
  await partner.follows(profile.back);
  await look(partner, "profile-en");
  const own = new URL(partner.page.url()).pathname;

  const visitor = await stories.somebody();
  expect(await visitor.opens(own)).toBe(200);
  await visitor.sees("Runs thirteen schools");
  for (const hidden of ["Fund B", "Noa", "quiet@north.example.org"]) await visitor.doesNotSee(hidden);
  await look(visitor, "visitor-en");
  expect(await visitor.opens(old)).toBe(404);
  await visitor.opens(`${at}/partners`);
  await visitor.sees("School network North");
  await visitor.doesNotSee("Al-Qasemi");
  expect((await visitor.page.request.get(`${inject("address")}${at}/people`)).url()).toContain("sign-in");

  await partner.opens(old);
  await partner.follows(partner.hears(profile.goThere, { name: "Al-Qasemi" }));
  expect(await partner.heading()).toBe("Al-Qasemi");
});

it("reads well in Hebrew on a phone", async () => {
  const { director, at } = await begin(stories, "מדריך");
  await bringList(director, at);
  const reader = await stories.somebody({ language: "he", on: "phone" });
  await join(reader, await invite(director, at, "School network North", people.hebrew), "נועה");
  await reader.opens(`${at}/partners?lang=he`);
  await look(reader, "partners-he");
  await reader.follows("School network North");
  await look(reader, "profile-he");
  await reader.follows(profile.change);
  await look(reader, "edit-he");
  await reader.opens(`${at}/people?lang=he`);
  await look(reader, "people-he");
  await reader.follows("נועה");
  await reader.unfolds(card.editMine);
  await reader.fills(card.skills, "הנחיה, תרגום");
  await reader.ticks("ערבית");
  await look(reader, "card-edit-he");
  await reader.presses(card.save);
  await reader.sees("הנחיה, תרגום");
  await look(reader, "card-he");
  const wide = await reader.page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  expect(wide).toBe(false);
});
