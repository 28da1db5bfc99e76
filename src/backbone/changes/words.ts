import { type Message, words } from "../../core/message.ts";
import type { ChangeView } from "./change.ts";

/** What each change is called in the log, by the operation that made it. */
export const deedWords: Record<string, Message> = words({
  "goal.set": { en: "A goal was set: {what}", he: "נקבע יעד: {what}", ar: "حُدّد هدف: {what}" },
  "goal.say": { en: "The goal was set: {what}", he: "נקבע היעד: {what}", ar: "حُدّد الهدف: {what}" },
  "contribution.say-how": {
    en: "It was said whether what partners do adds up to the goal",
    he: "נאמר אם מה ששותפים עושים מסתכם ליעד",
    ar: "ذُكر ما إذا كان ما يفعله الشركاء يُجمع إلى الهدف",
  },
  "goal.open": {
    en: "Who may read the goal’s page was changed: {what}",
    he: "השתנה מי רשאי לקרוא את עמוד היעד: {what}",
    ar: "تغيّر من يمكنه قراءة صفحة الهدف: {what}",
  },
  "indicator.add": { en: "Measured from now on: {what}", he: "נמדד מעתה: {what}", ar: "يُقاس من الآن: {what}" },
  "indicator.define": {
    en: "The definition was changed: {what}",
    he: "ההגדרה השתנתה: {what}",
    ar: "تغيّر التعريف: {what}",
  },
  "dimension.set": {
    en: "The groups were named anew: {what}",
    he: "הקבוצות נקבעו מחדש: {what}",
    ar: "سُمّيت المجموعات من جديد: {what}",
  },
  "edition.to-partners": {
    en: "A data edition went to partners: {what}",
    he: "מהדורת נתונים נפתחה לשותפים: {what}",
    ar: "فُتح إصدار بيانات للشركاء: {what}",
  },
  "edition.to-everyone": {
    en: "A data edition went to everyone: {what}",
    he: "מהדורת נתונים נפתחה לכול: {what}",
    ar: "فُتح إصدار بيانات للجميع: {what}",
  },
  "edition.withdraw": {
    en: "A data edition was taken back: {what}",
    he: "מהדורת נתונים נמשכה: {what}",
    ar: "سُحب إصدار بيانات: {what}",
  },
  "organization.add-many": {
    en: "Organizations were added: {what}",
    he: "נוספו ארגונים: {what}",
    ar: "أُضيفت منظمات: {what}",
  },
  "organization.add": {
    en: "An organization was added: {what}",
    he: "נוסף ארגון: {what}",
    ar: "أُضيفت منظمة: {what}",
  },
  "organization.remove": {
    en: "An organization was taken out: {what}",
    he: "ארגון הוצא מהרשימה: {what}",
    ar: "أُخرجت منظمة من القائمة: {what}",
  },
  "organization.merge": {
    en: "Two records of one organization became one: {what}",
    he: "שתי רשומות של אותו ארגון אוחדו: {what}",
    ar: "دُمج سجلّان لمنظمة واحدة: {what}",
  },
  "agenda.publish": {
    en: "What we agreed has a new version: {what}",
    he: "למה שהסכמנו יש גרסה חדשה: {what}",
    ar: "لما اتّفقنا عليه نسخة جديدة: {what}",
  },
  "agenda.open": {
    en: "Who may read what we agreed was changed",
    he: "השתנה מי רשאי לקרוא את מה שהסכמנו",
    ar: "تغيّر من يمكنه قراءة ما اتّفقنا عليه",
  },
  "agenda.endorse": {
    en: "What we agreed was endorsed by: {what}",
    he: "הצטרפו למה שהסכמנו: {what}",
    ar: "أيّد ما اتّفقنا عليه: {what}",
  },
  "adoption.record": {
    en: "The goal was adopted by: {what}",
    he: "היעד אומץ על ידי: {what}",
    ar: "تبنّى الهدف: {what}",
  },
  "adoption.remove": {
    en: "No longer named as having adopted the goal: {what}",
    he: "לא מופיעים עוד כמי שאימצו את היעד: {what}",
    ar: "لم يعد مذكورًا بين من تبنّوا الهدف: {what}",
  },
  "milestone.record": {
    en: "A milestone was recorded: {what}",
    he: "נרשמה אבן דרך: {what}",
    ar: "سُجّلت محطّة: {what}",
  },
  "milestone.remove": {
    en: "A milestone was taken off: {what}",
    he: "אבן דרך הוסרה: {what}",
    ar: "أُزيلت محطّة: {what}",
  },
  "body.found": {
    en: "A committee or group was founded: {what}",
    he: "הוקם פורום או קבוצה: {what}",
    ar: "أُنشئت لجنة أو مجموعة: {what}",
  },
  "body.close": {
    en: "A committee or group has ended: {what}",
    he: "פורום או קבוצה סיימו את עבודתם: {what}",
    ar: "أنهت لجنة أو مجموعة عملها: {what}",
  },
  "initiative.found": {
    en: "The initiative was founded: {what}",
    he: "היוזמה הוקמה: {what}",
    ar: "أُسّست المبادرة: {what}",
  },
  "initiative.rename": {
    en: "The initiative is called: {what}",
    he: "היוזמה נקראת: {what}",
    ar: "تُسمّى المبادرة: {what}",
  },
  "initiative.set-care": {
    en: "What the initiative decided about care was changed",
    he: "השתנו הכללים של היוזמה להגנה על אנשים",
    ar: "تغيّر ما قرّرته المبادرة بشأن حماية الناس",
  },
  "commitment.promise": { en: "Promised: {what}", he: "התחייבות חדשה: {what}", ar: "التزام جديد: {what}" },
  "commitment.confirm": { en: "Promised: {what}", he: "התחייבות חדשה: {what}", ar: "التزام جديد: {what}" },
  "commitment.change": {
    en: "What was promised was changed: {what}",
    he: "התחייבות השתנתה: {what}",
    ar: "تغيّر التزام: {what}",
  },
  "commitment.end": { en: "A promise was closed: {what}", he: "התחייבות נסגרה: {what}", ar: "أُغلق التزام: {what}" },
  "commitment.reopen": {
    en: "A promise is open again: {what}",
    he: "התחייבות נפתחה שוב: {what}",
    ar: "فُتح التزام من جديد: {what}",
  },
  "commitment.arrange": {
    en: "It was decided who reads promises, and after how long without news one is left out of the totals",
    he: "הוחלט מי קורא את ההתחייבויות, ואחרי כמה זמן בלי עדכון הן יוצאות מהסכומים",
    ar: "تقرّر من يقرأ الالتزامات، وبعد كم من الوقت بلا تحديث تخرج من المجاميع",
  },
  "activity.add": {
    en: "What somebody does was written down: {what}",
    he: "נרשם מה נעשה: {what}",
    ar: "سُجّل ما يُفعل: {what}",
  },
  "activity.confirm": {
    en: "What somebody does was written down: {what}",
    he: "נרשם מה נעשה: {what}",
    ar: "سُجّل ما يُفعل: {what}",
  },
  "project.begin": { en: "A project began: {what}", he: "התחיל מיזם: {what}", ar: "بدأ مشروع: {what}" },
  "project.end": {
    en: "It was said whether a project goes on: {what}",
    he: "נאמר אם מיזם נמשך: {what}",
    ar: "ذُكر إن كان مشروع مستمرًّا: {what}",
  },
  "practice.tell": {
    en: "A partner told what worked: {what}",
    he: "שותף סיפר מה עבד: {what}",
    ar: "حكى شريك ما نجح: {what}",
  },
  "policy.add": {
    en: "Something is asked of those who govern: {what}",
    he: "בקשה חדשה מקובעי המדיניות: {what}",
    ar: "طلب جديد من صانعي السياسات: {what}",
  },
  "policy.step": {
    en: "Something moved in what is asked of those who govern: {what}",
    he: "משהו זז בבקשה מקובעי המדיניות: {what}",
    ar: "تحرّك شيء في طلب من صانعي السياسات: {what}",
  },
  "campaign.add": { en: "A campaign was written down: {what}", he: "נרשם קמפיין: {what}", ar: "سُجّلت حملة: {what}" },
  "fund.add": { en: "A fund was written down: {what}", he: "נרשמה קרן: {what}", ar: "سُجّل صندوق: {what}" },
  "report.open-window": {
    en: "Partners are asked how it goes: {what}",
    he: "שואלים את השותפים איך זה מתקדם: {what}",
    ar: "يُسأل الشركاء كيف يسير الأمر: {what}",
  },
  "initiative.open-room": {
    en: "Parts of the initiative were opened or closed",
    he: "חלקים של היוזמה נפתחו או נסגרו",
    ar: "فُتحت أقسام من المبادرة أو أُغلقت",
  },
});

