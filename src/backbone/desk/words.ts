import { type Message, words } from "../../core/message.ts";
import type { About } from "./desk.ts";

/** How many things of each kind the week holds, as parts of one sentence. */
export const weekWords: Record<About, Message> = words({
  meetings: {
    en: "{count, plural, one {1 meeting to prepare} other {{count, number} meetings to prepare}}",
    he: "{count, plural, one {מפגש אחד להכנה} two {שני מפגשים להכנה} other {{count, number} מפגשים להכנה}}",
    ar: "{count, plural, one {لقاء واحد للتحضير} two {لقاءان للتحضير} few {{count, number} لقاءات للتحضير} other {{count, number} لقاءً للتحضير}}",
  },
  applications: {
    en: "{count, plural, one {1 application} other {{count, number} applications}}",
    he: "{count, plural, one {בקשת הצטרפות אחת} two {שתי בקשות הצטרפות} other {{count, number} בקשות הצטרפות}}",
    ar: "{count, plural, one {طلب انضمام واحد} two {طلبا انضمام} few {{count, number} طلبات انضمام} other {{count, number} طلب انضمام}}",
  },
  talks: {
    en: "{count, plural, one {1 talk owed} other {{count, number} talks owed}}",
    he: "{count, plural, one {שיחה אחת לקיים} two {שתי שיחות לקיים} other {{count, number} שיחות לקיים}}",
    ar: "{count, plural, one {حديث واحد لإجرائه} two {حديثان لإجرائهما} few {{count, number} أحاديث لإجرائها} other {{count, number} حديثًا لإجرائها}}",
  },
  decisions: {
    en: "{count, plural, one {1 decision to look at} other {{count, number} decisions to look at}}",
    he: "{count, plural, one {החלטה אחת לבחינה} two {שתי החלטות לבחינה} other {{count, number} החלטות לבחינה}}",
    ar: "{count, plural, one {قرار واحد للنظر فيه} two {قراران للنظر فيهما} few {{count, number} قرارات للنظر فيها} other {{count, number} قرارًا للنظر فيها}}",
  },
  actions: {
    en: "{count, plural, one {1 action open} other {{count, number} actions open}}",
    he: "{count, plural, one {משימה פתוחה אחת} two {שתי משימות פתוחות} other {{count, number} משימות פתוחות}}",
    ar: "{count, plural, one {مهمّة مفتوحة واحدة} two {مهمّتان مفتوحتان} few {{count, number} مهامّ مفتوحة} other {{count, number} مهمّة مفتوحة}}",
  },
  agenda: {
    en: "{count, plural, one {1 thing about what we agreed} other {{count, number} things about what we agreed}}",
    he: "{count, plural, one {עניין אחד במה שהסכמנו} two {שני עניינים במה שהסכמנו} other {{count, number} עניינים במה שהסכמנו}}",
    ar: "{count, plural, one {أمر واحد في ما اتّفقنا عليه} two {أمران في ما اتّفقنا عليه} few {{count, number} أمور في ما اتّفقنا عليه} other {{count, number} أمرًا في ما اتّفقنا عليه}}",
  },
  government: {
    en: "{count, plural, one {1 thing about government and funds} other {{count, number} things about government and funds}}",
    he: "{count, plural, one {עניין אחד מול הממשלה והקרנות} two {שני עניינים מול הממשלה והקרנות} other {{count, number} עניינים מול הממשלה והקרנות}}",
    ar: "{count, plural, one {أمر واحد مع الحكومة والصناديق} two {أمران مع الحكومة والصناديق} few {{count, number} أمور مع الحكومة والصناديق} other {{count, number} أمرًا مع الحكومة والصناديق}}",
  },
  editions: {
    en: "{count, plural, one {1 edition waiting to go public} other {{count, number} editions waiting to go public}}",
    he: "{count, plural, one {מהדורת נתונים אחת מחכה לפתיחה} two {שתי מהדורות נתונים מחכות לפתיחה} other {{count, number} מהדורות נתונים מחכות לפתיחה}}",
    ar: "{count, plural, one {إصدار بيانات واحد ينتظر الإتاحة} two {إصدارا بيانات ينتظران الإتاحة} few {{count, number} إصدارات بيانات تنتظر الإتاحة} other {{count, number} إصدار بيانات ينتظر الإتاحة}}",
  },
  data: {
    en: "{count, plural, one {1 file to look at} other {{count, number} files to look at}}",
    he: "{count, plural, one {קובץ אחד לבדיקה} two {שני קבצים לבדיקה} other {{count, number} קבצים לבדיקה}}",
    ar: "{count, plural, one {ملفّ واحد للمراجعة} two {ملفّان للمراجعة} few {{count, number} ملفّات للمراجعة} other {{count, number} ملفًّا للمراجعة}}",
  },
  people: {
    en: "{count, plural, one {1 thing about people} other {{count, number} things about people}}",
    he: "{count, plural, one {עניין אחד שנוגע לאנשים} two {שני עניינים שנוגעים לאנשים} other {{count, number} עניינים שנוגעים לאנשים}}",
    ar: "{count, plural, one {أمر واحد يخصّ الأشخاص} two {أمران يخصّان الأشخاص} few {{count, number} أمور تخصّ الأشخاص} other {{count, number} أمرًا يخصّ الأشخاص}}",
  },
});

