import type { Message } from "../../core/message.ts";
import { words } from "../../core/message.ts";
import type { Channel, ReachMeasure } from "./campaign.ts";

/** By what people are reached. */
export const channelWords: Record<Channel, Message> = words({
  television: { en: "Television", he: "טלוויזיה", ar: "تلفزيون" },
  radio: { en: "Radio", he: "רדיו", ar: "راديو" },
  press: { en: "Press", he: "עיתונות", ar: "صحافة" },
  web: { en: "Web", he: "אתרים", ar: "مواقع" },
  social: { en: "Social networks", he: "רשתות חברתיות", ar: "شبكات اجتماعية" },
  mail: { en: "Mail", he: "דואר", ar: "بريد" },
  messages: { en: "Messages", he: "מסרונים וקבוצות", ar: "رسائل ومجموعات" },
  events: { en: "Events", he: "אירועים", ar: "فعاليات" },
  schools: { en: "Schools", he: "בתי ספר", ar: "مدارس" },
  street: { en: "Street", he: "רחוב ושילוט", ar: "شارع ولافتات" },
  petition: { en: "Petition", he: "עצומה", ar: "عريضة" },
  other: { en: "Other", he: "אחר", ar: "أخرى" },
});

/** What is counted. */
export const measureWords: Record<ReachMeasure, Message> = words({
  people: { en: "People", he: "אנשים", ar: "أشخاص" },
  views: { en: "Views", he: "צפיות", ar: "مشاهدات" },
  signatures: { en: "Signatures", he: "חתימות", ar: "تواقيع" },
  attendances: { en: "Attendances", he: "השתתפויות", ar: "مشاركات" },
  articles: { en: "Articles", he: "כתבות", ar: "مقالات" },
});

/** What is said of a file with counts of reach. */
export const reachFileWords = words({
  columnsMissing: {
    en: "The first row needs the titles Day, Channel, Measure, Amount and Source; To is for counts of several days.",
    he: "בשורה הראשונה נחוצות הכותרות: יום, ערוץ, מדד, כמות, מקור. ״עד״ מיועדת לספירה של כמה ימים.",
    ar: "يلزم في السطر الأول العناوين: اليوم، القناة، القياس، العدد، المصدر. و«إلى» لمن يعدّ عدّة أيام.",
  },
  noDay: {
    en: "Row {row, number}: “{cell}” is no day, month or year.",
    he: "שורה {row, number}: ״{cell}״ אינו יום, חודש או שנה.",
    ar: "السطر {row, number}: «{cell}» ليس يومًا أو شهرًا أو سنة.",
  },
  noLastDay: {
    en: "Row {row, number}: “{cell}” is no last day, or lies before the first.",
    he: "שורה {row, number}: ״{cell}״ אינו יום אחרון, או שהוא לפני הראשון.",
    ar: "السطر {row, number}: «{cell}» ليس يومًا أخيرًا أو يقع قبل الأول.",
  },
  noChannel: {
    en: "Row {row, number}: the channel “{cell}” is not known.",
    he: "שורה {row, number}: הערוץ ״{cell}״ לא מוכר.",
    ar: "السطر {row, number}: القناة «{cell}» غير معروفة.",
  },
  noMeasure: {
    en: "Row {row, number}: “{cell}” is none of people, views, signatures, attendances, articles.",
    he: "שורה {row, number}: ״{cell}״ אינו אנשים, צפיות, חתימות, השתתפויות או כתבות.",
    ar: "السطر {row, number}: «{cell}» ليس أشخاصًا أو مشاهدات أو تواقيع أو مشاركات أو مقالات.",
  },
  noAmount: {
    en: "Row {row, number}: “{cell}” is no number of 0 or more.",
    he: "שורה {row, number}: ״{cell}״ אינו מספר מ־0 ומעלה.",
    ar: "السطر {row, number}: «{cell}» ليس عددًا من 0 فما فوق.",
  },
  noSource: {
    en: "Row {row, number}: say who counted. A count without a source is not taken.",
    he: "שורה {row, number}: יש לציין מי ספר. ספירה בלי מקור לא נקלטת.",
    ar: "السطر {row, number}: يجب ذكر من عدّ. لا يُؤخذ عدد بلا مصدر.",
  },
  overlaps: {
    en: "Row {row, number}: its days overlap with a count of the same channel and measure from {from} to {to}.",
    he: "שורה {row, number}: הימים חופפים לספירה של אותו ערוץ ומדד, {from} עד {to}.",
    ar: "السطر {row, number}: أيّامه تتداخل مع عدد لنفس القناة والقياس من {from} حتى {to}.",
  },
  tooMany: {
    en: "At most {most, number} rows are taken at once.",
    he: "אפשר לקלוט עד {most, number} שורות בפעם אחת.",
    ar: "يُؤخذ {most, number} سطرًا كحدّ أقصى دفعة واحدة.",
  },
});

