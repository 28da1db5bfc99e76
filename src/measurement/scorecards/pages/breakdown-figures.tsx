import { Figure } from "../../../interface/charts/figure.tsx";
import { type GapBlock, GapRows } from "../../../interface/charts/gap-rows.tsx";
import { Multiples } from "../../../interface/charts/multiples.tsx";
import { formatPoints, Num } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { interfaceWords } from "../../../interface/words.ts";
import { barePoints, breaksOf, endsOf, formatOf, periodsOf } from "../drawing.ts";
import type { Breakdown, EditionNote, GapRow, Measure, Point, Scorecard } from "../scorecard.ts";
import { scorecardWords as said } from "../words.ts";
import { briefProvenanceOf } from "./provenance.ts";

interface BreakdownFigureProps {
  view: View;
  breakdown: Breakdown;
  measure: Measure;
  editions: readonly EditionNote[];
}

/** One breakdown as small plots on one scale, with everybody together as a thin line, and the same as a table. */
export function BreakdownFigure({ view, breakdown, measure, editions }: BreakdownFigureProps) {
  const format = formatOf(measure);
  const periods = periodsOf(breakdown.groups.flatMap(({ points }) => points.map(({ period }) => period)));
  const name = view.name(breakdown.names);
  return (
    <Figure
      view={view}
      id={`by-${breakdown.dimension}`}
      title={view.t(said.byDimension, { dimension: name })}
      note={view.t(measure.kind === "share" ? said.thinLineIsAll : said.thinLineIsAllCount)}
      plot={
        <Multiples
          view={view}
          panels={breakdown.groups.map(({ names, points }) => ({
            name: view.name(names),
            points: barePoints(points),
            ...sizeOf(view, points),
          }))}
          {...(measure.kind === "share" && {
            total: { name: view.t(interfaceWords.total), points: barePoints(measure.points) },
          })}
          periods={periods}
          breaks={breaksOf(measure)}
          format={measure.kind === "share" ? (value) => formatPoints(value) : format}
        />
      }
      table={<BreakdownTable view={view} breakdown={breakdown} measure={measure} />}
      provenance={briefProvenanceOf(view, measure, editions)}
    />
  );
}

function sizeOf(view: View, points: readonly Point[]): { size?: string } {
  const n = points.findLast(({ denominator }) => denominator !== null)?.denominator;
  return n ? { size: view.t(said.groupSize, { n }) } : {};
}

function BreakdownTable({ view, breakdown, measure }: Omit<BreakdownFigureProps, "editions">) {
  const format = formatOf(measure);
  const periods = [...new Set(breakdown.groups.flatMap(({ points }) => points.map(({ period }) => period)))].toSorted();
  const cell = (points: readonly Point[], period: string) => {
    const point = points.find((one) => one.period === period);
    if (!point) return null;
    if (point.hidden) return <span class="withheld">{view.t(interfaceWords.hidden)}</span>;
    if (point.value === null) return null;
    return (
      <>
        <Num>{format(point.value)}</Num>
        {point.denominator !== null && (
          <span class="quiet small"> {view.t(said.groupSize, { n: point.denominator })}</span>
        )}
      </>
    );
  };
  return (
    <Table
      caption={view.name(breakdown.names)}
      columns={[
        { label: view.t(interfaceWords.group) },
        ...periods.map((period) => ({ label: period, numeric: true })),
      ]}
      rows={[
        ...breakdown.groups.map(({ code, names, points }) => ({
          head: (
            <span dir="auto" title={code}>
              {view.name(names)}
            </span>
          ),
          cells: periods.map((period) => cell(points, period)),
        })),
        {
          head: view.t(interfaceWords.total),
          sum: true,
          cells: periods.map((period) => cell(measure.points, period)),
        },
      ]}
    />
  );
}

/** A gap as a row of the drawing; null where too little is known to draw it. */
function drawnGap(view: View, gap: GapRow) {
  const ends = endsOf(gap);
  if (!ends || gap.change === null) return [];
  const { first, last } = ends;
  return [
    {
      group: view.name(gap.groupNames),
      before: { gap: first.gap },
      now: { gap: last.gap },
      change: gap.change,
      ...(gap.low !== null && gap.high !== null && { sampling: { low: gap.low, high: gap.high } }),
      ...(gap.hiddenLow !== null &&
        gap.hiddenHigh !== null &&
        gap.hiddenHigh - gap.hiddenLow > 0.0005 && { bounds: { low: gap.hiddenLow, high: gap.hiddenHigh } }),
      verdict: gap.verdict,
      certainty: gap.certainty,
      ratio: {
        before: first.groupRate / first.referenceRate,
        now: last.groupRate / last.referenceRate,
      },
    },
  ];
}

function blocksOf(view: View, gaps: readonly GapRow[]): GapBlock[] {
  const keyOf = ({ dimension, reference }: GapRow) => `${dimension} ${reference}`;
  return [...Map.groupBy(gaps, keyOf).values()].flatMap((rows) => {
    const [one] = rows;
    const drawn = rows.flatMap((gap) => drawnGap(view, gap));
    if (!one || drawn.length === 0) return [];
    const values = { dimension: view.name(one.dimensionNames), reference: view.name(one.referenceNames) };
    return [{ reference: view.t(said.comparedWith, values), rows: drawn }];
  });
}

/** A group ahead of all others has no gap to close; that it pulls away is said by the rows of those behind. */
function wasBehind(gap: GapRow): boolean {
  const ends = endsOf(gap);
  return ends !== undefined && (ends.first.gap > 0 || ends.last.gap > 0);
}

interface GapsFigureProps {
  view: View;
  card: Scorecard;
  /** Every group against the best-served of its dimension, or against all others. */
  against: "best-served" | "others";
}

/** The gaps with their change, both kinds of interval, and how sure we are. */
export function GapsFigure({ view, card, against }: GapsFigureProps) {
  const gaps = card.gaps.filter(
    (gap) => (gap.reference === "others") === (against === "others") && (against !== "others" || wasBehind(gap)),
  );
  const ends = gaps.map(endsOf).find((one) => one !== undefined);
  if (!card.broken || !ends) return null;
  const [before, now] = [ends.first.period, ends.last.period];
  return (
    <Figure
      view={view}
      id={against === "others" ? "gaps-others" : "gaps"}
      title={view.t(against === "others" ? said.againstOthers : said.gapsTitle)}
      level={2}
      note={view.t(said.gapsNote, { before, now })}
      plot={
        <GapRows
          view={view}
          blocks={blocksOf(view, gaps)}
          before={before}
          now={now}
          format={(points) => formatPoints(points)}
          formatTick={(points) => formatPoints(points, 0)}
        />
      }
      provenance={briefProvenanceOf(view, card.broken, card.editions)}
    />
  );
}
