import type { z } from "zod";
import { ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { listApplications } from "../applications/backbone-operations.ts";
import { readingWords as said } from "./backbone-words.ts";
import { sectorIn } from "./parts.tsx";

type Listed = z.output<typeof listApplications.output>;
type One = Listed["applications"][number];

/** Every application that was sent, and what each waits for. */
export const applicationsPage = page({
  path: "/:initiative/joining/applications",
  reads: listApplications,
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.applications)} navigation={navigationFor(view, "joining")}>
      {found.applications.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.noApplications)}
          why={view.t(said.noApplicationsWhy)}
          actions={
            <ButtonLink kind="main" href={view.url("joining")}>
              {view.t(said.toPublicPage)}
            </ButtonLink>
          }
        />
      ) : (
        <div class="wrap top stack">
          <p class="kicker">{view.t(said.applications)}</p>
          <h1>
            {view.t(said.applicationsFinding, {
              count: found.applications.filter(({ waitsFor }) => waitsFor !== "nothing").length,
            })}
          </h1>
          {found.drafts > 0 && <p class="quiet">{view.t(said.draftsToo, { count: found.drafts })}</p>}
          <p class="acts">
            <ButtonLink href={view.url("joining/cohorts")}>{view.t(said.cohorts)}</ButtonLink>
          </p>
          <List view={view} applications={found.applications} />
        </div>
      )}
    </Layout>
  ),
});

function List({ view, applications }: { view: View; applications: readonly One[] }) {
  return (
    <Table
      blocks
      caption={view.t(said.applications)}
      columns={[
        { label: view.t(said.organization) },
        { label: view.t(said.sector) },
        { label: view.t(said.sentOn) },
        { label: view.t(said.standing) },
      ]}
      rows={applications.map((one) => ({
        head: (
          <a href={view.url(`joining/applications/${one.id}`)}>
            <bdi>{one.name}</bdi>
          </a>
        ),
        cells: [sectorIn(view, one.sector), one.sentOn && writeDay(view, one.sentOn), standingIn(view, one)],
      }))}
    />
  );
}

function standingIn(view: View, { stage, waitsFor, scored, readers }: One): string {
  if (stage === "admitted") return view.t(said.outcomeAdmitted);
  if (stage === "refused") return view.t(said.outcomeRefused);
  if (stage === "waiting") return view.t(said.outcomeWaiting);
  if (waitsFor === "readers") return view.t(said.forReaders);
  return waitsFor === "decision" ? view.t(said.forDecision) : view.t(said.forReading, { scored, readers });
}
