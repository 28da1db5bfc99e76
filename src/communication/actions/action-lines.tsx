import { formatDate } from "../../interface/numbers.tsx";
import { Table } from "../../interface/table.tsx";
import { Tag } from "../../interface/tag.tsx";
import type { View } from "../../interface/view.ts";
import { type ActionView, isDue } from "./views.ts";
import { actionStateWords, actionWords as said } from "./words.ts";

interface ActionLinesProps {
  view: View;
  actions: readonly ActionView[];
  /** What the list is called, to screen readers. */
  caption?: string;
  /** Leaves out in which committee they were said: the page says it already. */
  ofOneBody?: boolean;
}

/** What people said they would do: who, what, by when. A day that has come is due, and nobody is late. */
export function ActionLines({ view, actions, caption, ofOneBody = false }: ActionLinesProps) {
  const ends = actions.some(({ state }) => state !== "open");
  const writeDay = (day: string): string => formatDate(new Date(day), view.language);
  return (
    <Table
      blocks
      caption={caption ?? view.t(said.title)}
      columns={[
        { label: view.t(said.what) },
        { label: view.t(said.who) },
        { label: view.t(ends ? said.state : said.byWhen) },
        ...(ofOneBody ? [] : [{ label: view.t(said.saidIn) }]),
      ]}
      rows={actions.map((action) => ({
        head: (
          <a href={view.url(`actions/${action.id}`)} lang={action.language} dir="auto">
            {action.what}
          </a>
        ),
        cells: [
          <span key="who" dir="auto">
            {action.who ?? view.t(said.nobody)}
          </span>,
          <div key="when">
            {action.state === "open" ? (
              <>
                {action.dueOn ? writeDay(action.dueOn) : <span class="quiet">{view.t(said.noDay)}</span>}{" "}
                {isDue(action, view.now) && <Tag sign="due">{view.t(said.due)}</Tag>}
              </>
            ) : (
              <>
                {action.state === "done" ? (
                  <Tag sign="done">{view.t(actionStateWords.done)}</Tag>
                ) : (
                  view.t(actionStateWords.dropped)
                )}
                {action.outcome && (
                  <p class="small quiet" dir="auto">
                    {action.outcome}
                  </p>
                )}
              </>
            )}
          </div>,
          ...(ofOneBody
            ? []
            : [
                <div key="said">
                  <span dir="auto">{action.body ? view.name(action.body.names) : "–"}</span>
                  <p class="small quiet">{view.t(said.saidOn, { day: writeDay(action.saidOn) })}</p>
                </div>,
              ]),
        ],
      }))}
    />
  );
}
