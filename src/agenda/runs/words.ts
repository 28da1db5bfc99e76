import { type Message, words } from "../../core/message.ts";
import type { Lens, LensRefusal, RunNote } from "./run.ts";

/** What calculations say. */
export const runWords = words({
  title: { en: "Earlier calculations", he: "חישובים קודמים", ar: "حسابات سابقة" },
  lead: {
    en: "Each calculation is kept with all that it read, so that it can be shown again, compared and cited.",
    he: "כל חישוב נשמר עם כל מה שנקרא בו, וכך אפשר להציג אותו שוב, להשוות ולצטט.",
    ar: "يُحفظ كلّ حساب مع كلّ ما قرأه، فيمكن عرضه من جديد ومقارنته والاستشهاد به.",
  },
  none: { en: "No calculation yet", he: "עוד לא נעשה חישוב", ar: "لا يوجد حساب بعد" },
  noneWhy: {
    en: "A calculation needs a round of questions that has closed, with answers of at least {fewest, number} people, or a map.",
    he: "לחישוב נחוץ סבב שאלות שנסגר, עם תשובות של {fewest, number} אנשים לפחות, או מפה.",
    ar: "يحتاج الحساب إلى جولة أسئلة أُغلقت، فيها إجابات {fewest, number} أشخاص على الأقلّ، أو إلى خريطة.",
  },
  make: { en: "Calculate", he: "לחשב", ar: "إجراء الحساب" },
  makeNew: { en: "A new calculation", he: "חישוב חדש", ar: "حساب جديد" },
  made: { en: "Calculated.", he: "החישוב נעשה.", ar: "أُجري الحساب." },
  wasMade: {
    en: "{people, plural, =0 {Calculated from a map} one {Calculated from one person’s answers} other {Calculated from the answers of {people, number} people}}, {causes, number} causes",
    he: "{people, plural, =0 {חושב מתוך מפה} one {חושב מתשובות של אדם אחד} other {חושב מתשובות של {people, number} אנשים}}, {causes, number} סיבות",
    ar: "{people, plural, =0 {حُسب من خريطة} one {حُسب من إجابات شخص واحد} two {حُسب من إجابات شخصين} few {حُسب من إجابات {people, number} أشخاص} other {حُسب من إجابات {people, number} شخصًا}}، عدد الأسباب {causes, number}",
  },
  numbered: { en: "Calculation {number, number}", he: "חישוב {number, number}", ar: "الحساب {number, number}" },
  name: { en: "What it is called", he: "שם החישוב", ar: "اسم الحساب" },
  fromRounds: { en: "From these rounds", he: "מתוך הסבבים האלה", ar: "من هذه الجولات" },
  fromMap: { en: "From this map", he: "מתוך המפה הזאת", ar: "من هذه الخريطة" },
  roundOption: {
    en: "{people, number} people, {answers, number} answers",
    he: "{people, number} אנשים, {answers, number} תשובות",
    ar: "{people, number} من الأشخاص، {answers, number} إجابة",
  },
  mapOption: { en: "{links, number} influences", he: "{links, number} השפעות", ar: "{links, number} تأثيرًا" },
  howMany: { en: "How many stand out", he: "כמה סיבות בולטות", ar: "كم سببًا يبرز" },
  replicates: { en: "How often it is drawn again", he: "כמה פעמים חוזרים ומגרילים", ar: "عدد مرّات إعادة السحب" },
  seed: { en: "Number that fixes the draws", he: "מספר שקובע את ההגרלה", ar: "رقم يثبّت السحب" },
  settings: { en: "Settings", he: "הגדרות", ar: "إعدادات" },
  when: { en: "When", he: "מתי", ar: "متى" },
  from: { en: "From", he: "מתוך", ar: "من" },
  calculation: { en: "Calculation", he: "חישוב", ar: "حساب" },
  fingerprint: { en: "Fingerprint of what it read", he: "טביעת אצבע של מה שנקרא", ar: "بصمة ما قرأه" },
  outdated: {
    en: "Answers were set aside or taken in again since.",
    he: "מאז תשובות הונחו בצד או נכללו שוב.",
    ar: "منذ ذلك وُضعت إجابات جانبًا أو أُعيد احتسابها.",
  },
  isOlder: {
    en: "This calculation is older than what is known now.",
    he: "החישוב הזה ישן ממה שידוע עכשיו.",
    ar: "هذا الحساب أقدم ممّا هو معروف الآن.",
  },
  answersCame: {
    en: "{answers, plural, one {One answer} other {{answers, number} answers}} came since.",
    he: "{answers, plural, one {מאז הגיעה תשובה אחת.} two {מאז הגיעו שתי תשובות.} other {מאז הגיעו {answers, number} תשובות.}}",
    ar: "{answers, plural, one {جاءت منذ ذلك إجابة واحدة.} two {جاءت منذ ذلك إجابتان.} few {جاءت منذ ذلك {answers, number} إجابات.} other {جاءت منذ ذلك {answers, number} إجابة.}}",
  },
  mapChanged: { en: "Its map was changed since.", he: "מאז המפה השתנתה.", ar: "تغيّرت الخريطة منذ ذلك." },
  causesGone: {
    en: "{causes, plural, one {One of its causes was} other {{causes, number} of its causes were}} merged or taken out since.",
    he: "{causes, plural, one {מאז סיבה אחת מוזגה או הוצאה מן הרשימה.} two {מאז שתי סיבות מוזגו או הוצאו מן הרשימה.} other {מאז {causes, number} סיבות מוזגו או הוצאו מן הרשימה.}}",
    ar: "{causes, plural, one {منذ ذلك دُمج سبب واحد أو أُخرج من القائمة.} two {منذ ذلك دُمج سببان أو أُخرجا من القائمة.} few {منذ ذلك دُمجت {causes, number} أسباب أو أُخرجت من القائمة.} other {منذ ذلك دُمج {causes, number} سببًا أو أُخرج من القائمة.}}",
  },
  again: { en: "Calculate again", he: "לחשב שוב", ar: "إعادة الحساب" },
  cite: { en: "To cite it", he: "לציטוט", ar: "للاستشهاد به" },
  citation: {
    en: "{initiative}: leverage points, calculation {number, number}, {date}. {fingerprint}",
    he: "{initiative}: נקודות מינוף, חישוב {number, number}, {date}. {fingerprint}",
    ar: "{initiative}: نقاط الارتكاز للتغيير، الحساب {number, number}، {date}. {fingerprint}",
  },
  whatItRead: { en: "What it read", he: "מה נקרא בו", ar: "ما قرأه" },
  setAside: {
    en: "{count, plural, =0 {Nobody’s answers were set aside.} one {The answers of one person were set aside.} other {The answers of {count, number} people were set aside.}}",
    he: "{count, plural, =0 {אף תשובה לא הונחה בצד.} one {תשובותיו של אדם אחד הונחו בצד.} other {תשובות של {count, number} אנשים הונחו בצד.}}",
    ar: "{count, plural, =0 {لم توضع إجابات أحد جانبًا.} one {وُضعت إجابات شخص واحد جانبًا.} two {وُضعت إجابات شخصين جانبًا.} few {وُضعت إجابات {count, number} أشخاص جانبًا.} other {وُضعت إجابات {count, number} شخصًا جانبًا.}}",
  },
  drawnAgain: {
    en: "Drawn again {replicates, number} times, with the number {seed}. The same inputs and settings give the same results.",
    he: "הוגרל מחדש {replicates, number} פעמים, עם המספר {seed}. אותם נתונים ואותן הגדרות נותנים אותן תוצאות.",
    ar: "أُعيد السحب {replicates, number} مرّة، بالرقم {seed}. المدخلات والإعدادات نفسها تعطي النتائج نفسها.",
  },
  compare: { en: "Compare two", he: "להשוות שניים", ar: "مقارنة حسابين" },
  earlier: { en: "The earlier one", he: "המוקדם", ar: "الأقدم" },
  later: { en: "The later one", he: "המאוחר", ar: "الأحدث" },
  compared: {
    en: "From calculation {before, number} to {after, number}",
    he: "מחישוב {before, number} לחישוב {after, number}",
    ar: "من الحساب {before, number} إلى الحساب {after, number}",
  },
  sameInputs: {
    en: "Both read the same, to the last answer.",
    he: "שניהם קראו אותו דבר, עד התשובה האחרונה.",
    ar: "قرأ كلاهما الشيء نفسه، حتى آخر إجابة.",
  },
  inputsChanged: {
    en: "People: {peopleBefore, number}, then {peopleAfter, number}. Answers: {answersBefore, number}, then {answersAfter, number}. Set aside: {asideBefore, number}, then {asideAfter, number}.",
    he: "אנשים: {peopleBefore, number}, אחר כך {peopleAfter, number}. תשובות: {answersBefore, number}, אחר כך {answersAfter, number}. הונחו בצד: {asideBefore, number}, אחר כך {asideAfter, number}.",
    ar: "الأشخاص: {peopleBefore, number}، ثم {peopleAfter, number}. الإجابات: {answersBefore, number}، ثم {answersAfter, number}. وُضع جانبًا: {asideBefore, number}، ثم {asideAfter, number}.",
  },
  otherSettings: {
    en: "The settings differ too.",
    he: "גם ההגדרות שונות.",
    ar: "الإعدادات مختلفة أيضًا.",
  },
  reworded: {
    en: "{count, plural, one {One cause was reworded.} other {{count, number} causes were reworded.}}",
    he: "{count, plural, one {ניסוחה של סיבה אחת השתנה.} other {ניסוחן של {count, number} סיבות השתנה.}}",
    ar: "{count, plural, one {أُعيدت صياغة سبب واحد.} two {أُعيدت صياغة سببين.} few {أُعيدت صياغة {count, number} أسباب.} other {أُعيدت صياغة {count, number} سببًا.}}",
  },
  cause: { en: "Cause", he: "סיבה", ar: "السبب" },
  before: { en: "Before", he: "קודם", ar: "قبل" },
  after: { en: "After", he: "אחר כך", ar: "بعد" },
  moved: { en: "What moved", he: "מה זז", ar: "ما تحرّك" },
  rose: {
    en: "{places, plural, one {up one place} other {up {places, number} places}}",
    he: "{places, plural, one {עלתה מקום אחד} two {עלתה שני מקומות} other {עלתה {places, number} מקומות}}",
    ar: "{places, plural, one {صعد مرتبة واحدة} two {صعد مرتبتين} few {صعد {places, number} مراتب} other {صعد {places, number} مرتبة}}",
  },
  fell: {
    en: "{places, plural, one {down one place} other {down {places, number} places}}",
    he: "{places, plural, one {ירדה מקום אחד} two {ירדה שני מקומות} other {ירדה {places, number} מקומות}}",
    ar: "{places, plural, one {نزل مرتبة واحدة} two {نزل مرتبتين} few {نزل {places, number} مراتب} other {نزل {places, number} مرتبة}}",
  },
  stayed: { en: "the same", he: "ללא שינוי", ar: "بلا تغيير" },
  cameIn: { en: "new", he: "חדשה", ar: "جديد" },
  leftOut: { en: "no longer there", he: "כבר לא שם", ar: "لم يعد موجودًا" },
  beyondChance: {
    en: "more than chance",
    he: "יותר ממקרה",
    ar: "أكثر من مصادفة",
  },
  nothingChosen: {
    en: "Choose a closed round, or a map.",
    he: "יש לבחור סבב שנסגר, או מפה.",
    ar: "يلزم اختيار جولة أُغلقت، أو خريطة.",
  },
  roundIsOpen: {
    en: "A round of questions is open. Calculating waits until it closes, so that nobody sways anybody.",
    he: "יש סבב שאלות פתוח. החישוב ממתין לסגירתו, כדי שאיש לא ישפיע על אחרים.",
    ar: "هناك جولة أسئلة مفتوحة. ينتظر الحساب إغلاقها، كي لا يؤثّر أحد في غيره.",
  },
  tooFewPeople: {
    en: "In one of these rounds {people, plural, =0 {nobody has} one {one person has} other {{people, number} people have}} answered. Answers are only shown together with those of at least {fewest, number} people.",
    he: "באחד הסבבים האלה {people, plural, =0 {איש לא ענה} one {ענה אדם אחד} other {ענו {people, number} אנשים}}. תשובות מוצגות רק יחד עם אלה של {fewest, number} אנשים לפחות.",
    ar: "في إحدى هذه الجولات {people, plural, =0 {لم يُجب أحد} one {أجاب شخص واحد} two {أجاب شخصان} few {أجاب {people, number} أشخاص} other {أجاب {people, number} شخصًا}}. لا تُعرض الإجابات إلّا مع إجابات {fewest, number} أشخاص على الأقلّ.",
  },
  tooFewCauses: {
    en: "At least three causes are needed.",
    he: "נחוצות לפחות שלוש סיבות.",
    ar: "يلزم ثلاثة أسباب على الأقلّ.",
  },
  tooManyCauses: {
    en: "There are too many causes to calculate from answers; merge some first.",
    he: "יש יותר מדי סיבות לחישוב מתוך תשובות; כדאי קודם למזג כמה מהן.",
    ar: "الأسباب أكثر من أن يُحسب من الإجابات؛ يحسن دمج بعضها أوّلًا.",
  },
  emptyMap: {
    en: "This map has no influences.",
    he: "במפה הזאת אין השפעות.",
    ar: "لا تأثيرات في هذه الخريطة.",
  },
});

