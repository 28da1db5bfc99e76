import { mapOfEstimates } from "../../../analysis/leverage/certainty.ts";
import { estimateLinks } from "../../../analysis/leverage/links-from-judgments.ts";
import { ranksOf } from "../../../analysis/leverage/ranks.ts";
import { secondOrder } from "../../../analysis/leverage/second-order.ts";
import type { Calculation } from "./calculation.ts";
import { judgmentsOf, withoutDiagonal } from "./read-map.ts";

/** People who gave no role, and those of roles with too few people, together. */
export const otherRoles = "other";

/** A role that may be shown apart, and how each cause ranks by its people alone; null where too few spoke of it. */
export interface RoleRanks {
  key: string;
  people: number;
  ranks: (number | null)[];
}

/**
 * Ranks by the people of one role. Roles with fewer people than are ever shown apart are put together, and as long as
 * even these are too few the smallest role joins them, so that nobody is left over to be found by subtraction.
 */
export function rankByRole(calculation: Calculation): RoleRanks[] {
  const groups = poolRoles(calculation);
  if (groups.size < 2) return [];
  return [...groups].map(([key, people]) => {
    const own = calculation.answers.filter(({ rater }) => people.has(rater));
    const estimates = estimateLinks(judgmentsOf(calculation, own));
    const ranks = ranksOf(secondOrder(withoutDiagonal(mapOfEstimates(estimates, estimates.mean))).total);
    const spoke = calculation.causes.map(() => new Set<number>());
    for (const { from, rater } of own) spoke[from]?.add(rater);
    return {
      key,
      people: people.size,
      ranks: Array.from(ranks, (rank, cause) => ((spoke[cause]?.size ?? 0) >= calculation.fewest ? rank : null)),
    };
  });
}

function poolRoles({ roles, answers, fewest }: Calculation): Map<string, Set<number>> {
  const answering = [...new Set(answers.map(({ rater }) => rater))];
  const byRole = Map.groupBy(answering, (rater) => roles[rater] ?? otherRoles);
  const shown = [...byRole]
    .filter(([key, people]) => key !== otherRoles && people.length >= fewest)
    .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
  let left = answering.length - shown.reduce((sum, [, people]) => sum + people.length, 0);
  while (left > 0 && left < fewest) {
    const smallest = shown.pop();
    if (!smallest) return new Map();
    left += smallest[1].length;
  }
  const groups = new Map(shown.map(([key, people]) => [key, new Set(people)]));
  const apart = new Set(shown.flatMap(([, people]) => people));
  const others = answering.filter((rater) => !apart.has(rater));
  return others.length > 0 ? groups.set(otherRoles, new Set(others)) : groups;
}
