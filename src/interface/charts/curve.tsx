import { Num } from "../numbers.tsx";
import { Table } from "../table.tsx";
import type { View } from "../view.ts";
import { interfaceWords as said } from "../words.ts";
import { type CurveData, type CurveDrawing, type CurveLabel, drawCurve, roomFor } from "./curve-drawing.ts";
import { At, Plot } from "./plot.tsx";
import { areaPath, dotPath, levelPath, linePath, strokePath, thinOut, uprightPath } from "./scale.ts";
import { isKnown, type Period } from "./series.ts";

export interface CurveProps extends CurveData {
  view: View;
  /** How the axis is written, where it differs from the labels. */
  formatTick?: (value: number) => string;
  /** The plot's height on a wide screen. */
  height?: string;
}

/** A curve against its path: lines with their names beside them, intervals of both kinds, events and breaks below. */
export function Curve({ view, formatTick, height = "21rem", ...data }: CurveProps) {
  const drawing = drawCurve(data);
  const tick = formatTick ?? data.format;
  const ticks = drawing.axis.ticks.map(tick);
  const far = roomFor(
    drawing.far.flatMap(({ lines }) => lines),
    8,
  );
  const room = `--axis:${roomFor(ticks, 6).toFixed(2)}rem;--far:${far.toFixed(2)}rem;--far-phone:${Math.min(far, 5).toFixed(2)}rem`;
  return (
    <div class="curve" style={room}>
      <Plot height={height} drawing={<CurveLines drawing={drawing} data={data} />}>
        {drawing.axis.ticks.map((value, place) => (
          <At key={value} x={0} y={drawing.y(value)} class="out tick cen">
            <Num>{ticks[place]}</Num>
          </At>
        ))}
        <PeriodTicks periods={data.periods} x={drawing.x} />
        {drawing.labels.map((label) => (
          <At
            key={`${label.x} ${label.y}`}
            x={label.x}
            y={label.y}
            class={`${label.tone} ${standing(label.stand.along, label.stand.across)} ${label.shown === "roomy" ? "roomy" : ""}`}
          >
            <LabelText label={label} />
          </At>
        ))}
        {drawing.far.map((label) => (
          <At key={label.y} x={100} y={label.y} class={`far cen ${label.tone}`}>
            <LabelText label={label} />
          </At>
        ))}
        {drawing.withheld.map((x) => (
          <At key={x} x={x} y={1} class="mid withheld">
            {view.t(said.hidden)}
          </At>
        ))}
      </Plot>
      <CurveNotes view={view} data={data} />
    </div>
  );
}

const standing = (along: "start" | "mid" | "end", across: "up" | "down" | "cen"): string =>
  along === "start" ? across : `${along} ${across}`;

function LabelText({ label: { lines, strong } }: { label: CurveLabel }) {
  return (
    <>
      {lines.map((line, place) => (
        <>
          {place > 0 && <br />}
          {place > 0 ? (
            line
          ) : strong ? (
            <b>
              <Num>{line}</Num>
            </b>
          ) : (
            <Num>{line}</Num>
          )}
        </>
      ))}
    </>
  );
}

/** The names of the periods under a plot; on a phone only as many as fit. */
function PeriodTicks({ periods, x }: { periods: readonly Period[]; x: (at: number) => number }) {
  const onWide = thinOut(periods.length, 13);
  const onNarrow = thinOut(periods.length, 5);
  return (
    <>
      {periods.map(({ at, label }, place) =>
        onWide.has(place) ? (
          <At key={at} x={x(at)} y={0} class={onNarrow.has(place) ? "xt" : "xt roomy"}>
            <Num>{label}</Num>
          </At>
        ) : null,
      )}
    </>
  );
}