/** What each way of looking is called, and what it asks. */
export const lensWords: Record<Lens, { name: Message; about: Message }> = {
  direct: {
    name: { en: "Direct", he: "ישירה", ar: "مباشر" },
    about: {
      en: "the sum of what it eases at once",
      he: "סכום כל מה שהיא מקלה מיד",
      ar: "مجموع ما يسهّله مباشرة",
    },
  },
  second_order: {
    name: { en: "Second order", he: "מסדר שני", ar: "من الدرجة الثانية" },
    about: {
      en: "and half of what these ease in turn",
      he: "ועוד מחצית ממה שאלה מקלות בתורן",
      ar: "مع نصف ما تسهّله تلك بدورها",
    },
  },
  dematel: {
    name: { en: "DEMATEL", he: "DEMATEL", ar: "DEMATEL" },
    about: {
      en: "over paths of every length, fading",
      he: "לאורך כל הדרכים, בהשפעה דועכת",
      ar: "عبر كلّ المسارات، بأثر متناقص",
    },
  },
  micmac: {
    name: { en: "MICMAC", he: "MICMAC", ar: "MICMAC" },
    about: {
      en: "over paths so long that the order settles",
      he: "לאורך דרכים ארוכות, עד שהסדר מתייצב",
      ar: "عبر مسارات طويلة حتى يستقرّ الترتيب",
    },
  },
  fuzzy: {
    name: { en: "Fuzzy map", he: "מפה עמומה", ar: "خريطة ضبابية" },
    about: {
      en: "what changes when it is held as solved",
      he: "מה משתנה כשהיא נחשבת פתורה",
      ar: "ما يتغيّر حين يُعدّ محلولًا",
    },
  },
};

