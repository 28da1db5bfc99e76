import type { Entry, Navigation } from "../../interface/layout.tsx";
import type { View } from "../../interface/view.ts";
import { navigationWords as said } from "./navigation-words.ts";

/** The places of an initiative that a reader can be in. `organizations`, `people` and the like are tabs of one. */
export type Spot = "home" | "goal" | "whom" | "where" | "data" | "partners" | "people" | "settings" | "changes";

/** What there is to see, so that nothing empty is offered. */
export interface Content {
  /** Figures that this reader may see. */
  figures: boolean;
}

/** Where each spot lies inside the initiative. */
const paths: Record<Spot, string> = {
  home: "",
  goal: "goal",
  whom: "goal/for-whom",
  where: "goal/where",
  data: "goal/data",
  partners: "partners",
  people: "people",
  settings: "settings",
  changes: "changes",
};

/** Where a reader can go in an initiative: members to their places, visitors to what is public. */
export function navigationFor(view: View, here: Spot, content: Content = { figures: true }): Navigation {
  if (!view.initiative) return { entries: [] };
  const root = `/${view.initiative.slug}`;
  const entry = (spot: Spot, label: keyof typeof said, current = spot === here): Entry => ({
    href: paths[spot] ? `${root}/${paths[spot]}` : root,
    label: view.t(said[label]),
    ...(current ? { current } : {}),
  });
  return view.viewer?.isMember ? forMembers(view, here, content, entry) : forVisitors(here, content, entry);
}

type MakeEntry = (spot: Spot, label: keyof typeof said, current?: boolean) => Entry;

function forMembers(view: View, here: Spot, content: Content, entry: MakeEntry): Navigation {
  const leads = view.viewer?.permissions.includes("backbone") ?? false;
  const within = (...spots: Spot[]) => spots.includes(here);
  const inHome = within("home", "settings");
  const inGoal = within("goal", "whom", "where", "data", "changes");
  const inPartners = within("partners", "people");
  const entries = [
    entry("home", "home", inHome),
    entry("goal", "goal", inGoal),
    entry("partners", "partners", inPartners),
  ];
  const desk = leads ? [entry("settings", "settings")] : [];
  const tabs = inHome
    ? [entry("home", "today"), ...desk]
    : inGoal
      ? [
          entry("goal", "howWeAreDoing"),
          ...(content.figures ? [entry("whom", "forWhom"), entry("where", "where")] : []),
          entry("data", "theData"),
          entry("changes", "changes"),
        ]
      : [entry("partners", "organizations"), entry("people", "people")];
  return { entries, tabs, bar: entries, more: [entry("people", "people"), ...desk] };
}

function forVisitors(here: Spot, content: Content, entry: MakeEntry): Navigation {
  const entries = [
    entry("goal", "theGoal", here === "goal" || here === "home"),
    ...(content.figures
      ? [entry("whom", "forWhomAndWhere", here === "whom" || here === "where"), entry("data", "dataAndMethod")]
      : []),
  ];
  const tabs = here === "whom" || here === "where" ? [entry("whom", "forWhom"), entry("where", "where")] : [];
  return { entries, tabs, bar: entries };
}