function CurveLines({ drawing, data }: { drawing: CurveDrawing; data: CurveData }) {
  const { axis, lines, y } = drawing;
  const byRole = (role: "read" | "ghost") => lines.filter((line) => line.role === role);
  const ghosts = byRole("ghost");
  const read = byRole("read");
  return (
    <>
      <path class="grid" d={levelPath(axis.ticks.filter((value) => value !== 0).map(y))} />
      <path class="base" d={levelPath([y(0)])} />
      <path
        class="event"
        d={uprightPath((data.happenings ?? []).map(({ at }) => drawing.x(at)).filter((x) => x > 0.5 && x < 99.5))}
      />
      {drawing.breaks.map((x) => (
        <path key={x} class="break" d={`M${x - 1.1} 103l1.4-6M${x + 0.1} 103l1.4-6`} />
      ))}
      {drawing.bands.map(({ upper, lower }) => (
        <path key={upper[0]?.x} class="band" d={areaPath(upper, lower)} />
      ))}
      <path class="ghost bounds" d={strokePath(drawing.bounds.filter(({ role }) => role === "ghost"))} />
      <path class="target" d={linePath(drawing.targetSpots)} />
      <path class="ghost" d={ghosts.map(({ spots }) => linePath(spots)).join("")} />
      <path class="gpt" d={ghosts.map(({ spots }) => dotPath(spots)).join("")} />
      <path class="bounds" d={strokePath(drawing.bounds.filter(({ role }) => role === "read"))} />
      <path class="series" d={read.map(({ spots }) => linePath(spots)).join("")} />
      <path class="pt" d={read.map(({ spots }) => dotPath(spots)).join("")} />
    </>
  );
}

/** What happened, where the series breaks, and how to read the intervals: only what the plot shows. */
function CurveNotes({
  view,
  data: { happenings = [], breaks = [], series, periods },
}: {
  view: View;
  data: CurveData;
}) {
  const points = series.flatMap((one) => one.points.filter(isKnown));
  const reading = [
    ...breaks.map(({ at, note }) =>
      view.t(said.seriesBreaks, { period: periods.find((period) => period.at === at)?.label ?? String(at), note }),
    ),
    ...(points.some(({ sampling }) => sampling) ? [view.t(said.bandMeans)] : []),
    ...(points.some(({ bounds }) => bounds) ? [view.t(said.whiskersMean)] : []),
  ];
  return (
    <>
      {happenings.length > 0 && (
        <ol class="events">
          {happenings.map(({ at, label, text }) => (
            <li key={`${at} ${text}`}>
              <b>
                <Num>{label}</Num>
              </b>{" "}
              {text}
            </li>
          ))}
        </ol>
      )}
      {reading.length > 0 && <p class="reading">{reading.join(" ")}</p>}
    </>
  );
}

/** The same curve as a table: a row for each period, a column for each series. */
export function CurveTable({ view, caption, ...data }: CurveData & { view: View; caption: string }) {
  const { periods, series, target, format } = data;
  const columns = [
    { label: view.t(said.period) },
    ...(target ? [{ label: target.name, numeric: true }] : []),
    ...series.map(({ name }) => ({ label: name, numeric: true })),
  ];
  const told = new Set([...series.flatMap(({ points }) => points), ...(target?.points ?? [])].map(({ at }) => at));
  const rows = periods
    .filter(({ at }) => told.has(at))
    .map(({ at, label }) => ({
      head: <Num>{label}</Num>,
      cells: [
        ...(target
          ? [
              <Cell
                key="target"
                view={view}
                value={target.points.find((point) => point.at === at)?.value}
                format={format}
              />,
            ]
          : []),
        ...series.map(({ name, points }) => (
          <Cell key={name} view={view} value={points.find((point) => point.at === at)?.value} format={format} />
        )),
      ],
    }));
  return <Table caption={caption} columns={columns} rows={rows} />;
}

interface CellProps {
  view: View;
  value: number | "hidden" | undefined;
  format: (value: number) => string;
}

/** A figure in a table: the number, the word that it is hidden, or nothing. */
export function Cell({ view, value, format }: CellProps) {
  if (value === undefined) return null;
  if (value === "hidden") return <span class="withheld">{view.t(said.hidden)}</span>;
  return <Num>{format(value)}</Num>;
}