/** Why a way of looking is not there. */
export const refusalWords: Record<LensRefusal, Message> = {
  harm: {
    en: "it needs influences of one sign, and more than a twentieth of the weight that people gave is below zero.",
    he: "נחוצות בה השפעות בכיוון אחד, ויותר מחלק העשרים מן המשקל שאנשים נתנו הוא מתחת לאפס.",
    ar: "تحتاج إلى تأثيرات باتّجاه واحد، وأكثر من جزء من عشرين من الوزن الذي أعطاه الناس تحت الصفر.",
  },
  signed: {
    en: "it needs influences of one sign, and this map has negative ones.",
    he: "נחוצות בה השפעות בכיוון אחד, ובמפה הזאת יש שליליות.",
    ar: "تحتاج إلى تأثيرات باتّجاه واحد، وفي هذه الخريطة تأثيرات سلبية.",
  },
  empty: { en: "there are no influences.", he: "אין השפעות.", ar: "لا توجد تأثيرات." },
  "no-end": {
    en: "its sum has no end: some causes pass all their influence on among themselves.",
    he: "אין סוף לסכום שלה: יש סיבות שמעבירות את כל השפעתן זו לזו.",
    ar: "لا نهاية لمجموعها: بعض الأسباب تمرّر كلّ تأثيرها فيما بينها.",
  },
  "no-loops": {
    en: "it needs loops, and no influence in this map comes back.",
    he: "נחוצים בה מעגלים, ובמפה הזאת שום השפעה אינה חוזרת.",
    ar: "تحتاج إلى حلقات، ولا يعود أيّ تأثير في هذه الخريطة.",
  },
  unsettled: { en: "it does not settle.", he: "היא אינה מתייצבת.", ar: "لا تستقرّ." },
  dense: {
    en: "where people were asked about every pair everything moves everything a little, and such a map says nothing.",
    he: "כשאנשים נשאלו על כל הזוגות הכול מניע הכול במעט, ומפה כזאת אינה אומרת דבר.",
    ar: "حين يُسأل الناس عن كلّ زوج يحرّك كلّ شيء كلّ شيء قليلًا، وخريطة كهذه لا تقول شيئًا.",
  },
  large: {
    en: "the map is too large for it.",
    he: "המפה גדולה מדי בשבילה.",
    ar: "الخريطة أكبر ممّا تحتمله.",
  },
};

