import type { Message } from "../../../src/core/message.ts";

const say = (en: string, he: string, ar: string): Message => ({ en, he, ar });

/** A made-up promise: who, what, how much, where, about which cause, and how many days ago it was given. */
export interface MadeUpPromise {
  organization: string;
  type: "people" | "training" | "materials" | "money" | "voice";
  names: Message;
  measure: "count" | "money" | "open";
  quantity?: number;
  unit?: Message;
  forWhom?: Message;
  places: readonly string[];
  group?: string;
  cause: number;
  /** Whether it is counted in the unit of the goal that promises add up to: hours of mentoring. */
  hours?: true;
  partners?: readonly string[];
  /** Days from the founding. */
  promised: number;
  due: number;
}

const hours = say("hours", "שעות", "ساعة");
const teachers = say("teachers", "מורים ומורות", "معلّم ومعلّمة");
const students = say("students", "תלמידים ותלמידות", "طالب وطالبة");

/** What the made-up partners promised; the first three add up to the goal of hours. */
export const promises = {
  mentoringSouth: {
    ...{ organization: "School network South", type: "people", measure: "count", quantity: 900, unit: hours },
    names: say(
      "900 hours of mentoring in District South",
      "900 שעות חונכות במחוז דרום",
      "900 ساعة إرشاد في لواء الجنوب",
    ),
    forWhom: say(
      "Students who begin the course",
      "תלמידים ותלמידות שמתחילים את הקורס",
      "مَن يبدأ المساق من الطلاب والطالبات",
    ),
    ...{ places: ["District South"], cause: 10, hours: true, promised: -330, due: 200 },
  },
  mentoringNonprofit: {
    ...{ organization: "Nonprofit One", type: "people", measure: "count", quantity: 600, unit: hours },
    names: say(
      "600 hours of mentoring in towns of band 1",
      "600 שעות חונכות ביישובי רמה 1",
      "600 ساعة إرشاد في بلدات المستوى 1",
    ),
    ...{ places: ["Town A", "Town E", "Town I"], group: "Band 1", cause: 10, hours: true, promised: -300, due: 150 },
  },
  mentoringCollege: {
    ...{ organization: "College One", type: "people", measure: "count", quantity: 500, unit: hours },
    names: say(
      "Students of the college mentor for 500 hours",
      "סטודנטים וסטודנטיות של המכללה חונכים 500 שעות",
      "طلاب وطالبات الكلّيّة يرشدون 500 ساعة",
    ),
    ...{ places: ["District Centre"], cause: 10, hours: true, promised: -280, due: 240 },
  },
  trainingNorth: {
    ...{ organization: "School network North", type: "training", measure: "count", quantity: 120, unit: teachers },
    names: say(
      "Release 120 teachers for training in District North",
      "לפנות 120 מורים ומורות להכשרה במחוז צפון",
      "تفريغ 120 معلّمًا ومعلّمة للتدريب في لواء الشمال",
    ),
    ...{ places: ["District North"], cause: 6, partners: ["College One"], promised: -400, due: 300 },
  },
  trainingCollege: {
    ...{ organization: "College One", type: "training", measure: "count", quantity: 100, unit: teachers },
    names: say(
      "Train 100 teachers for the advanced course",
      "להכשיר 100 מורים ומורות לקורס המתקדם",
      "تدريب 100 معلّم ومعلّمة للمساق المتقدّم",
    ),
    ...{ places: ["District North"], cause: 6, promised: -260, due: 300 },
  },
  money: {
    ...{ organization: "Foundation One", type: "money", measure: "money", quantity: 250_000 },
    names: say(
      "250,000 for classes in towns of band 1",
      "250,000 לכיתות ביישובי רמה 1",
      "250,000 لصفوف في بلدات المستوى 1",
    ),
    ...{ places: [], group: "Band 1", cause: 7, promised: -210, due: 330 },
  },
  visits: {
    ...{ organization: "Company One", type: "people", measure: "open" },
    names: say(
      "As many of us as possible visit schools",
      "כמה שיותר מאיתנו מבקרים בבתי ספר",
      "أكبر عدد ممكن منّا يزور المدارس",
    ),
    forWhom: say("Students before they choose", "תלמידים ותלמידות לפני הבחירה", "الطلاب والطالبات قبل الاختيار"),
    ...{ places: ["Town B", "Town F"], cause: 18, promised: -180, due: 180 },
  },
  buses: {
    ...{ organization: "Municipality of Town A", type: "materials", measure: "count", quantity: 1 },
    unit: say("bus lines", "קווי אוטובוס", "خطّ حافلات"),
    names: say(
      "A bus after the last lesson in Town A",
      "אוטובוס אחרי השיעור האחרון ביישוב א",
      "حافلة بعد الحصّة الأخيرة في بلدة أ",
    ),
    ...{ places: ["Town A"], cause: 15, promised: -240, due: 90 },
  },
  homework: {
    ...{ organization: "Nonprofit One", type: "people", measure: "count", quantity: 200, unit: students },
    names: say(
      "200 students get help with homework",
      "200 תלמידים ותלמידות מקבלים עזרה בשיעורי הבית",
      "200 طالب وطالبة يحصلون على مساعدة في الواجبات",
    ),
    ...{ places: ["Town A", "Town B"], cause: 10, promised: -390, due: -30 },
  },
  evenings: {
    ...{ organization: "Parents' group of Town B", type: "voice", measure: "count", quantity: 12 },
    unit: say("evenings", "ערבים", "أمسية"),
    names: say(
      "Twelve evenings for families in Town B",
      "שנים־עשר ערבים למשפחות ביישוב ב",
      "اثنتا عشرة أمسية للعائلات في بلدة ب",
    ),
    ...{ places: ["Town B"], cause: 11, promised: -350, due: 60 },
  },
  lessons: {
    ...{ organization: "School network South", type: "materials", measure: "count", quantity: 40 },
    unit: say("lessons", "שיעורים", "درسًا"),
    names: say(
      "Forty lessons that everybody can use",
      "ארבעים שיעורים שכולם יכולים להשתמש בהם",
      "أربعون درسًا يمكن للجميع استخدامها",
    ),
    ...{ places: [], cause: 19, promised: -900, due: 120 },
  },
} satisfies Record<string, MadeUpPromise> as Record<string, MadeUpPromise>;