/** What a change is called that has no sentence of its own; what has none here either is no news. */
export const kindWords: { readonly [kind in ChangeView["kind"]]?: { named: Message; unnamed: Message } } = {
  organization: words({
    named: {
      en: "Something changed about an organization: {what}",
      he: "משהו השתנה בפרטי ארגון: {what}",
      ar: "تغيّر شيء في بيانات منظمة: {what}",
    },
    unnamed: {
      en: "Something changed about an organization",
      he: "משהו השתנה בפרטי ארגון",
      ar: "تغيّر شيء في بيانات منظمة",
    },
  }),
  body: words({
    named: {
      en: "Something changed in a committee or group: {what}",
      he: "משהו השתנה בפורום או בקבוצה: {what}",
      ar: "تغيّر شيء في لجنة أو مجموعة: {what}",
    },
    unnamed: {
      en: "Something changed in a committee or group",
      he: "משהו השתנה בפורום או בקבוצה",
      ar: "تغيّر شيء في لجنة أو مجموعة",
    },
  }),
  initiative: words({
    named: {
      en: "Something changed in how the initiative is set up: {what}",
      he: "משהו השתנה בהגדרות היוזמה: {what}",
      ar: "تغيّر شيء في إعدادات المبادرة: {what}",
    },
    unnamed: {
      en: "Something changed in how the initiative is set up",
      he: "משהו השתנה בהגדרות היוזמה",
      ar: "تغيّر شيء في إعدادات المبادرة",
    },
  }),
};

