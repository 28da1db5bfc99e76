import type { z } from "zod";
import { newId } from "../../core/id.ts";
import type { Names } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { GoalView, goalSchema } from "./goal.ts";

/** The goals of an initiative, the first one first. */
export async function listGoals(tx: Reader, initiativeId: string): Promise<GoalView[]> {
  const rows = await tx
    .selectFrom("goal")
    .innerJoin("indicator", (join) =>
      join.onRef("indicator.initiative_id", "=", "goal.initiative_id").onRef("indicator.id", "=", "goal.indicator_id"),
    )
    .selectAll("goal")
    .select("indicator.slug as indicator_slug")
    .where("goal.initiative_id", "=", initiativeId)
    .orderBy("goal.position")
    .orderBy("goal.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    indicator: row.indicator_slug,
    kind: row.kind as GoalView["kind"],
    names: row.names as Names,
    sentence: row.sentence as Names,
    baseline: { period: row.baseline_period, value: row.baseline_value },
    target: { period: row.target_period, value: row.target_value },
    path: row.path as GoalView["path"],
    steps: row.steps as GoalView["steps"],
    lagPeriods: row.lag_periods,
    owner: row.owner,
    adopted: row.adopted as GoalView["adopted"],
    gap: row.gap as GoalView["gap"],
    parentGoalId: row.parent_id,
    setAt: row.set_at.toISOString(),
  }));
}

export async function addGoal(
  tx: Writer,
  initiativeId: string,
  indicatorId: string,
  goal: z.output<typeof goalSchema>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("goal")
    .values({
      initiative_id: initiativeId,
      id,
      indicator_id: indicatorId,
      kind: goal.gap ? "gap" : "level",
      names: JSON.stringify(goal.names),
      sentence: JSON.stringify(goal.sentence),
      baseline_period: goal.baseline.period,
      baseline_value: goal.baseline.value,
      target_period: goal.target.period,
      target_value: goal.target.value,
      path: goal.path,
      steps: JSON.stringify(goal.steps),
      lag_periods: goal.lagPeriods,
      gap: goal.gap ? JSON.stringify(goal.gap) : null,
      parent_id: goal.parentGoalId ?? null,
      owner: goal.owner ?? null,
      adopted: JSON.stringify(goal.adopted),
      position: goal.gap ? 1 : 0,
    })
    .execute();
  return id;
}

export async function openToVisitors(tx: Writer, initiativeId: string, open: boolean): Promise<void> {
  const { settings } = await tx
    .selectFrom("initiative")
    .select("settings")
    .where("id", "=", initiativeId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("initiative")
    .set({ settings: JSON.stringify({ ...(settings as object), open }) })
    .where("id", "=", initiativeId)
    .execute();
}
