import { type Message, words } from "../../core/message.ts";
import type { ColumnKind } from "./columns.ts";
import type { Reason } from "./likeness.ts";
import type { RowFault } from "./paste.ts";
import type { Sector } from "./sector.ts";

/** What each sector is called. */
export const sectorWords: Record<Sector, Message> = words({
  nonprofit: { en: "Nonprofit", he: "מגזר שלישי", ar: "القطاع الثالث" },
  "public-agency": { en: "Public agency", he: "מגזר ציבורי", ar: "القطاع العام" },
  business: { en: "Business", he: "מגזר עסקי", ar: "قطاع الأعمال" },
  academic: { en: "Academic", he: "אקדמיה", ar: "الأكاديميا" },
  philanthropy: { en: "Philanthropy", he: "פילנתרופיה", ar: "العمل الخيري" },
  "school-network": { en: "School network", he: "רשת חינוך", ar: "شبكة مدارس" },
  "community-group": { en: "Community group", he: "קבוצה בקהילה", ar: "مجموعة مجتمعية" },
});

/** What a column of a pasted list was taken for. */
export const columnWords: Record<ColumnKind, Message> = words({
  name: { en: "Organization", he: "ארגון", ar: "المنظمة" },
  sector: { en: "Sector", he: "מגזר", ar: "القطاع" },
  person: { en: "Person", he: "איש או אשת קשר", ar: "شخص الاتصال" },
  mail: { en: "E-mail", he: "דואר אלקטרוני", ar: "البريد الإلكتروني" },
  phone: { en: "Phone", he: "טלפון", ar: "الهاتف" },
  contact: { en: "E-mail or phone", he: "דואר או טלפון", ar: "بريد أو هاتف" },
});

/** Why two look like one. */
export const reasonWords: Record<Reason, Message> = words({
  name: { en: "the same name", he: "אותו שם", ar: "الاسم نفسه" },
  spelling: { en: "one letter apart", he: "הבדל של אות", ar: "فرق حرف واحد" },
  sound: { en: "they sound the same", he: "נשמעים אותו דבר", ar: "لفظ متشابه" },
  mail: { en: "the same e-mail", he: "אותה כתובת דואר", ar: "البريد نفسه" },
  phone: { en: "the same phone", he: "אותו טלפון", ar: "الهاتف نفسه" },
});

/** What is wrong with a row, by its number in the spreadsheet. */
export const rowFaultWords: Record<RowFault["fault"], Message> = words({
  "no-name": {
    en: "Row {row, number} names no organization and is left out: {value}",
    he: "בשורה {row, number} אין שם של ארגון, והיא תושאר בחוץ: {value}",
    ar: "لا اسم منظمة في السطر {row, number}، وسيُترك خارجًا: {value}",
  },
  "long-name": {
    en: "Row {row, number} has a name of more than 200 characters and is left out: {value}…",
    he: "בשורה {row, number} שם של יותר מ־200 תווים, והיא תושאר בחוץ: {value}…",
    ar: "في السطر {row, number} اسم أطول من 200 حرف، وسيُترك خارجًا: {value}…",
  },
  sector: {
    en: "Row {row, number}: “{value}” is none of the sectors; it stays blank.",
    he: "שורה {row, number}: ״{value}״ אינו אחד המגזרים; השדה יישאר ריק.",
    ar: "السطر {row, number}: «{value}» ليس من القطاعات؛ يبقى الحقل فارغًا.",
  },
  contact: {
    en: "Row {row, number}: “{value}” is neither an e-mail nor a phone; it stays blank.",
    he: "שורה {row, number}: ״{value}״ אינו דואר או טלפון; השדה יישאר ריק.",
    ar: "السطر {row, number}: «{value}» ليس بريدًا ولا هاتفًا؛ يبقى الحقل فارغًا.",
  },
  "long-person": {
    en: "Row {row, number}: the person’s name is too long; it stays blank.",
    he: "שורה {row, number}: שם איש או אשת הקשר ארוך מדי; השדה יישאר ריק.",
    ar: "السطر {row, number}: اسم شخص الاتصال طويل جدًّا؛ يبقى الحقل فارغًا.",
  },
});

/** What the operations on organizations say. */
export const organizationWords = words({
  noRows: {
    en: "No organization was found in this. Copy the rows in the spreadsheet, one organization a row, and paste them here.",
    he: "לא נמצא כאן אף ארגון. יש להעתיק את השורות מהגיליון, ארגון בכל שורה, ולהדביק כאן.",
    ar: "لم توجد هنا أيّ منظمة. يجب نسخ الأسطر من الجدول، منظمة في كلّ سطر، ولصقها هنا.",
  },
  tooManyRows: {
    en: "At most {most, number} rows at once. The list can be pasted in parts.",
    he: "עד {most, number} שורות בבת אחת. אפשר להדביק את הרשימה בחלקים.",
    ar: "حتى {most, number} سطر في المرّة. يمكن لصق القائمة على أجزاء.",
  },
  lookFirst: {
    en: "This is what was read. Nothing was added yet.",
    he: "זה מה שנקרא. עדיין לא נוסף דבר.",
    ar: "هذا ما قُرئ. لم يُضف شيء بعد.",
  },
  newDoubles: {
    en: "Some that look alike are not decided yet. Nothing was added yet.",
    he: "יש ארגונים דומים שעוד לא הוחלט לגביהם. עדיין לא נוסף דבר.",
    ar: "هناك منظمات متشابهة لم يُقرَّر بشأنها بعد. لم يُضف شيء بعد.",
  },
});

