import { type Message, words } from "../../core/message.ts";
import type { Use } from "./practice.ts";

/** How it went where somebody tried it. */
export const outcomeWords: Record<Use["worked"], Message> = words({
  yes: { en: "It worked here", he: "עבד אצלנו", ar: "نجح لدينا" },
  partly: { en: "It worked in part", he: "עבד בחלקו", ar: "نجح جزئيًّا" },
  "too-early": { en: "Too early to say", he: "מוקדם לומר", ar: "من المبكّر القول" },
  "not-here": { en: "It did not work here", he: "לא עבד אצלנו", ar: "لم ينجح لدينا" },
});

/** What worked, told by partners to partners. */
export const practiceWords = words({
  title: { en: "What worked", he: "מה עבד", ar: "ما الذي نجح" },
  sentence: {
    en: "{count, plural, =0 {Nothing told yet about this.} one {One practice, told by the partner that did it.} other {{count, number} practices, told by the partners that did them.}} {uses, plural, =0 {} one {Once somebody else tried one.} other {{uses, number} times somebody else tried one.}}",
    he: "{count, plural, =0 {עוד לא סופר על זה דבר.} one {דרך פעולה אחת, מפי מי שעשו אותה.} two {שתי דרכי פעולה, מפי מי שעשו אותן.} other {{count, number} דרכי פעולה, מפי מי שעשו אותן.}} {uses, plural, =0 {} one {פעם אחת ניסו את זה גם אחרים.} two {פעמיים ניסו את זה גם אחרים.} other {{uses, number} פעמים ניסו את זה גם אחרים.}}",
    ar: "{count, plural, =0 {لم يُروَ شيء عن هذا بعد.} one {ممارسة واحدة، يرويها من قام بها.} two {ممارستان، يرويهما من قام بهما.} few {{count, number} ممارسات، يرويها من قام بها.} other {{count, number} ممارسة، يرويها من قام بها.}} {uses, plural, =0 {} one {جرّبها آخرون مرّة واحدة.} two {جرّبها آخرون مرّتين.} few {جرّبها آخرون {uses, number} مرّات.} other {جرّبها آخرون {uses, number} مرّة.}}",
  },
  why: {
    en: "From peers, not from the backbone. That something did not work somewhere is as useful as that it did.",
    he: "מעמיתים, לא מארגון השדרה. גם מה שלא עבד במקום מסוים שווה לדעת.",
    ar: "من الزملاء، وليس من المنظمة الداعمة. معرفة ما لم ينجح في مكان ما مفيدة أيضًا.",
  },
  emptyTitle: { en: "Nobody has told what worked yet", he: "עוד לא סופר מה עבד", ar: "لم يروِ أحد بعد ما الذي نجح" },
  emptyWhy: {
    en: "Better practices come from partners, not from the backbone. What did you do, how, and for whom did it work? Ten minutes.",
    he: "דרכי פעולה טובות באות מהשותפים, לא מארגון השדרה. מה עשיתם, איך, ואצל מי זה עבד? עשר דקות.",
    ar: "الممارسات الأفضل تأتي من الشركاء، لا من المنظمة الداعمة. ماذا فعلتم، وكيف، ومع مَن نجح؟ عشر دقائق.",
  },
  onlyPartners: {
    en: "Practices are told by those who act for an organization.",
    he: "מספרים כאן מי שפועלים בשם ארגון.",
    ar: "يروي هنا مَن يعملون باسم منظمة.",
  },
  add: { en: "Tell what worked", he: "לספר מה עבד", ar: "رواية ما نجح" },
  change: { en: "Change", he: "לשנות", ar: "تعديل" },
  organization: { en: "In whose name", he: "בשם מי", ar: "باسم مَن" },
  what: { en: "What, in one sentence", he: "מה, במשפט אחד", ar: "ماذا، في جملة واحدة" },
  how: { en: "How it is done", he: "איך עושים את זה", ar: "كيف يُفعل" },
  howHint: {
    en: "So that somebody else could begin with it on Sunday.",
    he: "כך שמישהו אחר יוכל להתחיל בזה ביום ראשון.",
    ar: "بحيث يستطيع شخص آخر أن يبدأ به يوم الأحد.",
  },
  forWhom: { en: "For whom it worked", he: "אצל מי זה עבד", ar: "مع مَن نجح" },
  costs: {
    en: "What it takes: money, hours, people",
    he: "מה זה דורש: כסף, שעות, אנשים",
    ar: "ما الذي يتطلّبه: مال، ساعات، أشخاص",
  },
  strength: { en: "How strong the evidence is", he: "חוזק הראיות", ar: "قوّة الأدلّة" },
  evidence: { en: "Evidence: {strength}", he: "ראיות: {strength}", ar: "الأدلّة: {strength}" },
  source: { en: "Source", he: "מקור", ar: "المصدر" },
  sourceHint: { en: "A report, a study, an address.", he: "דוח, מחקר, כתובת.", ar: "تقرير، دراسة، عنوان." },
  whoReads: { en: "Who reads it", he: "מי קוראים", ar: "مَن يقرأ" },
  everyone: {
    en: "Everyone may read it, not members alone",
    he: "כולם רשאים לקרוא, לא רק חברים",
    ar: "يمكن للجميع قراءته، وليس للأعضاء فقط",
  },
  isPublic: { en: "Everyone reads this.", he: "זה פתוח לכולם.", ar: "هذا مفتوح للجميع." },
  forMembers: { en: "Members read this.", he: "זה פתוח לחברי היוזמה.", ar: "هذا مفتوح لأعضاء المبادرة." },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "حُفظ." },
  used: { en: "Who tried it", he: "מי ניסו", ar: "مَن جرّبه" },
  usedCount: {
    en: "{tried, plural, =0 {Nobody else has told of trying it yet.} one {One other organization tried it.} other {{tried, number} other organizations tried it.}} {notHere, plural, =0 {} one {At one it did not work.} other {At {notHere, number} it did not work.}}",
    he: "{tried, plural, =0 {עוד לא סופר על ניסיון במקום אחר.} one {ארגון אחד נוסף ניסה.} two {שני ארגונים נוספים ניסו.} other {{tried, number} ארגונים נוספים ניסו.}} {notHere, plural, =0 {} one {באחד מהם זה לא עבד.} two {בשניים מהם זה לא עבד.} other {ב־{notHere, number} מהם זה לא עבד.}}",
    ar: "{tried, plural, =0 {لم يُروَ بعد عن تجربة في مكان آخر.} one {جرّبته منظمة أخرى واحدة.} two {جرّبته منظمتان أخريان.} few {جرّبته {tried, number} منظمات أخرى.} other {جرّبته {tried, number} منظمة أخرى.}} {notHere, plural, =0 {} one {في واحدة منها لم ينجح.} two {في اثنتين منها لم ينجح.} other {في {notHere, number} منها لم ينجح.}}",
  },
  weTried: { en: "We tried it", he: "אנחנו ניסינו", ar: "نحن جرّبناه" },
  howWent: { en: "How it went", he: "איך הלך", ar: "كيف سار الأمر" },
  since: { en: "Since when", he: "ממתי", ar: "منذ متى" },
  sinceHint: { en: "A year is enough, e.g. 2025.", he: "די בשנה, למשל 2025.", ar: "تكفي السنة، مثلًا 2025." },
  changed: { en: "What it changed, or why not", he: "מה זה שינה, או למה לא", ar: "ما الذي غيّره، أو لماذا لا" },
  tell: { en: "Tell the others", he: "לספר לאחרים", ar: "إخبار الآخرين" },
  told: {
    en: "Thank you. Members read it beside the practice.",
    he: "תודה. החברים קוראים זאת ליד דרך הפעולה.",
    ar: "شكرًا. يقرؤه الأعضاء بجانب الممارسة.",
  },
  takeBack: { en: "Take back", he: "לקחת בחזרה", ar: "استرجاع" },
  tookBack: { en: "It was taken back.", he: "זה נלקח בחזרה.", ar: "استُرجع." },
  sinceWhen: { en: "since {when}", he: "מאז {when}", ar: "منذ {when}" },
  remove: { en: "Take away for good", he: "להסיר לגמרי", ar: "إزالة نهائية" },
  removeQuestion: {
    en: "It goes with what others said of it, and with its files.",
    he: "זה יוסר עם מה שאחרים אמרו עליו, ועם הקבצים.",
    ar: "سيُزال مع ما قاله آخرون عنه، ومع ملفّاته.",
  },
  removed: { en: "It is gone.", he: "זה הוסר.", ar: "أُزيل." },
  files: { en: "Files", he: "קבצים", ar: "ملفّات" },
  attach: { en: "Attach", he: "לצרף", ar: "إرفاق" },
  attached: { en: "Attached.", he: "צורף.", ar: "أُرفق." },
  search: { en: "Words", he: "מילים", ar: "كلمات" },
  ofCause: { en: "Cause", he: "סיבה", ar: "السبب" },
  anyCause: { en: "Any cause", he: "כל סיבה", ar: "أيّ سبب" },
  find: { en: "Find", he: "לחפש", ar: "بحث" },
  newsTold: {
    en: "{organization} tells what worked",
    he: "אצל {organization} מספרים מה עבד",
    ar: "تروي {organization} ما الذي نجح",
  },
  newsOpened: { en: "Everyone may read it now", he: "זה פתוח עכשיו לכולם", ar: "صار مفتوحًا للجميع" },
  newsUsed: {
    en: "{organization} tells how it went there",
    he: "אצל {organization} מספרים איך הלך אצלם",
    ar: "تروي {organization} كيف سار الأمر لديها",
  },
  newsUsedYours: {
    en: "{organization} tells how something that you told of went there.",
    he: "אצל {organization} מספרים איך הלך אצלם משהו שסיפרתם עליו.",
    ar: "تروي {organization} كيف سار لديها أمر رويتموه.",
  },
  ownPractice: {
    en: "This is your own: change its words instead.",
    he: "זה שלכם: אפשר לשנות את הכתוב.",
    ar: "هذا لكم: يمكن تعديل النصّ نفسه.",
  },
  changedMeanwhile: {
    en: "A colleague changed this meanwhile. Look at it once more before you change it.",
    he: "זה שונה בינתיים בידי מישהו מהארגון. כדאי להסתכל שוב לפני שינוי.",
    ar: "غُيّر هذا في هذه الأثناء من داخل المنظمة. يُستحسن النظر فيه مجدّدًا قبل التعديل.",
  },
});
