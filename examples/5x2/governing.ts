import type { Message } from "../../src/core/message.ts";

const conversation =
  "“You Need a Collective to Impact a Child's Education”, conversation of Inbar Hurvitz (5X2) and Talia Milgrom-Elcott (100Kin10)";

/** The three tiers that the conversation describes, with what each was for. Who sat in them is not told there. */
export const fiveByTwoBodies: readonly {
  slug: string;
  kind: "steering" | "working-group" | "plenary";
  names: Message;
  mandate: Message;
  allPartners?: boolean;
}[] = [
  {
    slug: "steering-committee",
    kind: "steering",
    names: { en: "Steering committee", he: "ועדת היגוי", ar: "لجنة التوجيه" },
    mandate: {
      en: "Across sectors; guides vision and strategy. Meant as collective leadership, not as a board with a hierarchy.",
      he: "חוצה מגזרים; מובילה את החזון ואת האסטרטגיה. מיועדת להנהגה משותפת, לא לוועד מנהל היררכי.",
      ar: "عابرة للقطاعات؛ توجّه الرؤية والاستراتيجية. قيادة جماعية لا مجلس إدارة هرميّ.",
    },
  },
  {
    slug: "periphery",
    kind: "working-group",
    names: { en: "Excellence in the periphery", he: "מצוינות בפריפריה", ar: "التميّز في الأطراف" },
    mandate: {
      en: "How to increase STEM excellence in the geographical and social periphery.",
      he: "איך להרחיב את המצוינות במדעים ובטכנולוגיה בפריפריה הגאוגרפית והחברתית.",
      ar: "كيف يُوسَّع التميّز في العلوم والتكنولوجيا في الأطراف الجغرافية والاجتماعية.",
    },
  },
  {
    slug: "teachers",
    kind: "working-group",
    names: { en: "Excellent teachers", he: "מורים ומורות מצטיינים", ar: "معلّمون ومعلّمات متميّزون" },
    mandate: {
      en: "How to widen the circle of excellent STEM teachers.",
      he: "איך להרחיב את מעגל המורים והמורות המצטיינים למדעים ולטכנולוגיה.",
      ar: "كيف تُوسَّع دائرة المعلّمين والمعلّمات المتميّزين في العلوم والتكنولوجيا.",
    },
  },
  {
    slug: "middle-school",
    kind: "working-group",
    names: { en: "The middle-school years", he: "שנות חטיבת הביניים", ar: "سنوات المرحلة الإعدادية" },
    mandate: {
      en: "What is special in the middle-school years, and how to answer it.",
      he: "מה מיוחד בשנות חטיבת הביניים, ואיך נותנים לו מענה.",
      ar: "ما يميّز سنوات المرحلة الإعدادية وكيف يُستجاب له.",
    },
  },
  {
    slug: "plenary",
    kind: "plenary",
    names: { en: "Plenary", he: "מליאה", ar: "الهيئة العامّة" },
    mandate: {
      en: "All partner organizations, once or twice a year: alignment, public will, momentum over time.",
      he: "כל הארגונים השותפים, פעם או פעמיים בשנה: תיאום, רצון ציבורי ותנופה לאורך זמן.",
      ar: "جميع المنظمات الشريكة، مرّة أو مرّتين في السنة: تنسيق وإرادة عامّة وزخم مع الوقت.",
    },
    allPartners: true,
  },
];

/** What the conversation tells of the preconditions, as they were assessed before the initiative began. */
export const fiveByTwoReadiness = {
  on: "2013-01-01",
  judgedBy: "Sheatufim, as its former director tells it",
  source: conversation,
  urgency: {
    state: "there",
    evidence:
      "A strong sense of urgency shared by many: the decline, over a decade, in the number of graduates of high-level STEM tracks was seen as an urgent crisis.",
  },
  champions: {
    state: "there",
    evidence: "Leaders from philanthropy, business and the nonprofit sector were ready to step forward.",
  },
  history: {
    state: "there",
    evidence:
      "Organizations in education had a history of collaboration and were ready to build on it in a national network.",
  },
} as const;

/** What was agreed, in the words of the conversation; the initiative's own text is not public. */
export const fiveByTwoAgenda = {
  language: "en",
  source: conversation,
  vision: "STEM excellence as a national priority, for all students.",
  mission: "Double the number of students who complete five-unit mathematics within five years.",
  principles: [
    "“You are the experts, and we want to foster your knowledge and bring it to the table.”",
    "The backbone leads without standing at the head: it makes the conditions in which others lead.",
    "One transparent database, open to all partners.",
    "Government is a partner and the one agency accountable for the success of all students.",
  ],
} as const;

/** What happened on the way, with whom to thank where the conversation names them. */
export const fiveByTwoMilestones: readonly { on: string; names: Message; organizations: readonly string[] }[] = [
  {
    on: "2013-01-01",
    names: {
      en: "The Trump Foundation, the Rashi Foundation and Intel Israel begin 5X2; Sheatufim becomes its backbone",
      he: "קרן טראמפ, קרן רש״י ואינטל ישראל יוזמות את 5X2; שיתופים נעשית ארגון השדרה",
      ar: "مؤسسة ترامب ومؤسسة راشي وإنتل إسرائيل تبادر إلى 5X2؛ شيتوفيم تصبح المنظمة الداعمة",
    },
    organizations: ["Trump Foundation", "Rashi Foundation", "Intel Israel", "Sheatufim"],
  },
  {
    on: "2015-01-01",
    names: {
      en: "The Minister of Education adopts the goal",
      he: "שר החינוך מאמץ את היעד",
      ar: "وزير التربية والتعليم يتبنّى الهدف",
    },
    organizations: ["Ministry of Education"],
  },
];
