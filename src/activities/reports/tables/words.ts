import { words } from "../../../core/message.ts";

/** The titles of the table that an organization fills in for many promises. */
export const columnWords = words({
  number: { en: "Number", he: "מספר", ar: "الرقم" },
  promise: { en: "Promise", he: "הבטחה", ar: "الوعد" },
  promised: { en: "Promised", he: "הובטח", ar: "الموعود" },
  soFar: { en: "So far", he: "עד כה", ar: "حتى الآن" },
  more: { en: "How many more", he: "כמה נוספו", ar: "كم أُضيف" },
  asOf: { en: "Counted up to", he: "נספר עד", ar: "العدّ حتى" },
  pace: { en: "How is it going", he: "איך זה מתקדם", ar: "كيف تسير الأمور" },
  also: { en: "Counted by somebody else too", he: "נספר גם אצל אחרים", ar: "عدّه آخرون أيضًا" },
  words: { en: "What would help, what got in the way", he: "מה היה עוזר, מה עמד בדרך", ar: "ما قد يساعد، ما أعاق" },
  sure: { en: "The number is right", he: "המספר נכון", ar: "الرقم صحيح" },
});

/** What is said of a table that was brought. */
export const tableWords = words({
  noColumn: {
    en: "There is no column “{column}” in the file. The table to download has all that are needed.",
    he: "אין בקובץ עמודה ״{column}״. בטבלה להורדה יש כל מה שנדרש.",
    ar: "لا يوجد في الملف عمود «{column}». الجدول المعدّ للتنزيل فيه كلّ ما يلزم.",
  },
  needsFile: { en: "Which file?", he: "איזה קובץ?", ar: "أيّ ملفّ؟" },
  row: { en: "Row {row, number}: {says}", he: "שורה {row, number}: {says}", ar: "الصفّ {row, number}: {says}" },
  nothingTaken: {
    en: "Nothing was taken: {count, plural, one {one row needs} other {{count, number} rows need}} a look.",
    he: "שום דבר לא נקלט: {count, plural, one {שורה אחת דורשת} two {שתי שורות דורשות} other {{count, number} שורות דורשות}} בדיקה.",
    ar: "لم يُؤخذ شيء: {count, plural, one {صفّ واحد يحتاج} two {صفّان يحتاجان} few {{count, number} صفوف تحتاج} other {{count, number} صفًّا يحتاج}} إلى نظرة.",
  },
  empty: {
    en: "No row of the file has a number or words. Only rows with something in them are sent.",
    he: "באף שורה בקובץ אין מספר או מילים. נשלחות רק שורות שיש בהן משהו.",
    ar: "لا صفّ في الملف فيه رقم أو كلمات. تُرسل فقط الصفوف التي فيها شيء.",
  },
  notOpen: {
    en: "No open promise of yours has the number {number}, or its update was sent already.",
    he: "אין לכם הבטחה פתוחה שמספרה {number}, או שהעדכון שלה כבר נשלח.",
    ar: "لا وعد مفتوح لكم برقم {number}، أو أُرسل تحديثه من قبل.",
  },
  twice: {
    en: "This promise stands in the file twice.",
    he: "ההבטחה הזאת מופיעה בקובץ פעמיים.",
    ar: "هذا الوعد وارد في الملف مرّتين.",
  },
  noPace: {
    en: "“{text}” is none of the four: as planned, slower than planned, we want to change it, we have stopped.",
    he: "״{text}״ אינו אחד מהארבעה: לפי התכנון, לאט מהמתוכנן, רוצים לשנות, הפסקנו.",
    ar: "«{text}» ليس من الأربعة: كما هو مخطَّط، أبطأ من المخطَّط، نريد تغييره، توقّفنا.",
  },
  orSure: {
    en: "{says} If so, write “yes” in the last column.",
    he: "{says} אם כן, לכתוב ״כן״ בעמודה האחרונה.",
    ar: "{says} إن كان كذلك فاكتب «نعم» في العمود الأخير.",
  },
});
