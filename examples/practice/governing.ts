import type { Agreement, Committee, Reached } from "../governing.ts";
import { madeUp } from "./story.ts";

/** The committees of the place to practise; whoever practises sits in the plenary. */
export const practiceBodies: readonly Committee[] = [
  {
    slug: "steering-committee",
    kind: "steering",
    names: { en: "Steering committee", he: "ועדת היגוי", ar: "لجنة التوجيه" },
    mandate: {
      en: "Made up, for practice: guides the goal and what is done for it.",
      he: "בדוי, לתרגול: מובילה את היעד ואת מה שנעשה למענו.",
      ar: "مختلَق، للتدريب: توجّه الهدف وما يُعمل من أجله.",
    },
    papersFor: "members",
  },
  {
    slug: "teachers-for-band-1",
    kind: "working-group",
    names: {
      en: "Working group: teachers for band 1",
      he: "קבוצת עבודה: מורים ומורות ליישובי רמה 1",
      ar: "مجموعة عمل: معلّمون ومعلّمات لبلدات المستوى 1",
    },
    mandate: {
      en: "Made up, for practice: how towns of band 1 find trained teachers.",
      he: "בדוי, לתרגול: איך יישובי רמה 1 מוצאים מורים ומורות שהוכשרו.",
      ar: "مختلَق، للتدريب: كيف تجد بلدات المستوى 1 معلّمين ومعلّمات مؤهّلين.",
    },
    papersFor: "members",
  },
  {
    slug: "plenary",
    kind: "plenary",
    names: { en: "Plenary", he: "מליאה", ar: "الهيئة العامّة" },
    mandate: {
      en: "Made up, for practice: all partners, and everybody who practises here.",
      he: "בדוי, לתרגול: כל השותפים והשותפות, וכל מי שמתרגלים כאן.",
      ar: "مختلَق، للتدريب: جميع الشركاء والشريكات، وكلّ مَن يتدرّب هنا.",
    },
    allPartners: true,
    quorumLeast: 1,
    papersFor: "members",
  },
];

/** Who sits in a committee: by what they do, for which organization; nobody here is a person. */
export const practiceSeats = [
  { body: "steering-committee", holder: "Director of the backbone", organization: "Backbone organization" },
  { body: "steering-committee", holder: "Head of School network North", organization: "School network North" },
  { body: "steering-committee", holder: "Head of School network South", organization: "School network South" },
  {
    body: "steering-committee",
    holder: "Speaker of the parents' group of Town B",
    organization: "Parents' group of Town B",
    livedExperience: true,
  },
  { body: "teachers-for-band-1", holder: "Head of training, College One", organization: "College One" },
  {
    body: "teachers-for-band-1",
    holder: "Head of education, Municipality of Town A",
    organization: "Municipality of Town A",
  },
] as const;

/** What the made-up partners agreed on, and on what they do not. */
export const practiceAgenda: Agreement = {
  text: [
    "Vision",
    "Every student who wants to can take the advanced course, in every town.",
    "",
    "Mission",
    "By 2026, one in four finishes the advanced course, and towns of band 1 no longer stay behind.",
    "",
    "Principles",
    "- Figures before opinions.",
    "- Whoever is concerned sits at the table.",
    "",
    "What we do not do",
    "- We do not compare single schools in public.",
    "",
    "Open disagreements",
    "- Do trained teachers go first to towns of band 1, or to wherever a class can open at once?",
  ].join("\n"),
  note: madeUp.en,
};

/** How two sides see it. */
export const practiceStances = [
  {
    organization: "School network North",
    wording: "First to band 1: there the course has waited longest.",
  },
  {
    organization: "School network South",
    wording: "Wherever a class can open: a teacher without a class helps nobody.",
  },
] as const;

/** Who stands behind the text. */
export const practiceEndorsements = ["School network North", "College One", "Parents' group of Town B"] as const;

/** How ready the made-up founders found themselves. */
export const practiceReadiness = {
  on: "2019",
  judgedBy: "The founding group (made up)",
  marks: {
    urgency: { level: "there", evidence: "Made up: in towns of band 1 fewer than one in ten finishes the course." },
    champions: { level: "there", evidence: "Made up: both school networks and a municipality asked for it." },
    history: { level: "growing", evidence: "Made up: the networks have shared teachers for one year." },
    resources: { level: "not-yet", evidence: "Made up: money for the first year alone." },
  },
} as const;

/** What was reached, plainly made up. */
export const practiceMilestones: readonly Reached[] = [
  {
    on: "2019",
    names: { en: "The initiative begins", he: "היוזמה יוצאת לדרך", ar: "انطلاق المبادرة" },
    words: madeUp.en,
    thanked: ["Backbone organization", "Foundation One"],
  },
  {
    on: "2022",
    names: {
      en: "Schools of group C open advanced classes together",
      he: "בתי ספר של קבוצה ג פותחים יחד כיתות מתקדמות",
      ar: "مدارس المجموعة ج تفتح معًا صفوفًا متقدّمة",
    },
    words: madeUp.en,
    thanked: ["School network South", "College One"],
  },
];

/** What was decided in the steering committee, and what followed. */
export const practiceDecision = {
  title: "Two teacher trainings a year in District North",
  proposal:
    "Made up, for practice. College One trains twenty teachers for the advanced course in spring and in autumn; School network North gives them the hours.",
  method: "majority",
  readBy: "members",
} as const;

/** What is still asked of the plenary: whoever practises can answer. */
export const practiceQuestion = {
  title: "Where the next advanced class opens",
  proposal: "Made up, for practice. Give each town a number from 0 to 10; the highest middle number is chosen.",
  method: "score",
  options: ["Town A", "Town E", "Town I"],
  readBy: "members",
} as const;

/** What was written down at the meeting of the steering committee. */
export const practiceMinutes = [
  "Made up, for practice.",
  "",
  "## 1. Where we stand",
  "",
  "The share of students who finish rises; the distance between towns of band 1 and band 4 grows. The committee wants both on one page.",
  "",
  "## 2. Teacher trainings",
  "",
  "Decided: two trainings a year in District North. School network North looks for twenty teachers.",
  "",
  "## 3. Next",
  "",
  "The plenary says where the next class opens.",
  "",
].join("\n");

/** A page of the library that everybody here may read and change. */
export const practicePage = {
  title: "How we work together",
  text: [
    "Made up, for practice.",
    "",
    "## Before a meeting",
    "",
    "Papers are there a week before. Whoever cannot come says who comes instead.",
    "",
    "## After a meeting",
    "",
    "Minutes are open for corrections for two weeks. What somebody said they would do stands under actions until it is done or let go.",
    "",
  ].join("\n"),
} as const;

/** A discussion that waits for an answer. */
export const practiceDiscussion = {
  title: "What keeps students from the advanced course?",
  text: "Made up, for practice: this is where partners talk. Answer, ask somebody to look with @ and the name, or follow the discussion.",
} as const;
