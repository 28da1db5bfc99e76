import { TextEditor, textForm } from "../../../backbone/documents/public.ts";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Form, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { DecisionLines } from "../../decisions/public.ts";
import { ways } from "../attendance.ts";
import { answerCorrection, approveMinutes, askCorrection, openForCorrections } from "../minutes/operations.ts";
import { meetingPageWords as said, wayWords } from "../page-words.ts";
import { readMeeting } from "../queries.ts";
import type { FoundMeeting } from "../reading.ts";
import { BodyName, sayWhen } from "./parts.tsx";

type Inside = NonNullable<FoundMeeting["inside"]>;
interface PartProps {
  view: View;
  meeting: FoundMeeting;
  inside: Inside;
}

const back = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/meetings/${params.id}/minutes`;

/** The minutes as they are read and printed: who was there, what was said, what was decided. */
export const minutesPage = page({
  path: "/:initiative/meetings/:id/minutes",
  reads: readMeeting,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (meeting, view) => {
    const title = view.t(said.minutesOf, { title: meeting.title });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "meetings")}>
        <div class="wrap top">
          <p class="kicker">
            <BodyName view={view} names={meeting.bodyNames} />{" "}
            <a class="noprint" href={view.url(`meetings/${meeting.id}`)}>
              {view.t(said.backToMeeting)}
            </a>
          </p>
          <h1>{title}</h1>
          <p class="lead">
            {sayWhen(view, meeting)}
            {meeting.place && (
              <>
                {" · "}
                <span dir="auto">{meeting.place}</span>
              </>
            )}
          </p>
          {meeting.inside ? (
            <Standing view={view} meeting={meeting} inside={meeting.inside} />
          ) : (
            <p class="quiet">{view.t(said.noticeOnly)}</p>
          )}
        </div>
        {meeting.inside && <Minutes view={view} meeting={meeting} inside={meeting.inside} />}
      </Layout>
    );
  },
  forms: [
    form({
      operation: openForCorrections,
      input: (sent, { params }) => ({ id: params.id, until: textOf(sent, "until") }),
      leadsTo: back,
      receipt: said.asked,
    }),
    form({
      operation: askCorrection,
      input: (sent, { params }) => ({ id: params.id, text: textOf(sent, "text") }),
      leadsTo: back,
      receipt: said.correctionAsked,
    }),
    form({
      operation: answerCorrection,
      input: (sent, { params }) => ({
        id: params.id,
        correction: textOf(sent, "correction"),
        answer: textOf(sent, "answer"),
      }),
      leadsTo: back,
    }),
    form({
      operation: approveMinutes,
      input: (_sent, { params }) => ({ id: params.id }),
      leadsTo: back,
      receipt: said.approvedNow,
    }),
  ],
});

/** Where the minutes are written together. */
export const writePage = page({
  path: "/:initiative/meetings/:id/write",
  reads: readMeeting,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (meeting, view) => {
    const title = view.t(said.minutesOf, { title: meeting.title });
    const minutes = meeting.inside?.minutes;
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "meetings")}>
        <div class="wrap top">
          <h1>{title}</h1>
          <p class="acts">
            <ButtonLink href={view.url(`meetings/${meeting.id}/minutes`)}>{view.t(said.readMinutes)}</ButtonLink>
            {meeting.runs && (
              <ButtonLink href={view.url(`meetings/${meeting.id}/attendance`)}>
                {view.t(said.takeAttendance)}
              </ButtonLink>
            )}
          </p>
        </div>
        <div class="wrap">
          {minutes && meeting.sits && !minutes.locked ? (
            <TextEditor view={view} document={minutes} label={view.t(said.writeTogether)} rows={24} />
          ) : (
            <p class="quiet">{view.t(minutes ? said.noticeOnly : said.noMinutes)}</p>
          )}
        </div>
      </Layout>
    );
  },
  forms: [textForm(({ params }) => `/${params.initiative}/meetings/${params.id}/write`)],
});

/** How far the minutes are. */
function Standing({ view, meeting, inside }: PartProps) {
  const day = (text: string): string => formatDate(new Date(text), view.language);
  if (!inside.minutes) return <p class="quiet">{view.t(said.noMinutes)}</p>;
  if (inside.approvedAt) return <p>{view.t(said.approvedOn, { day: day(inside.approvedAt) })}</p>;
  return (
    <>
      <p>
        {inside.correctionsUntil ? view.t(said.openUntil, { day: day(inside.correctionsUntil) }) : view.t(said.draft)}
      </p>
      {meeting.sits && (
        <p class="acts noprint">
          <ButtonLink href={view.url(`meetings/${meeting.id}/write`)}>{view.t(said.writeMinutes)}</ButtonLink>
        </p>
      )}
    </>
  );
}

/** Whether enough votes are there, in a sentence. */
export const QuorumLine = ({ view, quorum }: { view: View; quorum: NonNullable<Inside["quorum"]> }) => (
  <p>
    {view.t(said.quorum, { there: quorum.there, votes: quorum.votes, needed: quorum.needed })}{" "}
    {view.t(quorum.reached ? said.quorumReached : said.quorumMissing)}
  </p>
);

function Minutes({ view, meeting, inside }: PartProps) {
  const written = inside.attendance.some(({ how }) => how !== null);
  return (
    <div class="wrap minutes">
      {written && (
        <section class="part">
          <h2>{view.t(said.attendance)}</h2>
          <dl class="facts">
            {ways.map((way) => {
              const those = inside.attendance.filter(({ how }) => how === way);
              if (those.length === 0) return null;
              return [
                <dt key={way}>{view.t(wayWords[way])}</dt>,
                <dd key={`${way} are`}>
                  {those.map(({ who, name }, place) => (
                    <>
                      {place > 0 && ", "}
                      <span key={who} dir="auto">
                        {name}
                      </span>
                    </>
                  ))}
                </dd>,
              ];
            })}
          </dl>
          {inside.quorum && <QuorumLine view={view} quorum={inside.quorum} />}
        </section>
      )}
      {inside.minutes && (
        <section class="part measure">
          <Prose text={inside.minutes.text} language={inside.minutes.language} />
        </section>
      )}
      {inside.decisions.length > 0 && (
        <section class="part">
          <h2>{view.t(said.decisions)}</h2>
          <DecisionLines view={view} decisions={inside.decisions} />
        </section>
      )}
      {meeting.sitting && inside.minutes && <Corrections view={view} meeting={meeting} inside={inside} />}
      {meeting.runs && inside.minutes && !inside.approvedAt && meeting.startsAt <= view.now.toISOString() && (
        <Finish view={view} />
      )}
    </div>
  );
}

function Corrections({ view, meeting, inside }: PartProps) {
  const corrections = meeting.sitting?.corrections ?? [];
  const asking = viewOfForm(view, askCorrection);
  const begun = meeting.startsAt <= view.now.toISOString();
  if (corrections.length === 0 && (inside.approvedAt || !begun)) return null;
  return (
    <section class="part measure noprint">
      <h2>{view.t(said.corrections)}</h2>
      <ul class="agenda">
        {corrections.map(({ id, text, askedBy, answer }) => (
          <li key={id}>
            <p class="asitis">
              <span dir="auto">{text}</span>
            </p>
            <p class="small quiet">
              <span dir="auto">{askedBy}</span>
            </p>
            {answer ? (
              <p class="small">
                <span dir="auto">{view.t(said.answerGiven, { answer })}</span>
              </p>
            ) : (
              meeting.runs && <AnswerIt view={view} id={id} />
            )}
          </li>
        ))}
      </ul>
      {!inside.approvedAt && begun && (
        <Form view={asking} operation={askCorrection.name}>
          <TextArea view={asking} name="text" label={view.t(said.askCorrection)} rows={3} />
          <Button>{view.t(said.sendCorrection)}</Button>
        </Form>
      )}
    </section>
  );
}

function AnswerIt({ view, id }: { view: View; id: string }) {
  const mine =
    view.entered.correction === id ? viewOfForm(view, answerCorrection) : { ...view, faults: [], entered: {} };
  return (
    <Form view={mine} operation={answerCorrection.name} hidden={{ correction: id }}>
      <TextInput view={mine} name="answer" label={view.t(said.yourAnswer)} />
      <Button>{view.t(said.answerIt)}</Button>
    </Form>
  );
}

const Finish = ({ view }: { view: View }) => (
  <section class="part measure noprint">
    <Form view={viewOfForm(view, openForCorrections)} operation={openForCorrections.name}>
      <TextInput view={viewOfForm(view, openForCorrections)} name="until" type="date" label={view.t(said.askUntil)} />
      <Button>{view.t(said.askPeople)}</Button>
    </Form>
    <Confirm view={view} label={view.t(said.approve)} question={view.t(said.approveQuestion)}>
      <Form view={viewOfForm(view, approveMinutes)} operation={approveMinutes.name}>
        <Button kind="main">{view.t(said.approve)}</Button>
      </Form>
    </Confirm>
  </section>
);
