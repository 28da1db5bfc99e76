import type { z } from "zod";
import { ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { readJoining } from "../arrangement/operations.ts";
import { Criteria, initiativeIn, languageShown } from "./parts.tsx";
import { applyWords as said } from "./words.ts";

type Found = z.output<typeof readJoining.output>;

const leadsIn = (view: View): boolean => view.viewer?.permissions.includes("backbone") ?? false;

/** What it takes to join, for everybody; from here members nominate and the backbone team arranges. */
export const joiningPage = page({
  path: "/:initiative/joining",
  reads: readJoining,
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.joining)} navigation={navigationFor(view, "joining")}>
      {found.isOpen ? <Open view={view} found={found} /> : <Closed view={view} />}
      {found.readings.length > 0 && <Readings view={view} readings={found.readings} />}
    </Layout>
  ),
});

const ForTeam = ({ view }: { view: View }) => (
  <>
    <ButtonLink href={view.url("joining/applications")}>{view.t(said.applications)}</ButtonLink>
    <ButtonLink href={view.url("joining/cohorts")}>{view.t(said.cohorts)}</ButtonLink>
    <ButtonLink href={view.url("joining/arrange")}>{view.t(said.arrange)}</ButtonLink>
  </>
);

function Closed({ view }: { view: View }) {
  const leads = leadsIn(view);
  return (
    <Empty
      view={view}
      title={view.t(said.closedTitle)}
      why={view.t(leads ? said.closedForBackbone : said.closedWhy)}
      actions={leads && <ForTeam view={view} />}
    />
  );
}

function Readings({ view, readings }: { view: View; readings: Found["readings"] }) {
  return (
    <section class="wrap block">
      <h2>{view.t(said.yourReadings)}</h2>
      {readings.map(({ id, name, isScored }) => (
        <p key={id} class="row">
          <a href={view.url(`joining/vet/${id}`)}>
            <bdi>{name}</bdi>
          </a>
          <span class="small quiet">{view.t(isScored ? said.youScored : said.waitsForYou)}</span>
        </p>
      ))}
    </section>
  );
}

function Open({ view, found }: { view: View; found: Found }) {
  const { invitation, applyUntil, isOver, cohort, questions, criteria } = found;
  const text = view.name(invitation);
  return (
    <>
      <div class="wrap top stack">
        <h1>{view.t(said.openTitle, { initiative: initiativeIn(view) })}</h1>
        <p class="lead">
          {cohort && view.t(said.forCohort, { cohort: view.name(cohort.names) })}{" "}
          {applyUntil && view.t(isOver ? said.overSince : said.openUntil, { day: writeDay(view, applyUntil) })}
        </p>
        {text && (
          <div class="measure">
            <Prose text={text} language={languageShown(view, invitation)} />
          </div>
        )}
        {!isOver && (
          <>
            <p class="measure">{view.t(said.howLong, { count: questions.length })}</p>
            <p class="acts">
              <ButtonLink kind="main" href={view.url("joining/apply")}>
                {view.t(said.apply)}
              </ButtonLink>
              {view.viewer?.isMember && (
                <ButtonLink href={view.url("joining/nominate")}>{view.t(said.nominate)}</ButtonLink>
              )}
            </p>
          </>
        )}
        {leadsIn(view) && (
          <p class="acts">
            <ForTeam view={view} />
          </p>
        )}
      </div>
      <div class="wrap two block">
        <section class="stack">
          <h2>{view.t(said.whatIsRead)}</h2>
          <Criteria view={view} criteria={criteria} />
          <p class="small quiet measure">{view.t(said.whoReads)}</p>
        </section>
        {questions.length > 0 && (
          <section class="stack">
            <h2>{view.t(said.whatIsAsked)}</h2>
            <ol class="stack asked">
              {questions.map(({ id, label }) => (
                <li key={id} dir="auto">
                  {view.name(label)}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </>
  );
}
