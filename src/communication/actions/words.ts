import { type Message, words } from "../../core/message.ts";
import type { Action } from "./action.ts";

/** How an action stands. */
export const actionStateWords: Record<Action["state"], Message> = words({
  open: { en: "Open", he: "פתוח", ar: "مفتوح" },
  done: { en: "Done", he: "נעשה", ar: "أُنجز" },
  dropped: { en: "Let go", he: "ירד מהפרק", ar: "تُرك" },
});

/** What is told of actions. */
export const actionNews = words({
  given: {
    en: "You said, or were asked, to do this: {what}",
    he: "לטיפולך, לפי מה שנאמר: {what}",
    ar: "بحسب ما قيل، هذا لديك: {what}",
  },
  said: { en: "It was said that this will be done.", he: "נאמר שזה ייעשה.", ar: "قيل إنّ هذا سيُفعل." },
  done: { en: "It is done.", he: "זה נעשה.", ar: "أُنجز." },
  dropped: { en: "It was let go.", he: "זה ירד מהפרק.", ar: "تُرك." },
  reopened: { en: "It is open again.", he: "זה נפתח שוב.", ar: "فُتح من جديد." },
  due: { en: "Due: {what}", he: "הגיע הזמן: {what}", ar: "حان الموعد: {what}" },
});

