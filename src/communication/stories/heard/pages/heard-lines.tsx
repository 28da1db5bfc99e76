import { formatDate } from "../../../../interface/numbers.tsx";
import type { View } from "../../../../interface/view.ts";
import { type HeardView, pathOfHeard } from "../heard.ts";
import { heardWords as said } from "../words.ts";

interface HeardLinesProps {
  view: View;
  entries: readonly HeardView[];
  /** Each leads to its own page; not so on the page of a teller, who has no account. */
  linked?: boolean;
}

/** What was heard, and under each what was done about it or why not. */
export const HeardLines = ({ view, entries, linked = false }: HeardLinesProps) => (
  <ul class="theme-heard">
    {entries.map((entry) => (
      <li key={entry.id}>
        <HeardEntry view={view} entry={entry} linked={linked} />
      </li>
    ))}
  </ul>
);

/** What came of what was told, as each teller reads it with her key; says so where nothing is written yet. */
export const WhatCameOfIt = ({ view, entries }: Pick<HeardLinesProps, "view" | "entries">) => (
  <section class="block stack">
    <h2>{view.t(said.toldHere)}</h2>
    {entries.length > 0 ? <HeardLines view={view} entries={entries} /> : <p>{view.t(said.nothingYet)}</p>}
  </section>
);

/** One of them. */
export function HeardEntry({ view, entry, linked }: { view: View; entry: HeardView; linked: boolean }) {
  const [done, notDone] = [view.name(entry.done), view.name(entry.notDone)];
  const heard = view.name(entry.heard);
  return (
    <dl>
      <dt>{view.t(said.weHeard)}</dt>
      <dd>
        <bdi>{linked ? <a href={view.url(pathOfHeard(entry.id))}>{heard}</a> : heard}</bdi>
      </dd>
      {done && (
        <>
          <dt>{view.t(said.weDid)}</dt>
          <dd>
            <bdi>{done}</bdi>
            {entry.happenedOn && (
              <span class="small quiet"> · {formatDate(new Date(entry.happenedOn), view.language)}</span>
            )}
            {entry.thing && (
              <>
                {" "}
                <a href={view.url(entry.thing.path)} dir="auto">
                  {view.name(entry.thing.names)}
                </a>
              </>
            )}
          </dd>
        </>
      )}
      {notDone && (
        <>
          <dt>{view.t(said.notDone)}</dt>
          <dd>
            <bdi>{notDone}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}
