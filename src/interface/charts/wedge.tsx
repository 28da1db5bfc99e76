import { Num } from "../numbers.tsx";
import { At, Plot } from "./plot.tsx";
import { areaPath, levelPath, linePath, type Spot, scaleBetween } from "./scale.ts";
import { type Known, knownIn, type Period, type Point } from "./series.ts";

/** Two groups and the distance between them. */
export interface GapPicture {
  upper: { name: string; points: readonly Point[] };
  lower: { name: string; points: readonly Point[] };
}

export interface WedgesProps {
  pictures: readonly GapPicture[];
  periods: readonly Period[];
  /** Writes a rate as a label. */
  format: (value: number) => string;
  /** Writes a gap as a label. */
  formatGap: (gap: number) => string;
  /** What is drawn, in a line under the pictures. */
  note: string;
}

/** The picture that goes with a notice: the shaded part is the gap; all pictures share one scale. */
export function Wedges({ pictures, periods, format, formatGap, note }: WedgesProps) {
  const highest = Math.max(...pictures.flatMap(({ upper }) => knownIn(upper.points).map(({ value }) => value)));
  const ats = periods.map(({ at }) => at);
  const scales = { x: scaleBetween(Math.min(...ats), Math.max(...ats)), y: scaleBetween(0, highest * 1.11) };
  return (
    <div class="wedges" style={`--n:${pictures.length}`}>
      {pictures.map((picture) => (
        <Wedge
          key={`${picture.upper.name} ${picture.lower.name}`}
          picture={picture}
          periods={periods}
          scales={scales}
          format={format}
          formatGap={formatGap}
        />
      ))}
      <p class="small quiet">{note}</p>
    </div>
  );
}

interface WedgeProps extends Omit<WedgesProps, "pictures" | "note"> {
  picture: GapPicture;
  scales: { x: (at: number) => number; y: (value: number) => number };
}

function Wedge({ picture: { upper, lower }, periods, scales: { x, y }, format, formatGap }: WedgeProps) {
  const spots = (points: readonly Point[]): Spot[] =>
    knownIn(points).map(({ at, value }) => ({ x: x(at), y: y(value) }));
  const [over, under] = [spots(upper.points), spots(lower.points)];
  const ends = (points: readonly Known[]) => ({ first: points[0], last: points.at(-1) });
  const top = ends(knownIn(upper.points));
  const bottom = ends(knownIn(lower.points));
  const first = periods[0];
  const last = periods.at(-1);
  return (
    <Plot
      drawing={
        <>
          <path class="base" d={levelPath([0])} />
          <path class="wedge" d={areaPath(over, under)} />
          <path class="edge" d={linePath(over) + linePath(under)} />
        </>
      }
    >
      <End point={top.first} stand="up" format={format} height={Math.max(...near(over, 0))} />
      <End point={top.last} stand="end up" name={upper.name} format={format} height={Math.max(...near(over, 100))} />
      <End point={bottom.first} stand="down" format={format} height={Math.min(...near(under, 0))} />
      <End
        point={bottom.last}
        stand="end down"
        name={lower.name}
        format={format}
        height={Math.min(...near(under, 100))}
      />
      {top.first && bottom.first && (
        <At x={3} y={(y(top.first.value) + y(bottom.first.value)) / 2} class="cen clay">
          <b>
            <Num>{formatGap(top.first.value - bottom.first.value)}</Num>
          </b>
        </At>
      )}
      {top.last && bottom.last && (
        <At x={97} y={(y(top.last.value) + y(bottom.last.value)) / 2} class="end cen clay">
          <b class={y(top.last.value) - y(bottom.last.value) > 12 ? "big" : undefined}>
            <Num>{formatGap(top.last.value - bottom.last.value)}</Num>
          </b>
        </At>
      )}
      <At x={0} y={0} class="xt a">
        <Num>{first?.label}</Num>
      </At>
      <At x={100} y={0} class="xt z">
        <Num>{last?.label}</Num>
      </At>
    </Plot>
  );
}

interface EndProps {
  point: Known | undefined;
  stand: "up" | "down" | "end up" | "end down";
  name?: string;
  format: (value: number) => string;
  /** The height of the line where the label would meet it. */
  height: number;
}

/** The heights of a line within the length of a label from one of its ends. */
const near = (spots: readonly Spot[], end: number): number[] => {
  const reach = end === 0 ? 20 : 55;
  return spots.filter(({ x }) => Math.abs(x - end) <= reach).map(({ y }) => y);
};

function End({ point, stand, name, format, height }: EndProps) {
  if (!point) return null;
  return (
    <At x={stand.startsWith("end") ? 100 : 0} y={height} class={stand}>
      {name && (
        <>
          <bdi>{name}</bdi>
          {": "}
        </>
      )}
      <Num>{format(point.value)}</Num>
    </At>
  );
}
