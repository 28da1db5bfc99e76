import { type Message, words } from "../../../core/message.ts";
import type { beginnings } from "../arranging/arrangement.ts";

/** The lists of kinds that can be begun with. */
export const beginningWords: Record<(typeof beginnings)[number], Message> = {
  general: { en: "A general list", he: "רשימה כללית", ar: "قائمة عامّة" },
  teachers: { en: "The six kinds for teachers", he: "ששת הסוגים לתחום ההוראה", ar: "الأنواع الستّة لمجال التعليم" },
};

/** The words of what the backbone team decides about promises. */
export const arrangeWords = words({
  title: {
    en: "Kinds of promises, and who reads them",
    he: "סוגי התחייבויות, ומי קורא אותן",
    ar: "أنواع الالتزامات، ومَن يقرؤها",
  },
  readers: { en: "Who reads, and what counts", he: "מי קורא, ומה נספר", ar: "مَن يقرأ، وما الذي يُحسب" },
  whoReads: { en: "Beside members", he: "מלבד חברי וחברות היוזמה", ar: "إلى جانب الأعضاء" },
  open: {
    en: "Everybody reads what was promised",
    he: "כולם קוראים על מה התחייבו",
    ar: "يقرأ الجميع ما أُعلن من التزامات",
  },
  openHint: {
    en: "What, how much and by when. An organization is named only where it agreed. How it goes is never shown.",
    he: "מה, כמה ועד מתי. שם של ארגון מופיע רק אם הסכים לכך. איך מתקדמים לא מוצג לעולם.",
    ar: "ماذا وكم وحتى متى. تُذكر المنظمة بالاسم فقط إذا وافقت. ولا يُعرض أبدًا كيف تسير الأمور.",
  },
  silentAfter: { en: "Months without news", he: "חודשים בלי עדכון", ar: "أشهر بلا خبر" },
  silentHint: {
    en: "After so long a promise leaves the totals, without a word to others, and returns with the next update.",
    he: "אחרי זמן כזה התחייבות יוצאת מהסך הכול, בלי שנאמר על כך לאחרים, וחוזרת עם העדכון הבא.",
    ar: "بعد هذه المدّة يخرج الالتزام من المجاميع من دون إبلاغ أحد، ويعود مع التحديث التالي.",
  },
  save: { en: "Keep", he: "לשמור", ar: "حفظ" },
  saved: { en: "It is kept.", he: "נשמר.", ar: "حُفظ." },
  kinds: { en: "Kinds", he: "סוגים", ar: "الأنواع" },
  newKind: { en: "A new kind", he: "סוג חדש", ar: "نوع جديد" },
  otherLanguages: { en: "In the other languages", he: "בשפות האחרות", ar: "باللغات الأخرى" },
  add: { en: "Add", he: "להוסיף", ar: "إضافة" },
  giveUp: { en: "Offer no more", he: "לא להציע עוד", ar: "عدم عرضه بعد الآن" },
  takeUp: { en: "Offer again", he: "להציע שוב", ar: "عرضه من جديد" },
  beginWith: {
    en: "Begin anew from a list; kinds that promises have stay.",
    he: "אפשר להתחיל מחדש מרשימה; סוגים שבשימוש נשארים.",
    ar: "البدء من قائمة من جديد؛ تبقى الأنواع المستعملة.",
  },
});
