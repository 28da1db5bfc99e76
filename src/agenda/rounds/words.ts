import { type Message, words } from "../../core/message.ts";
import type { Sign } from "./answers/careless.ts";
import type { Answer } from "./round.ts";

/** What the questions about causes say. */
export const roundWords = words({
  title: { en: "Answer questions", he: "לענות על שאלות", ar: "الإجابة عن أسئلة" },
  lead: {
    en: "People who know the field answer one question at a time: if this were solved, how much easier would that become? Out of many answers come the few causes that move the others most.",
    he: "אנשים שמכירים את השטח עונים בכל פעם על שאלה אחת: אילו זה נפתר, עד כמה היה קל יותר להגיע לזה? מתוך תשובות רבות עולות הסיבות המעטות שמניעות את האחרות יותר מכול.",
    ar: "من يعرف الميدان يجيب عن سؤال واحد في كلّ مرّة: لو حُلّ هذا، إلى أيّ حدّ يصبح ذاك أسهل؟ ومن إجابات كثيرة تبرز الأسباب القليلة التي تحرّك غيرها أكثر من سواها.",
  },
  none: { en: "No round of questions yet", he: "עוד לא נפתח סבב שאלות", ar: "لا توجد جولة أسئلة بعد" },
  noneWhy: {
    en: "A round takes ten questions and three minutes of each person. Its link opens on any phone, without an account.",
    he: "סבב הוא עשר שאלות ושלוש דקות מכל אדם. הקישור נפתח בכל טלפון, בלי הרשמה.",
    ar: "الجولة عشرة أسئلة وثلاث دقائق من كلّ شخص. يُفتح الرابط على أيّ هاتف، بلا تسجيل.",
  },
  openOne: { en: "Open a round of questions", he: "לפתוח סבב שאלות", ar: "فتح جولة أسئلة" },
  tooFewCauses: {
    en: "At least {least, number} causes are needed before people can be asked about them.",
    he: "נחוצות לפחות {least, number} סיבות לפני שאפשר לשאול עליהן.",
    ar: "يلزم {least, number} أسباب على الأقلّ قبل أن يُسأل عنها.",
  },
  nameOfRound: { en: "What the round is called", he: "שם הסבב", ar: "اسم الجولة" },
  closesOn: { en: "Last day", he: "היום האחרון", ar: "اليوم الأخير" },
  closesOnHint: {
    en: "Leave it empty to close it by hand, for example at the end of a workshop.",
    he: "אפשר להשאיר ריק ולסגור ידנית, למשל בסוף סדנה.",
    ar: "يمكن تركه فارغًا والإغلاق يدويًّا، مثلًا في نهاية ورشة.",
  },
  perPair: { en: "Answers wanted for each pair", he: "מספר התשובות הרצוי לכל זוג", ar: "عدد الإجابات المطلوب لكلّ زوج" },
  perPairHint: {
    en: "Three is a good beginning. More makes the list surer.",
    he: "שלוש הן התחלה טובה. יותר תשובות, רשימה ודאית יותר.",
    ar: "ثلاث بداية جيّدة. كلّما زادت كانت القائمة أوثق.",
  },
  open: { en: "open", he: "פתוח", ar: "مفتوحة" },
  notYetOpen: { en: "not open yet", he: "עוד לא נפתח", ar: "لم تُفتح بعد" },
  isClosed: { en: "closed", he: "נסגר", ar: "مغلقة" },
  nobodyYet: { en: "Nobody has answered yet.", he: "עוד אין מי שענה.", ar: "لم يُجب أحد بعد." },
  peopleAnswers: {
    en: "{people, plural, one {One person} other {{people, number} people}}, {answers, number} answers.",
    he: "{people, plural, one {אדם אחד} two {שני אנשים} other {{people, number} אנשים}}, {answers, number} תשובות.",
    ar: "{people, plural, one {شخص واحد} two {شخصان} few {{people, number} أشخاص} other {{people, number} شخصًا}}، {answers, number} إجابة.",
  },
  answersWanted: { en: "Answers, of those wanted", he: "תשובות, מתוך הרצוי", ar: "إجابات، من المطلوب" },
  pairsCovered: {
    en: "{answered, number} of {all, number} pairs have an answer.",
    he: "ל־{answered, number} מתוך {all, number} זוגות יש תשובה.",
    ar: "{answered, number} من {all, number} زوجًا لها إجابة.",
  },
  round: { en: "Round", he: "סבב", ar: "الجولة" },
  state: { en: "State", he: "מצב", ar: "الحالة" },
  soFar: { en: "So far", he: "עד כה", ar: "حتى الآن" },
  causesCount: {
    en: "{count, plural, one {One cause is} other {{count, number} causes are}} in the list.",
    he: "{count, plural, one {ברשימה סיבה אחת.} two {ברשימה שתי סיבות.} other {ברשימה {count, number} סיבות.}}",
    ar: "{count, plural, one {في القائمة سبب واحد.} two {في القائمة سببان.} few {في القائمة {count, number} أسباب.} other {في القائمة {count, number} سببًا.}}",
  },
  openItsPage: { en: "Link and progress", he: "קישור והתקדמות", ar: "الرابط والتقدّم" },
  screen: { en: "Screen for the room", he: "מסך לחדר", ar: "شاشة للقاعة" },
  theLink: { en: "The link to the questions", he: "הקישור לשאלות", ar: "رابط الأسئلة" },
  forWhatsApp: { en: "Copy for WhatsApp", he: "העתקה לוואטסאפ", ar: "نسخ لواتساب" },
  asMessage: { en: "As a message", he: "כהודעה", ar: "كرسالة" },
  message: {
    en: "{initiative} asks people who know the field: ten short questions, about three minutes, without a name. {link}",
    he: "{initiative} מבקשת לשאול אנשים שמכירים את השטח: עשר שאלות קצרות, כשלוש דקות, בלי שם. {link}",
    ar: "{initiative}: عشرة أسئلة قصيرة لمن يعرف الميدان، نحو ثلاث دقائق، بلا اسم. {link}",
  },
  rankingWaits: {
    en: "The list is shown when the round closes, so that nobody sways anybody.",
    he: "הרשימה תוצג עם סגירת הסבב, כדי שאיש לא ישפיע על אחרים.",
    ar: "تُعرض القائمة عند إغلاق الجولة، كي لا يؤثّر أحد في غيره.",
  },
  close: { en: "Close the round", he: "לסגור את הסבב", ar: "إغلاق الجولة" },
  closeQuestion: {
    en: "No more answers will be taken. It cannot be opened again; another round can.",
    he: "לא יתקבלו עוד תשובות. אי אפשר לפתוח אותו מחדש; אפשר לפתוח סבב נוסף.",
    ar: "لن تُقبل إجابات أخرى. لا يمكن إعادة فتحها؛ يمكن فتح جولة أخرى.",
  },
  wasClosed: { en: "The round is closed.", he: "הסבב נסגר.", ar: "أُغلقت الجولة." },
  closedAlready: { en: "This round is closed already.", he: "הסבב הזה כבר נסגר.", ar: "هذه الجولة مغلقة من قبل." },
  closesTooEarly: {
    en: "The last day must come after the first.",
    he: "היום האחרון צריך לבוא אחרי הראשון.",
    ar: "يجب أن يأتي اليوم الأخير بعد الأوّل.",
  },
  wasOpened: { en: "The round is open.", he: "הסבב נפתח.", ar: "فُتحت الجولة." },
  answering: { en: "Who answers", he: "מי עונים", ar: "المجيبون" },
  answeringWhy: {
    en: "Without names. Some answers show signs of carelessness: look at them, and set them aside with a reason if they are no answers. Only the backbone team sees this.",
    he: "בלי שמות. בחלק מהתשובות יש סימנים של חוסר תשומת לב: כדאי להסתכל, ולהניח בצד, עם נימוק, מה שאינו תשובה. רק צוות ארגון השדרה רואה את זה.",
    ar: "بلا أسماء. في بعض الإجابات علامات على عدم الانتباه: يُنظر فيها، وتوضع جانبًا مع سبب إن لم تكن إجابات. لا يرى هذا إلا طاقم المنظمة الداعمة.",
  },
  noSigns: {
    en: "No answers show signs of carelessness.",
    he: "אין תשובות עם סימנים של חוסר תשומת לב.",
    ar: "لا إجابات عليها علامات عدم انتباه.",
  },
  person: { en: "Person {number, number}", he: "מספר {number, number}", ar: "رقم {number, number}" },
  answersOf: {
    en: "{count, plural, one {one answer} other {{count, number} answers}}",
    he: "{count, plural, one {תשובה אחת} two {שתי תשובות} other {{count, number} תשובות}}",
    ar: "{count, plural, one {إجابة واحدة} two {إجابتان} few {{count, number} إجابات} other {{count, number} إجابة}}",
  },
  setAside: { en: "Set aside", he: "להניח בצד", ar: "وضعها جانبًا" },
  takeIn: { en: "Take in again", he: "לכלול שוב", ar: "إعادة احتسابها" },
  because: { en: "Reason", he: "נימוק", ar: "السبب" },
  setAsideBecause: { en: "Set aside: {because}", he: "הונח בצד: {because}", ar: "وُضعت جانبًا: {because}" },
  wasSetAside: {
    en: "Set aside. The count is made without it.",
    he: "הונח בצד. הספירה נעשית בלעדיו.",
    ar: "وُضعت جانبًا. العدّ دونها.",
  },
  kicker: { en: "{initiative} asks", he: "{initiative} שואלת", ar: "{initiative} تسأل" },
  hello: {
    en: "You know this work from inside. Ten short questions, about three minutes. No name, no account. There is no right answer, and “I don’t know” is a good one.",
    he: "יש לך היכרות עם השטח. עשר שאלות קצרות, כשלוש דקות. בלי שם ובלי הרשמה. אין תשובה נכונה, וגם ״לא יודע/ת״ היא תשובה טובה.",
    ar: "لديك معرفة بالميدان. عشرة أسئلة قصيرة، نحو ثلاث دقائق. بلا اسم وبلا تسجيل. لا توجد إجابة صحيحة، و«لا أعرف» إجابة جيّدة أيضًا.",
  },
  start: { en: "Start", he: "להתחיל", ar: "البدء" },
  whichFits: { en: "Which fits best?", he: "מה הכי מתאים?", ar: "ما الأنسب؟" },
  ratherNot: { en: "rather not say", he: "מעדיפים לא לומר", ar: "أفضّل عدم القول" },
  whichKnown: { en: "Which of these do you know?", he: "אילו מאלה מוכרים לך?", ar: "أيّ من هذه تعرف؟" },
  whichKnownHint: {
    en: "You are asked mostly inside what you know. None is fine too.",
    he: "רוב השאלות יהיו בתחומים המוכרים. אפשר גם לא לסמן.",
    ar: "معظم الأسئلة ستكون ضمن ما هو معروف. يمكن عدم التأشير أيضًا.",
  },
  ifSolved: { en: "If this were solved:", he: "אילו זה נפתר:", ar: "لو حُلّ هذا:" },
  howMuchEasier: {
    en: "how much easier would this become:",
    he: "עד כמה היה קל יותר:",
    ar: "إلى أيّ حدّ يصبح هذا أسهل:",
  },
  answerLegend: { en: "Your answer", he: "התשובה", ar: "الإجابة" },
  placeInGo: {
    en: "{number, number} of {all, number}",
    he: "{number, number} מתוך {all, number}",
    ar: "{number, number} من {all, number}",
  },
  changeLast: { en: "change my last answer", he: "לשנות את התשובה האחרונה", ar: "تغيير إجابتي الأخيرة" },
  changing: {
    en: "Your last answer was “{answer}”. Choose again.",
    he: "התשובה האחרונה הייתה ״{answer}״. אפשר לבחור שוב.",
    ar: "كانت الإجابة الأخيرة «{answer}». يمكن الاختيار من جديد.",
  },
  noConnection: {
    en: "No connection. Your answers are kept on this phone and sent when it is back.",
    he: "אין חיבור. התשובות נשמרות בטלפון הזה ויישלחו כשהחיבור יחזור.",
    ar: "لا يوجد اتصال. تُحفظ الإجابات على هذا الهاتف وتُرسل عند عودته.",
  },
  thanks: {
    en: "Thank you. Your {own, plural, one {answer} other {{own, number} answers}} joined {answers, number} from {people, plural, one {one person} other {{people, number} people}}. {when}",
    he: "תודה. {own, plural, one {התשובה הצטרפה} two {שתי התשובות הצטרפו} other {{own, number} התשובות הצטרפו}} ל־{answers, number} תשובות של {people, plural, one {אדם אחד} two {שני אנשים} other {{people, number} איש ואישה}}. {when}",
    ar: "شكرًا. انضمّت {own, plural, one {إجابتك} two {إجابتاك} few {إجاباتك الـ{own, number}} other {إجاباتك الـ{own, number}}} إلى {answers, number} إجابة من {people, plural, one {شخص واحد} two {شخصين} few {{people, number} أشخاص} other {{people, number} شخصًا}}. {when}",
  },
  listOn: {
    en: "The list is shown when the round closes on {day}, so that nobody sways anybody.",
    he: "הרשימה תוצג עם סגירת הסבב ב־{day}, כדי שאיש לא ישפיע על אחרים.",
    ar: "تُعرض القائمة عند إغلاق الجولة في {day}، كي لا يؤثّر أحد في غيره.",
  },
  tenMore: { en: "Ten more", he: "עוד עשר", ar: "عشرة أخرى" },
  allAnswered: {
    en: "Thank you. You have answered everything that can be asked of you.",
    he: "תודה. אין עוד שאלות שאפשר לשאול אותך.",
    ar: "شكرًا. لم تبقَ أسئلة يمكن طرحها عليك.",
  },
  tellMe: { en: "Tell me the result", he: "לספר לי את התוצאה", ar: "إخباري بالنتيجة" },
  tellMeHint: {
    en: "A mail address, kept apart from your answers and deleted after one mail.",
    he: "כתובת דואר, שנשמרת בנפרד מהתשובות ונמחקת אחרי הודעה אחת.",
    ar: "عنوان بريد، يُحفظ منفصلًا عن الإجابات ويُحذف بعد رسالة واحدة.",
  },
  mail: { en: "Mail", he: "דואר אלקטרוני", ar: "البريد الإلكتروني" },
  willTell: { en: "You will be told.", he: "נספר לך.", ar: "سنخبرك." },
  closed: {
    en: "This round is closed. Thank you for wanting to answer.",
    he: "הסבב הזה נסגר. תודה על הרצון לענות.",
    ar: "هذه الجولة مغلقة. شكرًا على الرغبة في الإجابة.",
  },
  notYet: { en: "This round is not open yet.", he: "הסבב הזה עוד לא נפתח.", ar: "لم تُفتح هذه الجولة بعد." },
  notInLanguage: {
    en: "{count, plural, one {One cause is not in English yet and is not asked:} other {{count, number} causes are not in English yet and are not asked:}}",
    he: "{count, plural, one {סיבה אחת עוד לא תורגמה לעברית ולא תישאל:} two {שתי סיבות עוד לא תורגמו לעברית ולא יישאלו:} other {{count, number} סיבות עוד לא תורגמו לעברית ולא יישאלו:}}",
    ar: "{count, plural, one {سبب واحد لم يُترجم إلى العربية بعد ولن يُسأل عنه:} two {سببان لم يُترجما إلى العربية بعد ولن يُسأل عنهما:} few {{count, number} أسباب لم تُترجم إلى العربية بعد ولن يُسأل عنها:} other {{count, number} سببًا لم تُترجم إلى العربية بعد ولن يُسأل عنها:}}",
  },
  unknownLink: {
    en: "This link is not known. Ask whoever gave it to you.",
    he: "הקישור הזה לא מוכר. כדאי לשאול את מי ששלח אותו.",
    ar: "هذا الرابط غير معروف. يمكن سؤال من أرسله.",
  },
  unknownRole: { en: "Choose one of what is offered.", he: "יש לבחור מבין האפשרויות.", ar: "يجب اختيار أحد الخيارات." },
  unknownQuestion: {
    en: "That question is not part of this round.",
    he: "השאלה הזו לא שייכת לסבב הזה.",
    ar: "هذا السؤال ليس من هذه الجولة.",
  },
  tooFast: {
    en: "These answers come faster than questions can be read. Wait a minute.",
    he: "התשובות מגיעות מהר משאפשר לקרוא שאלות. כדאי לחכות דקה.",
    ar: "تصل الإجابات أسرع ممّا تُقرأ الأسئلة. يرجى الانتظار دقيقة.",
  },
  tooManyHere: {
    en: "Very many have begun from this place. Try again in an hour.",
    he: "רבים מאוד התחילו מהמקום הזה. אפשר לנסות שוב בעוד שעה.",
    ar: "بدأ كثيرون جدًّا من هذا المكان. يمكن المحاولة بعد ساعة.",
  },
  cameOut: { en: "What came out", he: "מה עלה", ar: "ما نتج" },
  cameOutSoon: {
    en: "What came out is being calculated; members see it in a moment.",
    he: "מה שעלה מחושב עכשיו; מי ששייכים ליוזמה יראו אותו בעוד רגע.",
    ar: "يُحسب الآن ما نتج؛ يراه من ينتمون إلى المبادرة بعد لحظة.",
  },
  scan: { en: "Open the camera, or type:", he: "לפתוח את המצלמה, או להקליד:", ar: "افتحوا الكاميرا، أو اكتبوا:" },
  qr: {
    en: "A square code that opens the questions on a phone",
    he: "קוד ריבועי שפותח את השאלות בטלפון",
    ar: "رمز مربّع يفتح الأسئلة على الهاتف",
  },
});

