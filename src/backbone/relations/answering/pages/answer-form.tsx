import type { Message } from "../../../../core/message.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import type { View } from "../../../../interface/view.ts";
import { viewOfForm } from "../../../initiatives/public.ts";
import {
  agreeWords,
  fitWords,
  frequencyWords,
  outcomeWords,
  questionWords,
  tieWords,
} from "../../waves/question-words.ts";
import { frequencies, outcomes, type PartnerQuestion, type QuestionKey, scales } from "../../waves/questions.ts";
import type { PartnerAnswer, RelationAnswer } from "../answer.ts";
import { answerAbout, answerOfInitiative } from "../operations.ts";
import type { Sheet } from "../sheet.ts";
import { answeringWords as said } from "../words.ts";

/** A question as this initiative asks it. */
export const sayQuestion = (view: View, sheet: Sheet, key: QuestionKey): string => {
  const own = sheet.wave.questions[key];
  return own?.[view.language] || view.t(questionWords[key]);
};

interface PickProps {
  view: View;
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: string | null | undefined;
}

/** One of a few in rows for a thumb; none is chosen before somebody chooses, and saying nothing is always one of them. */
function Rows({ view, name, label, options, chosen }: PickProps) {
  const offered = [...options, { value: "none", label: view.t(said.ratherNot) }];
  return (
    <fieldset class="survey-rows">
      <legend>{label}</legend>
      {offered.map((option) => (
        <label key={option.value} class={option.value === "none" ? "survey-row quiet" : "survey-row"}>
          <input type="radio" name={name} value={option.value} checked={chosen === option.value} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Four steps beside one sentence, and a fifth that says nothing. */
function Scale({ view, name, label, chosen }: Omit<PickProps, "options">) {
  return (
    <fieldset class="survey-scale">
      <legend>{label}</legend>
      {fitWords.map((word, place) => (
        <label key={word.en}>
          <input type="radio" name={name} value={place + 1} checked={chosen === String(place + 1)} />
          <span aria-hidden="true">{place + 1}</span>
          <span class="vh">{view.t(word)}</span>
        </label>
      ))}
      <label>
        <input type="radio" name={name} value="none" />
        <span aria-hidden="true">–</span>
        <span class="vh">{view.t(said.ratherNot)}</span>
      </label>
    </fieldset>
  );
}

interface AboutProps {
  view: View;
  sheet: Sheet;
  about: { id: string; name: string; version: number };
  /** What is shown to be confirmed or changed. */
  answer: RelationAnswer | null;
  /** What was said last time, where she may see it. */
  before?: RelationAnswer | null;
}

const numbered = (words: readonly Message[], view: View, from = 0) =>
  words.map((word, place) => ({ value: String(place + from), label: view.t(word) }));

/** All that is asked about one organization; how one works together, only where one does. */
export function AboutForm({ view: whole, sheet, about, answer, before }: AboutProps) {
  const view = viewOfForm(whole, answerAbout);
  const ask = (key: QuestionKey) => sayQuestion(view, sheet, key);
  const tie = answer === null ? null : answer.tie === null ? "none" : String(answer.tie);
  return (
    <Form
      view={view}
      operation={answerAbout.name}
      class="survey-form"
      hidden={{ to: about.id, version: String(about.version) }}
    >
      {before && before.tie !== null && (
        <p class="small">{view.t(said.saidLastTime, { answer: view.t(tieWords[before.tie] ?? said.ratherNot) })}</p>
      )}
      <Rows view={view} name="tie" label={ask("tie")} options={numbered(tieWords, view)} chosen={tie} />
      <div class="survey-how">
        <Rows
          view={view}
          name="howOften"
          label={ask("often")}
          options={frequencies.map((value) => ({ value, label: view.t(frequencyWords[value]) }))}
          chosen={answer?.howOften}
        />
        <fieldset class="survey-rows">
          <legend>{ask("outcome")}</legend>
          {outcomes.map((value) => (
            <label key={value} class="survey-row">
              <input type="checkbox" name="cameOfIt" value={value} checked={answer?.cameOfIt.includes(value)} />
              <span>{view.t(outcomeWords[value])}</span>
            </label>
          ))}
        </fieldset>
        <p class="survey-fits">
          <b data-part="fits" data-of={view.t(said.fits, { organization: "§" })}>
            {view.t(said.fits, { organization: about.name })}
          </b>
          <span class="small quiet">{view.t(said.fitsHint)}</span>
        </p>
        {scales.map((key) => (
          <Scale
            key={key}
            view={view}
            name={key}
            label={ask(key)}
            chosen={answer?.[key] === null || !answer ? null : String(answer[key])}
          />
        ))}
      </div>
      <p class="survey-next">
        <Button kind="main">{view.t(said.keepGoOn)}</Button>
      </p>
    </Form>
  );
}

interface PartnerProps {
  view: View;
  sheet: Sheet;
  question: PartnerQuestion;
  answer: PartnerAnswer | undefined;
  before?: PartnerAnswer | undefined;
  version: number;
}

/** One question about being part of the initiative. */
export function PartnerForm({ view: whole, sheet, question, answer, before, version }: PartnerProps) {
  const view = viewOfForm(whole, answerOfInitiative);
  const chosen = answer && (answer.score === null ? "none" : String(answer.score));
  return (
    <Form
      view={view}
      operation={answerOfInitiative.name}
      class="survey-form"
      hidden={{ question, version: String(version) }}
    >
      {before && before.score !== null && (
        <p class="small">
          {view.t(said.saidLastTime, { answer: view.t(agreeWords[before.score - 1] ?? said.ratherNot) })}
        </p>
      )}
      <Rows
        view={view}
        name="score"
        label={sayQuestion(view, sheet, question)}
        options={numbered(agreeWords, view, 1)}
        chosen={chosen}
      />
      <div class="field">
        <label for="survey-words">{view.t(said.words)}</label>
        <span class="hint" id="survey-words-hint">
          {view.t(said.wordsHint, { least: sheet.wave.fewest })}
        </span>
        <textarea
          id="survey-words"
          aria-describedby="survey-words-hint"
          name="words"
          class="input"
          rows={3}
          dir="auto"
          maxLength={1000}
        >
          {answer?.words ?? ""}
        </textarea>
      </div>
      <p class="survey-next">
        <Button kind="main">{view.t(said.keepGoOn)}</Button>
      </p>
    </Form>
  );
}

/** An answer in a few words, as a colleague's stands beside one's own. */
export function sayRelation(view: View, answer: RelationAnswer | null): string {
  if (answer === null) return view.t(said.notAsked);
  if (answer.tie === null) return view.t(said.ratherNot);
  const scores = scales.flatMap((key) =>
    answer[key] === null ? [] : [`${view.t(questionWords[key])}: ${answer[key]}`],
  );
  return [
    view.t(tieWords[answer.tie] ?? said.ratherNot),
    ...(answer.howOften ? [view.t(frequencyWords[answer.howOften])] : []),
    ...answer.cameOfIt.map((one) => view.t(outcomeWords[one])),
    ...scores,
  ].join(" · ");
}

/** The same for an answer about the initiative. */
export const sayPartner = (view: View, answer: PartnerAnswer | undefined): string => {
  if (!answer) return view.t(said.notAsked);
  const score = answer.score === null ? view.t(said.ratherNot) : view.t(agreeWords[answer.score - 1] ?? said.ratherNot);
  return answer.words ? `${score} · ${answer.words}` : score;
};
