import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { answeringWords as asked } from "../../src/backbone/relations/answering/words.ts";
import { tieWords } from "../../src/backbone/relations/waves/question-words.ts";
import { waveWords as said } from "../../src/backbone/relations/waves/words.ts";
import type { Language } from "../../src/core/message.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, join } from "./beginnings.ts";
import { type Doing, doingAs } from "./filled.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await person.page.screenshot({ path: `${pictures}/${name}-${person.language}.png`, fullPage: true });
};

const partners = [
  "Bridge for Youth",
  "גשר לנוער בצפון",
  "مركز الأمل الجماهيري",
  "College of the Valley",
  "בית ספר בין־תחומי",
  "Science museum by the sea",
  "רשת הורים",
  "Fund for schools",
];
const partner = (place: number): string => partners[place] ?? "";
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** An initiative whose director has listed its partners; answers their ids by name. */
async function beginWithPartners(): Promise<{ director: Person; at: string; ids: Map<string, string>; does: Doing }> {
  const { director, at } = await begin(stories, "How we work together");
  const { asks, does } = doingAs(director, at);
  await does("organization.add-many", { text: `Name\n${partners.join("\n")}`, choices: {} });
  const { organizations } = (await asks("organization.list-contacts", {})) as {
    organizations: { id: string; name: string }[];
  };
  return { director, at, ids: new Map(organizations.map(({ id, name }) => [name, id])), does };
}

/** The backbone team opens a survey on its page. Answers the page of the survey. */
async function openSurvey(director: Person, at: string): Promise<string> {
  await director.opens(`${at}/partners/together`);
  await director.sees(said.none);
  await director.follows(said.openOne);
  await director.fills(said.name, "Working together, 2026");
  await director.fills(said.closesOn, inDays(21));
  await picture(director, "open-desktop");
  await director.presses(said.openOne);
  await director.sees(said.wasOpened);
  return new URL(director.page.url()).pathname;
}

/** The link for one organization, made in the row of its name. */
async function linkFor(director: Person, page: string, name: string): Promise<string> {
  await director.opens(page);
  const row = director.page.getByRole("row", { name: new RegExp(name) });
  await row.getByRole("button", { name: director.hears(said.makeLink) }).click();
  await director.sees(director.hears(said.linkFor, { organization: name }));
  return director.page.locator("#link input").first().inputValue();
}

/** Finds an organization by a part of its name, and chooses it. */
async function choose(person: Person, part: string, name: string): Promise<void> {
  await person.page.getByRole("searchbox").fill(part);
  await person.page.locator("#survey-found").getByRole("button", { name }).click();
  await person.page.locator(".survey-names.remove").getByRole("button", { name }).waitFor();
}

const tie = (person: Person, level: number) => person.ticks(tieWords[level] ?? "");
const press = (person: Person) => person.presses(asked.keepGoOn);

it("opens a survey; a phone in Hebrew answers it without signing in, also where the connection is gone", async () => {
  const { director, at } = await beginWithPartners();
  const page = await openSurvey(director, at);
  const link = await linkFor(director, page, partner(1));
  await picture(director, "wave-desktop");
  await expectNoAxeViolations(director.page);

  const phone = await stories.somebody({ language: "he", on: "phone" });
  await phone.opens(link);
  await phone.sees(asked.never);
  await phone.sees(asked.whoRuns);
  await picture(phone, "hello-phone");
  expect(await faultsOf(phone.page, "he", partners)).toEqual([]);
  await phone.presses(asked.start);
  await phone.sees(asked.chooseTitle);
  expect(await phone.page.locator("input:checked").count()).toBe(0);
  await choose(phone, "bridge", partner(0));
  await choose(phone, "الأمل", partner(2));
  await choose(phone, "museum", partner(5));
  await picture(phone, "choose-phone");
  expect(await faultsOf(phone.page, "he", partners)).toEqual([]);
  await phone.follows(asked.goOn);
  const first = await phone.heading();
  await tie(phone, 4);
  await phone.page.locator("input[name=openness][value='4']").check({ force: true });
  await picture(phone, "about-phone");
  expect(await faultsOf(phone.page, "he", partners)).toEqual([]);
  await expectNoAxeViolations(phone.page);
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
  for (const level of [4, 2, 1]) await phone.sees(tieWords[level] ?? "");
  await picture(phone, "end-phone");
  await phone.presses(asked.done);
  await phone.sees(phone.hears(asked.thanks, { organization: partner(1) }));

  const other = await stories.somebody({ on: "phone" });
  expect(await other.opens(link)).toBe(404);
  await director.opens(page);
  await director.sees(director.hears(said.stateDone));
});

it("is answered signed in, in English and on an Arabic screen, by two colleagues at once, and read after it closes", async () => {
  const { director, at, ids, does } = await beginWithPartners();
  const page = await openSurvey(director, at);
  const organizationId = ids.get(partner(3)) ?? "";
  const people = await Promise.all(
    (["en", "ar"] as Language[]).map(async (language) => {
      const { token } = (await does("invitation.make", {
        permissions: ["partner"],
        language,
        organizationId,
      })) as { token: string };
      const person = await stories.somebody({ language });
      await join(person, `${at}/join/${token}`, `Colleague ${language}`);
      return person;
    }),
  );
  const [english, arabic] = people as [Person, Person];
  await english.opens(`${at}/partners/together`);
  await english.follows(said.answer);
  await english.follows(asked.start);
  await choose(english, "fund", partner(7));
  await english.follows(asked.goOn);
  await arabic.opens(`${new URL(english.page.url()).pathname}?at=next`);
  await tie(english, 3);
  await press(english);
  await english.sees(asked.lastStep);
  await tie(arabic, 4);
  await press(arabic);
  await arabic.sees(asked.colleagueAnswered);
  await picture(arabic, "both-desktop");
  expect(await faultsOf(arabic.page, "ar", partners)).toEqual([]);
  await press(arabic);
  await arabic.sees(asked.lastStep);
  await arabic.presses(asked.done);
  await arabic.opens(page);
  await picture(arabic, "own-desktop");
  await english.opens(`${at}/partners/together`);
  await picture(english, "together-desktop");

  await director.opens(page);
  await director.unfolds(said.close);
  await director.page.locator("details.confirm[open]").getByRole("button").first().click();
  await director.sees(said.wasClosed);
  await director.page.setViewportSize({ width: 390, height: 844 });
  await picture(director, "closed-phone");
  await english.opens(`${page}/answer/${organizationId}`);
  await english.sees(tieWords[4] ?? "");
  await english.unfolds(asked.takeBack);
  await picture(english, "afterwards-desktop");
  await english.page.locator("details.confirm[open]").getByRole("button").first().click();
  await english.sees(asked.nothingKept);
});
