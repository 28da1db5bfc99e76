import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import type { Message } from "../../../core/message.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form, Select, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount, formatDate, Num } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { readEdition } from "../operations.ts";
import { lookEarly, openToEveryone, sendToPartners, withdrawEdition } from "../step-operations.ts";
import { sayPeriods, sayStage } from "./stage-words.ts";
import { Totals } from "./totals.tsx";
import { dataWords, editionWords as said } from "./words.ts";

type Found = z.output<typeof readEdition.output>;
type Part = { view: View; found: Found };

const leadsTo = ({ editionId }: { editionId: string }, { params }: { params: Readonly<Record<string, string>> }) =>
  `/${params.initiative}/goal/data/editions/${editionId}`;

const forms = [
  form({
    operation: sendToPartners,
    input: (sent, { params }) => ({ editionId: params.edition, replaces: textOf(sent, "replaces") }),
    leadsTo,
    receipt: said.partnersSee,
  }),
  form({
    operation: lookEarly,
    input: (sent, { params }) => ({
      editionId: params.edition,
      agrees: sent.get("agrees") === "yes",
      said: textOf(sent, "said"),
    }),
    leadsTo,
    receipt: said.lookLogged,
  }),
  form({
    operation: openToEveryone,
    input: (_, { params }) => ({ editionId: params.edition }),
    leadsTo,
    receipt: said.everyoneSees,
  }),
  form({
    operation: withdrawEdition,
    input: (sent, { params }) => ({ editionId: params.edition, reason: textOf(sent, "reason") }),
    leadsTo,
    receipt: said.isBack,
  }),
];

/** One data edition: where it stands, under which conditions, what is hidden and why, and its next step. */
export const editionPage = page({
  path: "/:initiative/goal/data/editions/:edition",
  reads: readEdition,
  input: ({ params }) => ({ editionId: params.edition ?? "" }),
  forms,
  draw: (found, view) => {
    const { edition, indicator, replacedBy } = found;
    const title = view.t(dataWords.edition, { number: edition.number });
    return (
      <Layout
        view={view}
        title={title}
        navigation={navigationFor(view, "data")}
        foot={{ source: view.name(edition.sourceName), edition: String(edition.number) }}
      >
        <section class="wrap top">
          <p class="kicker">{title}</p>
          <h1>
            {view.name(indicator.names)}, <Num>{sayPeriods(edition.periods)}</Num>: {sayStage(view, edition)}
          </h1>
          {edition.withdrawnReason && (
            <p class="lead" dir="auto">
              {view.t(said.reason, { reason: edition.withdrawnReason })}
            </p>
          )}
          {replacedBy !== null && <p class="lead">{view.t(said.replacedBy, { number: replacedBy })}</p>}
        </section>
        <NextStep view={view} found={found} />
        {found.totals.length > 0 && (
          <section class="wrap block">
            <h2>{view.t(said.totals)}</h2>
            <Totals view={view} totals={found.totals} />
          </section>
        )}
        <HiddenAndWhy view={view} found={found} />
        <ConditionsTable view={view} found={found} />
        {found.steps.length > 0 && <Steps view={view} found={found} />}
        {found.mayKeep && edition.status !== "withdrawn" && <TakeBack view={view} />}
      </Layout>
    );
  },
});

/** The one thing to do next, for whoever may do it. */
function NextStep({ view, found }: Part) {
  const { edition, obstacle } = found;
  return (
    <section class="wrap block">
      {found.mayKeep && edition.status === "everyone" && !found.goalIsOpen && (
        <p class="lead measure">
          {view.t(said.goalIsClosed)} <a href={view.url("goal")}>{view.t(said.toTheGoal)}</a>
        </p>
      )}
      {found.mayKeep && edition.status === "draft" && (
        <Form view={view} operation={sendToPartners.name}>
          <p class="measure">{view.t(said.sendWhat)}</p>
          {found.replaceable.length > 0 && (
            <Select
              view={view}
              name="replaces"
              label={view.t(said.replaces)}
              optional
              options={[
                { value: "", label: view.t(said.replacesNothing) },
                ...found.replaceable.map(({ id, number }) => ({
                  value: id,
                  label: view.t(dataWords.edition, { number }),
                })),
              ]}
            />
          )}
          <div class="acts">
            <Button kind="main">{view.t(said.sendPartners)}</Button>
          </div>
        </Form>
      )}
      {found.mayKeep && edition.status === "partners" && (
        <Form view={view} operation={openToEveryone.name}>
          {obstacle ? (
            <p class="measure">{view.t(obstacle.message, datesOf(obstacle.values))}</p>
          ) : (
            <div class="acts">
              <Button kind="main">{view.t(said.openAll)}</Button>
            </div>
          )}
        </Form>
      )}
      {edition.status === "partners" && <SupplierLook view={view} />}
    </section>
  );
}

