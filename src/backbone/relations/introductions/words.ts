import { type Message, words } from "../../../core/message.ts";
import type { Reason } from "./introduction.ts";

/** What is said about introductions. */
export const introductionWords = words({
  title: { en: "Who could meet", he: "מי כדאי שייפגשו", ar: "من يمكن أن يلتقي" },
  lead: {
    en: "Reasons come from what everybody here can read, never from answers in a survey. Each side says yes or not now in private; only when both say yes do both learn it, with each other's contact.",
    he: "הסיבות באות ממה שכולם כאן יכולים לקרוא, אף פעם לא מתשובות בסקר. כל צד אומר כן או לא עכשיו באופן פרטי; רק כששני הצדדים אומרים כן, שניהם יודעים זאת ומקבלים זה את פרטי הקשר של זה.",
    ar: "الأسباب مما يقرؤه الجميع هنا، لا من إجابات الاستطلاع أبدًا. يقول كل طرف نعم أو ليس الآن سرًّا؛ ولا يعلم الطرفان إلا إذا قالا نعم كلاهما، فيحصل كل منهما على جهة اتصال الآخر.",
  },
  none: {
    en: "No introduction for your organization now. Places written on its page bring some.",
    he: "אין כרגע הצעה להיכרות לארגון שלכם. מקומות שכתובים בעמוד הארגון מביאים הצעות.",
    ar: "لا تعريف لمنظمتكم الآن. الأماكن المكتوبة في صفحتها تجلب بعضها.",
  },
  meet: { en: "{own} could meet {other}", he: "{own} – כדאי להיפגש עם {other}", ar: "{own} يمكن أن تلتقي {other}" },
  yes: { en: "Yes, introduce us", he: "כן, להכיר בינינו", ar: "نعم، عرّفونا" },
  no: { en: "Not now", he: "לא עכשיו", ar: "ليس الآن" },
  saidYes: {
    en: "You said yes. If the other says yes too, both learn it.",
    he: "אמרתם כן. אם גם הצד השני יאמר כן, שניכם תדעו.",
    ar: "قلتم نعم. إذا قال الطرف الآخر نعم أيضًا، تعلمان كلاكما.",
  },
  saidNo: {
    en: "You said not now; nobody is told.",
    he: "אמרתם לא עכשיו; איש לא יודע על כך.",
    ar: "قلتم ليس الآن؛ لا يُخبر أحد.",
  },
  kept: { en: "Kept, in private.", he: "נשמר, באופן פרטי.", ar: "حُفظ سرًّا." },
  both: { en: "Both said yes", he: "שני הצדדים אמרו כן", ar: "قال الطرفان نعم" },
  bothYes: {
    en: "{name} would like to meet you, too",
    he: "גם {name} רוצים להיפגש אתכם",
    ar: "{name} تودّ اللقاء بكم أيضًا",
  },
  contact: { en: "Contact", he: "איש או אשת קשר", ar: "جهة الاتصال" },
  noContact: {
    en: "No contact is written on their page yet.",
    he: "עוד לא נכתבו פרטי קשר בעמוד שלהם.",
    ar: "لم تُكتب جهة اتصال في صفحتهم بعد.",
  },
  metOn: { en: "Day we met", he: "יום הפגישה", ar: "يوم اللقاء" },
  cameOfIt: { en: "What came of it", he: "מה יצא מזה", ar: "ما نتج عنه" },
  tell: { en: "Tell what came of it", he: "מה יצא מזה – לספר", ar: "الإخبار بما نتج" },
  told: {
    en: "Kept. Both organizations and the backbone team read it.",
    he: "נשמר. שני הארגונים וצוות השדרה קוראים.",
    ar: "حُفظ. تقرؤه المنظمتان والفريق المنسّق.",
  },
  suggest: { en: "Suggest an introduction", he: "הצעת היכרות", ar: "اقتراح تعريف" },
  one: { en: "One organization", he: "ארגון אחד", ar: "منظمة أولى" },
  other: { en: "Another", he: "ארגון אחר", ar: "منظمة أخرى" },
  why: { en: "Why they could meet", he: "למה כדאי שייפגשו", ar: "لماذا يمكن أن تلتقيا" },
  whyHint: {
    en: "Both read it. Nothing from a survey, and nothing told in confidence.",
    he: "שני הצדדים קוראים. שום דבר מסקר, ושום דבר שנאמר בסוד.",
    ar: "يقرؤه الطرفان. لا شيء من استطلاع ولا شيء قيل سرًّا.",
  },
  doSuggest: { en: "Suggest", he: "הצעה", ar: "اقتراح" },
  suggested: { en: "Suggested to both.", he: "הוצע לשני הצדדים.", ar: "اقتُرح على الطرفين." },
  itself: {
    en: "Choose two different organizations.",
    he: "יש לבחור שני ארגונים שונים.",
    ar: "يُرجى اختيار منظمتين مختلفتين.",
  },
  ours: {
    en: "Suggested by the backbone team, or accepted by both",
    he: "הצעות של צוות השדרה, או כאלה ששני הצדדים קיבלו",
    ar: "ما اقترحه الفريق المنسّق أو قبله الطرفان",
  },
  pair: { en: "Who", he: "מי", ar: "من" },
  reason: { en: "Why", he: "למה", ar: "لماذا" },
  open: { en: "open", he: "פתוח", ar: "مفتوح" },
});

export const reasonWords: Record<Reason["kind"], Message> = words({
  place: { en: "Both work in {what}", he: "שני הארגונים פועלים ב{what}", ar: "كلاهما يعمل في {what}" },
  committee: { en: "Both sit in {what}", he: "שני הארגונים יושבים ב{what}", ar: "كلاهما في {what}" },
  cause: { en: "Both work on: {what}", he: "שני הארגונים פועלים בנושא: {what}", ar: "كلاهما يعمل على: {what}" },
  sectors: { en: "They are of different sectors", he: "הם ממגזרים שונים", ar: "هما من قطاعين مختلفين" },
  ask: { en: "An offer meets an ask: {what}", he: "הצעה פוגשת בקשה: {what}", ar: "عرض يلاقي طلبًا: {what}" },
  said: { en: "The backbone team writes: {what}", he: "צוות השדרה כותב: {what}", ar: "يكتب الفريق المنسّق: {what}" },
});
