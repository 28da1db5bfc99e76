import { navigationFor, viewOfForm, wholeAddress } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Layout, ownNames } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { ActionLines } from "../../actions/public.ts";
import { DecisionLines } from "../../decisions/public.ts";
import { withdrawMatter } from "../items/operations.ts";
import { addPaper, beginMinutes, tellPapersReady } from "../minutes/operations.ts";
import { answerInvitation } from "../operations.ts";
import { meetingPageWords as said } from "../page-words.ts";
import { readMeeting } from "../queries.ts";
import type { FoundMeeting } from "../reading.ts";
import { AgendaView } from "./agenda-view.tsx";
import { Matters } from "./matters.tsx";
import { Papers } from "./papers.tsx";
import { BodyName, StateTag, sayWhen } from "./parts.tsx";
import { PassOn } from "./pass-on.tsx";
import { Coming, ReplyForm } from "./replies.tsx";

const here = ({ params }: PageRequest): string => `/${params.initiative}/meetings/${params.id}`;

/** A meeting: when and where, does one come, what it is about, what was decided. */
export const meetingPage = page({
  path: "/:initiative/meetings/:id",
  reads: readMeeting,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (meeting, view, request) => (
    <Layout view={view} title={meeting.title} navigation={navigationFor(view, "meetings")}>
      <Top view={view} meeting={meeting} />
      <div class="wrap two meeting">
        <div>
          {meeting.mayAnswer && (
            <ReplyForm view={viewOfForm(view, answerInvitation)} mine={meeting.mine} hasLink={meeting.link !== null} />
          )}
          {meeting.inside ? (
            <Inside view={view} meeting={meeting} inside={meeting.inside} />
          ) : (
            <p class="quiet">{view.t(said.noticeOnly)}</p>
          )}
        </div>
        <aside>
          {meeting.replies && <Coming view={view} replies={meeting.replies} unanswered={meeting.unanswered ?? 0} />}
          <PassOn view={view} meeting={meeting} link={wholeAddress(request, here(request))} />
          {meeting.plans && meeting.state === "planned" && (
            <p class="noprint">
              <a href={view.url(`meetings/${meeting.id}/edit`)}>{view.t(said.change)}</a>
            </p>
          )}
          <ThingFoot view={view} thing={{ kind: "meeting", id: meeting.id }} standing={meeting.standing} />
        </aside>
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: answerInvitation,
      input: (sent, { params }) => ({
        id: params.id,
        reply: textOf(sent, "reply"),
        substitute: textOf(sent, "substitute") ?? null,
      }),
      leadsTo: (_output, request) => here(request),
      receipt: said.answered,
    }),
    form({
      operation: addPaper,
      input: (sent, { params }) => ({ id: params.id, file: sent.get("file") }),
      leadsTo: (_output, request) => here(request),
      receipt: said.paperAdded,
    }),
    form({
      operation: tellPapersReady,
      input: (_sent, { params }) => ({ id: params.id }),
      leadsTo: (_output, request) => here(request),
      receipt: said.toldReady,
    }),
    form({
      operation: beginMinutes,
      input: (_sent, { params }) => ({ id: params.id }),
      leadsTo: (_output, request) => `${here(request)}/write`,
    }),
    form({
      operation: withdrawMatter,
      input: (sent) => ({ matter: textOf(sent, "matter") }),
      leadsTo: (_output, request) => here(request),
      receipt: said.agendaChanged,
    }),
  ],
});

function Top({ view, meeting }: { view: View; meeting: FoundMeeting }) {
  const open = { body: said.toBody, members: said.toMembers, everyone: said.toEveryone }[meeting.openTo];
  const zone = view.t(meeting.timeZone === "America/New_York" ? said.newYork : said.jerusalem);
  return (
    <div class="wrap top">
      <p class="kicker">
        {meeting.bodySlug && view.viewer?.isMember ? (
          <a href={view.url(`committees/${meeting.bodySlug}`)}>
            <BodyName view={view} names={meeting.bodyNames} />
          </a>
        ) : (
          <BodyName view={view} names={meeting.bodyNames} />
        )}{" "}
        <StateTag view={view} meeting={meeting} />
      </p>
      <h1>
        <span dir="auto">{meeting.title}</span>
      </h1>
      <p class="lead">{sayWhen(view, meeting)}</p>
      {meeting.cancelledBecause && (
        <p class="clay">
          <span dir="auto">{view.t(said.because, { reason: meeting.cancelledBecause })}</span>
        </p>
      )}
      <dl class="facts">
        <dt>{view.t(said.place)}</dt>
        <dd>
          <span dir="auto">{meeting.place ?? view.t(meeting.link ? said.online : said.noPlace)}</span>
        </dd>
        {meeting.link && (
          <>
            <dt>{view.t(said.online)}</dt>
            <dd>
              <a href={meeting.link} rel="noreferrer">
                {view.t(said.comeOnline)}
              </a>
            </dd>
          </>
        )}
        {meeting.languages.length > 0 && (
          <>
            <dt>{view.t(said.spoken)}</dt>
            <dd>{meeting.languages.map((language) => ownNames[language]).join(", ")}</dd>
          </>
        )}
        {meeting.interpreting && (
          <>
            <dt>{view.t(said.interpreting)}</dt>
            <dd>
              <span dir="auto">{meeting.interpreting}</span>
            </dd>
          </>
        )}
        <dt>{view.t(said.openTo)}</dt>
        <dd>{view.t(open)}</dd>
      </dl>
      <p class="small quiet">{view.t(said.clockOf, { zone })}</p>
    </div>
  );
}

