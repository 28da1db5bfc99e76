import { words } from "../../../../core/message.ts";

/** What is said when the server that compares meanings does not do so. */
export const meaningWords = words({
  noAddress: {
    en: "{setting} is not an address that begins with http. Whoever runs this server can mend it.",
    he: "הערך של {setting} אינו כתובת שלמה של שרת. מי שמפעיל את השרת יכול לתקן.",
    ar: "قيمة {setting} ليست عنوان خادم كاملًا. يمكن لمن يشغّل الخادم تصحيحها.",
  },
  noAnswer: {
    en: "The server that compares meanings does not answer. Words can be compared meanwhile.",
    he: "השרת שמשווה משמעויות אינו עונה. בינתיים אפשר להשוות מילים.",
    ar: "الخادم الذي يقارن المعاني لا يجيب. يمكن في هذه الأثناء مقارنة الكلمات.",
  },
  slow: {
    en: "The server that compares meanings takes too long. Words can be compared meanwhile.",
    he: "לשרת שמשווה משמעויות נדרש זמן רב מדי. בינתיים אפשר להשוות מילים.",
    ar: "الخادم الذي يقارن المعاني يستغرق وقتًا أطول من اللازم. يمكن في هذه الأثناء مقارنة الكلمات.",
  },
  refused: {
    en: "The server that compares meanings refused, with status {status}. Whoever runs it finds why in its log.",
    he: "השרת שמשווה משמעויות סירב, בקוד {status}. הסיבה נמצאת ביומן שלו.",
    ar: "رفض الخادم الذي يقارن المعاني الطلب، بالرمز {status}. السبب في سجلّه.",
  },
  sentOn: {
    en: "The server that compares meanings sends on to another address, with status {status}. Stories are not sent there; name the right address in FIVEFOLD_EMBEDDINGS_URL.",
    he: "השרת שמשווה משמעויות מפנה לכתובת אחרת, בקוד {status}. סיפורים אינם נשלחים לשם; יש לציין את הכתובת הנכונה ב־FIVEFOLD_EMBEDDINGS_URL.",
    ar: "الخادم الذي يقارن المعاني يحوّل إلى عنوان آخر، بالرمز {status}. لا تُرسل القصص إلى هناك؛ يُكتب العنوان الصحيح في FIVEFOLD_EMBEDDINGS_URL.",
  },
  notUnderstood: {
    en: "The answer of the server that compares meanings is not of the expected shape (as of OpenAI's /embeddings).",
    he: "התשובה של השרת שמשווה משמעויות אינה במבנה הצפוי.",
    ar: "جواب الخادم الذي يقارن المعاني ليس بالصيغة المتوقّعة.",
  },
  tooFew: {
    en: "The server that compares meanings was sent {sent, number} texts and answered about {answered, number}.",
    he: "לשרת שמשווה משמעויות נשלחו {sent, number} טקסטים והוא ענה על {answered, number}.",
    ar: "أُرسل إلى الخادم الذي يقارن المعاني عدد {sent, number} من النصوص وأجاب عن {answered, number}.",
  },
  unlike: {
    en: "The server that compares meanings answered with vectors of different lengths. It may be between two models.",
    he: "השרת שמשווה משמעויות ענה בווקטורים באורכים שונים. ייתכן שהוא באמצע החלפת מודל.",
    ar: "أجاب الخادم الذي يقارن المعاني بمتّجهات مختلفة الطول. ربّما يُستبدل نموذجه الآن.",
  },
  off: {
    en: "This campaign did not say that meanings are compared elsewhere, or this installation has no such server.",
    he: "הקמפיין לא הודיע על השוואת משמעויות במקום אחר, או שאין בהתקנה הזאת שרת כזה.",
    ar: "لم تعلن الحملة أنّ المعاني تُقارن في مكان آخر، أو لا يوجد خادم كهذا في هذا التثبيت.",
  },
});
