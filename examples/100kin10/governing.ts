import type { Agreement, Committee, OrganizationFacts, Reached } from "../governing.ts";

const conversation =
  "“You Need a Collective to Impact a Child's Education”, conversation of Inbar Hurvitz (5X2) and Talia Milgrom-Elcott (100Kin10)";
const counts = "100Kin10, counts as the network published them in the year named";

/** What the conversation says of each organization that it names. */
export const hundredThousandFacts: Readonly<Record<string, OrganizationFacts>> = {
  "100Kin10": {
    admittedOn: "2013-12-01",
    does: "The backbone since the end of 2013: “not to do the work ourselves but to create the environment where many others can do that work.”",
  },
  "Carnegie Corporation of New York": {
    admittedOn: "2011-01-01",
    does: "“One of America's oldest grantmaking foundations.” The network began there, and it was the first backbone, until the end of 2013.",
  },
};

/** The conversation describes no committee of the network, only the network itself. */
export const hundredThousandBodies: readonly Committee[] = [
  {
    slug: "network",
    kind: "plenary",
    names: { en: "The network", he: "הרשת", ar: "الشبكة" },
    mandate: {
      en: "All partners. Each brings its own strength; they learn from each other, adapt and build on each other's successes.",
      he: "כל השותפים והשותפות. לכל ארגון חוזק משלו; הארגונים לומדים זה מזה, מתאימים ובונים זה על הצלחת זה.",
      ar: "جميع الشركاء والشريكات. لكلّ منظمة قوّتها؛ تتعلّم المنظمات بعضها من بعض وتبني على نجاحاتها.",
    },
    allPartners: true,
  },
];

/** Who came in together. The names of the 28 and of the others are not told. */
export const hundredThousandCohorts = [
  {
    names: {
      en: "The 28 organizations that began",
      he: "28 הארגונים שהתחילו",
      ar: "المنظمات الـ28 التي بدأت",
    },
    startsOn: "2011-01-01",
  },
  {
    names: {
      en: "By 2021: 300 organizations",
      he: "עד 2021: 300 ארגונים",
      ar: "حتى 2021: 300 منظمة",
    },
    startsOn: "2021-01-01",
  },
] as const;

/** What was agreed, in the words of the conversation; the network's own text is not part of this example. */
export const hundredThousandAgenda: Agreement = {
  text: [
    "Vision",
    "“A grand yet crucially achievable vision that could be attained working together”: enough excellent STEM teachers.",
    "",
    "Mission",
    "“To prepare 100,000 STEM teachers in ten years as a national priority.”",
    "",
    "Principles",
    "- “The expertise is in the room — it's not us, the backbone, but the folks in the network themselves, who are the experts.”",
    "- Organizations are “both necessary and insufficient (on their own) for the change that we all want to see”.",
    "- “The speed of a network is trust.”",
    "- Organizations are “aligned with and committed to the goal, and not just because they hoped to get funding”.",
    "",
    "What we do not do",
    "- The backbone does “not do the work ourselves but … create the environment where many others can do that work”.",
  ].join("\n"),
  note: `Put together for this example from the ${conversation}. The network's own text is not part of it.`,
};

/** What was reached on the way. */
export const hundredThousandMilestones: readonly Reached[] = [
  {
    on: "2011",
    names: {
      en: "28 organizations answer the President's call; the network begins at Carnegie Corporation of New York",
      he: "28 ארגונים נענים לקריאת הנשיא; הרשת מתחילה בקרן קרנגי של ניו יורק",
      ar: "28 منظمة تلبّي دعوة الرئيس؛ الشبكة تبدأ في مؤسسة كارنيغي في نيويورك",
    },
    words: `Source: ${conversation}.`,
    thanked: ["Carnegie Corporation of New York"],
  },
  {
    on: "2013-12",
    names: {
      en: "The network leaves Carnegie and stands alone",
      he: "הרשת יוצאת מקרנגי ועומדת ברשות עצמה",
      ar: "الشبكة تغادر كارنيغي وتستقلّ",
    },
    words: `Source: ${conversation}.`,
    thanked: [],
  },
  {
    on: "2016-05",
    names: {
      en: "Promises cover the whole 100,000; 30,000 teachers are prepared",
      he: "ההתחייבויות מכסות את כל ה־100,000; הוכשרו 30,000 מורים ומורות",
      ar: "الالتزامات تغطّي كامل الـ100,000؛ وقد أُعدّ 30,000 معلّم ومعلّمة",
    },
    words: `Source: ${counts}.`,
    thanked: [],
  },
  {
    on: "2021-11",
    names: {
      en: "More than 108,000 teachers are prepared, with 300 partner organizations",
      he: "הוכשרו יותר מ־108,000 מורים ומורות, עם 300 ארגונים שותפים",
      ar: "إعداد أكثر من 108,000 معلّم ومعلّمة، مع 300 منظمة شريكة",
    },
    words: `Source: ${counts}; number of partners: ${conversation}.`,
    thanked: [],
  },
  {
    // “At the ten-year mark”: the conversation names no day.
    on: "2021",
    names: {
      en: "An independent evaluation tells what partners credit to the network",
      he: "הערכה בלתי תלויה מספרת מה שותפים ושותפות זוקפים לזכות הרשת",
      ar: "تقييم مستقلّ يروي ما ينسبه الشركاء والشريكات إلى الشبكة",
    },
    words: `“In interview after interview, partners credited 100Kin10 with shaping and supporting a collective and coordinated effort that empowered network partners to drive systemic change for schools, teachers, students, and families on a level they could not have achieved alone.” Everyone interviewed agreed “that they had accessed better practices and were doing better work because of the 100Kin10 network”, and these were “generated by their peers in other organizations”. Source: ${conversation}.`,
    thanked: [],
  },
];
