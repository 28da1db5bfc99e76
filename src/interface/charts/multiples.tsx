import { Num } from "../numbers.tsx";
import { Table } from "../table.tsx";
import type { View } from "../view.ts";
import { interfaceWords as said } from "../words.ts";
import { Cell } from "./curve.tsx";
import { At, Plot } from "./plot.tsx";
import { axisOver, dotPath, levelPath, linePath, type Spot, scaleBetween, strokePath } from "./scale.ts";
import { isKnown, type Known, knownIn, type Period, type Point, type SeriesBreak, stretches } from "./series.ts";

/** One small plot: a group of people, a cluster of towns. */
export interface Panel {
  name: string;
  points: readonly Point[];
  /** How many people stand behind it, in words. */
  size?: string;
}

export interface MultiplesProps {
  view: View;
  panels: readonly Panel[];
  /** The whole, drawn as a ghost in each panel. */
  total?: { name: string; points: readonly Point[] };
  periods: readonly Period[];
  breaks?: readonly SeriesBreak[];
  format: (value: number) => string;
}

interface Scales {
  x: (at: number) => number;
  y: (value: number) => number;
}

/** Small plots on one scale, so that heights can be compared from one to the next. */
export function Multiples({ view, panels, total, periods, breaks = [], format }: MultiplesProps) {
  const all = [...panels, ...(total ? [total] : [])].flatMap(({ points }) => knownIn(points));
  const axis = axisOver(
    all.flatMap(({ value, bounds }) => [value, ...(bounds ? [bounds.high] : [])]),
    3,
  );
  const ats = periods.map(({ at }) => at);
  const scales: Scales = {
    x: scaleBetween(Math.min(...ats), Math.max(...ats)),
    y: scaleBetween(axis.low, axis.high * 1.06),
  };
  const many = panels.length > 6;
  const columns = `--n:${Math.min(panels.length, 10)};--n-phone:${many ? 3 : 2}`;
  return (
    <div class={`multiples ${many ? "many" : panels.length < 6 ? "wide" : ""}`} style={columns}>
      {panels.map((panel) => (
        <div key={panel.name}>
          <h4>
            <span dir="auto">{panel.name}</span>
          </h4>
          {panel.size && <p class="n">{panel.size}</p>}
          <Plot
            drawing={
              <PanelLines panel={panel} total={total?.points ?? []} breaks={breaks} scales={scales} grid={axis.ticks} />
            }
          >
            <PanelLabels view={view} panel={panel} total={total?.points ?? []} scales={scales} format={format} />
            <PanelPeriods view={view} periods={periods} short={many} />
          </Plot>
        </div>
      ))}
    </div>
  );
}

interface PanelProps {
  panel: Panel;
  total: readonly Point[];
  scales: Scales;
}

function PanelLines({
  panel,
  total,
  breaks,
  scales: { x, y },
  grid,
}: PanelProps & { breaks: readonly SeriesBreak[]; grid: readonly number[] }) {
  const spot = ({ at, value }: Known): Spot => ({ x: x(at), y: y(value) });
  const known = knownIn(panel.points);
  const ends = [known[0], known.at(-1)].filter((point) => point !== undefined);
  const runs = stretches(panel.points, breaks);
  const alone = runs.filter((run) => run.length === 1).flat();
  const bounded = known.flatMap(({ at, bounds }) =>
    bounds ? [{ x: x(at), low: y(bounds.low), high: y(bounds.high) }] : [],
  );
  return (
    <>
      <path class="grid" d={levelPath(grid.filter((value) => value !== 0).map(y))} />
      <path class="base" d={levelPath([y(0)])} />
      <path
        class="ghost"
        d={stretches(total, breaks)
          .map((run) => linePath(run.map(spot)))
          .join("")}
      />
      <path class="bounds" d={strokePath(bounded)} />
      <path class="series" d={runs.map((run) => linePath(run.map(spot))).join("")} />
      <path class="pt" d={dotPath([...new Set([...ends, ...alone])].map(spot))} />
    </>
  );
}

/** The first and the last figure, each on the side of the line that is away from the ghost; and the word where one is hidden. */
function PanelLabels({
  view,
  panel,
  total,
  scales: { x, y },
  format,
}: PanelProps & { view: View; format: (value: number) => string }) {
  const known = knownIn(panel.points);
  const first = known[0];
  const last = known.at(-1);
  const side = (point: Known) => {
    const whole = total.find(({ at }) => at === point.at);
    const isBelow = whole !== undefined && isKnown(whole) && point.value < whole.value;
    return isBelow && y(point.value) > 26 ? "down" : "up";
  };
  return (
    <>
      {first && first !== last && (
        <At x={x(first.at)} y={y(first.value)} class={side(first)}>
          <Num>{format(first.value)}</Num>
        </At>
      )}
      {last && (
        <At x={x(last.at)} y={y(last.value)} class={`end sea ${side(last)}`}>
          <b>
            <Num>{format(last.value)}</Num>
          </b>
        </At>
      )}
      {hiddenRuns(panel.points).map(({ from, to }) => (
        <Withheld key={from} from={x(from)} to={x(to)} word={view.t(said.hidden)} />
      ))}
    </>
  );
}

/** The word stands in the middle of the gap, and at its edge where the gap touches an end of the plot. */
function Withheld({ from, to, word }: { from: number; to: number; word: string }) {
  if (from < 5)
    return (
      <At x={from} y={2} class="withheld">
        {word}
      </At>
    );
  if (to > 95)
    return (
      <At x={to} y={2} class="end withheld">
        {word}
      </At>
    );
  return (
    <At x={(from + to) / 2} y={2} class="mid withheld">
      {word}
    </At>
  );
}

/** Stretches of hidden figures, so that the word is written once for each. */
function hiddenRuns(points: readonly Point[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let open: { from: number; to: number } | undefined;
  for (const point of points) {
    if (isKnown(point)) open = undefined;
    else if (open) open.to = point.at;
    else {
      open = { from: point.at, to: point.at };
      runs.push(open);
    }
  }
  return runs;
}

function PanelPeriods({ view, periods, short }: { view: View; periods: readonly Period[]; short: boolean }) {
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return null;
  if (short)
    return (
      <At x={0} y={0} class="xt a">
        {view.t(said.range, { low: first.label, high: last.label })}
      </At>
    );
  return (
    <>
      <At x={0} y={0} class="xt a">
        <Num>{first.label}</Num>
      </At>
      <At x={100} y={0} class="xt z">
        <Num>{last.label}</Num>
      </At>
    </>
  );
}

/** The same small plots as one table: a row for each group, a column for each period. */
export function MultiplesTable({
  view,
  panels,
  total,
  periods,
  format,
  caption,
}: MultiplesProps & { caption?: string }) {
  const rows = [...panels, ...(total ? [total] : [])].map(({ name, points }) => ({
    head: name,
    sum: name === total?.name,
    cells: periods.map(({ at }) => (
      <Cell key={at} view={view} value={points.find((point) => point.at === at)?.value} format={format} />
    )),
  }));
  const columns = [{ label: view.t(said.group) }, ...periods.map(({ label }) => ({ label, numeric: true }))];
  return <Table {...(caption ? { caption } : {})} columns={columns} rows={rows} narrow />;
}
