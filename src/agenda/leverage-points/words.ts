import { type Message, words } from "../../core/message.ts";
import type { Verdict } from "./leverage-point.ts";

/** What leverage points say. */
export const pointWords = words({
  title: { en: "Leverage points", he: "נקודות מינוף", ar: "نقاط الارتكاز للتغيير" },
  fromAbout: {
    en: "{causes, number} causes · {answers, number} answers of {people, plural, one {one person} other {{people, number} people}}",
    he: "{causes, number} סיבות · {answers, number} תשובות של {people, plural, one {אדם אחד} two {שני אנשים} other {{people, number} אנשים}}",
    ar: "عدد الأسباب {causes, number} · {answers, number} إجابة من {people, plural, one {شخص واحد} two {شخصين} few {{people, number} أشخاص} other {{people, number} شخصًا}}",
  },
  fromMap: {
    en: "{causes, number} causes · {links, number} influences on a map",
    he: "{causes, number} סיבות · {links, number} השפעות במפה",
    ar: "عدد الأسباب {causes, number} · عدد التأثيرات في الخريطة {links, number}",
  },
  standOut: {
    en: "{count, plural, one {One cause stands out.} other {{word} causes stand out.}}",
    he: "{count, plural, one {סיבה אחת בולטת.} two {שתי סיבות בולטות.} other {{word} סיבות בולטות.}}",
    ar: "{count, plural, one {سبب واحد بارز.} two {سببان بارزان.} few {{word} أسباب بارزة.} other {{word} سببًا بارزًا.}}",
  },
  allSure: {
    en: "{count, plural, one {We are sure that these people put it on top.} other {Of all of them we are sure that these people put them on top.}}",
    he: "{count, plural, one {ברור שהמשיבים והמשיבות שמו אותה בראש.} other {לגבי כולן ברור שהמשיבים והמשיבות שמו אותן בראש.}}",
    ar: "{count, plural, one {نحن واثقون أنّ المشاركين وضعوه في المقدّمة.} other {كلّها نحن واثقون أنّ المشاركين وضعوها في المقدّمة.}}",
  },
  someSure: {
    en: "Of {sure} we are sure that these people put {count, plural, one {it} other {them}} on top;",
    he: "לגבי {count, plural, one {אחת ברור שהמשיבים והמשיבות שמו אותה בראש;} other {{sure} ברור שהמשיבים והמשיבות שמו אותן בראש;}}",
    ar: "{count, plural, one {واحد منها نحن واثقون أنّ المشاركين وضعوه في المقدّمة،} two {اثنان منها نحن واثقون أنّ المشاركين وضعوهما في المقدّمة،} other {{sure} منها نحن واثقون أنّ المشاركين وضعوها في المقدّمة،}}",
  },
  restChange: {
    en: "{count, plural, one {one} other {{rest}}} could change places with the next{next, plural, one {} other { {others}}}.",
    he: "{count, plural, one {אחת עשויה להתחלף} other {{rest} עשויות להתחלף}} עם {next, plural, one {הבאה אחריהן} two {השתיים הבאות} other {ה{others} הבאות}}.",
    ar: "{count, plural, one {وواحد قد يتبادل مكانه} two {واثنان قد يتبادلان مكانيهما} other {و{rest} قد تتبادل أماكنها}} مع {next, plural, one {التالي} two {التاليين} other {ال{others} التالية}}.",
  },
  noneSure: {
    en: "{count, plural, one {It} other {Each of them}} could change places with the next{next, plural, one {} other { {others}}}.",
    he: "{count, plural, one {היא עשויה להתחלף} other {כל אחת מהן עשויה להתחלף}} עם {next, plural, one {הבאה אחריה} two {השתיים הבאות} other {ה{others} הבאות}}.",
    ar: "{count, plural, one {قد يتبادل مكانه} other {كلّ منها قد يتبادل مكانه}} مع {next, plural, one {التالي} two {التاليين} other {ال{others} التالية}}.",
  },
  restUnsure: {
    en: "the places of the others are not sure.",
    he: "מקומן של האחרות אינו ודאי.",
    ar: "أمّا مواضع البقية فغير مؤكّدة.",
  },
  notProof: {
    en: "This is what {people, plural, one {one person thinks} other {{people, number} people think}}, not proof.",
    he: "זו דעתם של {people, plural, one {אדם אחד} two {שני אנשים} other {{people, number} אנשים}}, לא הוכחה.",
    ar: "هذا رأي {people, plural, one {شخص واحد} two {شخصين} few {{people, number} أشخاص} other {{people, number} شخصًا}}، وليس برهانًا.",
  },
  notProofMap: {
    en: "This is what a map says that somebody drew, not proof; it does not say how sure the ranks are.",
    he: "זה מה שאומרת מפה שמישהו שרטט, לא הוכחה; היא אינה אומרת עד כמה הדירוג ודאי.",
    ar: "هذا ما تقوله خريطة رسمها أحدهم، وليس برهانًا؛ وهي لا تقول مدى الثقة بالترتيب.",
  },
  whatItIs: {
    en: "A leverage point is a cause that would make many others easier if it were solved.",
    he: "נקודת מינוף היא סיבה שפתרונה היה מקל על רבות אחרות.",
    ar: "نقطة الارتكاز سبب لو حُلّ لسهُل كثير غيره.",
  },
  ranking: { en: "Ranking, with how sure we are", he: "הדירוג, ועד כמה הוא ודאי", ar: "الترتيب، ومدى الثقة به" },
  rankingHow: {
    en: "By influence of first and second order. The bar shows where the rank falls in 90 of 100 recalculations with other people drawn from those who answered; the number is how often it is among the first {k, number}.",
    he: "לפי השפעה מסדר ראשון ושני. הפס מראה היכן נופל הדירוג ב־90 מתוך 100 חישובים חוזרים, שבכל אחד מוגרלים אנשים אחרים מבין מי שענו; המספר אומר באיזה חלק מהם היא בין {k, number} הראשונות.",
    ar: "حسب التأثير من الدرجتين الأولى والثانية. يبيّن الشريط أين يقع الترتيب في 90 من كلّ 100 إعادة حساب يُسحب فيها أشخاص آخرون ممّن أجابوا؛ والرقم كم مرّة يكون بين أوّل {k, number}.",
  },
  rankingOfMap: {
    en: "By influence of first and second order. A bar shows ranks that are shared.",
    he: "לפי השפעה מסדר ראשון ושני. פס מראה מקומות משותפים.",
    ar: "حسب التأثير من الدرجتين الأولى والثانية. يبيّن الشريط المراتب المشتركة.",
  },
  rank: { en: "Rank", he: "מקום", ar: "المرتبة" },
  cause: { en: "Cause", he: "סיבה", ar: "السبب" },
  inFirst: {
    en: "In the first {k, number}",
    he: "בין {k, number} הראשונות",
    ar: "بين أوّل {k, number}",
  },
  rankFrom: {
    en: "Rank {rank, number}, between {low, number} and {high, number}",
    he: "מקום {rank, number}, בין {low, number} ל־{high, number}",
    ar: "المرتبة {rank, number}، بين {low, number} و{high, number}",
  },
  allCauses: { en: "All causes as a table", he: "כל הסיבות כטבלה", ar: "كلّ الأسباب في جدول" },
  between: { en: "Between", he: "בין", ar: "بين" },
  otherWays: {
    en: "Other ways of looking, side by side",
    he: "נקודות מבט אחרות, זו לצד זו",
    ar: "زوايا نظر أخرى جنبًا إلى جنب",
  },
  otherWaysHow: {
    en: "The rank through each. Filled: among the first {k, number}. Coloured: ranks differ by more than five.",
    he: "המקום לפי כל אחת. עיגול מלא: בין {k, number} הראשונות. שורה צבועה: המקומות רחוקים זה מזה ביותר מחמישה.",
    ar: "المرتبة حسب كلّ زاوية. الدائرة الممتلئة: بين أوّل {k, number}. الصفّ الملوّن: المراتب متباعدة بأكثر من خمس.",
  },
  agree: {
    en: "{first} and {second}: {shared, number} of the first {k, number} are the same.",
    he: "{first} ו{second}: {shared, number} מתוך {k, number} הראשונות משותפות.",
    ar: "{first} و{second}: {shared, number} من أوّل {k, number} مشتركة.",
  },
  notThere: { en: "{lens} is not there: {reason}", he: "{lens} אינה כאן: {reason}", ar: "{lens} غير متاحة: {reason}" },
  hidden: {
    en: "Higher through long chains of influence than by what they ease at once:",
    he: "גבוהות יותר בשרשרות השפעה ארוכות מאשר לפי מה שהן מקלות מיד:",
    ar: "أعلى عبر سلاسل التأثير الطويلة ممّا هي بحسب ما تسهّله مباشرة:",
  },
  together: { en: "The best few together", he: "המעטות הטובות ביותר יחד", ar: "أفضل القليل معًا" },
  togetherHow: {
    en: "Two that ease the same others count once. No other choice of {k, number} could ease more than {share} beyond what these do.",
    he: "שתיים שמקלות על אותן אחרות נספרות פעם אחת. שום בחירה אחרת של {k, number} לא תקל ביותר מ־{share} מעבר לאלה.",
    ar: "اثنان يسهّلان الشيء نفسه يُحسبان مرّة واحدة. لا اختيار آخر من {k, number} يسهّل أكثر من هذه بما يزيد على {share}.",
  },
  togetherBest: {
    en: "Two that ease the same others count once. No other choice of {k, number} eases more.",
    he: "שתיים שמקלות על אותן אחרות נספרות פעם אחת. אין בחירה אחרת של {k, number} שמקלה יותר.",
    ar: "اثنان يسهّلان الشيء نفسه يُحسبان مرّة واحدة. لا اختيار آخر من {k, number} يسهّل أكثر.",
  },
  chosen: { en: "Chosen", he: "נבחרו", ar: "ما اختير" },
  chosenLead: {
    en: "{count, plural, =0 {No leverage point is chosen yet.} one {One leverage point is chosen.} other {{count, number} leverage points are chosen.}}",
    he: "{count, plural, =0 {עוד לא נבחרה נקודת מינוף.} one {נקודת מינוף אחת נבחרה.} two {שתי נקודות מינוף נבחרו.} other {{count, number} נקודות מינוף נבחרו.}}",
    ar: "{count, plural, =0 {لم تُختر نقطة ارتكاز بعد.} one {اختيرت نقطة ارتكاز واحدة.} two {اختيرت نقطتا ارتكاز.} few {اختيرت {count, number} نقاط ارتكاز.} other {اختيرت {count, number} نقطة ارتكاز.}}",
  },
  chooseHow: {
    en: "Open a cause to choose it.",
    he: "כדי לבחור סיבה יש לפתוח את הדף שלה.",
    ar: "لاختيار سبب يُفتح صفحته.",
  },
  since: { en: "Since", he: "מאז", ar: "منذ" },
  carriedBy: { en: "Carried by", he: "באחריות", ar: "يتولّاها" },
  readBy: { en: "Read by", he: "נמדד לפי", ar: "تُقاس بـ" },
  nobodyYet: { en: "nobody yet", he: "עוד לא נקבע", ar: "لم يُحدَّد بعد" },
  ended: { en: "Ended", he: "הסתיימו", ar: "ما انتهى" },
  endedOn: { en: "ended {date}: {because}", he: "הסתיים ב־{date}: {because}", ar: "انتهى في {date}: {because}" },
  endedOnly: { en: "ended {date}", he: "הסתיים ב־{date}", ar: "انتهى في {date}" },
  wasChosen: { en: "Chosen as a leverage point", he: "נבחרה כנקודת מינוף", ar: "اختير نقطة ارتكاز للتغيير" },
  whoDecidedNeeded: {
    en: "Say who decided and when, or name the recorded decision.",
    he: "יש לציין מי החליטו ומתי, או להפנות להחלטה הרשומה.",
    ar: "يلزم ذكر من قرّر ومتى، أو الإحالة إلى القرار المسجّل.",
  },
  chosenAlready: {
    en: "This cause is a leverage point already.",
    he: "הסיבה הזאת כבר נקודת מינוף.",
    ar: "هذا السبب نقطة ارتكاز للتغيير بالفعل.",
  },
  wasEnded: { en: "Ended as a leverage point", he: "כבר אינה נקודת מינוף", ar: "لم يعد نقطة ارتكاز للتغيير" },
  whileOpen: {
    en: "A round of questions is open",
    he: "סבב שאלות פתוח",
    ar: "جولة أسئلة مفتوحة",
  },
  whileOpenWhy: {
    en: "The list is shown when the round closes, so that nobody sways anybody. Until then only how far it has come can be seen.",
    he: "הרשימה תוצג עם סגירת הסבב, כדי שאיש לא ישפיע על אחרים. עד אז אפשר לראות רק עד כמה הסבב התקדם.",
    ar: "تُعرض القائمة عند إغلاق الجولة، كي لا يؤثّر أحد في غيره. حتى ذلك الحين يُرى فقط مدى تقدّمها.",
  },
  noneYet: { en: "No leverage points yet", he: "עוד אין נקודות מינוף", ar: "لا نقاط ارتكاز بعد" },
  noneCauses: {
    en: "First write down what stands in the way of the goal. Twenty causes are a good beginning.",
    he: "תחילה כותבים מה עומד בדרך ליעד. עשרים סיבות הן התחלה טובה.",
    ar: "أوّلًا يُكتب ما يعترض الطريق إلى الهدف. عشرون سببًا بداية جيّدة.",
  },
  noneRound: {
    en: "There are {causes, number} causes. Ask people who know the field how they move one another.",
    he: "יש {causes, number} סיבות. עכשיו כדאי לשאול אנשים שמכירים את השטח איך הן מניעות זו את זו.",
    ar: "هناك {causes, number} من الأسباب. الآن يُسأل من يعرف الميدان كيف يحرّك بعضها بعضًا.",
  },
  noneRun: {
    en: "A round has closed. Calculate what came out of it.",
    he: "סבב נסגר. עכשיו אפשר לחשב מה עלה ממנו.",
    ar: "أُغلقت جولة. الآن يمكن حساب ما نتج عنها.",
  },
  addCauses: { en: "Add a cause", he: "להוסיף סיבה", ar: "إضافة سبب" },
  askPeople: { en: "Ask people", he: "לשאול אנשים", ar: "سؤال الناس" },
  calculate: { en: "Calculate", he: "לחשב", ar: "إجراء الحساب" },
  openToEveryone: {
    en: "Everyone who may read the goal sees which leverage points were chosen, and no ranking.",
    he: "כל מי שרשאי לקרוא את היעד רואה אילו נקודות מינוף נבחרו, בלי הדירוג.",
    ar: "كلّ من يجوز له قراءة الهدف يرى أيّ نقاط ارتكاز اختيرت، دون الترتيب.",
  },
  keptToMembers: {
    en: "Only members see the leverage points.",
    he: "רק חברי וחברות היוזמה רואים את נקודות המינוף.",
    ar: "الأعضاء وحدهم يرون نقاط الارتكاز.",
  },
  whoSees: { en: "Who sees this", he: "מי רואים את זה", ar: "من يرى هذا" },
  open: { en: "Open to everyone", he: "לפתוח לכולם", ar: "الفتح للجميع" },
  close: { en: "Keep to members", he: "להשאיר לחברים ולחברות", ar: "الإبقاء للأعضاء" },
  basedOn: {
    en: "Calculation {number, number}, {date}",
    he: "חישוב {number, number}, {date}",
    ar: "الحساب {number, number}، {date}",
  },
});

