import { type Message, words } from "../../core/message.ts";

/** What each change is called in the log, by the operation that made it. */
export const deedWords: Record<string, Message> = words({
  "goal.set": { en: "A goal was set: {what}", he: "נקבע יעד: {what}", ar: "حُدّد هدف: {what}" },
  "goal.say": { en: "The goal was set: {what}", he: "נקבע היעד: {what}", ar: "حُدّد الهدف: {what}" },
  "goal.open": {
    en: "Who may read the goal’s page was changed: {what}",
    he: "השתנה מי רשאי לקרוא את עמוד היעד: {what}",
    ar: "تغيّر من يمكنه قراءة صفحة الهدف: {what}",
  },
  "indicator.add": { en: "Measured from now on: {what}", he: "נמדד מעתה: {what}", ar: "يُقاس من الآن: {what}" },
  "indicator.define": {
    en: "The definition was changed: {what}",
    he: "ההגדרה השתנתה: {what}",
    ar: "تغيّر التعريف: {what}",
  },
  "dimension.set": {
    en: "The groups were named anew: {what}",
    he: "הקבוצות נקבעו מחדש: {what}",
    ar: "سُمّيت المجموعات من جديد: {what}",
  },
  "edition.to-partners": {
    en: "A data edition went to partners: {what}",
    he: "מהדורת נתונים נפתחה לשותפים: {what}",
    ar: "فُتح إصدار بيانات للشركاء: {what}",
  },
  "edition.to-everyone": {
    en: "A data edition went to everyone: {what}",
    he: "מהדורת נתונים נפתחה לכול: {what}",
    ar: "فُتح إصدار بيانات للجميع: {what}",
  },
  "edition.withdraw": {
    en: "A data edition was taken back: {what}",
    he: "מהדורת נתונים נמשכה: {what}",
    ar: "سُحب إصدار بيانات: {what}",
  },
});

/** What the page of changes says. */
export const changesWords = words({
  title: { en: "What was changed", he: "מה השתנה", ar: "ما الذي تغيّر" },
  lead: {
    en: "Every change to goals, definitions and data editions, newest first. Nothing is ever taken off this list.",
    he: "כל שינוי ביעדים, בהגדרות ובמהדורות הנתונים, מהחדש לישן. שום דבר לא נמחק מהרשימה.",
    ar: "كلّ تغيير في الأهداف والتعريفات وإصدارات البيانات، من الأحدث إلى الأقدم. لا يُحذف شيء من هذه القائمة.",
  },
  none: { en: "Nothing was changed yet.", he: "עוד לא השתנה דבר.", ar: "لم يتغيّر شيء بعد." },
  noneWhy: {
    en: "When a goal is set or a definition changes, it is written here by itself, with the name and the day.",
    he: "כשנקבע יעד או משתנה הגדרה, זה נרשם כאן מעצמו, עם השם והיום.",
    ar: "حين يُحدَّد هدف أو يتغيّر تعريف يُسجَّل ذلك هنا تلقائيًّا، مع الاسم واليوم.",
  },
  program: { en: "Fivefold itself", he: "Fivefold עצמה", ar: "Fivefold نفسه" },
  by: { en: "{who}", he: "{who}", ar: "{who}" },
  because: { en: "Reason: {reason}", he: "הסיבה: {reason}", ar: "السبب: {reason}" },
  fromTo: {
    en: "from {base} ({baseYear}) to {target} ({year})",
    he: "מ־{base} ({baseYear}) ל־{target} ({year})",
    ar: "من {base} ({baseYear}) إلى {target} ({year})",
  },
  toEveryone: { en: "open to everyone", he: "פתוח לכול", ar: "مفتوحة للجميع" },
  toMembers: { en: "open to members", he: "פתוח לחברים", ar: "مفتوحة للأعضاء" },
  version: {
    en: "{name}, version {version, number}",
    he: "{name}, גרסה {version, number}",
    ar: "{name}، النسخة {version, number}",
  },
});
