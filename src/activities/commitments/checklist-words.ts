import { type Message, words } from "../../core/message.ts";
import type { Aim, answers, Question } from "./checklist.ts";

/** What each part of the checklist is called. */
export const aimWords: Record<Aim, Message> = {
  specific: { en: "Is it clear?", he: "האם זה ברור?", ar: "هل هو واضح؟" },
  measurable: { en: "Can it be counted?", he: "האם אפשר לספור?", ar: "هل يمكن عدّه؟" },
  achievable: { en: "Can it be done?", he: "האם אפשר לבצע?", ar: "هل يمكن تحقيقه؟" },
  resourced: { en: "Is there what it takes?", he: "האם יש מה שנחוץ?", ar: "هل يتوفّر ما يلزم؟" },
  timed: { en: "Does it have its days?", he: "האם יש לוח זמנים?", ar: "هل له مواعيد؟" },
  bold: { en: "Is it bold?", he: "האם זה נועז?", ar: "هل هو جريء؟" },
};

/** The questions, in plain words. */
export const questionWords: Record<Question, Message> = {
  whatExactly: {
    en: "Would a stranger understand from one sentence what will be done?",
    he: "האם גם מי שלא מכיר אותנו יבין ממשפט אחד מה ייעשה?",
    ar: "هل يفهم شخص غريب من جملة واحدة ما الذي سيُعمل؟",
  },
  forWhom: { en: "Is it said for whom?", he: "האם נאמר למי זה מיועד?", ar: "هل قيل لمَن هذا؟" },
  where: { en: "Is it said where?", he: "האם נאמר היכן?", ar: "هل قيل أين؟" },
  whoElse: {
    en: "Is it said who does it with us?",
    he: "האם נאמר מי עושה זאת יחד איתנו?",
    ar: "هل قيل مَن يعمل معنا؟",
  },
  number: {
    en: "Is there a number, or a reason why there is none?",
    he: "האם יש מספר, או סיבה לכך שאין?",
    ar: "هل هناك عدد، أو سبب لعدم وجوده؟",
  },
  startingPoint: {
    en: "Do we know how many there were before?",
    he: "האם ידוע לנו כמה היו קודם?",
    ar: "هل نعرف كم كان العدد قبل ذلك؟",
  },
  howCounted: {
    en: "Do we know who will count, and what counts as one?",
    he: "האם ידוע לנו מי יספור, ומה נחשב לאחד?",
    ar: "هل نعرف مَن سيعدّ، وما الذي يُحسب واحدًا؟",
  },
  reach: {
    en: "Has something like it worked before, with us or with others?",
    he: "האם משהו דומה כבר הצליח, אצלנו או אצל אחרים?",
    ar: "هل نجح أمر مشابه من قبل، عندنا أو عند غيرنا؟",
  },
  obstacles: {
    en: "Do we know what could stand in the way, and what we would do then?",
    he: "האם ידוע לנו מה עלול לעמוד בדרך, ומה נעשה אז?",
    ar: "هل نعرف ما قد يعترض الطريق، وما الذي سنفعله عندها؟",
  },
  decided: {
    en: "Did those who decide in our organization say yes?",
    he: "האם מי שמחליטים בארגון שלנו אמרו כן?",
    ar: "هل وافق أصحاب القرار في منظمتنا؟",
  },
  people: { en: "Are there people who will do it?", he: "האם יש אנשים שיעשו זאת?", ar: "هل هناك مَن سيقوم به؟" },
  money: {
    en: "Is the money there, or do we know from where it will come?",
    he: "האם הכסף קיים, או שידוע מהיכן יבוא?",
    ar: "هل المال موجود، أو نعرف من أين سيأتي؟",
  },
  dayNamed: {
    en: "Is there a day by which it is done?",
    he: "האם נקבע יום שעד אליו זה ייעשה?",
    ar: "هل حُدّد يوم لإنجازه؟",
  },
  firstSteps: {
    en: "Do we know what comes first, and when?",
    he: "האם ידוע מה הצעד הראשון, ומתי?",
    ar: "هل نعرف الخطوة الأولى وموعدها؟",
  },
  servesGoal: {
    en: "Do we know how it helps the shared goal?",
    he: "האם ידוע לנו איך זה מקדם את היעד המשותף?",
    ar: "هل نعرف كيف يخدم هذا الهدف المشترك؟",
  },
  moreThanUsual: {
    en: "Is it more than we would have done anyway?",
    he: "האם זה יותר ממה שהיינו עושים ממילא?",
    ar: "هل هو أكثر ممّا كنّا سنفعله على أيّ حال؟",
  },
  proud: {
    en: "Would we be proud to tell it in ten years?",
    he: "האם נתגאה לספר על כך בעוד עשר שנים?",
    ar: "هل سنفخر برواية هذا بعد عشر سنوات؟",
  },
  together: {
    en: "Does it need others, so that together we do what none could alone?",
    he: "האם דרושים לכך גם אחרים, כך שיחד נעשה מה שאיש לא יכול לבד?",
    ar: "هل يحتاج إلى آخرين، فنفعل معًا ما لا يقدر عليه أحد وحده؟",
  },
};

