import type { Circle } from "../../core/audience.ts";
import type { View } from "../../interface/view.ts";
import type { Reader } from "../../storage/records.ts";

/** An action as a list shows it. */
export interface ActionLine {
  id: string;
  title: string;
}

/** What a committee said it would do and has not done yet. */
export const listOpenActions = (
  _tx: Reader,
  _initiativeId: string,
  _asked: { bodyId: string; circles: readonly Circle[] | null },
): Promise<ActionLine[]> => Promise.resolve([]);

/** Actions as lines with a way to each. */
export const ActionLines = ({ view, actions }: { view: View; actions: readonly ActionLine[] }) => (
  <ul>
    {actions.map(({ id, title }) => (
      <li key={id}>
        <a href={view.url(`actions/${id}`)} dir="auto">
          {title}
        </a>
      </li>
    ))}
  </ul>
);
