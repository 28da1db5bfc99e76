import type { z } from "zod";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { joinList } from "../../../../core/spoken-languages.ts";
import { Button, Confirm } from "../../../../interface/actions.tsx";
import { Empty } from "../../../../interface/empty.tsx";
import { Form, TextInput } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { formatDate, formatShare, Num } from "../../../../interface/numbers.tsx";
import { form, numberOf, type PageRequest, page, type Sent, textOf } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { keepPopulation, openHeardFrom, readHeardFrom, tellHeardFrom } from "../operations.ts";
import { heardFromWords as said } from "../words.ts";
import { Listened } from "./listened.tsx";
import { sayAnswer, sayCompared, sayQuestion, sayStep } from "./say-step.ts";

type Found = z.output<typeof readHeardFrom.output>;
type Told = NonNullable<Found["told"]>;

const campaignOf = ({ params }: PageRequest) => ({ number: Number(params.number) });
const back = (_: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/listening/campaigns/${params.number}/who-was-heard`;

/** The numbers that a form holds as `count.question.answer`, each with the source of its question. */
export function populationIn(sent: Sent): unknown[] {
  return [...new Set(sent.keys())].flatMap((field) => {
    const [, question = "", answer = ""] = /^count\|([^|]+)\|([^|]+)$/.exec(field) ?? [];
    const count = question ? numberOf(sent, field) : undefined;
    return count === undefined ? [] : [{ question, answer, count, source: textOf(sent, `source|${question}`) ?? "" }];
  });
}

/** Who was heard in a campaign, against who lives there. */
export const whoWasHeardPage = page({
  path: "/:initiative/listening/campaigns/:number/who-was-heard",
  reads: readHeardFrom,
  input: campaignOf,
  draw: (found, view) => (
    <Layout
      view={view}
      title={view.t(said.whoWasHeard)}
      navigation={navigationFor(view, view.viewer?.isMember ? "listening" : "heard")}
    >
      {found.told?.tellers ? (
        <Finding view={view} found={found} told={found.told} />
      ) : (
        <Empty
          view={view}
          title={view.t(said.notTold)}
          why={view.t(said.notToldWhy, { fewest: found.fewest })}
          actions={found.leads && <Tell view={view} label={view.t(said.tell)} />}
        />
      )}
      {found.leads && <Leading view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({
      operation: tellHeardFrom,
      input: (_, request) => campaignOf(request),
      leadsTo: back,
      receipt: said.toldNow,
    }),
    form({
      operation: keepPopulation,
      input: (sent, request) => ({ ...campaignOf(request), figures: populationIn(sent) }),
      leadsTo: back,
      receipt: said.kept,
    }),
    form({
      operation: openHeardFrom,
      input: (sent, request) => ({ ...campaignOf(request), isOpen: sent.get("isOpen") === "yes" }),
      leadsTo: back,
      receipt: said.changed,
    }),
  ],
});

const Tell = ({ view, label }: { view: View; label: string }) => (
  <Form
    view={view.entered.operation === tellHeardFrom.name ? view : { ...view, faults: [] }}
    operation={tellHeardFrom.name}
  >
    <Button>{label}</Button>
  </Form>
);

/** How many told, and which groups were heard less than they live there. */
function findingOf(view: View, found: Found, told: Told): string {
  const step = told.tellers ?? 5;
  const tellers = step === 5 ? view.t(said.tellersFew) : view.t(said.tellers, { step });
  const fewer = told.questions.flatMap(({ question, answers }) => {
    const asked = found.questions.find(({ id }) => id === question);
    return answers
      .filter(({ compared }) => compared === "fewer")
      .flatMap(({ answer }) => asked?.answers.find(({ id }) => id === answer) ?? [])
      .map((answer) => sayAnswer(view, question, answer));
  });
  return fewer.length === 0 ? tellers : view.t(said.andFewer, { tellers, groups: joinList(fewer, view.language) });
}

function Finding({ view, found, told }: { view: View; found: Found; told: Told }) {
  const day = (text: string | null): string => (text ? formatDate(new Date(text), view.language) : "");
  return (
    <>
      <section class="wrap top stack">
        <p class="small quiet" dir="auto">
          {view.name(found.names)}
        </p>
        <h1>{findingOf(view, found, told)}</h1>
        <p class="measure">
          {view.t(said.toldOn, { day: day(found.toldOn), next: day(found.nextOn), fewest: found.fewest })}
        </p>
        <p class="measure">{view.t(said.howCounted, { fewest: found.fewest })}</p>
        {told.questions.some(({ answers }) => answers.some(({ sure }) => sure)) && (
          <p class="measure">{view.t(said.howSure, { authors: "Clopper & Pearson" })}</p>
        )}
        {found.asksMeaning && (
          <p>
            <a href={view.url(`listening/campaigns/${found.number}/meaning`)}>{view.t(said.whatItMeans)}</a>
          </p>
        )}
      </section>
      <div class="code-heard wrap block">
        {told.questions.map((one) => (
          <OneQuestion key={one.question} view={view} found={found} told={one} />
        ))}
      </div>
      <section class="wrap block">
        <p class="lead measure">{view.t(said.equity)}</p>
      </section>
      <Listened view={view} found={found} />
    </>
  );
}

function OneQuestion({ view, found, told }: { view: View; found: Found; told: Told["questions"][number] }) {
  const asked = found.questions.find(({ id }) => id === told.question);
  if (!asked) return null;
  const figures = found.population.filter(({ question }) => question === told.question);
  const isWhole = asked.answers.every(({ id }) => figures.some(({ answer }) => answer === id));
  const living = figures.reduce((sum, { count }) => sum + count, 0);
  const title = sayQuestion(view, asked);
  return (
    <section class="stack">
      <h2 dir="auto">{title}</h2>
      {told.isHidden ? (
        <p class="quiet">{view.t(said.hiddenQuestion)}</p>
      ) : (
        <Table
          caption={title}
          blocks
          columns={[
            { label: view.t(said.answer) },
            { label: view.t(said.heard) },
            ...(isWhole ? [{ label: view.t(said.living), numeric: true }, { label: view.t(said.compared) }] : []),
          ]}
          rows={[
            ...told.answers.map(({ answer, step, compared, sure }) => {
              const count = figures.find((one) => one.answer === answer)?.count ?? 0;
              return {
                head: (
                  <bdi>
                    {sayAnswer(
                      view,
                      told.question,
                      asked.answers.find(({ id }) => id === answer) ?? { id: answer, names: null },
                    )}
                  </bdi>
                ),
                cells: [
                  sayStep(view, step),
                  ...(isWhole
                    ? [
                        <Num key="living">{formatShare(count / living)}</Num>,
                        compared ? sayCompared(view, compared, sure) : "–",
                      ]
                    : []),
                ],
              };
            }),
            {
              head: view.t(said.silent),
              cells: [sayStep(view, told.silent), ...(isWhole ? ["–", "–"] : [])],
            },
          ]}
        />
      )}
      {isWhole && (
        <p class="small quiet">
          {view.t(said.source, { source: [...new Set(figures.map(({ source }) => source))].join("; ") })}
        </p>
      )}
    </section>
  );
}

function Leading({ view, found }: { view: View; found: Found }) {
  const keeping = view.entered.operation === keepPopulation.name ? view : { ...view, faults: [], entered: {} };
  return (
    <section class="wrap block stack noprint">
      <p>{view.t(found.isOpen ? said.isOpen : said.isClosed)}</p>
      <div class="acts">
        {found.told?.tellers && <Tell view={view} label={view.t(said.tellAnew)} />}
        {found.isOpen ? (
          <Form view={{ ...view, faults: [] }} operation={openHeardFrom.name} hidden={{ isOpen: "no" }}>
            <Button>{view.t(said.close)}</Button>
          </Form>
        ) : (
          <Confirm view={view} label={view.t(said.open)} question={view.t(said.openSure)}>
            <Form view={{ ...view, faults: [] }} operation={openHeardFrom.name} hidden={{ isOpen: "yes" }}>
              <Button>{view.t(said.open)}</Button>
            </Form>
          </Confirm>
        )}
      </div>
      <details open={keeping.faults.length > 0}>
        <summary>{view.t(said.population)}</summary>
        <p class="measure">{view.t(said.populationWhy)}</p>
        <Form view={keeping} operation={keepPopulation.name} class="stack">
          {found.questions.map((question) => (
            <fieldset key={question.id} class="field">
              <legend dir="auto">{sayQuestion(view, question)}</legend>
              {question.answers.map((answer) => (
                <TextInput
                  key={answer.id}
                  view={keeping}
                  name={`count|${question.id}|${answer.id}`}
                  label={sayAnswer(view, question.id, answer)}
                  type="number"
                  inputMode="numeric"
                  value={
                    found.population.find((one) => one.question === question.id && one.answer === answer.id)?.count
                  }
                  optional
                />
              ))}
              <TextInput
                view={keeping}
                name={`source|${question.id}`}
                label={view.t(said.sourceOf)}
                value={found.population.find((one) => one.question === question.id)?.source}
                optional
              />
            </fieldset>
          ))}
          <Button>{view.t(said.keep)}</Button>
        </Form>
      </details>
    </section>
  );
}
