import type { Message } from "../../../src/core/message.ts";

/** What a made-up conversation asks, and what it is about. */
export const conversations: Record<"closed" | "open", Record<"names" | "about", Message>> = {
  closed: {
    names: {
      en: "What would help most? (example)",
      he: "מה יעזור יותר מכול? (דוגמה)",
      ar: "ما الذي يساعد أكثر من غيره؟ (مثال)",
    },
    about: {
      en: "Made up, for practice: forty made-up people said what they think of twelve statements.",
      he: "בדוי, לתרגול: ארבעים משתתפים בדויים אמרו מה דעתם על שנים־עשר משפטים.",
      ar: "مختلَق، للتدريب: أربعون مشاركًا مختلَقًا قالوا رأيهم في اثنتي عشرة جملة.",
    },
  },
  open: {
    names: {
      en: "Where should the next class open? (example)",
      he: "איפה תיפתח הכיתה הבאה? (דוגמה)",
      ar: "أين يُفتح الصفّ التالي؟ (مثال)",
    },
    about: {
      en: "Made up, for practice. It is open: try to vote, and to put a statement of your own.",
      he: "בדוי, לתרגול. השיחה פתוחה: אפשר להצביע ולהוסיף משפט.",
      ar: "مختلَق، للتدريب. الحوار مفتوح: يمكن التصويت وإضافة جملة.",
    },
  },
};

export const cameOfIt: Message = {
  en: "Made up: the steering committee takes up the small classes, on which all groups agree.",
  he: "בדוי: ועדת ההיגוי מקדמת את הכיתות הקטנות, שכל הקבוצות מסכימות עליהן.",
  ar: "مختلَق: تتبنّى لجنة التوجيه الصفوف الصغيرة التي تتّفق عليها كلّ المجموعات.",
};

/** What each of three made-up groups thinks of a statement: agree, disagree, or pass. */
export type Leaning = readonly [number, number, number];

/** Twelve statements: four on which all agree, and what marks each group. */
export const closedStatements: readonly { texts: Message; leaning: Leaning }[] = [
  {
    texts: {
      en: "A small class should be allowed to open.",
      he: "צריך לאפשר פתיחה של כיתה קטנה.",
      ar: "يجب السماح بفتح صفّ صغير.",
    },
    leaning: [1, 1, 1],
  },
  {
    texts: {
      en: "Help should come within a week of falling behind.",
      he: "עזרה צריכה להגיע תוך שבוע מתחילת הקושי.",
      ar: "يجب أن تصل المساعدة خلال أسبوع من بداية الصعوبة.",
    },
    leaning: [1, 1, 1],
  },
  {
    texts: {
      en: "Teachers need one free hour to plan together.",
      he: "למורים ולמורות דרושה שעה פנויה אחת לתכנון משותף.",
      ar: "يحتاج المعلّمون والمعلّمات إلى ساعة للتخطيط معًا.",
    },
    leaning: [1, 1, 1],
  },
  {
    texts: {
      en: "Only the best students should begin the course.",
      he: "רק המצטיינים צריכים להתחיל את הקורס.",
      ar: "يجب أن يبدأ المساق المتفوّقون فقط.",
    },
    leaning: [-1, -1, -1],
  },
  {
    texts: {
      en: "Lessons should be in the evening as well.",
      he: "צריכים להיות שיעורים גם בערב.",
      ar: "يجب أن تكون هناك حصص في المساء أيضًا.",
    },
    leaning: [1, -1, 0],
  },
  {
    texts: {
      en: "Lessons on a screen are as good as in a room.",
      he: "שיעור במסך טוב כמו שיעור בחדר.",
      ar: "الحصّة عبر الشاشة جيّدة كالحصّة في الغرفة.",
    },
    leaning: [1, -1, -1],
  },
  {
    texts: {
      en: "Two towns can share one teacher.",
      he: "שני יישובים יכולים לחלוק מורה אחת.",
      ar: "يمكن لبلدتين أن تتشاركا معلّمة واحدة.",
    },
    leaning: [1, -1, 1],
  },
  {
    texts: {
      en: "Every school should have its own class, whatever it costs.",
      he: "בכל בית ספר צריכה להיות כיתה משלו, בכל מחיר.",
      ar: "يجب أن يكون في كلّ مدرسة صفّها مهما كلّف.",
    },
    leaning: [-1, 1, 0],
  },
  {
    texts: {
      en: "Grades should count less than trying.",
      he: "הניסיון צריך להיחשב יותר מן הציונים.",
      ar: "يجب أن تُحسب المحاولة أكثر من العلامات.",
    },
    leaning: [-1, 1, 1],
  },
  {
    texts: {
      en: "Families should sit in a lesson once a year.",
      he: "פעם בשנה כדאי שמשפחות ישבו בשיעור.",
      ar: "يحسن أن تحضر العائلات حصّة مرّة في السنة.",
    },
    leaning: [0, 1, -1],
  },
  {
    texts: {
      en: "Money should go first to towns of band 1.",
      he: "הכסף צריך ללכת קודם ליישובי רמה 1.",
      ar: "يجب أن يذهب المال أوّلًا إلى بلدات المستوى 1.",
    },
    leaning: [-1, -1, 1],
  },
  {
    texts: {
      en: "Those who finished should be paid to help others.",
      he: "מי שסיימו צריכים לקבל תשלום על עזרה לאחרים.",
      ar: "مَن أنهوا المساق يجب أن يُدفع لهم لقاء مساعدة غيرهم.",
    },
    leaning: [0, -1, 1],
  },
];

/** Six statements of the conversation that is open. */
export const openStatements: readonly Message[] = [
  { en: "In the north first.", he: "קודם בצפון.", ar: "في الشمال أوّلًا." },
  { en: "In the south first.", he: "קודם בדרום.", ar: "في الجنوب أوّلًا." },
  { en: "Where a trained teacher lives.", he: "איפה שגרה מורה שהוכשרה.", ar: "حيث تسكن معلّمة مؤهّلة." },
  { en: "Where a bus goes.", he: "איפה שעובר אוטובוס.", ar: "حيث تمرّ حافلة." },
  { en: "Where most students ask for it.", he: "איפה שהכי הרבה מבקשים.", ar: "حيث يطلبه أكبر عدد." },
  { en: "Where there was none so far.", he: "איפה שעוד לא הייתה כיתה.", ar: "حيث لم يكن صفّ حتى الآن." },
];

/** What two who take part put besides: one is shown, one waits for whoever looks after the conversation. */
export const saidBesides = ["In two towns at once (example).", "Let each town say it itself (example)."] as const;
