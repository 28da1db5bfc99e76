import type { z } from "zod";
import { localeOf } from "../../../core/message.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type Page, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { openTask, saveReport, sendReport } from "../operations.ts";
import type { Task } from "../task.ts";
import { taskWords as said } from "../words.ts";
import { CheckAnswers } from "./check-answers.tsx";
import { ClashTable } from "./clash-table.tsx";
import { addressOf, clashesIn, comingOf, savedFrom } from "./task-form.ts";
import { Questions } from "./task-questions.tsx";

type Opened = z.output<typeof openTask.output>;

const forms = [
  form({
    operation: saveReport,
    input: savedFrom,
    leadsTo: ({ next }, request) =>
      addressOf(request, next === "check" ? { check: "yes" } : next === "later" ? { later: "yes" } : {}),
  }),
  form({
    operation: sendReport,
    input: (sent: Sent, request: PageRequest) => ({
      ...comingOf(request),
      reportId: textOf(sent, "reportId"),
      version: Number(textOf(sent, "version")),
    }),
    leadsTo: ({ receipt }, { params }) =>
      `/${params.initiative}/update/${receipt}/thanks${params.token ? `?from=${encodeURIComponent(params.token)}` : ""}`,
  }),
];

const draw = (opened: Opened, view: View, request: PageRequest) => {
  const { state, task } = opened;
  return (
    <Layout view={view} title={view.t(said.title)}>
      <div class="wrap top report">
        {state === "over" && <Over view={view} />}
        {state === "choose" && <Choose view={view} opened={opened} request={request} />}
        {task &&
          (request.query.has("check") && task.problems.length === 0 && view.entered.operation !== saveReport.name ? (
            <CheckAnswers view={view} task={task} request={request} />
          ) : (
            <Writing view={view} task={task} request={request} />
          ))}
      </div>
    </Layout>
  );
};

/** One link, one task, one screen; no sign-in. */
export const linkPage: Page = page({
  path: "/:initiative/update/:token",
  reads: openTask,
  input: comingOf,
  draw,
  forms,
});

/** The same task for whoever is signed in and acts for the organization, or writes it down for it. */
export const signedInTaskPage: Page = page({
  path: "/:initiative/work/promises/:id/update",
  reads: openTask,
  input: comingOf,
  draw,
  forms,
});

function Over({ view }: { view: View }) {
  return (
    <>
      <h1>{view.t(said.linkOver)}</h1>
      <p class="lead">{view.t(said.linkOverWhy)}</p>
      {!view.viewer && (
        <p class="acts">
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(view.url("my-part"))}`}>
            {view.t(said.signIn)}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

function Choose({ view, opened, request }: { view: View; opened: Opened; request: PageRequest }) {
  return (
    <>
      <h1>{view.t(said.promisesTitle, { organization: opened.organization, count: opened.choose.length })}</h1>
      <ul class="report-choose">
        {opened.choose.map(({ id, names }) => (
          <li key={id}>
            <a class="btn" href={addressOf(request, { promise: id })} dir="auto">
              {view.name(names)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was said about an answer stands at its question: what must be put right now, and before sending also what is missing. */
function withProblems(view: View, task: Task, before: "writing" | "sending"): View {
  if (view.entered.operation === saveReport.name) return view;
  const shown = task.problems.filter(({ kind }) => kind === "wrong" || (before === "sending" && kind === "missing"));
  if (before === "writing" && shown.length === 0) return view;
  return { ...view, faults: [...view.faults.filter(({ field }) => field === ""), ...shown] };
}

function Writing({ view: plain, task, request }: { view: View; task: Task; request: PageRequest }) {
  const view = withProblems(plain, task, request.query.has("check") ? "sending" : "writing");
  const { clashes, before } = clashesIn(view, task.answers);
  const { promise, window, organization } = task;
  const asks = clashes.length === 0 && view.faults.some(({ field }) => field !== "");
  const whole = clashes.length === 0 ? view.faults.filter(({ field }) => field === "") : [];
  const initiative = request.params.initiative ?? "";
  return (
    <>
      <p class="report-about small quiet">
        {view.t(said.about, { organization, window: window ? view.name(window.names) : view.t(said.update) })}
      </p>
      <h1>{view.t(said.title)}</h1>
      <p class="report-promise">
        <span class="small quiet">{view.t(said.youSetOut)} </span>
        <span dir="auto">{view.name(promise.names)}</span>
        {promise.dueOn && (
          <span class="small quiet"> {view.t(said.byDay, { day: writeDay(view, promise.dueOn) })}</span>
        )}
      </p>
      <p class="small quiet">
        {window ? view.t(said.leadOpen, { day: writeDay(view, window.dueOn) }) : view.t(said.lead)}
      </p>
      <Standing view={view} task={task} />
      {request.query.has("later") && <p class="report-said">{view.t(said.savedLater)}</p>}
      <div
        data-report={initiative}
        data-coming={JSON.stringify(comingOf(request))}
        data-offline={view.t(said.notSaved)}
        data-saving={view.t(said.saving)}
        data-saved={view.t(said.savedAt, { time: "77:77" })}
        data-check={addressOf(request, { check: "yes" })}
        data-later={addressOf(request, { later: "yes" })}
        data-zone={task.timeZone}
        data-here={addressOf(request)}
      >
        {asks && (
          <p class="report-said" role="alert">
            {view.t(said.notReady)}
          </p>
        )}
        <Form view={{ ...view, faults: whole }} operation={saveReport.name} hidden={{ before }}>
          {clashes.length > 0 && <ClashTable view={view} task={task} clashes={clashes} here={addressOf(request)} />}
          <Questions view={view} task={task} />
          <Foot view={view} task={task} />
        </Form>
      </div>
    </>
  );
}

function Standing({ view, task: { as, organization, report, corrects } }: { view: View; task: Task }) {
  const line =
    as === "backbone"
      ? view.t(report?.waitsForWord ? said.waitsForTheirWord : said.forOrganization, { organization })
      : report?.waitsForWord
        ? view.t(said.waitsForWord)
        : null;
  return (
    <>
      {line && <p class="report-said">{line}</p>}
      {corrects && <p class="report-said">{view.t(said.correcting, { day: writeDay(view, corrects.sentOn) })}</p>}
    </>
  );
}

function Foot({ view, task: { answered, report, timeZone } }: { view: View; task: Task }) {
  const time = (at: string): string =>
    new Intl.DateTimeFormat(localeOf(view.language), {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    }).format(new Date(at));
  return (
    <div class="report-acts">
      <p class="small quiet" role="status">
        <span data-part="answered" data-of={view.t(said.answered, { answered: 7 })}>
          {view.t(said.answered, { answered })}
        </span>
        <span data-part="status" class="report-status">
          {report?.savedAt ? view.t(said.savedAt, { time: time(report.savedAt) }) : ""}
        </span>
      </p>
      <Button kind="main" name="go" value="check">
        {view.t(said.checkAndSend)}
      </Button>
      <Button kind="bare" name="go" value="later">
        {view.t(said.later)}
      </Button>
    </div>
  );
}
