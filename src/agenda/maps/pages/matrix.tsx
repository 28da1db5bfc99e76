import { matrixOrder } from "../../../analysis/drawing/matrix-order.ts";
import { Num } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { LinkOnMap } from "../map.ts";
import type { Shown } from "../operations.ts";
import { mapWords as said } from "../words.ts";
import { mapAddress } from "./addresses.ts";
import { sayWeight } from "./circle.tsx";
import { Legend } from "./legend.tsx";

/** Cause by cause: strength as a shade, the number and the words of it on focus; on a phone a list of what each moves. */
export function Matrix({ view, shown }: { view: View; shown: Shown }) {
  const { causes, links, totals, source } = shown;
  const order = matrixOrder(causes.length, links);
  const linkAt = new Map(links.map((link) => [link.from * causes.length + link.to, link]));
  const nameOf = (place: number) => view.name(causes[place]?.names ?? {});
  const hrefOf = (place: number) => mapAddress(view, source, { about: causes[place]?.id });
  const cellOf = (from: number, to: number) => {
    const link = linkAt.get(from * causes.length + to);
    return link && <Cell view={view} link={link} greatest={shown.greatest} nameOf={nameOf} href={hrefOf(from)} />;
  };
  return (
    <figure class="fig" aria-labelledby="matrix-title">
      <figcaption>
        <h2 id="matrix-title">{view.t(said.matrixTitle)}</h2>
        <p>{view.t(said.matrixNote)}</p>
      </figcaption>
      <Legend view={view} links={links.map((link) => ({ ...link, sure: null }))} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard alone must be able to scroll it */}
      <div class="scroll matrix" tabIndex={0} role="group" aria-labelledby="matrix-title">
        <table>
          <thead>
            <tr>
              <th scope="col">{view.t(said.cause)}</th>
              {order.map((to) => (
                <th key={to} scope="col" title={nameOf(to)}>
                  <Num>{causes[to]?.number}</Num>
                  <span class="vh">{nameOf(to)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map((from) => (
              <tr key={from}>
                <th scope="row" title={nameOf(from)}>
                  <Num>{causes[from]?.number}</Num> <span dir="auto">{nameOf(from)}</span>
                </th>
                {order.map((to) => (from === to ? <td key={to} class="same" /> : <td key={to}>{cellOf(from, to)}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MatrixList view={view} shown={shown} order={order} />
      {causes.length < totals.causes && (
        <p class="source">{view.t(said.causesLeftOut, { shown: causes.length, all: totals.causes })}</p>
      )}
    </figure>
  );
}

interface CellProps {
  view: View;
  link: LinkOnMap;
  greatest: number;
  nameOf(place: number): string;
  href: string;
}

function Cell({ view, link, greatest, nameOf, href }: CellProps) {
  const strength = sayWeight(link);
  const sign = link.weight > 0 ? "helps" : "harms";
  const share = Math.round(100 * Math.min(1, 0.18 + 0.82 * (Math.abs(link.weight) / (greatest || 1))));
  const sentence = view.t(said.linkSentence, { from: nameOf(link.from), to: nameOf(link.to), sign, strength });
  return (
    <a href={href} class={sign} style={`--share:${share}%`} title={sentence}>
      <span class="vh">{sentence}</span>
      <b aria-hidden="true">
        <Num>{strength}</Num>
      </b>
    </a>
  );
}

/** The same for a narrow screen: each cause with what it moves most. */
function MatrixList({ view, shown, order }: { view: View; shown: Shown; order: readonly number[] }) {
  const byFrom = Map.groupBy(shown.links, ({ from }) => from);
  return (
    <ul class="matrix-list">
      {order
        .filter((from) => byFrom.has(from))
        .map((from) => (
          <li key={from}>
            <a href={mapAddress(view, shown.source, { about: shown.causes[from]?.id })} dir="auto">
              {view.name(shown.causes[from]?.names ?? {})}
            </a>
            <ul>
              {(byFrom.get(from) ?? [])
                .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
                .slice(0, 5)
                .map((link) => (
                  <li key={link.to}>
                    <span dir="auto">{view.name(shown.causes[link.to]?.names ?? {})}</span>
                    <b class={link.weight > 0 ? "sea" : "clay"}>
                      <Num>{sayWeight(link)}</Num>
                    </b>
                  </li>
                ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}
