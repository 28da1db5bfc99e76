import { formatDate } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import { type Sign, Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import { type AskState, pathOf, waitsForAnswer } from "../policy-ask.ts";
import type { AskView } from "../views.ts";
import { askKindWords, askWords as said, stateWords } from "../words.ts";

const signs: Partial<Record<AskState, Sign>> = { granted: "done", partly: "done" };

/** How an ask stands; only an answer that was given has a sign. */
export function StateTag({ view, state }: { view: View; state: AskState }) {
  const sign = signs[state];
  const word = view.t(stateWords[state]);
  return sign ? <Tag sign={sign}>{word}</Tag> : <span>{word}</span>;
}

/** A day, a month or a year, as exactly as it was written down. */
export function writeWhen(view: View, when: string): string {
  if (when.length === 4) return when;
  const date = new Date(when.length === 7 ? `${when}-01` : when);
  return formatDate(date, view.language, when.length === 7 ? "month" : "day");
}

/** What was asked, of whom, and how it stands. */
export const AskLines = ({ view, asks }: { view: View; asks: readonly AskView[] }) => (
  <Table
    blocks
    caption={view.t(said.asks)}
    columns={[
      { label: view.t(said.what) },
      { label: view.t(said.kind) },
      { label: view.t(said.ofWhom) },
      { label: view.t(said.state) },
    ]}
    rows={asks.map((ask) => ({
      head: (
        <a href={view.url(pathOf(ask.id))} dir="auto">
          {view.name(ask.names)}
        </a>
      ),
      cells: [
        view.t(askKindWords[ask.kind]),
        <span dir="auto" key="of">
          {ask.asked ?? "–"}
        </span>,
        <span key="state">
          <StateTag view={view} state={ask.state} />{" "}
          <span class="small quiet">{view.t(said.since, { day: writeWhen(view, ask.since) })}</span>
        </span>,
      ],
    }))}
  />
);

/** How many asks there are, and how many of them were granted or wait. */
export const sayAsks = (view: View, asks: readonly AskView[]): string =>
  view.t(said.finding, {
    count: asks.length,
    granted: asks.filter(({ state }) => state === "granted" || state === "partly").length,
    waiting: asks.filter(({ state }) => waitsForAnswer(state)).length,
  });
