import { words } from "../../../core/message.ts";

/**
 * What is said in text messages. English keeps to the letters of the small alphabet, Hebrew and Arabic to few: each message
 * costs, and is read on a small screen. Codes stand in the words that the program understands.
 */
export const smsWords = words({
  begin: {
    en: "{asks}\nNo name is needed. Messages stay in this phone and with the phone company: delete them if others read this phone. STOP deletes all, at any time.\nHow old are you? Send only a number, tell nothing yet.",
    he: "{asks}\nאין צורך בשם. ההודעות נשארות בטלפון הזה ואצל חברת הטלפון: אם אחרים קוראים בו, כדאי למחוק אותן. מחיקה: מילה שמוחקת הכול, בכל רגע.\nמה הגיל? נא לשלוח רק מספר, עדיין בלי לספר.",
    ar: "{asks}\nلا حاجة إلى اسم. تبقى الرسائل في هذا الهاتف ولدى شركة الاتصالات: إن كان غيرك يقرأ فيه فالأفضل محوها. كلمة حذف تمحو كلّ شيء في أيّ وقت.\nما العمر؟ يُرجى إرسال رقم فقط، دون سرد بعد.",
  },
  before: {
    en: "{count, plural, one {One person reads} other {{count, number} people read}} what you tell. First names: send WHO, or see {page}\nLeave out names of people and of your school.\n{duty}\nTo talk to someone now: {lines}\nTo go on send YES.",
    he: "{count, plural, one {אדם אחד קורא} two {שני אנשים קוראים} other {{count, number} אנשים קוראים}} את מה שמסופר. שמות פרטיים: לשלוח ״מי״, או כאן: {page}\nנא בלי שמות של אנשים ושל בית הספר.\n{duty}\nלשיחה עכשיו: {lines}\nכדי להמשיך: לשלוח ״כן״.",
    ar: "{count, plural, one {يقرأ شخص واحد} two {يقرأ شخصان} few {يقرأ {count, number} أشخاص} other {يقرأ {count, number} شخصًا}} ما يُسرد. الأسماء الأولى: تُرسل كلمة «من»، أو هنا: {page}\nدون أسماء أشخاص ودون اسم المدرسة.\n{duty}\nللتحدّث الآن: {lines}\nللمتابعة: تُرسل «نعم».",
  },
  tell: {
    en: "{prompt}\nWrite it in one message or in several, in any language. Then send DONE. Without DONE all is deleted after a day.",
    he: "{prompt}\nאפשר לכתוב בהודעה אחת או בכמה, בכל שפה. בסוף לשלוח סיום. בלי סיום הכול נמחק אחרי יממה.",
    ar: "{prompt}\nيمكن الكتابة في رسالة واحدة أو أكثر، بأيّ لغة. في النهاية تُرسل كلمة انتهى. دونها يُمحى كلّ شيء بعد يوم.",
  },
  kept: {
    en: "It is here. Write on, or send DONE. STOP deletes all. HELP: lines to call.",
    he: "זה כאן. אפשר להמשיך, או לשלוח סיום. מחיקה מוחקת הכול. עזרה: קווים לשיחה.",
    ar: "وصلت. يمكن المتابعة، أو إرسال انتهى. حذف تمحو كلّ شيء. مساعدة: خطوط للتحدّث.",
  },
  thanks: {
    en: "Thank you. Your key, four words: {key}\nWrite them on paper, then delete these messages: whoever has the words can read your story. The answer is there by {day}, not by text message, as others may read this phone: {page}\nThe readers may read it, nothing else; there you can allow more.\nTo take it back: there, or send DELETE and the four words.",
    he: "תודה. המפתח, ארבע מילים: {key}\nכדאי לכתוב על נייר ואז למחוק את ההודעות: מי שבידו המילים יכול לקרוא את הסיפור. התשובה תחכה עד {day}, לא בהודעה, כי אחרים עשויים לקרוא בטלפון: {page}\nמותר לקוראים לקרוא, ולא יותר; שם אפשר להתיר עוד.\nלקחת בחזרה: שם, או לשלוח מחיקה וארבע המילים.",
    ar: "شكرًا. المفتاح، أربع كلمات: {key}\nالأفضل كتابتها على ورقة ثمّ محو الرسائل: من معه الكلمات يمكنه قراءة القصّة. يكون الردّ حتى {day}، وليس برسالة، فقد يقرأ غيرك هنا: {page}\nيُسمح للقرّاء بالقراءة فقط؛ وهناك يمكن السماح بالمزيد.\nللاسترجاع: هناك، أو إرسال حذف والكلمات الأربع.",
  },
  stopped: {
    en: "All is deleted here. Delete the messages in this phone, too.",
    he: "הכול נמחק כאן. כדאי למחוק גם את ההודעות בטלפון.",
    ar: "مُحي كلّ شيء هنا. والأفضل محو الرسائل في الهاتف أيضًا.",
  },
  nothingKept: {
    en: "Nothing of yours is waiting here. To take back a story that you told: send DELETE and its four words.",
    he: "שום דבר ממך לא מחכה כאן. כדי לקחת בחזרה סיפור שסופר: לשלוח מחיקה וארבע המילים שלו.",
    ar: "لا شيء منك ينتظر هنا. لاسترجاع قصّة سُردت: تُرسل كلمة حذف والكلمات الأربع.",
  },
  tooYoung: {
    en: "Thank you for wanting to tell. At your age we may not take stories here. Nothing was kept. You can tell a grown-up whom you trust, and these people are there for you: {lines}",
    he: "תודה על הרצון לספר. בגיל הזה אסור לנו לקבל כאן סיפורים. לא נשמר דבר. אפשר לספר למבוגר או מבוגרת שסומכים עליהם, וגם כאן אפשר לפנות: {lines}",
    ar: "شكرًا على الرغبة في السرد. في هذا العمر لا يُسمح لنا باستقبال القصص هنا. لم يُحفظ شيء. يمكن الحديث مع شخص بالغ موثوق، وهؤلاء أيضًا للمساعدة: {lines}",
  },
  ageAgain: {
    en: "That was not kept. Send only your age, as a number, for example 16. STOP ends this.",
    he: "זה לא נשמר. נא לשלוח רק את הגיל, במספר, למשל 16. מחיקה מסיימת.",
    ar: "لم يُحفظ هذا. يُرجى إرسال العمر فقط، رقمًا، مثل 16. حذف تُنهي ذلك.",
  },
  yesAgain: {
    en: "That was not kept. To go on send YES, to end this STOP.",
    he: "זה לא נשמר. כדי להמשיך: כן. כדי לסיים: מחיקה.",
    ar: "لم يُحفظ هذا. للمتابعة: نعم. للإنهاء: حذف.",
  },
  othersRead: {
    en: "Who reads it has changed just now. Please read this again.",
    he: "מי שקוראים השתנו ברגע זה. נא לקרוא שוב.",
    ar: "تغيّر قبل لحظات مَن يقرأ. يُرجى القراءة من جديد.",
  },
  nothingTold: {
    en: "Nothing is written yet. Write it, then send DONE.",
    he: "עדיין לא נכתב דבר. אפשר לכתוב, ואז לשלוח סיום.",
    ar: "لم يُكتب شيء بعد. تُكتب القصّة ثمّ تُرسل كلمة انتهى.",
  },
  isFull: {
    en: "It is as long as it can be; what came last was not kept. Send DONE.",
    he: "הגענו לאורך המרבי; מה שהגיע אחרון לא נשמר. נא לשלוח סיום.",
    ar: "بلغت القصّة أقصى طول؛ لم يُحفظ ما وصل أخيرًا. يُرجى إرسال انتهى.",
  },
  help: { en: "To talk to someone now: {lines}", he: "לשיחה עכשיו: {lines}", ar: "للتحدّث الآن: {lines}" },
  who: { en: "Who reads it: {names}", he: "מי קורא: {names}", ar: "يقرأ: {names}" },
  notOpen: {
    en: "No stories are taken here now. Nothing was kept. To talk to someone: {lines}",
    he: "כרגע לא מקבלים כאן סיפורים. לא נשמר דבר. לשיחה: {lines}",
    ar: "لا تُستقبل قصص هنا حاليًّا. لم يُحفظ شيء. للتحدّث: {lines}",
  },
  takenBack: {
    en: "Your story is deleted from everything that we keep, and from safety copies within 30 days. What others downloaded we cannot fetch back.",
    he: "הסיפור נמחק מכל מה ששמור אצלנו, ומעותקי הגיבוי בתוך 30 יום. מה שאחרים הורידו איננו יכולים להחזיר.",
    ar: "حُذفت القصّة من كلّ ما نحفظه، ومن النسخ الاحتياطية خلال 30 يومًا. ما نزّله آخرون لا نستطيع استعادته.",
  },
  heldByLaw: {
    en: "The law stops its deletion until {day}. Nobody uses it until then, and then it is deleted. Why stands at {page}",
    he: "החוק מונע את המחיקה עד {day}. עד אז אין בו שימוש, ואז הוא נמחק. הסיבה כתובה כאן: {page}",
    ar: "يمنع القانون حذفها حتى {day}. لا يستعملها أحد حتى ذلك، ثمّ تُحذف. السبب هنا: {page}",
  },
  wrongKey: {
    en: "These words open nothing here. Four words are needed, in their order: DELETE and the four words.",
    he: "המילים האלה לא פותחות כאן דבר. נחוצות ארבע מילים לפי הסדר: מחיקה וארבע המילים.",
    ar: "هذه الكلمات لا تفتح شيئًا هنا. يلزم أربع كلمات بالترتيب: حذف والكلمات الأربع.",
  },
  tooManyTries: {
    en: "Too many wrong tries. Please wait a quarter of an hour.",
    he: "יותר מדי ניסיונות שגויים. נא לחכות רבע שעה.",
    ar: "محاولات خاطئة كثيرة. يُرجى الانتظار ربع ساعة.",
  },
});
