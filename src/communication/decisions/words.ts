import { type Message, words } from "../../core/message.ts";
import type { Decision, Method, Share, State } from "./decision.ts";

/** How a decision is taken. */
export const methodWords: Record<Method, Message> = words({
  consent: { en: "Consent", he: "היעדר התנגדות", ar: "عدم الاعتراض" },
  majority: { en: "Majority", he: "רוב", ar: "الأغلبية" },
  score: { en: "Score", he: "ניקוד", ar: "التقييم بالدرجات" },
  consensus: { en: "Consensus", he: "הסכמה מלאה", ar: "التوافق" },
  ranking: { en: "Ranking", he: "דירוג", ar: "الترتيب" },
  dots: { en: "Dots", he: "נקודות", ar: "النقاط" },
});

/** What each method asks, in a sentence. */
export const methodHints: Record<Method, Message> = words({
  consent: {
    en: "It is adopted unless somebody objects with a reason. An objection can be worked into the proposal.",
    he: "ההצעה מתקבלת אלא אם יש התנגדות מנומקת. אפשר לשלב את ההתנגדות בהצעה.",
    ar: "يُعتمد الاقتراح ما لم يوجد اعتراض معلَّل. يمكن دمج الاعتراض في الاقتراح.",
  },
  majority: {
    en: "For, against, or abstain: enough of those for and against must be for.",
    he: "בעד, נגד או נמנע: צריך די בעד מבין מי שבעד ונגד.",
    ar: "مع أو ضدّ أو امتناع: يلزم عدد كافٍ من المؤيّدين بين المؤيّدين والمعارضين.",
  },
  score: {
    en: "Each option gets 0 to 10 from each; the highest middle score is chosen.",
    he: "כל אפשרות מקבלת ניקוד מ־0 עד 10; נבחרת האפשרות עם החציון הגבוה ביותר.",
    ar: "يعطي كلّ مشارك كلّ خيار درجة من 0 إلى 10؛ يُختار الخيار صاحب الوسيط الأعلى.",
  },
  consensus: {
    en: "It is adopted when nobody disagrees. Whoever cannot agree may stand aside.",
    he: "ההצעה מתקבלת כשאין מי שחולק עליה. מי שלא מסכימים יכולים לעמוד מן הצד.",
    ar: "يُعتمد الاقتراح حين لا يعارضه أحد. من لا يوافق يمكنه أن يقف جانبًا.",
  },
  ranking: {
    en: "Each puts the options in an order; equal places are allowed.",
    he: "כל אחד ואחת מסדרים את האפשרויות לפי סדר; מותר לתת אותו מקום.",
    ar: "يرتّب كلّ مشارك الخيارات؛ يُسمح بالتساوي.",
  },
  dots: {
    en: "Each gives so many dots away, as many to an option as wanted.",
    he: "כל אחד ואחת מחלקים מספר נקודות בין האפשרויות, כרצונם.",
    ar: "يوزّع كلّ مشارك عددًا من النقاط على الخيارات كما يشاء.",
  },
});

/** Which share is needed. */
export const shareWords: Record<Share, Message> = words({
  half: { en: "more than half", he: "יותר ממחצית", ar: "أكثر من النصف" },
  "two-thirds": { en: "at least two thirds", he: "שני שלישים לפחות", ar: "الثلثان على الأقل" },
  "three-quarters": { en: "at least three quarters", he: "שלושה רבעים לפחות", ar: "ثلاثة أرباع على الأقل" },
});

/** How a ranking is counted. */
export const countedByWords: Record<Decision["countedBy"], Message> = words({
  schulze: {
    en: "in pairs (Condorcet, Schulze’s method)",
    he: "בזוגות (קונדורסה, שיטת שולצה)",
    ar: "أزواجًا (كوندورسيه، طريقة شولتسه)",
  },
  borda: { en: "by points (Borda)", he: "בנקודות (בורדה)", ar: "بالنقاط (بوردا)" },
});

/** Where a decision stands, in a word or two. */
export const stateWords: Record<State, Message> = words({
  preparation: { en: "In preparation", he: "בהכנה", ar: "قيد الإعداد" },
  open: { en: "Open", he: "פתוחה", ar: "مفتوح" },
  withdrawn: { en: "Taken off", he: "ירדה מהפרק", ar: "سُحب" },
  decided: { en: "Decided", he: "התקבלה", ar: "اتُّخذ" },
  "not-adopted": { en: "Not adopted", he: "לא התקבלה", ar: "لم يُعتمد" },
  "in-work": { en: "In work", he: "בביצוע", ar: "قيد التنفيذ" },
  done: { en: "Done", he: "בוצעה", ar: "نُفّذ" },
  reviewed: { en: "Reviewed", he: "נבחנה", ar: "رُوجع" },
});

