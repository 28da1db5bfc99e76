import { expect, test } from "vitest";
import { languages, say } from "../../core/message.ts";
import { countsOf, groupsIn, horizonOf, lineOf, together } from "./desk.ts";
import { sayWeek } from "./say-week.ts";
import type { DeskLine } from "./sources.ts";

const now = new Date("2026-03-02T22:00:00Z");
const line = (about: DeskLine["about"], due: string | null, more: Partial<DeskLine> = {}): DeskLine => ({
  about,
  sentence: { en: "Do", he: "Do", ar: "Do" },
  path: about,
  due,
  ...more,
});
const view = (language: (typeof languages)[number]) => ({
  t: (message: Parameters<typeof say>[0], values?: Parameters<typeof say>[2]) => say(message, language, values),
});

test.each([
  [null, "undated"],
  ["2026-02-01", "week"],
  ["2026-03-02", "week"],
  ["2026-03-09", "week"],
  ["2026-03-10", "later"],
])("what is due %s belongs to %s", (due, horizon) => {
  expect(horizonOf({ due }, now)).toBe(horizon);
});

test("the week is told in one sentence, in the order of a week, without what there is none of", () => {
  const counts = countsOf(
    [
      line("editions", null),
      line("talks", null, { values: { count: 5 } }),
      line("applications", "2026-03-04", { count: 3, values: { count: 9 } }),
      line("meetings", "2026-03-05"),
      line("meetings", "2026-03-06"),
      line("decisions", "2026-06-01"),
    ],
    now,
  );
  expect(sayWeek(view("en"), counts)).toBe(
    "This week: 2 meetings to prepare, 3 applications, 5 talks owed, 1 edition waiting to go public.",
  );
  expect(sayWeek(view("he"), counts)).toBe(
    "השבוע: שני מפגשים להכנה, 3 בקשות הצטרפות, 5 שיחות לקיים, מהדורת נתונים אחת מחכה לפתיחה.",
  );
  for (const language of languages) expect(sayWeek(view(language), {})).toBeNull();
});

test("several desks are one week", () => {
  expect(together([{ talks: 2, meetings: 1 }, {}, { talks: 3 }])).toEqual({ talks: 5, meetings: 1 });
});

test("lines stand by what they are about, the earliest first", () => {
  const lines = [
    line("talks", "2026-03-04"),
    line("meetings", "2026-03-06"),
    line("meetings", "2026-03-03"),
    line("data", null),
  ];
  expect(
    groupsIn(lines.map(lineOf), "week", now).map(({ about, lines: own }) => [about, own.map(({ due }) => due)]),
  ).toEqual([
    ["meetings", ["2026-03-03", "2026-03-06"]],
    ["talks", ["2026-03-04"]],
  ]);
});
