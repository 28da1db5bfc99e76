import { type GoalView, listGoals } from "../../measurement/goals/public.ts";
import type { Reader } from "../../storage/records.ts";
import type { Adoption } from "./adoption.ts";
import { listRecorded } from "./store.ts";

/** The goals, each with all who took it as their own: as told when it was set, and as recorded since. */
export async function listAdoptions(
  tx: Reader,
  initiativeId: string,
): Promise<{ goals: GoalView[]; adoptions: Adoption[] }> {
  const goals = await listGoals(tx, initiativeId);
  const recorded = await listRecorded(tx, initiativeId);
  const known = new Set(recorded.map(({ goalId, adopter }) => `${goalId} ${adopter.toLowerCase()}`));
  const told = goals.flatMap((goal) =>
    goal.adopted
      .filter(({ organization }) => !known.has(`${goal.id} ${organization.toLowerCase()}`))
      .map(({ organization, on }) => ({ id: null, goalId: goal.id, adopter: organization, on, note: "" })),
  );
  return { goals, adoptions: [...told, ...recorded].sort((a, b) => a.on.localeCompare(b.on)) };
}
