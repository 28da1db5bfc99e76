import { mkdir } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import { aroundOf } from "../../src/agenda/maps/map.ts";
import { madeUpMap } from "../../src/agenda/maps/testing.ts";
import { mapWords as said } from "../../src/agenda/maps/words.ts";
import { type Language, languages } from "../../src/core/message.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { drawMapPage } from "./drawn-map.tsx";
import type { Person } from "./person.ts";
import { type Size, tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** Puts a drawn page before a person, with the styles of the house. */
async function lookAt(person: Person, query: string, map = madeUpMap(100, 900, 5, true)): Promise<void> {
  const address = inject("address");
  const front = await (await fetch(address)).text();
  const [styles = ""] = /\/assets\/[^"]+\.css/.exec(front) ?? [];
  const html = drawMapPage(map, { language: person.language, query, styles });
  await person.page.route("**/drawn-map", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await person.page.goto(`${address}/drawn-map`);
  await person.page.evaluate(() => document.fonts.ready.then(() => true));
}

it.each([
  ["en", "desktop"],
  ["he", "phone"],
  ["ar", "desktop"],
] as [Language, Size][])("can be read at a hundred causes, in %s on a %s", async (language, on) => {
  const person = await stories.somebody({ language, on });
  await lookAt(person, "");
  const boxes = await person.page.locator(".layers-plot li a").evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return {
        left,
        top,
        right,
        bottom,
        hidden: one.scrollHeight - one.clientHeight,
        wide: one.scrollWidth - one.clientWidth,
      };
    }),
  );
  expect(boxes).toHaveLength(100);
  const overlapping = boxes.filter((a, place) =>
    boxes.some(
      (b, other) => other > place && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    ),
  );
  expect(overlapping).toEqual([]);
  expect(boxes.filter(({ hidden, wide }) => hidden > 1 || wide > 1)).toEqual([]);
  await expectNoAxeViolations(person.page);
  await picture(person, `layers-${language}-${on}`);
});

it("shows cause by cause and around one cause, right to left too", async () => {
  const map = madeUpMap(60, 400, 8, true);
  for (const language of pictures ? languages : (["ar"] as const)) {
    const person = await stories.somebody({ language });
    await lookAt(person, "view=matrix", map);
    await person.page.locator(".matrix td a").nth(3).focus();
    expect(await person.page.locator(".matrix td a:focus b").isVisible()).toBe(true);
    await picture(person, `matrix-${language}`);
    if (language === "ar") await expectNoAxeViolations(person.page);
    await lookAt(person, "about=1", { ...map, ...aroundOf(map, 0) });
    await picture(person, `circle-${language}`);
    if (language === "ar") await expectNoAxeViolations(person.page);
    await person.page.setViewportSize({ width: 390, height: 844 });
    await picture(person, `circle-${language}-phone`);
  }
});

const causes = [
  { en: "Teachers have time to plan together", he: "למורים יש זמן לתכנן יחד", ar: "لدى المعلّمين وقت للتخطيط معًا" },
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
    en: "Enough students choose five units",
    he: "די תלמידים ותלמידות בוחרים בחמש יחידות",
    ar: "عدد كافٍ من الطلاب والطالبات يختارون خمس وحدات",
  },
  {
    en: "Heads of schools gain from advanced classes",
    he: "מנהלי בתי ספר מרוויחים מכיתות מתקדמות",
    ar: "تستفيد إدارات المدارس من الصفوف المتقدّمة",
  },
];
/** What everybody answers, by the places of the two causes. */
const answered = [
  [0, 2, "3"],
  [2, 3, "2"],
  [1, 3, "3"],
  [4, 1, "2"],
  [3, 4, "1"],
  [0, 4, "-1"],
] as const;

/** Calls an operation as the person who is signed in. */
async function calls<T>(person: Person, at: string, operation: string, data: object): Promise<T> {
  const answer = await person.page.request.post(`${inject("address")}/api${at}/${operation}`, { data });
  expect(answer.status(), operation).toBe(200);
  return (await answer.json()) as T;
}

async function answerRound(director: Person, at: string): Promise<string> {
  await director.opens(`${at}/settings`);
  const { ids } = await calls<{ ids: string[] }>(director, at, "challenge.add-many", {
    challenges: causes.map((names) => ({ names })),
  });
  const { code, id } = await calls<{ code: string; id: string }>(director, at, "round.open", {
    names: { en: "What holds us back" },
  });
  for (let person = 0; person < 5; person++) {
    const { token } = await calls<{ token: string }>(director, at, "round.begin", { code });
    const given = answered.map(([from, to, answer]) => ({ from: ids[from], to: ids[to], answer, took: 5000 }));
    await calls(director, at, "round.answer", { token, given });
  }
  return id;
}

it("is empty while a round is open, and tells what moves what once it is closed", async () => {
  const { director, at } = await begin(stories, "A map of causes");
  const id = await answerRound(director, at);
  await director.opens(`${at}/causes/map`);
  await director.sees(said.none);
  await picture(director, "none");
  await calls(director, at, "round.close", { id });
  await director.opens(`${at}/causes/map`);
  await director.sees(director.hears(said.peopleThink, { people: 5 }));
  expect(await director.page.locator(".layers-plot .harms").count()).toBe(1);
  await picture(director, "small-layers");
  const saving = director.page.waitForEvent("download");
  await director.presses(director.hears(said.saveAs, { format: "PNG" }));
  expect((await saving).suggestedFilename()).toMatch(/\.png$/);
  await director.page.locator(".layers-plot a", { hasText: causes[3]?.en ?? "" }).focus();
  await director.page.keyboard.press("Enter");
  await director.sees(said.circleTitle);
  expect(await director.page.locator(".circle-side.in li").count()).toBe(2);
  await picture(director, "small-circle");

  const link = await makeLink(director, at, ["partner"], { language: "ar" });
  const [phone, reader] = await Promise.all([
    stories.somebody({ language: "he", on: "phone", javaScriptEnabled: false }),
    stories.somebody({ language: "ar" }),
  ]);
  await join(reader, link, "Reader");
  await phone.opens(`${at}/causes/map`);
  expect(await phone.page.locator(".layers-plot").count()).toBe(0);
  await explore(reader, at);
  await phone.page.context().addCookies(await reader.page.context().cookies());
  await phone.opens(`${at}/causes/map?view=table&lang=he`);
  await phone.fills(said.search, causes[1]?.he ?? "");
  await phone.presses(said.find);
  await phone.sees(phone.hears(said.found, { count: 2 }));
  await picture(phone, "table-he-phone");
  await phone.follows(said.matrix);
  expect(await phone.page.locator(".matrix-list > li").count()).toBe(5);
  await picture(phone, "matrix-he-phone");
});

/** Finds a cause on the moving map with the keyboard alone, and sees what surrounds it. */
async function explore(reader: Person, at: string): Promise<void> {
  await reader.opens(`${at}/causes/map?view=explore&lang=ar`);
  await reader.sees(said.atRest);
  await reader.fills(said.findCause, "الصغيرة");
  const found = reader.page.locator(".explorer-found button");
  await found.first().focus();
  await reader.page.keyboard.press("Enter");
  const panel = reader.page.locator(".explorer-panel");
  await panel.getByText(causes[3]?.ar ?? "").waitFor();
  await panel.getByText(reader.hears(said.lookAround)).waitFor();
  await expectNoAxeViolations(reader.page);
  await picture(reader, "explore-ar-desktop");
}
