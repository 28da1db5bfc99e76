import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Differences } from "../../../interface/differences.tsx";
import { Form, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { sectionSchema } from "../agenda.ts";
import { answerAmendment, proposeAmendment, readAmendment, withdrawAmendment } from "../amendments/operations.ts";
import { readAgendaDraft } from "../reading.ts";
import { agendaWords, sectionWords } from "../words.ts";
import { draftWords as said } from "./agreed-words.ts";
import { stateWords } from "./workings.tsx";

const Kicker = ({ view }: { view: View }) => (
  <p class="kicker">
    <a href={view.url("goal/agreed")}>{view.t(agendaWords.title)}</a>
  </p>
);

/** Where somebody words a section as she would have it. */
export const proposePage = page({
  path: "/:initiative/goal/agreed/propose",
  reads: readAgendaDraft,
  draw: (found, given, { query }) => {
    const view = viewOfForm(given, proposeAmendment);
    const kind = sectionSchema.catch("vision").parse(query.get("section"));
    const section = found.sections.find((one) => one.kind === kind);
    const title = view.t(said.proposeTitle, { section: view.t(sectionWords[kind]) });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "agreed")}>
        <div class="wrap top">
          <Kicker view={view} />
          <h1>{title}</h1>
          <p class="lead measure">{view.t(said.proposeLead)}</p>
        </div>
        <div class="wrap block">
          <Form
            view={view}
            operation={proposeAmendment.name}
            hidden={{ section: kind, base: String(section?.version ?? 0) }}
          >
            <TextArea view={view} name="text" label={view.t(said.yourWording)} value={section?.text} rows={12} />
            <TextArea view={view} name="why" label={view.t(said.why)} rows={3} />
            <Button kind="main">{view.t(said.proposeIt)}</Button>
          </Form>
        </div>
      </Layout>
    );
  },
  forms: [
    form({
      operation: proposeAmendment,
      input: (sent) => ({
        section: textOf(sent, "section"),
        base: textOf(sent, "base"),
        text: String(sent.get("text") ?? ""),
        why: textOf(sent, "why"),
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/goal/agreed/amendments/${id}`,
      receipt: said.proposed,
    }),
  ],
});

type Found = z.output<typeof readAmendment.output>;

const here = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/goal/agreed/amendments/${params.amendment}`;

/** One proposed change: what it would change, and its answer. */
export const amendmentPage = page({
  path: "/:initiative/goal/agreed/amendments/:amendment",
  reads: readAmendment,
  input: ({ params }) => ({ id: params.amendment ?? "" }),
  draw: (found, view) => {
    const { amendment, language } = found;
    const title = view.t(said.proposalTitle, { section: view.t(sectionWords[amendment.section]) });
    const movedOn = amendment.state === "open" && found.now !== amendment.before;
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "agreed")}>
        <div class="wrap top">
          <Kicker view={view} />
          <h1>{title}</h1>
          <p class="lead measure" dir="auto">
            {amendment.why}
          </p>
          <p class="quiet">
            {view.t(said.proposalBy, { name: found.proposer ?? "–", date: writeDay(view, amendment.proposedAt) })} ·{" "}
            {view.t(stateWords[amendment.state])}
          </p>
        </div>
        <section class="wrap block measure">
          <h2>{view.t(said.whatChanges)}</h2>
          <Differences view={view} before={amendment.before} after={amendment.after} language={language} />
          {movedOn && (
            <details>
              <summary>{view.t(said.nowReads)}</summary>
              <p class="quiet">{view.t(said.movedOn)}</p>
              <Prose text={found.now} language={language} />
            </details>
          )}
        </section>
        <Answer view={view} found={found} />
        <div class="wrap block">
          <ThingFoot view={view} thing={{ kind: "agenda", id: amendment.id }} standing={found.standing} />
        </div>
      </Layout>
    );
  },
  forms: [
    form({
      operation: answerAmendment,
      input: (sent, { params }) => ({
        id: params.amendment ?? "",
        answer: textOf(sent, "answer"),
        reason: textOf(sent, "reason"),
        decision: textOf(sent, "decision"),
      }),
      leadsTo: here,
      receipt: said.answered,
    }),
    form({
      operation: withdrawAmendment,
      input: (_, { params }) => ({ id: params.amendment ?? "" }),
      leadsTo: here,
      receipt: said.withdrawn,
    }),
  ],
});

function Answer({ view, found }: { view: View; found: Found }) {
  const { amendment } = found;
  if (amendment.state !== "open")
    return amendment.answeredAt && amendment.state !== "withdrawn" ? (
      <section class="wrap block measure">
        <h2>{view.t(said.answerOf)}</h2>
        <p dir="auto">{amendment.reason ?? view.t(stateWords[amendment.state])}</p>
        {amendment.decision && <p>{view.t(said.recordedAt, { decision: amendment.decision })}</p>}
        <p class="quiet">
          {view.t(said.proposalBy, { name: found.answerer ?? "–", date: writeDay(view, amendment.answeredAt) })}
        </p>
      </section>
    ) : null;
  const own = viewOfForm(view, answerAmendment);
  return (
    <section class="wrap block measure noprint stack">
      {found.leads && (
        <Form view={own} operation={answerAmendment.name}>
          <h2>{view.t(said.answerTitle)}</h2>
          <TextArea view={own} name="reason" label={view.t(said.reason)} rows={3} optional />
          <TextInput
            view={own}
            name="decision"
            label={view.t(said.decision)}
            hint={view.t(said.decisionHint)}
            optional
          />
          <div class="acts">
            <Button kind="main" name="answer" value="accepted">
              {view.t(said.accept)}
            </Button>
            <Button name="answer" value="declined">
              {view.t(said.decline)}
            </Button>
          </div>
        </Form>
      )}
      {found.isMine && (
        <Confirm view={view} label={view.t(said.withdraw)} question={view.t(said.withdrawQuestion)}>
          <Form view={viewOfForm(view, withdrawAmendment)} operation={withdrawAmendment.name}>
            <Button>{view.t(said.withdraw)}</Button>
          </Form>
        </Confirm>
      )}
    </section>
  );
}
