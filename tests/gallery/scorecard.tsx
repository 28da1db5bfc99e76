import { Curve, CurveTable } from "../../src/interface/charts/curve.tsx";
import type { CurveData } from "../../src/interface/charts/curve-drawing.ts";
import { Figure, type Provenance } from "../../src/interface/charts/figure.tsx";
import { GapRows } from "../../src/interface/charts/gap-rows.tsx";
import { Multiples, MultiplesTable } from "../../src/interface/charts/multiples.tsx";
import type { Point } from "../../src/interface/charts/series.ts";
import { SpreadRows, Strip } from "../../src/interface/charts/spread.tsx";
import { Wedges } from "../../src/interface/charts/wedge.tsx";
import { Layout } from "../../src/interface/layout.tsx";
import { Notice } from "../../src/interface/notice.tsx";
import { formatChange, formatCount, formatPoints, formatShare } from "../../src/interface/numbers.tsx";
import type { View } from "../../src/interface/view.ts";
import { all, byCluster, byDistrict, bySector, gaps, years } from "./figures.ts";
import { navigationOf } from "./navigation.ts";
import { w } from "./words.ts";

const periods = years.map((at) => ({ at, label: String(at) }));
const points = (values: readonly number[]): Point[] => values.map((value, place) => ({ at: 2013 + place, value }));
const range = (low: number, high: number) => ({ low, high });

function provenanceOf(view: View): Provenance {
  return {
    source: view.t(w.source),
    edition: "2016",
    definition: { version: 1, text: view.t(w.definition) },
    notCounted: view.t(w.who),
    hidden: view.t(w.why),
    csv: "#csv",
    json: "#json",
    method: "#method",
  };
}

function goalCurve(view: View): CurveData {
  return {
    periods: [2012, 2013, 2014, 2015, 2016, 2017, 2018].map((at) => ({ at, label: String(at) })),
    series: [
      {
        name: view.t(w.ministry),
        role: "read",
        points: [
          { at: 2012, value: 8869 },
          { at: 2014, value: 9350 },
          { at: 2018, value: 18000 },
        ],
      },
      { name: view.t(w.bureau), role: "ghost", points: [{ at: 2014, value: 11740 }] },
      {
        name: view.t(w.schools),
        role: "ghost",
        points: [8872, 9472, 11016, 12510].map((value, place) => ({ at: 2013 + place, value })),
      },
    ],
    target: {
      name: view.t(w.path),
      points: [
        { at: 2012, value: 8869 },
        { at: 2018, value: 18000 },
      ],
    },
    happenings: [
      { at: 2013, label: "2013", text: view.t(w.e2013) },
      { at: 2015, label: "2015", text: view.t(w.e2015) },
      { at: 2016, label: "2016", text: view.t(w.e2016) },
      { at: 2018, label: "2018", text: view.t(w.e2018) },
    ],
    format: formatCount,
  };
}

function shareCurve(view: View): CurveData {
  return {
    periods,
    series: [
      {
        name: view.t(w.total),
        role: "read",
        points: all.map((value, place) => ({
          at: 2013 + place,
          value,
          sampling: range(value - 0.008, value + 0.008),
          bounds: range(value - 0.001, value + 0.02),
        })),
      },
    ],
    breaks: [{ at: 2015, note: view.t(w.breakNote) }],
    format: (share) => formatShare(share, 2),
  };
}

const percent = (share: number) => formatShare(share, 0);

export function Scorecard({ view }: { view: View }) {
  return (
    <Layout
      view={view}
      title={view.t(w.title)}
      navigation={navigationOf(view)}
      sheet
      foot={{ source: view.t(w.source), edition: "2016", keeper: "Sheatufim", changedAt: view.now }}
    >
      <GapNotice view={view} />
      <section class="block goal wrap">
        <p class="kicker">{view.t(w.kicker)}</p>
        <h2>{view.t(w.reached)}</h2>
      </section>
      <section class="block wrap figs">
        <Figure
          view={view}
          id="f1"
          title={view.t(w.f1)}
          note={view.t(w.f1note)}
          plot={<Curve view={view} {...goalCurve(view)} />}
          table={<CurveTable view={view} caption={view.t(w.f1)} {...goalCurve(view)} />}
          tableAt="side"
          provenance={provenanceOf(view)}
        />
        <Figure
          view={view}
          id="f2"
          title={view.t(w.f2)}
          note={view.t(w.f2note)}
          plot={<Curve view={view} {...shareCurve(view)} formatTick={percent} height="16rem" />}
          table={<CurveTable view={view} caption={view.t(w.f2)} {...shareCurve(view)} />}
          tableAt="side"
          provenance={provenanceOf(view)}
        />
      </section>
      <Groups view={view} />
      <Gaps view={view} />
      <Places view={view} />
    </Layout>
  );
}

