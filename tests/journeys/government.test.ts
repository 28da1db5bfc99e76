import { expect, it } from "vitest";
import { campaignWords as campaigns } from "../../src/activities/campaigns/words.ts";
import { grantWords as grants } from "../../src/activities/funds/grants/words.ts";
import { fundWords as funds, reasonWords } from "../../src/activities/funds/words.ts";
import { askWords as asks, stateWords } from "../../src/activities/policy-asks/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

it("asks a ministry, wins, declares it, and counts whom the campaign reached", async () => {
  const { director, at } = await begin(stories, "Moving government");
  const phone = await stories.somebody({ language: "he", on: "phone" });
  await join(phone, await makeLink(director, at, ["partner"], { language: "he" }), "Noa");

  // What is asked, of whom, and what happened since.
  await director.opens(`${at}/work/government`);
  await picture(director, "government-empty-en");
  await director.fills(asks.what, "Budget for two more teaching hours");
  await director.fills(asks.ofWhomName, "The ministry");
  await director.chooses(asks.state, stateWords.asked);
  await director.fills(asks.sinceWhen, "2015-01-10");
  await director.presses(asks.add);
  await director.sees(asks.added);
  const ask = new URL(director.page.url()).pathname;
  await note(director, "talks", "2015-03", "A letter of all partners is on the table");
  await note(director, "granted", "2015-06", "Two hours a week from September");
  await director.sees(asks.stepNoted);

  // A partner reads it on a phone, and cannot change it.
  await phone.opens(`${ask}?lang=he`);
  await phone.sees(stateWords.granted);
  await phone.sees("Two hours a week from September");
  await phone.doesNotSee(asks.notes);
  expect(await phone.page.getByRole("button", { name: phone.hears(asks.noteStep) }).count()).toBe(0);
  await picture(phone, "ask-he-phone");

  // Declared in public, it may stand on the curve, and a visitor reads it.
  await director.unfolds(asks.declare);
  await director.page.locator("details[open]").getByRole("button", { name: asks.declare.en }).click();
  await director.sees(asks.forEveryone);
  await director.page.getByRole("button", { name: asks.putOnCurve.en }).first().click();
  await director.sees(asks.onCurve);
  await picture(director, "ask-en");
  const visitor = await stories.somebody();
  expect(await visitor.opens(ask)).toBe(200);
  await visitor.sees("A letter of all partners is on the table");

  await campaign(director, phone, at);
});

async function note(director: Person, state: "talks" | "granted", day: string, words: string): Promise<void> {
  await director.chooses(asks.state, stateWords[state]);
  await director.fills(asks.day, day);
  await director.fills(asks.stepWords, words);
  await director.presses(asks.noteStep);
  await director.sees(words);
}

/** A campaign beside the ask: counts by file, a bad row is named first. */
async function campaign(director: Person, phone: Person, at: string): Promise<void> {
  await director.opens(`${at}/work/government`);
  await director.unfolds(campaigns.add);
  await director.fills(campaigns.name, "Five units are for me");
  await director.page.getByRole("button", { name: campaigns.add.en, exact: true }).click();
  await director.sees(campaigns.added);
  const path = new URL(director.page.url()).pathname;
  const file = (rows: string) => ({
    name: "reach.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`day,to,channel,measure,amount,source\n${rows}`),
  });
  const input = director.page.locator("input[type=file]");
  await input.setInputFiles(file("soon,,radio,people,5,Station\n"));
  await director.presses(campaigns.bring);
  await director.sees(/Row 2: .*soon/);
  await input.setInputFiles(
    file(
      "2015-05-01,,petition,signatures,900,The petition\n2015-05-08,,petition,signatures,1300,The petition\n2015-05-15,,petition,signatures,600,The petition\n2015-05,,radio,people,40000,The station\n2015-05,,television,people,90000,The station\n",
    ),
  );
  await director.presses(campaigns.bring);
  await director.sees(campaigns.brought);
  await director.sees("2,800");
  await director.sees(campaigns.notAdded);
  await picture(director, "campaign-en");
  await phone.opens(`${path}?lang=he`);
  await phone.sees(campaigns.notAdded);
  await picture(phone, "campaign-he-phone");
  expect(await faultsOf(phone.page, "he")).toEqual([]);
  await phone.opens(`${at}/work/government?lang=he`);
  await picture(phone, "government-he-phone");
  await director.opens(`${at}/work/government`);
  await picture(director, "government-en");
}

