import { type Message, words } from "../../../core/message.ts";
import type { StoryDuty } from "./people/store.ts";

const guide = words({
  answer: {
    en: "Answer every teller within the days that were promised, in plain words: thank them, say what you understood, ask at most one question. Do not judge, do not correct, do not promise what is not yours to give.",
    he: "עונים לכל מי שסיפר בתוך הימים שהובטחו, במילים פשוטות: תודה, מה הובן, ולכל היותר שאלה אחת. לא שופטים, לא מתקנים, ולא מבטיחים מה שאינו בידינו.",
    ar: "يُردّ على كلّ من روى خلال الأيّام الموعودة، بكلمات بسيطة: الشكر، وما فُهم، وسؤال واحد على الأكثر. لا حكم ولا تصحيح ولا وعد بما ليس بأيدينا.",
  },
  alone: {
    en: "Read alone, on your own device. Never open a story in a meeting, on a shared screen, or beside somebody. Do not copy, photograph, forward or mail it.",
    he: "קוראים לבד, במכשיר אישי. לא פותחים סיפור בישיבה, במסך משותף או ליד מישהו. לא מעתיקים, לא מצלמים, לא מעבירים ולא שולחים בדואר.",
    ar: "تُقرأ القصّة على انفراد وعلى جهاز شخصيّ. لا تُفتح في اجتماع أو على شاشة مشتركة أو بجانب أحد. لا نسخ ولا تصوير ولا تمرير ولا إرسال.",
  },
  worry: {
    en: "If a story says or makes you fear that somebody is being hurt, press “this worries me” at once, also when you are not sure. You need not decide alone: the safeguarding contact is told, and what is done is written down.",
    he: "אם מסופר, או עולה חשש, שמישהו נפגע: לוחצים מייד על ״זה מדאיג אותי״, גם כשלא בטוחים. אין צורך להחליט לבד: כתובת ההגנה מקבלת הודעה, ומה שנעשה נרשם.",
    ar: "إذا قالت القصّة أو أثارت خشية أنّ أحدًا يتعرّض للأذى، يُضغط فورًا على «هذا يقلقني»، حتى دون يقين. لا حاجة إلى القرار وحدك: يُبلَّغ مرجع الحماية، ويُسجَّل ما يُفعل.",
  },
  unknown: {
    en: "We do not know who told, and you do not try to find out. If you recognize somebody, say so to the contact and let another listener answer.",
    he: "איננו יודעים מי סיפר, ולא מנסים לגלות. מי שמזהה אדם מודיע לכתובת ההגנה, ומישהו אחר עונה.",
    ar: "لا نعرف من روى، ولا نحاول أن نعرف. من يتعرّف على شخص يُبلغ مرجع الحماية ويترك الردّ لغيره.",
  },
  mask: {
    en: "Before anybody else reads a story, you take names of people, places, schools and dates out of it. The program suggests; you read the whole.",
    he: "לפני שמישהו נוסף קורא סיפור, מוציאים ממנו שמות של אנשים, מקומות, בתי ספר ותאריכים. התוכנה מציעה; קוראים הכול.",
    ar: "قبل أن يقرأ القصّة أيّ شخص آخر، تُزال منها أسماء الأشخاص والأماكن والمدارس والتواريخ. البرنامج يقترح؛ وتُقرأ القصّة كاملة.",
  },
  yourself: {
    en: "Stories weigh. Take breaks, talk to whom is named for that, and stop listening whenever it is too much: nobody asks why.",
    he: "סיפורים מכבידים. כדאי לנוח, לדבר עם מי שצוין לשם כך, ולהפסיק להקשיב כשזה יותר מדי: איש לא ישאל מדוע.",
    ar: "القصص تُثقل. يُفضّل أخذ استراحات والتحدّث مع من سُمّي لذلك، والتوقّف متى زاد الأمر عن الحدّ: لن يسأل أحد لماذا.",
  },
  masked: {
    en: "You read only words that a listener has masked, and only of those who allowed that they are counted.",
    he: "קוראים רק מילים שהוסוו בידי צוות ההקשבה, ורק של מי שהרשו לספור את סיפורם.",
    ar: "تُقرأ فقط كلمات حجب فريق الإصغاء ما يدلّ فيها على هويّة، ولمن سمحوا باحتساب قصصهم فقط.",
  },
  blind: {
    en: "Code alone, without talking it over. What another coder found, you see when both are through.",
    he: "מקודדים לבד, בלי להתייעץ. מה שאחר מצא רואים אחרי ששניכם סיימתם.",
    ar: "يُرمَّز على انفراد ودون تشاور. ما وجده الآخر يُرى بعد انتهاء كليكما.",
  },
  reached: {
    en: "You can be reached at the number that is written down, and your deputy when you cannot. Tell each other.",
    he: "אפשר להשיג אותך במספר שנרשם, ואת מילוי המקום כשאי אפשר. מעדכנים זה את זה.",
    ar: "يمكن الوصول إليك عبر الرقم المسجّل، وإلى البديل عند تعذّر ذلك. تُبلغان أحدكما الآخر.",
  },
  asWritten: {
    en: "Type what is written, as it is written, with its mistakes and in its language. Add nothing, leave nothing out, also where it is hard to read: write [?] for a word that you cannot read.",
    he: "מקלידים את מה שכתוב כפי שנכתב, עם השגיאות ובשפה שבה נכתב. לא מוסיפים ולא משמיטים, גם כשקשה לקרוא: במקום מילה לא קריאה כותבים [?].",
    ar: "يُدخل المكتوب كما كُتب، بأخطائه وبلغته. لا زيادة ولا حذف، حتى إن صعبت القراءة: مكان الكلمة غير المقروءة يُكتب [؟].",
  },
  toYourself: {
    en: "What you read stays with you: you tell nobody, you copy nothing, and where you know the handwriting you hand the sheet to somebody else. Keep sheets locked until they are typed in, and destroy them the same day.",
    he: "מה שנקרא נשאר חסוי: לא מספרים לאיש ולא מעתיקים, וכשכתב היד מוכר מעבירים את הדף לאדם אחר. שומרים את הדפים נעולים עד ההקלדה, ומשמידים אותם באותו יום.",
    ar: "ما يُقرأ يبقى سرًّا: لا يُحكى لأحد ولا يُنسخ، وإن كان الخطّ معروفًا تُسلَّم الورقة لغيرك. تُحفظ الأوراق مقفلًا عليها حتى إدخالها، وتُتلف في اليوم نفسه.",
  },
  worryTyping: {
    en: "If a sheet makes you fear that somebody is being hurt, tick “this worries me” while you type it in, also when you are not sure: the safeguarding contact is told at once.",
    he: "אם דף מעורר חשש שמישהו נפגע, מסמנים ״זה מדאיג אותי״ בזמן ההקלדה, גם כשלא בטוחים: כתובת ההגנה מקבלת הודעה מייד.",
    ar: "إذا أثارت ورقة خشية أنّ أحدًا يتعرّض للأذى، تُختار «هذا يقلقني» أثناء الإدخال، حتى دون يقين: يُبلَّغ مرجع الحماية فورًا.",
  },
  act: {
    en: "You know to whom the law says one must report, and how. You act the same day, you write down what you did and when, and never what the story says.",
    he: "ידוע לך למי החוק מחייב לדווח ואיך. פועלים באותו יום, רושמים מה נעשה ומתי, ולעולם לא מה שכתוב בסיפור.",
    ar: "تعرف لمن يُلزم القانون بالإبلاغ وكيف. يُتصرَّف في اليوم نفسه، ويُسجَّل ما فُعل ومتى، ولا يُسجَّل أبدًا ما تقوله القصّة.",
  },
});

/** What somebody reads before she says yes. */
export const guideFor: Readonly<Record<StoryDuty, readonly Message[]>> = {
  listener: [guide.alone, guide.answer, guide.worry, guide.unknown, guide.mask, guide.yourself],
  coder: [guide.masked, guide.alone, guide.blind, guide.worry, guide.unknown, guide.yourself],
  contact: [guide.reached, guide.act, guide.alone, guide.unknown, guide.yourself],
  enterer: [guide.asWritten, guide.toYourself, guide.worryTyping, guide.unknown, guide.yourself],
  deputy: [guide.reached, guide.act, guide.alone, guide.unknown, guide.yourself],
};
