import type { ComponentChildren } from "preact";
import type { Message } from "../../../core/message.ts";
import { formatDate } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { Answer, DecidedPoint } from "../leverage-point.ts";
import { causeWords, pointWords as said, verdictWords } from "../words.ts";

const dateOf = (view: View, day: string): string => formatDate(new Date(day), view.language);

/** What was chosen, on which answers, who carries it and by what it is read; those that have ended behind a fold. */
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
                <PointName view={view} point={point} /> · {sayEnd(view, point)}
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
  points: readonly DecidedPoint[];
  member: boolean;
}

function PresentTable({ view, points, member }: ChosenProps) {
  const columns = member ? columnsForMembers : columnsForAll.filter(({ isSaid }) => points.some(isSaid));
  return (
    <Table
      caption={view.t(said.chosen)}
      blocks
      columns={[said.cause, ...columns.map(({ label }) => label)].map((label) => ({ label: view.t(label) }))}
      rows={points.map((point) => ({
        head: <PointName view={view} point={point} />,
        cells: columns.map(({ cell }) => cell(view, point)),
      }))}
    />
  );
}

interface PointColumn {
  label: Message;
  cell(view: View, point: DecidedPoint): ComponentChildren;
}

const readBy: PointColumn = {
  label: said.readBy,
  cell: (view, point) => <ReadBy key="indicators" view={view} point={point} />,
};

/** Everyone reads since when and by what, where that is said of any point. */
const columnsForAll: readonly (PointColumn & { isSaid(point: DecidedPoint): boolean })[] = [
  {
    label: said.since,
    cell: (view, { chosenOn }) => (chosenOn ? dateOf(view, chosenOn) : view.t(said.notKnown)),
    isSaid: ({ chosenOn }) => chosenOn !== null,
  },
  { ...readBy, isSaid: ({ indicators }) => indicators.length > 0 },
];

const sayOf = (view: View, answer: Answer | null): string =>
  answer ? sayAnswer(view, answer) : view.t(causeWords.notTold);

const columnsForMembers: readonly PointColumn[] = [
  {
    label: said.moves,
    cell: (view, { moves }) =>
      moves ? view.t(said.rankThen, { rank: moves.rank, causes: moves.causes }) : view.t(said.notKnown),
  },
  { label: causeWords.canWe, cell: (view, { canWe }) => sayOf(view, canWe) },
  { label: causeWords.needEachOther, cell: (view, { needEachOther }) => sayOf(view, needEachOther) },
  { label: causeWords.decided, cell: (view, point) => <Decided key="decided" view={view} point={point} /> },
  { label: said.carriedBy, cell: (view, point) => <CarriedBy key="body" view={view} point={point} /> },
  readBy,
];

/** An answer, and the hands that were raised on it where somebody counted. */
export function sayAnswer(view: View, { verdict, hands }: Answer): string {
  const answer = view.t(verdictWords[verdict]);
  return hands ? view.t(said.withHands, { answer, ...hands }) : answer;
}

/** By which decision, with its votes, or in whose words. */
export function Decided({ view, point }: { view: View; point: DecidedPoint }) {
  const { decision, byDecision, decidedWords } = point;
  return (
    <span>
      {decidedWords && <span dir="auto">{decidedWords} </span>}
      {decision && (
        <>
          <a href={view.url(`decisions/${decision.id}`)} dir="auto">
            {view.name(decision.names)}
          </a>{" "}
          <span class="small quiet">
            {dateOf(view, decision.takenOn)}
            {decision.outcome && ` · ${view.t(decision.outcome.message, decision.outcome.values)}`}
          </span>
        </>
      )}
      {byDecision && !decision && view.t(said.decisionKept)}
    </span>
  );
}

/** The committee that carries it. */
export const CarriedBy = ({ view, point: { body } }: { view: View; point: DecidedPoint }) =>
  body ? (
    <a href={view.url(`committees/${body.slug}`)} dir="auto">
      {view.name(body.names)}
    </a>
  ) : (
    <span class="quiet">{view.t(said.nobodyYet)}</span>
  );

/** The figures that show whether it moves. */
export const ReadBy = ({ view, point: { indicators } }: { view: View; point: DecidedPoint }) =>
  indicators.length === 0 ? (
    <span class="quiet">{view.t(said.noFigureYet)}</span>
  ) : (
    <span>
      {indicators.map(({ id, slug, names }, at) => (
        <span key={id}>
          {at > 0 && " · "}
          <a href={view.url(`goal/data/counts/${slug}`)} dir="auto">
            {view.name(names)}
          </a>
        </span>
      ))}
    </span>
  );

/** When and why a leverage point ended. */
export const sayEnd = (view: View, { endedOn, endedBecause }: DecidedPoint): string => {
  const date = dateOf(view, endedOn ?? "");
  return endedBecause ? view.t(said.endedOn, { date, because: endedBecause }) : view.t(said.endedOnly, { date });
};

const PointName = ({ view, point }: { view: View; point: DecidedPoint }) => (
  <a href={view.url(`causes/${point.challengeId}`)}>
    <span dir="auto">{view.name(point.names)}</span>
  </a>
);