/** Written down for an organization, whose word is still waited for. */
export const waiting: MadeUpPromise = {
  ...{ organization: "Municipality of Town A", type: "materials", measure: "count", quantity: 2 },
  unit: say("rooms", "חדרים", "غرفة"),
  names: say(
    "Two quiet rooms to learn in, each afternoon",
    "שני חדרים שקטים ללמידה בכל אחר צהריים",
    "غرفتان هادئتان للتعلّم كلّ بعد ظهر",
  ),
  ...{ places: ["Town A"], cause: 24, promised: -12, due: 200 },
};

/** The goal that hours of mentoring add up to. */
export const goalOfHours = {
  indicator: "mentoring-hours",
  names: say("6,000 hours of mentoring in a year", "6,000 שעות חונכות בשנה", "6,000 ساعة إرشاد في السنة"),
  sentence: say(
    "In 2027 partners give 6,000 hours of mentoring; in 2021 it was 1,500.",
    "ב־2027 השותפים נותנים 6,000 שעות חונכות; ב־2021 היו 1,500.",
    "في 2027 يقدّم الشركاء 6,000 ساعة إرشاد؛ في 2021 كانت 1,500.",
  ),
  baseline: { period: "2021", value: 1_500 },
  target: { period: "2027", value: 6_000 },
  path: "straight",
  lagPeriods: 0,
  owner: "Backbone organization",
} as const;

/** How it went: so many more, at which pace, in whose words, so many days from the founding. */
export interface MadeUpReport {
  promise: string;
  on: number;
  typed?: string;
  pace: "as-planned" | "slower" | "change";
  words?: string;
  /** Who counted the same people, and the share of the one who reports in per cent. */
  alsoWith?: string;
  ownShare?: string;
  readers?: readonly string[];
}

/** Sent before the window that is open now. */
export const earlierReports: readonly MadeUpReport[] = [
  { promise: "trainingNorth", on: -375, typed: "24", pace: "as-planned" },
  { promise: "homework", on: -200, typed: "120", pace: "as-planned" },
  { promise: "evenings", on: -150, typed: "5", pace: "slower" },
];

/** Sent in the window that is open now; the others are still to come. */
export const newestReports: readonly MadeUpReport[] = [
  { promise: "mentoringSouth", on: -6, typed: "240", pace: "slower", words: "Made up: the timetable came late." },
  { promise: "mentoringNonprofit", on: -5, typed: "310", pace: "as-planned", readers: ["partners"] },
  { promise: "mentoringCollege", on: -4, typed: "150", pace: "slower", words: "Made up: exams came in between." },
  {
    ...{ promise: "trainingNorth", on: -3, typed: "31", pace: "as-planned" },
    ...{ alsoWith: "College One", ownShare: "50" },
  },
  { promise: "trainingCollege", on: -3, typed: "30", pace: "as-planned", alsoWith: "School network North" },
  { promise: "buses", on: -2, typed: "1", pace: "as-planned", words: "Made up: the line runs." },
];

/** How a window is called. */
export const windowNames = say("Half-yearly update (made up)", "עדכון חצי־שנתי (בדוי)", "تحديث نصف سنويّ (مختلَق)");
