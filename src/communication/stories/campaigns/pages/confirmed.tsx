import type { ComponentChildren } from "preact";
import { faultOf } from "../../../../interface/form.tsx";
import { Tag } from "../../../../interface/tag.tsx";
import type { View } from "../../../../interface/view.ts";
import { campaignWords as said } from "../words.ts";
import { sayDay } from "./step-page.tsx";

interface ConfirmedProps {
  view: View;
  names: Readonly<Record<string, string>>;
  by: string | null;
  on: string | null;
}

/** Who confirmed something on which day, or that nobody did yet. */
export const Confirmed = ({ view, names, by, on }: ConfirmedProps) => (
  <p>
    <Tag sign={on ? "done" : "due"}>
      {on
        ? view.t(said.confirmedBy, { name: names[by ?? ""] ?? "", day: sayDay(view, on) })
        : view.t(said.notConfirmed)}
    </Tag>
  </p>
);

interface OneTickProps {
  view: View;
  name: string;
  children: ComponentChildren;
}

/** One sentence to tick: never ticked from the start, and what was wrong with it is said at it. */
export function OneTick({ view, name, children }: OneTickProps) {
  const fault = faultOf(view, name);
  return (
    <div class="field story-tick">
      <label class="pick">
        <input type="checkbox" name={name} value="yes" {...(fault && { "aria-invalid": "true" as const })} />
        <span>{children}</span>
      </label>
      {fault && <span class="error">{fault}</span>}
    </div>
  );
}
