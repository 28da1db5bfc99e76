import { parse } from "csv-parse/sync";
import { expect, inject, it } from "vitest";
import { uploadPageWords as upload } from "../../src/measurement/editions/pages/upload-words.ts";
import { editionWords as said } from "../../src/measurement/editions/pages/words.ts";
import { stageWords as stage } from "../../src/measurement/editions/words.ts";
import { scorecardWords as card } from "../../src/measurement/scorecards/words.ts";
import { hasMinistryFile, madeUpFile, ministryFile } from "./bagrut.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { bring, nameColumns, sayShareGoal } from "./bringing.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

const told = hasMinistryFile ? "the ministry's own file" : "a made-up file with the ministry's columns";
const [file, rows] = hasMinistryFile ? [ministryFile(), 3731] : [madeUpFile(), 322];

it(`brings ${told} from an empty initiative to a public page, and takes it back`, async () => {
  const { director, at } = await begin(stories, "From a file to a sentence");
  await sayShareGoal(director, at);
  const dataLead = await stories.somebody();
  const partner = await stories.somebody();
  const supplier = await stories.somebody();
  const visitor = await stories.somebody();
  await join(dataLead, await makeLink(director, at, ["data-lead"]), "Data lead");
  await join(partner, await makeLink(director, at, ["partner"]), "Partner");
  await join(supplier, await makeLink(director, at, ["supplier"]), "Supplier");

  await bring(dataLead, at, file);
  await dataLead.sees(new RegExp(`^${rows.toLocaleString("en")} rows`));
  await nameColumns(dataLead);
  await dataLead.sees(upload.noticeTitle);
  const exact = await newestShare(dataLead);
  const total = `${Number.parseFloat(exact).toFixed(1)}%`;
  await dataLead.sees(dataLead.hears(said.zeros, { most: 4 }));
  if (hasMinistryFile) expect(exact).toBe("15.24%");
  await nobodySees([partner, visitor], at, total);

  await dataLead.follows(upload.toDraft);
  const edition = new URL(dataLead.page.url()).pathname;
  await dataLead.presses(said.sendPartners);
  await dataLead.sees(new RegExp(stage.secondPerson.en));
  await partner.opens(`${at}/goal`);
  await partner.sees(total);
  await partner.sees(card.noticeTag);
  await nobodySees([visitor], at, total);

  await director.opens(edition);
  await director.sees(/for its early look/);
  await supplier.opens(edition);
  await supplier.presses(said.lookAgrees);
  await director.opens(edition);
  await director.presses(said.openAll);
  await director.opens(`${at}/goal`);
  await director.presses(card.openIt);
  await director.sees(card.everyoneReads);
  await visitor.opens(`${at}/goal`);
  await visitor.sees(total);
  await visitor.sees(card.noticeTag);
  await tableEqualsCsv(visitor, at, total);

  await dataLead.opens(edition);
  await dataLead.unfolds(said.takeBack);
  await dataLead.fills(said.why, "The ministry corrected the file.");
  await dataLead.presses(said.takeBack);
  await nobodySees([partner, visitor], at, total);
  await visitor.opens(`${at}/goal/data`);
  await visitor.page.locator("a[href*='/goal/data/editions/']").click();
  await visitor.sees(/The ministry corrected the file/);
  await visitor.doesNotSee(exact);
});

async function nobodySees(readers: readonly Person[], at: string, figure: string): Promise<void> {
  for (const reader of readers)
    for (const path of [`${at}/goal`, `${at}/goal/for-whom`]) {
      await reader.opens(path);
      await reader.doesNotSee(figure);
    }
}

/** The newest share of the whole, as the preview says it. */
const newestShare = (reader: Person): Promise<string> =>
  reader.page.locator("tr", { hasText: "2016" }).first().locator("td", { hasText: "%" }).first().innerText();

/** What stands in the page's tables is what the CSV holds, and a hidden figure has no value in either. */
async function tableEqualsCsv(reader: Person, at: string, newest: string): Promise<void> {
  const answer = await reader.page.request.get(`${inject("address")}${at}/goal/data/figures.csv?indicator=goal`);
  const lines: Record<string, string>[] = parse(await answer.text(), { columns: true, bom: true });
  const whole = lines.filter(({ place, dimension }) => place === "" && dimension === "");
  const shares = whole.map(({ rate }) => `${(Number(rate) * 100).toFixed(1)}%`);
  expect(shares).toHaveLength(4);
  expect(shares.at(-1)).toBe(newest);
  for (const share of shares) await reader.sees(share);
  expect(lines.filter(({ hidden, numerator, rate }) => hidden === "yes" && `${numerator}${rate}` !== "")).toEqual([]);
  expect(lines.filter(({ place_level: level }) => level === "school")).toEqual([]);
}

it("names every row that cannot be taken, with its column, what stands there, and why", async () => {
  const { director, at } = await begin(stories, "Rows that need somebody");
  await sayShareGoal(director, at);
  await bring(director, at, madeUpFile());
  await nameColumns(director);
  await director.sees(upload.noticeTitle);
  const refused = director.page.getByRole("group", { name: director.hears(upload.needYou) });
  const named = await refused.locator("tbody tr").allInnerTexts();
  expect(named).toHaveLength(2);
  expect(named[0]).toMatch(/^322\s.*math_5unit_participation\s.*many/s);
  expect(named[1]).toMatch(/^323\s.*year\s.*once/s);
});

it("stops a file with identity numbers before anything of it is kept", async () => {
  const { director, at } = await begin(stories, "Nobody's numbers");
  await sayShareGoal(director, at);
  const rows = ["123456782", "000000018", "039337423"].map((number) => `${number},2016,1`);
  await bring(director, at, {
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["pupil,year,five_units", ...rows].join("\n")),
  });
  await director.sees(/seems to hold identity numbers/);
  await director.opens(`${at}/goal/data`);
  await director.doesNotSee("people.csv");
});

const wrongFiles = [
  { name: "results.csv", starts: "%PDF-1.7\n%", says: "a PDF" },
  { name: "results.xls", starts: "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", says: "old Excel file" },
];

it.each(wrongFiles)("says kindly what to do with $says called $name", async ({ name, starts, says }) => {
  const { director, at } = await begin(stories, "The wrong file");
  await sayShareGoal(director, at);
  const buffer = Buffer.concat([Buffer.from(starts, "latin1"), Buffer.alloc(600, 7)]);
  await bring(director, at, { name, mimeType: "application/octet-stream", buffer });
  await director.sees(new RegExp(says));
  await director.opens(`${at}/goal/data`);
  await director.doesNotSee(name);
});
