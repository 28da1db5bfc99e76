import { type Message, words } from "../../core/message.ts";
import type { ContactFor } from "./membership.ts";
import type { Authority, Level } from "./representations/representation.ts";

/** Where in her organization somebody stands. */
export const levelWords: Record<Level, Message> = words({
  board: { en: "Board", he: "ועד מנהל", ar: "الهيئة الإدارية" },
  head: { en: "Head of the organization", he: "הנהלת הארגון", ar: "إدارة المنظمة" },
  senior: { en: "Senior staff", he: "צוות בכיר", ar: "طاقم كبير" },
  professional: { en: "Staff", he: "צוות מקצועי", ar: "طاقم مهني" },
  volunteer: { en: "Volunteer", he: "התנדבות", ar: "تطوّع" },
});

/** What somebody can do for her organization in the room. */
export const authorityWords: Record<Authority, Message> = words({
  decides: { en: "Decides for it", he: "החלטה בשם הארגון", ar: "القرار باسم المنظمة" },
  recommends: { en: "Brings it to those who decide", he: "המלצה למקבלי ההחלטות", ar: "التوصية لأصحاب القرار" },
  informs: { en: "Informs it", he: "עדכון הארגון", ar: "إطلاع المنظمة" },
});

/** Who sees mail and phone. */
export const contactForWords: Record<ContactFor, Message> = words({
  backbone: { en: "The backbone team alone", he: "צוות ארגון השדרה בלבד", ar: "طاقم المنظمة الداعمة فقط" },
  members: {
    en: "The partners too; funders, data suppliers and evaluators do not",
    he: "גם השותפים והשותפות; מממנים, ספקי נתונים ומעריכים לא",
    ar: "الشركاء والشريكات أيضًا، دون المموّلين ومزوّدي البيانات والمقيّمين",
  },
});

