import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form } from "../../../interface/form.tsx";
import { formatCount } from "../../../interface/numbers.tsx";
import type { PageRequest } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { sendReport } from "../operations.ts";
import { readAmount } from "../read-amount.ts";
import type { Task } from "../task.ts";
import { paceWords, taskWords as said } from "../words.ts";
import { sayReader } from "./say-reader.ts";
import { addressOf } from "./task-form.ts";

/** What is about to be sent, who will read it by name, and the button that sends it. */
export function CheckAnswers({ view, task, request }: { view: View; task: Task; request: PageRequest }) {
  const { organization, promise, report } = task;
  if (!report) return null;
  const rows = rowsOf(view, task);
  return (
    <>
      <p class="report-about small quiet">{organization}</p>
      <h1>{view.t(said.checkTitle)}</h1>
      <p class="report-promise">
        <span dir="auto">{view.name(promise.names)}</span>
      </p>
      <dl class="report-check">
        {rows.map(([term, text, isWritten]) => [
          <dt key={term}>{term}</dt>,
          <dd key={`${term} is`} dir={isWritten ? "auto" : undefined}>
            {text}
          </dd>,
        ])}
      </dl>
      <Form
        view={view}
        operation={sendReport.name}
        hidden={{ reportId: report.id, version: String(report.version) }}
        class="report-acts"
      >
        <Button kind="main">
          {task.as === "backbone" ? view.t(said.askToConfirm, { organization }) : view.t(said.send)}
        </Button>
        <ButtonLink kind="bare" href={addressOf(request)}>
          {view.t(said.back)}
        </ButtonLink>
      </Form>
    </>
  );
}

/** A question, its answer, and whether somebody wrote it in words of her own. */
type CheckRow = [string, string, boolean?];

function rowsOf(view: View, task: Task): CheckRow[] {
  const { answers } = task;
  const rows: CheckRow[] = [[numberQuestion(view, task), numberAnswer(view, task), answers.count === "otherwise"]];
  if (answers.count === "more" && answers.asOf) rows.push([view.t(said.asOf), writeDay(view, answers.asOf)]);
  if (answers.pace) rows.push([view.t(said.howGoing), view.t(paceWords[answers.pace])]);
  if (answers.count === "more" && answers.alsoCounted) rows.push([view.t(said.alsoCounted), alsoAnswer(view, task)]);
  rows.push([view.t(said.wouldHelp), answers.words || view.t(said.nothingWritten), answers.words !== ""]);
  rows.push([view.t(said.whoReads), sayReaders(view, task)]);
  if (task.namesSender)
    rows.push([view.t(said.whoSends), [answers.senderName, answers.senderRole].filter(Boolean).join(", ")]);
  return rows;
}

const numberQuestion = (view: View, { promise }: Task): string =>
  promise.measure === "open" ? view.t(said.whatCame) : view.t(said.number);

function numberAnswer(view: View, { answers, soFar }: Task): string {
  if (answers.count === "nothing-new") return view.t(said.nothingNew);
  if (answers.count === "otherwise") return answers.countedOtherwise;
  const added = readAmount(answers.typed, view.language)?.value ?? 0;
  return view.t(said.inAllThen, { added: formatCount(added), all: formatCount(soFar + added) });
}

function alsoAnswer(view: View, { answers, alsoName }: Task): string {
  if (answers.alsoCounted !== "yes") return view.t(answers.alsoCounted === "no" ? said.no : said.unsure);
  const own = readAmount(answers.ownShare.replace(/[%\u066a]$/, ""), view.language)?.value ?? 50;
  return view.t(said.sharedWith, { partner: alsoName ?? "", own, theirs: 100 - own });
}

/** Everybody who will read it: each name or group. */
function sayReaders(view: View, { organization, team, answers, funders }: Task): string {
  const more = answers.readers.map((circle) => sayReader(view, circle, funders));
  return [view.t(said.alwaysRead, { organization, count: team.length, names: team.join(", ") }), ...more].join(" ");
}