it("shows what moved after, and says after, not because", async () => {
  const visitor = await stories.somebody();
  await visitor.opens("/5x2/work/government");
  await visitor.sees("Dedicated budgets for more teaching hours");
  await visitor.follows("Regulations for opening new classrooms");
  await visitor.sees(asks.afterNotBecause);
  await visitor.sees("16,664");
  await picture(visitor, "after-en");
  for (const language of ["he", "ar"] as const) {
    await visitor.opens(`${new URL(visitor.page.url()).pathname}?lang=${language}`);
    await visitor.sees(asks.afterNotBecause[language]);
    await visitor.page.setViewportSize({ width: 390, height: 844 });
    await picture(visitor, `after-${language}-phone`);
    expect(await faultsOf(visitor.page, language)).toEqual([]);
  }
});

it("lets a need and a fund find each other, and brings grants", async () => {
  const { director, at } = await begin(stories, "Money");
  await director.opens(`${at}/work/funds`);
  await picture(director, "funds-empty-en");
  await director.unfolds(funds.addFund);
  await director.fills(funds.fundName, "Science in the north");
  await director.fills(funds.funderName, "A trust from outside");
  await director.page.getByRole("button", { name: funds.addFund.en, exact: true }).click();
  await director.sees(funds.fundAdded);
  await director.fills(funds.roundName, "Spring");
  await director.fills(funds.opensOn, "2026-01-01");
  await director.fills(funds.closesOn, "2099-02-01");
  await director.presses(funds.addRound);
  await director.sees(funds.roundSet);
  await picture(director, "fund-en");
  await need(director, at);

  await director.opens(`${at}/work/funds/bring`);
  const grant = {
    ...{ id: "360G-x-1", title: "Laboratory for Â£900", description: "A room", currency: "GBP", amountAwarded: 900 },
    ...{ awardDate: "17/08/2015", fundingOrganization: [{ id: "X-1", name: "A trust" }] },
    recipientOrganization: [{ id: "X-2", name: "A school" }],
  };
  const content = { grants: [grant, { ...grant, id: "360G-x-2", currency: "" }] };
  await director.page
    .locator("input[type=file]")
    .setInputFiles({ name: "grants.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(content)) });
  await director.presses(grants.look);
  await director.sees(director.hears(grants.found, { count: 2, good: 1 }));
  await picture(director, "look-en");
  await director.presses(grants.take);
  await director.sees(grants.taken);
  await director.opens(`${at}/work/funds/grants`);
  await director.sees("Laboratory for £900");
  await picture(director, "grants-en");
  const answer = await director.page.request.get(new URL(`${at}/work/funds/grants.json`, director.page.url()).href);
  expect(await answer.json()).toEqual({ grants: [grant] });
  await director.page.setViewportSize({ width: 390, height: 844 });
  for (const [place, language] of [
    ["work/funds", "he"],
    ["work/funds/bring", "he"],
    ["work/funds/grants", "ar"],
  ] as const) {
    await director.opens(`${at}/${place}?lang=${language}`);
    await picture(director, `${place.replaceAll("/", "-")}-${language}-phone`);
    expect(await faultsOf(director.page, language), place).toEqual([]);
  }
});

/** The backbone team writes a need down for a partner: it is shown to nobody else until the partner ticks so. */
async function need(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/partners/paste`);
  await director.page.locator("textarea[name=text]").fill("Name\tSector\nSchool network of the North\tSchool network");
  await director.page.locator("main form button").first().click();
  await director.page.locator("main form button.main").first().click();
  await director.opens(`${at}/work/funds`);
  await director.unfolds(funds.addNeed);
  await director.fills(funds.whatFor, "A science teacher for two classes");
  await director.fills(funds.amount, "120,000");
  await director.page.getByRole("button", { name: funds.addNeed.en, exact: true }).click();
  await director.sees(funds.needAdded);
  await director.sees(reasonWords.anything);
  await director.unfolds(funds.pledge);
  await director.page.locator("details[open] input[name=giverName]").fill("A trust from outside");
  await director.page.locator("details[open] input[name=amount]").fill("20000");
  await director.page.locator("details[open]").getByRole("button", { name: funds.pledge.en, exact: true }).click();
  await director.sees(funds.pledgeSaid);
  await director.sees(/100,000\sUSD/);
  await picture(director, "need-en");
  await director.follows("School network of the North");
  expect(await director.heading()).toContain("School network of the North");
  await director.opens(`${at}/work/funds`);
  await picture(director, "funds-en");
}