/** What followers of a campaign are told. */
export const campaignNews = words({
  begun: { en: "Was written down", he: "נרשם", ar: "سُجّلت" },
  reached: { en: "New counts of whom it reached", he: "ספירות חדשות של מי שנחשפו", ar: "أعداد جديدة لمن وصلت إليهم" },
});

/** What the pages about campaigns say. */
export const campaignWords = words({
  government: { en: "Government and the public", he: "הממשלה והציבור", ar: "الحكومة والجمهور" },
  lead: {
    en: "What we ask of those who govern, how we win the public, and who gives money to whom.",
    he: "מה מבקשים ממי שמושל, איך רותמים את הציבור, ומי נותן כסף למי.",
    ar: "ما نطلبه ممّن يحكمون، وكيف نكسب الجمهور، ومن يعطي المال لمن.",
  },
  toFunds: {
    en: "Funds: needs, funders and grants",
    he: "כספים: צרכים, קרנות ומענקים",
    ar: "التمويل: احتياجات وصناديق ومنح",
  },
  campaigns: { en: "Campaigns", he: "קמפיינים", ar: "حملات" },
  none: {
    en: "No campaign was written down yet.",
    he: "עדיין לא נרשם קמפיין.",
    ar: "لم تُسجَّل حملة بعد.",
  },
  name: { en: "What the campaign is called", he: "שם הקמפיין", ar: "اسم الحملة" },
  asks: { en: "What it asks people to do", he: "מה הוא מבקש מאנשים לעשות", ar: "ما تطلبه من الناس" },
  forWhom: { en: "Whom it means to reach", he: "אל מי הוא פונה", ar: "إلى من تتوجّه" },
  channels: { en: "By what", he: "באילו ערוצים", ar: "بأيّ قنوات" },
  days: { en: "When", he: "מתי", ar: "متى" },
  startsOn: { en: "First day", he: "היום הראשון", ar: "اليوم الأول" },
  endsOn: { en: "Last day", he: "היום האחרון", ar: "اليوم الأخير" },
  endsBefore: {
    en: "The last day lies before the first.",
    he: "היום האחרון לפני הראשון.",
    ar: "اليوم الأخير يقع قبل الأول.",
  },
  organization: { en: "Run by", he: "מי מפעיל", ar: "من يديرها" },
  backboneRuns: { en: "The backbone team", he: "צוות ארגון השדרה", ar: "طاقم المنظمة الداعمة" },
  ask: {
    en: "What is asked of government meanwhile",
    he: "מה מתבקש בינתיים מהממשלה",
    ar: "ما يُطلب من الحكومة في الوقت نفسه",
  },
  challenge: { en: "Which cause it would move", he: "איזו סיבה זה יזיז", ar: "أيّ سبب ستحرّكه" },
  otherLanguages: { en: "In other languages", he: "בשפות אחרות", ar: "بلغات أخرى" },
  add: { en: "Write down a campaign", he: "רישום קמפיין", ar: "تسجيل حملة" },
  added: { en: "It is written down", he: "הקמפיין נרשם", ar: "سُجّلت الحملة" },
  change: { en: "Change what it says", he: "שינוי הפרטים", ar: "تعديل التفاصيل" },
  save: { en: "Save", he: "שמירה", ar: "حفظ" },
  saved: { en: "It is saved", he: "נשמר", ar: "تمّ الحفظ" },
  changedMeanwhile: {
    en: "Somebody changed it meanwhile. What you wrote still stands here: look at the newest version in another window, then save again from there.",
    he: "מישהו שינה את זה בינתיים. מה שכתבת עדיין כאן: כדאי לפתוח את הגרסה החדשה בחלון נוסף ולשמור משם.",
    ar: "تغيّر هذا في هذه الأثناء. ما كُتب ما زال هنا: من المستحسن فتح النسخة الأحدث في نافذة أخرى والحفظ منها.",
  },
  reach: { en: "Whom it reached", he: "למי זה הגיע", ar: "إلى من وصلت" },
  noReach: {
    en: "No count yet. Write down what a channel itself counts, with its source: signatures of a petition, people at an event, views of a film.",
    he: "עדיין אין ספירה. כאן רושמים מה שהערוץ עצמו סופר, עם המקור: חתימות על עצומה, משתתפים באירוע, צפיות בסרטון.",
    ar: "لا أعداد بعد. يُسجَّل هنا ما تعدّه القناة نفسها مع مصدره: تواقيع على عريضة، مشاركون في فعالية، مشاهدات لفيلم.",
  },
  notSummed: {
    en: "Different measures are not added to one another. People reached by several channels, or on several days, may be the same people: their numbers are not added, and of several counts of one channel the largest stands.",
    he: "מדדים שונים לא מחוברים זה לזה. אנשים שנחשפו בכמה ערוצים או בכמה ימים יכולים להיות אותם אנשים: המספרים שלהם לא מחוברים, ומכמה ספירות של ערוץ אחד מוצגת הגדולה.",
    ar: "لا تُجمع مقاييس مختلفة معًا. الأشخاص الذين وصلت إليهم عدّة قنوات أو في عدّة أيام قد يكونون هم أنفسهم: لا تُجمع أعدادهم، ومن عدّة أعداد لقناة واحدة يظهر الأكبر.",
  },
  channel: { en: "Channel", he: "ערוץ", ar: "القناة" },
  measure: { en: "Measure", he: "מדד", ar: "القياس" },
  amount: { en: "Amount", he: "כמות", ar: "العدد" },
  counts: { en: "Counts", he: "ספירות", ar: "الأعداد" },
  all: { en: "All channels", he: "כל הערוצים", ar: "كلّ القنوات" },
  notAdded: { en: "not added", he: "לא מחוברים", ar: "لا تُجمع" },
  fromOn: { en: "From day", he: "מיום", ar: "من يوم" },
  toOn: { en: "To day", he: "עד יום", ar: "حتى يوم" },
  toHint: { en: "Leave empty for one day", he: "ריק אם זה יום אחד", ar: "يُترك فارغًا ليوم واحد" },
  source: { en: "Who counted", he: "מי ספר", ar: "من عدّ" },
  sourceIs: { en: "Counted by: {source}", he: "לפי: {source}", ar: "بحسب: {source}" },
  noteReach: { en: "Write down a count", he: "רישום ספירה", ar: "تسجيل عدد" },
  reachNoted: { en: "The count is written down", he: "הספירה נרשמה", ar: "سُجّل العدد" },
  overlaps: {
    en: "These days overlap with a count of the same channel and measure from {from} to {to}: the same would be counted twice.",
    he: "הימים האלה חופפים לספירה של אותו ערוץ ומדד, {from} עד {to}: אותו דבר ייספר פעמיים.",
    ar: "هذه الأيام تتداخل مع عدد لنفس القناة والقياس من {from} حتى {to}: سيُعدّ الأمر نفسه مرّتين.",
  },
  file: { en: "A file with counts", he: "קובץ עם ספירות", ar: "ملفّ فيه أعداد" },
  fileHint: {
    en: "CSV or Excel, with the titles Day, To, Channel, Measure, Amount, Source. A row that is not understood is named, and nothing is taken until all are.",
    he: "CSV או אקסל, עם הכותרות יום, עד, ערוץ, מדד, כמות, מקור. שורה שלא מובנת תוצג, ושום דבר לא נקלט עד שכולן מובנות.",
    ar: "CSV أو إكسل، بالعناوين اليوم، إلى، القناة، القياس، العدد، المصدر. يُذكر كلّ سطر غير مفهوم، ولا يُؤخذ شيء حتى تُفهم كلّها.",
  },
  bring: { en: "Bring the file", he: "קליטת הקובץ", ar: "إحضار الملفّ" },
  brought: { en: "The counts of the file are written down", he: "הספירות מהקובץ נרשמו", ar: "سُجّلت أعداد الملفّ" },
  allCounts: { en: "Every count", he: "כל הספירות", ar: "كلّ الأعداد" },
  remove: { en: "Take off", he: "הסרה", ar: "إزالة" },
  removeQuestion: {
    en: "Take this count off? The log of changes keeps that it stood here.",
    he: "להסיר את הספירה? ביומן השינויים יישאר שהיא הייתה כאן.",
    ar: "إزالة هذا العدد؟ يبقى في سجلّ التغييرات أنّه كان هنا.",
  },
  removed: { en: "The count was taken off", he: "הספירה הוסרה", ar: "أُزيل العدد" },
  readers: { en: "Who reads it", he: "מי רואה", ar: "من يقرأه" },
  forMembers: { en: "Members of the initiative", he: "חברי היוזמה", ar: "أعضاء المبادرة" },
  forEveryone: { en: "Everyone", he: "כולם", ar: "الجميع" },
  open: { en: "Open to everyone", he: "פתיחה לכולם", ar: "إتاحتها للجميع" },
  openQuestion: {
    en: "Everyone will read what the campaign is, who runs it, and every count with its source.",
    he: "כולם יראו מה הקמפיין, מי מפעיל אותו, וכל ספירה עם המקור שלה.",
    ar: "سيقرأ الجميع ما هي الحملة ومن يديرها وكلّ عدد مع مصدره.",
  },
  close: { en: "For members alone again", he: "שוב לחברי היוזמה בלבד", ar: "للأعضاء فقط من جديد" },
  closeQuestion: {
    en: "Only members will read it from now on.",
    he: "מעכשיו רק חברי היוזמה יראו.",
    ar: "من الآن سيقرأها الأعضاء فقط.",
  },
  fromTo: { en: "{from} to {to}", he: "{from} עד {to}", ar: "{from} حتى {to}" },
  fromOnly: { en: "from {from}", he: "מ־{from}", ar: "من {from}" },
  toOnly: { en: "until {to}", he: "עד {to}", ar: "حتى {to}" },
});
