import { formatDate } from "../../../../interface/numbers.tsx";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { type Sector, sectorWords } from "../../../organizations/public.ts";
import type { ShownTie } from "../tie.ts";
import { tieWords as said, tieKindWords } from "../words.ts";

/** In what order the table stands. */
export const sorts = ["name", "count", "sector"] as const;
export type Sort = (typeof sorts)[number];

interface Organization {
  id: string;
  name: string;
  sector: string | null;
}

/** A sector by its name in the reader's language. */
export const sectorOf = (view: View, sector: string | null): string =>
  sector && sector in sectorWords ? view.t(sectorWords[sector as Sector]) : "–";

interface Shown {
  view: View;
  organizations: readonly Organization[];
  ties: readonly ShownTie[];
  sort: Sort;
}

/** The same network as a table: each organization, and with whom it shows that it works. */
export function NetworkTable({ view, organizations, ties, sort }: Shown) {
  const nameOf = new Map(organizations.map(({ id, name }) => [id, name]));
  const byName = new Intl.Collator(view.language, { numeric: true });
  const rows = organizations
    .map((one) => ({ ...one, ties: tiesOf(one.id, ties, nameOf).sort((a, b) => byName.compare(a.name, b.name)) }))
    .sort(
      (a, b) =>
        (sort === "count" ? b.ties.length - a.ties.length : 0) ||
        (sort === "sector" ? byName.compare(sectorOf(view, a.sector), sectorOf(view, b.sector)) : 0) ||
        byName.compare(a.name, b.name),
    );
  return (
    <>
      <Sorts view={view} sort={sort} />
      <Table
        blocks
        caption={view.t(said.table)}
        columns={[
          { label: view.t(said.organization) },
          { label: view.t(said.sector) },
          { label: view.t(said.worksWith) },
          { label: view.t(said.count), numeric: true },
        ]}
        rows={rows.map((row) => ({
          head: <OrganizationLink view={view} id={row.id} name={row.name} />,
          cells: [
            sectorOf(view, row.sector),
            row.ties.length === 0 ? (
              <span class="quiet">{view.t(said.none)}</span>
            ) : (
              <ul class="network-list">
                {row.ties.map((tie) => (
                  <li key={`${tie.id} ${tie.what}`}>
                    <OrganizationLink view={view} id={tie.id} name={tie.name} />{" "}
                    <span class="small quiet">
                      {tie.path ? (
                        <a href={view.url(tie.path)}>{view.t(tieKindWords[tie.what])}</a>
                      ) : (
                        view.t(tieKindWords[tie.what])
                      )}
                      {tie.until && `, ${view.t(said.past, { day: formatDate(new Date(tie.until), view.language) })}`}
                    </span>
                  </li>
                ))}
              </ul>
            ),
            row.ties.length,
          ],
        }))}
      />
    </>
  );
}

function Sorts({ view, sort }: { view: View; sort: Sort }) {
  return (
    <p class="small">
      {view.t(said.sortBy)}{" "}
      {sorts.map((one) => (
        <span key={one}>
          {one === sort ? (
            <b aria-current="true">{view.t(sortWords[one])}</b>
          ) : (
            <a href={`${view.url("partners/together/network")}?sort=${one}#table`}>{view.t(sortWords[one])}</a>
          )}{" "}
        </span>
      ))}
    </p>
  );
}

const sortWords = { name: said.sortName, count: said.sortCount, sector: said.sortSector } as const;

const tiesOf = (id: string, ties: readonly ShownTie[], nameOf: ReadonlyMap<string, string>) =>
  ties
    .filter(({ a, b }) => a === id || b === id)
    .map((tie) => {
      const other = tie.a === id ? tie.b : tie.a;
      return { ...tie, id: other, name: nameOf.get(other) ?? "" };
    });

/** An organization by name, leading to its page. */
export const OrganizationLink = ({ view, id, name }: { view: View; id: string; name: string }) => (
  <a href={view.url(`organizations/${id}`)}>
    <bdi>{name}</bdi>
  </a>
);
