import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { FollowForm, followOne, thingWords } from "../../../backbone/things/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { changeMessage, hideMessage, sayInThread, seeThread, takeBackMessage } from "../operations.ts";
import { readThread } from "../read-operations.ts";
import { shareReply } from "../replies/operations.ts";
import type { MessageView } from "../thread.ts";
import { preferLanguage, translateMessage, translateThread } from "../translating/operations.ts";
import { threadWords as said } from "../words.ts";
import { HowTranslated, shownFirst } from "./in-two-languages.tsx";
import { Message } from "./message.tsx";
import { SayForm, toldIn } from "./writing.tsx";

const messageAt = ({ params }: PageRequest, messageId: string): string =>
  `/${params.initiative}/discussions/${params.id}#m-${messageId}`;

/** A discussion, the oldest message first, and a place to write at its end. */
export const threadPage = page({
  path: "/:initiative/discussions/:id",
  reads: readThread,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (thread, view, { query }) => {
    const doingTo = (message: MessageView): "change" | "hide" | null => {
      if (message.mayChange && query.get("change") === message.id) return "change";
      return message.mayHide && query.get("hide") === message.id ? "hide" : null;
    };
    const isDoing = thread.messages.some((message) => doingTo(message) !== null);
    const answered = thread.messages.find(({ id, state }) => id === query.get("answers") && state === "said");
    return (
      <Layout view={view} title={thread.title} navigation={navigationFor(view, "discussions")}>
        <div class="wrap top stack">
          <p class="small">
            <a href={view.url("discussions")}>{view.t(said.allDiscussions)}</a>
          </p>
          <h1 lang={thread.language} dir="auto">
            {thread.title}
          </h1>
          <p class="quiet">
            {thread.about && (
              <>
                <a href={view.url(thread.about.path)}>{view.t(said.about, { name: view.name(thread.about.names) })}</a>{" "}
                ·{" "}
              </>
            )}
            {view.t(said.readBy, { count: thread.readers })}
          </p>
          <div class="acts">
            <FollowForm view={view} thing={{ kind: "thread", id: thread.id }} follows={thread.standing.follows} />
            <div data-quietly>
              <Form view={{ ...view, faults: [] }} operation={seeThread.name}>
                <Button kind="bare">{view.t(said.markRead)}</Button>
              </Form>
            </div>
          </div>
        </div>
        <section class="wrap stack messages" aria-label={view.t(said.discussions)}>
          {thread.messages.map((message) => (
            <Message
              key={message.id}
              view={view}
              threadId={thread.id}
              message={message}
              doing={doingTo(message)}
              shown={shownFirst(thread.translates?.firstInMine, ["all", message.id].includes(query.get("in") ?? ""))}
              replies={thread.replies.filter(({ messageId }) => messageId === message.id)}
            />
          ))}
        </section>
        {thread.translates && <HowTranslated view={view} thread={thread} how={thread.translates} />}
        {!isDoing && (
          <section class="wrap block stack noprint" id="write">
            <SayForm view={view} threadId={thread.id} people={thread.people} answering={answered ?? null} />
          </section>
        )}
      </Layout>
    );
  },
  forms: [
    form({
      operation: sayInThread,
      input: (sent, { params }) => ({
        id: params.id,
        messageId: textOf(sent, "messageId"),
        text: textOf(sent, "text"),
        answersTo: textOf(sent, "answersTo") ?? null,
        tell: toldIn(sent),
      }),
      leadsTo: ({ messageId }, request) => messageAt(request, messageId),
      receipt: said.sent,
    }),
    form({
      operation: seeThread,
      input: (_, { params }) => ({ id: params.id }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/discussions/${id}`,
    }),
    form({
      operation: changeMessage,
      input: (sent) => ({ id: textOf(sent, "id"), text: textOf(sent, "text") }),
      leadsTo: ({ id }, request) => messageAt(request, id),
      receipt: said.done,
    }),
    form({
      operation: takeBackMessage,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: ({ id }, request) => messageAt(request, id),
      receipt: said.done,
    }),
    form({
      operation: hideMessage,
      input: (sent) => ({ id: textOf(sent, "id"), reason: textOf(sent, "reason") }),
      leadsTo: ({ id }, request) => messageAt(request, id),
      receipt: said.done,
    }),
    form({
      operation: translateMessage,
      input: (sent) => ({ id: textOf(sent, "id"), waits: true }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/discussions/${params.id}?in=${id}#m-${id}`,
    }),
    form({
      operation: translateThread,
      input: (_, { params }) => ({ id: params.id, waits: true }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/discussions/${id}?in=all`,
    }),
    form({
      operation: preferLanguage,
      input: (sent) => ({ inMine: textOf(sent, "inMine") === "yes" }),
      leadsTo: (_, { params }) => `/${params.initiative}/discussions/${params.id}`,
      receipt: said.done,
    }),
    form({
      operation: shareReply,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: ({ messageId }, request) => messageAt(request, messageId),
      receipt: said.sent,
    }),
    form({
      operation: followOne,
      input: (sent, { params }) => ({
        kind: "thread",
        id: params.id,
        wanted: textOf(sent, "wanted") === "yes",
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/discussions/${params.id}`,
      receipt: thingWords.done,
    }),
  ],
});