/** What the pages of partners say. */
export const partnersWords = words({
  partners: { en: "Partners", he: "שותפים ושותפות", ar: "الشركاء والشريكات" },
  count: {
    en: "{count, plural, one {One organization} other {{count, number} organizations}}",
    he: "{count, plural, one {ארגון אחד} two {שני ארגונים} other {{count, number} ארגונים}}",
    ar: "{count, plural, one {منظمة واحدة} two {منظمتان} few {{count, number} منظمات} other {{count, number} منظمة}}",
  },
  balance: {
    en: "{count, plural, one {One organization} other {{count, number} organizations}}: {list}.",
    he: "{count, plural, one {ארגון אחד} two {שני ארגונים} other {{count, number} ארגונים}}: {list}.",
    ar: "{count, plural, one {منظمة واحدة} two {منظمتان} few {{count, number} منظمات} other {{count, number} منظمة}}: {list}.",
  },
  ofSector: { en: "{sector} {count, number}", he: "{sector} {count, number}", ar: "{sector} {count, number}" },
  noSector: { en: "sector not said", he: "ללא ציון מגזר", ar: "دون ذكر القطاع" },
  search: { en: "Search by name", he: "חיפוש לפי שם", ar: "بحث بالاسم" },
  searchDo: { en: "Search", he: "חיפוש", ar: "بحث" },
  nothingFound: {
    en: "No name here holds “{search}”.",
    he: "אין כאן שם שמכיל ״{search}״.",
    ar: "لا اسم هنا يحتوي «{search}».",
  },
  showAll: { en: "Show all", he: "להציג את כולם", ar: "عرض الكلّ" },
  organization: { en: "Organization", he: "ארגון", ar: "المنظمة" },
  sector: { en: "Sector", he: "מגזר", ar: "القطاع" },
  person: { en: "Person", he: "איש או אשת קשר", ar: "شخص الاتصال" },
  mail: { en: "E-mail", he: "דואר אלקטרוני", ar: "البريد الإلكتروني" },
  phone: { en: "Phone", he: "טלפון", ar: "الهاتف" },
  mailOrPhone: { en: "E-mail or phone", he: "דואר או טלפון", ar: "بريد أو هاتف" },
  change: { en: "Change", he: "שינוי", ar: "تغيير" },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "تم الحفظ." },
  remove: { en: "Take out", he: "להוציא", ar: "إخراج" },
  removeQuestion: {
    en: "{name} will no longer be among the partners. Its people stay, and so does what they wrote.",
    he: "{name} לא יופיע עוד בין השותפים. האנשים נשארים, וגם מה שכתבו.",
    ar: "لن تظهر {name} بين الشركاء بعد ذلك. يبقى أشخاصها ويبقى ما كتبوه.",
  },
  removed: { en: "Taken out.", he: "הוצא מהרשימה.", ar: "أُخرجت." },
  emptyTitle: { en: "No partners here yet", he: "עוד אין כאן שותפים", ar: "لا شركاء هنا بعد" },
  emptyWhy: {
    en: "With the list of partners you see at once who is in it, which sectors are missing, and what stands there twice. It takes two minutes: copy the rows from your spreadsheet and paste them.",
    he: "עם רשימת השותפים רואים מיד מי בפנים, אילו מגזרים חסרים ומה מופיע פעמיים. זה לוקח שתי דקות: להעתיק את השורות מהגיליון ולהדביק.",
    ar: "مع قائمة الشركاء يظهر فورًا من فيها، وأيّ قطاعات تنقص، وما الذي تكرّر. يستغرق ذلك دقيقتين: نسخ الأسطر من الجدول ولصقها.",
  },
  emptyForMembers: {
    en: "The backbone team has not written down the partners yet.",
    he: "צוות ארגון השדרה עוד לא רשם את השותפים.",
    ar: "لم يسجّل طاقم المنظمة الداعمة الشركاء بعد.",
  },
  paste: { en: "Paste from a spreadsheet", he: "הדבקה מגיליון", ar: "لصق من جدول" },
  pasteTitle: { en: "Paste the partners", he: "הדבקת רשימת השותפים", ar: "لصق قائمة الشركاء" },
  pasteLead: {
    en: "Copy the rows in your spreadsheet and paste them here: name, sector, person, e-mail or phone, in any order, with or without titles. One name a line is enough. Nothing is added before you have looked.",
    he: "להעתיק את השורות מהגיליון ולהדביק כאן: שם, מגזר, איש או אשת קשר, דואר או טלפון, בכל סדר, עם כותרות או בלעדיהן. גם שם אחד בכל שורה מספיק. שום דבר לא נוסף לפני הבדיקה שלך.",
    ar: "نسخ الأسطر من الجدول ولصقها هنا: الاسم، القطاع، شخص الاتصال، البريد أو الهاتف، بأيّ ترتيب، مع عناوين أو بدونها. يكفي اسم واحد في كلّ سطر. لا يُضاف شيء قبل المراجعة.",
  },
  rows: { en: "The rows", he: "השורות", ar: "الأسطر" },
  look: { en: "See what was read", he: "לראות מה נקרא", ar: "عرض ما قُرئ" },
  found: {
    en: "{found, plural, one {One organization} other {{found, number} organizations}}{alike, plural, =0 {, none looks like a double} one {, 1 looks like a double} other {, {alike, number} look like doubles}}",
    he: "{found, plural, one {ארגון אחד} two {שני ארגונים} other {{found, number} ארגונים}}{alike, plural, =0 {, בלי כפולים} one {, אחד נראה כפול} two {, שניים נראים כפולים} other {, {alike, number} נראים כפולים}}",
    ar: "{found, plural, one {منظمة واحدة} two {منظمتان} few {{found, number} منظمات} other {{found, number} منظمة}}{alike, plural, =0 {، لا تبدو أيّ منها مكرّرة} one {، واحدة تبدو مكرّرة} two {، اثنتان تبدوان مكرّرتين} few {، {alike, number} تبدو مكرّرة} other {، {alike, number} تبدو مكرّرة}}",
  },
  columnsRead: { en: "How the columns were read", he: "איך נקראו העמודות", ar: "كيف قُرئت الأعمدة" },
  column: { en: "Column", he: "עמודה", ar: "العمود" },
  takenFor: { en: "Taken for", he: "נקראה בתור", ar: "قُرئ على أنّه" },
  notRead: { en: "not read", he: "לא נקראה", ar: "لم يُقرأ" },
  titlesFound: {
    en: "The first row was taken for titles.",
    he: "השורה הראשונה נקראה ככותרות.",
    ar: "قُرئ السطر الأوّل على أنّه عناوين.",
  },
  noTitles: {
    en: "No titles were found, so the columns were read by what they hold.",
    he: "לא נמצאו כותרות, ולכן העמודות נקראו לפי תוכנן.",
    ar: "لم توجد عناوين، لذا قُرئت الأعمدة بحسب محتواها.",
  },
  needYou: {
    en: "{count, plural, one {One row needs you} other {{count, number} rows need you}}",
    he: "{count, plural, one {שורה אחת לבדיקה} two {שתי שורות לבדיקה} other {{count, number} שורות לבדיקה}}",
    ar: "{count, plural, one {سطر واحد للمراجعة} two {سطران للمراجعة} few {{count, number} أسطر للمراجعة} other {{count, number} سطرًا للمراجعة}}",
  },
  andMore: {
    en: "and {count, number} more like these",
    he: "ועוד {count, number} כאלה",
    ar: "و{count, number} أخرى مثلها",
  },
  doubles: { en: "These look like one", he: "אלה נראים כאחד", ar: "تبدو هذه واحدة" },
  doublesWhy: {
    en: "Only you can tell. Whichever is taken also gets the contact that only another had.",
    he: "רק לך יש דרך לדעת. הארגון שיישאר יקבל גם פרטי קשר שהיו רק אצל האחר.",
    ar: "الأمر متروك لك. المنظمة التي تبقى تأخذ أيضًا تفاصيل الاتصال الموجودة عند الأخرى فقط.",
  },
  group: {
    en: "Group {number, number}: {why}",
    he: "קבוצה {number, number}: {why}",
    ar: "المجموعة {number, number}: {why}",
  },
  keepAll: {
    en: "{count, plural, one {Keep it} other {Keep all {count, number}}}",
    he: "{count, plural, one {להשאיר} two {להשאיר את שניהם} other {להשאיר את כל ה־{count, number}}}",
    ar: "{count, plural, one {إبقاؤها} two {إبقاء الاثنتين} other {إبقاء الـ{count, number} كلّها}}",
  },
  keepThis: { en: "Only “{name}”", he: "רק ״{name}״", ar: "فقط «{name}»" },
  alreadyHere: { en: "already among the partners", he: "כבר בין השותפים", ar: "موجودة بين الشركاء" },
  inRow: { en: "row {row}", he: "שורה {row}", ar: "السطر {row}" },
  add: {
    en: "Add these organizations",
    he: "להוסיף את הארגונים",
    ar: "إضافة المنظمات",
  },
  added: { en: "The list was added.", he: "הרשימה נוספה.", ar: "أُضيفت القائمة." },
  pasteAgain: { en: "Back to the rows", he: "חזרה לשורות", ar: "العودة إلى الأسطر" },
});
