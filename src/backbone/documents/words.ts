import { words } from "../../core/message.ts";

/** What is said about texts that several people write. */
export const documentWords = words({
  locked: {
    en: "This text is closed. What you wrote is below, so that you can copy it.",
    he: "הטקסט הזה נעול. מה שכתבת מופיע למטה, כך שאפשר להעתיק אותו.",
    ar: "هذا النصّ مغلق. ما كتبته يظهر أدناه ليمكن نسخه.",
  },
  save: { en: "Save", he: "שמירה", ar: "حفظ" },
  saved: { en: "Saved", he: "נשמר", ar: "حُفظ" },
  writtenTogether: {
    en: "Several people can write at once: what each wrote is put together.",
    he: "אפשר לכתוב כמה אנשים בבת אחת: כל מה שנכתב מתחבר.",
    ar: "يمكن لعدّة أشخاص الكتابة معًا: يُجمع ما كتبه كلّ منهم.",
  },
  allSaved: { en: "All saved", he: "הכול נשמר", ar: "حُفظ كلّ شيء" },
  saving: { en: "Saving…", he: "נשמר…", ar: "جارٍ الحفظ…" },
  offline: {
    en: "No connection. You can go on writing: it is kept here, and sent when the connection is back.",
    he: "אין חיבור. אפשר להמשיך לכתוב: הכול נשמר כאן ויישלח כשהחיבור יחזור.",
    ar: "لا يوجد اتصال. يمكن مواصلة الكتابة: يُحفظ كلّ شيء هنا ويُرسل عند عودة الاتصال.",
  },
  noMore: {
    en: "This text is not open to you for writing any more. What you wrote is here, so that you can copy it.",
    he: "הטקסט הזה כבר לא פתוח לכתיבה. מה שנכתב כאן נשאר, כך שאפשר להעתיק אותו.",
    ar: "لم يعد هذا النصّ مفتوحًا للكتابة. ما كُتب هنا باقٍ ليمكن نسخه.",
  },
  alsoHere: { en: "Also here: {names}", he: "גם כאן: {names}", ar: "هنا أيضًا: {names}" },
  writing: { en: "Writing now: {names}", he: "כותבים עכשיו: {names}", ar: "يكتب الآن: {names}" },
  whoWrote: { en: "Who wrote what", he: "מי כתב מה", ar: "مَن كتب ماذا" },
  historyTitle: { en: "Who wrote in this text", he: "מי כתב בטקסט הזה", ar: "مَن كتب في هذا النصّ" },
  historyLead: {
    en: "{count, plural, one {One sitting.} other {# sittings.}} Nothing that was written is lost; each earlier state can be read.",
    he: "{count, plural, one {ישיבת כתיבה אחת.} other {# ישיבות כתיבה.}} דבר ממה שנכתב לא הולך לאיבוד; אפשר לקרוא כל מצב קודם.",
    ar: "{count, plural, one {جلسة كتابة واحدة.} two {جلستا كتابة.} few {# جلسات كتابة.} other {# جلسة كتابة.}} لا يضيع شيء ممّا كُتب؛ يمكن قراءة كلّ حالة سابقة.",
  },
  nothingYet: {
    en: "Nothing is written here yet.",
    he: "עוד לא נכתב כאן דבר.",
    ar: "لم يُكتب هنا شيء بعد.",
  },
  who: { en: "Who", he: "מי", ar: "مَن" },
  when: { en: "When", he: "מתי", ar: "متى" },
  show: { en: "Show", he: "להציג", ar: "عرض" },
  someone: {
    en: "The program, or somebody who has left",
    he: "התוכנה, או מי שכבר לא כאן",
    ar: "البرنامج، أو شخص غادر",
  },
  whatChanged: { en: "What this sitting changed", he: "מה השתנה בישיבה הזו", ar: "ما تغيّر في هذه الجلسة" },
  asItWas: { en: "The text as it then was", he: "הטקסט כפי שהיה אז", ar: "النصّ كما كان آنذاك" },
});
