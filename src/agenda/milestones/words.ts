import { words } from "../../core/message.ts";

/** What is said about milestones and thanks. */
export const milestoneWords = words({
  toAgreed: { en: "What we agreed", he: "מה הסכמנו", ar: "ما اتّفقنا عليه" },
  title: { en: "Milestones and thanks", he: "ציוני דרך ותודות", ar: "محطّات وشكر" },
  lead: {
    en: "{count, plural, one {One thing that was reached together.} other {# things that were reached together.}}",
    he: "{count, plural, one {דבר אחד שהושג יחד.} other {# דברים שהושגו יחד.}}",
    ar: "{count, plural, one {إنجاز واحد تحقّق معًا.} two {إنجازان تحقّقا معًا.} few {# إنجازات تحقّقت معًا.} other {# إنجازًا تحقّق معًا.}}",
  },
  none: { en: "No milestone is recorded yet", he: "עוד לא נרשם ציון דרך", ar: "لم تُسجَّل أيّ محطّة بعد" },
  noneWhy: {
    en: "Reached something together? Write down what and when, and thank those who did it.",
    he: "הושג משהו יחד? כדאי לכתוב מה ומתי, ולהודות למי שעשו זאת.",
    ar: "تحقّق شيء معًا؟ يُستحسن كتابة ما تحقّق ومتى، وشكر مَن قاموا به.",
  },
  thanks: { en: "Thanks to {names}.", he: "תודה ל: {names}.", ar: "شكرًا: {names}." },
  forEveryone: { en: "open to everyone", he: "פתוח לכולם", ar: "متاح للجميع" },
  add: { en: "Record a milestone", he: "לרשום ציון דרך", ar: "تسجيل محطّة" },
  edit: { en: "Change", he: "לשנות", ar: "تعديل" },
  what: { en: "What was reached", he: "מה הושג", ar: "ماذا تحقّق" },
  on: { en: "On which day", he: "באיזה יום", ar: "في أيّ يوم" },
  words: { en: "More about it", he: "עוד על כך", ar: "المزيد عن ذلك" },
  thanked: { en: "Who is thanked", he: "למי התודה", ar: "لمن الشكر" },
  thankedHint: {
    en: "One name in each line: organizations and people. People agree before their name is open to everyone.",
    he: "שם אחד בכל שורה: ארגונים ואנשים. לפני ששם של אדם פתוח לכולם נחוצה הסכמה.",
    ar: "اسم واحد في كلّ سطر: منظمات وأشخاص. قبل إتاحة اسم شخص للجميع تلزم موافقته.",
  },
  audience: { en: "Who reads it", he: "מי קורא", ar: "مَن يقرأ" },
  members: { en: "Members of the initiative", he: "חברי היוזמה וחברותיה", ar: "أعضاء المبادرة" },
  everyone: { en: "Everyone", he: "כולם", ar: "الجميع" },
  save: { en: "Save", he: "שמירה", ar: "حفظ" },
  saved: { en: "The milestone is saved.", he: "ציון הדרך נשמר.", ar: "حُفظت المحطّة." },
  remove: { en: "Take out", he: "להסיר", ar: "إزالة" },
  removeQuestion: {
    en: "The milestone is taken out, for everybody who reads it.",
    he: "ציון הדרך יוסר, לכל מי שקורא אותו.",
    ar: "ستُزال المحطّة لكلّ مَن يقرؤها.",
  },
  removed: { en: "Taken out.", he: "הוסר.", ar: "أُزيلت." },
  reached: { en: "This was reached.", he: "זה הושג.", ar: "تحقّق هذا." },
  inFuture: { en: "This day has not come yet.", he: "היום הזה עוד לא הגיע.", ar: "هذا اليوم لم يأتِ بعد." },
  toAll: { en: "All milestones", he: "כל ציוני הדרך", ar: "كلّ المحطّات" },
});
