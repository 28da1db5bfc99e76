import { words } from "../../../core/message.ts";

/** What is said on the pages of what came out of a conversation. */
export const opinionWords = words({
  title: { en: "What came out", he: "מה עלה בשיחה", ar: "ما الذي نتج" },
  standing: { en: "Where I stand", he: "איפה אני בתמונה", ar: "أين أقف" },
  group: { en: "Group {letter}", he: "קבוצה {letter}", ar: "المجموعة {letter}" },
  letters: { en: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", he: "אבגדהוזחטיכלמנסעפצקרשת", ar: "أبتثجحخدذرزسشصضطظعغفقكلمنهوي" },
  findsGroups: {
    en: "{groups, plural, one {# group} other {# groups}} see things differently, and {count, plural, =0 {no statement unites all of them yet} one {one statement unites all of them} other {# statements unite all of them}}.",
    he: "{groups, plural, one {קבוצה אחת רואה} two {שתי קבוצות רואות} other {# קבוצות רואות}} את הדברים אחרת, ו{count, plural, =0 {עדיין אין משפט שמאחד את כולן} one {משפט אחד מאחד את כולן} two {שני משפטים מאחדים את כולן} other {-# משפטים מאחדים את כולן}}.",
    ar: "{groups, plural, one {مجموعة واحدة ترى} two {مجموعتان تريان} few {# مجموعات ترى} other {# مجموعة ترى}} الأمور بشكل مختلف، و{count, plural, =0 {لا توجد بعد عبارة تجمعها كلّها} one {عبارة واحدة تجمعها كلّها} two {عبارتان تجمعانها كلّها} few {# عبارات تجمعها كلّها} other {# عبارة تجمعها كلّها}}.",
  },
  findsOne: {
    en: "Most see it alike: {count, plural, one {one statement finds} other {# statements find}} wide agreement, and no groups stand apart.",
    he: "הרוב רואים את הדברים באופן דומה: {count, plural, one {משפט אחד זוכה} two {שני משפטים זוכים} other {# משפטים זוכים}} להסכמה רחבה, ואין קבוצות נפרדות.",
    ar: "الأغلبيّة ترى الأمور بشكل متشابه: {count, plural, one {عبارة واحدة تحظى} two {عبارتان تحظيان} few {# عبارات تحظى} other {# عبارة تحظى}} باتّفاق واسع، ولا توجد مجموعات متباعدة.",
  },
  findsNothing: {
    en: "No groups stand apart yet, and no statement finds wide agreement.",
    he: "עדיין אין קבוצות נפרדות, ואין משפט שזוכה להסכמה רחבה.",
    ar: "لا توجد بعد مجموعات متباعدة، ولا عبارة تحظى باتّفاق واسع.",
  },
  tooFew: {
    en: "Too few people have voted so far to show anything.",
    he: "עד עכשיו הצביעו מעט מדי אנשים כדי להראות משהו.",
    ar: "لم يصوّت حتّى الآن عدد كافٍ لعرض أيّ شيء.",
  },
  tooFewWhy: {
    en: "A statement's total is shown once at least {fewest} people have voted on it, so that nobody's vote can be guessed. Pass on the link; this page shows what comes out within seconds.",
    he: "סיכום של משפט מוצג רק אחרי שלפחות {fewest} אנשים הצביעו עליו, כדי שאי אפשר יהיה לנחש מה הצביע אדם מסוים. אפשר להעביר את הקישור הלאה; העמוד הזה יראה את התוצאות בתוך שניות.",
    ar: "يُعرض مجموع العبارة فقط بعد أن يصوّت عليها {fewest} أشخاص على الأقلّ، كي لا يمكن تخمين صوت أحد. يمكن تمرير الرابط؛ وستظهر النتائج هنا خلال ثوانٍ.",
  },
  whenClosed: {
    en: "What comes out is shown once the conversation is closed.",
    he: "התוצאות יוצגו כשהשיחה תיסגר.",
    ar: "تُعرض النتائج عند إغلاق المحادثة.",
  },
  whenClosedWhy: {
    en: "Those who lead it decided so, so that nobody votes by what others have said.",
    he: "כך החליטו מובילי השיחה, כדי שאף אחד לא יצביע לפי מה שאחרים אמרו.",
    ar: "هكذا قرّر القائمون عليها، كي لا يصوّت أحد بناءً على ما قاله الآخرون.",
  },
  afterVoting: {
    en: "Answer {left, plural, one {one more statement} other {# more statements}} to see where you stand.",
    he: "{left, plural, one {עוד תשובה אחת} two {עוד שתי תשובות} other {עוד # תשובות}} כדי לראות את מקומך בתמונה.",
    ar: "{left, plural, one {إجابة واحدة أخرى} two {إجابتان أخريان} few {# إجابات أخرى} other {# إجابة أخرى}} لرؤية موقعك.",
  },
  afterVotingWhy: {
    en: "First your own view, then that of the others.",
    he: "קודם הדעה שלך, ואחר כך של האחרים.",
    ar: "رأيك أوّلًا، ثمّ آراء الآخرين.",
  },
  goOn: { en: "Go on answering", he: "להמשיך לענות", ar: "متابعة الإجابة" },
  back: { en: "Back to the statements", he: "חזרה למשפטים", ar: "العودة إلى العبارات" },
  people: {
    en: "{people, plural, =0 {Fewer than five people} one {# person or a few more} other {# people or a few more}} · {votes, plural, =0 {few votes} one {# vote or a few more} other {# votes or a few more}}",
    he: "{people, plural, =0 {פחות מחמישה אנשים} one {אדם אחד או מעט יותר} other {# אנשים או מעט יותר}} · {votes, plural, =0 {מעט הצבעות} one {הצבעה אחת או מעט יותר} other {# הצבעות או מעט יותר}}",
    ar: "{people, plural, =0 {أقلّ من خمسة أشخاص} one {شخص واحد أو أكثر بقليل} few {# أشخاص أو أكثر بقليل} other {# شخصًا أو أكثر بقليل}} · {votes, plural, =0 {أصوات قليلة} one {صوت واحد أو أكثر بقليل} few {# أصوات أو أكثر بقليل} other {# صوتًا أو أكثر بقليل}}",
  },
  youIn: {
    en: "You stand with group {letter}.",
    he: "מקומך בתמונה הוא עם קבוצה {letter}.",
    ar: "موقعك مع المجموعة {letter}.",
  },
  youNone: {
    en: "You stand in no group that can be shown.",
    he: "מקומך אינו בקבוצה שאפשר להציג.",
    ar: "موقعك ليس ضمن مجموعة يمكن عرضها.",
  },
  youSoon: {
    en: "Your place is worked out with the next votes.",
    he: "המקום שלך יחושב עם ההצבעות הבאות.",
    ar: "يُحسب موقعك مع الأصوات القادمة.",
  },
  youWith: {
    en: "Your {count, plural, one {answer counts} other {# answers count}}; only you see your own place.",
    he: "{count, plural, one {התשובה שלך נספרה} two {שתי התשובות שלך נספרו} other {# התשובות שלך נספרו}}; את המקום שלך אף אחד אחר לא רואה.",
    ar: "{count, plural, one {إجابتك محسوبة} two {إجابتاك محسوبتان} few {إجاباتك (#) محسوبة} other {إجاباتك (#) محسوبة}}؛ ولا أحد غيرك يرى موقعك.",
  },
  unites: { en: "What unites all groups", he: "מה מאחד את כל הקבוצות", ar: "ما يجمع كلّ المجموعات" },
  agreedByMost: { en: "What most agree to", he: "על מה רוב המשתתפים מסכימים", ar: "ما يوافق عليه معظم المشاركين" },
  unitesNone: {
    en: "No statement has six in ten of every group behind it yet. The order of statements changes as people go on.",
    he: "עדיין אין משפט ששישה מכל עשרה בכל קבוצה מסכימים איתו. התמונה משתנה ככל שעוד אנשים עונים.",
    ar: "لا توجد بعد عبارة يوافق عليها ستّة من كلّ عشرة في كلّ مجموعة. تتغيّر الصورة مع استمرار المشاركة.",
  },
  refused: { en: "What all groups refuse", he: "ממה כל הקבוצות מסתייגות", ar: "ما ترفضه كلّ المجموعات" },
  refusedByMost: { en: "What most refuse", he: "ממה רוב המשתתפים מסתייגים", ar: "ما يرفضه معظم المشاركين" },
  marks: { en: "What marks each group", he: "מה מייחד כל קבוצה", ar: "ما يميّز كلّ مجموعة" },
  marksNone: {
    en: "Nothing sets this group apart for certain yet.",
    he: "עדיין אין דבר שמייחד את הקבוצה הזאת בוודאות.",
    ar: "لا شيء يميّز هذه المجموعة بشكل مؤكّد بعد.",
  },
  marksAgree: {
    en: "Agrees: {inside} here, {outside} elsewhere",
    he: "בעד: {inside} כאן, {outside} אצל האחרים",
    ar: "موافقة: {inside} هنا، {outside} لدى الآخرين",
  },
  marksDisagree: {
    en: "Disagrees: {inside} here, {outside} elsewhere",
    he: "נגד: {inside} כאן, {outside} אצל האחרים",
    ar: "معارضة: {inside} هنا، {outside} لدى الآخرين",
  },
  divides: { en: "What divides", he: "מה מחלק", ar: "ما يُفرّق" },
  dividesBy: {
    en: "Group {high}: {highShare} agree. Group {low}: {lowShare} agree.",
    he: "קבוצה {high}: {highShare} בעד. קבוצה {low}: {lowShare} בעד.",
    ar: "المجموعة {high}: {highShare} موافقون. المجموعة {low}: {lowShare} موافقون.",
  },
  picture: { en: "The groups in a picture", he: "הקבוצות בתמונה", ar: "المجموعات في صورة" },
  pictureNote: {
    en: "The nearer two groups are, the more alike they vote. No person is drawn.",
    he: "ככל ששתי קבוצות קרובות יותר, כך הן מצביעות באופן דומה יותר. אף אדם אינו מצויר כאן.",
    ar: "كلّما تقاربت مجموعتان تشابه تصويتهما. لا يُرسم أيّ شخص.",
  },
  pictureNoteOwn: {
    en: "The nearer two groups are, the more alike they vote. The ring is you; nobody else is drawn, and nobody else sees it.",
    he: "ככל ששתי קבוצות קרובות יותר, כך הן מצביעות באופן דומה יותר. הטבעת היא המקום שלך; אף אדם אחר אינו מצויר, ואף אחד אחר לא רואה אותה.",
    ar: "كلّما تقاربت مجموعتان تشابه تصويتهما. الحلقة هي موقعك؛ لا يُرسم أيّ شخص آخر، ولا يراها أحد غيرك.",
  },
  you: { en: "You", he: "המקום שלך", ar: "موقعك" },
  size: {
    en: "{size, plural, one {# person} other {# people}}",
    he: "{size, plural, one {אדם אחד} other {# אנשים}}",
    ar: "{size, plural, one {شخص واحد} two {شخصان} few {# أشخاص} other {# شخصًا}}",
  },
  table: { en: "All statements", he: "כל המשפטים", ar: "كلّ العبارات" },
  statement: { en: "Statement", he: "משפט", ar: "العبارة" },
  voted: { en: "Voted", he: "הצביעו", ar: "صوّتوا" },
  agree: { en: "Agree", he: "בעד", ar: "موافقون" },
  disagree: { en: "Disagree", he: "נגד", ar: "معارضون" },
  pass: { en: "Pass", he: "דילגו", ar: "تجاوزوا" },
  agreeIn: { en: "Agree in {letter}", he: "בעד ב־{letter}", ar: "موافقون في {letter}" },
  notTold: { en: "not shown", he: "לא מוצג", ar: "غير معروض" },
  bar: {
    en: "{agree} agree, {disagree} disagree, {pass} pass",
    he: "{agree} בעד, {disagree} נגד, {pass} דילגו",
    ar: "{agree} موافقون، {disagree} معارضون، {pass} تجاوزوا",
  },
  how: { en: "How this was worked out", he: "איך זה חושב", ar: "كيف حُسب هذا" },
  how1: {
    en: "People are put together who vote alike. The number of groups is the one that fits the votes best; a small group keeps its own answers. Who answered fewer than seven statements is in no group.",
    he: "אנשים שמצביעים באופן דומה מקובצים יחד. מספר הקבוצות הוא זה שמתאים להצבעות בצורה הטובה ביותר; קבוצה קטנה שומרת על התשובות שלה. מי שענו על פחות משבעה משפטים אינם בשום קבוצה.",
    ar: "يُجمع معًا من يصوّتون بشكل متشابه. عدد المجموعات هو الأنسب للأصوات؛ وتحتفظ المجموعة الصغيرة بإجاباتها. من أجاب عن أقلّ من سبع عبارات ليس في أيّ مجموعة.",
  },
  how2: {
    en: "A statement unites where six in ten or more of every group agree, each group counting the same however small: (agrees + 1) ÷ (seen + 2), multiplied over the groups.",
    he: "משפט מאחד כאשר שישה מכל עשרה או יותר בכל קבוצה מסכימים, וכל קבוצה נחשבת במידה שווה, קטנה ככל שתהיה: (בעד + 1) ÷ (ראו + 2), מוכפל על פני הקבוצות.",
    ar: "تجمع العبارة حين يوافق ستّة من كلّ عشرة أو أكثر في كلّ مجموعة، وكلّ مجموعة تُحسب بالتساوي مهما صغرت: (موافقون + 1) ÷ (شاهدوا + 2)، مضروبة عبر المجموعات.",
  },
  how3: {
    en: "Totals are told in steps: anew only when {fewest} people more have voted or changed a vote, and never of fewer than {fewest}. So the last few votes may not be in them yet, and nobody's vote can be read off two looks at this page.",
    he: "הסיכומים מתעדכנים במדרגות: רק כשעוד {fewest} אנשים הצביעו או שינו הצבעה, ואף פעם לא על פחות מ־{fewest}. לכן ייתכן שההצבעות האחרונות עוד אינן כלולות, ואי אפשר להסיק הצבעה של אדם משתי הצצות בעמוד הזה.",
    ar: "تُحدَّث المجاميع على درجات: فقط حين يصوّت {fewest} أشخاص آخرون أو يغيّرون أصواتهم، ولا تُذكر أبدًا عن أقلّ من {fewest}. لذلك قد لا تكون الأصوات الأخيرة ضمنها بعد، ولا يمكن استنتاج صوت أحد من نظرتين إلى هذه الصفحة.",
  },
  brought: {
    en: "The votes were brought from files: {source}.",
    he: "ההצבעות הובאו מקבצים: {source}.",
    ar: "جُلبت الأصوات من ملفّات: {source}.",
  },
});
