import { type Message, words } from "../../../core/message.ts";
import type { Stand, TieKind } from "./tie.ts";

/** What is said about ties that two organizations show. */
export const tieWords = words({
  title: { en: "The network", he: "הרשת", ar: "الشبكة" },
  lead: {
    en: "{shown, plural, =0 {No two organizations show yet that they work together.} one {One pair of organizations shows that it works together.} other {# pairs of organizations show that they work together.}}",
    he: "{shown, plural, =0 {עוד אין שני ארגונים שמראים שהם עובדים יחד.} one {זוג ארגונים אחד מראה שהוא עובד יחד.} other {# זוגות של ארגונים מראים שהם עובדים יחד.}}",
    ar: "{shown, plural, =0 {لا تُظهر أي منظمتين بعدُ أنهما تعملان معًا.} one {زوج واحد من المنظمات يُظهر عملًا مشتركًا.} two {زوجان من المنظمات يُظهران عملًا مشتركًا.} few {# أزواج من المنظمات تُظهر عملًا مشتركًا.} other {# زوجًا من المنظمات تُظهر عملًا مشتركًا.}}",
  },
  whatItIs: {
    en: "Lines between organizations are ties that both agreed to show. No line comes from an answer in a survey.",
    he: "קו בין ארגונים הוא קשר ששני הצדדים הסכימו להראות. שום קו לא בא מתשובה בסקר.",
    ar: "كل خط بين منظمتين صلةٌ وافقتا معًا على إظهارها. لا يأتي أي خط من إجابة في استطلاع.",
  },
  nearer: { en: "Nearer", he: "קרוב יותר", ar: "أقرب" },
  farther: { en: "Farther", he: "רחוק יותר", ar: "أبعد" },
  whole: { en: "The whole", he: "הכול", ar: "الكلّ" },
  drawing: { en: "Drawing of the network", he: "ציור הרשת", ar: "رسم الشبكة" },
  drawingSaid: {
    en: "{organizations} organizations and {ties} ties; the table below says the same.",
    he: "{organizations} ארגונים ו־{ties} קשרים; הטבלה שלמטה אומרת אותו דבר.",
    ar: "{organizations} منظمات و{ties} صلات؛ والجدول أدناه يقول الأمر نفسه.",
  },
  table: { en: "Who works with whom", he: "מי עובד עם מי", ar: "من يعمل مع من" },
  organization: { en: "Organization", he: "ארגון", ar: "المنظمة" },
  sector: { en: "Sector", he: "מגזר", ar: "القطاع" },
  worksWith: { en: "Works with", he: "עובד עם", ar: "تعمل مع" },
  count: { en: "Ties", he: "קשרים", ar: "الصلات" },
  sortBy: { en: "Sort by:", he: "מיון לפי:", ar: "الترتيب حسب:" },
  sortName: { en: "name", he: "שם", ar: "الاسم" },
  sortCount: { en: "number of ties", he: "מספר קשרים", ar: "عدد الصلات" },
  sortSector: { en: "sector", he: "מגזר", ar: "القطاع" },
  past: { en: "until {day}", he: "עד {day}", ar: "حتى {day}" },
  none: { en: "none shown", he: "לא מוצגים", ar: "لا شيء معروض" },
  ours: { en: "What we show", he: "מה שאנחנו מראים", ar: "ما نُظهره" },
  oursLead: {
    en: "A tie is shown once both organizations agree. Either can take it back at any time, and it is gone at once.",
    he: "קשר מוצג רק אחרי ששני הארגונים הסכימו. כל צד יכול לקחת בחזרה בכל עת, והקשר נעלם מיד.",
    ar: "تُعرض الصلة بعد موافقة المنظمتين. ولكل منهما سحبها في أي وقت، فتختفي فورًا.",
  },
  state: { en: "Where it stands", he: "מצב", ar: "الحال" },
  agree: { en: "Agree to show", he: "הסכמה להראות", ar: "الموافقة على الإظهار" },
  agreeTo: { en: "Agree to show: {name}", he: "הסכמה להראות: {name}", ar: "الموافقة على إظهار: {name}" },
  withdraw: { en: "Take back", he: "לקיחה בחזרה", ar: "سحب" },
  end: { en: "It has ended", he: "זה הסתיים", ar: "انتهت" },
  declare: { en: "We work together with", he: "אנחנו עובדים יחד עם", ar: "نعمل معًا مع" },
  ownOne: { en: "For", he: "בשם", ar: "باسم" },
  doDeclare: { en: "Say so", he: "אמירה", ar: "إعلان" },
  agreed: {
    en: "Kept. It is shown as soon as both agree.",
    he: "נשמר. הקשר יוצג ברגע ששני הצדדים יסכימו.",
    ar: "حُفظ. تُعرض الصلة فور موافقة الطرفين.",
  },
  withdrawn: {
    en: "Taken back. It is not shown any more.",
    he: "נלקח בחזרה. הקשר לא מוצג עוד.",
    ar: "سُحبت. لم تعد معروضة.",
  },
  endedNow: { en: "Kept: it has ended.", he: "נשמר: זה הסתיים.", ar: "حُفظ: انتهت." },
  itself: {
    en: "Choose another organization than your own.",
    he: "יש לבחור ארגון אחר מהארגון שלכם.",
    ar: "يُرجى اختيار منظمة غير منظمتكم.",
  },
  files: { en: "As a file:", he: "כקובץ:", ar: "كملف:" },
  bring: {
    en: "Bring a network known from elsewhere",
    he: "הבאת רשת שידועה ממקום אחר",
    ar: "جلب شبكة معروفة من مكان آخر",
  },
  bringLead: {
    en: "CSV or Excel with the columns {columns}, GraphML or GEXF. Names must be those of this list. Nothing is shown until both organizations of a tie agree.",
    he: "CSV או Excel עם העמודות {columns}, GraphML או GEXF. השמות צריכים להיות כמו ברשימה כאן. דבר לא מוצג לפני ששני הארגונים של קשר הסכימו.",
    ar: "ملف CSV أو Excel بالعمودين {columns}، أو GraphML أو GEXF. يجب أن تطابق الأسماء هذه القائمة. لا يُعرض شيء قبل موافقة المنظمتين.",
  },
  file: { en: "File", he: "קובץ", ar: "الملف" },
  doBring: { en: "Bring", he: "הבאה", ar: "جلب" },
  brought: {
    en: "Brought. Each tie waits until both organizations agree.",
    he: "הובא. כל קשר מחכה להסכמת שני הארגונים.",
    ar: "جُلبت. كل صلة تنتظر موافقة المنظمتين.",
  },
  noTies: { en: "The file has no ties.", he: "אין קשרים בקובץ.", ar: "لا صلات في الملف." },
  tooManyTies: {
    en: "The file has more than {most, number} ties.",
    he: "בקובץ יותר מ־{most, number} קשרים.",
    ar: "في الملف أكثر من {most, number} صلة.",
  },
  noEnds: {
    en: "The file needs the columns {columns}.",
    he: "בקובץ חסרות העמודות {columns}.",
    ar: "يحتاج الملف إلى العمودين {columns}.",
  },
  otherXml: {
    en: "This is neither GraphML nor GEXF.",
    he: "הקובץ אינו GraphML ואינו GEXF.",
    ar: "الملف ليس GraphML ولا GEXF.",
  },
  groups: { en: "How strongly sectors are tied", he: "עד כמה המגזרים קשורים", ar: "مدى ترابط القطاعات" },
  groupsLead: {
    en: "From the survey, between sectors of {fewest} answers and more, rounded. Of the ties there could be, about so many were named.",
    he: "מתוך הסקר, בין מגזרים עם {fewest} תשובות ויותר, בעיגול. מתוך הקשרים שיכלו להיות, בערך כך נקבו.",
    ar: "من الاستطلاع، بين قطاعات لها {fewest} إجابات فأكثر، مع التقريب. من الصلات الممكنة ذُكر نحو هذا القدر.",
  },
  emptyTitle: { en: "Nothing is shown yet", he: "עוד לא מוצג דבר", ar: "لا شيء معروض بعد" },
});

