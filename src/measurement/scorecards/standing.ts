import { type AgreedPath, statusOnPath, wantedAt } from "../../analysis/series/target-path.ts";
import type { GoalView } from "../goals/public.ts";
import { positionOf } from "./drawing.ts";
import type { Point, Scorecard } from "./scorecard.ts";

type Value = { period: string; value: number };

const markOf = ({ period, value }: Value) => ({ at: positionOf(period), value });

const pathOf = (goal: GoalView): AgreedPath => ({
  shape: goal.path,
  from: markOf(goal.baseline),
  to: markOf(goal.target),
  steps: goal.steps.map(markOf),
});

const isShown = (point: Point): point is Point & { value: number } => point.value !== null;

/** Where the goal stands by its newest figure that may be shown. */
export function standingOf(goal: GoalView, points: readonly Point[], direction: "up" | "down"): Scorecard["standing"] {
  const newest = points.filter(isShown).at(-1);
  if (!newest) return "no-figure";
  const { value, low, high } = newest;
  const measured = { at: positionOf(newest.period), value, low: low ?? value, high: high ?? value };
  return statusOnPath(pathOf(goal), measured, goal.lagPeriods, direction === "up");
}

/** What the agreed path wants in a period; null without one. */
export const wantedIn = (goal: GoalView, period: string | undefined): number | null =>
  period === undefined ? null : wantedAt(pathOf(goal), positionOf(period));

/** The path as points that can be drawn: every year from the baseline to the target. */
export function wayOf(goal: GoalView): Value[] {
  const path = pathOf(goal);
  const years: Value[] = [goal.baseline];
  for (let year = Math.floor(path.from.at) + 1; year < path.to.at; year++)
    years.push({ period: String(year), value: wantedAt(path, year) });
  return [...years, goal.target];
}

/** The years that a reader may measure from, and the one chosen: the goal's own baseline unless she says otherwise. */
export function chooseBaseline(
  goal: GoalView | undefined,
  points: readonly Point[],
  asked: string | undefined,
): Pick<Scorecard, "baselines" | "baseline"> {
  const baselines = points.filter(isShown).map(({ period, value }) => ({ period, value }));
  if (goal && !baselines.some(({ period }) => period === goal.baseline.period)) baselines.push(goal.baseline);
  baselines.sort((a, b) => a.period.localeCompare(b.period));
  const baseline =
    baselines.find(({ period }) => period === asked) ??
    baselines.find(({ period }) => period === goal?.baseline.period) ??
    baselines[0] ??
    null;
  return { baselines, baseline };
}
