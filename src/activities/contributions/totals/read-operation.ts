import { z } from "zod";
import { listChallenges } from "../../../agenda/challenges/public.ts";
import { wantedAt } from "../../../analysis/series/target-path.ts";
import { isOpenToEveryone } from "../../../backbone/initiatives/public.ts";
import { anyone, isMember } from "../../../core/actor.ts";
import { isOpenTo } from "../../../core/audience.ts";
import type { Names } from "../../../core/message.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { type GoalView, listGoals } from "../../../measurement/goals/public.ts";
import { listIndicators } from "../../../measurement/indicators/public.ts";
import { listDimensions, listPlaces } from "../../../measurement/places/public.ts";
import type { Reader } from "../../../storage/records.ts";
import {
  type CommitmentView,
  demandOpenWork,
  listCommitments,
  monthsLater,
  readArrangement,
} from "../../commitments/public.ts";
import { allChains, rangeOver } from "../../evidence/public.ts";
import { listKnownOverlaps } from "../overlaps/store.ts";
import { findShown, listCame, listHow, listPartNames } from "./store.ts";
import {
  breakdowns,
  isTold,
  outsideReasons,
  partOf,
  type ShownFigures,
  sortPromises,
  type Told,
  type Totals,
  tellPromised,
  totalsSchema,
  wantedTotals,
} from "./totals.ts";

export const readTotals = query({
  name: "contribution.totals",
  summary:
    "Shows what is promised and what came of it against a goal: what is still missing, over time and by part; to visitors where promises are open, and to them no cause, indicator or cohort.",
  scope: "initiative",
  input: z.object({ goalId: idSchema.optional() }),
  output: totalsSchema,
  allow: anyone,
  example: {},
  run: (on, { goalId }) => on.read((tx) => assemble(on, tx, goalId)),
});

async function assemble(on: On, tx: Reader, goalId: string | undefined): Promise<Totals> {
  await demandOpenWork(tx, on);
  const inside = isMember(on.actor, on.initiativeId);
  const how = await listHow(tx, on.initiativeId);
  const seesGoals = inside || (await isOpenToEveryone(tx, on.initiativeId));
  const goals = seesGoals ? (await listGoals(tx, on.initiativeId)).filter(({ kind }) => kind === "level") : [];
  const goal = goalId
    ? goals.find(({ id }) => id === goalId)
    : (goals.find(({ id }) => how.get(id) === "adds-up") ?? goals[0]);
  if (goalId && !goal) throw new Refusal("not-found", coreWords.notFound);
  const leads = isOpenTo(on.actor, on.initiativeId, ["backbone"]);
  const indicators = await listIndicators(tx, on.initiativeId);
  const indicator = indicators.find(({ slug }) => slug === goal?.indicator);
  const promises = await listCommitments(tx, on.initiativeId);
  const { silentAfterMonths: limit } = await readArrangement(tx, on.initiativeId);
  const sorted = sortPromises(promises, goal?.id ?? "", { now: on.now, limit });
  const { counted, withoutUpdate } = sorted;
  const told = tellPromised(sorted, leads);
  const shown = goal && (await findShown(tx, on.initiativeId, goal.id));
  const names = await namesOfParts(tx, on.initiativeId, indicators);
  const needed = goal ? goal.target.value - goal.baseline.value : 0;
  return {
    goals: goals.map((one) => ({ id: one.id, names: nameOfGoal(one) })),
    goal: goal
      ? {
          id: goal.id,
          names: nameOfGoal(goal),
          sentence: goal.sentence,
          unit: indicator?.unit ?? {},
          how: how.get(goal.id) ?? "feeds",
          isCount: indicator?.kind === "count",
          needed,
          targetPeriod: goal.target.period,
          path: pathOf(goal),
        }
      : null,
    promises: told.promises,
    committed: told.committed,
    committedBy: goal ? committedBy(told, goal) : [],
    delivered: shown ? { value: shown.figures.delivered.all ?? 0, asOf: shown.madeAt.toISOString() } : null,
    deliveredBy: shown ? deliveredBy(shown.figures) : [],
    deliveredNow: leads ? await deliveredNow(tx, on.initiativeId, counted) : null,
    parts: partsOf(told, shown?.figures, names).filter(({ by }) => inside || !membersOnly.includes(by)),
    outside: outsideReasons
      .map((why) => ({ why, count: told.outside.filter((one) => one === why).length }))
      .filter(({ count }) => count > 0),
    withoutUpdate:
      leads && withoutUpdate.length > 0
        ? { count: withoutUpdate.length, since: monthsLater(on.now, -limit).toISOString().slice(0, 10) }
        : null,
    once: shown?.figures.once ?? null,
    chain: await chainOf(tx, on, { told: promises.filter(isTold), goalId: goal?.id, inside }),
    canSayHow: leads,
  };
}

/** By what a visitor does not see promises taken apart: what they serve is for members. */
const membersOnly: readonly (typeof breakdowns)[number][] = ["cohort", "indicator"];

const nameOfGoal = ({ names, sentence }: GoalView): Names => (Object.values(names).some(Boolean) ? names : sentence);

/** Where a period lies in time: 2016 is 2016, July of it 2016.5. */
const positionOf = (period: string): number => {
  const [year = "0", month = "1"] = period.split("-");
  return Number(year) + (Number(month) - 1) / 12;
};