/** Who reads a decision once it is taken. */
export const readByWords: Record<Decision["readBy"], Message> = words({
  body: { en: "Those who sit in the committee", he: "מי שיושבים בפורום", ar: "أعضاء المجموعة فقط" },
  members: { en: "All members of the initiative", he: "כל חברי היוזמה", ar: "كلّ أعضاء المبادرة" },
  everyone: { en: "Everyone, signed in or not", he: "כולם, גם בלי כניסה", ar: "الجميع، حتى دون تسجيل دخول" },
});

/** What can be answered. */
export const answerWords: Record<string, Message> = words({
  agree: { en: "I can live with it", he: "מקובל עליי", ar: "مقبول عندي" },
  aside: { en: "I stand aside", he: "לעמוד מן הצד", ar: "أقف جانبًا" },
  objection: { en: "I object, and say why", he: "התנגדות מנומקת", ar: "أعترض، مع ذكر السبب" },
  disagree: { en: "I do not agree", he: "לא מקובל עליי", ar: "لا أوافق" },
  yes: { en: "For", he: "בעד", ar: "مع" },
  no: { en: "Against", he: "נגד", ar: "ضدّ" },
  abstain: { en: "Abstain", he: "נמנע", ar: "امتناع" },
});

/** What came out, in a sentence. */
export const outcomeWords = words({
  majority: {
    en: "Adopted: {yes, number} for, {no, number} against, {abstain, number} abstained.",
    he: "התקבלה: {yes, number} בעד, {no, number} נגד, {abstain, number} נמנעו.",
    ar: "اعتُمد: {yes, number} مع، {no, number} ضدّ، {abstain, number} امتناع.",
  },
  noMajority: {
    en: "Not adopted: {yes, number} for, {no, number} against, {abstain, number} abstained.",
    he: "לא התקבלה: {yes, number} בעד, {no, number} נגד, {abstain, number} נמנעו.",
    ar: "لم يُعتمد: {yes, number} مع، {no, number} ضدّ، {abstain, number} امتناع.",
  },
  consent: {
    en: "Adopted by consent: {agree, number} can live with it, {aside, number} stood aside, nobody objects.",
    he: "התקבלה בהיעדר התנגדות: {agree, number} הסכימו, {aside, number} עמדו מן הצד, ואין התנגדות.",
    ar: "اعتُمد دون اعتراض: {agree, number} قبلوا، {aside, number} وقفوا جانبًا، ولا أحد يعترض.",
  },
  consensus: {
    en: "Adopted by consensus: {agree, number} agree, {aside, number} stood aside.",
    he: "התקבלה בהסכמה: {agree, number} מסכימים, {aside, number} עמדו מן הצד.",
    ar: "اعتُمد بالتوافق: {agree, number} موافقون، {aside, number} وقفوا جانبًا.",
  },
  objections: {
    en: "Not adopted: {against, plural, one {one reasoned objection stands} other {{against, number} reasoned objections stand}}.",
    he: "לא התקבלה: {against, plural, one {נותרה התנגדות מנומקת אחת} two {נותרו שתי התנגדויות מנומקות} other {נותרו {against, number} התנגדויות מנומקות}}.",
    ar: "لم يُعتمد: {against, plural, one {بقي اعتراض معلَّل واحد} two {بقي اعتراضان معلَّلان} few {بقيت {against, number} اعتراضات معلَّلة} other {بقي {against, number} اعتراضًا معلَّلًا}}.",
  },
  disagreed: {
    en: "Not adopted: {against, plural, one {one does not agree} other {{against, number} do not agree}}.",
    he: "לא התקבלה: {against, plural, one {אחד לא מסכים} two {שניים לא מסכימים} other {{against, number} לא מסכימים}}.",
    ar: "لم يُعتمد: {against, plural, one {واحد لا يوافق} two {اثنان لا يوافقان} few {{against, number} لا يوافقون} other {{against, number} لا يوافقون}}.",
  },
  nobodyAgreed: {
    en: "Not adopted: nobody spoke for it.",
    he: "לא התקבלה: איש לא תמך בה.",
    ar: "لم يُعتمد: لم يؤيّده أحد.",
  },
  chosen: { en: "Chosen: {option}.", he: "נבחר: {option}.", ar: "اختير: {option}." },
  chosenByScore: {
    en: "Chosen: {option}, with a middle score of {median, number}.",
    he: "נבחר: {option}, עם ניקוד חציוני {median, number}.",
    ar: "اختير: {option}، بدرجة وسيطة {median, number}.",
  },
  chosenByDots: {
    en: "Chosen: {option}, with {points, plural, one {one dot} other {{points, number} dots}}.",
    he: "נבחר: {option}, עם {points, plural, one {נקודה אחת} two {שתי נקודות} other {{points, number} נקודות}}.",
    ar: "اختير: {option}، مع {points, plural, one {نقطة واحدة} two {نقطتين} few {{points, number} نقاط} other {{points, number} نقطة}}.",
  },
  level: {
    en: "Not settled: these came out level: {options}.",
    he: "לא הוכרע: תוצאה שווה בין {options}.",
    ar: "لم يُحسم: تساوت هذه: {options}.",
  },
  noQuorum: {
    en: "Not taken: {took, plural, =0 {nobody took part} one {one took part} other {{took, number} took part}}, and {quorum, number} were needed.",
    he: "לא התקבלה: {took, plural, =0 {איש לא השתתף} one {השתתף אחד} two {השתתפו שניים} other {השתתפו {took, number}}}, ונדרשו {quorum, number}.",
    ar: "لم يُتّخذ: {took, plural, =0 {لم يشارك أحد} one {شارك واحد} two {شارك اثنان} few {شارك {took, number}} other {شارك {took, number}}}، وكان المطلوب {quorum, number}.",
  },
});

