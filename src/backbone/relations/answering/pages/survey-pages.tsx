import { Layout } from "../../../../interface/layout.tsx";
import { type Form, form, type PageRequest, page, type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { type PartnerQuestion, partnerQuestions, scales } from "../../waves/questions.ts";
import { type RelationAnswer, relationAnswerSchema } from "../answer.ts";
import {
  answerAbout,
  answerOfInitiative,
  beginSurvey,
  chooseOrganizations,
  declineSurvey,
  finishSurvey,
  takeBackAnswers,
} from "../operations.ts";
import { readSheet, type Sheet } from "../sheet.ts";
import { answeringWords as said } from "../words.ts";
import { AboutForm, PartnerForm, sayPartner, sayRelation } from "./answer-form.tsx";
import { Choose, End, Hello } from "./steps.tsx";

/** By what the reader of a page answers: the key in its address, or signed in. */
const byOf = ({ params }: PageRequest) =>
  params.token ? { token: params.token } : { waveId: params.wave ?? "", organizationId: params.organization ?? "" };

const baseOf = ({ params }: PageRequest): string =>
  params.token
    ? `/${params.initiative}/survey/${params.token}`
    : `/${params.initiative}/partners/together/waves/${params.wave}/answer/${params.organization}`;

/** The number of a radio; null where somebody would rather not say. */
const numberIn = (sent: Sent, name: string): number | null => {
  const text = textOf(sent, name);
  return text === undefined || text === "none" ? null : Number(text);
};

/** What a form says of one organization. */
const answerIn = (sent: Sent): Record<string, unknown> => {
  const often = textOf(sent, "howOften");
  return {
    tie: numberIn(sent, "tie"),
    howOften: often === "none" ? null : (often ?? null),
    cameOfIt: sent.getAll("cameOfIt"),
    ...Object.fromEntries(scales.map((key) => [key, numberIn(sent, key)])),
  };
};

const forms: readonly Form[] = [
  form({
    operation: beginSurvey,
    input: (_sent, { params }) => ({ link: params.token }),
    leadsTo: ({ token }, { params }) => `/${params.initiative}/survey/${token}?at=start`,
  }),
  form({
    operation: chooseOrganizations,
    input: (sent, request) => ({ by: byOf(request), add: sent.getAll("add"), remove: sent.getAll("remove") }),
    leadsTo: (_output, request) => `${baseOf(request)}?at=choose`,
  }),
  form({
    operation: answerAbout,
    input: (sent, request) => ({
      ...{ by: byOf(request), to: textOf(sent, "to"), version: Number(textOf(sent, "version")) },
      answer: answerIn(sent),
    }),
    leadsTo: (_output, request) => `${baseOf(request)}?at=next`,
  }),
  form({
    operation: answerOfInitiative,
    input: (sent, request) => ({
      ...{ by: byOf(request), question: textOf(sent, "question"), version: Number(textOf(sent, "version")) },
      answer: { score: numberIn(sent, "score"), words: textOf(sent, "words") ?? null },
    }),
    leadsTo: (_output, request) => `${baseOf(request)}?at=next`,
  }),
  ...[finishSurvey, declineSurvey].map((operation) =>
    form({
      operation,
      input: (_sent, request) => ({ by: byOf(request) }),
      leadsTo: (_output, request) => baseOf(request),
    }),
  ),
  form({
    operation: takeBackAnswers,
    input: (_sent, request) => ({ by: byOf(request) }),
    leadsTo: (_output, request) => baseOf(request),
    receipt: said.wereTakenBack,
  }),
];

/** The next thing that was not asked yet, by its key; null where there is none. */
function nextOf(sheet: Sheet): string | null {
  if (sheet.wave.kind === "partner") return partnerQuestions.find((key) => !sheet.partner[key]) ?? null;
  return sheet.chosen.find(({ answer }) => answer === null)?.id ?? null;
}

function drawSurvey(sheet: Sheet, view: View, request: PageRequest) {
  return (
    <Layout view={view} title={view.name(sheet.wave.names)}>
      <Step view={view} sheet={sheet} request={request} />
    </Layout>
  );
}

interface StepProps {
  view: View;
  sheet: Sheet;
  request: PageRequest;
}

/** One step: the one that is asked for, or where the organization has come to. */
function Step({ view, sheet, request }: StepProps) {
  const [base, at] = [baseOf(request), request.query.get("at")];
  const props = { view, sheet, base };
  if (sheet.isLink) return <Hello {...props} />;
  if (sheet.waveState !== "open") return sheet.waveState === "not-yet" ? <Hello {...props} /> : <End {...props} />;
  const relations = sheet.wave.kind === "relationship";
  if (relations && (at === "choose" || at === "start"))
    return <Choose {...props} look={request.query.get("look") ?? ""} />;
  const about = request.query.get("about");
  if (about) return <About {...props} about={about} />;
  const next = nextOf(sheet);
  if (at === "next" || at === "start" || (sheet.state === "begun" && next))
    return next ? <About {...props} about={next} /> : <End {...props} />;
  if (sheet.state === "asked" || sheet.state === "declined") return <Hello {...props} />;
  if (relations && sheet.state === "begun" && sheet.chosen.length === 0) return <Choose {...props} look="" />;
  return <End {...props} />;
}

/** One organization, or one question about the initiative; answered again where somebody comes back to it. */
function About({ view, sheet, base, about }: { view: View; sheet: Sheet; base: string; about: string }) {
  const partner = sheet.wave.kind === "partner";
  const keys: readonly string[] = partner ? partnerQuestions : sheet.chosen.map(({ id }) => id);
  const place = keys.indexOf(about);
  if (place < 0) return <End view={view} sheet={sheet} base={base} />;
  const one = sheet.chosen.find(({ id }) => id === about);
  return (
    <section
      class="wrap top survey-task"
      data-survey={JSON.stringify(playing(sheet))}
      data-initiative={view.initiative?.slug}
      data-base={base}
      data-no-connection={view.t(said.noConnection)}
    >
      <p class="kicker" data-part="place" data-of={view.t(said.place, { number: 7777, all: keys.length })}>
        {view.t(said.place, { number: place + 1, all: keys.length })}
      </p>
      <Conflict view={view} sheet={sheet} about={about} />
      {one && !partner ? (
        <>
          <h1>
            <bdi data-part="name">{one.name}</bdi>
          </h1>
          <AboutForm
            view={view}
            sheet={sheet}
            about={one}
            answer={entered(view) ?? one.answer ?? beforeOf(sheet, about)}
            before={beforeOf(sheet, about)}
          />
        </>
      ) : (
        <>
          <h1>{view.name(sheet.wave.names)}</h1>
          <PartnerForm
            view={view}
            sheet={sheet}
            question={about as PartnerQuestion}
            answer={sheet.partner[about] ?? sheet.partnerBefore[about]}
            before={sheet.partnerBefore[about]}
            version={sheet.partner[about]?.version ?? 0}
          />
        </>
      )}
      <p class="small" role="status" data-part="status" />
    </section>
  );
}

const beforeOf = (sheet: Sheet, about: string): RelationAnswer | null =>
  sheet.before.find(({ id }) => id === about)?.answer ?? null;

/** What a phone needs to go on without a connection: whom to ask about next. Nothing that was answered. */
const playing = (sheet: Sheet) =>
  sheet.wave.kind === "relationship"
    ? sheet.chosen.map(({ id, name, version, answer }) => ({ id, name, version, asked: answer !== null }))
    : [];

/** What the refused form said, to be kept after all or let go. */
function entered(view: View): RelationAnswer | null {
  if (view.entered.operation !== answerAbout.name) return null;
  const sent = new FormData();
  for (const [name, values] of Object.entries(view.entered))
    for (const value of Array.isArray(values) ? values : [values]) sent.append(name, value);
  return relationAnswerSchema.safeParse(answerIn(sent)).data ?? null;
}

/** A colleague's answer beside one's own, where both answered at once. */
function Conflict({ view, sheet, about }: { view: View; sheet: Sheet; about: string }) {
  const own = entered(view);
  const theirs = sheet.chosen.find(({ id }) => id === about)?.answer;
  const partner = view.entered.operation === answerOfInitiative.name ? sheet.partner[about] : undefined;
  if (!(own && theirs) && !partner) return null;
  const mine = own ? sayRelation(view, own) : String(view.entered.words ?? "");
  return (
    <div class="survey-both">
      <p>
        <b>{view.t(said.theirs)}</b>
        <span dir="auto">{partner ? sayPartner(view, partner) : sayRelation(view, theirs ?? null)}</span>
      </p>
      <p>
        <b>{view.t(said.yours)}</b>
        <span dir="auto">{mine}</span>
      </p>
    </div>
  );
}

const input = (request: PageRequest) => ({ by: byOf(request), look: (request.query.get("look") ?? "").slice(0, 100) });

/** The survey on a phone, without signing in. */
export const tokenPage = page({ path: "/:initiative/survey/:token", reads: readSheet, input, draw: drawSurvey, forms });

/** The same for those who signed in; after the survey closes, their own answers. */
export const ownSurveyPage = page({
  path: "/:initiative/partners/together/waves/:wave/answer/:organization",
  reads: readSheet,
  input,
  draw: drawSurvey,
  forms,
});
