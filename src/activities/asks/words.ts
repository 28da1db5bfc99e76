import { words } from "../../core/message.ts";

/** What is told of asks and answers: never the words of an ask, so that no mail carries what is candid. */
export const askNews = words({
  added: { en: "Asked: help is wanted", he: "נשאל: מבקשים עזרה", ar: "طلب جديد للمساعدة" },
  offered: { en: "Offered", he: "הוצע", ar: "عرض جديد" },
  renewed: { en: "It goes on until {day}", he: "זה נמשך עד {day}", ar: "يستمرّ حتى {day}" },
  closed: { en: "It was closed, with what came of it", he: "זה נסגר, עם מה שיצא מזה", ar: "أُغلق، مع ما نتج عنه" },
  answered: {
    en: "{organization} can help with something that you asked. You decide.",
    he: "אצל {organization} יכולים לעזור במשהו שביקשתם. ההחלטה אצלכם.",
    ar: "تستطيع {organization} المساعدة في أمر طلبتموه. القرار لكم.",
  },
  answeredOffer: {
    en: "{organization} would like something that you offered. You decide.",
    he: "אצל {organization} מעוניינים במשהו שהצעתם. ההחלטה אצלכם.",
    ar: "ترغب {organization} في أمر عرضتموه. القرار لكم.",
  },
  taken: {
    en: "{organization} said yes to your answer.",
    he: "אצל {organization} קיבלו את תשובתכם.",
    ar: "قبلت {organization} إجابتكم.",
  },
  declined: {
    en: "{organization} thanks you for your answer, and goes another way this time.",
    he: "אצל {organization} מודים על תשובתכם, והפעם בחרו בדרך אחרת.",
    ar: "تشكركم {organization} على إجابتكم، واختارت هذه المرّة طريقًا آخر.",
  },
  cameOfIt: {
    en: "{organization} wrote what came of something that you answered.",
    he: "אצל {organization} כתבו מה יצא ממשהו שעניתם עליו.",
    ar: "كتبت {organization} ما نتج عن أمر أجبتم عليه.",
  },
  fits: {
    en: "{organization} asks for something that you offered.",
    he: "אצל {organization} מבקשים משהו שהצעתם.",
    ar: "تطلب {organization} أمرًا عرضتموه.",
  },
  fitsAsk: {
    en: "{organization} offers something that you asked for.",
    he: "אצל {organization} מציעים משהו שביקשתם.",
    ar: "تعرض {organization} أمرًا طلبتموه.",
  },
  rested: {
    en: "The time of something that you asked or offered is over. Renew it, or write what came of it.",
    he: "הזמן של משהו שביקשתם או הצעתם הסתיים. אפשר לחדש, או לכתוב מה יצא מזה.",
    ar: "انتهت مدّة أمر طلبتموه أو عرضتموه. يمكن تجديده، أو كتابة ما نتج عنه.",
  },
  waitsForYou: {
    en: "{count, plural, one {One answer waits} other {{count, number} answers wait}} for your decision.",
    he: "{count, plural, one {תשובה אחת ממתינה} two {שתי תשובות ממתינות} other {{count, number} תשובות ממתינות}} להחלטה שלך.",
    ar: "{count, plural, one {إجابة واحدة تنتظر} two {إجابتان تنتظران} few {{count, number} إجابات تنتظر} other {{count, number} إجابة تنتظر}} قرارك.",
  },
  endsSoon: {
    en: "Something that you asked or offered ends soon: renew it, or write what came of it.",
    he: "משהו שביקשתם או הצעתם עומד להסתיים: אפשר לחדש, או לכתוב מה יצא מזה.",
    ar: "أمر طلبتموه أو عرضتموه يوشك أن ينتهي: يمكن تجديده، أو كتابة ما نتج عنه.",
  },
  quiet: {
    en: "{count, plural, one {One ask} other {{count, number} asks}} without an answer for two weeks: whom could you introduce?",
    he: "{count, plural, one {בקשה אחת} two {שתי בקשות} other {{count, number} בקשות}} בלי תשובה שבועיים: את מי אפשר להכיר?",
    ar: "{count, plural, one {طلب واحد} two {طلبان} few {{count, number} طلبات} other {{count, number} طلبًا}} بلا إجابة منذ أسبوعين: مَن يمكن التعريف به؟",
  },
  backbone: { en: "The backbone team", he: "צוות ארגון השדרה", ar: "طاقم المنظمة الداعمة" },
});

/** What the operations of asks say. */
export const askWords = words({
  noVoice: {
    en: "You act for no organization here yet. The backbone team can write that down.",
    he: "עוד לא רשום שהחשבון הזה פועל כאן בשם ארגון. צוות ארגון השדרה יכול לרשום זאת.",
    ar: "لم يُسجَّل بعد أنّ هذا الحساب يعمل هنا باسم منظمة. يمكن لطاقم المنظمة الداعمة تسجيل ذلك.",
  },
  answeredAlready: {
    en: "Your organization has answered this already.",
    he: "מהארגון שלכם כבר ענו על זה.",
    ar: "سبق أن أجابت منظمتكم على هذا.",
  },
  ownAsk: {
    en: "This is your own organization's.",
    he: "זה של הארגון שלכם.",
    ar: "هذا لمنظمتكم نفسها.",
  },
  isClosed: { en: "It was closed meanwhile.", he: "זה נסגר בינתיים.", ar: "أُغلق في هذه الأثناء." },
  changedMeanwhile: {
    en: "A colleague changed this meanwhile. Look at it once more before you change it.",
    he: "זה שונה בינתיים בידי מישהו מהארגון. כדאי להסתכל שוב לפני שינוי.",
    ar: "غُيّر هذا في هذه الأثناء من داخل المنظمة. يُستحسن النظر فيه مجدّدًا قبل التعديل.",
  },
  decidedAlready: {
    en: "This answer was decided on meanwhile.",
    he: "כבר הוחלט על התשובה הזו בינתיים.",
    ar: "اتُّخذ قرار بشأن هذه الإجابة في هذه الأثناء.",
  },
});