/** What each kind of work is called above its lines. */
export const aboutWords: Record<About, Message> = words({
  meetings: { en: "Meetings", he: "מפגשים", ar: "اللقاءات" },
  applications: { en: "Applications", he: "בקשות הצטרפות", ar: "طلبات الانضمام" },
  talks: { en: "Talks with partners", he: "שיחות עם שותפים", ar: "أحاديث مع الشركاء" },
  decisions: { en: "Decisions", he: "החלטות", ar: "القرارات" },
  actions: { en: "What we said we would do", he: "מה אמרנו שנעשה", ar: "ما قلنا إنّنا سنفعله" },
  agenda: { en: "What we agreed", he: "מה הסכמנו", ar: "ما اتّفقنا عليه" },
  government: { en: "Government and funds", he: "ממשלה וקרנות", ar: "الحكومة والصناديق" },
  editions: { en: "Data editions", he: "מהדורות נתונים", ar: "إصدارات البيانات" },
  data: { en: "Files", he: "קבצים", ar: "الملفّات" },
  people: { en: "People", he: "אנשים", ar: "الأشخاص" },
});

/** What the desk says. */
export const deskWords = words({
  desk: { en: "Desk", he: "שולחן העבודה", ar: "طاولة العمل" },
  forBackbone: {
    en: "{day} · for the backbone team",
    he: "{day} · לצוות ארגון השדרה",
    ar: "{day} · لطاقم المنظمة الداعمة",
  },
  thisWeekIs: { en: "This week: {list}.", he: "השבוע: {list}.", ar: "هذا الأسبوع: {list}." },
  comma: { en: ", ", he: ", ", ar: "، " },
  nothingWaits: { en: "Nothing waits this week.", he: "שום דבר לא מחכה השבוע.", ar: "لا شيء في الانتظار هذا الأسبوع." },
  comesNext: { en: "Next, on {day}: {what}", he: "הדבר הבא, {day}: {what}", ar: "التالي، في {day}: {what}" },
  nothingNext: {
    en: "What is due, asked or unfinished appears here by itself, each with its door.",
    he: "כל מה שיש לו מועד, שמחכה לתשובה או שלא הושלם יופיע כאן מעצמו, עם קישור למקומו.",
    ar: "كلّ ما له موعد أو ينتظر جوابًا أو لم يكتمل يظهر هنا تلقائيًّا، مع رابط إلى مكانه.",
  },
  week: { en: "This week", he: "השבוע", ar: "هذا الأسبوع" },
  later: { en: "Later", he: "בהמשך", ar: "لاحقًا" },
  undated: { en: "Without a date", he: "בלי מועד", ar: "بلا موعد" },
  noDate: { en: "no date", he: "בלי מועד", ar: "بلا موعد" },
  until: { en: "Until", he: "עד", ar: "حتى" },
  open: { en: "Open", he: "לפתוח", ar: "فتح" },
  nextMeeting: { en: "Next meeting", he: "המפגש הבא", ar: "اللقاء القادم" },
  fromTo: { en: "{from} to {to}", he: "{from} עד {to}", ar: "{from} حتى {to}" },
  papers: {
    en: "{count, plural, one {One paper} other {{count, number} papers}}",
    he: "{count, plural, one {מסמך אחד} two {שני מסמכים} other {{count, number} מסמכים}}",
    ar: "{count, plural, one {ورقة واحدة} two {ورقتان} few {{count, number} أوراق} other {{count, number} ورقة}}",
  },
  decisionsAsked: {
    en: "{count, plural, one {one decision asked of you} other {{count, number} decisions asked of you}}",
    he: "{count, plural, one {החלטה אחת שמחכה לך} two {שתי החלטות שמחכות לך} other {{count, number} החלטות שמחכות לך}}",
    ar: "{count, plural, one {قرار واحد مطلوب منك} two {قراران مطلوبان منك} few {{count, number} قرارات مطلوبة منك} other {{count, number} قرارًا مطلوبًا منك}}",
  },
  openMeeting: { en: "Open the meeting", he: "לפתוח את המפגש", ar: "فتح اللقاء" },
  elsewhere: { en: "Also here", he: "עוד כאן", ar: "هنا أيضًا" },
  peopleAndPermissions: { en: "People and permissions", he: "אנשים והרשאות", ar: "الأشخاص والصلاحيات" },
  settings: { en: "Settings", he: "הגדרות", ar: "الإعدادات" },
  announcements: { en: "Announcements", he: "הודעות", ar: "الإعلانات" },
  history: { en: "What was changed", he: "מה השתנה", ar: "ما الذي تغيّر" },
  handOver: { en: "Hand-over to the next director", he: "חפיפה להנהלה הבאה", ar: "تسليم المهام للإدارة التالية" },
  outbox: { en: "Outbox", he: "דואר יוצא", ar: "الصادر" },
});
