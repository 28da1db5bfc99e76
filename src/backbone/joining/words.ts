import { words } from "../../core/message.ts";

/** What joining says of itself: refusals, letters, and what waits. */
export const joiningWords = words({
  criterionFit: { en: "Capacity to deliver", he: "יכולת לבצע", ar: "القدرة على التنفيذ" },
  criterionFitHint: {
    en: "Does the organization fit the initiative, and can it do what it offers?",
    he: "האם הארגון מתאים ליוזמה, והאם ביכולתו לבצע את מה שהוא מציע?",
    ar: "هل تلائم المنظمة المبادرة، وهل تستطيع تنفيذ ما تعرضه؟",
  },
  criterionValue: { en: "Value to the goal", he: "תרומה ליעד", ar: "القيمة للهدف" },
  criterionValueHint: {
    en: "How much would a bold commitment of this organization move the goal?",
    he: "עד כמה תקדם את היעד התחייבות נועזת של הארגון הזה?",
    ar: "إلى أيّ حدّ يدفع التزام جريء من هذه المنظمة نحو الهدف؟",
  },
  criterionLearn: { en: "Willingness to learn and share", he: "נכונות ללמוד ולשתף", ar: "الاستعداد للتعلّم والمشاركة" },
  criterionLearnHint: {
    en: "Will it tell others what works and what does not, and take from them?",
    he: "האם הארגון ישתף אחרים במה שעובד ובמה שלא, וילמד מהם?",
    ar: "هل ستشارك الآخرين ما ينجح وما لا ينجح، وتتعلّم منهم؟",
  },
  score1: { en: "hardly", he: "כמעט לא", ar: "بالكاد" },
  score2: { en: "in part", he: "חלקית", ar: "جزئيًا" },
  score3: { en: "well", he: "במידה טובה", ar: "بشكل جيّد" },
  score4: { en: "fully", he: "במלואו", ar: "بالكامل" },
  criteriaFirst: {
    en: "Whoever applies should know by what is read: at least one criterion is needed while joining is open.",
    he: "מי שמגישים מועמדות צריכים לדעת לפי מה קוראים: כשההצטרפות פתוחה נחוצה אמת מידה אחת לפחות.",
    ar: "من حقّ مقدّمي الطلبات معرفة معايير القراءة: يلزم معيار واحد على الأقل ما دام الانضمام مفتوحًا.",
  },
  criteriaThere: {
    en: "There are criteria already. They can be changed one by one.",
    he: "כבר יש אמות מידה. אפשר לשנות כל אחת בנפרד.",
    ar: "هناك معايير بالفعل. يمكن تغيير كلّ منها على حدة.",
  },
  fourScores: {
    en: "Words are needed for all four scores, or for none.",
    he: "נחוצות מילים לכל ארבעת הציונים, או לאף אחד.",
    ar: "تلزم كلمات للدرجات الأربع كلّها، أو لا لأيّ منها.",
  },
  readAfterApplying: {
    en: "The last day of reading comes after the last day to apply.",
    he: "היום האחרון לקריאה צריך לבוא אחרי היום האחרון להגשה.",
    ar: "يجب أن يأتي آخر يوم للقراءة بعد آخر يوم للتقديم.",
  },
  twoOptions: {
    en: "A choice needs at least two options, one in a line, and as many lines in each language.",
    he: "לשאלת בחירה נחוצות לפחות שתי אפשרויות, אחת בכל שורה, ומספר שורות זהה בכל שפה.",
    ar: "يحتاج سؤال الاختيار إلى خيارين على الأقل، واحد في كلّ سطر، وبعدد أسطر متساوٍ في كلّ لغة.",
  },
  sameOption: {
    en: "Two options read the same.",
    he: "שתי אפשרויות זהות.",
    ar: "هناك خياران متطابقان.",
  },
  tooManyQuestions: {
    en: "{most, number} questions are the most: more are hardly answered, and hardly read.",
    he: "אפשר לשאול {most, number} שאלות לכל היותר: על יותר מזה כמעט לא עונים, וכמעט לא קוראים.",
    ar: "{most, number} سؤالًا هو الحدّ الأقصى: أكثر من ذلك نادرًا ما يُجاب عنه أو يُقرأ.",
  },
  tooManyCriteria: {
    en: "{most, number} criteria are the most.",
    he: "אפשר לקבוע {most, number} אמות מידה לכל היותר.",
    ar: "{most, number} معيارًا هو الحدّ الأقصى.",
  },
  closedNow: {
    en: "Joining is closed for now. When it opens, this page will say so.",
    he: "ההצטרפות סגורה כרגע. כשתיפתח, זה יופיע כאן.",
    ar: "الانضمام مغلق حاليًا. عندما يُفتح سيظهر ذلك هنا.",
  },
  overNow: {
    en: "The last day to apply has passed. What was written is kept as it is.",
    he: "היום האחרון להגשה עבר. מה שנכתב נשמר כמו שהוא.",
    ar: "انقضى آخر يوم للتقديم. ما كُتب محفوظ كما هو.",
  },
  unknownLink: {
    en: "This link is not known here. Perhaps a part of it was lost on the way.",
    he: "הקישור אינו מוכר כאן. ייתכן שחלק ממנו אבד בדרך.",
    ar: "هذا الرابط غير معروف هنا. ربّما ضاع جزء منه في الطريق.",
  },
  tooManyNow: {
    en: "Very many are coming at once. Please come again in an hour.",
    he: "מגיעות עכשיו פניות רבות מאוד. אפשר לחזור בעוד שעה.",
    ar: "تصل طلبات كثيرة جدًّا الآن. يمكن العودة بعد ساعة.",
  },
  tooManyByMail: {
    en: "Several applications were begun with this e-mail today. Their links are in the mails that were sent.",
    he: "היום התחילו כמה הגשות עם הכתובת הזו. הקישורים אליהן נמצאים בהודעות שנשלחו.",
    ar: "بدأت اليوم عدّة طلبات بهذا البريد. روابطها في الرسائل التي أُرسلت.",
  },
  mailOrPhone: {
    en: "An e-mail or a phone is needed, so that an answer can reach you.",
    he: "נחוצים דואר אלקטרוני או טלפון, כדי שתשובה תוכל להגיע.",
    ar: "يلزم بريد إلكتروني أو هاتف ليصل الردّ.",
  },
  sentAlready: {
    en: "This application was sent already and is read as it was sent.",
    he: "המועמדות כבר נשלחה, והיא נקראת כפי שנשלחה.",
    ar: "أُرسل هذا الطلب من قبل، ويُقرأ كما أُرسل.",
  },
  decidedAlready: {
    en: "It was decided already.",
    he: "כבר התקבלה החלטה.",
    ar: "اتُّخذ القرار من قبل.",
  },
  someNeedYou: {
    en: "Something is still missing or does not fit. Nothing was sent yet.",
    he: "משהו עדיין חסר או לא מתאים. עדיין לא נשלח דבר.",
    ar: "ما زال هناك ما ينقص أو لا يناسب. لم يُرسل شيء بعد.",
  },
  readingClosed: {
    en: "The reading of this application is closed.",
    he: "הקריאה של המועמדות הזו נסגרה.",
    ar: "أُغلقت قراءة هذا الطلب.",
  },
  tooManyReaders: {
    en: "{most, number} readers are the most for one application.",
    he: "אפשר לבקש מ־{most, number} אנשים לכל היותר לקרוא מועמדות אחת.",
    ar: "{most, number} قرّاء هو الحدّ الأقصى لطلب واحد.",
  },
  nominatorReads: {
    en: "Whoever nominated it does not read it: readers are independent.",
    he: "מי שהמליצו על הארגון לא קוראים את המועמדות: הקריאה עצמאית.",
    ar: "من رشّح المنظمة لا يقرأ طلبها: القراءة مستقلّة.",
  },
  teamSawScores: {
    en: "Scores were given already and the backbone team sees them: this reading would not be blind.",
    he: "כבר ניתנו ציונים, וצוות ארגון השדרה רואה אותם: הקריאה הזו לא תהיה עצמאית.",
    ar: "أُعطيت درجات من قبل ويراها طاقم المنظمة الداعمة: لن تكون هذه القراءة مستقلّة.",
  },
  askedAlready: { en: "This person was asked already.", he: "האדם הזה כבר התבקש.", ar: "طُلب ذلك من هذا الشخص من قبل." },
  waitsForReading: {
    en: "An application waits for your reading",
    he: "מועמדות מחכה לקריאה שלך",
    ar: "طلب انضمام ينتظر قراءتك",
  },
  anotherReader: {
    en: "A conflict of interest was declared: an application needs another reader",
    he: "הוצהר ניגוד עניינים: למועמדות נחוץ אדם אחר שיקרא",
    ar: "أُعلن تضارب مصالح: يحتاج طلب انضمام إلى قارئ آخر",
  },
  declaredAlready: {
    en: "This was said already.",
    he: "זה כבר נאמר.",
    ar: "قيل ذلك من قبل.",
  },
  declareFirst: {
    en: "Before reading, say whether you have a conflict of interest.",
    he: "לפני הקריאה צריך לומר אם יש ניגוד עניינים.",
    ar: "قبل القراءة يجب توضيح ما إذا كان هناك تضارب مصالح.",
  },
  youDeclared: {
    en: "You declared a conflict of interest here. Somebody else of the backbone team takes care of this application.",
    he: "הצהרת כאן על ניגוד עניינים. מישהו אחר מצוות ארגון השדרה מטפל במועמדות הזו.",
    ar: "أعلنت هنا عن تضارب مصالح. يعتني بهذا الطلب شخص آخر من طاقم المنظمة الداعمة.",
  },
  notYetDecided: {
    en: "A decision is written down once it was taken: this day is still to come.",
    he: "החלטה נרשמת אחרי שהתקבלה: היום הזה עוד לא הגיע.",
    ar: "يُسجَّل القرار بعد اتّخاذه: هذا اليوم لم يأتِ بعد.",
  },
  nothingDecided: {
    en: "Nothing was decided yet: choose for at least one application.",
    he: "עוד לא הוחלט דבר: יש לבחור לפחות עבור מועמדות אחת.",
    ar: "لم يُقرَّر شيء بعد: يجب الاختيار لطلب واحد على الأقل.",
  },
  decidedTwice: {
    en: "The same application is there twice.",
    he: "אותה מועמדות מופיעה פעמיים.",
    ar: "الطلب نفسه يظهر مرّتين.",
  },
  decidedMeanwhile: {
    en: "One of these was decided or withdrawn meanwhile. Nothing of yours was written; the page shows how it stands now.",
    he: "על אחת מהן כבר הוחלט, או שהיא נמשכה בינתיים. לא נרשם דבר; בדף מופיע המצב עכשיו.",
    ar: "اتُّخذ قرار بشأن أحدها أو سُحب في هذه الأثناء. لم يُسجَّل شيء؛ تعرض الصفحة الوضع الآن.",
  },
  stillRead: {
    en: "It is still being read. The reading can be closed on its page.",
    he: "המועמדות עדיין נקראת. אפשר לסגור את הקריאה בדף שלה.",
    ar: "ما زال الطلب قيد القراءة. يمكن إغلاق القراءة في صفحته.",
  },
  reasonsNeeded: {
    en: "The applicant reads why. A sentence or two are needed.",
    he: "מי שהגישו יקראו למה. נחוצים משפט או שניים.",
    ar: "يقرأ مقدّم الطلب السبب. تلزم جملة أو جملتان.",
  },
  nominatedDecided: {
    en: "It was decided on an organization that you nominated: {organization}",
    he: "התקבלה החלטה על ארגון שהמלצת עליו: {organization}",
    ar: "اتُّخذ قرار بشأن منظمة رشّحتها: {organization}",
  },
  thingSent: { en: "An application came in", he: "התקבלה מועמדות", ar: "وصل طلب انضمام" },
  thingDecided: { en: "It was decided on it", he: "התקבלה עליה החלטה", ar: "اتُّخذ قرار بشأنه" },
  thingJoined: { en: "This organization was admitted", he: "הארגון התקבל", ar: "قُبلت هذه المنظمة" },
  onDesk: {
    en: "{count, plural, one {One application waits} other {{count, number} applications wait}}: {readers, number} for readers, {reading, number} being read, {decide, number} for a decision",
    he: "{count, plural, one {מועמדות אחת מחכה} two {שתי מועמדויות מחכות} other {{count, number} מועמדויות מחכות}}: לקוראים {readers, number}, בקריאה {reading, number}, להחלטה {decide, number}",
    ar: "{count, plural, one {طلب واحد ينتظر} two {طلبان ينتظران} few {{count, number} طلبات تنتظر} other {{count, number} طلبًا ينتظر}}: لإيجاد قرّاء {readers, number}، قيد القراءة {reading, number}، للقرار {decide, number}",
  },
  mailSubject: { en: "Joining {initiative}", he: "הצטרפות אל {initiative}", ar: "الانضمام إلى {initiative}" },
  mailBegun: {
    en: "An application to join {initiative} was begun with this address. If it was not you, there is nothing to do.",
    he: "התחילה הגשת מועמדות להצטרף אל {initiative} עם הכתובת הזו. אם זו טעות, אין צורך לעשות דבר.",
    ar: "بدأ تقديم طلب للانضمام إلى {initiative} بهذا العنوان. إن كان ذلك خطأ فلا حاجة إلى فعل شيء.",
  },
  mailKeepLink: {
    en: "This link goes on with it, from any device. Whoever has the link can read and change the application:",
    he: "הקישור הזה ממשיך אותה, מכל מכשיר. מי שהקישור בידיו יכול לקרוא את המועמדות ולשנות אותה:",
    ar: "هذا الرابط يتابع الطلب من أيّ جهاز. من لديه الرابط يستطيع قراءة الطلب وتغييره:",
  },
  mailReceived: {
    en: "Your application to join {initiative} has arrived.",
    he: "המועמדות להצטרף אל {initiative} התקבלה.",
    ar: "وصل طلب الانضمام إلى {initiative}.",
  },
  mailWhatNext: {
    en: "Independent people read it by the stated criteria, each without knowing what the others think. The private link that you were given always shows how far it is, and in the end what was decided and why.",
    he: "אנשים עצמאיים קוראים אותה לפי אמות המידה שפורסמו, כל אחד בלי לדעת מה חושבים האחרים. הקישור הפרטי שניתן לך מראה תמיד היכן זה עומד, ובסוף מה הוחלט ולמה.",
    ar: "يقرؤه أشخاص مستقلّون وفق المعايير المعلنة، كلّ منهم دون معرفة رأي الآخرين. الرابط الخاصّ الذي أُعطي لك يبيّن دائمًا إلى أين وصل، وفي النهاية ما تقرّر ولماذا.",
  },
  mailNominated: {
    en: "{person} thinks that your organization belongs into {initiative}, and nominated it.",
    he: "המלצה מ{person}: הארגון שלך מתאים להצטרף אל {initiative}.",
    ar: "ترشيح من {person}: منظمتك ملائمة للانضمام إلى {initiative}.",
  },
  mailNominatedWhat: {
    en: "This link tells what it is about, and is where to apply. It takes about half an hour and can be interrupted:",
    he: "בקישור הזה אפשר לקרוא במה מדובר ולהגיש מועמדות. זה לוקח כחצי שעה ואפשר להפסיק באמצע:",
    ar: "في هذا الرابط شرح الأمر ومكان تقديم الطلب. يستغرق نحو نصف ساعة ويمكن التوقّف في الوسط:",
  },
  mailVet: {
    en: "You are asked to read an application of an organization that would like to join {initiative}.",
    he: "בקשה לקרוא מועמדות של ארגון שרוצה להצטרף אל {initiative}.",
    ar: "نرجو قراءة طلب منظمة ترغب في الانضمام إلى {initiative}.",
  },
  mailVetHow: {
    en: "The link opens this one application. Nobody but the backbone team sees your scores:",
    he: "הקישור פותח את המועמדות הזו בלבד. רק צוות ארגון השדרה יראה את הציונים שלך:",
    ar: "يفتح الرابط هذا الطلب وحده. لا يرى درجاتك إلا طاقم المنظمة الداعمة:",
  },
  mailAdmitted: {
    en: "Your organization is admitted to {initiative}. Welcome.",
    he: "הארגון שלך התקבל אל {initiative}. ברוכים הבאים.",
    ar: "قُبلت منظمتك في {initiative}. أهلًا.",
  },
  mailRefused: {
    en: "It was decided not to admit your organization to {initiative} this time.",
    he: "הוחלט שלא לצרף הפעם את הארגון שלך אל {initiative}.",
    ar: "تقرّر عدم ضمّ منظمتك إلى {initiative} هذه المرّة.",
  },
  mailWaiting: {
    en: "It was decided to ask your organization to wait for a later cohort of {initiative}.",
    he: "הוחלט לבקש מהארגון שלך להמתין למחזור מאוחר יותר של {initiative}.",
    ar: "تقرّر الطلب من منظمتك الانتظار إلى دفعة لاحقة من {initiative}.",
  },
  mailReasons: { en: "The reasons: {reasons}", he: "הנימוקים: {reasons}", ar: "الأسباب: {reasons}" },
  mailJoin: {
    en: "Up to five people of your organization join by this link within sixty days:",
    he: "עד חמישה אנשים מהארגון שלך יכולים להצטרף בקישור הזה בתוך שישים יום:",
    ar: "يمكن لخمسة أشخاص من منظمتك كحدّ أقصى الانضمام بهذا الرابط خلال ستّين يومًا:",
  },
  mailStatus: {
    en: "The private link that you were given shows this too. Whoever wants to talk about it can answer the backbone team.",
    he: "זה מופיע גם בקישור הפרטי שניתן לך. מי שרוצים לדבר על כך יכולים לפנות לצוות ארגון השדרה.",
    ar: "يظهر ذلك أيضًا في الرابط الخاصّ الذي أُعطي لك. من يرغب في الحديث عن ذلك يمكنه التوجّه إلى طاقم المنظمة الداعمة.",
  },
});
