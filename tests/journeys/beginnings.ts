import { initiativeWords as founding } from "../../src/backbone/initiatives/words.ts";
import { invitationWords as joining } from "../../src/backbone/invitations/words.ts";
import { membershipWords as people, permissionWords } from "../../src/backbone/memberships/words.ts";
import type { Permission } from "../../src/core/actor.ts";
import type { Language } from "../../src/core/message.ts";
import type { Person } from "./person.ts";
import type { Stories } from "./stories.ts";

/** A password that nobody would mind to read in a test. */
export const password = "a sentence is the best password";

const ownNames = { en: people.english, he: people.hebrew, ar: people.arabic };

let made = 0;

/** A name that nothing else on this installation has. */
export const freshName = (name: string): string => `${name} ${process.pid}-${++made}`;

/** The owner founds an initiative, and reads the director's link. */
export async function foundInitiative(owner: Person, name: string, language: Language = "en"): Promise<string> {
  await owner.opens("/new");
  await owner.fills({ en: founding.nameEn, he: founding.nameHe, ar: founding.nameAr }[language], name);
  await owner.ticks(ownNames[language]);
  await owner.presses(founding.found);
  return owner.page.getByLabel(owner.hears(founding.theLink)).inputValue();
}

/** Follows a link into an initiative and makes an account there. Answers the initiative's address, e.g. `/five-units`. */
export async function join(person: Person, link: string, name: string): Promise<string> {
  await person.opens(link);
  await person.fills(joining.yourName, name);
  await person.fills(
    joining.mail,
    `${freshName(name)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")}@example.org`,
  );
  await person.fills(joining.password, password);
  await person.presses(joining.join);
  await person.page.waitForURL((url) => !url.pathname.includes("/join/"));
  return new URL(person.page.url()).pathname;
}

/** Follows a link into an initiative with the account that the person has. Answers the initiative's address. */
export async function accept(person: Person, link: string): Promise<string> {
  await person.opens(link);
  await person.page.locator("main form button").click();
  await person.sees(joining.joined);
  return new URL(person.page.url()).pathname;
}

/** One of the backbone team makes a link for others. */
export async function makeLink(
  inviter: Person,
  at: string,
  may: readonly Permission[],
  { howMany = 1, language = inviter.language }: { howMany?: number; language?: Language } = {},
): Promise<string> {
  await inviter.opens(`${at}/people`);
  await inviter.fills(people.howMany, howMany);
  if (!may.includes("partner")) await inviter.unticks(permissionWords.partner);
  for (const permission of may) await inviter.ticks(permissionWords[permission]);
  await inviter.ticks(ownNames[language]);
  await inviter.presses(people.makeLink);
  return inviter.page.getByLabel(inviter.hears(people.theLink), { exact: true }).inputValue();
}

/** A new initiative with somebody directing it. */
export async function begin(stories: Stories, name: string): Promise<{ director: Person; at: string }> {
  const link = await foundInitiative(await stories.owner(), freshName(name));
  const director = await stories.somebody();
  return { director, at: await join(director, link, "Director") };
}
