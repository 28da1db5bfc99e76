import { mkdir } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import { calendarWords as calendar } from "../../src/communication/calendars/words.ts";
import { replyWords, meetingPageWords as said, wayWords } from "../../src/communication/meetings/page-words.ts";
import { onTheWall } from "../../src/core/days.ts";
import { holidaysBetween } from "../../src/core/holidays/holidays.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";
import { writesAtEnd } from "./writing.ts";

const stories = tellStories();
const address = inject("address");
const matter = "אוטובוס חזרה בערב";
const theirWords = [
  "Steering committee",
  "Teachers for the north",
  "Director",
  "Member",
  matter,
  "Town hall",
  "figures",
];

/** Asks an operation as the person's own program would. */
async function ask<T>(person: Person, at: string, operation: string, data: object): Promise<T> {
  const answer = await person.page.request.post(`${address}/api${at}/${operation}`, { data });
  expect(answer.status(), `${operation}: ${await answer.text()}`).toBe(200);
  return (await answer.json()) as T;
}

/** With FIVEFOLD_PICTURES naming a folder, keeps how a page looks. */
async function look(person: Person, name: string): Promise<void> {
  const folder = process.env.FIVEFOLD_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await person.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** A committee in which the director keeps the minutes and a member sits who reads Hebrew on a phone. */
async function committee(): Promise<{ director: Person; member: Person; at: string; body: string }> {
  const { director, at } = await begin(stories, "Committee");
  const member = await stories.somebody({ language: "he", on: "phone" });
  await join(member, await makeLink(director, at, ["partner"], { language: "he" }), "Member");
  const { id } = await ask<{ id: string }>(director, at, "body.found", {
    names: { en: "Steering committee", he: "ועדת היגוי", ar: "لجنة التوجيه" },
    kind: "steering",
  });
  const people = await director.page.request.get(`${address}/api${at}/membership.list`);
  const { members } = (await people.json()) as { members: { personId: string; name: string }[] };
  const personId = members.find(({ name }) => name === "Member")?.personId;
  await ask(director, at, "seat.add", { bodyId: id, personId });
  return { director, member, at, body: id };
}

const today = (): string => onTheWall(new Date(), "America/New_York").day;

/** Plans a meeting that is on today; first on a holiday, of which the page warns. */
async function planToday(director: Person, at: string): Promise<string> {
  const holiday = holidaysBetween(today(), `${Number(today().slice(0, 4)) + 2}-12-31`).find(
    ({ key }) => key === "yom-kippur",
  );
  await director.opens(`${at}/meetings`);
  await director.follows(said.plan);
  await director.fills(said.title, "Steering committee, first meeting");
  await director.fills(said.day, holiday?.to ?? "");
  await director.fills(said.place, "Town hall");
  await director.presses(said.planDo);
  await director.sees("On this day is Yom Kippur");
  await look(director, "meet-plan-warned-en-desktop");
  await director.fills(said.day, today());
  await director.fills(said.from, "00:00");
  await director.fills(said.to, "23:59");
  await director.ticks(said.keepDay);
  await director.presses(said.planDo);
  await director.sees(said.planned);
  return new URL(director.page.url()).pathname;
}

it("prepares a meeting, invites, writes minutes together and approves them", async () => {
  const { director, member, at } = await committee();
  await member.opens(`${at}/meetings`);
  await member.follows(said.raise);
  await member.fills(said.matterTitle, matter);
  await member.fills(said.matterWhy, "מי שגרים רחוק לא יכולים להישאר");
  await member.presses(said.raise);
  await member.sees(said.raised);

  const meeting = await planToday(director, at);
  await prepare(director);
  await answer(member);
  await layPapers(director, meeting);
  await writeTogether(director, member, meeting);
  await approve(director, member, meeting);

  await lookAround(director, member, at, meeting);
});

/** What was raised goes on the agenda, and an item is added. */
async function prepare(director: Person): Promise<void> {
  await director.follows(said.changeAgenda);
  await director.presses(said.accept);
  await director.sees(said.agendaChanged);
  await director.fills(said.itemTitle, "Teachers for the north");
  await director.fills(said.itemMinutes, 20);
  await director.presses(said.addItem);
  await director.sees(said.itemSaved);
  await look(director, "meet-agenda-en-desktop");
}

/** The member finds on her list that she is asked, and answers. */
async function answer(member: Person): Promise<void> {
  await member.opens("/mine");
  await member.page.locator(".duelist li", { hasText: "first meeting" }).getByRole("link").click();
  await look(member, "meet-meeting-he-phone-before");
  await member.ticks(replyWords.here);
  await member.presses(said.answer);
  await member.sees(said.answered);
  expect(await faultsOf(member.page, "he", theirWords)).toEqual([]);
  await look(member, "meet-meeting-he-phone");
}

async function layPapers(director: Person, meeting: string): Promise<void> {
  await director.opens(meeting);
  await director.unfolds(said.addPaper);
  await director.page.locator("input[type=file]").setInputFiles({
    name: "figures.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Eight schools"),
  });
  await director.presses(said.addPaper);
  await director.sees(said.paperAdded);
  await director.presses(said.tellReady);
  await director.sees(said.toldReady);
  await look(director, "meet-meeting-en-desktop");
}

