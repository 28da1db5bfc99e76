import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { handOverWords as handOver } from "../../src/backbone/desk/hand-over-words.ts";
import { deskWords as desk, weekWords } from "../../src/backbone/desk/words.ts";
import { navigationWords as places } from "../../src/backbone/initiatives/navigation-words.ts";
import { myPartWords as part } from "../../src/backbone/my-part/words.ts";
import { peopleWords as people } from "../../src/backbone/people/words.ts";
import type { Language } from "../../src/core/message.ts";
import { interfaceWords } from "../../src/interface/words.ts";
import { waitingWords } from "../../src/measurement/editions/waiting.ts";
import { homeWords as home } from "../../src/measurement/scorecards/home-words.ts";
import { accept, foundInitiative, freshName, join, makeLink } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { type Size, tellStories } from "./stories.ts";
import { writesAtEnd } from "./writing.ts";

const stories = tellStories();

/** Does something as a program does, with the sign-in of the person's browser. */
const asks = (person: Person, at: string, operation: string, input: object): Promise<number> =>
  person.page.evaluate(
    async ([address, body]) => {
      const headers = { "content-type": "application/json" };
      return (await fetch(address ?? "", { method: "POST", headers, body: body ?? "" })).status;
    },
    [`/api${at}/${operation}`, JSON.stringify(input)],
  );

/** A director whose initiative has a goal, figures that wait to be shown, and partners. */
async function directs(language: Language, on: Size): Promise<{ director: Person; at: string; name: string }> {
  const name = freshName("A week");
  const link = await foundInitiative(await stories.owner(), name, language);
  const director = await stories.somebody({ language, on });
  const at = await join(director, link, "Rivka");
  const goal = {
    kind: "count",
    amount: 200,
    whom: "תלמידות",
    what: "לומדות פיזיקה",
    year: 2020,
    baseYear: 2015,
    base: 100,
  };
  expect(await asks(director, at, "goal.say", goal)).toBe(200);
  const rows = [2016, 2017, 2018].map((year) => ({ period: String(year), numerator: 100 + year - 2015 }));
  const edition = { indicator: "goal", sourceName: { en: "Ministry of Education" }, rows };
  expect(await asks(director, at, "edition.enter", edition)).toBe(200);
  const text = "School network North\tschool network";
  expect(await asks(director, at, "organization.add-many", { text, choices: {} })).toBe(200);
  return { director, at, name };
}

/** The way from the desk to the data edition that waits. */
const editionDoor = (director: Person) => director.page.locator('main a[href*="/goal/data/editions/"]').first();

it.each<[string, Language, Size]>([
  ["in English at a desk", "en", "desktop"],
  ["in Hebrew on a phone", "he", "phone"],
])("a director reads her week, goes to what waits, and leaves word for the next, %s", async (_, language, on) => {
  const { director, at, name } = await directs(language, on);
  const waits = director.hears(weekWords.editions, { count: 1 });

  await director.opens(at);
  await director.page.getByRole("link", { name: waits }).first().click();
  await director.page.waitForURL(`**${at}/desk`);
  expect(await director.heading()).toContain(waits);
  await director.sees(director.hears(waitingWords.draftWaits, { number: "1" }));
  await editionDoor(director).click();
  await director.page.waitForURL(/\/goal\/data\/editions\//);

  if (on === "phone") await director.page.locator(".bar5 summary").click();
  await director.follows(on === "phone" ? places.desk : places.home);
  await director.opens(`${at}/desk`);
  await director.follows(desk.handOver);
  await director.sees("Ministry of Education");
  await director.presses(handOver.begin);
  await writesAtEnd(director, "להתקשר קודם למשרד.\n");
  expect(await faultsOf(director.page, language, [name, "Rivka"])).toEqual([]);
  const [file] = await Promise.all([
    director.page.waitForEvent("download"),
    director.page.getByRole("link", { name: director.hears(handOver.save) }).click(),
  ]);
  const saved = await readFile(await file.path(), "utf8");
  expect(saved).toContain("להתקשר קודם למשרד.");
  expect(saved).not.toContain("<script");

  await director.opens("/mine");
  expect(await director.heading()).toContain(waits);
});

it("a partner finds his part in the middle of the phone's bar, in Arabic, and nothing of the desk", async () => {
  const { director, at } = await directs("en", "desktop");
  const partner = await stories.somebody({ language: "ar", on: "phone" });
  await join(partner, await makeLink(director, at, ["partner"], { language: "ar" }), "Samir");
  await partner.opens(at);
  expect(await faultsOf(partner.page, "ar", ["תלמידות", "לומדות"])).toEqual([]);
  await partner.doesNotSee(desk.desk);
  expect(await partner.page.locator(".bar5 > ul > li").count()).toBe(5);
  await partner.page.locator(".bar5 > ul > li:nth-child(3) > a").click();
  await partner.sees(partner.hears(part.asked, { count: 0 }));
  await partner.sees(partner.hears(part.noOrganization, { names: "Rivka" }));
  for (const closed of ["desk", "hand-over"]) expect(await partner.opens(`${at}/${closed}`)).toBe(403);

  const draft = director.page.getByText(director.hears(waitingWords.draftWaits, { number: "1" }));
  await director.opens(`${at}/desk`);
  await draft.waitFor();
  const edition = await editionDoor(director).getAttribute("href");
  const id = edition?.split("/").at(-1);
  expect(await asks(director, at, "edition.to-partners", { editionId: id })).toBe(200);
  await partner.opens(at);
  await partner.sees("أُتيح إصدار بيانات للشركاء");
});

it("somebody of two initiatives goes from one to the other by the name, without a script", async () => {
  const { director, at } = await directs("en", "desktop");
  const second = await foundInitiative(await stories.owner(), freshName("The second"));
  const other = await accept(director, second);
  const reader = await stories.somebody({
    javaScriptEnabled: false,
    storageState: await director.page.context().storageState(),
  });
  await reader.opens(other);
  await reader.page.locator(".switch summary").click();
  await reader.page.locator(`.switch a[href="${at}"]`).click();
  expect(new URL(reader.page.url()).pathname).toBe(at);
  await reader.page.locator(".switch summary").click();
  await reader.follows(interfaceWords.allMine);
  await reader.sees(people.myInitiatives);
  await reader.opens(other);
  await reader.sees(home.stepPartners);
});
