import { words } from "../../core/message.ts";

/** What the page of the kinds of causes says. */
export const kindWords = words({
  title: { en: "Kinds of causes", he: "סוגי סיבות", ar: "أنواع الأسباب" },
  none: { en: "No cause is written down yet", he: "עוד לא נכתבה סיבה", ar: "لم يُكتب سبب بعد" },
  noneWhy: {
    en: "This page shows which conditions of systems change the causes touch, and how deep they lie.",
    he: "הדף הזה מראה באילו תנאים לשינוי מערכתי הסיבות נוגעות, וכמה עמוק הן נמצאות.",
    ar: "تُظهر هذه الصفحة أيّ شروط للتغيير المنظومي تمسّها الأسباب، وكم هي عميقة.",
  },
  addCause: { en: "Add a cause", he: "להוסיף סיבה", ar: "إضافة سبب" },
  nonePlaced: {
    en: "Of no cause has anybody said yet what condition it touches and how deep it lies.",
    he: "עוד לא נאמר על אף סיבה באיזה תנאי היא נוגעת וכמה עמוק היא נמצאת.",
    ar: "لم يُذكر بعدُ عن أيّ سبب أيّ شرط يمسّه وكم هو عميق.",
  },
  mostLie: {
    en: "Most causes touch {condition}; {deep, plural, =0 {none reaches} one {one reaches} other {{deep, number} reach}} as deep as rules or goals.",
    he: "רוב הסיבות נוגעות ב{condition}; {deep, plural, =0 {אף אחת לא מגיעה} one {אחת מגיעה} two {שתיים מגיעות} other {{deep, number} מגיעות}} עד לכללים או למטרות.",
    ar: "معظم الأسباب تمسّ {condition}؛ و{deep, plural, =0 {لا يصل أيّ منها} one {يصل واحد منها} two {يصل اثنان منها} few {تصل {deep, number} منها} other {يصل {deep, number} منها}} إلى عمق القواعد أو الأهداف.",
  },
  many: {
    en: "More causes touch {condition} than any other condition; {deep, plural, =0 {none reaches} one {one reaches} other {{deep, number} reach}} as deep as rules or goals.",
    he: "יותר סיבות נוגעות ב{condition} מאשר בכל תנאי אחר; {deep, plural, =0 {אף אחת לא מגיעה} one {אחת מגיעה} two {שתיים מגיעות} other {{deep, number} מגיעות}} עד לכללים או למטרות.",
    ar: "تمسّ {condition} أسباب أكثر من أيّ شرط آخر؛ و{deep, plural, =0 {لا يصل أيّ منها} one {يصل واحد منها} two {يصل اثنان منها} few {تصل {deep, number} منها} other {يصل {deep, number} منها}} إلى عمق القواعد أو الأهداف.",
  },
  noPoints: {
    en: "No leverage point is chosen yet.",
    he: "עוד לא נבחרה נקודת מינוף.",
    ar: "لم تُختر نقطة ارتكاز بعد.",
  },
  pointsReach: {
    en: "Of the {points, plural, one {one leverage point} other {{points, number} leverage points}} in the picture {deep, plural, =0 {none reaches} one {one reaches} other {{deep, number} reach}} that deep.",
    he: "מתוך {points, plural, one {נקודת מינוף אחת} two {שתי נקודות מינוף} other {{points, number} נקודות מינוף}} שבתמונה {deep, plural, =0 {אף אחת לא מגיעה} one {אחת מגיעה} two {שתיים מגיעות} other {{deep, number} מגיעות}} לעומק הזה.",
    ar: "من {points, plural, one {نقطة ارتكاز واحدة} two {نقطتي ارتكاز} few {{points, number} نقاط ارتكاز} other {{points, number} نقطة ارتكاز}} في الصورة {deep, plural, =0 {لا تصل أيّ منها} one {تصل واحدة} two {تصل اثنتان} few {تصل {deep, number}} other {تصل {deep, number}}} إلى هذا العمق.",
  },
  picture: { en: "Condition by depth", he: "תנאי מול עומק", ar: "الشرط مقابل العمق" },
  pictureHow: {
    en: "Each dot is a cause and opens its page. Deeper stands at the end of the line: what is written down is easiest to change, what is taken for granted changes most.",
    he: "כל נקודה היא סיבה ופותחת את הדף שלה. העמוק יותר עומד בסוף השורה: מה שכתוב הכי קל לשנות, מה שמובן מאליו משנה הכי הרבה.",
    ar: "كلّ نقطة سبب وتفتح صفحته. الأعمق في نهاية السطر: المكتوب أسهل تغييرًا، والمسلَّم به أكثر تأثيرًا.",
  },
  plain: { en: "cause", he: "סיבה", ar: "سبب" },
  point: { en: "leverage point", he: "נקודת מינוף", ar: "نقطة ارتكاز" },
  carried: { en: "leverage point with a committee", he: "נקודת מינוף באחריות פורום", ar: "نقطة ارتكاز تتولّاها لجنة" },
  condition: { en: "Condition of systems change", he: "תנאי לשינוי מערכתי", ar: "شرط التغيير المنظومي" },
  numbers: { en: "Numbers and structures", he: "מספרים ומבנים", ar: "أرقام وبنى" },
  feedback: { en: "Feedback", he: "משוב", ar: "تغذية راجعة" },
  rules: { en: "Information and rules", he: "מידע וכללים", ar: "معلومات وقواعد" },
  goals: { en: "Goals and ways of seeing", he: "מטרות ותפיסות", ar: "أهداف وتصوّرات" },
  range: {
    en: "{from, number} to {to, number}",
    he: "{from, number} עד {to, number}",
    ar: "{from, number} إلى {to, number}",
  },
  together: { en: "Together", he: "יחד", ar: "معًا" },
  notPlaced: {
    en: "{count, plural, one {One cause is not in the picture: nobody has said yet what condition it touches, or how deep it lies.} other {{count, number} causes are not in the picture: nobody has said yet what condition they touch, or how deep they lie.}}",
    he: "{count, plural, one {סיבה אחת אינה בתמונה: עוד לא נאמר באיזה תנאי היא נוגעת, או כמה עמוק היא נמצאת.} two {שתי סיבות אינן בתמונה: עוד לא נאמר באיזה תנאי הן נוגעות, או כמה עמוק הן נמצאות.} other {{count, number} סיבות אינן בתמונה: עוד לא נאמר באיזה תנאי הן נוגעות, או כמה עמוק הן נמצאות.}}",
    ar: "{count, plural, one {سبب واحد ليس في الصورة: لم يُذكر بعدُ أيّ شرط يمسّه أو كم هو عميق.} two {سببان ليسا في الصورة: لم يُذكر بعدُ أيّ شرط يمسّانه أو كم هما عميقان.} few {{count, number} أسباب ليست في الصورة: لم يُذكر بعدُ أيّ شرط تمسّه أو كم هي عميقة.} other {{count, number} سببًا ليست في الصورة: لم يُذكر بعدُ أيّ شرط تمسّه أو كم هي عميقة.}}",
  },
  theTable: { en: "Every cause", he: "כל הסיבות", ar: "كلّ الأسباب" },
  cause: { en: "Cause", he: "סיבה", ar: "السبب" },
  depth: { en: "Depth", he: "עומק", ar: "العمق" },
  nature: { en: "Root or symptom", he: "שורש או סימפטום", ar: "جذر أم عرَض" },
  chosen: { en: "Leverage point", he: "נקודת מינוף", ar: "نقطة ارتكاز" },
  yes: { en: "yes", he: "כן", ar: "نعم" },
  no: { en: "no", he: "לא", ar: "لا" },
  sayIt: { en: "say it", he: "לציין", ar: "ذكره" },
  source: {
    en: "Conditions: Kania, Kramer and Senge 2018. Depth: Meadows’s twelve places to intervene, 12 the shallowest, judged by people with a reason; four reaches: Abson and others 2017.",
    he: "התנאים: קניה, קריימר וסנג׳י 2018. העומק: שנים־עשר מקומות ההתערבות של מדוז, כש־12 הוא הרדוד ביותר, בשיפוט אנשים ובנימוק; ארבעת התחומים: אבסון ואחרים 2017.",
    ar: "الشروط: كانيا وكرامر وسينغي 2018. العمق: مواضع التدخّل الاثنا عشر لميدوز، و12 أقلّها عمقًا، يقدّرها الناس مع تعليل؛ المجالات الأربعة: أبسون وآخرون 2017.",
  },
});
