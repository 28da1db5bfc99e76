import { words } from "./message.ts";

/** What the mechanism itself says. */
export const coreWords = words({
  forbidden: {
    en: "You may not do this here. Somebody of the backbone team can give you the permission.",
    he: "אין לך הרשאה לפעולה הזו. אפשר לבקש אותה מצוות ארגון השדרה.",
    ar: "لا توجد لديك صلاحية لهذه الخطوة. يمكن طلبها من طاقم المنظمة الداعمة.",
  },
  signInFirst: {
    en: "Sign in to go on.",
    he: "כדי להמשיך יש להיכנס.",
    ar: "للمتابعة يجب تسجيل الدخول.",
  },
  notFound: {
    en: "There is nothing here, or it is not open to you.",
    he: "אין כאן דבר, או שהוא לא פתוח בפניך.",
    ar: "لا يوجد شيء هنا، أو أنه غير متاح لك.",
  },
  invalid: {
    en: "Something in the form needs you. Nothing was saved yet.",
    he: "משהו בטופס דורש תיקון. עדיין לא נשמר דבר.",
    ar: "هناك ما يحتاج إلى تصحيح في النموذج. لم يُحفظ شيء بعد.",
  },
  required: { en: "This is needed.", he: "השדה הזה נחוץ.", ar: "هذا الحقل مطلوب." },
  notANumber: { en: "Write a number here.", he: "יש לכתוב כאן מספר.", ar: "يجب كتابة رقم هنا." },
  notAMail: {
    en: "This is not a mail address yet.",
    he: "זו עדיין לא כתובת דואר אלקטרוני.",
    ar: "هذا ليس عنوان بريد إلكتروني بعد.",
  },
  tooShort: {
    en: "At least {least, number} characters are needed.",
    he: "נחוצים לפחות {least, number} תווים.",
    ar: "يلزم {least, number} أحرف على الأقل.",
  },
  tooMuchSent: {
    en: "More was sent than {most, number} MB. A file can be split, for example by year.",
    he: "נשלחו יותר מ־{most, number} מ״ב. אפשר לחלק קובץ, למשל לפי שנים.",
    ar: "أُرسل أكثر من {most, number} ميغابايت. يمكن تقسيم الملفّ، مثلًا حسب السنوات.",
  },
  tooLong: {
    en: "At most {most, number} characters fit here.",
    he: "יש מקום ל־{most, number} תווים לכל היותר.",
    ar: "يتّسع المكان لـ{most, number} حرفًا كحدّ أقصى.",
  },
  tooSmall: {
    en: "It must be at least {least, number}.",
    he: "הערך צריך להיות {least, number} לפחות.",
    ar: "يجب أن تكون القيمة {least, number} على الأقل.",
  },
  tooBig: {
    en: "It must be at most {most, number}.",
    he: "הערך צריך להיות {most, number} לכל היותר.",
    ar: "يجب ألا تتجاوز القيمة {most, number}.",
  },
  notOffered: {
    en: "Choose one of what is offered.",
    he: "יש לבחור מבין האפשרויות.",
    ar: "يجب اختيار أحد الخيارات المعروضة.",
  },
  wrong: { en: "This does not fit here.", he: "הערך לא מתאים לכאן.", ar: "هذه القيمة لا تناسب هنا." },
  tooFast: {
    en: "This came faster than it can be kept. It will be tried again in a moment.",
    he: "זה הגיע מהר מכפי שאפשר לשמור. ננסה שוב עוד רגע.",
    ar: "وصل هذا أسرع ممّا يمكن حفظه. ستُعاد المحاولة بعد لحظة.",
  },
});
