import type { ComponentChildren } from "preact";
import { Num } from "../numbers.tsx";
import type { View } from "../view.ts";
import { interfaceWords as said } from "../words.ts";
import { Cell } from "./curve.tsx";
import { At, Plot } from "./plot.tsx";
import { axisOver, dotPath, scaleBetween } from "./scale.ts";

type Figure = number | "hidden";

/** A place or a group, before and now. */
export interface SpreadRow {
  name: ComponentChildren;
  before: Figure;
  now: Figure;
}

export interface SpreadProps {
  view: View;
  /** How the two periods are called. */
  before: string;
  now: string;
  /** In the order of the source, never ranked. */
  rows: readonly SpreadRow[];
  format: (value: number) => string;
}

const isNumber = (figure: Figure): figure is number => figure !== "hidden";

/** Rows of two dots, before and now, on one scale that begins at zero; the numbers stand beside them. */
export function SpreadRows({ view, before, now, rows, format }: SpreadProps) {
  const axis = axisOver(rows.flatMap((row) => [row.before, row.now].filter(isNumber)));
  const scale = scaleBetween(axis.low, axis.high);
  return (
    <table class="tbl dist">
      <thead>
        <tr>
          <th scope="col">{view.t(said.place)}</th>
          <td aria-hidden="true" />
          <th scope="col" class="num">
            {before}
          </th>
          <th scope="col" class="num">
            {now}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            <th scope="row">{row.name}</th>
            <td aria-hidden="true">
              <Plot drawing={<TwoDots row={row} scale={scale} />} />
            </td>
            <td class="num quiet">
              <Cell view={view} value={row.before} format={format} />
            </td>
            <td class="num">
              <b>
                <Cell view={view} value={row.now} format={format} />
              </b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TwoDots({ row: { before, now }, scale }: { row: SpreadRow; scale: (value: number) => number }) {
  const both = isNumber(before) && isNumber(now);
  return (
    <>
      {both && <path class="tie" d={`M${scale(before).toFixed(1)} 50H${scale(now).toFixed(1)}`} />}
      {isNumber(before) && <path class="gpt" d={dotPath([{ x: scale(before), y: 50 }])} />}
      {isNumber(now) && <path class="pt" d={dotPath([{ x: scale(now), y: 50 }])} />}
    </>
  );
}

export interface StripProps {
  view: View;
  /** The figures of all places that may be shown, without their names. */
  values: readonly number[];
  /** The place that the page speaks of. */
  own?: { name: string; value: number };
  /** The whole, or the middle of the places. */
  middle?: number;
  format: (value: number) => string;
  formatTick?: (value: number) => string;
}

/** How places are spread: a dot for each, none of them named but the one that the page speaks of. */
export function Strip({ view, values, own, middle, format, formatTick = format }: StripProps) {
  const axis = axisOver([...values, ...(own ? [own.value] : []), ...(middle === undefined ? [] : [middle])]);
  const scale = scaleBetween(axis.low, axis.high);
  return (
    <div class="strip">
      <Plot
        drawing={
          <>
            <path class="base" d="M0 100h100" />
            <path class="place" d={dotPath(stack(values.map(scale)))} />
            {middle !== undefined && <path class="middle" d={`M${scale(middle).toFixed(1)} 100V0`} />}
            {own && <path class="own" d={`M${scale(own.value).toFixed(1)} 100V0`} />}
            {own && <path class="pt" d={dotPath([{ x: scale(own.value), y: 9 }])} />}
          </>
        }
      >
        {axis.ticks.map((tick) => (
          <At key={tick} x={scale(tick)} y={0} class={`xt ${tick === axis.low ? "a" : tick === axis.high ? "z" : ""}`}>
            <Num>{formatTick(tick)}</Num>
          </At>
        ))}
        {middle !== undefined && (
          <At x={scale(middle)} y={100} class={`${middle > (own?.value ?? 0) ? "" : "end"} tick`}>
            {view.t(said.middle, { value: format(middle) })}
          </At>
        )}
        {own && (
          <At x={scale(own.value)} y={100} class={`${own.value < (middle ?? 0) ? "end" : ""} sea`}>
            <b>
              {own.name} <Num>{format(own.value)}</Num>
            </b>
          </At>
        )}
      </Plot>
    </div>
  );
}

/** Dots that would cover each other stand one over the other. */
function stack(places: readonly number[]): { x: number; y: number }[] {
  const heights = new Map<number, number>();
  return places.map((x) => {
    const bin = Math.round(x / 1.4);
    const rank = heights.get(bin) ?? 0;
    heights.set(bin, rank + 1);
    return { x, y: Math.min(96, 9 + rank * 13) };
  });
}
