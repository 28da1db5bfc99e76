import type { z } from "zod";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { finishFollowUp, listTalksOwed } from "../operations.ts";
import { talkPageWords as said } from "./words.ts";

type Found = z.output<typeof listTalksOwed.output>;

/** Whom the backbone team has not talked to this year, and what it promised in talks. */
export const talksPage = page({
  path: "/:initiative/talks",
  reads: listTalksOwed,
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.talks)} navigation={navigationFor(view, "talks")}>
      {found.organizations.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.emptyTitle)}
          why={view.t(said.emptyWhy)}
          actions={
            <ButtonLink kind="main" href={view.url("partners")}>
              {view.t(said.toPartners)}
            </ButtonLink>
          }
        />
      ) : (
        <Overview view={view} found={found} />
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: finishFollowUp,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: (_, { params }) => `/${params.initiative}/talks`,
      receipt: said.doneReceipt,
    }),
  ],
});

function Overview({ view, found }: { view: View; found: Found }) {
  const { organizations, followUps } = found;
  const count = organizations.filter(({ isOwed }) => isOwed).length;
  return (
    <>
      <div class="wrap top stack">
        <p class="kicker">{view.t(said.talks)}</p>
        <h1>{view.t(said.finding, { count, all: organizations.length })}</h1>
        <p class="quiet measure">{view.t(said.whose)}</p>
      </div>
      {followUps.length > 0 && <FollowUps view={view} followUps={followUps} />}
      <section class="wrap block">
        <h2>{view.t(said.longest)}</h2>
        <Table
          blocks
          caption={view.t(said.talks)}
          columns={[{ label: view.t(said.organization) }, { label: view.t(said.lastTalk) }]}
          rows={organizations.map(({ id, name, lastOn }) => ({
            head: (
              <a href={view.url(`organizations/${id}/talks`)}>
                <bdi>{name}</bdi>
              </a>
            ),
            cells: [lastOn ? writeDay(view, lastOn) : <span class="quiet">{view.t(said.notYet)}</span>],
          }))}
        />
      </section>
    </>
  );
}

function FollowUps({ view, followUps }: { view: View; followUps: Found["followUps"] }) {
  return (
    <section class="wrap block">
      <h2>{view.t(said.followUps)}</h2>
      <Table
        blocks
        caption={view.t(said.followUps)}
        columns={[
          { label: view.t(said.followUp) },
          { label: view.t(said.organization) },
          { label: view.t(said.by) },
          { label: view.t(said.due) },
          { label: view.t(said.done), unseen: true },
        ]}
        rows={followUps.map((one) => ({
          head: <span dir="auto">{one.followUp}</span>,
          cells: [
            <a href={view.url(`organizations/${one.organizationId}/talks`)}>
              <bdi>{one.organization}</bdi>
            </a>,
            <bdi>{one.by}</bdi>,
            writeDay(view, one.due),
            <Form view={viewOfForm(view, finishFollowUp)} operation={finishFollowUp.name} hidden={{ id: one.id }}>
              <Button>{view.t(said.done)}</Button>
            </Form>,
          ],
        }))}
      />
    </section>
  );
}
