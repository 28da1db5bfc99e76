import { isStopWord, loosened, wordsToSearch } from "../../analysis/text/search-words.ts";
import { type Language, type Message, say, words } from "../../core/message.ts";

/** Skills that are often asked for and offered, so that a word in one language finds its like in another. */
export const skillWords = words({
  translation: { en: "Translation", he: "תרגום", ar: "ترجمة" },
  evaluation: { en: "Evaluation", he: "הערכה", ar: "تقييم" },
  data: { en: "Data analysis", he: "ניתוח נתונים", ar: "تحليل البيانات" },
  "teacher-training": { en: "Teacher training", he: "הכשרת מורים", ar: "تدريب المعلّمين" },
  curriculum: { en: "Curriculum", he: "תוכניות לימודים", ar: "مناهج دراسية" },
  mentoring: { en: "Mentoring", he: "חניכה", ar: "إرشاد" },
  facilitation: { en: "Facilitation", he: "הנחיה", ar: "تيسير" },
  "community-work": { en: "Community work", he: "עבודה קהילתית", ar: "عمل مجتمعي" },
  "government-relations": { en: "Government relations", he: "קשרי ממשל", ar: "علاقات حكومية" },
  fundraising: { en: "Fundraising", he: "גיוס כספים", ar: "تجنيد الأموال" },
  communication: { en: "Communication and media", he: "תקשורת ומדיה", ar: "إعلام وتواصل" },
  technology: { en: "Technology", he: "טכנולוגיה", ar: "تكنولوجيا" },
  legal: { en: "Legal advice", he: "ייעוץ משפטי", ar: "استشارة قانونية" },
  space: { en: "Rooms and equipment", he: "חדרים וציוד", ar: "قاعات ومعدّات" },
  volunteers: { en: "Volunteers", he: "מתנדבים ומתנדבות", ar: "متطوّعون ومتطوّعات" },
  transport: { en: "Transport", he: "הסעות", ar: "مواصلات" },
});

const listed: Readonly<Record<string, Message>> = skillWords;

/** The skills that a form offers to tick. */
export const offeredSkills = Object.keys(listed);

const foldedOf = (text: string): string =>
  wordsToSearch(text)
    .map(({ folded }) => folded)
    .join(" ");

const byName = new Map(
  Object.entries(listed).flatMap(([code, message]) =>
    [code.replaceAll("-", " "), ...Object.values(message)].map((name) => [foldedOf(name), code] as const),
  ),
);

/** A skill as it is kept: the code of one that is listed, whatever the language it was written in, or else the words. */
export const readSkill = (text: string): string =>
  Object.hasOwn(listed, text) ? text : (byName.get(foldedOf(text)) ?? text.trim());

/** A skill as a reader is told it. */
export const saySkill = (skill: string, language: Language): string => {
  const message = listed[skill];
  return message ? say(message, language) : skill;
};

/** Everything by which a skill is searched. */
export const namesOfSkill = (skill: string): string[] => Object.values(listed[skill] ?? { skill });

/** Each word of a skill in every form in which somebody may have written it. */
const formsOf = (skill: string): Set<string> =>
  new Set(
    namesOfSkill(skill)
      .flatMap((name) => wordsToSearch(name))
      .filter(({ written }) => !isStopWord(written))
      .flatMap(({ folded }) => [folded, ...loosened(folded)]),
  );

/** Whether two skills are the same, or share a word that says what they are, in whatever language and form. */
export function sameSkill(one: string, other: string): boolean {
  if (one === other) return true;
  if (Object.hasOwn(listed, one) && Object.hasOwn(listed, other)) return false;
  const forms = formsOf(one);
  return [...formsOf(other)].some((form) => forms.has(form));
}
