import type { Entry } from "../../interface/layout.tsx";
import type { View } from "../../interface/view.ts";
import { scorecardWords as said } from "./words.ts";

/** The parts of the goal's place, in their order. */
export const goalTabs = (view: View, current: "how" | "for-whom" | "where" | "data"): Entry[] =>
  (
    [
      ["how", "goal", said.tabHow],
      ["for-whom", "goal/for-whom", said.tabForWhom],
      ["where", "goal/where", said.tabWhere],
      ["data", "goal/data", said.tabData],
    ] as const
  ).map(([tab, path, label]) => ({ href: view.url(path), label: view.t(label), current: tab === current }));
