import type { FunctionSource } from "../../backbone/functions/public.ts";
import { words } from "../../core/message.ts";
import { isClosed } from "./decision.ts";
import { listDecisions } from "./store.ts";

const said = words({
  decided: {
    en: "{count, plural, one {One decision was taken} other {{count, number} decisions were taken}} in the last twelve months.",
    he: "ב־12 החודשים האחרונים {count, plural, one {התקבלה החלטה אחת} two {התקבלו שתי החלטות} other {התקבלו {count, number} החלטות}}.",
    ar: "في الأشهر الاثني عشر الأخيرة {count, plural, one {اتُّخذ قرار واحد} two {اتُّخذ قراران} few {اتُّخذت {count, number} قرارات} other {اتُّخذ {count, number} قرارًا}}.",
  },
});

/** How many decisions were taken, whatever committee took them: the number alone. */
export const decisionsFunctions: FunctionSource = async (tx, { initiativeId, since, now }) => {
  const count = (await listDecisions(tx, initiativeId)).filter(
    (decision) => isClosed(decision) && decision.closedAt && decision.closedAt >= since && decision.closedAt <= now,
  ).length;
  return count === 0 ? [] : [{ function: "vision", sentence: said.decided, values: { count }, path: "decisions" }];
};
