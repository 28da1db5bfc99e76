import { type Message, words } from "../../../core/message.ts";
import type { StatementState } from "../statements/statement.ts";

/** What somebody reads who takes part in a conversation. */
export const sayWords = words({
  kicker: { en: "{initiative} asks", he: "{initiative} שואלת", ar: "{initiative} تسأل" },
  whatItIs: {
    en: "Short statements, one at a time: agree, disagree, or pass. No name. You can stop whenever you like, and change every answer.",
    he: "משפטים קצרים, אחד אחרי השני: להסכים, לא להסכים, או לדלג. בלי שם. אפשר לעצור בכל רגע, ולשנות כל תשובה.",
    ar: "عبارات قصيرة، واحدة تلو الأخرى: موافقة، أو عدم موافقة، أو تخطٍّ. بلا اسم. يمكن التوقّف في أيّ وقت وتغيير كلّ إجابة.",
  },
  statementsNow: {
    en: "{count, plural, one {One statement is there now.} other {{count, number} statements are there now.}}",
    he: "{count, plural, one {יש עכשיו משפט אחד.} two {יש עכשיו שני משפטים.} other {יש עכשיו {count, number} משפטים.}}",
    ar: "{count, plural, one {توجد الآن عبارة واحدة.} two {توجد الآن عبارتان.} few {توجد الآن {count, number} عبارات.} other {توجد الآن {count, number} عبارة.}}",
  },
  whoSees: {
    en: "How you answer is yours alone. Others see totals and groups, never one person’s answers, and nothing about fewer than {fewest, number} people.",
    he: "התשובות שלך הן שלך בלבד. אחרים רואים סיכומים וקבוצות, אף פעם לא תשובות של אדם אחד, ושום דבר על פחות מ־{fewest, number} אנשים.",
    ar: "إجاباتك لك وحدك. يرى الآخرون مجاميع ومجموعات، لا إجابات شخص واحد أبدًا، ولا شيء عن أقلّ من {fewest, number} أشخاص.",
  },
  openFile: {
    en: "My answers may stand, without my name, in the file that everybody can take away",
    he: "התשובות שלי יכולות להופיע, בלי שמי, בקובץ שכל אחד יכול להוריד",
    ar: "يمكن أن تظهر إجاباتي، بلا اسمي، في الملفّ الذي يمكن للجميع تنزيله",
  },
  openFileWhy: {
    en: "For people who study such conversations. Someone who knows you well, and how you think, might guess which answers are yours. Without the tick your answers count just the same.",
    he: "בשביל מי שחוקרים שיחות כאלה. מי שמכירים אותך ואת דעותיך היטב אולי ינחשו אילו תשובות שלך. גם בלי הסימון התשובות נספרות באותה מידה.",
    ar: "لمن يدرسون مثل هذه المحادثات. قد يخمّن من يعرفك ويعرف رأيك جيّدًا أيّ الإجابات لك. وبدون العلامة تُحتسب إجاباتك كغيرها تمامًا.",
  },
  inOpenFile: {
    en: "Your answers may stand in the open file, without your name.",
    he: "התשובות שלך יכולות להופיע בקובץ הפתוח, בלי שמך.",
    ar: "يمكن أن تظهر إجاباتك في الملفّ المفتوح، بلا اسمك.",
  },
  notInOpenFile: {
    en: "Your answers do not stand in the open file.",
    he: "התשובות שלך לא מופיעות בקובץ הפתוח.",
    ar: "لا تظهر إجاباتك في الملفّ المفتوح.",
  },
  takeOut: { en: "Leave them out", he: "להוציא אותן", ar: "إخراجها" },
  putIn: { en: "Let them stand in it", he: "לכלול אותן", ar: "إدراجها" },
  wasChosen: { en: "Noted.", he: "נרשם.", ar: "سُجّل." },
  begin: { en: "Begin", he: "להתחיל", ar: "البدء" },
  goOn: {
    en: "Go on where this phone left off",
    he: "להמשיך מאיפה שהטלפון הזה הפסיק",
    ar: "المتابعة من حيث توقّف هذا الهاتف",
  },
  forMembers: {
    en: "This conversation asks members of the initiative. Sign in to take part; your name goes nowhere with your answers.",
    he: "השיחה הזאת מיועדת למי ששייכים ליוזמה. כדי להשתתף יש להיכנס; השם שלך לא נשמר עם התשובות.",
    ar: "هذه المحادثة لمن ينتمون إلى المبادرة. للمشاركة يلزم تسجيل الدخول؛ لا يُحفظ اسمك مع إجاباتك.",
  },
  signIn: { en: "Sign in", he: "כניסה", ar: "تسجيل الدخول" },
  untilDay: { en: "Open until {day}.", he: "פתוחה עד {day}.", ar: "مفتوحة حتى {day}." },
  prepared: {
    en: "This conversation is not open yet.",
    he: "השיחה הזאת עוד לא נפתחה.",
    ar: "لم تُفتح هذه المحادثة بعد.",
  },
  isOver: {
    en: "This conversation is over. Thank you.",
    he: "השיחה הזאת הסתיימה. תודה.",
    ar: "انتهت هذه المحادثة. شكرًا.",
  },
  cameOfIt: { en: "What came of it", he: "מה יצא מזה", ar: "ماذا نتج عنها" },
  nothingYet: {
    en: "What came of it will stand here, at this same address.",
    he: "מה שיצא מזה יופיע כאן, באותה כתובת.",
    ar: "سيظهر هنا ما نتج عنها، على هذا العنوان نفسه.",
  },
  about: { en: "It is about", he: "היא עוסקת ב", ar: "موضوعها" },
  translatedAt: {
    en: "Statements in other languages are translated by a program on the server {host}, which this installation uses, and marked. The original is one tap away. Your answers and who you are never go there.",
    he: "משפטים בשפות אחרות מתורגמים בידי תוכנה בשרת {host}, שבו משתמשת ההתקנה הזאת, ומסומנים. המקור במרחק נגיעה. התשובות שלך והזהות שלך לא נשלחות לשם אף פעם.",
    ar: "تُترجم العبارات بلغات أخرى ببرنامج على الخادم {host}، الذي يستخدمه هذا التثبيت، وتحمل علامة. النصّ الأصلي على بُعد لمسة. لا تُرسل إليه إجاباتك ولا هويّتك أبدًا.",
  },
  translatedToo: {
    en: "Once it is shown, a program on the server {host} puts it into the other languages.",
    he: "כשהמשפט יוצג, תוכנה בשרת {host} תתרגם אותו לשפות האחרות.",
    ar: "عند عرضها يترجمها برنامج على الخادم {host} إلى اللغات الأخرى.",
  },
  answerLegend: { en: "Your answer", he: "התשובה שלך", ar: "إجابتك" },
  writtenIn: { en: "Written in {language}", he: "נכתב ב{language}", ar: "كُتب باللغة: {language}" },
  answered: {
    en: "{done, number} of {all, number} answered",
    he: "ענית על {done, number} מתוך {all, number}",
    ar: "أُجيب عن {done, number} من {all, number}",
  },
  changeLast: { en: "change my last answer", he: "לשנות את התשובה האחרונה", ar: "تغيير إجابتي الأخيرة" },
  changing: {
    en: "You are changing your answer.",
    he: "משנים תשובה.",
    ar: "تغيير إجابة.",
  },
  noConnection: {
    en: "No connection. Your answers are kept on this phone and sent when it is back.",
    he: "אין חיבור. התשובות נשמרות בטלפון הזה ויישלחו כשהחיבור יחזור.",
    ar: "لا يوجد اتصال. تُحفظ الإجابات على هذا الهاتف وتُرسل عند عودته.",
  },
  waitsForConnection: {
    en: "All that this phone has is answered. More comes when the connection is back.",
    he: "ענית על כל מה שיש בטלפון הזה. עוד יגיע כשהחיבור יחזור.",
    ar: "أُجيب عن كلّ ما في هذا الهاتف. يأتي غيره عند عودة الاتصال.",
  },
  alsoHere: { en: "Also here", he: "עוד כאן", ar: "هنا أيضًا" },
  statements: { en: "Statements", he: "משפטים", ar: "العبارات" },
  myVotes: { en: "My answers", he: "התשובות שלי", ar: "إجاباتي" },
  whereIStand: { en: "Where I stand", he: "איפה אני ביחס לאחרים", ar: "أين أقف" },
  saySomething: { en: "Put a statement yourself", he: "להוסיף משפט משלך", ar: "إضافة عبارة منك" },
  everythingAnswered: {
    en: "You have answered everything that is here now. Thank you.",
    he: "ענית על כל מה שיש כאן עכשיו. תודה.",
    ar: "أُجيب عن كلّ ما هنا الآن. شكرًا.",
  },
  comeBack: {
    en: "New statements may come. This address brings you back.",
    he: "אולי יתווספו משפטים. הכתובת הזאת תחזיר אותך לכאן.",
    ar: "قد تُضاف عبارات جديدة. هذا العنوان يعيدك إلى هنا.",
  },
  goOnAnswering: { en: "Go on answering", he: "להמשיך לענות", ar: "متابعة الإجابة" },
  noVotesYet: { en: "You have not answered anything yet.", he: "עוד לא ענית על דבר.", ar: "لم يُجَب عن شيء بعد." },
  votesLead: {
    en: "What you said last counts. Nobody but you sees this list.",
    he: "מה שענית אחרון הוא שנספר. רק לך מוצגת הרשימה הזאת.",
    ar: "تُحتسب آخر إجابة. لا يرى هذه القائمة أحد سواك.",
  },
  forget: {
    en: "Forget me on this phone",
    he: "שהטלפון הזה ישכח אותי",
    ar: "ليَنسَني هذا الهاتف",
  },
  forgetWhy: {
    en: "The phone keeps the way back to your answers. On a phone that others use, let it forget.",
    he: "הטלפון שומר את הדרך חזרה לתשובות שלך. בטלפון שמשמש גם אחרים כדאי לתת לו לשכוח.",
    ar: "يحفظ الهاتف طريق العودة إلى إجاباتك. إن كان يستعمله غيرك فليَنسَ.",
  },
  yourStatement: { en: "Your statement", he: "המשפט שלך", ar: "عبارتك" },
  yourStatementHint: {
    en: "One thought, in up to {most, number} letters, in any language. Others can agree or disagree. Name nobody.",
    he: "מחשבה אחת, עד {most, number} תווים, בכל שפה. אחרים יוכלו להסכים או לא. בלי שמות של אנשים.",
    ar: "فكرة واحدة، حتى {most, number} حرفًا، بأيّ لغة. يمكن للآخرين الموافقة أو عدمها. بلا أسماء أشخاص.",
  },
  differs: {
    en: "Mine says something else",
    he: "הכוונה שלי אחרת",
    ar: "المقصود عندي غير ذلك",
  },
  send: { en: "Send it", he: "לשלוח", ar: "إرسال" },
  wasSent: {
    en: "Thank you. Moderators read it before others see it.",
    he: "תודה. המנחים יקראו אותו לפני שיוצג לאחרים.",
    ar: "شكرًا. يقرأها المشرفون قبل أن يراها الآخرون.",
  },
  moderatedHow: {
    en: "Moderators read each statement before it is shown. They do not learn who put it.",
    he: "המנחים קוראים כל משפט לפני שהוא מוצג. הם לא יודעים מי כתבו אותו.",
    ar: "يقرأ المشرفون كلّ عبارة قبل عرضها، ولا يعرفون من كتبها.",
  },
  ownStatements: { en: "What I have put", he: "מה שכתבתי", ar: "ما كتبته" },
  notShownBecause: { en: "not shown: {reason}", he: "לא מוצג: {reason}", ar: "غير معروضة: {reason}" },
  noOwn: {
    en: "In this conversation only those who prepared it put statements.",
    he: "בשיחה הזאת רק מי שהכינו אותה מוסיפים משפטים.",
    ar: "في هذه المحادثة لا يضيف العبارات إلا من أعدّها.",
  },
  summaryShown: {
    en: "{shown, plural, one {One statement is shown} other {{shown, number} statements are shown}}{notShown, plural, =0 {; none was held back.} one {; one is not:} other {; {notShown, number} are not:}}",
    he: "{shown, plural, one {מוצג משפט אחד} two {מוצגים שני משפטים} other {מוצגים {shown, number} משפטים}}{notShown, plural, =0 {; אף אחד לא נעצר.} one {; אחד לא:} two {; שניים לא:} other {; {notShown, number} לא:}}",
    ar: "{shown, plural, one {تُعرض عبارة واحدة} two {تُعرض عبارتان} few {تُعرض {shown, number} عبارات} other {تُعرض {shown, number} عبارة}}{notShown, plural, =0 {؛ لم تُحجب أيّ عبارة.} one {؛ وواحدة لا تُعرض:} two {؛ واثنتان لا تُعرضان:} other {؛ و{notShown, number} لا تُعرض:}}",
  },
  howModerated: { en: "What was shown, and what was not", he: "מה הוצג ומה לא", ar: "ما عُرض وما لم يُعرض" },
  people: {
    en: "{count, plural, =0 {Fewer than five people} one {One person or more} other {{count, number} people or more}}",
    he: "{count, plural, =0 {פחות מחמישה אנשים} one {אדם אחד או יותר} two {שני אנשים או יותר} other {{count, number} אנשים או יותר}}",
    ar: "{count, plural, =0 {أقلّ من خمسة أشخاص} one {شخص واحد أو أكثر} two {شخصان أو أكثر} few {{count, number} أشخاص أو أكثر} other {{count, number} شخصًا أو أكثر}}",
  },
  takePart: { en: "take part", he: "משתתפים", ar: "يشاركون" },
  scan: { en: "Open the camera, or type:", he: "לפתוח את המצלמה, או להקליד:", ar: "افتحوا الكاميرا، أو اكتبوا:" },
  qr: {
    en: "A square code that opens the conversation on a phone",
    he: "קוד ריבועי שפותח את השיחה בטלפון",
    ar: "رمز مربّع يفتح المحادثة على الهاتف",
  },
});

/** The three answers, as buttons say them. */
export const voteButtons: Record<"1" | "-1" | "0", Message> = words({
  "1": { en: "Agree", he: "להסכים", ar: "أوافق" },
  "-1": { en: "Disagree", he: "לא להסכים", ar: "لا أوافق" },
  "0": { en: "Pass", he: "לדלג", ar: "تخطٍّ" },
});

/** What somebody said of a statement, in a list. */
export const votedWords: Record<"1" | "-1" | "0", Message> = words({
  "1": { en: "you agreed", he: "הסכמת", ar: "كانت الإجابة: أوافق" },
  "-1": { en: "you disagreed", he: "לא הסכמת", ar: "كانت الإجابة: لا أوافق" },
  "0": { en: "you passed", he: "דילגת", ar: "كانت الإجابة: تخطٍّ" },
});

/** Where a statement stands. */
export const stateOfStatementWords: Record<StatementState, Message> = words({
  waiting: { en: "waits for the moderators", he: "ממתין למנחים", ar: "بانتظار المشرفين" },
  shown: { en: "shown", he: "מוצג", ar: "معروضة" },
  "not-shown": { en: "not shown", he: "לא מוצג", ar: "غير معروضة" },
});
