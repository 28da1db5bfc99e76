import type { Entry } from "../../interface/layout.tsx";
import type { View } from "../../interface/view.ts";
import { scorecardWords as said } from "./words.ts";

/** The parts of the goal's place that a page can be in. */
export type GoalTab = "how" | "for-whom" | "where" | "data";

/** The parts of the goal's place, in their order; before there are figures, nothing empty is offered. */
export function goalTabs(view: View, current: GoalTab, hasFigures = true): Entry[] {
  const parts = [
    { tab: "how", path: "goal", label: said.tabHow, always: true },
    { tab: "for-whom", path: "goal/for-whom", label: said.tabForWhom, always: false },
    { tab: "where", path: "goal/where", label: said.tabWhere, always: false },
    { tab: "data", path: "goal/data", label: said.tabData, always: true },
  ];
  return parts
    .filter(({ always }) => always || hasFigures)
    .map(({ tab, path, label }) => ({ href: view.url(path), label: view.t(label), current: tab === current }));
}
