import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { replies } from "../attendance.ts";
import { answerInvitation } from "../operations.ts";
import { replyWords, meetingPageWords as said } from "../page-words.ts";
import type { FoundMeeting } from "../reading.ts";

interface ReplyProps {
  view: View;
  mine: FoundMeeting["mine"];
  /** One can come in online. */
  hasLink: boolean;
}

/** Says whether one comes; once it is said, it is folded away. */
export function ReplyForm({ view, mine, hasLink }: ReplyProps) {
  const offered = replies.filter((reply) => reply !== "online" || hasLink || mine?.reply === "online");
  const fields = (
    <Form view={view} operation={answerInvitation.name}>
      <Radios
        view={view}
        name="reply"
        label={view.t(said.areYouComing)}
        value={mine?.reply}
        options={offered.map((value) => ({ value, label: view.t(replyWords[value]) }))}
      />
      <TextInput
        view={view}
        name="substitute"
        label={view.t(said.substitute)}
        hint={view.t(said.substituteHint)}
        value={mine?.substitute ?? undefined}
        optional
      />
      <Button kind={mine ? "plain" : "main"}>{view.t(said.answer)}</Button>
    </Form>
  );
  if (!mine) return <section class="wash part noprint">{fields}</section>;
  return (
    <details class="part noprint" open={view.faults.length > 0}>
      <summary>{view.t(said.youSaid, { reply: view.t(replyWords[mine.reply]) })}</summary>
      {fields}
    </details>
  );
}

/** Who comes and how; who has not answered is a number, not a list. */
export function Coming(props: { view: View; replies: NonNullable<FoundMeeting["replies"]>; unanswered: number }) {
  const { view, unanswered } = props;
  return (
    <section class="part">
      <h2>{view.t(said.whoComes)}</h2>
      <dl class="facts">
        {replies.map((reply) => {
          const those = props.replies.filter((one) => one.reply === reply);
          if (those.length === 0) return null;
          return [
            <dt key={reply}>
              {view.t(replyWords[reply])} ({those.length})
            </dt>,
            ...those.map(({ personId, name, substitute }) => (
              <dd key={personId}>
                <span dir="auto">{name}</span>
                {substitute && <span class="quiet">, {view.t(said.instead, { name: substitute })}</span>}
              </dd>
            )),
          ];
        })}
      </dl>
      <p class="small quiet">{view.t(said.unanswered, { count: unanswered })}</p>
    </section>
  );
}
