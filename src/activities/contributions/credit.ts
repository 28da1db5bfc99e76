import { z } from "zod";
import { countClaims } from "../../analysis/counting/claims/unduplicated.ts";
import type { Reader } from "../../storage/records.ts";
import { listCommitments } from "../commitments/public.ts";
import { listKnownOverlaps } from "./overlaps/store.ts";
import { listCame } from "./totals/store.ts";

/** What came of one promise: as its partner counts it, and what it is credited with where others count the same people. */
export const creditSchema = z.object({
  claimed: z.number(),
  /** Null while it is still asked whether others count the same people: half of that would tell what they count. */
  credited: z.number().nullable(),
  /** How many questions to two partners are not answered yet. */
  asked: z.number().int(),
});
export type Credit = z.output<typeof creditSchema>;

/** What came of one promise; null where nothing did. With `all`, for the backbone team, also while partners are asked. */
export async function readCredit(
  tx: Reader,
  initiativeId: string,
  commitmentId: string,
  { all }: { all: boolean },
): Promise<Credit | null> {
  const own = await listCame(tx, initiativeId, [commitmentId]);
  if (own.length === 0) return null;
  const claimed = own.reduce((sum, { amount }) => sum + amount, 0);
  const ids = new Set(own.map(({ id }) => id));
  const overlaps = await listKnownOverlaps(tx, initiativeId);
  const ours = overlaps.filter(({ one, other }) => ids.has(one) || ids.has(other));
  const asked = ours.filter(({ both }) => both === null).length;
  if (all) {
    const everyone = (await listCommitments(tx, initiativeId)).map(({ id }) => id);
    const { credits } = countClaims(await listCame(tx, initiativeId, everyone), overlaps);
    return { claimed, credited: own.reduce((sum, { id }) => sum + (credits.get(id) ?? 0), 0), asked };
  }
  // Of what is settled both partners know how many are in both, and nothing is told of anybody else's overlaps.
  const halves = ours.reduce((sum, { one, other, both }) => {
    const within = ids.has(one) && ids.has(other);
    return sum + (both ?? 0) * (within ? 1 : 0.5);
  }, 0);
  return { claimed, credited: asked > 0 ? null : Math.max(0, claimed - halves), asked };
}
