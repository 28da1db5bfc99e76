import { type Message, words } from "../../core/message.ts";

/** What the pages say on which causes are added, put together, translated and taken out. */
export const elicitWords = words({
  title: { en: "Add a cause", he: "להוסיף סיבה", ar: "إضافة سبب" },
  lead: {
    en: "What stands in the way of the goal? Put it so that it is clear what there will be once it is solved.",
    he: "מה עומד בדרך למטרה? כדאי לנסח כך שיהיה ברור מה יהיה כשזה ייפתר.",
    ar: "ما الذي يقف في طريق الهدف؟ يُفضَّل أن تُصاغ بحيث يتّضح ما سيكون عليه الحال حين يُحلّ.",
  },
  countCauses: {
    en: "{count, plural, =0 {No cause in the list yet.} one {One cause in the list.} other {{count, number} causes in the list.}}",
    he: "{count, plural, =0 {עוד אין סיבות ברשימה.} one {ברשימה סיבה אחת.} two {ברשימה שתי סיבות.} other {ברשימה {count, number} סיבות.}}",
    ar: "{count, plural, =0 {لا أسباب في القائمة بعد.} one {في القائمة سبب واحد.} two {في القائمة سببان.} few {في القائمة {count, number} أسباب.} other {في القائمة {count, number} سببًا.}}",
  },
  wording: { en: "The cause", he: "הסיבה", ar: "السبب" },
  wordingHint: {
    en: "For example: “Teachers have time to plan together”, not “Lack of time”.",
    he: "למשל: \u201dלמורים יש זמן לתכנן יחד\u201d, ולא \u201dחוסר זמן\u201d.",
    ar: "مثلًا: «لدى المعلّمين وقت للتخطيط معًا»، لا «نقص الوقت».",
  },
  otherLanguages: { en: "In other languages", he: "בשפות אחרות", ar: "بلغات أخرى" },
  about: { en: "What is meant", he: "למה הכוונה", ar: "ما المقصود" },
  more: {
    en: "Theme, root or symptom, depth",
    he: "נושא, שורש או תסמין, עומק",
    ar: "الموضوع، جذر أم عَرَض، العمق",
  },
  theme: { en: "Theme", he: "נושא", ar: "الموضوع" },
  nature: { en: "Root or symptom", he: "שורש או תסמין", ar: "جذر أم عَرَض" },
  root: { en: "Root: solving it reaches the ground", he: "שורש: פתרונו מגיע ליסוד", ar: "جذر: حلّه يبلغ الأساس" },
  symptom: {
    en: "Symptom: solving it eases what shows",
    he: "תסמין: פתרונו מקל על מה שנראה",
    ar: "عَرَض: حلّه يخفّف ما يظهر",
  },
  notSaid: { en: "Not said yet", he: "עוד לא נאמר", ar: "لم يُحدَّد بعد" },
  depth: { en: "Depth", he: "עומק", ar: "العمق" },
  depthHint: {
    en: "Meadows's twelve places to intervene in a system, from 12, the shallowest, to 1. People judge it; write why.",
    he: "שנים־עשר מקומות ההתערבות של מדוז, מ־12, הרדוד ביותר, עד 1. זו הערכה של אנשים; נא לכתוב מדוע.",
    ar: "مواضع التدخّل الاثنا عشر عند ميدوز، من 12 وهو الأقلّ عمقًا إلى 1. هذا تقدير بشريّ؛ يُرجى ذكر السبب.",
  },
  depthReason: { en: "Why this depth", he: "מדוע העומק הזה", ar: "لماذا هذا العمق" },
  condition: { en: "Condition of systems change", he: "תנאי לשינוי מערכתי", ar: "شرط التغيير المنظومي" },
  add: { en: "Add the cause", he: "הוספת הסיבה", ar: "إضافة السبب" },
  wasAdded: { en: "The cause was added.", he: "הסיבה נוספה.", ar: "أُضيف السبب." },
  save: { en: "Save", he: "שמירה", ar: "حفظ" },
  wasSaved: { en: "Saved.", he: "נשמר.", ar: "تمّ الحفظ." },
  turnRound: {
    en: "“{words}” says what is missing. Could it be turned round, to say what there will be? It may also stay as it is.",
    he: "\u201d{words}\u201d אומר מה חסר. אפשר אולי להפוך את הניסוח, שיאמר מה יהיה? אפשר גם להשאיר כך.",
    ar: "«{words}» يقول ما ينقص. هل يمكن قلب الصياغة لتقول ما سيكون؟ ويمكن أيضًا إبقاؤها كما هي.",
  },
  wordedAlike: {
    en: "Worded like it, and in the list already:",
    he: "בניסוח דומה, וכבר ברשימה:",
    ar: "بصياغة مشابهة، وموجود في القائمة:",
  },
  causeIsThere: {
    en: "Cause {number, number} says this already.",
    he: "סיבה {number, number} כבר אומרת זאת.",
    ar: "السبب {number, number} يقول هذا بالفعل.",
  },
  changedMeanwhile: {
    en: "Somebody else changed this cause meanwhile. Nothing was saved; your words still stand here. The page opened in another tab shows what is there now.",
    he: "הסיבה השתנתה בינתיים בידי אדם אחר. לא נשמר דבר; הניסוח שנכתב כאן עדיין מופיע. בלשונית נוספת אפשר לראות מה כתוב עכשיו.",
    ar: "غيّر شخص آخر هذا السبب في الأثناء. لم يُحفظ شيء؛ وما كُتب هنا ما زال ظاهرًا. في تبويب آخر يمكن رؤية المكتوب الآن.",
  },
  number: { en: "Number", he: "מספר", ar: "الرقم" },
  otherWays: { en: "Other ways", he: "דרכים נוספות", ar: "طرق أخرى" },
  toPaste: { en: "Paste a list", he: "להדביק רשימה", ar: "لصق قائمة" },
  toInquiries: { en: "Interviews and workshops", he: "ראיונות וסדנאות", ar: "مقابلات وورش" },
  toBring: { en: "Bring a map from a file", he: "להביא מפה מקובץ", ar: "إحضار خريطة من ملفّ" },
  toDuplicates: { en: "Put duplicates together", he: "לאחד כפילויות", ar: "جمع المتكرّر" },
  toThemes: { en: "Themes", he: "נושאים", ar: "المواضيع" },
  toLanguages: { en: "What is missing in which language", he: "מה חסר באיזו שפה", ar: "ما ينقص وبأيّ لغة" },
  likelyPairs: {
    en: "{count, plural, one {One pair is worded alike and may be the same.} other {{count, number} pairs are worded alike and may be the same.}}",
    he: "{count, plural, one {זוג אחד מנוסח דומה, ואולי זו אותה סיבה.} two {שני זוגות מנוסחים דומה, ואולי הם זהים.} other {{count, number} זוגות מנוסחים דומה, ואולי הם זהים.}}",
    ar: "{count, plural, one {زوج واحد متشابه الصياغة وقد يكون السبب نفسه.} two {زوجان متشابها الصياغة وقد يكونان متطابقين.} few {{count, number} أزواج متشابهة الصياغة وقد تكون متطابقة.} other {{count, number} زوجًا متشابه الصياغة وقد تكون متطابقة.}}",
  },
  theList: { en: "The causes so far", he: "הסיבות עד כה", ar: "الأسباب حتى الآن" },
  edit: { en: "Change", he: "שינוי", ar: "تعديل" },
  editTitle: { en: "Cause {number, number}", he: "סיבה {number, number}", ar: "السبب {number, number}" },
  onlyReads: {
    en: "Partners, the steering committee and the backbone team add causes.",
    he: "שותפים, ועדת ההיגוי וצוות ארגון השדרה מוסיפים סיבות.",
    ar: "يضيف الأسباب الشركاء ولجنة التوجيه وطاقم المنظمة الداعمة.",
  },
  retire: { en: "Take out of the list", he: "להוציא מהרשימה", ar: "إخراج من القائمة" },
  retireQuestion: {
    en: "It will not be asked about any more. What was said about it stays, and it can be put back.",
    he: "לא יישאלו עליה עוד. מה שנאמר עליה נשמר, ואפשר להחזיר אותה.",
    ar: "لن يُسأل عنه بعد الآن. يبقى ما قيل عنه، ويمكن إرجاعه.",
  },
  wasRetired: { en: "It was taken out of the list.", he: "הסיבה הוצאה מהרשימה.", ar: "أُخرج السبب من القائمة." },
  bringBack: { en: "Put back", he: "להחזיר לרשימה", ar: "إرجاع إلى القائمة" },
  wasBroughtBack: { en: "It is in the list again.", he: "הסיבה שוב ברשימה.", ar: "عاد السبب إلى القائمة." },
  retiredOnes: { en: "Taken out of the list", he: "סיבות שהוצאו מהרשימה", ar: "أُخرجت من القائمة" },
  isMerged: {
    en: "This cause was put into another one.",
    he: "הסיבה הזו אוחדה עם סיבה אחרת.",
    ar: "جُمع هذا السبب مع سبب آخر.",
  },
  toThatOne: { en: "To the one that stays", he: "אל הסיבה שנשארה", ar: "إلى السبب الباقي" },
  mergedHere: { en: "Put into this one", he: "אוחדו לכאן", ar: "جُمعت هنا" },
  pasteLead: {
    en: "Copy cells from a spreadsheet, or write one cause on each line. A first row with titles may name languages and the theme.",
    he: "אפשר להעתיק תאים מגיליון, או לכתוב סיבה אחת בכל שורה. שורה ראשונה עם כותרות יכולה לציין שפות ונושא.",
    ar: "يمكن نسخ خلايا من جدول، أو كتابة سبب في كلّ سطر. ويمكن لسطر أوّل من العناوين أن يذكر اللغات والموضوع.",
  },
  pasted: { en: "The list", he: "הרשימה", ar: "القائمة" },
  addAll: { en: "Add them", he: "הוספה לרשימה", ar: "إضافة إلى القائمة" },
  wasPasted: {
    en: "{added, number} added; {there, number} were there already.",
    he: "נוספו {added, number}; {there, number} כבר היו ברשימה.",
    ar: "أُضيف {added, number}؛ و{there, number} كانت موجودة.",
  },
  rowWithoutWords: {
    en: "Row {row, number} has no words for a cause. Nothing was added yet.",
    he: "בשורה {row, number} אין ניסוח של סיבה. עדיין לא נוסף דבר.",
    ar: "السطر {row, number} لا يحوي صياغة لسبب. لم يُضف شيء بعد.",
  },
  rowTooLong: {
    en: "Row {row, number} is longer than a cause can be. Nothing was added yet.",
    he: "שורה {row, number} ארוכה מדי לסיבה. עדיין לא נוסף דבר.",
    ar: "السطر {row, number} أطول مما يتّسع له سبب. لم يُضف شيء بعد.",
  },
  nothingPasted: {
    en: "There is no cause in this text.",
    he: "אין סיבה בטקסט הזה.",
    ar: "لا سبب في هذا النصّ.",
  },
  tooManyRows: {
    en: "At most {most, number} rows are taken at once.",
    he: "אפשר להביא עד {most, number} שורות בבת אחת.",
    ar: "يمكن إحضار {most, number} سطر كحدّ أقصى دفعة واحدة.",
  },
  duplicatesLead: {
    en: "These are worded alike. Where two say the same, one goes into the other: answers, reasons and links follow.",
    he: "אלה מנוסחות דומה. כששתיים אומרות אותו דבר, אחת עוברת לתוך האחרת, ואיתה התשובות, הנימוקים והקשרים.",
    ar: "هذه متشابهة الصياغة. حين يقول سببان الشيء نفسه يُضمّ أحدهما إلى الآخر، ومعه الإجابات والأسباب الأعمق والروابط.",
  },
  noDuplicates: {
    en: "No two causes are worded alike.",
    he: "אין שתי סיבות בניסוח דומה.",
    ar: "لا يوجد سببان متشابها الصياغة.",
  },
  noDuplicatesWhy: {
    en: "Two that say the same in other words can be chosen below.",
    he: "שתי סיבות שאומרות אותו דבר במילים אחרות אפשר לבחור למטה.",
    ar: "يمكن في الأسفل اختيار سببين يقولان الشيء نفسه بكلمات أخرى.",
  },
  keepThis: { en: "Keep {number, number}", he: "להשאיר את {number, number}", ar: "إبقاء {number, number}" },
  mergeQuestion: {
    en: "{gone, number} goes into {kept, number}. This cannot be undone.",
    he: "{gone, number} עוברת לתוך {kept, number}. אי אפשר לבטל זאת.",
    ar: "ينضمّ {gone, number} إلى {kept, number}. لا يمكن التراجع عن ذلك.",
  },
  merge: { en: "Put together", he: "לאחד", ar: "جمع" },
  wasMerged: {
    en: "Put together; answers, reasons and links followed.",
    he: "אוחדו; התשובות, הנימוקים והקשרים עברו גם הם.",
    ar: "جُمعا؛ وانتقلت معهما الإجابات والأسباب الأعمق والروابط.",
  },
  notTheSame: { en: "Not the same", he: "לא אותו דבר", ar: "ليسا الشيء نفسه" },
  wasUnlike: {
    en: "They will not be offered again.",
    he: "הזוג הזה לא יוצע שוב.",
    ar: "لن يُعرض هذا الزوج مجدّدًا.",
  },
  chooseTwo: { en: "Choose two yourself", he: "לבחור שתיים", ar: "اختيار سببين" },
  goes: { en: "This one goes", he: "זו עוברת", ar: "هذا ينضمّ" },
  stays: { en: "into this one", he: "לתוך זו", ar: "إلى هذا" },
  sameOne: { en: "Choose two different causes.", he: "יש לבחור שתי סיבות שונות.", ar: "يجب اختيار سببين مختلفين." },
  mergedAlready: {
    en: "One of them was put into another cause meanwhile.",
    he: "אחת מהן כבר אוחדה עם סיבה אחרת.",
    ar: "أحدهما جُمع مع سبب آخر في الأثناء.",
  },
  isLeveragePoint: {
    en: "This cause is a leverage point now. It can go only once that has ended.",
    he: "הסיבה הזו היא כרגע נקודת מינוף. אפשר להוציאה רק אחרי שזה יסתיים.",
    ar: "هذا السبب نقطة ارتكاز الآن. لا يمكن إخراجه إلا بعد انتهاء ذلك.",
  },
  themesTitle: { en: "Themes", he: "נושאים", ar: "المواضيع" },
  themesLead: {
    en: "Themes put causes together. People who answer questions are asked inside the themes they know.",
    he: "נושאים מקבצים סיבות. מי שעונים על שאלות נשאלים בנושאים שהם מכירים.",
    ar: "المواضيع تجمع الأسباب. ومن يجيب عن الأسئلة يُسأل ضمن المواضيع التي يعرفها.",
  },
  noThemes: { en: "No theme yet.", he: "עוד אין נושאים.", ar: "لا مواضيع بعد." },
  themeName: { en: "What the theme is called", he: "שם הנושא", ar: "اسم الموضوع" },
  addTheme: { en: "Add a theme", he: "הוספת נושא", ar: "إضافة موضوع" },
  themeAdded: { en: "The theme was added.", he: "הנושא נוסף.", ar: "أُضيف الموضوع." },
  themeIsThere: {
    en: "There is a theme of this name.",
    he: "כבר יש נושא בשם הזה.",
    ar: "يوجد موضوع بهذا الاسم.",
  },
  rename: { en: "Rename", he: "שינוי שם", ar: "تغيير الاسم" },
  up: { en: "Up", he: "למעלה", ar: "إلى أعلى" },
  down: { en: "Down", he: "למטה", ar: "إلى أسفل" },
  remove: { en: "Remove", he: "הסרה", ar: "إزالة" },
  removeQuestion: {
    en: "Its causes stay, without a theme.",
    he: "הסיבות שבו נשארות, בלי נושא.",
    ar: "تبقى أسبابه بلا موضوع.",
  },
  themeRemoved: { en: "The theme was removed.", he: "הנושא הוסר.", ar: "أُزيل الموضوع." },
  causesIn: {
    en: "{count, plural, =0 {no cause} one {one cause} other {{count, number} causes}}",
    he: "{count, plural, =0 {אין סיבות} one {סיבה אחת} two {שתי סיבות} other {{count, number} סיבות}}",
    ar: "{count, plural, =0 {بلا أسباب} one {سبب واحد} two {سببان} few {{count, number} أسباب} other {{count, number} سببًا}}",
  },
  languagesTitle: { en: "What is missing in which language", he: "מה חסר באיזו שפה", ar: "ما ينقص وبأيّ لغة" },
  allThere: {
    en: "Every cause and theme is there in all three languages.",
    he: "כל הסיבות והנושאים קיימים בשלוש השפות.",
    ar: "كلّ الأسباب والمواضيع متوفّرة باللغات الثلاث.",
  },
  missingCount: {
    en: "{count, plural, one {One wording is missing.} other {{count, number} wordings are missing.}} Whoever answers in that language is not asked about them.",
    he: "{count, plural, one {חסר ניסוח אחד.} two {חסרים שני ניסוחים.} other {חסרים {count, number} ניסוחים.}} על אלה לא נשאלים מי שעונים בשפה הזו.",
    ar: "{count, plural, one {تنقص صياغة واحدة.} two {تنقص صياغتان.} few {تنقص {count, number} صياغات.} other {تنقص {count, number} صياغة.}} من يجيب بتلك اللغة لا يُسأل عنها.",
  },
  missingIn: { en: "Missing in {language}", he: "חסר ב{language}", ar: "ينقص في {language}" },
  showing: {
    en: "The first {count, number} are shown; the next come as these are filled in.",
    he: "מוצגים {count, number} הראשונים; הבאים יופיעו ככל שאלה יתמלאו.",
    ar: "تُعرض أوّل {count, number}؛ وتظهر التالية كلّما استُكملت هذه.",
  },
  writeIn: { en: "In {language}", he: "ב{language}", ar: "باللغة {language}" },
  wasTranslated: { en: "The wording was added.", he: "הניסוח נוסף.", ar: "أُضيفت الصياغة." },
  translatedMeanwhile: {
    en: "Somebody else has written it meanwhile: “{words}”. It was left as it is.",
    he: "בינתיים זה כבר נכתב: \u201d{words}\u201d. הניסוח הזה נשאר כפי שהוא.",
    ar: "كُتب هذا في الأثناء: «{words}». وقد تُرك كما هو.",
  },
});

