import type { Message } from "../../core/message.ts";
import { words } from "../../core/message.ts";
import type { AskState, askKinds } from "./policy-ask.ts";

/** What is asked. */
export const askKindWords: Record<(typeof askKinds)[number], Message> = words({
  regulation: { en: "Regulation", he: "תקנה או נוהל", ar: "لائحة أو نظام" },
  budget: { en: "Budget", he: "תקציב", ar: "ميزانية" },
  incentive: { en: "Incentive", he: "תמריץ", ar: "حافز" },
  training: { en: "Training", he: "הכשרה", ar: "تأهيل" },
  program: { en: "Program", he: "תוכנית", ar: "برنامج" },
  campaign: { en: "Public campaign", he: "קמפיין ציבורי", ar: "حملة عامّة" },
  other: { en: "Something else", he: "משהו אחר", ar: "شيء آخر" },
});

/** How an ask stands. */
export const stateWords: Record<AskState, Message> = words({
  preparing: { en: "Being prepared", he: "בהכנה", ar: "قيد الإعداد" },
  asked: { en: "Asked", he: "הוגשה", ar: "قُدِّم" },
  talks: { en: "In talks", he: "בשיחות", ar: "قيد التباحث" },
  partly: { en: "Granted in part", he: "התקבלה בחלקה", ar: "قُبل جزئيًّا" },
  granted: { en: "Granted", he: "התקבלה", ar: "قُبل" },
  "not-granted": { en: "Not granted", he: "לא התקבלה", ar: "لم يُقبل" },
  "taken-back": { en: "Taken back by us", he: "נמשכה על ידינו", ar: "سحبناه نحن" },
});

/** What those who follow an ask are told, and the backbone team on its desk. */
export const askNews = words({
  preparing: { en: "Is being prepared ({day})", he: "בהכנה ({day})", ar: "قيد الإعداد ({day})" },
  asked: { en: "Was asked ({day})", he: "הוגשה ({day})", ar: "قُدِّم ({day})" },
  talks: { en: "Is in talks ({day})", he: "בשיחות ({day})", ar: "قيد التباحث ({day})" },
  partly: { en: "Was granted in part ({day})", he: "התקבלה בחלקה ({day})", ar: "قُبل جزئيًّا ({day})" },
  granted: { en: "Was granted ({day})", he: "התקבלה ({day})", ar: "قُبل ({day})" },
  "not-granted": { en: "Was not granted ({day})", he: "לא התקבלה ({day})", ar: "لم يُقبل ({day})" },
  "taken-back": { en: "We took it back ({day})", he: "נמשכה על ידינו ({day})", ar: "سحبناه نحن ({day})" },
  noAnswerSince: {
    en: "“{what}”: no word of an answer since {day}",
    he: "״{what}״: אין עדכון על תשובה מאז {day}",
    ar: "«{what}»: لا خبر عن جواب منذ {day}",
  },
});