/** What must be said beside the results. */
export const noteWords: Record<RunNote, Message> = {
  "noise-assumed": {
    en: "Too few questions have two answers; chance and real difference are taken as equally large.",
    he: "לשאלות מעטות מדי יש שתי תשובות; המקרה וההבדל האמיתי נחשבים שווים בגודלם.",
    ar: "قليل من الأسئلة له إجابتان؛ تُعدّ المصادفة والفرق الحقيقي متساويين.",
  },
  "few-people": {
    en: "Few people answered; others might think otherwise.",
    he: "אנשים מעטים ענו; אחרים עשויים לחשוב אחרת.",
    ar: "أجاب عدد قليل من الناس؛ قد يرى غيرهم غير ذلك.",
  },
  "below-zero": {
    en: "Some estimated influences are below zero within chance; what needs one sign counts them as none.",
    he: "חלק מן ההשפעות שנאמדו נמוכות מאפס בגדר המקרה; נקודות המבט שזקוקות לכיוון אחד רואות בהן אפס.",
    ar: "بعض التأثيرات المقدَّرة تحت الصفر ضمن المصادفة؛ تعدّها الزوايا التي تحتاج إلى اتّجاه واحد صفرًا.",
  },
  "no-people": {
    en: "This comes from a map. A map without answers of people says nothing of how sure its ranks are.",
    he: "זה בא ממפה. מפה בלי תשובות של אנשים אינה אומרת עד כמה הדירוג ודאי.",
    ar: "هذا من خريطة. الخريطة بلا إجابات الناس لا تقول شيئًا عن مدى الثقة بالترتيب.",
  },
  "map-fills": {
    en: "Pairs that nobody was asked about take the strength that the map gives them, its strongest influence as the answer “much easier”.",
    he: "זוגות שאיש לא נשאל עליהם מקבלים את העוצמה שבמפה; ההשפעה החזקה ביותר בה כמו התשובה ״הרבה יותר קל״.",
    ar: "الأزواج التي لم يُسأل عنها أحد تأخذ القوّة التي في الخريطة، وأقوى تأثير فيها كالإجابة «أسهل بكثير».",
  },
};