type InsideProps = { view: View; meeting: FoundMeeting; inside: NonNullable<FoundMeeting["inside"]> };

function Inside({ view, meeting, inside }: InsideProps) {
  const begun = meeting.startsAt <= view.now.toISOString();
  return (
    <>
      <section class="part">
        <h2>{view.t(said.agenda)}</h2>
        <AgendaView view={view} meeting={meeting} inside={inside}>
          {inside.actions.length === 0 ? (
            <p class="small quiet">{view.t(said.noOpenActions)}</p>
          ) : (
            <ActionLines view={view} actions={inside.actions} />
          )}
        </AgendaView>
        {meeting.runs && meeting.state !== "approved" && meeting.state !== "cancelled" && (
          <p class="noprint">
            <ButtonLink href={view.url(`meetings/${meeting.id}/agenda`)}>{view.t(said.changeAgenda)}</ButtonLink>
          </p>
        )}
      </section>
      {meeting.sitting && <Matters view={view} meeting={meeting} matters={meeting.sitting.matters} />}
      <Papers view={view} meeting={meeting} papers={inside.papers} />
      <Decided view={view} meeting={meeting} inside={inside} />
      <MinutesPart view={view} meeting={meeting} inside={inside} begun={begun} />
    </>
  );
}

function Decided({ view, meeting, inside }: InsideProps) {
  const from = `body=${meeting.bodySlug ?? ""}&meetingId=${meeting.id}`;
  return (
    <section class="part">
      <h2>{view.t(said.decisions)}</h2>
      {inside.decisions.length === 0 ? (
        <p class="quiet">{view.t(said.noDecisions)}</p>
      ) : (
        <DecisionLines view={view} decisions={inside.decisions} />
      )}
      {meeting.sits && meeting.bodySlug && meeting.state !== "cancelled" && (
        <p class="acts noprint">
          <ButtonLink href={view.url(`decisions/new?${from}`)}>{view.t(said.askDecision)}</ButtonLink>
          <ButtonLink href={view.url(`actions?${from}`)}>{view.t(said.addAction)}</ButtonLink>
        </p>
      )}
    </section>
  );
}

function MinutesPart({ view, meeting, inside, begun }: InsideProps & { begun: boolean }) {
  const at = (part: string): string => view.url(`meetings/${meeting.id}/${part}`);
  const writes = meeting.sits && meeting.state !== "cancelled" && meeting.state !== "approved";
  const near = begun || Date.parse(meeting.startsAt) - view.now.getTime() < 3_600_000;
  return (
    <section class="part">
      <h2>{view.t(said.minutes)}</h2>
      {!inside.minutes && <p class="quiet">{view.t(said.noMinutes)}</p>}
      <div class="acts noprint">
        {inside.minutes && <ButtonLink href={at("minutes")}>{view.t(said.readMinutes)}</ButtonLink>}
        {writes && inside.minutes && <ButtonLink href={at("write")}>{view.t(said.writeMinutes)}</ButtonLink>}
        {writes && !inside.minutes && (
          <form method="post">
            <input type="hidden" name="operation" value={beginMinutes.name} />
            <button type="submit" class="btn">
              {view.t(said.beginMinutes)}
            </button>
          </form>
        )}
        {meeting.runs && near && meeting.state !== "approved" && meeting.state !== "cancelled" && (
          <ButtonLink href={at("attendance")}>{view.t(said.takeAttendance)}</ButtonLink>
        )}
      </div>
    </section>
  );
}