/** What the page of actions says. */
export const actionWords = words({
  title: { en: "What we said we would do", he: "מה אמרנו שנעשה", ar: "ما قلنا إنّنا سنفعله" },
  finding: {
    en: "{open, plural, =0 {Nothing is open} one {One thing is open} other {{open, number} things are open}}, {mine, plural, =0 {none of it is yours} one {one of them is yours} other {{mine, number} of them are yours}}; {done, plural, =0 {nothing is done yet} one {one is done} other {{done, number} are done}}.",
    he: "{open, plural, =0 {אין דבר פתוח} one {דבר אחד פתוח} two {שני דברים פתוחים} other {{open, number} דברים פתוחים}}, {mine, plural, =0 {אף אחד מהם אצלך} one {אחד מהם אצלך} two {שניים מהם אצלך} other {{mine, number} מהם אצלך}}; {done, plural, =0 {עוד לא נעשה דבר} one {אחד נעשה} two {שניים נעשו} other {{done, number} נעשו}}.",
    ar: "{open, plural, =0 {لا شيء مفتوح} one {أمر واحد مفتوح} two {أمران مفتوحان} few {{open, number} أمور مفتوحة} other {{open, number} أمرًا مفتوحًا}}، {mine, plural, =0 {ليس أيّ منها لديك} one {واحد منها لديك} two {اثنان منها لديك} few {{mine, number} منها لديك} other {{mine, number} منها لديك}}؛ {done, plural, =0 {لم يُنجز شيء بعد} one {أُنجز واحد} two {أُنجز اثنان} few {أُنجزت {done, number}} other {أُنجز {done, number}}}.",
  },
  emptyTitle: { en: "Nothing was said yet", he: "עוד לא נאמר דבר", ar: "لم يُقل شيء بعد" },
  emptyWhy: {
    en: "Who does what until when. It comes up at the start of each meeting until it is done or let go with a reason. About half a minute each.",
    he: "מי עושים מה ועד מתי. זה עולה בתחילת כל מפגש עד שזה נעשה או יורד מהפרק עם נימוק. כחצי דקה לכל דבר.",
    ar: "مَن يفعل ماذا وحتى متى. يُطرح في بداية كلّ لقاء حتى يُنجز أو يُترك مع سبب. نحو نصف دقيقة لكلّ أمر.",
  },
  toCommittees: { en: "Committees and groups", he: "פורומים וקבוצות", ar: "اللجان والمجموعات" },
  emptyForOthers: {
    en: "When a committee says what it will do and opens that to you, it stands here.",
    he: "כשפורום יאמר מה ייעשה ויפתח זאת בפניך, זה יופיע כאן.",
    ar: "حين تقول مجموعة ما ستفعله وتتيحه لك، يظهر هنا.",
  },
  mine: { en: "Yours", he: "אצלך", ar: "لديك" },
  theirs: { en: "By committee", he: "לפי פורום", ar: "حسب المجموعة" },
  ended: { en: "Done and let go", he: "נעשה או ירד מהפרק", ar: "أُنجز أو تُرك" },
  what: { en: "What", he: "מה", ar: "ماذا" },
  who: { en: "Who", he: "מי", ar: "مَن" },
  nobody: { en: "nobody yet", he: "עוד לא נקבע", ar: "لم يُحدَّد بعد" },
  byWhen: { en: "By when", he: "עד מתי", ar: "حتى متى" },
  due: { en: "due", he: "הגיע הזמן", ar: "حان الموعد" },
  noDay: { en: "no day", he: "בלי תאריך", ar: "بلا موعد" },
  saidIn: { en: "Said in", he: "איפה נאמר", ar: "قيل في" },
  saidOn: { en: "on {day}", he: "ב־{day}", ar: "في {day}" },
  fromDecision: { en: "from a decision", he: "מתוך החלטה", ar: "من قرار" },
  fromMeeting: { en: "from a meeting", he: "מתוך מפגש", ar: "من لقاء" },
  state: { en: "How it stands", he: "מצב", ar: "الحالة" },
  change: { en: "Change", he: "שינוי", ar: "تغيير" },
  add: { en: "Say what will be done", he: "לומר מה ייעשה", ar: "ذكر ما سيُفعل" },
  addIt: { en: "Keep it", he: "לשמור", ar: "حفظ" },
  added: {
    en: "It is kept, and comes up at the next meeting.",
    he: "נשמר, ויעלה במפגש הבא.",
    ar: "حُفظ، وسيُطرح في اللقاء القادم.",
  },
  whatHint: { en: "In one line, as it was said.", he: "בשורה אחת, כפי שנאמר.", ar: "في سطر واحد، كما قيل." },
  body: { en: "Committee or group", he: "פורום", ar: "المجموعة" },
  person: { en: "A person", he: "אדם", ar: "شخص" },
  organization: { en: "Or an organization", he: "או ארגון", ar: "أو منظمة" },
  name: { en: "Or a name", he: "או שם", ar: "أو اسم" },
  readers: { en: "Who reads it", he: "מי קוראים", ar: "مَن يقرأ" },
  forMembers: {
    en: "All members of the initiative may read it",
    he: "כל חברי היוזמה רשאים לקרוא",
    ar: "يمكن لكلّ أعضاء المبادرة قراءته",
  },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "تم الحفظ." },
  isDone: { en: "It is done", he: "זה נעשה", ar: "أُنجز" },
  cameOfIt: { en: "What came of it", he: "מה יצא מזה", ar: "ما الذي نتج عنه" },
  drop: { en: "Let it go", he: "להוריד מהפרק", ar: "تركه" },
  dropWhy: { en: "Why", he: "למה", ar: "لماذا" },
  dropHint: {
    en: "Letting something go with a reason is useful, too.",
    he: "גם לוותר על משהו עם נימוק זה מועיל.",
    ar: "ترك أمر مع ذكر السبب مفيد أيضًا.",
  },
  doneSaid: { en: "Thank you. It is marked as done.", he: "תודה. סומן שנעשה.", ar: "شكرًا. سُجّل إنجازه." },
  droppedSaid: { en: "It was let go, with its reason.", he: "ירד מהפרק, עם הנימוק.", ar: "تُرك، مع السبب." },
  reopen: { en: "Open it again", he: "לפתוח שוב", ar: "إعادة الفتح" },
  all: { en: "all", he: "הכול", ar: "الكلّ" },
  show: { en: "Show", he: "להציג", ar: "عرض" },
  onlyOne: {
    en: "Name one: a person, an organization, or a name.",
    he: "יש לציין אחד: אדם, ארגון או שם.",
    ar: "يلزم ذكر واحد: شخص أو منظمة أو اسم.",
  },
  isEnded: { en: "This has ended already.", he: "זה כבר הסתיים.", ar: "انتهى هذا من قبل." },
  notYours: {
    en: "This is changed by whoever does it, and by those who run the committee.",
    he: "שינוי נעשה בידי מי שעושים זאת ובידי מי שמנהלים את הפורום.",
    ar: "يغيّره من يقوم به ومن يدير المجموعة.",
  },
  notHere: { en: "Your seat takes no part here.", he: "המקום שלך לא משתתף כאן.", ar: "مقعدك لا يشارك هنا." },
});
