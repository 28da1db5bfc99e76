import { type Message, words } from "../../core/message.ts";
import type { Strength } from "./evidence.ts";

/** How strong the evidence of something is. */
export const strengthWords: Record<Strength, Message> = words({
  strong: { en: "strong", he: "חזקות", ar: "قويّة" },
  moderate: { en: "moderate", he: "בינוניות", ar: "متوسّطة" },
  promising: { en: "promising", he: "מבטיחות", ar: "واعدة" },
  untested: { en: "untested so far", he: "טרם נבדק", ar: "لم تُختبر بعد" },
});

/** What each strength takes. */
export const strengthHints: Record<Strength, Message> = words({
  strong: {
    en: "Compared with those who did not have it, in more than one place.",
    he: "הושווה למי שלא קיבלו זאת, ביותר ממקום אחד.",
    ar: "قورن بمن لم يحصلوا عليه، في أكثر من مكان.",
  },
  moderate: {
    en: "Seen several times, or compared once.",
    he: "נראה כמה פעמים, או הושווה פעם אחת.",
    ar: "شوهد عدّة مرّات، أو قورن مرّة واحدة.",
  },
  promising: {
    en: "A good reason and a first sign.",
    he: "נימוק טוב וסימן ראשון.",
    ar: "سبب وجيه وإشارة أولى.",
  },
  untested: {
    en: "A reason, and nobody has looked yet.",
    he: "יש נימוק, ועוד לא בדקו.",
    ar: "هناك سبب، ولم يُفحص بعد.",
  },
});