/** What the page of one cause says. */
export const causeWords = words({
  cause: { en: "Cause {number, number}", he: "סיבה {number, number}", ar: "السبب {number, number}" },
  sentence: {
    en: "Rank {rank, number} of {causes, number}: in 90 of 100 recalculations between {low, number} and {high, number}, among the first {k, number} in {share} of them.",
    he: "מקום {rank, number} מתוך {causes, number}: ב־90 מתוך 100 חישובים חוזרים בין {low, number} ל־{high, number}, וב־{share} מהם בין {k, number} הראשונות.",
    ar: "المرتبة {rank, number} من {causes, number}: في 90 من كلّ 100 إعادة حساب بين {low, number} و{high, number}، وفي {share} منها بين أوّل {k, number}.",
  },
  sentenceSame: {
    en: "Rank {rank, number} of {causes, number}, the same in at least 90 of 100 recalculations, and among the first {k, number} in {share} of them.",
    he: "מקום {rank, number} מתוך {causes, number}, אותו מקום לפחות ב־90 מתוך 100 חישובים חוזרים, וב־{share} מהם בין {k, number} הראשונות.",
    ar: "المرتبة {rank, number} من {causes, number}، وهي نفسها في 90 على الأقلّ من كلّ 100 إعادة حساب، وفي {share} منها بين أوّل {k, number}.",
  },
  sentenceMap: {
    en: "Rank {rank, number} of {causes, number} on a map that somebody drew, which is not proof.",
    he: "מקום {rank, number} מתוך {causes, number} במפה שמישהו שרטט, וזו אינה הוכחה.",
    ar: "المرتبة {rank, number} من {causes, number} في خريطة رسمها أحدهم، وليس هذا برهانًا.",
  },
  notInRun: {
    en: "No calculation has read this cause yet.",
    he: "עוד לא נעשה חישוב שכולל את הסיבה הזאת.",
    ar: "لم يقرأ أيّ حساب هذا السبب بعد.",
  },
  mergedHere: {
    en: "This cause was merged into another.",
    he: "הסיבה הזאת מוזגה עם אחרת.",
    ar: "دُمج هذا السبب في غيره.",
  },
  retired: {
    en: "This cause is no longer asked about.",
    he: "על הסיבה הזאת כבר לא שואלים.",
    ar: "لم يعد يُسأل عن هذا السبب.",
  },
  circle: { en: "Circle of influence", he: "מעגל ההשפעה", ar: "دائرة التأثير" },
  circleHow: {
    en: "What would make it easier, and what it would make easier; at most seven on each side. Thickness is strength; a broken line is where people disagree.",
    he: "מה היה מקל עליה, ועל מה היא הייתה מקלה; לכל היותר שבע בכל צד. העובי הוא העוצמה; קו מקווקו במקום שאנשים חלוקים בו.",
    ar: "ما يسهّله، وما يسهّل هو؛ سبعة على الأكثر من كلّ جانب. السماكة هي القوّة؛ والخطّ المتقطّع حيث يختلف الناس.",
  },
  easesIt: { en: "Would make it easier", he: "היו מקלות עליה", ar: "ما يسهّله" },
  itEases: { en: "It would make easier", he: "עליהן הייתה מקלה", ar: "ما يسهّل هو" },
  nothing: { en: "nothing that was asked about", he: "אף סיבה ששאלו עליה", ar: "لا شيء ممّا سُئل عنه" },
  disagree: { en: "people disagree", he: "הדעות חלוקות", ar: "الآراء مختلفة" },
  answersTo: {
    en: "{count, plural, =0 {from the map} one {one answer} other {{count, number} answers}}",
    he: "{count, plural, =0 {מן המפה} one {תשובה אחת} two {שתי תשובות} other {{count, number} תשובות}}",
    ar: "{count, plural, =0 {من الخريطة} one {إجابة واحدة} two {إجابتان} few {{count, number} إجابات} other {{count, number} إجابة}}",
  },
  give: { en: "give or take {spread}", he: "פחות או יותר {spread}", ar: "بزيادة أو نقصان {spread}" },
  strength: { en: "Strength", he: "עוצמה", ar: "القوّة" },
  howSure: { en: "How sure", he: "עד כמה ודאי", ar: "مدى الثقة" },
  fromAnswers: { en: "From", he: "מתוך", ar: "من" },
  asTable: { en: "The same as a table", he: "אותו דבר כטבלה", ar: "الشيء نفسه في جدول" },
  scale: {
    en: "Strength as people answered: 0 no difference, 1 a little, 2 somewhat, 3 much easier; thin answers are drawn toward the rest.",
    he: "העוצמה כפי שאנשים ענו: 0 אין הבדל, 1 מעט, 2 במידה מסוימת, 3 הרבה יותר קל; כשהתשובות מעטות הן נמשכות אל השאר.",
    ar: "القوّة كما أجاب الناس: 0 لا فرق، 1 قليلًا، 2 إلى حدّ ما، 3 أسهل بكثير؛ حين تقلّ الإجابات تُقرَّب من البقية.",
  },
  byRole: { en: "Who sees it otherwise", he: "מי רואים את זה אחרת", ar: "من يراه بشكل آخر" },
  byRoleHow: {
    en: "Its rank by the answers of one role alone. Only roles with enough people who answered about it.",
    he: "מקומה לפי תשובות של בעלי תפקיד אחד בלבד. רק תפקידים שדי אנשים מהם ענו עליה.",
    ar: "مرتبته حسب إجابات أصحاب دور واحد فقط. تُعرض الأدوار التي أجاب منها عدد كافٍ عنه.",
  },
  noRoles: {
    en: "Too few people of any one role answered about it to show roles apart.",
    he: "מעטים מדי ענו עליה בכל תפקיד כדי להציג תפקידים בנפרד.",
    ar: "أجاب عنه من كلّ دور عدد أقلّ من أن تُعرض الأدوار منفصلة.",
  },
  others: { en: "everybody else", he: "כל השאר", ar: "البقية" },
  peopleOf: {
    en: "{count, number} people",
    he: "{count, number} אנשים",
    ar: "{count, number} من الأشخاص",
  },
  role: { en: "Role", he: "תפקיד", ar: "الدور" },
  rankIs: { en: "Rank", he: "מקום", ar: "المرتبة" },
  loops: { en: "Loops", he: "מעגלים", ar: "حلقات" },
  inLoops: {
    en: "{count, plural, =0 {It takes part in no loop of the strongest influences.} one {It takes part in one loop of the strongest influences.} other {It takes part in {count, number} loops of the strongest influences.}}",
    he: "{count, plural, =0 {היא אינה חלק ממעגל של ההשפעות החזקות.} one {היא חלק ממעגל אחד של ההשפעות החזקות.} two {היא חלק משני מעגלים של ההשפעות החזקות.} other {היא חלק מ־{count, number} מעגלים של ההשפעות החזקות.}}",
    ar: "{count, plural, =0 {ليس جزءًا من حلقة بين أقوى التأثيرات.} one {هو جزء من حلقة واحدة بين أقوى التأثيرات.} two {هو جزء من حلقتين بين أقوى التأثيرات.} few {هو جزء من {count, number} حلقات بين أقوى التأثيرات.} other {هو جزء من {count, number} حلقة بين أقوى التأثيرات.}}",
  },
  tooManyLoops: {
    en: "There are too many loops to count.",
    he: "יש יותר מדי מעגלים לספירה.",
    ar: "الحلقات أكثر من أن تُعدّ.",
  },
  reinforcing: { en: "strengthens itself", he: "מחזק את עצמו", ar: "تعزّز نفسها" },
  balancing: { en: "holds itself back", he: "מרסן את עצמו", ar: "تكبح نفسها" },
  andBack: { en: "and back", he: "וחזרה", ar: "ثم عودة" },
  solved: { en: "If it were solved", he: "אילו נפתרה", ar: "لو حُلّ" },
  solvedSpread: {
    en: "What would become easier, along all paths, most first: its influence spread over the map, each step weaker than the last.",
    he: "על מה היה קל יותר, לאורך כל הדרכים, מן הגדול לקטן: ההשפעה מתפשטת במפה, וכל צעד חלש מקודמו.",
    ar: "ما يصبح أسهل، عبر كلّ المسارات، من الأكبر إلى الأصغر: ينتشر التأثير في الخريطة، وكلّ خطوة أضعف من سابقتها.",
  },
  solvedFuzzy: {
    en: "What would change, most first, on a fuzzy cognitive map where it is held as solved.",
    he: "מה היה משתנה, מן הגדול לקטן, במפה קוגניטיבית עמומה שבה היא נחשבת פתורה.",
    ar: "ما يتغيّر، من الأكبر إلى الأصغر، في خريطة معرفية ضبابية يُعدّ فيها محلولًا.",
  },
  easier: { en: "easier", he: "קל יותר", ar: "أسهل" },
  harder: { en: "harder", he: "קשה יותר", ar: "أصعب" },
  change: { en: "Change", he: "שינוי", ar: "التغيّر" },
  notCalculated: { en: "This was not calculated.", he: "זה לא חושב.", ar: "لم يُحسب هذا." },
  steering: { en: "Steering", he: "היגוי", ar: "التوجيه" },
  whatKind: { en: "What kind of cause", he: "איזו סיבה זו", ar: "أيّ نوع من الأسباب" },
  theme: { en: "Theme", he: "נושא", ar: "المحور" },
  nature: { en: "Root or symptom", he: "שורש או סימפטום", ar: "جذر أم عرَض" },
  root: { en: "root cause", he: "סיבת שורש", ar: "سبب جذري" },
  symptom: { en: "symptom", he: "סימפטום", ar: "عرَض" },
  depth: { en: "Depth", he: "עומק", ar: "العمق" },
  depthIs: {
    en: "{depth, number} of Meadows’s 12 places to intervene; 12 is the shallowest",
    he: "{depth, number} מתוך 12 מקומות ההתערבות של מדוז; 12 הוא הרדוד ביותר",
    ar: "{depth, number} من مواضع التدخّل الاثني عشر لميدوز؛ 12 هو الأقلّ عمقًا",
  },
  condition: { en: "Condition of systems change", he: "תנאי לשינוי מערכתי", ar: "شرط التغيير المنظومي" },
  notSaid: { en: "not said yet", he: "עוד לא נאמר", ar: "لم يُذكر بعد" },
  beside: { en: "Evidence and bright spots", he: "ראיות ונקודות אור", ar: "أدلّة ونقاط مضيئة" },
  besideNone: {
    en: "Nothing yet. Where was this solved? What shows that it is so?",
    he: "עוד אין. היכן זה נפתר? מה מראה שכך הדבר?",
    ar: "لا شيء بعد. أين حُلّ هذا؟ ما الذي يبيّن أنّه كذلك؟",
  },
  evidence: { en: "evidence", he: "ראיה", ar: "دليل" },
  "bright-spot": { en: "bright spot", he: "נקודת אור", ar: "نقطة مضيئة" },
  addNote: { en: "Add evidence or a bright spot", he: "להוסיף ראיה או נקודת אור", ar: "إضافة دليل أو نقطة مضيئة" },
  noteKind: { en: "What it is", he: "מה זה", ar: "ما هو" },
  noteWords: { en: "In a few sentences", he: "בכמה משפטים", ar: "في بضع جمل" },
  noteSource: {
    en: "Where it can be read, or who can be asked",
    he: "היכן אפשר לקרוא, או את מי אפשר לשאול",
    ar: "أين يُقرأ، أو من يُسأل",
  },
  add: { en: "Add", he: "להוסיף", ar: "إضافة" },
  takeAway: { en: "Take away", he: "להסיר", ar: "إزالة" },
  added: { en: "Added.", he: "נוסף.", ar: "أُضيف." },
  whatCame: {
    en: "Where this comes from, and what came of it",
    he: "מאין זה בא, ומה יצא מזה",
    ar: "من أين أتى، وماذا نتج عنه",
  },
  isChosen: {
    en: "This is a leverage point since {date}.",
    he: "זו נקודת מינוף מאז {date}.",
    ar: "هذه نقطة ارتكاز للتغيير منذ {date}.",
  },
  notChosen: {
    en: "It is not chosen as a leverage point.",
    he: "היא לא נבחרה כנקודת מינוף.",
    ar: "لم يُختر نقطة ارتكاز للتغيير.",
  },
  choose: { en: "Choose as a leverage point", he: "לבחור כנקודת מינוף", ar: "اختياره نقطة ارتكاز" },
  howMuch: { en: "How much does it move?", he: "עד כמה היא מניעה?", ar: "إلى أيّ حدّ يحرّك؟" },
  howMuchThen: {
    en: "Rank {rank, number} of {causes, number} when it was chosen (calculation {run, number})",
    he: "מקום {rank, number} מתוך {causes, number} ביום הבחירה (חישוב {run, number})",
    ar: "المرتبة {rank, number} من {causes, number} يوم الاختيار (الحساب {run, number})",
  },
  howMuchUnknown: { en: "no calculation had read it", he: "לא היה חישוב שכלל אותה", ar: "لم يكن هناك حساب قرأه" },
  canWe: { en: "Can we move it?", he: "האם ביכולתנו להניע אותה?", ar: "هل نستطيع تحريكه؟" },
  needEachOther: {
    en: "Do we need each other for it?",
    he: "האם אנחנו צריכים זה את זה בשבילה?",
    ar: "هل يحتاج بعضنا إلى بعض من أجله؟",
  },
  inWords: { en: "Why", he: "למה", ar: "لماذا" },
  decided: { en: "Who decided, and when", he: "מי החליטו, ומתי", ar: "من قرّر، ومتى" },
  decidedHint: {
    en: "For example: the steering committee, 12 March. Or put the address of the recorded decision below.",
    he: "למשל: ועדת ההיגוי, 12 במרץ. או להוסיף למטה את כתובת ההחלטה הרשומה.",
    ar: "مثلًا: لجنة التوجيه، 12 آذار. أو يوضع أدناه عنوان القرار المسجّل.",
  },
  decisionAddress: { en: "Address of the recorded decision", he: "כתובת ההחלטה הרשומה", ar: "عنوان القرار المسجّل" },
  theDecision: { en: "The recorded decision", he: "ההחלטה הרשומה", ar: "القرار المسجّل" },
  committee: { en: "Committee that carries it", he: "הפורום שבאחריותו", ar: "اللجنة التي تتولّاه" },
  indicators: {
    en: "Figures that show whether it moves",
    he: "נתונים שמראים אם היא זזה",
    ar: "مُعطيات تبيّن إن كان يتحرّك",
  },
  wasChosen: { en: "Chosen as a leverage point.", he: "נבחרה כנקודת מינוף.", ar: "اختير نقطة ارتكاز." },
  bind: { en: "Save who carries it", he: "לשמור מי באחריות", ar: "حفظ من يتولّاه" },
  wasBound: { en: "Saved.", he: "נשמר.", ar: "حُفظ." },
  binding: { en: "Committee and figures", he: "פורום ונתונים", ar: "اللجنة والمُعطيات" },
  end: { en: "End it", he: "לסיים", ar: "إنهاؤه" },
  endQuestion: {
    en: "It stays in the list of those that have ended, with the reason.",
    he: "היא תישאר ברשימת נקודות המינוף שהסתיימו, עם הנימוק.",
    ar: "يبقى في قائمة ما انتهى، مع السبب.",
  },
  because: { en: "Reason", he: "נימוק", ar: "السبب" },
  wasEnded: { en: "Ended.", he: "הסתיים.", ar: "انتهى." },
});

