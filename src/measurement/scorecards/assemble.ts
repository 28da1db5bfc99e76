import type { Names } from "../../core/message.ts";
import type { CurrentEdition, SourcedFigure } from "../editions/public.ts";
import type { IndicatorView } from "../indicators/public.ts";
import type { DimensionView, PlaceView } from "../places/public.ts";
import type { Breakdown, EditionNote, GapRow, Measure, PlaceRow, Point } from "./scorecard.ts";

/** All figures of one indicator that a reader may see, with the editions that they come from. */
export interface Gathered {
  indicator: IndicatorView;
  current: readonly CurrentEdition[];
  figures: readonly SourcedFigure[];
}

/** Words for the reference that is everybody but the group. */
export const everybodyElse: Names = { en: "all others", he: "כל השאר", ar: "جميع الآخرين" };

/** A figure as a point of a series: the count, or the share where the measure is a share. */
export function pointOf(figure: SourcedFigure, kind: IndicatorView["kind"]): Point {
  const share = kind === "share";
  const at = (ofShare: number | null, ofCount: number | null) => (share ? ofShare : ofCount);
  return {
    period: figure.period,
    value: at(figure.rate, figure.numerator),
    low: at(figure.rateLow, figure.numeratorLow),
    high: at(figure.rateHigh, figure.numeratorHigh),
    samplingLow: share ? figure.samplingLow : null,
    samplingHigh: share ? figure.samplingHigh : null,
    numerator: figure.numerator,
    denominator: figure.denominator,
    hidden: figure.hidden,
    reason: figure.reason,
    edition: figure.edition,
  };
}

const byPeriod = (a: { period: string }, b: { period: string }): number => a.period.localeCompare(b.period);

/** A place as figures name it: its code is the source's own, and two levels may use the same. */
type Where = Pick<PlaceView, "code" | "level">;

/** The figures of one place, or of the whole where none is named. */
const figuresAt = (figures: Gathered["figures"], where: Where | undefined): SourcedFigure[] =>
  figures.filter(({ place, placeLevel }) =>
    where ? place === where.code && placeLevel === where.level : place === "",
  );

/**
 * Whether a dimension only says again what the places say: each of its groups is a place by code, and has the same
 * counts in every period. The same codes alone prove nothing: clusters and towns may both be numbered from 1.
 */
export function repeatsPlaces({ slug }: Pick<DimensionView, "slug">, { figures }: Gathered): boolean {
  const ofGroups = figures.filter(({ place, dimension }) => place === "" && dimension === slug);
  const totals = figures.filter(({ place, dimension }) => place !== "" && dimension === "");
  return (
    ofGroups.length > 0 &&
    ofGroups.every(({ group, period, denominator, numerator, hidden }) =>
      totals.some(
        (one) =>
          one.place === group &&
          one.period === period &&
          (hidden || one.hidden || (one.denominator === denominator && one.numerator === numerator)),
      ),
    ) &&
    ofGroups.some(({ hidden }) => !hidden)
  );
}

/** The series of the whole, or of one place, with where its definition breaks it. */
export function measureOf({ indicator, figures }: Gathered, where?: Where): Measure {
  const versions = indicator.definitions;
  const used = Math.max(1, ...figures.map(({ definitionVersion }) => definitionVersion));
  const definition = versions.find(({ version }) => version === used) ?? versions[0];
  return {
    slug: indicator.slug,
    names: indicator.names,
    kind: indicator.kind,
    unit: indicator.unit,
    direction: indicator.direction,
    definition: {
      version: definition?.version ?? 1,
      numerator: definition?.numerator ?? {},
      denominator: definition?.denominator ?? {},
      notCounted: definition?.notCounted ?? {},
      source: definition?.source ?? {},
    },
    breaks: versions.flatMap(({ breaksSeries, sincePeriod, reason }) =>
      breaksSeries && sincePeriod ? [{ period: sincePeriod, reason }] : [],
    ),
    points: figuresAt(figures, where)
      .filter(({ dimension }) => dimension === "")
      .map((figure) => pointOf(figure, indicator.kind))
      .toSorted(byPeriod),
  };
}

