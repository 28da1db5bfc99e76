import type { View } from "../../../interface/view.ts";
import type { Chain, Source } from "../evidence.ts";
import { evidenceWords as said } from "../words.ts";
import { sayRange } from "./say-range.ts";

interface ChainFootProps {
  view: View;
  source: Source;
  chains: readonly Chain[];
}

/** On the page of what is done: how it reaches the goal, how strong the evidence is, and the way to its chain. */
export const ChainFoot = ({ view, source, chains }: ChainFootProps) => (
  <section class="stack">
    <h2>
      <a href={view.url(`work/chains/${source.kind}/${source.id}`)}>{view.t(said.foot)}</a>
    </h2>
    {chains.length > 0 && (
      <ul class="grid-opinions">
        {chains.map(({ by, indicator, range }) => (
          <li key={`${by?.id} ${indicator.id}`}>
            <p>
              <span dir="auto">{view.name(indicator.names)}</span>{" "}
              <span class="small quiet">
                {by ? view.t(said.byWayOf) : view.t(said.straight)}{" "}
                {by && <span dir="auto">{view.name(by.names)}</span>}
              </span>
            </p>
            <p class="small">{sayRange(view, range)}</p>
          </li>
        ))}
      </ul>
    )}
  </section>
);
