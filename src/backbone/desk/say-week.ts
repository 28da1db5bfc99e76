import type { View } from "../../interface/view.ts";
import { abouts, type Counts } from "./desk.ts";
import { deskWords as said, weekWords } from "./words.ts";

/** The week in one sentence: only what is not nothing. Null where nothing waits. */
export function sayWeek(view: Pick<View, "t">, counts: Counts): string | null {
  const parts = abouts.flatMap((about) => (counts[about] ? [view.t(weekWords[about], { count: counts[about] })] : []));
  return parts.length > 0 ? view.t(said.thisWeekIs, { list: parts.join(view.t(said.comma)) }) : null;
}
