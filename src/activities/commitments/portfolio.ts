import { z } from "zod";
import { type CommitmentView, type Standing, standingOf, standings } from "./commitment.ts";

/** How many promises stand how, over the whole initiative; of nobody by name. */
export const portfolioSchema = z.record(z.enum(standings), z.number().int());
export type Portfolio = z.output<typeof portfolioSchema>;

/** With fewer organizations, a total would say how one of them goes. */
export const leastOrganizations = 5;

/**
 * How the promises of an initiative go, all together; null where so few organizations promised that a total would tell of
 * one of them, unless `all` may be known.
 */
export function portfolioOf(
  promised: readonly CommitmentView[],
  { paces, now, limit, all }: { paces: ReadonlyMap<string, string>; now: Date; limit: number; all: boolean },
): Portfolio | null {
  const organizations = new Set(promised.map(({ organizationId }) => organizationId)).size;
  if (promised.length === 0 || (!all && organizations < leastOrganizations)) return null;
  const counts = Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const one of promised) {
    const standing = standingOf(one, paces.get(one.id) ?? null, now, limit);
    if (standing) counts[standing] += 1;
  }
  return counts;
}
