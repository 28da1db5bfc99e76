import { type Message, words } from "../../core/message.ts";
import type { Pace } from "./report.ts";

/** What is asked back about an answer: never a verdict, and always what to do. */
export const problemWords = words({
  needsNumber: {
    en: "How many more? A number is needed here, or “nothing new”.",
    he: "כמה נוספו? כאן נדרש מספר, או ״אין חדש״.",
    ar: "كم أُضيف؟ يلزم هنا رقم، أو «لا جديد».",
  },
  noNumber: {
    en: "This cannot be read as a number. Digits alone are enough, for example 31.",
    he: "אי אפשר לקרוא זאת כמספר. די בספרות לבדן, למשל 31.",
    ar: "لا يمكن قراءة هذا كرقم. تكفي الأرقام وحدها، مثلًا 31.",
  },
  tooLarge: {
    en: "This number is larger than can be kept here.",
    he: "המספר גדול מכפי שאפשר לשמור כאן.",
    ar: "هذا الرقم أكبر ممّا يمكن حفظه هنا.",
  },
  manyTimes: {
    en: "That is {times, number} times your promise; is it right?",
    he: "זה פי {times, number} מההבטחה שלכם; האם זה נכון?",
    ar: "هذا {times, number} ضعفًا لما وعدتم به؛ هل هو صحيح؟",
  },
  inAll: {
    en: "Is that how many more, or how many in all? {value, number} more makes {all, number}. {value, number} in all is {more, number} more.",
    he: "זה מה שנוסף, או הסך הכול? אם נוספו {value, number}, יחד זה {all, number}. אם {value, number} הוא הסך הכול, נוספו {more, number}.",
    ar: "هل هذا ما أُضيف أم المجموع؟ إن أُضيف {value, number} فالمجموع {all, number}. وإن كان {value, number} هو المجموع فقد أُضيف {more, number}.",
  },
  whichOne: {
    en: "Is it {one, number} or {other, number}?",
    he: "הכוונה ל־{one, number} או ל־{other, number}?",
    ar: "هل المقصود {one, number} أم {other, number}؟",
  },
  fewer: {
    en: "That is less than before: {soFar, number} becomes {all, number}. Both numbers are kept. Is it right?",
    he: "זה פחות מקודם: במקום {soFar, number} יהיה {all, number}. שני המספרים נשמרים. האם זה נכון?",
    ar: "هذا أقلّ من السابق: بدل {soFar, number} يصبح {all, number}. يُحفظ الرقمان. هل هذا صحيح؟",
  },
  belowNothing: {
    en: "So far it is {soFar, number}; no more than that can be taken away.",
    he: "עד כה {soFar, number}; אי אפשר להפחית יותר מזה.",
    ar: "حتى الآن {soFar, number}؛ لا يمكن طرح أكثر من ذلك.",
  },
  overHundred: {
    en: "That makes {all, number} per cent; is it right?",
    he: "יחד זה {all, number} אחוזים; האם זה נכון?",
    ar: "المجموع {all, number} بالمئة؛ هل هو صحيح؟",
  },
  noDay: {
    en: "A day is needed here, for example 2026-06-30, or nothing for today.",
    he: "כאן נדרש תאריך, למשל 2026-06-30, או שום דבר אם הכוונה להיום.",
    ar: "يلزم هنا تاريخ، مثلًا 2026-06-30، أو لا شيء لليوم.",
  },
  inFuture: {
    en: "This day is still to come. Up to which day was it counted?",
    he: "התאריך הזה עוד לא הגיע. עד איזה יום זה נספר?",
    ar: "هذا اليوم لم يأتِ بعد. حتى أيّ يوم كان العدّ؟",
  },
  needsPace: {
    en: "How is it going? One of the four is needed.",
    he: "איך זה מתקדם? צריך לבחור אחת מהארבע.",
    ar: "كيف تسير الأمور؟ يلزم اختيار واحدة من الأربع.",
  },
  needsAlso: {
    en: "Did somebody else count these people too? “Not sure” is a good answer.",
    he: "האם עוד מישהו ספר את האנשים האלה? ״לא בטוח״ היא תשובה טובה.",
    ar: "هل عدّ أحد آخر هؤلاء الأشخاص أيضًا؟ «غير متأكّدين» إجابة جيّدة.",
  },
  needsWhom: {
    en: "Which partner counted them too?",
    he: "איזה ארגון שותף ספר אותם גם כן?",
    ar: "أيّ منظمة شريكة عدّتهم أيضًا؟",
  },
  notKnown: {
    en: "No partner of this name is known here. “Not sure” is a good answer, too.",
    he: "לא מוכר כאן ארגון שותף בשם הזה. גם ״לא בטוח״ היא תשובה טובה.",
    ar: "لا تُعرف هنا منظمة شريكة بهذا الاسم. «غير متأكّدين» إجابة جيّدة أيضًا.",
  },
  shareBetween: {
    en: "Your share is a number of per cent between 1 and 99.",
    he: "החלק שלכם הוא מספר אחוזים בין 1 ל־99.",
    ar: "حصّتكم نسبة مئوية بين 1 و99.",
  },
  needsOtherwise: {
    en: "How do you count it, and what has come of it? One sentence is enough.",
    he: "איך זה נספר אצלכם, ומה יצא מזה? די במשפט אחד.",
    ar: "كيف تعدّونه، وماذا نتج عنه؟ تكفي جملة واحدة.",
  },
  needsName: {
    en: "Who sends it? A name is needed, because nobody is signed in here.",
    he: "מי שולח או שולחת? נדרש שם, כי אין כאן כניסה לחשבון.",
    ar: "من المُرسِل؟ يلزم اسم، لأنّه لا تسجيل دخول هنا.",
  },
});

