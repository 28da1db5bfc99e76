import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { askPageWords as asks, readersWords } from "../../src/activities/asks/pages/words.ts";
import { evidenceWords as evidence, strengthWords } from "../../src/activities/evidence/words.ts";
import { gridWords as grid } from "../../src/activities/grid/words.ts";
import { outcomeWords, practiceWords as practices } from "../../src/activities/practices/words.ts";
import { undertakingWords as doings } from "../../src/activities/undertakings/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { doingAs } from "./filled.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;

/** Looks a page over; with FIVEFOLD_PICTURES naming a folder, keeps how it looks. */
async function look(person: Person, name: string): Promise<void> {
  expect(await faultsOf(person.page, person.language), name).toEqual([]);
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await expectNoAxeViolations(person.page);
  await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

const causes = [
  { en: "Teachers have time to plan together", he: "למורים יש זמן לתכנן יחד", ar: "لدى المعلّمين وقت للتخطيط معًا" },
  { en: "New teachers stay", he: "מורים חדשים נשארים", ar: "يبقى المعلّمون الجدد" },
];
const towns = [
  { code: "1", en: "Nahf", he: "נחף", ar: "نحف" },
  { code: "2", en: "Karmiel", he: "כרמיאל", ar: "كرميئيل" },
  { code: "3", en: "Rahat", he: "רהט", ar: "رهط" },
];

interface Known {
  organizations: Record<string, string>;
  causes: string[];
  places: Record<string, string>;
}

/** The director opens the room of work, with causes, places and three partners in it. */
async function prepare(director: Person, at: string): Promise<Known> {
  const { asks: ask, does } = doingAs(director, at);
  await does("initiative.open-room", { rooms: ["causes", "work"] });
  await does("challenge.add-many", { challenges: causes.map((names) => ({ names })) });
  await does("place.add-many", {
    places: towns.map(({ code, ...names }) => ({ code, level: "municipality", names })),
  });
  const text = [
    "Name\tSector",
    "Network of the North\tschool network",
    "רשת הדרום\tnonprofit",
    "Third hand\tnonprofit",
  ];
  await does("organization.add-many", { text: text.join("\n"), choices: {} });
  const listed = async (operation: string, key: string) => (await ask(operation, {}))[key] as Record<string, string>[];
  const places = (await ask("place.list", {})).places as { id: string; names: { en: string } }[];
  return {
    organizations: Object.fromEntries(
      (await listed("organization.list", "organizations")).map(({ name, id }) => [name, id ?? ""]),
    ),
    causes: (await listed("challenge.list", "challenges")).map(({ id }) => id ?? ""),
    places: Object.fromEntries(places.map(({ id, names }) => [names.en, id])),
  };
}

/** Somebody joins and acts for an organization. */
async function joinFor(
  person: Person,
  director: Person,
  at: string,
  name: string,
  organizationId: string,
): Promise<void> {
  await join(person, await makeLink(director, at, ["partner"], { language: person.language }), name);
  const { asks: ask, does } = doingAs(director, at);
  const members = (await ask("membership.list", {})).members as { personId: string; name: string }[];
  const personId = members.find((one) => one.name === name)?.personId;
  await does("representation.set", { personId, organizationId });
}

it("lets partners see who does what, help each other, and tell what worked", async () => {
  const { director, at } = await begin(stories, "Helping");
  const known = await prepare(director, at);
  const north = known.organizations["Network of the North"] ?? "";
  const south = known.organizations["רשת הדרום"] ?? "";
  const noa = await stories.somebody();
  const sami = await stories.somebody({ language: "he", on: "phone" });
  await joinFor(noa, director, at, "Noa", north);
  await joinFor(sami, director, at, "Sami", south);

  await noa.opens(`${at}/work`);
  await noa.sees(grid.emptyTitle);
  await look(noa, "work-empty-en-desktop");
  await writeDown(noa);
  await others(director, at, known);
  await seeGap(noa, at);
  await seeBeside(noa, at, known);
  await judge(noa, at);
  await askAndAnswer(noa, sami, at, known);
  await tellAndUse(noa, sami, at, known);
  if (pictures) await takePictures(noa, sami, at, known);
});

/** What an organization does anyway is written down in one form. */
async function writeDown(noa: Person): Promise<void> {
  await noa.follows(doings.add);
  await noa.fills(doings.what, "Planning hours in three schools");
  await noa.ticks(`1 · ${causes[0]?.en}`);
  await noa.ticks("Nahf");
  await look(noa, "activity-add-en-desktop");
  await noa.presses(doings.save);
  await noa.sees(doings.saved);
  expect(await noa.heading()).toBe("Planning hours in three schools");
  await look(noa, "activity-en-desktop");
}

/** What others do, as the backbone team knows it and they agreed. */
async function others(director: Person, at: string, known: Known): Promise<void> {
  const { does } = doingAs(director, at);
  const add = (organization: string, en: string, cause: number, places: string[]) =>
    does("activity.add", {
      ...{ organizationId: known.organizations[organization], names: { en, he: `${en} (בעברית)` }, agreed: true },
      ...{ challengeIds: [known.causes[cause]], placeIds: places.map((name) => known.places[name]) },
    });
  await add("רשת הדרום", "Shared lesson plans", 0, ["Nahf"]);
  await add("Third hand", "Planning days", 0, ["Nahf"]);
  await add("רשת הדרום", "Mentors", 1, ["Rahat"]);
}

/** The first sentence names the gap, and its field leads to what could begin there. */
async function seeGap(noa: Person, at: string): Promise<void> {
  await noa.opens(`${at}/work`);
  expect(await noa.heading()).toMatch(
    /^Nobody is known to work on “.*Teachers have time to plan together.*” in .*Rahat.*; 3 partners do the same in .*Nahf.* and could meet\.$/,
  );
  await noa.sees(grid.meetings);
  await look(noa, "work-en-desktop");
  await noa.page.locator(".grid-cell", { hasText: "–" }).first().click();
  await noa.sees(grid.nobodyHere);
  await look(noa, "work-cell-en-desktop");
  const start = await noa.page.getByRole("link", { name: grid.askHere.en }).getAttribute("href");
  expect(start).toMatch(/challenge=.+&place=/);
}

/** The page of a cause says who works on it, and that of an organization what it does. */
async function seeBeside(noa: Person, at: string, known: Known): Promise<void> {
  await noa.opens(`${at}/causes/${known.causes[0]}`);
  await noa.sees(grid.onCause);
  await noa.sees("Shared lesson plans");
  await look(noa, "cause-en-desktop");
  await noa.opens(`${at}/organizations/${known.organizations["Third hand"]}`);
  await noa.sees(grid.doesThis);
  await noa.follows("Planning days");
}

/** A link of the chain is judged, with a name and a day. */
async function judge(noa: Person, at: string): Promise<void> {
  await noa.opens(`${at}/work`);
  await noa.follows("Planning hours in three schools");
  await noa.follows(evidence.foot);
  await noa.sees(evidence.nobody);
  await noa.unfolds(evidence.say);
  await noa.ticks(strengthWords.promising);
  await noa.fills(evidence.words, "Two schools went on by themselves");
  await noa.presses(evidence.keep);
  await noa.sees(evidence.kept);
  await noa.sees("Two schools went on by themselves");
  await look(noa, "chain-en-desktop");
}

/** A candid ask, for partners without funders, is matched, answered, taken and closed. */
async function askAndAnswer(noa: Person, sami: Person, at: string, known: Known): Promise<void> {
  await doingAs(sami, at).does("ask.add", {
    ...{ kind: "offer", organizationId: known.organizations["רשת הדרום"], title: "שני מתרגמים ביום שני" },
    ...{ skills: ["תרגום"], readers: "partners" },
  });
  await noa.opens(`${at}/work/asks`);
  await noa.follows(asks.ask);
  await noa.fills(asks.whatAsk, "Our letters to families are misread");
  await noa.fills(asks.more, "We wrote them in one language only.");
  await noa.ticks(readersWords.partners);
  await noa.ticks("Translation");
  await look(noa, "ask-add-en-desktop");
  await noa.presses(asks.send);
  await noa.sees(asks.sent);
  await noa.sees("שני מתרגמים ביום שני");
  await look(noa, "ask-own-en-desktop");

  await sami.opens(`${at}/work/asks`);
  await sami.sees(sami.hears(asks.fits, { count: 1 }));
  await look(sami, "asks-he-phone");
  await sami.follows("Our letters to families are misread");
  await sami.fills(asks.yourWords, "בשמחה, ביום שני הקרוב");
  await look(sami, "ask-he-phone");
  await sami.presses(asks.answer);
  await sami.sees(asks.answered);

  await noa.opens("/mine");
  await noa.page.locator('a[href*="work/asks/"]').first().click();
  await noa.sees("בשמחה, ביום שני הקרוב");
  await noa.fills(asks.reply, "Gladly");
  await look(noa, "ask-answered-en-desktop");
  await noa.presses(asks.take);
  await noa.sees(asks.decided);
  await noa.unfolds(asks.close);
  await noa.fills(asks.cameOfIt, "All letters are in three languages now");
  await noa.presses(asks.closeIt);
  await noa.sees(asks.closed);

  await sami.opens(`${at}/work/asks`);
  await sami.sees("All letters are in three languages now");
}

/** A practice is told by one partner, and another says that it did not work there. */
async function tellAndUse(noa: Person, sami: Person, at: string, known: Known): Promise<void> {
  await noa.opens(`${at}/work/practices/add`);
  await noa.fills(practices.what, "Teachers watch each other teach");
  await noa.fills(practices.how, "Once a month, two watch a third.");
  await noa.fills(practices.forWhom, "Schools under 300");
  await noa.ticks(`1 · ${causes[0]?.en}`);
  await look(noa, "practice-add-en-desktop");
  await noa.presses(practices.save);
  await noa.sees(practices.saved);

  await sami.opens(`${at}/work/practices?challenge=${known.causes[0]}`);
  await look(sami, "practices-he-phone");
  await sami.follows("Teachers watch each other teach");
  await sami.unfolds(practices.weTried);
  await sami.ticks(outcomeWords["not-here"]);
  await sami.fills(practices.changed, "אין לנו מספיק מורים בקומה");
  await sami.presses(practices.tell);
  await sami.sees(practices.told);
  await look(sami, "practice-he-phone");

  await noa.page.reload();
  await noa.sees("אין לנו מספיק מורים בקומה");
  await look(noa, "practice-en-desktop");
}

async function takePictures(noa: Person, sami: Person, at: string, known: Known): Promise<void> {
  const paths = [
    "work",
    "work/asks",
    "work/practices",
    "work/chains",
    `organizations/${known.organizations["Third hand"]}`,
  ];
  for (const [place, path] of paths.entries()) {
    await noa.opens(`${at}/${path}?lang=ar`);
    await noa.page.screenshot({ path: `${pictures}/${place}-ar-desktop.png`, fullPage: true });
    await noa.opens(`${at}/${path}?lang=en`);
    await noa.page.screenshot({ path: `${pictures}/${place}-en-desktop.png`, fullPage: true });
    await sami.opens(`${at}/${path}`);
    await look(sami, `${place}-he-phone`);
  }
}
