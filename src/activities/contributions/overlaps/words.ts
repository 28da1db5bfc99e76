import { words } from "../../../core/message.ts";

/** What is said of people whom two partners may have counted. */
export const overlapWords = words({
  title: {
    en: "Did you both count the same people?",
    he: "האם שניכם ספרתם את אותם אנשים?",
    ar: "هل أحصيتما الأشخاص أنفسهم؟",
  },
  askedTold: {
    en: "{other} and your organization may have counted the same people in {period}. Are they the same?",
    he: "ייתכן ש{other} והארגון שלך ספרו את אותם אנשים ב־{period}. האם הם אותם אנשים?",
    ar: "ربما أحصت {other} ومنظمتك الأشخاص أنفسهم في {period}. هل هم أنفسهم؟",
  },
  differTold: {
    en: "{one} and {other} see differently how many people both counted. Each can see the other's answer now; the backbone team helps.",
    he: "{one} ו{other} רואים אחרת כמה אנשים נספרו אצל שניהם. עכשיו כל צד רואה את תשובת האחר; צוות ארגון השדרה עוזר.",
    ar: "ترى {one} و{other} بشكل مختلف عدد الأشخاص الذين أحصتهم كلتاهما. يمكن لكلّ طرف الآن رؤية جواب الآخر؛ وفريق المنظمة الداعمة يساعد.",
  },
  differOnDesk: {
    en: "{count, plural, one {Two partners see} other {In # places two partners see}} differently whom both counted: a talk helps",
    he: "{count, plural, one {שני שותפים רואים} two {בשני מקומות שני שותפים רואים} other {ב־# מקומות שני שותפים רואים}} אחרת את מי ספרו שניהם: שיחה עוזרת",
    ar: "{count, plural, zero {لا شيء} one {شريكان يريان} two {في موضعين يرى شريكان} few {في # مواضع يرى شريكان} many {في # موضعًا يرى شريكان} other {في # موضع يرى شريكان}} بشكل مختلف من أحصاه كلاهما: حديث قصير يساعد",
  },
  isSettled: {
    en: "The backbone team has written down what was agreed. Please talk to it.",
    he: "צוות ארגון השדרה כבר רשם מה הוסכם. נא לפנות אליו.",
    ar: "سجّل فريق المنظمة الداعمة ما اتُّفق عليه. يُرجى التوجّه إليه.",
  },
  howManyNeeded: {
    en: "About how many? A rough number is enough.",
    he: "כמה בערך? די במספר גס.",
    ar: "كم تقريبًا؟ يكفي عدد تقريبي.",
  },
  moreThanYours: {
    en: "You count {amount, number} there: no more than that can be in both.",
    he: "נספרו אצלכם שם {amount, number}: לא ייתכן שיותר מזה נספרו אצל שניכם.",
    ar: "أحصيتم هناك {amount, number}: لا يمكن أن يكون المشترك أكثر من ذلك.",
  },
  moreThanOne: {
    en: "One of the two counts {amount, number}: no more than that can be in both.",
    he: "אחד הצדדים ספר {amount, number}: לא ייתכן שיותר מזה נספרו אצל שניהם.",
    ar: "أحصى أحد الطرفين {amount, number}: لا يمكن أن يكون المشترك أكثر من ذلك.",
  },
  kindly: {
    en: "It is good when two work with the same people. Until both have answered, whoever may be in both counts half for each, so nothing is held up. Neither sees the other's numbers.",
    he: "טוב ששניים עובדים עם אותם אנשים. עד ששני הצדדים עונים, מי שאולי נספר אצל שניהם נזקף חצי לכל צד, ודבר אינו מתעכב. אף צד אינו רואה את המספרים של האחר.",
    ar: "من الجيّد أن يعمل اثنان مع الأشخاص أنفسهم. إلى أن يجيب الطرفان، يُحسب من قد يكون لدى كليهما نصفًا لكلّ طرف، فلا يتأخّر شيء. لا يرى أيّ طرف أعداد الآخر.",
  },
  you: { en: "You", he: "אצלכם", ar: "لديكم" },
  other: { en: "The other partner", he: "אצל השותף האחר", ar: "لدى الشريك الآخر" },
  partner: { en: "Partner", he: "שותף", ar: "الشريك" },
  site: { en: "Where", he: "היכן", ar: "أين" },
  program: { en: "Program", he: "תכנית", ar: "البرنامج" },
  period: { en: "When", he: "מתי", ar: "متى" },
  counted: { en: "Counted", he: "נספרו", ar: "العدد" },
  answer: { en: "Answer", he: "תשובה", ar: "الجواب" },
  question: { en: "Are they the same people?", he: "האם אלה אותם אנשים?", ar: "هل هم الأشخاص أنفسهم؟" },
  same: { en: "The same people", he: "אותם אנשים", ar: "الأشخاص أنفسهم" },
  different: { en: "Different people", he: "אנשים אחרים", ar: "أشخاص مختلفون" },
  partly: { en: "Partly the same", he: "חלקם אותם אנשים", ar: "بعضهم أنفسهم" },
  howMany: { en: "About how many are in both?", he: "כמה בערך נספרו אצל שניכם?", ar: "كم تقريبًا أُحصوا لدى كليكما؟" },
  onlyPartly: {
    en: "Only if it is partly the same people.",
    he: "רק אם חלקם אותם אנשים.",
    ar: "فقط إن كان بعضهم أنفسهم.",
  },
  send: { en: "Send the answer", he: "לשלוח את התשובה", ar: "إرسال الجواب" },
  thanks: { en: "Thank you. Your answer is kept.", he: "תודה. התשובה נשמרה.", ar: "شكرًا. حُفظ الجواب." },
  waits: {
    en: "Your answer is kept; the other partner has not answered yet. You can change it.",
    he: "התשובה נשמרה; השותף האחר עוד לא ענה. אפשר לשנות אותה.",
    ar: "حُفظ جوابكم؛ ولم يُجب الشريك الآخر بعد. يمكن تغييره.",
  },
  settled: {
    en: "{both, plural, =0 {Settled: they are different people.} one {Settled: one person is in both, and counts once.} other {Settled: # people are in both, and count once.}}",
    he: "{both, plural, =0 {הוסכם: אלה אנשים אחרים.} one {הוסכם: אדם אחד נספר אצל שניהם, והוא נספר פעם אחת.} two {הוסכם: שני אנשים נספרו אצל שניהם, והם נספרים פעם אחת.} other {הוסכם: # אנשים נספרו אצל שניהם, והם נספרים פעם אחת.}}",
    ar: "{both, plural, =0 {تمّ الاتفاق: إنهم أشخاص مختلفون.} zero {تمّ الاتفاق: إنهم أشخاص مختلفون.} one {تمّ الاتفاق: شخص واحد لدى كليهما، ويُحسب مرّة واحدة.} two {تمّ الاتفاق: شخصان لدى كليهما، ويُحسبان مرّة واحدة.} few {تمّ الاتفاق: # أشخاص لدى كليهما، ويُحسبون مرّة واحدة.} many {تمّ الاتفاق: # شخصًا لدى كليهما، ويُحسبون مرّة واحدة.} other {تمّ الاتفاق: # شخص لدى كليهما، ويُحسبون مرّة واحدة.}}",
  },
  settledSame: {
    en: "Settled: they are the same people, and count once.",
    he: "הוסכם: אלה אותם אנשים, והם נספרים פעם אחת.",
    ar: "تمّ الاتفاق: إنهم الأشخاص أنفسهم، ويُحسبون مرّة واحدة.",
  },
  differs: {
    en: "You see it differently. That happens: below is what each said. Talk to each other, or let the backbone team help.",
    he: "אתם רואים את זה אחרת. זה קורה: להלן מה אמר כל צד. אפשר לדבר זה עם זה, או להיעזר בצוות ארגון השדרה.",
    ar: "ترون الأمر بشكل مختلف. هذا يحدث: أدناه ما قاله كلّ طرف. يمكن أن تتحدّثا معًا أو الاستعانة بفريق المنظمة الداعمة.",
  },
  asked: { en: "Asked; no answer yet.", he: "נשאל; עוד אין תשובה.", ar: "سُئل؛ لا جواب بعد." },
  settleIt: { en: "Write down what was found", he: "לרשום מה נמצא", ar: "تسجيل ما تبيّن" },
  settleHow: { en: "How many people are in both?", he: "כמה אנשים נספרו אצל שניהם?", ar: "كم شخصًا لدى كليهما؟" },
  why: { en: "Why we ask", he: "למה אנחנו שואלים", ar: "لماذا نسأل" },
  reasonSite: {
    en: "site and period are the same, or written alike",
    he: "המקום והתקופה זהים, או כתובים דומה",
    ar: "الموقع والفترة متطابقان أو مكتوبان بشكل متشابه",
  },
  reasonPlace: {
    en: "one place, one group, and nearly the same number",
    he: "אותו יישוב, אותה קבוצה, וכמעט אותו מספר",
    ar: "مكان واحد ومجموعة واحدة وعدد متقارب",
  },
  reasonSaid: { en: "one of you named the other", he: "אחד מכם ציין את האחר", ar: "ذكر أحدكما الآخر" },
  back: { en: "Counted once", he: "נספרים פעם אחת", ar: "يُحسبون مرّة واحدة" },
});
