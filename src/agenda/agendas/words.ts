import { words } from "../../core/message.ts";

/** What each part of the text is called. */
export const sectionWords = words({
  vision: { en: "Vision", he: "חזון", ar: "الرؤية" },
  mission: { en: "Mission", he: "ייעוד", ar: "الرسالة" },
  principles: { en: "Principles", he: "עקרונות", ar: "المبادئ" },
  "non-goals": { en: "What we do not do", he: "מה אנחנו לא עושים", ar: "ما لا نفعله" },
});

/** What is told and refused about what was agreed. */
export const agendaWords = words({
  title: { en: "What we agreed", he: "מה הסכמנו", ar: "ما اتّفقنا عليه" },
  notBegun: {
    en: "No draft was begun yet.",
    he: "עוד לא התחילו טיוטה.",
    ar: "لم تبدأ أيّ مسودّة بعد.",
  },
  begunAlready: {
    en: "A draft is there already: somebody began it before you. It can be written on now.",
    he: "כבר יש טיוטה: מישהו התחיל אותה לפניך. אפשר לכתוב בה עכשיו.",
    ar: "توجد مسودّة: بدأها شخص قبلك. يمكن الكتابة فيها الآن.",
  },
  nothingToPublish: {
    en: "Nothing is written yet, so there is nothing to publish.",
    he: "עוד לא נכתב דבר, ולכן אין מה לפרסם.",
    ar: "لم يُكتب شيء بعد، لذا لا يوجد ما يُنشر.",
  },
  nothingNew: {
    en: "The draft says what the last version says. There is nothing new to publish.",
    he: "הטיוטה אומרת מה שכתוב בגרסה האחרונה. אין משהו חדש לפרסם.",
    ar: "تقول المسودّة ما تقوله النسخة الأخيرة. لا يوجد جديد للنشر.",
  },
  dayIsPast: {
    en: "This day has passed already.",
    he: "היום הזה כבר עבר.",
    ar: "هذا اليوم قد مضى.",
  },
  published: {
    en: "Version {number} of what we agreed is published.",
    he: "גרסה {number} של מה שהסכמנו פורסמה.",
    ar: "نُشرت النسخة {number} ممّا اتّفقنا عليه.",
  },
  endorsedBy: {
    en: "Version {number} is endorsed by {endorsed, number} of {of, number} partners.",
    he: "גרסה {number}: {endorsed, number} מתוך {of, number} שותפים הביעו תמיכה.",
    ar: "النسخة {number}: أيّدها {endorsed, number} من {of, number} من الشركاء.",
  },
  askedToEndorse: {
    en: "Version {number} of what we agreed is published, and your organization is asked to endorse it.",
    he: "פורסמה גרסה {number} של מה שהסכמנו, והארגון שלך מתבקש להביע בה תמיכה.",
    ar: "نُشرت النسخة {number} ممّا اتّفقنا عليه، ومن منظمتك يُطلب تأييدها.",
  },
  organizationIsAsked: {
    en: "{organization} is asked to endorse version {number} of what we agreed",
    he: "{organization}: מתבקשת תמיכה בגרסה {number} של מה שהסכמנו",
    ar: "{organization}: يُطلب تأييد النسخة {number} ممّا اتّفقنا عليه",
  },
  amendmentsWait: {
    en: "{count, plural, one {One proposed change} other {# proposed changes}} to what we agreed {count, plural, one {waits} other {wait}} for an answer",
    he: "{count, plural, one {הצעה אחת לשינוי} other {# הצעות לשינוי}} במה שהסכמנו {count, plural, one {מחכה} other {מחכות}} לתשובה",
    ar: "{count, plural, one {اقتراح تعديل واحد ينتظر} two {اقتراحا تعديل ينتظران} few {# اقتراحات تعديل تنتظر} other {# اقتراح تعديل تنتظر}} الردّ حول ما اتّفقنا عليه",
  },
  endorsementsRun: {
    en: "Version {number} of what we agreed: {endorsed, number} of {of, number} partners endorse it so far",
    he: "גרסה {number} של מה שהסכמנו: עד כה {endorsed, number} מתוך {of, number} שותפים הביעו תמיכה",
    ar: "النسخة {number} ممّا اتّفقنا عليه: أيّدها حتى الآن {endorsed, number} من {of, number} من الشركاء",
  },
  condition: {
    en: "Version {number} endorsed by {endorsed, number} of {of, number} partners; {open, plural, =0 {no disagreement is open} one {one disagreement is open} other {# disagreements are open}}.",
    he: "גרסה {number}: תמיכה של {endorsed, number} מתוך {of, number} שותפים; {open, plural, =0 {אין מחלוקות פתוחות} one {מחלוקת אחת פתוחה} other {# מחלוקות פתוחות}}.",
    ar: "النسخة {number}: أيّدها {endorsed, number} من {of, number} من الشركاء؛ {open, plural, =0 {لا خلافات مفتوحة} one {خلاف واحد مفتوح} two {خلافان مفتوحان} few {# خلافات مفتوحة} other {# خلافًا مفتوحًا}}.",
  },
  conditionDraft: {
    en: "A first text of what we agree on is being written.",
    he: "טקסט ראשון של מה שאנחנו מסכימים עליו נכתב עכשיו.",
    ar: "يُكتب الآن نصّ أوّل لما نتّفق عليه.",
  },
  notYours: {
    en: "You do not act for this organization here. Its people endorse for it, or the backbone team records it.",
    he: "אין לך כאן תפקיד של פעולה בשם הארגון הזה. אנשי הארגון מביעים תמיכה, או שצוות ארגון השדרה רושם אותה.",
    ar: "لا تعمل هنا باسم هذه المنظمة. يؤيّد أعضاؤها باسمها، أو يسجّل طاقم المنظمة الداعمة ذلك.",
  },
  mayNotDecide: {
    en: "To endorse for this organization takes somebody who decides for it. The people page says who that is; the backbone team can also record it.",
    he: "כדי להביע תמיכה בשם הארגון נחוץ מי שמוסמך להחליט בו. בעמוד האנשים כתוב מי זה; גם צוות ארגון השדרה יכול לרשום.",
    ar: "لتأييد باسم هذه المنظمة يلزم مَن يقرّر فيها. تذكر صفحة الأشخاص مَن هو؛ ويمكن أيضًا لطاقم المنظمة الداعمة تسجيل ذلك.",
  },
  declareFirst: {
    en: "Tick that you may decide this for the organization.",
    he: "יש לסמן שיש לך סמכות להחליט על כך בשם הארגון.",
    ar: "يجب التأشير على أنّ لديك صلاحية القرار باسم المنظمة.",
  },
  sayFromWhere: {
    en: "Say from where this is known, e.g. a letter and its date.",
    he: "יש לכתוב מאין זה ידוע, למשל מכתב ותאריכו.",
    ar: "يجب ذكر مصدر هذه المعلومة، مثل رسالة وتاريخها.",
  },
  endorsedAlready: {
    en: "This organization endorses this version already.",
    he: "הארגון הזה כבר הביע תמיכה בגרסה הזו.",
    ar: "هذه المنظمة أيّدت هذه النسخة من قبل.",
  },
  notNewest: {
    en: "A newer version was published meanwhile. Look at it first.",
    he: "בינתיים פורסמה גרסה חדשה יותר. כדאי לעיין בה קודם.",
    ar: "نُشرت في هذه الأثناء نسخة أحدث. يُستحسن الاطّلاع عليها أوّلًا.",
  },
  notEndorsed: {
    en: "This organization does not endorse this version now.",
    he: "הארגון הזה לא מביע עכשיו תמיכה בגרסה הזו.",
    ar: "لا تؤيّد هذه المنظمة هذه النسخة الآن.",
  },
  nothingChanged: {
    en: "The proposed text says what the section says. Change the words that you would have otherwise.",
    he: "הנוסח המוצע זהה לנוסח הקיים. יש לשנות את המילים שצריכות להיות אחרת.",
    ar: "النصّ المقترح مطابق للنصّ الحالي. يجب تغيير الكلمات المطلوب تغييرها.",
  },
  answeredAlready: {
    en: "This proposal has its answer already.",
    he: "להצעה הזו כבר ניתנה תשובה.",
    ar: "نال هذا الاقتراح ردّه من قبل.",
  },
  reasonNeeded: {
    en: "Say why, so that whoever proposed it understands.",
    he: "יש לכתוב למה, כדי שמי שהציע יבין.",
    ar: "يجب ذكر السبب ليفهمه مَن اقترح.",
  },
  changeTo: {
    en: "A change to “{section}”: {why}",
    he: "שינוי ב״{section}״: {why}",
    ar: "تعديل في «{section}»: {why}",
  },
  proposed: {
    en: "A change is proposed and can be discussed.",
    he: "הוצע שינוי, ואפשר לדון בו.",
    ar: "اقتُرح تعديل، ويمكن مناقشته.",
  },
  accepted: {
    en: "The proposed change was accepted and is in the draft.",
    he: "השינוי שהוצע התקבל ונמצא בטיוטה.",
    ar: "قُبل التعديل المقترح وهو في المسودّة.",
  },
  declined: {
    en: "The proposed change was not accepted; the reason is given.",
    he: "השינוי שהוצע לא התקבל; הסיבה כתובה.",
    ar: "لم يُقبل التعديل المقترح؛ والسبب مذكور.",
  },
  withdrawn: {
    en: "The proposed change was taken back.",
    he: "ההצעה לשינוי נלקחה בחזרה.",
    ar: "سُحب اقتراح التعديل.",
  },
  answeredYours: {
    en: "Your proposed change to “{section}” has an answer.",
    he: "להצעת השינוי שלך ב״{section}״ יש תשובה.",
    ar: "لاقتراحك تعديل «{section}» ردّ.",
  },
  settledAlready: {
    en: "This disagreement is settled. Open it again first.",
    he: "המחלוקת הזו כבר יושבה. יש לפתוח אותה מחדש קודם.",
    ar: "سُوّي هذا الخلاف. يجب فتحه من جديد أوّلًا.",
  },
  whoseView: {
    en: "Say whose view this is.",
    he: "יש לכתוב של מי העמדה הזו.",
    ar: "يجب ذكر صاحب هذا الموقف.",
  },
});
