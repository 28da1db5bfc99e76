import { expect, it } from "vitest";
import { answerWords as answers, roundWords as said } from "../../src/agenda/rounds/words.ts";
import { initiativeWords as settings } from "../../src/backbone/initiatives/words.ts";
import type { Language } from "../../src/core/message.ts";
import { begin } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

const causes = [
  { en: "Teachers have time to plan together", he: "למורים יש זמן לתכנן יחד", ar: "لدى المعلّمين وقت للتخطيط معًا" },
  {
    en: "Enough students choose five units",
    he: "די תלמידים ותלמידות בוחרים בחמש יחידות",
    ar: "عدد كافٍ من الطلاب والطالبات يختارون خمس وحدات",
  },
  {
    en: "Small schools may open advanced classes",
    he: "בתי ספר קטנים רשאים לפתוח כיתות מתקדמות",
    ar: "يُسمح للمدارس الصغيرة بفتح صفوف متقدّمة",
  },
  {
    en: "New teachers stay beyond their third year",
    he: "מורים חדשים נשארים גם אחרי השנה השלישית",
    ar: "يبقى المعلّمون الجدد بعد السنة الثالثة",
  },
  {
    en: "Heads of schools gain from advanced classes",
    he: "מנהלי בתי ספר מרוויחים מכיתות מתקדמות",
    ar: "تستفيد إدارات المدارس من الصفوف المتقدّمة",
  },
];

/** The backbone team writes the causes down and opens a round. Answers the path of the questions. */
async function openRound(director: Person, at: string): Promise<{ link: string; page: string }> {
  await director.opens(`${at}/settings`);
  const { origin } = new URL(director.page.url());
  const answer = await director.page.request.post(`${origin}/api${at}/challenge.add-many`, {
    data: { challenges: causes.map((names) => ({ names })) },
  });
  expect(answer.status()).toBe(200);
  await director.opens(`${at}/causes/questions`);
  await director.sees(said.none);
  await director.fills(said.nameOfRound, "What holds us back");
  await director.presses(said.openOne);
  await director.sees(said.wasOpened);
  const link = await director.page.getByLabel(director.hears(settings.theLink)).inputValue();
  return { link, page: new URL(director.page.url()).pathname };
}

async function answerTen(person: Person, link: string): Promise<void> {
  await person.opens(link);
  await person.sees(said.hello);
  await person.presses(said.start);
  for (let number = 1; number <= 10; number++) {
    await person.sees(person.hears(said.placeInGo, { number, all: 10 }));
    await person.presses(answers[number % 2 ? "2" : "unknown"]);
  }
  await person.sees(said.tenMore);
}

it("asks ten questions on phones in three languages, shows a screen only numbers, and closes", async () => {
  const { director, at } = await begin(stories, "Questions about causes");
  const { link, page } = await openRound(director, at);
  await picture(director, "round-en-desktop");
  const languages: Language[] = ["en", "he", "ar"];
  const phones = await Promise.all(languages.map((language) => stories.somebody({ language, on: "phone" })));
  for (const phone of phones) {
    await phone.opens(link);
    await picture(phone, `hello-${phone.language}-phone`);
    await phone.presses(said.start);
    await phone.sees(said.ifSolved);
    await picture(phone, `question-${phone.language}-phone`);
  }
  for (const phone of phones) await answerTen(phone, link);
  await Promise.all(phones.map((phone) => picture(phone, `thanks-${phone.language}-phone`)));

  const screen = await stories.somebody({ language: "he" });
  await screen.opens(`${link}/screen`);
  await screen.sees(screen.hears(said.peopleAnswers, { people: 3, answers: 30 }));
  expect(await screen.page.locator("main").innerText()).not.toContain(causes[0]?.he ?? "");
  await picture(screen, "screen-he-desktop");

  await director.opens(page);
  await director.unfolds(said.close);
  await director.page.locator("details[open]").getByRole("button", { name: said.close.en }).click();
  await director.sees(said.wasClosed);
  const late = await stories.somebody({ on: "phone" });
  await late.opens(link);
  await late.sees(said.closed);
});

it("keeps answers on the phone while there is no connection, and works without JavaScript", async () => {
  const { director, at } = await begin(stories, "Questions without a connection");
  const { link } = await openRound(director, at);
  const phone = await stories.somebody({ on: "phone" });
  await phone.opens(link);
  await phone.presses(said.start);
  await phone.sees(said.ifSolved);
  await phone.page.context().setOffline(true);
  await phone.presses(answers["3"]);
  await phone.sees(said.noConnection);
  await phone.presses(answers["1"]);
  await phone.sees(phone.hears(said.placeInGo, { number: 3, all: 10 }));
  await phone.page.context().setOffline(false);
  await expect.poll(async () => (await coverage(director, at)).answers, { timeout: 10_000 }).toBe(2);

  const plain = await stories.somebody({ on: "phone", javaScriptEnabled: false });
  await plain.opens(link);
  await plain.presses(said.start);
  await plain.presses(answers["0"]);
  await plain.follows(said.changeLast);
  await plain.sees(plain.hears(said.changing, { answer: answers["0"].en }));
  await plain.presses(answers["2"]);
  await plain.sees(plain.hears(said.placeInGo, { number: 2, all: 10 }));
  expect(await coverage(director, at)).toMatchObject({ people: 2, answers: 3 });
});

async function coverage(director: Person, at: string): Promise<{ people: number; answers: number }> {
  const answer = await director.page.request.get(`${new URL(director.page.url()).origin}/api${at}/round.list`);
  const { rounds } = (await answer.json()) as { rounds: { coverage: { people: number; answers: number } }[] };
  return rounds[0]?.coverage ?? { people: 0, answers: 0 };
}
