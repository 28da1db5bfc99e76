import type { Entry, Navigation } from "../../interface/layout.tsx";
import type { View } from "../../interface/view.ts";
import { navigationWords as said } from "./navigation-words.ts";

/** Where a reader is in an initiative. The first three are places; the others lie in one of them. */
export type Spot = "home" | "goal" | "partners" | "people" | "settings" | "changes";

/** Where a reader can go: members to their places, visitors to what is public. `tabs` are the parts of the goal's place. */
export function navigationFor(view: View, here: Spot, tabs: readonly Entry[] = []): Navigation {
  if (!view.initiative) return { entries: [] };
  return view.viewer?.isMember ? forMembers(view, here, tabs) : forVisitors(view, tabs);
}

function entryTo(view: View, path: string, label: keyof typeof said, current: boolean): Entry {
  const href = path ? view.url(path) : `/${view.initiative?.slug}`;
  return { href, label: view.t(said[label]), ...(current ? { current } : {}) };
}

function forMembers(view: View, here: Spot, given: readonly Entry[]): Navigation {
  const leads = view.viewer?.permissions.includes("backbone") ?? false;
  const inHome = here === "home" || here === "settings";
  const inPartners = here === "partners" || here === "people";
  const entries = [
    entryTo(view, "", "home", inHome),
    entryTo(view, "goal", "goal", !inHome && !inPartners),
    entryTo(view, "partners", "partners", inPartners),
  ];
  const people = entryTo(view, "people", "people", here === "people");
  const settings = leads ? [entryTo(view, "settings", "settings", here === "settings")] : [];
  const homeTabs = [entryTo(view, "", "today", here === "home"), ...settings];
  const partnersTabs = [entryTo(view, "partners", "organizations", here === "partners"), people];
  return {
    entries,
    tabs: inHome ? homeTabs : inPartners ? partnersTabs : given,
    bar: entries,
    more: [people, entryTo(view, "changes", "changes", here === "changes"), ...settings],
  };
}

function forVisitors(view: View, tabs: readonly Entry[]): Navigation {
  const path = view.path.split("?")[0] ?? "";
  const to = (where: string, label: keyof typeof said) => entryTo(view, where, label, path === view.url(where));
  const entries = [to("goal", "theGoal"), to("goal/for-whom", "forWhomAndWhere"), to("goal/data", "dataAndMethod")];
  return { entries, tabs, bar: entries };
}
