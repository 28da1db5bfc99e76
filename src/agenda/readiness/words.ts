import { words } from "../../core/message.ts";
import type { Level, Precondition } from "./readiness.ts";

const preconditionNames = words({
  champions: { en: "Influential champions", he: "מובילים בעלי השפעה", ar: "داعمون مؤثّرون" },
  resources: { en: "Enough money to begin", he: "די כסף כדי להתחיל", ar: "مال كافٍ للبدء" },
  urgency: { en: "Urgency for change", he: "דחיפות לשינוי", ar: "إلحاح التغيير" },
  history: { en: "A history of working together", he: "עבר של עבודה משותפת", ar: "تاريخ من العمل معًا" },
});
const preconditionAsks = words({
  champions: {
    en: "Are there people whom others follow, and who will stand up for this for years?",
    he: "האם יש אנשים שאחרים הולכים אחריהם, ושיעמדו מאחורי זה לאורך שנים?",
    ar: "هل هناك أشخاص يتبعهم آخرون وسيقفون وراء هذا لسنوات؟",
  },
  resources: {
    en: "Is there money for two or three years, with at least one funder who is with you from the start?",
    he: "האם יש כסף לשנתיים־שלוש, ולפחות גורם מממן אחד ששותף מההתחלה?",
    ar: "هل هناك مال لسنتين أو ثلاث، ومموّل واحد على الأقلّ معكم منذ البداية؟",
  },
  urgency: {
    en: "Do people from several sectors see that it cannot go on like this?",
    he: "האם אנשים מכמה מגזרים רואים שאי אפשר להמשיך כך?",
    ar: "هل يرى أشخاص من قطاعات عدّة أنّ الأمر لا يمكن أن يستمرّ هكذا؟",
  },
  history: {
    en: "Have these organizations done something together before, and do they trust one another?",
    he: "האם הארגונים האלה כבר עשו משהו יחד, והאם יש ביניהם אמון?",
    ar: "هل سبق لهذه المنظمات أن عملت معًا، وهل بينها ثقة؟",
  },
});
const levelNames = words({
  "not-yet": { en: "not yet", he: "עוד לא", ar: "ليس بعد" },
  growing: { en: "growing", he: "מתהווה", ar: "ينمو" },
  there: { en: "there", he: "ישנו", ar: "موجود" },
});

/** What each precondition is called. */
export const preconditionWords: Record<Precondition, (typeof preconditionNames)[Precondition]> = preconditionNames;
/** What is asked about each. */
export const askWords: Record<Precondition, (typeof preconditionAsks)[Precondition]> = preconditionAsks;
/** What each level is called. */
export const levelWords: Record<Level, (typeof levelNames)[Level]> = levelNames;

