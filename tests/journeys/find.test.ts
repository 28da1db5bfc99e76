import { mkdir } from "node:fs/promises";
import sharp from "sharp";
import { expect, it } from "vitest";
import { documentWords as texts } from "../../src/backbone/documents/words.ts";
import { fileWords as files } from "../../src/backbone/files/words.ts";
import { searchWords as search } from "../../src/backbone/search/words.ts";
import { libraryWords as said } from "../../src/communication/library/words.ts";
import { interfaceWords } from "../../src/interface/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

/** With FIVEFOLD_PICTURES naming a folder, keeps how a page looked. */
async function look(person: Person, name: string): Promise<void> {
  expect(await faultsOf(person.page, person.language, [])).toEqual([]);
  const folder = process.env.FIVEFOLD_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await person.page.screenshot({ path: `${folder}/${name}-${person.language}.png`, fullPage: true });
}

it("keeps a page in the library with its files, finds it in three alphabets, and only for those who may read it", async () => {
  const { director, at } = await begin(stories, "North");
  const address = await writePages(director, at);
  await attachFiles(director, address);

  const partner = await stories.somebody({ language: "he", on: "phone" });
  await join(partner, await makeLink(director, at, ["partner"], { language: "he" }), "נועה");
  await findAsPartner(partner, at);
  await writeAsPartner(partner, at);

  await director.opens(address);
  await director.sees("We meet on Sundays.");
  await director.follows(interfaceWords.search);
  await director.fills(search.lookFor, "quorm");
  await director.sees(search.nearly);
  await look(director, "search-found");
  await director.opens(`${address}/edit`);
  await director.unfolds(said.remove);
  await director.page
    .locator("details[open]")
    .getByRole("button", { name: director.hears(said.remove) })
    .click();
  await director.sees(said.removed);
  await look(director, "library-removed");
  await partner.opens(`${at}/search?q=Nazareth`);
  await partner.sees(search.nothingWhy);
  await director.page.getByRole("button", { name: director.hears(said.restore) }).click();
  await director.sees(said.restored);
});

/** Two pages, one of them for the backbone team alone. Answers the address of the other. */
async function writePages(director: Person, at: string): Promise<string> {
  await director.opens(`${at}/library`);
  await director.sees(said.emptyTitle);
  await look(director, "library-empty");
  await director.follows(said.newPage);
  await director.fills(said.pageTitle, "How we work in Nazareth");
  await director.fills(said.text, "## Quorum\n\nHalf of the seats make a **quorum**. See [[Who decides]].");
  await look(director, "library-new");
  await director.presses(said.make);
  await director.sees(said.made);
  expect(await director.heading()).toBe("How we work in Nazareth");
  await look(director, "library-page");
  await director.follows("Who decides");
  expect(await director.page.getByLabel(director.hears(said.pageTitle)).inputValue()).toBe("Who decides");
  await director.chooses(said.readers, said.backbone);
  await director.chooses(said.writers, said.backbone);
  await director.fills(said.text, "The budget of the quorum is a secret marzipan.");
  await director.presses(said.make);
  await director.sees(said.made);
  return `${at}/library/how-we-work-in-nazareth`;
}

async function attachFiles(director: Person, address: string): Promise<void> {
  await director.opens(`${address}/edit`);
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
  const field = director.page.getByLabel(director.hears(files.bring));
  await field.setInputFiles({ name: "page.png", mimeType: "image/png", buffer: Buffer.from("<html>") });
  await director.presses(said.attach);
  await director.sees(files.notWhatItSays);
  await field.setInputFiles({ name: "תמונה מנצרת.jpg", mimeType: "image/jpeg", buffer: photo });
  await director.presses(said.attach);
  await director.sees(said.attached);
  await look(director, "library-edit");
}

async function findAsPartner(partner: Person, at: string): Promise<void> {
  await partner.opens(`${at}/search`);
  await look(partner, "search-begin");
  await partner.fills(search.lookFor, "נצרת");
  await partner.sees("How we work in Nazareth");
  await partner.sees("תמונה מנצרת.jpg");
  expect(await partner.page.locator("#results mark").allInnerTexts()).toEqual(["Nazareth", "מנצרת"]);
  await look(partner, "search-found");
  await partner.opens(`${at}/search?q=quor`);
  await partner.sees("How we work in Nazareth");
  await partner.doesNotSee(/marzipan/);
  await partner.opens(`${at}/search?q=marzipan`);
  await partner.sees(search.nothingWhy);
  await look(partner, "search-nothing");
}

async function writeAsPartner(partner: Person, at: string): Promise<void> {
  await partner.opens(`${at}/library`);
  await partner.doesNotSee("Who decides");
  await look(partner, "library");
  await partner.follows("How we work in Nazareth");
  const photo = partner.page.getByRole("link", { name: "תמונה מנצרת.jpg" });
  const href = (await photo.getAttribute("href")) ?? "";
  const answer = await partner.page.request.get(new URL(href, partner.page.url()).href);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
  await look(partner, "library-page");
  await partner.follows(said.write);
  await partner.fills(said.text, "Half of the seats make a quorum. [[Who decides]]\n\nWe meet on Sundays.");
  await partner.sees(texts.allSaved);
  await partner.follows(said.back);
  await partner.sees("We meet on Sundays.");
  await partner.follows(said.versions);
  await partner.sees("נועה");
  await look(partner, "library-versions");
}