/** What the pages about asks say. */
export const askWords = words({
  asks: { en: "Asked of government", he: "מה ביקשנו מהממשלה", ar: "ما طلبناه من الحكومة" },
  toAll: { en: "Government and public", he: "ממשלה וציבור", ar: "الحكومة والجمهور" },
  none: {
    en: "Nothing was written down yet. What did you ask of a ministry or a municipality, or what should be asked: a regulation, a budget, an incentive, training, a program? It takes two minutes.",
    he: "עדיין לא נרשם דבר. מה התבקש ממשרד ממשלתי או מרשות מקומית, או מה כדאי לבקש: תקנה, תקציב, תמריץ, הכשרה, תוכנית? שתי דקות והבקשה רשומה.",
    ar: "لم يُسجَّل شيء بعد. ما الذي طُلب من وزارة أو سلطة محليّة، أو ما الذي ينبغي طلبه: لائحة، ميزانية، حافز، تأهيل، برنامج؟ دقيقتان تكفيان.",
  },
  noneForOthers: {
    en: "Nothing was written down yet. The backbone team and the committees write here what they ask.",
    he: "עדיין לא נרשם דבר. צוות ארגון השדרה והפורומים רושמים כאן מה הם מבקשים.",
    ar: "لم يُسجَّل شيء بعد. يكتب طاقم المنظمة الداعمة واللجان هنا ما يطلبونه.",
  },
  what: { en: "What is asked", he: "מה מתבקש", ar: "ما المطلوب" },
  whatHint: {
    en: "One sentence, e.g. “Budget for extra teaching hours in every school with five units”",
    he: "במשפט אחד, למשל ״תקציב לשעות הוראה נוספות בכל בית ספר עם חמש יחידות״",
    ar: "جملة واحدة، مثلًا «ميزانية لساعات تدريس إضافية في كلّ مدرسة فيها خمس وحدات»",
  },
  kind: { en: "What kind of thing", he: "איזה סוג", ar: "أيّ نوع" },
  about: { en: "More about it", he: "עוד על הבקשה", ar: "المزيد عنه" },
  ofWhom: { en: "Of whom", he: "ממי", ar: "ممّن" },
  ofWhomOrganization: {
    en: "Of whom: one of our organizations",
    he: "ממי: ארגון מהיוזמה",
    ar: "ممّن: منظمة من المبادرة",
  },
  ofWhomName: { en: "Or a name", he: "או שם", ar: "أو اسم" },
  ofWhomNeeded: {
    en: "Say of whom it is asked: choose an organization, or write a name below.",
    he: "יש לציין ממי מבקשים: לבחור ארגון, או לכתוב שם.",
    ar: "يجب ذكر الجهة المطلوب منها: اختيار منظمة أو كتابة اسم.",
  },
  onlyOne: {
    en: "Choose an organization or write a name, not both.",
    he: "יש לבחור ארגון או לכתוב שם, לא את שניהם.",
    ar: "يجب اختيار منظمة أو كتابة اسم، لا كليهما.",
  },
  carriedBy: { en: "Carried by", he: "מי מוביל", ar: "من يقود" },
  committee: { en: "Committee that carries it", he: "הפורום שמוביל", ar: "اللجنة التي تقوده" },
  person: { en: "Person who carries it", he: "מי מוביל בפועל", ar: "الشخص الذي يقوده" },
  nobodyYet: { en: "Nobody yet", he: "עדיין אף אחד", ar: "لا أحد بعد" },
  why: { en: "Why", he: "למה", ar: "لماذا" },
  challenge: { en: "Which cause it would move", he: "איזו סיבה זה יזיז", ar: "أيّ سبب سيحرّكه" },
  indicator: {
    en: "In which figures it should be seen",
    he: "באילו נתונים זה אמור להיראות",
    ar: "في أيّ بيانات ينبغي أن يظهر",
  },
  otherLanguages: { en: "In other languages", he: "בשפות אחרות", ar: "بلغات أخرى" },
  add: { en: "Write down an ask", he: "רישום בקשה", ar: "تسجيل طلب" },
  added: { en: "It is written down", he: "הבקשה נרשמה", ar: "سُجّل الطلب" },
  since: { en: "since {day}", he: "מאז {day}", ar: "منذ {day}" },
  state: { en: "How it stands", he: "מה המצב", ar: "كيف هو الوضع" },
  history: { en: "History", he: "מה קרה עד היום", ar: "ما حدث حتى اليوم" },
  day: { en: "When", he: "מתי", ar: "متى" },
  sinceWhen: { en: "Since when", he: "ממתי", ar: "منذ متى" },
  dayHint: {
    en: "As exactly as you know: 2015-06-30, 2015-06 or 2015",
    he: "כמה שידוע: 2015-06-30, 2015-06 או 2015",
    ar: "بقدر ما هو معروف: 2015-06-30 أو 2015-06 أو 2015",
  },
  stepWords: { en: "What was said or done", he: "מה נאמר או נעשה", ar: "ما قيل أو تمّ" },
  source: { en: "Where it is written", he: "איפה זה כתוב", ar: "أين هو مكتوب" },
  sourceHint: {
    en: "A letter, minutes, a law, a page on the web",
    he: "מכתב, פרוטוקול, חוק, עמוד ברשת",
    ar: "رسالة، محضر، قانون، صفحة على الشبكة",
  },
  sourceIs: { en: "Source: {source}", he: "מקור: {source}", ar: "المصدر: {source}" },
  noteStep: { en: "Write down what is new", he: "רישום מה חדש", ar: "تسجيل الجديد" },
  stepNoted: { en: "The history has one more step", he: "נוסף צעד", ar: "أُضيفت خطوة" },
  notYet: { en: "This day has not come yet.", he: "היום הזה עוד לא הגיע.", ar: "لم يأتِ هذا اليوم بعد." },
  removeStep: { en: "Take off", he: "הסרה", ar: "إزالة" },
  removeStepQuestion: {
    en: "Take “{state}” ({day}) out of the history? The log of changes keeps that it stood there.",
    he: "להסיר את ״{state}״ ({day})? ביומן השינויים יישאר שזה היה כאן.",
    ar: "إزالة «{state}» ({day})؟ يبقى في سجلّ التغييرات أنّها كانت هنا.",
  },
  stepRemoved: { en: "The step was taken off", he: "הצעד הוסר", ar: "أُزيلت الخطوة" },
  lastStep: {
    en: "This is the only step. Write down what is right first, then take this one off.",
    he: "זה הצעד היחיד. קודם לרשום את הנכון, ואז להסיר את זה.",
    ar: "هذه هي الخطوة الوحيدة. يجب تسجيل الصحيح أوّلًا ثمّ إزالتها.",
  },
  onCurve: { en: "Stands on the curve", he: "מופיע על העקומה", ar: "تظهر على المنحنى" },
  putOnCurve: { en: "Show on the curve", he: "להציג על העקומה", ar: "عرضها على المنحنى" },
  takeOffCurve: { en: "Take off the curve", he: "להוריד מהעקומה", ar: "إزالتها عن المنحنى" },
  curveChanged: { en: "The curve was changed", he: "העקומה עודכנה", ar: "حُدّث المنحنى" },
  declareFirst: {
    en: "Declare the ask in public first: whoever reads the goal reads what stands on its curve.",
    he: "קודם לפרסם את הבקשה: מי שרואה את היעד רואה גם מה מופיע על העקומה.",
    ar: "يجب إعلان الطلب أوّلًا: من يرى الهدف يرى ما يظهر على منحناه.",
  },
  after: { en: "What moved after", he: "מה זז אחרי", ar: "ما الذي تغيّر بعد ذلك" },
  afterFinding: {
    en: "{before} in {beforePeriod}, before it was granted ({granted}); {newest} in {newestPeriod}, after.",
    he: "{before} ב־{beforePeriod}, לפני שהתקבלה ({granted}); {newest} ב־{newestPeriod}, אחרי.",
    ar: "{before} في {beforePeriod}، قبل قبوله ({granted})؛ و{newest} في {newestPeriod}، بعده.",
  },
  afterNotBecause: {
    en: "After, not because: other things happened in the same years, and these figures cannot tell them apart.",
    he: "אחרי, ולא בגלל: באותן שנים קרו עוד דברים, והנתונים האלה לא יכולים להבחין ביניהם.",
    ar: "بعده، لا بسببه: حدثت أمور أخرى في السنوات نفسها، ولا تستطيع هذه البيانات التمييز بينها.",
  },
  lag: {
    en: "{count, plural, one {One period passes} other {{count, number} periods pass}} before what is done can be seen in these figures, so this could be seen from {period} on.",
    he: "{count, plural, one {עוברת תקופה אחת} two {עוברות שתי תקופות} other {עוברות {count, number} תקופות}} עד שרואים בנתונים האלה את מה שנעשה, ולכן אפשר לראות זאת החל מ־{period}.",
    ar: "{count, plural, one {تمرّ فترة واحدة} two {تمرّ فترتان} few {تمرّ {count, number} فترات} other {تمرّ {count, number} فترة}} قبل أن يظهر في هذه البيانات ما تمّ عمله، لذلك يمكن أن يظهر ذلك ابتداءً من {period}.",
  },
  tooEarly: {
    en: "There is no figure for that time yet: what it did cannot be seen so early.",
    he: "עדיין אין נתון לזמן הזה: מוקדם מכדי לראות מה זה עשה.",
    ar: "لا توجد بيانات لذلك الوقت بعد: من المبكر رؤية ما فعله.",
  },
  noFiguresBefore: {
    en: "There are no figures from before and after to lay beside each other.",
    he: "אין נתונים מלפני ומאחרי שאפשר להניח זה ליד זה.",
    ar: "لا توجد بيانات من قبل ومن بعد لوضعها جنبًا إلى جنب.",
  },
  notGrantedYet: {
    en: "Once it is granted, the figures before and after that day stand here.",
    he: "כשהבקשה תתקבל, יעמדו כאן הנתונים שלפני אותו יום ושאחריו.",
    ar: "عند قبوله ستظهر هنا البيانات قبل ذلك اليوم وبعده.",
  },
  noIndicator: {
    en: "Say in which figures it should be seen, and what moved after stands here.",
    he: "אחרי שנציין באילו נתונים זה אמור להיראות, יופיע כאן מה זז אחרי.",
    ar: "بعد ذكر البيانات التي ينبغي أن يظهر فيها، يظهر هنا ما تغيّر بعده.",
  },
  toCurve: { en: "The goal's curve", he: "העקומה של היעד", ar: "منحنى الهدف" },
  period: { en: "Period", he: "תקופה", ar: "الفترة" },
  figure: { en: "Figure", he: "נתון", ar: "القيمة" },
  grantedHere: { en: "granted", he: "התקבלה", ar: "قُبل" },
  inData: {
    en: "Sources and editions: see the data",
    he: "מקורות ומהדורות: בעמוד הנתונים",
    ar: "المصادر والإصدارات: في صفحة البيانات",
  },
  notes: { en: "Notes", he: "הערות", ar: "ملاحظات" },
  notesFor: {
    en: "Read by the backbone team and the committee that carries the ask, and by nobody else.",
    he: "לעיני צוות ארגון השדרה והפורום שמוביל את הבקשה, ואף אחד אחר.",
    ar: "يقرؤها طاقم المنظمة الداعمة واللجنة التي تقود الطلب، ولا أحد غيرهم.",
  },
  note: { en: "A note", he: "הערה", ar: "ملاحظة" },
  writeNote: { en: "Keep the note", he: "שמירת ההערה", ar: "حفظ الملاحظة" },
  noteKept: { en: "The note is kept", he: "ההערה נשמרה", ar: "حُفظت الملاحظة" },
  change: { en: "Change what it says", he: "שינוי הפרטים", ar: "تعديل التفاصيل" },
  save: { en: "Save", he: "שמירה", ar: "حفظ" },
  saved: { en: "It is saved", he: "נשמר", ar: "تمّ الحفظ" },
  changedMeanwhile: {
    en: "Somebody changed it meanwhile. What you wrote still stands here: look at the newest version in another window, then save again from there.",
    he: "מישהו שינה את זה בינתיים. מה שכתבת עדיין כאן: כדאי לפתוח את הגרסה החדשה בחלון נוסף ולשמור משם.",
    ar: "تغيّر هذا في هذه الأثناء. ما كُتب ما زال هنا: من المستحسن فتح النسخة الأحدث في نافذة أخرى والحفظ منها.",
  },
  readers: { en: "Who reads it", he: "מי רואה", ar: "من يقرأه" },
  forMembers: { en: "Members of the initiative", he: "חברי היוזמה", ar: "أعضاء المبادرة" },
  forEveryone: { en: "Everyone: it was declared in public", he: "כולם: הבקשה פומבית", ar: "الجميع: أُعلن للعموم" },
  declare: { en: "Declare in public", he: "פרסום לכולם", ar: "إعلانه للعموم" },
  declareQuestion: {
    en: "Everyone will read what is asked, of whom, why, and the whole history with its words and sources; not who carries it, and no notes.",
    he: "כולם יראו מה מתבקש, ממי, למה, ואת כל מה שקרה עם המילים והמקורות; לא מי מוביל, ולא את ההערות.",
    ar: "سيقرأ الجميع ما المطلوب، وممّن، ولماذا، وكلّ ما حدث مع الكلمات والمصادر؛ لا من يقوده، ولا الملاحظات.",
  },
  keepInside: { en: "For members alone again", he: "שוב לחברי היוזמה בלבד", ar: "للأعضاء فقط من جديد" },
  keepInsideQuestion: {
    en: "Only members will read it from now on, and its steps leave the goal's curve.",
    he: "מעכשיו רק חברי היוזמה יראו, והצעדים יורדו מהעקומה של היעד.",
    ar: "من الآن سيقرأه الأعضاء فقط، وتُزال خطواته عن منحنى الهدف.",
  },
  finding: {
    en: "{count, plural, one {1 ask} other {{count, number} asks}}: {granted, plural, =0 {none granted yet} one {1 granted} other {{granted, number} granted}}, {waiting, plural, =0 {none waiting for an answer} one {1 waiting for an answer} other {{waiting, number} waiting for an answer}}.",
    he: "{count, plural, one {בקשה אחת} two {שתי בקשות} other {{count, number} בקשות}}: {granted, plural, =0 {עדיין לא התקבלה אף אחת} one {אחת התקבלה} two {שתיים התקבלו} other {{granted, number} התקבלו}}, {waiting, plural, =0 {ואף אחת לא מחכה לתשובה} one {ואחת מחכה לתשובה} two {ושתיים מחכות לתשובה} other {ו־{waiting, number} מחכות לתשובה}}.",
    ar: "{count, plural, one {طلب واحد} two {طلبان} few {{count, number} طلبات} other {{count, number} طلبًا}}: {granted, plural, =0 {لم يُقبل أيّ منها بعد} one {قُبل واحد} two {قُبل اثنان} other {قُبل {granted, number}}}، {waiting, plural, =0 {ولا طلب ينتظر جوابًا} one {وواحد ينتظر جوابًا} two {واثنان ينتظران جوابًا} other {و{waiting, number} تنتظر جوابًا}}.",
  },
});