function GapNotice({ view }: { view: View }) {
  const [jewish, , arab] = bySector;
  const pictures = [
    {
      upper: { name: jewish?.[view.language] ?? "", points: points(jewish?.rates ?? []) },
      lower: { name: arab?.[view.language] ?? "", points: points(arab?.rates ?? []) },
    },
    {
      upper: { name: view.t(w.cluster, { n: 9 }), points: points(byCluster[8] ?? []) },
      lower: { name: view.t(w.cluster, { n: 1 }), points: points(byCluster[0] ?? []) },
    },
  ];
  return (
    <Notice
      sign="widening"
      tag={view.t(w.tag)}
      title={view.t(w.title)}
      level={1}
      picture={
        <Wedges
          pictures={pictures}
          periods={periods}
          format={formatPoints}
          formatGap={formatPoints}
          note={view.t(w.wedgeNote)}
        />
      }
    >
      <p class="lead">
        {view.t(w.lead, {
          a: formatShare(0.1205, 2),
          b: formatShare(0.1524, 2),
          c: formatChange(-0.031, formatPoints),
        })}
      </p>
      <p class="acts">
        <a href="#f5">{view.t(w.see)}</a>
      </p>
    </Notice>
  );
}

function Groups({ view }: { view: View }) {
  const total = { name: view.t(w.total), points: points(all) };
  const sectors = bySector.map((group, place) => ({
    name: group[view.language],
    points:
      place === 3
        ? points(group.rates).map((point) => (point.at < 2015 ? { ...point, value: "hidden" as const } : point))
        : points(group.rates),
  }));
  const clusters = byCluster.map((rates, place) => ({
    name: view.t(w.cluster, { n: place + 1 }),
    points: points(rates),
  }));
  return (
    <section class="block wrap full mult">
      {[
        { id: "f3", title: w.f3, panels: sectors },
        { id: "f4", title: w.f4, panels: clusters },
      ].map(({ id, title, panels }) => {
        const data = { view, panels, total, periods };
        return (
          <Figure
            key={id}
            view={view}
            id={id}
            title={view.t(title)}
            note={view.t(w.f3note)}
            plot={<Multiples {...data} format={formatPoints} />}
            table={<MultiplesTable {...data} format={formatShare} />}
            provenance={provenanceOf(view)}
          />
        );
      })}
    </section>
  );
}

function Gaps({ view }: { view: View }) {
  const rows = gaps.map((gap) => ({
    group: gap[view.language],
    before: { gap: gap.before[0], sampling: range(gap.before[1], gap.before[2]) },
    now: { gap: gap.now[0], sampling: range(gap.now[1], gap.now[2]) },
    change: gap.change[0],
    sampling: range(gap.change[1], gap.change[2]),
    bounds: range(gap.bounds[0], gap.bounds[1]),
    verdict: gap.verdict,
    certainty: gap.certainty,
  }));
  const blocks = [
    { reference: view.t(w.withJewish), rows: rows.slice(0, 3) },
    { reference: view.t(w.withNine), rows: rows.slice(3) },
  ];
  return (
    <section class="block wrap" id="gaps">
      <Figure
        view={view}
        id="f5"
        title={view.t(w.f5)}
        note={view.t(w.f5note)}
        plot={
          <GapRows
            view={view}
            blocks={blocks}
            before="2013"
            now="2016"
            format={formatPoints}
            formatTick={(size) => formatPoints(size, 0)}
          />
        }
        provenance={provenanceOf(view)}
      />
    </section>
  );
}

function Places({ view }: { view: View }) {
  const rows = byDistrict.map((district, place) => ({
    name: district[view.language],
    before: district.before,
    now: place === 5 ? ("hidden" as const) : district.now,
  }));
  const towns = byCluster.flat();
  return (
    <section class="block wrap last">
      <div class="two">
        <div class="story fig">
          <h3>{view.t(w.story)}</h3>
          <blockquote>{view.t(w.quote)}</blockquote>
          <h3>{view.t(w.f7)}</h3>
          <Strip
            view={view}
            values={towns}
            own={{ name: view.t(w.cluster, { n: 4 }), value: 0.116 }}
            middle={0.1524}
            format={formatShare}
            formatTick={percent}
          />
        </div>
        <Figure
          view={view}
          id="f6"
          title={view.t(w.f6)}
          note={view.t(w.f6note)}
          plot={<SpreadRows view={view} before="2013" now="2016" rows={rows} format={formatPoints} />}
          provenance={provenanceOf(view)}
        />
      </div>
    </section>
  );
}
