import { mkdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { windowWords as windows } from "../../src/activities/reports/windows/words.ts";
import {
  problemWords as asks,
  paceWords,
  readingWords as reading,
  receiptWords as receipt,
  taskWords as said,
} from "../../src/activities/reports/words.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

/** With FIVEFOLD_PICTURES naming a folder, keeps how a page looks. */
async function look(person: Person, name: string, runsScripts = true): Promise<void> {
  const folder = process.env.FIVEFOLD_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  if (runsScripts) await expectNoAxeViolations(person.page);
  await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function api<T>(person: Person, at: string, operation: string, data: object): Promise<T> {
  const { origin } = new URL(person.page.url());
  const answer = await person.page.request.post(`${origin}/api${at}/${operation}`, { data });
  expect(answer.status(), `${operation}: ${await answer.text()}`).toBe(200);
  return (await answer.json()) as T;
}

const north = { en: "Train 120 mathematics teachers in the north", he: "להכשיר 120 מורים למתמטיקה בצפון" };

/** Two partners with a promise each, one of them with a person who has an account. Answers who she is. */
async function promiseTwice(director: Person, at: string): Promise<{ partner: Person; promises: string[] }> {
  const rows = ["Northern Teachers' Centre", "Southern College"];
  await api(director, at, "organization.add-many", { text: rows.join("\n"), choices: {} });
  const answer = await director.page.request.get(`${new URL(director.page.url()).origin}/api${at}/organization.list`);
  const { organizations } = (await answer.json()) as { organizations: { id: string; name: string }[] };
  const partner = await stories.somebody();
  await join(partner, await makeLink(director, at, ["partner"]), "Rana");
  const people = await director.page.request.get(`${new URL(director.page.url()).origin}/api${at}/membership.list`);
  const { members } = (await people.json()) as { members: { personId: string; name: string }[] };
  const personId = members.find(({ name }) => name === "Rana")?.personId;
  const promises: string[] = [];
  for (const name of rows) {
    const organizationId = organizations.find((one) => one.name === name)?.id;
    await api(director, at, "representation.set", { personId, organizationId, isLead: true });
    const promise = { organizationId, names: north, measure: "count", quantity: 120, unit: { en: "teachers" } };
    const { id } = await api<{ id: string }>(partner, at, "commitment.draft", { ...promise, dueOn: "2999-08-01" });
    await api(partner, at, "commitment.promise", { id });
    promises.push(id);
    if (name !== rows[0]) await api(director, at, "representation.end", { personId, organizationId });
  }
  return { partner, promises };
}

/** The backbone team asks all partners, and takes a message for one of them. Answers its link. */
async function askAll(
  director: Person,
  at: string,
): Promise<{ page: string; linkFor: (name: string) => Promise<string> }> {
  await director.opens(`${at}/work/updates`);
  await director.sees(windows.none);
  await look(director, "windows-empty-en-desktop");
  await director.fills(windows.name, "Yearly update");
  const due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await director.fills(windows.dueOn, due);
  await director.presses(windows.open);
  await director.sees(windows.opened);
  await director.sees(director.hears(windows.headline, { answered: 0, asked: 2 }));
  const page = new URL(director.page.url()).pathname;
  const linkFor = async (name: string): Promise<string> => {
    await director.opens(page);
    const row = director.page.locator("tr", { hasText: name });
    await row.getByRole("button", { name: director.hears(windows.makeLink) }).click();
    const text = await director.page.getByLabel(director.hears(windows.theLink, { organization: name })).inputValue();
    return /https?:\S+/.exec(text)?.[0] ?? "";
  };
  return { page, linkFor };
}

const saved = (person: Person) => person.sees(person.hears(said.savedAt, { time: "" }).trim());

it("is told in five minutes on a phone, with the connection gone in the middle", async () => {
  const { director, at } = await begin(stories, "Five minutes");
  const { partner, promises } = await promiseTwice(director, at);
  const { page, linkFor } = await askAll(director, at);
  const link = await linkFor("Northern Teachers' Centre");
  await look(director, "window-link-en-desktop");

  const phone = await stories.somebody({ on: "phone" });
  await phone.opens(link);
  await phone.sees(said.title);
  expect(await phone.page.locator(".bar5").count()).toBe(0);
  await look(phone, "task-en-phone");
  await phone.page.locator('[name="typed"]').fill("31,000");
  await phone.sees(phone.hears(asks.manyTimes, { times: 250 }));
  await look(phone, "doubt-en-phone");
  await phone.page.locator('[name="typed"]').fill("31");
  await phone.page.waitForFunction(() => !document.querySelector(".report-doubt"));

  await phone.page.context().setOffline(true);
  await phone.ticks(paceWords.slower);
  await phone.sees(said.notSaved);
  await phone.page.locator('[name="words"]').fill("Three small schools cannot open a class.");
  await phone.presses(said.checkAndSend);
  await phone.sees(said.notSaved);
  await look(phone, "offline-en-phone");
  await phone.page.context().setOffline(false);
  await phone.sees(asks.needsAlso);
  expect(await phone.page.locator('[name="words"]').inputValue()).toContain("Three small schools");
  await look(phone, "missing-en-phone");
  await phone.ticks(said.unsure);
  await phone.fills(said.yourName, "Rana");
  await saved(phone);
  await phone.presses(said.checkAndSend);
  await phone.sees(said.checkTitle);
  await look(phone, "check-en-phone");
  await phone.presses(said.send);
  await phone.sees(receipt.unsureKept);
  expect(await phone.heading()).toContain("31 of 120");
  await look(phone, "thanks-en-phone");
  await phone.opens(link);
  await phone.sees(said.linkOver);
  await phone.doesNotSee("Three small schools");
  await look(phone, "over-en-phone");

  await director.opens(page);
  await director.sees(director.hears(windows.headline, { answered: 1, asked: 2 }));
  await look(director, "window-en-desktop");
  await partner.opens(`${at}/work/promises/${promises[0]}/updates`);
  await partner.sees("Three small schools");
  await look(partner, "updates-en-desktop");
  await partner.opens(`${at}/work/promises/${promises[1]}/updates`);
  await partner.sees(reading.notForYou);
  await look(partner, "not-for-you-en-desktop");
});

it("is told in Hebrew without JavaScript, and two colleagues at once lose nothing", async () => {
  const { director, at } = await begin(stories, "Two at once");
  await promiseTwice(director, at);
  const { linkFor } = await askAll(director, at);
  const link = await linkFor("Southern College");
  const plain = await stories.somebody({ language: "he", on: "phone", javaScriptEnabled: false });
  const other = await stories.somebody({ language: "he", on: "phone" });
  await plain.opens(link);
  await look(plain, "task-he-phone", false);
  await other.opens(link);
  await other.page.locator('[name="typed"]').fill("34");
  await saved(other);
  await plain.page.locator('[name="typed"]').fill("٣١");
  await plain.ticks(paceWords["as-planned"]);
  await plain.presses(said.checkAndSend);
  await plain.sees(said.clashTitle);
  await look(plain, "clash-he-phone", false);
  await plain.presses(said.keepMine);
  await plain.page.locator('[name="alsoCounted"][value="no"]').check();
  await plain.fills(said.yourName, "מאיה");
  await plain.presses(said.checkAndSend);
  await plain.sees(said.checkTitle);
  await look(plain, "check-he-phone", false);
  await plain.presses(said.send);
  expect(await plain.heading()).toContain("31");
  await look(plain, "thanks-he-phone", false);
  await director.opens(`${at}/work/updates`);
  await look(director, "windows-en-desktop");
});
