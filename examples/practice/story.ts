import type { Message } from "../../src/core/message.ts";

/** What every made-up figure says of itself. */
export const madeUp: Message = {
  en: "Made up, for practice: no real school, town or person.",
  he: "בדוי, לתרגול: לא בית ספר, לא יישוב ולא אדם אמיתיים.",
  ar: "مختلَق، للتدريب: لا مدرسة ولا بلدة ولا شخص حقيقيّون.",
};

/** What is measured in the place to practise: a share with every breakdown, and a count known only as a range. */
export const practiceIndicators = [
  {
    slug: "advanced-share",
    names: {
      en: "Share of final-year students who finish the advanced course",
      he: "שיעור תלמידי ותלמידות השנה האחרונה שמסיימים את הקורס המתקדם",
      ar: "نسبة طلاب وطالبات السنة الأخيرة الذين ينهون المساق المتقدّم",
    },
    kind: "share",
    unit: { en: "students", he: "תלמידים ותלמידות", ar: "طالب وطالبة" },
    direction: "up",
    definition: {
      numerator: {
        en: "Students who finish the advanced course",
        he: "תלמידים ותלמידות שמסיימים את הקורס המתקדם",
        ar: "الطلاب والطالبات الذين ينهون المساق المتقدّم",
      },
      denominator: {
        en: "All students of the final year",
        he: "כל תלמידי ותלמידות השנה האחרונה",
        ar: "جميع طلاب وطالبات السنة الأخيرة",
      },
      notCounted: {
        en: "Students who left before the final year. A school's count from 1 to 4 is written as 0.",
        he: "תלמידים ותלמידות שעזבו לפני השנה האחרונה. ספירה של 1 עד 4 בבית ספר נכתבת כ־0.",
        ar: "الطلاب والطالبات الذين تركوا قبل السنة الأخيرة. عدد من 1 إلى 4 في مدرسة يُكتب 0.",
      },
      source: madeUp,
      breakdowns: ["population-group", "gender", "band"],
    },
  },
  {
    slug: "mentoring-hours",
    names: { en: "Hours of mentoring in a year", he: "שעות חונכות בשנה", ar: "ساعات الإرشاد في السنة" },
    kind: "count",
    unit: { en: "hours", he: "שעות", ar: "ساعة" },
    direction: "up",
    definition: {
      numerator: {
        en: "Hours that partners gave, reported as a range",
        he: "שעות שנתנו השותפים, מדווחות כטווח",
        ar: "ساعات قدّمها الشركاء، يُبلَّغ عنها كمجال",
      },
      source: madeUp,
    },
  },
] as const;

/** Hours of mentoring, known only as ranges. */
export const mentoringHours = [
  { period: "2021", numerator: 1_500, numeratorLow: 1_200, numeratorHigh: 1_800 },
  { period: "2022", numerator: 2_300, numeratorLow: 2_000, numeratorHigh: 2_600 },
  { period: "2023", numerator: 2_900, numeratorLow: 2_500, numeratorHigh: 3_300 },
  { period: "2024", numerator: 3_600, numeratorLow: 3_100, numeratorHigh: 4_100 },
];

/** What happened, plainly made up. */
export const practiceEvents: readonly { period: string; names: Message; source: string }[] = [
  {
    period: "2019",
    names: { en: "The initiative begins", he: "היוזמה יוצאת לדרך", ar: "انطلاق المبادرة" },
    source: madeUp.en,
  },
  {
    period: "2022",
    names: {
      en: "Schools of group C open advanced classes together",
      he: "בתי ספר של קבוצה ג פותחים יחד כיתות מתקדמות",
      ar: "مدارس المجموعة ج تفتح معًا صفوفًا متقدّمة",
    },
    source: madeUp.en,
  },
];

/** The story behind the curve, said by a committee and by no person. */
export const practiceStory = {
  language: "en",
  body: "Practice text. Towns of band 4 had trained teachers from the start; towns of band 1 are still looking for them.",
  saidBy: "The backbone team (made up)",
  saidOn: "2024-09-01",
  source: madeUp.en,
};

