import type { Message } from "../../core/message.ts";
import { words } from "../../core/message.ts";
import type { needStates, pledgeStates, widths } from "./fund.ts";
import type { Reason } from "./sums.ts";

/** Where a need stands. */
export const needStateWords: Record<(typeof needStates)[number], Message> = words({
  open: { en: "Open", he: "פתוח", ar: "مفتوح" },
  met: { en: "Met", he: "נענה", ar: "تمّت تلبيته" },
  closed: { en: "No longer needed", he: "כבר לא נחוץ", ar: "لم يعد مطلوبًا" },
});

/** How a pledge stands. */
export const pledgeStateWords: Record<(typeof pledgeStates)[number], Message> = words({
  said: { en: "Said", he: "נאמר", ar: "وُعد به" },
  agreed: { en: "Agreed", he: "סוכם", ar: "اتُّفق عليه" },
  given: { en: "Given", he: "ניתן", ar: "أُعطي" },
  "taken-back": { en: "Taken back", he: "נמשך", ar: "سُحب" },
});

/** To whom a need is shown. */
export const widthWords: Record<(typeof widths)[number], Message> = words({
  backbone: { en: "The backbone team alone", he: "צוות ארגון השדרה בלבד", ar: "طاقم المنظمة الداعمة فقط" },
  partners: { en: "Partners, without funders", he: "שותפים, בלי קרנות", ar: "الشركاء، دون المموّلين" },
  members: { en: "All members, funders too", he: "כל החברים, גם קרנות", ar: "جميع الأعضاء، والمموّلون أيضًا" },
});

/** Why a need and a fund may fit. */
export const reasonWords: Record<Reason, Message> = words({
  cause: { en: "same cause", he: "אותה סיבה", ar: "السبب نفسه" },
  place: { en: "same place", he: "אותו מקום", ar: "المكان نفسه" },
  anything: { en: "open to any cause and place", he: "פתוח לכל סיבה ומקום", ar: "مفتوح لأيّ سبب ومكان" },
  "round-open": { en: "one can apply now", he: "אפשר להגיש עכשיו", ar: "يمكن التقديم الآن" },
  "round-comes": { en: "a round comes", he: "סבב קרוב", ar: "جولة قادمة" },
  amount: { en: "it gives as much", he: "הסכום מספיק", ar: "المبلغ يكفي" },
});

/** What people are told about money. */
export const fundNews = words({
  needed: { en: "Money is needed", he: "נדרש כסף", ar: "هناك حاجة إلى تمويل" },
  open: { en: "Is open again", he: "פתוח שוב", ar: "مفتوح من جديد" },
  met: { en: "Is met", he: "נענה", ar: "تمّت تلبيته" },
  closed: { en: "Is no longer needed", he: "כבר לא נחוץ", ar: "لم يعد مطلوبًا" },
  funded: { en: "A new fund", he: "קרן חדשה", ar: "صندوق جديد" },
  fundClosed: { en: "Is closed", he: "נסגרה", ar: "أُغلق" },
  fundReopened: { en: "Is open again", he: "נפתחה שוב", ar: "فُتح من جديد" },
  round: {
    en: "One can apply from {from} to {to}",
    he: "אפשר להגיש {from} עד {to}",
    ar: "يمكن التقديم من {from} حتى {to}",
  },
  pledged: {
    en: "Something was pledged for “{what}”",
    he: "יש הבטחה לכסף עבור ״{what}״",
    ar: "هناك وعد بتمويل «{what}»",
  },
  roundCloses: {
    en: "{fund}, {round}: one can apply until {day}",
    he: "{fund}, {round}: אפשר להגיש עד {day}",
    ar: "{fund}، {round}: يمكن التقديم حتى {day}",
  },
});