function pathOf(goal: GoalView): { period: string; value: number }[] {
  const mark = ({ period, value }: { period: string; value: number }) => ({ at: positionOf(period), value });
  const agreed = {
    shape: goal.path,
    from: mark(goal.baseline),
    to: mark(goal.target),
    steps: goal.steps.map(mark),
  };
  const [first, last] = [Number(goal.baseline.period.slice(0, 4)), Number(goal.target.period.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first) + 1 }, (_, at) => String(first + at));
  return years.map((period) => ({ period, value: wantedAt(agreed, Number(period)) - goal.baseline.value }));
}

/** What is promised by when, added up; what has no day is promised by the goal's. */
function committedBy({ over, amountOf }: Told, goal: GoalView): { period: string; value: number }[] {
  const years = Map.groupBy(over, ({ dueOn }) => dueOn?.slice(0, 4) ?? goal.target.period.slice(0, 4));
  let sum = 0;
  return [...years.keys()].sort().map((period) => {
    sum += (years.get(period) ?? []).reduce((all, one) => all + amountOf(one), 0);
    return { period, value: sum };
  });
}

const deliveredBy = ({ delivered }: ShownFigures): { period: string; value: number }[] =>
  Object.entries(delivered)
    .flatMap(([key, value]) => (key.startsWith("until:") ? [{ period: key.slice(6), value }] : []))
    .sort((a, b) => (a.period < b.period ? -1 : 1));

async function deliveredNow(tx: Reader, initiativeId: string, counted: readonly CommitmentView[]): Promise<number> {
  const came = await listCame(
    tx,
    initiativeId,
    counted.map(({ id }) => id),
  );
  return wantedTotals(counted, came, await listKnownOverlaps(tx, initiativeId)).counted.unduplicated;
}

async function namesOfParts(
  tx: Reader,
  initiativeId: string,
  indicators: readonly { id: string; names: Names }[],
): Promise<ReadonlyMap<string, Names>> {
  const places = await listPlaces(tx, initiativeId);
  const groups = (await listDimensions(tx, initiativeId)).flatMap(({ id, groups: all }) =>
    all.map(({ code, names }) => [`${id}/${code}`, names] as const),
  );
  return new Map([
    ...(await listPartNames(tx, initiativeId)),
    ...[...places, ...indicators].map(({ id, names }) => [id, names] as const),
    ...groups,
  ]);
}

function partsOf(
  { over, amountOf }: Told,
  figures: ShownFigures | undefined,
  names: ReadonlyMap<string, Names>,
): Totals["parts"] {
  return breakdowns
    .map((by) => ({
      by,
      rows: [...Map.groupBy(over, (promise) => partOf(promise, by))]
        .map(([key, those]) => ({
          key,
          names: names.get(key) ?? {},
          promises: those.length,
          committed: those.reduce((sum, one) => sum + amountOf(one), 0),
          delivered: figures?.delivered[`${by}:${key}`] ?? null,
        }))
        .sort((a, b) => b.committed - a.committed),
    }))
    .filter(({ rows }) => rows.length > 1 || (rows[0] !== undefined && rows[0].key !== "none"));
}

interface Feeding {
  told: readonly CommitmentView[];
  goalId: string | undefined;
  /** A visitor is told of no cause and no figure that promises serve. */
  inside: boolean;
}

/** Where promises feed the goal, nothing is added over units: how many there are for each cause, and how much of what. */
async function chainOf(
  tx: Reader,
  { initiativeId, now }: On,
  { told, goalId, inside }: Feeding,
): Promise<Totals["chain"]> {
  const challenges = new Map((await listChallenges(tx, initiativeId)).map(({ id, names }) => [id, names]));
  const chains = inside
    ? (await allChains(tx, initiativeId, now)).filter(({ head }) => head.kind === "commitment")
    : [];
  const own = inside ? told.filter((promise) => promise.goalId === null || promise.goalId === goalId) : told;
  return [...Map.groupBy(own, ({ challengeId }) => (inside ? challengeId : null))]
    .map(([challengeId, those]) => {
      const ids = new Set(those.map(({ id }) => id));
      const moving = chains.filter(({ head, by }) => ids.has(head.id) && (by?.id ?? null) === challengeId);
      return {
        challengeId,
        names: challengeId ? (challenges.get(challengeId) ?? {}) : {},
        promises: those.length,
        amounts: [...Map.groupBy(those.filter(isAmount), unitKey).values()].map((same) => ({
          unit: same[0]?.unit ?? {},
          amount: same.reduce((sum, one) => sum + (one.quantity ?? 0), 0),
          promises: same.length,
        })),
        moves: [...Map.groupBy(moving, ({ indicator }) => indicator.id).values()].flatMap((alike) => {
          const [first] = alike;
          return first ? [{ ...first.indicator, range: rangeOver(alike.map(({ range }) => range)) }] : [];
        }),
      };
    })
    .sort((a, b) => b.promises - a.promises);
}

const isAmount = ({ measure, quantity }: CommitmentView): boolean => measure === "count" && quantity !== null;
const unitKey = ({ unit }: CommitmentView): string => (unit.en ?? unit.he ?? unit.ar ?? "").trim().toLowerCase();
