import type { View } from "../../../../interface/view.ts";
import type { Figures } from "../../figures/figures.ts";
import { tieWords as said } from "../words.ts";
import { sectorOf } from "./network-table.tsx";

const [width, height] = [420, 330];
const [reachX, reachY] = [130, 105];
const radius = 16;

/** How strongly sectors are tied, drawn: the wider a line, the more of what could be named was named. The table says the same. */
export function SectorDrawing({ view, ties }: { view: View; ties: Figures["sectors"] }) {
  const sectors = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort();
  if (sectors.length < 2) return null;
  const placeOf = (sector: string) => {
    const angle = (2 * Math.PI * sectors.indexOf(sector)) / sectors.length - Math.PI / 2;
    return {
      x: Math.round(width / 2 + reachX * Math.cos(angle)),
      y: Math.round(height / 2 + reachY * Math.sin(angle)),
    };
  };
  return (
    <figure class="network-figure network-sectors">
      <div class="network-scroll" dir="ltr">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={view.t(said.groups)}>
          {ties.map(({ a, b, strength }) => {
            const [from, to] = [placeOf(a), placeOf(b)];
            const thick = 1 + 12 * (strength?.about ?? 0);
            return a === b ? (
              <circle key={a} cx={from.x} cy={from.y} r={radius} stroke-width={thick} class="network-strength" />
            ) : (
              <line
                {...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
                key={`${a} ${b}`}
                stroke-width={thick}
                class="network-strength"
              />
            );
          })}
          {sectors.map((sector) => {
            const { x, y } = placeOf(sector);
            return (
              <g key={sector}>
                <circle cx={x} cy={y} r="8" class="network-node" />
                <text x={x} y={y < height / 2 ? y - 26 : y + 38} text-anchor="middle" class="network-name">
                  {sectorOf(view, sector)}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}
