import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { interestKindWords } from "../../../backbone/interests/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { answersOf } from "../ballots.ts";
import type { DecisionPart, DecisionView } from "../read.ts";
import { castVote, recuse } from "../vote-operations.ts";
import { answerWords, decisionWords as said } from "../words.ts";

interface Props {
  view: View;
  found: DecisionView;
  part: DecisionPart;
}

/** Reminds people of an interest that they declared in what the decision is about. */
export function Conflicts({ view: page, found, part }: Props) {
  const mine = part.conflicts.find(({ isMine }) => isMine);
  const others = part.conflicts.filter(({ isMine }) => !isMine);
  if (!mine && others.length === 0) return null;
  const view = viewOfForm(page, recuse);
  return (
    <section class="wash stack" aria-label={view.t(said.conflict)}>
      <h2 class="label">{view.t(said.conflict)}</h2>
      {mine && (
        <>
          <p>{view.t(said.conflictYours, { organization: mine.organization })}</p>
          <Form view={view} operation={recuse.name} hidden={{ id: found.id, interestId: mine.interestId }}>
            <Button>{view.t(said.recuse)}</Button>
          </Form>
        </>
      )}
      {others.map((other) => (
        <p key={other.interestId} class="small">
          <span dir="auto">{other.name}</span>: {view.t(interestKindWords[other.kind])},{" "}
          <span dir="auto">{other.organization}</span>
        </p>
      ))}
    </section>
  );
}

/** How many have answered, the objections, and one's own answer. */
export function Answering({ view, found, part }: Props) {
  return (
    <section class="stack">
      <p>{view.t(said.took, { took: part.took, all: part.all, quorum: part.quorum })}</p>
      <p class="small quiet">{view.t(said.hiddenWhileOpen)}</p>
      {part.objections.length > 0 && (
        <div class="stack">
          <h2>{view.t(said.objectionsTitle)}</h2>
          {part.objections.map(({ name, reason }) => (
            <p key={name + reason}>
              <b dir="auto">{name}</b>: <span dir="auto">{reason}</span>
            </p>
          ))}
        </div>
      )}
      {part.isRecused && <p>{view.t(said.youAreRecused)}</p>}
      {part.mayVote && <Ballot view={viewOfForm(view, castVote)} found={found} part={part} />}
      {part.mayVote && !part.conflicts.some(({ isMine }) => isMine) && <StepAside view={view} found={found} />}
    </section>
  );
}

function Ballot({ view, found, part }: Props) {
  const words = answersOf[found.method];
  const chosen = part.myVote?.choice;
  return (
    <div class="stack">
      {words.length === 0 && <h2>{view.t(said.yourAnswer)}</h2>}
      {part.myVote && <p class="small quiet">{view.t(said.youAnswered)}</p>}
      <Form view={view} operation={castVote.name} hidden={{ id: found.id, round: String(found.round) }}>
        {words.length > 0 ? (
          <Radios
            view={view}
            name="choice"
            label={view.t(said.yourAnswer)}
            value={typeof chosen === "string" ? chosen : undefined}
            options={words.map((value) => ({ value, label: view.t(answerWords[value] ?? said.nothingChosen) }))}
          />
        ) : (
          <Numbers view={view} found={found} part={part} />
        )}
        <TextArea
          view={view}
          name="reason"
          label={view.t(said.reason)}
          hint={view.t(found.method === "consent" ? said.reasonHint : said.votesReaders)}
          value={part.myVote?.reason ?? ""}
          rows={3}
          optional
        />
        <Button kind="main">{view.t(said.answer)}</Button>
      </Form>
    </div>
  );
}

const labels = { score: said.scoreOf, ranking: said.placeOf, dots: said.dotsOf } as const;

function Numbers({ view, found, part }: Props) {
  const chosen = part.myVote?.choice;
  const method = found.method as keyof typeof labels;
  return (
    <>
      {method === "ranking" && <p class="small quiet">{view.t(said.rankingHint)}</p>}
      {method === "dots" && <p class="small quiet">{view.t(said.dotsHint, { dots: found.dots })}</p>}
      {found.options.map((option, place) => (
        <TextInput
          key={option}
          view={view}
          name={`choice.${place}`}
          type="number"
          inputMode="numeric"
          label={view.t(labels[method], { option })}
          value={(Array.isArray(chosen) ? chosen[place] : null) ?? undefined}
        />
      ))}
    </>
  );
}

function StepAside({ view: page, found }: { view: View; found: DecisionView }) {
  const view = viewOfForm(page, recuse);
  return (
    <details open={view.faults.length > 0}>
      <summary>{view.t(said.recuse)}</summary>
      <p>{view.t(said.recuseLead)}</p>
      <Form view={view} operation={recuse.name} hidden={{ id: found.id }}>
        <TextInput view={view} name="words" label={view.t(said.recuseWhy)} />
        <Button>{view.t(said.recuse)}</Button>
      </Form>
    </details>
  );
}
