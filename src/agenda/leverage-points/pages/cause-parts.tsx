import type { ComponentChildren } from "preact";
import { formatCount, formatRatio } from "../../../interface/numbers.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { usualRoles } from "../../rounds/public.ts";
import type { FoundCause } from "../found-cause.ts";
import { conditionWords, controlWords, causeWords as said } from "../words.ts";
import { Tied } from "./circle.tsx";

interface PartProps {
  view: View;
  found: FoundCause;
}

/** How the people of one role rank it, where enough of them answered about it. */
export function ByRole({ view, found }: PartProps) {
  const result = found.result;
  if (!result || result.run.inputs.people === 0) return null;
  const shown = found.roles.flatMap(({ key, people }) => {
    const rank = result.found.byRole[key];
    return rank === undefined ? [] : [{ key, people, rank }];
  });
  return (
    <section class="block stack">
      <h2>{view.t(said.byRole)}</h2>
      <p class="measure quiet">{view.t(shown.length > 0 ? said.byRoleHow : said.noRoles)}</p>
      {shown.length > 0 && (
        <Table
          narrow
          caption={view.t(said.byRole)}
          columns={[
            { label: view.t(said.role) },
            { label: view.t(said.fromAnswers) },
            { label: view.t(said.rankIs), numeric: true },
          ]}
          rows={shown.map(({ key, people, rank }) => ({
            head: sayRole(view, key, result.run.inputs.roles),
            cells: [view.t(said.peopleOf, { count: people }), formatCount(rank)],
          }))}
        />
      )}
    </section>
  );
}

function sayRole(view: View, key: string, roles: NonNullable<FoundCause["result"]>["run"]["inputs"]["roles"]): string {
  const names = roles[key];
  if (names) return view.name(names);
  const usual = usualRoles[key];
  return usual ? view.t(usual) : view.t(said.others);
}

/** The loops that it takes part in, and whether the whole map can be steered from it. */
export function Loops({ view, found }: PartProps) {
  const result = found.result?.found;
  if (!result) return null;
  return (
    <section class="block stack">
      <h2>{view.t(said.loops)}</h2>
      <p>{result.loops === null ? view.t(said.tooManyLoops) : view.t(said.inLoops, { count: result.loops })}</p>
      <ul>
        {result.examples.map(({ ids, reinforcing }) => (
          <li key={ids.join()}>
            {ids.map((id, at) => (
              <span key={id}>
                {at > 0 && " · "}
                {id === found.cause.id ? (
                  <span dir="auto">{view.name(found.cause.names)}</span>
                ) : (
                  <Tied view={view} found={found} id={id} />
                )}
              </span>
            ))}{" "}
            <span class="quiet">
              {view.t(said.andBack)} ({view.t(reinforcing ? said.reinforcing : said.balancing)})
            </span>
          </li>
        ))}
      </ul>
      <p class="small quiet">{view.t(controlWords[result.control])}</p>
    </section>
  );
}

/** What would change most if it were solved, and how that was found. */
export function IfSolved({ view, found }: PartProps) {
  const result = found.result?.found;
  if (!result) return null;
  const { solved } = result;
  if (!solved)
    return (
      <section class="block stack">
        <h2>{view.t(said.solved)}</h2>
        <p>{view.t(said.notCalculated)}</p>
      </section>
    );
  return (
    <section class="block stack">
      <h2>{view.t(said.solved)}</h2>
      <p class="measure quiet">{view.t(solved.by === "fuzzy" ? said.solvedFuzzy : said.solvedSpread)}</p>
      <Table
        narrow
        caption={view.t(said.solved)}
        columns={[
          { label: view.t(said.itEases) },
          { label: view.t(said.change) },
          { label: view.t(said.strength), numeric: true },
        ]}
        rows={solved.moved.map(({ id, change }) => ({
          head: <Tied view={view} found={found} id={id} />,
          cells: [view.t(change < 0 ? said.harder : said.easier), <bdi key="change">{formatRatio(change, 3)}</bdi>],
        }))}
      />
    </section>
  );
}

/** Theme, root or symptom, depth, and the condition of systems change. */
export function WhatKind({ view, found }: PartProps) {
  const { nature, depth, depthReason, condition } = found.cause;
  const theme = view.name(found.theme);
  const rows: [string, ComponentChildren][] = [
    [view.t(said.theme), theme && <span dir="auto">{theme}</span>],
    [view.t(said.nature), nature && view.t(said[nature])],
    [view.t(said.depth), depth && view.t(said.depthIs, { depth })],
    [view.t(said.condition), condition && view.t(conditionWords[condition])],
  ];
  const shown = rows.filter(([, text]) => found.member || text);
  if (shown.length === 0) return null;
  return (
    <section class="block stack">
      <h2>{view.t(said.whatKind)}</h2>
      <dl class="facts">
        {shown.map(([term, text]) => [
          <dt key={term}>{term}</dt>,
          <dd key={`${term} is`}>
            {text || <span class="quiet">{view.t(said.notSaid)}</span>}
            {term === view.t(said.depth) && depthReason && (
              <span class="small quiet" dir="auto">
                {" "}
                · <span dir="auto">{depthReason}</span>
              </span>
            )}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