/** The meeting in Arabic, and the calendar in two languages, are whole. */
async function lookAround(director: Person, member: Person, at: string, meeting: string): Promise<void> {
  const arab = await stories.somebody({
    language: "ar",
    on: "phone",
    storageState: await member.page.context().storageState(),
  });
  await arab.opens(`${meeting}?lang=ar`);
  expect(await faultsOf(arab.page, "ar", theirWords)).toEqual([]);
  await look(arab, "meet-meeting-ar-phone");
  await director.opens(`${at}/meetings`);
  await look(director, "meet-calendar-en-desktop");
  await member.opens(`${at}/meetings`);
  expect(await faultsOf(member.page, "he", theirWords)).toEqual([]);
  await look(member, "meet-calendar-he-phone");
}

/** Both open the same text, and both save: the words of both stand there. */
async function writeTogether(director: Person, member: Person, meeting: string): Promise<void> {
  await director.presses(said.beginMinutes);
  await director.page.waitForURL("**/write");
  await member.opens(`${meeting}/write`);
  for (const [person, words] of [
    [director, "Two teachers are sought."],
    [member, "נבקש אוטובוס מהעירייה."],
  ] as const) {
    await writesAtEnd(person, `${words}\n`);
  }
  await member.opens(`${meeting}/minutes`);
  await member.sees("Two teachers are sought.");
  await member.sees("נבקש אוטובוס מהעירייה.");
}

async function approve(director: Person, member: Person, meeting: string): Promise<void> {
  await director.opens(`${meeting}/attendance`);
  await director.chooses("Member", wayWords.present);
  await director.fills(said.otherNames, "A guest");
  await director.presses(said.saveAttendance);
  await director.sees(said.attendanceSaved);
  await look(director, "meet-attendance-en-desktop");
  await member.opens(`${meeting}/minutes`);
  await member.fills(said.askCorrection, "שלוש מורות, לא שתיים");
  await member.presses(said.sendCorrection);
  await member.sees(said.correctionAsked);
  await look(member, "meet-minutes-he-phone");
  await director.opens(`${meeting}/minutes`);
  await director.fills(said.yourAnswer, "Put right");
  await director.presses(said.answerIt);
  await director.page.getByText(said.approve.en).first().click();
  await director.presses(said.approve);
  await director.sees(said.approvedNow);
  await look(director, "meet-minutes-en-desktop");
  await director.page.emulateMedia({ media: "print" });
  await look(director, "meet-minutes-en-print");
  await director.page.emulateMedia({ media: "screen" });
  await member.opens(`${meeting}/write`);
  expect(await member.page.getByRole("textbox").count()).toBe(0);
}

it("gives a private link to one's calendar, and takes it back", async () => {
  const { director, at } = await begin(stories, "Calendars");
  await director.opens(`${at}/meetings/subscribe`);
  await director.presses(calendar.make);
  const link = await director.page.getByLabel(director.hears(calendar.theLink)).inputValue();
  await look(director, "meet-subscribe-en-desktop");
  const reader = await stories.somebody();
  const answer = await reader.page.request.get(link);
  expect([answer.status(), await answer.text()]).toEqual([200, expect.stringContaining("BEGIN:VCALENDAR")]);
  await director.opens(`${at}/meetings/subscribe`);
  await director.unfolds(calendar.revoke);
  await director.presses(calendar.revoke);
  await director.sees(calendar.revoked);
  expect((await reader.page.request.get(link)).status()).toBe(404);
});
