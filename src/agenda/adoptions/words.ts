import { words } from "../../core/message.ts";

/** What is said about goals that somebody took as her own. */
export const adoptionWords = words({
  title: { en: "Goals, and who took them as their own", he: "היעדים, ומי אימץ אותם", ar: "الأهداف ومَن تبنّاها" },
  by: { en: "Adopted by {adopter} ({on}).", he: "אומץ על ידי {adopter} ({on}).", ar: "تبنّاه: {adopter} ({on})." },
  nobodyYet: {
    en: "Nobody has adopted this goal in words yet.",
    he: "עוד לא נרשם מי אימץ את היעד הזה.",
    ar: "لم يُسجَّل بعد مَن تبنّى هذا الهدف.",
  },
  record: { en: "Record who adopted a goal", he: "לרשום מי אימץ יעד", ar: "تسجيل مَن تبنّى هدفًا" },
  goal: { en: "Which goal", he: "איזה יעד", ar: "أيّ هدف" },
  organization: { en: "An organization of the initiative", he: "ארגון ביוזמה", ar: "منظمة في المبادرة" },
  orName: {
    en: "Or another body, by name",
    he: "או גוף אחר, בשמו",
    ar: "أو جهة أخرى، باسمها",
  },
  orNameHint: { en: "For example a ministry or a city", he: "למשל משרד ממשלתי או עירייה", ar: "مثل وزارة أو بلدية" },
  on: { en: "On which day", he: "באיזה יום", ar: "في أيّ يوم" },
  note: { en: "Where it is written", he: "היכן זה כתוב", ar: "أين هو مكتوب" },
  save: { en: "Record", he: "רישום", ar: "تسجيل" },
  saved: { en: "Recorded.", he: "נרשם.", ar: "سُجّل." },
  remove: { en: "Take out", he: "להסיר", ar: "إزالة" },
  removeQuestion: {
    en: "This line is taken out: it was recorded by mistake.",
    he: "השורה הזו תוסר: היא נרשמה בטעות.",
    ar: "سيُزال هذا السطر: سُجّل خطأً.",
  },
  removed: { en: "Taken out.", he: "הוסר.", ar: "أُزيل." },
  again: {
    en: "This is recorded already.",
    he: "זה כבר רשום.",
    ar: "هذا مسجّل من قبل.",
  },
  whoNeeded: {
    en: "Choose an organization or write a name.",
    he: "יש לבחור ארגון או לכתוב שם.",
    ar: "يجب اختيار منظمة أو كتابة اسم.",
  },
  inFuture: {
    en: "This day has not come yet.",
    he: "היום הזה עוד לא הגיע.",
    ar: "هذا اليوم لم يأتِ بعد.",
  },
  adopted: {
    en: "A goal was adopted by {adopter}.",
    he: "יעד אומץ על ידי {adopter}.",
    ar: "تبنّت هدفًا: {adopter}.",
  },
});
