import { formatCount, formatPoints, Num, sayRange } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { answersOf, type Choice } from "../ballots.ts";
import type { Result } from "../decision.ts";
import type { DecisionPart, DecisionView } from "../read.ts";
import { answerWords, decisionWords as said } from "../words.ts";

interface Props {
  view: View;
  found: DecisionView & { part: DecisionPart | null };
}

/** A number with at most one decimal. */
const write = (value: number | undefined): string =>
  value === undefined ? "–" : Number.isInteger(value) ? formatCount(value) : formatPoints(value / 100, 1);

/** How a decision was counted, who stepped aside and, to those who sit beside them, who answered what. */
export function ResultSection({ view, found }: Props) {
  const { result, part } = found;
  if (!result) return null;
  return (
    <section class="stack">
      <h2>{view.t(said.result)}</h2>
      <p>{view.t(said.tookPart, { took: result.took, all: result.mayVote, quorum: result.quorum })}</p>
      {result.recused > 0 && <p>{view.t(said.recusedCount, { count: result.recused })}</p>}
      {answersOf[found.method].length > 0 ? (
        <Answers view={view} found={found} result={result} />
      ) : (
        result.options.length > 0 && <Options view={view} found={found} result={result} />
      )}
      {result.pairs && <Pairs view={view} found={found} pairs={result.pairs} />}
      {part && part.recusals.length > 0 && <Recusals view={view} recusals={part.recusals} />}
      {part && part.votes.length > 0 && <Votes view={view} found={found} votes={part.votes} />}
    </section>
  );
}

function Answers({ view, found, result }: Props & { result: Result }) {
  return (
    <Table
      narrow
      caption={view.t(said.result)}
      columns={[{ label: view.t(said.answerColumn) }, { label: view.t(said.howMany), numeric: true }]}
      rows={answersOf[found.method].map((answer) => ({
        head: view.t(answerWords[answer] ?? said.nothingChosen),
        cells: [<Num key="count">{formatCount(result.counts[answer] ?? 0)}</Num>],
      }))}
    />
  );
}

function Options({ view, found, result }: Props & { result: Result }) {
  const scored = found.method === "score";
  const pointed = result.options.some(({ points }) => points !== undefined);
  const order = result.options
    .map((option, number) => ({ ...option, number }))
    .toSorted((a, b) => a.place - b.place || a.number - b.number);
  return (
    <Table
      narrow
      caption={view.t(said.result)}
      columns={[
        { label: view.t(said.option) },
        { label: view.t(said.place), numeric: true },
        ...(scored
          ? [
              { label: view.t(said.median), numeric: true },
              { label: view.t(said.spread), numeric: true },
            ]
          : []),
        ...(pointed ? [{ label: view.t(said.points), numeric: true }] : []),
      ]}
      rows={order.map(({ number, place, median, low, high, points }) => ({
        head: (
          <span lang={found.language} dir="auto">
            {found.options[number]}
          </span>
        ),
        cells: [
          <Num key="place">{formatCount(place)}</Num>,
          ...(scored ? [<Num key="median">{write(median)}</Num>, sayRange(view, write(low), write(high))] : []),
          ...(pointed ? [<Num key="points">{write(points)}</Num>] : []),
        ],
      }))}
    />
  );
}

function Pairs({ view, found, pairs }: Props & { pairs: readonly (readonly number[])[] }) {
  return (
    <details>
      <summary>{view.t(said.pairs)}</summary>
      <Table
        caption={view.t(said.pairs)}
        columns={[{ label: view.t(said.option) }, ...found.options.map((label) => ({ label, numeric: true }))]}
        rows={pairs.map((row, first) => ({
          head: <span dir="auto">{found.options[first]}</span>,
          cells: row.map((count, second) => (first === second ? "–" : <Num key={second}>{formatCount(count)}</Num>)),
        }))}
      />
    </details>
  );
}

function Recusals({ view, recusals }: { view: View; recusals: DecisionPart["recusals"] }) {
  return (
    <div>
      <h3>{view.t(said.recusals)}</h3>
      {recusals.map(({ name, words }) => (
        <p key={name + words}>
          <span dir="auto">{name || view.t(said.nameless)}</span>
          {words && (
            <>
              {": "}
              <span class="quiet" dir="auto">
                {words}
              </span>
            </>
          )}
        </p>
      ))}
    </div>
  );
}

/** What somebody chose, in words. */
function sayChoice(view: View, options: readonly string[], choice: Choice): string {
  if (typeof choice === "string") return view.t(answerWords[choice] ?? said.nothingChosen);
  return options.map((option, place) => `${option}: ${choice[place] ?? "–"}`).join(" · ");
}

function Votes({ view, found, votes }: Props & { votes: DecisionPart["votes"] }) {
  return (
    <details>
      <summary>{view.t(said.votes)}</summary>
      <p class="small quiet">{view.t(said.votesReaders)}</p>
      <Table
        blocks
        caption={view.t(said.votes)}
        columns={[{ label: view.t(said.who) }, { label: view.t(said.answerColumn) }, { label: view.t(said.reason) }]}
        rows={votes.map(({ name, choice, reason }) => ({
          head: <span dir="auto">{name}</span>,
          cells: [
            <span key="choice" dir="auto">
              {sayChoice(view, found.options, choice)}
            </span>,
            <span key="reason" dir="auto">
              {reason ?? "–"}
            </span>,
          ],
        }))}
      />
    </details>
  );
}
