import { Fragment } from "preact";
import { Button, ButtonLink, Confirm } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import type { View } from "../../../../interface/view.ts";
import { viewOfForm } from "../../../initiatives/public.ts";
import { partnerQuestions } from "../../waves/questions.ts";
import { beginSurvey, chooseOrganizations, declineSurvey, finishSurvey, takeBackAnswers } from "../operations.ts";
import type { Sheet } from "../sheet.ts";
import { answeringWords as said } from "../words.ts";
import { sayPartner, sayQuestion, sayRelation } from "./answer-form.tsx";

export interface StepProps {
  view: View;
  sheet: Sheet;
  /** The survey's own address. */
  base: string;
}

const dayIn = (view: View, day: string): string => formatDate(new Date(day), view.language);

/** Before the first question: who asks, what is done with answers, who runs the server and what she can read. */
export function Hello({ view, sheet, base }: StepProps) {
  const { wave } = sheet;
  const relations = wave.kind === "relationship";
  return (
    <section class="wrap top survey-task">
      <p class="kicker">
        {view.t(said.kicker, {
          initiative: view.name(wave.heldFor?.names ?? view.initiative?.names ?? {}),
          organization: sheet.organization.name,
        })}
      </p>
      <h1>{view.t(relations ? said.helloRelationship : said.helloPartner)}</h1>
      <p class="lead">{view.t(relations ? said.never : said.neverPartner)}</p>
      <p>{view.t(said.whatIsDone, { least: wave.fewest })}</p>
      <p>{view.t(wave.keepsAnswers ? said.thenKept : said.thenDeleted)}</p>
      <h2>{view.t(said.whoRuns)}</h2>
      {wave.heldFor && <p>{view.t(said.heldFor, { name: view.name(wave.heldFor.names) })}</p>}
      <p>{sheet.owner ? view.t(said.ownerRuns, { owner: sheet.owner }) : view.t(said.somebodyRuns)}</p>
      {sheet.state === "declined" && <p>{view.t(said.declined, { day: dayIn(view, wave.closesOn) })}</p>}
      <p class="quiet">{view.t(said.until, { day: dayIn(view, wave.closesOn) })}</p>
      {sheet.isLink ? (
        <Form view={viewOfForm(view, beginSurvey)} operation={beginSurvey.name}>
          <Button kind="main">{view.t(said.start)}</Button>
        </Form>
      ) : (
        <p class="acts">
          <ButtonLink kind="main" href={`${base}?at=${relations ? "choose" : "next"}`}>
            {view.t(said.start)}
          </ButtonLink>
        </p>
      )}
      {!sheet.isLink && sheet.state !== "declined" && (
        <Form view={viewOfForm(view, declineSurvey)} operation={declineSurvey.name}>
          <Button kind="bare">{view.t(said.decline)}</Button>
        </Form>
      )}
    </section>
  );
}

const LastTime = ({ view, names }: { view: View; names: readonly string[] }) => (
  <p>
    <b>{view.t(said.lastTime)}</b>{" "}
    {names.map((name, place) => (
      <Fragment key={name}>
        {place > 0 && " · "}
        <bdi dir="auto">{name}</bdi>
      </Fragment>
    ))}
  </p>
);

/** Choosing from the list whom one works with: found by name, nobody chosen beforehand. */
export function Choose({ view, sheet, base, look }: StepProps & { look: string }) {
  const forget = viewOfForm(view, chooseOrganizations);
  const chosen = new Set(sheet.chosen.map(({ id }) => id));
  const again = sheet.before.filter(({ id, answer }) => !chosen.has(id) && answer?.tie !== 0);
  return (
    <section class="wrap top survey-task" data-survey-choose>
      <h1>{view.t(said.chooseTitle)}</h1>
      <p>{view.t(said.chooseLead)}</p>
      {again.length > 0 && (
        <div class="survey-again">
          <LastTime view={view} names={again.map(({ name }) => name)} />
          <Form view={forget} operation={chooseOrganizations.name}>
            {again.map(({ id }) => (
              <input key={id} type="hidden" name="add" value={id} />
            ))}
            <Button>{view.t(said.lastTimeAdd)}</Button>
          </Form>
        </div>
      )}
      <div data-preview="survey-found">
        <form method="get" class="survey-look">
          <input type="hidden" name="at" value="choose" />
          <label for="survey-look">{view.t(said.look)}</label>
          <span class="hint">{view.t(said.lookHint, { count: sheet.roster })}</span>
          <div class="copyable">
            <input
              id="survey-look"
              class="input"
              type="search"
              name="look"
              value={look}
              dir="auto"
              autocomplete="off"
            />
            <Button>{view.t(said.search)}</Button>
          </div>
        </form>
      </div>
      <div id="survey-found">
        {sheet.found.length === 0 && look !== "" && <p class="quiet">{view.t(said.nothingFound)}</p>}
        <Picking view={view} name="add" list={sheet.found} word={view.t(said.add)} />
        {sheet.more > 0 && <p class="quiet">{view.t(said.more, { count: sheet.more })}</p>}
      </div>
      <h2 data-part="count">{view.t(said.yourList, { count: sheet.chosen.length })}</h2>
      <Picking view={view} name="remove" list={sheet.chosen} word={view.t(said.remove)} />
      <p class="survey-next">
        <ButtonLink kind="main" href={`${base}?at=next`}>
          {view.t(sheet.chosen.length === 0 ? said.none : said.goOn)}
        </ButtonLink>
      </p>
    </section>
  );
}

