import { type Message, words } from "../../core/message.ts";
import type { Reason } from "./statements/ruling.ts";

/** What is told of a conversation to those who follow it, and on the desk. */
export const conversationNews = words({
  opened: { en: "The conversation is open.", he: "השיחה נפתחה.", ar: "فُتحت المحادثة." },
  closed: { en: "The conversation is over.", he: "השיחה הסתיימה.", ar: "انتهت المحادثة." },
  cameOfIt: {
    en: "What came of the conversation can be read.",
    he: "אפשר לקרוא מה יצא מהשיחה.",
    ar: "يمكن قراءة ما نتج عن المحادثة.",
  },
  moderates: {
    en: "You are asked to look after the statements of the conversation “{conversation}”.",
    he: "התבקשת להנחות את המשפטים בשיחה ״{conversation}״.",
    ar: "يُطلب منك الإشراف على العبارات في المحادثة «{conversation}».",
  },
  waitsForYou: {
    en: "{count, plural, one {One statement waits for you} other {{count, number} statements wait for you}}",
    he: "{count, plural, one {משפט אחד ממתין לך} two {שני משפטים ממתינים לך} other {{count, number} משפטים ממתינים לך}}",
    ar: "{count, plural, one {عبارة واحدة بانتظارك} two {عبارتان بانتظارك} few {{count, number} عبارات بانتظارك} other {{count, number} عبارة بانتظارك}}",
  },
  waitsLong: {
    en: "{count, plural, one {One statement has} other {{count, number} statements have}} waited for more than two days to be shown in a conversation.",
    he: "{count, plural, one {משפט אחד ממתין} two {שני משפטים ממתינים} other {{count, number} משפטים ממתינים}} יותר מיומיים להצגה בשיחה.",
    ar: "{count, plural, one {عبارة واحدة تنتظر} two {عبارتان تنتظران} few {{count, number} عبارات تنتظر} other {{count, number} عبارة تنتظر}} منذ أكثر من يومين أن تُعرض في محادثة.",
  },
  owesAnswer: {
    en: "{count, plural, one {One conversation is over; those who took part have not heard what came of it.} other {{count, number} conversations are over; those who took part have not heard what came of them.}}",
    he: "{count, plural, one {שיחה אחת הסתיימה; מי שהשתתפו עוד לא שמעו מה יצא ממנה.} two {שתי שיחות הסתיימו; מי שהשתתפו עוד לא שמעו מה יצא מהן.} other {{count, number} שיחות הסתיימו; מי שהשתתפו עוד לא שמעו מה יצא מהן.}}",
    ar: "{count, plural, one {انتهت محادثة واحدة ولم يسمع من شاركوا فيها ماذا نتج عنها.} two {انتهت محادثتان ولم يسمع من شاركوا فيهما ماذا نتج عنهما.} few {انتهت {count, number} محادثات ولم يسمع من شاركوا فيها ماذا نتج عنها.} other {انتهت {count, number} محادثة ولم يسمع من شاركوا فيها ماذا نتج عنها.}}",
  },
});

