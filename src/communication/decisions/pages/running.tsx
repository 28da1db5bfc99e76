import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { answersOf } from "../ballots.ts";
import { closeDecision, recordDecision } from "../close-operations.ts";
import { openForAnswers, withdrawProposal } from "../propose-operations.ts";
import type { DecisionPart, DecisionView } from "../read.ts";
import { amendProposal } from "../vote-operations.ts";
import { answerWords, decisionWords as said } from "../words.ts";

interface Props {
  view: View;
  found: DecisionView;
  part: DecisionPart;
}

/** A week, so that everybody has had a working day. */
const usualDays = 7;

/** What can be done with a proposal in preparation: open it over days, or write down what a meeting decided. */
export function Preparing({ view, found, part }: Props) {
  const opening = viewOfForm(view, openForAnswers);
  return (
    <>
      <section class="stack">
        <h2>{view.t(said.open)}</h2>
        <p class="quiet">{view.t(said.openLead)}</p>
        <Form view={opening} operation={openForAnswers.name} hidden={{ id: found.id }}>
          <TextInput
            view={opening}
            name="until"
            type="date"
            label={view.t(said.until)}
            value={daysAfter(dayOf(view.now), usualDays)}
          />
          <Button kind="main">{view.t(said.open)}</Button>
        </Form>
      </section>
      <Recording view={viewOfForm(view, recordDecision)} found={found} part={part} />
      <Withdrawing view={view} found={found} />
    </>
  );
}

function Withdrawing({ view, found }: Omit<Props, "part">) {
  return (
    <Confirm view={view} label={view.t(said.withdraw)} question={view.t(said.withdrawQuestion)}>
      <Form view={viewOfForm(view, withdrawProposal)} operation={withdrawProposal.name} hidden={{ id: found.id }}>
        <Button>{view.t(said.withdraw)}</Button>
      </Form>
    </Confirm>
  );
}

/** What a meeting decided at once: who was there, and the hands. */
function Recording({ view, found, part }: Props) {
  const voters = part.voters.map(({ key, name }) => ({ value: key, label: name || view.t(said.nameless) }));
  const answers = answersOf[found.method];
  return (
    <details open={view.faults.length > 0}>
      <summary>{view.t(said.inMeeting)}</summary>
      <p>{view.t(said.inMeetingLead)}</p>
      <Form view={view} operation={recordDecision.name} hidden={{ id: found.id }}>
        <Checks view={view} name="present" label={view.t(said.present)} options={voters} />
        <Checks
          view={view}
          name="recused"
          label={view.t(said.steppedAside)}
          options={voters}
          values={part.voters.filter(({ isRecused }) => isRecused).map(({ key }) => key)}
          optional
        />
        {answers.length > 0 ? (
          <div class="trio">
            {answers.map((answer) => (
              <TextInput
                key={answer}
                view={view}
                name={`counts.${answer}`}
                type="number"
                inputMode="numeric"
                label={view.t(answerWords[answer] ?? said.hands)}
              />
            ))}
          </div>
        ) : (
          <Radios
            view={view}
            name="chosen"
            label={view.t(said.chosenOption)}
            options={found.options.map((label, place) => ({ value: String(place), label }))}
          />
        )}
        <Button>{view.t(said.record)}</Button>
      </Form>
    </details>
  );
}

/** Working an objection into the wording, which begins a new round. */
export function Amending({ view: page, found }: Omit<Props, "part">) {
  const view = viewOfForm(page, amendProposal);
  return (
    <section class="stack">
      <h2>{view.t(said.amend)}</h2>
      <p class="quiet">{view.t(said.amendLead)}</p>
      <Form view={view} operation={amendProposal.name} hidden={{ id: found.id }}>
        <TextArea view={view} name="proposal" label={view.t(said.proposal)} value={found.proposal} rows={6} />
        <TextArea view={view} name="because" label={view.t(said.amendedBecause)} rows={2} />
        <TextInput
          view={view}
          name="until"
          type="date"
          label={view.t(said.until)}
          value={daysAfter(dayOf(view.now), usualDays)}
        />
        <Button>{view.t(said.amendIt)}</Button>
      </Form>
    </section>
  );
}

/** Closing an open decision by hand. */
export function Closing({ view, found, part }: Props) {
  return (
    <section class="stack">
      <Confirm view={view} label={view.t(said.close)} question={view.t(said.closeQuestion)}>
        <Form view={viewOfForm(view, closeDecision)} operation={closeDecision.name} hidden={{ id: found.id }}>
          <Button>{view.t(said.close)}</Button>
        </Form>
      </Confirm>
      <Recording view={viewOfForm(view, recordDecision)} found={found} part={part} />
      <Withdrawing view={view} found={found} />
    </section>
  );
}
