import { Curve } from "../../../interface/charts/curve.tsx";
import { Figure } from "../../../interface/charts/figure.tsx";
import { formatCount, formatRatio, formatShare, Num } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { type After, periodIn } from "../curve-after.ts";
import { askWords as said } from "../words.ts";

const formatOf = ({ kind }: After["indicator"]): ((value: number) => string) =>
  kind === "share"
    ? (value) => formatShare(value)
    : (value) => (kind === "count" || Number.isInteger(value) ? formatCount(value) : formatRatio(value));

const positionOf = (period: string): number => {
  const [year = "0", month = "1"] = period.split("-");
  return Number(year) + (Number(month) - 1) / 12;
};

/** What moved in the curve after an ask was granted: said with care, drawn, and as a table. */
export function AfterCurve({ view, after, when }: { view: View; after: After; when: string }) {
  const { before, newest } = after;
  const format = formatOf(after.indicator);
  return (
    <section class="block stack" id="after">
      <h2>{view.t(said.after)}</h2>
      {before && newest ? (
        <p class="lead measure">
          {view.t(said.afterFinding, {
            before: format(before.value),
            beforePeriod: before.period,
            granted: when,
            newest: format(newest.value),
            newestPeriod: newest.period,
          })}
        </p>
      ) : (
        <p class="measure">{view.t(said.noFiguresBefore)}</p>
      )}
      {before && newest && <p class="measure">{view.t(said.afterNotBecause)}</p>}
      {after.lagPeriods > 0 && (
        <p class="quiet measure">
          {view.t(said.lag, { count: after.lagPeriods, period: after.seenFrom })}{" "}
          {!after.canBeSeen && view.t(said.tooEarly)}
        </p>
      )}
      {after.points.length > 0 && <Drawn view={view} after={after} />}
      {after.isGoal && (
        <p>
          <a href={view.url("goal")}>{view.t(said.toCurve)}</a>
        </p>
      )}
    </section>
  );
}

function Drawn({ view, after }: { view: View; after: After }) {
  const format = formatOf(after.indicator);
  const name = view.name(after.indicator.names);
  const granted = periodIn(after.grantedIn, after.points[0]?.period ?? "2000");
  const periods = [...new Set([...after.points.map(({ period }) => period), granted])].toSorted();
  const table = (
    <Table
      narrow
      caption={name}
      columns={[{ label: view.t(said.period) }, { label: view.t(said.figure), numeric: true }]}
      rows={after.points.map(({ period, value }) => ({
        head: (
          <>
            <Num>{period}</Num> {period === granted && <span class="small quiet">{view.t(said.grantedHere)}</span>}
          </>
        ),
        cells: [<Num key="value">{format(value)}</Num>],
      }))}
    />
  );
  return (
    <Figure
      view={view}
      id="after-figure"
      title={name}
      plot={
        <Curve
          view={view}
          height="15rem"
          periods={periods.map((period) => ({ at: positionOf(period), label: period }))}
          series={[
            {
              name,
              role: "read",
              points: after.points.map(({ period, value }) => ({ at: positionOf(period), value })),
            },
          ]}
          happenings={[{ at: positionOf(granted), label: granted, text: view.t(said.grantedHere) }]}
          format={format}
        />
      }
      table={table}
      provenance={{ source: "", remarks: [view.t(said.inData)], method: view.url("goal/data") }}
    />
  );
}
