import { isOpenToEveryone } from "../../backbone/initiatives/public.ts";
import { isMember } from "../../core/actor.ts";
import type { On } from "../../core/operation.ts";
import { type CurrentEdition, currentEditions, readFigures } from "../../measurement/editions/public.ts";
import { listGoals } from "../../measurement/goals/public.ts";
import { type IndicatorView, listIndicators } from "../../measurement/indicators/public.ts";
import type { Reader } from "../../storage/records.ts";
import { type After, lookAfter } from "./curve-after.ts";

/** An indicator and the editions of it that the reader sees; null where she sees none of it. */
export interface Measured {
  indicator: IndicatorView;
  current: CurrentEdition[];
  isGoal: boolean;
  lagPeriods: number;
}

/** Finds what an ask is about in the figures, as far as whoever asks may see it. */
export async function findMeasured(tx: Reader, on: On, indicatorId: string | null): Promise<Measured | null> {
  if (!indicatorId) return null;
  const reader = isMember(on.actor, on.initiativeId) ? "member" : "visitor";
  if (reader === "visitor" && !(await isOpenToEveryone(tx, on.initiativeId))) return null;
  const indicator = (await listIndicators(tx, on.initiativeId)).find(({ id }) => id === indicatorId);
  if (!indicator) return null;
  const current = await currentEditions(tx, on.initiativeId, indicatorId, reader, on.now);
  if (reader === "visitor" && current.length === 0) return null;
  const goals = (await listGoals(tx, on.initiativeId)).filter((one) => one.indicator === indicator.slug);
  const goal = goals.find(({ kind }) => kind === "level");
  return { indicator, current, isGoal: goal !== undefined, lagPeriods: goal?.lagPeriods ?? 0 };
}

/** The figures of the whole before and after an ask was granted; null before it was. */
export async function readAfter(on: On, measured: Measured | null, grantedIn: string | null): Promise<After | null> {
  if (!measured || !grantedIn) return null;
  const { indicator, current, isGoal, lagPeriods } = measured;
  const figures = await readFigures(on.figures, current, { places: [""], dimensions: [""] });
  const points = figures.flatMap(({ period, numerator, rate, hidden }) => {
    const value = indicator.kind === "share" ? rate : numerator;
    return hidden || value === null ? [] : [{ period, value }];
  });
  const { slug, names, kind, unit } = indicator;
  return {
    indicator: { slug, names, kind, unit },
    isGoal,
    grantedIn,
    lagPeriods,
    ...lookAfter(points, { grantedIn, lagPeriods }),
  };
}
