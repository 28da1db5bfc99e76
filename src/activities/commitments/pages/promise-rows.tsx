import { joinList } from "../../../core/spoken-languages.ts";
import { writeDay } from "../../../interface/days.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { Shown } from "../showing.ts";
import { pathOf } from "../telling.ts";
import { sayAmount, sayMonth } from "./amount.ts";
import { promiseWords as said, shownWords } from "./page-words.ts";

const whoOf = (view: View, { organization }: Shown): string => organization?.name ?? view.t(said.aPartner);

/** Where a promise stands, in words; of what was not heard, since when. */
export const sayShown = (view: View, { shown, lastHeardAt }: Pick<Shown, "shown" | "lastHeardAt">): string =>
  shown === "no-update" && lastHeardAt
    ? view.t(said.noUpdateShort, { month: sayMonth(view, lastHeardAt) })
    : view.t(shownWords[shown]);

const placesOf = (view: View, { places }: Shown): string =>
  joinList(
    places.slice(0, 4).map(({ names }) => view.name(names)),
    view.language,
  ) + (places.length > 4 ? " …" : "");

/** Promises as a table; on a phone each becomes a block. */
export function PromiseTable({ view, promises }: { view: View; promises: readonly Shown[] }) {
  if (promises.length === 0) return null;
  return (
    <Table
      blocks
      caption={view.t(said.promises)}
      columns={[
        { label: view.t(said.what) },
        { label: view.t(said.who) },
        { label: view.t(said.howMuch) },
        { label: view.t(said.where) },
        { label: view.t(said.byWhen) },
        { label: view.t(said.stands) },
      ]}
      rows={promises.map((one) => ({
        head: (
          <a href={view.url(pathOf(one.id))} dir="auto">
            {view.name(one.names)}
          </a>
        ),
        cells: [
          <bdi key="who">{whoOf(view, one)}</bdi>,
          <bdi key="amount">{sayAmount(view, one)}</bdi>,
          <bdi key="where">{placesOf(view, one) || "–"}</bdi>,
          one.dueOn ? writeDay(view, one.dueOn) : "–",
          sayShown(view, one),
        ],
      }))}
    />
  );
}

/** Promises as cards: the sentence first, then who, how much and by when. */
export const PromiseCards = ({ view, promises }: { view: View; promises: readonly Shown[] }) => (
  <ul class="promise-cards">
    {promises.map((one) => (
      <li key={one.id}>
        <p class="small quiet">
          <bdi dir="auto">{whoOf(view, one)}</bdi>
        </p>
        <h3>
          <a href={view.url(pathOf(one.id))} dir="auto">
            {view.name(one.names)}
          </a>
        </h3>
        <p>
          <bdi dir="auto">{sayAmount(view, one)}</bdi>
          {one.dueOn && ` · ${writeDay(view, one.dueOn)}`}
        </p>
        <p class="small quiet">
          {[one.type && view.name(one.type.names), placesOf(view, one), sayShown(view, one)]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </li>
    ))}
  </ul>
);
