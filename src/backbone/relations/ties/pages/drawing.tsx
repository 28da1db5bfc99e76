import { ForceLayout } from "../../../../analysis/drawing/force-layout.ts";
import type { View } from "../../../../interface/view.ts";
import type { ShownTie } from "../tie.ts";
import { tieWords as said } from "../words.ts";

interface Drawn {
  organizations: readonly { id: string; name: string; sector: string | null }[];
  ties: readonly ShownTie[];
}

const margin = 70;

/** How much room a network takes: few organizations fit on a phone, many are moved sideways there. */
const roomFor = (count: number) => ({
  width: Math.min(900, 280 + 40 * count),
  height: Math.min(560, 180 + 25 * count),
});
const most = 6;

/** Where each organization stands: the same drawing for the same network. */
function placeNetwork({ organizations, ties }: Drawn): { x: number; y: number }[] {
  const numberOf = new Map(organizations.map(({ id }, number) => [id, number]));
  const sectors = [...new Set(organizations.map(({ sector }) => sector))].sort();
  const layout = new ForceLayout({
    size: organizations.length,
    from: Int32Array.from(ties, ({ a }) => numberOf.get(a) ?? 0),
    to: Int32Array.from(ties, ({ b }) => numberOf.get(b) ?? 0),
    groups: Int32Array.from(organizations, ({ sector }) => sectors.indexOf(sector)),
  });
  const { width, height } = roomFor(organizations.length);
  while (!layout.isAtRest) layout.step();
  const spread = (values: Float64Array, length: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return [...values].map((one) => margin + ((one - low) / (high - low || 1)) * (length - 2 * margin));
  };
  const [x, y] = [spread(layout.x, width), spread(layout.y, height)];
  return organizations.map((_, k) => ({ x: Math.round(x[k] ?? 0), y: Math.round(y[k] ?? 0) }));
}

const short = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name);

/** They work where scripts do, and are not seen otherwise. */
const ZoomButtons = ({ view }: { view: View }) => (
  <p class="network-zoom">
    {(["nearer", "farther", "whole"] as const).map((way) => (
      <button key={way} type="button" class="btn small" data-zoom={way} hidden>
        {view.t(said[way])}
      </button>
    ))}
  </p>
);

/** The ties that both show, drawn, each organization leading to its page. The table beside it says the same to whoever does not see or use it. */
export function NetworkDrawing({ view, network }: { view: View; network: Drawn }) {
  const tied = new Set(network.ties.flatMap(({ a, b }) => [a, b]));
  const organizations = network.organizations.filter(({ id }) => tied.has(id));
  if (organizations.length === 0) return null;
  const places = placeNetwork({ organizations, ties: network.ties });
  const placeOf = new Map(organizations.map(({ id }, k) => [id, places[k] ?? { x: 0, y: 0 }]));
  const { width, height } = roomFor(organizations.length);
  const scroll = organizations.length > most ? "network-scroll network-wide" : "network-scroll";
  const counts = { organizations: organizations.length, ties: network.ties.length };
  return (
    <figure class="network-figure" data-zooms>
      <ZoomButtons view={view} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard alone must be able to scroll it */}
      <div class={scroll} dir="ltr" tabIndex={0} role="group" aria-label={view.t(said.drawing)}>
        <svg viewBox={`0 0 ${width} ${height}`}>
          <title>{view.t(said.drawingSaid, counts)}</title>
          {network.ties.map(({ a, b, what }) => {
            const [from, to] = [placeOf.get(a), placeOf.get(b)];
            return (
              from &&
              to && <line key={`${a} ${b} ${what}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} class="network-tie" />
            );
          })}
          {organizations.map(({ id, name }, k) => {
            const { x, y } = places[k] ?? { x: 0, y: 0 };
            return (
              <a key={id} href={view.url(`organizations/${id}`)} aria-label={name}>
                <circle cx={x} cy={y} r="7" class="network-node" />
                <text x={x} y={y - 12} text-anchor="middle" class="network-name">
                  {short(name)}
                  <title>{name}</title>
                </text>
              </a>
            );
          })}
        </svg>
      </div>
      <figcaption class="small quiet">{view.t(said.whatItIs)}</figcaption>
    </figure>
  );
}
