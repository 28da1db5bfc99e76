import type { z } from "zod";
import type { Message } from "../../../core/message.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { readOwn, withdrawOwn } from "../applications/applicant-operations.ts";
import type { Stage } from "../applications/application.ts";
import { Answered } from "./parts.tsx";
import { applyWords as said } from "./words.ts";

type Own = z.output<typeof readOwn.output>;

const stageWords: Record<Stage, Message> = {
  draft: said.stageDraft,
  received: said.stageReceived,
  reading: said.stageReading,
  waiting: said.stageWaiting,
  admitted: said.stageAdmitted,
  refused: said.stageRefused,
  withdrawn: said.stageWithdrawn,
};

/** How far an application is, for whoever holds its link: received, being read, decided and why. */
export const statusPage = page({
  path: "/:initiative/joining/status/:token",
  reads: readOwn,
  input: ({ params }) => ({ token: params.token ?? "" }),
  draw: (own, view, { params }) => (
    <Layout
      view={view}
      title={view.t(said.statusOf, { organization: own.applicant.name })}
      navigation={navigationFor(view, "joining")}
    >
      <div class="wrap top stack">
        <p class="kicker">{view.t(said.statusOf, { organization: own.applicant.name })}</p>
        <h1>{view.t(stageWords[own.stage])}</h1>
        <Way view={view} own={own} />
        {own.reasons && (
          <section>
            <h2>{view.t(said.reasons)}</h2>
            <p class="lead said" dir="auto">
              {own.reasons}
            </p>
          </section>
        )}
        {own.stage === "admitted" && <p class="measure">{view.t(said.howToComeIn)}</p>}
        {own.stage === "draft" && (
          <p class="acts">
            <ButtonLink kind="main" href={view.url(`joining/apply/${params.token}`)}>
              {view.t(said.goOn)}
            </ButtonLink>
          </p>
        )}
      </div>
      <div class="wrap block stack">
        {own.stage !== "draft" && own.questions.length > 0 && (
          <details>
            <summary>{view.t(said.whatYouSent)}</summary>
            <Answered view={view} questions={own.questions} answers={own.answers} />
          </details>
        )}
        {["draft", "received", "reading", "waiting"].includes(own.stage) && (
          <Confirm view={view} label={view.t(said.withdraw)} question={view.t(said.withdrawAsk)}>
            <Form view={view} operation={withdrawOwn.name}>
              <Button>{view.t(said.withdraw)}</Button>
            </Form>
          </Confirm>
        )}
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: withdrawOwn,
      input: (_, { params }) => ({ token: params.token }),
      leadsTo: (_, { params }) => `/${params.initiative}/joining/status/${params.token}`,
      receipt: said.withdrawn,
    }),
  ],
});

/** The three stations, those that were passed with their days. */
function Way({ view, own }: { view: View; own: Own }) {
  if (own.stage === "draft" || own.stage === "withdrawn") return null;
  const isDecided = own.decidedOn !== null;
  const at = isDecided ? 2 : own.stage === "reading" ? 1 : 0;
  const stations = [
    own.sentOn ? view.t(said.sentOn, { day: writeDay(view, own.sentOn) }) : view.t(said.received),
    view.t(said.beingRead),
    own.decidedOn ? view.t(said.decidedOn, { day: writeDay(view, own.decidedOn) }) : view.t(said.decided),
  ];
  return (
    <ol class="way">
      {stations.map((station, place) => (
        <li key={station} class={place > at ? "quiet" : undefined} aria-current={place === at ? "step" : undefined}>
          {station}
        </li>
      ))}
    </ol>
  );
}
