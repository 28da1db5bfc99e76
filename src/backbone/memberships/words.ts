import type { Permission } from "../../core/actor.ts";
import { type Message, words } from "../../core/message.ts";

/** What each permission is called. */
export const permissionWords: Record<Permission, Message> = words({
  backbone: { en: "Backbone team", he: "צוות ארגון השדרה", ar: "طاقم المنظمة الداعمة" },
  "data-lead": { en: "Data lead", he: "אחריות על הנתונים", ar: "مسؤولية البيانات" },
  steering: { en: "Steering committee", he: "ועדת היגוי", ar: "لجنة التوجيه" },
  partner: { en: "Partner", he: "שותפות", ar: "شراكة" },
  supplier: { en: "Data supplier", he: "מקור נתונים", ar: "جهة مزوّدة للبيانات" },
  funder: { en: "Funder", he: "מימון", ar: "تمويل" },
  evaluator: { en: "Evaluator", he: "הערכה", ar: "تقييم" },
});

/** What each permission lets somebody do, in a sentence. */
export const permissionHints: Record<Permission, Message> = words({
  backbone: {
    en: "Invite people, change the partners, the goal and the settings, see mail addresses.",
    he: "הזמנת אנשים, שינוי השותפים, היעד וההגדרות, גישה לכתובות הדואר.",
    ar: "دعوة أشخاص، وتغيير الشركاء والهدف والإعدادات، والاطّلاع على عناوين البريد.",
  },
  "data-lead": {
    en: "Bring files, define what is measured, show figures to partners.",
    he: "הבאת קבצים, הגדרת מה נמדד, הצגת נתונים לשותפים.",
    ar: "إحضار الملفات، وتعريف ما يُقاس، وعرض المعطيات على الشركاء.",
  },
  steering: {
    en: "Set goals, and see what partners see.",
    he: "קביעת יעדים, וגישה לכל מה שפתוח לשותפים.",
    ar: "تحديد الأهداف، والاطّلاع على ما يراه الشركاء.",
  },
  partner: {
    en: "See the goal, the figures and the partners.",
    he: "גישה ליעד, לנתונים ולרשימת השותפים.",
    ar: "الاطّلاع على الهدف والمعطيات والشركاء.",
  },
  supplier: {
    en: "See first what is about to become public from their files, and answer.",
    he: "הצצה מוקדמת במה שעומד להתפרסם מהקבצים שלהם, ומענה.",
    ar: "الاطّلاع أوّلًا على ما سيُنشر من ملفاتهم، والردّ.",
  },
  funder: {
    en: "See exactly what a partner sees.",
    he: "גישה בדיוק למה שפתוח לשותפים.",
    ar: "الاطّلاع على ما يراه الشركاء بالضبط.",
  },
  evaluator: {
    en: "Read what members read, to evaluate it.",
    he: "קריאת מה שפתוח לחברים, לצורך הערכה.",
    ar: "قراءة ما يقرؤه الأعضاء من أجل التقييم.",
  },
});

