import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import type { Permission } from "../../../core/actor.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { type PointView, verdicts } from "../leverage-point.ts";
import { choosePoint, endOnePoint, setBinding } from "../operations.ts";
import { pointWords, causeWords as said, verdictWords } from "../words.ts";
import { sayEnd } from "./chosen.tsx";
import type { FoundCause } from "./circle.tsx";

const mayChoose: readonly Permission[] = ["backbone", "steering"];

/** Whether it was chosen, by whom and on which answers; and for those who may, choosing, binding and ending. */
export function Choice({ view, found }: { view: View; found: FoundCause }) {
  const may = view.viewer?.permissions.some((one) => mayChoose.includes(one)) ?? false;
  const present = found.points.find(({ endedOn }) => !endedOn);
  const isGone = found.cause.mergedInto || found.cause.retiredAt;
  return (
    <section class="block stack">
      <h2>{view.t(said.whatCame)}</h2>
      {present ? <Present view={view} point={present} /> : <p>{view.t(said.notChosen)}</p>}
      {found.points
        .filter(({ endedOn }) => endedOn)
        .map((point) => (
          <p key={point.id} class="small quiet" dir="auto">
            {sayEnd(view, point)}
          </p>
        ))}
      {may && !present && !isGone && <Choose view={viewOfForm(view, choosePoint)} found={found} />}
      {may && present && <Change view={view} found={found} point={present} />}
    </section>
  );
}

function Present({ view, point }: { view: View; point: PointView }) {
  const date = formatDate(new Date(point.chosenOn), view.language);
  const { moves, run } = point;
  const how = moves
    ? view.t(said.howMuchThen, { rank: moves.rank, causes: moves.causes, run: run?.number ?? 0 })
    : view.t(said.howMuchUnknown);
  return (
    <>
      <p class="lead">{view.t(said.isChosen, { date })}</p>
      <dl class="facts">
        <dt>{view.t(said.howMuch)}</dt>
        <dd>{how}</dd>
        <Answer view={view} question={view.t(said.canWe)} answer={point.canWe} />
        <Answer view={view} question={view.t(said.needEachOther)} answer={point.needEachOther} />
        <dt>{view.t(said.decided)}</dt>
        <dd>
          {point.decidedWords && <span dir="auto">{point.decidedWords} </span>}
          {point.decisionId && <a href={view.url(`decisions/${point.decisionId}`)}>{view.t(said.theDecision)}</a>}
        </dd>
        <dt>{view.t(pointWords.carriedBy)}</dt>
        <dd>{point.body ? <span dir="auto">{view.name(point.body.names)}</span> : view.t(pointWords.nobodyYet)}</dd>
        <dt>{view.t(pointWords.readBy)}</dt>
        <dd>
          {point.indicators.length === 0 && view.t(pointWords.nobodyYet)}
          {point.indicators.map((one) => (
            <span key={one.id} dir="auto">
              {view.name(one.names)}{" "}
            </span>
          ))}
        </dd>
      </dl>
    </>
  );
}

function Answer({ view, question, answer }: { view: View; question: string; answer: PointView["canWe"] }) {
  return (
    <>
      <dt>{question}</dt>
      <dd>
        {answer && view.t(verdictWords[answer.verdict])}
        {answer?.words && (
          <>
            {" · "}
            <span dir="auto">{answer.words}</span>
          </>
        )}
      </dd>
    </>
  );
}

const verdictOptions = (view: View) => verdicts.map((value) => ({ value, label: view.t(verdictWords[value]) }));

function Choose({ view, found }: { view: View; found: FoundCause }) {
  return (
    <details class="noprint" open={view.faults.length > 0}>
      <summary>{view.t(said.choose)}</summary>
      <Form view={view} operation={choosePoint.name} hidden={{ runId: found.result?.run.id ?? "" }}>
        <Radios view={view} name="canWe.verdict" label={view.t(said.canWe)} options={verdictOptions(view)} />
        <TextArea view={view} name="canWe.words" label={view.t(said.inWords)} rows={2} optional />
        <Radios
          view={view}
          name="needEachOther.verdict"
          label={view.t(said.needEachOther)}
          options={verdictOptions(view)}
        />
        <TextArea view={view} name="needEachOther.words" label={view.t(said.inWords)} rows={2} optional />
        <TextInput view={view} name="decidedWords" label={view.t(said.decided)} hint={view.t(said.decidedHint)} />
        <TextInput view={view} name="decisionId" label={view.t(said.decisionAddress)} latin optional />
        <Binding view={view} found={found} bodyId={undefined} indicatorIds={[]} />
        <Button kind="main">{view.t(said.choose)}</Button>
      </Form>
    </details>
  );
}

interface BindingProps {
  view: View;
  found: FoundCause;
  bodyId: string | undefined;
  indicatorIds: readonly string[];
}

function Binding({ view, found, bodyId, indicatorIds }: BindingProps) {
  return (
    <>
      {found.bodies.length > 0 && (
        <Select
          view={view}
          name="bodyId"
          label={view.t(said.committee)}
          options={found.bodies.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
          value={bodyId}
          empty
          optional
        />
      )}
      {found.indicators.length > 0 && (
        <Checks
          view={view}
          name="indicatorIds"
          label={view.t(said.indicators)}
          options={found.indicators.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
          values={indicatorIds}
          optional
        />
      )}
    </>
  );
}

function Change({ view, found, point }: { view: View; found: FoundCause; point: PointView }) {
  const canBind = found.bodies.length + found.indicators.length > 0;
  return (
    <div class="noprint stack">
      {canBind && (
        <details>
          <summary>{view.t(said.binding)}</summary>
          <Form view={viewOfForm(view, setBinding)} operation={setBinding.name} hidden={{ id: point.id }}>
            <Binding
              view={viewOfForm(view, setBinding)}
              found={found}
              bodyId={point.body?.id}
              indicatorIds={point.indicators.map(({ id }) => id)}
            />
            <Button>{view.t(said.bind)}</Button>
          </Form>
        </details>
      )}
      <Confirm view={view} label={view.t(said.end)} question={view.t(said.endQuestion)}>
        <Form view={viewOfForm(view, endOnePoint)} operation={endOnePoint.name} hidden={{ id: point.id }}>
          <TextArea view={viewOfForm(view, endOnePoint)} name="because" label={view.t(said.because)} rows={2} />
          <Button>{view.t(said.end)}</Button>
        </Form>
      </Confirm>
    </div>
  );
}
