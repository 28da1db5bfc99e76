import { type Message, words } from "../../core/message.ts";
import type { Failure } from "./translation.ts";

/** What is said of translations by machine, wherever they stand. */
export const translationWords = words({
  noAddress: {
    en: "{setting} is not an address that begins with http. Whoever runs this server can mend it.",
    he: "הערך של {setting} אינו כתובת שלמה של שרת. מי שמפעיל את השרת יכול לתקן.",
    ar: "قيمة {setting} ليست عنوان خادم كاملًا. يمكن لمن يشغّل الخادم تصحيحها.",
  },
  tooManyWait: {
    en: "Many translations wait already. Please ask again later.",
    he: "כבר ממתינים תרגומים רבים. אפשר לבקש שוב מאוחר יותר.",
    ar: "تنتظر ترجمات كثيرة بالفعل. يمكن الطلب مرّة أخرى لاحقًا.",
  },
  byMachine: {
    en: "Translated by machine; the original is in {language}.",
    he: "תורגם במכונה; המקור ב{language}.",
    ar: "تُرجم آليًّا؛ اللغة الأصلية: {language}.",
  },
  byMachineChecked: {
    en: "Translated by machine and checked by a person; the original is in {language}.",
    he: "תורגם במכונה ונבדק בידי אדם; המקור ב{language}.",
    ar: "تُرجم آليًّا وراجعه إنسان؛ اللغة الأصلية: {language}.",
  },
  original: { en: "Show the original", he: "להצגת המקור", ar: "عرض النصّ الأصلي" },
  showInMine: { en: "Show in {language}", he: "להצגה ב{language}", ar: "عرض باللغة: {language}" },
  isWaiting: {
    en: "The translation is not there yet; here is the original.",
    he: "התרגום עוד לא מוכן; זה המקור.",
    ar: "الترجمة ليست جاهزة بعد؛ هذا هو النصّ الأصلي.",
  },
  isLate: {
    en: "The server that translates does not answer just now; here is the original. It is tried again by itself.",
    he: "שרת התרגום לא עונה כרגע; זה המקור. יהיה ניסיון נוסף באופן אוטומטי.",
    ar: "خادم الترجمة لا يجيب الآن؛ هذا هو النصّ الأصلي. تُعاد المحاولة تلقائيًّا.",
  },
  lookAgain: { en: "Look again", he: "לבדוק שוב", ar: "التحقّق مرّة أخرى" },
  whereWordsGo: {
    en: "Translated by a program at {host}, which was set up for this installation. The words of what is translated go there.",
    he: "מתרגמת תוכנה בשרת {host}, שהוגדר להתקנה הזאת. המילים של מה שמתורגם נשלחות לשם.",
    ar: "يترجم برنامج على الخادم {host}، الذي حُدّد لهذا التثبيت. تُرسل إليه كلمات ما يُترجم.",
  },
  whoRuns: {
    en: "{owner} runs this installation.",
    he: "מי שמפעיל את ההתקנה הזאת: {owner}.",
    ar: "من يشغّل هذا التثبيت: {owner}.",
  },
});

/** Why there is no translation, and the original stands instead. */
export const failureWords: Record<Failure, Message> = words({
  lost: {
    en: "In the machine’s translation a name, number or link was lost, so the original is shown.",
    he: "בתרגום המכונה אבד שם, מספר או קישור, ולכן מוצג המקור.",
    ar: "ضاع في الترجمة الآلية اسم أو رقم أو رابط، لذلك يُعرض النصّ الأصلي.",
  },
  "not-text": {
    en: "What the machine answered was no translation, so the original is shown.",
    he: "מה שהמכונה החזירה אינו תרגום, ולכן מוצג המקור.",
    ar: "ما أجاب به البرنامج ليس ترجمة، لذلك يُعرض النصّ الأصلي.",
  },
  same: {
    en: "The machine found nothing to translate here.",
    he: "המכונה לא מצאה כאן מה לתרגם.",
    ar: "لم يجد البرنامج هنا ما يُترجم.",
  },
  "no-pair": {
    en: "The server does not translate between these two languages, so the original is shown.",
    he: "השרת אינו מתרגם בין שתי השפות האלה, ולכן מוצג המקור.",
    ar: "الخادم لا يترجم بين هاتين اللغتين، لذلك يُعرض النصّ الأصلي.",
  },
  "too-long": {
    en: "This is too long to be translated by machine, so the original is shown.",
    he: "הטקסט ארוך מדי לתרגום מכונה, ולכן מוצג המקור.",
    ar: "النصّ أطول من أن يُترجم آليًّا، لذلك يُعرض النصّ الأصلي.",
  },
  refused: {
    en: "The server did not take this text, so the original is shown.",
    he: "השרת לא קיבל את הטקסט, ולכן מוצג המקור.",
    ar: "لم يقبل الخادم هذا النصّ، لذلك يُعرض النصّ الأصلي.",
  },
});
