import { type Message, words } from "../../../core/message.ts";
import type { Ask } from "../ask.ts";

/** For whom an ask is, as the owner ticks it. */
export const readersWords: Record<Ask["readers"], Message> = words({
  backbone: { en: "The backbone team alone", he: "צוות ארגון השדרה בלבד", ar: "طاقم المنظمة الداعمة فقط" },
  partners: { en: "Partners, without funders", he: "השותפים, בלי מממנים", ar: "الشركاء، من دون المموّلين" },
  members: { en: "All members, funders too", he: "כל החברים, גם מממנים", ar: "كلّ الأعضاء، والمموّلون أيضًا" },
});

/** What each choice means. */
export const readersHints: Record<Ask["readers"], Message> = words({
  backbone: {
    en: "They may know somebody, and introduce you.",
    he: "אולי הצוות מכיר מישהו, ויעשה היכרות.",
    ar: "قد يعرفون أحدًا ويعرّفونكم إليه.",
  },
  partners: {
    en: "Whoever funds, supplies data or evaluates does not see it: not here, not in search, not in mail.",
    he: "מי שמממנים, מספקים נתונים או מעריכים לא רואים זאת: לא כאן, לא בחיפוש ולא בדואר.",
    ar: "لا يراه مَن يموّل أو يزوّد بيانات أو يقيّم: لا هنا، ولا في البحث، ولا في البريد.",
  },
  members: {
    en: "Everybody who belongs to the initiative.",
    he: "כל מי ששייכים ליוזמה.",
    ar: "كلّ من ينتمي إلى المبادرة.",
  },
});

