import { type Message, words } from "../../core/message.ts";
import type { NotificationReason } from "./notification.ts";

/** What the pages about being told say. */
export const notificationWords = words({
  told: { en: "What was told to you", he: "מה נמסר לך", ar: "ما الذي قيل لك" },
  toldNew: {
    en: "{count, plural, =0 {Nothing new for you} one {One thing is new for you} other {{count, number} things are new for you}}",
    he: "{count, plural, =0 {אין חדש עבורך} one {דבר אחד חדש עבורך} two {שני דברים חדשים עבורך} other {{count, number} דברים חדשים עבורך}}",
    ar: "{count, plural, =0 {لا جديد لك} one {أمر واحد جديد لك} two {أمران جديدان لك} few {{count, number} أمور جديدة لك} other {{count, number} أمرًا جديدًا لك}}",
  },
  none: { en: "Nothing was told to you yet", he: "עוד לא נמסר לך דבר", ar: "لم يُقل لك شيء بعد" },
  noneWhy: {
    en: "When somebody asks something of you, answers you, or invites you to a meeting, it stands here, and comes in one mail a day at most.",
    he: "כשמבקשים ממך משהו, עונים לך או מזמינים אותך למפגש, זה מופיע כאן, ומגיע בדואר פעם ביום לכל היותר.",
    ar: "حين يُطلب منك أمر أو يصلك جواب أو دعوة إلى لقاء، يظهر هنا، ويصل ببريد واحد في اليوم كحدّ أقصى.",
  },
  open: { en: "Open", he: "לפתוח", ar: "فتح" },
  seen: { en: "Seen", he: "נראה", ar: "اطُّلع عليه" },
  isNew: { en: "New", he: "חדש", ar: "جديد" },
  seeAll: { en: "Mark all as seen", he: "לסמן הכול כנראה", ar: "تحديد الكلّ كمُطَّلَع عليه" },
  seeOne: { en: "Mark as seen", he: "לסמן כנראה", ar: "تحديد كمُطَّلَع عليه" },
  allSeen: { en: "Marked as seen.", he: "סומן כנראה.", ar: "حُدّد كمُطَّلَع عليه." },
  by: { en: "by {day}", he: "עד {day}", ar: "حتى {day}" },
  howTold: { en: "How you are told", he: "איך מודיעים לך", ar: "كيف تصلك الأخبار" },
  howToldLead: {
    en: "One mail a day at most, over all your initiatives, and one digest a week of what you follow. Nothing new, no mail.",
    he: "דואר אחד ביום לכל היותר מכל היוזמות שלך, וסיכום אחד בשבוע של מה שבמעקב. אין חדש, אין דואר.",
    ar: "بريد واحد في اليوم كحدّ أقصى من كلّ مبادراتك، وملخّص أسبوعي واحد لما تتابعه. لا جديد، لا بريد.",
  },
  mail: { en: "Mail", he: "דואר", ar: "البريد" },
  mailYes: { en: "Send me mail", he: "לשלוח לי דואר", ar: "إرسال البريد إليّ" },
  mailNo: {
    en: "No mail but that of sign-in; all stands on my pages",
    he: "בלי דואר, חוץ מדואר הכניסה; הכול נמצא בעמודים שלי",
    ar: "بلا بريد عدا بريد الدخول؛ كلّ شيء في صفحاتي",
  },
  zone: { en: "Where your clock is", he: "השעון שלך לפי", ar: "ساعتك حسب" },
  fromHour: { en: "From this hour", he: "משעה", ar: "من الساعة" },
  toHour: { en: "Until this hour", he: "עד שעה", ar: "حتى الساعة" },
  quiet: { en: "Quiet times", he: "זמני שקט", ar: "أوقات الهدوء" },
  sabbath: {
    en: "No mail from Friday afternoon to Sunday morning",
    he: "בלי דואר מיום שישי אחר הצהריים עד יום ראשון בבוקר",
    ar: "بلا بريد من بعد ظهر الجمعة حتى صباح الأحد",
  },
  holidays: {
    en: "No mail on Jewish holidays that are days of rest, and on the afternoon before",
    he: "בלי דואר בחגי ישראל שהם ימי מנוחה, ובאחר הצהריים שלפניהם",
    ar: "بلا بريد في الأعياد اليهودية التي هي أيّام عطلة، وفي بعد الظهر الذي يسبقها",
  },
  quietDays: { en: "No mail on", he: "בלי דואר בימים", ar: "بلا بريد في أيّام" },
  digest: { en: "The weekly digest comes on", he: "הסיכום השבועי מגיע ביום", ar: "يصل الملخّص الأسبوعي يوم" },
  never: { en: "never", he: "אף פעם", ar: "أبدًا" },
  reasons: { en: "Told by mail", he: "נמסר בדואר", ar: "يُخبَر به بالبريد" },
  reasonsHint: {
    en: "What is asked of you is always told.",
    he: "מה שמבקשים ממך נמסר תמיד.",
    ar: "ما يُطلب منك يُخبَر به دائمًا.",
  },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "حُفظ." },
  hoursTurned: {
    en: "The second hour must be later than the first.",
    he: "השעה השנייה צריכה להיות מאוחרת מהראשונה.",
    ar: "يجب أن تكون الساعة الثانية بعد الأولى.",
  },
  noDayLeft: {
    en: "One day of the week at least must be left for mail. To have none, choose no mail above.",
    he: "צריך להישאר יום אחד לפחות לדואר. כדי לא לקבל דואר כלל אפשר לבחור בכך למעלה.",
    ar: "يجب أن يبقى يوم واحد على الأقل للبريد. لعدم تلقّي أيّ بريد يمكن اختيار ذلك أعلاه.",
  },
  stopTitle: { en: "Stop mail from here", he: "להפסיק את הדואר מכאן", ar: "إيقاف البريد من هنا" },
  stopLead: {
    en: "One press is enough, without signing in. What is told to you stays on your pages.",
    he: "לחיצה אחת מספיקה, בלי להיכנס. מה שנמסר לך נשאר בעמודים שלך.",
    ar: "تكفي ضغطة واحدة دون تسجيل الدخول. ما قيل لك يبقى في صفحاتك.",
  },
  stopDigest: { en: "Stop the weekly digest", he: "להפסיק את הסיכום השבועי", ar: "إيقاف الملخّص الأسبوعي" },
  stopAll: { en: "Stop all mail", he: "להפסיק כל דואר", ar: "إيقاف كلّ البريد" },
  stopped: {
    en: "Stopped. It can be turned on again on your page.",
    he: "הופסק. אפשר להפעיל שוב בעמוד האישי.",
    ar: "أُوقف. يمكن تفعيله من جديد في صفحتك.",
  },
  linkUnknown: {
    en: "This link is not known here, or is too old. Mail can be stopped on your own page too.",
    he: "הקישור אינו מוכר כאן או ישן מדי. אפשר להפסיק דואר גם בעמוד האישי.",
    ar: "هذا الرابط غير معروف هنا أو قديم جدًّا. يمكن إيقاف البريد في صفحتك أيضًا.",
  },
});

