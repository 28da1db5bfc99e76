import type { FunctionSource } from "../../backbone/functions/public.ts";
import { words } from "../../core/message.ts";
import { listAsks } from "./store.ts";

const said = words({
  helped: {
    en: "{count, plural, one {One ask or offer was closed with what came of it} other {{count, number} asks and offers were closed with what came of them}} in the last twelve months.",
    he: "ב־12 החודשים האחרונים {count, plural, one {נסגרה בקשה או הצעה אחת, עם מה שיצא ממנה} two {נסגרו שתי בקשות והצעות, עם מה שיצא מהן} other {נסגרו {count, number} בקשות והצעות, עם מה שיצא מהן}}.",
    ar: "في الأشهر الاثني عشر الأخيرة {count, plural, one {أُغلق طلب أو عرض واحد، مع ما نتج عنه} two {أُغلق طلبان أو عرضان، مع ما نتج عنهما} few {أُغلقت {count, number} طلبات وعروض، مع ما نتج عنها} other {أُغلق {count, number} طلبًا وعرضًا، مع ما نتج عنها}}.",
  },
});

/** How many asks and offers came to something, of those that all members may read. */
export const asksFunctions: FunctionSource = async (tx, { initiativeId, since }) => {
  const count = (await listAsks(tx, initiativeId)).filter(
    ({ readers, closedAt, cameOfIt }) => readers === "members" && cameOfIt && closedAt && new Date(closedAt) >= since,
  ).length;
  return count === 0 ? [] : [{ function: "activities", sentence: said.helped, values: { count }, path: "work/asks" }];
};
