import { words } from "../../core/message.ts";

/** What partners do already, as it is read, written down and agreed to. */
export const undertakingWords = words({
  activity: { en: "Activity", he: "פעילות", ar: "نشاط" },
  add: { en: "Write down what we do", he: "לרשום את מה שאנחנו עושים", ar: "تسجيل ما نقوم به" },
  addLead: {
    en: "Not a promise: what you do anyway. Others see where you are, and who could meet.",
    he: "זו לא התחייבות, אלא מה שנעשה ממילא. כך אחרים יראו היכן פועלים, ומי יכולים להיפגש.",
    ar: "هذا ليس تعهّدًا، بل ما تقومون به على أيّ حال. هكذا يرى الآخرون أين تعملون ومن يمكن أن يلتقي.",
  },
  change: { en: "Change", he: "לשנות", ar: "تعديل" },
  changing: { en: "Change what is written", he: "שינוי מה שכתוב", ar: "تعديل المكتوب" },
  organization: { en: "Who does it", he: "מי עושה", ar: "مَن يقوم بذلك" },
  what: { en: "What is done, in one sentence", he: "מה עושים, במשפט אחד", ar: "ما الذي يُفعل، في جملة واحدة" },
  whatHint: {
    en: "E.g. “Evening classes for mathematics teachers in three towns”.",
    he: "למשל ״קורסי ערב למורים ולמורות למתמטיקה בשלושה יישובים״.",
    ar: "مثلًا «دورات مسائية لمعلّمي ومعلّمات الرياضيات في ثلاث بلدات».",
  },
  about: { en: "More about it", he: "עוד על כך", ar: "المزيد عنه" },
  otherLanguages: { en: "In other languages", he: "בשפות אחרות", ar: "بلغات أخرى" },
  indicator: { en: "The number that should move", he: "המספר שאמור לזוז", ar: "الرقم الذي يُفترض أن يتحرّك" },
  since: { en: "Since", he: "מאז", ar: "منذ" },
  until: { en: "Until", he: "עד", ar: "حتى" },
  untilHint: { en: "Left empty while it goes on.", he: "נשאר ריק כל עוד זה נמשך.", ar: "يُترك فارغًا ما دام مستمرًّا." },
  agreed: {
    en: "They agreed that all members read this",
    he: "הארגון הסכים שכל החברים יקראו זאת",
    ar: "وافقت المنظمة على أن يقرأ كلّ الأعضاء هذا",
  },
  agreedHint: {
    en: "Otherwise they are asked first, and nobody else sees it until they say yes.",
    he: "אחרת שואלים את הארגון קודם, ואיש מלבדו לא רואה זאת עד שיסכים.",
    ar: "وإلا تُسأل المنظمة أوّلًا، ولا يراه غيرها حتى توافق.",
  },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "حُفظ." },
  waits: {
    en: "The backbone team wrote this down for {organization}. Nobody else reads it until {organization} says that it is right.",
    he: "צוות ארגון השדרה רשם זאת בשביל {organization}. איש אחר לא קורא זאת עד לאישור של {organization}.",
    ar: "سجّل طاقم المنظمة الداعمة هذا نيابةً عن {organization}. لا يقرؤه غيرها حتى تقول {organization} إنّه صحيح.",
  },
  isRight: { en: "It is right", he: "זה נכון", ar: "هذا صحيح" },
  confirmed: {
    en: "Thank you. All members read it now.",
    he: "תודה. עכשיו כל החברים קוראים זאת.",
    ar: "شكرًا. يقرؤه الآن كلّ الأعضاء.",
  },
  remove: { en: "Take away", he: "להסיר", ar: "إزالة" },
  removeQuestion: {
    en: "It is taken out of the grid and of search, with what was said of its evidence. If it only came to an end, write the day in “Until”.",
    he: "זה יוסר מהטבלה ומהחיפוש, עם מה שנאמר על הראיות. אם זה רק הסתיים, אפשר לכתוב את היום בשדה ״עד״.",
    ar: "سيُزال من الجدول ومن البحث، مع ما قيل عن أدلّته. إن كان قد انتهى فقط، يمكن كتابة اليوم في «حتى».",
  },
  removed: { en: "It is gone.", he: "זה הוסר.", ar: "أُزيل." },
  goesOnSince: { en: "since {day}", he: "מאז {day}", ar: "منذ {day}" },
  endedOn: { en: "until {day}", he: "עד {day}", ar: "حتى {day}" },
  endsBefore: {
    en: "It cannot end before it begins.",
    he: "הסיום לא יכול להיות לפני ההתחלה.",
    ar: "لا يمكن أن ينتهي قبل أن يبدأ.",
  },
  changedMeanwhile: {
    en: "Somebody changed this meanwhile. Here is what it says now; your words are kept in the form.",
    he: "מישהו שינה את זה בינתיים. זה מה שכתוב עכשיו; המילים שלך נשמרו בטופס.",
    ar: "غُيّر هذا في هذه الأثناء. هذا هو المكتوب الآن؛ كلماتك محفوظة في النموذج.",
  },
  noVoice: {
    en: "You act for no organization here yet. The backbone team can write that down.",
    he: "עוד לא רשום שבשם ארגון כלשהו נעשות כאן פעולות בחשבון הזה. צוות ארגון השדרה יכול לרשום זאת.",
    ar: "لم يُسجَّل بعد أنّك تعمل هنا باسم منظمة. يمكن لطاقم المنظمة الداعمة تسجيل ذلك.",
  },
  askedToConfirm: {
    en: "The backbone team wrote down what {organization} does: “{what}”. Is it right?",
    he: "צוות ארגון השדרה רשם מה נעשה אצל {organization}: ״{what}״. האם זה נכון?",
    ar: "سجّل طاقم المنظمة الداعمة ما تقوم به {organization}: «{what}». هل هذا صحيح؟",
  },
  newsAdded: { en: "{organization} does this", he: "כך עושים אצל {organization}", ar: "هذا ما تقوم به {organization}" },
  newsEnded: { en: "It came to its end on {day}", he: "זה הסתיים ב־{day}", ar: "انتهى في {day}" },
});
