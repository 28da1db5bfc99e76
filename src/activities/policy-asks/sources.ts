import type { DeskSource } from "../../backbone/desk/public.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { inOrder, pathOf, waitsForAnswer } from "./policy-ask.ts";
import { listAsks, listSteps } from "./store.ts";
import { askNews as said } from "./words.ts";

/** An answer that was not heard of for so long is worth a call. */
const longDays = 60;

/** What was asked of those who govern, and no word of an answer was written down for two months. */
export const policyAsksOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const asks = await listAsks(tx, initiativeId);
  const steps = await listSteps(
    tx,
    initiativeId,
    asks.map(({ id }) => id),
  );
  const since = daysAfter(dayOf(now), -longDays);
  return asks.flatMap(({ id, names }) => {
    const newest = inOrder(steps.filter(({ askId }) => askId === id)).at(-1);
    if (!newest || !waitsForAnswer(newest.state) || newest.on >= since.slice(0, newest.on.length)) return [];
    const what = names.en ?? names.he ?? names.ar ?? "";
    return [
      {
        about: "government" as const,
        sentence: said.noAnswerSince,
        values: { what, day: newest.on },
        path: pathOf(id),
        due: null,
      },
    ];
  });
};