/** What is told, by its reason. */
export const reasonWords: Record<NotificationReason, Message> = words({
  asked: { en: "something is asked of you", he: "מבקשים ממך משהו", ar: "طلب موجّه إليك" },
  answered: { en: "an answer to you", he: "תשובה אליך", ar: "جواب لك" },
  public: {
    en: "something of yours is about to become public",
    he: "דבר שלך עומד להתפרסם",
    ar: "أمر يخصّك على وشك النشر",
  },
  decided: {
    en: "a decision on what you took part in",
    he: "החלטה בדבר שהשתתפת בו",
    ar: "قرار في ما شاركت فيه",
  },
  gap: { en: "a notice about a gap", he: "הודעה על פער", ar: "تنبيه إلى فجوة" },
  meeting: { en: "meetings", he: "מפגשים", ar: "لقاءات" },
  announced: { en: "announcements", he: "הודעות לכלל", ar: "إعلانات" },
});

/** The cities by which people know their time. */
export const zoneWords: Record<string, Message> = words({
  "Asia/Jerusalem": { en: "Jerusalem", he: "ירושלים", ar: "القدس" },
  "Europe/London": { en: "London", he: "לונדון", ar: "لندن" },
  "Europe/Berlin": { en: "Berlin", he: "ברלין", ar: "برلين" },
  "America/New_York": { en: "New York", he: "ניו יורק", ar: "نيويورك" },
  "America/Chicago": { en: "Chicago", he: "שיקגו", ar: "شيكاغو" },
  "America/Denver": { en: "Denver", he: "דנוור", ar: "دنفر" },
  "America/Los_Angeles": { en: "Los Angeles", he: "לוס אנג׳לס", ar: "لوس أنجلوس" },
});
