import { writeDay } from "../../../interface/days.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import type { Milestone } from "../milestone.ts";
import { milestoneWords as said } from "../words.ts";

/** A day, what was reached on it, and who is thanked. */
export function OneMilestone({ view, milestone }: { view: View; milestone: Milestone }) {
  const { id, on, title, names, words, thanked, audience, language } = milestone;
  return (
    <article id={`m-${id}`}>
      <p class="kicker">
        {writeDay(view, on)}
        {view.viewer?.isMember && audience === "everyone" && ` · ${view.t(said.forEveryone)}`}
      </p>
      <h3 dir="auto" lang={names ? undefined : language}>
        {names ? view.name(names) : title}
      </h3>
      {words && <Prose text={words} language={language} />}
      {thanked.length > 0 && (
        <p class="quiet">{view.t(said.thanks, { names: thanked.map((name) => `\u2068${name}\u2069`).join(", ") })}</p>
      )}
    </article>
  );
}