/** The supplier's early look: logged whoever takes it, and the way to an answer of its own. */
function SupplierLook({ view }: { view: View }) {
  if (!view.viewer?.permissions.includes("supplier")) return null;
  return (
    <Form view={view} operation={lookEarly.name}>
      <h2>{view.t(said.lookTitle)}</h2>
      <p class="measure">
        {view.t(said.lookWhy)} <a href={view.url("goal")}>{view.t(said.toTheGoal)}</a>{" "}
        <a href={view.url("goal/answer")}>{view.t(said.toAnswer)}</a>
      </p>
      <TextArea view={view} name="said" label={view.t(said.lookSaid)} optional />
      <div class="acts">
        <Button kind="main" name="agrees" value="yes">
          {view.t(said.lookAgrees)}
        </Button>
        <Button name="agrees" value="no">
          {view.t(said.lookOnly)}
        </Button>
      </div>
    </Form>
  );
}

const datesOf = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([key, moment]) => [key, new Date(moment)]));

/** What is hidden and why, in sentences. */
export function HiddenAndWhy({ view, found: { edition } }: { view: View; found: Pick<Found, "edition"> }) {
  const { cells, reasons, zeroMeans } = edition.hidden;
  const few = reasons["too-few"] ?? 0;
  const more = reasons["protects-another"] ?? 0;
  return (
    <section class="wrap block">
      <h2>{view.t(said.hiddenTitle)}</h2>
      {cells === 0 && <p>{view.t(said.hiddenNone)}</p>}
      {few > 0 && <p>{view.t(said.tooFew, { count: few })}</p>}
      {more > 0 && <p>{view.t(said.protects, { count: more })}</p>}
      {zeroMeans > 0 && <p>{view.t(said.zeros, { most: zeroMeans })}</p>}
    </section>
  );
}

function ConditionsTable({ view, found: { edition } }: Part) {
  const date = (moment: string | null) => (moment ? formatDate(new Date(moment), view.language) : view.t(said.none));
  const out = edition.rowsLeftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="wrap block">
      <h2>{view.t(said.conditions)}</h2>
      <Table
        narrow
        caption={view.t(said.conditions)}
        columns={[
          { label: view.t(said.conditions), unseen: true },
          { label: "", unseen: true },
        ]}
        rows={[
          { head: view.t(dataWords.source), cells: [view.name(edition.sourceName)] },
          { head: view.t(said.sourceLine), cells: [view.name(edition.sourceLine)] },
          { head: view.t(said.publicLevel), cells: [view.t(said[edition.publicLevel])] },
          { head: view.t(said.groupMinimum), cells: [<Num key="n">{formatCount(edition.groupMinimum)}</Num>] },
          { head: view.t(said.embargo), cells: [date(edition.embargoUntil)] },
          ...(edition.earlyLookUntil ? [{ head: view.t(said.lookUntil), cells: [date(edition.earlyLookUntil)] }] : []),
          { head: view.t(said.rows), cells: [view.t(said.rowsText, { read: edition.rowsRead, out })] },
        ]}
      />
      {edition.uploadId && (
        <p>
          <a href={view.url(`goal/data/uploads/${edition.uploadId}`)}>{view.t(said.fromUpload)}</a>
        </p>
      )}
    </section>
  );
}

const stepWords: Record<string, Message> = {
  "edition.make": said.made,
  "edition.enter": said.made,
  "edition.to-partners": said.toPartners,
  "edition.to-everyone": said.toEveryone,
  "edition.look": said.look,
  "edition.withdraw": said.back,
};

function Steps({ view, found: { steps, edition } }: Part) {
  return (
    <section class="wrap block">
      <h2>{view.t(said.stages)}</h2>
      <ul>
        {steps.map(({ at, name, operation }) => (
          <li key={`${at} ${operation}`}>
            {formatDate(new Date(at), view.language, "moment")}: {view.t(stepWords[operation] ?? said.made)}
            {name !== "program" && <> · {name}</>}
          </li>
        ))}
        {edition.earlyLooks
          .filter(({ agrees, said: text }) => agrees || text)
          .map((look) => (
            <li key={look.at} dir="auto">
              {look.name}: {look.agrees && view.t(said.agrees)} {look.said}
            </li>
          ))}
      </ul>
    </section>
  );
}

function TakeBack({ view }: { view: View }) {
  return (
    <section class="wrap block">
      <Confirm view={view} label={view.t(said.takeBack)} question={view.t(said.takeBackWhat)}>
        <Form view={view} operation={withdrawEdition.name}>
          <TextArea view={view} name="reason" label={view.t(said.why)} rows={2} />
          <Button>{view.t(said.takeBack)}</Button>
        </Form>
      </Confirm>
    </section>
  );
}
