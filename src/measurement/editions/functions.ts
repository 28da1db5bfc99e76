import type { FunctionSource } from "../../backbone/functions/public.ts";
import { words } from "../../core/message.ts";
import { listEditions } from "./store.ts";

const said = words({
  published: {
    en: "{count, plural, one {One data edition} other {{count, number} data editions}} went to partners in the last twelve months; {everyone, plural, =0 {none} one {one of all} other {{everyone, number} of all}} {everyone, plural, =0 {is} one {is} other {are}} open to everyone.",
    he: "ב־12 החודשים האחרונים {count, plural, one {נפתחה לשותפים מהדורת נתונים אחת} two {נפתחו לשותפים שתי מהדורות נתונים} other {נפתחו לשותפים {count, number} מהדורות נתונים}}; {everyone, plural, =0 {עוד אין מהדורה שפתוחה לכולם} one {מהדורה אחת בסך הכול פתוחה לכולם} two {שתי מהדורות בסך הכול פתוחות לכולם} other {{everyone, number} מהדורות בסך הכול פתוחות לכולם}}.",
    ar: "في الأشهر الاثني عشر الأخيرة {count, plural, one {أُتيح للشركاء إصدار بيانات واحد} two {أُتيح للشركاء إصدارا بيانات} few {أُتيحت للشركاء {count, number} إصدارات بيانات} other {أُتيح للشركاء {count, number} إصدار بيانات}}؛ {everyone, plural, =0 {لا إصدار متاح للجميع بعد} one {إصدار واحد في المجموع متاح للجميع} two {إصداران في المجموع متاحان للجميع} few {{everyone, number} إصدارات في المجموع متاحة للجميع} other {{everyone, number} إصدارًا في المجموع متاح للجميع}}.",
  },
  stands: {
    en: "{everyone, plural, one {One data edition is} other {{everyone, number} data editions are}} open to everyone; none is new in the last twelve months.",
    he: "{everyone, plural, one {מהדורת נתונים אחת פתוחה לכולם} two {שתי מהדורות נתונים פתוחות לכולם} other {{everyone, number} מהדורות נתונים פתוחות לכולם}}; אין חדשה ב־12 החודשים האחרונים.",
    ar: "{everyone, plural, one {إصدار بيانات واحد متاح للجميع} two {إصدارا بيانات متاحان للجميع} few {{everyone, number} إصدارات بيانات متاحة للجميع} other {{everyone, number} إصدار بيانات متاح للجميع}}؛ لا جديد في الأشهر الاثني عشر الأخيرة.",
  },
});

/** How many data editions went to partners, and how many everyone can read. */
export const editionsFunctions: FunctionSource = async (tx, { initiativeId, since }) => {
  const standing = (await listEditions(tx, initiativeId)).filter(({ withdrawnAt }) => !withdrawnAt);
  const count = standing.filter(({ partnersAt }) => partnersAt && new Date(partnersAt) >= since).length;
  const everyone = standing.filter(({ everyoneAt }) => everyoneAt).length;
  if (count === 0 && everyone === 0) return [];
  return [
    {
      function: "measurement",
      sentence: count === 0 ? said.stands : said.published,
      values: { count, everyone },
      path: "goal/data",
    },
  ];
};
