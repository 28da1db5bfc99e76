import type { Message } from "../../../src/core/message.ts";

/** What the made-up campaign says: first of all, that nobody listens here. */
export const campaign: Record<"names" | "prompt" | "whoAsks" | "duty" | "support" | "bridge" | "line", Message> = {
  names: {
    en: "An example of a campaign",
    he: "דוגמה למבצע סיפורים",
    ar: "مثال على حملة قصص",
  },
  prompt: {
    en: "This is a place to practise: nobody reads or answers here. Write any text, to see what happens to it.",
    he: "זה מקום לתרגול: איש לא קורא ולא עונה כאן. אפשר לכתוב כל טקסט כדי לראות מה קורה לו.",
    ar: "هذا مكان للتدريب: لا أحد يقرأ أو يجيب هنا. يمكن كتابة أيّ نصّ لرؤية ما يحدث له.",
  },
  whoAsks: {
    en: "A made-up backbone organization. In a real campaign it stands here who asks, and what for.",
    he: "ארגון שדרה בדוי. במבצע אמיתי כתוב כאן מי מבקש, ולשם מה.",
    ar: "منظمة داعمة مختلَقة. في حملة حقيقية يُكتب هنا مَن يسأل ولماذا.",
  },
  duty: {
    en: "Made up, for practice. In a real campaign it stands here what the law obliges listeners to report.",
    he: "בדוי, לתרגול. במבצע אמיתי כתוב כאן על מה החוק מחייב את המקשיבים לדווח.",
    ar: "مختلَق، للتدريب. في حملة حقيقية يُكتب هنا ما يُلزم القانون المستمعين بالإبلاغ عنه.",
  },
  support: {
    en: "Made up: somebody whom listeners can talk to.",
    he: "בדוי: מישהו שהמקשיבים יכולים לשוחח איתו.",
    ar: "مختلَق: شخص يمكن للمستمعين التحدّث إليه.",
  },
  bridge: { en: "Example bridge", he: "גשר לדוגמה", ar: "جسر للمثال" },
  line: { en: "Example line 000", he: "קו לדוגמה 000", ar: "خطّ للمثال 000" },
};

/** What is asked last: how the example went, and what it spoke of. */
export const questions = [
  {
    kind: "slider",
    question: { en: "This example is …", he: "הדוגמה הזו היא …", ar: "هذا المثال …" },
    ends: [
      { en: "heavy", he: "כבדה", ar: "ثقيل" },
      { en: "light", he: "קלה", ar: "خفيف" },
    ],
  },
  {
    kind: "triad",
    question: { en: "It speaks of …", he: "היא עוסקת ב…", ar: "يتحدّث عن …" },
    corners: [
      { en: "the lesson", he: "השיעור", ar: "الحصّة" },
      { en: "the town", he: "היישוב", ar: "البلدة" },
      { en: "people", he: "אנשים", ar: "الناس" },
    ],
  },
] as const;
