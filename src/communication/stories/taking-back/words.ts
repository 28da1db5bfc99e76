import { words } from "../../../core/message.ts";

/** What is said when a story is taken back. */
export const takingBackWords = words({
  deleteElsewhere: {
    en: "A sentence that you were allowed to use was taken back. It is gone from all pages here. Please delete it wherever else you used it.",
    he: "משפט שהותר לשימוש נלקח בחזרה. הוא נמחק מכל הדפים כאן. נבקש למחוק אותו מכל מקום אחר שבו נעשה בו שימוש.",
    ar: "جملة سُمح باستعمالها استُرجعت. حُذفت من كلّ الصفحات هنا. نرجو حذفها من أيّ مكان آخر استُعملت فيه.",
  },
  gone: {
    en: "Your story is deleted from everything that we keep. From safety copies it goes within 30 days. What others already downloaded we cannot fetch back; we have asked them to delete it.",
    he: "הסיפור נמחק מכל מה ששמור אצלנו. מעותקי הגיבוי הוא יימחק בתוך 30 יום. מה שאחרים כבר הורידו איננו יכולים להחזיר; ביקשנו מהם למחוק.",
    ar: "حُذفت القصّة من كلّ ما نحفظه. ومن النسخ الاحتياطية تُحذف خلال 30 يومًا. ما نزّله آخرون لا نستطيع استعادته؛ وقد طلبنا منهم حذفه.",
  },
  held: {
    en: "Nobody reads, counts or shows your story any more. The law does not let us delete it before {day}: {because} After that day it is deleted by itself.",
    he: "מעכשיו הסיפור אינו נקרא, אינו נספר ואינו מוצג. החוק אינו מאפשר לנו למחוק אותו לפני {day}: {because} אחרי היום הזה הוא יימחק מעצמו.",
    ar: "من الآن لا تُقرأ القصّة ولا تُحتسب ولا تُعرض. لا يسمح لنا القانون بحذفها قبل {day}: {because} وبعد ذلك اليوم تُحذف تلقائيًّا.",
  },
});
