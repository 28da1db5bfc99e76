import { type Message, words } from "../../core/message.ts";
import type { BackboneFunction } from "./function.ts";

/** What the six functions are called. */
export const functionNames: Record<BackboneFunction, Message> = words({
  vision: { en: "Vision and strategy", he: "חזון ואסטרטגיה", ar: "الرؤية والاستراتيجية" },
  activities: { en: "Aligned activities", he: "עשייה מתואמת", ar: "أنشطة متناسقة" },
  measurement: { en: "Shared measurement", he: "מדידה משותפת", ar: "قياس مشترك" },
  "public-will": { en: "Public will", he: "רצון ציבורי", ar: "الإرادة العامّة" },
  policy: { en: "Policy", he: "מדיניות", ar: "السياسات" },
  funding: { en: "Funding", he: "מימון", ar: "التمويل" },
});

/** What each is there for, in a line. */
export const functionHints: Record<BackboneFunction, Message> = words({
  vision: {
    en: "We agree on where we go, and keep agreeing.",
    he: "מסכימים לאן הולכים, וממשיכים להסכים.",
    ar: "نتّفق إلى أين نمضي، ونواصل الاتّفاق.",
  },
  activities: {
    en: "Each does its part, and the parts fit together.",
    he: "כל אחד עושה את חלקו, והחלקים מתחברים.",
    ar: "كلٌّ يقوم بدوره، والأدوار تتكامل.",
  },
  measurement: {
    en: "We look at the same figures, and learn from them.",
    he: "מסתכלים על אותם נתונים, ולומדים מהם.",
    ar: "ننظر إلى المعطيات نفسها ونتعلّم منها.",
  },
  "public-will": {
    en: "More and more people want this to succeed.",
    he: "יותר ויותר אנשים רוצים שזה יצליח.",
    ar: "يزداد عدد الذين يريدون لهذا أن ينجح.",
  },
  policy: {
    en: "Government knows what is asked of it, and answers.",
    he: "הממשלה יודעת מה מבקשים ממנה, ועונה.",
    ar: "تعرف الحكومة ما يُطلب منها وتجيب.",
  },
  funding: {
    en: "What needs money finds it.",
    he: "מה שזקוק לכסף מוצא אותו.",
    ar: "ما يحتاج إلى مال يجده.",
  },
});

/** What the four answers are called, from 1 to 4. */
export const scoreWords: readonly Message[] = Object.values(
  words({
    notYet: { en: "not yet", he: "עוד לא", ar: "ليس بعد" },
    beginning: { en: "beginning", he: "בהתחלה", ar: "في البداية" },
    steady: { en: "steady", he: "יציב", ar: "ثابت" },
    strong: { en: "strong", he: "חזק", ar: "قويّ" },
  }),
);

