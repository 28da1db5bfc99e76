import { Button } from "../../../interface/actions.tsx";
import { Checks, Field, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { formatCount } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { readAmount } from "../read-amount.ts";
import { alsoCounts, counts, paces } from "../report.ts";
import type { Task } from "../task.ts";
import { paceWords, taskWords as said } from "../words.ts";

interface Asked {
  view: View;
  task: Task;
}

/** What was typed and refused, or else what is kept. */
const present = (view: View, name: string, kept: string): string => {
  const entered = view.entered[name];
  return typeof entered === "string" ? entered : kept;
};

/** The five questions, and who sends it where nobody is signed in. */
export function Questions({ view, task }: Asked) {
  return (
    <ol class="report-questions">
      <li>
        <HowMany view={view} task={task} />
      </li>
      <li>
        <Radios
          view={view}
          name="pace"
          label={view.t(said.howGoing)}
          hint={view.t(said.howGoingHint)}
          value={task.answers.pace ?? undefined}
          options={paces.map((pace) => ({ value: pace, label: view.t(paceWords[pace]) }))}
        />
      </li>
      <li class="report-also">
        <AlsoCounted view={view} task={task} />
      </li>
      <li>
        <TextArea
          view={view}
          name="words"
          label={view.t(said.wouldHelp)}
          hint={view.t(said.wouldHelpHint)}
          value={task.answers.words}
        />
      </li>
      <li>
        <WhoReads view={view} task={task} />
      </li>
      {task.namesSender && (
        <li class="report-sender">
          <fieldset class="field">
            <legend>{view.t(said.whoSends)}</legend>
            <div class="pair">
              <TextInput
                view={view}
                name="senderName"
                label={view.t(said.yourName)}
                value={task.answers.senderName}
                autocomplete="name"
              />
              <TextInput
                view={view}
                name="senderRole"
                label={view.t(said.yourRole)}
                value={task.answers.senderRole}
                autocomplete="organization-title"
                optional
              />
            </div>
          </fieldset>
        </li>
      )}
    </ol>
  );
}

function questionOf(view: View, { promise, soFar }: Task): string {
  if (promise.measure === "open") return view.t(said.whatCame);
  if (promise.measure === "percent") return view.t(said.howManyPoints, { soFar });
  if (promise.measure === "money") return view.t(said.howMuchMore, { soFar, currency: promise.currency ?? "" });
  return soFar > 0 ? view.t(said.howManyMore, { soFar }) : view.t(said.howManyFirst);
}

function HowMany({ view, task }: Asked) {
  const { answers, promise } = task;
  const isOpen = promise.measure === "open";
  const written = { way: isOpen ? said.whatCame : said.howCounted };
  return (
    <div class={isOpen ? "report-number report-open" : "report-number"}>
      {isOpen ? <input type="hidden" name="typed" value="" /> : <TheNumber view={view} task={task} />}
      <Doubts view={view} task={task} />
      <input type="hidden" name="sureOf" value={answers.sureOf} />
      <Radios
        view={view}
        name="count"
        label={isOpen ? questionOf(view, task) : view.t(said.number)}
        value={answers.count}
        options={counts
          .filter((count) => !(isOpen && count === "more"))
          .map((count) => ({
            value: count,
            label: view.t(
              {
                more: said.thisMany,
                "nothing-new": said.nothingNew,
                otherwise: isOpen ? said.inWords : said.otherwise,
              }[count],
            ),
          }))}
      />
      <div class="report-otherwise">
        <TextArea
          view={view}
          name="countedOtherwise"
          label={view.t(written.way)}
          value={answers.countedOtherwise}
          rows={3}
        />
      </div>
      {!isOpen && (
        <details class="report-day" open={Boolean(answers.asOf) || view.faults.some(({ field }) => field === "asOf")}>
          <summary>{view.t(said.asOfToday)}</summary>
          <TextInput view={view} name="asOf" type="date" label={view.t(said.asOf)} value={answers.asOf} />
        </details>
      )}
    </div>
  );
}

const TheNumber = ({ view, task }: Asked) => (
  <Field view={view} name="typed" label={questionOf(view, task)} hint={view.name(task.promise.unit) || undefined}>
    {(tie) => (
      <div class="report-row">
        <input
          {...tie}
          class="input ltr"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={present(view, "typed", task.answers.typed)}
        />
        <Bar view={view} task={task} />
      </div>
    )}
  </Field>
);

/** What is hard to believe is asked in words, with what may have been meant. It is fresh after each save. */
function Doubts({ view, task }: Asked) {
  const doubts = task.problems.filter(({ kind, field }) => kind === "doubt" && field === "typed");
  return (
    <div id="report-asks" aria-live="polite">
      {doubts.map(({ message, values, rather }) => (
        <div class="report-doubt" key={message.en}>
          <p>
            <b>{view.t(message, values)}</b>
          </p>
          <p class="acts">
            <Button name="go" value="sure">
              {view.t(said.itIsRight)}
            </Button>
            {rather !== undefined && (
              <Button name="go" value={`rather:${rather}`}>
                {view.t(said.ratherNumber, { number: rather })}
              </Button>
            )}
          </p>
          <p class="small quiet">{view.t(said.orChange)}</p>
        </div>
      ))}
    </div>
  );
}

/** How far the promise has come with this answer, and where the plan expected it. */
function Bar({ view, task: { promise, answers, soFar, expected } }: Asked) {
  if (!promise.quantity) return null;
  const added = answers.count === "more" ? (readAmount(answers.typed, view.language)?.value ?? 0) : 0;
  const all = promise.quantity;
  const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value / all)) * 1000) / 10;
  const progress = (done: string) => view.t(said.progress, { done, all: formatCount(all) });
  return (
    <div>
      <p class="small">
        <b data-part="progress" data-of={progress("77,777")}>
          {progress(formatCount(soFar + added))}
        </b>
      </p>
      <div class="bar" aria-hidden="true">
        <i style={`--v:${share(soFar + added)}`} data-part="bar" data-all={all} />
        {expected !== null && <b style={`--v:${share(expected)}`} />}
      </div>
      {expected !== null && <p class="hint">{view.t(said.planLine, { expected })}</p>}
    </div>
  );
}

