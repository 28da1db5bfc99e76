import type { Names } from "../../core/message.ts";
import { listPlaces } from "../../measurement/places/public.ts";
import type { Reader } from "../../storage/records.ts";
import { type CommitmentView, countsIn, listCommitments, readArrangement } from "../commitments/public.ts";
import { sumDelivered } from "../contributions/public.ts";

/** What partners have together of what they promised together. */
export interface Together {
  delivered: number;
  promised: number;
  /** Where, if all of it is in one place. */
  place: Names | null;
}

/** Fewer organizations than this behind a total, and it would tell what another partner has said. */
export const leastBehind = 3;

/** The total that a report adds to, in its own place or else everywhere; null where it would tell of another partner, or is none. */
export async function totalOf(
  tx: Reader,
  initiativeId: string,
  promise: CommitmentView,
  now: Date,
): Promise<Together | null> {
  if (!promise.countsToGoal || !promise.goalId || promise.measure !== "count") return null;
  const { silentAfterMonths } = await readArrangement(tx, initiativeId);
  const all = (await listCommitments(tx, initiativeId)).filter(
    (one) =>
      one.goalId === promise.goalId &&
      one.countsToGoal &&
      one.measure === "count" &&
      countsIn(one, now, silentAfterMonths),
  );
  const delivered = await sumDelivered(
    tx,
    initiativeId,
    all.map(({ id }) => id),
  );
  const sumOf = (some: readonly CommitmentView[]): Pick<Together, "delivered" | "promised"> | null => {
    const behind = new Set(some.filter(({ id }) => delivered.has(id)).map(({ organizationId }) => organizationId));
    const promised = some.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
    if (behind.size < leastBehind || promised === 0) return null;
    return { delivered: some.reduce((sum, { id }) => sum + (delivered.get(id) ?? 0), 0), promised };
  };
  const [placeId] = promise.placeIds.length === 1 ? promise.placeIds : [];
  const there = placeId ? sumOf(all.filter(({ placeIds }) => placeIds.length === 1 && placeIds[0] === placeId)) : null;
  if (there) {
    const place = (await listPlaces(tx, initiativeId)).find(({ id }) => id === placeId);
    if (place) return { ...there, place: place.names };
  }
  const everywhere = sumOf(all);
  return everywhere && { ...everywhere, place: null };
}
