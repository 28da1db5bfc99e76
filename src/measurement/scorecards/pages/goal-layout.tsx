import type { ComponentChildren } from "preact";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { type FootFacts, Layout } from "../../../interface/layout.tsx";
import type { PageRequest } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import type { Scorecard } from "../scorecard.ts";
import { scorecardWords as said } from "../words.ts";

/** What a reader asks of the goal's pages: the year to measure from, and the day on which it was known. */
export const asked = ({ query }: PageRequest) => ({
  ...(query.get("baseline") && { baseline: query.get("baseline") ?? "" }),
  ...(query.get("as-known-on") && { asKnownOn: query.get("as-known-on") ?? "" }),
});

/** What stands at the foot of every page of the goal. */
export function footOf(view: View, card: Pick<Scorecard, "editions">): FootFacts {
  const newest = card.editions.toSorted((a, b) => b.number - a.number)[0];
  return {
    ...(newest && { source: view.name(newest.sourceName) }),
    ...(newest && { edition: String(newest.number) }),
    ...(newest?.openedAt && { changedAt: new Date(newest.openedAt) }),
    links: [{ href: view.url("goal/data"), label: view.t(said.dataAndMethod) }],
  };
}

interface GoalLayoutProps {
  view: View;
  tab: "goal" | "whom" | "where";
  title: string;
  card: Pick<Scorecard, "editions">;
  sheet?: boolean;
  children: ComponentChildren;
}

/** A page of the goal's place, with its tabs and its foot. */
export function GoalLayout({ view, tab, title, card, sheet = false, children }: GoalLayoutProps) {
  return (
    <Layout
      view={view}
      title={title}
      navigation={navigationFor(view, tab, { figures: card.editions.length > 0 })}
      foot={footOf(view, card)}
      sheet={sheet}
    >
      {children}
    </Layout>
  );
}

/** The places of the coarsest level below the whole. */
export const coarsest = ({ places }: Scorecard) => places.filter(({ level }) => level === places[0]?.level);
