import { Button } from "../../interface/actions.tsx";
import { Field, Form } from "../../interface/form.tsx";
import { form, type PageRequest, textOf } from "../../interface/page.ts";
import type { View } from "../../interface/view.ts";
import { viewOfForm } from "../initiatives/public.ts";
import { writeText } from "./operations.ts";
import type { DocumentView } from "./store.ts";
import { documentWords as said } from "./words.ts";

interface EditorProps {
  view: View;
  document: Pick<DocumentView, "id" | "text" | "version">;
  label: string;
  hint?: string;
  rows?: number;
}

/** What the browser says while people write; it puts the names in itself. */
function liveWords(view: View): string {
  const names = { names: "{names}" };
  return JSON.stringify({
    saved: view.t(said.allSaved),
    saving: view.t(said.saving),
    offline: view.t(said.offline),
    closed: view.t(said.noMore),
    locked: view.t(said.locked),
    here: view.t(said.alsoHere, names),
    writes: view.t(said.writing, names),
  });
}

/** Where a text is written together. It works as a plain form, and lives where the browser can. */
export function TextEditor({ view, document, label, hint, rows = 16 }: EditorProps) {
  const own = view.entered.id === document.id ? viewOfForm(view, writeText) : { ...view, faults: [], entered: {} };
  const entered = own.entered.text;
  return (
    <div
      class="live"
      data-live-text={view.url(`texts/${document.id}/live`)}
      data-live-version={document.version}
      data-live-words={liveWords(view)}
    >
      <Form view={own} operation={writeText.name} hidden={{ id: document.id, base: String(document.version) }}>
        <Field view={own} name="text" label={label} hint={hint ?? view.t(said.writtenTogether)}>
          {(tie) => (
            <textarea {...tie} class="input" rows={rows} dir="auto" autocomplete="off">
              {typeof entered === "string" ? entered : document.text}
            </textarea>
          )}
        </Field>
        <p class="live-says">
          <span role="status" data-live-state />
          <span aria-live="polite" data-live-people />
          <span class="quiet" aria-hidden="true" data-live-writing />
        </p>
        <div class="acts">
          <Button kind="main">{view.t(said.save)}</Button>
          <a href={view.url(`texts/${document.id}/history`)}>{view.t(said.whoWrote)}</a>
        </div>
      </Form>
    </div>
  );
}

/** The form of a page that holds a `TextEditor`; it comes back to where `leadsTo` says. */
export const textForm = (leadsTo: (request: PageRequest) => string) =>
  form({
    operation: writeText,
    input: (sent) => ({ id: textOf(sent, "id"), base: textOf(sent, "base"), text: String(sent.get("text") ?? "") }),
    leadsTo: (_output, request) => leadsTo(request),
    receipt: said.saved,
  });
