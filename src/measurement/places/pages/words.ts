import { words } from "../../../core/message.ts";

/** What the page of names in three languages says. */
export const namesWords = words({
  title: { en: "Names in three languages", he: "שמות בשלוש שפות", ar: "الأسماء بثلاث لغات" },
  complete: {
    en: "Every name is here in all three languages.",
    he: "כל השמות כאן בשלוש השפות.",
    ar: "كلّ الأسماء موجودة هنا باللغات الثلاث.",
  },
  missing: { en: "Still missing: {list}.", he: "עוד חסרים: {list}.", ar: "ما زال ينقص: {list}." },
  missingEn: {
    en: "{count, plural, one {one name in English} other {{count, number} names in English}}",
    he: "{count, plural, one {שם אחד באנגלית} two {שני שמות באנגלית} other {{count, number} שמות באנגלית}}",
    ar: "{count, plural, one {اسم واحد بالإنجليزية} two {اسمان بالإنجليزية} few {{count, number} أسماء بالإنجليزية} other {{count, number} اسمًا بالإنجليزية}}",
  },
  missingHe: {
    en: "{count, plural, one {one name in Hebrew} other {{count, number} names in Hebrew}}",
    he: "{count, plural, one {שם אחד בעברית} two {שני שמות בעברית} other {{count, number} שמות בעברית}}",
    ar: "{count, plural, one {اسم واحد بالعبرية} two {اسمان بالعبرية} few {{count, number} أسماء بالعبرية} other {{count, number} اسمًا بالعبرية}}",
  },
  missingAr: {
    en: "{count, plural, one {one name in Arabic} other {{count, number} names in Arabic}}",
    he: "{count, plural, one {שם אחד בערבית} two {שני שמות בערבית} other {{count, number} שמות בערבית}}",
    ar: "{count, plural, one {اسم واحد بالعربية} two {اسمان بالعربية} few {{count, number} أسماء بالعربية} other {{count, number} اسمًا بالعربية}}",
  },
  why: {
    en: "Who reads in a language that is missing sees the name in another one. The source’s own name stays as it is.",
    he: "מי שקוראים בשפה שחסרה רואים את השם בשפה אחרת. השם שבמקור נשאר כפי שהוא.",
    ar: "مَن يقرأ بلغة ناقصة يرى الاسم بلغة أخرى. أمّا الاسم كما في المصدر فيبقى كما هو.",
  },
  allData: { en: "All the data", he: "כל הנתונים", ar: "كلّ البيانات" },
  toName: { en: "What has a name", he: "למה יש שם", ar: "ما له اسم" },
  left: {
    en: "{count, plural, =0 {all there} one {one missing} other {{count, number} missing}}",
    he: "{count, plural, =0 {הכול כאן} one {חסר אחד} two {חסרים שניים} other {חסרים {count, number}}}",
    ar: "{count, plural, =0 {كلّها موجودة} one {ينقص واحد} two {ينقص اثنان} few {ينقص {count, number}} other {ينقص {count, number}}}",
  },
  levels: {
    en: "{level, select, country {The whole country} district {Districts} municipality {Towns} school {Schools} other {Places}}",
    he: "{level, select, country {כל הארץ} district {מחוזות} municipality {יישובים} school {בתי ספר} other {מקומות}}",
    ar: "{level, select, country {البلاد كلّها} district {الألوية} municipality {البلدات} school {المدارس} other {الأماكن}}",
  },
  asSource: { en: "As the source names it", he: "כפי שהמקור קורא לזה", ar: "كما يسمّيه المصدر" },
  called: {
    en: "What this way of telling people apart is called",
    he: "שם החלוקה לקבוצות",
    ar: "اسم التقسيم إلى مجموعات",
  },
  groups: { en: "Its groups", he: "הקבוצות", ar: "مجموعاته" },
  noGroups: {
    en: "It has no groups yet; they come with the first file.",
    he: "עוד אין בה קבוצות; הן יגיעו עם הקובץ הראשון.",
    ar: "لا مجموعات فيه بعد؛ تأتي مع أوّل ملفّ.",
  },
  order: { en: "Do the groups have an order?", he: "האם יש לקבוצות סדר?", ar: "هل للمجموعات ترتيب؟" },
  hasOrder: {
    en: "Yes, from the first to the last",
    he: "כן, מהראשונה עד האחרונה",
    ar: "نعم، من الأولى إلى الأخيرة",
  },
  hasOrderHint: {
    en: "As socio-economic clusters do, from 1 to 10.",
    he: "כמו אשכולות חברתיים־כלכליים, מ־1 עד 10.",
    ar: "مثل العناقيد الاجتماعية الاقتصادية، من 1 إلى 10.",
  },
  orderTold: {
    en: "The groups have an order.",
    he: "לקבוצות יש סדר.",
    ar: "للمجموعات ترتيب.",
  },
  save: { en: "Save the names", he: "לשמור את השמות", ar: "حفظ الأسماء" },
  saved: { en: "The names are saved.", he: "השמות נשמרו.", ar: "حُفظت الأسماء." },
  pages: { en: "Pages", he: "עמודים", ar: "الصفحات" },
  pageOf: {
    en: "{first, number} to {last, number} of {all, number}",
    he: "{first, number} עד {last, number} מתוך {all, number}",
    ar: "{first, number} إلى {last, number} من أصل {all, number}",
  },
  before: { en: "The 50 before", he: "50 הקודמים", ar: "الـ50 السابقة" },
  after: { en: "The next 50", he: "50 הבאים", ar: "الـ50 التالية" },
  empty: { en: "Nothing has a name yet", he: "עוד אין למה לתת שם", ar: "لا شيء ليُسمّى بعد" },
  emptyWhy: {
    en: "Groups and places come with the first file; naming them in three languages takes a few minutes.",
    he: "הקבוצות והמקומות מגיעים עם הקובץ הראשון; מתן השמות בשלוש שפות לוקח כמה דקות.",
    ar: "تأتي المجموعات والأماكن مع أوّل ملفّ؛ وتسميتها بثلاث لغات تستغرق بضع دقائق.",
  },
  bring: { en: "Bring a file", he: "להביא קובץ", ar: "إحضار ملفّ" },
});
