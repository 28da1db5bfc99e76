import { expect, it } from "vitest";
import { pointWords as points } from "../../src/agenda/leverage-points/words.ts";
import { mapWords as maps } from "../../src/agenda/maps/words.ts";
import { answerWords as answers, roundWords as said, usualRoles } from "../../src/agenda/rounds/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { doingAs } from "./filled.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string, width?: number): Promise<void> => {
  if (!pictures) return;
  if (width) await person.page.setViewportSize({ width, height: Math.round((width * 9) / 16) });
  await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

const causes = [
  { en: "Teachers have time to plan together", he: "למורים יש זמן לתכנן יחד", ar: "لدى المعلّمين وقت للتخطيط معًا" },
  { en: "Small schools may open classes", he: "בתי ספר קטנים רשאים לפתוח כיתות", ar: "يُسمح للمدارس الصغيرة بفتح صفوف" },
  { en: "New teachers stay", he: "מורים חדשים נשארים", ar: "يبقى المعلّمون الجدد" },
  { en: "Families see why it matters", he: "משפחות רואות למה זה חשוב", ar: "ترى العائلات لماذا هذا مهمّ" },
  {
    en: "Students feel that they belong",
    he: "תלמידים ותלמידות מרגישים שייכות",
    ar: "يشعر الطلاب والطالبات بالانتماء",
  },
];
const names = { en: "What holds us back", he: "מה מעכב אותנו", ar: "ما الذي يعيقنا" };
const many = 30;
const languages = ["en", "he", "ar"] as const;

/** A room of people, each with a phone of her own; the first three as they are, the others without fonts and pictures. */
const room = (): Promise<Person[]> =>
  Promise.all(
    Array.from({ length: many }, async (_, number) => {
      const phone = await stories.somebody({ language: languages[number % 3] ?? "en", on: "phone" });
      if (number >= 3) await phone.page.route(/\.(woff2|svg|png)$/, (route) => route.abort());
      return phone;
    }),
  );

/** What she is asked now; her answer is taken when another question stands there. */
async function answersOne(phone: Person, answer: keyof typeof answers): Promise<void> {
  const question = phone.page.locator(".game-question h1");
  const before = await question.innerText();
  await phone.presses(answers[answer]);
  await expect.poll(() => question.innerText(), { timeout: 10_000, interval: 200 }).not.toBe(before);
}

/** Nobody, whoever she is, reads a cause before another, or anything that came out. */
async function seesNoRanking(person: Person, at: string): Promise<void> {
  await person.opens(`${at}/causes`);
  await person.sees(points.whileOpen);
  for (const cause of causes) await person.doesNotSee(cause[person.language]);
  await person.opens(`${at}/causes/map`);
  await person.sees(maps.waits);
}

/** Everybody opens the link, says who she is or not, and answers one question. */
const begins = (phones: readonly Person[], link: string) =>
  Promise.all(
    phones.map(async (phone, number) => {
      await phone.opens(link);
      if (number % 2) await phone.ticks(usualRoles[number % 4 === 1 ? "teacher" : "head"] ?? "");
      if (number < 3) await picture(phone, `hello-${phone.language}`);
      await phone.presses(said.start);
      await phone.sees(said.ifSolved);
      await answersOne(phone, (["3", "2", "1", "0"] as const)[number % 4] ?? "0");
      if (number < 3) await picture(phone, `question-${phone.language}`);
    }),
  );

/** A room of causes in three languages, and a round of questions about them. */
async function openRound(director: Person, at: string) {
  const { does, asks } = doingAs(director, at);
  await does("challenge.add-many", { challenges: causes.map((cause) => ({ names: cause })) });
  const roles = Object.entries(usualRoles).map(([key, role]) => ({ key, names: role }));
  const round = await does("round.open", { names, roles });
  const coverage = async () =>
    ((await asks("round.list", {})) as { rounds: { coverage: object }[] }).rounds[0]?.coverage;
  return { link: `${at}/answer/${round.code}`, coverage, close: () => does("round.close", { id: round.id }) };
}

/** The screen, as it stands, in three languages and on two sizes. */
async function looksAtScreen(screen: Person, link: string): Promise<void> {
  const onScreen = await screen.page.locator("main").innerText();
  for (const cause of causes) expect(onScreen).not.toContain(cause.he);
  for (const language of pictures ? (["en", "ar", "he"] as const) : []) {
    await screen.opens(`${link}/screen?lang=${language}`);
    for (const width of [1280, 1920]) await picture(screen, `screen-${language}-${width}`, width);
  }
}

it("lets thirty phones answer at once while a screen shows how many, and the ranking only once it closes", async () => {
  const { director, at } = await begin(stories, "Thirty phones");
  const { link, coverage, close } = await openRound(director, at);
  const memberLink = await makeLink(director, at, ["partner"]);
  const [screen, member] = [await stories.somebody({ language: "he" }), await stories.somebody()];
  const phones = await room();
  const [first, , arabic, offline, undoing] = phones as [Person, Person, Person, Person, Person];
  await Promise.all([screen.opens(`${link}/screen`), join(member, memberLink, "Partner")]);
  await screen.sees(said.nobodyYet);
  const showsOnScreen = (count: number) =>
    screen.sees(screen.hears(said.peopleAnswers, { people: many, answers: count }));
  await begins(phones, link);
  await showsOnScreen(many);

  await offline.page.context().setOffline(true);
  await Promise.all(phones.map((phone, number) => answersOne(phone, number % 5 ? "2" : "unknown")));
  await offline.sees(said.noConnection);
  await showsOnScreen(2 * many - 1);
  await picture(offline, "no-connection");
  await offline.page.context().setOffline(false);
  await showsOnScreen(2 * many);

  await undoing.follows(said.changeLast);
  await undoing.sees(undoing.hears(said.changing, { answer: answers["2"][undoing.language] }));
  await undoing.presses(answers["-1"]);
  await undoing.sees(undoing.hears(said.placeInGo, { number: 3, all: 10 }));
  expect(await coverage()).toMatchObject({ people: many, answers: 2 * many });
  await looksAtScreen(screen, link);
  for (const person of [member, director]) await seesNoRanking(person, at);
  await first.opens(`${at}/causes`);
  await first.doesNotSee(points.whileOpen);

  await close();
  await screen.sees(said.cameOut);
  await picture(screen, "screen-closed");
  await arabic.opens(link);
  await arabic.sees(said.closed);
  await seesRanking([director, member], first, at);
});

/** Members read which cause comes before which, soon after the round closed; a visitor does not. */
async function seesRanking(members: readonly Person[], visitor: Person, at: string): Promise<void> {
  const ranked = async (person: Person): Promise<number> => {
    await person.opens(`${at}/causes`);
    return person.page.getByText(causes[0]?.en ?? "").count();
  };
  for (const person of members) {
    await expect.poll(() => ranked(person), { timeout: 20_000, interval: 500 }).toBeGreaterThan(0);
    await picture(person, "ranking");
  }
  expect(await ranked(visitor)).toBe(0);
}
