import { words } from "../../../core/message.ts";

/** What stands around a promise: what came of it, how it goes, and what pays for it. */
export const aroundWords = words({
  came: { en: "{came} came of it so far.", he: "עד כה הגיעו {came}.", ar: "تحقّق حتى الآن {came}." },
  cameOf: {
    en: "{came} of {promised} came so far.",
    he: "עד כה הגיעו {came} מתוך {promised}.",
    ar: "تحقّق حتى الآن {came} من أصل {promised}.",
  },
  credited: {
    en: "{credited} are counted here; the rest are people whom another partner counts too, half and half.",
    he: "{credited} נספרים כאן; את השאר סופר גם שותף אחר, חצי וחצי.",
    ar: "يُحسب هنا {credited}؛ والباقون يعدّهم شريك آخر أيضًا، مناصفة.",
  },
  asked: {
    en: "{count, plural, one {Whether another partner counts the same people is still asked} other {Of {count, number} counts it is still asked whether another partner counts the same people}}",
    he: "{count, plural, one {עוד נשאל אם שותף אחר סופר את אותם אנשים} two {על שתי ספירות עוד נשאל אם שותף אחר סופר את אותם אנשים} other {על {count, number} ספירות עוד נשאל אם שותף אחר סופר את אותם אנשים}}",
    ar: "{count, plural, one {ما زال يُسأل إن كان شريك آخر يعدّ الأشخاص أنفسهم} two {ما زال يُسأل في عدّين إن كان شريك آخر يعدّ الأشخاص أنفسهم} few {ما زال يُسأل في {count, number} أعداد إن كان شريك آخر يعدّ الأشخاص أنفسهم} other {ما زال يُسأل في {count, number} عددًا إن كان شريك آخر يعدّ الأشخاص أنفسهم}}",
  },
  tell: { en: "Tell how it goes", he: "לספר איך זה מתקדם", ar: "الإخبار كيف يسير الأمر" },
  updates: { en: "How it goes: the updates", he: "איך זה מתקדם: העדכונים", ar: "كيف يسير الأمر: التحديثات" },
  paidBy: { en: "What pays for it", he: "מה מממן את זה", ar: "ما يموّله" },
  againstGoal: { en: "What it adds up to, against the goal", he: "הסכום מול היעד", ar: "المجموع مقابل الهدف" },
  howTheyGo: { en: "Updates: how they go", he: "עדכונים: איך הדברים מתקדמים", ar: "التحديثات: كيف تسير الأمور" },
  beginsWith: { en: "For: {what}", he: "עבור: {what}", ar: "من أجل: {what}" },
});
