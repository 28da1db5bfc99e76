import { words } from "../../core/message.ts";

/** Why a step in an edition's life cannot be taken now. */
export const stageWords = words({
  notADraft: {
    en: "Only a draft can be sent to partners, and this data edition is no draft any more.",
    he: "רק טיוטה אפשר לשלוח לשותפים ולשותפות, ומהדורת הנתונים הזו כבר אינה טיוטה.",
    ar: "لا يمكن إرسال غير المسودّة إلى الشركاء، وإصدار البيانات هذا لم يعد مسودّة.",
  },
  notWithPartners: {
    en: "Only a data edition that is with partners can go to everyone.",
    he: "רק מהדורת נתונים שנמצאת אצל השותפים והשותפות יכולה להיפתח לכולם.",
    ar: "لا يُفتح للجميع إلا إصدار بيانات موجود لدى الشركاء.",
  },
  secondPerson: {
    en: "Somebody else has to open it to everyone: two people look before the public does.",
    he: "את הפתיחה לכולם צריך לעשות אדם אחר: שני אנשים מסתכלים לפני הציבור.",
    ar: "يجب أن يفتحه للجميع شخص آخر: ينظر فيه شخصان قبل الجمهور.",
  },
  embargo: {
    en: "The supplier of the figures asked that nothing go to everyone before {date, date, long}.",
    he: "מי שמסר את הנתונים ביקש שדבר לא ייפתח לכולם לפני {date, date, long}.",
    ar: "طلب مزوّد المعطيات ألّا يُفتح شيء للجميع قبل {date, date, long}.",
  },
  earlyLook: {
    en: "The supplier has until {date, date, long} for its early look, or until it says that it agrees.",
    he: "למי שמסר את הנתונים יש זמן לעיון מוקדם עד {date, date, long}, או עד שתימסר הסכמתו.",
    ar: "لمزوّد المعطيات مهلة للاطّلاع المسبق حتى {date, date, long}، أو إلى أن يعلن موافقته.",
  },
  alreadyBack: {
    en: "This data edition was taken back already.",
    he: "מהדורת הנתונים הזו כבר הוסרה.",
    ar: "سبق أن سُحب إصدار البيانات هذا.",
  },
  notForLook: {
    en: "An early look is for a data edition that is with partners and not yet open to everyone.",
    he: "עיון מוקדם אפשרי במהדורת נתונים שנמצאת אצל השותפים והשותפות ועדיין לא נפתחה לכולם.",
    ar: "الاطّلاع المسبق مخصّص لإصدار بيانات لدى الشركاء لم يُفتح للجميع بعد.",
  },
  replacesOther: {
    en: "Only a data edition of the same figures can be replaced.",
    he: "אפשר להחליף רק מהדורה של אותם נתונים.",
    ar: "لا يمكن استبدال إلا إصدار للمعطيات نفسها.",
  },
});

/** What is wrong with figures that were typed. */
export const enterWords = words({
  oneGroup: {
    en: "A typed row is the whole or one group of it. Leave one group only.",
    he: "שורה שהוקלדה היא הכול או קבוצה אחת. יש להשאיר קבוצה אחת בלבד.",
    ar: "السطر المكتوب هو الكلّ أو مجموعة واحدة. يجب إبقاء مجموعة واحدة فقط.",
  },
  twice: {
    en: "This figure is there twice: {cell}.",
    he: "הנתון הזה מופיע פעמיים: {cell}.",
    ar: "هذا المعطى مكرّر: {cell}.",
  },
  noSuchPlace: {
    en: "No place here has the code “{code}”.",
    he: "לאף מקום כאן אין הקוד ״{code}״.",
    ar: "لا يوجد هنا مكان بالرمز «{code}».",
  },
  noSuchDimension: {
    en: "Nothing here tells people apart by “{slug}”.",
    he: "אין כאן חלוקה לפי ״{slug}״.",
    ar: "لا يوجد هنا تقسيم حسب «{slug}».",
  },
  moreThanWhole: {
    en: "More are counted than there are: {numerator, number} of {denominator, number}.",
    he: "נספרו יותר מהכול: {numerator, number} מתוך {denominator, number}.",
    ar: "العدد أكبر من الكلّ: {numerator, number} من {denominator, number}.",
  },
  bounds: {
    en: "The bounds must hold the figure between them.",
    he: "הנתון צריך להיות בין שני הגבולות.",
    ar: "يجب أن يقع المعطى بين الحدّين.",
  },
  needsWhole: {
    en: "A share needs the number of people that it is a share of.",
    he: "לשיעור צריך גם את מספר האנשים שמתוכם הוא מחושב.",
    ar: "تحتاج النسبة إلى عدد الأشخاص الذين تُحسب منهم.",
  },
});
