import type { Entry, Navigation } from "../../interface/layout.tsx";
import type { View } from "../../interface/view.ts";
import { navigationWords as said } from "./navigation-words.ts";

/** Where a reader is in an initiative. Several spots lie in one place and are its tabs. */
export type Spot = "home" | "settings" | "goal" | "whom" | "where" | "data" | "changes" | "partners" | "people";

/** What there is to see, so that nothing empty is offered. */
interface Content {
  /** Figures that this reader may see. */
  figures: boolean;
}

const paths: Record<Spot, string> = {
  home: "",
  settings: "settings",
  goal: "goal",
  whom: "goal/for-whom",
  where: "goal/where",
  data: "goal/data",
  changes: "changes",
  partners: "partners",
  people: "people",
};

/** The tabs of each place of a member. */
const places = {
  home: ["home", "settings"],
  goal: ["goal", "whom", "where", "data", "changes"],
  partners: ["partners", "people"],
} as const satisfies Record<string, readonly Spot[]>;

/** Where a reader can go: members to their places, visitors to what is public. */
export function navigationFor(view: View, here: Spot, content: Content = { figures: true }): Navigation {
  if (!view.initiative) return { entries: [] };
  const to: EntryTo = (spot, label, current = spot === here) => ({
    href: paths[spot] ? view.url(paths[spot]) : `/${view.initiative?.slug}`,
    label: view.t(said[label]),
    ...(current ? { current } : {}),
  });
  const offered = (spot: Spot): boolean => {
    if (spot === "settings") return view.viewer?.permissions.includes("backbone") ?? false;
    return content.figures || (spot !== "whom" && spot !== "where");
  };
  return view.viewer?.isMember ? forMembers(here, to, offered) : forVisitors(here, to, offered);
}

type EntryTo = (spot: Spot, label: keyof typeof said, current?: boolean) => Entry;

const tabLabels: Record<Spot, keyof typeof said> = {
  home: "today",
  settings: "settings",
  goal: "howWeAreDoing",
  whom: "forWhom",
  where: "where",
  data: "theData",
  changes: "changes",
  partners: "organizations",
  people: "people",
};

function forMembers(here: Spot, to: EntryTo, offered: (spot: Spot) => boolean): Navigation {
  const tabsOf = (place: keyof typeof places): Entry[] =>
    places[place].filter(offered).map((spot) => to(spot, tabLabels[spot]));
  const isIn = (place: keyof typeof places): boolean => places[place].some((spot) => spot === here);
  const place = isIn("home") ? "home" : isIn("partners") ? "partners" : "goal";
  const entries = [
    to("home", "home", place === "home"),
    to("goal", "goal", place === "goal"),
    to("partners", "partners", place === "partners"),
  ];
  const more = [to("people", "people"), to("changes", "changes")];
  return {
    entries,
    tabs: tabsOf(place),
    bar: entries,
    more: offered("settings") ? [...more, to("settings", "settings")] : more,
  };
}

function forVisitors(here: Spot, to: EntryTo, offered: (spot: Spot) => boolean): Navigation {
  const inFigures = here === "whom" || here === "where";
  const figures = [to("whom", "forWhomAndWhere", inFigures), to("data", "dataAndMethod")];
  const entries = [to("goal", "theGoal", here === "goal" || here === "home"), ...(offered("whom") ? figures : [])];
  const tabs = inFigures ? [to("whom", "forWhom"), to("where", "where")] : [];
  return { entries, tabs, bar: entries };
}