/** What is told of a decision to those who follow it or take part in it. */
export const decisionNews = words({
  proposed: { en: "A decision is being prepared.", he: "מכינים החלטה.", ar: "يُعَدّ قرار." },
  open: { en: "Answers are asked.", he: "מחכים לתשובות.", ar: "تُطلب الإجابات." },
  amended: {
    en: "The proposal was amended; answers are asked anew.",
    he: "ההצעה תוקנה; מבקשים תשובות מחדש.",
    ar: "عُدّل الاقتراح؛ تُطلب الإجابات من جديد.",
  },
  withdrawn: { en: "It was taken off.", he: "ירדה מהפרק.", ar: "سُحب." },
  superseded: { en: "A newer decision stands in its place.", he: "החלטה חדשה באה במקומה.", ar: "حلّ محلّه قرار أحدث." },
  inWork: { en: "It is being carried out.", he: "בביצוע.", ar: "قيد التنفيذ." },
  done: { en: "It is done.", he: "בוצעה.", ar: "نُفّذ." },
  reviewed: { en: "What came of it was written down.", he: "נרשם מה יצא מזה.", ar: "سُجّل ما نتج عنه." },
  asked: { en: "Your answer is asked: {title}", he: "מחכים לתשובתך: {title}", ar: "إجابتك مطلوبة: {title}" },
  askedAnew: {
    en: "The proposal was amended, your answer is asked anew: {title}",
    he: "ההצעה תוקנה, ומבקשים את תשובתך מחדש: {title}",
    ar: "عُدّل الاقتراح، وإجابتك مطلوبة من جديد: {title}",
  },
  taken: { en: "A decision was taken: {title}", he: "התקבלה החלטה: {title}", ar: "اتُّخذ قرار: {title}" },
  notTaken: {
    en: "A proposal was not adopted: {title}",
    he: "הצעה לא התקבלה: {title}",
    ar: "لم يُعتمد اقتراح: {title}",
  },
  toReview: { en: "What came of it? {title}", he: "מה יצא מזה? {title}", ar: "ما الذي نتج عنه؟ {title}" },
});