/** Organizations with generic names. */
export const practiceOrganizations = [
  { name: "Backbone organization", sector: "nonprofit" },
  { name: "School network North", sector: "school-network" },
  { name: "School network South", sector: "school-network" },
  { name: "Nonprofit One", sector: "nonprofit" },
  { name: "Foundation One", sector: "philanthropy" },
  { name: "Company One", sector: "business" },
  { name: "College One", sector: "academic" },
  { name: "Municipality of Town A", sector: "public-agency" },
  { name: "Parents' group of Town B", sector: "community-group" },
];

/** The sentences of the home page of the place to practise. */
export const homeSentences = {
  short: {
    en: "A place to practise: 25% finish the advanced course by 2026.",
    he: "מקום לתרגול: 25% מסיימים את הקורס המתקדם עד 2026.",
    ar: "مكان للتدريب: 25% ينهون المساق المتقدّم حتى 2026.",
  },
  goal: {
    en: "By 2026, 25% of final-year students finish the advanced course; in 2019 it was 12.5%.",
    he: "עד 2026, 25% מתלמידי ותלמידות השנה האחרונה מסיימים את הקורס המתקדם; ב־2019 היו 12.5%.",
    ar: "حتى 2026، 25% من طلاب وطالبات السنة الأخيرة ينهون المساق المتقدّم؛ في 2019 كانت النسبة 12.5%.",
  },
  goalNote: madeUp,
  standing: {
    en: "The figures of 2025 are a draft that waits to be sent to partners.",
    he: "נתוני 2025 הם טיוטה שמחכה להישלח לשותפים.",
    ar: "مُعطيات 2025 مسوّدة تنتظر الإرسال إلى الشركاء.",
  },
  cannotTell: {
    en: "Students who left before the final year.",
    he: "תלמידים ותלמידות שעזבו לפני השנה האחרונה.",
    ar: "الطلاب والطالبات الذين تركوا قبل السنة الأخيرة.",
  },
  doing: {
    en: "Made-up partners promise, report and help one another: here everything may be tried.",
    he: "שותפים בדויים מתחייבים, מדווחים ועוזרים זה לזה: כאן אפשר לנסות הכול.",
    ar: "شركاء مختلَقون يلتزمون ويبلّغون ويساعد بعضهم بعضًا: هنا يمكن تجربة كلّ شيء.",
  },
  agenda: {
    en: "One made-up goal, and a text of which one point is open.",
    he: "יעד בדוי אחד, וטקסט שנקודה אחת בו פתוחה.",
    ar: "هدف مختلَق واحد، ونصّ بقيت فيه نقطة مفتوحة.",
  },
  measurement: {
    en: "One edition open to everyone, 2019–2024; one draft, 2025.",
    he: "מהדורת נתונים אחת פתוחה לכול, 2019–2024; טיוטה אחת, 2025.",
    ar: "إصدار بيانات واحد مفتوح للجميع، 2019–2024؛ ومسوّدة واحدة، 2025.",
  },
  activities: {
    en: "Eleven made-up promises, two projects, asks, offers, and what worked.",
    he: "אחת־עשרה התחייבויות בדויות, שני מיזמים, בקשות, הצעות, ומה שעבד.",
    ar: "أحد عشر التزامًا مختلَقًا ومشروعان وطلبات وعروض وما نجح.",
  },
  communication: {
    en: "A made-up steering committee, a working group, and a plenary for everybody who practises.",
    he: "ועדת היגוי בדויה, קבוצת עבודה, ומליאה לכל מי שמתרגלים.",
    ar: "لجنة توجيه مختلَقة ومجموعة عمل وهيئة عامّة لكلّ مَن يتدرّب.",
  },
  backbone: {
    en: "A made-up backbone with eight partners.",
    he: "ארגון שדרה בדוי ושמונה שותפים.",
    ar: "منظمة داعمة مختلَقة وثمانية شركاء.",
  },
} satisfies Record<string, Message>;
