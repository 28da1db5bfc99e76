import type { z } from "zod";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Form, faultOf } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, type Sent } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor, ShareLink, viewOfForm, wholeAddress } from "../../initiatives/public.ts";
import { readOwn, saveApplication, sendApplication } from "../applications/applicant-operations.ts";
import type { AskedQuestion } from "../arrangement/arrangement.ts";
import { ApplicantFields, applicantIn } from "./apply.tsx";
import { Answered, QuestionField, sectorIn } from "./parts.tsx";
import { applyWords as said } from "./words.ts";

type Own = z.output<typeof readOwn.output>;

/** So many questions stand on one step: a phone's screen or two. */
const perStep = 5;

const stepsOf = (questions: readonly AskedQuestion[]): number => 2 + Math.ceil(questions.length / perStep);
const stepIn = ({ query }: PageRequest, all: number): number =>
  Math.min(all, Math.max(1, Number.parseInt(query.get("step") ?? "1", 10) || 1));
const questionsOn = (questions: readonly AskedQuestion[], step: number): readonly AskedQuestion[] =>
  questions.slice((step - 2) * perStep, (step - 1) * perStep);
const stepOf = (questions: readonly AskedQuestion[], id: string): number =>
  2 + Math.floor(questions.findIndex((question) => question.id === id) / perStep);

const here = ({ params }: PageRequest): string => `/${params.initiative}/joining/apply/${params.token}`;

/** Where an application is written, step by step, by its private link. */
export const applicationStepsPage = page({
  path: "/:initiative/joining/apply/:token",
  reads: readOwn,
  input: ({ params }) => ({ token: params.token ?? "" }),
  draw: (own, view, request) => (
    <Layout view={view} title={view.t(said.apply)} navigation={navigationFor(view, "joining")}>
      {own.isOpen ? (
        <Steps view={view} own={own} request={request} />
      ) : (
        <Over view={view} own={own} request={request} />
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: saveApplication,
      input: (sent, { params }) => ({
        token: params.token,
        ...(sent.has("applicant.name") ? { applicant: applicantIn(sent, "applicant.") } : {}),
        answers: answersIn(sent),
      }),
      leadsTo: (_, request) => `${here(request)}?step=${stepIn(request, 100) + 1}`,
      receipt: said.saved,
    }),
    form({
      operation: sendApplication,
      input: (_, { params }) => ({ token: params.token }),
      leadsTo: (_, { params }) => `/${params.initiative}/joining/status/${params.token}`,
      receipt: said.sentReceipt,
    }),
  ],
});

/** What a step holds of answers, by the id of the question; an empty field is an answer taken away. */
function answersIn(sent: Sent): Record<string, string> {
  const fields = [...sent.entries()].filter(([name]) => name.startsWith("answers."));
  return Object.fromEntries(fields.map(([name, value]) => [name.slice("answers.".length), String(value)]));
}

function Over({ view, own, request }: { view: View; own: Own; request: PageRequest }) {
  return (
    <div class="wrap top stack">
      <h1>
        <bdi>{own.applicant.name}</bdi>
      </h1>
      {own.stage === "draft" ? (
        <p class="lead">{view.t(said.notOpenAnyMore)}</p>
      ) : (
        <p class="acts">
          <ButtonLink kind="main" href={view.url(`joining/status/${request.params.token}`)}>
            {view.t(said.standing)}
          </ButtonLink>
        </p>
      )}
      <Answered view={view} questions={own.questions.filter(({ id }) => own.answers[id])} answers={own.answers} />
    </div>
  );
}

function Steps({ view, own, request }: { view: View; own: Own; request: PageRequest }) {
  const all = stepsOf(own.questions);
  const step = stepIn(request, all);
  const title = step === 1 ? said.stepOrganization : step === all ? said.stepSend : said.stepQuestions;
  return (
    <div class="wrap top two">
      <section class="stack">
        <p class="kicker">{view.t(said.step, { step, all })}</p>
        <h1>{view.t(title)}</h1>
        {step === all ? (
          <ReadThrough view={view} own={own} request={request} />
        ) : (
          <Form view={viewOfForm(view, saveApplication)} operation={saveApplication.name}>
            {step === 1 ? (
              <ApplicantFields view={view} prefix="applicant." applicant={own.applicant} />
            ) : (
              questionsOn(own.questions, step).map((question) => (
                <QuestionField key={question.id} view={view} question={question} answer={own.answers[question.id]} />
              ))
            )}
            <p class="acts">
              <Button kind="main">{view.t(said.saveAndGoOn)}</Button>
              {step > 1 && <Back view={view} to={`${here(request)}?step=${step - 1}`} />}
            </p>
          </Form>
        )}
      </section>
      <aside class="stack">
        <h2>{view.t(said.yourLink)}</h2>
        <p class="small quiet">{view.t(said.yourLinkWhy)}</p>
        <ShareLink
          view={view}
          link={wholeAddress(request, here(request))}
          names={view.initiative?.names ?? {}}
          message={said.linkMessage}
          language={view.language}
        />
      </aside>
    </div>
  );
}

const Back = ({ view, to }: { view: View; to: string }) => (
  <ButtonLink kind="bare" href={to}>
    {view.t(said.back)}
  </ButtonLink>
);

function ReadThrough({ view, own, request }: { view: View; own: Own; request: PageRequest }) {
  const { name, sector, contactName, contactMail, contactPhone } = own.applicant;
  const to = (step: number): string => `${here(request)}?step=${step}`;
  const asked = viewOfForm(view, sendApplication);
  return (
    <div class="stack">
      <div class="row">
        <b dir="auto">{name}</b>
        <span>{sectorIn(view, sector)}</span>
        <span dir="auto">{[contactName, contactMail, contactPhone].filter(Boolean).join(" · ")}</span>
        <a href={to(1)}>{view.t(said.change)}</a>
      </div>
      {own.questions.map((question) => {
        const answer = own.answers[question.id];
        const fault = faultOf(asked, `answers.${question.id}`);
        return (
          <div key={question.id} class="row field">
            <span class="small quiet" dir="auto">
              {view.name(question.label)}
            </span>
            {answer ? (
              <Answered view={view} questions={[{ ...question, label: {} }]} answers={own.answers} />
            ) : (
              <span class="quiet">{view.t(said.notAnswered)}</span>
            )}
            {fault && <span class="error">{fault}</span>}
            <a href={to(stepOf(own.questions, question.id))}>{view.t(answer ? said.change : said.toAnswer)}</a>
          </div>
        );
      })}
      <p>{view.t(said.sendWhat)}</p>
      <Form view={asked} operation={sendApplication.name}>
        <Button kind="main">{view.t(said.send)}</Button>
      </Form>
    </div>
  );
}
