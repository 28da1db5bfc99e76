import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import type { Permission } from "../../../core/actor.ts";
import { isRightToLeft } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { addCauseNote, dropCauseNote } from "../../challenges/public.ts";
import type { FoundCause } from "../found-cause.ts";
import { causeWords as said } from "../words.ts";

const mayWrite: readonly Permission[] = ["backbone", "steering", "partner", "data-lead", "evaluator"];

/** Evidence of a cause and bright spots where it was solved, and a way to add one. */
export function Beside({ view, found }: { view: View; found: FoundCause }) {
  const writes = view.viewer?.permissions.some((one) => mayWrite.includes(one)) ?? false;
  const leads = view.viewer?.permissions.includes("backbone") ?? false;
  return (
    <section class="block stack">
      <h2>{view.t(said.beside)}</h2>
      {found.notes.length === 0 && <p class="quiet">{view.t(said.besideNone)}</p>}
      {found.notes.map((note) => (
        <div key={note.id} class="row">
          <div>
            <p class="small quiet">
              {view.t(said[note.kind])} · {note.by && <span dir="auto">{note.by}</span>}{" "}
              {formatDate(new Date(note.writtenAt), view.language)}
            </p>
            <p lang={note.language} dir={isRightToLeft(note.language) ? "rtl" : "ltr"}>
              {note.words}
            </p>
            {note.source && (
              <p class="small">
                <span dir="auto">{note.source}</span>
              </p>
            )}
          </div>
          {(leads || note.mine) && (
            <Form view={viewOfForm(view, dropCauseNote)} operation={dropCauseNote.name} hidden={{ id: note.id }}>
              <Button kind="bare">{view.t(said.takeAway)}</Button>
            </Form>
          )}
        </div>
      ))}
      {writes && <AddNote view={viewOfForm(view, addCauseNote)} />}
    </section>
  );
}

function AddNote({ view }: { view: View }) {
  return (
    <details class="noprint" open={view.faults.length > 0}>
      <summary>{view.t(said.addNote)}</summary>
      <Form view={view} operation={addCauseNote.name} hidden={{ language: view.language }}>
        <Radios
          view={view}
          name="kind"
          label={view.t(said.noteKind)}
          value="evidence"
          options={[
            { value: "evidence", label: view.t(said.evidence) },
            { value: "bright-spot", label: view.t(said["bright-spot"]) },
          ]}
        />
        <TextArea view={view} name="words" label={view.t(said.noteWords)} rows={3} />
        <TextInput view={view} name="source" label={view.t(said.noteSource)} optional />
        <Button>{view.t(said.add)}</Button>
      </Form>
    </details>
  );
}
