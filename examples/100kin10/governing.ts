import type { Message } from "../../src/core/message.ts";

const conversation =
  "“You Need a Collective to Impact a Child's Education”, conversation of Inbar Hurvitz (5X2) and Talia Milgrom-Elcott (100Kin10)";

/** What was agreed, in the words of the conversation. */
export const hundredThousandAgenda = {
  language: "en",
  source: conversation,
  vision:
    "A grand yet achievable vision that no organization could reach on its own: enough excellent STEM teachers for every student.",
  mission: "Prepare 100,000 excellent new STEM teachers in ten years.",
  principles: [
    "The expertise is in the room: not in the backbone, but in the network.",
    "Each organization is both necessary and insufficient on its own.",
    "“The speed of a network is trust.”",
    "Organizations are aligned with the goal; they do not join because they hope to get funding.",
  ],
} as const;

/** What happened on the way. */
export const hundredThousandMilestones: readonly { on: string; names: Message; organizations: readonly string[] }[] = [
  {
    on: "2011-01-01",
    names: {
      en: "28 organizations answer the President's call; Carnegie Corporation of New York gives the network its home",
      he: "28 ארגונים נענים לקריאת הנשיא; קרן קרנגי של ניו יורק נותנת לרשת בית",
      ar: "28 منظمة تلبّي دعوة الرئيس؛ مؤسسة كارنيغي في نيويورك تحتضن الشبكة",
    },
    organizations: ["Carnegie Corporation of New York"],
  },
  {
    on: "2013-12-31",
    names: {
      en: "The network leaves Carnegie and stands alone",
      he: "הרשת יוצאת מקרנגי ועומדת ברשות עצמה",
      ar: "الشبكة تغادر كارنيغي وتستقلّ",
    },
    organizations: ["100Kin10"],
  },
  {
    on: "2021-11-01",
    names: {
      en: "More than 108,000 teachers prepared, with 300 partner organizations",
      he: "הוכשרו יותר מ־108,000 מורים ומורות, עם 300 ארגונים שותפים",
      ar: "إعداد أكثر من 108,000 معلّم ومعلّمة، مع 300 منظمة شريكة",
    },
    organizations: ["100Kin10"],
  },
];
