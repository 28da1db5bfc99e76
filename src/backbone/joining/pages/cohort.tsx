import type { Message } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, ShareLink, viewOfForm, wholeAddress } from "../../initiatives/public.ts";
import { joinPath } from "../../invitations/public.ts";
import { linkForAdmitted } from "../applications/backbone-operations.ts";
import type { Outcome } from "../cohorts/cohort.ts";
import { decideCohort, type OneCohort, readCohort } from "../cohorts/operations.ts";
import { readingWords as said } from "./backbone-words.ts";
import { sectorsIn } from "./cohorts.tsx";
import { DecideForm } from "./decide-form.tsx";
import { sectorIn } from "./parts.tsx";

/** A cohort: what waits for a decision, the form that writes it down, and what was decided. */
export const cohortPage = page({
  path: "/:initiative/joining/cohorts/:id",
  reads: readCohort,
  input: ({ params, query }) => ({
    id: params.id ?? "",
    made: query.get("link") ?? undefined,
    madeFor: query.get("for") ?? undefined,
  }),
  draw: (found, view, request) => {
    const ready = found.open.filter(({ isRead }) => isRead);
    return (
      <Layout view={view} title={view.name(found.cohort.names)} navigation={navigationFor(view, "joining")}>
        <Head view={view} found={found} ready={ready.length} />
        {found.made && <Made view={view} made={found.made} request={request} />}
        {ready.length > 0 && <DecideForm view={view} found={found} ready={ready} />}
        {found.decided.length > 0 && <Decided view={view} found={found} />}
      </Layout>
    );
  },
  forms: [
    form({
      operation: decideCohort,
      input: (sent, { params }) => ({
        cohortId: params.id,
        bodyId: textOf(sent, "bodyId") ?? null,
        decidedOn: textOf(sent, "decidedOn"),
        decisions: decisionsIn(sent),
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/joining/cohorts/${params.id}`,
      receipt: said.decidedReceipt,
    }),
    form({
      operation: linkForAdmitted,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: ({ token, id }, { params }) =>
        `/${params.initiative}/joining/cohorts/${params.id}?link=${token}&for=${id}`,
    }),
  ],
});

/** What was chosen for each application, in the order of the page, so that faults find their fields. */
function decisionsIn(sent: Sent) {
  const ids = sent.getAll("applicationId").map(String);
  return ids.map((applicationId, place) => ({
    applicationId,
    outcome: textOf(sent, `decisions.${place}.outcome`) ?? "leave",
    reasons: textOf(sent, `decisions.${place}.reasons`) ?? "",
  }));
}

function Head({ view, found, ready }: { view: View; found: OneCohort; ready: number }) {
  const { cohort, open, decided } = found;
  const reading = open.filter(({ isRead }) => !isRead);
  return (
    <div class="wrap top stack">
      <p class="kicker">
        <a href={view.url("joining/cohorts")}>{view.t(said.cohorts)}</a>
      </p>
      <h1>{view.t(said.cohortOf, { cohort: view.name(cohort.names) })}</h1>
      {cohort.startsOn && (
        <p class="quiet">
          {view.t(said.startsOn)}: {writeDay(view, cohort.startsOn)}
        </p>
      )}
      <p class="lead">
        {open.length === 0 && decided.length === 0
          ? view.t(said.noneInCohort)
          : view.t(said.toDecideFinding, { count: ready })}{" "}
        {reading.length > 0 && view.t(said.stillRead, { count: reading.length })}
      </p>
      {reading.length > 0 && (
        <ul>
          {reading.map(({ id, name }) => (
            <li key={id}>
              <a href={view.url(`joining/applications/${id}`)}>
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Made(props: { view: View; made: NonNullable<OneCohort["made"]>; request: PageRequest }) {
  const { view, made, request } = props;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.linkFor, { organization: made.name })}</h2>
      <p>{view.t(said.linkOnce)}</p>
      <ShareLink
        view={view}
        link={wholeAddress(request, joinPath(view.initiative?.slug ?? "", made.token, made.language))}
        names={view.initiative?.names ?? {}}
        message={said.admittedMessage}
        language={made.language}
      />
    </section>
  );
}

const outcomeWords: Record<Outcome, Message> = {
  admitted: said.outcomeAdmitted,
  refused: said.outcomeRefused,
  waiting: said.outcomeWaiting,
};

function Decided({ view, found }: { view: View; found: OneCohort }) {
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.decidedAlready)}</h2>
      {found.decisions.map(({ id, decidedOn, body }) => (
        <p key={id} class="quiet">
          {view.t(said.decisionBy, {
            day: writeDay(view, decidedOn),
            body: body ? view.name(body) : view.t(said.byBackbone),
          })}
        </p>
      ))}
      <p>{sectorsIn(view, found.admittedBySector)}</p>
      <Table
        blocks
        caption={view.t(said.decidedAlready)}
        columns={[
          { label: view.t(said.organization) },
          { label: view.t(said.sector) },
          { label: view.t(said.outcome) },
          { label: view.t(said.reasons) },
          { label: view.t(said.linkForThem), unseen: true },
        ]}
        rows={found.decided.map((one) => ({
          head: (
            <a href={view.url(`joining/applications/${one.id}`)}>
              <bdi>{one.name}</bdi>
            </a>
          ),
          cells: [
            sectorIn(view, one.sector),
            one.outcome && view.t(outcomeWords[one.outcome]),
            <span dir="auto">{one.reasons}</span>,
            one.outcome === "admitted" && <NewLink view={view} id={one.id} />,
          ],
        }))}
      />
      <p class="small quiet">{view.t(said.linkForThemHint)}</p>
    </section>
  );
}

const NewLink = ({ view, id }: { view: View; id: string }) => (
  <Form view={viewOfForm(view, linkForAdmitted)} operation={linkForAdmitted.name} hidden={{ id }}>
    <Button kind="bare">{view.t(said.linkForThem)}</Button>
  </Form>
);
