import { formatDate } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { PointView } from "../leverage-point.ts";
import { pointWords as said } from "../words.ts";

const dateOf = (view: View, day: string): string => formatDate(new Date(day), view.language);

/** What was chosen, who carries it and by what it is read; those that have ended behind a fold. */
export function Chosen({ view, points, member }: ChosenProps) {
  const present = points.filter(({ endedOn }) => !endedOn);
  const ended = points.filter(({ endedOn }) => endedOn);
  return (
    <section class="block stack">
      <h2>{view.t(said.chosen)}</h2>
      <p>
        {view.t(said.chosenLead, { count: present.length })} {present.length === 0 && member && view.t(said.chooseHow)}
      </p>
      {present.length > 0 && <PresentTable view={view} points={present} member={member} />}
      {ended.length > 0 && (
        <details>
          <summary>{view.t(said.ended)}</summary>
          <ul>
            {ended.map((point) => (
              <li key={point.id}>
                <PointName view={view} point={point} member={member} /> · {sayEnd(view, point)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ChosenProps {
  view: View;
  points: readonly PointView[];
  member: boolean;
}

function PresentTable({ view, points, member }: ChosenProps) {
  return (
    <Table
      caption={view.t(said.chosen)}
      blocks
      columns={[
        { label: view.t(said.cause) },
        { label: view.t(said.since) },
        ...(member ? [{ label: view.t(said.carriedBy) }] : []),
        { label: view.t(said.readBy) },
      ]}
      rows={points.map((point) => ({
        head: <PointName view={view} point={point} member={member} />,
        cells: [
          dateOf(view, point.chosenOn),
          ...(member
            ? [
                point.body ? (
                  <span key="body" dir="auto">
                    {view.name(point.body.names)}
                  </span>
                ) : (
                  view.t(said.nobodyYet)
                ),
              ]
            : []),
          point.indicators.length === 0 ? (
            view.t(said.nobodyYet)
          ) : (
            <span key="indicators">
              {point.indicators.map((one) => (
                <span key={one.id} dir="auto">
                  {view.name(one.names)}{" "}
                </span>
              ))}
            </span>
          ),
        ],
      }))}
    />
  );
}

/** When and why a leverage point ended. */
export const sayEnd = (view: View, { endedOn, endedBecause }: PointView): string => {
  const date = dateOf(view, endedOn ?? "");
  return endedBecause ? view.t(said.endedOn, { date, because: endedBecause }) : view.t(said.endedOnly, { date });
};

const PointName = ({ view, point, member }: { view: View; point: PointView; member: boolean }) =>
  member ? (
    <a href={view.url(`causes/${point.challengeId}`)}>
      <span dir="auto">{view.name(point.names)}</span>
    </a>
  ) : (
    <span dir="auto">{view.name(point.names)}</span>
  );
