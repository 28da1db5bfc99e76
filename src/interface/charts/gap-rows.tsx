import { formatChange, Num, sayRange } from "../numbers.tsx";
import { Tag } from "../tag.tsx";
import type { View } from "../view.ts";
import { interfaceWords as said } from "../words.ts";
import { At, Plot } from "./plot.tsx";
import { axisOver, dotPath, type Interval, scaleBetween } from "./scale.ts";

/** A gap at one time: a difference of shares, and between which values it lies by sampling. */
export interface GapThen {
  gap: number;
  sampling?: Interval;
}

/** How a gap between a group and its reference changed. */
export interface GapRow {
  group: string;
  before: GapThen;
  now: GapThen;
  change: number;
  /** Of the change: by sampling, and whatever hidden counts are. The two are never put together. */
  sampling?: Interval;
  bounds?: Interval;
  verdict: "widened" | "narrowed" | "unchanged";
  certainty: "certain" | "likely" | "cannot-tell";
  /** Of the group's rate to its reference's, before and now. */
  ratio?: { before: number; now: number };
}

/** Rows that are compared with the same group. */
export interface GapBlock {
  /** "Compared with …" */
  reference: string;
  rows: readonly GapRow[];
}

export interface GapRowsProps {
  view: View;
  blocks: readonly GapBlock[];
  /** How the two periods are called. */
  before: string;
  now: string;
  /** Writes the size of a gap, e.g. in points. */
  format: (size: number) => string;
  /** Writes a tick of the axis. */
  formatTick?: (size: number) => string;
}

type Scale = (value: number) => number;
const signs = { widened: "widening", narrowed: "narrowing", unchanged: "unchanged" } as const;

/** Colour and sign are given only to what can be told. */
const signOf = ({ verdict, certainty }: GapRow) => (certainty === "cannot-tell" ? "unchanged" : signs[verdict]);

/** Writes a signed size, with a real minus. */
const signed = (value: number, format: (size: number) => string): string =>
  value < 0 ? formatChange(value, format) : format(value);

/** Gaps as rows on one track: hollow is before, filled is now; then numbers, then the verdict and how sure it is. */
export function GapRows({ view, blocks, before, now, format, formatTick = format }: GapRowsProps) {
  const ends = blocks.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      [row.before, row.now].flatMap(({ gap, sampling }) => [gap, sampling?.low ?? gap, sampling?.high ?? gap]),
    ),
  );
  const [lowest, highest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const ticks = axisOver(ends, 5).ticks.filter((tick) => tick >= lowest && tick <= highest);
  const margin = (highest - lowest) * 0.05 || 1;
  const scale = scaleBetween(lowest - margin, highest + margin);
  return (
    <table class="tbl gaps">
      <thead>
        <tr>
          <th scope="col">{view.t(said.group)}</th>
          <td class="trk" aria-hidden="true">
            <div class="axis">
              {ticks.map((tick) => (
                <At key={tick} x={scale(tick)} y={0} class="mid">
                  <Num>{formatTick(tick)}</Num>
                </At>
              ))}
            </div>
          </td>
          <th scope="col" class="num">
            {before}
          </th>
          <th scope="col" class="num">
            {now}
          </th>
          <th scope="col" class="num">
            {view.t(said.change)}
          </th>
          <th scope="col">{view.t(said.verdict)}</th>
        </tr>
      </thead>
      <tbody>
        {blocks.flatMap((block) => [
          <tr key={block.reference} class="subhead">
            <th colSpan={6} scope="rowgroup">
              {block.reference}
            </th>
          </tr>,
          ...block.rows.map((row) => (
            <GapLine
              key={`${block.reference} ${row.group}`}
              view={view}
              row={row}
              scale={scale}
              before={before}
              now={now}
              format={format}
            />
          )),
        ])}
      </tbody>
    </table>
  );
}

interface GapLineProps extends Pick<GapRowsProps, "view" | "before" | "now" | "format"> {
  row: GapRow;
  scale: Scale;
}

function GapLine({ view, row, scale, before, now, format }: GapLineProps) {
  const range = ({ low, high }: Interval) => sayRange(view, formatChange(low, format), formatChange(high, format));
  const sign = signOf(row);
  return (
    <tr>
      <th scope="row">{row.group}</th>
      <td class="trk" aria-hidden="true">
        <Track row={row} scale={scale} />
      </td>
      <td class="num" data-label={before}>
        <Num>{signed(row.before.gap, format)}</Num>
      </td>
      <td class="num" data-label={now}>
        <Num>{signed(row.now.gap, format)}</Num>
      </td>
      <td class="num" data-label={view.t(said.change)}>
        <b>
          <Num>{formatChange(row.change, format)}</Num>
        </b>
        {row.sampling && <span class="between">{view.t(said.bySampling, { range: range(row.sampling) })}</span>}
        {row.bounds && <span class="between">{view.t(said.whateverIsHidden, { range: range(row.bounds) })}</span>}
      </td>
      <td>
        <Tag sign={sign}>{view.t(said[sign])}</Tag>
        <span class="sure">{view.t(row.certainty === "cannot-tell" ? said.cannotTell : said[row.certainty])}</span>
      </td>
    </tr>
  );
}

function Track({ row, scale }: { row: GapRow; scale: Scale }) {
  const sign = signOf(row);
  const bar = ({ gap, sampling }: GapThen, height: number) =>
    sampling
      ? `M${scale(sampling.low).toFixed(1)} ${height}H${scale(sampling.high).toFixed(1)}`
      : `M${scale(gap).toFixed(1)} ${height}h0`;
  const zero = scale(0).toFixed(1);
  return (
    <Plot
      drawing={
        <>
          <path class="grid" d={`M${zero} 0V100`} />
          <path class="iv" d={bar(row.before, 27)} />
          <path class="before" d={dotPath([{ x: scale(row.before.gap), y: 73 }])} />
          <path class="hole" d={dotPath([{ x: scale(row.before.gap), y: 73 }])} />
          <path class={`iv now ${sign}`} d={bar(row.now, 73)} />
          <path class={`now-pt ${sign}`} d={dotPath([{ x: scale(row.now.gap), y: 27 }])} />
        </>
      }
    />
  );
}
