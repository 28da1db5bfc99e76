import { formatChange, formatRatio, formatShare, Num } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { type Around, type CauseOnMap, type LinkOnMap, sureEnough } from "../map.ts";
import { mapWords as said } from "../words.ts";

interface CircleProps {
  view: View;
  around: Around;
  /** Where a cause of the circle leads. */
  hrefOf(id: string): string;
}

/** The circle of influence of a cause: what moves it at the start, what it moves at the end; words and strengths beside. */
export function InfluenceCircle({ view, around, hrefOf }: CircleProps) {
  const [cause] = around.causes;
  if (!cause) return null;
  const into = around.links.filter(({ to }) => to === 0);
  const out = around.links.filter(({ from }) => from === 0);
  const side = { view, causes: around.causes, hrefOf };
  return (
    <div class="map-circle">
      <div class="circle-side in">
        <h3>{view.t(said.movesIt)}</h3>
        <Side {...side} links={into} end="from" />
      </div>
      <Curves links={into} greatest={around.greatest} inward />
      <p class="hub">
        <span>
          <Num>{cause.number}</Num>
        </span>
        <span dir="auto">{view.name(cause.names)}</span>
      </p>
      <Curves links={out} greatest={around.greatest} />
      <div class="circle-side out">
        <h3>{view.t(said.itMoves)}</h3>
        <Side {...side} links={out} end="to" />
      </div>
    </div>
  );
}

interface SideProps {
  view: View;
  causes: readonly CauseOnMap[];
  links: readonly LinkOnMap[];
  end: "from" | "to";
  hrefOf(id: string): string;
}

function Side({ view, causes, links, end, hrefOf }: SideProps) {
  if (links.length === 0) return <p class="small quiet">{view.t(said.nothingIn)}</p>;
  return (
    <ul>
      {links.map((link) => {
        const other = causes[link[end]];
        if (!other) return null;
        return (
          <li key={other.id}>
            <span>
              <a href={hrefOf(other.id)} dir="auto">
                {view.name(other.names)}
              </a>
              <span class="small">{[...saySureness(view, link)].join(" · ")}</span>
            </span>
            <b class={link.weight > 0 ? "sea" : "clay"}>
              <Num>{sayWeight(link)}</Num>
            </b>
          </li>
        );
      })}
    </ul>
  );
}

/** A weight with its sign, in two digits. */
export const sayWeight = ({ weight }: LinkOnMap): string =>
  formatChange(weight, (size) => formatRatio(size, size >= 10 ? 0 : 1));

/** What a link does and, where people were asked, how many answers there are and whether they agree enough. */
function saySureness(view: View, { weight, sure, answers }: LinkOnMap): string[] {
  const words = [view.t(weight > 0 ? said.helps : said.harms)];
  if (answers !== null) words.push(view.t(said.answersOf, { answers }));
  if (sure !== null && sure < sureEnough) words.push(view.t(said.notSure));
  return words;
}

/** How sure a link is, as a share; nothing where nobody was asked. */
export const saySure = ({ sure }: LinkOnMap): string => (sure === null ? "" : formatShare(Math.min(sure, 0.99), 0));

function Curves({
  links,
  greatest,
  inward = false,
}: {
  links: readonly LinkOnMap[];
  greatest: number;
  inward?: boolean;
}) {
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {links.map((link, place) => {
        const outer = (100 * (place + 0.5)) / links.length;
        const inner = 50 + (place - (links.length - 1) / 2) * Math.min(4.5, 20 / links.length);
        const kind = `${link.weight > 0 ? "helps" : "harms"}${(link.sure ?? 1) < sureEnough ? " unsure" : ""}`;
        const thick = 1.5 + 6 * (Math.abs(link.weight) / (greatest || 1));
        const d = inward
          ? `M4 ${outer}C55 ${outer} 45 ${inner} 106 ${inner}`
          : `M-6 ${inner}C55 ${inner} 45 ${outer} 92 ${outer}`;
        return (
          <g key={place} class={kind}>
            <path style={{ strokeWidth: `${thick.toFixed(1)}px` }} d={d} />
            {!inward && <path class="tip" d={`M91 ${outer - 1.8}L98 ${outer}L91 ${outer + 1.8}`} />}
          </g>
        );
      })}
    </svg>
  );
}
