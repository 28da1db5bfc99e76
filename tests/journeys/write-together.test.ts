import { expect, it } from "vitest";
import { agreedWords as agreed, draftWords as draft } from "../../src/agenda/agendas/pages/agreed-words.ts";
import { documentWords as said } from "../../src/backbone/documents/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

const field = (person: Person) => person.page.locator("[data-live-text] textarea");

/** Opens the text where it lives, and waits until it does. */
async function opens(person: Person, at: string): Promise<void> {
  await person.opens(`${at}/goal/agreed/draft?section=vision`);
  await person.page.locator('[data-live-text][data-live="on"]').waitFor();
  await person.sees(said.allSaved);
}

const reads = (person: Person, words: string) =>
  person.page.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>("[data-live-text] textarea")?.value.includes(wanted),
    words,
  );

async function typesAtEnd(person: Person, words: string): Promise<void> {
  await field(person).focus();
  await person.page.keyboard.press("Control+End");
  await person.page.keyboard.type(words, { delay: 5 });
}

async function readsWhoWrote(director: Person): Promise<void> {
  await director.follows(said.whoWrote);
  for (const name of ["Director", "Second writer", "Third writer"]) await director.sees(name);
  await director.page.locator("tbody tr", { hasText: "Third writer" }).getByRole("link").click();
  await director.page.locator(".diff ins", { hasText: "who wants to" }).waitFor();
  expect(await director.page.locator(".diff del").count()).toBe(0);
}

it("lets two browsers, one of them without a connection for a while, and one without JavaScript write one text", async () => {
  const { director, at } = await begin(stories, "Writing together");
  await director.opens(`${at}/goal/agreed`);
  await director.fills(agreed.paste, "Vision\nEvery pupil.\n\nPrinciples\nFigures first.");
  await director.presses(agreed.begin);
  await director.presses(draft.letMembers);
  await director.sees(draft.membersWrite);

  const partner = await stories.somebody({ language: "he", on: "phone" });
  await join(partner, await makeLink(director, at, ["partner"], { language: "he" }), "Second writer");
  const plain = await stories.somebody({ javaScriptEnabled: false });
  await join(plain, await makeLink(director, at, ["partner"]), "Third writer");

  // Without JavaScript the text is read now, and sent last of all.
  await plain.opens(`${at}/goal/agreed/draft?section=vision`);
  await Promise.all([opens(director, at), opens(partner, at)]);
  await director.sees(director.hears(said.alsoHere, { names: "Second writer" }));
  await partner.sees(partner.hears(said.alsoHere, { names: "Director" }));

  // Both type at the same moment, the director at the beginning and the partner at the end.
  await field(director).focus();
  await director.page.keyboard.press("Control+Home");
  await Promise.all([
    director.page.keyboard.type("From the director. ", { delay: 10 }),
    typesAtEnd(partner, "מהשותפים.\n"),
  ]);
  for (const person of [director, partner]) {
    await reads(person, "From the director. Every pupil.");
    await reads(person, "מהשותפים.");
    await person.sees(said.allSaved);
  }
  expect(await field(director).inputValue()).toBe(await field(partner).inputValue());
  expect(await field(director).evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(19);

  // The partner's connection goes; she writes on, loses even the page, and all of it is there when she is back.
  await partner.page.context().setOffline(true);
  await typesAtEnd(partner, "נכתב בלי חיבור.\n");
  await partner.sees(said.offline);
  await typesAtEnd(director, "Written meanwhile.\n");
  await director.sees(said.allSaved);
  await partner.page.context().setOffline(false);
  await partner.page.reload();
  for (const person of [director, partner]) {
    await reads(person, "נכתב בלי חיבור.");
    await reads(person, "Written meanwhile.");
  }
  await partner.sees(said.allSaved);

  // The plain form was opened before all that, and takes nothing from anybody.
  await plain.page.locator("textarea").fill("Every pupil who wants to.\n");
  await plain.presses(said.save);
  await plain.sees(said.saved);
  for (const words of ["Every pupil who wants to.", "מהשותפים.", "נכתב בלי חיבור.", "Written meanwhile."]) {
    expect(await plain.page.locator("textarea").inputValue()).toContain(words);
    await reads(director, words);
  }

  await readsWhoWrote(director);
});

it("keeps what was typed when the text is closed to a writer", async () => {
  const { director, at } = await begin(stories, "Closed while writing");
  await director.opens(`${at}/goal/agreed`);
  await director.presses(agreed.begin);
  await director.presses(draft.letMembers);
  const partner = await stories.somebody();
  await join(partner, await makeLink(director, at, ["partner"]), "Writer");
  await opens(partner, at);
  await typesAtEnd(partner, "Mine.");
  await partner.sees(said.allSaved);
  await director.opens(`${at}/goal/agreed/draft`);
  await director.presses(draft.letBackbone);
  await typesAtEnd(partner, " Too late.");
  await partner.sees(said.noMore);
  expect(await field(partner).inputValue()).toBe("Mine. Too late.");
  await partner.opens(`${at}/goal/agreed/draft`);
  await partner.sees("Mine.");
  await partner.doesNotSee("Too late.");
});
