import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import {
  answerQuestions,
  beginAnswering,
  type Go,
  lookAtRound,
  nextQuestions,
  wishForResult,
} from "../answers/operations.ts";
import { type Answer, answers, perGo } from "../round.ts";
import { answerWords, roundWords as said } from "../words.ts";

const here = ({ params }: PageRequest): string => `/${params.initiative}/answer/${params.code}`;
const own = (request: PageRequest): string => `${here(request)}/${request.params.token}`;

/** Where the public link leads: what is asked, who one is, what one knows; then the questions. */
export const beginPage = page({
  path: "/:initiative/answer/:code",
  reads: lookAtRound,
  input: ({ params }) => ({ code: params.code ?? "" }),
  draw: ({ state, roles, themes, notInLanguage }, whole) => {
    const view = viewOfForm(whole, beginAnswering);
    return (
      <Layout view={view} title={view.t(said.title)}>
        <section class="wrap top game-begin" data-game-begin>
          <p class="kicker">{view.t(said.kicker, { initiative: view.name(view.initiative?.names ?? {}) })}</p>
          <h1 class="game-hello">{view.t({ open: said.hello, closed: said.closed, "not-yet": said.notYet }[state])}</h1>
          {state === "open" && (
            <Form view={view} operation={beginAnswering.name}>
              {roles.length > 0 && (
                <Radios
                  view={view}
                  name="role"
                  label={view.t(said.whichFits)}
                  value=""
                  options={[
                    ...roles.map(({ key, names }) => ({ value: key, label: view.name(names) })),
                    { value: "", label: view.t(said.ratherNot) },
                  ]}
                />
              )}
              {themes.length > 1 && (
                <Checks
                  view={view}
                  name="themeIds"
                  label={view.t(said.whichKnown)}
                  hint={view.t(said.whichKnownHint)}
                  options={themes.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
                />
              )}
              <Button kind="main">{view.t(said.start)}</Button>
            </Form>
          )}
          {state === "open" && notInLanguage.length > 0 && (
            <details class="small">
              <summary>{view.t(said.notInLanguage, { count: notInLanguage.length })}</summary>
              <ul>
                {notInLanguage.map((names) => (
                  <li key={JSON.stringify(names)}>
                    <bdi>{view.name(names)}</bdi>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      </Layout>
    );
  },
  forms: [
    form({
      operation: beginAnswering,
      input: (sent, request) => ({
        code: request.params.code,
        role: textOf(sent, "role") ?? null,
        themeIds: sent.getAll("themeIds"),
      }),
      leadsTo: ({ token }, request) => `${here(request)}/${token}`,
    }),
  ],
});

/** One question at a time; after ten, thanks. */
export const questionPage = page({
  path: "/:initiative/answer/:code/:token",
  reads: nextQuestions,
  input: ({ params }) => ({ token: params.token ?? "" }),
  draw: (go, view, request) => (
    <Layout view={view} title={view.t(said.title)}>
      {isEnd(go, request) ? (
        <End view={view} go={go} request={request} />
      ) : (
        <QuestionNow view={view} go={go} request={request} />
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: answerQuestions,
      input: (sent, { params }) => ({
        token: params.token,
        given: [
          {
            from: textOf(sent, "from"),
            to: textOf(sent, "to"),
            answer: textOf(sent, "answer"),
            took: Number(textOf(sent, "took")) || null,
          },
        ],
        count: 1,
      }),
      leadsTo: ({ answered }, request) =>
        answered > 0 && answered % perGo === 0 ? `${own(request)}?end=${answered}` : own(request),
    }),
    form({
      operation: wishForResult,
      input: (sent, { params }) => ({ code: params.code, mail: textOf(sent, "mail") }),
      leadsTo: (_output, request) => `${own(request)}?end=told`,
      receipt: said.willTell,
    }),
  ],
});

const isEnd = (go: Go, { query }: PageRequest): boolean =>
  go.state !== "open" || query.has("end") || (go.questions.length === 0 && !query.has("change"));

/** Fuller is more: what each button is filled with, in per cent. */
const fills: Partial<Record<Answer, number>> = { "3": 100, "2": 66, "1": 33, "0": 0 };

function QuestionNow({ view, go, request }: { view: View; go: Go; request: PageRequest }) {
  const changing = request.query.has("change") ? go.last : null;
  const question = changing ?? go.questions[0];
  if (!question) return null;
  const number = (changing ? Math.max(0, go.answered - 1) : go.answered) % perGo;
  return (
    <section
      class="wrap game"
      data-game={JSON.stringify({ questions: changing ? [] : go.questions, answered: go.answered, perGo })}
      data-token={request.params.token}
      data-initiative={request.params.initiative}
      data-no-connection={view.t(said.noConnection)}
    >
      <Form view={view} operation={answerQuestions.name} hidden={{ from: question.from, to: question.to }}>
        <div class="game-question">
          {changing && <p class="small">{view.t(said.changing, { answer: view.t(answerWords[changing.answer]) })}</p>}
          <h1>
            <span class="game-ask">{view.t(said.ifSolved)}</span>
            <span class="game-cause" data-part="from">
              {question.fromText}
            </span>
            <Down />
            <span class="game-ask">{view.t(said.howMuchEasier)}</span>
            <span class="game-cause" data-part="to">
              {question.toText}
            </span>
          </h1>
        </div>
        <AnswerButtons view={view} />
      </Form>
      <p class="game-foot small">
        <span data-part="place" data-of={view.t(said.placeInGo, { number: 77, all: perGo })}>
          {view.t(said.placeInGo, { number: number + 1, all: perGo })}
        </span>
        {!changing && (
          <a href={`${own(request)}?change=yes`} data-part="change" hidden={!go.last}>
            {view.t(said.changeLast)}
          </a>
        )}
      </p>
      <p class="small" role="status" data-part="status" />
    </section>
  );
}

/** The five answers, most first, and apart from them the two that are none. */
const AnswerButtons = ({ view }: { view: View }) => (
  <fieldset class="game-answers">
    <legend class="vh">{view.t(said.answerLegend)}</legend>
    {answers.slice(0, 5).map((answer) => (
      <button key={answer} type="submit" class={answer === "-1" ? "btn worse" : "btn"} name="answer" value={answer}>
        <i style={`--v:${fills[answer] ?? 0}`} aria-hidden="true" />
        {view.t(answerWords[answer])}
      </button>
    ))}
    <div class="game-apart">
      {answers.slice(5).map((answer) => (
        <button key={answer} type="submit" class="btn bare" name="answer" value={answer}>
          {view.t(answerWords[answer])}
        </button>
      ))}
    </div>
  </fieldset>
);

const Down = () => (
  <svg class="game-down" viewBox="0 0 24 48" width="24" height="48" aria-hidden="true">
    <path
      d="M12 2v42M3 35l9 9 9-9"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

function End({ view: whole, go, request }: { view: View; go: Go; request: PageRequest }) {
  const view = viewOfForm(whole, wishForResult);
  const when = go.closesAt
    ? view.t(said.listOn, { day: formatDate(new Date(go.closesAt), view.language) })
    : view.t(said.rankingWaits);
  const ownAnswers = Math.min(go.answered, perGo);
  return (
    <section class="wrap top game-begin">
      <h1 class="game-hello">
        {go.answered === 0 || go.state !== "open"
          ? view.t(go.state === "not-yet" ? said.notYet : said.closed)
          : view.t(said.thanks, { own: ownAnswers, answers: go.answers, people: go.people, when })}
      </h1>
      {go.state === "open" && (
        <>
          <p class="acts">
            {go.questions.length > 0 ? (
              <ButtonLink kind="main" href={own(request)}>
                {view.t(said.tenMore)}
              </ButtonLink>
            ) : (
              view.t(said.allAnswered)
            )}
          </p>
          {request.query.get("end") !== "told" && (
            <details class="block" open={view.faults.length > 0}>
              <summary>{view.t(said.tellMe)}</summary>
              <Form view={view} operation={wishForResult.name}>
                <TextInput
                  view={view}
                  name="mail"
                  type="email"
                  label={view.t(said.mail)}
                  hint={view.t(said.tellMeHint)}
                />
                <Button>{view.t(said.tellMe)}</Button>
              </Form>
            </details>
          )}
        </>
      )}
    </section>
  );
}