/** What may help where a question was answered with anything but yes, or something is not written down. */
export const suggestionWords: Record<Question, Message> = {
  whatExactly: {
    en: "Say in one sentence what will be there that is not there today.",
    he: "כדאי לומר במשפט אחד מה יהיה שאין היום.",
    ar: "يُستحسن القول في جملة واحدة ما الذي سيكون وليس موجودًا اليوم.",
  },
  forWhom: { en: "Say for whom it is.", he: "כדאי לומר למי זה מיועד.", ar: "يُستحسن ذكر لمَن هذا." },
  where: { en: "Name the places.", he: "כדאי לציין את המקומות.", ar: "يُستحسن ذكر الأماكن." },
  whoElse: {
    en: "Name those who do it with you.",
    he: "כדאי לציין מי עושים זאת איתכם.",
    ar: "يُستحسن ذكر مَن يعمل معكم.",
  },
  number: {
    en: "Write how many, how much, or choose “as many as possible”.",
    he: "כדאי לכתוב כמה, או לבחור ״כמה שיותר״.",
    ar: "يُستحسن كتابة العدد، أو اختيار «أكبر قدر ممكن».",
  },
  startingPoint: {
    en: "Write how many there were before.",
    he: "כדאי לכתוב כמה היו קודם.",
    ar: "يُستحسن كتابة العدد السابق.",
  },
  howCounted: {
    en: "Write of what: teachers, hours, schools.",
    he: "כדאי לכתוב של מה: מורים ומורות, שעות, בתי ספר.",
    ar: "يُستحسن كتابة وحدة العدّ: معلّمون ومعلّمات، ساعات، مدارس.",
  },
  reach: {
    en: "Ask among the partners who tried something like it.",
    he: "כדאי לשאול בין השותפים מי ניסה משהו דומה.",
    ar: "يُستحسن سؤال الشركاء عمّن جرّب أمرًا مشابهًا.",
  },
  obstacles: {
    en: "Write down the two things that could stop it.",
    he: "כדאי לרשום שני דברים שעלולים לעצור את זה.",
    ar: "يُستحسن تدوين أمرين قد يوقفانه.",
  },
  decided: {
    en: "Bring it to those who decide before you promise it.",
    he: "כדאי להביא זאת למי שמחליטים עוד לפני שמתחייבים.",
    ar: "يُستحسن عرضه على أصحاب القرار قبل الالتزام.",
  },
  people: { en: "Name who leads it.", he: "כדאי לציין מי מוביל או מובילה.", ar: "يُستحسن ذكر مَن يقوده." },
  money: {
    en: "Write what it costs, and ask for what is missing: others may have it.",
    he: "כדאי לכתוב כמה זה עולה, ולבקש את מה שחסר: אולי יש לאחרים.",
    ar: "يُستحسن كتابة الكلفة وطلب ما ينقص: قد يكون لدى آخرين.",
  },
  dayNamed: {
    en: "Name the day by which it is done.",
    he: "כדאי לקבוע עד מתי זה ייעשה.",
    ar: "يُستحسن تحديد موعد الإنجاز.",
  },
  firstSteps: {
    en: "Write the first step and its day.",
    he: "כדאי לרשום את הצעד הראשון ואת מועדו.",
    ar: "يُستحسن تدوين الخطوة الأولى وموعدها.",
  },
  servesGoal: {
    en: "Choose the goal or the cause that it serves.",
    he: "כדאי לבחור את היעד או את הסיבה שזה מקדם.",
    ar: "يُستحسن اختيار الهدف أو السبب الذي يخدمه.",
  },
  moreThanUsual: {
    en: "Say what is new in it.",
    he: "כדאי לומר מה חדש בזה.",
    ar: "يُستحسن القول ما الجديد فيه.",
  },
  proud: {
    en: "Think of what you would rather tell then, and move the promise towards it.",
    he: "כדאי לחשוב מה היינו רוצים לספר אז, ולקרב לשם את הדברים.",
    ar: "يُستحسن التفكير في ما نودّ روايته حينها، وتقريب الالتزام إليه.",
  },
  together: {
    en: "Ask who could join: a bold promise is rarely one organization's.",
    he: "כדאי לשאול מי יכולים להצטרף: מהלך נועז הוא רק לעתים רחוקות של ארגון אחד.",
    ar: "يُستحسن السؤال عمّن يمكن أن ينضمّ: نادرًا ما يكون الالتزام الجريء لمنظمة واحدة.",
  },
};

