import type { ReasonSource } from "../relations/public.ts";
import { listAllSeats, listBodies } from "./store.ts";

/**
 * Two organizations whose people sit in the same committee that works today, as every member reads on its page; one in
 * which everybody sits is no reason.
 */
export const sameCommittee: ReasonSource = async (tx, { initiativeId, day }) => {
  const bodies = (await listBodies(tx, initiativeId)).filter(({ closedOn, allPartners }) => !closedOn && !allPartners);
  const seats = Map.groupBy(await listAllSeats(tx, initiativeId, day), ({ bodyId }) => bodyId);
  return bodies.flatMap((body) => {
    const inside = [
      ...new Set((seats.get(body.id) ?? []).flatMap(({ organizationId }) => organizationId ?? [])),
    ].sort();
    const what = Object.values(body.names)[0] ?? "";
    return inside.flatMap((a, k) =>
      inside.slice(k + 1).map((b) => ({ a, b, reason: { kind: "committee", what } as const })),
    );
  });
};