/** Why something about a conversation cannot be done. */
export const conversationRefusals = words({
  unknownModerator: {
    en: "Choose moderators among those who belong to the initiative.",
    he: "יש לבחור מנחים מבין מי ששייכים ליוזמה.",
    ar: "يجب اختيار المشرفين ممّن ينتمون إلى المبادرة.",
  },
  tooFewModerators: {
    en: "{count, plural, one {Choose at least one moderator.} other {Choose at least {count, number} moderators: so many must agree on a statement.}}",
    he: "{count, plural, one {יש לבחור לפחות מנחה אחד או אחת.} two {יש לבחור לפחות שני מנחים: שניים צריכים להסכים על כל משפט.} other {יש לבחור לפחות {count, number} מנחים: כך רבים צריכים להסכים על כל משפט.}}",
    ar: "{count, plural, one {يجب اختيار مشرف واحد أو مشرفة على الأقلّ.} two {يجب اختيار مشرفَين على الأقلّ: على اثنين أن يتّفقا على كلّ عبارة.} few {يجب اختيار {count, number} مشرفين على الأقلّ: هذا عدد من يجب أن يتّفقوا على كلّ عبارة.} other {يجب اختيار {count, number} مشرفًا على الأقلّ: هذا عدد من يجب أن يتّفقوا على كلّ عبارة.}}",
  },
  closesTooEarly: {
    en: "The last day must be today or later.",
    he: "היום האחרון צריך להיות היום או אחריו.",
    ar: "يجب أن يكون اليوم الأخير اليوم أو بعده.",
  },
  unknownThing: {
    en: "Choose one of what is offered.",
    he: "יש לבחור מבין האפשרויות.",
    ar: "يجب اختيار أحد الخيارات.",
  },
  isClosed: { en: "This conversation is over.", he: "השיחה הזאת הסתיימה.", ar: "انتهت هذه المحادثة." },
  isOpen: { en: "This conversation is open already.", he: "השיחה הזאת כבר פתוחה.", ar: "هذه المحادثة مفتوحة من قبل." },
  notOpen: {
    en: "This conversation was not opened yet.",
    he: "השיחה הזאת עוד לא נפתחה.",
    ar: "لم تُفتح هذه المحادثة بعد.",
  },
  notClosed: {
    en: "What came of it can be told once the conversation is over.",
    he: "אפשר לספר מה יצא מהשיחה אחרי שהיא מסתיימת.",
    ar: "يمكن قول ما نتج عنها بعد انتهاء المحادثة.",
  },
  noStatements: {
    en: "Put at least one statement first: there must be something to answer.",
    he: "קודם יש להוסיף לפחות משפט אחד: צריך שיהיה על מה לענות.",
    ar: "يجب أوّلًا إضافة عبارة واحدة على الأقلّ: يلزم ما يُجاب عنه.",
  },
  asksStays: {
    en: "It was opened: whom it asks stays as it is.",
    he: "השיחה כבר נפתחה: למי היא מיועדת לא משתנה.",
    ar: "فُتحت المحادثة: لا يتغيّر لمن هي موجّهة.",
  },
  fewestStays: {
    en: "People began with the promise that nothing is told of fewer than {count, number}. It can only become more.",
    he: "אנשים התחילו כשהובטח שלא מספרים דבר על פחות מ־{count, number}. אפשר רק להעלות.",
    ar: "بدأ الناس على وعد ألّا يُقال شيء عن أقلّ من {count, number}. يمكن الزيادة فقط.",
  },
  showsStays: {
    en: "It was opened: totals wait until it is over, as people were told.",
    he: "השיחה כבר נפתחה: הסיכומים ממתינים לסופה, כפי שנאמר למשתתפים.",
    ar: "فُتحت المحادثة: تنتظر المجاميع نهايتها كما قيل للمشاركين.",
  },
  notYours: {
    en: "Only the moderators of this conversation say which statements are shown.",
    he: "רק המנחים של השיחה הזאת מחליטים אילו משפטים יוצגו.",
    ar: "مشرفو هذه المحادثة وحدهم يقرّرون أيّ العبارات تُعرض.",
  },
  noOwnStatements: {
    en: "This conversation takes no further statements.",
    he: "בשיחה הזאת אי אפשר להוסיף משפטים.",
    ar: "لا تُقبل عبارات أخرى في هذه المحادثة.",
  },
  saidAlready: {
    en: "This is there already: “{text}”.",
    he: "זה כבר נאמר: ״{text}״.",
    ar: "هذا موجود من قبل: «{text}».",
  },
  saidByYou: { en: "You have said this already.", he: "כבר כתבת את זה.", ar: "سبق أن كُتب هذا منك." },
  isAlike: {
    en: "Somebody has put nearly the same: “{text}”. If yours says something else, tick the box and send it.",
    he: "מישהו כבר כתב כמעט אותו דבר: ״{text}״. אם הכוונה אחרת, יש לסמן את התיבה ולשלוח.",
    ar: "كتب أحدهم ما يشبه هذا جدًّا: «{text}». إن كان المقصود غيره فيمكن وضع علامة في المربّع والإرسال.",
  },
  tooManyWait: {
    en: "{count, number} of your statements still wait. When they are through, you can put more.",
    he: "{count, number} משפטים שכתבת עוד ממתינים. אחרי שייבדקו אפשר יהיה להוסיף.",
    ar: "ما زالت {count, number} عبارات منك تنتظر. بعد النظر فيها يمكن إضافة غيرها.",
  },
  tooManyOfYou: {
    en: "You have put {count, number} statements. Leave some room for the others.",
    he: "כבר כתבת {count, number} משפטים. כדאי להשאיר מקום גם לאחרים.",
    ar: "كُتب منك {count, number} عبارة. فليُترك مكان للآخرين.",
  },
  reasonNeeded: {
    en: "Say why it is not shown: whoever put it reads the reason.",
    he: "יש לומר למה הוא לא מוצג: מי שכתבו אותו יקראו את הנימוק.",
    ar: "يجب ذكر سبب عدم العرض: من كتبها سيقرأ السبب.",
  },
  wordsNeeded: {
    en: "Write in a few words what the reason is.",
    he: "יש לכתוב בכמה מילים מה הנימוק.",
    ar: "يجب كتابة السبب بكلمات قليلة.",
  },
  nothingNew: {
    en: "Everything in this list is there already.",
    he: "כל מה שברשימה כבר נמצא.",
    ar: "كلّ ما في القائمة موجود من قبل.",
  },
  noMachineNow: {
    en: "People have begun without it. Translation by machine can be turned off now, not on.",
    he: "אנשים התחילו בלעדיו. אפשר עכשיו לכבות תרגום מכונה, לא להפעיל אותו.",
    ar: "بدأ الناس بدونها. يمكن الآن إيقاف الترجمة الآلية، لا تشغيلها.",
  },
  noSuchTranslation: {
    en: "This translation has changed meanwhile. Here is how it stands now.",
    he: "התרגום הזה השתנה בינתיים. כך הוא עכשיו.",
    ar: "تغيّرت هذه الترجمة في الأثناء. هذه حالتها الآن.",
  },
  writtenInThat: {
    en: "It was written in that language: put it into another.",
    he: "המשפט נכתב בשפה הזאת: אפשר להעביר אותו לשפה אחרת.",
    ar: "كُتبت العبارة بهذه اللغة: يمكن نقلها إلى لغة أخرى.",
  },
});

/** Why a statement is not shown, as whoever put it reads it. */
export const reasonWords: Record<Reason, Message> = words({
  "off-topic": { en: "it is about something else", he: "הוא עוסק במשהו אחר", ar: "موضوعها غير هذا" },
  twice: { en: "it was said already", he: "הוא כבר נאמר", ar: "قيلت من قبل" },
  "names-somebody": {
    en: "somebody could be recognized in it",
    he: "אפשר לזהות בו מישהו",
    ar: "يمكن التعرّف فيها على شخص",
  },
  hurts: { en: "it could hurt somebody", he: "הוא עלול לפגוע במישהו", ar: "قد تجرح أحدًا" },
  unclear: {
    en: "it cannot be answered with agree or disagree",
    he: "אי אפשר לענות עליו בהסכמה או באי־הסכמה",
    ar: "لا يمكن الردّ عليها بموافقة أو عدم موافقة",
  },
  other: { en: "another reason", he: "סיבה אחרת", ar: "سبب آخر" },
});
