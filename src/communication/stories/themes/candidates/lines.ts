import type { z } from "zod";
import type { namesSchema } from "../../../../core/schemas.ts";
import type { Reader } from "../../../../storage/records.ts";
import type { CandidateState } from "./candidate.ts";
import { listCandidates } from "./store.ts";

/** A goal that could be set, as what it comes from lists it. */
export interface CandidateLine {
  id: string;
  names: z.output<typeof namesSchema>;
  state: CandidateState;
  indicatorId: string | null;
  themeIds: readonly string[];
}

/** The goals that could be set, or were, from a theme, a cause or figures. */
export async function candidatesOf(
  tx: Reader,
  initiativeId: string,
  of: { themeId: string } | { challengeId: string } | { indicatorId: string },
): Promise<CandidateLine[]> {
  const all = await listCandidates(tx, initiativeId);
  return all
    .filter((one) => {
      if ("themeId" in of) return one.themeIds.includes(of.themeId);
      return "challengeId" in of ? one.challengeIds.includes(of.challengeId) : one.indicatorId === of.indicatorId;
    })
    .map(({ id, names, state, indicatorId, themeIds }) => ({ id, names, state, indicatorId, themeIds }));
}