/** What the pages about money say. */
export const fundWords = words({
  title: { en: "Funds", he: "כספים", ar: "التمويل" },
  toAll: { en: "Funds", he: "כספים", ar: "التمويل" },
  toGovernment: { en: "Government and public", he: "ממשלה וציבור", ar: "الحكومة والجمهور" },
  lead: {
    en: "Where needs and funders find each other. No money is held here.",
    he: "כאן צרכים וקרנות מוצאים זה את זה. שום כסף לא מוחזק כאן.",
    ar: "هنا تلتقي الاحتياجات والمموّلون. لا تُحفظ أموال هنا.",
  },
  finding: {
    en: "{needs, plural, =0 {No open need} one {1 open need} other {{needs, number} open needs}}, {funds, plural, =0 {no fund} one {1 fund} other {{funds, number} funds}}, {rounds, plural, =0 {no round open now} one {1 round open now} other {{rounds, number} rounds open now}}.",
    he: "{needs, plural, =0 {אין צורך פתוח} one {צורך פתוח אחד} two {שני צרכים פתוחים} other {{needs, number} צרכים פתוחים}}, {funds, plural, =0 {אין קרנות} one {קרן אחת} two {שתי קרנות} other {{funds, number} קרנות}}, {rounds, plural, =0 {אין סבב פתוח כרגע} one {סבב אחד פתוח} two {שני סבבים פתוחים} other {{rounds, number} סבבים פתוחים}}.",
    ar: "{needs, plural, =0 {لا احتياج مفتوحًا} one {احتياج مفتوح واحد} two {احتياجان مفتوحان} few {{needs, number} احتياجات مفتوحة} other {{needs, number} احتياجًا مفتوحًا}}، {funds, plural, =0 {لا صناديق} one {صندوق واحد} two {صندوقان} few {{funds, number} صناديق} other {{funds, number} صندوقًا}}، {rounds, plural, =0 {لا جولة مفتوحة الآن} one {جولة مفتوحة واحدة} two {جولتان مفتوحتان} few {{rounds, number} جولات مفتوحة} other {{rounds, number} جولة مفتوحة}}.",
  },
  sums: { en: "In sums, by currency", he: "סכומים, לפי מטבע", ar: "المبالغ حسب العملة" },
  sumsOf: {
    en: "Sums of what you may see. Currencies are never added to one another.",
    he: "סכומים של מה שפתוח בפניך. מטבעות לעולם לא מחוברים זה לזה.",
    ar: "مجموع ما هو متاح لك. لا تُجمع العملات معًا أبدًا.",
  },
  currency: { en: "Currency", he: "מטבע", ar: "العملة" },
  asked: { en: "Needed", he: "נדרש", ar: "مطلوب" },
  pledged: { en: "Pledged", he: "הובטח", ar: "موعود" },
  missing: { en: "Still missing", he: "עדיין חסר", ar: "ما زال ناقصًا" },
  granted: { en: "Granted", he: "מענקים", ar: "منح" },
  needs: { en: "What partners need", he: "מה שותפים צריכים", ar: "ما يحتاجه الشركاء" },
  noNeeds: {
    en: "No need is shown to you. A partner writes down what it needs and ticks who sees it: the backbone team, partners, funders.",
    he: "אין צרכים שפתוחים בפניך. שותף רושם מה הוא צריך, ומסמן מי רואה: צוות ארגון השדרה, שותפים, קרנות.",
    ar: "لا احتياج معروضًا لك. يكتب الشريك ما يحتاجه ويحدّد من يراه: طاقم المنظمة الداعمة، الشركاء، المموّلون.",
  },
  funds: { en: "Who gives", he: "מי נותן", ar: "من يعطي" },
  noFunds: {
    en: "No fund was written down yet: what is it for, how much, until when can one apply?",
    he: "עדיין לא נרשמה קרן: למה היא מיועדת, כמה, ועד מתי אפשר להגיש?",
    ar: "لم يُسجَّل صندوق بعد: لأيّ غرض، كم، وحتى متى يمكن التقديم؟",
  },
  matches: { en: "May fit", he: "אולי מתאים", ar: "قد يناسب" },
  noMatches: {
    en: "Nothing fits by cause or place yet.",
    he: "עדיין אין התאמה לפי סיבה או מקום.",
    ar: "لا شيء يناسب بعد حسب السبب أو المكان.",
  },
  why: { en: "Why", he: "למה", ar: "لماذا" },
  need: { en: "Need", he: "צורך", ar: "احتياج" },
  fund: { en: "Fund", he: "קרן", ar: "صندوق" },
  whose: { en: "Whose", he: "של מי", ar: "لمن" },
  amount: { en: "Amount", he: "סכום", ar: "المبلغ" },
  neededBy: { en: "Needed by", he: "נדרש עד", ar: "مطلوب حتى" },
  state: { en: "How it stands", he: "מה המצב", ar: "كيف هو الوضع" },
  whatFor: { en: "What the money is for", he: "למה נדרש הכסף", ar: "لماذا يلزم المال" },
  whatForHint: {
    en: "One sentence, e.g. “A science teacher for two more classes in the north”",
    he: "במשפט אחד, למשל ״מורה למדעים לשתי כיתות נוספות בצפון״",
    ar: "جملة واحدة، مثلًا «معلّم علوم لصفّين إضافيّين في الشمال»",
  },
  more: { en: "More about it", he: "עוד על זה", ar: "المزيد عنه" },
  organization: { en: "Organization", he: "ארגון", ar: "المنظمة" },
  commitment: { en: "Which promise of yours it serves", he: "איזו הבטחה שלכם זה משרת", ar: "أيّ تعهّد لكم يخدمه" },
  challenge: { en: "Which cause it moves", he: "איזו סיבה זה מזיז", ar: "أيّ سبب يحرّكه" },
  place: { en: "Where", he: "איפה", ar: "أين" },
  shownTo: { en: "Who sees it, beside you", he: "מי רואה, מלבדכם", ar: "من يراه، سواكم" },
  shownToNamed: { en: "And these organizations by name", he: "וגם הארגונים האלה, בשמם", ar: "وهذه المنظمات بأسمائها" },
  shownHint: {
    en: "The backbone team sees every need. A funder sees one only where you tick “all members” or its name.",
    he: "צוות ארגון השדרה רואה כל צורך. קרן רואה רק אם מסומן ״כל החברים״ או השם שלה.",
    ar: "يرى طاقم المنظمة الداعمة كلّ احتياج. لا يراه مموّل إلّا إذا اختير «جميع الأعضاء» أو اسمه.",
  },
  onlyTheyTick: {
    en: "Only people of the organization say who else sees its need. It is kept for the backbone team alone until they do.",
    he: "רק אנשי הארגון מסמנים מי עוד רואה את הצורך. עד אז הוא פתוח לצוות ארגון השדרה בלבד.",
    ar: "فقط أشخاص المنظمة يحدّدون من يرى احتياجها أيضًا. حتى ذلك الحين يراه طاقم المنظمة الداعمة فقط.",
  },
  addNeed: { en: "Write down a need", he: "רישום צורך", ar: "تسجيل احتياج" },
  needAdded: { en: "The need is written down", he: "הצורך נרשם", ar: "سُجّل الاحتياج" },
  addFund: { en: "Write down a fund", he: "רישום קרן", ar: "تسجيل صندوق" },
  fundAdded: { en: "The fund is written down", he: "הקרן נרשמה", ar: "سُجّل الصندوق" },
  fundName: { en: "What the fund is called", he: "שם הקרן או התוכנית", ar: "اسم الصندوق" },
  fundFor: { en: "What it is for", he: "למה היא מיועדת", ar: "لأيّ غرض" },
  how: { en: "How to apply", he: "איך מגישים", ar: "كيفيّة التقديم" },
  url: { en: "Web address", he: "כתובת ברשת", ar: "عنوان على الشبكة" },
  funder: { en: "Funder: one of our organizations", he: "מי נותן: ארגון מהיוזמה", ar: "المموّل: منظمة من المبادرة" },
  funderName: { en: "Or a name from outside", he: "או שם מבחוץ", ar: "أو اسم من الخارج" },
  oneFunder: {
    en: "Choose an organization or write a name: one of the two.",
    he: "יש לבחור ארגון או לכתוב שם: אחד מהשניים.",
    ar: "يجب اختيار منظمة أو كتابة اسم: أحدهما.",
  },
  oneGiver: {
    en: "Say who gives: choose an organization or write a name.",
    he: "מי נותן? יש לבחור ארגון או לכתוב שם.",
    ar: "من يعطي؟ يجب اختيار منظمة أو كتابة اسم.",
  },
  forCauses: { en: "For which cause", he: "לאיזו סיבה", ar: "لأيّ سبب" },
  forPlaces: { en: "For which place", he: "לאיזה מקום", ar: "لأيّ مكان" },
  anyOf: { en: "Any", he: "לכולם", ar: "الكلّ" },
  rounds: { en: "Rounds", he: "סבבים", ar: "الجولات" },
  noRounds: { en: "No round was set.", he: "לא נקבע סבב.", ar: "لم تُحدَّد جولة." },
  roundName: { en: "What the round is called", he: "שם הסבב", ar: "اسم الجولة" },
  opensOn: { en: "Opens", he: "נפתח", ar: "تُفتح" },
  closesOn: { en: "Closes", he: "נסגר", ar: "تُغلق" },
  closesBefore: { en: "It closes before it opens.", he: "הסבב נסגר לפני שנפתח.", ar: "تُغلق قبل أن تُفتح." },
  decidedBy: { en: "Committee of ours that decides", he: "הפורום שלנו שמחליט", ar: "لجنتنا التي تقرّر" },
  decidedElsewhere: { en: "decided by the funder", he: "הקרן מחליטה", ar: "المموّل يقرّر" },
  addRound: { en: "Set a round", he: "קביעת סבב", ar: "تحديد جولة" },
  roundSet: { en: "The round is set", he: "הסבב נקבע", ar: "حُدّدت الجولة" },
  openNow: { en: "open now", he: "פתוח עכשיו", ar: "مفتوحة الآن" },
  hats: { en: "Two hats", he: "שני כובעים", ar: "صفتان" },
  runsBackbone: {
    en: "{funder} gives this money, and people who act for it are of the backbone team, too.",
    he: "{funder} נותנת את הכסף הזה, ואנשים שפועלים בשמה הם גם בצוות ארגון השדרה.",
    ar: "{funder} تعطي هذا المال، وأشخاص يعملون باسمها هم أيضًا من طاقم المنظمة الداعمة.",
  },
  sitsInBody: {
    en: "{funder} gives this money, and sits in the committee that decides this round: {body}.",
    he: "{funder} נותנת את הכסף הזה, ויושבת בפורום שמחליט על הסבב: {body}.",
    ar: "{funder} تعطي هذا المال، وتجلس في اللجنة التي تقرّر هذه الجولة: {body}.",
  },
  stepAside: {
    en: "Declare it, and step aside from this round",
    he: "להצהיר על כך ולא להשתתף בהחלטה",
    ar: "التصريح بذلك والتنحّي عن هذه الجولة",
  },
  stepAsideHint: {
    en: "You act for the funder and sit in this committee. Whoever steps aside does not decide this round; the committee and the backbone team read it in the register of interests.",
    he: "יש לך תפקיד מטעם הקרן ומקום בפורום הזה. מי שלא משתתף לא מחליט בסבב; הפורום וצוות ארגון השדרה רואים זאת במרשם העניינים.",
    ar: "تعمل باسم المموّل وتجلس في هذه اللجنة. من يتنحّى لا يقرّر في هذه الجولة؛ وتقرأ اللجنة وطاقم المنظمة الداعمة ذلك في سجلّ المصالح.",
  },
  youSteppedAside: {
    en: "You stepped aside from this round.",
    he: "אין לך חלק בהחלטה על הסבב הזה.",
    ar: "تنحّيت عن هذه الجولة.",
  },
  steppedAside: { en: "Stepped aside: {names}", he: "לא משתתפים בהחלטה: {names}", ar: "تنحّوا: {names}" },
  notInIt: {
    en: "Only who acts for the funder and sits in the committee that decides can step aside.",
    he: "רק מי שפועל בשם הקרן ויושב בפורום שמחליט יכול לא להשתתף.",
    ar: "يمكن التنحّي فقط لمن يعمل باسم المموّل ويجلس في اللجنة التي تقرّر.",
  },
  asideNoted: { en: "It is declared", he: "ההצהרה נרשמה", ar: "سُجّل التصريح" },
  register: { en: "Register of interests", he: "מרשם העניינים", ar: "سجلّ المصالح" },
  pledges: { en: "Pledges", he: "מה הובטח", ar: "الوعود" },
  pledgesHint: {
    en: "Who pledged is read by giver, receiver and the backbone team, unless the giver says otherwise. The sum counts for all who see the need.",
    he: "מי הבטיח: הנותן, המקבל וצוות ארגון השדרה רואים, אלא אם הנותן סימן אחרת. הסכום נספר לכל מי שרואה את הצורך.",
    ar: "من وعد: يراه المعطي والمتلقّي وطاقم المنظمة الداعمة، إلّا إذا اختار المعطي غير ذلك. ويُحسب المبلغ لكلّ من يرى الاحتياج.",
  },
  noPledges: { en: "No pledge that you may see.", he: "אין הבטחות שפתוחות בפניך.", ar: "لا وعود متاحة لك." },
  giver: { en: "Who gives", he: "מי נותן", ar: "من يعطي" },
  giverName: { en: "Or somebody from outside", he: "או מישהו מבחוץ", ar: "أو جهة من الخارج" },
  pledgeWords: { en: "In words", he: "במילים", ar: "بالكلمات" },
  forAll: { en: "Who reads it", he: "מי רואה", ar: "من يقرأه" },
  forAllTick: { en: "All who see what it is for", he: "כל מי שרואה למה זה מיועד", ar: "كلّ من يرى الغرض منه" },
  pledge: { en: "Say a pledge", he: "רישום הבטחה לכסף", ar: "تسجيل وعد" },
  pledgeSaid: { en: "The pledge is written down", he: "ההבטחה נרשמה", ar: "سُجّل الوعد" },
  pledgeSet: { en: "It is saved", he: "נשמר", ar: "تمّ الحفظ" },
  setTo: { en: "Now", he: "עכשיו", ar: "الآن" },
  change: { en: "Change what it says", he: "שינוי הפרטים", ar: "تعديل التفاصيل" },
  save: { en: "Save", he: "שמירה", ar: "حفظ" },
  saved: { en: "It is saved", he: "נשמר", ar: "تمّ الحفظ" },
  end: { en: "Say how it ended", he: "איך זה הסתיים", ar: "كيف انتهى" },
  outcome: { en: "What came of it", he: "מה יצא מזה", ar: "ماذا نتج عنه" },
  reopen: { en: "Open it again", he: "פתיחה מחדש", ar: "فتحه من جديد" },
  closeFund: { en: "Close the fund", he: "סגירת הקרן", ar: "إغلاق الصندوق" },
  closed: { en: "closed", he: "סגורה", ar: "مغلق" },
  notOpen: { en: "This is no longer open.", he: "זה כבר לא פתוח.", ar: "لم يعد هذا مفتوحًا." },
  otherLanguages: { en: "In other languages", he: "בשפות אחרות", ar: "بلغات أخرى" },
  changedMeanwhile: {
    en: "Somebody changed it meanwhile. What you wrote still stands here: look at the newest version in another window, then save again from there.",
    he: "מישהו שינה את זה בינתיים. מה שכתבת עדיין כאן: כדאי לפתוח את הגרסה החדשה בחלון נוסף ולשמור משם.",
    ar: "تغيّر هذا في هذه الأثناء. ما كُتب ما زال هنا: من المستحسن فتح النسخة الأحدث في نافذة أخرى والحفظ منها.",
  },
  toGrants: {
    en: "{count, plural, =0 {Grants: none yet} one {1 grant} other {{count, number} grants}}",
    he: "{count, plural, =0 {מענקים: עדיין אין} one {מענק אחד} two {שני מענקים} other {{count, number} מענקים}}",
    ar: "{count, plural, =0 {منح: لا شيء بعد} one {منحة واحدة} two {منحتان} few {{count, number} منح} other {{count, number} منحة}}",
  },
});
