import { expect, it } from "vitest";
import { causeWords as cause, pointWords as points } from "../../src/agenda/leverage-points/words.ts";
import { runWords as runs } from "../../src/agenda/runs/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (pictures) await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

const causes = [
  ["Teachers have time to plan together", "למורים יש זמן לתכנן יחד", "لدى المعلّمين وقت للتخطيط معًا"],
  [
    "Professional development lies inside the school day",
    "הפיתוח המקצועי הוא חלק מיום הלימודים",
    "التطوير المهنيّ جزء من اليوم الدراسي",
  ],
  [
    "Small schools may open advanced classes",
    "בתי ספר קטנים רשאים לפתוח כיתות מתקדמות",
    "يُسمح للمدارس الصغيرة بفتح صفوف متقدّمة",
  ],
  [
    "Heads of schools gain from advanced classes",
    "מנהלי בתי ספר מרוויחים מכיתות מתקדמות",
    "تستفيد إدارات المدارس من الصفوف المتقدّمة",
  ],
  [
    "New teachers stay beyond their third year",
    "מורים חדשים נשארים גם אחרי השנה השלישית",
    "يبقى المعلّمون الجدد بعد السنة الثالثة",
  ],
  [
    "Enough students choose five units",
    "די תלמידים ותלמידות בוחרים בחמש יחידות",
    "عدد كافٍ من الطلاب والطالبات يختارون خمس وحدات",
  ],
  ["Families see why it matters", "משפחות רואות למה זה חשוב", "ترى العائلات لماذا هذا مهمّ"],
  ["Students feel that they belong", "תלמידים ותלמידות מרגישים שייכות", "يشعر الطلاب والطالبات بالانتماء"],
  ["Enough new teachers are trained", "מוכשרים די מורים חדשים", "يُدرَّب عدد كافٍ من المعلّمين الجدد"],
] as const;

const api = (person: Person, at: string) => {
  const { origin } = new URL(person.page.url());
  return async <T>(operation: string, data: object): Promise<T> => {
    const answer = await person.page.request.post(`${origin}/api${at}/${operation}`, { data });
    expect(answer.status(), `${operation}: ${await answer.text()}`).toBe(200);
    return (await answer.json()) as T;
  };
};

/** Six teachers and five heads of schools answer everything; the earlier causes ease more, heads see it a little otherwise. */
async function answerAll(director: Person, at: string, ids: readonly string[]): Promise<string> {
  const ask = api(director, at);
  const roles = ["teacher", "head"].map((key) => ({
    key,
    names: {
      en: key === "head" ? "school head" : key,
      he: key === "head" ? "ניהול בית ספר" : "הוראה",
      ar: key === "head" ? "إدارة مدرسة" : "تعليم",
    },
  }));
  const names = { en: "What holds us back", he: "מה מעכב אותנו", ar: "ما الذي يعيقنا" };
  const { id, code } = await ask<{ id: string; code: string }>("round.open", { names, roles });
  const people = Array.from({ length: 11 }, (_, person) => person);
  await Promise.all(
    people.map(async (person) => {
      const { token } = await ask<{ token: string }>("round.begin", { code, role: person < 6 ? "teacher" : "head" });
      const given = ids.flatMap((from, a) =>
        ids.flatMap((to, b) =>
          a === b || (a + b * 2 + person) % 3 === 0
            ? []
            : [{ from, to, answer: String(scoreOf(a, b, person)), took: 5000 }],
        ),
      );
      for (let start = 0; start < given.length; start += 50)
        await ask("round.answer", { token, given: given.slice(start, start + 50) });
    }),
  );
  return id;
}

const scoreOf = (from: number, to: number, person: number): number => {
  const strength =
    3 -
    (from + (person >= 6 && from === 1 ? 4 : 0)) / 4 +
    (((from * (person + 3) + to * 5 + person * person) % 7) - 3) / 2;
  return Math.max(0, Math.min(3, Math.round(strength)));
};

it("turns a closed round into leverage points that a committee chooses, and shows nothing while it is open", async () => {
  const { director, at } = await begin(stories, "Keystones");
  const partner = await stories.somebody({ language: "he", on: "phone" });
  await join(partner, await makeLink(director, at, ["partner"], { language: "he" }), "Partner");
  const ask = api(director, at);
  const challenges = causes.map(([en, he, ar]) => ({ names: { en, he, ar } }));
  await director.opens(`${at}/causes`);
  await director.sees(points.noneYet);
  await picture(director, "causes-empty-en-desktop");
  const { ids } = await ask<{ ids: string[] }>("challenge.add-many", { challenges });
  const round = await answerAll(director, at, ids);

  await partner.opens(`${at}/causes`);
  await partner.sees(points.whileOpenWhy);
  expect(await partner.page.locator("main").innerText()).not.toContain(causes[0][1]);
  await picture(partner, "causes-open-he-phone");
  await ask("round.close", { id: round });

  await director.opens(`${at}/causes`);
  await director.follows(points.calculate);
  await director.presses(runs.make);
  await director.sees(runs.made);
  expect(await director.heading()).toMatch(/^Six causes stand out\./);
  expect(await director.heading()).toContain("This is what 11 people think, not proof.");
  await picture(director, "causes-en-desktop");
  await director.unfolds(points.otherWays);
  await picture(director, "causes-unfolded-en-desktop");

  await director.follows(causes[0][0]);
  await director.sees(cause.circle);
  await picture(director, "cause-en-desktop");
  await choose(director);

  await partner.opens(`${at}/causes`);
  await partner.sees(partner.hears(points.chosenLead, { count: 1 }));
  expect(await partner.heading()).toContain("שש סיבות בולטות.");
  await picture(partner, "causes-he-phone");
  await partner.follows(causes[0][1]);
  await partner.sees(cause.byRoleHow);
  await partner.doesNotSee(cause.choose);
  await picture(partner, "cause-he-phone");

  await compareTwo(director, at);
  if (pictures) await takeArabic(director, at, ids[1] ?? "");
});

/** Chooses the cause of this page; a choice that names nobody who decided is refused. */
async function choose(director: Person): Promise<void> {
  await director.unfolds(cause.choose);
  await picture(director, "choose-en-desktop");
  const choosing = director.page.locator("details[open]");
  for (const question of ["canWe.verdict", "needEachOther.verdict"])
    await choosing.locator(`input[name="${question}"][value="yes"]`).check();
  await choosing.getByRole("button", { name: cause.choose.en }).click();
  await director.sees(points.whoDecidedNeeded);
  await director.fills(cause.decided, "The steering committee, 12 March");
  await director.page.locator("details[open]").getByRole("button", { name: cause.choose.en }).click();
  await director.sees(cause.wasChosen);
  await director.sees("The steering committee, 12 March");
  await picture(director, "cause-chosen-en-desktop");
}

async function compareTwo(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/causes/calculations`);
  await director.fills(runs.howMany, 4);
  await director.presses(runs.make);
  await director.sees(runs.made);
  await director.opens(`${at}/causes/calculations`);
  await director.presses(runs.compare);
  await director.sees(runs.sameInputs);
  await picture(director, "compare-en-desktop");
  await director.follows("Calculation 2");
  await director.sees(runs.cite);
  await picture(director, "run-en-desktop");
}

async function takeArabic(director: Person, at: string, id: string): Promise<void> {
  for (const [name, path] of [
    ["causes", "causes"],
    ["cause", `causes/${id}`],
    ["runs", "causes/calculations"],
  ]) {
    await director.opens(`${at}/${path}?lang=ar`);
    await picture(director, `${name}-ar-desktop`);
  }
}
