import type { InTheWaySource } from "../../measurement/scorecards/public.ts";
import { areOpen } from "../challenges/public.ts";
import { listPoints } from "./store.ts";

/** What stands in the way of the goal: the leverage points that were chosen, what they are read by and who carries them. */
export const leverageInTheWay: InTheWaySource = async (tx, { initiativeId, isMember }) => {
  if (!isMember && !(await areOpen(tx, initiativeId))) return [];
  const points = await listPoints(tx, initiativeId);
  return points
    .filter(({ endedOn }) => !endedOn)
    .map(({ challengeId, names, indicators, body }) => ({
      names,
      path: `causes/${challengeId}`,
      readBy: indicators.map((one) => ({ names: one.names, path: `goal/data/counts/${one.slug}` })),
      carriedBy: isMember && body ? { names: body.names, path: `committees/${body.slug}` } : null,
    }));
};