/** The answers, from most to least, then the two that are none. */
export const answerWords: Record<Answer, Message> = words({
  "3": { en: "Much easier", he: "הרבה יותר קל", ar: "أسهل بكثير" },
  "2": { en: "Somewhat", he: "במידה מסוימת", ar: "إلى حدّ ما" },
  "1": { en: "A little", he: "מעט", ar: "قليلًا" },
  "0": { en: "No difference", he: "אין הבדל", ar: "لا فرق" },
  "-1": { en: "Harder", he: "קשה יותר", ar: "أصعب" },
  unknown: { en: "I don’t know", he: "לא יודע/ת", ar: "لا أعرف" },
  skip: { en: "Skip", he: "לדלג", ar: "تخطٍّ" },
});

/** Why answers may be none. */
export const signWords: Record<Sign, Message> = words({
  "same-answer": {
    en: "the same answer nearly always",
    he: "כמעט תמיד אותה תשובה",
    ar: "الإجابة نفسها دائمًا تقريبًا",
  },
  "too-quick": { en: "quicker than one can read", he: "מהר משאפשר לקרוא", ar: "أسرع ممّا يُقرأ" },
  "like-chance": { en: "not to be told from chance", he: "אי אפשר להבדיל מאקראי", ar: "لا يمكن تمييزها عن العشوائية" },
  "same-place": {
    en: "the same answers as others from one place",
    he: "אותן תשובות כמו אחרים מאותו מקום",
    ar: "الإجابات نفسها كآخرين من المكان نفسه",
  },
});

/** Who people are in this work, as a round offers it unless the initiative says otherwise. */
export const usualRoles: Record<string, Message> = words({
  teacher: { en: "teacher", he: "מורה", ar: "معلّم أو معلّمة" },
  head: { en: "school head", he: "ניהול בית ספר", ar: "إدارة مدرسة" },
  "student-or-parent": { en: "student or parent", he: "תלמיד/ה או הורה", ar: "طالب أو طالبة أو والد أو والدة" },
  partner: { en: "partner organization", he: "ארגון שותף", ar: "منظمة شريكة" },
  government: { en: "ministry or municipality", he: "משרד או רשות מקומית", ar: "وزارة أو سلطة محلية" },
  researcher: { en: "researcher", he: "מחקר", ar: "بحث" },
});