/** Every dimension that the figures of the whole, or of one place, are broken down by. */
export function breakdownsOf(
  { indicator, figures }: Gathered,
  dimensions: readonly DimensionView[],
  where?: Where,
): Breakdown[] {
  const here = figuresAt(figures, where);
  return dimensions.flatMap((dimension) => {
    const ofDimension = here.filter((figure) => figure.dimension === dimension.slug);
    if (ofDimension.length === 0) return [];
    const named = dimension.groups.filter(({ code }) => ofDimension.some((figure) => figure.group === code));
    return [
      {
        dimension: dimension.slug,
        names: dimension.names,
        ordered: dimension.ordered,
        groups: named.map(({ code, names }) => ({
          code,
          names,
          points: ofDimension
            .filter((figure) => figure.group === code)
            .map((figure) => pointOf(figure, indicator.kind))
            .toSorted(byPeriod),
        })),
      },
    ];
  });
}

/** The places of the coarsest level below the whole that have figures, each with its series. */
export function placeRowsOf({ indicator, figures }: Gathered, places: readonly PlaceView[]): PlaceRow[] {
  const bySlot = Map.groupBy(
    figures.filter(({ place, dimension }) => place !== "" && dimension === ""),
    ({ place, placeLevel }) => `${placeLevel} ${place}`,
  );
  return places.flatMap((place) => {
    const own = bySlot.get(`${place.level} ${place.code}`);
    if (!own) return [];
    const { slug, code, level, names, traits } = place;
    const points = own.map((figure) => pointOf(figure, indicator.kind)).toSorted(byPeriod);
    return [{ slug, code, level, names, traits, points }];
  });
}

/** The gaps of a report in the given dimensions, with the names of their groups, in the report's order. */
export function gapRowsOf(
  gaps: CurrentEdition["edition"]["gaps"]["gaps"],
  { groups }: Pick<CurrentEdition["edition"]["gaps"], "groups">,
  dimensions: readonly DimensionView[],
): GapRow[] {
  const rateOf = (dimension: string, group: string, period: string): number | null =>
    groups.find((cell) => cell.dimension === dimension && cell.group === group && cell.period === period)?.rate ?? null;
  return gaps.flatMap((gap) => {
    const dimension = dimensions.find(({ slug }) => slug === gap.dimension);
    if (!dimension) return [];
    const namesOf = (code: string): Names =>
      dimension.groups.find((group) => group.code === code)?.names ?? { en: code, he: code, ar: code };
    return {
      dimension: gap.dimension,
      dimensionNames: dimension.names,
      group: gap.group,
      groupNames: namesOf(gap.group),
      reference: gap.reference,
      referenceNames: gap.reference === "others" ? everybodyElse : namesOf(gap.reference),
      byPeriod: gap.by_period.map(({ period, gap: distance }) => {
        const groupRate = rateOf(gap.dimension, gap.group, period);
        const known = groupRate !== null && distance !== null;
        return { period, gap: distance, groupRate, referenceRate: known ? groupRate + distance : null };
      }),
      change: gap.change,
      low: gap.low,
      high: gap.high,
      hiddenLow: gap.hidden_low,
      hiddenHigh: gap.hidden_high,
      verdict: gap.verdict,
      certainty: gap.certainty,
      yearsWidening: gap.years_widening,
    };
  });
}

/** What every figure must carry: its edition, in the words that a page needs. */
export function editionNoteOf({ edition, periods }: CurrentEdition, measure: string): EditionNote {
  return {
    id: edition.id,
    number: edition.number,
    measure,
    sourceName: edition.sourceName,
    sourceLine: edition.sourceLine,
    status: edition.status,
    openedAt: edition.everyoneAt ?? edition.partnersAt,
    periods: [...periods],
    definitionVersion: edition.definitionVersion,
    hiddenCells: edition.hidden.cells,
    hiddenReasons: edition.hidden.reasons,
    zeroMeans: edition.hidden.zeroMeans,
    groupMinimum: edition.groupMinimum,
    rowsRead: edition.rowsRead,
    rowsLeftOut: edition.rowsLeftOut.reduce((sum, { count }) => sum + count, 0),
  };
}
