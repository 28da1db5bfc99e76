import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import type { Permission } from "../../../core/actor.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { FoundCause } from "../found-cause.ts";
import { type Answer, type DecidedPoint, verdicts } from "../leverage-point.ts";
import { choosing, endOnePoint, setBinding } from "../operations.ts";
import { pointWords, causeWords as said, verdictWords } from "../words.ts";
import { CarriedBy, Decided, ReadBy, sayAnswer, sayEnd } from "./chosen.tsx";

const mayChoose: readonly Permission[] = ["backbone", "steering"];

/** Whether it was chosen, by whom and on which answers; and for those who may, choosing, binding and ending. */
export function Choice({ view, found }: { view: View; found: FoundCause }) {
  const may = view.viewer?.permissions.some((one) => mayChoose.includes(one)) ?? false;
  const present = found.points.find(({ endedOn }) => !endedOn);
  const isGone = found.cause.mergedInto || found.cause.retiredAt;
  return (
    <section class="block stack">
      <h2>{view.t(said.whatCame)}</h2>
      {present ? <Present view={view} found={found} point={present} /> : <p>{view.t(said.notChosen)}</p>}
      {found.points
        .filter(({ endedOn }) => endedOn)
        .map((point) => (
          <p key={point.id} class="small quiet" dir="auto">
            {sayEnd(view, point)}
          </p>
        ))}
      {may && !present && !isGone && <Choose view={viewOfForm(view, choosing)} found={found} />}
      {may && present && <Change view={view} found={found} point={present} />}
    </section>
  );
}

function Present({ view, found, point }: { view: View; found: FoundCause; point: DecidedPoint }) {
  const { moves, run } = point;
  const how = moves
    ? view.t(said.howMuchThen, { rank: moves.rank, causes: moves.causes, run: run?.number ?? 0 })
    : view.t(found.openRounds.length > 0 ? said.howMuchHidden : said.howMuchUnknown);
  return (
    <>
      <p class="lead">{sayChosen(view, point)}</p>
      <dl class="facts">
        <dt>{view.t(said.howMuch)}</dt>
        <dd>{run && moves ? <a href={view.url(`causes/calculations/${run.id}`)}>{how}</a> : how}</dd>
        <Answered view={view} question={view.t(said.canWe)} answer={point.canWe} />
        <Answered view={view} question={view.t(said.needEachOther)} answer={point.needEachOther} />
        <dt>{view.t(said.decided)}</dt>
        <dd>
          <Decided view={view} point={point} />
        </dd>
        <dt>{view.t(pointWords.carriedBy)}</dt>
        <dd>
          <CarriedBy view={view} point={point} />
        </dd>
        <dt>{view.t(pointWords.readBy)}</dt>
        <dd>
          <ReadBy view={view} point={point} />
        </dd>
      </dl>
    </>
  );
}

function Answered({ view, question, answer }: { view: View; question: string; answer: Answer | null }) {
  return (
    <>
      <dt>{question}</dt>
      <dd>
        {answer ? sayAnswer(view, answer) : <span class="quiet">{view.t(said.notTold)}</span>}
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

const sayChosen = (view: View, { chosenOn }: DecidedPoint): string =>
  chosenOn ? view.t(said.isChosen, { date: formatDate(new Date(chosenOn), view.language) }) : view.t(said.isChosenOnly);

/** Whether a cause is a leverage point, as everyone reads it. */
export function ChosenForAll({ view, points }: { view: View; points: readonly DecidedPoint[] }) {
  const present = points.find(({ endedOn }) => !endedOn);
  return (
    <section class="block stack">
      <h2>{view.t(said.whatCame)}</h2>
      {present ? (
        <>
          <p class="lead">
            {sayChosen(view, present)} {view.t(pointWords.whatItIs)}
          </p>
          {present.indicators.length > 0 && (
            <dl class="facts">
              <dt>{view.t(pointWords.readBy)}</dt>
              <dd>
                <ReadBy view={view} point={present} />
              </dd>
            </dl>
          )}
        </>
      ) : (
        <p>{view.t(said.notChosen)}</p>
      )}
    </section>
  );
}

const verdictOptions = (view: View) => verdicts.map((value) => ({ value, label: view.t(verdictWords[value]) }));

function Choose({ view, found }: { view: View; found: FoundCause }) {
  return (
    <details class="noprint" open={view.faults.length > 0}>
      <summary>{view.t(said.choose)}</summary>
      <Form view={view} operation={choosing.name} hidden={{ runId: found.result?.run.id ?? "" }}>
        <Question view={view} name="canWe" label={view.t(said.canWe)} />
        <Question view={view} name="needEachOther" label={view.t(said.needEachOther)} />
        {found.decisions.length > 0 && (
          <Select
            view={view}
            name="decisionId"
            label={view.t(said.theDecision)}
            hint={view.t(said.decisionHint)}
            options={found.decisions.map(({ id, names, takenOn }) => ({
              value: id,
              label: `${view.name(names)} · ${formatDate(new Date(takenOn), view.language)}`,
            }))}
            empty
            optional
          />
        )}
        <TextInput
          view={view}
          name="decidedWords"
          label={view.t(said.decided)}
          hint={view.t(found.decisions.length > 0 ? said.decidedHint : said.noDecisionHint)}
          optional={found.decisions.length > 0}
        />
        <TextInput
          view={view}
          name="chosenOn"
          type="date"
          label={view.t(said.chosenOn)}
          hint={view.t(said.chosenOnHint)}
          optional
        />
        <Binding view={view} found={found} bodyId={undefined} indicatorIds={[]} />
        <Button kind="main">{view.t(said.choose)}</Button>
      </Form>
    </details>
  );
}

/** One of the questions that are answered for a choice, with the hands that were raised. */
function Question({ view, name, label }: { view: View; name: string; label: string }) {
  return (
    <>
      <Radios view={view} name={`${name}.verdict`} label={label} options={verdictOptions(view)} />
      <details open={view.faults.some(({ field }) => field.startsWith(`${name}.hands`) || field === `${name}.words`)}>
        <summary>{view.t(said.handsAndWhy)}</summary>
        <div class="hands">
          {verdicts.map((verdict) => (
            <TextInput
              key={verdict}
              view={view}
              name={`${name}.hands.${verdict}`}
              label={view.t(said.handsFor, { answer: view.t(verdictWords[verdict]) })}
              inputMode="numeric"
              latin
            />
          ))}
        </div>
        <TextArea view={view} name={`${name}.words`} label={view.t(said.inWords)} rows={2} optional />
      </details>
    </>
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

function Change({ view, found, point }: { view: View; found: FoundCause; point: DecidedPoint }) {
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