/** How it goes, in the partner's own words. */
export const paceWords: Record<Pace, Message> = words({
  "as-planned": { en: "As planned", he: "לפי התכנון", ar: "كما هو مخطَّط" },
  slower: { en: "Slower than planned", he: "לאט מהמתוכנן", ar: "أبطأ من المخطَّط" },
  change: { en: "We want to change it", he: "רוצים לשנות", ar: "نريد تغييره" },
  stopped: { en: "We have stopped", he: "הפסקנו", ar: "توقّفنا" },
});

/** The task itself: five questions on one screen. */
export const taskWords = words({
  title: { en: "How is your part going?", he: "איך מתקדם החלק שלנו?", ar: "كيف يسير دورنا؟" },
  about: { en: "{organization} · {window}", he: "{organization} · {window}", ar: "{organization} · {window}" },
  update: { en: "update", he: "עדכון", ar: "تحديث" },
  lead: {
    en: "Five questions, about five minutes. Saved as you write.",
    he: "חמש שאלות, כחמש דקות. נשמר תוך כדי כתיבה.",
    ar: "خمسة أسئلة، نحو خمس دقائق. يُحفظ أثناء الكتابة.",
  },
  leadOpen: {
    en: "Open until {day}. Five questions, about five minutes. Saved as you write.",
    he: "פתוח עד {day}. חמש שאלות, כחמש דקות. נשמר תוך כדי כתיבה.",
    ar: "مفتوح حتى {day}. خمسة أسئلة، نحو خمس دقائق. يُحفظ أثناء الكتابة.",
  },
  youSetOut: { en: "You set out to:", he: "יצאתם לדרך כדי:", ar: "انطلقتم من أجل:" },
  byDay: { en: "by {day}", he: "עד {day}", ar: "حتى {day}" },
  howManyMore: {
    en: "So far: {soFar, number}. How many more since then?",
    he: "עד כה: {soFar, number}. כמה נוספו מאז?",
    ar: "حتى الآن: {soFar, number}. كم أُضيف منذ ذلك؟",
  },
  howManyFirst: { en: "How many so far?", he: "כמה עד כה?", ar: "كم حتى الآن؟" },
  howMuchMore: {
    en: "So far: {soFar, number} {currency}. How much more since then?",
    he: "עד כה: {soFar, number} {currency}. כמה נוסף מאז?",
    ar: "حتى الآن: {soFar, number} {currency}. كم أُضيف منذ ذلك؟",
  },
  howManyPoints: {
    en: "So far: {soFar, number} per cent. How many more since then?",
    he: "עד כה: {soFar, number} אחוזים. כמה נוספו מאז?",
    ar: "حتى الآن: {soFar, number} بالمئة. كم أُضيف منذ ذلك؟",
  },
  whatCame: { en: "What has come of it since then?", he: "מה יצא מזה מאז?", ar: "ماذا نتج عنه منذ ذلك؟" },
  number: { en: "The number", he: "המספר", ar: "الرقم" },
  planLine: {
    en: "The line marks where the plan expected you today: {expected, number}.",
    he: "הקו מסמן היכן התוכנית ציפתה להיות היום: {expected, number}.",
    ar: "يشير الخطّ إلى ما توقّعته الخطّة لليوم: {expected, number}.",
  },
  progress: {
    en: "{done} of {all}",
    he: "{done} מתוך {all}",
    ar: "{done} من {all}",
  },
  thisMany: { en: "This many more", he: "זה מה שנוסף", ar: "هذا ما أُضيف" },
  nothingNew: { en: "Nothing new", he: "אין חדש", ar: "لا جديد" },
  otherwise: { en: "We count it differently", he: "אצלנו זה נספר אחרת", ar: "نعدّه بطريقة أخرى" },
  inWords: { en: "In words", he: "במילים", ar: "بالكلمات" },
  howCounted: {
    en: "How do you count it, and what has come of it?",
    he: "איך זה נספר, ומה יצא מזה?",
    ar: "كيف تعدّونه، وماذا نتج عنه؟",
  },
  asOf: { en: "Counted up to", he: "נספר עד", ar: "العدّ حتى" },
  asOfToday: { en: "Counted up to today. Another day?", he: "נספר עד היום. יום אחר?", ar: "العدّ حتى اليوم. يوم آخر؟" },
  asOfHint: { en: "Left as it is: today.", he: "בלי שינוי: היום.", ar: "دون تغيير: اليوم." },
  howGoing: { en: "How is it going?", he: "איך זה מתקדם?", ar: "كيف تسير الأمور؟" },
  howGoingHint: {
    en: "“Slower” and “stopped” are useful answers. They are never shown with your name unless you choose so.",
    he: "גם ״לאט מהמתוכנן״ וגם ״הפסקנו״ הן תשובות מועילות. הן לא יוצגו עם שם הארגון אלא לפי בחירת הארגון.",
    ar: "«أبطأ من المخطَّط» و«توقّفنا» إجابتان مفيدتان أيضًا. لن تُعرضا مع اسم المنظمة إلا باختيار المنظمة.",
  },
  alsoCounted: {
    en: "Did somebody else count these people too?",
    he: "האם עוד מישהו ספר את האנשים האלה?",
    ar: "هل عدّ أحد آخر هؤلاء الأشخاص أيضًا؟",
  },
  alsoHint: { en: "So that nobody is counted twice.", he: "כדי שאיש לא ייספר פעמיים.", ar: "كي لا يُعَدّ أحد مرّتين." },
  no: { en: "No", he: "לא", ar: "لا" },
  yes: { en: "Yes, another partner", he: "כן, ארגון שותף נוסף", ar: "نعم، منظمة شريكة أخرى" },
  unsure: {
    en: "Not sure (we will ask, nothing is held up)",
    he: "לא בטוח (נשאל, ושום דבר לא מתעכב)",
    ar: "غير متأكّدين (سنسأل، ولا شيء يتأخّر)",
  },
  withWhom: { en: "With whom", he: "עם מי", ar: "مع مَن" },
  ownShare: { en: "Your share, in per cent", he: "החלק שלכם, באחוזים", ar: "حصّتكم بالمئة" },
  halfAndHalf: { en: "50 is half and half.", he: "50 זה חצי־חצי.", ar: "50 تعني مناصفة." },
  wouldHelp: {
    en: "What would help? What got in the way?",
    he: "מה היה עוזר? מה עמד בדרך?",
    ar: "ما الذي قد يساعد؟ ما الذي أعاق؟",
  },
  wouldHelpHint: {
    en: "If you wish; one or two sentences are enough. The microphone of your keyboard writes what you say.",
    he: "לפי רצונכם; די במשפט או שניים. המיקרופון שבמקלדת כותב את מה שאומרים.",
    ar: "إن رغبتم؛ تكفي جملة أو اثنتان. ميكروفون لوحة المفاتيح يكتب ما يُقال.",
  },
  whoReads: { en: "Who will read this", he: "מי יקראו את זה", ar: "من سيقرأ هذا" },
  alwaysRead: {
    en: "{organization} itself, and the backbone team, {count, plural, one {one person} other {{count, number} people}}: {names}.",
    he: "{organization}, וצוות ארגון השדרה, {count, plural, one {איש או אשת צוות אחת} two {שני אנשי צוות} other {{count, number} אנשי צוות}}: {names}.",
    ar: "{organization} نفسها، وطاقم المنظمة الداعمة، {count, plural, one {شخص واحد} two {شخصان} few {{count, number} أشخاص} other {{count, number} شخصًا}}: {names}.",
  },
  alsoReads: { en: "And also", he: "וגם", ar: "وأيضًا" },
  alsoPartners: {
    en: "Partners too, not funders",
    he: "גם ארגונים שותפים, בלי מממנים",
    ar: "الشركاء أيضًا، دون المموّلين",
  },
  alsoEveryone: {
    en: "Everyone, funders and the public too",
    he: "כולם, גם מממנים והציבור",
    ar: "الجميع، والمموّلون والجمهور أيضًا",
  },
  alsoFunder: { en: "{name} (funder)", he: "{name} (מממן)", ar: "{name} (مموّل)" },
  oneFunder: {
    en: "A funder whom a colleague chose by name",
    he: "מממן שנבחר בשמו בידי עמית או עמיתה",
    ar: "مموّل اختاره زميل أو زميلة بالاسم",
  },
  fundersByName: {
    en: "Single funders can be chosen by name after signing in.",
    he: "אחרי כניסה לחשבון אפשר לבחור מממנים לפי שם.",
    ar: "بعد تسجيل الدخول يمكن اختيار مموّلين بأسمائهم.",
  },
  change: { en: "Change who reads it", he: "לשנות מי קורא", ar: "تغيير من يقرأ" },
  whoSends: { en: "Who sends it?", he: "מי שולח או שולחת?", ar: "من المُرسِل؟" },
  yourName: { en: "Your name", he: "השם שלך", ar: "اسمك" },
  yourRole: { en: "What you do there", he: "התפקיד שלך שם", ar: "عملك هناك" },
  answered: {
    en: "{answered, number} of 5 answered",
    he: "{answered, number} מתוך 5 נענו",
    ar: "أُجيب عن {answered, number} من 5",
  },
  savedAt: { en: "Saved at {time}", he: "נשמר ב־{time}", ar: "حُفظ في {time}" },
  notSaved: {
    en: "No connection. What you wrote stays on this page and is saved as soon as there is one.",
    he: "אין חיבור. מה שנכתב נשאר בעמוד הזה ויישמר ברגע שיהיה חיבור.",
    ar: "لا اتصال. ما كُتب يبقى في هذه الصفحة ويُحفظ حالما يعود الاتصال.",
  },
  saving: { en: "Saving…", he: "נשמר…", ar: "يُحفظ…" },
  checkAndSend: { en: "Check and send", he: "לבדוק ולשלוח", ar: "مراجعة وإرسال" },
  later: { en: "Save, finish later", he: "לשמור ולהמשיך אחר כך", ar: "حفظ والإكمال لاحقًا" },
  savedLater: {
    en: "Saved. The same link opens it again.",
    he: "נשמר. אותו קישור יפתח את זה שוב.",
    ar: "حُفظ. الرابط نفسه يفتحه من جديد.",
  },
  itIsRight: { en: "Yes, it is right", he: "כן, זה נכון", ar: "نعم، هذا صحيح" },
  ratherNumber: { en: "It is {number, number}", he: "הכוונה ל־{number, number}", ar: "المقصود {number, number}" },
  orChange: { en: "Or change the number above.", he: "או לשנות את המספר שלמעלה.", ar: "أو تغيير الرقم أعلاه." },
  checkTitle: { en: "Is this right?", he: "האם זה נכון?", ar: "هل هذا صحيح؟" },
  send: { en: "Send", he: "לשלוח", ar: "إرسال" },
  back: { en: "Change something", he: "לשנות משהו", ar: "تغيير شيء" },
  inAllThen: {
    en: "{added} more, {all} in all",
    he: "נוספו {added}, יחד {all}",
    ar: "أُضيف {added}، والمجموع {all}",
  },
  sharedWith: {
    en: "with {partner}: {own}% ours, {theirs}% theirs",
    he: "יחד עם {partner}: {own}% שלנו, {theirs}% שלהם",
    ar: "مع {partner}: {own}% لنا، {theirs}% لهم",
  },
  nothingWritten: { en: "Nothing written", he: "לא נכתב דבר", ar: "لم يُكتب شيء" },
  clashTitle: {
    en: "Two of you answered at once",
    he: "שניים מכם ענו באותו זמן",
    ar: "أجاب اثنان منكم في الوقت نفسه",
  },
  clashLead: {
    en: "Nothing is lost. Which of the two shall stand?",
    he: "שום דבר לא אבד. מה מהשניים יישאר?",
    ar: "لم يضِع شيء. أيّهما يبقى؟",
  },
  clash: {
    en: "Somebody answered here at the same time.",
    he: "מישהו ענה כאן באותו זמן.",
    ar: "أجاب أحدهم هنا في الوقت نفسه.",
  },
  question: { en: "Question", he: "שאלה", ar: "السؤال" },
  mine: { en: "You", he: "שלך", ar: "لك" },
  theirs: { en: "Your colleague", he: "של עמית או עמיתה", ar: "لزميل أو زميلة" },
  keepMine: { en: "Keep mine", he: "להשאיר את שלי", ar: "إبقاء ما كتبتُه" },
  keepTheirs: { en: "Keep the other", he: "להשאיר את השני", ar: "إبقاء الآخر" },
  keepBoth: {
    en: "Keep both texts, and my other answers",
    he: "להשאיר את שני הטקסטים, ואת שאר התשובות שלי",
    ar: "إبقاء النصّين، وباقي إجاباتي",
  },
  forOrganization: {
    en: "You write this down for {organization}. It counts once {organization} says that it is right.",
    he: "זה נרשם עבור {organization}. זה ייספר אחרי אישור של {organization}.",
    ar: "يُسجَّل هذا باسم {organization}. ويُحتسب بعد تأكيد {organization}.",
  },
  askToConfirm: {
    en: "Ask {organization} to confirm",
    he: "לבקש אישור של {organization}",
    ar: "طلب تأكيد {organization}",
  },
  waitsForWord: {
    en: "The backbone team wrote this down for you. It counts once you say that it is right.",
    he: "צוות ארגון השדרה רשם זאת עבורכם. זה ייספר אחרי אישורכם.",
    ar: "سجّل طاقم المنظمة الداعمة هذا باسمكم. يُحتسب بعد تأكيدكم.",
  },
  waitsForTheirWord: {
    en: "This waits for {organization} to say that it is right.",
    he: "זה מחכה לאישור של {organization}.",
    ar: "هذا ينتظر تأكيد {organization}.",
  },
  correcting: {
    en: "You put right what was sent on {day}. Both stay in the history of your promise.",
    he: "זהו תיקון למה שנשלח ב־{day}. שניהם נשמרים בהיסטוריה של ההבטחה.",
    ar: "هذا تصحيح لما أُرسل في {day}. يبقى الاثنان في سجلّ وعدكم.",
  },
  linkOver: {
    en: "This link has done its work",
    he: "הקישור הזה סיים את תפקידו",
    ar: "هذا الرابط أدّى مهمّته",
  },
  linkOverWhy: {
    en: "The update was sent, or its time is over. Nothing of it is shown here. Whoever acts for the organization can sign in to read it, to correct it, or to tell more at any time.",
    he: "העדכון נשלח, או שזמנו עבר. שום דבר ממנו לא מוצג כאן. מי שפועלים בשם הארגון יכולים להיכנס כדי לקרוא, לתקן או לעדכן בכל עת.",
    ar: "أُرسل التحديث أو انتهى وقته. لا يُعرض منه شيء هنا. من يعملون باسم المنظمة يمكنهم تسجيل الدخول للقراءة أو التصحيح أو الإضافة في أيّ وقت.",
  },
  signIn: { en: "Sign in", he: "כניסה", ar: "تسجيل الدخول" },
  linkUnknown: {
    en: "This link is not known here, or it has done its work.",
    he: "הקישור אינו מוכר כאן, או שסיים את תפקידו.",
    ar: "هذا الرابط غير معروف هنا، أو أدّى مهمّته.",
  },
  notOpen: {
    en: "This promise is not open: it is a draft, done, or ended.",
    he: "ההבטחה אינה פתוחה: היא טיוטה, הושלמה או הסתיימה.",
    ar: "هذا الوعد ليس مفتوحًا: إنّه مسودّة أو اكتمل أو انتهى.",
  },
  correctedAlready: {
    en: "This was put right already. The newest one can be put right again.",
    he: "זה כבר תוקן. אפשר לתקן את החדש ביותר.",
    ar: "صُحّح هذا من قبل. يمكن تصحيح الأحدث.",
  },
  sentAlready: {
    en: "This was sent already.",
    he: "זה כבר נשלח.",
    ar: "أُرسل هذا من قبل.",
  },
  changedMeanwhile: {
    en: "Somebody changed an answer meanwhile. Please look at it once more before it is sent.",
    he: "בינתיים מישהו שינה תשובה. כדאי לבדוק שוב לפני השליחה.",
    ar: "غيّر أحدهم إجابة في هذه الأثناء. يُرجى النظر مرّة أخرى قبل الإرسال.",
  },
  notReady: {
    en: "Before it is sent, something needs a look.",
    he: "לפני השליחה יש משהו שצריך לבדוק.",
    ar: "قبل الإرسال هناك ما يحتاج إلى نظرة.",
  },
  promisesTitle: {
    en: "{organization}: {count, plural, one {one promise} other {{count, number} promises}}, about five minutes each",
    he: "{organization}: {count, plural, one {הבטחה אחת} two {שתי הבטחות} other {{count, number} הבטחות}}, כחמש דקות לכל אחת",
    ar: "{organization}: {count, plural, one {وعد واحد} two {وعدان} few {{count, number} وعود} other {{count, number} وعدًا}}، نحو خمس دقائق لكلّ منها",
  },
  done: { en: "sent", he: "נשלח", ar: "أُرسل" },
  begun: { en: "begun", he: "התחיל", ar: "بدأ" },
  toDo: { en: "open", he: "פתוח", ar: "مفتوح" },
  confirmIt: { en: "to confirm", he: "לאישור", ar: "للتأكيد" },
  answer: { en: "Answer", he: "לענות", ar: "إجابة" },
});