function AlsoCounted({ view, task }: Asked) {
  const { answers, partners, alsoName } = task;
  return (
    <>
      <Radios
        view={view}
        name="alsoCounted"
        label={view.t(said.alsoCounted)}
        hint={view.t(said.alsoHint)}
        value={answers.alsoCounted ?? undefined}
        options={alsoCounts.map((one) => ({ value: one, label: view.t(said[one]) }))}
      />
      <div class="pair report-whom">
        {task.as === "link" ? (
          <TextInput
            view={view}
            name="alsoWith"
            label={view.t(said.withWhom)}
            value={alsoName ?? answers.alsoWith}
            autocomplete="off"
          />
        ) : (
          <Select
            view={view}
            name="alsoWith"
            label={view.t(said.withWhom)}
            empty
            value={answers.alsoWith}
            options={partners.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextInput
          view={view}
          name="ownShare"
          type="number"
          label={view.t(said.ownShare)}
          hint={view.t(said.halfAndHalf)}
          value={answers.ownShare}
        />
      </div>
    </>
  );
}

function WhoReads({ view, task: { organization, team, funders, answers, as } }: Asked) {
  return (
    <div class="field">
      <p class="label">{view.t(said.whoReads)}</p>
      <p>{view.t(said.alwaysRead, { organization, count: team.length, names: team.join(", ") })}</p>
      <details open={answers.readers.length > 0}>
        <summary>{view.t(said.change)}</summary>
        <Checks
          view={view}
          name="readers"
          label={view.t(said.alsoReads)}
          values={answers.readers}
          options={[
            { value: "partners", label: view.t(said.alsoPartners) },
            { value: "everyone", label: view.t(said.alsoEveryone) },
            ...funders.map(({ circle, name }) => ({ value: circle, label: view.t(said.alsoFunder, { name }) })),
          ]}
        />
        {as === "link" && <p class="small quiet">{view.t(said.fundersByName)}</p>}
      </details>
    </div>
  );
}
