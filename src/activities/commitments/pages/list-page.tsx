import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatShare } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { standings } from "../commitment.ts";
import { listPromises } from "../operations.ts";
import { sayAmount } from "./amount.ts";
import { aroundWords } from "./around-words.ts";
import { FilterForm, filterOf, narrowing } from "./filter.tsx";
import { promiseWords as said, standingWords } from "./page-words.ts";
import { PromiseCards, PromiseTable } from "./promise-rows.tsx";
import { ClosedRoom, openRoomForm } from "./room.tsx";

export type Listed = z.output<typeof listPromises.output>;

/** Who promised what: what it adds up to first, then the promises, to be searched and narrowed. */
export const promisesPage = page({
  path: "/:initiative/work/promises/list",
  reads: listPromises,
  input: ({ query }) => filterOf(query),
  draw: (found, view, { query }) => (
    <Layout
      view={view}
      title={view.t(said.promises)}
      navigation={navigationFor(view, view.viewer?.isMember ? "promises" : "promise-list")}
    >
      <ClosedRoom view={view} />
      {found.promised === 0 && found.fitting === 0 && narrowing(query).length === 0 ? (
        <NothingYet view={view} found={found} />
      ) : (
        <>
          <div class="wrap top stack">
            <h1>
              {found.promised === 0
                ? view.t(said.nobodyYet)
                : view.t(said.finding, { organizations: found.organizations, count: found.promised })}
            </h1>
            <Doors view={view} found={found} />
            <Ways view={view} />
          </div>
          <Totals view={view} found={found} />
          <section class="wrap block stack">
            <FilterForm view={view} found={found} query={query} />
            {query.get("as") === "cards" ? (
              <PromiseCards view={view} promises={found.promises} />
            ) : (
              <PromiseTable view={view} promises={found.promises} />
            )}
            <Paging view={view} found={found} query={query} />
          </section>
          {found.portfolio && <HowTheyGo view={view} portfolio={found.portfolio} />}
        </>
      )}
    </Layout>
  ),
  forms: [openRoomForm(({ params }) => `/${params.initiative}/work/promises/list`)],
});

const Doors = ({ view, found }: { view: View; found: Pick<Listed, "mayPromise" | "leads"> }) =>
  found.mayPromise ? (
    <p class="acts noprint">
      <ButtonLink kind="main" href={view.url("work/promises/new")}>
        {view.t(said.make)}
      </ButtonLink>
      {found.leads && <a href={view.url("work/promises/bring")}>{view.t(said.bring)}</a>}
      {found.leads && <a href={view.url("work/promises/arrange")}>{view.t(said.arrange)}</a>}
    </p>
  ) : null;

/** The ways to what all of it adds up to, and to how it goes. */
const Ways = ({ view }: { view: View }) =>
  view.viewer?.isMember ? (
    <p class="acts noprint">
      <a href={view.url("work/promises")}>{view.t(aroundWords.againstGoal)}</a>
      <a href={view.url("work/updates")}>{view.t(aroundWords.howTheyGo)}</a>
    </p>
  ) : null;

const NothingYet = ({ view, found }: { view: View; found: Listed }) => (
  <Empty
    view={view}
    title={view.t(said.nobodyYet)}
    why={view.t(said.emptyWhy)}
    actions={<Doors view={view} found={found} />}
  />
);

function Totals({ view, found }: { view: View; found: Listed }) {
  const added = found.totals.filter(({ quantity }) => quantity !== null && quantity > 0).slice(0, 6);
  if (found.restsOn === null || found.restsOn === 0) return null;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.totals)}</h2>
      {added.length > 0 && (
        <ul class="promise-totals">
          {added.map((total) => (
            <li key={`${total.measure} ${total.currency} ${view.name(total.unit)}`}>
              <b dir="auto">{sayAmount(view, total)}</b>
              <span class="small quiet">{view.t(said.ofSo, { count: total.promises })}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="small quiet">{view.t(said.restsOn, { count: found.restsOn, months: found.silentAfterMonths })}</p>
    </section>
  );
}

function HowTheyGo({ view, portfolio }: { view: View; portfolio: NonNullable<Listed["portfolio"]> }) {
  const all = standings.reduce((sum, standing) => sum + portfolio[standing], 0);
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.howTheyGo)}</h2>
      <p class="small quiet">{view.t(said.howTheyGoWhy)}</p>
      <Table
        narrow
        caption={view.t(said.howTheyGo)}
        columns={[
          { label: view.t(said.standing) },
          { label: view.t(said.number), numeric: true },
          { label: view.t(said.share), numeric: true },
        ]}
        rows={standings.map((standing) => ({
          head: view.t(standingWords[standing]),
          cells: [portfolio[standing].toLocaleString("en-GB"), formatShare(all > 0 ? portfolio[standing] / all : 0)],
        }))}
      />
    </section>
  );
}

function Paging({ view, found, query }: { view: View; found: Listed; query: URLSearchParams }) {
  const at = (page: number) => {
    const asked = new URLSearchParams(query);
    asked.set("page", String(page));
    return `${view.url("work/promises/list")}?${asked}`;
  };
  const files = new URLSearchParams(narrowing(query));
  return (
    <div class="acts noprint">
      {found.pages > 1 && <span>{view.t(said.pageOf, { page: found.page, pages: found.pages })}</span>}
      {found.page > 1 && <a href={at(found.page - 1)}>{view.t(said.before)}</a>}
      {found.page < found.pages && <a href={at(found.page + 1)}>{view.t(said.after)}</a>}
      {found.fitting > 0 && (
        <span>
          {view.t(said.takeOut)}:{" "}
          {(["csv", "xlsx"] as const).map((ending) => (
            <a key={ending} class="promise-file" href={`${view.url(`work/promises/list.${ending}`)}?${files}`} download>
              {ending === "csv" ? "CSV" : "Excel"}
            </a>
          ))}
        </span>
      )}
    </div>
  );
}