/** How a question is answered. */
export const answerWords: Record<(typeof answers)[number], Message> = {
  yes: { en: "Yes", he: "כן", ar: "نعم" },
  "not-yet": { en: "Not yet", he: "עוד לא", ar: "ليس بعد" },
  no: { en: "No", he: "לא", ar: "لا" },
};

/** What is said around the checklist. */
export const checklistWords = words({
  title: { en: "A look before promising", he: "מבט לפני שמתחייבים", ar: "نظرة قبل الالتزام" },
  why: {
    en: "Eighteen short questions, about three minutes. Only your organization and the backbone team see the answers. Nothing here stops you.",
    he: "שמונה עשרה שאלות קצרות, כשלוש דקות. רק לארגון שלך ולצוות ארגון השדרה יש גישה לתשובות. שום דבר כאן לא עוצר.",
    ar: "ثمانية عشر سؤالًا قصيرًا، نحو ثلاث دقائق. الإجابات متاحة لمنظمتكم ولطاقم المنظمة الداعمة فقط. لا شيء هنا يمنع المتابعة.",
  },
  note: { en: "A note for ourselves", he: "הערה לעצמנו", ar: "ملاحظة لأنفسنا" },
  save: { en: "Keep the answers", he: "לשמור את התשובות", ar: "حفظ الإجابات" },
  saved: { en: "The answers are kept.", he: "התשובות נשמרו.", ar: "حُفظت الإجابات." },
  suggested: {
    en: "{count, plural, =0 {Nothing is missing that could be said beforehand.} one {One thing may make it stronger} other {{count, number} things may make it stronger}}",
    he: "{count, plural, =0 {לא חסר דבר שאפשר לומר מראש.} one {דבר אחד עשוי לחזק את זה} two {שני דברים עשויים לחזק את זה} other {{count, number} דברים עשויים לחזק את זה}}",
    ar: "{count, plural, =0 {لا ينقص شيء يمكن قوله مسبقًا.} one {أمر واحد قد يقوّيه} two {أمران قد يقوّيانه} few {{count, number} أمور قد تقوّيه} other {{count, number} أمرًا قد يقوّيه}}",
  },
});
