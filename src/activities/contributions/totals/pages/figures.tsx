import type { Message } from "../../../../core/message.ts";
import { Curve, CurveTable } from "../../../../interface/charts/curve.tsx";
import { Figure } from "../../../../interface/charts/figure.tsx";
import type { Period, Series } from "../../../../interface/charts/series.ts";
import { formatCount, Num } from "../../../../interface/numbers.tsx";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { sayRange } from "../../../evidence/public.ts";
import type { Breakdown, Totals } from "../totals.ts";
import { totalsWords as said } from "../words.ts";

type Goal = NonNullable<Totals["goal"]>;

const positionOf = (period: string): number => {
  const [year = "0", month = "1"] = period.split("-");
  return Number(year) + (Number(month) - 1) / 12;
};

/** What is promised and what came, added up over the periods, beside the goal's path; the table is beside it. */
export function PromiseCurve({ view, found, goal }: { view: View; found: Totals; goal: Goal }) {
  const told = [goal.path, found.committedBy, found.deliveredBy].flatMap((points) =>
    points.map(({ period }) => period),
  );
  const periods: Period[] = [...new Set(told)].sort().map((period) => ({ at: positionOf(period), label: period }));
  const points = (of: readonly { period: string; value: number | null }[]) =>
    of.map(({ period, value }) => ({ at: positionOf(period), value: value ?? ("hidden" as const) }));
  const series: Series[] = [
    { name: view.t(said.deliveredLine), role: "read", points: points(found.deliveredBy) },
    { name: view.t(said.committedLine), role: "ghost", points: points(found.committedBy) },
  ];
  const data = {
    periods,
    series: series.filter((one) => one.points.length > 0),
    target: {
      name: view.t(said.pathLine),
      points: goal.path.map(({ period, value }) => ({ at: positionOf(period), value })),
    },
    format: formatCount,
  };
  return (
    <Figure
      view={view}
      id="curve"
      level={2}
      title={view.t(said.curve)}
      note={view.name(goal.unit)}
      plot={<Curve view={view} {...data} />}
      table={<CurveTable view={view} caption={view.t(said.curve)} {...data} />}
      tableAt="side"
      provenance={{
        source: view.t(said.source),
        csv: view.url(`work/promises.csv?goal=${goal.id}`),
      }}
    />
  );
}

const headings: Record<Breakdown, Message> = {
  type: said.byType,
  place: said.byPlace,
  group: said.byGroup,
  cohort: said.byCohort,
  indicator: said.byIndicator,
};

/** The same by kind, place, group, cohort and what is measured. */
export function Parts({ view, found }: { view: View; found: Totals }) {
  return (
    <div class="wrap block once-parts">
      {found.parts.map(({ by, rows }) => (
        <section key={by} class="stack">
          <h2>{view.t(headings[by])}</h2>
          <Table
            blocks
            caption={view.t(headings[by])}
            columns={[
              { label: view.t(said.part) },
              { label: view.t(said.promises), numeric: true },
              { label: view.t(said.committedLine), numeric: true },
              { label: view.t(said.deliveredLine), numeric: true },
            ]}
            rows={rows.map(({ key, names, promises, committed, delivered }) => ({
              head: <bdi dir="auto">{view.name(names) || view.t(key === "several" ? said.several : said.none)}</bdi>,
              cells: [
                <Num key="promises">{formatCount(promises)}</Num>,
                <Num key="committed">{formatCount(committed)}</Num>,
                delivered === null ? (
                  <span class="quiet small">{view.t(said.notShown)}</span>
                ) : (
                  <Num>{formatCount(delivered)}</Num>
                ),
              ],
            }))}
          />
        </section>
      ))}
    </div>
  );
}

/** Where promises feed the goal: how many for each cause, and how much of what; no sum over units. */
export function Chain({ view, found }: { view: View; found: Totals }) {
  if (found.chain.length === 0) return null;
  const inside = view.viewer?.isMember ?? false;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.chain)}</h2>
      {inside && (
        <p class="small quiet">
          {view.t(said.evidence)} <a href={view.url("work/chains")}>{view.t(said.allChains)}</a>
        </p>
      )}
      <Table
        blocks
        caption={view.t(said.chain)}
        columns={[
          { label: view.t(said.cause) },
          { label: view.t(said.promises), numeric: true },
          { label: view.t(said.amounts) },
          ...(inside ? [{ label: view.t(said.moves) }] : []),
        ]}
        rows={found.chain.map(({ challengeId, names, promises, amounts, moves }) => ({
          head: challengeId ? (
            <a href={view.url(`causes/${challengeId}`)}>
              <bdi dir="auto">{view.name(names)}</bdi>
            </a>
          ) : (
            view.t(inside ? said.none : said.allOfThem)
          ),
          cells: [
            <Num key="promises">{formatCount(promises)}</Num>,
            <ul key="amounts" class="once-amounts">
              {amounts.map(({ unit, amount }) => (
                <li key={view.name(unit)}>
                  <Num>{formatCount(amount)}</Num> <bdi dir="auto">{view.name(unit)}</bdi>
                </li>
              ))}
            </ul>,
            ...(inside ? [<Moves key="moves" view={view} moves={moves} />] : []),
          ],
        }))}
      />
    </section>
  );
}

/** The figures that promises are meant to move, each with how strong people hold the evidence of that to be. */
const Moves = ({ view, moves }: { view: View; moves: Totals["chain"][number]["moves"] }) =>
  moves.length === 0 ? (
    <span class="small quiet">{view.t(said.movesNothing)}</span>
  ) : (
    <ul class="once-amounts">
      {moves.map(({ id, names, range }) => (
        <li key={id}>
          <bdi>{view.name(names)}</bdi> <span class="small quiet">{sayRange(view, range)}</span>
        </li>
      ))}
    </ul>
  );
