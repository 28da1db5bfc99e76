import { words } from "../../core/message.ts";

/** What is said when a promise cannot be taken as it was written, or somebody was faster. */
export const commitmentFaults = words({
  changedMeanwhile: {
    en: "Somebody changed this promise meanwhile. What stands there now is shown; nothing of yours was written over it.",
    he: "מישהו שינה זאת בינתיים. מוצג מה שכתוב כעת; דבר לא נכתב מעליו.",
    ar: "عُدّل هذا في هذه الأثناء. يُعرض ما هو مكتوب الآن؛ ولم يُكتب شيء فوقه.",
  },
  notADraft: {
    en: "This was promised already. It is changed with a reason, and what stood before stays to be read.",
    he: "על כך כבר התחייבו. אפשר לשנות בציון סיבה, ומה שהיה כתוב קודם יישאר לקריאה.",
    ar: "أُعلن هذا الالتزام من قبل. يمكن تغييره مع ذكر السبب، ويبقى النصّ السابق مقروءًا.",
  },
  notPromised: {
    en: "This is a draft. Promise it first.",
    he: "זו טיוטה. תחילה יש להתחייב.",
    ar: "هذه مسوّدة. يجب إعلان الالتزام أولًا.",
  },
  notOpen: {
    en: "This promise is closed. Open it again to change it.",
    he: "הדבר הזה כבר נסגר. כדי לשנות יש לפתוח אותו שוב.",
    ar: "أُغلق هذا الالتزام. للتغيير يجب فتحه من جديد.",
  },
  isOpen: { en: "This promise is open already.", he: "זה כבר פתוח.", ar: "هذا مفتوح أصلًا." },
  notWaiting: {
    en: "This no longer waits for your word.",
    he: "זה כבר לא מחכה לאישור.",
    ar: "لم يعد هذا ينتظر كلمتكم.",
  },
  organizationsWord: {
    en: "The word is the organization's: somebody who acts for it says yes or no.",
    he: "המילה היא של הארגון: מי שפועלים בשמו אומרים כן או לא.",
    ar: "الكلمة للمنظمة: مَن يمثّلها يقول نعم أو لا.",
  },
  notYours: {
    en: "You write promises of the organizations that you act for.",
    he: "אפשר לכתוב התחייבויות של הארגונים שבשמם פועלים.",
    ar: "يمكن كتابة التزامات المنظمات التي تمثّلها.",
  },
  quantityNeeded: {
    en: "Write how much, or choose “as many as possible”.",
    he: "יש לכתוב כמה, או לבחור ״כמה שיותר״.",
    ar: "يجب كتابة المقدار، أو اختيار «أكبر قدر ممكن».",
  },
  currencyNeeded: {
    en: "Name the currency in three letters, such as ILS or USD.",
    he: "יש לציין את המטבע בשלוש אותיות לטיניות, כמו שקל או דולר בקיצורם הבין־לאומי.",
    ar: "يجب ذكر العملة بثلاثة أحرف لاتينية، وفق اختصارها الدوليّ.",
  },
  endsBeforeItBegins: {
    en: "It ends before it begins.",
    he: "הסיום קודם להתחלה.",
    ar: "الانتهاء يسبق البداية.",
  },
  placeUnknown: {
    en: "“{name}” is none of the places of this initiative. Write it as the list of places has it.",
    he: "״{name}״ אינו מהמקומות של היוזמה. יש לכתוב כפי שהוא מופיע ברשימת המקומות.",
    ar: "«{name}» ليس من أماكن هذه المبادرة. يجب كتابته كما في قائمة الأماكن.",
  },
  countsNeedsGoal: {
    en: "Choose the goal that it counts towards.",
    he: "יש לבחור לאיזה יעד זה נספר.",
    ar: "يجب اختيار الهدف الذي يُحسب له.",
  },
  openAnyway: {
    en: "Nothing has been promised yet: visitors would find an empty page.",
    he: "עוד לא התחייבו לדבר: מי שיבקרו ימצאו דף ריק.",
    ar: "لم يُعلن أيّ التزام بعد: سيجد الزوّار صفحة فارغة.",
  },
  reasonNeeded: {
    en: "Say in a few words why, for those who read it later.",
    he: "כדאי לכתוב בכמה מילים מדוע, למי שיקראו בהמשך.",
    ar: "يجب ذكر السبب بكلمات قليلة لمَن يقرأ لاحقًا.",
  },
  notInFuture: {
    en: "This day is still to come.",
    he: "היום הזה עוד לא הגיע.",
    ar: "هذا اليوم لم يأتِ بعد.",
  },
});

