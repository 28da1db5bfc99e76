import { type Language, languages, type Message, type Names } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Select } from "../../../interface/form.tsx";
import { NamesFold, NamesInputs } from "../../../interface/names-input.tsx";
import type { View } from "../../../interface/view.ts";
import { viewOfForm } from "../../initiatives/public.ts";
import {
  type AskedQuestion,
  type QuestionKind,
  questionKinds,
  type StatedCriterion,
} from "../arrangement/arrangement.ts";
import { dropFromJoining, keepOneCriterion, keepOneQuestion, offerCriteria } from "../arrangement/operations.ts";
import { readingWords as said } from "./backbone-words.ts";

const kindWords: Record<QuestionKind, Message> = {
  text: said.kindText,
  "long-text": said.kindLong,
  choice: said.kindChoice,
  number: said.kindNumber,
};

/** The stated criteria: each can be changed, one can be added, three are offered where there are none. */
export function CriteriaPart(props: { view: View; criteria: readonly StatedCriterion[]; changing: string | null }) {
  const { view, criteria, changing } = props;
  return (
    <section id="criteria" class="stack">
      <h2>{view.t(said.criteria)}</h2>
      {criteria.length === 0 && (
        <>
          <p class="measure">{view.t(said.noCriteria)}</p>
          <Form view={viewOfForm(view, offerCriteria)} operation={offerCriteria.name}>
            <Button kind="main">{view.t(said.offer)}</Button>
          </Form>
        </>
      )}
      {criteria.map((criterion) =>
        criterion.id === changing ? (
          <CriterionForm key={criterion.id} view={view} criterion={criterion} />
        ) : (
          <div key={criterion.id} class="row">
            <b dir="auto">{view.name(criterion.names)}</b>
            <span class="quiet" dir="auto">
              {view.name(criterion.hint)}
            </span>
            <Acts view={view} what="criterion" id={criterion.id} />
          </div>
        ),
      )}
      <details open={unfolded(view, keepOneCriterion, changing)}>
        <summary>{view.t(said.addCriterion)}</summary>
        <CriterionForm view={view} />
      </details>
    </section>
  );
}

/** A form that was just refused stands open, so that what is wrong can be read. */
const unfolded = (view: View, operation: { name: string }, changing: string | null): boolean =>
  view.faults.length > 0 && view.entered.operation === operation.name && changing === null;

function Acts({ view, what, id }: { view: View; what: "question" | "criterion"; id: string }) {
  return (
    <Form
      view={viewOfForm(view, dropFromJoining)}
      operation={dropFromJoining.name}
      hidden={{ what, id }}
      class="acts small"
    >
      <a href={`${view.url("joining/arrange")}?${what}=${id}#${what === "question" ? "questions" : "criteria"}`}>
        {view.t(said.change)}
      </a>
      <Button kind="bare">{view.t(what === "question" ? said.remove : said.removeCriterion)}</Button>
    </Form>
  );
}

function CriterionForm({ criterion, ...props }: { view: View; criterion?: StatedCriterion }) {
  const view = viewOfForm(props.view, keepOneCriterion);
  const texts = [
    { name: "names", label: view.t(said.criterion), value: criterion?.names },
    { name: "hint", label: view.t(said.hint), value: criterion?.hint, optional: true },
  ];
  return (
    <Form view={view} operation={keepOneCriterion.name} {...(criterion && { hidden: { id: criterion.id } })}>
      <NamesInputs view={view} texts={texts} />
      <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      <Button>{view.t(said.save)}</Button>
    </Form>
  );
}

/** The initiative's own questions. */
export function QuestionsPart(props: { view: View; questions: readonly AskedQuestion[]; changing: string | null }) {
  const { view, questions, changing } = props;
  return (
    <section id="questions" class="stack">
      <h2>{view.t(said.questions)}</h2>
      {questions.length === 0 && <p>{view.t(said.noQuestions)}</p>}
      {questions.map((question) =>
        question.id === changing ? (
          <QuestionForm key={question.id} view={view} question={question} />
        ) : (
          <div key={question.id} class="row">
            <b dir="auto">{view.name(question.label)}</b>
            <span class="small quiet">
              {view.t(kindWords[question.kind])} · {view.t(question.needed ? said.needed : said.notNeeded)}
            </span>
            <Acts view={view} what="question" id={question.id} />
          </div>
        ),
      )}
      <details open={unfolded(view, keepOneQuestion, changing)}>
        <summary>{view.t(said.addQuestion)}</summary>
        <QuestionForm view={view} />
      </details>
    </section>
  );
}

/** The options of a choice as they are written, one in a line for each language. */
const linesOf = (options: readonly Names[]): Partial<Record<Language, string>> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const lines = options.flatMap((option) => option[language] ?? []);
      return lines.length > 0 ? [[language, lines.join("\n")]] : [];
    }),
  );

function QuestionForm({ question, ...props }: { view: View; question?: AskedQuestion }) {
  const view = viewOfForm(props.view, keepOneQuestion);
  const label = { name: "label", label: view.t(said.question), value: question?.label };
  const more = [
    { name: "hint", label: view.t(said.hint), value: question?.hint, optional: true },
    {
      name: "options",
      label: view.t(said.options),
      hint: view.t(said.optionsHint),
      value: linesOf(question?.options ?? []),
      optional: true,
      long: true,
    },
  ];
  return (
    <Form view={view} operation={keepOneQuestion.name} {...(question && { hidden: { id: question.id } })}>
      <NamesInputs view={view} texts={[label]} />
      <Select
        view={view}
        name="kind"
        label={view.t(said.kind)}
        value={question?.kind ?? "long-text"}
        options={questionKinds.map((kind) => ({ value: kind, label: view.t(kindWords[kind]) }))}
      />
      <NamesInputs view={view} texts={more} />
      <NamesFold view={view} texts={[label, ...more]} label={view.t(said.otherLanguages)} />
      <Checks
        view={view}
        name="needed"
        label={view.t(said.needed)}
        values={(question?.needed ?? true) ? ["yes"] : []}
        options={[{ value: "yes", label: view.t(said.needed) }]}
      />
      <Button>{view.t(said.save)}</Button>
    </Form>
  );
}
