import { type Language, languages, type Names } from "../../../core/message.ts";
import { Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import type { Sector } from "../../organizations/public.ts";
import { sectorWords } from "../../organizations/public.ts";
import { type Answers, type AskedQuestion, keyOfOption, type StatedCriterion } from "../arrangement/arrangement.ts";

/** A sector in the reader's language; nothing where nobody has said it. */
export const sectorIn = (view: View, sector: Sector | null): string => (sector ? view.t(sectorWords[sector]) : "");

/** The criteria by which is read, each with what it means. */
export const Criteria = ({ view, criteria }: { view: View; criteria: readonly StatedCriterion[] }) => (
  <dl class="told measure">
    {criteria.map(({ id, names, hint }) => [
      <dt key={id} dir="auto">
        <b>{view.name(names)}</b>
      </dt>,
      <dd key={`${id} means`} class="quiet" dir="auto">
        {view.name(hint)}
      </dd>,
    ])}
  </dl>
);

/** An answer in the reader's words: of a choice the option as she reads it. */
function answerIn(view: View, { kind, options }: AskedQuestion, answer: string): string {
  const option = kind === "choice" ? options.find((one) => keyOfOption(one) === answer) : undefined;
  return option ? view.name(option) : answer;
}

/** What was asked and answered, to be read. */
export const Answered = (props: { view: View; questions: readonly AskedQuestion[]; answers: Answers }) => (
  <dl class="told measure">
    {props.questions.map((question) => [
      <dt key={question.id} class="small quiet" dir="auto">
        {props.view.name(question.label)}
      </dt>,
      <dd key={`${question.id} answered`} dir="auto" class="said">
        {answerIn(props.view, question, props.answers[question.id] ?? "")}
      </dd>,
    ])}
  </dl>
);

/** One question to be answered. */
export function QuestionField(props: { view: View; question: AskedQuestion; answer: string | undefined }) {
  const { view, question, answer } = props;
  const { kind, options, hint, needed, label } = question;
  const written = view.name(hint);
  const field = {
    view,
    name: `answers.${question.id}`,
    label: view.name(label),
    hint: written === "" ? undefined : written,
    optional: !needed,
    value: answer,
  };
  if (kind === "long-text") return <TextArea {...field} rows={6} />;
  if (kind === "choice")
    return (
      <Radios
        {...field}
        options={options.map((option) => ({ value: keyOfOption(option), label: view.name(option) }))}
      />
    );
  return <TextInput {...field} {...(kind === "number" ? { inputMode: "decimal" as const, latin: true } : {})} />;
}

/** In which language a text is shown to this reader: her own, or else the first that is there. */
export const languageShown = (view: View, names: Names): Language =>
  [view.language, ...languages].find((language) => names[language]) ?? view.language;

/** The name of the initiative as the reader knows it. */
export const initiativeIn = (view: View): string => view.name((view.initiative?.names ?? {}) as Names);
