import type { View } from "../../../interface/view.ts";
import { type LinkOnMap, sureEnough } from "../map.ts";
import { mapWords as said } from "../words.ts";

/** What the lines of a map mean; only of what is on it. */
export function Legend({ view, links }: { view: View; links: readonly LinkOnMap[] }) {
  const kinds = [
    { word: said.helps, kind: "helps", there: links.some(({ weight }) => weight > 0) },
    { word: said.harms, kind: "harms", there: links.some(({ weight }) => weight < 0) },
    { word: said.notSure, kind: "helps unsure", there: links.some(({ sure }) => sure !== null && sure < sureEnough) },
  ];
  return (
    <ul class="map-legend small">
      {kinds
        .filter(({ there }) => there)
        .map(({ word, kind }) => (
          <li key={kind}>
            <svg viewBox="0 0 32 10" aria-hidden="true">
              <g class={kind}>
                <path class="stroke" d="M0 5H26" />
                <path class="head" d="M32 5l-8 -4v8z" />
              </g>
            </svg>
            {view.t(word)}
          </li>
        ))}
    </ul>
  );
}
