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
  title: { en: "Title", he: "תפקיד", ar: "المنصب" },
  "other-names": { en: "Other names", he: "שמות נוספים", ar: "أسماء أخرى" },
  number: { en: "Registry number", he: "מספר רישום", ar: "رقم التسجيل" },
  website: { en: "Web site", he: "אתר", ar: "الموقع" },
  places: { en: "Where it works", he: "מקומות פעילות", ar: "أماكن العمل" },
  speaks: { en: "Languages", he: "שפות", ar: "اللغات" },
  does: { en: "What it does", he: "מה הארגון עושה", ar: "ماذا تعمل" },
  admitted: { en: "Partner since", he: "מועד ההצטרפות", ar: "تاريخ الانضمام" },
});

/** Why two look like one. */
export const reasonWords: Record<Reason, Message> = words({
  name: { en: "the same name", he: "אותו שם", ar: "الاسم نفسه" },
  spelling: { en: "one letter apart", he: "הבדל של אות", ar: "فرق حرف واحد" },
  sound: { en: "they sound the same", he: "נשמעים אותו דבר", ar: "لفظ متشابه" },
  number: { en: "the same registry number", he: "אותו מספר רישום", ar: "رقم التسجيل نفسه" },
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
  website: {
    en: "Row {row, number}: “{value}” is no web address; it stays blank.",
    he: "שורה {row, number}: ״{value}״ אינו כתובת של אתר; השדה יישאר ריק.",
    ar: "السطر {row, number}: «{value}» ليس عنوان موقع؛ يبقى الحقل فارغًا.",
  },
  number: {
    en: "Row {row, number}: “{value}” is no registry number; it stays blank.",
    he: "שורה {row, number}: ״{value}״ אינו מספר רישום; השדה יישאר ריק.",
    ar: "السطر {row, number}: «{value}» ليس رقم تسجيل؛ يبقى الحقل فارغًا.",
  },
  admitted: {
    en: "Row {row, number}: “{value}” is no date or year; it stays blank.",
    he: "שורה {row, number}: ״{value}״ אינו תאריך או שנה; השדה יישאר ריק.",
    ar: "السطر {row, number}: «{value}» ليس تاريخًا أو سنة؛ يبقى الحقل فارغًا.",
  },
  "long-text": {
    en: "Row {row, number}: “{value}…” is too long or too many; it stays blank.",
    he: "שורה {row, number}: ״{value}…״ ארוך מדי או רב מדי; השדה יישאר ריק.",
    ar: "السطر {row, number}: «{value}…» أطول أو أكثر من اللازم؛ يبقى الحقل فارغًا.",
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
  listGone: {
    en: "This list waits no longer: it was added, or a week has passed. It can be brought again.",
    he: "הרשימה כבר לא ממתינה: היא נוספה, או שעבר שבוע. אפשר להביא אותה שוב.",
    ar: "لم تعد القائمة في الانتظار: أُضيفت أو مضى أسبوع. يمكن إحضارها من جديد.",
  },
  fileTooLarge: {
    en: "A list of organizations has at most {most, number} MB.",
    he: "רשימה של ארגונים היא עד {most, number} מ״ב.",
    ar: "قائمة المنظمات حتى {most, number} ميغابايت.",
  },
  nothingToMerge: {
    en: "Choose at least one other that is the same organization.",
    he: "יש לבחור לפחות רשומה אחת נוספת של אותו ארגון.",
    ar: "يجب اختيار سجلّ آخر واحد على الأقل للمنظمة نفسها.",
  },
  backboneDecides: {
    en: "Sector and day of joining are written by the backbone team. Nothing was changed.",
    he: "את המגזר ואת מועד ההצטרפות רושם צוות ארגון השדרה. לא השתנה דבר.",
    ar: "القطاع وتاريخ الانضمام يسجّلهما طاقم المنظمة الداعمة. لم يتغيّر شيء.",
  },
  changedMeanwhile: {
    en: "Somebody else changed this profile meanwhile. Nothing was saved yet, and what you wrote is still here. Saving again writes it over theirs.",
    he: "מישהו אחר שינה בינתיים את הפרופיל. עדיין לא נשמר דבר, ומה שכתבת עדיין כאן. שמירה נוספת תחליף את השינוי האחר.",
    ar: "غيّر شخص آخر هذا الملفّ في هذه الأثناء. لم يُحفظ شيء بعد، وما كتبته ما زال هنا. الحفظ مرّة أخرى يحلّ محلّ تغييره.",
  },
  newDoubles: {
    en: "Some that look alike are not decided yet. Nothing was added yet.",
    he: "יש ארגונים דומים שעוד לא הוחלט לגביהם. עדיין לא נוסף דבר.",
    ar: "هناك منظمات متشابهة لم يُقرَّر بشأنها بعد. لم يُضف شيء بعد.",
  },
});

/** What the pages of partners say. */
export const partnersWords = words({
  voice: {
    en: "Who speaks, who decides, who is funded",
    he: "מי מדברים, מי מחליטים, מי ממומנים",
    ar: "من يتكلّم ومن يقرّر ومن يُموَّل",
  },
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
  searchHint: {
    en: "Also by other names, places, languages and what it does.",
    he: "גם לפי שמות נוספים, מקומות, שפות ותיאור הפעילות.",
    ar: "وأيضًا بأسماء أخرى وأماكن ولغات وبما تعمل.",
  },
  everySector: { en: "All sectors", he: "כל המגזרים", ar: "كلّ القطاعات" },
  filtered: {
    en: "{count, plural, one {One of {total, number}} other {{count, number} of {total, number}}}",
    he: "{count, plural, one {אחד מתוך {total, number}} other {{count, number} מתוך {total, number}}}",
    ar: "{count, number} من {total, number}",
  },
  places: { en: "Where it works", he: "מקומות פעילות", ar: "أماكن العمل" },
  doublesHere: {
    en: "{count, plural, one {One looks like a double} other {{count, number} look like doubles}}",
    he: "{count, plural, one {אחד נראה כפול} two {שניים נראים כפולים} other {{count, number} נראים כפולים}}",
    ar: "{count, plural, one {واحدة تبدو مكرّرة} two {اثنتان تبدوان مكرّرتين} other {{count, number} تبدو مكرّرة}}",
  },
  withoutLead: {
    en: "{count, plural, one {One has no lead contact} other {{count, number} have no lead contact}}",
    he: "{count, plural, one {לאחד אין} two {לשניים אין} other {ל־{count, number} אין}} איש או אשת קשר מרכזיים",
    ar: "{count, plural, one {واحدة} two {اثنتان} other {{count, number}}} بلا شخص اتصال رئيسيّ",
  },
  grew: { en: "How the circle grew", he: "איך המעגל גדל", ar: "كيف اتّسعت الدائرة" },
  grewSentence: {
    en: "{first, number} in {firstYear}, {last, number} in {lastYear}.",
    he: "{first, number} ב־{firstYear}, {last, number} ב־{lastYear}.",
    ar: "{first, number} في {firstYear}، {last, number} في {lastYear}.",
  },
  grewThrough: {
    en: "{first, number} in {firstYear}, then {middle, number} in {middleYear}, then {last, number} in {lastYear}.",
    he: "{first, number} ב־{firstYear}, אחר כך {middle, number} ב־{middleYear}, ואז {last, number} ב־{lastYear}.",
    ar: "{first, number} في {firstYear}، ثمّ {middle, number} في {middleYear}، ثمّ {last, number} في {lastYear}.",
  },
  grewOnce: {
    en: "{last, number} in {lastYear}.",
    he: "{last, number} ב־{lastYear}.",
    ar: "{last, number} في {lastYear}.",
  },
  grewUnsaid: {
    en: "Of {count, number} the day of joining is not written; they are in no year.",
    he: "של {count, number} לא רשום מועד ההצטרפות; הם אינם באף שנה.",
    ar: "لم يُسجَّل تاريخ انضمام {count, number}؛ ليست في أيّ سنة.",
  },
  year: { en: "Year", he: "שנה", ar: "السنة" },
  joined: { en: "Joined", he: "הצטרפו", ar: "انضمّت" },
  total: { en: "Together", he: "ביחד", ar: "المجموع" },
  ofWhich: { en: "Sectors of those who joined", he: "מגזרים של מי שהצטרפו", ar: "قطاعات المنضمّين" },
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
  pasteTitle: { en: "Bring the partners", he: "הבאת רשימת השותפים", ar: "إحضار قائمة الشركاء" },
  pasteLead: {
    en: "Copy the rows in your spreadsheet and paste them here: name, sector, person, e-mail or phone, in any order, with or without titles. One name a line is enough. Nothing is added before you have looked.",
    he: "להעתיק את השורות מהגיליון ולהדביק כאן: שם, מגזר, איש או אשת קשר, דואר או טלפון, בכל סדר, עם כותרות או בלעדיהן. גם שם אחד בכל שורה מספיק. שום דבר לא נוסף לפני הבדיקה שלך.",
    ar: "نسخ الأسطر من الجدول ولصقها هنا: الاسم، القطاع، شخص الاتصال، البريد أو الهاتف، بأيّ ترتيب، مع عناوين أو بدونها. يكفي اسم واحد في كلّ سطر. لا يُضاف شيء قبل المراجعة.",
  },
  bringFile: { en: "Or bring the file itself", he: "או להביא את הקובץ עצמו", ar: "أو إحضار الملفّ نفسه" },
  file: { en: "The spreadsheet", he: "הגיליון", ar: "الجدول" },
  fileHint: {
    en: "Excel (.xlsx) or CSV. With titles, these are read too: other names, registry number, web site, places, languages, what it does, the person’s title, partner since.",
    he: "Excel ‏(.xlsx) או CSV. עם כותרות נקראים גם: שמות נוספים, מספר רישום, אתר, מקומות, שפות, תיאור פעילות, תפקיד, מועד הצטרפות.",
    ar: "Excel ‏(‎.xlsx) أو CSV. مع عناوين تُقرأ أيضًا: أسماء أخرى، رقم التسجيل، الموقع، البلدات، اللغات، الوصف، المنصب، تاريخ الانضمام.",
  },
  bring: { en: "See what the file says", he: "לראות מה כתוב בקובץ", ar: "عرض ما في الملفّ" },
  fromFile: { en: "From the file {filename}", he: "מתוך הקובץ {filename}", ar: "من الملفّ {filename}" },
  shared: {
    en: "{value} stands with {count, number} organizations: {names}. An office may answer for many; this alone makes them no doubles.",
    he: "{value} רשום אצל {count, number} ארגונים: {names}. משרד אחד יכול לענות עבור רבים; זה לבדו לא עושה אותם כפולים.",
    ar: "{value} مسجّل عند {count, number} من المنظمات: {names}. قد يجيب مكتب واحد عن كثيرين؛ هذا وحده لا يجعلها مكرّرة.",
  },
  theRest: { en: "The other rows", he: "שאר השורות", ar: "بقيّة الأسطر" },
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
