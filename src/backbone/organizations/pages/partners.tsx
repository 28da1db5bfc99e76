import type { z } from "zod";
import { joinList } from "../../../core/spoken-languages.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { listPartners } from "../operations.ts";
import type { OrganizationView } from "../organization.ts";
import { sectors } from "../sector.ts";
import { partnersWords as said, sectorWords } from "../words.ts";
import { BalanceBars } from "./balance.tsx";
import { GrowthFigure, sectorOptions } from "./growth.tsx";

type Listed = z.output<typeof listPartners.output>;

const leadsIn = (view: View): boolean => view.viewer?.permissions.includes("backbone") ?? false;

/** Who takes part: the balance of sectors, the list, and how the circle grew. */
export const partnersPage = page({
  path: "/:initiative/partners",
  reads: listPartners,
  input: ({ query }) => ({
    search: query.get("search") ?? "",
    sector: sectors.find((sector) => sector === query.get("sector")),
    without: query.get("without") === "lead" ? ("lead" as const) : undefined,
  }),
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.t(said.partners)} navigation={navigationFor(view, "partners")}>
      {found.total === 0 ? (
        <NoPartners view={view} />
      ) : (
        <>
          <div class="wrap top">
            <h1>{view.t(said.partners)}</h1>
            <BalanceBars view={view} balance={found.balance} />
            <p>
              <a href={view.url("voice")}>{view.t(said.voice)}</a>
            </p>
            {leadsIn(view) && <Chores view={view} chores={found.chores} />}
          </div>
          <section class="wrap block">
            <Search view={view} query={query} found={found} />
            {found.organizations.length > 0 && <Organizations view={view} organizations={found.organizations} />}
          </section>
          <GrowthFigure view={view} growth={found.growth} />
        </>
      )}
    </Layout>
  ),
});

function Chores({ view, chores }: { view: View; chores: Listed["chores"] }) {
  return (
    <p class="acts">
      <ButtonLink href={view.url("partners/paste")}>{view.t(said.paste)}</ButtonLink>
      {chores !== null && chores.doubles > 0 && (
        <a href={view.url("partners/doubles")}>{view.t(said.doublesHere, { count: chores.doubles })}</a>
      )}
      {chores !== null && chores.withoutLead > 0 && (
        <a href={view.url("partners?without=lead")}>{view.t(said.withoutLead, { count: chores.withoutLead })}</a>
      )}
    </p>
  );
}

function NoPartners({ view }: { view: View }) {
  const leads = leadsIn(view);
  return (
    <Empty
      view={view}
      title={view.t(said.emptyTitle)}
      why={view.t(leads ? said.emptyWhy : said.emptyForMembers)}
      actions={
        leads && (
          <ButtonLink kind="main" href={view.url("partners/paste")}>
            {view.t(said.paste)}
          </ButtonLink>
        )
      }
      specimen={[
        [view.t(said.organization), "School network North"],
        [view.t(said.sector), view.t(sectorWords["school-network"])],
        [view.t(said.mailOrPhone), "name@example.org"],
      ]}
    />
  );
}

function Search({ view, query, found }: { view: View; query: URLSearchParams; found: Listed }) {
  const [search, sector] = [query.get("search") ?? "", query.get("sector") ?? ""];
  const isNarrow = search !== "" || sector !== "" || query.has("without");
  return (
    <>
      <form method="get" class="field">
        <label for="search">{view.t(said.search)}</label>
        <span class="hint">{view.t(said.searchHint)}</span>
        <div class="seek">
          <input class="input" id="search" name="search" type="search" value={search} dir="auto" />
          <select class="input" name="sector" aria-label={view.t(said.sector)}>
            <option value="">{view.t(said.everySector)}</option>
            {sectorOptions(view, sectors).map(({ value, label }) => (
              <option key={value} value={value} selected={value === sector}>
                {label}
              </option>
            ))}
          </select>
          <Button>{view.t(said.searchDo)}</Button>
          {isNarrow && <a href={view.url("partners")}>{view.t(said.showAll)}</a>}
        </div>
      </form>
      {isNarrow && found.organizations.length > 0 && (
        <p class="small quiet" role="status">
          {view.t(said.filtered, { count: found.organizations.length, total: found.total })}
        </p>
      )}
      {found.organizations.length === 0 && <p role="status">{view.t(said.nothingFound, { search })}</p>}
    </>
  );
}

function Organizations({ view, organizations }: { view: View; organizations: readonly OrganizationView[] }) {
  const leads = leadsIn(view);
  return (
    <Table
      blocks
      columns={[
        { label: view.t(said.organization) },
        { label: view.t(said.sector) },
        { label: view.t(said.places) },
        ...(leads
          ? [
              { label: view.t(said.person) },
              { label: view.t(said.mailOrPhone) },
              { label: view.t(said.change), unseen: true },
            ]
          : []),
      ]}
      rows={organizations.map((organization) => ({
        head: (
          <a href={view.url(`organizations/${organization.id}`)}>
            <bdi>{organization.name}</bdi>
          </a>
        ),
        cells: [
          organization.sector ? view.t(sectorWords[organization.sector]) : "–",
          <bdi key="places">{joinList(organization.places, view.language) || "–"}</bdi>,
          ...(leads
            ? [
                <bdi key="person">{organization.contactName ?? "–"}</bdi>,
                <bdi key="contact">
                  {[organization.contactMail, organization.contactPhone].filter(Boolean).join(" · ") || "–"}
                </bdi>,
                <a key="change" href={view.url(`organizations/${organization.id}/edit`)}>
                  {view.t(said.change)}
                  <span class="vh"> {organization.name}</span>
                </a>,
              ]
            : []),
        ],
      }))}
    />
  );
}
