import { Curve, CurveTable } from "../../../interface/charts/curve.tsx";
import { Figure } from "../../../interface/charts/figure.tsx";
import type { View } from "../../../interface/view.ts";
import {
  breaksOf,
  everyYear,
  formatOf,
  happeningsOf,
  periodsOf,
  positionOf,
  seriesOf,
  tellingApart,
} from "../drawing.ts";
import type { EditionNote, Measure, Scorecard } from "../scorecard.ts";
import { scorecardWords as said } from "../words.ts";
import { provenanceOf } from "./provenance.ts";

interface CurveFigureProps {
  view: View;
  card: Scorecard;
  /** Beside the plot where there is room, else in a fold. */
  tableAt?: "side" | "fold";
}

/** The goal's own curve against its agreed path; what counts the same thing otherwise is drawn beside it as a ghost. */
export function CurveFigure({ view, card, tableAt = "side" }: CurveFigureProps) {
  const [own, ...others] = card.measures;
  if (!own) return null;
  const beside = others.filter(({ kind }) => kind === own.kind);
  const shown = [own, ...beside];
  const names = tellingApart(shown.map((measure) => view.name(measure.names)));
  const periods = everyYear([
    ...shown.flatMap(({ points }) => points.map(({ period }) => period)),
    ...card.path.map(({ period }) => period),
  ]);
  if (periods.length === 0) return null;
  const inRange = card.events.filter(({ period }) => period >= (periods[0] ?? "") && period <= (periods.at(-1) ?? ""));
  const data = {
    periods: periodsOf(periods),
    series: shown.map((measure, place) => seriesOf(names[place] ?? "", measure, place === 0 ? "read" : "ghost")),
    ...(card.path.length > 0 && {
      target: {
        name: view.t(said.agreedPath),
        points: card.path.map(({ period, value }) => ({ at: positionOf(period), value })),
      },
    }),
    happenings: happeningsOf(view, inRange),
    breaks: breaksOf(own),
    format: formatOf(own),
  };
  const unit = view.name(own.unit);
  return (
    <Figure
      view={view}
      id="curve"
      title={view.t(said.theCurve)}
      level={2}
      note={[view.name(own.names), unit && view.t(said.unitNote, { unit })].filter(Boolean).join(". ")}
      plot={<Curve view={view} {...data} formatTick={formatOf(own, 0)} />}
      table={<CurveTable view={view} caption={view.t(said.theCurve)} {...data} />}
      tableAt={tableAt}
      provenance={provenanceOf(view, own, card.editions)}
      class="main"
    />
  );
}

/** The share of all together, where the measure that is broken down is not the goal's own. */
export function WholeFigure({
  view,
  measure,
  editions,
}: {
  view: View;
  measure: Measure;
  editions: readonly EditionNote[];
}) {
  const data = {
    periods: periodsOf(measure.points.map(({ period }) => period)),
    series: [seriesOf(view.name(measure.names), measure, "read")],
    breaks: breaksOf(measure),
    format: formatOf(measure, measure.kind === "share" ? 2 : 0),
  };
  return (
    <Figure
      view={view}
      id="whole"
      title={view.t(said.theShare, { name: view.name(measure.names) })}
      level={2}
      plot={<Curve view={view} {...data} formatTick={formatOf(measure, 0)} height="15rem" />}
      table={<CurveTable view={view} caption={view.name(measure.names)} {...data} />}
      tableAt="side"
      provenance={provenanceOf(view, measure, editions)}
    />
  );
}
