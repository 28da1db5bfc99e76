import type { ComponentChildren } from "preact";
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

/** One sentence to tick: never ticked from the start. */
export const OneTick = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <label class="pick story-tick">
    <input type="checkbox" name={name} value="yes" />
    <span>{children}</span>
  </label>
);