/** What the page of people says. */
export const membershipWords = words({
  people: { en: "People", he: "אנשים", ar: "الأشخاص" },
  count: {
    en: "{count, plural, one {One person} other {{count, number} people}}",
    he: "{count, plural, one {אדם אחד} two {שני אנשים} other {{count, number} אנשים}}",
    ar: "{count, plural, one {شخص واحد} two {شخصان} few {{count, number} أشخاص} other {{count, number} شخصًا}}",
  },
  name: { en: "Name", he: "שם", ar: "الاسم" },
  may: { en: "May", he: "הרשאות", ar: "الصلاحيات" },
  organization: { en: "Organization", he: "ארגון", ar: "المنظمة" },
  mail: { en: "E-mail", he: "דואר אלקטרוני", ar: "البريد الإلكتروني" },
  change: { en: "Change", he: "שינוי", ar: "تغيير" },
  changeOf: { en: "What {name} may do", he: "ההרשאות של {name}", ar: "صلاحيات {name}" },
  me: { en: "that is you", he: "החשבון שלך", ar: "هذا حسابك" },
  nameless: { en: "Somebody without an account", he: "ללא חשבון", ar: "بلا حساب" },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "تم الحفظ." },
  end: { en: "End access", he: "סיום הגישה", ar: "إنهاء الوصول" },
  leave: { en: "Leave the initiative", he: "עזיבת היוזמה", ar: "مغادرة المبادرة" },
  endQuestion: {
    en: "{name} will no longer get in. What was written stays, with the name.",
    he: "הכניסה של {name} תיחסם. מה שנכתב נשאר, עם השם.",
    ar: "لن يتمكّن {name} من الدخول. ما كُتب يبقى، مع الاسم.",
  },
  leaveQuestion: {
    en: "You will no longer get in without a new invitation. What you wrote stays, with your name.",
    he: "אחרי העזיבה תידרש הזמנה חדשה כדי להיכנס. מה שכתבת נשאר, עם שמך.",
    ar: "بعد المغادرة تلزم دعوة جديدة للدخول. ما كتبته يبقى، مع اسمك.",
  },
  ended: { en: "The access has ended.", he: "הגישה הסתיימה.", ar: "انتهى الوصول." },
  lastOfBackbone: {
    en: "Somebody of the backbone team must stay. Give that permission to another person first.",
    he: "מישהו מצוות ארגון השדרה חייב להישאר. קודם יש לתת את ההרשאה לאדם נוסף.",
    ar: "يجب أن يبقى أحد من طاقم المنظمة الداعمة. يلزم أوّلًا إعطاء الصلاحية لشخص آخر.",
  },
  invite: { en: "Invite colleagues", he: "הזמנת עמיתים ועמיתות", ar: "دعوة زملاء وزميلات" },
  inviteLead: {
    en: "One link for all of them: choose how many, what they may do, and their language.",
    he: "קישור אחד לכולם: כמה אנשים, אילו הרשאות, ובאיזו שפה.",
    ar: "رابط واحد لهم جميعًا: كم شخصًا، وبأيّ صلاحيات، وبأيّ لغة.",
  },
  howMany: { en: "How many people", he: "כמה אנשים", ar: "كم شخصًا" },
  howManyHint: { en: "Up to 50.", he: "עד 50.", ar: "حتى 50." },
  forOrganization: { en: "They will act for", he: "הפעילות תהיה מטעם", ar: "سيكون العمل باسم" },
  forOrganizationHint: {
    en: "So that they change their organization’s profile and read what is its own.",
    he: "כדי לשנות את פרופיל הארגון ולקרוא את מה ששייך לו.",
    ar: "لتعديل ملفّ المنظمة وقراءة ما يخصّها.",
  },
  theirLanguage: { en: "Their language", he: "השפה שלהם", ar: "لغتهم" },
  english: { en: "English", he: "English", ar: "English" },
  hebrew: { en: "עברית", he: "עברית", ar: "עברית" },
  arabic: { en: "العربية", he: "العربية", ar: "العربية" },
  makeLink: { en: "Make the link", he: "ליצור קישור", ar: "إنشاء الرابط" },
  madeTitle: { en: "The link is ready", he: "הקישור מוכן", ar: "الرابط جاهز" },
  madeOnce: {
    en: "For {count, plural, one {one person} other {{count, number} people}}, until {date}. It is shown only now.",
    he: "{count, plural, one {לאדם אחד} two {לשני אנשים} other {ל־{count, number} אנשים}}, עד {date}. הוא מוצג רק עכשיו.",
    ar: "{count, plural, one {لشخص واحد} two {لشخصين} few {لـ{count, number} أشخاص} other {لـ{count, number} شخصًا}}، حتى {date}. يظهر الآن فقط.",
  },
  theLink: { en: "The link", he: "הקישור", ar: "الرابط" },
  asMessage: { en: "As a message", he: "כהודעה", ar: "كرسالة" },
  forWhatsApp: { en: "Copy for WhatsApp", he: "העתקה ל־WhatsApp", ar: "نسخ لواتساب" },
  message: {
    en: "Hello,\nwe are working together in {initiative}. Here is the page: the goal, where it stands, and who takes part. With this link you can join (about two minutes):\n{link}",
    he: "שלום,\nאנחנו עובדים יחד ב{initiative}. זה העמוד: היעד, איפה הוא עומד ומי שותפים. בקישור הזה אפשר להצטרף (כשתי דקות):\n{link}",
    ar: "مرحبًا،\nنعمل معًا في {initiative}. هذه هي الصفحة: الهدف، وأين يقف، ومن يشارك. بهذا الرابط يمكن الانضمام (نحو دقيقتين):\n{link}",
  },
  openLinks: { en: "Links that are still open", he: "קישורים פתוחים", ar: "روابط ما زالت مفتوحة" },
  forWhom: { en: "For", he: "הרשאות", ar: "الصلاحيات" },
  used: { en: "Joined", he: "הצטרפו", ar: "انضمّوا" },
  usedOf: { en: "{uses} of {most}", he: "{uses} מתוך {most}", ar: "{uses} من {most}" },
  until: { en: "Open until", he: "פתוח עד", ar: "مفتوح حتى" },
  takeBack: { en: "Take back", he: "ביטול הקישור", ar: "إلغاء الرابط" },
  takenBack: { en: "The link lets nobody in any more.", he: "הקישור בוטל.", ar: "أُلغي الرابط." },
});
