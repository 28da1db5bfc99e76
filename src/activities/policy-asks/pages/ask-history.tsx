import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { askStates, type KeptStep } from "../policy-ask.ts";
import { markPolicyStep, notePolicyStep, removePolicyStep } from "../step-operations.ts";
import type { AskView } from "../views.ts";
import { askWords as said, stateWords } from "../words.ts";
import { StateTag, writeWhen } from "./ask-lines.tsx";

interface HistoryProps {
  view: View;
  ask: AskView;
  carries: boolean;
  marks: boolean;
}

/** How an ask stood, the newest first, each with its day, its words and where they are written. */
export const AskHistory = ({ view, ask, carries, marks }: HistoryProps) => (
  <section class="stack" id="history">
    <h2>{view.t(said.history)}</h2>
    <ol class="policy-steps">
      {ask.steps.toReversed().map((step) => (
        <li key={step.id}>
          <p class="small quiet">{writeWhen(view, step.on)}</p>
          <div>
            <p>
              <b>
                <StateTag view={view} state={step.state} />
              </b>
            </p>
            {step.words && (
              <p lang={step.language} dir="auto">
                {step.words}
              </p>
            )}
            {step.source && (
              <p class="small quiet">
                <span dir="auto">{view.t(said.sourceIs, { source: step.source })}</span>
              </p>
            )}
            {carries && <StepActs view={view} ask={ask} step={step} marks={marks} />}
          </div>
        </li>
      ))}
    </ol>
  </section>
);

function StepActs({ view, ask, step, marks }: { view: View; ask: AskView; step: KeptStep; marks: boolean }) {
  const plain = { ...view, faults: [], entered: {} };
  const state = view.t(stateWords[step.state]);
  const hidden = { id: ask.id, stepId: step.id };
  return (
    <div class="acts noprint">
      {step.eventId && <span class="small quiet">{view.t(said.onCurve)}</span>}
      {marks && (
        <Form
          view={viewOfForm(view, markPolicyStep)}
          operation={markPolicyStep.name}
          hidden={{ ...hidden, shown: step.eventId ? "no" : "yes" }}
        >
          <Button kind="bare">
            {view.t(step.eventId ? said.takeOffCurve : said.putOnCurve)}
            <span class="vh"> {state}</span>
          </Button>
        </Form>
      )}
      {ask.steps.length > 1 && (
        <Confirm
          view={view}
          label={view.t(said.removeStep)}
          question={view.t(said.removeStepQuestion, { state, day: writeWhen(view, step.on) })}
        >
          <Form view={plain} operation={removePolicyStep.name} hidden={hidden}>
            <Button>
              {view.t(said.removeStep)}
              <span class="vh"> {state}</span>
            </Button>
          </Form>
        </Confirm>
      )}
    </div>
  );
}

/** The form that writes down what is new. */
export function NewStep(props: { view: View; ask: AskView }) {
  const view = viewOfForm(props.view, notePolicyStep);
  return (
    <section class="stack noprint" id="new-step">
      <h2>{view.t(said.noteStep)}</h2>
      <Form view={view} operation={notePolicyStep.name} hidden={{ id: props.ask.id }}>
        <Select
          view={view}
          name="state"
          label={view.t(said.state)}
          value={props.ask.state}
          options={askStates.map((value) => ({ value, label: view.t(stateWords[value]) }))}
        />
        <TextInput
          view={view}
          name="on"
          label={view.t(said.day)}
          hint={view.t(said.dayHint)}
          value={dayOf(view.now)}
          latin
        />
        <TextArea view={view} name="words" label={view.t(said.stepWords)} rows={3} optional />
        <TextInput view={view} name="source" label={view.t(said.source)} hint={view.t(said.sourceHint)} optional />
        <Button kind="main">{view.t(said.noteStep)}</Button>
      </Form>
    </section>
  );
}
