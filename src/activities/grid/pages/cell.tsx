import { ButtonLink } from "../../../interface/actions.tsx";
import type { View } from "../../../interface/view.ts";
import { organizationsOf, unnamed } from "../grid.ts";
import { gridWords as said } from "../words.ts";
import { type Asked, type FoundGrid, pairOf } from "./say.ts";

/** What a new promise, activity or ask in a cell begins with. */
function startingIn(found: FoundGrid, row: string, column: string): string {
  const query = new URLSearchParams();
  for (const [axis, key] of [
    [found.rows, row],
    [found.columns, column],
  ] as const)
    if (key !== unnamed) query.set(axis, key);
  return query.toString();
}

/** One field of the grid: who does what there, and what could begin there. */
export function OneCell({ view, found, asked }: { view: View; found: FoundGrid; asked: Asked }) {
  const { row, column } = asked;
  if (!found.grid.rows.some(({ key }) => key === row) || !found.grid.columns.some(({ key }) => key === column))
    return null;
  const cell = found.grid.cells.find((one) => one.row === row && one.column === column);
  const start = startingIn(found, row, column);
  return (
    <section class="wash stack grid-one" id="cell">
      <h2 dir="auto">{view.t(said.chosenCell, pairOf(view, found, row, column))}</h2>
      {!cell && <p>{view.t(said.nobodyHere)}</p>}
      {cell && (
        <ul class="grid-doings">
          {cell.doings.map((doing) => (
            <li key={doing.id}>
              <Who view={view} organizations={doing.organizations} />{" "}
              <a href={view.url(doing.path)} dir="auto">
                {view.name(doing.names)}
              </a>{" "}
              <span class="small quiet">
                ({view.t(doing.kind === "commitment" ? said.promise : said.activity)}
                {cell.wider.includes(doing.id) && ` · ${view.t(said.wider)}`})
              </span>
            </li>
          ))}
        </ul>
      )}
      {cell && cell.organizations > 1 && view.viewer?.isMember && (
        <p>
          <b dir="auto">
            {organizationsOf(cell.doings)
              .map(({ name }) => name)
              .join(", ")}
          </b>
          : {view.t(said.meetHere)}
        </p>
      )}
      {found.maySpeak && (
        <p class="acts noprint">
          <ButtonLink href={view.url(`work/promises/new?${start}`)}>{view.t(said.promiseHere)}</ButtonLink>
          <a href={view.url(`work/activities/add?${start}`)}>{view.t(said.writeHere)}</a>
          <a href={view.url(`work/asks/add?${start}`)}>{view.t(said.askHere)}</a>
        </p>
      )}
    </section>
  );
}

/** Organizations with their pages, one after the other. */
export const Who = ({
  view,
  organizations,
}: {
  view: View;
  organizations: readonly { id: string; name: string }[];
}) => (
  <span class="grid-who">
    {organizations.length === 0 && <span class="quiet">{view.t(said.aPartner)}</span>}
    {organizations.map(({ id, name }, at) => (
      <span key={id}>
        {at > 0 && ", "}
        <a href={view.url(`organizations/${id}`)} dir="auto">
          {name}
        </a>
      </span>
    ))}
  </span>
);
