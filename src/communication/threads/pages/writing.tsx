import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { newId } from "../../../core/id.ts";
import { Button } from "../../../interface/actions.tsx";
import { Field, Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import type { Sent } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { openThread, sayInThread } from "../operations.ts";
import { threadWords as said } from "../words.ts";

/** Somebody who may read, and so can be asked to look. */
export interface Reader {
  personId: string;
  name: string;
}

/** The people that a form of a message asks to look. */
export const toldIn = (sent: Sent): string[] => sent.getAll("tell").filter((one) => typeof one === "string");

/** A choice of people that works without JavaScript; with it, an @ in the text offers the same names. */
function TellPeople({ view, people }: { view: View; people: readonly Reader[] }) {
  if (people.length === 0) return null;
  const entered = view.entered.tell ?? [];
  const chosen = typeof entered === "string" ? [entered] : entered;
  return (
    <details open={chosen.length > 0 || view.faults.some(({ field }) => field === "tell")}>
      <summary>{view.t(said.tell)}</summary>
      <Field view={view} name="tell" label={view.t(said.tell)} hint={view.t(said.tellHint)} optional>
        {(tie) => (
          <select {...tie} class="input" multiple size={Math.min(6, people.length)}>
            {people.map(({ personId, name }) => (
              <option key={personId} value={personId} selected={chosen.includes(personId)}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </details>
  );
}

interface SayProps {
  view: View;
  threadId: string;
  people: readonly Reader[];
  /** The message that is answered, and who wrote it. */
  answering: { id: string; author: string } | null;
}

/** Where a message is written, alone or in answer to another. */
export function SayForm({ view, threadId, people, answering }: SayProps) {
  const own = viewOfForm(view, sayInThread);
  return (
    <Form
      view={own}
      operation={sayInThread.name}
      hidden={{ id: threadId, messageId: newId(), ...(answering && { answersTo: answering.id }) }}
      class="measure writing"
    >
      {answering && (
        <p class="small">
          {view.t(said.answering, { name: answering.author })}{" "}
          <a href={`${view.url(`discussions/${threadId}`)}#write`}>{view.t(said.notAnAnswer)}</a>
        </p>
      )}
      <div data-names class="writing">
        <TextArea view={own} name="text" label={view.t(said.message)} hint={view.t(said.messageHint)} rows={5} />
        <TellPeople view={own} people={people} />
      </div>
      <Button kind="main">{view.t(said.send)}</Button>
    </Form>
  );
}

interface OpenProps {
  view: View;
  people: readonly Reader[];
  /** For whom a discussion can be opened that stands free. */
  forWhom?: readonly { value: string; label: string }[];
  /** What it is about. */
  about?: { kind: string; id: string };
}

/** Opens a discussion with its first message. */
export function OpenForm({ view, people, forWhom, about }: OpenProps) {
  const own = viewOfForm(view, openThread);
  return (
    <Form
      view={own}
      operation={openThread.name}
      hidden={{ id: newId(), ...(about && { "about.kind": about.kind, "about.id": about.id }) }}
      class="measure writing"
    >
      <TextInput view={own} name="title" label={view.t(said.title)} />
      {forWhom && <Select view={own} name="forWhom" label={view.t(said.forWhom)} options={forWhom} />}
      <div data-names class="writing">
        <TextArea view={own} name="text" label={view.t(said.firstMessage)} hint={view.t(said.messageHint)} rows={5} />
        <TellPeople view={own} people={people} />
      </div>
      <Button kind="main">{view.t(said.openOne)}</Button>
    </Form>
  );
}
