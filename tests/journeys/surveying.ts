import { answeringWords as asked } from "../../src/backbone/relations/answering/words.ts";
import { tieWords } from "../../src/backbone/relations/waves/question-words.ts";
import { waveWords as said } from "../../src/backbone/relations/waves/words.ts";
import { begin } from "./beginnings.ts";
import { type Doing, doingAs } from "./filled.ts";
import type { Person } from "./person.ts";
import type { tellStories } from "./stories.ts";

/** Partners whose names are of three alphabets. */
export const partners = [
  "Bridge for Youth",
  "גשר לנוער בצפון",
  "مركز الأمل الجماهيري",
  "College of the Valley",
  "בית ספר בין־תחומי",
  "Science museum by the sea",
  "רשת הורים",
  "Fund for schools",
];
/** One of them. */
export const partner = (place: number): string => partners[place] ?? "";
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** An initiative whose director has listed its partners; answers their ids by name. */
export async function beginWithPartners(
  stories: ReturnType<typeof tellStories>,
): Promise<{ director: Person; at: string; ids: Map<string, string>; does: Doing }> {
  const { director, at } = await begin(stories, "How we work together");
  const { asks, does } = doingAs(director, at);
  await does("organization.add-many", { text: `Name\n${partners.join("\n")}`, choices: {} });
  const { organizations } = (await asks("organization.list-contacts", {})) as {
    organizations: { id: string; name: string }[];
  };
  return { director, at, ids: new Map(organizations.map(({ id, name }) => [name, id])), does };
}

/** The backbone team opens a survey on its page. Answers the page of the survey. */
export async function openSurvey(director: Person, at: string): Promise<string> {
  await director.opens(`${at}/partners/together`);
  await director.sees(said.none);
  await director.follows(said.openOne);
  await director.fills(said.name, "Working together, 2026");
  await director.fills(said.closesOn, inDays(21));
  await director.presses(said.openOne);
  await director.sees(said.wasOpened);
  return new URL(director.page.url()).pathname;
}

/** The link for one organization, made in the row of its name. */
export async function linkFor(director: Person, page: string, name: string): Promise<string> {
  await director.opens(page);
  const row = director.page.getByRole("row", { name: new RegExp(name) });
  await row.getByRole("button", { name: director.hears(said.makeLink) }).click();
  await director.sees(director.hears(said.linkFor, { organization: name }));
  return director.page.locator("#link input").first().inputValue();
}

/** Finds an organization by a part of its name, and chooses it. */
export async function choose(person: Person, part: string, name: string): Promise<void> {
  await person.page.getByRole("searchbox").fill(part);
  await person.page.locator("#survey-found").getByRole("button", { name }).click();
  await person.page.locator(".survey-names.remove").getByRole("button", { name }).waitFor();
}

/** Ticks how two work together. */
export const tie = (person: Person, level: number) => person.ticks(tieWords[level] ?? "");
/** Keeps what was ticked and goes on. */
export const press = (person: Person) => person.presses(asked.keepGoOn);
