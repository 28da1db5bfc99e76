import type { ComponentChildren } from "preact";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { type AffiliationView, firstWords, affiliationWords as said, secondWords } from "../../affiliations/public.ts";

function daysOf(view: View, { since, until }: AffiliationView): string {
  const say = (day: string) => formatDate(new Date(day), view.language);
  if (since && until) return view.t(said.fromTo, { since: say(since), until: say(until) });
  if (since) return view.t(said.from, { since: say(since) });
  return until ? view.t(said.to, { until: say(until) }) : "";
}

interface ListProps {
  view: View;
  affiliations: readonly AffiliationView[];
  /** What has ended is shown so. */
  past?: boolean;
  /** What can be done with one. */
  act?: (one: AffiliationView) => ComponentChildren;
}

/** How an organization belongs with others, each in a sentence with its days. */
export const AffiliationList = ({ view, affiliations, past = false, act }: ListProps) => (
  <ul>
    {affiliations.map((one) => (
      <li key={one.id} class="row">
        <span class={past ? "quiet" : undefined}>
          <a href={view.url(`organizations/${one.other.id}`)}>
            {view.t((one.isFirst ? firstWords : secondWords)[one.kind], { name: one.other.name })}
          </a>
          {one.what && (
            <>
              {": "}
              <bdi>{one.what}</bdi>
            </>
          )}
        </span>
        <span class="small quiet">{[past && view.t(said.past), daysOf(view, one)].filter(Boolean).join(" · ")}</span>
        {act?.(one)}
      </li>
    ))}
  </ul>
);