/** What the page of changes says. */
export const changesWords = words({
  title: { en: "What was changed", he: "מה השתנה", ar: "ما الذي تغيّر" },
  lead: {
    en: "Every change to goals, definitions and data editions, newest first. Nothing is ever taken off this list.",
    he: "כל שינוי ביעדים, בהגדרות ובמהדורות הנתונים, מהחדש לישן. שום דבר לא נמחק מהרשימה.",
    ar: "كلّ تغيير في الأهداف والتعريفات وإصدارات البيانات، من الأحدث إلى الأقدم. لا يُحذف شيء من هذه القائمة.",
  },
  leadMembers: {
    en: "Every change to goals, definitions and data editions, and beside them to organizations, committees, what we agreed and what we do, newest first. Nothing is ever taken off this list.",
    he: "כל שינוי ביעדים, בהגדרות ובמהדורות הנתונים, ולצדם בארגונים, בפורומים, במה שהסכמנו ובמה שאנחנו עושים, מהחדש לישן. שום דבר לא נמחק מהרשימה.",
    ar: "كلّ تغيير في الأهداف والتعريفات وإصدارات البيانات، وإلى جانبها في المنظمات واللجان وما اتّفقنا عليه وما نقوم به، من الأحدث إلى الأقدم. لا يُحذف شيء من هذه القائمة.",
  },
  organizations: {
    en: "{count, plural, one {one organization} other {{count, number} organizations}}",
    he: "{count, plural, one {ארגון אחד} two {שני ארגונים} other {{count, number} ארגונים}}",
    ar: "{count, plural, one {منظمة واحدة} two {منظمتان} few {{count, number} منظمات} other {{count, number} منظمة}}",
  },
  none: { en: "Nothing was changed yet.", he: "עוד לא השתנה דבר.", ar: "لم يتغيّر شيء بعد." },
  noneWhy: {
    en: "When a goal is set or a definition changes, it is written here by itself, with the name and the day.",
    he: "כשנקבע יעד או משתנה הגדרה, זה נרשם כאן מעצמו, עם השם והיום.",
    ar: "حين يُحدَّد هدف أو يتغيّر تعريف يُسجَّل ذلك هنا تلقائيًّا، مع الاسم واليوم.",
  },
  program: { en: "Fivefold itself", he: "Fivefold עצמה", ar: "Fivefold نفسه" },
  by: { en: "{who}", he: "{who}", ar: "{who}" },
  because: { en: "Reason: {reason}", he: "הסיבה: {reason}", ar: "السبب: {reason}" },
  fromTo: {
    en: "from {base} ({baseYear}) to {target} ({year})",
    he: "מ־{base} ({baseYear}) ל־{target} ({year})",
    ar: "من {base} ({baseYear}) إلى {target} ({year})",
  },
  toEveryone: { en: "open to everyone", he: "פתוח לכול", ar: "مفتوحة للجميع" },
  toMembers: { en: "open to members", he: "פתוח לחברים", ar: "مفتوحة للأعضاء" },
  version: {
    en: "{name}, version {version, number}",
    he: "{name}, גרסה {version, number}",
    ar: "{name}، النسخة {version, number}",
  },
});
