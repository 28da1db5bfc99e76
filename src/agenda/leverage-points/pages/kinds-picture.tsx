import { formatCount, Num } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { conditionWords, systemConditions } from "../../challenges/public.ts";
import { type Placed, reaches, reachOf } from "../kinds.ts";
import { kindWords as said } from "../kinds-words.ts";

interface PictureProps {
  view: View;
  causes: readonly Placed[];
}

/** Conditions from what is written down to what is taken for granted, by depth; a dot is a cause, the filled ones were chosen. */
export function KindsPicture({ view, causes }: PictureProps) {
  return (
    <figure class="fig" aria-labelledby="kinds">
      <figcaption>
        <h2 id="kinds">{view.t(said.picture)}</h2>
        <p>{view.t(said.pictureHow)}</p>
      </figcaption>
      <p class="kinds-legend small">
        {(["plain", "point", "carried"] as const).map((kind) => (
          <span key={kind}>
            <i class={`kind-dot ${kind}`} aria-hidden="true" /> {view.t(said[kind])}
          </span>
        ))}
      </p>
      <table class="kinds">
        <caption class="vh">{view.t(said.picture)}</caption>
        <thead>
          <tr>
            <td />
            {reaches.map(({ key, from, to }) => (
              <th key={key} scope="col">
                {view.t(said[key])} <span class="small quiet">{view.t(said.range, { from, to })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {systemConditions.map((condition) => {
            const own = causes.filter((cause) => cause.condition === condition);
            return (
              <tr key={condition} class={`of-${condition}`}>
                <th scope="row">
                  {view.t(conditionWords[condition])} <span class="small quiet">{formatCount(own.length)}</span>
                </th>
                {reaches.map(({ key }) => (
                  <Cell key={key} view={view} causes={own.filter(({ depth }) => reachOf(depth) === key)} />
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{view.t(said.together)}</th>
            {reaches.map(({ key }) => (
              <td key={key}>
                <Num>{formatCount(causes.filter(({ depth }) => reachOf(depth) === key).length)}</Num>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </figure>
  );
}

function Cell({ view, causes }: PictureProps) {
  if (causes.length === 0)
    return (
      <td class="none">
        <span class="vh">{formatCount(0)}</span>
      </td>
    );
  return (
    <td>
      <Num>{formatCount(causes.length)}</Num>
      <span class="dots">
        {causes.map((cause) => (
          <a key={cause.id} href={view.url(`causes/${cause.id}`)} title={view.name(cause.names)}>
            <i class={`kind-dot ${cause.body ? "carried" : cause.chosen ? "point" : "plain"}`} aria-hidden="true" />
            <span class="vh" dir="auto">
              {view.name(cause.names)}
            </span>
          </a>
        ))}
      </span>
    </td>
  );
}
