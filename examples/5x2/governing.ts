import type { Agreement, Committee, OrganizationFacts, Reached } from "../governing.ts";

const conversation =
  "“You Need a Collective to Impact a Child's Education”, conversation of Inbar Hurvitz (5X2) and Talia Milgrom-Elcott (100Kin10)";

/** What the conversation says of each organization that it names, and the year in which it came in. */
export const fiveByTwoFacts: Readonly<Record<string, OrganizationFacts>> = {
  Sheatufim: {
    admittedOn: "2013-01-01",
    does: "“A nonprofit organization that specializes in cross-sector collaboration, and in building and leading multi-stakeholder partnerships to tackle complex social problems.” It is the backbone of 5X2.",
  },
  "Trump Foundation": { admittedOn: "2013-01-01", does: "One of the three that initiated 5X2 in 2013." },
  "Rashi Foundation": { admittedOn: "2013-01-01", does: "One of the three that initiated 5X2 in 2013." },
  "Intel Israel": { admittedOn: "2013-01-01", does: "One of the three that initiated 5X2 in 2013." },
  "Ministry of Education": {
    admittedOn: "2013-01-01",
    does: "Midlevel representatives joined at the beginning. In 2015 the minister took the goal as the ministry's own: a national program with budgets for teaching hours, new classrooms, incentives, training and recruiting of teachers, and a public campaign.",
  },
};

/** The three tiers that the conversation describes, with what each was for. Who sat in them is not told there. */
export const fiveByTwoBodies: readonly Committee[] = [
  {
    slug: "steering-committee",
    kind: "steering",
    names: { en: "Steering committee", he: "ועדת היגוי", ar: "لجنة التوجيه" },
    mandate: {
      en: "Across sectors; guides vision and strategy. Collective leadership, not a traditional hierarchical board.",
      he: "חוצה מגזרים; מובילה את החזון ואת האסטרטגיה. הנהגה משותפת, לא ועד מנהל היררכי.",
      ar: "عابرة للقطاعات؛ توجّه الرؤية والاستراتيجية. قيادة جماعية، لا مجلس إدارة هرميّ.",
    },
  },
  {
    slug: "periphery",
    kind: "working-group",
    names: { en: "Excellence in the periphery", he: "מצוינות בפריפריה", ar: "التميّز في الأطراف" },
    mandate: {
      en: "How to increase STEM excellence in Israel's periphery.",
      he: "איך להרחיב את המצוינות במדעים ובטכנולוגיה בפריפריה של ישראל.",
      ar: "كيف يُوسَّع التميّز في العلوم والتكنولوجيا في أطراف إسرائيل.",
    },
  },
  {
    slug: "teachers",
    kind: "working-group",
    names: { en: "Excellent teachers", he: "מורים ומורות מצטיינים", ar: "معلّمون ومعلّمات متميّزون" },
    mandate: {
      en: "How to expand the circle of excellent STEM teachers.",
      he: "איך להרחיב את מעגל המורים והמורות המצטיינים למדעים ולטכנולוגיה.",
      ar: "كيف تُوسَّع دائرة المعلّمين والمعلّمات المتميّزين في العلوم والتكنولوجيا.",
    },
  },
  {
    slug: "middle-school",
    kind: "working-group",
    names: { en: "The middle-school years", he: "שנות חטיבת הביניים", ar: "سنوات المرحلة الإعدادية" },
    mandate: {
      en: "How to address the unique challenges during the middle-school years.",
      he: "איך להתמודד עם האתגרים המיוחדים של שנות חטיבת הביניים.",
      ar: "كيف تُواجَه تحدّيات سنوات المرحلة الإعدادية الخاصّة.",
    },
  },
  {
    slug: "plenary",
    kind: "plenary",
    names: { en: "Plenary", he: "מליאה", ar: "الهيئة العامّة" },
    mandate: {
      en: "All 100 partner organizations, once or twice a year: collaboration and alignment, public will, momentum over time.",
      he: "כל 100 הארגונים השותפים, פעם או פעמיים בשנה: שיתוף פעולה ותיאום, רצון ציבורי ותנופה לאורך זמן.",
      ar: "جميع المنظمات الشريكة المئة، مرّة أو مرّتين في السنة: تعاون وتنسيق وإرادة عامّة وزخم مع الوقت.",
    },
    allPartners: true,
  },
];

/** Who came in together. The conversation names about 40 at the beginning and more than 100 later. */
export const fiveByTwoCohorts = [
  {
    names: {
      en: "The beginning: about 40 organizations",
      he: "ההתחלה: כ־40 ארגונים",
      ar: "البداية: نحو 40 منظمة",
    },
    startsOn: "2013-01-01",
  },
  {
    names: {
      en: "By 2018: more than 100 organizations",
      he: "עד 2018: יותר מ־100 ארגונים",
      ar: "حتى 2018: أكثر من 100 منظمة",
    },
    startsOn: "2018-01-01",
  },
] as const;