/** What is said once a report is sent. */
export const receiptWords = words({
  thanks: { en: "Thank you.", he: "תודה.", ar: "شكرًا." },
  own: {
    en: "With your {added}, your part is at {all} of {promised}.",
    he: "עם {added} שלכם, החלק שלכם עומד על {all} מתוך {promised}.",
    ar: "مع {added} منكم، وصل دوركم إلى {all} من {promised}.",
  },
  taken: { en: "Your update has arrived.", he: "העדכון הגיע.", ar: "وصل تحديثكم." },
  toConfirm: {
    en: "Written down. {organization} was asked to confirm.",
    he: "נרשם. {organization} התבקש לאשר.",
    ar: "سُجّل. طُلب التأكيد من {organization}.",
  },
  readBy: { en: "Who reads it:", he: "מי קורא:", ar: "من يقرأه:" },
  leadKnows: {
    en: "The lead contact of {organization} gets a receipt too.",
    he: "איש או אשת הקשר של {organization} מקבלים גם אישור.",
    ar: "يصل إشعار أيضًا إلى شخص الاتصال الرئيسيّ في {organization}.",
  },
  unsureKept: {
    en: "Whether somebody else counted these people too is asked later; nothing is held up.",
    he: "אם עוד מישהו ספר את האנשים האלה, נשאל אחר כך; שום דבר לא מתעכב.",
    ar: "سنسأل لاحقًا إن عدّ أحد آخر هؤلاء الأشخاص؛ لا شيء يتأخّر.",
  },
  wantsChange: {
    en: "You want to change your promise. Its history stays.",
    he: "רציתם לשנות את ההבטחה. ההיסטוריה שלה נשמרת.",
    ar: "تريدون تغيير وعدكم. يبقى سجلّه.",
  },
  toChange: { en: "Change the promise", he: "לשנות את ההבטחה", ar: "تغيير الوعد" },
  hasStopped: {
    en: "You have stopped. You can end the promise, if it is over; it can begin anew.",
    he: "הפסקתם. אם זה נגמר, אפשר לסיים את ההבטחה; היא יכולה להתחיל מחדש.",
    ar: "توقّفتم. إن انتهى الأمر يمكن إنهاء الوعد؛ ويمكن أن يبدأ من جديد.",
  },
  theTeam: { en: "the backbone team", he: "צוות ארגון השדרה", ar: "طاقم المنظمة الداعمة" },
  read: { en: "Read what was sent", he: "לקרוא מה נשלח", ar: "قراءة ما أُرسل" },
  toEnd: { en: "End the promise", he: "לסיים את ההבטחה", ar: "إنهاء الوعد" },
  nextOne: {
    en: "{count, plural, one {One more promise is open} other {{count, number} more promises are open}}",
    he: "{count, plural, one {עוד הבטחה אחת פתוחה} two {עוד שתי הבטחות פתוחות} other {עוד {count, number} הבטחות פתוחות}}",
    ar: "{count, plural, one {وعد آخر مفتوح} two {وعدان آخران مفتوحان} few {{count, number} وعود أخرى مفتوحة} other {{count, number} وعدًا آخر مفتوحًا}}",
  },
  goOn: { en: "Go on", he: "להמשיך", ar: "متابعة" },
});