export const tieKindWords: Record<TieKind, Message> = words({
  declared: { en: "both say so", he: "שני הצדדים אומרים", ar: "يقوله الطرفان" },
  meetings: { en: "meetings both came to", he: "פגישות ששניהם באו אליהן", ar: "اجتماعات حضرها الطرفان" },
  projects: { en: "a project together", he: "פרויקט משותף", ar: "مشروع مشترك" },
  commitments: { en: "a promise kept together", he: "הבטחה שקוימה יחד", ar: "وعد أُنجز معًا" },
  brought: { en: "known from elsewhere", he: "ידוע ממקום אחר", ar: "معروفة من مكان آخر" },
});

export const standWords: Record<Stand, Message> = words({
  offered: { en: "not shown", he: "לא מוצג", ar: "غير معروضة" },
  asked: { en: "the other agreed and asks you", he: "הצד השני הסכים ושואל אתכם", ar: "وافق الطرف الآخر ويسألكم" },
  waiting: { en: "you agreed; waits for the other", he: "הסכמתם; מחכה לצד השני", ar: "وافقتم؛ بانتظار الطرف الآخر" },
  shown: { en: "shown", he: "מוצג", ar: "معروضة" },
  ended: { en: "ended", he: "הסתיים", ar: "انتهت" },
});