/** The chain from what is done to the number that should move. */
export const evidenceWords = words({
  title: { en: "How what we do reaches the goal", he: "איך מה שנעשה מגיע אל היעד", ar: "كيف يصل ما نقوم به إلى الهدف" },
  foot: { en: "How it reaches the goal", he: "איך זה מגיע אל היעד", ar: "كيف يصل ذلك إلى الهدف" },
  kicker: { en: "Who does what", he: "מי עושה מה", ar: "مَن يفعل ماذا" },
  summary: {
    en: "{chains, plural, one {One chain leads from what we do to a number.} other {{chains, number} chains lead from what we do to a number.}} {held, plural, =0 {Of none has anybody said how strong the evidence is.} one {Of one somebody has said how strong the evidence is.} other {Of {held, number} somebody has said how strong the evidence is.}}",
    he: "{chains, plural, one {שרשרת אחת מובילה ממה שנעשה אל מספר.} two {שתי שרשראות מובילות ממה שנעשה אל מספר.} other {{chains, number} שרשראות מובילות ממה שנעשה אל מספר.}} {held, plural, =0 {על אף אחת מהן עוד לא נאמר מה חוזק הראיות.} one {על אחת מהן נאמר מה חוזק הראיות.} two {על שתיים מהן נאמר מה חוזק הראיות.} other {על {held, number} מהן נאמר מה חוזק הראיות.}}",
    ar: "{chains, plural, one {سلسلة واحدة تقود ممّا نقوم به إلى رقم.} two {سلسلتان تقودان ممّا نقوم به إلى رقم.} few {{chains, number} سلاسل تقود ممّا نقوم به إلى رقم.} other {{chains, number} سلسلة تقود ممّا نقوم به إلى رقم.}} {held, plural, =0 {لم يقل أحد عن أيّ منها ما قوّة الأدلّة.} one {قيل عن واحدة منها ما قوّة الأدلّة.} two {قيل عن اثنتين منها ما قوّة الأدلّة.} other {قيل عن {held, number} منها ما قوّة الأدلّة.}}",
  },
  noChain: {
    en: "No chain leads from what we do to a number yet.",
    he: "עוד אין שרשרת שמובילה ממה שנעשה אל מספר.",
    ar: "لا سلسلة تقود بعد ممّا نقوم به إلى رقم.",
  },
  noSum: {
    en: "These feed the goal; they are not added up. What helps one number to move is a reason with evidence, not a share of it.",
    he: "אלה מזינים את היעד ולא מסתכמים. מה שעוזר למספר לזוז הוא נימוק עם ראיות, לא חלק ממנו.",
    ar: "هذه تغذّي الهدف ولا تُجمع. ما يساعد رقمًا على التحرّك سبب تدعمه أدلّة، وليس حصّة منه.",
  },
  oneTitle: { en: "From “{what}” to the goal", he: "מ״{what}״ אל היעד", ar: "من «{what}» إلى الهدف" },
  oneSentence: {
    en: "{links, plural, =0 {Nothing is said yet of what it leads to.} one {It leads to one thing.} other {It has {links, number} links.}} {range}",
    he: "{links, plural, =0 {עוד לא נאמר לאן זה מוביל.} one {זה מוביל אל דבר אחד.} two {יש כאן שתי חוליות.} other {יש כאן {links, number} חוליות.}} {range}",
    ar: "{links, plural, =0 {لم يُقل بعد إلى أين يقود هذا.} one {يقود إلى شيء واحد.} two {له حلقتان.} few {له {links, number} حلقات.} other {له {links, number} حلقة.}} {range}",
  },
  weakest: {
    en: "A chain holds what its weakest link holds.",
    he: "שרשרת מחזיקה כמו החוליה החלשה שלה.",
    ar: "السلسلة بقوّة أضعف حلقاتها.",
  },
  one: { en: "Evidence: {strength}", he: "ראיות: {strength}", ar: "الأدلّة: {strength}" },
  between: {
    en: "Evidence: opinions lie between {low} and {high}",
    he: "ראיות: הדעות נעות בין {low} לבין {high}",
    ar: "الأدلّة: تتراوح الآراء بين {low} و{high}",
  },
  nobody: {
    en: "Nobody has said yet how strong the evidence is",
    he: "עוד לא נאמר מה חוזק הראיות",
    ar: "لم يُقل بعد ما قوّة الأدلّة",
  },
  voices: {
    en: "{count, plural, one {one person} other {{count, number} people}}",
    he: "{count, plural, one {לפי אדם אחד} two {לפי שני אנשים} other {לפי {count, number} אנשים}}",
    ar: "{count, plural, one {بحسب شخص واحد} two {بحسب شخصين} few {بحسب {count, number} أشخاص} other {بحسب {count, number} شخصًا}}",
  },
  whatIsDone: { en: "What is done", he: "מה נעשה", ar: "ما يُفعل" },
  byWayOf: { en: "By way of the cause", he: "דרך הסיבה", ar: "عبر السبب" },
  straight: { en: "straight", he: "ישירות", ar: "مباشرة" },
  number: { en: "The number that should move", he: "המספר שאמור לזוז", ar: "الرقم الذي يُفترض أن يتحرّك" },
  evidence: { en: "Evidence", he: "ראיות", ar: "الأدلّة" },
  leadsTo: { en: "leads to", he: "מוביל אל", ar: "يقود إلى" },
  links: { en: "Link by link", he: "חוליה אחר חוליה", ar: "حلقة حلقة" },
  say: { en: "Say how strong the evidence is", he: "לומר מה חוזק הראיות", ar: "قول ما قوّة الأدلّة" },
  sayAnew: { en: "Change what you said", he: "לשנות את מה שאמרת", ar: "تعديل ما قلته" },
  strength: { en: "How strong", he: "החוזק", ar: "القوّة" },
  words: { en: "Why, in your words", he: "למה, במילים שלך", ar: "لماذا، بكلماتك" },
  source: { en: "Source", he: "מקור", ar: "المصدر" },
  sourceHint: { en: "A study, a report, an address.", he: "מחקר, דוח, כתובת.", ar: "دراسة، تقرير، عنوان." },
  keep: { en: "Save", he: "לשמור", ar: "حفظ" },
  kept: {
    en: "Thank you. It stands there with your name and the day.",
    he: "תודה. זה עומד שם עם שמך והתאריך.",
    ar: "شكرًا. يظهر هناك باسمك وبالتاريخ.",
  },
  takeBack: { en: "Take back", he: "לקחת בחזרה", ar: "استرجاع" },
  takenBack: { en: "What you said was taken back.", he: "מה שאמרת נלקח בחזרה.", ar: "استُرجع ما قلته." },
  saidBy: { en: "{name}, {day}", he: "{name}, {day}", ar: "{name}، {day}" },
  somebody: { en: "Somebody", he: "מישהו", ar: "شخص ما" },
  noLinks: {
    en: "Name a cause that it eases or the number that should move, and the chain begins here.",
    he: "אפשר לבחור סיבה שזה מקל עליה או מספר שאמור לזוז, והשרשרת תתחיל כאן.",
    ar: "يمكن اختيار سبب يخفّفه هذا أو رقم يُفترض أن يتحرّك، وتبدأ السلسلة هنا.",
  },
  none: {
    en: "A chain begins where a promise or an activity names a cause, and the cause is bound to a number.",
    he: "שרשרת מתחילה כשהתחייבות או פעילות נוקבת בסיבה, והסיבה קשורה למספר.",
    ar: "تبدأ السلسلة حين يذكر تعهّد أو نشاط سببًا، ويرتبط السبب برقم.",
  },
  addLink: {
    en: "A number that solving this should move",
    he: "מספר שפתרון הסיבה אמור להזיז",
    ar: "رقم يُفترض أن يحرّكه حلّ هذا",
  },
  allChains: { en: "All chains", he: "כל השרשראות", ar: "كلّ السلاسل" },
});