/** What the page of the six functions says. */
export const functionWords = words({
  title: { en: "The six functions", he: "שש הפונקציות", ar: "الوظائف الستّ" },
  toPage: { en: "How the six functions stand", he: "איפה עומדות שש הפונקציות", ar: "أين تقف الوظائف الستّ" },
  finding: {
    en: "In the last twelve months something happened in {active, number} of the six{quiet, select, none {} other {; nothing is recorded yet for {quiet}}}.",
    he: "ב־12 החודשים האחרונים קרה משהו ב־{active, number} מתוך השש{quiet, select, none {} other {; עוד לא נרשם דבר בנושא {quiet}}}.",
    ar: "في الأشهر الاثني عشر الأخيرة حدث شيء في {active, number} من الستّ{quiet, select, none {} other {؛ لم يُسجَّل شيء بعد في {quiet}}}.",
  },
  findingNone: {
    en: "Nothing is recorded yet for any of the six. What you do in Fivefold gathers here by itself.",
    he: "עוד לא נרשם דבר באף אחת מהשש. מה שנעשה ב־Fivefold נאסף כאן מעצמו.",
    ar: "لم يُسجَّل شيء بعد في أيّ من الستّ. ما يُعمل في Fivefold يتجمّع هنا من تلقاء نفسه.",
  },
  whatHappened: { en: "What happened", he: "מה קרה", ar: "ما الذي حدث" },
  nothing: { en: "Nothing is recorded yet.", he: "עוד לא נרשם דבר.", ar: "لم يُسجَّل شيء بعد." },
  whatWeSay: { en: "What we say of it", he: "מה אנחנו אומרים על זה", ar: "ماذا نقول عنه" },
  tooFew: {
    en: "{answered, plural, =0 {Nobody has answered this year.} one {One has answered this year; what they say is shown from {fewest, number} on.} other {{answered, number} have answered this year; what they say is shown from {fewest, number} on.}}",
    he: "{answered, plural, =0 {עוד אין תשובות השנה.} one {התקבלה השנה תשובה אחת; התשובות מוצגות החל מ־{fewest, number}.} other {התקבלו השנה {answered, number} תשובות; הן מוצגות החל מ־{fewest, number}.}}",
    ar: "{answered, plural, =0 {لا إجابات هذه السنة بعد.} one {وصلت إجابة واحدة هذه السنة؛ تُعرض الإجابات ابتداءً من {fewest, number}.} two {وصلت إجابتان هذه السنة؛ تُعرض الإجابات ابتداءً من {fewest, number}.} other {وصلت {answered, number} إجابات هذه السنة؛ تُعرض ابتداءً من {fewest, number}.}}",
  },
  voice: { en: "{score}: {count, number}", he: "{score}: {count, number}", ar: "{score}: {count, number}" },
  inYear: { en: "{year}", he: "{year}", ar: "{year}" },
  years: { en: "Year by year", he: "שנה אחר שנה", ar: "سنة بعد سنة" },
  year: { en: "Year", he: "שנה", ar: "السنة" },
  function: { en: "Function", he: "פונקציה", ar: "الوظيفة" },
  speak: { en: "Say how you see it, once a year", he: "לומר איך זה נראה, פעם בשנה", ar: "ذكر كيف يبدو، مرّة في السنة" },
  speakHint: {
    en: "Five minutes. Your answers are yours alone until three have answered; then all who steer see how many said what, without names.",
    he: "חמש דקות. התשובות שלך גלויות רק לך עד שיהיו שלוש; אז כל מי שמובילים רואים כמה אמרו מה, בלי שמות.",
    ar: "خمس دقائق. إجاباتك لك وحدك حتى تصل ثلاث؛ عندها يرى كلّ من يقود كم قالوا ماذا، بلا أسماء.",
  },
  inWords: { en: "In words", he: "במילים", ar: "بالكلمات" },
  keep: { en: "Keep my answers", he: "לשמור את התשובות שלי", ar: "حفظ إجاباتي" },
  kept: { en: "Thank you. Your answers are kept.", he: "תודה. התשובות נשמרו.", ar: "شكرًا. حُفظت إجاباتك." },
  effort: { en: "Time and money, if you wish", he: "זמן וכסף, אם רוצים", ar: "الوقت والمال، لمن يرغب" },
  effortHint: {
    en: "Only for yourselves: where the team's days and money went. Leave empty what you do not count.",
    he: "רק בשבילכם: לאן הלכו הימים והכסף של הצוות. אפשר להשאיר ריק מה שלא סופרים.",
    ar: "لكم فقط: أين ذهبت أيّام الطاقم وأمواله. يمكن ترك ما لا يُحسب فارغًا.",
  },
  days: { en: "Days of work", he: "ימי עבודה", ar: "أيّام عمل" },
  money: { en: "Money", he: "כסף", ar: "مال" },
  currency: { en: "Currency", he: "מטבע", ar: "العملة" },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "تم الحفظ." },
  effortOf: {
    en: "{days, number} days of work in {year}",
    he: "{days, number} ימי עבודה ב־{year}",
    ar: "{days, number} أيّام عمل في {year}",
  },
  moneyOf: { en: "{money} in {year}", he: "{money} ב־{year}", ar: "{money} في {year}" },
});