/** Asks and offers, on their pages. */
export const askPageWords = words({
  title: { en: "Asks and offers", he: "בקשות והצעות", ar: "طلبات وعروض" },
  sentence: {
    en: "{asks, plural, =0 {Nobody asks for anything that you can see.} one {One partner asks for help.} other {{asks, number} asks for help are open.}} {offers, plural, =0 {} one {One offer is there.} other {{offers, number} offers are there.}} {fits, plural, =0 {} one {One of them fits what you asked or offered.} other {{fits, number} of them fit what you asked or offered.}}",
    he: "{asks, plural, =0 {אין עכשיו בקשות שפתוחות בפניך.} one {יש בקשת עזרה אחת.} two {יש שתי בקשות עזרה.} other {יש {asks, number} בקשות עזרה.}} {offers, plural, =0 {} one {ויש הצעה אחת.} two {ויש שתי הצעות.} other {ויש {offers, number} הצעות.}} {fits, plural, =0 {} one {אחת מהן מתאימה למה שביקשתם או הצעתם.} two {שתיים מהן מתאימות למה שביקשתם או הצעתם.} other {{fits, number} מהן מתאימות למה שביקשתם או הצעתם.}}",
    ar: "{asks, plural, =0 {لا طلبات مفتوحة أمامك الآن.} one {هناك طلب مساعدة واحد.} two {هناك طلبا مساعدة.} few {هناك {asks, number} طلبات مساعدة.} other {هناك {asks, number} طلب مساعدة.}} {offers, plural, =0 {} one {وهناك عرض واحد.} two {وهناك عرضان.} few {وهناك {offers, number} عروض.} other {وهناك {offers, number} عرضًا.}} {fits, plural, =0 {} one {واحد منها يلائم ما طلبتموه أو عرضتموه.} two {اثنان منها يلائمان ما طلبتموه أو عرضتموه.} other {{fits, number} منها تلائم ما طلبتموه أو عرضتموه.}}",
  },
  why: {
    en: "To ask is to let others help. Each ask says who reads it, and answers go to whoever asked, alone.",
    he: "לבקש זה לאפשר לאחרים לעזור. בכל בקשה כתוב מי קוראים אותה, והתשובות מגיעות רק למי שביקשו.",
    ar: "الطلب يتيح للآخرين المساعدة. كلّ طلب يذكر من يقرؤه، والإجابات تصل إلى صاحب الطلب وحده.",
  },
  emptyTitle: { en: "Nothing is asked or offered yet", he: "עוד לא ביקשו ולא הציעו דבר", ar: "لا طلبات ولا عروض بعد" },
  emptyWhy: {
    en: "Somebody here may have solved what holds you up. One sentence and two minutes; you choose who reads it, and funders need not be among them.",
    he: "אולי מישהו כאן כבר פתר את מה שמעכב אתכם. משפט אחד ושתי דקות; הבחירה מי קוראים היא שלכם, ומממנים לא חייבים להיות ביניהם.",
    ar: "ربّما حلّ أحد هنا ما يعيقكم. جملة واحدة ودقيقتان؛ أنتم تختارون من يقرأ، وليس بالضرورة أن يكون المموّلون بينهم.",
  },
  ask: { en: "Ask for help", he: "לבקש עזרה", ar: "طلب مساعدة" },
  offer: { en: "Offer something", he: "להציע משהו", ar: "عرض شيء" },
  asks: { en: "Asked", he: "בקשות", ar: "طلبات" },
  offers: { en: "Offered", he: "הצעות", ar: "عروض" },
  cameOf: { en: "What came of it", he: "מה יצא מזה", ar: "ماذا نتج عنه" },
  isAsk: { en: "An ask", he: "בקשה", ar: "طلب" },
  isOffer: { en: "An offer", he: "הצעה", ar: "عرض" },
  fits: {
    en: "{count, plural, one {One fits} other {{count, number} fit}}",
    he: "{count, plural, one {אחת מתאימה} two {שתיים מתאימות} other {{count, number} מתאימות}}",
    ar: "{count, plural, one {واحد يلائم} two {اثنان يلائمان} other {{count, number} تلائم}}",
  },
  answersWait: {
    en: "{count, plural, one {One answer waits for you} other {{count, number} answers wait for you}}",
    he: "{count, plural, one {תשובה אחת ממתינה לך} two {שתי תשובות ממתינות לך} other {{count, number} תשובות ממתינות לך}}",
    ar: "{count, plural, one {إجابة واحدة تنتظرك} two {إجابتان تنتظرانك} few {{count, number} إجابات تنتظرك} other {{count, number} إجابة تنتظرك}}",
  },
  resting: {
    en: "rests since {day}; only you see it",
    he: "נח מאז {day}; רק אתם רואים זאת",
    ar: "متوقّف منذ {day}؛ لا يراه غيركم",
  },
  until: { en: "open until {day}", he: "פתוח עד {day}", ar: "مفتوح حتى {day}" },
  closedOn: { en: "closed on {day}", he: "נסגר ב־{day}", ar: "أُغلق في {day}" },
  byWhen: { en: "Needed by", he: "נחוץ עד", ar: "مطلوب حتى" },
  byWhenDay: { en: "by {day}", he: "עד {day}", ar: "حتى {day}" },
  readBy: { en: "Read by: {readers}", he: "קוראים: {readers}", ar: "يقرؤه: {readers}" },
  skills: { en: "Skills", he: "מיומנויות", ar: "مهارات" },
  otherSkills: {
    en: "Other skills, with commas between",
    he: "מיומנויות אחרות, עם פסיקים ביניהן",
    ar: "مهارات أخرى، تفصل بينها فواصل",
  },
  forWhom: { en: "In whose name", he: "בשם מי", ar: "باسم مَن" },
  whatAsk: { en: "What would help, in one sentence", he: "מה יעזור, במשפט אחד", ar: "ما الذي يساعد، في جملة واحدة" },
  whatOffer: {
    en: "What you can give, in one sentence",
    he: "מה אפשר לתת, במשפט אחד",
    ar: "ما الذي يمكن تقديمه، في جملة واحدة",
  },
  more: { en: "More about it", he: "עוד על כך", ar: "المزيد عنه" },
  moreHint: {
    en: "What you tried, what got in the way. It can be candid: you choose below who reads it.",
    he: "מה ניסיתם, מה הפריע. אפשר לכתוב בגילוי לב: למטה בוחרים מי קוראים.",
    ar: "ما جرّبتموه، وما الذي أعاقكم. يمكن الكتابة بصراحة: تختارون أدناه من يقرأ.",
  },
  whoReads: { en: "Who reads it", he: "מי קוראים", ar: "مَن يقرأ" },
  days: { en: "For how many days it stays open", he: "לכמה ימים זה נשאר פתוח", ar: "كم يومًا يبقى مفتوحًا" },
  daysHint: {
    en: "After that it rests: only you see it, and you can renew it.",
    he: "אחר כך זה נח: רק אתם רואים, ואפשר לחדש.",
    ar: "بعدها يتوقّف: لا يراه غيركم، ويمكن تجديده.",
  },
  send: { en: "Put it there", he: "לפרסם", ar: "نشر" },
  sent: { en: "It is there, for those whom you chose.", he: "זה שם, למי שבחרתם.", ar: "نُشر لمن اخترتموهم." },
  change: { en: "Change", he: "לשנות", ar: "تعديل" },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "حُفظ." },
  weCanHelp: { en: "We can help", he: "אנחנו יכולים לעזור", ar: "نستطيع المساعدة" },
  weWouldLike: { en: "We would like that", he: "אנחנו מעוניינים", ar: "نرغب في ذلك" },
  yourWords: {
    en: "What, when, and how to reach you",
    he: "מה, מתי, ואיך להשיג אתכם",
    ar: "ماذا، ومتى، وكيف يمكن الوصول إليكم",
  },
  private: {
    en: "Only {organization} reads your answer, and decides.",
    he: "את התשובה קוראים רק אצל {organization}, ושם גם מחליטים.",
    ar: "لا يقرأ إجابتكم إلا {organization}، وهي التي تقرّر.",
  },
  answer: { en: "Send to them alone", he: "לשלוח רק אליהם", ar: "إرسال إليهم وحدهم" },
  answered: {
    en: "Thank you. They read it, and you hear from them.",
    he: "תודה. הם קוראים זאת, ותגיע תשובה.",
    ar: "شكرًا. يقرؤونه، وتصلكم إجابتهم.",
  },
  answers: { en: "Answers", he: "תשובות", ar: "الإجابات" },
  yourAnswer: { en: "What you answered", he: "מה שעניתם", ar: "إجابتكم" },
  noAnswers: {
    en: "No answer yet. Below is who might know.",
    he: "עוד אין תשובה. למטה כתוב מי אולי יודעים.",
    ar: "لا إجابة بعد. أدناه مَن قد يعرف.",
  },
  take: { en: "Yes, gladly", he: "כן, בשמחה", ar: "نعم، بسرور" },
  decline: { en: "Not this time", he: "לא הפעם", ar: "ليس هذه المرّة" },
  reply: { en: "A word to them", he: "מילה אליהם", ar: "كلمة إليهم" },
  decided: { en: "They were told.", he: "נמסר להם.", ar: "أُبلغوا." },
  stateOpen: { en: "waits for a decision", he: "ממתין להחלטה", ar: "ينتظر قرارًا" },
  stateTaken: { en: "said yes to", he: "התקבל", ar: "قُبل" },
  stateDeclined: { en: "not this time", he: "לא הפעם", ar: "ليس هذه المرّة" },
  stateTakenBack: { en: "taken back", he: "נלקח בחזרה", ar: "استُرجع" },
  takeBack: { en: "Take back", he: "לקחת בחזרה", ar: "استرجاع" },
  tookBack: { en: "Your answer was taken back.", he: "התשובה נלקחה בחזרה.", ar: "استُرجعت إجابتكم." },
  whatFits: { en: "What fits", he: "מה מתאים", ar: "ما الذي يلائم" },
  neighbors: {
    en: "Who works on it already, and might know",
    he: "מי כבר פועלים בעניין, ואולי יודעים",
    ar: "مَن يعمل على ذلك، وقد يعرف",
  },
  byChallenge: { en: "same cause: {about}", he: "אותה סיבה: {about}", ar: "السبب نفسه: {about}" },
  byPlace: { en: "same place: {about}", he: "אותו מקום: {about}", ar: "المكان نفسه: {about}" },
  byAround: { en: "nearby: {about}", he: "קרוב: {about}", ar: "قريب: {about}" },
  bySkill: { en: "skill: {about}", he: "מיומנות: {about}", ar: "مهارة: {about}" },
  renew: { en: "Renew for 90 days", he: "לחדש ל־90 יום", ar: "تجديد لمدّة 90 يومًا" },
  renewed: { en: "It goes on.", he: "זה נמשך.", ar: "يستمرّ." },
  close: { en: "Close, and say what came of it", he: "לסגור, ולומר מה יצא מזה", ar: "إغلاق، مع ذكر ما نتج عنه" },
  cameOfIt: { en: "What came of it", he: "מה יצא מזה", ar: "ما الذي نتج عنه" },
  cameOfItHint: {
    en: "Also “nothing” is worth knowing. Read by the same people.",
    he: "גם ״כלום״ שווה לדעת. קוראים אותם אנשים.",
    ar: "حتى «لا شيء» يستحقّ المعرفة. يقرؤه الأشخاص أنفسهم.",
  },
  closeIt: { en: "Close", he: "לסגור", ar: "إغلاق" },
  closed: {
    en: "It is closed. Whoever answered was told.",
    he: "זה נסגר. נמסר למי שענו.",
    ar: "أُغلق. أُبلغ من أجابوا.",
  },
  remove: { en: "Take away for good", he: "להסיר לגמרי", ar: "إزالة نهائية" },
  removeQuestion: {
    en: "It goes with all answers to it, and nobody finds it any more.",
    he: "זה יוסר עם כל התשובות, ואיש לא ימצא זאת עוד.",
    ar: "سيُزال مع كلّ الإجابات، ولن يجده أحد بعد ذلك.",
  },
  removed: { en: "It is gone.", he: "זה הוסר.", ar: "أُزيل." },
  quietOnly: { en: "Without an answer for two weeks", he: "בלי תשובה שבועיים", ar: "بلا إجابة منذ أسبوعين" },
  all: { en: "All", he: "הכול", ar: "الكلّ" },
  ofCause: { en: "About one cause", he: "על סיבה אחת", ar: "عن سبب واحد" },
  practices: { en: "What worked for others", he: "מה עבד אצל אחרים", ar: "ما نجح لدى آخرين" },
});
