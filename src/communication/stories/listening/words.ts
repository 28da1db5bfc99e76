import { words } from "../../../core/message.ts";

/** What listeners are told and refused. */
export const listeningWords = words({
  handedToYou: {
    en: "A story waits for your answer.",
    he: "סיפור מחכה לתשובה שלך.",
    ar: "قصّة تنتظر ردّك.",
  },
  nobodyCanTakeIt: {
    en: "A story waits, and no listener can take it now. Please find somebody with them.",
    he: "סיפור מחכה, ואף אחד מן המקשיבים לא יכול לקחת אותו עכשיו. כדאי למצוא מישהו יחד איתם.",
    ar: "قصّة تنتظر، ولا يستطيع أيّ من المستمعين أخذها الآن. يُرجى إيجاد شخص معهم.",
  },
  waitForYou: {
    en: "{count, plural, one {A story waits for your answer} other {# stories wait for your answer}}",
    he: "{count, plural, one {סיפור אחד מחכה לתשובה שלך} other {# סיפורים מחכים לתשובה שלך}}",
    ar: "{count, plural, one {قصّة واحدة تنتظر ردّك} two {قصّتان تنتظران ردّك} few {# قصص تنتظر ردّك} other {# قصّة تنتظر ردّك}}",
  },
  tellersSaid: {
    en: "{count, plural, one {A teller has answered you} other {# tellers have answered you}}",
    he: "{count, plural, one {מי שסיפר סיפור השיב לך} other {# מספרי סיפורים השיבו לך}}",
    ar: "{count, plural, one {ردّ عليك صاحب قصّة} other {ردّ عليك # من أصحاب القصص}}",
  },
  waitForMasking: {
    en: "{count, plural, one {A story waits to be masked} other {# stories wait to be masked}}",
    he: "{count, plural, one {סיפור אחד מחכה להסתרת פרטים מזהים} other {# סיפורים מחכים להסתרת פרטים מזהים}}",
    ar: "{count, plural, one {قصّة واحدة تنتظر إخفاء ما يدلّ على الأشخاص} two {قصّتان تنتظران إخفاء ما يدلّ على الأشخاص} few {# قصص تنتظر إخفاء ما يدلّ على الأشخاص} other {# قصّة تنتظر إخفاء ما يدلّ على الأشخاص}}",
  },
  deskReaderless: {
    en: "{count, plural, one {A story waits for a reader whom its teller names} other {# stories wait for a reader whom their tellers name}}: those who were named no longer read. The tellers are asked when they come back.",
    he: "{count, plural, one {סיפור אחד מחכה לקוראים שייבחרו בידי מי שסיפר אותו} other {# סיפורים מחכים לקוראים שייבחרו בידי מי שסיפרו אותם}}: מי שנקבעו כבר אינם קוראים. השאלה תוצג למי שסיפרו כשיחזרו.",
    ar: "{count, plural, one {قصّة واحدة تنتظر قارئًا يسمّيه صاحبها} two {قصّتان تنتظران قارئًا يسمّيه صاحباهما} few {# قصص تنتظر قرّاء يسمّيهم أصحابها} other {# قصّة تنتظر قرّاء يسمّيهم أصحابها}}: من سُمّوا لم يعودوا يقرؤون. يُسأل أصحاب القصص عند عودتهم.",
  },
  deskOverdue: {
    en: "Stories of a campaign wait for an answer for longer than was promised: are there listeners enough?",
    he: "יש בקמפיין סיפורים שמחכים לתשובה יותר ממה שהובטח: האם יש מספיק מקשיבים?",
    ar: "في الحملة قصص تنتظر الردّ أكثر ممّا وُعد به: هل يوجد ما يكفي من المستمعين؟",
  },
  breakBetween: {
    en: "Choose a day from today on, at most {count} days ahead.",
    he: "יש לבחור יום מהיום והלאה, עד {count} ימים קדימה.",
    ar: "يُرجى اختيار يوم ابتداءً من اليوم، وحتى {count} يومًا.",
  },
  readWholeNeeded: {
    en: "Read the whole text yourself first, then tick this: the program misses much.",
    he: "קודם לקרוא את כל הטקסט, ואז לסמן כאן: התוכנה מפספסת הרבה.",
    ar: "اقرأ النصّ كلّه أوّلًا ثمّ ضع العلامة: البرنامج يغفل الكثير.",
  },
  nothingToMask: {
    en: "There are no words yet: first somebody writes down what is said.",
    he: "עדיין אין מילים: קודם מישהו כותב את מה שנאמר.",
    ar: "لا توجد كلمات بعد: يكتب شخص أوّلًا ما قيل.",
  },
  toldAnew: {
    en: "The teller has changed the story meanwhile. Open it again, and decide on the new words.",
    he: "הסיפור השתנה בינתיים בידי מי שסיפר אותו. יש לפתוח אותו שוב ולהחליט על המילים החדשות.",
    ar: "غيّر صاحب القصّة قصّته في هذه الأثناء. افتحها من جديد وقرّر بشأن الكلمات الجديدة.",
  },
  maskFirst: {
    en: "Mask the story first: only masked words can be asked for.",
    he: "קודם יש להסתיר פרטים מזהים: אפשר לבקש רק מילים שעברו הסתרה.",
    ar: "يجب إخفاء ما يدلّ على الأشخاص أوّلًا: يمكن طلب الكلمات بعد الإخفاء فقط.",
  },
  notQuoted: {
    en: "The teller did not allow a sentence to be quoted.",
    he: "מי שסיפר לא התיר לצטט משפט.",
    ar: "لم يسمح صاحب القصّة باقتباس جملة.",
  },
  notWhole: {
    en: "The teller did not allow the story to be published whole.",
    he: "מי שסיפר לא התיר לפרסם את הסיפור כולו.",
    ar: "لم يسمح صاحب القصّة بنشر القصّة كاملة.",
  },
  notByName: {
    en: "The teller did not allow the first name.",
    he: "מי שסיפר לא התיר את השם הפרטי.",
    ar: "لم يسمح صاحب القصّة بذكر الاسم الأوّل.",
  },
  chooseOne: { en: "Choose a sentence.", he: "יש לבחור משפט.", ar: "يُرجى اختيار جملة." },
  askedAlready: {
    en: "This sentence was asked for already.",
    he: "המשפט הזה כבר התבקש.",
    ar: "طُلبت هذه الجملة من قبل.",
  },
});