/** The languages, as a reader calls them. */
export const languageWords: Readonly<Record<"en" | "he" | "ar", Message>> = {
  en: { en: "English", he: "אנגלית", ar: "الإنجليزية" },
  he: { en: "Hebrew", he: "עברית", ar: "العبرية" },
  ar: { en: "Arabic", he: "ערבית", ar: "العربية" },
};

/** The six conditions of systems change, in words. */
export const conditionWords: Readonly<
  Record<"policies" | "practices" | "resource-flows" | "relationships" | "power" | "mental-models", Message>
> = {
  policies: { en: "Policies", he: "מדיניות", ar: "السياسات" },
  practices: { en: "Practices", he: "דרכי עבודה", ar: "الممارسات" },
  "resource-flows": { en: "Resource flows", he: "תזרימי משאבים", ar: "تدفّق الموارد" },
  relationships: { en: "Relationships and connections", he: "קשרים ויחסים", ar: "العلاقات والروابط" },
  power: { en: "Power", he: "כוח והשפעה", ar: "القوّة والنفوذ" },
  "mental-models": { en: "Mental models", he: "תפיסות ודפוסי חשיבה", ar: "النماذج الذهنية" },
};

/** Meadows's twelve places to intervene, from the shallowest. */
export const depthWords: readonly (readonly [number, Message])[] = [
  [12, { en: "Numbers and standards", he: "מספרים ותקנים", ar: "الأرقام والمعايير" }],
  [11, { en: "Sizes of buffers", he: "גודל המאגרים", ar: "حجم المخزون" }],
  [10, { en: "How things are built and connected", he: "מבנים פיזיים וחיבורם", ar: "البنى المادية وترابطها" }],
  [9, { en: "Delays", he: "השהיות", ar: "التأخّرات" }],
  [8, { en: "Balancing loops", he: "לולאות מאזנות", ar: "حلقات التوازن" }],
  [7, { en: "Reinforcing loops", he: "לולאות מחזקות", ar: "حلقات التعزيز" }],
  [6, { en: "Who gets which information", he: "מי מקבל איזה מידע", ar: "من يصله أيّ معلومات" }],
  [5, { en: "Rules", he: "כללים", ar: "القواعد" }],
  [4, { en: "Power to change the structure", he: "הכוח לשנות את המבנה", ar: "القدرة على تغيير البنية" }],
  [3, { en: "Goals of the system", he: "מטרות המערכת", ar: "أهداف المنظومة" }],
  [2, { en: "The way of seeing from which it arises", he: "התפיסה שממנה היא צומחת", ar: "النظرة التي تنشأ منها" }],
  [1, { en: "Rising above any way of seeing", he: "היכולת להתעלות מעל כל תפיסה", ar: "القدرة على تجاوز أيّ نظرة" }],
];
