import { words } from "../../../core/message.ts";

/** What the page of the words beside the curve says. */
export const besideWords = words({
  title: { en: "The words beside the curve", he: "המילים שלצד העקומה", ar: "الكلمات إلى جانب المنحنى" },
  headline: {
    en: "{events, plural, =0 {Nothing stands beside the curve yet.} one {One thing that happened stands beside the curve.} other {{events, number} things that happened stand beside the curve.}}",
    he: "{events, plural, =0 {עוד לא עומד דבר לצד העקומה.} one {דבר אחד שקרה עומד לצד העקומה.} two {שני דברים שקרו עומדים לצד העקומה.} other {{events, number} דברים שקרו עומדים לצד העקומה.}}",
    ar: "{events, plural, =0 {لا شيء إلى جانب المنحنى بعد.} one {حدث واحد إلى جانب المنحنى.} two {حدثان إلى جانب المنحنى.} few {{events, number} أحداث إلى جانب المنحنى.} other {{events, number} حدثًا إلى جانب المنحنى.}}",
  },
  why: {
    en: "A curve says how much. What happened, and how people explain it, is said in words, with a date.",
    he: "העקומה אומרת כמה. מה קרה ואיך מסבירים את זה נאמר במילים, עם תאריך.",
    ar: "المنحنى يقول كم. ما حدث، وكيف يفسّره الناس، يُقال بالكلمات ومع تاريخ.",
  },
  toGoal: { en: "To the curve", he: "אל העקומה", ar: "إلى المنحنى" },
  events: { en: "What happened", he: "מה קרה", ar: "ما الذي حدث" },
  noEvents: {
    en: "No event is named yet: a decision, a plenary, a change of policy.",
    he: "עוד לא נרשם אירוע: החלטה, מליאה, שינוי מדיניות.",
    ar: "لم يُذكر حدث بعد: قرار، أو اجتماع عام، أو تغيير في السياسة.",
  },
  sayEvent: { en: "Add what happened", he: "להוסיף מה קרה", ar: "إضافة ما حدث" },
  period: { en: "When", he: "מתי", ar: "متى" },
  periodHint: {
    en: "A year, or a year and a month: 2015, 2015-08",
    he: "שנה, או שנה וחודש: 2015, 2015-08",
    ar: "سنة، أو سنة وشهر: 2015, 2015-08",
  },
  what: { en: "What happened, in a few words", he: "מה קרה, בכמה מילים", ar: "ماذا حدث، بكلمات قليلة" },
  whatHint: {
    en: "For example: the ministry adopts the goal",
    he: "למשל: המשרד מאמץ את היעד",
    ar: "مثلًا: الوزارة تتبنّى الهدف",
  },
  source: { en: "Where it can be read", he: "היכן אפשר לקרוא על זה", ar: "أين يمكن قراءة ذلك" },
  otherLanguages: {
    en: "The same words in the other languages",
    he: "אותן מילים בשפות האחרות",
    ar: "الكلمات نفسها باللغات الأخرى",
  },
  add: { en: "Put it on the curve", he: "לשים על העקומה", ar: "وضعه على المنحنى" },
  added: { en: "It stands on the curve.", he: "זה עומד על העקומה.", ar: "صار على المنحنى." },
  remove: { en: "Take off", he: "להסיר", ar: "إزالة" },
  removeQuestion: {
    en: "“{what}” ({period}) is taken off every curve. The list of changes keeps it.",
    he: "״{what}״ ({period}) יוסר מכל העקומות. רשימת השינויים תשמור אותו.",
    ar: "يُزال «{what}» ({period}) من كلّ المنحنيات. وتحفظه قائمة التغييرات.",
  },
  removed: { en: "It is off the curve.", he: "זה הוסר מהעקומה.", ar: "أُزيل عن المنحنى." },
  stories: { en: "The story behind the curve", he: "הסיפור שמאחורי העקומה", ar: "القصة وراء المنحنى" },
  noStories: {
    en: "Nobody has told it yet.",
    he: "עוד לא סופר.",
    ar: "لم يروِها أحد بعد.",
  },
  tell: { en: "Tell what is behind the curve", he: "לספר מה עומד מאחורי העקומה", ar: "رواية ما وراء المنحنى" },
  tellWhy: {
    en: "It stands beside the curve in your name and with its date; whoever sees the curve reads it.",
    he: "הסיפור יעמוד לצד העקומה בשמך ועם תאריך; כל מי שרואה את העקומה קורא אותו.",
    ar: "تقف القصة إلى جانب المنحنى باسمك ومع تاريخها؛ ويقرأها كلّ من يرى المنحنى.",
  },
  body: {
    en: "What happened, and why, as you see it",
    he: "מה קרה ולמה, לפי ראות עיניך",
    ar: "ماذا حدث ولماذا، من وجهة نظرك",
  },
  language: { en: "In which language", he: "באיזו שפה", ar: "بأيّ لغة" },
  saidBy: { en: "In whose name", he: "בשם מי", ar: "باسم مَن" },
  saidOn: { en: "Said on", he: "נאמר בתאריך", ar: "قيل في" },
  tellIt: { en: "Put it beside the curve", he: "לשים לצד העקומה", ar: "وضعها إلى جانب المنحنى" },
  told: { en: "It stands beside the curve.", he: "הסיפור עומד לצד העקומה.", ar: "القصة إلى جانب المنحنى." },
  goalFirst: {
    en: "A story is told about a goal, and no goal is set yet.",
    he: "הסיפור מסופר על יעד, ועוד לא נקבע יעד.",
    ar: "القصة تُروى عن هدف، ولم يُحدَّد هدف بعد.",
  },
  writeGoal: { en: "Write the goal", he: "לכתוב את היעד", ar: "كتابة الهدف" },
});