export const verdictWords: Record<Verdict, Message> = {
  yes: { en: "yes", he: "כן", ar: "نعم" },
  partly: { en: "partly", he: "במידה מסוימת", ar: "إلى حدّ ما" },
  no: { en: "no", he: "לא", ar: "لا" },
};

/** Whether it is needed to steer the map, as far as structure tells. */
export const controlWords = words({
  critical: {
    en: "Whoever wants to steer the whole map must steer this one.",
    he: "מי שרוצה לנווט את המפה כולה צריך לנווט אותה.",
    ar: "من أراد توجيه الخريطة كلّها فعليه توجيه هذا.",
  },
  intermittent: {
    en: "The whole map can be steered from it, or from others instead.",
    he: "אפשר לנווט את המפה כולה ממנה, או מאחרות במקומה.",
    ar: "يمكن توجيه الخريطة كلّها منه، أو من غيره بدلًا منه.",
  },
  redundant: {
    en: "It moves along when others are steered.",
    he: "היא זזה כאשר מנווטים אחרות.",
    ar: "يتحرّك حين يُوجَّه غيره.",
  },
});

/** The conditions of systems change. */
export const conditionWords = words({
  policies: { en: "policies", he: "מדיניות", ar: "سياسات" },
  practices: { en: "practices", he: "דפוסי עבודה", ar: "ممارسات" },
  "resource-flows": { en: "resource flows", he: "הקצאת משאבים", ar: "تدفّق الموارد" },
  relationships: { en: "relationships", he: "קשרים", ar: "علاقات" },
  power: { en: "power", he: "כוח", ar: "قوّة ونفوذ" },
  "mental-models": { en: "mental models", he: "תפיסות", ar: "تصوّرات" },
});

/** Numbers up to ten in words, of causes. */
export const countWords: readonly Message[] = [
  { en: "none", he: "אף אחת", ar: "لا شيء" },
  { en: "one", he: "אחת", ar: "واحد" },
  { en: "two", he: "שתיים", ar: "اثنان" },
  { en: "three", he: "שלוש", ar: "ثلاثة" },
  { en: "four", he: "ארבע", ar: "أربعة" },
  { en: "five", he: "חמש", ar: "خمسة" },
  { en: "six", he: "שש", ar: "ستّة" },
  { en: "seven", he: "שבע", ar: "سبعة" },
  { en: "eight", he: "שמונה", ar: "ثمانية" },
  { en: "nine", he: "תשע", ar: "تسعة" },
  { en: "ten", he: "עשר", ar: "عشرة" },
];
