import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Form, TextArea, TextInput } from "../../../interface/form.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { changeMessage, hideMessage, takeBackMessage } from "../operations.ts";
import { shareReply } from "../replies/operations.ts";
import type { MessageView, ReplyView } from "../thread.ts";
import { threadWords as said } from "../words.ts";
import { InTwoLanguages, type ShownFirst } from "./in-two-languages.tsx";

interface MessageProps {
  view: View;
  threadId: string;
  message: MessageView;
  replies: readonly ReplyView[];
  /** What its reader is about to do with it. */
  doing: "change" | "hide" | null;
  shown: ShownFirst;
}

/** One message with what it answers, whom it asks to look, and what its reader can do with it. */
export function Message({ view, threadId, message, replies, doing, shown }: MessageProps) {
  const { answers } = message;
  return (
    <article class="message" id={`m-${message.id}`}>
      <p class="small">
        <b dir="auto">{message.author}</b>{" "}
        <span class="quiet">
          {formatDate(new Date(message.at), view.language, "moment")}
          {message.changed && ` · ${view.t(said.changed)}`}
        </span>
      </p>
      {answers && (
        <p class="small quiet">
          <a href={`#m-${answers.id}`}>
            {view.t(answers.beginning ? said.answers : said.answersOnly, {
              name: answers.author,
              beginning: answers.beginning,
            })}
          </a>
        </p>
      )}
      {doing !== "change" && <Words view={view} threadId={threadId} message={message} shown={shown} />}
      {message.told.length > 0 && <p class="small quiet">{view.t(said.asks, { names: message.told.join(", ") })}</p>}
      {message.state === "said" && !doing && <Acts view={view} threadId={threadId} message={message} />}
      {doing && <Doing view={view} threadId={threadId} message={message} doing={doing} />}
      {replies.map((reply) => (
        <ByMail key={reply.id} view={view} reply={reply} />
      ))}
    </article>
  );
}

function Words({ view, threadId, message, shown }: Pick<MessageProps, "view" | "threadId" | "message" | "shown">) {
  if (message.state === "taken-back") return <p class="quiet">{view.t(said.takenBack)}</p>;
  if (message.state === "hidden")
    return <p class="quiet">{view.t(said.hidden, { reason: message.hiddenBecause ?? "" })}</p>;
  if (!message.mayTranslate) return <Prose text={message.text} language={message.language} />;
  return <InTwoLanguages view={view} threadId={threadId} message={message} shown={shown} />;
}

function Acts({ view, threadId, message }: Pick<MessageProps, "view" | "threadId" | "message">) {
  const { id } = message;
  const to = (what: string, place: string): string => `${view.url(`discussions/${threadId}?${what}=${id}`)}#${place}`;
  return (
    <div class="acts small noprint">
      <a href={to("answers", "write")}>{view.t(said.answer)}</a>
      {message.mayChange && <a href={to("change", `m-${id}`)}>{view.t(said.change)}</a>}
      {message.mayHide && <a href={to("hide", `m-${id}`)}>{view.t(said.hide)}</a>}
      {message.isMine && (
        <Confirm view={view} label={view.t(said.takeBack)} question={view.t(said.takeBackSure)}>
          <Form view={noFaults(view)} operation={takeBackMessage.name} hidden={{ id }}>
            <Button>{view.t(said.takeBack)}</Button>
          </Form>
        </Confirm>
      )}
    </div>
  );
}

/** The form that changes a message or hides it, in its place; one on a page at most. */
function Doing({ view, threadId, message, doing }: Omit<MessageProps, "replies" | "shown">) {
  const { id } = message;
  const own = viewOfForm(view, doing === "change" ? changeMessage : hideMessage);
  return (
    <Form view={own} operation={doing === "change" ? changeMessage.name : hideMessage.name} hidden={{ id }}>
      {doing === "change" ? (
        <TextArea view={own} name="text" label={view.t(said.message)} value={message.text} rows={5} />
      ) : (
        <TextInput view={own} name="reason" label={view.t(said.hideReason)} />
      )}
      <div class="acts">
        <Button kind="main">{view.t(doing === "change" ? said.keepChange : said.hide)}</Button>
        <ButtonLink kind="bare" href={`${view.url(`discussions/${threadId}`)}#m-${id}`}>
          {view.t(said.leave)}
        </ButtonLink>
      </div>
    </Form>
  );
}

const noFaults = (view: View): View => ({ ...view, faults: [], entered: {} });

/** An answer that came by mail: between two people, until its writer shares it. */
function ByMail({ view, reply }: { view: View; reply: ReplyView }) {
  return (
    <div class="message by-mail" id={`r-${reply.id}`}>
      <p class="small">
        <b dir="auto">{reply.author}</b>{" "}
        <span class="quiet">
          {formatDate(new Date(reply.at), view.language, "moment")} · {view.t(reply.shared ? said.shared : said.byMail)}
        </span>
      </p>
      <Prose text={reply.text} language={reply.language} />
      {reply.isMine && !reply.shared && (
        <Confirm view={view} label={view.t(said.share)} question={view.t(said.shareSure)}>
          <Form view={noFaults(view)} operation={shareReply.name} hidden={{ id: reply.id }}>
            <Button>{view.t(said.share)}</Button>
          </Form>
        </Confirm>
      )}
    </div>
  );
}
