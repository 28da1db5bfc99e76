import { type Pace, paces } from "../report.ts";

/** How it goes in sum. */
export interface PaceSum {
  exact: Partial<Record<Pace, number>> | null;
  quarters: number | null;
}

/** From so many organizations on, others than the backbone team are told how it goes, and then in quarters alone. */
export const leastOrganizations = 5;

/** How it goes in sum, from the newest word on each promise; null where there is nothing to tell this reader. */
export function sumPaces(
  newest: readonly { organizationId: string; pace: string | null }[],
  exactly: boolean,
): PaceSum | null {
  const said = newest.filter(({ pace }) => pace !== null);
  if (said.length === 0) return null;
  const count = (pace: Pace): number => said.filter((one) => one.pace === pace).length;
  if (exactly) return { exact: Object.fromEntries(paces.map((pace) => [pace, count(pace)])), quarters: null };
  const organizations = new Set(said.map(({ organizationId }) => organizationId)).size;
  if (organizations < leastOrganizations) return null;
  return { exact: null, quarters: Math.round((count("as-planned") / said.length) * 4) };
}
