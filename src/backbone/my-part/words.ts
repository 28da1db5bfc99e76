import { words } from "../../core/message.ts";

/** What somebody reads of her own part. */
export const myPartWords = words({
  myPart: { en: "My part", he: "החלק שלי", ar: "دوري" },
  asked: {
    en: "{count, plural, =0 {Nothing is asked of you here now.} one {One thing is asked of you here.} other {{count, number} things are asked of you here.}}",
    he: "{count, plural, =0 {כרגע אין כאן דבר שמחכה לך.} one {דבר אחד מחכה לך כאן.} two {שני דברים מחכים לך כאן.} other {{count, number} דברים מחכים לך כאן.}}",
    ar: "{count, plural, =0 {لا شيء مطلوب منك هنا الآن.} one {أمر واحد مطلوب منك هنا.} two {أمران مطلوبان منك هنا.} few {{count, number} أمور مطلوبة منك هنا.} other {{count, number} أمرًا مطلوبًا منك هنا.}}",
  },
  nothingWhy: {
    en: "When an answer, a paper or a decision is needed from you, it stands here until it is done.",
    he: "כשתידרש ממך תשובה, קריאה או החלטה, היא תופיע כאן עד שתטופל.",
    ar: "عندما يُطلب منك جواب أو قراءة أو قرار يظهر هنا حتى يُنجز.",
  },
  myOrganizations: { en: "Whom I act for", he: "הארגונים שבשמם אני כאן", ar: "مَن أمثّل" },
  leadContact: { en: "lead contact", he: "הקשר הראשי של הארגון", ar: "جهة الاتصال الأولى" },
  noOrganization: {
    en: "You act for no organization here. If that is wrong, ask {names}.",
    he: "הכניסה שלך כאן אינה בשם ארגון. אם זו טעות, אפשר לפנות אל {names}.",
    ar: "لا تمثّل هنا أيّ منظمة. إن كان ذلك خطأ فيمكن التوجّه إلى {names}.",
  },
  theBackbone: { en: "the backbone team", he: "צוות ארגון השדרה", ar: "طاقم المنظمة الداعمة" },
  myCommittees: { en: "Where I sit", he: "הפורומים שלי", ar: "لجاني" },
  noCommittee: {
    en: "You sit in no committee or group now.",
    he: "כרגע אין פורום או קבוצה שלך.",
    ar: "لا لجنة أو مجموعة لك الآن.",
  },
  member: { en: "member", he: "חברות", ar: "عضوية" },
  chair: { en: "chair", he: "בראשות", ar: "رئاسة" },
  secretary: { en: "secretary", he: "ריכוז", ar: "أمانة السرّ" },
  observer: { en: "observer", he: "במעמד משקיף", ar: "مراقبة" },
  asAllPartners: { en: "as every partner", he: "כמו כל השותפים והשותפות", ar: "ككلّ الشركاء والشريكات" },
  until: { en: "until {day}", he: "עד {day}", ar: "حتى {day}" },
  noEnd: { en: "no end named", he: "בלי מועד סיום", ar: "بلا موعد انتهاء" },
  belongUntil: {
    en: "You belong to this initiative until {day}.",
    he: "ההשתתפות שלך ביוזמה היא עד {day}.",
    ar: "انتماؤك إلى هذه المبادرة حتى {day}.",
  },
  follow: {
    en: "What I follow, and when I am told",
    he: "מה במעקב שלי, ומתי מודיעים לי",
    ar: "ما أتابعه ومتى يصلني",
  },
  told: { en: "What was told to me", he: "מה נמסר לי", ar: "ما الذي قيل لي" },
  talksOf: {
    en: "talks with the backbone team",
    he: "שיחות עם צוות ארגון השדרה",
    ar: "أحاديث مع طاقم المنظمة الداعمة",
  },
  myCard: { en: "What is known of me here", he: "מה ידוע עליי כאן", ar: "ما يُعرف عنّي هنا" },
  mine: { en: "All my initiatives", he: "כל היוזמות שלי", ar: "كل مبادراتي" },
  due: { en: "Until", he: "עד", ar: "حتى" },
  noDate: { en: "no date", he: "בלי תאריך", ar: "بلا تاريخ" },
  open: { en: "Open", he: "לפתוח", ar: "فتح" },
});
