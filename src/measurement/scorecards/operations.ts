import { z } from "zod";
import { isOpenToEveryone } from "../../backbone/initiatives/public.ts";
import { anyone, isMember, permissionsIn } from "../../core/actor.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { periodSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { currentAmong, listEditions, readFigures } from "../editions/public.ts";
import { listEvents } from "../events/public.ts";
import { demandOpen, type GoalView, listGoals } from "../goals/public.ts";
import { type IndicatorView, listIndicators } from "../indicators/public.ts";
import { listNarratives } from "../narratives/public.ts";
import { listDimensions, listPlaces, placeViewSchema } from "../places/public.ts";
import {
  breakdownsOf,
  editionNoteOf,
  type Gathered,
  gapRowsOf,
  measureOf,
  placeRowsOf,
  repeatsPlaces,
} from "./assemble.ts";
import { pickNotice } from "./notice.ts";
import { breakdownSchema, measureSchema, type Scorecard, scorecardSchema } from "./scorecard.ts";
import { chooseBaseline, standingOf, wantedIn, wayOf } from "./standing.ts";

const readerOf = (on: On) => (isMember(on.actor, on.initiativeId) ? ("member" as const) : ("visitor" as const));

const isKeeper = (on: On): boolean =>
  permissionsIn(on.actor, on.initiativeId).some((one) => one === "backbone" || one === "data-lead");

type Editions = Awaited<ReturnType<typeof listEditions>>;

const draftsAmong = (editions: Editions): Scorecard["drafts"] =>
  editions.filter(({ status }) => status === "draft").map(({ id, number }) => ({ id, number }));

/** The goal's own indicator first, then those that count the same thing, then the rest. */
function inOrder(indicators: readonly IndicatorView[], goal: GoalView | undefined): IndicatorView[] {
  const own = indicators.find(({ slug }) => slug === goal?.indicator) ?? indicators[0];
  const rank = (indicator: IndicatorView) =>
    indicator === own ? 0 : indicator.sameAs === own?.slug || own?.sameAs === indicator.slug ? 1 : 2;
  return indicators.toSorted((a, b) => rank(a) - rank(b));
}

/** What each indicator's figures come from, for this reader: one query for all editions, however many indicators. */
const gather = (
  on: On,
  editions: Editions,
  indicators: readonly IndicatorView[],
  at: Date,
): Omit<Gathered, "figures">[] =>
  indicators.map((indicator) => ({
    indicator,
    current: currentAmong(editions, indicator.id, readerOf(on), at),
  }));

const scorecardInput = z.object({
  /** The year that a reader measures the change from. */
  baseline: periodSchema.optional(),
  /** A day: figures as they were known then. */
  asKnownOn: z.iso.date().optional(),
});

const endOf = (day: string | undefined, now: Date): Date => (day ? new Date(`${day}T23:59:59.999Z`) : now);

export const readScorecard = query({
  name: "scorecard.read",
  summary: "Reads how the goal is doing: the curve against its path, for whom, where, the gaps and the notice.",
  scope: "initiative",
  input: scorecardInput,
  output: scorecardSchema,
  allow: anyone,
  example: { baseline: "2012" },
  run: async (on, input): Promise<Scorecard> => {
    const at = endOf(input.asKnownOn, on.now);
    const found = await on.read(async (tx) => {
      await demandOpen(tx, on);
      const goals = await listGoals(tx, on.initiativeId);
      const goal = goals.find(({ kind }) => kind === "level");
      const indicators = inOrder(await listIndicators(tx, on.initiativeId), goal);
      const editions = await listEditions(tx, on.initiativeId);
      const gathered = gather(on, editions, indicators, at);
      return {
        goal,
        isOpen: await isOpenToEveryone(tx, on.initiativeId),
        gapGoals: goals.filter(({ kind }) => kind === "gap"),
        gathered,
        drafts: isKeeper(on) ? draftsAmong(editions) : [],
        dimensions: await listDimensions(tx, on.initiativeId),
        places: await listPlaces(tx, on.initiativeId),
        events: await listEvents(tx, on.initiativeId),
        stories: goal ? await listNarratives(tx, on.initiativeId, "goal", [goal.id]) : [],
        answers: await listNarratives(
          tx,
          on.initiativeId,
          "notice",
          gathered.flatMap(({ current }) => current.map(({ edition }) => edition.id)),
        ),
      };
    });
    const all = await withFigures(on, found.gathered);
    return compose(found, all, input);
  },
});

async function withFigures(on: On, gathered: readonly Omit<Gathered, "figures">[]): Promise<Gathered[]> {
  return Promise.all(
    gathered.map(async ({ indicator, current }) => ({
      indicator,
      current,
      figures: current.length > 0 ? await readFigures(on.figures, current) : [],
    })),
  );
}

type Found = {
  goal: GoalView | undefined;
  isOpen: boolean;
  gapGoals: GoalView[];
  drafts: Scorecard["drafts"];
  dimensions: Awaited<ReturnType<typeof listDimensions>>;
  places: Awaited<ReturnType<typeof listPlaces>>;
  events: Scorecard["events"];
  stories: Scorecard["stories"];
  answers: Scorecard["stories"];
};

