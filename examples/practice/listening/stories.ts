import type { Language, Message } from "../../../src/core/message.ts";

/** What the example stories speak of; each is a code of the code book and a theme. */
export const topics = {
  pace: {
    names: { en: "The pace of lessons", he: "קצב השיעורים", ar: "وتيرة الحصص" },
    meaning: {
      en: "Example of a theme: a lesson goes on too fast.",
      he: "דוגמה לנושא: שיעור שמתקדם מהר מדי.",
      ar: "مثال على موضوع: حصّة تمضي بسرعة زائدة.",
    },
    sentence: {
      en: "In this example the lesson goes on before the last step is clear.",
      he: "בדוגמה הזו השיעור ממשיך לפני שהצעד האחרון ברור.",
      ar: "في هذا المثال تستمرّ الحصّة قبل أن تتّضح الخطوة الأخيرة.",
    },
  },
  nearby: {
    names: { en: "A class nearby", he: "כיתה קרובה", ar: "صفّ قريب" },
    meaning: {
      en: "Example of a theme: there is no class of the course where one lives.",
      he: "דוגמה לנושא: אין כיתה של הקורס במקום המגורים.",
      ar: "مثال على موضوع: لا صفّ للمساق في مكان السكن.",
    },
    sentence: {
      en: "In this example no class of the advanced course opens nearby",
      he: "בדוגמה הזו לא נפתחת בסביבה כיתה של הקורס המתקדם",
      ar: "في هذا المثال لا يُفتح في الجوار صفّ للمساق المتقدّم",
    },
  },
  again: {
    names: { en: "Explained again", he: "הסבר נוסף", ar: "شرح مرّة أخرى" },
    meaning: {
      en: "Example of a theme: somebody explains it once more.",
      he: "דוגמה לנושא: מישהו מסביר עוד פעם.",
      ar: "مثال على موضوع: شخص يشرح مرّة أخرى.",
    },
    sentence: {
      en: "In this example somebody explains it a second time, and then it is clear.",
      he: "בדוגמה הזו מישהו מסביר בפעם השנייה, ואז הכול ברור.",
      ar: "في هذا المثال يشرح شخص مرّة ثانية فيتّضح الأمر.",
    },
  },
} satisfies Record<string, Record<"names" | "meaning" | "sentence", Message>>;
export type Topic = keyof typeof topics;

/** What stands for a place in an example, to be masked. */
const town: Message = { en: "Town A", he: "יישוב א", ar: "بلدة أ" };
const inTown: Message = { en: `, in ${town.en}.`, he: `, ב${town.he}.`, ar: `، في ${town.ar}.` };
const beginning: Message = {
  en: "Made up, to practise on.",
  he: "בדוי, לתרגול.",
  ar: "مختلَق، للتدريب.",
};
const called: Message = { en: "Example story", he: "סיפור לדוגמה", ar: "قصّة للمثال" };

/** A made-up text that stands for a story. */
export interface ExampleStory {
  number: number;
  language: Language;
  topics: readonly Topic[];
  words: string;
  /** What a listener masks in it, besides what the program suggests. */
  masks: readonly string[];
  age: "16-17" | "18+";
  /** How many days before the founding it was told. */
  told: number;
  uses: readonly string[];
}

const spoken: readonly (readonly Topic[])[] = [
  ["pace", "nearby"],
  ["pace", "again"],
  ["pace", "nearby"],
  ["pace", "again"],
  ["again"],
];
const offered = ["en", "he", "ar"] as const;

/** The story whose teller lets a sentence stand; and the one that may be read alone, and is neither coded nor counted. */
export const quoted = 4;
const readAlone = 15;

const wordsOf = (number: number, language: Language, about: readonly Topic[]): string =>
  [
    `${called[language]} ${number}.`,
    beginning[language],
    ...about.map((topic) => `${topics[topic].sentence[language]}${topic === "nearby" ? inTown[language] : ""}`),
  ].join(" ");

/** Fifteen texts that plainly are examples, five in each language. */
export const exampleStories: readonly ExampleStory[] = Array.from({ length: 15 }, (_, place) => {
  const number = place + 1;
  const language = offered[place % 3] ?? "en";
  const about = spoken[Math.floor(place / 3)] ?? [];
  return {
    ...{ number, language, topics: about },
    words: wordsOf(number, language, about),
    masks: about.includes("nearby") ? [town[language]] : [],
    age: number % 2 === 0 ? "18+" : "16-17",
    told: 40 - 2 * place,
    uses: ["read", ...(number === readAlone ? [] : ["count"]), ...(number === quoted ? ["quote"] : [])],
  };
});

/** What a made-up listener answers, in the language of the text. */
export const answer: Message = {
  en: "Made up: thank you. This is where a listener answers.",
  he: "בדוי: תודה. כאן עונים המקשיבים.",
  ar: "مختلَق: شكرًا. هنا يجيب المستمعون.",
};
