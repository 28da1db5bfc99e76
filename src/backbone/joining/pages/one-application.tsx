import type { Message } from "../../../core/message.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import { Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { ThingFoot } from "../../things/public.ts";
import { closeReading, type OneApplication, readApplication } from "../applications/backbone-operations.ts";
import { assignVetter, inviteVetter, takeBackVetting } from "../vettings/operations.ts";
import { disagree } from "../vettings/vetting.ts";
import { AskReaders, MadeLink } from "./ask-readers.tsx";
import { readingWords as said } from "./backbone-words.ts";
import { Answered, sectorIn } from "./parts.tsx";
import { ScoreRanges, ScoresByReader } from "./scores.tsx";
import { applyWords } from "./words.ts";

const back = (_: unknown, { params }: PageRequest) => `/${params.initiative}/joining/applications/${params.id}`;

/** One application, for the backbone team: what was written, who reads it, and how far they agree. */
export const oneApplicationPage = page({
  path: "/:initiative/joining/applications/:id",
  reads: readApplication,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view, request) => (
    <Layout view={view} title={found.application.name} navigation={navigationFor(view, "joining")}>
      <Head view={view} found={found} />
      <MadeLink view={view} request={request} />
      <div class="wrap two block">
        <section class="stack">
          <h2>{view.t(said.answers)}</h2>
          {found.questions.length === 0 && <p class="quiet">{view.t(said.noAnswers)}</p>}
          <Answered view={view} questions={found.questions} answers={found.application.answers} />
        </section>
        <section class="stack">
          <Readers view={view} found={found} />
          {found.isOpen && <AskReaders view={view} found={found} />}
          {found.isOpen && <CloseReading view={view} id={found.application.id} />}
        </section>
      </div>
      <div class="wrap">
        <ThingFoot view={view} thing={{ kind: "application", id: found.application.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: assignVetter,
      input: (sent, { params }) => ({ applicationId: params.id, personId: textOf(sent, "personId") }),
      leadsTo: back,
      receipt: said.asked,
    }),
    form({
      operation: inviteVetter,
      input: (sent, { params }) => ({
        applicationId: params.id,
        name: textOf(sent, "name"),
        mail: textOf(sent, "mail") ?? null,
        language: textOf(sent, "language"),
      }),
      leadsTo: ({ token }, request) => `${back(null, request)}?link=${token}`,
    }),
    form({
      operation: takeBackVetting,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: back,
      receipt: said.takenBack,
    }),
    form({
      operation: closeReading,
      input: (_, { params }) => ({ id: params.id }),
      leadsTo: back,
      receipt: said.readingClosed,
    }),
  ],
});

function Head({ view, found }: { view: View; found: OneApplication }) {
  const { name, sector, contactName, contactMail, contactPhone, reasons, outcome } = found.application;
  return (
    <div class="wrap top stack">
      <p class="kicker">
        <a href={view.url("joining/applications")}>{view.t(said.applications)}</a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>{sectorIn(view, sector)}</p>
      <p>
        <span class="quiet">{view.t(said.contact)}: </span>
        <bdi>{[contactName, contactMail, contactPhone].filter(Boolean).join(" · ")}</bdi>
      </p>
      {found.nomination && (
        <div>
          <p class="quiet">{view.t(said.nominatedBy, { person: found.nomination.by })}</p>
          <p class="measure said" dir="auto">
            {found.nomination.why}
          </p>
        </div>
      )}
      {outcome && <p class="lead">{view.t(outcomeWords[outcome])}</p>}
      {reasons && (
        <p class="measure said" dir="auto">
          {reasons}
        </p>
      )}
      {found.alike.length > 0 && <Alike view={view} alike={found.alike} />}
      {found.isRead && outcome !== "admitted" && outcome !== "refused" && found.application.cohortId && (
        <p class="acts">
          <ButtonLink kind="main" href={view.url(`joining/cohorts/${found.application.cohortId}`)}>
            {view.t(said.writeDecision)}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

const outcomeWords: Record<NonNullable<OneApplication["application"]["outcome"]>, Message> = {
  admitted: applyWords.stageAdmitted,
  refused: said.outcomeRefused,
  waiting: said.outcomeWaiting,
};

function Alike({ view, alike }: { view: View; alike: OneApplication["alike"] }) {
  return (
    <section class="stack" aria-label={view.t(said.alikeTag)}>
      <p>
        <Tag sign="due">{view.t(said.alike)}</Tag>
      </p>
      <ul>
        {alike.map(({ what, id, name }) => (
          <li key={id}>
            {what === "application" ? (
              <a href={view.url(`joining/applications/${id}`)}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <a href={view.url(`organizations/${id}`)}>
                <bdi>{name}</bdi>
              </a>
            )}{" "}
            <span class="quiet">{view.t(what === "application" ? said.alikeApplication : said.alikeOrganization)}</span>
          </li>
        ))}
      </ul>
      <p class="small quiet">{view.t(said.alikeWhat)}</p>
    </section>
  );
}

const standings: Record<OneApplication["vettings"][number]["standing"], Message> = {
  asked: said.standingAsked,
  reading: said.standingReading,
  scored: said.standingScored,
  recused: said.standingRecused,
};

function Readers({ view, found }: { view: View; found: OneApplication }) {
  const { vettings, ranges, withheld, vettersEach } = found;
  const reading = vettings.filter(({ standing }) => standing !== "recused");
  const scored = vettings.filter(({ standing }) => standing === "scored").length;
  const apart = ranges.filter(disagree).length;
  return (
    <>
      <h2>{view.t(said.readers)}</h2>
      <p>
        {vettings.length === 0
          ? view.t(said.noReaders)
          : view.t(said.readersFinding, { scored, all: reading.length, each: vettersEach })}
      </p>
      {vettings.length > 0 && (
        <Table
          blocks
          caption={view.t(said.readers)}
          columns={[
            { label: view.t(said.person) },
            { label: view.t(said.standing) },
            { label: view.t(said.takeBack), unseen: true },
          ]}
          rows={vettings.map((one) => ({
            head: <bdi>{one.name}</bdi>,
            cells: [
              <>
                {view.t(standings[one.standing])}
                {one.conflictNote && (
                  <span class="small quiet" dir="auto">
                    {" "}
                    {one.conflictNote}
                  </span>
                )}
              </>,
              found.isOpen && (one.standing === "asked" || one.standing === "reading") && (
                <TakeBack view={view} id={one.id} />
              ),
            ],
          }))}
        />
      )}
      {withheld && <p class="quiet">{view.t(said.withheld)}</p>}
      {ranges.length > 0 && (
        <>
          <h2>{view.t(said.scores)}</h2>
          <p>{view.t(apart > 0 ? said.disagree : said.agree, { count: apart })}</p>
          <ScoreRanges view={view} criteria={found.criteria} ranges={ranges} />
          <ScoresByReader view={view} found={found} />
        </>
      )}
    </>
  );
}

const TakeBack = ({ view, id }: { view: View; id: string }) => (
  <Form view={viewOfForm(view, takeBackVetting)} operation={takeBackVetting.name} hidden={{ id }}>
    <Button kind="bare">{view.t(said.takeBack)}</Button>
  </Form>
);

const CloseReading = ({ view, id }: { view: View; id: string }) => (
  <Confirm view={view} label={view.t(said.closeReading)} question={view.t(said.closeReadingAsk)}>
    <Form view={viewOfForm(view, closeReading)} operation={closeReading.name} hidden={{ id }}>
      <Button>{view.t(said.closeReading)}</Button>
    </Form>
  </Confirm>
);