interface PickingProps {
  view: View;
  name: "add" | "remove";
  list: readonly { id: string; name: string }[];
  word: string;
}

/** Organizations as rows to be touched. */
const Picking = ({ view, name, list, word }: PickingProps) => (
  <Form view={viewOfForm(view, chooseOrganizations)} operation={chooseOrganizations.name}>
    <ul class={`survey-names ${name}`} data-part={name}>
      {list.map((one) => (
        <li key={one.id}>
          <button type="submit" name={name} value={one.id}>
            <bdi>{one.name}</bdi> <span class="quiet small">{word}</span>
          </button>
        </li>
      ))}
    </ul>
  </Form>
);

/** What was answered, to be changed until the survey closes, and the last word. */
export function End({ view, sheet, base }: StepProps) {
  const done = sheet.state === "done";
  const open = sheet.waveState === "open";
  const { name } = sheet.organization;
  return (
    <section class="wrap top survey-task">
      <h1>{view.t(!open ? said.ownAnswers : done ? said.thanks : said.lastStep, { organization: name })}</h1>
      {open && done && <p class="lead">{view.t(said.thanksWhen, { day: dayIn(view, sheet.wave.closesOn) })}</p>}
      {!open && <p class="lead">{view.t(said.ownAnswersWhy)}</p>}
      <Answers view={view} sheet={sheet} base={base} />
      {open && !done && (
        <Form view={viewOfForm(view, finishSurvey)} operation={finishSurvey.name}>
          <Button kind="main">{view.t(said.done)}</Button>
        </Form>
      )}
      {(sheet.chosen.length > 0 || Object.keys(sheet.partner).length > 0) && (
        <div class="block">
          <Confirm
            view={view}
            label={view.t(said.takeBack)}
            question={view.t(sheet.waveState === "closed" ? said.takeBackAfter : said.takeBackQuestion)}
          >
            <Form view={viewOfForm(view, takeBackAnswers)} operation={takeBackAnswers.name}>
              <Button kind="main">{view.t(said.takeBack)}</Button>
            </Form>
          </Confirm>
        </div>
      )}
    </section>
  );
}

function Answers({ view, sheet, base }: StepProps) {
  const open = sheet.waveState === "open";
  const rows =
    sheet.wave.kind === "relationship"
      ? sheet.chosen.map((one) => ({
          ...{ key: one.id, head: one.name, text: sayRelation(view, one.answer) },
          href: `${base}?about=${one.id}`,
        }))
      : partnerQuestions.map((question) => ({
          ...{ key: question, head: sayQuestion(view, sheet, question) },
          ...{ text: sayPartner(view, sheet.partner[question]), href: `${base}?about=${question}` },
        }));
  if (!open && sheet.chosen.length === 0 && Object.keys(sheet.partner).length === 0)
    return <p>{view.t(said.nothingKept)}</p>;
  return (
    <>
      <ul class="survey-answers">
        {rows.map((row) => (
          <li key={row.key}>
            <p>
              <b>
                <bdi>{row.head}</bdi>
              </b>
              <span class="small" dir="auto">
                {row.text}
              </span>
            </p>
            {open && (
              <a href={row.href} aria-label={`${view.t(said.change)}: ${row.head}`}>
                {view.t(said.change)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {open && sheet.wave.kind === "relationship" && (
        <p>
          <a href={`${base}?at=choose`}>{view.t(said.changeList)}</a>
        </p>
      )}
    </>
  );
}
