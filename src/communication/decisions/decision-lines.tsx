import { writeDay } from "../../interface/days.ts";
import { Table } from "../../interface/table.tsx";
import { Tag } from "../../interface/tag.tsx";
import type { View } from "../../interface/view.ts";
import type { DecisionLine } from "./lines.ts";
import { decisionWords as said, stateWords } from "./words.ts";

/** Where a decision stands, by a sign and a word where it came to its end. */
export function StateTag({ view, state }: { view: View; state: DecisionLine["state"] }) {
  const word = view.t(stateWords[state]);
  if (state === "done" || state === "reviewed") return <Tag sign="done">{word}</Tag>;
  return state === "open" ? <Tag sign="due">{word}</Tag> : <span class="small">{word}</span>;
}

/** Until when it is open, or when it was done or taken; empty where there is no day to tell. */
function sayWhen(view: View, { openUntil, closedOn, doneOn, state }: DecisionLine): string {
  if (state === "open" && openUntil) return view.t(said.openUntil, { day: writeDay(view, openUntil) });
  if (doneOn) return view.t(said.doneOnDay, { day: writeDay(view, doneOn) });
  return closedOn ? view.t(said.decidedOn, { day: writeDay(view, closedOn) }) : "";
}

/** Decisions at a glance: what was decided, what came out, who carries it, what was done. */
export function DecisionLines({ view, decisions }: { view: View; decisions: readonly DecisionLine[] }) {
  return (
    <Table
      blocks
      caption={view.t(said.title)}
      columns={[
        { label: view.t(said.decision) },
        { label: view.t(said.state) },
        { label: view.t(said.outcome) },
        { label: view.t(said.ownerAndReview) },
      ]}
      rows={decisions.map((line) => ({
        head: (
          <>
            <a href={view.url(`decisions/${line.id}`)} lang={line.language} dir="auto">
              {line.title}
            </a>
            {line.body && (
              <p class="small quiet">
                <span dir="auto">{view.name(line.body.names)}</span>
              </p>
            )}
          </>
        ),
        cells: [
          <div key="state">
            <StateTag view={view} state={line.state} />
            <p class="small quiet">{sayWhen(view, line)}</p>
          </div>,
          <span key="outcome">{line.outcome ? view.t(line.outcome.message, line.outcome.values) : "–"}</span>,
          <div key="owner">
            <span dir="auto">{line.owner ?? (line.closedOn ? view.t(said.noOwner) : "–")}</span>
            {line.reviewOn && line.state !== "reviewed" && (
              <p class="small quiet">{view.t(said.reviewOnDay, { day: writeDay(view, line.reviewOn) })}</p>
            )}
          </div>,
        ],
      }))}
    />
  );
}