/** What people are told, in one sentence each: never a number, never how it goes, never another partner. */
export const tellingWords = words({
  asked: {
    en: "{organization}'s yearly update is open until {day}: five questions, about five minutes. Only you and the backbone team see the answers.",
    he: "העדכון השנתי של {organization} פתוח עד {day}: חמש שאלות, כחמש דקות. רק לארגון עצמו ולצוות ארגון השדרה תהיה גישה לתשובות.",
    ar: "التحديث السنوي لـ{organization} مفتوح حتى {day}: خمسة أسئلة، نحو خمس دقائق. الإجابات متاحة للمنظمة نفسها ولطاقم المنظمة الداعمة فقط.",
  },
  askedOften: {
    en: "{organization}'s update is open until {day}: five questions, about five minutes. Only you and the backbone team see the answers.",
    he: "העדכון של {organization} פתוח עד {day}: חמש שאלות, כחמש דקות. רק לארגון עצמו ולצוות ארגון השדרה תהיה גישה לתשובות.",
    ar: "تحديث {organization} مفتوح حتى {day}: خمسة أسئلة، نحو خمس دقائق. الإجابات متاحة للمنظمة نفسها ولطاقم المنظمة الداعمة فقط.",
  },
  answerByMail: {
    en: "Or answer with the number alone, for example 31, to {address}",
    he: "או לענות במספר לבדו, למשל 31, אל {address}",
    ar: "أو الإجابة بالرقم وحده، مثلًا 31، إلى {address}",
  },
  receipt: {
    en: "An update of {organization} was sent. Thank you. It can be read and put right.",
    he: "נשלח עדכון של {organization}. תודה. אפשר לקרוא ולתקן אותו.",
    ar: "أُرسل تحديث لـ{organization}. شكرًا. يمكن قراءته وتصحيحه.",
  },
  confirm: {
    en: "The backbone team wrote down an update of {organization}, as you said it. It counts once you say that it is right.",
    he: "צוות ארגון השדרה רשם עדכון של {organization}, כפי שנמסר. הוא ייספר אחרי אישור.",
    ar: "سجّل طاقم المنظمة الداعمة تحديثًا لـ{organization} كما قيل. يُحتسب بعد التأكيد.",
  },
});