/** What the card of a person says. */
export const cardWords = words({
  search: { en: "Search people", he: "חיפוש אנשים", ar: "بحث عن أشخاص" },
  searchHint: {
    en: "By name, organization, skill or language.",
    he: "לפי שם, ארגון, מיומנות או שפה.",
    ar: "بالاسم أو المنظمة أو المهارة أو اللغة.",
  },
  searchDo: { en: "Search", he: "חיפוש", ar: "بحث" },
  showAll: { en: "Show all", he: "להציג את כולם", ar: "عرض الكلّ" },
  nobodyFound: {
    en: "Nobody here is found by “{search}”.",
    he: "החיפוש ״{search}״ לא מצא כאן אף אחד.",
    ar: "لا أحد هنا يُطابق «{search}».",
  },
  skills: { en: "Skills", he: "מיומנויות", ar: "المهارات" },
  skillsHint: {
    en: "What others can ask you for, with commas between.",
    he: "במה אפשר להיעזר בך; עם פסיקים ביניהם.",
    ar: "ما يمكن الاستعانة بك فيه، مع فواصل بينها.",
  },
  speaks: { en: "Languages", he: "שפות", ar: "اللغات" },
  otherLanguages: { en: "Other languages", he: "שפות אחרות", ar: "لغات أخرى" },
  about: { en: "About", he: "כמה מילים", ar: "نبذة" },
  phone: { en: "Phone", he: "טלפון", ar: "الهاتف" },
  contactFor: { en: "Who sees mail and phone", he: "מי רואה דואר וטלפון", ar: "من يرى البريد والهاتف" },
  noContact: {
    en: "Mail and phone are for the backbone team.",
    he: "הדואר והטלפון פתוחים לצוות ארגון השדרה בלבד.",
    ar: "البريد والهاتف لطاقم المنظمة الداعمة.",
  },
  editMine: { en: "Change my card", he: "לשנות את הכרטיס שלי", ar: "تعديل بطاقتي" },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "تم الحفظ." },
  actsFor: { en: "Acts for", he: "פעילות מטעם", ar: "العمل باسم" },
  actsForNobody: {
    en: "For no organization yet.",
    he: "עדיין לא מטעם ארגון.",
    ar: "ليس باسم أيّ منظمة بعد.",
  },
  lead: { en: "Lead contact", he: "איש או אשת הקשר המרכזיים", ar: "شخص الاتصال الرئيسيّ" },
  leadHint: {
    en: "Whom the backbone asks first. One in each organization: whoever it was before no longer is.",
    he: "למי צוות ארגון השדרה פונה תחילה. אחד או אחת בכל ארגון, במקום מי שהיה קודם.",
    ar: "من يتوجّه إليه طاقم المنظمة الداعمة أوّلًا. واحد في كلّ منظمة، بدل من كان قبله.",
  },
  title: { en: "Title", he: "תפקיד", ar: "المنصب" },
  level: { en: "Level", he: "דרג", ar: "المستوى" },
  authority: { en: "In the room", he: "סמכות בדיון", ar: "الصلاحية في النقاش" },
  since: { en: "since {since}", he: "מ־{since}", ar: "منذ {since}" },
  fromTo: { en: "{since} to {until}", he: "מ־{since} עד {until}", ar: "من {since} حتى {until}" },
  past: { en: "past", he: "עבר", ar: "سابقًا" },
  organization: { en: "Organization", he: "ארגון", ar: "المنظمة" },
  until: { en: "Last day", he: "היום האחרון", ar: "اليوم الأخير" },
  setActing: { en: "Let this person act for an organization", he: "פעילות מטעם ארגון", ar: "العمل باسم منظمة" },
  setActingHint: {
    en: "One that is chosen again is changed.",
    he: "בחירה חוזרת באותו ארגון משנה את מה שכתוב.",
    ar: "اختيار المنظمة نفسها مرّة أخرى يعدّل المكتوب.",
  },
  endActing: { en: "End", he: "לסיים", ar: "إنهاء" },
  endActingQuestion: {
    en: "{name} will no longer act for {organization}. What was written stays; access to what is the organization’s own ends now, and so do seats held for it.",
    he: "הפעילות של {name} מטעם {organization} תסתיים. מה שנכתב נשאר; הגישה למה ששייך לארגון נפסקת מיד, וכך גם מקומות בפורומים מטעמו.",
    ar: "ينتهي عمل {name} باسم {organization}. ما كُتب يبقى؛ وينتهي فورًا الوصول إلى ما يخصّ المنظمة، وكذلك المقاعد باسمها.",
  },
  actingEnded: { en: "It has ended.", he: "הסתיים.", ar: "انتهى." },
  mandate: { en: "Mandate", he: "תקופת המנדט", ar: "مدّة التفويض" },
  mandateHint: {
    en: "Access ends by itself after this day; empty is without end. For evaluators, for example.",
    he: "הגישה נפסקת מעצמה אחרי היום הזה; ריק פירושו בלי סוף. למשל בהערכה.",
    ar: "ينتهي الوصول تلقائيًّا بعد هذا اليوم؛ الفارغ بلا نهاية. للمقيّمين مثلًا.",
  },
  mandateUntil: { en: "Until {until}", he: "עד {until}", ar: "حتى {until}" },
  mandateOver: {
    en: "The mandate ended on {until}; access has ended.",
    he: "המנדט הסתיים ב־{until}; הגישה נפסקה.",
    ar: "انتهى التفويض في {until}؛ انتهى الوصول.",
  },
  hasLeft: {
    en: "{name} no longer belongs to the initiative. What was written stays, with the name.",
    he: "{name} כבר לא ביוזמה. מה שנכתב נשאר, עם השם.",
    ar: "لم يعد {name} ضمن المبادرة. ما كُتب يبقى، مع الاسم.",
  },
  joined: { en: "Here since {day}", he: "כאן מאז {day}", ar: "هنا منذ {day}" },
  endsBefore: {
    en: "The last day is before the first.",
    he: "היום האחרון קודם ליום הראשון.",
    ar: "اليوم الأخير يسبق اليوم الأوّل.",
  },
  allPeople: { en: "All people", he: "כל האנשים", ar: "كلّ الأشخاص" },
  manage: { en: "For the backbone team", he: "לצוות ארגון השדרה", ar: "لطاقم المنظمة الداعمة" },
});
