import { expect, it } from "vitest";
import { elicitWords as causes } from "../../src/agenda/challenges/elicit-words.ts";
import { inquiryWords as whys } from "../../src/agenda/inquiries/words.ts";
import { mapWords as maps } from "../../src/agenda/map-files/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

it("finds causes: two people ask why at once, a duplicate is put together, a map is brought", async () => {
  const { director, at } = await begin(stories, "Finding causes");
  const phone = await stories.somebody({ language: "he", on: "phone" });
  await join(phone, await makeLink(director, at, ["partner"], { language: "he" }), "Noa");

  // A cause that says what is missing is taken, with a kind word.
  await director.opens(`${at}/causes/add`);
  await director.fills(causes.wording, "Lack of time for teachers to plan together");
  await director.sees(director.hears(causes.turnRound, { words: "Lack of" }));
  await picture(director, "add-en-desktop");
  await director.presses(causes.add);
  await director.sees(causes.wasAdded);
  await picture(director, "cause-en-desktop");

  // A workshop: the director at a desk, a partner on a phone, in one tree.
  await director.opens(`${at}/causes/add/inquiries`);
  await director.fills(whys.name, "Workshop with heads of schools");
  await director.fills(whys.question, "What keeps students from choosing five units?");
  await director.presses(whys.begin);
  await director.sees(whys.wasBegun);
  const tree = new URL(director.page.url()).pathname;
  await phone.opens(`${tree}?lang=he`);
  await director.fills(whys.firstReason, "Teachers have no time to plan together");
  await director.presses(whys.write);
  await phone.sees("Teachers have no time to plan together");
  await phone.unfolds(whys.why);
  await phone.fills(whys.whyThat, "אין שעה משותפת במערכת");
  await phone.page.keyboard.press("Enter");
  await phone.sees(whys.wasWritten);
  await director.sees("אין שעה משותפת במערכת");

  await clash(director, phone);
  await phone.page.getByRole("link", { name: /Teachers have no paid time/ }).click();
  await picture(phone, "work-he-phone");
  await phone.fills(whys.asCause, "Teachers get time to plan together");
  await phone.presses(whys.makeCause);
  await phone.sees(whys.wasTied);
  await picture(phone, "tree-he-phone");
  await phone.opens(`${at}/causes/add/inquiries`);
  await picture(phone, "inquiries-he-phone");

  // The two causes say the same.
  await director.opens(`${at}/causes/add/duplicates`);
  await director.sees(director.hears(causes.likelyPairs, { count: 1 }));
  await picture(director, "duplicates-en-desktop");
  await director.unfolds(director.hears(causes.keepThis, { number: 2 }));
  await director.page.locator("details[open]").getByRole("button", { name: causes.merge.en }).click();
  await director.sees(causes.wasMerged);
  await director.sees(causes.noDuplicates);

  await bringMap(director, at);

  // What is missing in Hebrew is filled in on the phone.
  await phone.opens(`${at}/causes/add/languages`);
  await picture(phone, "languages-he-phone");
  await phone.opens(`${at}/causes/add`);
  await picture(phone, "add-he-phone");
});

async function bringMap(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/causes/map/bring`);
  const text =
    "from,to,weight\nSchools share laboratories,Students choose five units,2\nSchools share laboratories,Money for other things,-0.5\nLate buses,Students choose five units,often\n";
  await director.page
    .locator("input[type=file]")
    .setInputFiles({ name: "north.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await director.presses(maps.look);
  await director.sees(director.hears(maps.found, { causes: 4, links: 2 }));
  await director.sees(director.hears(maps.inRow, { row: 4 }));
  await picture(director, "preview-en-desktop");
  await director.presses(maps.take);
  await director.sees(maps.wasTaken);
  await picture(director, "bring-en-desktop");
  const link = director.page.getByRole("link", { name: "GraphML" });
  const answer = await director.page.request.get(
    new URL((await link.getAttribute("href")) ?? "", director.page.url()).href,
  );
  expect(answer.headers()["content-type"]).toContain("graphml");
  expect((await answer.text()).match(/<edge /g)).toHaveLength(2);
}

/** Both change the same words: one is told, and what she wrote still stands in the form. */
async function clash(director: Person, phone: Person): Promise<void> {
  await director.page.getByRole("link", { name: /Teachers have no time/ }).click();
  await director.fills(whys.theWords, "Teachers have no common time");
  await phone.page.getByRole("link", { name: /Teachers have no time/ }).click();
  await phone.fills(whys.theWords, "Teachers have no paid time");
  await phone.presses(whys.saveWords);
  await phone.sees(whys.wasWritten);
  await director.presses(whys.saveWords);
  await director.sees(director.hears(whys.changedMeanwhile, { words: "Teachers have no paid time" }));
  expect(await director.page.getByLabel(director.hears(whys.theWords)).inputValue()).toBe(
    "Teachers have no common time",
  );
  await picture(director, "clash-en-desktop");
}