/** What the page of a promise says about how it goes. */
export const readingWords = words({
  title: { en: "How it is going", he: "איך זה מתקדם", ar: "كيف تسير الأمور" },
  soFar: { en: "{all} of {promised} so far", he: "{all} מתוך {promised} עד כה", ar: "{all} من {promised} حتى الآن" },
  none: {
    en: "Nothing was told about this promise yet",
    he: "עוד לא סופר דבר על ההבטחה הזאת",
    ar: "لم يُقل شيء بعد عن هذا الوعد",
  },
  noneWhy: {
    en: "Five questions, about five minutes. {organization} and the backbone team read the answers, and whom {organization} chooses.",
    he: "חמש שאלות, כחמש דקות. את התשובות קוראים {organization} וצוות ארגון השדרה, ומי שנבחר על ידי {organization}.",
    ar: "خمسة أسئلة، نحو خمس دقائق. تقرأ الإجابات {organization} وطاقم المنظمة الداعمة، ومن تختارهم {organization}.",
  },
  notForYou: {
    en: "How this promise goes is between its partner and the backbone team",
    he: "איך ההבטחה הזאת מתקדמת, זה בין הארגון לבין צוות ארגון השדרה",
    ar: "كيف يسير هذا الوعد أمر بين المنظمة وطاقم المنظمة الداعمة",
  },
  notForYouWhy: {
    en: "{organization} decides who else reads it. The promise itself, and the totals of all promises, are for all members.",
    he: "{organization} מחליט מי עוד קורא. ההבטחה עצמה וסך כל ההבטחות פתוחים לכל החברות והחברים.",
    ar: "تقرّر {organization} من يقرأه أيضًا. الوعد نفسه ومجموع الوعود متاحة لجميع الأعضاء.",
  },
  tell: { en: "Tell how it goes", he: "לספר איך זה מתקדם", ar: "إخبار كيف تسير الأمور" },
  goOn: { en: "Go on with the update", he: "להמשיך בעדכון", ar: "متابعة التحديث" },
  confirm: { en: "Look at what was written for you", he: "לראות מה נרשם עבורכם", ar: "الاطّلاع على ما سُجّل باسمكم" },
  reports: {
    en: "{count, plural, one {One update} other {{count, number} updates}}",
    he: "{count, plural, one {עדכון אחד} two {שני עדכונים} other {{count, number} עדכונים}}",
    ar: "{count, plural, one {تحديث واحد} two {تحديثان} few {{count, number} تحديثات} other {{count, number} تحديثًا}}",
  },
  curve: { en: "Delivered, against the promise", he: "מה שנעשה, מול ההבטחה", ar: "ما أُنجز مقابل الوعد" },
  delivered: { en: "delivered", he: "נעשה", ar: "أُنجز" },
  promised: { en: "promised", he: "הובטח", ar: "الوعد" },
  more: { en: "{number} more", he: "נוספו {number}", ar: "أُضيف {number}" },
  fewer: { en: "{number} fewer", he: "פחות {number}", ar: "أقلّ بـ{number}" },
  form: { en: "by form", he: "בטופס", ar: "بالنموذج" },
  file: { en: "by file", he: "בקובץ", ar: "بملفّ" },
  mail: { en: "by mail", he: "בדואר", ar: "بالبريد" },
  backbone: {
    en: "told to the backbone team, confirmed",
    he: "נמסר לצוות ארגון השדרה ואושר",
    ar: "قيل لطاقم المنظمة الداعمة وتمّ تأكيده",
  },
  wasReplaced: {
    en: "Put right later; another one stands in its stead.",
    he: "תוקן אחר כך; אחר בא במקומו.",
    ar: "صُحّح لاحقًا؛ حلّ آخر مكانه.",
  },
  isCorrection: { en: "Puts an earlier one right.", he: "מתקן עדכון קודם.", ar: "يصحّح تحديثًا سابقًا." },
  also: { en: "Counted together with {partner}.", he: "נספר יחד עם {partner}.", ar: "عُدّ مع {partner}." },
  alsoUnsure: {
    en: "Not sure whether somebody else counted these people too.",
    he: "לא בטוח אם עוד מישהו ספר את האנשים האלה.",
    ar: "غير مؤكّد إن عدّ أحد آخر هؤلاء الأشخاص.",
  },
  correct: { en: "Put it right", he: "לתקן", ar: "تصحيح" },
  setReaders: { en: "Set who reads it", he: "לקבוע מי קורא", ar: "تحديد من يقرأ" },
  readersSet: { en: "Who reads it was changed.", he: "הקוראים שונו.", ar: "تغيّر من يقرأ." },
});
