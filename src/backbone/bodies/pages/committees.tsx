import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { type BodyLine, foundCommittee, listCommittees } from "../operations.ts";
import { bodyKindWords, bodyWords as said } from "../words.ts";
import { sayBalance } from "./balance.tsx";
import { BodyFields, bodyOf } from "./body-form.tsx";

/** All committees and groups: who chairs them, how many sit in them, from which sectors. */
export const committeesPage = page({
  path: "/:initiative/committees",
  reads: listCommittees,
  draw: ({ bodies, leads }, view) => {
    const open = bodies.filter(({ closedOn }) => closedOn === null);
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "committees")}>
        {bodies.length === 0 ? (
          <NoBodies view={view} leads={leads} />
        ) : (
          <>
            <div class="wrap top stack">
              <h1>{view.t(said.title)}</h1>
              <p class="lead">
                {view.t(said.finding, { count: open.length, seats: open.reduce((sum, { seats }) => sum + seats, 0) })}
              </p>
              {leads && (
                <p class="acts">
                  <ButtonLink href={view.url("committees/new")}>{view.t(said.found)}</ButtonLink>
                </p>
              )}
            </div>
            <div class="wrap">
              <Bodies view={view} bodies={bodies} />
            </div>
          </>
        )}
      </Layout>
    );
  },
});

function NoBodies({ view, leads }: { view: View; leads: boolean }) {
  return (
    <Empty
      view={view}
      title={view.t(said.emptyTitle)}
      why={view.t(leads ? said.emptyWhy : said.emptyForMembers)}
      actions={
        leads && (
          <ButtonLink kind="main" href={view.url("committees/new")}>
            {view.t(said.found)}
          </ButtonLink>
        )
      }
      specimen={[
        [view.t(said.name), view.t(said.specimenName)],
        [view.t(said.kind), view.t(bodyKindWords["working-group"])],
        [view.t(said.members), view.t(said.seatsCount, { count: 7 })],
      ]}
    />
  );
}

function Bodies({ view, bodies }: { view: View; bodies: readonly BodyLine[] }) {
  const headOf = (body: BodyLine) => (
    <>
      <a href={view.url(`committees/${body.slug}`)}>
        <span dir="auto">{view.name(body.names)}</span>
      </a>
      {body.sits && <span class="small quiet"> · {view.t(said.sitHere)}</span>}
    </>
  );
  const rowOf = (body: BodyLine) => ({
    head: headOf(body),
    cells: [
      view.t(bodyKindWords[body.kind]),
      <span key="chair" dir="auto">
        {body.chairs.join(" · ") || view.t(said.none)}
      </span>,
      body.allPartners ? view.t(said.allPartnersSit) : view.t(said.seatsCount, { count: body.seats }),
      <span key="balance">
        {body.allPartners ? "–" : sayBalance(view, body.balance)}
        {body.endingSoon > 0 && <span class="small quiet"> {view.t(said.endsSoon, { count: body.endingSoon })}</span>}
      </span>,
    ],
  });
  const ended = bodies.filter(({ closedOn }) => closedOn !== null);
  return (
    <Table
      blocks
      caption={view.t(said.title)}
      columns={[
        { label: view.t(said.name) },
        { label: view.t(said.kind) },
        { label: view.t(said.chair) },
        { label: view.t(said.members) },
        { label: view.t(said.balance) },
      ]}
      rows={[
        ...bodies.filter(({ closedOn }) => closedOn === null).map(rowOf),
        ...(ended.length > 0 ? [{ head: view.t(said.ended), cells: [], subhead: true }] : []),
        ...ended.map(rowOf),
      ]}
    />
  );
}

/** Founding a committee or group. */
export const newCommitteePage = page({
  path: "/:initiative/committees/new",
  reads: listCommittees,
  draw: (_found, view) => (
    <Layout view={view} title={view.t(said.found)} navigation={navigationFor(view, "committees")}>
      <div class="wrap top">
        <h1>{view.t(said.found)}</h1>
      </div>
      <div class="wrap">
        <div class="measure">
          <Form view={view} operation={foundCommittee.name}>
            <BodyFields view={view} />
            <Button kind="main">{view.t(said.foundIt)}</Button>
          </Form>
        </div>
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: foundCommittee,
      input: bodyOf,
      leadsTo: ({ slug }, { params }) => `/${params.initiative}/committees/${slug}/edit`,
      receipt: said.founded,
    }),
  ],
});