/** What is told of a promise: its newest state, and what is asked of people. */
export const commitmentNews = words({
  promised: { en: "Promised", he: "התחייבות חדשה", ar: "أُعلن الالتزام" },
  changed: { en: "Changed, with a reason", he: "השתנה, בציון סיבה", ar: "تغيّر، مع ذكر السبب" },
  closed: { en: "Closed", he: "נסגר", ar: "أُغلق" },
  reopened: { en: "Open again", he: "נפתח שוב", ar: "فُتح من جديد" },
  waits: {
    en: "A promise was entered for {organization} and waits for your word: {what}",
    he: "נרשמה התחייבות עבור {organization} והיא מחכה לאישור: {what}",
    ar: "سُجّل التزام باسم {organization} وهو بانتظار كلمتكم: {what}",
  },
  confirmed: {
    en: "{organization} gave its word: {what}",
    he: "מצד {organization} ניתן אישור: {what}",
    ar: "أكّدت {organization}: {what}",
  },
  declined: {
    en: "{organization} did not give its word. It is a draft again: {what}",
    he: "מצד {organization} לא ניתן אישור. זו שוב טיוטה: {what}",
    ar: "لم تؤكّد {organization}. عاد النصّ مسوّدة: {what}",
  },
  changedByBackbone: {
    en: "The backbone team changed a promise of {organization}: {what}",
    he: "צוות ארגון השדרה שינה התחייבות של {organization}: {what}",
    ar: "غيّر طاقم المنظمة الداعمة التزامًا لـ{organization}: {what}",
  },
});

/** What home, the desk and what waits for people say of promises. */
export const commitmentSources = words({
  waitingHere: {
    en: "{count, plural, one {One promise waits} other {{count, number} promises wait}} for the word of {count, plural, one {its organization} other {their organizations}}.",
    he: "{count, plural, one {התחייבות אחת מחכה לאישור הארגון שלה} two {שתי התחייבויות מחכות לאישור הארגונים שלהן} other {{count, number} התחייבויות מחכות לאישור הארגונים שלהן}}.",
    ar: "{count, plural, one {التزام واحد ينتظر} two {التزامان ينتظران} few {{count, number} التزامات تنتظر} other {{count, number} التزامًا ينتظر}} كلمة المنظمة المعنيّة.",
  },
  endSoon: {
    en: "{count, plural, one {One promise comes} other {{count, number} promises come}} to the end of {count, plural, one {its} other {their}} time within sixty days.",
    he: "{count, plural, one {התחייבות אחת מגיעה לסוף זמנה} two {שתי התחייבויות מגיעות לסוף זמנן} other {{count, number} התחייבויות מגיעות לסוף זמנן}} בתוך שישים יום.",
    ar: "{count, plural, one {التزام واحد يبلغ} two {التزامان يبلغان} few {{count, number} التزامات تبلغ} other {{count, number} التزامًا يبلغ}} نهاية المدّة خلال ستّين يومًا.",
  },
  promised: {
    en: "{organizations, plural, one {One organization} other {{organizations, number} organizations}} promised {count, plural, one {one thing} other {{count, number} things}}.",
    he: "{organizations, plural, one {ארגון אחד התחייב} two {שני ארגונים התחייבו} other {{organizations, number} ארגונים התחייבו}} ל{count, plural, one {דבר אחד} two {שני דברים} other {־{count, number} דברים}}.",
    ar: "{organizations, plural, one {منظمة واحدة التزمت} two {منظمتان التزمتا} few {{organizations, number} منظمات التزمت} other {{organizations, number} منظمة التزمت}} بـ{count, plural, one {أمر واحد} two {أمرين} few {{count, number} أمور} other {{count, number} أمرًا}}.",
  },
  promisedAndTold: {
    en: "{organizations, number} organizations promised {count, number} things; {told, plural, =0 {none} one {one} other {{told, number}}} of them {told, plural, one {has} other {have}} told how it goes.",
    he: "{organizations, number} ארגונים התחייבו ל־{count, number} דברים; {told, plural, =0 {עדיין אין עדכון מאף אחד מהם} one {אחד מהם סיפר איך מתקדמים} two {שניים מהם סיפרו איך מתקדמים} other {{told, number} מהם סיפרו איך מתקדמים}}.",
    ar: "{organizations, number} من المنظمات التزمت بـ{count, number} من الأمور؛ {told, plural, =0 {لم يصل بعد خبر عن سيرها} one {واحدة منها أخبرت كيف تسير الأمور} two {اثنتان منها أخبرتا كيف تسير الأمور} few {{told, number} منها أخبرت كيف تسير الأمور} other {{told, number} منها أخبرت كيف تسير الأمور}}.",
  },
  giveWord: {
    en: "A promise was entered for {organization}. It waits for your yes or no.",
    he: "נרשמה התחייבות עבור {organization}. היא מחכה לכן או לא.",
    ar: "سُجّل التزام باسم {organization}، وهو بانتظار نعم أو لا.",
  },
});
