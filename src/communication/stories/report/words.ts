import { words } from "../../../core/message.ts";

/** What a draft report of a campaign says. */
export const reportWords = words({
  title: { en: "Draft report", he: "טיוטת דוח", ar: "مسوّدة تقرير" },
  madeOn: {
    en: "Made on {day} from what stood here at that moment. Whoever takes it along: sentences may be taken back later; please look here again before it is printed or passed on.",
    he: "נעשה ב־{day} ממה שעמד כאן באותו רגע. מי שלוקחים אותו: ייתכן שמשפטים יילקחו בחזרה; נא לבדוק כאן שוב לפני הדפסה או העברה.",
    ar: "أُعدّ في {day} ممّا كان هنا في تلك اللحظة. لمن يأخذه: قد تُسترجع جمل لاحقًا؛ يُرجى التحقّق هنا مجدّدًا قبل الطباعة أو التمرير.",
  },
  nothingKept: {
    en: "This program keeps no copy of it.",
    he: "התוכנה אינה שומרת עותק שלו.",
    ar: "لا يحفظ هذا البرنامج نسخة منه.",
  },
  themes: { en: "What many told", he: "מה סיפרו רבים", ar: "ما رواه كثيرون" },
  noThemes: {
    en: "No theme was told yet.",
    he: "עדיין לא פורסם נושא.",
    ar: "لم يُعلن موضوع بعد.",
  },
  quotes: { en: "In their own words", he: "במילים שלהם", ar: "بكلماتهم" },
  who: { en: "Who was heard", he: "מי נשמע", ar: "من سُمع" },
  whoNotTold: { en: "Not told yet.", he: "עדיין לא פורסם.", ar: "لم يُعلن بعد." },
  heard: { en: "What we heard, what we did", he: "מה שמענו, מה עשינו", ar: "ماذا سمعنا وماذا فعلنا" },
  csv: { en: "As a table (CSV)", he: "כטבלה (CSV)", ar: "كجدول (CSV)" },
  markdown: { en: "As text (Markdown)", he: "כטקסט", ar: "كنصّ" },
  kind: { en: "what", he: "סוג", ar: "نوع" },
  name: { en: "name", he: "שם", ar: "اسم" },
  count: { en: "how many", he: "כמה", ar: "كم" },
  theme: { en: "theme", he: "נושא", ar: "موضوع" },
  story: { en: "story", he: "סיפור", ar: "قصّة" },
  sentence: { en: "sentence", he: "משפט", ar: "جملة" },
  weHeard: { en: "We heard", he: "שמענו", ar: "سمعنا" },
  weDid: { en: "We did", he: "עשינו", ar: "فعلنا" },
  notDone: { en: "Why not, or not yet", he: "למה לא, או עדיין לא", ar: "لماذا لا، أو ليس بعد" },
});
