import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { type Checklist as Answered, aims, answers, type Question, questionKeys, questions } from "../checklist.ts";
import { aimWords, answerWords, questionWords, checklistWords as said, suggestionWords } from "../checklist-words.ts";
import { checkCommitment } from "../keeping/draft-operations.ts";

interface Props {
  view: View;
  checklist: Answered;
  suggestions: readonly Question[];
  /** Out of the way, as after promising. */
  folded?: boolean;
}

/** The private checklist: what may make a promise stronger, and the questions; nothing in it stops anybody. */
export function Checklist({ view, checklist, suggestions, folded = false }: Props) {
  return (
    <details class="promise-checklist" open={!folded && Object.keys(checklist.answers).length > 0}>
      <summary>{view.t(said.title)}</summary>
      <p class="small quiet">{view.t(said.why)}</p>
      <Suggestions view={view} suggestions={suggestions} />
      <Questions view={viewOfForm(view, checkCommitment)} checklist={checklist} />
    </details>
  );
}

/** What is worth another look. */
export const Suggestions = ({ view, suggestions }: { view: View; suggestions: readonly Question[] }) => (
  <div>
    <p>
      <b>{view.t(said.suggested, { count: suggestions.length })}</b>
    </p>
    <ul class="promise-suggestions">
      {suggestions.map((key) => (
        <li key={key}>{view.t(suggestionWords[key])}</li>
      ))}
    </ul>
  </div>
);

const Questions = ({ view, checklist }: { view: View; checklist: Answered }) => (
  <Form view={view} operation={checkCommitment.name}>
    {aims.map((aim) => (
      <section key={aim}>
        <h3>{view.t(aimWords[aim])}</h3>
        {questionKeys
          .filter((key) => questions[key] === aim)
          .map((key) => (
            <fieldset key={key} class="promise-question">
              <legend>{view.t(questionWords[key])}</legend>
              {answers.map((answer) => (
                <label key={answer}>
                  <input
                    type="radio"
                    name={`answers.${key}`}
                    value={answer}
                    checked={checklist.answers[key] === answer}
                  />{" "}
                  {view.t(answerWords[answer])}
                </label>
              ))}
            </fieldset>
          ))}
      </section>
    ))}
    <TextArea view={view} name="note" label={view.t(said.note)} value={checklist.note ?? undefined} optional />
    <Button>{view.t(said.save)}</Button>
  </Form>
);