/** The preconditions, as they were assessed before the initiative began. */
export const fiveByTwoReadiness = {
  on: "2013",
  judgedBy: "Sheatufim, as the former director of 5X2 tells it",
  marks: {
    urgency: {
      level: "there",
      evidence:
        "“There was a strong sense of urgency shared by many stakeholders … The ongoing decline, over a decade, in the number of students who graduated with high level STEM tracks was viewed as an urgent educational crisis.”",
    },
    champions: {
      level: "there",
      evidence:
        "“A group of leaders from philanthropy, business and the nonprofit sector were excited to step forward.”",
    },
    history: {
      level: "there",
      evidence:
        "“Organizations in the field of education had a history of collaboration and they were ready to build on that and strengthen it as part of a national level network.”",
    },
    resources: {
      level: "growing",
      evidence:
        "The conversation does not count resources among what was assessed, and names no sum. Two foundations and a company initiated 5X2.",
    },
  },
} as const;

/** What was agreed, in the words of the conversation; the initiative's own text is not public. */
export const fiveByTwoAgenda: Agreement = {
  text: [
    "Vision",
    "“Turn STEM excellence to a national priority.”",
    "",
    "Mission",
    "“Doubling the number of five-unit mathematics students in five years.”",
    "",
    "Principles",
    "- “You are the experts, and we want to foster your knowledge and bring it to the table.”",
    "- The backbone is “a leader that does not necessarily stand at the head but rather, serves as an enabler of the right conditions being created for other leaders in the field to feel ownership”.",
    "- “A transparent database of updated information from the Ministry of Education”, accessible to all.",
    "- The government is “the sole agency accountable for the success of all students”; nonprofits, businesses and philanthropy work together with it.",
    "",
    "What we do not do",
    "- “Turn the committee into a traditional hierarchical board.”",
  ].join("\n"),
  note: `Put together for this example from the ${conversation}. The initiative's own text is not public.`,
};

/** Who took the goal as its own. */
export const fiveByTwoAdoption = {
  organization: "Ministry of Education",
  on: "2015",
  note: "The minister “joined 5X2 with the aim of doubling the number of five-unit mathematics students in five years”. The conversation names the year alone.",
} as const;

/** What was reached on the way, with whom to thank where the conversation names them. */
export const fiveByTwoMilestones: readonly Reached[] = [
  {
    on: "2013",
    names: {
      en: "The Trump Foundation, the Rashi Foundation and Intel Israel initiate 5X2; Sheatufim becomes its backbone",
      he: "קרן טראמפ, קרן רש״י ואינטל ישראל יוזמות את 5X2; שיתופים נעשית ארגון השדרה",
      ar: "مؤسسة ترامب ومؤسسة راشي وإنتل إسرائيل تبادر إلى 5X2؛ شيتوفيم تصبح المنظمة الداعمة",
    },
    words: `About 40 organizations join at the beginning. Source: ${conversation}.`,
    thanked: ["Trump Foundation", "Rashi Foundation", "Intel Israel", "Sheatufim"],
  },
  {
    on: "2015",
    names: {
      en: "The Minister of Education adopts the goal: double in five years",
      he: "שר החינוך מאמץ את היעד: להכפיל בחמש שנים",
      ar: "وزير التربية والتعليم يتبنّى الهدف: مضاعفة العدد خلال خمس سنوات",
    },
    words: `Source: ${conversation}.`,
    thanked: ["Ministry of Education"],
  },
  {
    on: "2016",
    names: {
      en: "Second phase: a strategy tailored for municipalities in disadvantaged areas",
      he: "שלב שני: אסטרטגיה שהותאמה לרשויות מקומיות באזורים מוחלשים",
      ar: "المرحلة الثانية: استراتيجية ملائمة للسلطات المحلية في المناطق المستضعفة",
    },
    words: `“The mission in this regard is definitely yet to be accomplished.” Source: ${conversation}.`,
    thanked: ["Ministry of Education"],
  },
  {
    on: "2018-07",
    names: {
      en: "The minister announces 18,000; more than 100 organizations are partners",
      he: "השר מודיע על 18,000; יותר מ־100 ארגונים שותפים",
      ar: "الوزير يعلن عن 18,000؛ أكثر من 100 منظمة شريكة",
    },
    words: `Source: announcement of the Minister of Education, July 2018; number of partners: ${conversation}.`,
    thanked: ["Ministry of Education"],
  },
];
