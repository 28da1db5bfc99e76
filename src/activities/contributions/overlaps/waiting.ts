import type { DeskSource } from "../../../backbone/desk/public.ts";
import type { WaitingSource } from "../../../backbone/people/public.ts";
import { listOverlaps } from "./store.ts";
import { overlapWords as said } from "./words.ts";

/** Where a person's organization may have counted the same people as another and has not said. */
export const overlapsWaiting: WaitingSource = async (tx, { initiativeId, organizationIds }) => {
  if (organizationIds.length === 0) return [];
  const asked = await listOverlaps(tx, initiativeId, { organizationIds });
  return asked.flatMap(({ id, state, period, sides, said: answers }) => {
    const own = sides.find(({ organizationId }) => organizationIds.includes(organizationId));
    const other = sides.find((side) => side !== own);
    const hasAnswered = answers.some(({ organizationId }) => organizationId === own?.organizationId);
    if (!own || !other || hasAnswered || state !== "asked") return [];
    return {
      sentence: said.askedTold,
      values: { other: other.organization, period },
      path: `work/counted-once/asked/${id}`,
      due: null,
    };
  });
};

/** Where two partners see it differently, and the backbone team can help. */
export const overlapsOnDesk: DeskSource = async (tx, { initiativeId }) => {
  const count = (await listOverlaps(tx, initiativeId)).filter(({ state }) => state === "differs").length;
  return count === 0
    ? []
    : [{ about: "talks", sentence: said.differOnDesk, values: { count }, path: "work/counted-once", due: null }];
};