/** What the pages of decisions say. */
export const decisionWords = words({
  title: { en: "Decisions", he: "החלטות", ar: "القرارات" },
  finding: {
    en: "{taken, plural, =0 {Nothing was decided yet} one {One decision was taken, {done, plural, =0 {not yet carried out} one {and it is carried out} other {and it is carried out}}} other {{taken, number} decisions were taken, {done, plural, =0 {none of them carried out yet} one {one of them carried out} other {{done, number} of them carried out}}}}. {open, plural, =0 {No answers are asked at present} one {On one, answers are asked now} other {On {open, number}, answers are asked now}}.",
    he: "{taken, plural, =0 {עוד לא התקבלו החלטות} one {התקבלה החלטה אחת{done, plural, =0 { ועוד לא בוצעה} one {, והיא בוצעה} other {, והיא בוצעה}}} two {התקבלו שתי החלטות{done, plural, =0 { ועוד לא בוצעו} one {, אחת מהן בוצעה} other {, ושתיהן בוצעו}}} other {התקבלו {taken, number} החלטות{done, plural, =0 { ועוד לא בוצעו} one {, אחת מהן בוצעה} two {, שתיים מהן בוצעו} other {, {done, number} מהן בוצעו}}}}. {open, plural, =0 {כרגע אין החלטה שפתוחה לתשובות} one {החלטה אחת פתוחה עכשיו לתשובות} two {שתי החלטות פתוחות עכשיו לתשובות} other {{open, number} החלטות פתוחות עכשיו לתשובות}}.",
    ar: "{taken, plural, =0 {لم يُتّخذ قرار بعد} one {اتُّخذ قرار واحد{done, plural, =0 { ولم يُنفّذ بعد} one {، وقد نُفّذ} other {، وقد نُفّذ}}} two {اتُّخذ قراران{done, plural, =0 { ولم يُنفّذا بعد} one {، نُفّذ أحدهما} other {، وقد نُفّذا}}} few {اتُّخذت {taken, number} قرارات{done, plural, =0 { ولم تُنفّذ بعد} one {، نُفّذ واحد منها} two {، نُفّذ اثنان منها} other {، نُفّذ منها {done, number}}}} other {اتُّخذ {taken, number} قرارًا{done, plural, =0 { ولم تُنفّذ بعد} one {، نُفّذ واحد منها} two {، نُفّذ اثنان منها} other {، نُفّذ منها {done, number}}}}}. {open, plural, =0 {لا قرار مفتوحًا للإجابة حاليًّا} one {قرار واحد مفتوح الآن للإجابة} two {قراران مفتوحان الآن للإجابة} few {{open, number} قرارات مفتوحة الآن للإجابة} other {{open, number} قرارًا مفتوحًا الآن للإجابة}}.",
  },
  emptyTitle: { en: "Nothing was decided yet", he: "עוד לא התקבלו החלטות", ar: "لم يُتّخذ قرار بعد" },
  emptyWhy: {
    en: "Write a proposal and choose how it is decided. Who decided, why, and what came of it then stands here for years. About three minutes.",
    he: "כותבים הצעה ובוחרים איך מחליטים. מי החליטו, למה ומה יצא מזה – יעמוד כאן לשנים. כשלוש דקות.",
    ar: "يُكتب اقتراح وتُختار طريقة القرار. مَن قرّر، ولماذا، وما نتج عنه يبقى هنا لسنوات. نحو ثلاث دقائق.",
  },
  emptyForOthers: {
    en: "When a committee has decided something that is open to you, it stands here.",
    he: "כשפורום יקבל החלטה שפתוחה בפניך, היא תופיע כאן.",
    ar: "حين تقرّر مجموعة أمرًا متاحًا لك، يظهر هنا.",
  },
  propose: { en: "Propose a decision", he: "הצעת החלטה", ar: "اقتراح قرار" },
  filter: { en: "Show", he: "להציג", ar: "عرض" },
  all: { en: "all", he: "הכול", ar: "الكلّ" },
  body: { en: "Committee or group", he: "פורום", ar: "المجموعة" },
  state: { en: "Where it stands", he: "מצב", ar: "الحالة" },
  decision: { en: "Decision", he: "החלטה", ar: "القرار" },
  outcome: { en: "What came out", he: "התוצאה", ar: "النتيجة" },
  ownerAndReview: { en: "Who carries it, and its review", he: "מי מובילים, ומתי בוחנים", ar: "مَن يتولّاه، ومتى يُراجَع" },
  openUntil: { en: "Open until {day}", he: "פתוחה עד {day}", ar: "مفتوح حتى {day}" },
  decidedOn: { en: "on {day}", he: "ב־{day}", ar: "في {day}" },
  reviewOnDay: { en: "review {day}", he: "בחינה ב־{day}", ar: "مراجعة في {day}" },
  doneOnDay: { en: "done on {day}", he: "בוצעה ב־{day}", ar: "نُفّذ في {day}" },
  nothingHere: { en: "No decision of this kind.", he: "אין החלטות כאלה.", ar: "لا قرارات كهذه." },
  supersededBy: { en: "A newer decision stands in its place:", he: "במקומה באה החלטה חדשה:", ar: "حلّ محلّه قرار أحدث:" },
  supersedes: { en: "Stands in the place of:", he: "באה במקום:", ar: "يحلّ محلّ:" },
  inPlaceOf: { en: "Stands in the place of", he: "באה במקום החלטה", ar: "يحلّ محلّ قرار" },
  newTitle: {
    en: "What is to be decided, in one line",
    he: "מה מחליטים, בשורה אחת",
    ar: "ما المطلوب تقريره، في سطر واحد",
  },
  proposal: { en: "The proposal", he: "ההצעה", ar: "الاقتراح" },
  proposalHint: {
    en: "What exactly will be done, by whom, until when.",
    he: "מה בדיוק ייעשה, בידי מי, עד מתי.",
    ar: "ما الذي سيُفعل بالضبط، ومَن يفعله، وحتى متى.",
  },
  method: { en: "How it is decided", he: "איך מחליטים", ar: "كيف يُتّخذ القرار" },
  moreMethods: { en: "More ways, and their settings", he: "דרכים נוספות, והגדרות", ar: "طرق أخرى، وإعداداتها" },
  options: { en: "Options, one on each line", he: "אפשרויות, אחת בכל שורה", ar: "الخيارات، واحد في كلّ سطر" },
  optionsHint: {
    en: "For score, ranking and dots: two at least.",
    he: "לניקוד, לדירוג ולנקודות: שתיים לפחות.",
    ar: "للدرجات والترتيب والنقاط: خياران على الأقل.",
  },
  share: { en: "For a majority", he: "לרוב דרוש", ar: "للأغلبية يلزم" },
  countedBy: { en: "A ranking is counted", he: "דירוג נספר", ar: "يُحسب الترتيب" },
  dots: { en: "Dots for each person", he: "נקודות לכל אדם", ar: "نقاط لكلّ شخص" },
  readBy: { en: "Who reads it once it is taken", he: "מי קוראים אותה אחרי שהתקבלה", ar: "مَن يقرؤه بعد اتّخاذه" },
  organization: { en: "Organization that it is about", he: "הארגון שבו מדובר", ar: "المنظمة المعنيّة" },
  organizationHint: {
    en: "Whoever declared an interest in it is reminded to step aside.",
    he: "מי שהצהירו על עניין בו יקבלו תזכורת שלא להשתתף.",
    ar: "من أفصح عن مصلحة فيها يُذكَّر بالتنحّي.",
  },
  keep: { en: "Keep the proposal", he: "לשמור את ההצעה", ar: "حفظ الاقتراح" },
  kept: {
    en: "The proposal is kept. It is not open yet.",
    he: "ההצעה נשמרה. היא עוד לא פתוחה.",
    ar: "حُفظ الاقتراح. لم يُفتح بعد.",
  },
  edit: { en: "Change the proposal", he: "שינוי ההצעה", ar: "تغيير الاقتراح" },
  open: { en: "Open it for answers", he: "פתיחה לתשובות", ar: "فتحه للإجابة" },
  openLead: {
    en: "Over days: everybody who may vote is asked once, and reminded once.",
    he: "לאורך ימים: כל בעלי ההצבעה יקבלו בקשה אחת ותזכורת אחת.",
    ar: "على مدى أيّام: يُسأل كلّ أصحاب التصويت مرّة، ويُذكَّرون مرّة.",
  },
  until: { en: "Open until the end of", he: "פתוחה עד סוף", ar: "مفتوح حتى نهاية" },
  opened: { en: "It is open, and everybody was asked.", he: "נפתחה, והבקשות נשלחו.", ar: "فُتح، وسُئل الجميع." },
  inMeeting: { en: "Decided in a meeting", he: "הוחלט במפגש", ar: "اتُّخذ في لقاء" },
  inMeetingLead: {
    en: "Say who was there, who stepped aside, and how many hands there were.",
    he: "מי נכחו, מי לא השתתפו בגלל ניגוד עניינים, וכמה ידיים הורמו.",
    ar: "مَن حضر، ومَن تنحّى، وكم يدًا رُفعت.",
  },
  present: { en: "Who was there", he: "מי נכחו", ar: "مَن حضر" },
  steppedAside: {
    en: "Who stepped aside because of a conflict of interest",
    he: "מי לא השתתפו בגלל ניגוד עניינים",
    ar: "مَن تنحّى بسبب تضارب مصالح",
  },
  hands: { en: "Hands", he: "ידיים", ar: "الأيدي" },
  chosenOption: { en: "What was chosen", he: "מה נבחר", ar: "ما الذي اختير" },
  record: { en: "Write the decision down", he: "לרשום את ההחלטה", ar: "تسجيل القرار" },
  recorded: { en: "The decision is written down.", he: "ההחלטה נרשמה.", ar: "سُجّل القرار." },
  withdraw: { en: "Take it off", he: "הורדה מהפרק", ar: "سحب الاقتراح" },
  withdrawQuestion: {
    en: "Nobody is asked about it any more. It stays readable to the committee as taken off.",
    he: "לא יבקשו עליה עוד תשובות. הפורום יוכל לקרוא אותה, עם הסימון שירדה מהפרק.",
    ar: "لن يُسأل أحد عنه بعد الآن. يبقى مقروءًا لأعضاء المجموعة بصفته مسحوبًا.",
  },
  withdrawn: { en: "It was taken off.", he: "ירדה מהפרק.", ar: "سُحب." },
  took: {
    en: "{took, number} of {all, number} have answered; {quorum, number} are needed.",
    he: "ענו {took, number} מתוך {all, number}; נדרשים {quorum, number}.",
    ar: "أجاب {took, number} من {all, number}؛ المطلوب {quorum, number}.",
  },
  hiddenWhileOpen: {
    en: "What was answered is shown once it closes, so that nobody sways anybody.",
    he: "התשובות יוצגו אחרי הסגירה, כדי שאיש לא ישפיע על אחרים.",
    ar: "تُعرض الإجابات بعد الإغلاق، كي لا يؤثّر أحد في غيره.",
  },
  yourAnswer: { en: "Your answer", he: "התשובה שלך", ar: "إجابتك" },
  youAnswered: {
    en: "You have answered. It can be changed until it closes.",
    he: "ענית. אפשר לשנות עד הסגירה.",
    ar: "لقد أجبت. يمكن التغيير حتى الإغلاق.",
  },
  reason: { en: "Why", he: "למה", ar: "لماذا" },
  reasonHint: {
    en: "Needed for an objection. Read by those who sit in the committee.",
    he: "נחוץ להתנגדות. ייקרא בידי מי שיושבים בפורום.",
    ar: "لازم للاعتراض. يقرؤه أعضاء المجموعة.",
  },
  scoreOf: { en: "{option}, 0 to 10", he: "{option}, מ־0 עד 10", ar: "{option}، من 0 إلى 10" },
  placeOf: { en: "{option}, place", he: "{option}, מקום", ar: "{option}، المرتبة" },
  dotsOf: { en: "{option}, dots", he: "{option}, נקודות", ar: "{option}، نقاط" },
  rankingHint: {
    en: "1 is best; equal places are allowed.",
    he: "1 הוא הטוב ביותר; מותר אותו מקום.",
    ar: "1 هو الأفضل؛ يُسمح بالتساوي.",
  },
  dotsHint: {
    en: "{dots, plural, one {One dot} other {{dots, number} dots}} to give away.",
    he: "{dots, plural, one {נקודה אחת} two {שתי נקודות} other {{dots, number} נקודות}} לחלוקה.",
    ar: "{dots, plural, one {نقطة واحدة} two {نقطتان} few {{dots, number} نقاط} other {{dots, number} نقطة}} للتوزيع.",
  },
  answer: { en: "Answer", he: "לענות", ar: "إجابة" },
  answered: { en: "Thank you. Your answer is kept.", he: "תודה. התשובה נשמרה.", ar: "شكرًا. حُفظت إجابتك." },
  objectionsTitle: { en: "Reasoned objections", he: "התנגדויות מנומקות", ar: "اعتراضات معلَّلة" },
  amend: { en: "Work it into the proposal", he: "שילוב בהצעה", ar: "دمجه في الاقتراح" },
  amendLead: {
    en: "Change the wording so that the objection is met. A new round begins, and everybody is asked anew.",
    he: "משנים את הנוסח כך שייתן מענה להתנגדות. נפתח סבב חדש, וכולם נשאלים מחדש.",
    ar: "تُغيَّر الصياغة بحيث تعالج الاعتراض. تبدأ جولة جديدة، ويُسأل الجميع من جديد.",
  },
  amendedBecause: { en: "What was changed, and why", he: "מה השתנה, ולמה", ar: "ما الذي تغيّر، ولماذا" },
  amendIt: { en: "Begin a new round", he: "פתיחת סבב חדש", ar: "بدء جولة جديدة" },
  amended: { en: "A new round has begun.", he: "נפתח סבב חדש.", ar: "بدأت جولة جديدة." },
  round: { en: "Round {round, number}", he: "סבב {round, number}", ar: "الجولة {round, number}" },
  wordings: { en: "Earlier wordings", he: "נוסחים קודמים", ar: "صياغات سابقة" },
  close: { en: "Close it now", he: "סגירה עכשיו", ar: "إغلاق الآن" },
  closeQuestion: {
    en: "What was answered is counted now and can no longer be changed.",
    he: "התשובות ייספרו עכשיו ולא ניתן יהיה לשנות אותן.",
    ar: "تُحتسب الإجابات الآن ولا يمكن تغييرها بعد ذلك.",
  },
  closed: { en: "It is closed and counted.", he: "נסגרה ונספרה.", ar: "أُغلق واحتُسب." },
  conflict: { en: "Two hats", he: "שני כובעים", ar: "صفتان" },
  conflictYours: {
    en: "You declared an interest in {organization}. Whoever has one takes no part in a decision about it.",
    he: "הצהרת על עניין ב{organization}. מי שיש להם עניין לא משתתפים בהחלטה לגביו.",
    ar: "أفصحت عن مصلحة في {organization}. من له مصلحة لا يشارك في القرار بشأنها.",
  },
  recuse: { en: "Step aside", he: "לא להשתתף בהחלטה", ar: "التنحّي" },
  recuseLead: {
    en: "You then do not vote and are not counted in the quorum. It is recorded with the decision.",
    he: "לא תהיה לך הצבעה, ולא תיכלל הספירה שלך בקוורום. הדבר נרשם עם ההחלטה.",
    ar: "لا تصويت لك عندئذٍ ولا تُحتسب في النصاب. يُسجَّل ذلك مع القرار.",
  },
  recuseWhy: { en: "Because of what", he: "בגלל מה", ar: "بسبب ماذا" },
  recused: { en: "You stepped aside. It is recorded.", he: "נרשם שלא השתתפת.", ar: "سُجّل تنحّيك." },
  youAreRecused: {
    en: "You stepped aside from this decision.",
    he: "לא השתתפת בהחלטה הזו.",
    ar: "تنحّيت عن هذا القرار.",
  },
  recusals: { en: "Who stepped aside", he: "מי לא השתתפו", ar: "مَن تنحّى" },
  recusedCount: {
    en: "{count, plural, one {One stepped aside} other {{count, number} stepped aside}} because of a conflict of interest.",
    he: "{count, plural, one {אחד לא השתתף} two {שניים לא השתתפו} other {{count, number} לא השתתפו}} בגלל ניגוד עניינים.",
    ar: "{count, plural, one {تنحّى واحد} two {تنحّى اثنان} few {تنحّى {count, number}} other {تنحّى {count, number}}} بسبب تضارب مصالح.",
  },
  tookPart: {
    en: "{took, number} took part of {all, number} who could; {quorum, number} were needed.",
    he: "השתתפו {took, number} מתוך {all, number} שיכלו; נדרשו {quorum, number}.",
    ar: "شارك {took, number} من {all, number} كان بإمكانهم؛ وكان المطلوب {quorum, number}.",
  },
  result: { en: "How it was counted", he: "איך זה נספר", ar: "كيف احتُسب" },
  option: { en: "Option", he: "אפשרות", ar: "الخيار" },
  place: { en: "Place", he: "מקום", ar: "المرتبة" },
  median: { en: "Middle score", he: "ניקוד חציוני", ar: "الدرجة الوسيطة" },
  spread: { en: "Middle half", he: "המחצית האמצעית", ar: "النصف الأوسط" },
  points: { en: "Points", he: "נקודות", ar: "النقاط" },
  pairs: { en: "How many put one before another", he: "כמה העדיפו אפשרות אחת על אחרת", ar: "كم فضّلوا خيارًا على آخر" },
  answerColumn: { en: "Answer", he: "תשובה", ar: "الإجابة" },
  howMany: { en: "How many", he: "כמה", ar: "العدد" },
  votes: { en: "Who answered what", he: "מי ענו מה", ar: "مَن أجاب بماذا" },
  votesReaders: {
    en: "Read by those who sit in the committee alone.",
    he: "קוראים זאת רק מי שיושבים בפורום.",
    ar: "يقرؤها أعضاء المجموعة فقط.",
  },
  who: { en: "Who", he: "מי", ar: "مَن" },
  whatFollows: { en: "What follows from it", he: "מה נובע מזה", ar: "ما الذي يترتّب عليه" },
  sayAction: {
    en: "Say who does what until when",
    he: "לומר מי עושים מה ועד מתי",
    ar: "ذكر مَن يفعل ماذا وحتى متى",
  },
  sayFollows: {
    en: "Say who carries it, and how far it is",
    he: "עדכון: מי מובילים, ואיפה זה עומד",
    ar: "تحديث: مَن يتولّاه، وإلى أين وصل",
  },
  sayCame: { en: "Say what came of it", he: "לספר מה יצא מזה", ar: "ذكر ما نتج عنه" },
  owner: { en: "Who carries it", he: "מי מובילים", ar: "مَن يتولّاه" },
  ownerName: { en: "Or a name without an account", he: "או שם בלי חשבון", ar: "أو اسم بلا حساب" },
  effect: { en: "What it changes", he: "מה זה משנה", ar: "ما الذي يغيّره" },
  reviewOn: { en: "Looked at again on", he: "מועד הבחינה מחדש", ar: "يُراجَع في" },
  doneOn: { en: "Done on", he: "מועד הביצוע", ar: "نُفّذ في" },
  progress: { en: "Where it stands", he: "מצב", ar: "الحالة" },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "تم الحفظ." },
  cameOfIt: { en: "What came of it", he: "מה יצא מזה", ar: "ما الذي نتج عنه" },
  cameOfItLead: {
    en: "A few honest sentences. That it did not work is useful too.",
    he: 'כמה משפטים כנים. גם "זה לא עבד" מועיל.',
    ar: "بضع جمل صادقة. حتى عدم النجاح مفيد.",
  },
  writeReview: { en: "Keep what came of it", he: "לשמור מה יצא מזה", ar: "حفظ ما نتج" },
  replace: { en: "Decide anew in its place", he: "להחליט מחדש במקומה", ar: "قرار جديد بدلًا منه" },
  about: { en: "About", he: "במה מדובר", ar: "الموضوع" },
  noOwner: { en: "nobody named yet", he: "עוד לא נקבע", ar: "لم يُحدَّد بعد" },
  nameless: { en: "Somebody without an account", he: "ללא חשבון", ar: "بلا حساب" },
  noBody: {
    en: "Decisions are taken in a committee or group, by those who sit in it.",
    he: "החלטות מתקבלות בפורום או בקבוצה, בידי מי שיושבים בהם.",
    ar: "تُتّخذ القرارات في لجنة أو مجموعة، من قبل أعضائها.",
  },
  toCommittees: { en: "Committees and groups", he: "פורומים וקבוצות", ar: "اللجان والمجموعات" },
  chooseOne: { en: "Choose one of what is offered.", he: "יש לבחור מבין האפשרויות.", ar: "يلزم اختيار أحد الخيارات." },
  objectionNeedsReason: {
    en: "An objection needs its reason, so that it can be met.",
    he: "התנגדות צריכה נימוק, כדי שאפשר יהיה לתת לה מענה.",
    ar: "الاعتراض يحتاج إلى سبب، كي تمكن معالجته.",
  },
  wholeNumber: {
    en: "A whole number from {least, number} to {most, number}, or nothing.",
    he: "מספר שלם מ־{least, number} עד {most, number}, או ריק.",
    ar: "عدد صحيح من {least, number} إلى {most, number}، أو فارغ.",
  },
  nothingChosen: { en: "Nothing was chosen yet.", he: "עוד לא נבחר דבר.", ar: "لم يُختر شيء بعد." },
  tooManyDots: {
    en: "{spent, number} dots were given away, and there are {dots, number}.",
    he: "חולקו {spent, number} נקודות, ויש {dots, number}.",
    ar: "وُزّعت {spent, number} نقطة، والمتاح {dots, number}.",
  },
  twoOptions: {
    en: "At least two options are needed, each once.",
    he: "נחוצות לפחות שתי אפשרויות שונות.",
    ar: "يلزم خياران مختلفان على الأقل.",
  },
  dayIsPast: {
    en: "Choose today or a later day.",
    he: "יש לבחור את היום או יום מאוחר יותר.",
    ar: "يلزم اختيار اليوم أو يوم لاحق.",
  },
  isClosed: { en: "This decision is closed already.", he: "ההחלטה הזו כבר סגורה.", ar: "هذا القرار مغلق بالفعل." },
  noMorePreparation: { en: "It is no longer in preparation.", he: "היא כבר לא בהכנה.", ar: "لم يعد قيد الإعداد." },
  notOpen: { en: "It is not open for answers now.", he: "היא לא פתוחה לתשובות כעת.", ar: "ليس مفتوحًا للإجابة الآن." },
  timeIsOver: { en: "The time for answers is over.", he: "זמן התשובות נגמר.", ar: "انتهى وقت الإجابة." },
  movedOn: {
    en: "The proposal was amended meanwhile. Please look at the new wording first.",
    he: "ההצעה תוקנה בינתיים. כדאי לקרוא קודם את הנוסח החדש.",
    ar: "عُدّل الاقتراح في هذه الأثناء. يُرجى قراءة الصياغة الجديدة أوّلًا.",
  },
  noVote: {
    en: "Your seat has no vote in this decision.",
    he: "למקום שלך אין הצבעה בהחלטה הזו.",
    ar: "مقعدك بلا تصويت في هذا القرار.",
  },
  runBy: {
    en: "This is done by the chair, the secretary, or the backbone team in the committee.",
    he: "זה נעשה בידי היו״ר, מי שמרכזים את הפורום, או צוות ארגון השדרה שבו.",
    ar: "تقوم بذلك رئاسة المجموعة أو أمانة السرّ أو طاقم المنظمة الداعمة فيها.",
  },
  tooManyHands: {
    en: "More hands than people who were there and could vote.",
    he: "יותר ידיים ממי שנכחו והיו בעלי הצבעה.",
    ar: "الأيدي أكثر ممّن حضروا ولهم تصويت.",
  },
  bodyHasEnded: {
    en: "This committee has ended its work.",
    he: "הפורום הזה סיים את עבודתו.",
    ar: "أنهت هذه المجموعة عملها.",
  },
  onlyConsent: {
    en: "Only a decision by consent is amended while it is open.",
    he: "רק החלטה בהיעדר התנגדות מתוקנת בזמן שהיא פתוחה.",
    ar: "لا يُعدَّل أثناء الفتح إلّا قرار بعدم الاعتراض.",
  },
});
