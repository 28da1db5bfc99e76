import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { editOrganization, listPartners, removePartner } from "../operations.ts";
import type { OrganizationView } from "../organization.ts";
import { sectors } from "../sector.ts";
import { partnersWords as said, sectorWords } from "../words.ts";
import { BalanceBars } from "./balance.tsx";

const leadsIn = (view: View): boolean => view.viewer?.permissions.includes("backbone") ?? false;
const toPartners = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/partners`;

/** Who takes part: the balance of sectors, then the list. */
export const partnersPage = page({
  path: "/:initiative/partners",
  reads: listPartners,
  input: ({ query }) => ({ search: query.get("search") ?? "" }),
  draw: ({ organizations, total, balance }, view, { query }) => (
    <Layout view={view} title={view.t(said.partners)} navigation={navigationFor(view, "partners")}>
      {total === 0 ? (
        <NoPartners view={view} />
      ) : (
        <>
          <div class="wrap top">
            <h1>{view.t(said.partners)}</h1>
            <BalanceBars view={view} balance={balance} />
            {leadsIn(view) && (
              <p class="acts">
                <ButtonLink href={view.url("partners/paste")}>{view.t(said.paste)}</ButtonLink>
              </p>
            )}
          </div>
          {leadsIn(view) &&
            organizations
              .filter(({ id }) => id === query.get("change"))
              .map((one) => <ChangeOne key={one.id} view={view} organization={one} />)}
          <section class="wrap block">
            <Search view={view} search={query.get("search") ?? ""} nothing={organizations.length === 0} />
            {organizations.length > 0 && <Organizations view={view} organizations={organizations} />}
          </section>
        </>
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: editOrganization,
      input: (sent) => ({
        id: textOf(sent, "id"),
        name: textOf(sent, "name"),
        sector: textOf(sent, "sector") ?? null,
        contactName: textOf(sent, "contactName") ?? null,
        contactMail: textOf(sent, "contactMail") ?? null,
        contactPhone: textOf(sent, "contactPhone") ?? null,
      }),
      leadsTo: toPartners,
      receipt: said.saved,
    }),
    form({
      operation: removePartner,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: toPartners,
      receipt: said.removed,
    }),
  ],
});

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

function Search({ view, search, nothing }: { view: View; search: string; nothing: boolean }) {
  return (
    <>
      <form method="get" class="field">
        <label for="search">{view.t(said.search)}</label>
        <div class="copyable">
          <input class="input" id="search" name="search" type="search" value={search} dir="auto" />
          <Button>{view.t(said.searchDo)}</Button>
          {search && <a href={view.url("partners")}>{view.t(said.showAll)}</a>}
        </div>
      </form>
      {nothing && <p role="status">{view.t(said.nothingFound, { search })}</p>}
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
        ...(leads
          ? [
              { label: view.t(said.person) },
              { label: view.t(said.mailOrPhone) },
              { label: view.t(said.change), unseen: true },
            ]
          : []),
      ]}
      rows={organizations.map((organization) => ({
        head: <bdi>{organization.name}</bdi>,
        cells: [
          organization.sector ? view.t(sectorWords[organization.sector]) : "–",
          ...(leads
            ? [
                <bdi key="person">{organization.contactName ?? "–"}</bdi>,
                <bdi key="contact">
                  {[organization.contactMail, organization.contactPhone].filter(Boolean).join(" · ") || "–"}
                </bdi>,
                <a key="change" href={view.url(`partners?change=${organization.id}`)}>
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

/** What is written about an organization, and taking it out: one at a time. */
function ChangeOne(props: { view: View; organization: OrganizationView }) {
  const { id, name, sector, contactName, contactMail, contactPhone } = props.organization;
  const view = viewOfForm(props.view, editOrganization);
  const field = (key: string, label: string, value: string | null, type: "text" | "email" | "tel" = "text") => (
    <TextInput view={view} name={key} type={type} label={label} value={value ?? ""} optional={key !== "name"} />
  );
  return (
    <section class="wrap block stack">
      <h2 dir="auto">{name}</h2>
      <Form view={view} operation={editOrganization.name} hidden={{ id }}>
        <div class="pair">
          {field("name", view.t(said.organization), name)}
          <Select
            view={view}
            name="sector"
            label={view.t(said.sector)}
            optional
            empty
            value={sector ?? ""}
            options={sectors.map((value) => ({ value, label: view.t(sectorWords[value]) }))}
          />
          {field("contactName", view.t(said.person), contactName)}
          {field("contactMail", view.t(said.mail), contactMail, "email")}
          {field("contactPhone", view.t(said.phone), contactPhone, "tel")}
        </div>
        <Button kind="main">{view.t(said.save)}</Button>
      </Form>
      <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion, { name })}>
        <Form view={viewOfForm(props.view, removePartner)} operation={removePartner.name} hidden={{ id }}>
          <Button>{view.t(said.remove)}</Button>
        </Form>
      </Confirm>
    </section>
  );
}