/** What is said about being ready. */
export const readinessWords = words({
  title: { en: "Are we ready?", he: "האם אנחנו מוכנים?", ar: "هل نحن جاهزون؟" },
  finding: {
    en: "Of the four things that such work needs, {there, plural, =0 {none is there} one {one is there} other {# are there}}, {growing, plural, =0 {none is growing} one {one is growing} other {# are growing}} and {notYet, plural, =0 {none is missing} one {one is not yet there} other {# are not yet there}}",
    he: "מתוך ארבעת הדברים שעבודה כזו צריכה: {there, plural, =0 {אף אחד עוד לא ישנו} one {אחד ישנו} other {# ישנם}}, {growing, plural, =0 {אף אחד לא מתהווה} one {אחד מתהווה} other {# מתהווים}}, {notYet, plural, =0 {ואף אחד לא חסר} one {ואחד עוד לא} other {ו־# עוד לא}}",
    ar: "من الأمور الأربعة التي يحتاجها عمل كهذا: الموجود {there, number}، وما ينمو {growing, number}، وما ليس بعد {notYet, number}",
  },
  state: {
    en: "How ready we are was judged: {there, number} there, {growing, number} growing, {notYet, number} not yet.",
    he: "הוערך עד כמה אנחנו מוכנים: {there, number} ישנם, {growing, number} מתהווים, {notYet, number} עוד לא.",
    ar: "قُيِّم مدى جاهزيتنا: موجود {there, number}، ينمو {growing, number}، ليس بعد {notYet, number}.",
  },
  judged: {
    en: "Judged on {date} by {by}.",
    he: "הוערך ב־{date} על ידי {by}.",
    ar: "قُيِّم في {date}، والمقيِّم: {by}.",
  },
  knownFrom: { en: "Known from", he: "מאין זה ידוע", ar: "مصدر المعرفة" },
  changed: {
    en: "From “{from}” to “{to}” since {date}.",
    he: "מ״{from}״ ל״{to}״ מאז {date}.",
    ar: "من «{from}» إلى «{to}» منذ {date}.",
  },
  same: {
    en: "“{level}”, as on {date}.",
    he: "״{level}״, כמו ב־{date}.",
    ar: "«{level}»، كما في {date}.",
  },
  emptyWhy: {
    en: "Work like this begins well where four things are there: champions, money, urgency, and a history of working together. Writing down how each stands takes half an hour, and shows later how far you have come.",
    he: "עבודה כזו מתחילה היטב כשיש ארבעה דברים: מובילים, כסף, דחיפות ועבר של עבודה משותפת. לכתוב איך כל אחד מהם עומד לוקח חצי שעה, ובהמשך רואים איזו דרך נעשתה.",
    ar: "يبدأ عمل كهذا جيّدًا حين توجد أربعة أمور: داعمون، ومال، وإلحاح، وتاريخ من العمل معًا. كتابة حال كلّ منها تستغرق نصف ساعة، وتُظهر لاحقًا كم تقدّمتم.",
  },
  emptyMember: {
    en: "The backbone team or the steering committee writes this down; then all members read it here.",
    he: "צוות ארגון השדרה או ועדת ההיגוי כותבים זאת; אחר כך כל חברי היוזמה וחברותיה קוראים כאן.",
    ar: "يكتب ذلك طاقم المنظمة الداعمة أو لجنة التوجيه؛ ثمّ يقرؤه كلّ الأعضاء هنا.",
  },
  judge: { en: "Write it down", he: "לכתוב הערכה", ar: "كتابة تقييم" },
  judgeAgain: {
    en: "Judge again, from the last time",
    he: "להעריך שוב, על בסיס הפעם הקודמת",
    ar: "تقييم جديد انطلاقًا من السابق",
  },
  level: { en: "How it stands", he: "איך זה עומד", ar: "كيف حاله" },
  evidence: { en: "What this is known from", he: "מאין זה ידוע", ar: "من أين يُعرف هذا" },
  links: { en: "Links, one in each line", he: "קישורים, אחד בכל שורה", ar: "روابط، رابط في كلّ سطر" },
  on: { en: "Judged on", he: "באיזה יום הוערך", ar: "يوم التقييم" },
  judgedBy: { en: "Who judged", he: "מי העריך", ar: "مَن قيّم" },
  judgedByHint: {
    en: "For example: the founding group, six people",
    he: "למשל: קבוצת המייסדים, שישה אנשים",
    ar: "مثلًا: مجموعة المؤسّسين، ستّة أشخاص",
  },
  save: { en: "Keep this assessment", he: "לשמור את ההערכה", ar: "حفظ التقييم" },
  saved: { en: "The assessment is kept.", he: "ההערכה נשמרה.", ar: "حُفظ التقييم." },
  earlier: { en: "Each time it was judged", he: "כל ההערכות", ar: "كلّ التقييمات" },
  again: {
    en: "Exactly this assessment is kept already.",
    he: "ההערכה הזו בדיוק כבר שמורה.",
    ar: "هذا التقييم بعينه محفوظ من قبل.",
  },
  inFuture: { en: "This day has not come yet.", he: "היום הזה עוד לא הגיע.", ar: "هذا اليوم لم يأتِ بعد." },
  shownNow: { en: "shown now", he: "מוצג עכשיו", ar: "معروض الآن" },
  toAgreed: { en: "What we agreed", he: "מה הסכמנו", ar: "ما اتّفقنا عليه" },
});
