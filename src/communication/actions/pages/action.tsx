import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import { Tag } from "../../../interface/tag.tsx";
import type { View } from "../../../interface/view.ts";
import { editAction, endAction, readAction } from "../operations.ts";
import { isDue } from "../views.ts";
import { actionStateWords, actionWords as said } from "../words.ts";
import { PromiseFields, promiseOf } from "./promise-form.tsx";

type Found = z.output<typeof readAction.output>;

const back = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/actions/${id}`;

/** One thing that somebody said she would do: done, let go, or changed. */
export const actionPage = page({
  path: "/:initiative/actions/:id",
  reads: readAction,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={found.action.what} navigation={navigationFor(view, "actions")}>
      <div class="wrap top">
        <p class="kicker">
          <a href={view.url("actions")}>{view.t(said.title)}</a>
        </p>
        <h1>
          <span lang={found.action.language} dir="auto">
            {found.action.what}
          </span>
        </h1>
      </div>
      <div class="wrap stack">
        <Facts view={view} action={found.action} />
        <Origin view={view} found={found} />
        {found.mayChange && <Change view={view} found={found} />}
        <ThingFoot view={view} thing={{ kind: "action", id: found.action.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: editAction,
      input: (sent) => ({ ...promiseOf(sent), id: textOf(sent, "id") }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: endAction,
      input: (sent: Sent) => ({
        id: textOf(sent, "id"),
        state: textOf(sent, "state"),
        outcome: textOf(sent, "reason") ?? textOf(sent, "outcome") ?? null,
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
  ],
});

/** Who, by when, where it was said, and what came of it. */
function Facts({ view, action }: { view: View; action: Found["action"] }) {
  const writeDay = (day: string): string => formatDate(new Date(day), view.language);
  return (
    <dl class="facts">
      <dt>{view.t(said.who)}</dt>
      <dd>
        <span dir="auto">{action.who ?? view.t(said.nobody)}</span>
      </dd>
      <dt>{view.t(said.byWhen)}</dt>
      <dd>
        {action.dueOn ? writeDay(action.dueOn) : view.t(said.noDay)}{" "}
        {isDue(action, view.now) && <Tag sign="due">{view.t(said.due)}</Tag>}
      </dd>
      <dt>{view.t(said.saidIn)}</dt>
      <dd>
        {action.body && <span dir="auto">{view.name(action.body.names)}</span>},{" "}
        {view.t(said.saidOn, { day: writeDay(action.saidOn) })}
      </dd>
      {action.state !== "open" && (
        <>
          <dt>{view.t(actionStateWords[action.state])}</dt>
          <dd>
            {action.endedOn && writeDay(action.endedOn)}
            {action.outcome && (
              <>
                {": "}
                <span dir="auto">{action.outcome}</span>
              </>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

function Origin({ view, found: { action } }: { view: View; found: Found }) {
  if (!action.decisionId && !action.meetingId) return null;
  return (
    <p class="acts">
      {action.decisionId && <a href={view.url(`decisions/${action.decisionId}`)}>{view.t(said.fromDecision)}</a>}
      {action.meetingId && <a href={view.url(`meetings/${action.meetingId}`)}>{view.t(said.fromMeeting)}</a>}
    </p>
  );
}

function Change({ view, found }: { view: View; found: Found }) {
  const { action } = found;
  const ending = viewOfForm(view, endAction);
  const ended = action.state !== "open";
  if (ended)
    return (
      <Form view={ending} operation={endAction.name} hidden={{ id: action.id, state: "open" }}>
        <Button>{view.t(said.reopen)}</Button>
      </Form>
    );
  const editing = viewOfForm(view, editAction);
  const dropping = ending.entered.state === "dropped";
  const whileDone = dropping ? { ...ending, faults: [], entered: {} } : ending;
  const whileDropped = dropping ? ending : { ...ending, faults: [], entered: {} };
  return (
    <div class="two">
      <section class="stack">
        <Form view={whileDone} operation={endAction.name} hidden={{ id: action.id, state: "done" }}>
          <TextArea view={whileDone} name="outcome" label={view.t(said.cameOfIt)} rows={3} optional />
          <Button kind="main">{view.t(said.isDone)}</Button>
        </Form>
        <details open={dropping}>
          <summary>{view.t(said.drop)}</summary>
          <Form view={whileDropped} operation={endAction.name} hidden={{ id: action.id, state: "dropped" }}>
            <TextArea
              view={whileDropped}
              name="reason"
              label={view.t(said.dropWhy)}
              hint={view.t(said.dropHint)}
              rows={3}
            />
            <Button>{view.t(said.drop)}</Button>
          </Form>
        </details>
      </section>
      <details open={editing.faults.length > 0}>
        <summary>{view.t(said.change)}</summary>
        <Form view={editing} operation={editAction.name} hidden={{ id: action.id }}>
          <PromiseFields view={editing} people={found.people} organizations={found.organizations} promised={action} />
          <Button>{view.t(said.save)}</Button>
        </Form>
      </details>
    </div>
  );
}
