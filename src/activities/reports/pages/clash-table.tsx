import type { Message } from "../../../core/message.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { Clash } from "../merge.ts";
import type { AnswerName, Pace } from "../report.ts";
import type { Task } from "../task.ts";
import { paceWords, taskWords as said } from "../words.ts";
import { sayReader } from "./say-reader.ts";

const questions: Record<AnswerName, Message> = {
  count: said.number,
  typed: said.number,
  sureOf: said.number,
  countedOtherwise: said.howCounted,
  asOf: said.asOf,
  pace: said.howGoing,
  alsoCounted: said.alsoCounted,
  alsoWith: said.withWhom,
  ownShare: said.ownShare,
  words: said.wouldHelp,
  readers: said.whoReads,
  senderName: said.yourName,
  senderRole: said.yourRole,
};

/** An answer as the page says it. */
function answerIn(view: View, { partners }: Task, field: AnswerName, value: string): string {
  if (field === "pace") return view.t(paceWords[value as Pace] ?? said.nothingWritten);
  if (field === "count")
    return view.t(
      { more: said.thisMany, "nothing-new": said.nothingNew, otherwise: said.otherwise }[value] ?? said.number,
    );
  if (field === "alsoCounted") return view.t({ no: said.no, yes: said.yes, unsure: said.unsure }[value] ?? said.number);
  if (field === "alsoWith") return partners.find(({ id }) => id === value)?.name ?? value;
  if (field === "readers")
    return value === ""
      ? view.t(said.nothingWritten)
      : value
          .split(" ")
          .map((one) => sayReader(view, one))
          .join(", ");
  return value || view.t(said.nothingWritten);
}

/** What two people answered at once, side by side, and which of it shall stand. */
export function ClashTable({
  view,
  task,
  clashes,
  here,
}: {
  view: View;
  task: Task;
  clashes: readonly Clash[];
  here: string;
}) {
  const told = clashes.filter(({ field }) => field !== "sureOf");
  return (
    <section class="report-clash">
      <h2>{view.t(said.clashTitle)}</h2>
      <p>{view.t(said.clashLead)}</p>
      <Table
        caption={view.t(said.clashTitle)}
        columns={[said.question, said.mine, said.theirs].map((label) => ({ label: view.t(label) }))}
        rows={told.map(({ field, mine, theirs }) => ({
          head: view.t(questions[field]),
          cells: [mine, theirs].map((value) => (
            <span key={value} dir="auto">
              {answerIn(view, task, field, value)}
            </span>
          )),
        }))}
        blocks
      />
      <p class="acts">
        <Button name="go" value="keep:mine">
          {view.t(said.keepMine)}
        </Button>
        <ButtonLink href={here}>{view.t(said.keepTheirs)}</ButtonLink>
        {told.some(({ field }) => field === "words" || field === "countedOtherwise") && (
          <Button name="go" value="keep:both">
            {view.t(said.keepBoth)}
          </Button>
        )}
      </p>
    </section>
  );
}
