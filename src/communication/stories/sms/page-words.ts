import { words } from "../../../core/message.ts";

/** What the pages about stories by text message say to those who lead a campaign and keep it safe, and what is refused. */
export const smsPageWords = words({
  title: { en: "Stories by text message", he: "סיפורים בהודעת טקסט", ar: "قصص عبر الرسائل النصّيّة" },
  lead: {
    en: "For those who have a phone without internet. It is the least safe way to tell: messages stay in the phone and with the phone company, and others may read them.",
    he: "למי שבידם טלפון בלי אינטרנט. זו הדרך הפחות בטוחה לספר: ההודעות נשארות בטלפון ואצל חברת הטלפון, ואחרים עשויים לקרוא אותן.",
    ar: "لمن لديهم هاتف دون إنترنت. إنّها أقلّ الطرق أمانًا للسرد: تبقى الرسائل في الهاتف ولدى شركة الاتصالات، وقد يقرؤها آخرون.",
  },
  off: {
    en: "This campaign takes no stories by text message.",
    he: "הקמפיין הזה אינו מקבל סיפורים בהודעות טקסט.",
    ar: "لا تستقبل هذه الحملة قصصًا عبر الرسائل النصّيّة.",
  },
  waiting: {
    en: "It waits for {names}: stories are taken by text message once one of them says that she knows what it means.",
    he: "ממתינים לאישור מאת {names}: סיפורים יתקבלו בהודעות טקסט אחרי אישור של אחד מהשניים שהמשמעות ידועה.",
    ar: "بانتظار {names}: تُستقبل القصص عبر الرسائل النصّيّة بعد أن يؤكّد أحدهما معرفة ما يعنيه ذلك.",
  },
  on: {
    en: "This campaign takes stories by text message. {name} knows of it since {day}.",
    he: "הקמפיין הזה מקבל סיפורים בהודעות טקסט. האישור ניתן מאת {name}, {day}.",
    ar: "تستقبل هذه الحملة قصصًا عبر الرسائل النصّيّة. أكّد ذلك {name}، {day}.",
  },
  onlyWhileOpen: {
    en: "Only while the campaign is open. While it is not, a code word is answered with lines to call.",
    he: "רק בזמן שהקמפיין פתוח. כשאינו פתוח, התשובה למילת הקוד היא קווים לשיחה.",
    ar: "فقط ما دامت الحملة مفتوحة. وإلّا يكون الردّ على كلمة البدء خطوطًا للتحدّث.",
  },
  noGateway: {
    en: "This installation has no gateway for text messages. Whoever runs it can set one up; the handbook says how.",
    he: "להתקנה הזו אין שער להודעות טקסט. מי שמפעילים אותה יכולים לחבר אחד; ההסבר במדריך.",
    ar: "ليس لهذا التثبيت بوّابة للرسائل النصّيّة. يمكن لمن يديره إعداد واحدة؛ والشرح في الدليل.",
  },
  gateway: { en: "The gateway", he: "השער", ar: "البوّابة" },
  gatewayNumber: { en: "Number to write to", he: "המספר שכותבים אליו", ar: "الرقم الذي تُرسل إليه الرسائل" },
  heardAt: { en: "Heard of last", he: "סימן חיים אחרון", ar: "آخر اتّصال" },
  neverHeard: { en: "never yet", he: "עדיין לא", ar: "لم يحدث بعد" },
  onlyTime: {
    en: "Only the time is kept: not who wrote, and not what.",
    he: "נשמר רק הזמן: לא מי כתב, ולא מה.",
    ar: "يُحفظ الوقت فقط: لا مَن كتب ولا ماذا كُتب.",
  },
  checksTitle: { en: "Before you turn it on", he: "לפני שמפעילים", ar: "قبل التفعيل" },
  checksHold: {
    en: "What must stay true while it is on",
    he: "מה צריך להתקיים כל עוד זה פועל",
    ar: "ما يجب أن يبقى صحيحًا ما دام ذلك مفعّلًا",
  },
  checkPhones: {
    en: "You know tellers who have no internet. For all others the page is safer: it leaves nothing on the phone.",
    he: "יש בינינו מי שאין להם אינטרנט. לכל השאר הדף בטוח יותר: הוא לא משאיר דבר בטלפון.",
    ar: "هناك من لا إنترنت لديهم. أمّا للآخرين فالصفحة أكثر أمانًا: لا تترك شيئًا على الهاتف.",
  },
  checkGateway: {
    en: "The gateway is yours, keeps no copy of messages, and stands where nobody looks on. If it is a provider, you know what it keeps and for how long.",
    he: "השער בידיים שלכם, אינו שומר עותק של הודעות, ועומד במקום שאיש אינו מציץ בו. אם זה ספק, ידוע מה הוא שומר ולכמה זמן.",
    ar: "البوّابة بأيديكم، ولا تحتفظ بنسخ من الرسائل، وتقف حيث لا يطّلع أحد. وإن كانت مزوّدًا فمعروف ما الذي يحفظه وإلى متى.",
  },
  checkNight: {
    en: "Somebody reads what comes at night and on holidays as soon as on other days: a message may ask for help.",
    he: "מה שמגיע בלילה ובחג נקרא באותה מהירות: הודעה עשויה לבקש עזרה.",
    ar: "ما يصل ليلًا وفي العطل يُقرأ بالسرعة نفسها: قد تطلب رسالة المساعدة.",
  },
  checkAnswer: {
    en: "No answer goes out by text message: it waits on the page, as the phone may be shared. Somebody near your tellers can open that page with them.",
    he: "שום תשובה אינה נשלחת בהודעה: היא מחכה בדף, כי הטלפון עשוי להיות משותף. יש מי שיפתחו את הדף יחד עם המספרים והמספרות.",
    ar: "لا يُرسل أيّ ردّ برسالة: ينتظر على الصفحة، فقد يكون الهاتف مشتركًا. وهناك من يفتح الصفحة مع من سرد.",
  },
  words: { en: "Code word", he: "מילת קוד", ar: "كلمة البدء" },
  wordsHint: {
    en: "One harmless word of 3 to 20 letters that nobody sends by chance; it tells others nothing.",
    he: "מילה אחת תמימה, 3 עד 20 אותיות, שלא נשלחת במקרה ואינה מגלה דבר לאחרים.",
    ar: "كلمة واحدة عاديّة من 3 إلى 20 حرفًا لا تُرسل صدفة ولا تكشف شيئًا للآخرين.",
  },
  askFor: { en: "Ask for it", he: "לבקש הפעלה", ar: "طلب التفعيل" },
  askAgain: {
    en: "Change the words and ask again",
    he: "לשנות את המילים ולבקש שוב",
    ar: "تغيير الكلمات والطلب من جديد",
  },
  wasAsked: {
    en: "Asked. The safeguarding contact and the deputy were told.",
    he: "נשלחה בקשה. נמסרה הודעה לכתובת ההגנה ולממלאי מקומה.",
    ar: "أُرسل الطلب. أُبلغ مرجع الحماية ومن ينوب عنه.",
  },
  knowTitle: { en: "You are asked", he: "מבקשים את אישורך", ar: "يُطلب تأكيدك" },
  know: {
    en: "I know that stories may come by text message, at any hour and from shared phones, that nobody can be written back to, and what I do when one worries us.",
    he: "ידוע לי שסיפורים עשויים להגיע בהודעות טקסט, בכל שעה ומטלפונים משותפים, שאי אפשר לכתוב בחזרה, ומה עליי לעשות כשסיפור מדאיג אותנו.",
    ar: "أعلم أنّ القصص قد تصل عبر رسائل نصّيّة، في أيّ ساعة ومن هواتف مشتركة، وأنّه لا يمكن الردّ عليها برسالة، وما عليّ فعله عندما تثير قصّة القلق.",
  },
  sayKnow: { en: "I know: take them", he: "ידוע לי: אפשר לקבל", ar: "أعلم: يمكن الاستقبال" },
  wasKnown: {
    en: "From now on stories are taken by text message while the campaign is open.",
    he: "מעכשיו מתקבלים סיפורים בהודעות טקסט כשהקמפיין פתוח.",
    ar: "من الآن تُستقبل القصص عبر الرسائل النصّيّة ما دامت الحملة مفتوحة.",
  },
  end: { en: "Take no more text messages", he: "להפסיק לקבל הודעות טקסט", ar: "التوقّف عن استقبال الرسائل النصّيّة" },
  endQuestion: {
    en: "At once. What somebody is telling at this moment is deleted, and she is told. Stories that are through stay.",
    he: "מיד. מה שמסופר ברגע זה יימחק, ותישלח על כך הודעה. סיפורים שהסתיימו נשארים.",
    ar: "فورًا. ما يُسرد في هذه اللحظة يُحذف مع إبلاغ صاحبه. القصص المنتهية تبقى.",
  },
  wasEnded: {
    en: "No stories are taken by text message any more.",
    he: "כבר לא מתקבלים סיפורים בהודעות טקסט.",
    ar: "لم تعد القصص تُستقبل عبر الرسائل النصّيّة.",
  },
  posterTitle: { en: "For a poster", he: "למודעה", ar: "لملصق" },
  poster: {
    en: "No internet? Send {word} to {number}.\nMessages stay in the phone: delete them if others read it.\nThe page is safer: {page}",
    he: "בלי אינטרנט? אפשר לשלוח {word} למספר {number}.\nההודעות נשארות בטלפון: כדאי למחוק אותן אם אחרים קוראים בו.\nהדף בטוח יותר: {page}",
    ar: "دون إنترنت؟ يمكن إرسال {word} إلى {number}.\nتبقى الرسائل في الهاتف: الأفضل محوها إن كان آخرون يقرؤون فيه.\nالصفحة أكثر أمانًا: {page}",
  },
  copy: { en: "Copy", he: "להעתיק", ar: "نسخ" },
  tryIt: { en: "Try it: what a teller gets", he: "לנסות: מה מקבלים המספרים", ar: "تجربة: ما يصل إلى من يسرد" },
  tryTitle: { en: "A rehearsal", he: "חזרה כללית", ar: "تجربة" },
  tryLead: {
    en: "This is a rehearsal. It is answered as a phone would be; no message is sent, nothing becomes a story, and it is forgotten within half an hour. Write nothing true here.",
    he: "זו חזרה כללית. התשובות הן כמו בטלפון; שום הודעה אינה נשלחת, דבר אינו הופך לסיפור, והכול נשכח בתוך חצי שעה. נא לא לכתוב כאן דבר אמיתי.",
    ar: "هذه تجربة. تكون الردود كما على الهاتف؛ لا تُرسل أيّ رسالة، ولا يصبح شيء قصّة، ويُنسى كلّ شيء خلال نصف ساعة. يُرجى عدم كتابة شيء حقيقيّ هنا.",
  },
  tryBegin: {
    en: "Begin with the code word: {word}",
    he: "מתחילים במילת הקוד: {word}",
    ar: "البدء بكلمة البدء: {word}",
  },
  tryWord: { en: "lesson", he: "שיעור", ar: "درسنا" },
  tryMessage: { en: "Message of the teller", he: "הודעה של מי שמספרים", ar: "رسالة من يسرد" },
  trySend: { en: "Send in the rehearsal", he: "לשלוח בחזרה", ar: "إرسال في التجربة" },
  tryAnew: { en: "Begin anew", he: "להתחיל מחדש", ar: "البدء من جديد" },
  tryIn: { en: "Rehearse in", he: "חזרה ב:", ar: "تجربة بـ:" },
  teller: { en: "Teller", he: "מי שמספרים", ar: "من يسرد" },
  program: { en: "Answer", he: "תשובה", ar: "الردّ" },
  segments: {
    en: "{count, plural, one {one message} other {{count, number} messages}} over the air",
    he: "{count, plural, one {הודעה אחת} two {שתי הודעות} other {{count, number} הודעות}} ברשת",
    ar: "{count, plural, one {رسالة واحدة} two {رسالتان} few {{count, number} رسائل} other {{count, number} رسالة}} عبر الشبكة",
  },
  silence: {
    en: "(no answer: nobody is answered who begins without the code word)",
    he: "(אין תשובה: בלי מילת הקוד אין מענה)",
    ar: "(لا ردّ: لا يُردّ على من يبدأ دون كلمة البدء)",
  },
  bridge: { en: "Text messages", he: "הודעות טקסט", ar: "رسائل نصّيّة" },
  toSms: { en: "Text messages", he: "הודעות טקסט", ar: "الرسائل النصّيّة" },
  pleaseKnow: {
    en: "{campaign}: stories are to be taken by text message. Please read what that means and say whether you know it.",
    he: "{campaign}: מבקשים לקבל סיפורים בהודעות טקסט. נא לקרוא מה המשמעות ולאשר שהיא ידועה.",
    ar: "{campaign}: يُراد استقبال القصص عبر الرسائل النصّيّة. يُرجى قراءة ما يعنيه ذلك وتأكيد معرفته.",
  },
  // what tellers and members read
  forTellers: {
    en: "Without internet: send {word} to {number}. Such messages stay in the phone and with the phone company; this page leaves nothing.",
    he: "בלי אינטרנט: לשלוח {word} למספר {number}. הודעות כאלה נשארות בטלפון ואצל חברת הטלפון; הדף הזה לא משאיר דבר.",
    ar: "دون إنترنت: إرسال {word} إلى {number}. تبقى هذه الرسائل في الهاتف ولدى شركة الاتصالات؛ أمّا هذه الصفحة فلا تترك شيئًا.",
  },
  whoReads: {
    en: "What is told by text message instead also passes the phone companies and the gateway of this site.",
    he: "מה שמסופר בהודעת טקסט עובר גם אצל חברות הטלפון ובשער ההודעות של האתר הזה.",
    ar: "ما يُسرد عبر رسالة نصّيّة يمرّ أيضًا بشركات الاتصالات وببوّابة هذا الموقع.",
  },
  // refusals
  wordNeeded: {
    en: "Each language needs a code word.",
    he: "כל שפה זקוקה למילת קוד.",
    ar: "تحتاج كلّ لغة إلى كلمة بدء.",
  },
  noCodeWord: {
    en: "One word of 3 to 20 letters is needed, and none that already means something, such as stop or yes.",
    he: "נחוצה מילה אחת, 3 עד 20 אותיות, שאין לה כבר משמעות כמו מחיקה או כן.",
    ar: "يلزم كلمة واحدة من 3 إلى 20 حرفًا ليس لها معنى هنا مثل حذف أو نعم.",
  },
  wordTwice: {
    en: "Each language needs a word of its own.",
    he: "כל שפה זקוקה למילה משלה.",
    ar: "تحتاج كلّ لغة إلى كلمة خاصّة بها.",
  },
  wordTaken: {
    en: "This word begins something else on this site. Please choose another.",
    he: "המילה הזו כבר מתחילה משהו אחר באתר הזה. נא לבחור אחרת.",
    ar: "تبدأ هذه الكلمة شيئًا آخر في هذا الموقع. يُرجى اختيار غيرها.",
  },
  tooLong: {
    en: "{which, select, begin {Who asks} before {The duty to report, with one line to call,} tell {The question} other {The thanks}} takes {count, number} messages over the air in this language; at most {most, number} are sent. Please shorten it.",
    he: "{which, select, begin {הפנייה של מי ששואלים} before {חובת הדיווח, עם קו אחד לשיחה,} tell {השאלה} other {התודה}}: {count, number} הודעות ברשת בשפה הזו; נשלחות {most, number} לכל היותר. נא לקצר.",
    ar: "{which, select, begin {تعريف من يسأل} before {واجب التبليغ مع خطّ واحد للتحدّث} tell {السؤال} other {الشكر}}: {count, number} رسائل عبر الشبكة بهذه اللغة؛ تُرسل {most, number} على الأكثر. يُرجى الاختصار.",
  },
  nobodyIsCalled: {
    en: "Nobody is called yet when a story worries a listener. A contact or deputy must know of text messages first.",
    he: "עדיין אין למי לפנות כשסיפור מדאיג. קודם צריך אדם שיידע על הודעות הטקסט.",
    ar: "لا يوجد بعد من يُتّصل به عندما تثير قصّة القلق. يجب أوّلًا أن يعلم بالرسائل مرجع الحماية أو من ينوب عنه.",
  },
  notWanted: {
    en: "Nobody asks for text messages in this campaign any more.",
    he: "כבר לא מבקשים הודעות טקסט בקמפיין הזה.",
    ar: "لم تعد الرسائل النصّيّة مطلوبة في هذه الحملة.",
  },
  tickFirst: { en: "Please tick that you know it.", he: "נא לסמן שהדבר ידוע.", ar: "يُرجى تأكيد المعرفة." },
});
