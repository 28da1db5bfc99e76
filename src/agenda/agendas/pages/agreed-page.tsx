import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { adoptionWords, recordAdoption, removeOneAdoption } from "../../adoptions/public.ts";
import { milestoneWords, OneMilestone } from "../../milestones/public.ts";
import { type Agreed, readAgreed } from "../agreed.ts";
import { endorse, takeEndorsementBack } from "../endorsements/operations.ts";
import { beginAgenda, openAgenda } from "../operations.ts";
import { agendaWords } from "../words.ts";
import { Adopted } from "./adopted.tsx";
import { draftWords, agreedWords as said } from "./agreed-words.ts";
import { Begin } from "./begin.tsx";
import { EndorseForms, Endorsers } from "./endorsing.tsx";
import { OneDisagreement, SectionsText } from "./parts.tsx";
import { Opening, Proposals, Versions } from "./workings.tsx";

const here = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/goal/agreed`;

/** What was agreed: the newest version, who stands behind it, and where there is no agreement. */
export const agreedPage = page({
  path: "/:initiative/goal/agreed",
  reads: readAgreed,
  draw: (found, view) => (
    <Layout view={view} title={view.t(agendaWords.title)} navigation={navigationFor(view, "agreed")}>
      {found.begun ? <Top view={view} found={found} /> : <Begin view={view} found={found} />}
      {found.version && (
        <div class="wrap">
          <SectionsText view={view} sections={found.version.sections} language={found.version.language} />
        </div>
      )}
      {found.begun && (found.version || found.isMember) && <Disagreements view={view} found={found} />}
      <EndorseForms view={view} found={found} />
      {found.version && <Endorsers view={view} found={found} />}
      <Adopted view={view} found={found} />
      <Milestones view={view} found={found} />
      {found.begun && found.isMember && <Proposals view={view} proposals={found.proposals} />}
      <Versions view={view} versions={found.versions} />
      {found.begun && found.isBackbone && <Opening view={view} isOpen={found.begun.openToEveryone} />}
      {found.version && found.isMember && (
        <div class="wrap block">
          <ThingFoot view={view} thing={{ kind: "agenda", id: found.initiativeId }} standing={found.standing} />
        </div>
      )}
      {!found.begun && <ReadinessLink view={view} isMember={found.isMember} />}
    </Layout>
  ),
  forms: [
    form({
      operation: beginAgenda,
      input: (sent) => ({ text: textOf(sent, "text") ?? "" }),
      leadsTo: (_, { params }) => `/${params.initiative}/goal/agreed/draft`,
      receipt: said.begun,
    }),
    form({
      operation: endorse,
      input: (sent) => ({
        version: textOf(sent, "version"),
        organizationId: textOf(sent, "organizationId"),
        reservation: textOf(sent, "reservation"),
        declares: sent.get("declares") === "yes",
        recordedNote: textOf(sent, "recordedNote"),
      }),
      leadsTo: here,
      receipt: said.endorsedNow,
    }),
    form({
      operation: takeEndorsementBack,
      input: (sent) => ({
        version: textOf(sent, "version"),
        organizationId: textOf(sent, "organizationId"),
        note: textOf(sent, "note"),
      }),
      leadsTo: here,
      receipt: said.tookBack,
    }),
    form({
      operation: openAgenda,
      input: (sent) => ({ open: textOf(sent, "open") === "yes" }),
      leadsTo: here,
      receipt: said.saved,
    }),
    form({
      operation: recordAdoption,
      input: (sent) => ({
        goalId: textOf(sent, "goalId"),
        organizationId: textOf(sent, "organizationId"),
        adopter: textOf(sent, "adopter"),
        on: textOf(sent, "on"),
        note: textOf(sent, "note"),
      }),
      leadsTo: here,
      receipt: adoptionWords.saved,
    }),
    form({
      operation: removeOneAdoption,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: here,
      receipt: adoptionWords.removed,
    }),
  ],
});

interface Props {
  view: View;
  found: Agreed;
}

const openOnes = (found: Agreed): Agreed["disagreements"] => found.disagreements.filter(({ settledOn }) => !settledOn);

function Top({ view, found }: Props) {
  const { version, count } = found;
  return (
    <div class="wrap top">
      <p class="kicker">{view.t(agendaWords.title)}</p>
      <h1>
        {version
          ? view.t(count.endorsed === 0 ? said.isPublished : said.finding, {
              number: String(version.number),
              endorsed: count.endorsed,
              of: count.of,
              open: openOnes(found).length,
            })
          : view.t(said.draftOnly)}
      </h1>
      {version && (
        <p class="lead measure">
          {[
            view.t(said.since, { date: writeDay(view, version.publishedAt) }),
            count.withReservation > 0 && view.t(said.withReservation, { count: count.withReservation }),
            count.askedAgain > 0 && view.t(said.askedAgain, { count: count.askedAgain }),
            found.isMember &&
              version.endorseBy &&
              view.t(said.endorseUntil, { date: writeDay(view, version.endorseBy) }),
            found.draftDiffers && view.t(said.draftDiffers),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
      )}
      <div class="acts noprint">
        {found.isMember && (
          <ButtonLink kind={version ? "plain" : "main"} href={view.url("goal/agreed/draft")}>
            {view.t(said.toDraft)}
          </ButtonLink>
        )}
        {version && (
          <ButtonLink href={view.url(`goal/agreed/versions/${version.number}`)}>{view.t(said.toPrint)}</ButtonLink>
        )}
        {found.isMember && <a href={view.url("goal/readiness")}>{view.t(said.toReadiness)}</a>}
      </div>
    </div>
  );
}

function Disagreements({ view, found }: Props) {
  const language = found.version?.language ?? found.begun?.language ?? view.language;
  return (
    <section class="wrap block" id="disagreements">
      <h2>{view.t(said.disagreements)}</h2>
      {found.disagreements.length === 0 && <p class="quiet measure">{view.t(said.noDisagreements)}</p>}
      <div class="stack">
        {found.disagreements.map((disagreement) => (
          <OneDisagreement key={disagreement.id} view={view} disagreement={disagreement} language={language} />
        ))}
      </div>
      {found.isMember && (
        <p class="noprint">
          <a href={`${view.url("goal/agreed/draft")}#disagreements`}>{view.t(draftWords.wordIt)}</a>
        </p>
      )}
    </section>
  );
}

/** The newest few, and a way to all. */
function Milestones({ view, found }: Props) {
  if (found.milestones.length === 0 && !found.leads) return null;
  return (
    <section class="wrap block">
      <h2>{view.t(milestoneWords.title)}</h2>
      {found.milestones.length === 0 && <p class="quiet measure">{view.t(milestoneWords.noneWhy)}</p>}
      <div class="stack">
        {found.milestones.slice(0, 3).map((milestone) => (
          <OneMilestone key={milestone.id} view={view} milestone={milestone} />
        ))}
      </div>
      <p class="noprint">
        <a href={view.url("goal/agreed/milestones")}>
          {view.t(found.milestones.length > 0 ? milestoneWords.toAll : milestoneWords.add)}
        </a>
      </p>
    </section>
  );
}

const ReadinessLink = ({ view, isMember }: { view: View; isMember: boolean }) =>
  isMember ? (
    <p class="wrap">
      <a href={view.url("goal/readiness")}>{view.t(said.toReadiness)}</a>
    </p>
  ) : null;
