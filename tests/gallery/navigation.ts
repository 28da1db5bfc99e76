import type { Message } from "../../src/core/message.ts";
import type { Navigation } from "../../src/interface/layout.tsx";
import type { View } from "../../src/interface/view.ts";
import { w } from "./words.ts";

/** The places of a member and of a visitor, with the goal as the present one. */
export function navigationOf(view: View): Navigation {
  const entry = (href: string, label: Message, current = false) => ({
    href: view.url(href),
    label: view.t(label),
    current,
  });
  const tabs = [
    entry("goal", w.how, true),
    entry("goal/whom", w.forWhom),
    entry("goal/where", w.where),
    entry("goal/data", w.data),
  ];
  const more = [
    entry("causes", w.causes),
    entry("partners", w.partners),
    entry("work", w.work),
    entry("listening", w.listening),
  ];
  const member = [entry("", w.home), entry("goal", w.goal, true), ...more, entry("meetings", w.meetings)];
  return {
    entries: view.viewer ? member : [entry("goal", w.goal, true), entry("work", w.work), entry("data", w.data)],
    tabs,
    bar: [
      entry("", w.home),
      entry("goal", w.goal, true),
      { ...entry("mine", w.myPart), mine: true },
      entry("meetings", w.meetings),
    ],
    more,
  };
}