function compose(found: Found, all: readonly Gathered[], input: z.output<typeof scorecardInput>): Scorecard {
  const { goal, dimensions, places } = found;
  const measures = all.map((one) => measureOf(one)).filter(({ points }, place) => place === 0 || points.length > 0);
  const series = measures[0]?.points ?? [];
  const broken = all.find(({ figures }) => figures.some(({ dimension }) => dimension !== "")) ?? all[0];
  const breakdowns = broken ? breakdownsOf(broken, dimensions) : [];
  const newest = broken?.current.find(({ edition }) => edition.gaps.gaps.length > 0);
  const report = newest?.edition.gaps;
  const people = dimensions.filter((dimension) => !broken || !repeatsPlaces(dimension, broken));
  const gaps = report ? gapRowsOf(report.gaps, report, people) : [];
  const widening = report ? gapRowsOf(report.widening_while_rising, report, people) : [];
  const picked = pickNotice(widening, gaps);
  const total = report?.total.flatMap(({ period, rate }) => (rate === null ? [] : [{ period, rate }])) ?? [];
  const [first, last] = [total[0], total.at(-1)];
  const expected = broken?.indicator.definitions[0]?.breakdowns ?? [];
  return {
    goal: goal ?? null,
    gapGoals: found.gapGoals,
    standing: goal ? standingOf(goal, series, measures[0]?.direction ?? "up") : "no-figure",
    wanted: goal ? wantedIn(goal, series.at(-1)?.period) : null,
    measures,
    ...chooseBaseline(goal, series, input.baseline),
    path: goal ? wayOf(goal) : [],
    broken: broken ? measureOf(broken) : null,
    breakdowns,
    missingBreakdowns: expected
      .filter((slug) => !breakdowns.some(({ dimension }) => dimension === slug))
      .map(
        (slug) => dimensions.find((dimension) => dimension.slug === slug)?.names ?? { en: slug, he: slug, ar: slug },
      ),
    gaps,
    notice:
      picked && newest && first && last
        ? {
            ...picked,
            editionId: newest.edition.id,
            editionNumber: newest.edition.number,
            zeroMeans: newest.edition.hidden.zeroMeans,
            totalFrom: first,
            totalTo: last,
            answers: found.answers,
          }
        : null,
    places: broken ? placeRowsOf(broken, places) : [],
    events: found.events,
    stories: found.stories,
    editions: all.flatMap(({ indicator, current }) => current.map((one) => editionNoteOf(one, indicator.slug))),
    asKnownOn: input.asKnownOn ?? null,
    drafts: found.drafts,
    isOpen: found.isOpen,
  };
}

export const readPlace = query({
  name: "scorecard.place",
  summary: "Reads one place: its own curve and breakdowns, the whole beside it, and places like it.",
  scope: "initiative",
  input: z.object({ place: z.string().trim().min(1).max(120), asKnownOn: z.iso.date().optional() }),
  output: z.object({
    place: placeViewSchema,
    within: placeViewSchema.nullable(),
    inside: z.array(placeViewSchema),
    alike: z.array(z.object({ place: placeViewSchema, measure: measureSchema })),
    measure: measureSchema,
    whole: measureSchema,
    breakdowns: z.array(breakdownSchema),
    editions: scorecardSchema.shape.editions,
  }),
  allow: anyone,
  example: { place: "north" },
  run: async (on, { place: slug, asKnownOn }) => {
    const at = endOf(asKnownOn, on.now);
    const found = await on.read(async (tx) => {
      await demandOpen(tx, on);
      const places = await listPlaces(tx, on.initiativeId);
      const place = places.find((one) => one.slug === slug);
      if (!place) throw new Refusal("not-found", coreWords.notFound);
      const goal = (await listGoals(tx, on.initiativeId)).find(({ kind }) => kind === "level");
      const indicators = inOrder(await listIndicators(tx, on.initiativeId), goal);
      return {
        place,
        places,
        gathered: gather(on, await listEditions(tx, on.initiativeId), indicators, at),
        dimensions: await listDimensions(tx, on.initiativeId),
      };
    });
    const { place, places } = found;
    const all = await withFigures(on, found.gathered);
    const own = all.find(({ figures }) =>
      figures.some((figure) => figure.place === place.code && figure.placeLevel === place.level),
    );
    if (!own) throw new Refusal("not-found", coreWords.notFound);
    const withFigure = new Set(own.figures.map((figure) => `${figure.placeLevel} ${figure.place}`));
    const shown = places.filter(({ level, code }) => withFigure.has(`${level} ${code}`));
    const like = shown.filter(
      (other) => other.id !== place.id && other.level === place.level && isAlike(place.traits, other.traits),
    );
    return {
      place,
      within: places.find(({ id }) => id === place.parentId) ?? null,
      inside: shown.filter(({ parentId }) => parentId === place.id),
      alike: like.slice(0, 6).map((other) => ({ place: other, measure: measureOf(own, other) })),
      measure: measureOf(own, place),
      whole: measureOf(own),
      breakdowns: breakdownsOf(own, found.dimensions, place),
      editions: own.current.map((one) => editionNoteOf(one, own.indicator.slug)),
    };
  },
});

/** Places are alike when they share a trait, such as their socio-economic cluster; without traits, all of a level are. */
function isAlike(one: Record<string, string>, other: Record<string, string>): boolean {
  const traits = Object.entries(one);
  return traits.length === 0 || traits.some(([name, value]) => other[name] === value);
}

export const operations = [readScorecard, readPlace];
