import { words } from "../../core/message.ts";

/** What is said about files that people bring. */
export const fileWords = words({
  files: { en: "Files", he: "קבצים", ar: "الملفات" },
  bring: { en: "A file", he: "קובץ", ar: "ملف" },
  bringHint: {
    en: "PDF, documents, spreadsheets, slides, pictures, text or a calendar; up to {most} MB. Where a picture was taken is removed from it; all else is kept as it is, with what the programs that made it wrote into it.",
    he: "PDF, מסמכים, גיליונות, מצגות, תמונות, טקסט או יומן; עד {most} מגה־בייט. המקום שבו צולמה תמונה נמחק ממנה; כל השאר נשמר כמו שהוא, עם מה שרשמו בו התוכנות שיצרו אותו.",
    ar: "PDF أو مستندات أو جداول أو شرائح أو صور أو نصّ أو تقويم؛ حتى {most} ميغابايت. يُحذف من الصورة مكان التقاطها؛ وكلّ ما عدا ذلك يُحفظ كما هو، مع ما كتبته فيه البرامج التي أنشأته.",
  },
  empty: { en: "This file is empty.", he: "הקובץ הזה ריק.", ar: "هذا الملف فارغ." },
  choose: { en: "Choose a file first.", he: "קודם יש לבחור קובץ.", ar: "يجب اختيار ملف أولًا." },
  tooLarge: {
    en: "This file is larger than {most} MB. A smaller one can be made by saving it as a PDF with smaller pictures, or its link can be put into the text.",
    he: "הקובץ גדול מ־{most} מגה־בייט. אפשר לשמור אותו כ־PDF עם תמונות קטנות יותר, או לכתוב בטקסט קישור אליו.",
    ar: "هذا الملف أكبر من {most} ميغابايت. يمكن حفظه بصيغة PDF مع صور أصغر، أو وضع رابطه في النصّ.",
  },
  tooManyDots: {
    en: "This picture is too large to be drawn. A smaller copy of it can be brought.",
    he: "התמונה גדולה מכדי לצייר אותה. אפשר להביא עותק קטן יותר שלה.",
    ar: "هذه الصورة أكبر من أن تُرسم. يمكن إحضار نسخة أصغر منها.",
  },
  notTaken: {
    en: "Files that end in “{ending}” are not taken. Saved as a PDF, it will be.",
    he: "קבצים שמסתיימים ב־{ending} לא מתקבלים. אפשר לשמור כ־PDF ולהביא שוב.",
    ar: "الملفات التي تنتهي بـ{ending} لا تُقبل. يمكن حفظها بصيغة PDF وإحضارها من جديد.",
  },
  program: {
    en: "Programs and web pages are not taken: opening one could harm whoever reads it. A page can be saved as a PDF.",
    he: "תוכנות ודפי אינטרנט לא מתקבלים: פתיחה שלהם עלולה להזיק. דף אפשר לשמור כ־PDF.",
    ar: "البرامج وصفحات الإنترنت لا تُقبل: قد يضرّ فتحها بمن يقرأها. يمكن حفظ الصفحة بصيغة PDF.",
  },
  macros: {
    en: "This document holds macros, which can harm whoever opens it. Save it without them, or as a PDF.",
    he: "במסמך הזה יש פקודות מאקרו, שעלולות להזיק למי שפותחים אותו. אפשר לשמור אותו בלעדיהן, או כ־PDF.",
    ar: "في هذا المستند وحدات ماكرو قد تضرّ بمن يفتحه. يمكن حفظه بدونها، أو بصيغة PDF.",
  },
  olderOffice: {
    en: "Documents of this older kind are not taken, as what is inside cannot be looked over. Save it in the newer kind of the same program, or as a PDF.",
    he: "מסמכים מהסוג הישן הזה לא מתקבלים, כי אי אפשר לבדוק מה בתוכם. אפשר לשמור בתבנית החדשה של אותה תוכנה, או כ־PDF.",
    ar: "المستندات من هذا النوع القديم لا تُقبل، لأنّه لا يمكن فحص ما بداخلها. يمكن حفظها بالصيغة الأحدث للبرنامج نفسه، أو بصيغة PDF.",
  },
  heic: {
    en: "Pictures in this format of new phones are not taken. Sent to yourself on WhatsApp, it becomes one that is.",
    he: "תמונות בתבנית הזאת, של טלפונים חדשים, לא מתקבלות. תמונה שנשלחת אליך ב־WhatsApp הופכת לתמונה שמתקבלת.",
    ar: "الصور بهذه الصيغة، من هواتف جديدة، لا تُقبل. إذا أُرسلت إلى النفس في WhatsApp تصبح صورة مقبولة.",
  },
  locked: {
    en: "This file is locked with a password. Save it without one: who reads it here is decided by its page.",
    he: "הקובץ נעול בסיסמה. אפשר לשמור אותו בלי סיסמה: מי קורא אותו כאן נקבע בעמוד שלו.",
    ar: "هذا الملف مقفل بكلمة مرور. يمكن حفظه بدونها: مَن يقرأه هنا تحدّده صفحته.",
  },
  damaged: {
    en: "This file is damaged and cannot be opened. Save it anew and bring it again.",
    he: "הקובץ פגום ואי אפשר לפתוח אותו. אפשר לשמור אותו מחדש ולהביא שוב.",
    ar: "هذا الملف تالف ولا يمكن فتحه. يمكن حفظه من جديد وإحضاره مرة أخرى.",
  },
  unpacksTooLarge: {
    en: "This file is packed so tightly that opening it could stop a computer. Save it anew, or as a PDF.",
    he: "הקובץ דחוס כל כך שפתיחתו עלולה לעצור מחשב. אפשר לשמור אותו מחדש, או כ־PDF.",
    ar: "هذا الملف مضغوط إلى حدّ قد يوقف فتحُه حاسوبًا. يمكن حفظه من جديد، أو بصيغة PDF.",
  },
  notWhatItSays: {
    en: "What is inside this file is not what its name says. Save it anew from the program that made it.",
    he: "מה שבתוך הקובץ אינו מה שהשם שלו אומר. אפשר לשמור אותו מחדש מהתוכנה שיצרה אותו.",
    ar: "ما بداخل هذا الملف ليس ما يقوله اسمه. يمكن حفظه من جديد من البرنامج الذي أنشأه.",
  },
  size: { en: "Size", he: "גודל", ar: "الحجم" },
  brought: { en: "Brought", he: "הובא", ar: "تاريخ الإضافة" },
  file: { en: "File", he: "קובץ", ar: "الملف" },
  kilobytes: { en: "{count, number} KB", he: "{count, number} ק״ב", ar: "{count, number} كيلوبايت" },
  megabytes: { en: "{count, number} MB", he: "{count, number} מ״ב", ar: "{count, number} ميغابايت" },
  remove: { en: "Remove", he: "הסרה", ar: "إزالة" },
  removeQuestion: {
    en: "“{name}” will be gone for everyone, and cannot be brought back from here.",
    he: "הקובץ ״{name}״ יימחק לכולם, ואי אפשר יהיה להחזיר אותו מכאן.",
    ar: "سيُحذف «{name}» لدى الجميع، ولا يمكن استعادته من هنا.",
  },
  removed: { en: "The file was removed.", he: "הקובץ הוסר.", ar: "أُزيل الملف." },
  notYours: {
    en: "A file is removed by whoever brought it, or by the backbone team.",
    he: "קובץ מוסר בידי מי שהביאו אותו או בידי צוות ארגון השדרה.",
    ar: "يُزيل الملفَ مَن أحضره أو طاقم المنظمة الداعمة.",
  },
});
