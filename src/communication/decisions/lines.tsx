import type { Circle } from "../../core/audience.ts";
import type { View } from "../../interface/view.ts";
import type { Reader } from "../../storage/records.ts";

/** A decision as a list shows it. */
export interface DecisionLine {
  id: string;
  title: string;
}

/** The decisions of a meeting. */
export const listDecisionsIn = (
  _tx: Reader,
  _initiativeId: string,
  _asked: { meetingId: string; circles: readonly Circle[] | null },
): Promise<DecisionLine[]> => Promise.resolve([]);

/** Decisions as lines with a way to each. */
export const DecisionLines = ({ view, decisions }: { view: View; decisions: readonly DecisionLine[] }) => (
  <ul>
    {decisions.map(({ id, title }) => (
      <li key={id}>
        <a href={view.url(`decisions/${id}`)} dir="auto">
          {title}
        </a>
      </li>
    ))}
  </ul>
);
