import type { Message } from "../../src/core/message.ts";

const conversation =
  "“You Need a Collective to Impact a Child's Education”, conversation of Inbar Hurvitz (5X2) and Talia Milgrom-Elcott (100Kin10)";

/** What the conversation says that the Ministry of Education's national program brought. */
export interface Won {
  kind: "regulation" | "budget" | "incentive" | "training" | "campaign";
  names: Message;
  /** In the words of the conversation. */
  words: string;
}

/**
 * The conversation names the year in which the minister took the goal as his own, and no day of any of these; they are
 * dated here by that year.
 */
export const wonIn = "2015";
export const wonSource = `${conversation}. It names no day: dated here by the year in which the minister adopted the goal.`;

/** What was asked of the Ministry of Education and became part of its national program. */
export const fiveByTwoWon: readonly Won[] = [
  {
    kind: "budget",
    names: {
      en: "Dedicated budgets for more teaching hours",
      he: "תקציבים ייעודיים להגדלת שעות ההוראה",
      ar: "ميزانيات مخصّصة لزيادة ساعات التدريس",
    },
    words: "“Dedicated budgets for increasing teaching hours.”",
  },
  {
    kind: "regulation",
    names: {
      en: "Regulations for opening new classrooms",
      he: "תקנות לפתיחת כיתות חדשות",
      ar: "أنظمة لفتح صفوف جديدة",
    },
    words: "“Regulations for opening new classrooms to increase access for all students.”",
  },
  {
    kind: "incentive",
    names: {
      en: "Incentives for school principals and municipalities",
      he: "תמריצים למנהלי בתי ספר ולרשויות מקומיות",
      ar: "حوافز لمديري المدارس وللسلطات المحلية",
    },
    words:
      "“Incentives for school principals and local municipalities to encourage students to choose high level math.”",
  },
  {
    kind: "training",
    names: { en: "Training for teachers", he: "הכשרה למורים", ar: "تأهيل للمعلّمين" },
    words: "“Training for teachers, recruiting new teachers.”",
  },
  {
    kind: "campaign",
    names: { en: "A public campaign", he: "קמפיין ציבורי", ar: "حملة عامّة" },
    words:
      "“A public campaign to increase the awareness and motivation of students, families, and teachers.” How many it reached is not told.",
  },
];

/** Why they were asked, as the founding director tells it. */
export const wonWhy = {
  en: "“We placed great emphasis on promoting supportive regulations, budgeting, and creating new incentives for local governments and school principals.”",
};

/** The campaign of the ministry's program, as far as the conversation tells of it. */
export const fiveByTwoCampaign = {
  names: {
    en: "The ministry's public campaign",
    he: "הקמפיין הציבורי של משרד החינוך",
    ar: "حملة وزارة التربية والتعليم العامّة",
  },
  forWhom: {
    en: "Students, families, and teachers",
    he: "תלמידים, משפחות ומורים",
    ar: "الطلاب والعائلات والمعلّمون",
  },
  asks: {
    en: "To increase awareness and motivation for high-level mathematics",
    he: "להעלות את המודעות ואת המוטיבציה ללימודי מתמטיקה ברמה גבוהה",
    ar: "رفع الوعي والدافعيّة لتعلّم الرياضيات بمستوى عالٍ",
  },
} as const;
