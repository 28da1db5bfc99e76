import type { WaitingSource } from "../../backbone/people/public.ts";
import { listCounts } from "./store.ts";
import { rosterWords as said } from "./words.ts";

/** Counts in which the list of a person's organization is awaited. */
export const rostersWaiting: WaitingSource = async (tx, { initiativeId, organizationIds }) => {
  if (organizationIds.length === 0) return [];
  const counts = await listCounts(tx, initiativeId);
  return counts
    .filter(
      ({ closedAt, partners }) =>
        closedAt === null &&
        partners.some(({ organizationId, hasGiven }) => organizationIds.includes(organizationId) && !hasGiven),
    )
    .map(({ id, names }) => ({
      sentence: said.waits,
      values: { count: names.en ?? names.he ?? names.ar ?? "" },
      path: `work/counted-once/counts/${id}`,
      due: null,
    }));
};
